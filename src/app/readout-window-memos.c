/* readout-window-memos.c: the memos of the case of a window, each written in a window of its own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-composer.h"
#include "readout-memos-dialog.h"
#include "readout-window-private.h"

static void
open_passage_cb (ReadoutComposer *composer, gint64 article_id, const char *words, ReadoutWindow *self)
{
  const char *const passage[] = { words, NULL };

  readout_window_open_article (self, article_id, passage);
  gtk_window_present (GTK_WINDOW (self));
}

static void
present (ReadoutWindow *self, ReadoutComposerDesk *desk)
{
  GtkWidget *composer = readout_composer_new (gtk_window_get_application (GTK_WINDOW (self)), desk);

  g_signal_connect_object (composer, "open-passage", G_CALLBACK (open_passage_cb), self, 0);
  gtk_window_present (GTK_WINDOW (composer));
}

/* The windows in which memos of the case of @self are written. */
static GPtrArray *
list_composers (ReadoutWindow *self)
{
  GPtrArray *composers = g_ptr_array_new ();
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_COMPOSER (l->data)
        && readout_composer_desk_get_case_file (readout_composer_get_desk (l->data)) == self->case_file)
      g_ptr_array_add (composers, l->data);

  return composers;
}

/* A memo has one window. */
static void
open_cb (ReadoutMemosDialog *dialog, gint64 memo_id, ReadoutWindow *self)
{
  g_autoptr (GPtrArray) composers = list_composers (self);
  g_autoptr (ReadoutComposerDesk) desk = NULL;

  for (guint i = 0; i < composers->len; i++)
    {
      const ReadoutMemoRecord *record
          = readout_composer_desk_get_record (readout_composer_get_desk (g_ptr_array_index (composers, i)));

      if (record != NULL && record->id == memo_id)
        {
          gtk_window_present (g_ptr_array_index (composers, i));
          return;
        }
    }

  desk = readout_composer_desk_new (self->case_file);
  present (self, desk);
  readout_composer_desk_open (desk, memo_id);
}

/* What is chosen among the articles, else what the open one is about. */
static const char *
get_negotiation (ReadoutWindow *self)
{
  const char *chosen = readout_case_pane_get_chosen_negotiation (self->case_pane);
  ReadoutPage *page = readout_window_get_page (self);

  return chosen == NULL && page != NULL ? readout_page_get_negotiation (page) : chosen;
}

static void
begin_cb (ReadoutMemosDialog *dialog, const char *template_id, const char *negotiation, ReadoutWindow *self)
{
  g_autoptr (ReadoutComposerDesk) desk = readout_composer_desk_new (self->case_file);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  present (self, desk);
  readout_composer_desk_begin (desk, template_id, negotiation, today);
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_file_remove_memo_finish (READOUT_CASE_FILE (object), result, &error))
    readout_window_set_status (self, _ ("The memo is back"));
  else
    readout_window_show_error (self, error->message);
}

/* Out of the bin again. */
void
readout_window_restore_memo (ReadoutWindow *self, gint64 memo_id)
{
  if (self->case_file != NULL)
    readout_case_file_remove_memo_async (self->case_file, memo_id, FALSE, NULL, restored_cb,
                                         g_object_ref (self));
}

typedef struct
{
  ReadoutWindow *window;
  gint64 memo_id;
} Removal;

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Removal *removal = user_data;
  g_autoptr (ReadoutWindow) self = removal->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = NULL;

  if (!readout_case_file_remove_memo_finish (READOUT_CASE_FILE (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  action = g_strdup_printf ("win.restore-memo(int64 %" G_GINT64_FORMAT ")", removal->memo_id);
  readout_window_toast (self, _ ("The memo was removed"), _ ("_Undo"), action);
}

static void
remove_cb (ReadoutMemosDialog *dialog, gint64 memo_id, ReadoutWindow *self)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->window = g_object_ref (self);
  removal->memo_id = memo_id;
  readout_case_file_remove_memo_async (self->case_file, memo_id, TRUE, NULL, removed_cb, removal);
}

/* Lists the memos of the case, and what a new one can be. */
void
readout_window_write_memo (ReadoutWindow *self)
{
  GtkWidget *dialog;

  if (self->case_file == NULL)
    return;

  dialog = readout_memos_dialog_new (GTK_WINDOW (self), self->case_file, get_negotiation (self));
  g_signal_connect_object (dialog, "open", G_CALLBACK (open_cb), self, 0);
  g_signal_connect_object (dialog, "begin", G_CALLBACK (begin_cb), self, 0);
  g_signal_connect_object (dialog, "remove", G_CALLBACK (remove_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Before the case is closed: what was written last goes into the case. */
void
readout_window_end_memos (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) composers = list_composers (self);

  for (guint i = 0; i < composers->len; i++)
    readout_composer_finish (g_ptr_array_index (composers, i));
}
