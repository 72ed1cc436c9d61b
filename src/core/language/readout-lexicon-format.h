/* readout-lexicon-format.h: how a lexicon file is laid out; shared with its compiler
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After the header come, each at a multiple of eight bytes:
 *
 *   slots      n_slots (a power of two), open addressing with linear probing by the hash of the key
 *   entries    n_entries, in the order of their keys
 *   senses     n_senses, those of one entry side by side
 *   strings    n_string_bytes, each string ends with a zero byte; the first is empty
 *
 * An entry without senses is there because longer keys begin with its words. */

#pragma once

#include "readout-data-format.h"

#define READOUT_LEXICON_MAGIC   "ReadoutL"
#define READOUT_LEXICON_VERSION 2

/* Longer keys are refused by the compiler, so that a lookup can fold case on the stack. */
#define READOUT_LEXICON_MAX_KEY_BYTES 120

typedef struct
{
  ReadoutDataHeader data;
  guint32 n_slots;
  guint32 n_entries;
  guint32 n_senses;
  guint32 n_string_bytes; /* a multiple of eight */
} ReadoutLexiconHeader;

typedef struct
{
  guint32 hash;  /* the upper half of the key's */
  guint32 entry; /* its number plus one; zero in a free slot */
} ReadoutLexiconSlot;

struct _ReadoutLexiconEntry
{
  guint32 key; /* offset into the strings */
  guint32 first_sense;
  guint32 kinds;
  guint8 key_length;
  guint8 is_prefix;
  guint8 n_senses;
  guint8 reserved; /* zero */
};

typedef struct
{
  guint32 kind;
  guint32 flags;
  guint32 canonical; /* offset into the strings */
  guint32 of;
} ReadoutLexiconRecord;

G_STATIC_ASSERT (sizeof (ReadoutLexiconHeader) == 40);
G_STATIC_ASSERT (sizeof (ReadoutLexiconSlot) == 8);
G_STATIC_ASSERT (sizeof (ReadoutLexiconRecord) == 16);

/* FNV-1a, then a finalizer, because a power of two looks at the low bits only. */
static inline guint64
readout_lexicon_hash (const char *key, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8)key[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return hash ^ (hash >> 32);
}
