/* readout-folders.h: the files in folders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void readout_folders_expand_async (GListModel *files, GAsyncReadyCallback callback, gpointer user_data);
GListModel *readout_folders_expand_finish (GAsyncResult *result);

G_END_DECLS
