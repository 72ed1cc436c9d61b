/* readout-correction-shelf.c: a place where corrections are kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correction-shelf.h"

G_DEFINE_INTERFACE (ReadoutCorrectionShelf, readout_correction_shelf, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
readout_correction_shelf_default_init (ReadoutCorrectionShelfInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", READOUT_TYPE_CORRECTION_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

/* All of them, the revoked too, the older before the later; never changed, but replaced by another list. */
GPtrArray *
readout_correction_shelf_get_list (ReadoutCorrectionShelf *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_SHELF (self), NULL);

  return READOUT_CORRECTION_SHELF_GET_IFACE (self)->get_list (self);
}

ReadoutCorrection *
readout_correction_shelf_find (ReadoutCorrectionShelf *self, gint64 id)
{
  GPtrArray *list = readout_correction_shelf_get_list (self);

  for (guint i = 0; i < list->len; i++)
    {
      ReadoutCorrection *correction = g_ptr_array_index (list, i);

      if (correction->id == id)
        return correction;
    }

  return NULL;
}

/* All or none. */
void
readout_correction_shelf_add_async (ReadoutCorrectionShelf *self,
                                    GPtrArray *corrections,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_CORRECTION_SHELF (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_correction_shelf_add_async);
  READOUT_CORRECTION_SHELF_GET_IFACE (self)->add_async (self, corrections, task);
}

/* As they are stored, in the order given. */
GPtrArray *
readout_correction_shelf_add_finish (ReadoutCorrectionShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* All or none. */
void
readout_correction_shelf_revoke_async (ReadoutCorrectionShelf *self,
                                       GArray *ids,
                                       gboolean revoked,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_CORRECTION_SHELF (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_correction_shelf_revoke_async);
  READOUT_CORRECTION_SHELF_GET_IFACE (self)->revoke_async (self, ids, revoked, task);
}

gboolean
readout_correction_shelf_revoke_finish (ReadoutCorrectionShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* For those who implement it. */
void
readout_correction_shelf_emit_changed (ReadoutCorrectionShelf *self, GPtrArray *touched)
{
  g_signal_emit (self, signals[CHANGED], 0, touched);
}

void
readout_correction_shelf_emit_changed_by_id (ReadoutCorrectionShelf *self, GArray *ids)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);

  for (guint i = 0; i < ids->len; i++)
    {
      ReadoutCorrection *one = readout_correction_shelf_find (self, g_array_index (ids, gint64, i));

      if (one != NULL)
        g_ptr_array_add (touched, readout_correction_ref (one));
    }

  readout_correction_shelf_emit_changed (self, touched);
}
