/* readout-word-filter.h: passes by nearly all words that are in no list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

/**
 * ReadoutWordFilter:
 * @bits: one for each sum of a first letter, a last letter and a length
 *
 * A word that is not in it is in none of the lists that it was made of; a word that is may be.
 */
typedef struct
{
  guint32 bits[16];
} ReadoutWordFilter;

/* Letters of ASCII count the same in either case. */
static inline guint
readout_word_filter_get_sum (const char *word, gsize length)
{
  return ((((guint)(guchar)word[0] | 0x20) * 19) + (((guint)(guchar)word[length - 1] | 0x20) * 7)
          + (guint)length * 61)
         % 512;
}

static inline void
readout_word_filter_add (ReadoutWordFilter *self, const char *word, gsize length)
{
  guint sum = readout_word_filter_get_sum (word, length);

  self->bits[sum / 32] |= 1u << (sum % 32);
}

static inline gboolean
readout_word_filter_may_have (const ReadoutWordFilter *self, const char *text, ReadoutSpan span)
{
  guint sum = readout_word_filter_get_sum (text + span.start_byte, span.end_byte - span.start_byte);

  return (self->bits[sum / 32] >> (sum % 32)) & 1;
}

G_END_DECLS
