-- 11-memos.sql: memos, with their versions and receipts
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A memo is kept whole in each of its versions.  The last of them is the one that is written on; when it has a
-- label that says why it is kept, what is written next has the next number.  A line of machine origin has a key by
-- which it is known again; a line without one is the analyst's own.

CREATE TABLE memo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  made TEXT NOT NULL,
  removed TEXT
) STRICT;

CREATE TABLE memo_version (
  memo_id INTEGER NOT NULL REFERENCES memo (id),
  version INTEGER NOT NULL,
  saved TEXT NOT NULL,
  label TEXT,
  PRIMARY KEY (memo_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE memo_field (
  memo_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (memo_id, version, name),
  FOREIGN KEY (memo_id, version) REFERENCES memo_version (memo_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE memo_section (
  memo_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  hint TEXT NOT NULL,
  shown INTEGER NOT NULL, -- 0 or 1
  PRIMARY KEY (memo_id, version, number),
  FOREIGN KEY (memo_id, version) REFERENCES memo_version (memo_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE memo_line (
  memo_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  section_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  key TEXT,
  left_out INTEGER NOT NULL, -- 0 or 1
  markup TEXT NOT NULL,
  PRIMARY KEY (memo_id, version, section_number, number),
  FOREIGN KEY (memo_id, version, section_number) REFERENCES memo_section (memo_id, version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE memo_receipt (
  memo_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id),
  title TEXT NOT NULL,
  outlet TEXT,
  published TEXT,
  PRIMARY KEY (memo_id, version, number),
  FOREIGN KEY (memo_id, version) REFERENCES memo_version (memo_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_receipt_article_id ON memo_receipt (article_id);

CREATE TABLE memo_passage (
  memo_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  receipt_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (memo_id, version, receipt_number, number),
  FOREIGN KEY (memo_id, version, receipt_number) REFERENCES memo_receipt (memo_id, version, number)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 11;
