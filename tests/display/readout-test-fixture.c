/* readout-test-fixture.c: a window with its application and a folder, for each test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "readout-finding.h"
#include "readout-page-private.h"
#include "readout-test-fixture.h"

/* One for the whole program: the bus keeps an application alive. */
static ReadoutApplication *
get_application (void)
{
  static ReadoutApplication *application;

  if (application == NULL)
    {
      g_autoptr (GError) error = NULL;

      application = readout_application_new ("io.github.readout_app.ReadoutTest", G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }

  return application;
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = get_application ();
  fixture->folder = g_dir_make_tmp ("readout-window-XXXXXX", NULL);
  fixture->window = readout_application_add_window (fixture->application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (fixture->window->analyzer != NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
  g_rmdir (path);
}

/* Waits until a window and its case are gone. */
void
fixture_wait_for_end (ReadoutWindow *window)
{
  gpointer weak_window = window, weak_case = window->case_file;

  g_object_add_weak_pointer (weak_window, &weak_window);
  if (weak_case != NULL)
    g_object_add_weak_pointer (weak_case, &weak_case);
  wait_until (weak_window == NULL && weak_case == NULL);
}

static void
close_window (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));
}

/* The cheap check for cycles: a window that was closed goes away. */
void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture->window->close_confirmed = TRUE;
  g_idle_add_once (close_window, fixture->window);
  fixture_wait_for_end (fixture->window);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

gboolean
fixture_activate (Fixture *fixture, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

gboolean
fixture_is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

gboolean
fixture_status_starts (Fixture *fixture, const char *start)
{
  return g_str_has_prefix (readout_window_get_status (fixture->window), start);
}

ReadoutPage *
fixture_type_article (Fixture *fixture, const char *text)
{
  fixture_activate (fixture, "win.new");
  gtk_text_buffer_insert_at_cursor (readout_page_get_buffer (fixture->window->page), text, -1);
  wait_until (fixture_status_starts (fixture, "Ready: "));

  return fixture->window->page;
}

ReadoutFindingsList *
fixture_get_entities (Fixture *fixture)
{
  return readout_entities_pane_get_list (readout_inspector_get_entities (fixture->window->inspector));
}

int
fixture_find_entity (Fixture *fixture, const char *name)
{
  GListModel *model = readout_findings_list_get_model (fixture_get_entities (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (READOUT_IS_FINDING (item)
          && g_str_equal (readout_finding_get_entity (READOUT_FINDING (item))->name, name))
        return (int)i;
    }

  return -1;
}

GListModel *
fixture_get_quotes (Fixture *fixture)
{
  return readout_findings_list_get_model (
      readout_quotes_pane_get_list (readout_inspector_get_quotes (fixture->window->inspector)));
}

/* The words that are selected, or else shown. */
char *
fixture_dup_passage (ReadoutPage *page)
{
  GtkTextIter start, end;

  if (!readout_page_get_trimmed_passage (page, &start, &end))
    return g_strdup ("");

  return gtk_text_buffer_get_text (readout_page_get_buffer (page), &start, &end, TRUE);
}

char *
fixture_write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static void
case_created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCaseFile) case_file = readout_case_file_create_finish (result, NULL);

  g_assert_nonnull (case_file);
  readout_case_file_close_async (case_file, NULL, NULL, NULL);
  *(gboolean *)user_data = TRUE;
}

void
fixture_open_new_case (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "Talks.readout", NULL);
  gboolean created = FALSE;

  readout_case_file_create_async (file, NULL, case_created_cb, &created);
  wait_until (created);
  readout_window_open_case (fixture->window, file);
  wait_until (fixture_status_starts (fixture, "Opened Talks"));
}

char *
fixture_dup_text (ReadoutPage *page)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (readout_page_get_buffer (page), &start, &end);
  return gtk_text_buffer_get_text (readout_page_get_buffer (page), &start, &end, TRUE);
}

/* Into the case that is open. */
void
fixture_save (Fixture *fixture, ReadoutPage *page)
{
  g_assert_true (fixture_activate (fixture, "win.save"));
  wait_until (!readout_page_get_modified (page) && readout_page_get_article_id (page) != 0);
}

GtkWidget *
fixture_find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fixture_find_button (child, label);

  return found;
}

/* The question is a window of its own, or lies over the window, as libadwaita is old or new. */
static GtkWidget *
find_answer (const char *label)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *button = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && button == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      button = fixture_find_button (window, label);
    }

  return button != NULL && gtk_widget_get_mapped (button) ? button : NULL;
}

void
fixture_answer (const char *label)
{
  wait_until (find_answer (label) != NULL);
  g_signal_emit_by_name (find_answer (label), "clicked");
  wait_until (find_answer (label) == NULL);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* As a key does that the widget has. */
void
fixture_press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}
