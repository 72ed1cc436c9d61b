/* readout-window-case.c: the case of a window: made, opened, its articles shown, removed and restored
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-application.h"
#include "readout-compat.h"
#include "readout-recent.h"
#include "readout-sample-case.h"
#include "readout-window-private.h"

static GtkFileFilter *
create_case_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Readout cases"));
  gtk_file_filter_add_pattern (filter, "*.readout");

  return filter;
}

/* What the window shows of a case that turns out to be for reading only. */
static void
verified_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  ReadoutCaseFile *case_file = READOUT_CASE_FILE (object);
  g_autoptr (GError) error = NULL;
  gboolean is_whole = readout_case_file_verify_finish (case_file, result, &error);

  if (case_file != self->case_file)
    return;

  if (is_whole && !readout_case_file_get_read_only (case_file))
    {
      readout_window_begin_care (self);
      return;
    }

  readout_window_show_error (self, is_whole ? readout_case_file_get_notice (case_file) : error->message);
  readout_case_pane_set_case (self->case_pane, case_file);
  readout_window_refresh (self);
}

static void
take_case (ReadoutWindow *self, ReadoutCaseFile *case_file)
{
  g_autofree char *name = readout_case_file_dup_name (case_file);
  g_autofree char *status = NULL;

  g_set_object (&self->case_file, case_file);
  readout_recent_add (readout_case_file_get_file (case_file));
  g_clear_object (&self->wanted_case);
  readout_window_begin_corrections (self);
  readout_window_begin_entities (self);
  readout_window_begin_notes (self);
  readout_case_pane_set_case (self->case_pane, case_file);
  readout_window_fill_pages (self);
  if (!readout_split_get_start_folded (self->split) || self->page == NULL)
    g_object_set (self->split, "show-start", TRUE, NULL);
  readout_window_refresh (self);

  /* Translators: %s is the name of a case */
  status = g_strdup_printf (_ ("Opened %s"), name);
  readout_window_set_status (self, status);
  if (readout_case_file_get_read_only (case_file))
    readout_banner_show (self->banner, readout_case_file_get_notice (case_file), NULL, NULL, NULL);
  readout_case_file_verify_async (case_file, NULL, verified_cb, g_object_ref (self));
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_case_file_open_finish (result, &error);

  self->opening_case = FALSE;
  if (case_file != NULL)
    take_case (self, case_file);
  else
    {
      g_clear_object (&self->wanted_case);
      readout_window_drop_pages (self);
      readout_window_show_error (self, error->message);
    }
}

static gboolean
has_case (ReadoutWindow *self, GFile *file)
{
  GFile *own = self->case_file != NULL ? readout_case_file_get_file (self->case_file) : self->wanted_case;

  return own != NULL && g_file_equal (own, file);
}

static ReadoutWindow *
find_window (ReadoutWindow *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      ReadoutWindow *window = READOUT_IS_WINDOW (l->data) ? l->data : NULL;

      if (window != NULL && has_case (window, file))
        return window;
    }

  return NULL;
}

/* A window has one case: another one gets a window of its own. */
void
readout_window_open_case (ReadoutWindow *self, GFile *file)
{
  ReadoutWindow *there;

  g_return_if_fail (READOUT_IS_WINDOW (self));

  there = find_window (self, file);
  if (there == NULL && !readout_window_is_blank (self))
    {
      there = readout_application_add_window (
          READOUT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
      readout_window_open_case (there, file);
    }
  if (there != NULL)
    {
      gtk_window_present (GTK_WINDOW (there));
      return;
    }

  self->opening_case = TRUE;
  g_set_object (&self->wanted_case, file);
  readout_window_set_status (self, _ ("Opening the case…"));
  readout_case_file_open_async (file, NULL, opened_cb, g_object_ref (self));
}

static void
case_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GListModel) files = readout_compat_open_files_finish (GTK_WINDOW (object), result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    readout_window_open_case (READOUT_WINDOW (object), file);
}

void
readout_window_choose_case (ReadoutWindow *self)
{
  g_autoptr (GtkFileFilter) filter = create_case_filter ();

  readout_compat_open_files_async (GTK_WINDOW (self), _ ("Open Case"), FALSE, filter, case_chosen_cb, NULL);
}

static void
created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutWindow *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_case_file_create_finish (result, &error);

  self->opening_case = FALSE;
  if (case_file == NULL)
    {
      readout_window_show_error (self, error->message);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_case (self, case_file);
  g_task_return_boolean (task, TRUE);
}

/* A name without an ending is not found by "Open Case". */
static GFile *
add_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (name, ".readout", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_str_has_suffix (name, ".readout") ? g_object_ref (file) : g_file_get_child (folder, whole);
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) chosen = readout_compat_save_file_finish (GTK_WINDOW (object), result, &error);
  g_autoptr (GFile) file = chosen != NULL ? add_ending (chosen) : NULL;

  if (file == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->opening_case = TRUE;
  readout_case_file_create_async (file, NULL, created_cb, g_steal_pointer (&task));
}

/* For a window without a case. */
void
readout_window_create_case_async (ReadoutWindow *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = create_case_filter ();
  g_autofree char *name = NULL;
  const char *negotiation = self->page != NULL ? readout_page_get_negotiation (self->page) : NULL;

  /* Translators: the name that a new case has before it gets another one */
  name = g_strconcat (negotiation != NULL ? negotiation : _ ("New Case"), ".readout", NULL);
  g_list_store_append (filters, filter);
  g_task_set_source_tag (task, readout_window_create_case_async);
  readout_compat_save_file_async (GTK_WINDOW (self), _ ("New Case"), g_strdelimit (name, "/", '-'),
                                  G_LIST_MODEL (filters), place_chosen_cb, task);
}

gboolean
readout_window_create_case_finish (ReadoutWindow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
readout_window_create_case (ReadoutWindow *self)
{
  ReadoutWindow *window = self;

  if (!readout_window_is_blank (self))
    {
      window = readout_application_add_window (
          READOUT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
      gtk_window_present (GTK_WINDOW (window));
    }

  readout_window_create_case_async (window, NULL, NULL);
}

static void
case_closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_close_finish (READOUT_CASE_FILE (object), result, &error))
    readout_window_show_error (self, error->message);
}

/* Its articles stay open when somebody changed them; the others go with it. */
void
readout_window_close_case (ReadoutWindow *self)
{
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  readout_window_end_memos (self);
  readout_window_end_entities (self);
  case_file = g_steal_pointer (&self->case_file);
  for (guint i = (guint)n_pages; i-- > 0;)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);
      gboolean is_kept = readout_page_get_article_id (page) != 0 && !readout_page_get_modified (page);

      if (is_kept)
        adw_tab_view_close_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (page)));
      else
        readout_page_set_article_id (page, 0);
    }

  readout_window_end_care (self);
  readout_window_end_corrections (self);
  readout_window_end_notes (self);
  readout_case_pane_set_case (self->case_pane, NULL);
  readout_window_set_status (self, _ ("The case is closed"));
  readout_window_refresh (self);
  readout_case_file_close_async (case_file, NULL, case_closed_cb, g_object_ref (self));
}

static void
sample_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = readout_sample_case_finish (result, &error);

  self->opening_case = FALSE;
  if (file != NULL)
    readout_window_open_case (self, file);
  else
    readout_window_show_error (self, error->message);
}

void
readout_window_open_sample_case (ReadoutWindow *self)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  self->wants_sample = self->analyzer == NULL;
  readout_window_set_status (self, _ ("Opening the sample case…"));
  if (self->wants_sample || self->opening_case)
    return;

  self->opening_case = self->case_file == NULL;
  readout_sample_case_async (self->analyzer, NULL, sample_cb, g_object_ref (self));
}

/* An article that is to be shown, and perhaps the words in it. */
typedef struct
{
  ReadoutWindow *window;
  GStrv words;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->window);
  g_strfreev (showing->words);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

static void
show_page (ReadoutWindow *self, ReadoutPage *page, GStrv words)
{
  adw_tab_view_set_selected_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (page)));
  if (words != NULL)
    readout_page_show_words (page, (const char *const *)words);
  if (readout_split_get_start_folded (self->split))
    g_object_set (self->split, "show-start", FALSE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Showing) showing = user_data;
  ReadoutWindow *self = showing->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article
      = readout_case_file_load_article_finish (READOUT_CASE_FILE (object), result, &error);
  ReadoutPage *page;

  if (article == NULL)
    {
      readout_window_show_error (self, error->message);
      return;
    }
  if (READOUT_CASE_FILE (object) != self->case_file)
    return;

  page = self->page != NULL && readout_page_is_blank (self->page) ? self->page
                                                                  : readout_window_add_page (self);
  readout_page_set_article_id (page, readout_case_article_get_id (article));
  readout_page_set_negotiation (page, readout_case_article_get_negotiation (article));
  readout_page_load (page, readout_analysis_get_article (readout_case_article_get_analysis (article)));
  readout_case_pane_set_current (self->case_pane, readout_case_article_get_id (article));
  show_page (self, page, showing->words);
}

/* words: NULL, or the passage to be shown, as readout_page_show_words() takes it */
void
readout_window_open_article (ReadoutWindow *self, gint64 article_id, const char *const *words)
{
  g_autoptr (Showing) showing = g_new0 (Showing, 1);
  AdwTabPage *tab = readout_window_find_article (self, article_id);

  /* With what was not saved of it, if its tab was closed. */
  if (tab == NULL && readout_keeper_reopen_article (readout_window_get_keeper (self), self, article_id))
    tab = readout_window_find_article (self, article_id);
  showing->window = g_object_ref (self);
  showing->words = g_strdupv ((GStrv)words);
  if (tab != NULL)
    show_page (self, READOUT_PAGE (adw_tab_page_get_child (tab)), showing->words);
  else if (self->case_file != NULL)
    readout_case_file_load_article_async (self->case_file, article_id, NULL, loaded_cb,
                                          g_steal_pointer (&showing));
}

/* The article that goes to the bin, or comes back. */
typedef struct
{
  ReadoutWindow *window;
  gint64 article_id;
} Removal;

static Removal *
removal_new (ReadoutWindow *self, gint64 article_id)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->window = g_object_ref (self);
  removal->article_id = article_id;

  return removal;
}

/* The text stays open, and is now in no case. */
void
readout_window_follow_removal (ReadoutWindow *self, gint64 article_id)
{
  AdwTabPage *tab = readout_window_find_article (self, article_id);
  ReadoutPage *page;

  if (tab == NULL)
    return;

  page = READOUT_PAGE (adw_tab_page_get_child (tab));
  readout_page_set_article_id (page, 0);
  gtk_text_buffer_set_modified (readout_page_get_buffer (page), TRUE);
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Removal *removal = user_data;
  g_autoptr (ReadoutWindow) self = removal->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = NULL;

  if (!readout_case_file_remove_article_finish (READOUT_CASE_FILE (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  readout_window_follow_removal (self, removal->article_id);
  action = g_strdup_printf ("win.restore-article(int64 %" G_GINT64_FORMAT ")", removal->article_id);
  readout_case_pane_reload (self->case_pane);
  readout_window_set_status (self, _ ("Article removed from the case"));
  readout_window_toast (self, _ ("Article removed from the case"), _ ("_Undo"), action);
  readout_window_refresh (self);
}

void
readout_window_remove_article (ReadoutWindow *self, gint64 article_id)
{
  if (self->case_file != NULL)
    readout_case_file_remove_article_async (self->case_file, article_id, NULL, removed_cb,
                                            removal_new (self, article_id));
}

/* A tab that showed the article before it was removed shows it again, with what holds of it now. */
void
readout_window_follow_restoring (ReadoutWindow *self, gint64 article_id)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);

      if (readout_page_get_article_id (page) == 0 && readout_page_get_former_id (page) == article_id)
        readout_page_set_article_id (page, article_id);
    }
  readout_reanalysis_add_article (self->reanalysis, article_id);
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Removal *removal = user_data;
  g_autoptr (ReadoutWindow) self = removal->window;
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_restore_article_finish (READOUT_CASE_FILE (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  readout_window_follow_restoring (self, removal->article_id);
  readout_case_pane_reload (self->case_pane);
  readout_window_set_status (self, _ ("Article restored"));
  readout_window_refresh (self);
}

void
readout_window_restore_article (ReadoutWindow *self, gint64 article_id)
{
  if (self->case_file != NULL)
    readout_case_file_restore_article_async (self->case_file, article_id, NULL, restored_cb,
                                             removal_new (self, article_id));
}
