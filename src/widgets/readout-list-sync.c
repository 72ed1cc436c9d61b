/* readout-list-sync.c: brings a list up to date by small changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-list-sync.h"

/* Where more items than this differ, a row at a time costs more than it keeps. */
#define MAX_STEPS 500

typedef struct
{
  GListStore *store;
  GPtrArray *wanted;
  GHashFunc hash;
  GEqualFunc same;
  ReadoutUpdateFunc update;
} Sync;

static gboolean
is_same_at (const Sync *sync, guint position, gpointer fresh)
{
  g_autoptr (GObject) kept = g_list_model_get_item (G_LIST_MODEL (sync->store), position);

  return kept != NULL && sync->same (kept, fresh);
}

static void
update_at (const Sync *sync, guint position)
{
  g_autoptr (GObject) kept = g_list_model_get_item (G_LIST_MODEL (sync->store), position);

  if (sync->update != NULL)
    sync->update (kept, g_ptr_array_index (sync->wanted, position));
}

static void
remove_gone (const Sync *sync, guint first, guint n_items)
{
  g_autoptr (GHashTable) stay = g_hash_table_new (sync->hash, sync->same);

  for (guint i = first; i < sync->wanted->len; i++)
    g_hash_table_add (stay, g_ptr_array_index (sync->wanted, i));

  for (guint i = first + n_items; i-- > first;)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (sync->store), i);

      if (!g_hash_table_contains (stay, item))
        g_list_store_remove (sync->store, i);
    }
}

/* Puts the item for a position there: the one that the list has further down, or the new one. */
static void
place (const Sync *sync, guint position)
{
  gpointer fresh = g_ptr_array_index (sync->wanted, position);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (sync->store));

  if (is_same_at (sync, position, fresh))
    return;

  for (guint i = position + 1; i < n_items; i++)
    if (is_same_at (sync, i, fresh))
      {
        g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (sync->store), i);

        g_list_store_remove (sync->store, i);
        g_list_store_insert (sync->store, position, item);
        return;
      }

  g_list_store_insert (sync->store, position, fresh);
}

static guint
count_equal_start (const Sync *sync, guint n_old)
{
  guint n_equal = 0;

  while (n_equal < n_old && n_equal < sync->wanted->len
         && is_same_at (sync, n_equal, g_ptr_array_index (sync->wanted, n_equal)))
    n_equal++;

  return n_equal;
}

static guint
count_equal_end (const Sync *sync, guint n_old, guint n_start)
{
  guint n_new = sync->wanted->len, n_equal = 0;

  while (n_equal < n_old - n_start && n_equal < n_new - n_start
         && is_same_at (sync, n_old - n_equal - 1, g_ptr_array_index (sync->wanted, n_new - n_equal - 1)))
    n_equal++;

  return n_equal;
}

/**
 * readout_list_sync:
 * @store: the list that is shown
 * @wanted: what it shall hold, each item once
 * @hash: for @same
 * @same: whether two items are the same thing, perhaps with other details
 * @update: (nullable): gives an item that stays the details of the new one
 *
 * Changes @store into @wanted and keeps the items that are in both, so that the view keeps its selection and
 * its place.
 */
void
readout_list_sync (
    GListStore *store, GPtrArray *wanted, GHashFunc hash, GEqualFunc same, ReadoutUpdateFunc update)
{
  Sync sync = { store, wanted, hash, same, update };
  guint n_old, n_start, n_end, n_middle_old, n_middle_new;

  g_return_if_fail (G_IS_LIST_STORE (store));

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  n_start = count_equal_start (&sync, n_old);
  n_end = count_equal_end (&sync, n_old, n_start);
  n_middle_old = n_old - n_start - n_end;
  n_middle_new = wanted->len - n_start - n_end;

  if (n_middle_old == 0 || n_middle_new == 0 || MAX (n_middle_old, n_middle_new) > MAX_STEPS)
    {
      if (n_middle_old > 0 || n_middle_new > 0)
        g_list_store_splice (store, n_start, n_middle_old, wanted->pdata + n_start, n_middle_new);
    }
  else
    {
      remove_gone (&sync, n_start, n_middle_old);
      for (guint i = n_start; i < n_start + n_middle_new; i++)
        place (&sync, i);
    }

  for (guint i = 0; i < wanted->len; i++)
    update_at (&sync, i);
}
