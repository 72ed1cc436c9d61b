/* readout-data-format.h: what the files of language data have in common; shared with the programs that write
 * them SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each begins with a #ReadoutDataHeader.  All numbers are little endian, the length is a multiple of eight
 * bytes, and what is looked up by hash lies in slots, open addressing with linear probing. */

#pragma once

#include <glib.h>
#include <string.h>

typedef struct
{
  char magic[8]; /* what kind of file it is */
  guint32 version;
  guint32 reserved; /* zero */
  guint64 checksum; /* of the header, with this field zero, and of all that follows */
} ReadoutDataHeader;

G_STATIC_ASSERT (sizeof (ReadoutDataHeader) == 24);

/* No slot is farther from where its hash points. */
#define READOUT_DATA_MAX_PROBES 32

/* The slot at which the search for a hash begins. */
static inline guint32
readout_data_slot (guint64 hash, guint32 n_slots)
{
  return (guint32)(((hash & 0xffffffff) * n_slots) >> 32);
}

/* What a slot keeps of a hash: neither words nor features can be read back.  Zero is a free slot. */
static inline guint32
readout_data_key (guint64 hash)
{
  guint32 key = (guint32)(hash >> 32);

  return key != 0 ? key : 1;
}

/* Slots of @size bytes, with the key at byte @key_at of each.  Returns the slot of a hash, or NULL where
 * there is none. */
static inline gconstpointer
readout_data_find (gconstpointer slots, gsize size, gsize key_at, guint32 n_slots, guint64 hash)
{
  guint32 key = readout_data_key (hash);
  guint32 nth = readout_data_slot (hash, n_slots);

  for (guint i = 0; i < READOUT_DATA_MAX_PROBES; i++)
    {
      const char *slot = (const char *)slots + nth * size;
      guint32 found;

      memcpy (&found, slot + key_at, sizeof found);
      found = GUINT32_FROM_LE (found);
      if (found == key)
        return slot;
      if (found == 0)
        return NULL;
      nth = nth + 1 < n_slots ? nth + 1 : 0;
    }

  return NULL;
}

/* The bits of a float, as they stand in the file. */
static inline guint32
readout_data_write_float (float value)
{
  guint32 bits;

  memcpy (&bits, &value, sizeof bits);

  return GUINT32_TO_LE (bits);
}

static inline float
readout_data_read_float (guint32 bits)
{
  float value;

  bits = GUINT32_FROM_LE (bits);
  memcpy (&value, &bits, sizeof value);

  return value;
}

/* Eight bytes a step: a file is read once at every start. */
static inline guint64
readout_data_checksum (guint64 sum, gconstpointer data, gsize length)
{
  const char *bytes = data;

  for (gsize i = 0; i < length; i += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, bytes + i, sizeof word);
      sum = (sum ^ GUINT64_FROM_LE (word)) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      sum ^= sum >> 29;
    }

  return sum;
}

/* Fills the header of a file that is complete but for it. */
static inline void
readout_data_seal (gpointer data, gsize length, const char *magic, guint32 version)
{
  ReadoutDataHeader *header = data;

  memcpy (header->magic, magic, sizeof header->magic);
  header->version = GUINT32_TO_LE (version);
  header->checksum = 0;
  header->checksum = GUINT64_TO_LE (readout_data_checksum (0, data, length));
}
