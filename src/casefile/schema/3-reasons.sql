-- 3-reasons.sql: by which words a mention is understood, and when a role was held
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The antecedent of a mention starts and ends at the same place where there is none: what earlier versions
-- found has none.

ALTER TABLE mention ADD COLUMN antecedent_start_byte INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mention ADD COLUMN antecedent_end_byte INTEGER NOT NULL DEFAULT 0;
ALTER TABLE role ADD COLUMN time TEXT;

PRAGMA user_version = 3;
