/* readout-issues.c: the matters that a paragraph says are under negotiation
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Named behind words such as "differences remain over", "the main sticking point is", "agreed on", "talks
 * on". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-issue-words-private.h"

#include <string.h>

/* Between the cue and its preposition or copula: "differences remain between the two sides over". */
#define MAX_WORDS_TO_LINK 7

/* Between a copula and "the main sticking point". */
#define MAX_WORDS_FROM_COPULA 4

typedef struct
{
  const char *words[2]; /* the second may be missing */
  ReadoutIssueState state;
  gboolean links; /* a preposition may stand farther behind */
} Cue;

static const Cue cues[] = {
  { { "differences" }, READOUT_ISSUE_STICKING, TRUE },
  { { "difference" }, READOUT_ISSUE_STICKING, TRUE },
  { { "disagreement" }, READOUT_ISSUE_STICKING, TRUE },
  { { "disagreements" }, READOUT_ISSUE_STICKING, TRUE },
  { { "divergent" }, READOUT_ISSUE_STICKING, TRUE },
  { { "divergences" }, READOUT_ISSUE_STICKING, TRUE },
  { { "gaps" }, READOUT_ISSUE_STICKING, TRUE },
  { { "deadlock" }, READOUT_ISSUE_STICKING, TRUE },
  { { "impasse" }, READOUT_ISSUE_STICKING, TRUE },
  { { "deadlocked" }, READOUT_ISSUE_STICKING, FALSE },
  { { "divided" }, READOUT_ISSUE_STICKING, FALSE },
  { { "odds" }, READOUT_ISSUE_STICKING, TRUE },
  { { "differ" }, READOUT_ISSUE_STICKING, FALSE },
  { { "disagree" }, READOUT_ISSUE_STICKING, FALSE },
  { { "disagreed" }, READOUT_ISSUE_STICKING, FALSE },
  { { "haggling" }, READOUT_ISSUE_STICKING, FALSE },
  { { "dispute" }, READOUT_ISSUE_STICKING, TRUE },
  { { "disputes" }, READOUT_ISSUE_STICKING, TRUE },
  { { "row" }, READOUT_ISSUE_STICKING, FALSE },
  { { "standoff" }, READOUT_ISSUE_STICKING, FALSE },
  { { "stalemate" }, READOUT_ISSUE_STICKING, FALSE },
  { { "wrangling" }, READOUT_ISSUE_STICKING, FALSE },
  { { "bogged", "down" }, READOUT_ISSUE_STICKING, TRUE },
  { { "hung", "up" }, READOUT_ISSUE_STICKING, TRUE },
  { { "stuck" }, READOUT_ISSUE_STICKING, FALSE },
  { { "fight" }, READOUT_ISSUE_STICKING, FALSE },
  { { "apart" }, READOUT_ISSUE_STICKING, FALSE },
  { { "loggerheads" }, READOUT_ISSUE_STICKING, FALSE },
  { { "clashed" }, READOUT_ISSUE_STICKING, FALSE },
  { { "quarrel" }, READOUT_ISSUE_STICKING, FALSE },
  { { "quarrelled" }, READOUT_ISSUE_STICKING, FALSE },
  { { "quarreled" }, READOUT_ISSUE_STICKING, FALSE },
  { { "split" }, READOUT_ISSUE_STICKING, FALSE },
  { { "compromise" }, READOUT_ISSUE_OPEN, FALSE },
  { { "negotiating" }, READOUT_ISSUE_OPEN, FALSE },
  { { "deal" }, READOUT_ISSUE_OPEN, FALSE },
  { { "agreement" }, READOUT_ISSUE_OPEN, FALSE },
  { { "accord" }, READOUT_ISSUE_OPEN, FALSE },
  { { "understanding" }, READOUT_ISSUE_OPEN, FALSE },
  { { "agreed" }, READOUT_ISSUE_AGREED, FALSE },
  { { "agree" }, READOUT_ISSUE_AGREED, FALSE },
  { { "talks" }, READOUT_ISSUE_OPEN, FALSE },
  { { "negotiations" }, READOUT_ISSUE_OPEN, FALSE },
  { { "discussions" }, READOUT_ISSUE_OPEN, FALSE },
  { { "issue", "of" }, READOUT_ISSUE_OPEN, FALSE },
  { { "question", "of" }, READOUT_ISSUE_OPEN, FALSE },
};

static const char *const forms_of_be[] = { "is", "are", "was", "were", NULL };

/* Words that a cue can begin with. */
static const ReadoutWordFilter *
get_filter (void)
{
  static const char *const others[] = { "sticking", "stumbling",  "obstacle",  "obstacles",   "hurdle",
                                        "hurdles",  "unresolved", "unsettled", "contentious", "outstanding" };
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
        readout_word_filter_add (&filter, cues[i].words[0], strlen (cues[i].words[0]));
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        readout_word_filter_add (&filter, others[i], strlen (others[i]));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

static gboolean
is_negated (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[] = { "yet", "failed", "fail", "fails", "unable", "without", NULL };

  for (guint k = i; k > finder->sentence->first && i - k < 4; k--)
    if (readout_passage_is_negation (finder->passage, k - 1)
        || readout_passage_is_one_of (finder->passage, k - 1, words))
      return TRUE;

  return FALSE;
}

static const Cue *
find_cue (const ReadoutIssueFinder *finder, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
    if (readout_passage_is (finder->passage, i, cues[k].words[0])
        && (cues[k].words[1] == NULL
            || (i + 1 < finder->sentence->end
                && readout_passage_is (finder->passage, i + 1, cues[k].words[1]))))
      return &cues[k];

  return NULL;
}

/* The token behind the preposition that leads from the cue to the issue, or 0. */
static guint
find_link (const ReadoutIssueFinder *finder, guint i, const Cue *cue)
{
  guint limit = MIN (finder->sentence->end, i + 2 + (cue->links ? MAX_WORDS_TO_LINK : 0));

  if (cue->words[1] != NULL && !cue->links)
    return i + 2;
  if (i + 2 < finder->sentence->end && readout_passage_is_one_of (finder->passage, i + 1, forms_of_be)
      && readout_passage_is_one_of (finder->passage, i + 2, readout_issue_links))
    return i + 3; /* "the talks are about" */

  for (guint k = i + 1; k < limit && readout_issue_words_is_word (finder, k); k++)
    if (readout_passage_is_one_of (finder->passage, k, readout_issue_links))
      return k + 1;

  return 0;
}

/* "The main sticking point is", "stumbling blocks remain": the token behind "point", or 0. */
static guint
find_block (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const blocks[] = { "point", "points", "block", "blocks", NULL };

  static const char *const hurdles[] = { "obstacle", "obstacles", "hurdle", "hurdles", NULL };

  if (readout_passage_is_one_of (finder->passage, i, hurdles))
    return i + 1;
  if (i + 1 >= finder->sentence->end
      || (!readout_passage_is (finder->passage, i, "sticking")
          && !readout_passage_is (finder->passage, i, "stumbling"))
      || !readout_passage_is_one_of (finder->passage, i + 1, blocks))
    return 0;

  return i + 2;
}

static guint
find_copula (const ReadoutIssueFinder *finder, guint first, guint end)
{
  static const char *const copulas[]
      = { "is", "are", "was", "were", "remains", "remain", "include", "includes", "included", NULL };

  for (guint i = first; i < end; i++)
    if (readout_passage_is_one_of (finder->passage, i, copulas))
      return i;

  return end;
}

/* "What is left is a short list: how the town is supplied, …" */
static void
add_list (ReadoutIssueFinder *finder, guint colon)
{
  static const char *const words[] = { "left",       "remain", "remains", "remaining",   "open",
                                       "unresolved", "issues", "points",  "outstanding", NULL };

  if (colon + 1 >= finder->sentence->end || !readout_issue_words_begin_question (finder, colon + 1))
    return;

  for (guint i = finder->sentence->first; i < colon; i++)
    if (readout_passage_is_one_of (finder->passage, i, words))
      {
        readout_issue_words_add (finder, colon + 1, READOUT_ISSUE_STICKING);
        return;
      }
}

/* "The sticking point is X", "X remains the sticking point" */
static void
add_at_block (ReadoutIssueFinder *finder, guint i, guint behind)
{
  guint limit = MIN (finder->sentence->end, behind + MAX_WORDS_TO_LINK);
  guint copula = find_copula (finder, behind, limit);

  if (copula < limit)
    {
      readout_issue_words_add (finder, copula + 1, READOUT_ISSUE_STICKING);
      return;
    }

  copula = find_copula (finder, i - MIN (i - finder->sentence->first, MAX_WORDS_FROM_COPULA), i);
  if (copula < i)
    readout_issue_words_add (finder, finder->sentence->first, READOUT_ISSUE_STICKING);
}

/* "Agreement on X" is one where it has been reached. */
static gboolean
is_reached (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const nouns[] = { "agreement", "deal", "accord", "understanding", NULL };
  static const char *const reached[] = { "reached", "signed", "struck", "concluded", NULL };

  if (!readout_passage_is_one_of (finder->passage, i, nouns))
    return FALSE;
  for (guint k = i; k > finder->sentence->first && i - k < 5; k--)
    if (readout_passage_is_one_of (finder->passage, k - 1, reached))
      return !is_negated (finder, k - 1);

  return FALSE;
}

/* "The most painful issue of the war": the war has it, and what it is stands elsewhere. */
static gboolean
is_one_of_several (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[]
      = { "most", "main", "key", "biggest", "central", "thorniest", "core", NULL };
  guint first = i - MIN (i - finder->sentence->first, 2);

  for (guint k = first; k < i; k++)
    if (readout_passage_is_one_of (finder->passage, k, words))
      return TRUE;

  return FALSE;
}

/* "The role of the court remains unresolved": the token where its clause begins. */
static guint
find_clause_first (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const joins[] = { "but", "while", "although", "that", "because", "though", NULL };

  while (i > finder->sentence->first && readout_issue_words_is_word (finder, i - 1)
         && !readout_passage_is_one_of (finder->passage, i - 1, joins))
    i--;

  return i;
}

/* Whether the token says of the subject of "is" or "remains" that it is open. */
static gboolean
add_unresolved (ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[] = { "unresolved", "unsettled", "contentious", "outstanding", NULL };
  guint first = i - MIN (i - finder->sentence->first, MAX_WORDS_FROM_COPULA);
  guint copula;

  if (!readout_passage_is_one_of (finder->passage, i, words))
    return FALSE;

  copula = find_copula (finder, first, i);
  if (copula < i && !is_negated (finder, i))
    readout_issue_words_add (finder, find_clause_first (finder, copula), READOUT_ISSUE_STICKING);
  return TRUE;
}

/* "Agreed on it" has been; "agree on it" has not, but for "did agree". */
static ReadoutIssueState
get_state (const ReadoutIssueFinder *finder, guint i, const Cue *cue)
{
  if (cue->state != READOUT_ISSUE_AGREED)
    return cue->state;
  if (is_negated (finder, i))
    return READOUT_ISSUE_STICKING;

  return readout_passage_is (finder->passage, i, "agree")
                 && !(i > finder->sentence->first && readout_passage_is (finder->passage, i - 1, "did"))
             ? READOUT_ISSUE_OPEN
             : READOUT_ISSUE_AGREED;
}

static void
read_token (ReadoutIssueFinder *finder, guint i)
{
  static const Cue reached = { { "agreement" }, READOUT_ISSUE_AGREED, FALSE };
  guint block = find_block (finder, i), issue;
  const Cue *cue;

  if (block != 0)
    {
      add_at_block (finder, i, block);
      return;
    }
  if (add_unresolved (finder, i))
    return;

  cue = is_reached (finder, i) ? &reached : find_cue (finder, i);
  issue = cue != NULL ? find_link (finder, i, cue) : 0;
  if (issue == 0 || (readout_passage_is (finder->passage, i, "issue") && is_one_of_several (finder, i)))
    return;

  readout_issue_words_add (finder, issue, get_state (finder, i, cue));
}

/* "There are differences regarding X. And about Y.": the sentence goes on from the one before. */
static guint
find_continuation (const ReadoutIssueFinder *finder)
{
  guint i = finder->sentence->first;

  if (readout_passage_is (finder->passage, i, "and") && i + 1 < finder->sentence->end)
    i++;

  return readout_passage_is (finder->passage, i, "about") || readout_passage_is (finder->passage, i, "over")
                 || readout_passage_is (finder->passage, i, "regarding")
             ? i + 1
             : 0;
}

static void
read_sentence (ReadoutIssueFinder *finder, guint n_before)
{
  const ReadoutWordFilter *filter = get_filter ();
  guint continuation = finder->issues->len > n_before ? find_continuation (finder) : 0;

  if (continuation != 0)
    {
      readout_issue_words_add (
          finder, continuation,
          g_array_index (finder->issues, ReadoutFoundIssue, finder->issues->len - 1).state);
      return;
    }

  for (guint i = finder->sentence->first; i < finder->sentence->end; i++)
    if (finder->passage->text[readout_passage_get_token (finder->passage, i)->span.start_byte] == ':')
      add_list (finder, i);
    else if (readout_passage_may_be (finder->passage, i, filter))
      read_token (finder, i);
}

/**
 * readout_issues_find:
 * @passage: a paragraph
 *
 * Returns: (transfer full) (element-type ReadoutFoundIssue): the matters under negotiation that it names
 */
GArray *
readout_issues_find (const ReadoutPassage *passage)
{
  ReadoutIssueFinder finder = { .passage = passage };
  guint n_before = 0, n_last = 0;

  finder.issues = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundIssue));
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      finder.sentence = &g_array_index (passage->sentences, ReadoutSentence, i);
      n_last = finder.issues->len;
      read_sentence (&finder, n_before);
      n_before = n_last;
    }

  return finder.issues;
}
