/* readout-window-save.c: an article into the case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-case-error.h"
#include "readout-compat.h"
#include "readout-window-private.h"

/* A page on its way into the case. */
typedef struct
{
  ReadoutPage *page;
  guint stamp;       /* of the text that is being saved; it can be edited meanwhile */
  gint64 article_id; /* 0 until it has one */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->page);
  g_free (saving);
}

/* The button leads to the article that has the words, or takes it out of the bin. */
static void
tell_duplicate (ReadoutWindow *self, gint64 article_id, const GError *error)
{
  gboolean in_list = readout_case_pane_has_article (self->case_pane, article_id);

  readout_window_set_status (self, error->message);
  readout_banner_show (self->banner, error->message, in_list ? _ ("_Open It") : _ ("_Restore It"),
                       in_list ? "win.open-article" : "win.restore-article",
                       g_variant_new_int64 (article_id));
}

static void
fail (GTask *task, GError *error)
{
  ReadoutWindow *self = g_task_get_source_object (task);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    readout_window_show_error (self, error->message);
  g_task_return_error (task, error);
}

static void
succeed (GTask *task)
{
  ReadoutWindow *self = g_task_get_source_object (task);
  Saving *saving = g_task_get_task_data (task);
  g_autofree char *name = readout_case_file_dup_name (self->case_file);
  g_autofree char *status = NULL;

  readout_page_mark_saved (saving->page, saving->stamp);
  readout_case_pane_reload (self->case_pane);
  if (saving->page == self->page)
    readout_case_pane_set_current (self->case_pane, readout_page_get_article_id (saving->page));
  readout_banner_hide (self->banner);
  readout_window_refresh (self);

  /* Translators: %s is the name of a case */
  status = g_strdup_printf (_ ("Saved in %s"), name);
  readout_window_set_status (self, status);
  g_task_return_boolean (task, TRUE);
}

static void
noted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_note_book_settle_finish (READOUT_NOTE_BOOK (object), result, &error))
    succeed (task);
  else
    fail (task, g_steal_pointer (&error));
}

/* What was said of the article goes into the case with it, and the notes on it. */
static void
filed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean filed = readout_correction_book_file_finish (READOUT_CORRECTION_BOOK (object), result, &error);

  readout_page_set_article_id (saving->page, saving->article_id);
  if (!filed)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  readout_note_book_anchor_anew (readout_page_get_notes (saving->page));
  readout_note_book_settle_async (readout_page_get_notes (saving->page), noted_cb, g_steal_pointer (&task));
}

static void
file_corrections (GTask *task)
{
  Saving *saving = g_task_get_task_data (task);

  readout_correction_book_file_async (readout_page_get_book (saving->page), saving->article_id, filed_cb,
                                      task);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gint64 article_id = readout_case_file_add_article_finish (READOUT_CASE_FILE (object), result, &error);

  if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE))
    {
      article_id = readout_case_file_add_article_get_other (READOUT_CASE_FILE (object), result);
      tell_duplicate (g_task_get_source_object (task), article_id, error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (error != NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }

  saving->article_id = article_id;
  file_corrections (g_steal_pointer (&task));
}

static void
updated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_file_update_article_finish (READOUT_CASE_FILE (object), result, &error))
    file_corrections (g_steal_pointer (&task));
  else
    fail (task, g_steal_pointer (&error));
}

static void
settled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutWindow *self = g_task_get_source_object (task);
  Saving *saving = g_task_get_task_data (task);
  const char *negotiation = readout_page_get_negotiation (saving->page);
  gint64 article_id = readout_page_get_article_id (saving->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis
      = readout_annotator_settle_finish (READOUT_ANNOTATOR (object), result, &error);

  if (analysis == NULL)
    {
      fail (task, g_steal_pointer (&error));
      return;
    }
  if (self->case_file == NULL)
    {
      fail (task,
            g_error_new_literal (READOUT_CASE_ERROR, READOUT_CASE_ERROR_CLOSED,
                                 _ ("The case was closed before the article was saved. Save it again.")));
      return;
    }

  saving->stamp = readout_annotator_get_stamp (READOUT_ANNOTATOR (object));
  saving->article_id = article_id;
  if (article_id == 0)
    readout_case_file_add_article_async (self->case_file, analysis, negotiation, NULL, added_cb,
                                         g_steal_pointer (&task));
  else
    readout_case_file_update_article_async (self->case_file, article_id, analysis, negotiation, NULL,
                                            updated_cb, g_steal_pointer (&task));
}

static void
settle (GTask *task)
{
  ReadoutWindow *self = g_task_get_source_object (task);
  Saving *saving = g_task_get_task_data (task);

  readout_window_set_status (self, _ ("Saving…"));
  readout_annotator_settle_async (readout_page_get_annotator (saving->page), settled_cb, task);
}

static void
case_created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_window_create_case_finish (READOUT_WINDOW (object), result, &error))
    settle (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Where there is no case yet, the analyst is asked where it shall be; the save goes on from there. */
static void
place_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, &error);

  if (answer == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    readout_window_create_case_async (self, case_created_cb, g_steal_pointer (&task));
}

void
readout_window_save_async (ReadoutWindow *self,
                           ReadoutPage *page,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Saving *saving = g_new0 (Saving, 1);
  const char *const responses[] = { "cancel", _ ("_Cancel"), "create", _ ("_New Case…"), NULL };

  saving->page = g_object_ref (page);
  g_task_set_source_tag (task, readout_window_save_async);
  g_task_set_task_data (task, saving, saving_free);

  if (self->case_file != NULL)
    settle (task);
  else
    readout_compat_confirm_async (
        GTK_WINDOW (self), _ ("Start a Case?"),
        _ ("Articles are saved in a case: one file that keeps all the articles on a "
           "negotiation, and what was found in them. You choose where it shall be."),
        responses, NULL, place_answer_cb, task);
}

gboolean
readout_window_save_finish (ReadoutWindow *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
readout_window_save (ReadoutWindow *self)
{
  if (self->page == NULL)
    return;

  if (readout_window_saves_to_file (self, self->page))
    readout_window_save_to_file (self, self->page);
  else
    readout_window_save_async (self, self->page, NULL, NULL);
}
