/* readout-keeper.h: what was open when the program ended, or was closed, can be open again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-journal.h"
#include "readout-window.h"

G_BEGIN_DECLS

#define READOUT_TYPE_KEEPER (readout_keeper_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutKeeper, readout_keeper, READOUT, KEEPER, GObject)

/* Properties: can-reopen (gboolean), whether something was closed.
 * Signals: restored, what was open before is open again, or being opened. */

ReadoutKeeper *readout_keeper_new (GtkApplication *application);

void readout_keeper_add_window (ReadoutKeeper *self, ReadoutWindow *window);
void readout_keeper_restore (ReadoutKeeper *self);
gboolean readout_keeper_get_restoring (ReadoutKeeper *self);

void readout_keeper_remember (ReadoutKeeper *self, ReadoutClosed *closed);
void readout_keeper_reopen (ReadoutKeeper *self, ReadoutWindow *window);
gboolean readout_keeper_reopen_article (ReadoutKeeper *self, ReadoutWindow *window, gint64 article_id);

void readout_keeper_settle_async (ReadoutKeeper *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean readout_keeper_settle_finish (ReadoutKeeper *self, GAsyncResult *result, GError **error);

G_END_DECLS
