/* readout-note.h: what the analyst writes beside the articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-anchor.h"

G_BEGIN_DECLS

#define READOUT_TYPE_NOTE (readout_note_get_type ())

/**
 * ReadoutNote:
 * @id: its number where it is stored; 0 before
 * @article_id: the article of a case that it is about; 0 for one of the whole case, and for one of an article
 * that is in no case
 * @of_case: whether it is about the whole case
 * @anchor: (nullable): the passage that it is about; %NULL where it is free
 * @text: what the analyst writes; empty where a passage is marked without a word
 * @tags: its tags, each once, ended by %NULL
 * @for_memo: whether it may go into the memo
 * @made: (nullable): when it was first stored: ISO 8601, UTC
 * @changed: (nullable): when it was last changed
 * @removed: (nullable): when it was deleted; what is deleted can come back
 *
 * Nothing in it changes: what the analyst edits becomes another version with the same number.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gint64 id;
  gint64 article_id;
  gboolean of_case;
  ReadoutAnchor *anchor;
  const char *text;
  const char *const *tags;
  gboolean for_memo;
  const char *made;
  const char *changed;
  const char *removed;
} ReadoutNote;

GType readout_note_get_type (void) G_GNUC_CONST;

ReadoutNote *readout_note_new (const ReadoutNote *contents);
ReadoutNote *readout_note_ref (ReadoutNote *self);
void readout_note_unref (ReadoutNote *self);

gboolean readout_note_is_complete (const ReadoutNote *self);
gboolean readout_note_equal (const ReadoutNote *a, const ReadoutNote *b);

GStrv readout_note_parse_tags (const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNote, readout_note_unref)

G_END_DECLS
