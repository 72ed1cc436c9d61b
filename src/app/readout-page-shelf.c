/* readout-page-shelf.c: the corrections of an article that is in no case yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-page-shelf.h"

struct _ReadoutPageShelf
{
  ReadoutCorrectionShelf parent_instance;
  gint64 last_id;
};

G_DEFINE_FINAL_TYPE (ReadoutPageShelf, readout_page_shelf, READOUT_TYPE_CORRECTION_SHELF)

static ReadoutCorrection *
ref_correction (gconstpointer correction, gpointer data)
{
  return readout_correction_ref ((gpointer)correction);
}

static GPtrArray *
copy_list (GPtrArray *list)
{
  return g_ptr_array_copy (list, (GCopyFunc)ref_correction, NULL);
}

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
readout_page_shelf_add_async (ReadoutCorrectionShelf *shelf, GPtrArray *corrections, GTask *task)
{
  ReadoutPageShelf *self = READOUT_PAGE_SHELF (shelf);
  g_autoptr (GTask) owned = task;
  g_autoptr (GPtrArray) stored = readout_correction_shelf_new_list ();
  g_autofree char *now = dup_now ();
  g_autoptr (GPtrArray) list = copy_list (readout_correction_shelf_get_list (shelf));

  for (guint i = 0; i < corrections->len; i++)
    {
      ReadoutCorrection contents = *(ReadoutCorrection *)g_ptr_array_index (corrections, i);
      ReadoutCorrection *one;

      contents.id = ++self->last_id;
      contents.made = contents.made != NULL ? contents.made : now;
      one = readout_correction_new (&contents);
      g_ptr_array_add (list, one);
      g_ptr_array_add (stored, readout_correction_ref (one));
    }

  readout_correction_shelf_replace (shelf, list, stored);
  g_task_return_pointer (task, g_steal_pointer (&stored), (GDestroyNotify)g_ptr_array_unref);
}

static ReadoutCorrection *
with_revoked (const ReadoutCorrection *correction, const char *revoked)
{
  ReadoutCorrection contents = *correction;

  contents.revoked = revoked;
  return readout_correction_new (&contents);
}

static gboolean
is_among (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
readout_page_shelf_revoke_async (ReadoutCorrectionShelf *shelf, GArray *ids, gboolean revoked, GTask *task)
{
  g_autoptr (GTask) owned = task;
  g_autofree char *now = dup_now ();
  GPtrArray *before = readout_correction_shelf_get_list (shelf);
  g_autoptr (GPtrArray) list = readout_correction_shelf_new_list ();

  for (guint i = 0; i < before->len; i++)
    {
      ReadoutCorrection *one = g_ptr_array_index (before, i);

      g_ptr_array_add (list, is_among (ids, one->id) ? with_revoked (one, revoked ? now : NULL)
                                                     : readout_correction_ref (one));
    }

  readout_correction_shelf_replace_by_id (shelf, list, ids);
  g_task_return_boolean (task, TRUE);
}

ReadoutPageShelf *
readout_page_shelf_new (void)
{
  return g_object_new (READOUT_TYPE_PAGE_SHELF, NULL);
}

/* What was on it is somewhere else now. */
void
readout_page_shelf_clear (ReadoutPageShelf *self)
{
  g_autoptr (GPtrArray) list = readout_correction_shelf_new_list ();

  g_return_if_fail (READOUT_IS_PAGE_SHELF (self));

  readout_correction_shelf_replace (READOUT_CORRECTION_SHELF (self), list, NULL);
}

static void
readout_page_shelf_class_init (ReadoutPageShelfClass *klass)
{
  ReadoutCorrectionShelfClass *shelf_class = READOUT_CORRECTION_SHELF_CLASS (klass);

  shelf_class->add_async = readout_page_shelf_add_async;
  shelf_class->revoke_async = readout_page_shelf_revoke_async;
}

static void
readout_page_shelf_init (ReadoutPageShelf *self)
{
}
