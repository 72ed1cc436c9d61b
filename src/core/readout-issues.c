/* readout-issues.c: the matters that a paragraph says are under negotiation
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Named behind words such as "differences remain over", "the main sticking point is", "agreed on", "talks
 * on". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-terms.h"

#include <string.h>

/* Between the cue and its preposition or copula: "differences remain between the two sides over". */
#define MAX_WORDS_TO_LINK 7

/* Between a copula and "the main sticking point". */
#define MAX_WORDS_FROM_COPULA 4

/* A matter that has more words is a clause. */
#define MAX_ISSUE_WORDS 9

/* "How long the calm must last before the planes fly" */
#define MAX_QUESTION_WORDS 20

/* How far a list is looked ahead for the "and" that ends it. */
#define MAX_WORDS_TO_AND 6

typedef struct
{
  const ReadoutPassage *passage;
  const ReadoutSentence *sentence;
  GArray *issues;
} Finder;

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
  { { "compromise" }, READOUT_ISSUE_OPEN, FALSE },
  { { "negotiating" }, READOUT_ISSUE_OPEN, FALSE },
  { { "deal" }, READOUT_ISSUE_OPEN, FALSE },
  { { "agreement" }, READOUT_ISSUE_OPEN, FALSE },
  { { "accord" }, READOUT_ISSUE_OPEN, FALSE },
  { { "understanding" }, READOUT_ISSUE_OPEN, FALSE },
  { { "agreed" }, READOUT_ISSUE_AGREED, FALSE },
  { { "talks" }, READOUT_ISSUE_OPEN, FALSE },
  { { "negotiations" }, READOUT_ISSUE_OPEN, FALSE },
  { { "discussions" }, READOUT_ISSUE_OPEN, FALSE },
  { { "issue", "of" }, READOUT_ISSUE_OPEN, FALSE },
  { { "question", "of" }, READOUT_ISSUE_OPEN, FALSE },
};

static const char *const forms_of_be[] = { "is", "are", "was", "were", NULL };

static const char *const links[]
    = { "over", "on", "about", "regarding", "concerning", "around", "upon", NULL };

/* Words that a cue can begin with. */
static const ReadoutWordFilter *
get_filter (void)
{
  static const char *const others[]
      = { "sticking", "stumbling", "obstacle", "obstacles", "hurdle", "hurdles" };
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
is_word (const Finder *finder, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (finder->passage, i)->kind;

  return kind == READOUT_TOKEN_WORD || kind == READOUT_TOKEN_NUMBER || kind == READOUT_TOKEN_POSSESSIVE;
}

static gboolean
is_negated (const Finder *finder, guint i)
{
  for (guint k = i; k > finder->sentence->first && i - k < 4; k--)
    if (readout_passage_is_negation (finder->passage, k - 1)
        || readout_passage_is (finder->passage, k - 1, "yet"))
      return TRUE;

  return FALSE;
}

/* ---- the words of an issue ---- */

/* "That" behind a preposition only points: "out of that city". */
static gboolean
points (const Finder *finder, guint i)
{
  static const char *const prepositions[] = { "of", "to", "in", "from", "for", "into", NULL };

  return readout_passage_is (finder->passage, i, "that") && i > finder->sentence->first
         && readout_passage_is_one_of (finder->passage, i - 1, prepositions);
}

/* "Mocked the refusal" tells what somebody did. */
static gboolean
is_past_verb (const Finder *finder, guint i)
{
  static const char *const determiners[] = { "the", "a", "an", "its", "their", "his", "her", NULL };
  char word[READOUT_MAX_WORD_BYTES];

  return readout_passage_get_word (finder->passage, i, word) && g_str_has_suffix (word, "ed")
         && i + 1 < finder->sentence->end && readout_passage_is_one_of (finder->passage, i + 1, determiners);
}

static gboolean
ends_issue (const Finder *finder, guint i)
{
  static const char *const words[]
      = { "that",    "which", "who",     "is",        "are",    "was",   "were",     "has",       "have",
          "had",     "will",  "would",   "can",       "could",  "may",   "might",    "must",      "but",
          "because", "while", "when",    "after",     "before", "if",    "since",    "between",   "with",
          "during",  "by",    "said",    "says",      "as",     "where", "until",    "than",      "so",
          "then",    "also",  "remain",  "remains",   "at",     "under", "without",  "go",        "goes",
          "went",    "began", "stalled", "collapsed", "failed", "broke", "continue", "continues", NULL };

  return !is_word (finder, i) || is_past_verb (finder, i)
         || readout_passage_can_be (finder->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
         || (readout_passage_is_one_of (finder->passage, i, words) && !points (finder, i));
}

/* "In and out of" is no list. */
static gboolean
joins_issues (const Finder *finder, guint i)
{
  static const char *const particles[] = { "out", "in", "off", "down", "up", "from", "to", NULL };

  return (readout_passage_is (finder->passage, i, "and") || readout_passage_is (finder->passage, i, "or"))
         && i > finder->sentence->first && i + 1 < finder->sentence->end
         && !readout_passage_is_one_of (finder->passage, i - 1, particles)
         && !readout_passage_is_one_of (finder->passage, i + 1, particles);
}

static gboolean
is_comma_of_list (const Finder *finder, guint i)
{
  const ReadoutPassage *passage = finder->passage;

  if (passage->text[readout_passage_get_token (passage, i)->span.start_byte] != ',')
    return FALSE;
  for (guint k = i + 1; k < finder->sentence->end && k <= i + MAX_WORDS_TO_AND; k++)
    if (joins_issues (finder, k))
      return TRUE;

  return FALSE;
}

/* "How to watch over the truce"; in a list also "where the line runs". */
static gboolean
begins_question (const Finder *finder, guint i)
{
  static const char *const words[] = { "how", "whether", NULL };
  static const char *const others[] = { "where", "when", "who", NULL };

  return readout_passage_is_one_of (finder->passage, i, words)
         || (i > finder->sentence->first && readout_passage_is_one_of (finder->passage, i, others)
             && (!is_word (finder, i - 1) || readout_passage_is (finder->passage, i - 1, "and")));
}

/* A day, a number or a pronoun is no matter to talk about. */
static gboolean
can_begin (const Finder *finder, guint i)
{
  static const char *const others[] = { "it",    "them",  "him",  "her", "us",  "this", "that",
                                        "these", "those", "what", "the", "its", "who",  NULL };
  static const char *const determiners[] = { "the", "a", "an", "its", "their", "his", "her", NULL };
  const ReadoutPassage *passage = finder->passage;

  if (i < finder->sentence->end && begins_question (finder, i))
    return TRUE;
  if (i >= finder->sentence->end || !is_word (finder, i)
      || readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_NUMBER
      || readout_passage_can_be (passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
      || is_past_verb (finder, i))
    return FALSE;
  if (readout_passage_is_one_of (passage, i, determiners))
    return i + 1 < finder->sentence->end && is_word (finder, i + 1)
           && !readout_passage_is_one_of (passage, i + 1, others);

  return !readout_passage_is_one_of (passage, i, others);
}

/* "On the plane", "on the sidelines": where, not what. */
static gboolean
is_where (const Finder *finder, guint i)
{
  static const char *const words[]
      = { "plane",  "sidelines", "margins", "phone", "telephone", "ground", "condition", "eve",
          "agenda", "way",       "table",   "side",  "sides",     "basis",  NULL };

  return readout_passage_is_one_of (finder->passage, i, words);
}

static gboolean
has_content (const Finder *finder, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (finder->passage, i)->kind == READOUT_TOKEN_WORD
        && !readout_passage_can_be (finder->passage, i, READOUT_LEXICON_FUNCTION_WORD))
      return TRUE;

  return FALSE;
}

/* "How to watch over the truce", "whether the army leaves first": a clause, up to a mark. */
static guint
find_question_end (const Finder *finder, guint first)
{
  guint end = first;

  while (end < finder->sentence->end && end - first < MAX_QUESTION_WORDS && is_word (finder, end)
         && !readout_passage_is (finder->passage, end, "said"))
    end++;

  return end;
}

static guint
find_issue_end (const Finder *finder, guint first)
{
  guint end = first;

  if (begins_question (finder, first))
    return find_question_end (finder, first);

  while (end < finder->sentence->end && end - first < MAX_ISSUE_WORDS && !ends_issue (finder, end)
         && !joins_issues (finder, end))
    end++;
  while (end > first + 1 && readout_passage_can_be (finder->passage, end - 1, READOUT_LEXICON_FUNCTION_WORD))
    end--;

  return end;
}

/* ", and where the line runs" */
static gboolean
lists_questions (const Finder *finder, guint comma)
{
  guint i = comma + 1;

  if (i < finder->sentence->end && readout_passage_is (finder->passage, i, "and"))
    i++;

  return finder->passage->text[readout_passage_get_token (finder->passage, comma)->span.start_byte] == ','
         && i < finder->sentence->end && begins_question (finder, i);
}

static gboolean
goes_on (const Finder *finder, guint end)
{
  return joins_issues (finder, end) || is_comma_of_list (finder, end) || lists_questions (finder, end);
}

/* One issue or a list of them: the token behind. */
static guint
add_issues (Finder *finder, guint first, ReadoutIssueState state)
{
  static const char *const determiners[] = { "the", "a", "an", NULL };

  while (can_begin (finder, first))
    {
      ReadoutFoundIssue issue = { .state = state };
      guint end;

      if (readout_passage_is_one_of (finder->passage, first, determiners))
        first++;
      end = find_issue_end (finder, first);
      if (end == first || is_where (finder, first) || !has_content (finder, first, end))
        break;

      issue.span = readout_passage_get_span (finder->passage, first, end);
      g_array_append_val (finder->issues, issue);
      first = end;
      if (end >= finder->sentence->end || !goes_on (finder, end))
        break;
      first = end + 1;
      if (first < finder->sentence->end && readout_passage_is (finder->passage, first, "and"))
        first++;
      if (first < finder->sentence->end && readout_passage_is_one_of (finder->passage, first, links))
        first++;
    }

  return first;
}

/* ---- cues ---- */

static const Cue *
find_cue (const Finder *finder, guint i)
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
find_link (const Finder *finder, guint i, const Cue *cue)
{
  guint limit = MIN (finder->sentence->end, i + 2 + (cue->links ? MAX_WORDS_TO_LINK : 0));

  if (cue->words[1] != NULL && !cue->links)
    return i + 2;
  if (i + 2 < finder->sentence->end && readout_passage_is_one_of (finder->passage, i + 1, forms_of_be)
      && readout_passage_is_one_of (finder->passage, i + 2, links))
    return i + 3; /* "the talks are about" */

  for (guint k = i + 1; k < limit && is_word (finder, k); k++)
    if (readout_passage_is_one_of (finder->passage, k, links))
      return k + 1;

  return 0;
}

/* "The main sticking point is", "stumbling blocks remain": the token behind "point", or 0. */
static guint
find_block (const Finder *finder, guint i)
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
find_copula (const Finder *finder, guint first, guint end)
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
add_list (Finder *finder, guint colon)
{
  static const char *const words[] = { "left",       "remain", "remains", "remaining",   "open",
                                       "unresolved", "issues", "points",  "outstanding", NULL };

  if (colon + 1 >= finder->sentence->end || !begins_question (finder, colon + 1))
    return;

  for (guint i = finder->sentence->first; i < colon; i++)
    if (readout_passage_is_one_of (finder->passage, i, words))
      {
        add_issues (finder, colon + 1, READOUT_ISSUE_STICKING);
        return;
      }
}

/* "The sticking point is X", "X remains the sticking point" */
static void
add_at_block (Finder *finder, guint i, guint behind)
{
  guint limit = MIN (finder->sentence->end, behind + MAX_WORDS_TO_LINK);
  guint copula = find_copula (finder, behind, limit);

  if (copula < limit)
    {
      add_issues (finder, copula + 1, READOUT_ISSUE_STICKING);
      return;
    }

  copula = find_copula (finder, i - MIN (i - finder->sentence->first, MAX_WORDS_FROM_COPULA), i);
  if (copula < i)
    add_issues (finder, finder->sentence->first, READOUT_ISSUE_STICKING);
}

/* "Agreement on X" is one where it has been reached. */
static gboolean
is_reached (const Finder *finder, guint i)
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

static void
read_token (Finder *finder, guint i)
{
  static const Cue reached = { { "agreement" }, READOUT_ISSUE_AGREED, FALSE };
  guint block = find_block (finder, i), issue;
  const Cue *cue;

  if (block != 0)
    {
      add_at_block (finder, i, block);
      return;
    }

  cue = is_reached (finder, i) ? &reached : find_cue (finder, i);
  issue = cue != NULL ? find_link (finder, i, cue) : 0;
  if (issue == 0)
    return;

  add_issues (finder, issue,
              cue->state == READOUT_ISSUE_AGREED && is_negated (finder, i) ? READOUT_ISSUE_STICKING
                                                                           : cue->state);
}

/* "There are differences regarding X. And about Y.": the sentence goes on from the one before. */
static guint
find_continuation (const Finder *finder)
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
read_sentence (Finder *finder, guint n_before)
{
  const ReadoutWordFilter *filter = get_filter ();
  guint continuation = finder->issues->len > n_before ? find_continuation (finder) : 0;

  if (continuation != 0)
    {
      add_issues (finder, continuation,
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
  Finder finder = { .passage = passage };
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
