/* readout-issue-words.c: the words that name a matter under negotiation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-issue-words-private.h"

/* A matter that has more words is a clause. */
#define MAX_ISSUE_WORDS 9

/* "How long the calm must last before the planes fly" */
#define MAX_QUESTION_WORDS 20

/* How far a list is looked ahead for the "and" that ends it. */
#define MAX_WORDS_TO_AND 6

const char *const readout_issue_links[]
    = { "over", "on", "about", "regarding", "concerning", "around", "upon", NULL };

/**
 * readout_issue_words_is_word:
 * @finder: a sentence
 * @i: index of a token
 *
 * Returns: whether it is a word, a number or what belongs to one
 */
gboolean
readout_issue_words_is_word (const ReadoutIssueFinder *finder, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (finder->passage, i)->kind;

  return kind == READOUT_TOKEN_WORD || kind == READOUT_TOKEN_NUMBER || kind == READOUT_TOKEN_POSSESSIVE;
}

/* "That" behind a preposition only points: "out of that city". */
static gboolean
points (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const prepositions[] = { "of", "to", "in", "from", "for", "into", NULL };

  return readout_passage_is (finder->passage, i, "that") && i > finder->sentence->first
         && readout_passage_is_one_of (finder->passage, i - 1, prepositions);
}

/* "Mocked the refusal" tells what somebody did. */
static gboolean
is_past_verb (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const determiners[] = { "the", "a", "an", "its", "their", "his", "her", NULL };
  char word[READOUT_MAX_WORD_BYTES];

  return readout_passage_get_word (finder->passage, i, word) && g_str_has_suffix (word, "ed")
         && i + 1 < finder->sentence->end && readout_passage_is_one_of (finder->passage, i + 1, determiners);
}

static gboolean
ends_issue (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[]
      = { "that",     "which",     "who",     "is",     "are",     "was",       "were",   "has",
          "have",     "had",       "will",    "would",  "can",     "could",     "may",    "might",
          "must",     "but",       "because", "while",  "when",    "after",     "before", "if",
          "since",    "between",   "with",    "during", "by",      "said",      "says",   "as",
          "where",    "until",     "than",    "so",     "then",    "also",      "remain", "remains",
          "at",       "under",     "without", "go",     "goes",    "went",      "comes",  "came",
          "come",     "including", "such",    "began",  "stalled", "collapsed", "failed", "broke",
          "continue", "continues", NULL };

  return !readout_issue_words_is_word (finder, i) || is_past_verb (finder, i)
         || readout_passage_can_be (finder->passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
         || (readout_passage_is_one_of (finder->passage, i, words) && !points (finder, i));
}

/* "In and out of" is no list. */
static gboolean
joins_issues (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const particles[] = { "out", "in", "off", "down", "up", "from", "to", NULL };

  return (readout_passage_is (finder->passage, i, "and") || readout_passage_is (finder->passage, i, "or"))
         && i > finder->sentence->first && i + 1 < finder->sentence->end
         && !readout_passage_is_one_of (finder->passage, i - 1, particles)
         && !readout_passage_is_one_of (finder->passage, i + 1, particles);
}

static gboolean
is_comma_of_list (const ReadoutIssueFinder *finder, guint i)
{
  const ReadoutPassage *passage = finder->passage;

  if (passage->text[readout_passage_get_token (passage, i)->span.start_byte] != ',')
    return FALSE;
  for (guint k = i + 1; k < finder->sentence->end && k <= i + MAX_WORDS_TO_AND; k++)
    if (joins_issues (finder, k))
      return TRUE;

  return FALSE;
}

/**
 * readout_issue_words_begin_question:
 * @finder: a sentence
 * @i: index of a token
 *
 * Returns: whether a question begins there, "how to watch over the truce"; in a list also "where the line
 * runs"
 */
gboolean
readout_issue_words_begin_question (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[] = { "how", "whether", NULL };
  static const char *const others[] = { "where", "when", "who", NULL };

  return readout_passage_is_one_of (finder->passage, i, words)
         || (i > finder->sentence->first && readout_passage_is_one_of (finder->passage, i, others)
             && (!readout_issue_words_is_word (finder, i - 1)
                 || readout_passage_is (finder->passage, i - 1, "and")
                 || readout_passage_is_one_of (finder->passage, i - 1, readout_issue_links)));
}

/* A day, a number or a pronoun is no matter to talk about. */
static gboolean
can_begin (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const others[] = { "it",    "them",  "him",  "her", "us",  "this", "that",
                                        "these", "those", "what", "the", "its", "who",  NULL };
  static const char *const determiners[] = { "the", "a", "an", "its", "their", "his", "her", NULL };
  const ReadoutPassage *passage = finder->passage;

  if (i < finder->sentence->end && readout_issue_words_begin_question (finder, i))
    return TRUE;
  if (i >= finder->sentence->end || !readout_issue_words_is_word (finder, i)
      || readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_NUMBER
      || readout_passage_can_be (passage, i, READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
      || is_past_verb (finder, i))
    return FALSE;
  if (readout_passage_is_one_of (passage, i, determiners))
    return i + 1 < finder->sentence->end && readout_issue_words_is_word (finder, i + 1)
           && !readout_passage_is_one_of (passage, i + 1, others);

  return !readout_passage_is_one_of (passage, i, others);
}

/* "Various issues", "matters up for debate": which ones is not told, or told behind. */
static gboolean
is_general (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[] = { "issue",  "issues",   "matter", "matters", "question", "questions",
                                       "topics", "subjects", "things", "points",  NULL };

  return readout_passage_is_one_of (finder->passage, i, words);
}

/* "Issues including X", "matters such as X": the token where X begins, or 0. */
static guint
find_example (const ReadoutIssueFinder *finder, guint i)
{
  const ReadoutPassage *passage = finder->passage;
  guint end = finder->sentence->end;

  if (i < end && passage->text[readout_passage_get_token (passage, i)->span.start_byte] == ',')
    i++;
  if (i + 1 < end && readout_passage_is (passage, i, "including"))
    return i + 1;
  if (i + 2 < end && readout_passage_is (passage, i, "such") && readout_passage_is (passage, i + 1, "as"))
    return i + 2;

  return 0;
}

/* "On the plane", "on the sidelines": where, not what. */
static gboolean
is_where (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[]
      = { "plane",  "sidelines", "margins", "phone", "telephone", "ground", "condition", "eve",
          "agenda", "way",       "table",   "side",  "sides",     "basis",  NULL };

  return readout_passage_is_one_of (finder->passage, i, words);
}

/* "On both sides", "on the Turkish side" */
static gboolean
is_side (const ReadoutIssueFinder *finder, guint i)
{
  static const char *const words[] = { "side", "sides", "part", "parts", NULL };

  return readout_passage_is_one_of (finder->passage, i, words);
}

static gboolean
has_content (const ReadoutIssueFinder *finder, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (finder->passage, i)->kind == READOUT_TOKEN_WORD
        && !readout_passage_can_be (finder->passage, i, READOUT_LEXICON_FUNCTION_WORD))
      return TRUE;

  return FALSE;
}

/* "How to watch over the truce", "whether the army leaves first": a clause, up to a mark. */
static guint
find_question_end (const ReadoutIssueFinder *finder, guint first)
{
  guint end = first;

  while (end < finder->sentence->end && end - first < MAX_QUESTION_WORDS
         && readout_issue_words_is_word (finder, end) && !readout_passage_is (finder->passage, end, "said"))
    end++;

  return end;
}

static gboolean
is_small_noun_or_adjective (const ReadoutIssueFinder *finder, guint i)
{
  return i < finder->sentence->end
         && readout_passage_get_token (finder->passage, i)->kind == READOUT_TOKEN_WORD
         && !readout_passage_is_capitalized (finder->passage, i)
         && !readout_passage_can_be (finder->passage, i, READOUT_LEXICON_FUNCTION_WORD);
}

/* "Economic and trade relations": the first word belongs to the noun behind, which a plural does not. */
static gboolean
joins_adjectives (const ReadoutIssueFinder *finder, guint first, guint joint)
{
  ReadoutSpan word = readout_passage_get_token (finder->passage, first)->span;

  return joint == first + 1 && readout_passage_is (finder->passage, joint, "and")
         && is_small_noun_or_adjective (finder, first) && finder->passage->text[word.end_byte - 1] != 's'
         && is_small_noun_or_adjective (finder, joint + 1) && is_small_noun_or_adjective (finder, joint + 2);
}

static guint
find_issue_end (const ReadoutIssueFinder *finder, guint first)
{
  guint end = first;

  if (readout_issue_words_begin_question (finder, first))
    return find_question_end (finder, first);

  while (end < finder->sentence->end && end - first < MAX_ISSUE_WORDS && !ends_issue (finder, end)
         && (!joins_issues (finder, end) || joins_adjectives (finder, first, end)))
    end++;
  while (end > first + 1 && readout_passage_can_be (finder->passage, end - 1, READOUT_LEXICON_FUNCTION_WORD))
    end--;

  return end;
}

/* ", and where the line runs" */
static gboolean
lists_questions (const ReadoutIssueFinder *finder, guint comma)
{
  guint i = comma + 1;

  if (i < finder->sentence->end && readout_passage_is (finder->passage, i, "and"))
    i++;

  return finder->passage->text[readout_passage_get_token (finder->passage, comma)->span.start_byte] == ','
         && i < finder->sentence->end && readout_issue_words_begin_question (finder, i);
}

static gboolean
goes_on (const ReadoutIssueFinder *finder, guint end)
{
  return joins_issues (finder, end) || is_comma_of_list (finder, end) || lists_questions (finder, end);
}

/**
 * readout_issue_words_add:
 * @finder: (inout): a sentence; gets the issues
 * @first: index of the token where an issue or a list of them may begin
 * @state: whether the parties differ on them
 *
 * Returns: index of the token behind
 */
guint
readout_issue_words_add (ReadoutIssueFinder *finder, guint first, ReadoutIssueState state)
{
  static const char *const determiners[] = { "the", "a", "an", NULL };

  while (can_begin (finder, first))
    {
      ReadoutFoundIssue issue = { .state = state };
      guint end;

      if (readout_passage_is_one_of (finder->passage, first, determiners))
        first++;
      end = find_issue_end (finder, first);
      if (end == first || is_where (finder, first) || is_side (finder, end - 1)
          || !has_content (finder, first, end))
        break;
      if (is_general (finder, first) || is_general (finder, end - 1))
        {
          first = find_example (finder, end);
          if (first == 0)
            return end;
          continue;
        }

      issue.span = readout_passage_get_span (finder->passage, first, end);
      g_array_append_val (finder->issues, issue);
      first = end;
      if (end >= finder->sentence->end || !goes_on (finder, end))
        break;
      first = end + 1;
      if (first < finder->sentence->end && readout_passage_is (finder->passage, first, "and"))
        first++;
      if (first < finder->sentence->end
          && readout_passage_is_one_of (finder->passage, first, readout_issue_links))
        first++;
    }

  return first;
}
