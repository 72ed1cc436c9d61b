/* readout-words.c: what is known of single words: which stand in like places, and how they are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-data.h"
#include "readout-letters.h"
#include "readout-words.h"

/* All points into the bytes. */
struct _ReadoutWords
{
  GBytes *bytes;
  const guint8 (*families)[READOUT_WORDS_N_FAMILIES];
  const ReadoutWordsSlot *slots;
  guint32 n_slots;
};

static gboolean
read_header (ReadoutWords *self, GError **error)
{
  const ReadoutWordsHeader *header = g_bytes_get_data (self->bytes, NULL);
  guint64 expected;

  if (!readout_data_check (self->bytes, READOUT_WORDS_MAGIC, READOUT_WORDS_VERSION, sizeof *header, error))
    return FALSE;

  self->n_slots = GUINT32_FROM_LE (header->n_slots);
  expected = sizeof *header + READOUT_WORDS_N_CLUSTERS * sizeof *self->families
             + (guint64)self->n_slots * sizeof *self->slots;
  if (self->n_slots == 0 || g_bytes_get_size (self->bytes) != expected)
    return readout_data_refuse (error);

  self->families = (const guint8 (*)[READOUT_WORDS_N_FAMILIES]) (header + 1);
  self->slots = (const ReadoutWordsSlot *)(gconstpointer)(self->families + READOUT_WORDS_N_CLUSTERS);

  return TRUE;
}

static void
readout_words_clear (ReadoutWords *self)
{
  g_bytes_unref (self->bytes);
}

/**
 * readout_words_new_from_bytes:
 * @bytes: the words, as the program that makes them wrote them
 * @error: return location for an error
 *
 * Checks @bytes before it believes any of it.
 *
 * Returns: (transfer full): the words, safe to use from several threads; %NULL with %G_IO_ERROR_INVALID_DATA
 * or %G_IO_ERROR_NOT_SUPPORTED
 */
ReadoutWords *
readout_words_new_from_bytes (GBytes *bytes, GError **error)
{
  ReadoutWords *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (ReadoutWords);
  self->bytes = g_bytes_ref (bytes);
  if (!read_header (self, error))
    g_clear_pointer (&self, readout_words_unref);

  return self;
}

/**
 * readout_words_new_from_file:
 * @path: where the words are, in the encoding of file names
 * @error: return location for an error
 *
 * Maps a file and checks it.
 *
 * Returns: (transfer full): the words, safe to use from several threads; %NULL with an error of the
 * #G_FILE_ERROR or #G_IO_ERROR domain
 */
ReadoutWords *
readout_words_new_from_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = readout_data_map (path, error);

  return bytes != NULL ? readout_words_new_from_bytes (bytes, error) : NULL;
}

/**
 * readout_words_ref:
 * @self: words
 *
 * Returns: (transfer full): @self
 */
ReadoutWords *
readout_words_ref (ReadoutWords *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * readout_words_unref:
 * @self: (transfer full): words
 */
void
readout_words_unref (ReadoutWords *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)readout_words_clear);
}

/**
 * readout_words_fold:
 * @text: a word, valid UTF-8
 * @length: its length in bytes
 * @folded: (out caller-allocates): room for %READOUT_WORDS_MAX_FOLDED_BYTES
 *
 * Writes it in small letters.  Digits are all one: "2016" is known when "2017" is.
 *
 * Returns: the length of the result in bytes
 */
gsize
readout_words_fold (const char *text, gsize length, char *folded)
{
  gsize out = 0;

  for (const char *at = text; at < text + length && out + 6 < READOUT_WORDS_MAX_FOLDED_BYTES;
       at = g_utf8_next_char (at))
    {
      if (g_ascii_isdigit (*at))
        folded[out++] = '0';
      else if ((guchar)*at < 0x80)
        folded[out++] = readout_ascii_lower (*at);
      else
        out += (gsize)g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (at)), folded + out);
    }

  return out;
}

/**
 * readout_words_look_up:
 * @self: words
 * @hash: of the small letters of a word
 *
 * Returns: what is known of it, in the fields READOUT_WORD_*; zero for an unknown word
 */
guint32
readout_words_look_up (const ReadoutWords *self, guint64 hash)
{
  const ReadoutWordsSlot *slot = readout_data_find (
      self->slots, sizeof *slot, G_STRUCT_OFFSET (ReadoutWordsSlot, key), self->n_slots, hash);

  return slot != NULL ? GUINT32_FROM_LE (slot->fields) : 0;
}

/**
 * readout_words_get_clusters:
 * @self: words
 * @word: what is known of a word
 * @clusters: (out caller-allocates) (array fixed-size=4): the words that stand in like places, finest
 * first; zero for an unknown word
 */
void
readout_words_get_clusters (const ReadoutWords *self, guint32 word, guint16 *clusters)
{
  guint cluster = word >> READOUT_WORD_CLUSTER_SHIFT & READOUT_WORD_CLUSTER_MASK;
  gboolean is_known = cluster > 0 && cluster <= READOUT_WORDS_N_CLUSTERS;

  clusters[0] = word & READOUT_WORD_FINE_MASK;
  clusters[1] = (guint16)cluster;
  for (guint i = 0; i < READOUT_WORDS_N_FAMILIES; i++)
    clusters[2 + i] = is_known ? (guint16)(self->families[cluster - 1][i] + 1) : 0;
}
