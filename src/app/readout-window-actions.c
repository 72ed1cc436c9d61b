/* readout-window-actions.c: what can be asked of a window by menu, key, button or from outside
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-shortcuts-window.h"
#include "readout-window-private.h"

#define ZOOM_STEP 1.1
#define MIN_ZOOM  0.5
#define MAX_ZOOM  3.0

void
readout_window_set_enabled (ReadoutWindow *self, const char *action, gboolean enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_assert (G_IS_SIMPLE_ACTION (found));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (readout_window_add_page (user_data)));
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_paste_article (user_data);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_choose_files (user_data);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_save (user_data);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_open_recent (user_data, g_variant_get_string (parameter, NULL));
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_save_as (user_data);
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_reload (user_data);
}

static void
read_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_read_in (user_data, g_variant_get_string (parameter, NULL));
}

static void
close_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  adw_tab_view_close_page (self->tabs, adw_tab_view_get_selected_page (self->tabs));
}

static void
discard_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_discard (user_data);
}

static void
show_outcomes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_show_outcomes (user_data);
}

static void
cancel_opening_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_cancellable_cancel (READOUT_WINDOW (user_data)->opening);
}

static void
open_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_choose_case (user_data);
}

static void
new_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_create_case (user_data);
}

static void
close_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_close_case (user_data);
}

static void
open_sample_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_open_sample_case (user_data);
}

static void
open_article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_open_article (user_data, g_variant_get_int64 (parameter), NULL);
}

static void
open_passage_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_auto (GStrv) words = NULL;
  gint64 article_id;

  g_variant_get (parameter, "(x^as)", &article_id, &words);
  readout_window_open_article (user_data, article_id, (const char *const *)words);
}

static void
remove_article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_remove_article (user_data, g_variant_get_int64 (parameter));
}

static void
restore_article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_restore_article (user_data, g_variant_get_int64 (parameter));
}

static void
search_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  g_object_set (self->split, "show-start", TRUE, NULL);
  readout_case_pane_focus_search (self->case_pane);
}

/* In the passages of the case that were found, else in the article. */
static void
move_hit (ReadoutWindow *self, int step)
{
  if (!readout_case_pane_move_hit (self->case_pane, step) && self->page != NULL)
    readout_find_bar_move (readout_page_get_find_bar (self->page), step > 0);
}

static void
next_hit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_hit (user_data, 1);
}

static void
previous_hit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_hit (user_data, -1);
}

static void
export_memo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_export_memo (
      user_data, readout_case_pane_get_chosen_negotiation (READOUT_WINDOW (user_data)->case_pane));
}

static void
write_memo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_write_memo (user_data);
}

static void
restore_memo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_restore_memo (user_data, g_variant_get_int64 (parameter));
}

static void
export_case_memo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_export_memo (user_data, NULL);
}

static void
show_memo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_show_memo (user_data);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_find_bar_open (readout_page_get_find_bar (READOUT_WINDOW (user_data)->page), FALSE);
}

static void
replace_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_find_bar_open (readout_page_get_find_bar (READOUT_WINDOW (user_data)->page), TRUE);
}

static void
go_to_line_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_go_to_line (user_data);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_print (user_data);
}

static void
find_next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_find_bar_move (readout_page_get_find_bar (READOUT_WINDOW (user_data)->page), TRUE);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_find_bar_move (readout_page_get_find_bar (READOUT_WINDOW (user_data)->page), FALSE);
}

static void
edit_details_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_page_edit_details (READOUT_WINDOW (user_data)->page);
}

static void
edit_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_page_edit_date (READOUT_WINDOW (user_data)->page);
}

/* From the text to what was found in it, and back. */
static void
switch_side_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  if (readout_inspector_has_focus (self->inspector))
    {
      if (readout_split_get_end_folded (self->split))
        g_object_set (self->split, "show-end", FALSE, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->page));
      return;
    }

  g_object_set (self->split, "show-end", TRUE, NULL);
  readout_inspector_focus (self->inspector);
}

/* Made when it is wanted: making it takes an eighth of the time of a start. */
static void
show_help_overlay_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (readout_shortcuts_window_new (user_data)));
}

static void
close_bars_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_window_close_bars (user_data);
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (READOUT_WINDOW (user_data)->menu_button));
}

static void
set_zoom (ReadoutWindow *self, double zoom)
{
  g_settings_set_double (self->settings, "zoom", CLAMP (zoom, MIN_ZOOM, MAX_ZOOM));
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom") * ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  set_zoom (self, g_settings_get_double (self->settings, "zoom") / ZOOM_STEP);
}

static void
zoom_reset_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_zoom (user_data, 1);
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "open", .activate = open_cb },
  { .name = "save", .activate = save_cb },
  { .name = "open-recent", .activate = open_recent_cb, .parameter_type = "s" },
  { .name = "save-as", .activate = save_as_cb },
  { .name = "reload", .activate = reload_cb },
  { .name = "read-in", .activate = read_in_cb, .parameter_type = "s", .state = "''" },
  { .name = "close-tab", .activate = close_tab_cb },
  { .name = "discard", .activate = discard_cb },
  { .name = "show-outcomes", .activate = show_outcomes_cb },
  { .name = "cancel-opening", .activate = cancel_opening_cb },
  { .name = "open-case", .activate = open_case_cb },
  { .name = "new-case", .activate = new_case_cb },
  { .name = "close-case", .activate = close_case_cb },
  { .name = "open-sample-case", .activate = open_sample_case_cb },
  { .name = "open-article", .activate = open_article_cb, .parameter_type = "x" },
  { .name = "open-passage", .activate = open_passage_cb, .parameter_type = "(xas)" },
  { .name = "remove-article", .activate = remove_article_cb, .parameter_type = "x" },
  { .name = "restore-article", .activate = restore_article_cb, .parameter_type = "x" },
  { .name = "search-case", .activate = search_case_cb },
  { .name = "next-hit", .activate = next_hit_cb },
  { .name = "previous-hit", .activate = previous_hit_cb },
  { .name = "write-memo", .activate = write_memo_cb },
  { .name = "restore-memo", .activate = restore_memo_cb, .parameter_type = "x" },
  { .name = "export-memo", .activate = export_memo_cb },
  { .name = "export-case-memo", .activate = export_case_memo_cb },
  { .name = "show-memo", .activate = show_memo_cb },
  { .name = "find", .activate = find_cb },
  { .name = "replace", .activate = replace_cb },
  { .name = "go-to-line", .activate = go_to_line_cb },
  { .name = "print", .activate = print_cb },
  { .name = "find-next", .activate = find_next_cb },
  { .name = "find-previous", .activate = find_previous_cb },
  { .name = "edit-details", .activate = edit_details_cb },
  { .name = "edit-date", .activate = edit_date_cb },
  { .name = "switch-side", .activate = switch_side_cb },
  { .name = "show-help-overlay", .activate = show_help_overlay_cb },
  { .name = "close-bars", .activate = close_bars_cb },
  { .name = "menu", .activate = menu_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-reset", .activate = zoom_reset_cb },
};

static void
add_pane_action (ReadoutWindow *self, const char *name, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, self->split, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

void
readout_window_init_actions (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_pane_action (self, "show-case", "show-start");
  add_pane_action (self, "show-inspector", "show-end");

  /* Without a handler of its own a state could be changed from outside; this one only tells. */
  self->status = g_simple_action_new_stateful ("status", NULL, g_variant_new_string (""));
  g_simple_action_set_enabled (self->status, FALSE);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (self->status));
}
