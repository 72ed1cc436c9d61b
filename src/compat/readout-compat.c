/* readout-compat.c: what GTK and libadwaita do in one way on the floor and in another later
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-compat.h"

static void
chooser_response_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "dismissed");

  gtk_native_dialog_destroy (chooser);
}

/* Nothing but the task holds the dialog: GtkFileChooserNative, unlike a window, is not kept by GTK. */
static void
run_chooser (GtkFileChooserNative *chooser,
             GtkWindow *parent,
             gpointer tag,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
readout_compat_open_files_async (GtkWindow *parent,
                                 const char *title,
                                 gboolean multiple,
                                 GtkFileFilter *filter,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), multiple);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);

  run_chooser (chooser, parent, readout_compat_open_files_async, callback, user_data);
}

GListModel *
readout_compat_open_files_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return gtk_file_chooser_get_files (g_task_get_task_data (G_TASK (result)));
}

void
readout_compat_save_file_async (GtkWindow *parent,
                                const char *title,
                                const char *name,
                                GListModel *filters,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }

  run_chooser (chooser, parent, readout_compat_save_file_async, callback, user_data);
}

GFile *
readout_compat_save_file_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  return gtk_file_chooser_get_file (g_task_get_task_data (G_TASK (result)));
}
