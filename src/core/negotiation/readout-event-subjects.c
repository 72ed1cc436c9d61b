/* readout-event-subjects.c: who does what a verb or a noun says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb that has no subject of its own has that of the verb before, and an infinitive behind "urged" has the
 * object of that. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-clauses-private.h"

/* How many verbs a subject is looked for over: "who met him and agreed to sign". */
#define MAX_VERBS 4

#define MAX_ASIDE_TOKENS    5
#define MAX_MODIFIER_TOKENS 8

/* ---- of verbs ---- */

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

  return readout_clause_has_stem (self, verb, object_control)
         || (readout_clause_has_stem (self, verb, calls)
             && readout_passage_is_one_of (self->passage, verb + 1, particles));
}

/* Whose act the infinitive behind "to" at @to is: the words of it, or the verb whose subject it is. */
static guint
follow_infinitive (const ReadoutEventClauses *self, guint to, ReadoutTokenRange *range)
{
  guint governor = readout_clause_find_verb_before (self, to, readout_clause_find_first (self, to));

  if (governor == READOUT_NO_TOKEN)
    {
      *range = (ReadoutTokenRange){ readout_clause_find_first (self, to), to };
      return READOUT_NO_TOKEN;
    }
  if (controls_object (self, governor) && readout_clause_has_noun (self, governor + 1, to))
    {
      *range = (ReadoutTokenRange){ governor + 1, to };
      return READOUT_NO_TOKEN;
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
    if (readout_clause_is_mark (self, i - 1, ','))
      return TRUE;

  return FALSE;
}

/* "Accused Russia of attacking": the words between; "by attacking": the verb before. */
static guint
follow_participle (const ReadoutEventClauses *self, guint join, ReadoutTokenRange *range)
{
  static const char *const of_object[] = { "of", "from", "for", "against", NULL };
  guint governor = readout_clause_find_verb_before (self, join, self->sentence->first);

  while (governor != READOUT_NO_TOKEN && is_aside (self, governor))
    governor = readout_clause_find_verb_before (self, governor, self->sentence->first);

  if (governor == READOUT_NO_TOKEN)
    {
      *range = (ReadoutTokenRange){ self->sentence->first, join };
      return READOUT_NO_TOKEN;
    }
  if (readout_passage_is_one_of (self->passage, join, of_object)
      && readout_clause_has_name (self, governor + 1, join))
    {
      *range = (ReadoutTokenRange){ governor + 1, join };
      return READOUT_NO_TOKEN;
    }

  return governor;
}

static gboolean
is_relative (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "who", "whom", "whose", "which", "that", NULL };

  return readout_passage_is_one_of (self->passage, i, words);
}

static gboolean
joins_participle (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[]
      = { "after", "before", "while", "by",  "without", "despite", "when", "since",
          "in",    "of",     "from",  "for", "on",      "against", NULL };

  return readout_clause_is_mark (self, i, ',') || readout_passage_is_one_of (self->passage, i, words);
}

/* The verb that "and" joins another to.  With a comma before it is the first of the sentence: "the army said
 * that the truce was over, and blamed the rebels". */
static guint
follow_conjunction (const ReadoutEventClauses *self, guint conjunction)
{
  guint first = self->sentence->first;

  if (conjunction > first && readout_clause_is_mark (self, conjunction - 1, ','))
    for (guint i = MAX (first, conjunction - MIN (conjunction, READOUT_MAX_CLAUSE_TOKENS)); i < conjunction;
         i++)
      if (readout_clause_is_verb (self, i))
        return i;

  return readout_clause_find_verb_before (self, conjunction, readout_clause_find_first (self, conjunction));
}

/* "X, officials said on Friday, met Y": who says so takes no part. */
static gboolean
is_said_between (const ReadoutEventClauses *self, guint verb, guint end)
{
  if (!is_aside (self, verb))
    return FALSE;
  for (guint i = verb + 1; i < end; i++)
    if (readout_clause_is_mark (self, i, ','))
      return TRUE;

  return FALSE;
}

/* "Officials said the rebels attacked": a clause begins behind the verb, without "that". */
static guint
find_reported_first (const ReadoutEventClauses *self, guint first, guint end)
{
  static const char *const words[] = { "said",     "says",    "say",   "told",  "added",    "claimed",
                                       "believed", "believe", "hopes", "hoped", "believes", NULL };

  for (guint i = end; i > first; i--)
    if (readout_passage_is_one_of (self->passage, i - 1, words) && !is_said_between (self, i - 1, end))
      return readout_clause_has_noun (self, i, end) || !readout_clause_has_name (self, first, i) ? i : first;

  return first;
}

/* "Before his arrival in Bonn, the minister met", "grouped in a union, farmers protested": what stands before
 * the comma only opens the sentence. */
static gboolean
is_opening (const ReadoutEventClauses *self, guint first, guint comma)
{
  static const char *const prepositions[]
      = { "in",    "on",       "at",      "with",      "after",   "before", "during",
          "under", "from",     "by",      "following", "despite", "amid",   "for",
          "since", "until",    "of",      "as",        "while",   "when",   "because",
          "if",    "although", "besides", "ahead",     "among",   "unlike", NULL };
  static const char *const clauses[] = { "if", "unless", "although", "because", NULL };
  guint i = first > self->sentence->first && readout_clause_is_border (self, first - 1) ? first - 1 : first;

  if (readout_passage_is_one_of (self->passage, i, clauses))
    return TRUE;
  if (i == self->sentence->first)
    return readout_passage_is_one_of (self->passage, i, prepositions)
           || (readout_clause_ends_with (self, i, "ed") && !readout_clause_has_name (self, i, i + 1));

  for (guint k = first; k < comma; k++)
    if (readout_clause_is_verb (self, k))
      return readout_passage_is_one_of (self->passage, i, prepositions);

  return FALSE;
}

static guint
find_first_comma (const ReadoutEventClauses *self, guint first, guint end)
{
  while (first < end && !readout_clause_is_mark (self, first, ','))
    first++;

  return first;
}

static gboolean
is_name (const ReadoutEventClauses *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!readout_passage_is_capitalized (self->passage, i))
      return FALSE;

  return first < end;
}

/* "They", "it": whom they mean is told in a clause before. */
static gboolean
is_pronoun (const ReadoutEventClauses *self, guint i)
{
  static const char *const words[] = { "it", "they", NULL };

  return readout_passage_is_one_of (self->passage, i, words);
}

/* Where the subject itself begins among the words before its verb. */
static guint
find_subject_first (const ReadoutEventClauses *self, guint first, guint end)
{
  guint comma = find_first_comma (self, first, end);

  if (first < end && is_pronoun (self, end - 1))
    return end - 1;
  if (comma + 1 < end && is_opening (self, first, comma) && readout_clause_has_noun (self, comma + 1, end)
      && !(first > self->sentence->first && is_name (self, first, comma)))
    first = comma + 1;

  return find_reported_first (self, first, end);
}

/* "Which lost a war", but not "which on Monday, after talks": a verb, or the subject of one, comes at once.
 */
static gboolean
has_verb_at_once (const ReadoutEventClauses *self, guint i)
{
  static const char *const prepositions[]
      = { "in", "on", "at", "after", "before", "during", "since", "with", "by", "for", "under", NULL };

  return readout_passage_get_token (self->passage, i)->kind == READOUT_TOKEN_WORD
         && !readout_passage_is_one_of (self->passage, i, prepositions);
}

/* "Lebed, whom the president had sent, signed": where the clause begins that says more of the subject of the
 * verb whose words begin at @first, or %READOUT_NO_TOKEN. */
static guint
find_closed_relative (const ReadoutEventClauses *self, guint first, guint clause_first)
{
  if (clause_first < self->sentence->first + 2 || first < clause_first + 2
      || !readout_clause_is_mark (self, first - 1, ',') || !is_relative (self, clause_first - 1)
      || readout_passage_is (self->passage, clause_first - 1, "that")
      || !has_verb_at_once (self, clause_first))
    return READOUT_NO_TOKEN;

  return clause_first - 1;
}

/* "Friday", "on Monday", "today": the token before it, or @end where none stands there. */
static guint
before_day (const ReadoutEventClauses *self, guint end)
{
  static const char *const words[] = { "today", "yesterday", "tomorrow", NULL };
  guint first = end;

  if (first > self->sentence->first
      && (readout_passage_can_be (self->passage, first - 1, READOUT_LEXICON_WEEKDAY)
          || readout_passage_is_one_of (self->passage, first - 1, words)))
    first--;
  if (first < end && first > self->sentence->first && readout_passage_is (self->passage, first - 1, "on"))
    first--;

  return first;
}

/* "The minister, facing protests at home, today met": the comma before the participle, or %READOUT_NO_TOKEN.
 */
static guint
find_closed_participle (const ReadoutEventClauses *self, guint first, guint clause_first)
{
  guint end = before_day (self, first);

  if (end < clause_first + 3 || !readout_clause_is_mark (self, end - 1, ','))
    return READOUT_NO_TOKEN;
  for (guint i = end - 1; i > clause_first; i--)
    if (readout_clause_is_mark (self, i - 1, ','))
      return readout_clause_ends_with (self, i, "ing") && !readout_passage_is_capitalized (self->passage, i)
                 ? i - 1
                 : READOUT_NO_TOKEN;

  return READOUT_NO_TOKEN;
}

/* The words before a verb, or before the clause that says more of its subject, as far as they are in its
 * clause. */
static ReadoutTokenRange
find_own_subject (const ReadoutEventClauses *self, guint first)
{
  guint clause_first = readout_clause_find_first (self, first);
  guint relative = find_closed_relative (self, first, clause_first);

  guint participle;

  if (relative != READOUT_NO_TOKEN)
    {
      first = relative;
      clause_first = readout_clause_find_first (self, first);
    }
  participle = find_closed_participle (self, first, clause_first);
  if (participle != READOUT_NO_TOKEN)
    first = participle;

  return (ReadoutTokenRange){ find_subject_first (self, clause_first, first), first };
}

/* One step: the words of the subject of the verb at @verb into @range, or the verb whose subject it shares.
 */
static guint
follow (const ReadoutEventClauses *self, guint verb, ReadoutVerbForm form, ReadoutTokenRange *range)
{
  guint first = readout_event_clauses_find_group (self, verb);
  guint before;

  *range = find_own_subject (self, first);
  if (first == self->sentence->first)
    return READOUT_NO_TOKEN;

  before = first - 1;
  if (form == READOUT_VERB_BASE && readout_passage_is (self->passage, before, "to"))
    return follow_infinitive (self, before, range);
  if (form == READOUT_VERB_ING && first == verb && joins_participle (self, before))
    return follow_participle (self, before, range);
  if (readout_clause_joins_verbs (self, before))
    return follow_conjunction (self, before);
  if (is_relative (self, before))
    *range = (ReadoutTokenRange){ readout_clause_find_first (self, before), before };

  return READOUT_NO_TOKEN;
}

/* Who does what the verb at token @verb says. */
ReadoutTokenRange
readout_event_clauses_find_subject (const ReadoutEventClauses *self, guint verb, ReadoutVerbForm form)
{
  ReadoutTokenRange range = { verb, verb };

  for (guint n = 0; n < MAX_VERBS && verb != READOUT_NO_TOKEN; n++)
    {
      verb = follow (self, verb, form, &range);
      if (verb != READOUT_NO_TOKEN)
        form = readout_clause_get_form (self, verb);
    }

  return range;
}

/* ---- of nouns ---- */

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
                 && !readout_clause_is_verb (self, i)));
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
  guint verb = readout_clause_find_verb_before (self, noun, readout_clause_find_first (self, noun));

  if (verb == READOUT_NO_TOKEN || noun - verb > MAX_MODIFIER_TOKENS)
    return (ReadoutTokenRange){ noun, noun };
  for (guint i = verb + 1; i < noun; i++)
    if (!is_modifier (self, i) && !readout_clause_is_determiner (self, i))
      return (ReadoutTokenRange){ noun, noun };

  return readout_event_clauses_find_subject (self, verb, readout_clause_get_form (self, verb));
}
