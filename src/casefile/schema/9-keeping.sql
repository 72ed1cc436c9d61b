-- 9-keeping.sql: who did what to the case, what was there before, and what is looked for
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- history.origin is "analyst" or "machine"; undoes is the act that this one has taken back.  what is the heading of
-- the article, or what else was changed, as it was called then.

ALTER TABLE history ADD COLUMN origin TEXT NOT NULL DEFAULT 'analyst';
ALTER TABLE history ADD COLUMN what TEXT;
ALTER TABLE history ADD COLUMN correction_id INTEGER REFERENCES correction (id);
ALTER TABLE history ADD COLUMN undoes INTEGER REFERENCES history (id);
UPDATE history SET origin = 'machine' WHERE verb = 'upgrade';
CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL;

-- What an article was before the change that history_id is.
CREATE TABLE former_article (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  negotiation TEXT,
  title TEXT,
  outlet TEXT,
  author TEXT,
  address TEXT,
  published TEXT,
  from_text INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- With which language data the findings of an article were made; an article without a row is to be analysed anew.
CREATE TABLE analyzed (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  version TEXT NOT NULL
) STRICT;

-- A search that the analyst has given a name.  What is not asked for has no value.
CREATE TABLE saved_search (
  name TEXT PRIMARY KEY,
  made TEXT NOT NULL,
  query TEXT NOT NULL,
  speaker TEXT,
  outlet TEXT,
  negotiation TEXT,
  naming TEXT,
  first_day TEXT,
  last_day TEXT
) STRICT, WITHOUT ROWID;

-- Each name that an entity of any article has or had, once.
CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX entity_name ON entity (name);
CREATE VIRTUAL TABLE name_search USING fts5 (name, content = 'name', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO name (name) SELECT DISTINCT name FROM entity;
INSERT INTO name_search (name_search) VALUES ('rebuild');

-- A quote, counted over the case, for as long as its article is not in the bin: 65536 in an article are enough.
CREATE INDEX quote_id ON quote (article_id * 65536 + number);
CREATE VIEW quotable AS
  SELECT quote.article_id * 65536 + quote.number AS id,
    coalesce (entity.name || ' · ', '') || coalesce (quote.source_words, CAST (substr (CAST (article.text AS BLOB),
      quote.source_start_byte + 1, quote.source_end_byte - quote.source_start_byte) AS TEXT)) AS speaker,
    CAST (substr (CAST (article.text AS BLOB), quote.start_byte + 1, quote.end_byte - quote.start_byte) AS TEXT)
      AS words
  FROM quote JOIN article ON article.id = quote.article_id
    LEFT JOIN entity ON entity.article_id = quote.article_id AND entity.number = quote.source_entity_number
  WHERE article.removed IS NULL AND quote.number < 65536;
CREATE VIRTUAL TABLE quote_search USING fts5 (speaker, words, content = 'quotable', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO quote_search (quote_search) VALUES ('rebuild');

PRAGMA user_version = 9;
