/* readout-compat.h: what GTK and libadwaita do in one way on the floor and in another later
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The three that ask end with G_IO_ERROR_CANCELLED when the person dismisses the dialog. */

void readout_compat_open_files_async (GtkWindow *parent,
                                      const char *title,
                                      gboolean multiple,
                                      GtkFileFilter *filter,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GListModel *readout_compat_open_files_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

void readout_compat_save_file_async (GtkWindow *parent,
                                     const char *title,
                                     const char *name,
                                     GListModel *filters,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GFile *readout_compat_save_file_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

/* responses: pairs of identifier and label, as adw_message_dialog_add_responses() takes them, in an array
 * that ends with NULL; the first one closes the dialog, the last one is suggested. */
void readout_compat_confirm_async (GtkWindow *parent,
                                   const char *heading,
                                   const char *body,
                                   const char *const *responses,
                                   const char *destructive,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *readout_compat_confirm_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

/* For each buffer that a person writes in. */
void readout_compat_guard_undo (GtkTextBuffer *buffer);

G_END_DECLS
