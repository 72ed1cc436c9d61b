/* readout-note-words.h: notes in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-note-item.h"

G_BEGIN_DECLS

char *readout_note_words_dup_subject (ReadoutNoteItem *item);
char *readout_note_words_dup_tags (const ReadoutNote *note);
char *readout_note_words_dup_date (const ReadoutNote *note);
char *readout_note_words_dup_whole (ReadoutNoteItem *item);
gboolean readout_note_words_fit (ReadoutNoteItem *item, const char *filter);

G_END_DECLS
