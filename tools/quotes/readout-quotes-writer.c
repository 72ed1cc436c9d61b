/* readout-quotes-writer.c: writes a model of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "readout-quotes-writer.h"

#define N_TRANSITIONS (READOUT_QUOTE_N_CONTEXTS * READOUT_QUOTE_N_LABELS * READOUT_QUOTE_N_LABELS)

/* Three of five slots are taken: most of what is looked for is not there, and is missed soon. */
#define SLOTS_FOR(n) (((n) + (n)*2 / 3 + 64) & ~1u)

/* The vectors begin where a line of memory does. */
#define SLOTS_BEFORE_VECTORS 5

typedef struct
{
  guint64 hash;
  gint8 weight;
} Entry;

struct _ReadoutQuotesWriter
{
  GArray *cues;    /* Entry */
  GArray *entries; /* Entry: of stretches and sources */
  GArray *hashes;  /* guint64: the features of tokens */
  GArray *vectors; /* ReadoutQuoteVector: of each of them */
  float transitions[N_TRANSITIONS];
  ReadoutQuoteNet net;
  float vector_scale;
  float link_scale;
  float candidate_scale;
};

/**
 * readout_quotes_writer_new:
 *
 * Returns: (transfer full): a writer of a model without any feature
 */
ReadoutQuotesWriter *
readout_quotes_writer_new (void)
{
  ReadoutQuotesWriter *self = g_new0 (ReadoutQuotesWriter, 1);

  self->cues = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->vectors = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteVector));
  self->vector_scale = self->link_scale = self->candidate_scale = 1;

  return self;
}

/**
 * readout_quotes_writer_free:
 * @self: (transfer full): a writer
 */
void
readout_quotes_writer_free (ReadoutQuotesWriter *self)
{
  g_array_unref (self->cues);
  g_array_unref (self->entries);
  g_array_unref (self->hashes);
  g_array_unref (self->vectors);
  g_free (self);
}

/**
 * readout_quotes_writer_set_net:
 * @self: a writer
 * @net: the network
 * @transitions: the numbers of #ReadoutQuoteTransitions
 * @vector_scale: what one is worth in a vector
 */
void
readout_quotes_writer_set_net (ReadoutQuotesWriter *self,
                               const ReadoutQuoteNet *net,
                               const float *transitions,
                               float vector_scale)
{
  self->net = *net;
  memcpy (self->transitions, transitions, sizeof self->transitions);
  self->vector_scale = vector_scale;
}

/**
 * readout_quotes_writer_set_scales:
 * @self: a writer
 * @link_scale: what a weight of one is worth where it is about a source and its words
 * @candidate_scale: the same where it is about a stretch as a whole
 */
void
readout_quotes_writer_set_scales (ReadoutQuotesWriter *self, float link_scale, float candidate_scale)
{
  self->link_scale = link_scale;
  self->candidate_scale = candidate_scale;
}

static gint8
shrink (float value, float scale)
{
  return (gint8)CLAMP (lrintf (value / scale), -127, 127);
}

/**
 * readout_quotes_writer_add_cue:
 * @self: a writer
 * @hash: a word, as the feature of a cue
 * @often: how often it is one where it stands, in sixteenths
 */
void
readout_quotes_writer_add_cue (ReadoutQuotesWriter *self, guint64 hash, float often)
{
  Entry entry = { hash, shrink (often, 1) };

  g_array_append_val (self->cues, entry);
}

/**
 * readout_quotes_writer_add:
 * @self: a writer
 * @hash: a feature of a stretch, or of words and their source
 * @weight: what it says
 * @scale: what a weight of one is worth
 *
 * The most important features come first: the last ones may find no slot.
 */
void
readout_quotes_writer_add (ReadoutQuotesWriter *self, guint64 hash, float weight, float scale)
{
  Entry entry = { hash, shrink (weight, scale) };

  if (entry.weight != 0)
    g_array_append_val (self->entries, entry);
}

/**
 * readout_quotes_writer_add_vector:
 * @self: a writer
 * @hash: a feature of a token
 * @input: (array fixed-size=64): what it adds to the input of the network
 * @scale: what one is worth in a vector
 */
void
readout_quotes_writer_add_vector (ReadoutQuotesWriter *self, guint64 hash, const float *input, float scale)
{
  ReadoutQuoteVector vector;

  for (guint i = 0; i < READOUT_QUOTE_NET_WIDTH; i++)
    vector[i] = shrink (input[i], scale);
  g_array_append_val (self->hashes, hash);
  g_array_append_val (self->vectors, vector);
}

static void
insert_row (ReadoutQuoteRow *rows, guint32 n_rows, const Entry *entry)
{
  guint32 slot = readout_data_slot (entry->hash, n_rows);

  for (guint i = 0; i < READOUT_DATA_MAX_PROBES; i++)
    {
      if (rows[slot].key == 0)
        {
          rows[slot].key = GUINT32_TO_LE (readout_data_key (entry->hash));
          rows[slot].weight = entry->weight;
          return;
        }
      slot = slot + 1 < n_rows ? slot + 1 : 0;
    }
}

static void
insert_rows (ReadoutQuoteRow *rows, guint32 n_rows, const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    insert_row (rows, n_rows, &g_array_index (entries, Entry, i));
}

static void
insert_slot (ReadoutQuoteSlot *slots, guint32 n_slots, guint64 hash, guint32 nth)
{
  guint32 slot = readout_data_slot (hash, n_slots);

  for (guint i = 0; i < READOUT_DATA_MAX_PROBES; i++)
    {
      if (slots[slot].key == 0)
        {
          slots[slot].key = GUINT32_TO_LE (readout_data_key (hash));
          slots[slot].nth = GUINT32_TO_LE (nth);
          return;
        }
      slot = slot + 1 < n_slots ? slot + 1 : 0;
    }
}

static guint32 *
write_numbers (guint32 *to, const float *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    to[i] = readout_data_write_float (numbers[i]);

  return to + n;
}

/**
 * readout_quotes_writer_end:
 * @self: a writer
 *
 * Returns: (transfer full): the model
 */
GBytes *
readout_quotes_writer_end (ReadoutQuotesWriter *self)
{
  guint32 n_cues = SLOTS_FOR (self->cues->len), n_rows = SLOTS_FOR (self->entries->len);
  guint32 n_slots = (SLOTS_FOR (self->hashes->len) & ~7u) + SLOTS_BEFORE_VECTORS;
  gsize vector_bytes = self->vectors->len * sizeof (ReadoutQuoteVector);
  gsize size
      = sizeof (ReadoutQuoteModelHeader) + (N_TRANSITIONS + READOUT_QUOTE_NET_N_NUMBERS) * sizeof (guint32)
        + n_slots * sizeof (ReadoutQuoteSlot) + vector_bytes + (n_cues + n_rows) * sizeof (ReadoutQuoteRow);
  g_autofree char *bytes = g_malloc0 (size);
  ReadoutQuoteModelHeader *header = (ReadoutQuoteModelHeader *)(gpointer)bytes;
  guint32 *numbers = write_numbers ((guint32 *)(gpointer)(header + 1), self->transitions, N_TRANSITIONS);
  ReadoutQuoteSlot *slots = (ReadoutQuoteSlot *)(gpointer)write_numbers (numbers, (const float *)&self->net,
                                                                         READOUT_QUOTE_NET_N_NUMBERS);
  ReadoutQuoteVector *vectors = (ReadoutQuoteVector *)(slots + n_slots);
  ReadoutQuoteRow *cues = (ReadoutQuoteRow *)(gpointer)(vectors + self->vectors->len);
  ReadoutQuoteRow *rows = cues + n_cues;

  header->n_slots = GUINT32_TO_LE (n_slots);
  header->n_vectors = GUINT32_TO_LE (self->vectors->len);
  header->n_cues = GUINT32_TO_LE (n_cues);
  header->n_rows = GUINT32_TO_LE (n_rows);
  header->vector_scale = readout_data_write_float (self->vector_scale);
  header->link_scale = readout_data_write_float (self->link_scale);
  header->candidate_scale = readout_data_write_float (self->candidate_scale);
  for (guint32 i = 0; i < self->hashes->len; i++)
    insert_slot (slots, n_slots, g_array_index (self->hashes, guint64, i), i);
  memcpy (vectors, self->vectors->data, vector_bytes);
  insert_rows (cues, n_cues, self->cues);
  insert_rows (rows, n_rows, self->entries);

  readout_data_seal (bytes, size, READOUT_QUOTE_MODEL_MAGIC, READOUT_QUOTE_MODEL_VERSION);

  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}
