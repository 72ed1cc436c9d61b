-- 17-former.sql: what negotiations were called, and whether they were refused, before
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- As it was before the act that history_id is.  was_refused is 0 or 1.

CREATE TABLE former_refusal (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  article_id INTEGER NOT NULL REFERENCES article (id),
  negotiation_id INTEGER NOT NULL REFERENCES negotiation (id),
  was_refused INTEGER NOT NULL
) STRICT;
CREATE INDEX former_refusal_article_id ON former_refusal (article_id, negotiation_id);
CREATE INDEX former_refusal_negotiation_id ON former_refusal (negotiation_id);

CREATE TABLE former_name (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  negotiation_id INTEGER NOT NULL REFERENCES negotiation (id),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX former_name_negotiation_id ON former_name (negotiation_id);

-- What is in the bin is found without reading over all articles.
CREATE INDEX article_removed ON article (removed) WHERE removed IS NOT NULL;

-- A word that is being typed is looked for at every letter: what begins with two or three of them is in the index.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (heading, text, content = 'searchable', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
INSERT INTO search (search) VALUES ('rebuild');
DROP TABLE quote_search;
CREATE VIRTUAL TABLE quote_search USING fts5 (speaker, words, content = 'quotable', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO quote_search (quote_search) VALUES ('rebuild');

PRAGMA user_version = 17;
