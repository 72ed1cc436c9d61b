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
#include "readout-event-frames.h"
#include "readout-event-verbs.h"
#include "readout-wanted-words.h"

#include <string.h>

typedef struct
{
  ReadoutEventClauses clauses;
  guint next_name;
  GArray *events;
  guint taken_end;   /* nouns before this token belong to the verb before */
  guint meeting;     /* the verb of the last meeting in the sentence; the end of the sentence for none */
  guint meeting_end; /* where what belongs to it ends */
} Finder;

static ReadoutSpan
span_of (const Finder *finder, ReadoutTokenRange range)
{
  if (range.first >= range.end)
    return (ReadoutSpan){ 0 };

  return readout_passage_get_span (finder->clauses.passage, range.first, range.end);
}

static ReadoutFoundEvent
make_event (const Finder *finder, guint i, ReadoutEventClass klass)
{
  return (ReadoutFoundEvent){
    .sentence = readout_passage_get_span (finder->clauses.passage, finder->clauses.sentence->first,
                                          finder->clauses.sentence->end),
    .cue = readout_passage_get_span (finder->clauses.passage, i, i + 1),
    .klass = klass,
    .is_negated = readout_event_verbs_is_negated (&finder->clauses, i),
  };
}

/* "Demanded that Russia stop": whom it asks stands behind "that". */
static gboolean
asks_that (const Finder *finder, guint i, ReadoutEventClass klass)
{
  return klass == READOUT_EVENT_REQUEST && i + 2 < finder->clauses.sentence->end
         && readout_passage_is (finder->clauses.passage, i + 1, "that");
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

/* Whether one of @words stands between the verb of the last meeting and the token @i. */
static gboolean
has_since_meeting (const Finder *finder, guint i, const char *const *words)
{
  for (guint k = finder->meeting + 1; k < i; k++)
    if (readout_passage_is_one_of (finder->clauses.passage, k, words))
      return TRUE;

  return FALSE;
}

/* "Talks between A and B" are those of A and B, whatever verb stands before. */
static gboolean
names_parties (const Finder *finder, guint noun)
{
  static const char *const words[] = { "between", "among", NULL };

  return noun + 1 < finder->clauses.sentence->end
         && readout_passage_is_one_of (finder->clauses.passage, noun + 1, words);
}

/* "Will fly to Bonn for talks", "held a meeting": the noun tells of the same meeting as the verb; not "met
 * ahead of the talks between others". */
static gboolean
is_same_meeting (const Finder *finder, guint i)
{
  static const char *const others[] = { "ahead",     "after",  "before", "following", "since", "eve",
                                        "sidelines", "during", "last",   "previous",  NULL };
  return i > finder->meeting && i < finder->meeting_end && !has_since_meeting (finder, i, others)
         && !names_parties (finder, i);
}

/* "Met to discuss": what the meeting is about. */
static gboolean
is_topic_of_meeting (const Finder *finder, guint i)
{
  return i > finder->meeting && readout_passage_is (finder->clauses.passage, i, "discuss")
         && readout_passage_is (finder->clauses.passage, i - 1, "to");
}

/* "Began withdrawing", "agreed to allow": the verb before has told of the same act. */
static gboolean
is_told_again (const Finder *finder, guint i, ReadoutEventClass klass)
{
  guint before = i;
  const ReadoutFoundEvent *last;

  if (finder->events->len == 0)
    return FALSE;

  last = &g_array_index (finder->events, ReadoutFoundEvent, finder->events->len - 1);
  if (before > finder->clauses.sentence->first
      && readout_passage_is (finder->clauses.passage, before - 1, "to"))
    before--;

  return before > finder->clauses.sentence->first && last->klass == klass
         && last->cue.end_byte
                == readout_passage_get_token (finder->clauses.passage, before - 1)->span.end_byte;
}

static gboolean
add_verb (Finder *finder, guint i, const ReadoutEventWord *word)
{
  const ReadoutEventFrame *frame = readout_event_verbs_is_verb (&finder->clauses, i, word)
                                           && !readout_event_verbs_is_question (&finder->clauses, i)
                                           && !readout_event_verbs_is_withheld (&finder->clauses, i)
                                       ? readout_event_frames_find (&finder->clauses, i, word)
                                       : NULL;
  ReadoutFoundEvent event;

  if (frame == NULL || is_told_again (finder, i, frame->klass)
      || (frame->klass == READOUT_EVENT_CONSULT && is_topic_of_meeting (finder, i)))
    return FALSE;

  event = make_verb_event (finder, i, frame->klass, word->form);
  event.modality = readout_event_verbs_get_modality (&finder->clauses, i, word);
  event.has_stance = frame->has_stance;
  event.stance = frame->stance;
  if (event.has_stance)
    event.wanted
        = span_of (finder, readout_wanted_words_find (finder->clauses.passage, finder->clauses.sentence, i));
  event.is_passive = readout_event_verbs_is_passive (&finder->clauses, i, word);
  event.is_attribute = event.is_passive && !readout_event_verbs_has_be (&finder->clauses, i);
  g_array_append_val (finder->events, event);
  finder->taken_end = i + 1 + READOUT_MAX_OBJECT_DISTANCE;
  if (event.klass == READOUT_EVENT_CONSULT)
    {
      finder->meeting = i;
      finder->meeting_end = readout_event_clauses_find_rest (&finder->clauses, i).end;
    }

  return TRUE;
}

/* "Assault forces", "the embargo resolution": the word says of what kind something else is. */
static gboolean
is_of_compound (const Finder *finder, guint i)
{
  static const char *const nouns[]
      = { "force",      "forces",      "resolution", "resolutions", "leader",   "leaders",
          "helicopter", "helicopters", "rifle",      "rifles",      "aircraft", "regime",
          "hall",       "table",       "venue",      "site",        "plan",     "plans",
          "group",      "groups",      "movement",   "camp",        "room",     "agenda",
          "chamber",    "chambers",    "list",       "relief",      NULL };

  return i + 1 < finder->clauses.sentence->end
         && readout_passage_is_one_of (finder->clauses.passage, i + 1, nouns);
}

static void
add_noun (Finder *finder, guint i, const ReadoutEventWord *word)
{
  ReadoutFoundEvent event;

  if (readout_passage_is_capitalized (finder->clauses.passage, i) && i > finder->clauses.sentence->first)
    return;
  if (is_of_compound (finder, i) || (word->noun == READOUT_EVENT_CONSULT && is_same_meeting (finder, i)))
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

  if (i >= finder->clauses.sentence->end || !readout_passage_get_word (finder->clauses.passage, i, letters))
    return FALSE;

  word = readout_event_lexicon_look_up (finder->clauses.lexicon, letters);
  frame = word != NULL && word->frames != NULL ? readout_event_frames_find (&finder->clauses, i, word) : NULL;

  return frame != NULL && frame->klass >= READOUT_EVENT_ACCUSE;
}

/* "Ready to", "willing to": an offer. */
static gboolean
add_readiness (Finder *finder, guint i)
{
  static const char *const words[] = { "ready", "willing", "prepared", NULL };
  ReadoutFoundEvent event;

  if (i + 1 >= finder->clauses.sentence->end || !readout_passage_is (finder->clauses.passage, i + 1, "to")
      || !readout_passage_is_one_of (finder->clauses.passage, i, words) || is_hostile (finder, i + 2))
    return FALSE;

  event = make_verb_event (finder, i, READOUT_EVENT_AGREE, READOUT_VERB_PAST);
  event.modality = READOUT_MODALITY_FUTURE;
  event.has_stance = TRUE;
  event.stance = READOUT_STANCE_OFFERS;
  event.wanted
      = span_of (finder, readout_wanted_words_find (finder->clauses.passage, finder->clauses.sentence, i));
  g_array_append_val (finder->events, event);

  return TRUE;
}

/* "Will not accept", "would never give up": a refusal, whatever stands behind the verb. */
static gboolean
add_refusal (Finder *finder, guint i)
{
  static const char *const modals[] = { "will", "would", "cannot", "can", "wo", "ca", NULL };
  static const char *const verbs[]
      = { "accept",   "allow",  "permit", "tolerate",  "recognise",  "recognize",  "agree",
          "give",     "cede",   "yield",  "surrender", "concede",    "compromise", "negotiate",
          "withdraw", "return", "sign",   "abandon",   "relinquish", "back",       "bow",
          "budge",    "meet",   "attend", "join",      "talk",       "extend",     "renew",
          "release",  "lift",   "stop",   "halt",      "leave",      "pull",       NULL };
  guint first;
  ReadoutTokenRange wanted;
  ReadoutFoundEvent event;

  if (i == finder->clauses.sentence->first || !readout_passage_is_negation (finder->clauses.passage, i - 1)
      || !readout_passage_is_one_of (finder->clauses.passage, i, verbs))
    return FALSE;

  first = readout_event_clauses_find_group (&finder->clauses, i);
  if (!readout_passage_is_one_of (finder->clauses.passage, first, modals))
    return FALSE;

  wanted = readout_wanted_words_find (finder->clauses.passage, finder->clauses.sentence, i);
  if (wanted.first == wanted.end)
    return FALSE;

  wanted.first = i;
  event = make_verb_event (finder, i, READOUT_EVENT_REJECT, READOUT_VERB_BASE);
  event.is_negated = FALSE;
  event.has_stance = TRUE;
  event.stance = READOUT_STANCE_REFUSES;
  event.wanted = span_of (finder, wanted);
  g_array_append_val (finder->events, event);

  return TRUE;
}

/* "Insists that it must": the verb before has told of the demand. */
static gboolean
is_wanted_already (const Finder *finder, guint i)
{
  const ReadoutFoundEvent *last;

  if (finder->events->len == 0)
    return FALSE;

  last = &g_array_index (finder->events, ReadoutFoundEvent, finder->events->len - 1);
  return last->has_stance
         && readout_span_contains (last->wanted,
                                   readout_passage_get_token (finder->clauses.passage, i)->span);
}

/* "Russia said that Israel must stop": a demand, whatever verb follows. */
static gboolean
add_wish (Finder *finder, guint i)
{
  static const char *const modals[] = { "must", "should", NULL };
  ReadoutTokenRange who, what;
  ReadoutFoundEvent event;

  if (i == finder->clauses.sentence->first || !readout_passage_is_one_of (finder->clauses.passage, i, modals)
      || is_wanted_already (finder, i))
    return FALSE;

  readout_event_clauses_find_wish (&finder->clauses, i, &who, &what);
  if (who.first == who.end || what.first >= i)
    return FALSE;

  event = make_event (finder, i, READOUT_EVENT_REQUEST);
  event.before = span_of (finder, who);
  event.behind = span_of (finder, what);
  event.is_negated = FALSE;
  if (what.first > finder->clauses.sentence->first)
    event.wanted = span_of (finder, readout_wanted_words_find (finder->clauses.passage,
                                                               finder->clauses.sentence, what.first - 1));
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

  while (finder->next_name < finder->clauses.names->len
         && g_array_index (finder->clauses.names, ReadoutName, finder->next_name).first < i)
    finder->next_name++;
  if (finder->next_name == finder->clauses.names->len)
    return i;

  name = &g_array_index (finder->clauses.names, ReadoutName, finder->next_name);
  if (name->first != i || name->type != READOUT_ENTITY_EVENT
      || !readout_passage_is_one_of (finder->clauses.passage, name->end - 1, heads))
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
read_sentence (Finder *finder, const ReadoutSentence *sentence)
{
  char letters[READOUT_MAX_WORD_BYTES];

  finder->taken_end = 0;
  finder->meeting = finder->meeting_end = sentence->end;
  readout_event_clauses_enter (&finder->clauses, sentence);
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      guint end = add_named (finder, i);
      const ReadoutEventWord *word;

      if (end > i)
        {
          i = end - 1;
          continue;
        }
      if (readout_passage_may_be (finder->clauses.passage, i, get_modals ()) && add_wish (finder, i))
        continue;
      if (readout_passage_can_be (finder->clauses.passage, i, READOUT_LEXICON_FUNCTION_WORD)
          || !readout_passage_get_word (finder->clauses.passage, i, letters))
        continue;

      word = readout_event_lexicon_look_up (finder->clauses.lexicon, letters);
      if (add_refusal (finder, i))
        continue;
      if (word == NULL)
        add_readiness (finder, i);
      else if (word->frames != NULL && add_verb (finder, i, word))
        continue;
      else if (word->is_noun && (i >= finder->taken_end || names_parties (finder, i)))
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
    .clauses = { .lexicon = lexicon, .passage = passage, .names = names },
  };
  guint dateline_end = readout_dateline_find_end (passage);

  finder.events = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundEvent));
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      ReadoutSentence sentence = g_array_index (passage->sentences, ReadoutSentence, i);

      sentence.first = MIN (MAX (sentence.first, dateline_end), sentence.end);
      read_sentence (&finder, &sentence);
    }

  return finder.events;
}
