-- 14-decisions.sql: what was said of a link before
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the analyst had said of a link before the act that history_id is; decision has no value where nothing was said.

CREATE TABLE former_decision (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  article_id INTEGER NOT NULL REFERENCES article (id),
  earlier_id INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL,
  decision TEXT
) STRICT;
CREATE INDEX former_decision_link ON former_decision (article_id, earlier_id, kind);
CREATE INDEX former_decision_earlier_id ON former_decision (earlier_id);

-- Names are listed with their types over all articles.
DROP INDEX entity_name;
CREATE INDEX entity_name ON entity (name, type);

PRAGMA user_version = 14;
