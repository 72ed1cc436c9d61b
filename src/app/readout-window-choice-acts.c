/* readout-window-choice-acts.c: the analyst says what kind of act it was, how an issue stands, and the like
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-entry-choice.h"
#include "readout-window-acts-private.h"

/* Fewer are seen at a glance. */
#define MIN_SEARCHED 10

static const ReadoutEntryChoice *
get_choice (GPtrArray *entries)
{
  return readout_entry_choice_find (readout_finding_get_kind (g_ptr_array_index (entries, 0)));
}

/* The selected rows of the kind of the first that can be something else. */
static GPtrArray *
collect (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) all
      = readout_window_collect_entries (self, READOUT_FINDING_EVENT, READOUT_FINDING_DEADLINE);
  GPtrArray *alike = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      gpointer entry = g_ptr_array_index (all, i);
      const ReadoutEntryChoice *choice = readout_entry_choice_find (readout_finding_get_kind (entry));

      if (choice != NULL && (alike->len == 0 || choice == get_choice (alike)))
        g_ptr_array_add (alike, g_object_ref (entry));
    }

  return alike;
}

static void
say (ReadoutWindow *self, GPtrArray *entries, ReadoutScope scope, int value)
{
  const ReadoutEntryChoice *choice = get_choice (entries);
  ReadoutCorrection said = { .verb = choice->verb, .scope = scope };

  readout_correction_value_set (readout_entry_choice_get_value (choice), &said, value);
  readout_window_say_of_entries (self, entries, said);
}

static void
set_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect (user_data);
  int value;

  if (entries->len > 0
      && readout_enum_from_nick (readout_entry_choice_get_value (get_choice (entries))->get_type (),
                                 g_variant_get_string (parameter, NULL), &value))
    say (user_data, entries, readout_window_get_scope (user_data), value);
}

static void
applied_cb (ReadoutActPopover *popover, guint choice, const char *words, ReadoutEntriesAct *act)
{
  ReadoutScope scope = READOUT_SCOPE_HERE;

  if (readout_verb_can_be_wide (get_choice (act->entries)->verb))
    {
      scope = readout_act_popover_get_scope (popover);
      readout_window_set_scope (act->window, scope);
    }
  say (act->window, act->entries, scope, (int)choice);
}

static void
add_values (ReadoutActPopover *popover, const ReadoutEntryChoice *choice)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (readout_entry_choice_get_value (choice)->get_type ());

  if (values->n_values >= MIN_SEARCHED)
    readout_act_popover_ask_words (popover, _ ("Search the kinds"), "");
  for (guint i = 0; i < values->n_values; i++)
    readout_act_popover_add_choice (popover, choice->label ((int)i), NULL);
}

/* What a single row is now. */
static void
show_present (ReadoutActPopover *popover, const ReadoutEntryChoice *choice, GPtrArray *entries)
{
  ReadoutFinding *entry = g_ptr_array_index (entries, 0);

  if (entries->len == 1)
    readout_act_popover_set_choice (popover, (guint)choice->get (readout_finding_get_analysis (entry),
                                                                 readout_finding_get_index (entry)));
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GPtrArray) entries = collect (user_data);
  const ReadoutEntryChoice *choice;
  ReadoutActPopover *popover;

  if (entries->len == 0)
    return;

  choice = get_choice (entries);
  popover = readout_act_popover_new (_ (choice->question), _ ("_Set"));
  add_values (popover, choice);
  show_present (popover, choice, entries);
  if (readout_verb_can_be_wide (choice->verb))
    readout_window_ask_scope (user_data, popover);
  g_signal_connect_data (popover, "applied", G_CALLBACK (applied_cb),
                         readout_entries_act_new (user_data, entries), readout_entries_act_free, 0);
  readout_window_popup (user_data, GTK_POPOVER (popover));
}

static const GActionEntry actions[] = {
  { .name = "set-choice", .activate = set_cb, .parameter_type = "s" },
  { .name = "ask-choice", .activate = ask_cb },
};

void
readout_window_init_choice_acts (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
