/* readout-event-words.c: who did what to whom, and when, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-event-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-date-words.h"
#include "readout-negotiation-labels.h"

/* What is farther away from the act leaves no room for it. */
#define MAX_BYTES_TO_PARTY 80

/* The first place where the sentence names some party; none at its end. */
static ReadoutSpan
find_party (ReadoutAnalysis *analysis, const ReadoutEvent *event, const int *indices, guint n)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  ReadoutSpan first = { event->span.end_byte, event->span.end_byte };

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < entities[indices[i]].n_mentions; k++)
      {
        const ReadoutMention *mention = &entities[indices[i]].mentions[k];

        if (mention->kind == READOUT_MENTION_NAME && readout_span_contains (event->span, mention->span)
            && mention->span.start_byte < first.start_byte)
          first = mention->span;
      }

  return first;
}

/* The names of some parties, one after the other. */
static char *
dup_names (ReadoutAnalysis *analysis, const int *indices, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", entities[indices[i]].name, i + 1 < n ? ", " : " ");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_line (ReadoutAnalysis *analysis, gsize start_byte, gsize end_byte)
{
  return g_strdelimit (readout_analysis_dup_text (analysis, (ReadoutSpan){ start_byte, end_byte }), "\n\t",
                       ' ');
}

/* The words of the article from the first party to the act; the name where they do not name it. */
static char *
dup_words_before (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  ReadoutSpan actor = find_party (analysis, event, event->actors, event->n_actors);
  ReadoutSpan target = find_party (analysis, event, event->targets, event->n_targets);
  ReadoutSpan first = actor.start_byte <= target.start_byte ? actor : target;
  gsize act = event->cue.start_byte;
  g_autofree char *name = NULL;

  if (first.end_byte <= act && act - first.start_byte <= MAX_BYTES_TO_PARTY)
    return dup_line (analysis, first.start_byte, act);
  if (first.end_byte <= act)
    {
      name = dup_line (analysis, first.start_byte, first.end_byte);
      return g_strconcat (name, " … ", NULL);
    }
  if (actor.start_byte > act && actor.start_byte < event->span.end_byte)
    return g_strdup ("");

  return dup_names (analysis, event->actors, event->n_actors);
}

/* "The groups which Washington supports should leave": what follows the act is said of the groups. */
static gboolean
begins_with_auxiliary (const char *words)
{
  static const char *const auxiliaries[]
      = { "should", "will", "would", "must", "can", "could", "may", "might",
          "is",     "are",  "was",   "were", "has", "have",  "had", NULL };
  g_autofree char *first
      = g_strndup (words + strspn (words, " "), strcspn (words + strspn (words, " "), " "));

  return g_strv_contains (auxiliaries, first);
}

/* Up to the next mark. */
static char *
dup_words_behind (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  char *words = dup_line (analysis, event->cue.end_byte, event->span.end_byte);

  if (begins_with_auxiliary (words))
    words[0] = '\0';
  words[strcspn (words, ",;:?!\"")] = '\0';
  if (g_str_has_suffix (words, "”"))
    words[strlen (words) - strlen ("”")] = '\0';
  if (g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';

  return words;
}

/* The words of the article that tell of it, with the one for the act in bold letters, as markup. */
char *
readout_event_words_dup_title (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  g_autofree char *before = dup_words_before (analysis, event);
  g_autofree char *cue = dup_line (analysis, event->cue.start_byte, event->cue.end_byte);
  g_autofree char *behind = dup_words_behind (analysis, event);

  return g_markup_printf_escaped ("%s<b>%s</b>%s", before, cue, behind);
}

/* The time expression of the sentence that gave the event its date. */
static const ReadoutTime *
find_time (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (analysis, &n_times);

  for (guint i = 0; i < n_times; i++)
    if (readout_span_contains (event->span, times[i].span) && g_strcmp0 (times[i].value, event->date) == 0)
      return &times[i];

  return NULL;
}

static gboolean
is_of_deadline (ReadoutAnalysis *analysis, const ReadoutTime *time)
{
  guint n_deadlines;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (analysis, &n_deadlines);

  for (guint i = 0; i < n_deadlines; i++)
    if (readout_span_contains (deadlines[i].span, time->span))
      return TRUE;

  return FALSE;
}

/* NULL when the article gives none. */
char *
readout_event_words_dup_date (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  const ReadoutTime *time = find_time (analysis, event);
  g_autofree char *date
      = readout_date_words_new (event->date, time != NULL ? time->mod : READOUT_TIME_MOD_NONE);

  if (date == NULL || time == NULL || !is_of_deadline (analysis, time))
    return g_steal_pointer (&date);

  /* Translators: at the latest on a day */
  return g_strdup_printf (_ ("by %s"), date);
}

char *
readout_event_words_dup_caption (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  const char *klass = readout_label_event_class (event->klass);
  g_autofree char *date = readout_event_words_dup_date (analysis, event);

  if (date == NULL)
    return g_strdup (klass);

  /* Translators: when something happened, and what kind of act it is */
  return g_strdup_printf (_ ("%s · %s"), date, klass);
}

/* Whether it has happened at all; NULL for a fact. */
char *
readout_event_words_dup_badge (const ReadoutEvent *event)
{
  const char *modality = readout_label_modality (event->modality);

  if (!event->is_negated)
    return g_strdup (modality);
  if (modality == NULL)
    return g_strdup (_ ("did not happen"));

  /* Translators: "planned", "wanted" and such, of something that is not to happen */
  return g_strdup_printf (_ ("%s: not"), modality);
}
