/* readout-tracks.c: one utterance over many reports
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-tracks.h"

/* The track of a quote, which is a new one when it has none yet. */
static GArray *
get_track (GHashTable *tracks, gint64 quote)
{
  GArray *track = g_hash_table_lookup (tracks, &quote);

  if (track == NULL)
    {
      track = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (track, quote);
      g_hash_table_insert (tracks, g_memdup2 (&quote, sizeof quote), track);
    }

  return track;
}

static void
join (GHashTable *tracks, GArray *into, GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      gint64 quote = g_array_index (from, gint64, i);

      g_array_append_val (into, quote);
      g_hash_table_insert (tracks, g_memdup2 (&quote, sizeof quote), into);
    }
  g_array_unref (from);
}

/**
 * readout_tracks_find:
 * @pairs: (element-type ReadoutTwoReports): quotes that report one utterance, two by two
 *
 * Returns: (transfer full) (element-type GArray): arrays of gint64: all reports of each utterance
 */
GPtrArray *
readout_tracks_find (GArray *pairs)
{
  g_autoptr (GHashTable) tracks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GPtrArray *answer = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  GHashTableIter iter;
  gpointer track;

  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutTwoReports *pair = &g_array_index (pairs, ReadoutTwoReports, i);
      GArray *a = get_track (tracks, pair->a), *b = get_track (tracks, pair->b);

      if (a != b)
        join (tracks, a->len >= b->len ? a : b, a->len >= b->len ? b : a);
    }

  g_hash_table_iter_init (&iter, tracks);
  while (g_hash_table_iter_next (&iter, NULL, &track))
    if (g_hash_table_add (found, track))
      g_ptr_array_add (answer, track);

  return answer;
}
