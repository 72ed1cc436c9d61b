/* readout-correction-shelf.h: a place where corrections are kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-corrections.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CORRECTION_SHELF (readout_correction_shelf_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    ReadoutCorrectionShelf, readout_correction_shelf, READOUT, CORRECTION_SHELF, GObject)

/* Properties: notice (utf8), a sentence when the corrections could not be read; else NULL.
 * Signal changed (GPtrArray *touched): with the corrections that came, went or came back; NULL when all may
 * have.
 *
 * It has none until they have been read.  The functions that store answer when it is done, after the list has
 * changed.  Main thread only.
 *
 * add_async, revoke_async: as the functions below; the task is the one to answer to */
struct _ReadoutCorrectionShelfClass
{
  GObjectClass parent_class;

  void (*add_async) (ReadoutCorrectionShelf *self, GPtrArray *corrections, GTask *task);
  void (*revoke_async) (ReadoutCorrectionShelf *self, GArray *ids, gboolean revoked, GTask *task);
};

GPtrArray *readout_correction_shelf_get_list (ReadoutCorrectionShelf *self);
const char *readout_correction_shelf_get_notice (ReadoutCorrectionShelf *self);
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

/* For those that keep them. */
GPtrArray *readout_correction_shelf_new_list (void);
void readout_correction_shelf_replace (ReadoutCorrectionShelf *self, GPtrArray *list, GPtrArray *touched);
void readout_correction_shelf_replace_by_id (ReadoutCorrectionShelf *self, GPtrArray *list, GArray *ids);
void readout_correction_shelf_fill (ReadoutCorrectionShelf *self, GPtrArray *list, const GError *error);

G_END_DECLS
