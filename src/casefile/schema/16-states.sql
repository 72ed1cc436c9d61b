-- 16-states.sql: how what is negotiated stands, as the analyst says
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- issue_state, certainty and talks_state of a correction where its verb has them.

ALTER TABLE correction ADD COLUMN issue_state TEXT;
ALTER TABLE correction ADD COLUMN certainty TEXT;
ALTER TABLE correction ADD COLUMN talks_state TEXT;

PRAGMA user_version = 16;
