-- 2-corrections.sql: what the analyst says of the findings
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the analyst says hangs on no finding: correction.article_id is that of the article it is about where
-- its scope is "here", and has no value where it is "case".  A correction is never changed but for the time
-- at which it was revoked.  part is 0 for what it is about and 1 for the other form or passage that it names.

-- type, naming and kind where the verb has them.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER REFERENCES article (id),
  scope TEXT NOT NULL,
  verb TEXT NOT NULL,
  made TEXT NOT NULL,
  revoked TEXT,
  words TEXT,
  type TEXT,
  naming TEXT,
  kind TEXT
) STRICT;
CREATE INDEX correction_article_id ON correction (article_id);

CREATE TABLE correction_form (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  part INTEGER NOT NULL,
  number INTEGER NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (correction_id, part, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_anchor (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  part INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_byte INTEGER NOT NULL,
  PRIMARY KEY (correction_id, part)
) STRICT, WITHOUT ROWID;

-- 0 or 1
ALTER TABLE entity ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 2;
