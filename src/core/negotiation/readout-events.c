/* readout-events.c: the acts that a paragraph tells of
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb of the lexicon with the words that it wants behind it, or a noun that means an act and that no verb
 * has taken.  The clause around the cue says whether it has been, will be or might be. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-events.h"

#include "readout-dateline.h"
#include "readout-event-clauses.h"
#include "readout-wanted-words.h"

#include <string.h>

/* How far behind a verb the words stand that it wants, and how far before it those that say how it is meant.
 */
#define MAX_OBJECT_DISTANCE 9
#define MAX_WORDS_TO_TITLE  3

/* Between "asked" and "whether". */
#define MAX_WORDS_TO_QUESTION 4
#define MAX_MANNER_DISTANCE   5

/* "Flew to Geneva to meet" */
#define MAX_GOVERNOR_DISTANCE 12

typedef struct
{
  const ReadoutEventLexicon *lexicon;
  const ReadoutPassage *passage;
  const GArray *names;
  guint next_name;
  const ReadoutSentence *sentence;
  ReadoutEventClauses clauses;
  GArray *events;
  guint taken_end; /* nouns before this token belong to the verb before */
} Finder;

/* Whether one of @words stands among the tokens from @first to @end. */
static gboolean
has_one_of (const Finder *finder, guint first, guint end, const char *const *words)
{
  for (guint i = MAX (first, finder->sentence->first); i < MIN (end, finder->sentence->end); i++)
    if (readout_passage_is_one_of (finder->passage, i, words))
      return TRUE;

  return FALSE;
}

static guint
manner_first (const Finder *finder, guint i)
{
  return i - MIN (i - finder->sentence->first, MAX_MANNER_DISTANCE);
}

/* ---- verbs ---- */

/* "Government forces tightened", "Turkish attacks on": a noun in the plural rather than a verb. */
static gboolean
is_plural_noun (const Finder *finder, guint i)
{
  static const char *const followers[]
      = { "on",  "by",   "of",    "in", "from", "against", "and", "or",   "have", "were",  "are", "had",
          "who", "that", "which", "at", "near", "will",    "has", "said", "was",  "would", NULL };
  const ReadoutPassage *passage = finder->passage;
  char next[READOUT_MAX_WORD_BYTES];

  if (readout_passage_can_be (passage, i - 1, READOUT_LEXICON_NATIONALITY)
      || readout_passage_is (passage, i - 1, "government") || i + 1 >= finder->sentence->end)
    return TRUE;

  return readout_passage_is_one_of (passage, i + 1, followers)
         || (readout_passage_get_word (passage, i + 1, next) && g_str_has_suffix (next, "ed"));
}

/* "Officials reject the plan", "the government accepts its terms": a noun before, an object behind. */
static gboolean
is_behind_subject (const Finder *finder, guint i, ReadoutVerbForm form)
{
  static const char *const openers[]
      = { "the", "a", "an", "its", "their", "his", "her", "that", "all", "any", NULL };
  char before[READOUT_MAX_WORD_BYTES];
  gboolean is_plural;

  if (i + 1 >= finder->sentence->end || !readout_passage_is_one_of (finder->passage, i + 1, openers)
      || readout_passage_can_be (finder->passage, i - 1, READOUT_LEXICON_FUNCTION_WORD)
      || !readout_passage_get_word (finder->passage, i - 1, before))
    return FALSE;

  is_plural = g_str_has_suffix (before, "s");
  return form == READOUT_VERB_BASE ? is_plural : !is_plural;
}

/* "Attack", "support" and "talks" are verbs behind a subject, "to" or "will", nouns behind "the" or "an". */
static gboolean
is_verb (const Finder *finder, guint i, const ReadoutEventWord *word)
{
  static const char *const auxiliaries[]
      = { "to",     "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not", "n't",
          "cannot", "also", "they",  "we",  "i",     "you", "who",   "did",  "do",     "does",  NULL };
  static const char *const determiners[] = { "the", "a", "an", "of", NULL };
  static const char *const before_adjectives[]
      = { "his",  "her",     "its",  "their", "our",   "my",    "your",  "in",    "with",  "for",
          "more", "fewer",   "many", "some",  "about", "from",  "other", "these", "those", "all",
          "most", "several", "any",  "no",    "two",   "newly", "on",    NULL };
  static const char *const participle_followers[]
      = { "by", "of", "in", "on", "to", "with", "for", "from", "against", NULL };
  const ReadoutPassage *passage = finder->passage;
  gboolean is_first = i == finder->sentence->first;
  gboolean behind_name;

  if (readout_passage_is_capitalized (passage, i) && !is_first)
    return FALSE;
  if (is_first && word->form == READOUT_VERB_PAST)
    return i + 1 < finder->sentence->end && readout_passage_is_one_of (passage, i + 1, participle_followers);
  if (word->form == READOUT_VERB_PAST || word->form == READOUT_VERB_ING)
    return is_first
           || !((readout_passage_is_one_of (passage, i - 1, determiners)
                 && !(word->form == READOUT_VERB_ING && readout_passage_is (passage, i - 1, "of")))
                || (word->form == READOUT_VERB_PAST
                    && readout_passage_is_one_of (passage, i - 1, before_adjectives)));
  if (is_first)
    return FALSE;
  if (readout_passage_is_one_of (passage, i - 1, auxiliaries))
    return TRUE;

  behind_name = readout_passage_is_capitalized (passage, i - 1) || readout_passage_is (passage, i - 1, ")")
                || is_behind_subject (finder, i, word->form);
  if (word->form == READOUT_VERB_THIRD)
    return behind_name && !is_plural_noun (finder, i);

  return behind_name && !word->is_noun;
}

/* Whether a form of "be" stands among the words of the verb. */
static gboolean
has_be (const Finder *finder, guint i)
{
  static const char *const words[] = { "was", "were", "been", "be", "is", "are", "being", NULL };

  return has_one_of (finder, readout_event_clauses_find_group (&finder->clauses, i), i, words);
}

/* "Brokered by Turkey", but not "spoke by telephone", "answered by closing". */
static gboolean
has_agent (const Finder *finder, guint i)
{
  static const char *const means[]
      = { "phone", "telephone", "video", "videoconference", "letter", "radio", NULL };
  char next[READOUT_MAX_WORD_BYTES];

  return i + 2 < finder->sentence->end && readout_passage_is (finder->passage, i + 1, "by")
         && !readout_passage_is_one_of (finder->passage, i + 2, means)
         && !(readout_passage_get_word (finder->passage, i + 2, next) && g_str_has_suffix (next, "ing"));
}

static gboolean
is_passive (const Finder *finder, guint i, const ReadoutEventWord *word)
{
  return word->form == READOUT_VERB_PAST && (has_be (finder, i) || has_agent (finder, i));
}

/* A particle stands straight behind its verb: "called for", "ruled it out". */
static guint
object_distance (const char *object)
{
  static const char *const particles[] = { "for", "on",   "upon", "to",   "with", "about", "out", "up",
                                           "off", "down", "over", "back", "away", "aside", "by",  NULL };

  return g_strv_contains (particles, object) ? 2 : MAX_OBJECT_DISTANCE;
}

/* The words around a verb in small letters, nearest first: those behind it, not as far as what "will" or
 * "would" be, and of a passive those before it, where its object stands. */
typedef struct
{
  char behind[MAX_OBJECT_DISTANCE][READOUT_MAX_WORD_BYTES];
  char before[MAX_OBJECT_DISTANCE][READOUT_MAX_WORD_BYTES];
  guint n_behind;
  guint n_before;
} Company;

static gboolean
is_modal (const char *word)
{
  static const char *const modals[] = { "will", "would", "must", "should", "could", NULL };

  return g_strv_contains (modals, word);
}

static void
find_company (const Finder *finder, guint i, gboolean is_passive, Company *company)
{
  company->n_behind = company->n_before = 0;
  for (guint k = i + 1; k < finder->sentence->end && company->n_behind < MAX_OBJECT_DISTANCE; k++)
    {
      char *word = company->behind[company->n_behind];

      if (!readout_passage_get_word (finder->passage, k, word))
        *word = '\0';
      else if (is_modal (word))
        break;
      company->n_behind++;
    }
  for (guint k = i; is_passive && k > finder->sentence->first && company->n_before < MAX_OBJECT_DISTANCE; k--)
    {
      char *word = company->before[company->n_before++];

      if (!readout_passage_get_word (finder->passage, k - 1, word))
        *word = '\0';
    }
}

static gboolean
has_word (const Company *company, const char *word)
{
  guint distance = object_distance (word);

  for (guint k = 0; k < MIN (distance, company->n_behind); k++)
    if (g_str_equal (company->behind[k], word))
      return TRUE;
  for (guint k = 0; distance == MAX_OBJECT_DISTANCE && k < company->n_before; k++)
    if (g_str_equal (company->before[k], word))
      return TRUE;

  return FALSE;
}

/* "Returned the painting", but not "returned to Geneva" or "returned on Monday". */
static gboolean
has_direct_object (const Finder *finder, guint i)
{
  static const char *const determiners[] = { "the", "a",   "an",   "its", "their", "his", "her", "some",
                                             "all", "two", "more", "any", "our",   "my",  NULL };
  const ReadoutPassage *passage = finder->passage;

  if (i + 1 >= finder->sentence->end)
    return FALSE;
  if (readout_passage_is_one_of (passage, i + 1, determiners))
    return TRUE;
  if (readout_passage_can_be (passage, i + 1,
                              READOUT_LEXICON_FUNCTION_WORD | READOUT_LEXICON_MONTH | READOUT_LEXICON_WEEKDAY)
      || readout_passage_is (passage, i + 1, "home"))
    return FALSE;

  return readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_NUMBER
         || readout_passage_get_token (passage, i + 1)->kind == READOUT_TOKEN_WORD;
}

/* "Called President": somebody with a title. */
static gboolean
has_titled_object (const Finder *finder, guint i)
{
  for (guint k = i + 1; k < MIN (finder->sentence->end, i + 1 + MAX_WORDS_TO_TITLE); k++)
    {
      if (!readout_passage_is_capitalized (finder->passage, k))
        return FALSE;
      if (readout_passage_can_be (finder->passage, k, READOUT_LEXICON_TITLE))
        return TRUE;
    }

  return FALSE;
}

/* "Off+strike": both words. */
static gboolean
has_words (const Company *company, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, "+", -1);

  for (guint k = 0; each[k] != NULL; k++)
    if (!has_word (company, each[k]))
      return FALSE;

  return TRUE;
}

/* One object of a frame: a word, several with "+" between them, or a kind of object. */
static gboolean
has_object (const Finder *finder, guint i, const Company *company, const char *object)
{
  if (g_str_equal (object, "@object"))
    return has_direct_object (finder, i);
  if (g_str_equal (object, "@title"))
    return has_titled_object (finder, i);

  return strchr (object, '+') == NULL ? has_word (company, object) : has_words (company, object);
}

static gboolean
fits_frame (const Finder *finder, guint i, const Company *company, const ReadoutEventFrame *frame)
{
  gboolean excludes = TRUE;

  for (guint k = 0; frame->objects != NULL && frame->objects[k] != NULL; k++)
    {
      const char *object = frame->objects[k];

      if (*object == '-' && has_object (finder, i, company, object + 1))
        return FALSE;
      if (*object != '-' && has_object (finder, i, company, object))
        return TRUE;
      excludes = excludes && *object == '-';
    }

  return excludes;
}

static const ReadoutEventFrame *
find_frame (const Finder *finder, guint i, const ReadoutEventWord *word)
{
  Company company;

  find_company (finder, i, is_passive (finder, i, word), &company);
  for (guint k = 0; k < word->frames->len; k++)
    {
      const ReadoutEventFrame *frame = &g_array_index (word->frames, ReadoutEventFrame, k);

      if (fits_frame (finder, i, &company, frame))
        return frame;
    }

  return NULL;
}

/* "Called on Russia to stop" */
static gboolean
is_called_for (const Finder *finder, guint first, guint i)
{
  static const char *const calls[] = { "called", "calls", "calling", "call", NULL };
  static const char *const particles[] = { "for", "on", "upon", NULL };

  for (guint k = first; k + 1 < i; k++)
    if (readout_passage_is_one_of (finder->passage, k, calls)
        && readout_passage_is_one_of (finder->passage, k + 1, particles))
      return TRUE;

  return FALSE;
}

/* "May have attacked" is told as what has been. */
static gboolean
is_guessed (const Finder *finder, guint first, guint i)
{
  static const char *const guesses[] = { "may", "might", NULL };

  for (guint k = first; k + 1 < i; k++)
    if (readout_passage_is_one_of (finder->passage, k, guesses)
        && readout_passage_is (finder->passage, k + 1, "have"))
      return TRUE;

  return FALSE;
}

static ReadoutModality
get_modality (const Finder *finder, guint i, const ReadoutEventWord *word)
{
  static const char *const future[] = { "will", "shall", "'ll", "won't", NULL };
  static const char *const conditional[] = { "would", "could", "may", "might", "if", "unless", NULL };
  static const char *const wanted[]
      = { "must",     "should",  "wants", "want", "wanted", "urged",   "urges",  "asked",
          "demanded", "demands", "hopes", "hope", "hoped",  "seeking", "sought", NULL };
  static const char *const decided[]
      = { "decid", "call", "phon", "telephon", "beg", "start", "manag", "continu", NULL };
  static const char *const denied[] = { "denied", "denies", "deny", "denying", NULL };
  guint first = manner_first (finder, i);
  gboolean is_infinitive = word->form == READOUT_VERB_BASE && i > finder->sentence->first
                           && readout_passage_is (finder->passage, i - 1, "to");

  if (has_one_of (finder, first, i, denied))
    return READOUT_MODALITY_DENIED;
  if (has_one_of (finder, first, i, wanted) || is_called_for (finder, first, i))
    return READOUT_MODALITY_WANTED;
  if (has_one_of (finder, first, i, conditional) && !is_guessed (finder, first, i))
    return READOUT_MODALITY_CONDITIONAL;
  if (is_infinitive && readout_event_clauses_governs (&finder->clauses, i, decided, MAX_GOVERNOR_DISTANCE))
    return READOUT_MODALITY_ACTUAL;
  if (is_infinitive || has_one_of (finder, first, i, future))
    return READOUT_MODALITY_FUTURE;

  return READOUT_MODALITY_ACTUAL;
}

static gboolean
is_negated (const Finder *finder, guint i)
{
  for (guint k = manner_first (finder, i); k < i; k++)
    if (readout_passage_is_negation (finder->passage, k) || readout_passage_is (finder->passage, k, "failed"))
      return TRUE;

  return FALSE;
}

/* ---- acts ---- */

static ReadoutSpan
span_of (const Finder *finder, ReadoutTokenRange range)
{
  if (range.first >= range.end)
    return (ReadoutSpan){ 0 };

  return readout_passage_get_span (finder->passage, range.first, range.end);
}

static ReadoutFoundEvent
make_event (const Finder *finder, guint i, ReadoutEventClass klass)
{
  return (ReadoutFoundEvent){
    .sentence = readout_passage_get_span (finder->passage, finder->sentence->first, finder->sentence->end),
    .cue = readout_passage_get_span (finder->passage, i, i + 1),
    .klass = klass,
    .is_negated = is_negated (finder, i),
  };
}

/* "Demanded that Russia stop": whom it asks stands behind "that". */
static gboolean
asks_that (const Finder *finder, guint i, ReadoutEventClass klass)
{
  return klass == READOUT_EVENT_REQUEST && i + 2 < finder->sentence->end
         && readout_passage_is (finder->passage, i + 1, "that");
}

static ReadoutFoundEvent
make_verb_event (const Finder *finder, guint i, ReadoutEventClass klass, ReadoutVerbForm form)
{
  ReadoutFoundEvent event = make_event (finder, i, klass);

  event.before = span_of (finder, readout_event_clauses_find_subject (&finder->clauses, i, form));
  event.behind = span_of (
      finder, readout_event_clauses_find_object (&finder->clauses, asks_that (finder, i, klass) ? i + 1 : i));

  return event;
}

static ReadoutFoundEvent
make_noun_event (const Finder *finder, guint first, guint noun, ReadoutEventClass klass)
{
  ReadoutFoundEvent event = make_event (finder, noun, klass);

  event.before = span_of (finder, readout_event_clauses_find_modifiers (&finder->clauses, first));
  if (klass == READOUT_EVENT_CONSULT)
    event.holder = span_of (finder, readout_event_clauses_find_holder (&finder->clauses, first));
  event.behind = span_of (finder, readout_event_clauses_find_rest (&finder->clauses, noun));
  event.is_noun = TRUE;

  return event;
}

/* "Asked not to be named", "asked whether": no request to the other side. */
static gboolean
is_question (const Finder *finder, guint i)
{
  static const char *const asks[] = { "ask", "asks", "asked", "asking", NULL };
  static const char *const words[] = { "whether", "if", "about", "what", "why", "how", "when", "be", NULL };

  return readout_passage_is_one_of (finder->passage, i, asks)
         && has_one_of (finder, i + 1, i + 1 + MAX_WORDS_TO_QUESTION, words);
}

static gboolean
add_verb (Finder *finder, guint i, const ReadoutEventWord *word)
{
  const ReadoutEventFrame *frame
      = is_verb (finder, i, word) && !is_question (finder, i) ? find_frame (finder, i, word) : NULL;
  ReadoutFoundEvent event;

  if (frame == NULL)
    return FALSE;

  event = make_verb_event (finder, i, frame->klass, word->form);
  event.modality = get_modality (finder, i, word);
  event.has_stance = frame->has_stance;
  event.stance = frame->stance;
  if (event.has_stance)
    event.wanted = span_of (finder, readout_wanted_words_find (finder->passage, finder->sentence, i));
  event.is_passive = is_passive (finder, i, word);
  event.is_attribute = event.is_passive && !has_be (finder, i);
  g_array_append_val (finder->events, event);
  finder->taken_end = i + 1 + MAX_OBJECT_DISTANCE;

  return TRUE;
}

static void
add_noun (Finder *finder, guint i, const ReadoutEventWord *word)
{
  ReadoutFoundEvent event;

  if (readout_passage_is_capitalized (finder->passage, i) && i > finder->sentence->first)
    return;

  event = make_noun_event (finder, i, i, word->noun);
  g_array_append_val (finder->events, event);
}

/* Whether the verb at @i means no good: what it would be ready for is no offer. */
static gboolean
is_hostile (const Finder *finder, guint i)
{
  char letters[READOUT_MAX_WORD_BYTES];
  const ReadoutEventWord *word;
  const ReadoutEventFrame *frame;

  if (i >= finder->sentence->end || !readout_passage_get_word (finder->passage, i, letters))
    return FALSE;

  word = readout_event_lexicon_look_up (finder->lexicon, letters);
  frame = word != NULL && word->frames != NULL ? find_frame (finder, i, word) : NULL;

  return frame != NULL && frame->klass >= READOUT_EVENT_ACCUSE;
}

/* "Ready to", "willing to": an offer. */
static gboolean
add_readiness (Finder *finder, guint i)
{
  static const char *const words[] = { "ready", "willing", "prepared", NULL };
  ReadoutFoundEvent event;

  if (i + 1 >= finder->sentence->end || !readout_passage_is (finder->passage, i + 1, "to")
      || !readout_passage_is_one_of (finder->passage, i, words) || is_hostile (finder, i + 2))
    return FALSE;

  event = make_verb_event (finder, i, READOUT_EVENT_AGREE, READOUT_VERB_PAST);
  event.modality = READOUT_MODALITY_FUTURE;
  event.has_stance = TRUE;
  event.stance = READOUT_STANCE_OFFERS;
  event.wanted = span_of (finder, readout_wanted_words_find (finder->passage, finder->sentence, i));
  g_array_append_val (finder->events, event);

  return TRUE;
}

/* "Russia said that Israel must stop": a demand, whatever verb follows. */
static gboolean
add_wish (Finder *finder, guint i)
{
  static const char *const modals[] = { "must", "should", NULL };
  ReadoutTokenRange who, what;
  ReadoutFoundEvent event;

  if (i == finder->sentence->first || !readout_passage_is_one_of (finder->passage, i, modals))
    return FALSE;

  readout_event_clauses_find_wish (&finder->clauses, i, &who, &what);
  if (who.first == who.end || what.first >= i)
    return FALSE;

  event = make_event (finder, i, READOUT_EVENT_REQUEST);
  event.before = span_of (finder, who);
  event.behind = span_of (finder, what);
  event.is_negated = FALSE;
  if (what.first > finder->sentence->first)
    event.wanted
        = span_of (finder, readout_wanted_words_find (finder->passage, finder->sentence, what.first - 1));
  event.has_stance = TRUE;
  event.stance = READOUT_STANCE_WANTS;
  g_array_append_val (finder->events, event);

  return TRUE;
}

/* "The G20 summit": a meeting with a name.  The token behind it, or @i when there is none. */
static guint
add_named (Finder *finder, guint i)
{
  static const char *const heads[]
      = { "summit", "talks", "meeting", "conference", "negotiations", "consultations", NULL };
  const ReadoutName *name;
  ReadoutFoundEvent event;

  while (finder->next_name < finder->names->len
         && g_array_index (finder->names, ReadoutName, finder->next_name).first < i)
    finder->next_name++;
  if (finder->next_name == finder->names->len)
    return i;

  name = &g_array_index (finder->names, ReadoutName, finder->next_name);
  if (name->first != i || name->type != READOUT_ENTITY_EVENT
      || !readout_passage_is_one_of (finder->passage, name->end - 1, heads))
    return i;

  event = make_noun_event (finder, name->first, name->end - 1, READOUT_EVENT_CONSULT);
  g_array_append_val (finder->events, event);

  return name->end;
}

static const ReadoutWordFilter *
get_modals (void)
{
  static ReadoutWordFilter filter;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      readout_word_filter_add (&filter, "must", strlen ("must"));
      readout_word_filter_add (&filter, "should", strlen ("should"));
      g_once_init_leave (&is_made, 1);
    }

  return &filter;
}

static void
read_sentence (Finder *finder)
{
  char letters[READOUT_MAX_WORD_BYTES];

  finder->taken_end = 0;
  readout_event_clauses_enter (&finder->clauses, finder->sentence);
  for (guint i = finder->sentence->first; i < finder->sentence->end; i++)
    {
      guint end = add_named (finder, i);
      const ReadoutEventWord *word;

      if (end > i)
        {
          i = end - 1;
          continue;
        }
      if (readout_passage_may_be (finder->passage, i, get_modals ()) && add_wish (finder, i))
        continue;
      if (readout_passage_can_be (finder->passage, i, READOUT_LEXICON_FUNCTION_WORD)
          || !readout_passage_get_word (finder->passage, i, letters))
        continue;

      word = readout_event_lexicon_look_up (finder->lexicon, letters);
      if (word == NULL)
        add_readiness (finder, i);
      else if (word->frames != NULL && add_verb (finder, i, word))
        continue;
      else if (word->is_noun && i >= finder->taken_end)
        add_noun (finder, i, word);
    }
}

/**
 * readout_events_find:
 * @lexicon: the words that tell of acts
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 *
 * Returns: (transfer full) (element-type ReadoutFoundEvent): the acts in the order of the text
 */
GArray *
readout_events_find (const ReadoutEventLexicon *lexicon, const ReadoutPassage *passage, const GArray *names)
{
  Finder finder = {
    .lexicon = lexicon,
    .passage = passage,
    .names = names,
    .clauses = { .lexicon = lexicon, .passage = passage, .names = names },
  };

  guint dateline_end = readout_dateline_find_end (passage);

  finder.events = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundEvent));
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      ReadoutSentence sentence = g_array_index (passage->sentences, ReadoutSentence, i);

      sentence.first = MIN (MAX (sentence.first, dateline_end), sentence.end);
      finder.sentence = &sentence;
      read_sentence (&finder);
    }

  return finder.events;
}
