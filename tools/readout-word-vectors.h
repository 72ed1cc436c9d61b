/* readout-word-vectors.h: numbers for words, near for words that stand in like places
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define READOUT_WORD_VECTOR_LENGTH 100

typedef float ReadoutWordVector[READOUT_WORD_VECTOR_LENGTH];

void readout_word_vector_normalize (float *vector);
gboolean readout_word_vectors_read (
    const char *path, guint max_words, GPtrArray *words, GArray *vectors, GError **error);

G_END_DECLS
