-- 8-issues.sql: on which issue a position is, and which deadlines were over
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- position.issue_number is NULL where a position is on no issue that the article names, as for all that earlier
-- versions found.

ALTER TABLE position ADD COLUMN issue_number INTEGER;
ALTER TABLE deadline ADD COLUMN is_over INTEGER NOT NULL DEFAULT 0; -- 0 or 1

PRAGMA user_version = 8;
