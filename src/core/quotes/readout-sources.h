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
 * @is_they: whether it is "they"
 * @is_single: whether it is one of several: "an official", "one official"
 * @head: (nullable): the noun for a person that it is called by: "official"; belongs to the lexicon
 * @is_definite: whether it is somebody told of before: "the official"
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
  gboolean is_they;
  gboolean is_single;
  const char *head;
  gboolean is_definite;
  ReadoutSpan rank;
  ReadoutSpan institution;
  ReadoutSpan count;
  ReadoutSpan access;
  ReadoutSpan reason;
} ReadoutFoundSource;

gboolean readout_sources_find_anonymity (
    const ReadoutPassage *passage, guint first, guint limit, guint *start, guint *end);
void readout_sources_trim (const ReadoutPassage *passage, guint *first, guint *end);
ReadoutFoundSource
readout_sources_describe (const ReadoutPassage *passage, const GArray *names, guint first, guint end);

G_END_DECLS
