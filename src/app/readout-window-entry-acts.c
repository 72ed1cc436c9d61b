/* readout-window-entry-acts.c: the analyst corrects events and what is negotiated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-date-popover.h"
#include "readout-negotiation-labels.h"
#include "readout-window-acts-private.h"

/* What is going to be said of entries, while it is asked how exactly. */
ReadoutEntriesAct *
readout_entries_act_new (ReadoutWindow *window, GPtrArray *entries)
{
  ReadoutEntriesAct *act = g_new0 (ReadoutEntriesAct, 1);

  act->window = window;
  act->entries = g_ptr_array_ref (entries);

  return act;
}

void
readout_entries_act_free (gpointer data, GClosure *closure)
{
  ReadoutEntriesAct *act = data;

  g_ptr_array_unref (act->entries);
  g_free (act);
}

static gboolean
is_of_kind (gpointer item, ReadoutFindingKind first, ReadoutFindingKind last)
{
  return READOUT_IS_FINDING (item) && readout_finding_get_kind (item) >= first
         && readout_finding_get_kind (item) <= last;
}

/* The rows from one kind to another that are selected in the pane that can be seen. */
GPtrArray *
readout_window_collect_entries (ReadoutWindow *self, ReadoutFindingKind first, ReadoutFindingKind last)
{
  g_autoptr (GPtrArray) rows
      = readout_findings_list_dup_selected (readout_inspector_get_list (self->inspector));
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    if (is_of_kind (g_ptr_array_index (rows, i), first, last))
      g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (rows, i)));

  return entries;
}

static GPtrArray *
collect_all (ReadoutWindow *self)
{
  return readout_window_collect_entries (self, READOUT_FINDING_EVENT, READOUT_FINDING_DEADLINE);
}

/* Says the same of each entry. */
void
readout_window_say_of_entries (ReadoutWindow *self, GPtrArray *entries, ReadoutCorrection said)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();

  for (guint i = 0; i < entries->len; i++)
    readout_window_add_said (corrections, readout_correct_entry (g_ptr_array_index (entries, i), said));
  readout_window_say (self, corrections, corrections->len);
}

static void
accept_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect_all (user_data);

  readout_window_say_of_entries (user_data, entries,
                                 (ReadoutCorrection){ .verb = READOUT_VERB_ACCEPT_ENTRY });
}

/* ---- there is no such thing ---- */

static ReadoutVerb
get_rejection (gpointer entry)
{
  static const ReadoutVerb verbs[] = {
    [READOUT_FINDING_EVENT] = READOUT_VERB_REJECT_EVENT,
    [READOUT_FINDING_STATUS] = READOUT_VERB_REJECT_STATUS,
    [READOUT_FINDING_ISSUE] = READOUT_VERB_REJECT_ISSUE,
    [READOUT_FINDING_POSITION] = READOUT_VERB_REJECT_POSITION,
    [READOUT_FINDING_CONDITION] = READOUT_VERB_REJECT_CONDITION,
    [READOUT_FINDING_DEADLINE] = READOUT_VERB_REJECT_DEADLINE,
  };

  return verbs[readout_finding_get_kind (entry)];
}

static void
reject_all (ReadoutWindow *self, GPtrArray *entries, ReadoutScope scope)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();

  for (guint i = 0; i < entries->len; i++)
    {
      gpointer entry = g_ptr_array_index (entries, i);
      ReadoutCorrection said = { .verb = get_rejection (entry), .scope = scope };

      readout_window_add_said (corrections, readout_correct_entry (entry, said));
    }
  readout_window_say (self, corrections, corrections->len);
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect_all (user_data);

  reject_all (user_data, entries, readout_window_get_scope (user_data));
}

static void
rejected_cb (ReadoutActPopover *popover, guint choice, const char *words, ReadoutEntriesAct *act)
{
  ReadoutScope scope = readout_act_popover_get_scope (popover);

  readout_window_set_scope (act->window, scope);
  reject_all (act->window, act->entries, scope);
}

static gboolean
can_be_wide (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (readout_verb_can_be_wide (get_rejection (g_ptr_array_index (entries, i))))
      return TRUE;

  return FALSE;
}

/* Where it holds is asked of what can hold in more than one place. */
static void
ask_reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect_all (user_data);
  g_autofree char *heading = NULL;
  ReadoutActPopover *popover;

  if (entries->len == 0)
    return;
  if (!can_be_wide (entries))
    {
      reject_all (user_data, entries, READOUT_SCOPE_HERE);
      return;
    }

  heading = g_strdup_printf (ngettext ("%u finding is wrong", "%u findings are wrong", entries->len),
                             entries->len);
  popover = readout_act_popover_new (heading, _ ("_Remove"));
  readout_window_ask_scope (user_data, popover);
  g_signal_connect_data (popover, "applied", G_CALLBACK (rejected_cb),
                         readout_entries_act_new (user_data, entries), readout_entries_act_free, 0);
  readout_window_popup (user_data, GTK_POPOVER (popover));
}

/* ---- when it was, or when it ends ---- */

static void
date_applied_cb (ReadoutDatePopover *popover, const char *date, ReadoutEntriesAct *act)
{
  readout_window_say_of_entries (act->window, act->entries,
                                 (ReadoutCorrection){ .verb = READOUT_VERB_DATE, .words = date });
}

static const char *
get_date (ReadoutFinding *entry)
{
  ReadoutAnalysis *analysis = readout_finding_get_analysis (entry);
  guint n, index = readout_finding_get_index (entry);

  return readout_finding_get_kind (entry) == READOUT_FINDING_EVENT
             ? readout_analysis_get_events (analysis, &n)[index].date
             : readout_analysis_get_deadlines (analysis, &n)[index].date;
}

static gboolean
has_date (gpointer entry)
{
  return is_of_kind (entry, READOUT_FINDING_EVENT, READOUT_FINDING_EVENT)
         || is_of_kind (entry, READOUT_FINDING_DEADLINE, READOUT_FINDING_DEADLINE);
}

static void
ask_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect_all (user_data);
  ReadoutFinding *entry = entries->len == 1 ? g_ptr_array_index (entries, 0) : NULL;
  ReadoutDatePopover *popover;
  gboolean is_event;
  GDate published;

  if (entry == NULL || !has_date (entry))
    return;

  g_date_clear (&published, 1);
  readout_analysis_get_published (readout_finding_get_analysis (entry), &published);
  is_event = readout_finding_get_kind (entry) == READOUT_FINDING_EVENT;
  popover = readout_date_popover_new (is_event ? _ ("When was it?") : _ ("Until when?"), get_date (entry),
                                      &published);
  g_signal_connect_data (popover, "applied", G_CALLBACK (date_applied_cb),
                         readout_entries_act_new (user_data, entries), readout_entries_act_free, 0);
  readout_window_popup (user_data, GTK_POPOVER (popover));
}

/* ---- what was missed ---- */

static void
say_of_selection (ReadoutWindow *self, ReadoutCorrection said)
{
  g_autoptr (GPtrArray) corrections = readout_window_create_said ();
  ReadoutSpan span = readout_page_get_passage_span (self->page);

  if (readout_span_is_empty (span))
    return;

  readout_window_add_said (corrections,
                           readout_correct_passage (readout_window_get_analysis (self), span, said));
  readout_window_say (self, corrections, 1);
}

static void
add_event_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  int klass;

  if (readout_enum_from_nick (READOUT_TYPE_EVENT_CLASS, g_variant_get_string (parameter, NULL), &klass))
    say_of_selection (
        user_data, (ReadoutCorrection){ .verb = READOUT_VERB_ADD_EVENT, .klass = (ReadoutEventClass)klass });
}

static void
add_issue_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  say_of_selection (user_data, (ReadoutCorrection){ .verb = READOUT_VERB_ADD_ISSUE });
}

static void
add_deadline_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  say_of_selection (user_data, (ReadoutCorrection){ .verb = READOUT_VERB_ADD_DEADLINE });
}

static const GActionEntry entries[] = {
  { .name = "accept-entry", .activate = accept_cb },
  { .name = "reject-entry", .activate = reject_cb },
  { .name = "ask-reject-entry", .activate = ask_reject_cb },
  { .name = "ask-date", .activate = ask_date_cb },
  { .name = "add-event", .activate = add_event_cb, .parameter_type = "s" },
  { .name = "add-issue", .activate = add_issue_cb },
  { .name = "add-deadline", .activate = add_deadline_cb },
};

void
readout_window_init_entry_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
