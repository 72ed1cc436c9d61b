/* readout-entry-words.c: what a row says of an event, an issue, a position, a condition, a deadline or a
 * state SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entry-words.h"

#include <glib/gi18n.h>
#include <pango/pango.h>

#include "readout-event-words.h"
#include "readout-negotiation-labels.h"
#include "readout-point-words.h"

static void
fill_event (ReadoutEntryWords *words, ReadoutAnalysis *analysis, guint index)
{
  guint n;
  const ReadoutEvent *event = &readout_analysis_get_events (analysis, &n)[index];

  words->icon_name = readout_label_event_icon (event->klass);
  words->title = readout_event_words_dup_title (analysis, event);
  words->caption = readout_event_words_dup_caption (analysis, event);
  words->badge = readout_event_words_dup_badge (event);
  words->by_analyst = event->by_analyst;
  words->is_weak = event->is_negated || event->modality == READOUT_MODALITY_DENIED;
  words->detail = g_strdelimit (readout_analysis_dup_text (analysis, event->span), "\n\t", ' ');
}

ReadoutEntryWords *
readout_entry_words_new (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index)
{
  ReadoutEntryWords *self = g_new0 (ReadoutEntryWords, 1);

  if (kind == READOUT_FINDING_EVENT)
    fill_event (self, analysis, index);
  else
    readout_point_words_fill (self, analysis, kind, index);

  return self;
}

void
readout_entry_words_free (ReadoutEntryWords *self)
{
  g_free (self->title);
  g_free (self->caption);
  g_free (self->badge);
  g_free (self->detail);
  g_free (self);
}

static void
append (GString *text, const char *separator, const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s", separator, words);
}

/* All that the row can show, without markup, as a screen reader says it. */
char *
readout_entry_words_dup_plain (const ReadoutEntryWords *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  pango_parse_markup (self->title, -1, 0, NULL, &title, NULL, NULL);
  append (text, "", title);
  append (text, ", ", self->badge);
  append (text, ", ", self->caption);
  append (text, ", ", self->by_analyst ? _ ("as you said") : NULL);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
