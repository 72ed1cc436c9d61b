/* readout-event-clauses.c: where in its sentence the parties of an act stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No parser: the words that join clauses ("and", "who", "to", "by") say whose subject a verb has.  One that
 * has none of its own has that of the verb before, and an infinitive behind "urged" has the object of that.
 */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-clauses.h"

#include <string.h>

/* More is no clause any more. */
#define MAX_CLAUSE_TOKENS 60

/* How many verbs a subject is looked for over: "who met him and agreed to sign". */
#define MAX_VERBS 4

#define MAX_GROUP_TOKENS    6
#define MAX_ASIDE_TOKENS    5
#define MAX_MODIFIER_TOKENS 8

#define NO_TOKEN G_MAXUINT

static const char *const determiners[]
    = { "the",  "a",    "an",    "its",   "their", "his",  "her",  "our",  "my",      "no", "any",
        "some", "each", "every", "these", "those", "this", "that", "more", "several", NULL };

/* ---- words ---- */

static gboolean
is_one_of (const ReadoutEventClauses *self, guint i, const char *const *words)
{
  return readout_passage_is_one_of (self->passage, i, words);
}

static gboolean
is_mark (const ReadoutEventClauses *self, guint i, char mark)
{
  const ReadoutToken *token = readout_passage_get_token (self->passage, i);

  return token->kind != READOUT_TOKEN_WORD && self->passage->text[token->span.start_byte] == mark;
}

/* Where another clause begins: what stands beyond does not belong to the act. */
static gboolean
is_border (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "that", "which",    "who",    "because", "while",   "but",   "after", "before", "if", "when",
          "as",   "although", "though", "unless",  "whether", "where", "since", "until",  NULL };
  const ReadoutToken *token = readout_passage_get_token (self->passage, i);

  if (token->kind == READOUT_TOKEN_WORD)
    return is_one_of (self, i, words);

  return token->kind == READOUT_TOKEN_QUOTE_MARK || is_mark (self, i, ';')
         || readout_passage_is_free_dash (self->passage, i);
}

static gboolean
ends_with (const ReadoutEventClauses *self, guint i, const char *ending)
{
  ReadoutSpan span = readout_passage_get_token (self->passage, i)->span;
  gsize length = strlen (ending);

  return span.end_byte - span.start_byte > length + 1
         && memcmp (self->passage->text + span.end_byte - length, ending, length) == 0;
}

static gboolean
is_adverb (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "also", "then", "later", "again", "not",     "n't", "never", "still", "even",
          "soon", "now",  "once",  "just",  "already", "yet", "often", "both",  NULL };

  return is_one_of (self, i, words)
         || (ends_with (self, i, "ly") && !readout_passage_is_capitalized (self->passage, i));
}

static gboolean
is_auxiliary (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "is",     "are",    "was",  "were",  "be",   "been",  "being",  "has",   "have",
          "had",    "having", "will", "would", "can",  "could", "may",    "might", "must",
          "should", "shall",  "did",  "do",    "does", "'ll",   "cannot", NULL };

  return is_one_of (self, i, words);
}

/* "A newly trained army", "the accused": a participle, but no verb of a clause. */
static gboolean
is_attribute (const ReadoutEventClauses *self, guint i)
{
  static const char *const before[] = { "the", "a", "an", "its", "their", "his", "her", "our", "my", NULL };

  return i > self->sentence->first
         && (is_one_of (self, i - 1, before)
             || readout_passage_get_token (self->passage, i - 1)->kind == READOUT_TOKEN_POSSESSIVE);
}

/* Whether the token can be the verb of a clause, as far as its form tells. */
static gboolean
is_clause_verb (const ReadoutEventClauses *self, guint i)
{
  char letters[READOUT_MAX_WORD_BYTES];
  const ReadoutEventWord *word;

  if (readout_passage_get_token (self->passage, i)->kind != READOUT_TOKEN_WORD
      || (readout_passage_is_capitalized (self->passage, i) && i > self->sentence->first))
    return FALSE;
  if (is_auxiliary (self, i))
    return TRUE;
  if (readout_passage_can_be (self->passage, i, READOUT_LEXICON_FUNCTION_WORD) || is_attribute (self, i)
      || !readout_passage_get_word (self->passage, i, letters))
    return FALSE;
  if (g_str_has_suffix (letters, "ed"))
    return strlen (letters) > 4;
  if (readout_passage_can_be (self->passage, i, READOUT_LEXICON_REPORTING_VERB))
    return !g_str_has_suffix (letters, "ing");

  word = readout_event_lexicon_look_up (self->lexicon, letters);
  return word != NULL && word->frames != NULL
         && (word->form == READOUT_VERB_PAST || (word->form == READOUT_VERB_THIRD && !word->is_noun));
}

/* The verb before token @i, not before @first, or %NO_TOKEN. */
static guint
find_verb_before (const ReadoutEventClauses *self, guint i, guint first)
{
  guint limit = MAX (first, i - MIN (i, MAX_CLAUSE_TOKENS));

  while (i > limit)
    if (is_clause_verb (self, --i))
      return i;

  return NO_TOKEN;
}

static gboolean
has_name (const ReadoutEventClauses *self, guint first, guint end)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->names, ReadoutName, middle).first < first)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->names->len && g_array_index (self->names, ReadoutName, low).first < end;
}

static gboolean
has_noun (const ReadoutEventClauses *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_get_token (self->passage, i)->kind == READOUT_TOKEN_WORD && !is_adverb (self, i)
        && !readout_passage_can_be (self->passage, i, READOUT_LEXICON_FUNCTION_WORD))
      return TRUE;

  return FALSE;
}

static gboolean
has_stem (const ReadoutEventClauses *self, guint i, const char *const *stems)
{
  char letters[READOUT_MAX_WORD_BYTES];

  if (!readout_passage_get_word (self->passage, i, letters))
    return FALSE;
  for (guint k = 0; stems[k] != NULL; k++)
    if (g_str_has_prefix (letters, stems[k]))
      return TRUE;

  return FALSE;
}

/* Where the words of the verb at token @i begin: "has not yet been" belongs to it. */
guint
readout_event_clauses_find_group (const ReadoutEventClauses *self, guint i)
{
  guint limit = MAX (self->sentence->first, i - MIN (i, MAX_GROUP_TOKENS));

  while (i > limit && (is_adverb (self, i - 1) || is_auxiliary (self, i - 1)))
    i--;

  return i;
}

static guint
find_clause_first (const ReadoutEventClauses *self, guint i)
{
  guint limit = MAX (self->sentence->first, i - MIN (i, MAX_CLAUSE_TOKENS));

  while (i > limit && !is_border (self, i - 1))
    i--;

  return i;
}

/* ---- subjects ---- */

/* Verbs whose object is who does what their infinitive says: "urged Russia to stop". */
static const char *const object_control[]
    = { "urg",      "ask",      "tell",   "told",    "order",   "press", "want",   "forc",   "allow",
        "persuad",  "invit",    "help",   "permit",  "request", "beg",   "implor", "requir", "expect",
        "encourag", "instruct", "author", "convinc", "push",    "lobb",  "enabl",  "appeal", "let",
        "warn",     "task",     "compel", "advis",   "demand",  "need",  NULL };

/* "Called on Russia to stop", but not "called the minister to thank him". */
static gboolean
controls_object (const ReadoutEventClauses *self, guint verb)
{
  static const char *const calls[] = { "call", NULL };
  static const char *const particles[] = { "on", "upon", "for", NULL };

  return has_stem (self, verb, object_control)
         || (has_stem (self, verb, calls) && is_one_of (self, verb + 1, particles));
}

/* Whose act the infinitive behind "to" at @to is: the words of it, or the verb whose subject it is. */
static guint
follow_infinitive (const ReadoutEventClauses *self, guint to, ReadoutTokenRange *range)
{
  guint governor = find_verb_before (self, to, find_clause_first (self, to));

  if (governor == NO_TOKEN)
    {
      *range = (ReadoutTokenRange){ find_clause_first (self, to), to };
      return NO_TOKEN;
    }
  if (controls_object (self, governor) && has_noun (self, governor + 1, to))
    {
      *range = (ReadoutTokenRange){ governor + 1, to };
      return NO_TOKEN;
    }

  return governor;
}

/* ", officials said on Tuesday,": not the clause that a participle behind it goes on with. */
static gboolean
is_aside (const ReadoutEventClauses *self, guint verb)
{
  guint limit = MAX (self->sentence->first, verb - MIN (verb, MAX_ASIDE_TOKENS));

  if (!readout_passage_can_be (self->passage, verb, READOUT_LEXICON_REPORTING_VERB))
    return FALSE;
  for (guint i = verb; i > limit; i--)
    if (is_mark (self, i - 1, ','))
      return TRUE;

  return FALSE;
}

/* "Accused Russia of attacking": the words between; "by attacking": the verb before. */
static guint
follow_participle (const ReadoutEventClauses *self, guint join, ReadoutTokenRange *range)
{
  static const char *const of_object[] = { "of", "from", "for", "against", NULL };
  guint governor = find_verb_before (self, join, self->sentence->first);

  while (governor != NO_TOKEN && is_aside (self, governor))
    governor = find_verb_before (self, governor, self->sentence->first);

  if (governor == NO_TOKEN)
    {
      *range = (ReadoutTokenRange){ self->sentence->first, join };
      return NO_TOKEN;
    }
  if (is_one_of (self, join, of_object) && has_name (self, governor + 1, join))
    {
      *range = (ReadoutTokenRange){ governor + 1, join };
      return NO_TOKEN;
    }

  return governor;
}

static gboolean
is_relative (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "who", "which", "that", NULL };

  return is_one_of (self, i, words);
}

static gboolean
joins_participle (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "after", "before", "while", "by",  "without", "despite", "when", "since",
          "in",    "of",     "from",  "for", "on",      "against", NULL };

  return is_mark (self, i, ',') || is_one_of (self, i, words);
}

static gboolean
joins_verbs (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "and", "or", "but", NULL };

  return is_one_of (self, i, words);
}

/* The verb that "and" joins another to.  With a comma before it is the first of the sentence: "the army said
 * that the truce was over, and blamed the rebels". */
static guint
follow_conjunction (const ReadoutEventClauses *self, guint conjunction)
{
  guint first = self->sentence->first;

  if (conjunction > first && is_mark (self, conjunction - 1, ','))
    for (guint i = MAX (first, conjunction - MIN (conjunction, MAX_CLAUSE_TOKENS)); i < conjunction; i++)
      if (is_clause_verb (self, i))
        return i;

  return find_verb_before (self, conjunction, find_clause_first (self, conjunction));
}

/* One step: the words of the subject of the verb at @verb into @range, or the verb whose subject it shares.
 */
static guint
follow (const ReadoutEventClauses *self, guint verb, ReadoutVerbForm form, ReadoutTokenRange *range)
{
  guint first = readout_event_clauses_find_group (self, verb);
  guint before;

  *range = (ReadoutTokenRange){ find_clause_first (self, first), first };
  if (first == self->sentence->first)
    return NO_TOKEN;

  before = first - 1;
  if (form == READOUT_VERB_BASE && readout_passage_is (self->passage, before, "to"))
    return follow_infinitive (self, before, range);
  if (form == READOUT_VERB_ING && first == verb && joins_participle (self, before))
    return follow_participle (self, before, range);
  if (joins_verbs (self, before))
    return follow_conjunction (self, before);
  if (is_relative (self, before))
    *range = (ReadoutTokenRange){ find_clause_first (self, before), before };

  return NO_TOKEN;
}

static ReadoutVerbForm
get_form (const ReadoutEventClauses *self, guint verb)
{
  char letters[READOUT_MAX_WORD_BYTES];
  const ReadoutEventWord *word = readout_passage_get_word (self->passage, verb, letters)
                                     ? readout_event_lexicon_look_up (self->lexicon, letters)
                                     : NULL;

  return word != NULL && word->frames != NULL ? word->form : READOUT_VERB_PAST;
}

/* Who does what the verb at token @verb says. */
ReadoutTokenRange
readout_event_clauses_find_subject (const ReadoutEventClauses *self, guint verb, ReadoutVerbForm form)
{
  ReadoutTokenRange range = { verb, verb };

  for (guint n = 0; n < MAX_VERBS && verb != NO_TOKEN; n++)
    {
      verb = follow (self, verb, form, &range);
      if (verb != NO_TOKEN)
        form = get_form (self, verb);
    }

  return range;
}

/* ---- objects ---- */

/* "And said", ", saying": the next clause of the same subject. */
static gboolean
begins_other_verb (const ReadoutEventClauses *self, guint i, guint end)
{
  guint next = i + 1;

  while (next < end && is_adverb (self, next))
    next++;
  if (next >= end)
    return FALSE;
  if (joins_verbs (self, i))
    return is_clause_verb (self, next);

  return is_mark (self, i, ',') && ends_with (self, next, "ing")
         && !readout_passage_is_capitalized (self->passage, next);
}

/* "To support" behind an object: what it should do. */
static gboolean
begins_infinitive (const ReadoutEventClauses *self, guint i, guint end)
{
  return readout_passage_is (self->passage, i, "to") && i + 1 < end
         && !readout_passage_is_capitalized (self->passage, i + 1) && !is_one_of (self, i + 1, determiners)
         && !ends_with (self, i + 1, "ed") && !ends_with (self, i + 1, "ing")
         && readout_passage_get_token (self->passage, i + 1)->kind == READOUT_TOKEN_WORD;
}

static guint
find_end (const ReadoutEventClauses *self, guint i)
{
  return MIN (i < self->attribution ? self->attribution : self->sentence->end, i + MAX_CLAUSE_TOKENS);
}

/* To whom it is done: what stands behind the verb, up to the next clause. */
ReadoutTokenRange
readout_event_clauses_find_object (const ReadoutEventClauses *self, guint verb)
{
  guint end = find_end (self, verb + 1);
  guint i = verb + 1;

  while (i < end && !is_border (self, i) && !begins_other_verb (self, i, end) && !is_auxiliary (self, i)
         && !(begins_infinitive (self, i, end) && has_name (self, verb + 1, i)))
    i++;

  return (ReadoutTokenRange){ verb + 1, i };
}

/* ---- wishes ---- */

/* "The list of who should get it", "a calm that must come first", "should the round fail": no wish. */
static gboolean
is_told_as_wish (const ReadoutEventClauses *self, guint first, guint modal)
{
  static const char *const words[] = { "who", "what", "how", "which", "whether", "why", "where", NULL };
  static const char *const own[] = { "we", "i", "it", "you", "there", NULL };

  for (guint i = first; i < modal; i++)
    if (is_one_of (self, i, words))
      return FALSE;
  if (modal > first && is_one_of (self, modal - 1, own))
    return FALSE;

  return modal > first && modal + 1 < self->sentence->end
         && readout_passage_get_token (self->passage, modal + 1)->kind == READOUT_TOKEN_WORD
         && readout_passage_get_token (self->passage, modal - 1)->kind == READOUT_TOKEN_WORD
         && !readout_passage_is (self->passage, modal - 1, "that") && !joins_verbs (self, modal - 1);
}

/* "Russia said Israel must stop", "Israel must stop, Russia said": who says so and what, of the "must" at
 * token
 * @modal; both none where nobody does. */
void
readout_event_clauses_find_wish (const ReadoutEventClauses *self,
                                 guint modal,
                                 ReadoutTokenRange *who,
                                 ReadoutTokenRange *what)
{
  guint governor = find_verb_before (self, modal, self->sentence->first);
  guint end = find_end (self, modal);

  *who = *what = (ReadoutTokenRange){ modal, modal };
  if (!is_told_as_wish (self, governor != NO_TOKEN ? governor + 1 : self->sentence->first, modal))
    return;
  if (governor != NO_TOKEN
      && readout_passage_can_be (self->passage, governor, READOUT_LEXICON_REPORTING_VERB))
    {
      *who = readout_event_clauses_find_subject (self, governor, READOUT_VERB_PAST);
      what->first = governor + 1;
      what->end = end;
      for (guint i = governor + 1; i < modal; i++)
        if (readout_passage_is (self->passage, i, "that"))
          what->first = i + 1;
    }
  else if (governor == NO_TOKEN && modal < self->attribution && self->attribution < self->sentence->end)
    {
      *who = (ReadoutTokenRange){ self->attribution, self->sentence->end };
      what->first = self->sentence->first;
      what->end = end;
    }
}

/* ---- nouns ---- */

/* Whether the token before a noun belongs to it: "the Russian foreign minister's", "US-Turkish". */
static gboolean
is_modifier (const ReadoutEventClauses *self, guint i)
{
  ReadoutTokenKind kind = readout_passage_get_token (self->passage, i)->kind;

  if (kind == READOUT_TOKEN_POSSESSIVE)
    return TRUE;
  if (kind == READOUT_TOKEN_WORD && readout_passage_is (self->passage, i, "and"))
    return i > self->sentence->first && readout_passage_is_capitalized (self->passage, i - 1);

  return kind == READOUT_TOKEN_WORD
         && (readout_passage_is_capitalized (self->passage, i)
             || (!readout_passage_can_be (self->passage, i, READOUT_LEXICON_FUNCTION_WORD)
                 && !is_clause_verb (self, i)));
}

/* Whose act the noun at token @noun names, as far as it stands before it. */
ReadoutTokenRange
readout_event_clauses_find_modifiers (const ReadoutEventClauses *self, guint noun)
{
  guint limit = MAX (self->sentence->first, noun - MIN (noun, MAX_MODIFIER_TOKENS));
  guint first = noun;

  while (first > limit && is_modifier (self, first - 1))
    first--;

  return (ReadoutTokenRange){ first, noun };
}

/* "Accompanied the talks": who does what the verb before the noun says, when it is its object. */
ReadoutTokenRange
readout_event_clauses_find_holder (const ReadoutEventClauses *self, guint noun)
{
  guint verb = find_verb_before (self, noun, find_clause_first (self, noun));

  if (verb == NO_TOKEN || noun - verb > MAX_MODIFIER_TOKENS)
    return (ReadoutTokenRange){ noun, noun };
  for (guint i = verb + 1; i < noun; i++)
    if (!is_modifier (self, i) && !is_one_of (self, i, determiners))
      return (ReadoutTokenRange){ noun, noun };

  return readout_event_clauses_find_subject (self, verb, get_form (self, verb));
}

/* What stands behind a noun in its clause. */
ReadoutTokenRange
readout_event_clauses_find_rest (const ReadoutEventClauses *self, guint noun)
{
  guint end = find_end (self, noun + 1);
  guint i = noun + 1;

  while (i < end && !is_border (self, i))
    i++;

  return (ReadoutTokenRange){ noun + 1, i };
}

/* Whether a verb with one of @stems stands before the "to" of the infinitive at @verb, not farther away than
 * @max_distance. */
gboolean
readout_event_clauses_governs (const ReadoutEventClauses *self,
                               guint verb,
                               const char *const *stems,
                               guint max_distance)
{
  guint first = readout_event_clauses_find_group (self, verb);
  guint governor;

  if (first == self->sentence->first || !readout_passage_is (self->passage, first - 1, "to"))
    return FALSE;

  governor = find_verb_before (self, first - 1, self->sentence->first);
  return governor != NO_TOKEN && first - governor <= max_distance && has_stem (self, governor, stems);
}

/* ---- sentences ---- */

/* "…, the ministry said.": the comma before what attributes a sentence at its end, or the end. */
static guint
find_attribution (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  static const char *const words[] = { "said", "says", "reported", "added", "announced", NULL };
  guint end = sentence->end;

  if (end < sentence->first + 3
      || (!readout_passage_is_one_of (passage, end - 2, words)
          && !readout_passage_is_one_of (passage, end - 1, words)))
    return end;

  for (guint i = end - 1; i > sentence->first; i--)
    if (passage->text[readout_passage_get_token (passage, i)->span.start_byte] == ',')
      return i;

  return end;
}

/* Turns to the acts of @sentence. */
void
readout_event_clauses_enter (ReadoutEventClauses *self, const ReadoutSentence *sentence)
{
  self->sentence = sentence;
  self->attribution = find_attribution (self->passage, sentence);
}
