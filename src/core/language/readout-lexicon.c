/* readout-lexicon.c: facts about words, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-data.h"
#include "readout-letters.h"
#include "readout-lexicon-format.h"
#include "readout-lexicon.h"

/* Everything but the bytes points into them. */
struct _ReadoutLexicon
{
  GBytes *bytes;
  const ReadoutLexiconSlot *slots;
  const ReadoutLexiconEntry *entries;
  const ReadoutLexiconRecord *records;
  const char *strings;
  guint32 n_slots;
  guint32 n_entries;
  guint32 n_records;
  guint32 n_string_bytes;
};

/* Sixty-four bits hold the sum of all parts, whatever their counts. */
static gboolean
has_size (const ReadoutLexicon *self, gsize size)
{
  guint64 expected = sizeof (ReadoutLexiconHeader);

  expected += (guint64)self->n_slots * sizeof (ReadoutLexiconSlot);
  expected += (guint64)self->n_entries * sizeof (ReadoutLexiconEntry);
  expected += (guint64)self->n_records * sizeof (ReadoutLexiconRecord);
  expected += self->n_string_bytes;

  return size == expected;
}

static gboolean
read_header (ReadoutLexicon *self, GError **error)
{
  const ReadoutLexiconHeader *header = g_bytes_get_data (self->bytes, NULL);

  if (!readout_data_check (self->bytes, READOUT_LEXICON_MAGIC, READOUT_LEXICON_VERSION, sizeof *header,
                           error))
    return FALSE;

  self->n_slots = GUINT32_FROM_LE (header->n_slots);
  self->n_entries = GUINT32_FROM_LE (header->n_entries);
  self->n_records = GUINT32_FROM_LE (header->n_senses);
  self->n_string_bytes = GUINT32_FROM_LE (header->n_string_bytes);

  if (!has_size (self, g_bytes_get_size (self->bytes)))
    return readout_data_refuse (error);

  self->slots = (const ReadoutLexiconSlot *)(header + 1);
  self->entries = (const ReadoutLexiconEntry *)(self->slots + self->n_slots);
  self->records = (const ReadoutLexiconRecord *)(self->entries + self->n_entries);
  self->strings = (const char *)(self->records + self->n_records);

  return TRUE;
}

/* A search ends at a free slot: there has to be one. */
static gboolean
check_slots (const ReadoutLexicon *self)
{
  guint32 n_used = 0;

  if (self->n_slots == 0 || (self->n_slots & (self->n_slots - 1)) != 0)
    return FALSE;

  for (guint32 i = 0; i < self->n_slots; i++)
    {
      guint32 entry = GUINT32_FROM_LE (self->slots[i].entry);

      if (entry > self->n_entries)
        return FALSE;
      n_used += entry != 0;
    }

  return n_used < self->n_slots;
}

static gboolean
check_entries (const ReadoutLexicon *self)
{
  for (guint32 i = 0; i < self->n_entries; i++)
    {
      const ReadoutLexiconEntry *entry = &self->entries[i];
      guint64 key_end = (guint64)GUINT32_FROM_LE (entry->key) + entry->key_length;
      guint64 last_sense = (guint64)GUINT32_FROM_LE (entry->first_sense) + entry->n_senses;

      if (key_end >= self->n_string_bytes || last_sense > self->n_records)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_records (const ReadoutLexicon *self)
{
  for (guint32 i = 0; i < self->n_records; i++)
    {
      guint32 canonical = GUINT32_FROM_LE (self->records[i].canonical);

      if (canonical >= self->n_string_bytes || GUINT32_FROM_LE (self->records[i].of) >= self->n_string_bytes
          || self->strings[canonical] == '\0')
        return FALSE;
    }

  return TRUE;
}

/* What a string is used for does not matter here: any offset into the strings then gives one that ends. */
static gboolean
check_strings (const ReadoutLexicon *self)
{
  const char *end = self->strings + self->n_string_bytes;
  const char *string = self->strings;

  if (self->n_string_bytes == 0 || end[-1] != '\0' || self->strings[0] != '\0')
    return FALSE;

  for (; string < end; string += strlen (string) + 1)
    if (!g_utf8_validate (string, -1, NULL))
      return FALSE;

  return TRUE;
}

static void
readout_lexicon_clear (ReadoutLexicon *self)
{
  g_bytes_unref (self->bytes);
}

/**
 * readout_lexicon_new_from_bytes:
 * @bytes: a lexicon, as its compiler wrote it
 * @error: return location for an error
 *
 * Checks @bytes whole before it believes any of it.
 *
 * Returns: (transfer full): a lexicon, safe to use from several threads; %NULL with %G_IO_ERROR_INVALID_DATA
 * or %G_IO_ERROR_NOT_SUPPORTED
 */
ReadoutLexicon *
readout_lexicon_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (ReadoutLexicon) self = g_atomic_rc_box_new0 (ReadoutLexicon);

  self->bytes = g_bytes_ref (bytes);

  if (!read_header (self, error))
    return NULL;

  if (!check_strings (self) || !check_slots (self) || !check_entries (self) || !check_records (self))
    {
      readout_data_refuse (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * readout_lexicon_new_from_file:
 * @path: where the lexicon is, in the encoding of file names
 * @error: return location for an error
 *
 * Maps a file and checks it.  Does not copy it: processes that use the same one share the memory.
 *
 * Returns: (transfer full): a lexicon, safe to use from several threads; %NULL with an error of the
 *   #G_FILE_ERROR or #G_IO_ERROR domain
 */
ReadoutLexicon *
readout_lexicon_new_from_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = readout_data_map (path, error);

  return bytes != NULL ? readout_lexicon_new_from_bytes (bytes, error) : NULL;
}

/**
 * readout_lexicon_ref:
 * @self: a lexicon
 *
 * Returns: (transfer full): @self
 */
ReadoutLexicon *
readout_lexicon_ref (ReadoutLexicon *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * readout_lexicon_unref:
 * @self: (transfer full): a lexicon
 */
void
readout_lexicon_unref (ReadoutLexicon *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)readout_lexicon_clear);
}

/**
 * readout_lexicon_get_n_entries:
 * @self: a lexicon
 *
 * Returns: how many keys the file holds, those that only begin longer ones included
 */
gsize
readout_lexicon_get_n_entries (const ReadoutLexicon *self)
{
  return self->n_entries;
}

static const ReadoutLexiconEntry *
find_entry (const ReadoutLexicon *self, const char *key, gsize length)
{
  guint64 hash = readout_lexicon_hash (key, length);
  guint32 upper = (guint32)(hash >> 32);

  for (guint32 i = (guint32)hash & (self->n_slots - 1);; i = (i + 1) & (self->n_slots - 1))
    {
      guint32 number = GUINT32_FROM_LE (self->slots[i].entry);
      const ReadoutLexiconEntry *entry;

      if (number == 0)
        return NULL;
      if (GUINT32_FROM_LE (self->slots[i].hash) != upper)
        continue;

      entry = &self->entries[number - 1];
      if (entry->key_length == length
          && memcmp (self->strings + GUINT32_FROM_LE (entry->key), key, length) == 0)
        return entry;
    }
}

/**
 * readout_lexicon_lookup:
 * @self: a lexicon
 * @words: words with one space between them, with the apostrophes and hyphens that
 * readout_lexicon_normalize() leaves
 * @length_bytes: how many bytes of @words to use
 * @is_prefix: (out) (optional): whether longer entries begin with these words
 *
 * Looks words up as they are written: "US" is not "us".  To find the longest match at a token, look it up and
 * go on with one more token as long as @is_prefix says so.  Does not allocate.
 *
 * Returns: (nullable): what is known of @words
 */
const ReadoutLexiconEntry *
readout_lexicon_lookup (const ReadoutLexicon *self,
                        const char *words,
                        gsize length_bytes,
                        gboolean *is_prefix)
{
  const ReadoutLexiconEntry *entry = NULL;

  if (length_bytes <= READOUT_LEXICON_MAX_KEY_BYTES)
    entry = find_entry (self, words, length_bytes);
  if (is_prefix != NULL)
    *is_prefix = entry != NULL && entry->is_prefix;

  return entry != NULL && entry->n_senses > 0 ? entry : NULL;
}

static gboolean
fold_case (const char *words, gsize length, char *folded, gsize *folded_length)
{
  gsize out = 0;

  for (const char *p = words; p < words + length; p = g_utf8_next_char (p))
    {
      if (out + 6 > READOUT_LEXICON_MAX_KEY_BYTES)
        return FALSE;
      if ((guchar)*p < 0x80)
        folded[out++] = readout_ascii_lower (*p);
      else
        out += (gsize)g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), folded + out);
    }
  *folded_length = out;

  return TRUE;
}

/**
 * readout_lexicon_lookup_any_case:
 * @self: a lexicon
 * @words: valid UTF-8, written as for readout_lexicon_lookup()
 * @length_bytes: how many bytes of @words to use
 * @is_prefix: (out) (optional): whether longer entries begin with these words
 *
 * Looks up the lower case of @words, for word lists in which case says nothing: at the start of a sentence,
 * in headings.  Of the senses that it finds only those with %READOUT_LEXICON_ANY_CASE hold for @words.  Does
 * not allocate.
 *
 * Returns: (nullable): what is known of @words in lower case
 */
const ReadoutLexiconEntry *
readout_lexicon_lookup_any_case (const ReadoutLexicon *self,
                                 const char *words,
                                 gsize length_bytes,
                                 gboolean *is_prefix)
{
  char folded[READOUT_LEXICON_MAX_KEY_BYTES];
  gsize folded_length;

  if (fold_case (words, length_bytes, folded, &folded_length))
    return readout_lexicon_lookup (self, folded, folded_length, is_prefix);

  if (is_prefix != NULL)
    *is_prefix = FALSE;

  return NULL;
}

/**
 * readout_lexicon_entry_get_kinds:
 * @entry: what is known of words
 *
 * Returns: all that the words can be
 */
ReadoutLexiconKind
readout_lexicon_entry_get_kinds (const ReadoutLexiconEntry *entry)
{
  return GUINT32_FROM_LE (entry->kinds);
}

/**
 * readout_lexicon_entry_get_n_senses:
 * @entry: what is known of words
 *
 * Returns: how many senses the words have, one a kind
 */
guint
readout_lexicon_entry_get_n_senses (const ReadoutLexiconEntry *entry)
{
  return entry->n_senses;
}

/**
 * readout_lexicon_get_nth_sense:
 * @self: a lexicon
 * @entry: one of its entries
 * @nth: below readout_lexicon_entry_get_n_senses()
 *
 * Returns: one sense of the words; they are in the order of #ReadoutLexiconKind
 */
ReadoutLexiconSense
readout_lexicon_get_nth_sense (const ReadoutLexicon *self, const ReadoutLexiconEntry *entry, guint nth)
{
  const ReadoutLexiconRecord *record = &self->records[GUINT32_FROM_LE (entry->first_sense) + nth];
  ReadoutLexiconSense sense = {
    .kind = GUINT32_FROM_LE (record->kind),
    .flags = GUINT32_FROM_LE (record->flags),
    .canonical = self->strings + GUINT32_FROM_LE (record->canonical),
    .of = self->strings + GUINT32_FROM_LE (record->of),
  };

  g_assert (nth < entry->n_senses);

  return sense;
}

/**
 * readout_lexicon_get_sense:
 * @self: a lexicon
 * @entry: one of its entries
 * @kind: one or several kinds
 * @sense: (out caller-allocates): the first sense of any of these kinds
 *
 * Returns: whether the words have such a sense
 */
gboolean
readout_lexicon_get_sense (const ReadoutLexicon *self,
                           const ReadoutLexiconEntry *entry,
                           ReadoutLexiconKind kind,
                           ReadoutLexiconSense *sense)
{
  for (guint i = 0; i < entry->n_senses; i++)
    {
      *sense = readout_lexicon_get_nth_sense (self, entry, i);
      if ((sense->kind & kind) != 0)
        return TRUE;
    }

  return FALSE;
}
