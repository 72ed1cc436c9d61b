-- 15-accepted.sql: what is found of a negotiation can be said to be right
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- by_analyst is 0 or 1, as it is of the other findings.

ALTER TABLE status ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 15;
