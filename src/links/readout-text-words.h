/* readout-text-words.h: the words of a text, as they are compared with those of another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_TEXT_WORD_COMMON = 1 << 0, /* "the", "said", "Monday": it tells nothing of what a text is about */
  READOUT_TEXT_WORD_NUMBER = 1 << 1, /* begins with a digit */
  READOUT_TEXT_WORD_STARTS = 1 << 2, /* first of a sentence or line */
} ReadoutTextWordFlags;

/**
 * ReadoutTextWord:
 * @span: where it stands
 * @form: the hash of the word in small letters
 * @stem: the hash of the word without the endings of English
 * @flags: what is known of it
 */
typedef struct
{
  ReadoutSpan span;
  guint32 form;
  guint32 stem;
  ReadoutTextWordFlags flags;
} ReadoutTextWord;

GArray *readout_text_words_find (const char *text, gsize length_bytes);
guint32 readout_text_hash (guint32 seed, const char *bytes, gsize length_bytes);
guint32 readout_text_hash_two (guint32 first, guint32 second);

G_END_DECLS
