/* readout-words.h: what is known of single words: which stand in like places, and how they are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-words-format.h"

G_BEGIN_DECLS

/* Longer words lose their end. */
#define READOUT_WORDS_MAX_FOLDED_BYTES 96

typedef struct _ReadoutWords ReadoutWords;

ReadoutWords *readout_words_new_from_file (const char *path, GError **error);
ReadoutWords *readout_words_new_from_bytes (GBytes *bytes, GError **error);
ReadoutWords *readout_words_ref (ReadoutWords *self);
void readout_words_unref (ReadoutWords *self);

gsize readout_words_fold (const char *text, gsize length, char *folded);
guint32 readout_words_look_up (const ReadoutWords *self, guint64 hash);
void readout_words_get_clusters (const ReadoutWords *self, guint32 word, guint16 *clusters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutWords, readout_words_unref)

G_END_DECLS
