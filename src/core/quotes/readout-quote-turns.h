/* readout-quote-turns.h: paragraphs that begin with their speaker
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names.h"

G_BEGIN_DECLS

/**
 * ReadoutQuoteTurn:
 * @source_first: index of the first token of the speaker
 * @source_end: index after the last
 * @colon: index of what stands between the speaker and the words
 * @first: index of the first token of the words
 * @end: index after the last
 * @is_verbatim: whether these are the words themselves, as in a transcript
 * @is_anonymous: whether the speaker is a letter or \"QUESTION\"
 */
typedef struct
{
  guint source_first;
  guint source_end;
  guint colon;
  guint first;
  guint end;
  gboolean is_verbatim;
  gboolean is_anonymous;
} ReadoutQuoteTurn;

gboolean readout_quote_turns_is_signature (const ReadoutPassage *passage, const GArray *names);
gboolean
readout_quote_turns_find (const ReadoutPassage *passage, const GArray *names, ReadoutQuoteTurn *turn);

G_END_DECLS
