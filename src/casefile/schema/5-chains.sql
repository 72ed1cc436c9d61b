-- 5-chains.sql: how words have come from their source to the article
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- quote.same_source_number is the first quote of the article that has the same source without a name; it has
-- no value where this is the first.

ALTER TABLE quote ADD COLUMN telling TEXT NOT NULL DEFAULT 'said';
ALTER TABLE quote ADD COLUMN translated INTEGER NOT NULL DEFAULT 0; -- 0 or 1
ALTER TABLE quote ADD COLUMN same_source_number INTEGER;

CREATE TABLE relay (
  article_id INTEGER NOT NULL,
  quote_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  entity_number INTEGER,
  kind TEXT NOT NULL,
  PRIMARY KEY (article_id, quote_number, number),
  FOREIGN KEY (article_id, quote_number) REFERENCES quote (article_id, number),
  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
