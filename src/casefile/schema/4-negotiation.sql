-- 4-negotiation.sql: acts, issues, positions, conditions, deadlines, the state of talks
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the machine found of the negotiation.  start_byte and end_byte are those of the sentence that tells
-- it, of a deadline those of its words; other words start and end at the same place where there are none.

CREATE TABLE event (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  cue_start_byte INTEGER NOT NULL,
  cue_end_byte INTEGER NOT NULL,
  class TEXT NOT NULL,
  date TEXT,
  modality TEXT NOT NULL,
  is_negated INTEGER NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_party (
  article_id INTEGER NOT NULL,
  event_number INTEGER NOT NULL,
  is_target INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entity_number INTEGER NOT NULL,
  PRIMARY KEY (article_id, event_number, is_target, number),
  FOREIGN KEY (article_id, event_number) REFERENCES event (article_id, number),
  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue_mention (
  article_id INTEGER NOT NULL,
  issue_number INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  PRIMARY KEY (article_id, issue_number, number),
  FOREIGN KEY (article_id, issue_number) REFERENCES issue (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  cue_start_byte INTEGER NOT NULL,
  cue_end_byte INTEGER NOT NULL,
  party_number INTEGER,
  stance TEXT NOT NULL,
  what_start_byte INTEGER NOT NULL,
  what_end_byte INTEGER NOT NULL,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, party_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE condition (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  cue_start_byte INTEGER NOT NULL,
  cue_end_byte INTEGER NOT NULL,
  condition_start_byte INTEGER NOT NULL,
  condition_end_byte INTEGER NOT NULL,
  consequence_start_byte INTEGER NOT NULL,
  consequence_end_byte INTEGER NOT NULL,
  party_number INTEGER,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, party_number) REFERENCES entity (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadline (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  date TEXT,
  certainty TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE status (
  article_id INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  start_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  cue_start_byte INTEGER NOT NULL,
  cue_end_byte INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
ALTER TABLE time ADD COLUMN mod TEXT NOT NULL DEFAULT 'NONE';

PRAGMA user_version = 4;
