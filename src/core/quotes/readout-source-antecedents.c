/* readout-source-antecedents.c: whom "who" and "he" mean, when they are the source of a quote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-source-antecedents.h"

#include "readout-roles.h"

/* "the two most senior members" */
#define MAX_PHRASE_TOKENS 8

static gboolean
is_mark (const ReadoutPassage *passage, guint i)
{
  return readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_MARK;
}

static gboolean
is_determiner (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "the",   "a",   "an",  "this",  "these", "those", "some", "his",   "her", "its",
          "their", "one", "two", "three", "all",   "many",  "most", "every", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/* The name of a person that ends at @end. */
static const ReadoutName *
name_before (const GArray *names, guint end)
{
  for (guint i = names->len; i-- > 0;)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, i);

      if (name->end == end && name->type == READOUT_ENTITY_PERSON)
        return name;
      if (name->end < end)
        break;
    }

  return NULL;
}

/* Where the noun with its adjectives, or the name with its titles, begins that ends at @end. */
static guint
phrase_start (const ReadoutPassage *passage, const GArray *names, guint end, guint limit)
{
  const ReadoutName *name = name_before (names, end);
  guint first = name != NULL ? MAX (name->first, limit) : end;

  while (first > limit && end - first < MAX_PHRASE_TOKENS && !is_mark (passage, first - 1))
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, first - 1)->kind;

      if (is_determiner (passage, first - 1))
        return first - 1;
      if (kind == READOUT_TOKEN_QUOTE_MARK || kind == READOUT_TOKEN_SENTENCE_END
          || readout_passage_can_be (passage, first - 1, READOUT_LEXICON_FUNCTION_WORD))
        break;
      first--;
    }

  return first;
}

/**
 * readout_source_antecedents_find_start:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @relative: index of the token "who"
 *
 * Looks for whom "who" means: "the officials who", "Anna Weber, a member of the delegation, who".
 *
 * Returns: index of the first token of the words that tell, or @relative
 */
guint
readout_source_antecedents_find_start (const ReadoutPassage *passage, const GArray *names, guint relative)
{
  guint limit = readout_passage_get_sentence (passage, relative)->first;
  guint end = relative > limit && is_mark (passage, relative - 1) ? relative - 1 : relative;
  static const char *const joints[] = { "of", "from", "in", "at", "for", NULL };
  guint first = phrase_start (passage, names, end, limit);

  if (first == end)
    return relative;
  if (first > limit + 1 && readout_passage_is_one_of (passage, first - 1, joints))
    first = phrase_start (passage, names, first - 1, limit);
  if (first > limit + 1 && end < relative && is_mark (passage, first - 1)
      && name_before (names, first - 1) != NULL)
    first = phrase_start (passage, names, first - 1, limit);

  return first;
}

/* "A Russian official": a role begins behind the article. */
static guint
with_determiner (const ReadoutPassage *passage, guint first)
{
  return first > 0 && is_determiner (passage, first - 1) ? first - 1 : first;
}

static void
add_antecedent (
    const ReadoutPassage *passage, const GArray *names, guint first, guint end, ReadoutFoundQuote *quote)
{
  ReadoutFoundSource source = readout_sources_describe (passage, names, first, end);

  if (quote->antecedents == NULL)
    quote->antecedents = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundSource));
  g_array_append_val (quote->antecedents, source);
}

/* "We do not trust the rebels": those of whom somebody speaks are not the one who speaks. */
static gboolean
is_spoken_of (const ReadoutFoundQuote *quote, ReadoutSpan span)
{
  for (guint i = 0; i < quote->parts->len; i++)
    if (readout_span_overlaps (g_array_index (quote->parts, ReadoutSpan, i), span))
      return TRUE;

  return FALSE;
}

/* "Senior officials briefed reporters. They said": the group that a sentence begins with. */
static guint
group_end (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  ReadoutLexiconSense sense;

  for (guint i = sentence->first; i < sentence->end && i - sentence->first < MAX_PHRASE_TOKENS; i++)
    {
      if (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD)
        break;
      if (readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_ROLE, &sense)
          && sense.flags & READOUT_LEXICON_PLURAL)
        return i + 1;
    }

  return sentence->first;
}

static void
add_groups (const ReadoutPassage *passage, const GArray *names, ReadoutFoundQuote *quote)
{
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      const ReadoutSentence *sentence = &g_array_index (passage->sentences, ReadoutSentence, i);
      guint end;

      if (sentence->end > quote->source.first)
        break;
      end = group_end (passage, sentence);
      if (end > sentence->first)
        add_antecedent (passage, names, sentence->first, end, quote);
    }
}

/**
 * readout_source_antecedents_find_unnamed:
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @role_mentions: (element-type ReadoutRoleMention): the roles in it that stand for somebody
 * @quote: (inout): a quote of the paragraph; gets its antecedents
 *
 * "A Russian official rejected that. 'Nothing was reopened,' he said": tells of the people without a name
 * before a pronoun that is the source; before "they", of the groups that sentences begin with.
 */
void
readout_source_antecedents_find_unnamed (const ReadoutPassage *passage,
                                         const GArray *names,
                                         const GArray *role_mentions,
                                         ReadoutFoundQuote *quote)
{
  if (quote->source.is_they)
    add_groups (passage, names, quote);

  for (guint i = 0; i < role_mentions->len && quote->source.is_pronoun; i++)
    {
      const ReadoutRoleMention *role = &g_array_index (role_mentions, ReadoutRoleMention, i);

      if (role->end > quote->source.first)
        break;
      if (!is_spoken_of (quote, readout_passage_get_span (passage, role->first, role->end)))
        add_antecedent (passage, names, with_determiner (passage, role->first), role->end, quote);
    }
}
