/* readout-window-highlights.c: what is marked in the texts, and the way from a mark to its row
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-legend.h"
#include "readout-menus.h"
#include "readout-window-private.h"

static void
show_card_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_page_show_card (READOUT_WINDOW (user_data)->page);
}

static gboolean
is_at (ReadoutMarks *marks, ReadoutSelectionKind kind, guint offset)
{
  if (kind == READOUT_SELECTION_ENTITY)
    return readout_marks_find_mention (marks, offset) != NULL;
  if (kind == READOUT_SELECTION_QUOTE)
    return readout_marks_find_quote (marks, offset) != NULL;

  return readout_marks_find_event (marks, offset) != NULL;
}

/* To the list that has what stands at the cursor: a name before the quote that it is in. */
static void
show_row_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  static const ReadoutSelectionKind kinds[]
      = { READOUT_SELECTION_ENTITY, READOUT_SELECTION_EVENT, READOUT_SELECTION_QUOTE };
  ReadoutSelection *selection = readout_page_get_selection (self->page);
  ReadoutMarks *marks = readout_selection_get_marks (selection);
  int offset;

  g_object_get (readout_page_get_buffer (self->page), "cursor-position", &offset, NULL);
  for (guint i = 0; marks != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (is_at (marks, kinds[i], (guint)offset))
      {
        readout_selection_choose_at (selection, (guint)offset);
        readout_inspector_show (self->inspector, kinds[i]);
        g_object_set (self->split, "show-end", TRUE, NULL);
        readout_findings_list_focus (readout_inspector_get_list (self->inspector));
        return;
      }
}

/* ---- the legend ---- */

static void
hidden_cb (ReadoutLegend *legend, GStrv hidden, ReadoutWindow *self)
{
  g_settings_set_strv (self->settings, "hidden-highlights", (const char *const *)hidden);
}

static void
show_legend_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_auto (GStrv) hidden = g_settings_get_strv (self->settings, "hidden-highlights");
  ReadoutLegend *legend = readout_legend_new ((const char *const *)hidden);

  g_signal_connect_object (legend, "changed", G_CALLBACK (hidden_cb), self, 0);
  readout_menus_popup (GTK_POPOVER (legend), self->menu_button);
}

/* page: one of this window */
void
readout_window_set_highlights (ReadoutWindow *self, ReadoutPage *page)
{
  g_auto (GStrv) hidden = g_settings_get_strv (self->settings, "hidden-highlights");

  readout_page_set_hidden_highlights (page, (const char *const *)hidden);
}

static void
settings_cb (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    readout_window_set_highlights (self, readout_window_get_nth_page (self, i));
}

static const GActionEntry entries[] = {
  { .name = "show-card", .activate = show_card_cb },
  { .name = "show-row", .activate = show_row_cb },
  { .name = "show-legend", .activate = show_legend_cb },
};

void
readout_window_init_highlights (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Once there are settings. */
void
readout_window_follow_highlights (ReadoutWindow *self)
{
  g_signal_connect_object (self->settings, "changed::hidden-highlights", G_CALLBACK (settings_cb), self,
                           G_CONNECT_SWAPPED);
}
