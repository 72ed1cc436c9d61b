/* readout-event-words.c: who did what to whom, and when, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-event-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-date-words.h"
#include "readout-negotiation-labels.h"

/* "Syrian" is nobody: "Syrian government", "American-led coalition".  As far as the word for the act. */
static char *
dup_people (ReadoutAnalysis *analysis, const ReadoutEvent *event, ReadoutSpan mention)
{
  ReadoutSpan rest = { mention.end_byte, event->span.end_byte };
  g_autofree char *name = readout_analysis_dup_text (analysis, mention);
  g_autofree char *behind = readout_analysis_dup_text (analysis, rest);
  gsize length = strcspn (behind, " ,.;:?!"), word;
  gboolean is_noun;

  if (*behind != '-')
    length = 0;
  word = behind[length] == ' ' ? 1 + strspn (behind + length + 1, "abcdefghijklmnopqrstuvwxyz") : 0;
  is_noun = word > 1 && !g_str_has_prefix (behind + length, " and ")
            && mention.end_byte + length + 1 != event->cue.start_byte;

  return g_strdup_printf ("%s%.*s", name, (int)(length + (is_noun ? word : 0)), behind);
}

static char *
dup_party (ReadoutAnalysis *analysis, const ReadoutEvent *event, const ReadoutEntity *party)
{
  if (party->type == READOUT_ENTITY_NATIONALITY)
    for (guint i = 0; i < party->n_mentions; i++)
      if (readout_span_contains (event->span, party->mentions[i].span))
        return dup_people (analysis, event, party->mentions[i].span);

  return g_strdup (party->name);
}

/* Some of the parties of an act, one after the other. */
static char *
dup_parties (ReadoutAnalysis *analysis, const ReadoutEvent *event, const int *indices, guint n)
{
  g_autoptr (GString) parties = g_string_new (NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *party = dup_party (analysis, event, &entities[indices[i]]);

      g_string_append_printf (parties, "%s%s", i > 0 ? ", " : "", party);
    }

  return g_string_free (g_steal_pointer (&parties), FALSE);
}

/* The words of the article behind the one for the act, up to the next mark. */
static char *
dup_words_behind (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  ReadoutSpan span = { event->cue.end_byte, event->span.end_byte };
  char *words = g_strdelimit (readout_analysis_dup_text (analysis, span), "\n\t", ' ');

  words[strcspn (words, ",;:?!")] = '\0';
  if (g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';

  return words;
}

/* In the order of the act, with the word for it in bold letters, as markup.  Where nobody is known who did it
 * or to whom it was done, the article's own words tell what it was: "United States abandon the effort". */
char *
readout_event_words_dup_title (ReadoutAnalysis *analysis, const ReadoutEvent *event)
{
  g_autofree char *actors = dup_parties (analysis, event, event->actors, event->n_actors);
  g_autofree char *targets = dup_parties (analysis, event, event->targets, event->n_targets);
  g_autofree char *cue = g_strdelimit (readout_analysis_dup_text (analysis, event->cue), "\n", ' ');
  g_autofree char *behind = event->n_actors > 0 && event->n_targets > 0 ? g_strconcat (" ", targets, NULL)
                                                                        : dup_words_behind (analysis, event);

  return g_markup_printf_escaped ("%s%s<b>%s</b>%s", actors, event->n_actors > 0 ? " " : "", cue, behind);
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
