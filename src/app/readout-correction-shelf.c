/* readout-correction-shelf.c: a place where corrections are kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correction-shelf.h"

typedef struct
{
  GPtrArray *list; /* ReadoutCorrection */
  char *notice;
} ReadoutCorrectionShelfPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ReadoutCorrectionShelf, readout_correction_shelf, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ReadoutCorrectionShelfPrivate *
get (ReadoutCorrectionShelf *self)
{
  return readout_correction_shelf_get_instance_private (self);
}

GPtrArray *
readout_correction_shelf_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

/* All of them, the revoked too, the older before the later; never changed, but replaced by another list. */
GPtrArray *
readout_correction_shelf_get_list (ReadoutCorrectionShelf *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_SHELF (self), NULL);

  return get (self)->list;
}

/* A sentence when they could not be read, else NULL. */
const char *
readout_correction_shelf_get_notice (ReadoutCorrectionShelf *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_SHELF (self), NULL);

  return get (self)->notice;
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
  READOUT_CORRECTION_SHELF_GET_CLASS (self)->add_async (self, corrections, task);
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
  READOUT_CORRECTION_SHELF_GET_CLASS (self)->revoke_async (self, ids, revoked, task);
}

gboolean
readout_correction_shelf_revoke_finish (ReadoutCorrectionShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- for those that keep them ---- */

static void
set_list (ReadoutCorrectionShelf *self, GPtrArray *list)
{
  g_ptr_array_unref (get (self)->list);
  get (self)->list = g_ptr_array_ref (list);
}

/* touched: those that came, went or came back; NULL when all may have */
void
readout_correction_shelf_replace (ReadoutCorrectionShelf *self, GPtrArray *list, GPtrArray *touched)
{
  g_return_if_fail (READOUT_IS_CORRECTION_SHELF (self));

  set_list (self, list);
  g_signal_emit (self, signals[CHANGED], 0, touched);
}

/* ids: of those that were revoked or reinstated */
void
readout_correction_shelf_replace_by_id (ReadoutCorrectionShelf *self, GPtrArray *list, GArray *ids)
{
  g_autoptr (GPtrArray) touched = readout_correction_shelf_new_list ();

  g_return_if_fail (READOUT_IS_CORRECTION_SHELF (self));

  set_list (self, list);
  for (guint i = 0; i < ids->len; i++)
    {
      ReadoutCorrection *one = readout_correction_shelf_find (self, g_array_index (ids, gint64, i));

      if (one != NULL)
        g_ptr_array_add (touched, readout_correction_ref (one));
    }

  g_signal_emit (self, signals[CHANGED], 0, touched);
}

/* When they have been read for the first time.
 * list: NULL when that failed
 * error: why it failed */
void
readout_correction_shelf_fill (ReadoutCorrectionShelf *self, GPtrArray *list, const GError *error)
{
  g_return_if_fail (READOUT_IS_CORRECTION_SHELF (self));

  if (list != NULL)
    {
      readout_correction_shelf_replace (self, list, NULL);
      return;
    }

  get (self)->notice = g_strdup (error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
readout_correction_shelf_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NOTICE:
      g_value_set_string (value, readout_correction_shelf_get_notice (READOUT_CORRECTION_SHELF (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_correction_shelf_finalize (GObject *object)
{
  ReadoutCorrectionShelfPrivate *private = get (READOUT_CORRECTION_SHELF (object));

  g_ptr_array_unref (private->list);
  g_free (private->notice);

  G_OBJECT_CLASS (readout_correction_shelf_parent_class)->finalize (object);
}

static void
readout_correction_shelf_class_init (ReadoutCorrectionShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_correction_shelf_get_property;
  object_class->finalize = readout_correction_shelf_finalize;

  properties[PROP_NOTICE]
      = g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", READOUT_TYPE_CORRECTION_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
readout_correction_shelf_init (ReadoutCorrectionShelf *self)
{
  get (self)->list = readout_correction_shelf_new_list ();
}
