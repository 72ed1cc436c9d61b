/* readout-window-export.c: the memo of a case into a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-memo-fill.h"
#include "readout-memo.h"
#include "readout-window-private.h"

/* A memo on its way out. */
typedef struct
{
  ReadoutWindow *window;
  char *case_name;
  char *negotiation; /* NULL: the whole case */
  char *today;       /* the cut-off */
  GFile *file;
  ReadoutMemoCase *from;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->window);
  g_free (export->case_name);
  g_free (export->negotiation);
  g_free (export->today);
  g_clear_object (&export->file);
  g_clear_pointer (&export->from, readout_memo_case_free);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  ReadoutWindow *self = export->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *display_name = g_filename_display_name (name);
  g_autofree char *status = NULL;

  if (!readout_memo_export_finish (READOUT_MEMO (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  g_set_object (&self->exported, export->file);
  /* Translators: %s is the name of a file */
  status = g_strdup_printf (_ ("Exported %s"), display_name);
  readout_window_set_status (self, status);
  readout_window_toast (self, status, _ ("_Open"), "win.show-memo");
}

static void
compose_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_new (readout_memo_template_get_ids ()[0]);
  const char *fields[READOUT_N_MEMO_FIELDS] = {
    [READOUT_MEMO_FIELD_SUBJECT] = export->negotiation != NULL ? export->negotiation : export->case_name,
    [READOUT_MEMO_FIELD_CUT_OFF] = export->today,
    [READOUT_MEMO_FIELD_NEGOTIATION] = export->negotiation,
    [READOUT_MEMO_FIELD_CASE_NAME] = export->case_name,
  };
  g_autoptr (ReadoutMemoRecord) record = readout_memo_fill_new (template, (char **)fields, export->from);

  g_task_return_pointer (task, readout_memo_new_for_record (record, export->from, NULL), g_object_unref);
}

static void
composed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;
  g_autoptr (ReadoutMemo) memo = g_task_propagate_pointer (G_TASK (result), NULL);

  readout_memo_export_async (memo, export->file, NULL, exported_cb, export);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  export->from = readout_memo_case_load_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->from == NULL)
    {
      readout_window_show_error (export->window, error->message);
      return;
    }

  task = g_task_new (NULL, NULL, composed_cb, export);
  g_task_set_task_data (task, g_steal_pointer (&export), NULL);
  g_task_run_in_thread (task, compose_worker);
}

/* What is typed without an ending becomes a PDF. */
static GFile *
add_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (name, ".pdf", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return strchr (name, '.') != NULL ? g_object_ref (file) : g_file_get_child (folder, whole);
}

static void
start_export (Export *export)
{
  ReadoutWindow *self = export->window;

  readout_window_set_status (self, _ ("Exporting the memo…"));
  readout_memo_case_load_async (self->case_file, NULL, loaded_cb, export);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);

  if (file == NULL || self->case_file == NULL)
    return;

  export->file = add_ending (file);
  start_export (g_steal_pointer (&export));
}

static Export *
export_new (ReadoutWindow *self, const char *negotiation)
{
  Export *export = g_new0 (Export, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  export->window = g_object_ref (self);
  export->case_name = readout_case_file_dup_name (self->case_file);
  export->negotiation = g_strdup (negotiation);
  export->today = g_date_time_format (now, "%Y-%m-%d");

  return export;
}

/* Without asking where to. */
void
readout_window_export_memo_to (ReadoutWindow *self, const char *negotiation, GFile *file)
{
  Export *export = export_new (self, negotiation);

  export->file = g_object_ref (file);
  start_export (export);
}

static void
add_filter (GListStore *filters)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF (.pdf), Markdown (.md) or HTML (.html)"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_filter_add_pattern (filter, "*.md");
  gtk_file_filter_add_pattern (filter, "*.html");
  g_list_store_append (filters, filter);
}

/* negotiation: NULL for all articles of the case */
void
readout_window_export_memo (ReadoutWindow *self, const char *negotiation)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = NULL, *title = NULL;
  Export *export;

  /* The one negotiation of a case is the case. */
  if (readout_case_pane_get_n_negotiations (self->case_pane) < 2)
    negotiation = NULL;

  export = export_new (self, negotiation);
  /* Translators: %s is the name of a negotiation or a case */
  title = g_strdup_printf (_ ("Export Memo on %s"), negotiation != NULL ? negotiation : export->case_name);
  name = g_strdup_printf ("%s %s.pdf", negotiation != NULL ? negotiation : export->case_name, export->today);
  add_filter (filters);
  readout_compat_save_file_async (GTK_WINDOW (self), title, g_strdelimit (name, "/", '-'),
                                  G_LIST_MODEL (filters), chosen_cb, export);
}

/* Opens the memo that was exported last with the program that the desktop has for it. */
void
readout_window_show_memo (ReadoutWindow *self)
{
  g_autofree char *uri = NULL;

  if (self->exported == NULL)
    return;

  uri = g_file_get_uri (self->exported);
  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}
