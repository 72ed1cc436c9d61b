-- 6-speakers.sql: what the analyst says of quotes
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- quote.source_words is who the analyst says it is where the article has no words for it.

ALTER TABLE quote ADD COLUMN source_words TEXT;
ALTER TABLE quote ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0; -- 0 or 1

PRAGMA user_version = 6;
