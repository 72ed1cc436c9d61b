-- 10-entries.sql: what the analyst says of events and of what is negotiated
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- class and stance of a correction where its verb has them.  by_analyst and confirmed are 0 or 1.

ALTER TABLE correction ADD COLUMN class TEXT;
ALTER TABLE correction ADD COLUMN stance TEXT;

ALTER TABLE quote ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE issue ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE position ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE condition ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deadline ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 10;
