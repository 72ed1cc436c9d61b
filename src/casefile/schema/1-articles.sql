-- 1-articles.sql: articles, findings, negotiations, history, search
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are ISO 8601 in UTC; days are ISO 8601; closed vocabularies are the words of analysis-json.md;
-- columns named ..._byte count bytes from the start of article.text.  What the machine found hangs on an
-- article by article_id and can be thrown away and made again; what the analyst says will have tables of its
-- own. Findings are counted from 0 in the order of the analysis.  Their tables have no rowid: those of one
-- article lie together, and the check on opening has fewer pages to read.
--
-- article.removed is the time at which it went into the bin; in the bin it keeps everything but its place in
-- the search.  heading is the title that is shown: the given one, else that of the text, else its first
-- words. The text stands last, so that a list need not read over it.  words_sha256 is taken over the text
-- with each run of white space as one space: two articles with one such sum are the same.

CREATE TABLE negotiation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- AUTOINCREMENT: a number once given never means another article.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  negotiation_id INTEGER REFERENCES negotiation (id),
  heading TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  author TEXT,
  address TEXT,
  published TEXT,
  added TEXT NOT NULL,
  removed TEXT,
  n_words INTEGER NOT NULL,
  n_entities INTEGER NOT NULL,
  n_quotes INTEGER NOT NULL,
  text_sha256 BLOB NOT NULL,
  words_sha256 BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX article_words_sha256 ON article (words_sha256);
CREATE INDEX article_negotiation_id ON article (negotiation_id);

-- The bytes of the file that an article came from.
CREATE TABLE original (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  sha256 BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE paragraph (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- represents_government is 0 or 1.
CREATE TABLE entity (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  represents_government INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  article_id INTEGER NOT NULL,
  entity_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (article_id, entity_number, number),
  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  article_id INTEGER NOT NULL,
  entity_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  text TEXT NOT NULL,
  organization_number INTEGER,
  PRIMARY KEY (article_id, entity_number, number),
  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number),
  FOREIGN KEY (article_id, organization_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

-- Start and end are the same where there is no cue, and where there is no source.  From side_entity_number on: what
-- is told of a source without a name.
CREATE TABLE quote (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  kind TEXT NOT NULL,
  confidence REAL NOT NULL,
  cue_start_byte INTEGER NOT NULL,
  cue_end_byte INTEGER NOT NULL,
  cue_lemma TEXT,
  source_start_byte INTEGER NOT NULL,
  source_end_byte INTEGER NOT NULL,
  source_entity_number INTEGER,
  source_naming TEXT NOT NULL,
  side_entity_number INTEGER,
  source_rank TEXT,
  source_institution TEXT,
  source_count TEXT,
  source_access TEXT,
  source_reason TEXT,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, source_entity_number) REFERENCES entity (article_id, number),
  FOREIGN KEY (article_id, side_entity_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote_part (
  article_id INTEGER NOT NULL,
  quote_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (article_id, quote_number, number),
  FOREIGN KEY (article_id, quote_number) REFERENCES quote (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE time (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- verb is a word of readout-case-history.c.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time TEXT NOT NULL,
  verb TEXT NOT NULL,
  article_id INTEGER REFERENCES article (id)
) STRICT;
CREATE INDEX history_article_id ON history (article_id);

-- The index holds no second copy of the text, and no article of the bin.  No trigger keeps it in step: with SQLite
-- 3.40 one would need rights that a file from elsewhere must not have.  A word of the heading counts 4.
CREATE VIEW searchable AS SELECT id, heading, text FROM article WHERE removed IS NULL;
CREATE VIRTUAL TABLE search USING fts5 (heading, text, content = 'searchable', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

-- "RdOt": see READOUT_CASE_APPLICATION_ID.
PRAGMA application_id = 1382305652;

PRAGMA user_version = 1;
