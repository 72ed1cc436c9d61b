/* readout-case-shelf.c: the corrections of a case and of its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-case-shelf.h"

struct _ReadoutCaseShelf
{
  ReadoutCorrectionShelf parent_instance;
  ReadoutCaseFile *case_file;
};

G_DEFINE_FINAL_TYPE (ReadoutCaseShelf, readout_case_shelf, READOUT_TYPE_CORRECTION_SHELF)

/* What has been stored, until the list is there that has it. */
typedef struct
{
  GPtrArray *added; /* ReadoutCorrection, or NULL */
  GArray *ids;      /* of those that were revoked or reinstated, or NULL */
  gboolean revoked;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->added, g_ptr_array_unref);
  g_clear_pointer (&change->ids, g_array_unref);
  g_free (change);
}

/* The change is on the disk, whether or not it can be read back. */
static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutCorrectionShelf *self = g_task_get_source_object (task);
  Change *change = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list
      = readout_case_file_list_corrections_finish (READOUT_CASE_FILE (object), result, &error);

  if (list == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (change->added != NULL)
    {
      readout_correction_shelf_replace (self, list, change->added);
      g_task_return_pointer (task, g_steal_pointer (&change->added), (GDestroyNotify)g_ptr_array_unref);
    }
  else
    {
      readout_correction_shelf_replace_by_id (self, list, change->ids);
      g_task_return_boolean (task, TRUE);
    }
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Change *change = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  change->added = readout_case_file_add_corrections_finish (READOUT_CASE_FILE (object), result, &error);
  if (change->added != NULL)
    readout_case_file_list_corrections_async (READOUT_CASE_FILE (object), NULL, listed_cb,
                                              g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
readout_case_shelf_add_async (ReadoutCorrectionShelf *shelf, GPtrArray *corrections, GTask *task)
{
  g_task_set_task_data (task, g_new0 (Change, 1), change_free);
  readout_case_file_add_corrections_async (READOUT_CASE_SHELF (shelf)->case_file, corrections, NULL, added_cb,
                                           task);
}

static void
revoked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutCaseFile *case_file = READOUT_CASE_FILE (object);
  Change *change = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean success = change->revoked
                         ? readout_case_file_revoke_corrections_finish (case_file, result, &error)
                         : readout_case_file_reinstate_corrections_finish (case_file, result, &error);

  if (success)
    readout_case_file_list_corrections_async (case_file, NULL, listed_cb, g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
readout_case_shelf_revoke_async (ReadoutCorrectionShelf *shelf, GArray *ids, gboolean revoked, GTask *task)
{
  ReadoutCaseFile *case_file = READOUT_CASE_SHELF (shelf)->case_file;
  Change *change = g_new0 (Change, 1);

  change->ids = g_array_ref (ids);
  change->revoked = revoked;
  g_task_set_task_data (task, change, change_free);
  if (revoked)
    readout_case_file_revoke_corrections_async (case_file, (const gint64 *)ids->data, ids->len, NULL,
                                                revoked_cb, task);
  else
    readout_case_file_reinstate_corrections_async (case_file, (const gint64 *)ids->data, ids->len, NULL,
                                                   revoked_cb, task);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCaseShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list
      = readout_case_file_list_corrections_finish (READOUT_CASE_FILE (object), result, &error);

  readout_correction_shelf_fill (READOUT_CORRECTION_SHELF (self), list, error);
}

/* Has none until the case has been asked. */
ReadoutCaseShelf *
readout_case_shelf_new (ReadoutCaseFile *case_file)
{
  ReadoutCaseShelf *self;

  g_return_val_if_fail (READOUT_IS_CASE_FILE (case_file), NULL);

  self = g_object_new (READOUT_TYPE_CASE_SHELF, NULL);
  self->case_file = g_object_ref (case_file);
  readout_case_file_list_corrections_async (case_file, NULL, loaded_cb, g_object_ref (self));

  return self;
}

typedef struct
{
  ReadoutCaseShelf *shelf;
  GArray *ids;
} Refresh;

static void
refreshed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Refresh *refresh = user_data;
  g_autoptr (ReadoutCaseShelf) self = refresh->shelf;
  g_autoptr (GArray) ids = refresh->ids;
  g_autoptr (GPtrArray) list
      = readout_case_file_list_corrections_finish (READOUT_CASE_FILE (object), result, NULL);

  if (list != NULL)
    readout_correction_shelf_replace_by_id (READOUT_CORRECTION_SHELF (self), list, ids);
}

/* After the correction of that number was changed elsewhere, as by undo. */
void
readout_case_shelf_refresh (ReadoutCaseShelf *self, gint64 id)
{
  Refresh *refresh;

  g_return_if_fail (READOUT_IS_CASE_SHELF (self));

  refresh = g_new0 (Refresh, 1);
  refresh->shelf = g_object_ref (self);
  refresh->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (refresh->ids, id);
  readout_case_file_list_corrections_async (self->case_file, NULL, refreshed_cb, refresh);
}

ReadoutCaseFile *
readout_case_shelf_get_case_file (ReadoutCaseShelf *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_SHELF (self), NULL);

  return self->case_file;
}

static void
readout_case_shelf_finalize (GObject *object)
{
  ReadoutCaseShelf *self = READOUT_CASE_SHELF (object);

  g_clear_object (&self->case_file);

  G_OBJECT_CLASS (readout_case_shelf_parent_class)->finalize (object);
}

static void
readout_case_shelf_class_init (ReadoutCaseShelfClass *klass)
{
  ReadoutCorrectionShelfClass *shelf_class = READOUT_CORRECTION_SHELF_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = readout_case_shelf_finalize;
  shelf_class->add_async = readout_case_shelf_add_async;
  shelf_class->revoke_async = readout_case_shelf_revoke_async;
}

static void
readout_case_shelf_init (ReadoutCaseShelf *self)
{
}
