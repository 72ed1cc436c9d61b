-- 7-notes.sql: what the analyst writes, and what the text says of its article
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- note.article_id has no value where the note is about the whole case.  note.removed is the time at which it
-- was deleted: it stays, so that it can come back.  The index of notes is kept in step as that of articles is;
-- it also has the notes of articles in the bin.
--
-- article.from_text has a bit for each of title, outlet, author, address and published, from 1 on: that the
-- text says so, and nobody has confirmed it.

CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER REFERENCES article (id),
  text TEXT NOT NULL,
  for_memo INTEGER NOT NULL, -- 0 or 1
  made TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX note_article_id ON note (article_id);

CREATE TABLE note_tag (
  note_id INTEGER NOT NULL REFERENCES note (id),
  number INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (note_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_anchor ( -- of the passage that a note is about
  note_id INTEGER PRIMARY KEY REFERENCES note (id),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_byte INTEGER NOT NULL
) STRICT;

CREATE VIEW searchable_note AS
  SELECT note.id AS id, note.text AS text, coalesce (note_anchor.exact, '') AS passage,
    coalesce ((SELECT group_concat (tag, ' ')
               FROM (SELECT tag FROM note_tag WHERE note_id = note.id ORDER BY number)), '') AS tags
  FROM note LEFT JOIN note_anchor ON note_anchor.note_id = note.id
  WHERE note.removed IS NULL;
CREATE VIRTUAL TABLE note_search USING fts5 (text, passage, tags, content = 'searchable_note',
  content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

ALTER TABLE article ADD COLUMN from_text INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 7;
