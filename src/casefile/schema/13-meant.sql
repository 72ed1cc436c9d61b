-- 13-meant.sql: whom a pronoun means that is the source of a quote
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The words that first tell of somebody without a name, "a senior official"; empty (0 and 0) where the source is no
-- pronoun or means somebody with a name, as for all that earlier versions found.

ALTER TABLE quote ADD COLUMN meant_start_byte INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quote ADD COLUMN meant_end_byte INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 13;
