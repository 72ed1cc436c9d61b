/* readout-window-entry-acts.c: the analyst corrects events and issues
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-window-acts-private.h"

static ReadoutCorrection *
create_rejection (ReadoutFinding *finding)
{
  switch (readout_finding_get_kind (finding))
    {
    case READOUT_FINDING_EVENT:
      return readout_correct_entry (finding, (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_EVENT });
    case READOUT_FINDING_ISSUE:
      return readout_correct_entry (finding, (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_ISSUE });
    default:
      return NULL;
    }
}

/* The rows that are selected in the pane that can be seen. */
static GPtrArray *
dup_rows (ReadoutWindow *self)
{
  return readout_findings_list_dup_selected (readout_inspector_get_list (self->inspector));
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  g_autoptr (GPtrArray) rows = dup_rows (user_data);

  for (guint i = 0; i < rows->len; i++)
    if (READOUT_IS_FINDING (g_ptr_array_index (rows, i)))
      readout_window_add_said (corrections, create_rejection (g_ptr_array_index (rows, i)));
  readout_window_say (user_data, corrections, corrections->len);
}

/* ---- when it was ---- */

typedef struct
{
  ReadoutWindow *window;
  ReadoutFinding *event;
} DateAct;

static void
date_act_free (gpointer data, GClosure *closure)
{
  DateAct *act = data;

  g_object_unref (act->event);
  g_free (act);
}

static void
date_applied_cb (ReadoutActPopover *popover, guint choice, const char *words, DateAct *act)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  g_autofree char *date = g_strstrip (g_strdup (words));
  ReadoutCorrection said = { .verb = READOUT_VERB_DATE, .words = date };

  readout_window_add_said (corrections, readout_correct_entry (act->event, said));
  if (corrections->len == 0)
    readout_window_toast (act->window, _ ("A date is written like 2016-09-05, 2016-09 or 2016"), NULL, NULL);
  else
    readout_window_say (act->window, corrections, 1);
}

static gboolean
is_event (gpointer item)
{
  return READOUT_IS_FINDING (item) && readout_finding_get_kind (item) == READOUT_FINDING_EVENT;
}

static void
set_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) rows = dup_rows (user_data);
  ReadoutActPopover *popover;
  const ReadoutEvent *events;
  const char *date;
  guint n_events;
  DateAct *act;

  if (rows->len != 1 || !is_event (g_ptr_array_index (rows, 0)))
    return;

  act = g_new0 (DateAct, 1);
  act->window = user_data;
  act->event = g_object_ref (g_ptr_array_index (rows, 0));
  events = readout_analysis_get_events (readout_finding_get_analysis (act->event), &n_events);
  date = events[readout_finding_get_index (act->event)].date;
  popover = readout_act_popover_new (_ ("When was it?"), _ ("_Set Date"));
  readout_act_popover_ask_words (popover, _ ("Date, such as 2016-09-05"), date != NULL ? date : "");
  g_signal_connect_data (popover, "applied", G_CALLBACK (date_applied_cb), act, date_act_free, 0);
  readout_window_popup (user_data, popover);
}

static const GActionEntry entries[] = {
  { .name = "reject-entry", .activate = reject_cb },
  { .name = "set-event-date", .activate = set_date_cb },
};

void
readout_window_init_entry_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
