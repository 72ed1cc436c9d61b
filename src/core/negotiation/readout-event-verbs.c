/* readout-event-verbs.c: which words are verbs of acts, and how they tell of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-verbs.h"

/* Between "asked" and "whether". */
#define MAX_WORDS_TO_QUESTION 4

#define MAX_MANNER_DISTANCE 5

/* "Flew to Geneva to meet" */
#define MAX_GOVERNOR_DISTANCE 12

/* Whether one of @words stands among the tokens from @first to @end. */
static gboolean
has_one_of (const ReadoutEventClauses *clauses, guint first, guint end, const char *const *words)
{
  for (guint i = MAX (first, clauses->sentence->first); i < MIN (end, clauses->sentence->end); i++)
    if (readout_passage_is_one_of (clauses->passage, i, words))
      return TRUE;

  return FALSE;
}

static guint
manner_first (const ReadoutEventClauses *clauses, guint i)
{
  return i - MIN (i - clauses->sentence->first, MAX_MANNER_DISTANCE);
}

/* "Government forces tightened", "Turkish attacks on": a noun in the plural rather than a verb. */
static gboolean
is_plural_noun (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word)
{
  static const char *const particles[] = { "on", "that", NULL };
  static const char *const nouns[] = { "forces", "charges", NULL };

  static const char *const followers[]
      = { "on",  "by",   "of",    "in", "from", "against", "and", "or",   "have", "were",  "are", "had",
          "who", "that", "which", "at", "near", "will",    "has", "said", "was",  "would", NULL };
  const ReadoutPassage *passage = clauses->passage;
  char next[READOUT_MAX_WORD_BYTES];

  if (readout_passage_can_be (passage, i - 1, READOUT_LEXICON_NATIONALITY)
      || readout_passage_is (passage, i - 1, "government") || i + 1 >= clauses->sentence->end)
    return TRUE;
  if (readout_passage_is_one_of (passage, i, nouns) && readout_passage_is (passage, i + 1, "to"))
    return TRUE; /* "NATO forces to secure" */
  if (!word->is_noun && readout_passage_is_capitalized (passage, i - 1)
      && readout_passage_is_one_of (passage, i + 1, particles))
    return FALSE; /* "Egypt insists on" */

  return readout_passage_is_one_of (passage, i + 1, followers)
         || (readout_passage_get_word (passage, i + 1, next) && g_str_has_suffix (next, "ed"));
}

/* "The Kuwaiti request", "a Russian offer": one name does not go with a verb in the plural. */
static gboolean
is_singular_noun (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const openers[] = { "the", "a", "an", "its", "their", "that", "all", "any", NULL };
  static const char *const joins[] = { "and", NULL };
  static const char *const crowds[] = { "police", "people", NULL };
  char before[READOUT_MAX_WORD_BYTES];

  return readout_passage_is_capitalized (clauses->passage, i - 1)
         && !readout_passage_is_one_of (clauses->passage, i - 1, crowds)
         && readout_passage_get_word (clauses->passage, i - 1, before) && !g_str_has_suffix (before, "s")
         && !has_one_of (clauses, i - MIN (i - clauses->sentence->first, MAX_MANNER_DISTANCE), i, joins)
         && !(i + 1 < clauses->sentence->end && readout_passage_is_one_of (clauses->passage, i + 1, openers));
}

/* "Weeks of fighting": how long it has been. */
static gboolean
is_measured (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const units[]
      = { "hours", "days", "weeks", "months", "years", "day",  "week",     "month",
          "year",  "end",  "more",  "wave",   "round", "bout", "outbreak", NULL };

  return i >= clauses->sentence->first + 2 && readout_passage_is (clauses->passage, i - 1, "of")
         && readout_passage_is_one_of (clauses->passage, i - 2, units);
}

/* "Officials reject the plan", "the government accepts its terms": a noun before, an object behind. */
static gboolean
is_behind_subject (const ReadoutEventClauses *clauses, guint i, ReadoutVerbForm form)
{
  static const char *const openers[]
      = { "the", "a", "an", "its", "their", "his", "her", "that", "all", "any", NULL };
  char before[READOUT_MAX_WORD_BYTES];
  gboolean is_plural;

  if (i + 1 >= clauses->sentence->end || !readout_passage_is_one_of (clauses->passage, i + 1, openers)
      || readout_passage_can_be (clauses->passage, i - 1, READOUT_LEXICON_FUNCTION_WORD)
      || !readout_passage_get_word (clauses->passage, i - 1, before))
    return FALSE;

  is_plural = g_str_has_suffix (before, "s");
  return form == READOUT_VERB_BASE ? is_plural : !is_plural;
}

/**
 * readout_event_verbs_is_verb:
 * @clauses: the sentence that is read
 * @i: index of a token
 * @word: what it may tell of
 *
 * "Attack", "support" and "talks" are verbs behind a subject, "to" or "will", nouns behind "the" or "an".
 *
 * Returns: whether the token is a verb
 */
gboolean
readout_event_verbs_is_verb (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word)
{
  static const char *const before_base[]
      = { "to",  "will",   "would", "can", "could", "may", "might", "must", "should", "shall", "not",
          "n't", "cannot", "they",  "we",  "i",     "you", "did",   "do",   "does",   NULL };
  static const char *const before_any[] = { "who", "also", NULL };
  static const char *const determiners[] = { "the", "a", "an", "of", NULL };
  static const char *const before_adjectives[]
      = { "his",  "her",     "its",  "their", "our",   "my",    "your",  "in",    "with",  "for",
          "more", "fewer",   "many", "some",  "about", "from",  "other", "these", "those", "all",
          "most", "several", "any",  "no",    "two",   "newly", "on",    NULL };
  static const char *const participle_followers[]
      = { "by", "of", "in", "on", "to", "with", "for", "from", "against", NULL };
  const ReadoutPassage *passage = clauses->passage;
  gboolean is_first = i == clauses->sentence->first;
  gboolean behind_name;

  if (readout_passage_is_capitalized (passage, i) && !is_first)
    return FALSE;
  if (word->form == READOUT_VERB_ING && is_measured (clauses, i))
    return FALSE;
  if (is_first && word->form == READOUT_VERB_PAST)
    return i + 1 < clauses->sentence->end && readout_passage_is_one_of (passage, i + 1, participle_followers);
  if (word->form == READOUT_VERB_PAST || word->form == READOUT_VERB_ING)
    return is_first
           || !((readout_passage_is_one_of (passage, i - 1, determiners)
                 && !(word->form == READOUT_VERB_ING && readout_passage_is (passage, i - 1, "of")))
                || (word->form == READOUT_VERB_PAST
                    && readout_passage_is_one_of (passage, i - 1, before_adjectives)));
  if (is_first)
    return FALSE;
  if (readout_passage_is_one_of (passage, i - 1, before_any))
    return TRUE;
  if (readout_passage_is_one_of (passage, i - 1, before_base))
    return word->form == READOUT_VERB_BASE;

  behind_name = readout_passage_is_capitalized (passage, i - 1) || readout_passage_is (passage, i - 1, ")")
                || is_behind_subject (clauses, i, word->form);
  if (word->form == READOUT_VERB_THIRD)
    return behind_name && !is_plural_noun (clauses, i, word);

  return behind_name && !word->is_noun && !is_singular_noun (clauses, i);
}

/**
 * readout_event_verbs_has_be:
 * @clauses: the sentence that is read
 * @i: index of a token
 *
 * Returns: whether a form of "be" stands among the words of the verb
 */
gboolean
readout_event_verbs_has_be (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const words[] = { "was", "were", "been", "be", "is", "are", "being", NULL };

  return has_one_of (clauses, readout_event_clauses_find_group (clauses, i), i, words);
}

/* "Brokered by Turkey", but not "spoke by telephone", "answered by closing". */
static gboolean
has_agent (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const means[]
      = { "phone", "telephone", "video", "videoconference", "letter", "radio", NULL };
  char next[READOUT_MAX_WORD_BYTES];

  return i + 2 < clauses->sentence->end && readout_passage_is (clauses->passage, i + 1, "by")
         && !readout_passage_is_one_of (clauses->passage, i + 2, means)
         && !(readout_passage_get_word (clauses->passage, i + 2, next) && g_str_has_suffix (next, "ing"));
}

/**
 * readout_event_verbs_is_passive:
 * @clauses: the sentence that is read
 * @i: index of a token
 * @word: what it may tell of
 *
 * Returns: whether the verb tells what is done to its subject
 */
gboolean
readout_event_verbs_is_passive (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word)
{
  return word->form == READOUT_VERB_PAST
         && (readout_event_verbs_has_be (clauses, i) || has_agent (clauses, i));
}

/**
 * readout_event_verbs_is_question:
 * @clauses: the sentence that is read
 * @i: index of a token
 *
 * "Asked not to be named", "asked whether": no request to the other side.
 *
 * Returns: whether the verb only asks
 */
gboolean
readout_event_verbs_is_question (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const asks[] = { "ask", "asks", "asked", "asking", NULL };
  static const char *const words[] = { "whether", "if", "about", "what", "why", "how", "when", "be", NULL };

  return readout_passage_is_one_of (clauses->passage, i, asks)
         && has_one_of (clauses, i + 1, i + 1 + MAX_WORDS_TO_QUESTION, words);
}

/**
 * readout_event_verbs_is_withheld:
 * @clauses: the sentence that is read
 * @i: index of a token
 *
 * "Declined to comment", "refused to say": nothing is refused to the other side.
 *
 * Returns: whether the verb only tells that somebody did not speak
 */
gboolean
readout_event_verbs_is_withheld (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const verbs[]
      = { "decline", "declines", "declined", "declining", "refuse", "refuses", "refused", "refusing", NULL };
  static const char *const words[]
      = { "comment", "elaborate", "say",    "speculate", "identify", "disclose", "specify",
          "divulge", "reveal",    "answer", "discuss",   "confirm",  NULL };

  return i + 2 < clauses->sentence->end && readout_passage_is_one_of (clauses->passage, i, verbs)
         && readout_passage_is (clauses->passage, i + 1, "to")
         && readout_passage_is_one_of (clauses->passage, i + 2, words);
}

/* As far back as the words of another clause: not "whom he had asked to come, condemned". */
static guint
find_manner (const ReadoutEventClauses *clauses, guint i)
{
  guint limit = manner_first (clauses, i);

  while (i > limit
         && clauses->passage->text[readout_passage_get_token (clauses->passage, i - 1)->span.start_byte]
                != ',')
    i--;

  return i;
}

/* "Called on Russia to stop" */
static gboolean
is_called_for (const ReadoutEventClauses *clauses, guint first, guint i)
{
  static const char *const calls[] = { "called", "calls", "calling", "call", NULL };
  static const char *const particles[] = { "for", "on", "upon", NULL };

  for (guint k = first; k + 1 < i; k++)
    if (readout_passage_is_one_of (clauses->passage, k, calls)
        && readout_passage_is_one_of (clauses->passage, k + 1, particles))
      return TRUE;

  return FALSE;
}

/* "May have attacked" is told as what has been. */
static gboolean
is_guessed (const ReadoutEventClauses *clauses, guint first, guint i)
{
  static const char *const guesses[] = { "may", "might", NULL };

  for (guint k = first; k + 1 < i; k++)
    if (readout_passage_is_one_of (clauses->passage, k, guesses)
        && readout_passage_is (clauses->passage, k + 1, "have"))
      return TRUE;

  return FALSE;
}

/**
 * readout_event_verbs_get_modality:
 * @clauses: the sentence that is read
 * @i: index of a token
 * @word: what it may tell of
 *
 * Returns: whether the act is told as a fact, to come, wished for, conditional or denied
 */
ReadoutModality
readout_event_verbs_get_modality (const ReadoutEventClauses *clauses, guint i, const ReadoutEventWord *word)
{
  static const char *const future[] = { "will", "shall", "'ll", "won't", NULL };
  static const char *const conditional[] = { "would", "could", "may", "might", "if", "unless", NULL };
  static const char *const wanted[]
      = { "must",     "should",  "wants", "want", "wanted", "urged",   "urges",  "asked",
          "demanded", "demands", "hopes", "hope", "hoped",  "seeking", "sought", NULL };
  static const char *const decided[]
      = { "decid", "call", "phon", "telephon", "beg", "start", "manag", "continu", NULL };
  static const char *const wishes[] = { "urg", "demand", "appeal", "ask", "request", "press", NULL };
  static const char *const denied[] = { "denied", "denies", "deny", "denying", NULL };
  guint first = find_manner (clauses, i);
  gboolean is_infinitive = word->form == READOUT_VERB_BASE && i > clauses->sentence->first
                           && readout_passage_is (clauses->passage, i - 1, "to");

  if (has_one_of (clauses, first, i, denied))
    return READOUT_MODALITY_DENIED;
  if (has_one_of (clauses, first, i, wanted)
      || is_called_for (
          clauses, is_infinitive ? i - MIN (i - clauses->sentence->first, MAX_GOVERNOR_DISTANCE) : first, i)
      || (is_infinitive && readout_event_clauses_governs (clauses, i, wishes, MAX_GOVERNOR_DISTANCE)))
    return READOUT_MODALITY_WANTED;
  if (has_one_of (clauses, first, i, conditional) && !is_guessed (clauses, first, i))
    return READOUT_MODALITY_CONDITIONAL;
  if (is_infinitive && readout_event_clauses_governs (clauses, i, decided, MAX_GOVERNOR_DISTANCE))
    return READOUT_MODALITY_ACTUAL;
  if (is_infinitive || has_one_of (clauses, first, i, future))
    return READOUT_MODALITY_FUTURE;

  return READOUT_MODALITY_ACTUAL;
}

/**
 * readout_event_verbs_is_negated:
 * @clauses: the sentence that is read
 * @i: index of a token
 *
 * Returns: whether the words before the verb or noun deny it
 */
gboolean
readout_event_verbs_is_negated (const ReadoutEventClauses *clauses, guint i)
{
  static const char *const affirming[] = { "hesitate", "only", "just", NULL };

  for (guint k = manner_first (clauses, i); k < i; k++)
    if (has_one_of (clauses, k + 1, i, affirming))
      continue; /* "would not hesitate to", "did not only" */
    else if (readout_passage_is_negation (clauses->passage, k)
             || readout_passage_is (clauses->passage, k, "failed"))
      return TRUE;

  return FALSE;
}
