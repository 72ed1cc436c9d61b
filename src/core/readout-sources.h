/* readout-sources.h: how a source is named, and what is told of one without a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names.h"

G_BEGIN_DECLS

/**
 * ReadoutFoundSource:
 * @first: index of its first token
 * @end: index after its last token; equal to @first when there is no source
 * @span: the words that name it
 * @naming: how it is named; of a pronoun, as if nobody were meant
 * @is_pronoun: whether it is "he" or "she"
 * @rank: "senior"; empty when nothing is said
 * @institution: "administration"
 * @count: "two"
 * @access: "traveling with Kerry to Geneva"
 * @reason: "because the talks are private"
 *
 * A source in its paragraph; spans count from the start of the paragraph.
 */
typedef struct
{
  guint first;
  guint end;
  ReadoutSpan span;
  ReadoutNaming naming;
  gboolean is_pronoun;
  ReadoutSpan rank;
  ReadoutSpan institution;
  ReadoutSpan count;
  ReadoutSpan access;
  ReadoutSpan reason;
} ReadoutFoundSource;

void readout_sources_trim (const ReadoutPassage *passage, guint *first, guint *end);
ReadoutFoundSource
readout_sources_describe (const ReadoutPassage *passage, const GArray *names, guint first, guint end);

G_END_DECLS
