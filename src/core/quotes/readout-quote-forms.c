/* readout-quote-forms.c: forms that attribute what stands in them: "quoted as saying", "according to"
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-forms.h"

#include "readout-attribution.h"

/* From "quoted" to "as saying". */
#define MAX_TOKENS_TO_AS 12

/* Fewer words are no claim. */
#define MIN_WORDS 3

static gboolean
is_quoting (const ReadoutPassage *passage, guint i)
{
  static const char *const verbs[] = { "quoted", "quotes", "quoting", "cited", "cites", "citing", NULL };

  return readout_passage_is_one_of (passage, i, verbs);
}

/* "was quoted", "has been quoted": the one who is quoted stands before. */
static gboolean
is_passive (const ReadoutPassage *passage, guint verb)
{
  static const char *const be[] = { "was", "were", "is", "are", "been", NULL };

  return verb > 0 && readout_passage_is_one_of (passage, verb - 1, be);
}

/* The verb before "as saying", or @as when there is none. */
static guint
find_verb (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint as)
{
  for (guint i = as; i > sentence->first && as - i < MAX_TOKENS_TO_AS; i--)
    if (is_quoting (passage, i - 1))
      return i - 1;

  return as;
}

static gboolean
find_source (const ReadoutPassage *passage, guint verb, guint as, ReadoutQuoteTail *found)
{
  ReadoutAttribution attribution;

  found->cue = verb;
  found->cue_end = verb + 1;
  if (!is_passive (passage, verb))
    {
      found->source_first = verb + 1;
      found->source_end = as;
      return found->source_first < found->source_end;
    }

  if (!readout_attribution_find_source (passage, verb - 1, verb, &attribution)
      || attribution.source_end > verb)
    return FALSE;

  found->source_first = attribution.source_first;
  found->source_end = attribution.source_end;
  return TRUE;
}

/* From behind "saying that" to the end of the sentence. */
static void
find_words (const ReadoutPassage *passage,
            const ReadoutSentence *sentence,
            guint saying,
            ReadoutQuoteTail *found)
{
  found->first = saying + 1;
  found->end = sentence->end;
  while (found->first < found->end
         && (readout_passage_is (passage, found->first, "that")
             || readout_passage_get_token (passage, found->first)->kind == READOUT_TOKEN_MARK))
    found->first++;
  while (found->end > found->first
         && readout_passage_get_token (passage, found->end - 1)->kind == READOUT_TOKEN_SENTENCE_END)
    found->end--;
}

/* "The agency quoted Weber as saying that …", "Weber was quoted by the agency as saying …".  Words that stand
 * in marks from their first on are left to the marks. */
static gboolean
find_quoted (const ReadoutPassage *passage, const ReadoutSentence *sentence, ReadoutQuoteTail *found)
{
  for (guint i = sentence->first; i + 1 < sentence->end; i++)
    {
      guint verb;

      if (!readout_passage_is (passage, i, "as") || !readout_passage_is (passage, i + 1, "saying"))
        continue;

      verb = find_verb (passage, sentence, i);
      find_words (passage, sentence, i + 1, found);
      return verb < i && found->first + MIN_WORDS <= found->end
             && readout_passage_get_token (passage, found->first)->kind != READOUT_TOKEN_QUOTE_MARK
             && find_source (passage, verb, i, found);
    }

  return FALSE;
}

/* The words before ", according to", or those behind the comma that ends the source: "According to Weber, …".
 */
static gboolean
find_words_beside (const ReadoutPassage *passage, const ReadoutSentence *sentence, ReadoutQuoteTail *found)
{
  if (found->cue > sentence->first)
    {
      found->first = sentence->first;
      found->end = found->cue - 1;
    }
  else if (found->source_end < sentence->end && readout_passage_is_comma (passage, found->source_end))
    find_words (passage, sentence, found->source_end, found);
  else
    return FALSE;

  return found->first + MIN_WORDS <= found->end;
}

/* "According to two diplomats, the talks go on", "The talks go on, according to two diplomats." */
static gboolean
find_phrase (const ReadoutPassage *passage, const ReadoutSentence *sentence, ReadoutQuoteTail *found)
{
  for (guint i = sentence->first; i + 2 < sentence->end; i++)
    {
      ReadoutAttribution attribution;

      if ((i > sentence->first && !readout_passage_is_comma (passage, i - 1))
          || !readout_attribution_find_phrase (passage, i, &attribution)
          || attribution.source_end > sentence->end)
        continue;

      *found = (ReadoutQuoteTail){ .cue = i,
                                   .cue_end = attribution.cue_end,
                                   .source_first = attribution.source_first,
                                   .source_end = attribution.source_end };
      return find_words_beside (passage, sentence, found);
    }

  return FALSE;
}

static gboolean
has_mark (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_QUOTE_MARK)
      return TRUE;

  return FALSE;
}

/**
 * readout_quote_forms_find:
 * @passage: a paragraph
 * @sentence: a sentence of it
 * @found: (out): the words, whose they are, and what says so
 *
 * Returns: whether the sentence has such a form
 */
gboolean
readout_quote_forms_find (const ReadoutPassage *passage,
                          const ReadoutSentence *sentence,
                          ReadoutQuoteTail *found)
{
  return find_quoted (passage, sentence, found)
         || (!has_mark (passage, sentence) && find_phrase (passage, sentence, found));
}
