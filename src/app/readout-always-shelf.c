/* readout-always-shelf.c: the corrections of all articles, in a file of the user
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change reads the file, changes it and writes it as a whole, in a thread and one after the other: so
 * nothing is lost that another program has added meanwhile. */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-always-shelf.h"
#include "readout-corrections-file.h"

#include <glib/gi18n.h>

struct _ReadoutAlwaysShelf
{
  ReadoutCorrectionShelf parent_instance;
  GFile *file;
};

G_DEFINE_FINAL_TYPE (ReadoutAlwaysShelf, readout_always_shelf, READOUT_TYPE_CORRECTION_SHELF)

/* Held while the file is read, changed and written. */
static GMutex file_mutex;

/* One change: what is to be added, or the numbers of those that are revoked or reinstated. */
typedef struct
{
  GFile *file;
  GPtrArray *added;
  GArray *ids;
  gboolean revoked;
  guint n_before; /* set by the worker: the length of the list before the change */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->file);
  g_clear_pointer (&change->added, g_ptr_array_unref);
  g_clear_pointer (&change->ids, g_array_unref);
  g_free (change);
}

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
add_to (GPtrArray *list, GPtrArray *added, const char *now)
{
  for (guint i = 0; i < added->len; i++)
    {
      ReadoutCorrection contents = *(ReadoutCorrection *)g_ptr_array_index (added, i);

      contents.id = list->len + 1;
      contents.made = now;
      g_ptr_array_add (list, readout_correction_new (&contents));
    }
}

static void
set_revoked_in (GPtrArray *list, GArray *ids, const char *revoked)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 place = g_array_index (ids, gint64, i) - 1;
      ReadoutCorrection contents;

      if (place < 0 || place >= list->len)
        continue;

      contents = *(ReadoutCorrection *)g_ptr_array_index (list, (guint)place);
      contents.revoked = revoked;
      g_ptr_array_insert (list, (int)place, readout_correction_new (&contents));
      g_ptr_array_remove_index (list, (guint)place + 1);
    }
}

static void
change_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Change *change = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file_mutex);
  g_autofree char *now = dup_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = readout_corrections_file_read (change->file, &error);

  if (list != NULL)
    {
      change->n_before = list->len;
      if (change->added != NULL)
        add_to (list, change->added, now);
      else
        set_revoked_in (list, change->ids, change->revoked ? now : NULL);
    }

  if (list != NULL && readout_corrections_file_write (change->file, list, &error))
    g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_change (ReadoutAlwaysShelf *self, Change *change, GAsyncReadyCallback callback, GTask *task)
{
  g_autoptr (GTask) work = g_task_new (self, NULL, callback, task);

  change->file = g_object_ref (self->file);
  g_task_set_source_tag (work, start_change);
  g_task_set_task_data (work, change, change_free);
  g_task_run_in_thread (work, change_worker);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Change *change = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GPtrArray) added = NULL;

  if (list == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  added = readout_correction_shelf_new_list ();
  for (guint i = change->n_before; i < list->len; i++)
    g_ptr_array_add (added, readout_correction_ref (g_ptr_array_index (list, i)));
  readout_correction_shelf_replace (READOUT_CORRECTION_SHELF (object), list, added);
  g_task_return_pointer (task, g_steal_pointer (&added), (GDestroyNotify)g_ptr_array_unref);
}

static void
readout_always_shelf_add_async (ReadoutCorrectionShelf *shelf, GPtrArray *corrections, GTask *task)
{
  Change *change = g_new0 (Change, 1);

  change->added = g_ptr_array_ref (corrections);
  start_change (READOUT_ALWAYS_SHELF (shelf), change, added_cb, task);
}

static void
revoked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Change *change = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);

  if (list == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  readout_correction_shelf_replace_by_id (READOUT_CORRECTION_SHELF (object), list, change->ids);
  g_task_return_boolean (task, TRUE);
}

static void
readout_always_shelf_revoke_async (ReadoutCorrectionShelf *shelf, GArray *ids, gboolean revoked, GTask *task)
{
  Change *change = g_new0 (Change, 1);

  change->ids = g_array_ref (ids);
  change->revoked = revoked;
  start_change (READOUT_ALWAYS_SHELF (shelf), change, revoked_cb, task);
}

/* A damaged file goes aside, so that the analyst can look into it and go on meanwhile. */
static void
load_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&file_mutex);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = readout_corrections_file_read (data, &error);

  if (list != NULL)
    {
      g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify)g_ptr_array_unref);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
      && readout_corrections_file_put_aside (data, NULL))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             /* Translators: %s is a sentence that says which file cannot be read, and why */
                             _ ("%s The file was put aside under another name; a new one will be begun."),
                             error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);

  readout_correction_shelf_fill (READOUT_CORRECTION_SHELF (object), list, error);
}

/* Has none until the file has been read. */
ReadoutAlwaysShelf *
readout_always_shelf_new (GFile *file)
{
  ReadoutAlwaysShelf *self;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (READOUT_TYPE_ALWAYS_SHELF, NULL);
  self->file = g_object_ref (file);
  task = g_task_new (self, NULL, loaded_cb, NULL);
  g_task_set_source_tag (task, readout_always_shelf_new);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_worker);

  return self;
}

static void
readout_always_shelf_finalize (GObject *object)
{
  ReadoutAlwaysShelf *self = READOUT_ALWAYS_SHELF (object);

  g_clear_object (&self->file);

  G_OBJECT_CLASS (readout_always_shelf_parent_class)->finalize (object);
}

static void
readout_always_shelf_class_init (ReadoutAlwaysShelfClass *klass)
{
  ReadoutCorrectionShelfClass *shelf_class = READOUT_CORRECTION_SHELF_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = readout_always_shelf_finalize;
  shelf_class->add_async = readout_always_shelf_add_async;
  shelf_class->revoke_async = readout_always_shelf_revoke_async;
}

static void
readout_always_shelf_init (ReadoutAlwaysShelf *self)
{
}
