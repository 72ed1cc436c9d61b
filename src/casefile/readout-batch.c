/* readout-batch.c: several things of the analyst, written at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-batch-private.h"

#include "readout-case-history-private.h"

static GPtrArray *
write_all (ReadoutDatabase *database,
           GPtrArray *things,
           ReadoutBatchFunc write,
           GDestroyNotify free_stored,
           GError **error)
{
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func (free_stored);
  g_autofree char *now = readout_case_history_dup_now ();

  for (guint i = 0; i < things->len; i++)
    {
      gpointer one = write (database, g_ptr_array_index (things, i), now, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (stored, one);
    }

  return g_steal_pointer (&stored);
}

/* All or none; answers with the things as they are stored, with their numbers. */
GPtrArray *
readout_batch_write (ReadoutDatabase *database,
                     GPtrArray *things,
                     ReadoutBatchFunc write,
                     GDestroyNotify free_stored,
                     GError **error)
{
  g_autoptr (GPtrArray) stored = NULL;

  if (!readout_database_begin_write (database, error))
    return NULL;

  stored = write_all (database, things, write, free_stored, error);
  return readout_database_end_write (database, stored != NULL, error) ? g_steal_pointer (&stored) : NULL;
}
