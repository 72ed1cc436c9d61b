/* readout-statuses.c: how a negotiation stands, as a paragraph tells it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb that says how something goes, beside a noun for talks or for what comes of them. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-dateline.h"
#include "readout-terms.h"

#include <string.h>

/* How far from the verb the noun may stand, and what says that it is not so or not yet. */
#define MAX_WORDS_TO_NOUN    7
#define MAX_WORDS_TO_DOUBT   4
#define MAX_WORDS_TO_SUBJECT 14
#define MAX_WORDS_TO_WISH    9

typedef struct
{
  const char *words[3]; /* the second and third may be missing */
  ReadoutTalksState state;
  const char *const *nouns;
} Pattern;

static const char *const talks[]
    = { "talks", "negotiations", "negotiation", "round", "dialogue", "consultations", "discussions", NULL };
static const char *const results[] = { "agreement",  "deal",  "accord", "understanding", "ceasefire",
                                       "cease-fire", "truce", "pact",   "treaty",        NULL };
static const char *const outcomes[] = { "agreement",    "deal",          "accord",     "result", "results",
                                        "breakthrough", "understanding", "conclusion", NULL };

static const Pattern patterns[] = {
  { { "collapsed" }, READOUT_TALKS_COLLAPSED, talks },
  { { "broke", "down" }, READOUT_TALKS_COLLAPSED, talks },
  { { "broken", "down" }, READOUT_TALKS_COLLAPSED, talks },
  { { "fell", "apart" }, READOUT_TALKS_COLLAPSED, talks },
  { { "broke", "off" }, READOUT_TALKS_COLLAPSED, talks },
  { { "suspended" }, READOUT_TALKS_SUSPENDED, talks },
  { { "halted" }, READOUT_TALKS_SUSPENDED, talks },
  { { "called", "off" }, READOUT_TALKS_SUSPENDED, talks },
  { { "on", "hold" }, READOUT_TALKS_SUSPENDED, talks },
  { { "postponed" }, READOUT_TALKS_SUSPENDED, talks },
  { { "adjourned" }, READOUT_TALKS_ADJOURNED, talks },
  { { "paused" }, READOUT_TALKS_ADJOURNED, talks },
  { { "continued" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "continue" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "continuing" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "ongoing" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "underway" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "under", "way" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "resumed" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "began" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "opened" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "working", "on" }, READOUT_TALKS_UNDER_WAY, results },
  { { "negotiating" }, READOUT_TALKS_UNDER_WAY, results },
  { { "will", "resume" }, READOUT_TALKS_PLANNED, talks },
  { { "to", "resume" }, READOUT_TALKS_PLANNED, talks },
  { { "will", "begin" }, READOUT_TALKS_PLANNED, talks },
  { { "to", "begin" }, READOUT_TALKS_PLANNED, talks },
  { { "went", "on" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "go", "on" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "going", "on" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "in", "progress" }, READOUT_TALKS_UNDER_WAY, talks },
  { { "not", "begun" }, READOUT_TALKS_PLANNED, talks },
  { { "not", "started" }, READOUT_TALKS_PLANNED, talks },
  { { "scheduled" }, READOUT_TALKS_PLANNED, talks },
  { { "planned" }, READOUT_TALKS_PLANNED, talks },
  { { "agreed" }, READOUT_TALKS_AGREED, results },
  { { "reached" }, READOUT_TALKS_AGREED, results },
  { { "signed" }, READOUT_TALKS_AGREED, results },
  { { "concluded" }, READOUT_TALKS_AGREED, results },
  { { "sealed" }, READOUT_TALKS_AGREED, results },
  { { "not", "yield" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "not", "produce" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "not", "reach" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "failed", "to", "reach" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "failed", "to", "produce" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "failed", "to", "agree" }, READOUT_TALKS_NO_RESULT, talks },
  { { "ended", "without" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "without", "a" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "without", "an" }, READOUT_TALKS_NO_RESULT, outcomes },
  { { "without", "any" }, READOUT_TALKS_NO_RESULT, outcomes },
};

typedef struct
{
  ReadoutWordFilter nouns;
  ReadoutWordFilter verbs; /* and other words that a pattern begins with */
} Filters;

static void
add_words (ReadoutWordFilter *filter, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    readout_word_filter_add (filter, words[i], strlen (words[i]));
}

static const Filters *
get_filters (void)
{
  static Filters filters;
  static gsize is_made = 0;

  if (g_once_init_enter (&is_made))
    {
      add_words (&filters.nouns, talks);
      add_words (&filters.nouns, results);
      add_words (&filters.nouns, outcomes);
      for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
        readout_word_filter_add (&filters.verbs, patterns[i].words[0], strlen (patterns[i].words[0]));
      g_once_init_leave (&is_made, 1);
    }

  return &filters;
}

/* Whether the sentence may tell of talks or of what comes of them. */
static gboolean
may_tell (const ReadoutPassage *passage, const ReadoutSentence *sentence)
{
  const ReadoutWordFilter *nouns = &get_filters ()->nouns;

  for (guint i = sentence->first; i < sentence->end; i++)
    if (readout_passage_may_be (passage, i, nouns)
        && (readout_passage_is_one_of (passage, i, talks) || readout_passage_is_one_of (passage, i, results)
            || readout_passage_is_one_of (passage, i, outcomes)))
      return TRUE;

  return FALSE;
}

static gboolean
has_one_of (const ReadoutPassage *passage, guint first, guint end, const char *const *words)
{
  for (guint i = first; i < end; i++)
    if (readout_passage_is_one_of (passage, i, words))
      return TRUE;

  return FALSE;
}

/* "Would have collapsed", "has not been suspended", "to be signed" */
static gboolean
is_in_doubt (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i)
{
  static const char *const words[]
      = { "would", "could", "might", "may",    "if",  "unless",  "be",   "no", "should",
          "hope",  "hopes", "until", "before", "yet", "whether", "will", NULL };
  guint first = i - MIN (i - sentence->first, MAX_WORDS_TO_DOUBT);

  for (guint k = first; k < i; k++)
    if (readout_passage_is_negation (passage, k))
      return TRUE;

  return has_one_of (passage, first, i, words);
}

static guint
get_length (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i, const Pattern *pattern)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (pattern->words) && pattern->words[n] != NULL)
    {
      if (i + n >= sentence->end || !readout_passage_is (passage, i + n, pattern->words[n]))
        return 0;
      n++;
    }

  return n;
}

/* "Talks on an end to the war are to begin": the sentence is about them, however long its subject is. */
static gboolean
is_subject (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i, const Pattern *pattern)
{
  return pattern->nouns == talks && i - sentence->first <= MAX_WORDS_TO_SUBJECT
         && has_one_of (passage, sentence->first, MIN (sentence->first + 2, i), talks);
}

/* "Agreed to work on a deal" tells of none yet, "agreed on Saturday to a truce" and "to extend the truce" do.
 */
static gboolean
is_agreed_on (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i)
{
  static const char *const openers[]
      = { "a", "an", "the", "its", "their", "new", "extend", "renew", "prolong", "observe", "accept", NULL };
  guint end = MIN (sentence->end, i + MAX_WORDS_TO_NOUN);

  for (guint k = i + 1; k + 1 < end; k++)
    if (readout_passage_is (passage, k, "to"))
      return readout_passage_is_one_of (passage, k + 1, openers);

  return i + 2 < end
         && (readout_passage_is_one_of (passage, i + 1, openers)
             || readout_passage_is_one_of (passage, i + 2, openers));
}

/* What comes of talks stands behind the verb, the talks on either side. */
static gboolean
has_noun (const ReadoutPassage *passage,
          const ReadoutSentence *sentence,
          guint i,
          guint end,
          const Pattern *pattern)
{
  guint first = pattern->nouns == talks ? i - MIN (i - sentence->first, MAX_WORDS_TO_NOUN) : end;

  if (readout_passage_is (passage, i, "agreed") && !is_agreed_on (passage, sentence, i))
    return FALSE;

  return has_one_of (passage, first, MIN (sentence->end, end + MAX_WORDS_TO_NOUN), pattern->nouns)
         || is_subject (passage, sentence, i, pattern);
}

/* "Urged the parties to resume talks": what somebody wants is no plan. */
static gboolean
is_wanted (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i)
{
  static const char *const words[]
      = { "urged", "urges",  "urge", "urging",   "called",  "calls",    "call",    "calling", "asked", "asks",
          "wants", "wanted", "want", "demanded", "demands", "appealed", "appeals", "pressed", NULL };

  return readout_passage_is (passage, i, "to")
         && has_one_of (passage, i - MIN (i - sentence->first, MAX_WORDS_TO_WISH), i, words);
}

/* States that the words themselves put into the future or deny are taken as they are. */
static gboolean
is_told_so (const ReadoutPassage *passage, const ReadoutSentence *sentence, guint i, const Pattern *pattern)
{
  if (is_wanted (passage, sentence, i))
    return FALSE;

  return pattern->state == READOUT_TALKS_PLANNED || pattern->state == READOUT_TALKS_NO_RESULT
             ? !has_one_of (passage, i - MIN (i - sentence->first, 2), i,
                            (const char *const[]){ "would", "could", "might", "if", "may", NULL })
             : !is_in_doubt (passage, sentence, i);
}

static gboolean
read_token (const ReadoutPassage *passage,
            const ReadoutSentence *sentence,
            guint i,
            ReadoutFoundStatus *status)
{
  for (guint k = 0; k < G_N_ELEMENTS (patterns); k++)
    {
      guint n = get_length (passage, sentence, i, &patterns[k]);

      if (n == 0 || !has_noun (passage, sentence, i, i + n, &patterns[k])
          || !is_told_so (passage, sentence, i, &patterns[k]))
        continue;

      status->sentence = readout_passage_get_span (passage, sentence->first, sentence->end);
      status->cue = readout_passage_get_span (passage, i, i + n);
      status->state = patterns[k].state;
      return TRUE;
    }

  return FALSE;
}

/**
 * readout_statuses_find:
 * @passage: a paragraph
 *
 * Returns: (transfer full) (element-type ReadoutFoundStatus): how it says that the talks stand, once a
 * sentence
 */
GArray *
readout_statuses_find (const ReadoutPassage *passage)
{
  GArray *statuses = g_array_new (FALSE, FALSE, sizeof (ReadoutFoundStatus));
  guint dateline_end = readout_dateline_find_end (passage);

  for (guint s = 0; s < passage->sentences->len; s++)
    {
      ReadoutSentence sentence = g_array_index (passage->sentences, ReadoutSentence, s);

      sentence.first = MIN (MAX (sentence.first, dateline_end), sentence.end);
      if (!may_tell (passage, &sentence))
        continue;

      for (guint i = sentence.first; i < sentence.end; i++)
        {
          ReadoutFoundStatus status;

          if (!readout_passage_may_be (passage, i, &get_filters ()->verbs)
              || !read_token (passage, &sentence, i, &status))
            continue;
          g_array_append_val (statuses, status);
          break;
        }
    }

  return statuses;
}
