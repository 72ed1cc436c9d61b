/* readout-quote-trim.c: what the model takes along with somebody's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-trim.h"

#include "readout-attribution.h"
#include "readout-dateline.h"
#include "readout-quote-marks.h"
#include "readout-source-antecedents.h"

#include <string.h>

/* From "said at" to the "that" of its clause. */
#define MAX_TOKENS_TO_THAT 12

static void
skip_dateline (guint dateline_end, ReadoutQuoteStretch *stretch)
{
  stretch->first = MIN (MAX (stretch->first, dateline_end), stretch->end);
}

/* ---- cues ---- */

static gboolean
is_reporting (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
         && readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB);
}

static gboolean
is_preposition (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "at", "in", "on", "to", "by", "with", "of", "from", "for", "during", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/* "said" and "reports", not "a report" */
static gboolean
is_finite (const ReadoutPassage *passage, guint i)
{
  ReadoutLexiconSense sense;

  return is_reporting (passage, i)
         && readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_REPORTING_VERB, &sense)
         && !(sense.flags & READOUT_LEXICON_AMBIGUOUS) && !readout_passage_is (passage, i, sense.canonical);
}

/* "Two diplomats briefed on the talks said", "residents reached by telephone said": the words before the verb
 * tell of the source. */
static void
give_to_source (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  ReadoutQuoteStretch *cue = &learned->cue;

  if (learned->source.first == learned->source.end || learned->source.end != cue->first)
    return;

  for (guint i = cue->end; i-- > cue->first + 1;)
    if (is_finite (passage, i) && readout_passage_get_token (passage, i - 1)->kind == READOUT_TOKEN_WORD
        && !readout_passage_can_be (passage, i - 1, READOUT_LEXICON_FUNCTION_WORD)
        && (is_preposition (passage, i - 2) || is_preposition (passage, i - 3)))
      {
        learned->source.end = cue->first = i;
        return;
      }
}

/* "said at a news conference that the gap is wide": the claim begins behind "that". */
static void
read_that (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  ReadoutQuoteStretch *part = &g_array_index (learned->parts, ReadoutQuoteStretch, 0);
  guint limit = MIN (part->end, part->first + MAX_TOKENS_TO_THAT);

  if (learned->cue.first == learned->cue.end || learned->cue.end > part->first
      || learned->cue.end + MAX_TOKENS_TO_THAT < part->first || !is_reporting (passage, learned->cue.first)
      || !(is_preposition (passage, part->first - 1) || is_preposition (passage, part->first)))
    return;

  for (guint i = part->first + 1; i + 1 < limit; i++)
    if (readout_passage_is (passage, i, "that"))
      {
        learned->cue.end = i;
        part->first = i + 1;
        return;
      }
}

/* "welcomed the text", "backed its plan"; not "detained activists" */
static gboolean
is_deed (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const determiners[] = { "the", "a", "an", "its", "his", "her", "their", "this", NULL };
  ReadoutSpan verb = readout_passage_get_token (passage, first)->span;

  return end - first >= 3 && !readout_passage_is_capitalized (passage, first)
         && verb.end_byte - verb.start_byte > strlen ("ted")
         && memcmp (passage->text + verb.end_byte - 2, "ed", 2) == 0
         && readout_passage_is_one_of (passage, first + 1, determiners);
}

/* "Weber welcomed the text and urged them to sign": what she did before is not who she is. */
static void
leave_deed (const ReadoutPassage *passage, ReadoutLearnedQuote *learned)
{
  ReadoutAttribution attribution;
  guint verb = learned->source.first;

  if (verb == learned->source.end || !is_deed (passage, verb, learned->source.end))
    return;

  if (readout_attribution_find_source (passage, verb, verb + 1, &attribution)
      && attribution.source_end <= verb)
    learned->source = (ReadoutQuoteStretch){ attribution.source_first, attribution.source_end };
  else
    learned->source.end = learned->source.first;
}

/* ---- clauses that tell of the source ---- */

static gboolean
is_mark (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_MARK;
}

/* The words around @token from "who", "asked about it" or "seen by the agency" to the comma that closes them.
 */
static gboolean
find_relative (const ReadoutPassage *passage, guint token, ReadoutQuoteStretch *relative)
{
  static const char *const words[]
      = { "who", "whose", "which", "asked", "seen", "obtained", "reviewed", "viewed", "leaked", NULL };
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, token);
  guint first = token, end = token;

  while (first > sentence->first && !is_mark (passage, first - 1))
    first--;
  while (first < token && !readout_passage_is_one_of (passage, first, words))
    first++;
  while (end < sentence->end && !is_mark (passage, end))
    end++;
  *relative = (ReadoutQuoteStretch){ first, end };

  return end < sentence->end && readout_passage_is_one_of (passage, first, words);
}

/* "Weber, who denied the report, said": the verb of the claim stands behind, its source before. */
static gboolean
leave_relative (const ReadoutPassage *passage,
                const GArray *names,
                const ReadoutQuoteStretch *inside,
                ReadoutLearnedQuote *learned)
{
  const ReadoutQuoteStretch *part = &g_array_index (learned->parts, ReadoutQuoteStretch, 0);
  ReadoutQuoteStretch relative;
  guint verb;

  if (inside->first == inside->end || !find_relative (passage, inside->first, &relative))
    return FALSE;
  verb = relative.end + 1;
  if (verb >= part->first || !is_reporting (passage, verb))
    return FALSE;

  learned->cue = (ReadoutQuoteStretch){ verb, verb + 1 };
  learned->source = (ReadoutQuoteStretch){
    readout_source_antecedents_find_start (passage, names, relative.first),
    relative.first,
  };

  return TRUE;
}

/* Where the verb group begins that ends with @verb: "has urged" */
static guint
find_group_start (const ReadoutPassage *passage, guint verb)
{
  static const char *const auxiliaries[] = { "has", "have", "had", "also", "repeatedly", NULL };

  while (verb > 0 && readout_passage_is_one_of (passage, verb - 1, auxiliaries))
    verb--;

  return verb;
}

/* "The minister, who has been in Geneva since Monday, said": far from its verb the model loses the source. */
static void
find_far_source (const ReadoutPassage *passage, const GArray *names, ReadoutLearnedQuote *learned)
{
  guint verb = learned->cue.end > 0 ? learned->cue.end - 1 : 0;
  guint first = find_group_start (passage, verb);
  ReadoutQuoteStretch relative;

  if (learned->source.first < learned->source.end || learned->cue.first < first || first < 2
      || !is_finite (passage, verb) || !is_mark (passage, first - 1)
      || !find_relative (passage, first - 2, &relative))
    return;

  learned->source = (ReadoutQuoteStretch){
    readout_source_antecedents_find_start (passage, names, relative.first),
    relative.first,
  };
}

static guint
find_reporting_verb (const ReadoutPassage *passage, guint first, guint end)
{
  guint i = first;

  while (i < end && !is_reporting (passage, i))
    i++;

  return i;
}

/* "to be called by her nom de guerre", "not to be named": nothing is left, or what stands behind the verb
 * that follows. */
static void
skip_pseudonym (const ReadoutPassage *passage, ReadoutQuoteStretch *part)
{
  static const char *const words[] = { "named", "identified", "called", "quoted", NULL };
  guint i = part->first;

  if (i < part->end && readout_passage_is (passage, i, "not"))
    i++;
  if (i + 2 >= part->end || !readout_passage_is (passage, i, "to")
      || !readout_passage_is (passage, i + 1, "be") || !readout_passage_is_one_of (passage, i + 2, words))
    return;

  part->first = MIN (find_reporting_verb (passage, i + 3, part->end) + 1, part->end);
}

/* "who asked not to be named because the talks are private": why somebody has no name is nobody's claim. */
static void
skip_anonymity (const ReadoutPassage *passage, ReadoutQuoteStretch *part)
{
  guint start, end;

  if (part->first == part->end)
    return;

  end = readout_passage_get_sentence (passage, part->first)->first;
  while (part->first < part->end
         && readout_sources_find_anonymity (passage, end, part->first + 1, &start, &end))
    part->first = MAX (part->first, MIN (part->end, end));
}

static gboolean
is_between_marks (const GArray *pairs, const ReadoutQuoteStretch *part)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutQuotePair *pair = &g_array_index (pairs, ReadoutQuotePair, i);

      if (pair->open < part->first && pair->close >= part->end)
        return TRUE;
    }

  return FALSE;
}

/* "…," he said, meaning the hall: the article explains the words and is not told them. */
static void
skip_explanation (const ReadoutPassage *passage, const GArray *pairs, ReadoutQuoteStretch *part)
{
  static const char *const words[] = { "meaning", "referring", "alluding", "speaking", NULL };
  guint i = part->first;

  while (i < part->end && is_mark (passage, i))
    i++;
  if (i < part->end && !is_between_marks (pairs, part) && readout_passage_is_one_of (passage, i, words))
    part->first = part->end;
}

/* "Said nothing", "calls itself the army": no words are left of a claim. */
static gboolean
is_nothing (const ReadoutPassage *passage, const ReadoutQuoteStretch *part)
{
  static const char *const selves[] = { "itself", "himself", "herself", "themselves", NULL };

  return part->first == part->end || readout_passage_is_one_of (passage, part->first, selves)
         || (part->end - part->first <= 2 && readout_passage_is (passage, part->first, "nothing"));
}

/* ---- ends ---- */

static gboolean
is_joint (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "and", "but", "or", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

static gboolean
is_loose_mark (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_MARK
         && (strchr (",;:", passage->text[token->span.start_byte]) != NULL
             || readout_passage_is_free_dash (passage, i));
}

/* A claim begins and ends with a word of its own. */
static void
trim_ends (const ReadoutPassage *passage, ReadoutQuoteStretch *part)
{
  while (part->first < part->end && is_loose_mark (passage, part->first))
    part->first++;
  while (part->end > part->first + 1 && is_joint (passage, part->end - 1))
    {
      part->end--;
      while (part->end > part->first + 1 && is_loose_mark (passage, part->end - 1))
        part->end--;
    }
}

static gboolean
is_marked_throughout (const GArray *pairs, const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!is_between_marks (pairs, &g_array_index (parts, ReadoutQuoteStretch, i)))
      return FALSE;

  return parts->len > 0;
}

/**
 * readout_quote_trim:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 * @learned: (inout): what the model sees
 *
 * Leaves off the dateline, why a source has no name, and marks and joints at the ends.
 *
 * Returns: whether anything is left that somebody says
 */
gboolean
readout_quote_trim (const ReadoutPassage *passage,
                    const GArray *names,
                    const GArray *pairs,
                    ReadoutLearnedQuote *learned)
{
  guint dateline_end = readout_dateline_find_end (passage);

  skip_dateline (dateline_end, &learned->source);
  give_to_source (passage, learned);
  leave_deed (passage, learned);
  read_that (passage, learned);
  if (!leave_relative (passage, names, &learned->source, learned))
    leave_relative (passage, names, &learned->cue, learned);
  find_far_source (passage, names, learned);
  for (guint i = 0; i < learned->parts->len;)
    {
      ReadoutQuoteStretch *part = &g_array_index (learned->parts, ReadoutQuoteStretch, i);

      skip_dateline (dateline_end, part);
      skip_pseudonym (passage, part);
      skip_anonymity (passage, part);
      skip_explanation (passage, pairs, part);
      if (learned->kind == READOUT_QUOTE_INDIRECT)
        trim_ends (passage, part);
      if (is_nothing (passage, part))
        g_array_remove_index (learned->parts, i);
      else
        i++;
    }
  if (learned->kind == READOUT_QUOTE_MIXED && is_marked_throughout (pairs, learned->parts))
    learned->kind = READOUT_QUOTE_DIRECT;

  return learned->parts->len > 0;
}
