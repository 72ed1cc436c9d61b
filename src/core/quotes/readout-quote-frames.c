/* readout-quote-frames.c: verbs around which words and sources stand in an order of their own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-frames.h"

#include "readout-quote-manner.h"

static gboolean
is_reporting (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
         && readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB);
}

/* "to say that …": the words stand behind it. */
static void
read_infinitive (const ReadoutPassage *passage,
                 ReadoutQuoteStretch *clause,
                 guint cue_first,
                 ReadoutLearnedQuote *learned)
{
  guint verb = clause->first + 1;

  learned->cue = (ReadoutQuoteStretch){ cue_first, verb + 1 };
  clause->first = verb + 1;
  if (readout_passage_is (passage, clause->first, "that"))
    clause->first++;
}

/**
 * readout_quote_frames_read_expected:
 * @passage: a paragraph
 * @learned: (inout): what the model sees
 *
 * "Weber is expected to say that …": who is expected is the source, and what she is to say the words.
 */
void
readout_quote_frames_read_expected (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  guint n = learned->parts->len;
  ReadoutQuoteStretch *clause = &g_array_index (learned->parts, ReadoutQuoteStretch, n - 1);
  gboolean has_source = learned->source.first < learned->source.end;

  if (n > 2 || has_source == (n == 2) || clause->first + 2 >= clause->end
      || !readout_passage_is (passage, clause->first, "to") || !is_reporting (passage, clause->first + 1))
    return;

  if (n == 2)
    {
      learned->source = g_array_index (learned->parts, ReadoutQuoteStretch, 0);
      read_infinitive (passage, clause, learned->source.end, learned);
      g_array_remove_index (learned->parts, 0);
    }
  else if (clause->first > 0 && readout_passage_is (passage, clause->first - 1, "expected"))
    read_infinitive (passage, clause, clause->first - 1, learned);
}

/**
 * readout_quote_frames_is_subject:
 * @passage: a paragraph
 * @learned: what the model sees
 *
 * Returns: whether it is no more than "the minister" before "is expected to say"
 */
gboolean
readout_quote_frames_is_subject (const ReadoutPassage *passage, const ReadoutLearnedQuote *learned)
{
  const ReadoutQuoteStretch *part
      = &g_array_index (learned->parts, ReadoutQuoteStretch, learned->parts->len - 1);
  guint verb = part->end + 3;

  return verb < passage->tokens->len && readout_passage_is (passage, part->end + 1, "expected")
         && readout_passage_is (passage, part->end + 2, "to") && is_reporting (passage, verb);
}

/**
 * readout_quote_frames_read_quoted:
 * @passage: a paragraph
 * @learned: (inout): what the model sees
 *
 * "the agency quoted Weber as saying": the words are hers, and her name is no claim.
 *
 * Returns: whether it is words at all
 */
gboolean
readout_quote_frames_read_quoted (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  const ReadoutQuoteStretch *first = &g_array_index (learned->parts, ReadoutQuoteStretch, 0);
  guint token = learned->cue.first < learned->cue.end ? learned->cue.first : first->first;
  guint source_first, source_end, cue;

  if (!readout_quote_manner_find_quoted (passage, token, &source_first, &source_end, &cue))
    return TRUE;
  if (first->first >= source_first && first->first < source_end)
    return FALSE;

  learned->source = (ReadoutQuoteStretch){ source_first, source_end };
  learned->cue = (ReadoutQuoteStretch){ cue, cue + 1 };

  return TRUE;
}
