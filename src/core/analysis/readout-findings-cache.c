/* readout-findings-cache.c: keeps what was found in a paragraph, by its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two generations: what is asked for moves to the young one; when that is full, the old one is dropped and
 * the young one becomes old.  So a paragraph that is still in use stays, without a list in the order of use.
 */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-findings-cache.h"

struct _ReadoutFindingsCache
{
  const ReadoutLanguage *language;
  gsize max_bytes; /* of text in one generation */

  GMutex mutex;      /* over what follows */
  GHashTable *young; /* GBytes: ReadoutFindings */
  GHashTable *old;
  gsize young_bytes;
};

static GHashTable *
new_generation (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref,
                                (GDestroyNotify)readout_findings_unref);
}

/**
 * readout_findings_cache_new:
 * @language: what is known of words and names; must outlive the cache
 * @max_bytes: how much text to remember, in bytes
 *
 * Returns: (transfer full): an empty cache, safe to use from several threads
 */
ReadoutFindingsCache *
readout_findings_cache_new (const ReadoutLanguage *language, gsize max_bytes)
{
  ReadoutFindingsCache *self = g_new0 (ReadoutFindingsCache, 1);

  self->language = language;
  self->max_bytes = max_bytes / 2;
  g_mutex_init (&self->mutex);
  self->young = new_generation ();
  self->old = new_generation ();

  return self;
}

/**
 * readout_findings_cache_free:
 * @self: (transfer full): a cache that no thread uses
 */
void
readout_findings_cache_free (ReadoutFindingsCache *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
remember (ReadoutFindingsCache *self, GBytes *key, ReadoutFindings *findings)
{
  if (self->young_bytes > self->max_bytes)
    {
      g_hash_table_unref (self->old);
      self->old = g_steal_pointer (&self->young);
      self->young = new_generation ();
      self->young_bytes = 0;
    }

  self->young_bytes += g_bytes_get_size (key);
  g_hash_table_replace (self->young, g_bytes_ref (key), readout_findings_ref (findings));
}

static ReadoutFindings *
recall (ReadoutFindingsCache *self, GBytes *text)
{
  ReadoutFindings *findings = g_hash_table_lookup (self->young, text);
  GBytes *key;

  if (findings != NULL)
    return readout_findings_ref (findings);
  if (!g_hash_table_lookup_extended (self->old, text, (gpointer *)&key, (gpointer *)&findings))
    return NULL;

  readout_findings_ref (findings);
  g_bytes_ref (key); /* remember() may drop the old generation */
  remember (self, key, findings);
  g_bytes_unref (key);

  return findings;
}

/**
 * readout_findings_cache_get:
 * @self: a cache
 * @text: one paragraph, valid UTF-8
 * @length_bytes: its length in bytes
 *
 * Returns: (transfer full): what the paragraph says by itself, remembered or found now
 */
ReadoutFindings *
readout_findings_cache_get (ReadoutFindingsCache *self, const char *text, gsize length_bytes)
{
  g_autoptr (GBytes) borrowed = g_bytes_new_static (text, length_bytes);
  g_autoptr (GBytes) key = NULL;
  ReadoutFindings *findings;

  g_mutex_lock (&self->mutex);
  findings = recall (self, borrowed);
  g_mutex_unlock (&self->mutex);
  if (findings != NULL)
    return findings;

  findings = readout_findings_new (self->language, text, length_bytes);
  key = g_bytes_new (text, length_bytes);

  g_mutex_lock (&self->mutex);
  remember (self, key, findings);
  g_mutex_unlock (&self->mutex);

  return findings;
}
