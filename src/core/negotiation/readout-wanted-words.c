/* readout-wanted-words.c: the words that say what a party wants, offers or refuses
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Called on all sides to let aid in, the agency said": what is wanted begins behind the verb and its
 * preposition, and ends with its clause. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-wanted-words.h"

/* "Told both sides on Monday in Geneva that" */
#define MAX_TOKENS_TO_THAT 10

/* More is no clause any more. */
#define MAX_TOKENS 36

/* ", the agency said": from the comma to the verb. */
#define MAX_TOKENS_TO_VERB 7

static gboolean
is_word (const ReadoutPassage *passage, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

  return kind == READOUT_TOKEN_WORD || kind == READOUT_TOKEN_NUMBER || kind == READOUT_TOKEN_POSSESSIVE;
}

static gboolean
is_mark (const ReadoutPassage *passage, guint i, char mark)
{
  return passage->text[readout_passage_get_token (passage, i)->span.start_byte] == mark;
}

/* ---- where they begin ---- */

/* "For months": how long, not what. */
static gboolean
is_duration (const ReadoutPassage *passage, guint i, guint end)
{
  static const char *const units[]
      = { "hours", "days", "weeks", "months", "years", "week", "month", "year", NULL };

  return readout_passage_is (passage, i, "for") && i + 2 < end
         && readout_passage_is_one_of (passage, i + 1, units)
         && (readout_passage_is (passage, i + 2, "for") || readout_passage_is (passage, i + 2, "to"));
}

/* "The charge that the strike was meant", "an order that he stay": the charge is refused, not the strike. */
static gboolean
is_claim (const ReadoutPassage *passage, guint i)
{
  static const char *const nouns[]
      = { "charge",     "claim",    "accusation", "allegation",  "suggestion", "idea",        "notion",
          "report",     "charges",  "claims",     "accusations", "reports",    "suggestions", "order",
          "orders",     "ruling",   "plan",       "demand",      "demands",    "decision",    "allegations",
          "offer",      "proposal", "condition",  "view",        "call",       "argument",    "statement",
          "conditions", "calls",    "request",    "requests",    NULL };

  return readout_passage_is_one_of (passage, i, nouns);
}

/* Whether the "that" at token @i says no more than what the noun before it is, or which noun is meant: "an
 * order that he stay", "laws that would help", "so that", "appealed that decision". */
static gboolean
belongs_to_noun (const ReadoutPassage *passage, guint i, guint first, guint end)
{
  static const char *const verbs[] = { "would", "will", "could", "can",  "may", "might", "must", "should",
                                       "is",    "are",  "was",   "were", "has", "have",  "had",  NULL };

  return (i > first && (is_claim (passage, i - 1) || readout_passage_is (passage, i - 1, "so")))
         || (i + 1 < end && (is_claim (passage, i + 1) || readout_passage_is_one_of (passage, i + 1, verbs)));
}

/* "On Saturday for calm": the day of the wish is no part of it.  The token behind it, or @first. */
static guint
behind_day (const ReadoutPassage *passage, guint first, guint end)
{
  if (first + 2 >= end || !readout_passage_is (passage, first, "on")
      || !readout_passage_can_be (passage, first + 1, READOUT_LEXICON_WEEKDAY))
    return first;

  return first + 2;
}

/* "Told both sides in a letter that": to whom and how, and nothing that "that" could belong to. */
static gboolean
is_of_address (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "sides",    "side",      "parties",   "government", "governments", "leaders", "ministers",
          "minister", "leader",    "officials", "reporters",  "lawmakers",   "allies",  "rebels",
          "members",  "president", "letter",    "statement",  "speech",      "meeting", "interview",
          "message",  "note",      "again",     "council",    "countries",   "states",  "parliament",
          "late",     "early",     "today",     NULL };

  return readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD
         || readout_passage_is_capitalized (passage, i) || readout_passage_is_one_of (passage, i, words)
         || readout_passage_can_be (passage, i,
                                    READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_WEEKDAY
                                        | READOUT_LEXICON_TITLE | READOUT_LEXICON_NATIONALITY);
}

/* The token behind "that", when nothing but words stand before it and nobody says so. */
static guint
behind_that (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const says[] = { "say", "says", "said", NULL };

  for (guint i = first; i < end && i - first < MAX_TOKENS_TO_THAT && is_word (passage, i); i++)
    if (readout_passage_is_one_of (passage, i, says))
      return first;
    else if (readout_passage_is (passage, i, "that"))
      return belongs_to_noun (passage, i, first, end) ? first : i + 1;
    else if (!is_of_address (passage, i))
      return first;

  return first;
}

/* "One thing, that the groups should move": the thing is told behind the comma. */
static guint
behind_thing (const ReadoutPassage *passage, guint first, guint end)
{
  if (first + 3 < end && readout_passage_is (passage, first, "one")
      && readout_passage_is (passage, first + 1, "thing") && is_mark (passage, first + 2, ',')
      && readout_passage_is (passage, first + 3, "that"))
    return first + 4;

  return first;
}

static guint
find_start (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const prepositions[] = { "for", "on", "upon", "to", "out", "with", "of", "from", NULL };
  static const char *const verbs_behind_to[]
      = { "the", "a", "an", "all", "both", "any", "its", "their", NULL };
  guint that = behind_that (passage, first, end);

  if (that > first)
    return that;
  first = behind_day (passage, first, end);
  if (is_duration (passage, first, end))
    first += 2;
  /* "to all sides" is to whom, "to go on" is what */
  if (first + 1 < end && readout_passage_is (passage, first, "to"))
    return readout_passage_is_one_of (passage, first + 1, verbs_behind_to) ? first + 1 : first;
  if (first + 1 < end && readout_passage_is_one_of (passage, first, prepositions))
    first++;

  return behind_thing (passage, first, end);
}

/* ---- where they end ---- */

static gboolean
begins_other_clause (const ReadoutPassage *passage, guint i)
{
  static const char *const words[]
      = { "because", "while", "but", "although", "though", "since", "whereas", "as", "when", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/* "… and has offered": a clause of its own. */
static gboolean
begins_verb (const ReadoutPassage *passage, guint i, guint end)
{
  static const char *const words[]
      = { "has", "have", "had", "is", "are", "was", "were", "will", "would", NULL };

  return i < end && readout_passage_is_one_of (passage, i, words);
}

/* "… and said", "… and that" */
static gboolean
goes_on_saying (const ReadoutPassage *passage, guint i, guint end)
{
  static const char *const words[] = { "said", "says", "saying", "told", "added", "warned", "that", NULL };

  return readout_passage_is (passage, i, "and") && i + 1 < end
         && (readout_passage_is_one_of (passage, i + 1, words) || begins_verb (passage, i + 1, end));
}

/* "Of", "the", "would": a clause does not end so. */
static gboolean
is_loose (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "of", "to",  "in", "on",  "at", "for", "from", "with",
                                       "by", "and", "or", "the", "a",  "an",  "that", NULL };

  return !is_word (passage, i) || readout_passage_is_one_of (passage, i, words);
}

/* ", they said" */
static gboolean
is_attribution (const ReadoutPassage *passage, guint comma, guint end)
{
  for (guint i = comma + 1; i < end && i - comma < MAX_TOKENS_TO_VERB && is_word (passage, i); i++)
    if (readout_passage_can_be (passage, i, READOUT_LEXICON_REPORTING_VERB))
      return TRUE;

  return FALSE;
}

/* "Aid, food and water": the comma of a list. */
static gboolean
is_of_list (const ReadoutPassage *passage, guint comma, guint end)
{
  for (guint i = comma + 1; i < end && i - comma < MAX_TOKENS_TO_VERB; i++)
    if (readout_passage_is (passage, i, "and") || readout_passage_is (passage, i, "or"))
      return !begins_verb (passage, i + 1, end);

  return FALSE;
}

/* "The guests that he wants to come are late": the verb of the sentence around, and no more of the wish. */
static gboolean
is_outer_verb (const ReadoutPassage *passage, guint i, guint first)
{
  static const char *const verbs[] = { "is", "are", "was", "were", NULL };
  static const char *const joints[]
      = { "that", "who", "which", "what", "where", "how", "whether", "if", NULL };

  if (!readout_passage_is (passage, first, "to") || !readout_passage_is_one_of (passage, i, verbs))
    return FALSE;
  for (guint k = first; k < i; k++)
    if (readout_passage_is_one_of (passage, k, joints))
      return FALSE;

  return TRUE;
}

static guint
find_end (const ReadoutPassage *passage, guint first, guint end)
{
  guint i = first, quoted_end = first + 1;

  for (; i < end && i - first < MAX_TOKENS; i++)
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

      guint closing = readout_passage_find_closing_mark (passage, i, end);

      if (i > first && closing > i)
        {
          quoted_end = closing + 1;
          if (!is_word (passage, closing - 1))
            return quoted_end; /* "…,” the minister said" */
          i = closing;
          continue;
        }
      if (kind == READOUT_TOKEN_SENTENCE_END || kind == READOUT_TOKEN_QUOTE_MARK || is_mark (passage, i, ';'))
        break;
      if (readout_passage_is_free_dash (passage, i)
          || (kind == READOUT_TOKEN_MARK && !is_mark (passage, i, ',') && !is_mark (passage, i, '-')))
        break;
      if (is_mark (passage, i, ',') && (is_attribution (passage, i, end) || !is_of_list (passage, i, end)))
        break;
      if (i > first
          && (begins_other_clause (passage, i) || goes_on_saying (passage, i, end)
              || is_outer_verb (passage, i, first)))
        break;
    }
  while (i > quoted_end && is_loose (passage, i - 1))
    i--;

  return i;
}

/* "The map that he rejected in the talks": what it was stands before. */
static gboolean
begins_aside (const ReadoutPassage *passage, guint i)
{
  static const char *const words[] = { "in",   "at",      "during", "after", "before", "by",  "when", "as",
                                       "last", "because", "since",  "until", "and",    "but", NULL };

  return readout_passage_is_one_of (passage, i, words);
}

/* "It should": without a word that says what. */
static gboolean
says_something (const ReadoutPassage *passage, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_NUMBER
        || (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
            && !readout_passage_can_be (passage, i, READOUT_LEXICON_FUNCTION_WORD)))
      return TRUE;

  return FALSE;
}

/**
 * readout_wanted_words_find:
 * @passage: a paragraph
 * @sentence: the sentence of the verb
 * @verb: index of the verb that tells of a wish, an offer or a refusal
 *
 * Returns: the tokens of what is wanted, offered or refused; empty when nothing is said
 */
ReadoutTokenRange
readout_wanted_words_find (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint verb)
{
  ReadoutTokenRange words = { verb + 1, verb + 1 };

  if (verb + 1 >= sentence->end || readout_passage_get_token (passage, verb + 1)->kind != READOUT_TOKEN_WORD)
    return words;

  words.first = find_start (passage, verb + 1, sentence->end);
  words.end = find_end (passage, words.first, sentence->end);
  if (begins_aside (passage, words.first) || !says_something (passage, words.first, words.end))
    words.end = words.first;

  return words;
}
