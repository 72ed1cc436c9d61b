/* readout-correction-shelf.h: a place where corrections are kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-corrections.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CORRECTION_SHELF (readout_correction_shelf_get_type ())
G_DECLARE_INTERFACE (ReadoutCorrectionShelf, readout_correction_shelf, READOUT, CORRECTION_SHELF, GObject)

/* Signal changed (GPtrArray *touched): with the corrections that came, went or came back; NULL when all may
 * have.
 *
 * The functions that store answer when it is done, after the list has changed.  Main thread only. */
struct _ReadoutCorrectionShelfInterface
{
  GTypeInterface parent_interface;

  GPtrArray *(*get_list) (ReadoutCorrectionShelf *self);
  void (*add_async) (ReadoutCorrectionShelf *self, GPtrArray *corrections, GTask *task);
  void (*revoke_async) (ReadoutCorrectionShelf *self, GArray *ids, gboolean revoked, GTask *task);
};

GPtrArray *readout_correction_shelf_get_list (ReadoutCorrectionShelf *self);
ReadoutCorrection *readout_correction_shelf_find (ReadoutCorrectionShelf *self, gint64 id);

void readout_correction_shelf_add_async (ReadoutCorrectionShelf *self,
                                         GPtrArray *corrections,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *
readout_correction_shelf_add_finish (ReadoutCorrectionShelf *self, GAsyncResult *result, GError **error);

void readout_correction_shelf_revoke_async (ReadoutCorrectionShelf *self,
                                            GArray *ids,
                                            gboolean revoked,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean
readout_correction_shelf_revoke_finish (ReadoutCorrectionShelf *self, GAsyncResult *result, GError **error);

void readout_correction_shelf_emit_changed (ReadoutCorrectionShelf *self, GPtrArray *touched);
void readout_correction_shelf_emit_changed_by_id (ReadoutCorrectionShelf *self, GArray *ids);

G_END_DECLS
