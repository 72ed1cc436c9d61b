/* test-spelling.c: misspelt words are underlined and can be put right, where spelling can be checked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-page-private.h"
#include "readout-preferences-window.h"
#include "readout-test-fixture.h"

#define TEXT "Sergei Lavrov met them agian on Friday.\n"

static void
find_word (Fixture *fixture, const char *word, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_start_iter (readout_page_get_buffer (fixture->window->page), start);
  g_assert_true (gtk_text_iter_forward_search (start, word, 0, start, end, NULL));
}

/* Whether a word has a line of the kind that misspelt words have, and that no name has. */
static gboolean
is_underlined (Fixture *fixture, const char *word)
{
  GtkTextIter start, end;
  gboolean found = FALSE;
  GSList *tags;

  find_word (fixture, word, &start, &end);
  tags = gtk_text_iter_get_tags (&start);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      PangoUnderline underline;
      g_autofree char *name = NULL;

      g_object_get (l->data, "name", &name, "underline", &underline, NULL);
      if (name == NULL || !g_str_equal (name, "place"))
        found = found || underline == PANGO_UNDERLINE_ERROR || underline == PANGO_UNDERLINE_ERROR_LINE;
    }
  g_slist_free (tags);

  return found;
}

static gboolean
has_action (GMenuModel *menu, const char *wanted)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (g_strcmp0 (action, wanted) == 0 || (section != NULL && has_action (section, wanted))
          || (submenu != NULL && has_action (submenu, wanted)))
        return TRUE;
    }

  return FALSE;
}

/* The right button, on a place of the text. */
static GMenuModel *
ask_for_menu (ReadoutPage *page, const GtkTextIter *place)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (page->view));
  GdkRectangle box;
  int x, y;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (page->view), place, &box);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (page->view), GTK_TEXT_WINDOW_WIDGET, box.x + 1,
                                         box.y + box.height / 2, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "pressed", 1, (double)x, (double)y);
    }

  return gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (page->view));
}

/* Where there is no dictionary, nothing is shown of it. */
static void
test_underline (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, TEXT);
  if (!readout_spelling_is_available ())
    {
      g_assert_false (is_underlined (fixture, "agian"));
      return;
    }

  g_settings_set_string (fixture->window->settings, "spelling-language", "en_US");
  wait_until (is_underlined (fixture, "agian"));
  g_assert_false (is_underlined (fixture, "Friday"));
  g_settings_set_boolean (fixture->window->settings, "check-spelling", FALSE);
  wait_until (!is_underlined (fixture, "agian"));
  g_settings_reset (fixture->window->settings, "check-spelling");
  g_settings_reset (fixture->window->settings, "spelling-language");
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, TEXT);
  GtkTextIter start, end;

  find_word (fixture, "agian", &start, &end);
  gtk_text_iter_forward_char (&start);
  g_assert_true (has_action (ask_for_menu (page, &start), "spelling.language")
                 == readout_spelling_is_available ());
  if (!readout_spelling_is_available ())
    return;

  g_settings_set_string (fixture->window->settings, "spelling-language", "en_US");
  wait_until (has_action (ask_for_menu (page, &start), "spelling.correct"));
  gtk_widget_activate_action (GTK_WIDGET (page->view), "spelling.correct", "s", "again");
  find_word (fixture, "them again on", &start, &end);
  g_settings_reset (fixture->window->settings, "spelling-language");
}

static GtkWidget *
find_switch (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_switch (child, title);

  return found;
}

/* It is offered where it can be done, and not elsewhere. */
static void
test_preference (Fixture *fixture, gconstpointer data)
{
  ReadoutPreferencesWindow *window
      = readout_preferences_window_new (GTK_WINDOW (fixture->window), fixture->window->settings);
  GtkWidget *row = find_switch (GTK_WIDGET (window), "Check Spelling");

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_visible (row) == readout_spelling_is_available ());
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/spelling/underline", test_underline);
  add ("/spelling/menu", test_menu);
  add ("/spelling/preference", test_preference);

  return g_test_run ();
}
