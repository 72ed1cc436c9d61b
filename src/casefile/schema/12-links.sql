-- 12-links.sql: how articles are related, and what the analyst says of that
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the machine works out over articles can be thrown away and made again, as what it finds in one: it is, for
-- each article of unlinked.  What the analyst says of it is in link_decision and refusal, and is never touched.
--
-- trait.key is the hash of a word, a name or a day, and n_articles the number of articles that have it; each article
-- is counted once, with its first words.  seed.key is one of the few hashes by which an article is found again.

CREATE TABLE trait (
  key INTEGER PRIMARY KEY,
  n_articles INTEGER NOT NULL
) STRICT;

CREATE TABLE seed (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX seed_article_id ON seed (article_id);

CREATE TABLE unlinked (
  article_id INTEGER PRIMARY KEY REFERENCES article (id)
) STRICT;
INSERT INTO unlinked (article_id) SELECT id FROM article;

-- Articles of one number seem to be about one negotiation.  From like_id on: the article that an article is most
-- like, and why: how many names both have, some of them, a word, and how many days there are between them.
CREATE TABLE story (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  number INTEGER NOT NULL,
  like_id INTEGER REFERENCES article (id),
  likeness REAL NOT NULL,
  n_names INTEGER NOT NULL,
  names TEXT NOT NULL,
  word TEXT,
  n_days INTEGER
) STRICT;
CREATE INDEX story_number ON story (number);
CREATE INDEX story_like_id ON story (like_id);

-- A relation of an article to one that was published before it, or on the same day and added before it.
CREATE TABLE link (
  article_id INTEGER NOT NULL REFERENCES article (id),
  earlier_id INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (article_id, earlier_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_earlier_id ON link (earlier_id);

-- The passages of both articles that show it; where they are quotes, their numbers.
CREATE TABLE link_passage (
  article_id INTEGER NOT NULL,
  earlier_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  earlier_start_byte INTEGER NOT NULL,
  earlier_end_byte INTEGER NOT NULL,
  quote_number INTEGER,
  earlier_quote_number INTEGER,
  PRIMARY KEY (article_id, earlier_id, kind, number),
  FOREIGN KEY (article_id, earlier_id, kind) REFERENCES link (article_id, earlier_id, kind)
) STRICT, WITHOUT ROWID;

-- decision is "confirmed" or "rejected"; a link that only the analyst sees is confirmed without a row in link.
CREATE TABLE link_decision (
  article_id INTEGER NOT NULL REFERENCES article (id),
  earlier_id INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL,
  decision TEXT NOT NULL,
  made TEXT NOT NULL,
  PRIMARY KEY (article_id, earlier_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_decision_earlier_id ON link_decision (earlier_id);

-- The analyst says that an article is not about a negotiation: it is not suggested again.
CREATE TABLE refusal (
  article_id INTEGER NOT NULL REFERENCES article (id),
  negotiation_id INTEGER NOT NULL REFERENCES negotiation (id),
  made TEXT NOT NULL,
  PRIMARY KEY (article_id, negotiation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refusal_negotiation_id ON refusal (negotiation_id);

PRAGMA user_version = 12;
