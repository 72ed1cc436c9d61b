/* readout-quotes-writer.c: writes a model of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "readout-quotes-writer.h"

#define N_TRANSITIONS (READOUT_QUOTE_N_CONTEXTS * READOUT_QUOTE_N_LABELS * READOUT_QUOTE_N_LABELS)

/* Three of five slots are taken: most of what is looked for is not there, and is missed soon. */
#define SLOTS_FOR(n) (((n) + (n)*2 / 3 + 64) & ~1u)

typedef struct
{
  guint64 hash;
  gint8 weights[READOUT_QUOTE_N_LABELS];
} Entry;

struct _ReadoutQuotesWriter
{
  GArray *entries;
  float transitions[N_TRANSITIONS];
  float scale;
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

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->scale = self->link_scale = self->candidate_scale = 1;

  return self;
}

/**
 * readout_quotes_writer_free:
 * @self: (transfer full): a writer
 */
void
readout_quotes_writer_free (ReadoutQuotesWriter *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * readout_quotes_writer_set_transitions:
 * @self: a writer
 * @transitions: the numbers of #ReadoutQuoteTransitions
 */
void
readout_quotes_writer_set_transitions (ReadoutQuotesWriter *self, const float *transitions)
{
  memcpy (self->transitions, transitions, sizeof self->transitions);
}

/**
 * readout_quotes_writer_set_scales:
 * @self: a writer
 * @scale: what a weight of one is worth
 * @link_scale: the same where it is about a source and its words
 * @candidate_scale: the same where it is about a stretch as a whole
 */
void
readout_quotes_writer_set_scales (ReadoutQuotesWriter *self,
                                  float scale,
                                  float link_scale,
                                  float candidate_scale)
{
  self->scale = scale;
  self->link_scale = link_scale;
  self->candidate_scale = candidate_scale;
}

/**
 * readout_quotes_writer_add:
 * @self: a writer
 * @hash: a feature
 * @weights: (array length=n_weights): what it says
 * @n_weights: for how many labels
 * @scale: what a weight of one is worth
 *
 * The most important features come first: the last ones may find no slot.
 */
void
readout_quotes_writer_add (
    ReadoutQuotesWriter *self, guint64 hash, const float *weights, guint n_weights, float scale)
{
  Entry entry = { .hash = hash };

  for (guint i = 0; i < n_weights; i++)
    entry.weights[i] = (gint8)CLAMP (lrintf (weights[i] / scale), -127, 127);
  g_array_append_val (self->entries, entry);
}

static void
insert (ReadoutQuoteRow *rows, guint32 n_rows, const Entry *entry)
{
  guint32 slot = readout_data_slot (entry->hash, n_rows);

  for (guint i = 0; i < READOUT_DATA_MAX_PROBES; i++)
    {
      if (rows[slot].key == 0)
        {
          rows[slot].key = GUINT32_TO_LE (readout_data_key (entry->hash));
          memcpy (rows[slot].weights, entry->weights, sizeof entry->weights);
          return;
        }
      slot = slot + 1 < n_rows ? slot + 1 : 0;
    }
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
  guint32 n_rows = SLOTS_FOR (self->entries->len);
  gsize size = sizeof (ReadoutQuoteModelHeader) + N_TRANSITIONS * sizeof (guint32)
               + n_rows * sizeof (ReadoutQuoteRow);
  g_autofree char *bytes = g_malloc0 (size);
  ReadoutQuoteModelHeader *header = (ReadoutQuoteModelHeader *)(gpointer)bytes;
  guint32 *transitions = (guint32 *)(gpointer)(header + 1);
  ReadoutQuoteRow *rows = (ReadoutQuoteRow *)(gpointer)(transitions + N_TRANSITIONS);

  header->n_rows = GUINT32_TO_LE (n_rows);
  header->scale = readout_data_write_float (self->scale);
  header->link_scale = readout_data_write_float (self->link_scale);
  header->candidate_scale = readout_data_write_float (self->candidate_scale);
  for (guint i = 0; i < N_TRANSITIONS; i++)
    transitions[i] = readout_data_write_float (self->transitions[i]);
  for (guint i = 0; i < self->entries->len; i++)
    insert (rows, n_rows, &g_array_index (self->entries, Entry, i));

  readout_data_seal (bytes, size, READOUT_QUOTE_MODEL_MAGIC, READOUT_QUOTE_MODEL_VERSION);

  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}
