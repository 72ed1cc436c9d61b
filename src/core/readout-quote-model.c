/* readout-quote-model.c: what was learned of attribution, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-data.h"
#include "readout-quote-model.h"
#include "readout-near-exp.h"

#define N_LABELS      READOUT_QUOTE_N_LABELS
#define N_TRANSITIONS (READOUT_QUOTE_N_CONTEXTS * N_LABELS * N_LABELS)

/* The rows point into the bytes. */
struct _ReadoutQuoteModel
{
  GBytes *bytes;
  const ReadoutQuoteRow *rows;
  guint32 n_rows;
  float scale;
  float link_scale;
  float candidate_scale;
  ReadoutWords *words;
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteTransitions likely;
};

static gboolean
is_scale (float scale)
{
  return scale > 0 && scale < 100;
}

static gboolean
read_transitions (ReadoutQuoteModel *self, const guint32 *numbers)
{
  float *transitions = &self->transitions[0][0][0];

  for (guint i = 0; i < N_TRANSITIONS; i++)
    {
      transitions[i] = readout_data_read_float (numbers[i]);
      if (!(transitions[i] > -40 && transitions[i] < 40))
        return FALSE;
      if (!readout_quote_label_can_follow (i / N_LABELS % N_LABELS, i % N_LABELS))
        transitions[i] = READOUT_QUOTE_IMPOSSIBLE;
    }
  readout_quote_transitions_exp ((const float (*)[N_LABELS][N_LABELS])self->transitions, self->likely);

  return TRUE;
}

static gboolean
read_header (ReadoutQuoteModel *self, GError **error)
{
  const ReadoutQuoteModelHeader *header = g_bytes_get_data (self->bytes, NULL);
  const guint32 *transitions = (const guint32 *)(header + 1);
  guint64 expected;

  if (!readout_data_check (self->bytes, READOUT_QUOTE_MODEL_MAGIC, READOUT_QUOTE_MODEL_VERSION,
                           sizeof *header, error))
    return FALSE;

  self->n_rows = GUINT32_FROM_LE (header->n_rows);
  self->scale = readout_data_read_float (header->scale);
  self->link_scale = readout_data_read_float (header->link_scale);
  self->candidate_scale = readout_data_read_float (header->candidate_scale);
  expected
      = sizeof *header + N_TRANSITIONS * sizeof *transitions + (guint64)self->n_rows * sizeof *self->rows;
  if (self->n_rows == 0 || g_bytes_get_size (self->bytes) != expected || !is_scale (self->scale)
      || !is_scale (self->link_scale) || !is_scale (self->candidate_scale))
    return readout_data_refuse (error);

  self->rows = (const ReadoutQuoteRow *)(transitions + N_TRANSITIONS);

  return read_transitions (self, transitions) || readout_data_refuse (error);
}

static void
readout_quote_model_clear (ReadoutQuoteModel *self)
{
  g_bytes_unref (self->bytes);
  readout_words_unref (self->words);
}

/**
 * readout_quote_model_new_from_bytes:
 * @bytes: a model, as the program that trains it wrote it
 * @words: what is known of single words
 * @error: return location for an error
 *
 * Checks @bytes before it believes any of it.
 *
 * Returns: (transfer full): a model, safe to use from several threads; %NULL with %G_IO_ERROR_INVALID_DATA
 * or %G_IO_ERROR_NOT_SUPPORTED
 */
ReadoutQuoteModel *
readout_quote_model_new_from_bytes (GBytes *bytes, ReadoutWords *words, GError **error)
{
  ReadoutQuoteModel *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (ReadoutQuoteModel);
  self->bytes = g_bytes_ref (bytes);
  self->words = readout_words_ref (words);
  if (!read_header (self, error))
    g_clear_pointer (&self, readout_quote_model_unref);

  return self;
}

/**
 * readout_quote_model_new_from_file:
 * @path: where the model is, in the encoding of file names
 * @words: what is known of single words
 * @error: return location for an error
 *
 * Maps a file and checks it.  Does not copy it: processes that use the same one share the memory.
 *
 * Returns: (transfer full): a model, safe to use from several threads; %NULL with an error of the
 * #G_FILE_ERROR or #G_IO_ERROR domain
 */
ReadoutQuoteModel *
readout_quote_model_new_from_file (const char *path, ReadoutWords *words, GError **error)
{
  g_autoptr (GBytes) bytes = readout_data_map (path, error);

  return bytes != NULL ? readout_quote_model_new_from_bytes (bytes, words, error) : NULL;
}

/**
 * readout_quote_model_ref:
 * @self: a model
 *
 * Returns: (transfer full): @self
 */
ReadoutQuoteModel *
readout_quote_model_ref (ReadoutQuoteModel *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * readout_quote_model_unref:
 * @self: (transfer full): a model
 */
void
readout_quote_model_unref (ReadoutQuoteModel *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)readout_quote_model_clear);
}

/**
 * readout_quote_model_get_clusters:
 * @self: a model
 * @hash: of the small letters of a word
 * @clusters: (out caller-allocates) (array fixed-size=4): the words that stand in like places, finest
 * first; zero for an unknown word
 */
void
readout_quote_model_get_clusters (const ReadoutQuoteModel *self, guint64 hash, guint16 *clusters)
{
  readout_words_get_clusters (self->words, readout_words_look_up (self->words, hash), clusters);
}

static inline const gint8 *
find_weights (const ReadoutQuoteModel *self, guint64 feature)
{
  const ReadoutQuoteRow *row = readout_data_find (
      self->rows, sizeof *row, G_STRUCT_OFFSET (ReadoutQuoteRow, key), self->n_rows, feature);

  return row != NULL ? row->weights : NULL;
}

/**
 * readout_quote_model_look_up:
 * @self: a model
 * @feature: hash of a feature
 *
 * Returns: (transfer none) (nullable): what was learned of it, for each label
 */
const gint8 *
readout_quote_model_look_up (const ReadoutQuoteModel *self, guint64 feature)
{
  return find_weights (self, feature);
}

/**
 * readout_quote_model_prefetch:
 * @self: a model
 * @features: (array length=n_features): hashes of features
 * @n_features: how many they are
 *
 * Says that the features will be looked up: their rows lie all over the file, and come from memory while
 * something else is done.
 */
void
readout_quote_model_prefetch (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->rows[readout_data_slot (features[i], self->n_rows)]);
}

/**
 * readout_quote_model_add_scores:
 * @self: a model
 * @features: (array length=n_features): hashes of the features of a token
 * @n_features: how many they are
 * @scores: (out caller-allocates) (array fixed-size=8): what they say for each label
 */
void
readout_quote_model_add_scores (const ReadoutQuoteModel *self,
                                const guint64 *features,
                                guint n_features,
                                float *scores)
{
  int sums[N_LABELS] = { 0 };

  for (guint i = 0; i < n_features; i++)
    {
      const gint8 *weights = find_weights (self, features[i]);

      if (weights != NULL)
        for (guint k = 0; k < N_LABELS; k++)
          sums[k] += weights[k];
    }

  for (guint k = 0; k < N_LABELS; k++)
    scores[k] = self->scale * (float)sums[k];
}

static int
sum_first_weights (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  int sum = 0;

  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->rows[readout_data_slot (features[i], self->n_rows)]);

  for (guint i = 0; i < n_features; i++)
    {
      const gint8 *weights = readout_quote_model_look_up (self, features[i]);

      sum += weights != NULL ? weights[0] : 0;
    }

  return sum;
}

/**
 * readout_quote_model_score_link:
 * @self: a model
 * @features: (array length=n_features): hashes of the features of words and a source for them
 * @n_features: how many they are
 *
 * Returns: how well they fit
 */
float
readout_quote_model_score_link (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  return self->link_scale * (float)sum_first_weights (self, features, n_features);
}

/**
 * readout_quote_model_score_candidate:
 * @self: a model
 * @features: (array length=n_features): hashes of the features of a stretch
 * @n_features: how many they are
 *
 * Returns: how much of the stretch is likely to be words that somebody has said, 0 to 1
 */
float
readout_quote_model_score_candidate (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  float sum = self->candidate_scale * (float)sum_first_weights (self, features, n_features);

  return 1 / (1 + readout_near_exp (-sum));
}

/**
 * readout_quote_model_get_transitions:
 * @self: a model
 *
 * Returns: (transfer none): what each label says for each label after it
 */
const float (*readout_quote_model_get_transitions (const ReadoutQuoteModel *self))[N_LABELS][N_LABELS]
{
  return (const float (*)[N_LABELS][N_LABELS])self->transitions;
}

/**
 * readout_quote_model_get_likely:
 * @self: a model
 *
 * Returns: (transfer none): the transitions as factors
 */
const float (*readout_quote_model_get_likely (const ReadoutQuoteModel *self))[N_LABELS][N_LABELS]
{
  return (const float (*)[N_LABELS][N_LABELS])self->likely;
}
