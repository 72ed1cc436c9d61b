/* readout-conditions.c: what has to be before something else is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-dateline.h"
#include "readout-event-clauses.h"
#include "readout-terms.h"

#include <string.h>

/* Less is an aside: "if any", "if only". */
#define MIN_CONDITION_TOKENS 3

/* "if we are lucky" */
#define MAX_ASIDE_TOKENS 4

/* "told reporters late on Friday that" */
#define MAX_TOKENS_TO_THAT 7

/* ", the minister said," */
#define MAX_ATTRIBUTION_TOKENS 6

/* "Would not say if" */
#define MAX_TOKENS_TO_NOT 5

/* More is no clause any more. */
#define MAX_CLAUSE_TOKENS 60

static const char *const phrases[][4] = {
  { "only", "if" },
  { "if" },
  { "unless" },
  { "provided", "that" },
  { "as", "long", "as" },
  { "so", "long", "as" },
  { "on", "condition", "that" },
  { "in", "the", "event", "that" },
};

/* Words that a cue can begin with. */
static const ReadoutWordFilter *
get_filter (void)
{
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
        readout_word_filter_add (&filter, phrases[k][0], strlen (phrases[k][0]));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

/* The tokens of the cue that begins at @i: 0 when there is none. */
static guint
get_cue_length (const ReadoutPassage *passage, guint i, guint end)
{
  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      guint n = 0;

      while (n < G_N_ELEMENTS (phrases[k]) && phrases[k][n] != NULL && i + n < end
             && readout_passage_is (passage, i + n, phrases[k][n]))
        n++;
      if (n == G_N_ELEMENTS (phrases[k]) || phrases[k][n] == NULL)
        return n;
    }

  return 0;
}

/* "Could not say if", "it is unclear if": what nobody knows. */
static gboolean
is_unknown (const ReadoutPassage *passage, guint i, guint first)
{
  static const char *const verbs[]
      = { "say", "saying", "know", "tell", "confirm", "clear", "sure", "certain", NULL };

  if (i == first)
    return FALSE;
  if (!readout_passage_is_one_of (passage, i - 1, verbs))
    return FALSE;
  for (guint k = i - 1; k > first && i - k < MAX_TOKENS_TO_NOT; k--)
    if (readout_passage_is_negation (passage, k - 1))
      return TRUE;

  return FALSE;
}

/* "Asked if", "as if", "even if" set no condition. */
static gboolean
is_other_if (const ReadoutPassage *passage, guint i, guint first)
{
  static const char *const before[]
      = { "as",    "even",    "asked",     "ask",     "asks",  "asking",   "wonder", "wondered",
          "know",  "what",    "see",       "sure",    "tell",  "question", "check",  "not",
          "clear", "unclear", "uncertain", "unknown", "doubt", "doubtful", "unsure", NULL };

  static const char *const askers[]
      = { "decide", "decided", "asked", "ask", "determine", "know", "wondered", "see", NULL };

  for (guint k = i; k > first && i - k < 5; k--)
    if (readout_passage_is_one_of (passage, k - 1, askers))
      return TRUE;

  return is_unknown (passage, i, first) || (i > first && readout_passage_is_one_of (passage, i - 1, before));
}

/* Where the words from @i on end: at a comma, a mark of quotation or the end of the sentence. */
static guint
find_end (const ReadoutPassage *passage, guint i, guint end, gboolean at_comma)
{
  end = MIN (end, i + MAX_CLAUSE_TOKENS);
  while (i < end)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);
      guint closing = readout_passage_find_closing_mark (passage, i, end);

      if (closing == i
          && (token->kind == READOUT_TOKEN_SENTENCE_END || token->kind == READOUT_TOKEN_QUOTE_MARK
              || passage->text[token->span.start_byte] == ';' || readout_passage_is_free_dash (passage, i)
              || (at_comma && readout_passage_is_comma (passage, i))))
        break;
      i = closing + 1;
    }

  return i;
}

/* "Warned that", "told reporters on Friday that": another clause begins, and not one that describes a noun.
 */
static gboolean
is_reported_that (const ReadoutPassage *passage, guint i, guint first)
{
  if (!readout_passage_is (passage, i, "that"))
    return FALSE;

  for (guint k = i; k > first && i - k < MAX_TOKENS_TO_THAT; k--)
    {
      if (readout_passage_get_token (passage, k - 1)->kind == READOUT_TOKEN_MARK)
        return FALSE;
      if (readout_passage_can_be (passage, k - 1, READOUT_LEXICON_REPORTING_VERB))
        return TRUE;
    }

  return FALSE;
}

/* "Five percent, if we are lucky": an aside. */
static gboolean
is_aside (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const pronouns[] = { "we", "you", "i", NULL };
  static const char *const verbs[] = { "are", "am", "were", "get", "like", "want", NULL };

  return end - first <= MAX_ASIDE_TOKENS && readout_passage_is_one_of (passage, first, pronouns)
         && readout_passage_is_one_of (passage, first + 1, verbs);
}

/* Where the clause before the cue begins: behind "that" or at the start of the sentence. */
static guint
find_first (const ReadoutPassage *passage, guint i, guint first)
{
  first = MAX (first, i - MIN (i, MAX_CLAUSE_TOKENS));
  while (i > first)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i - 1);

      if (token->kind == READOUT_TOKEN_QUOTE_MARK || is_reported_that (passage, i - 1, first)
          || passage->text[token->span.start_byte] == ';' || readout_passage_is_free_dash (passage, i - 1))
        break;
      i--;
    }

  return i;
}

/* "Russia said it would leave": what follows begins behind the verb; not "said on Friday that", which has
 * ended before, nor "said." at the end. */
static guint
behind_saying (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const words[]
      = { "said", "says", "say", "saying", "warned", "warns", "told", "added", NULL };
  static const char *const subjects[] = { "it",    "he",  "she", "they", "we", "the", "a",   "an",    "its",
                                          "their", "his", "her", "that", "no", "all", "any", "there", NULL };

  for (guint i = first; i + 2 < end; i++)
    {
      guint next = i + 1;

      if (!readout_passage_is_one_of (passage, i, words))
        continue;
      if (readout_passage_is_one_of (passage, next, subjects)
          || readout_passage_is_capitalized (passage, next))
        return readout_passage_is (passage, next, "that") ? next + 1 : next;
    }

  return first;
}

/* "If you keep at it, you win": everybody and nobody is meant. */
static gboolean
is_of_anybody (const ReadoutPassage *passage, guint condition, guint consequence)
{
  return readout_passage_is (passage, condition, "you")
         && (consequence >= passage->tokens->len || readout_passage_is (passage, consequence, "you"));
}

/* Without the comma before a closing mark of quotation: "we will answer," */
static ReadoutSpan
span_of (const ReadoutPassage *passage, guint first, guint end)
{
  if (first < end && readout_passage_is_comma (passage, end - 1))
    end--;
  return first < end ? readout_passage_get_span (passage, first, end) : (ReadoutSpan){ 0 };
}

/* "If A, he said, B": behind who says so, or @i. */
static guint
skip_attribution (const ReadoutPassage *passage, guint i, guint end)
{
  for (guint k = i; k < end && k - i < MAX_ATTRIBUTION_TOKENS; k++)
    if (readout_passage_is_comma (passage, k))
      return k > i && readout_passage_can_be (passage, k - 1, READOUT_LEXICON_REPORTING_VERB) ? k + 1 : i;

  return i;
}

/* "If A, B", "X and, if A, B" and "B if A". */
static gboolean
read_condition (const ReadoutPassage *passage,
                const ReadoutSentence *sentence,
                guint i,
                guint n_cue,
                ReadoutFoundCondition *condition)
{
  guint before = find_first (passage, i, sentence->first);
  gboolean leads = i - before <= 1 || readout_passage_is_comma (passage, i - 1);
  guint first = i + n_cue;
  guint end = find_end (passage, first, sentence->end, TRUE);
  ReadoutTokenRange consequence = { passage->tokens->len, passage->tokens->len };

  if (end < first + MIN_CONDITION_TOKENS || is_aside (passage, first, end))
    return FALSE;

  condition->sentence = span_of (passage, sentence->first, sentence->end);
  condition->cue = span_of (passage, i, first);
  condition->condition = span_of (passage, first, end);
  if (!leads
      || (i - before > MIN_CONDITION_TOKENS
          && !(end < sentence->end && readout_passage_is_comma (passage, end))))
    consequence = (ReadoutTokenRange){ before, leads ? i - 1 : i };
  else if (end < sentence->end && readout_passage_is_comma (passage, end))
    consequence = (ReadoutTokenRange){ end + 1, find_end (passage, end + 1, sentence->end, FALSE) };
  consequence.first = skip_attribution (passage, consequence.first, consequence.end);
  consequence.first = behind_saying (passage, consequence.first, consequence.end);
  if (is_of_anybody (passage, first, consequence.first))
    return FALSE;
  condition->consequence = span_of (passage, consequence.first, consequence.end);

  return TRUE;
}

/**
 * readout_conditions_find:
 * @passage: a paragraph
 *
 * Returns: (transfer full) (element-type ReadoutFoundCondition): its conditions
 */
GArray *
readout_conditions_find (const ReadoutPassage *passage)
{
  const ReadoutWordFilter *filter = get_filter ();
  GArray *conditions = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundCondition));
  guint dateline_end = readout_dateline_find_end (passage);

  for (guint s = 0; s < passage->sentences->len; s++)
    {
      ReadoutSentence sentence = g_array_index (passage->sentences, ReadoutSentence, s);

      sentence.first = MIN (MAX (sentence.first, dateline_end), sentence.end);
      for (guint i = sentence.first; i < sentence.end; i++)
        {
          ReadoutFoundCondition condition = { 0 };
          guint n_cue;

          if (!readout_passage_may_be (passage, i, filter))
            continue;

          n_cue = get_cue_length (passage, i, sentence.end);
          if (n_cue == 0 || is_other_if (passage, i, sentence.first)
              || !read_condition (passage, &sentence, i, n_cue, &condition))
            continue;

          g_array_append_val (conditions, condition);
          i += n_cue;
        }
    }

  return conditions;
}
