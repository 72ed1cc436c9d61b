/* readout-quote-model.c: what was learned of attribution, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-data.h"
#include "readout-quote-model.h"
#include "readout-near-exp.h"

#define N_LABELS      READOUT_QUOTE_N_LABELS
#define N_TRANSITIONS (READOUT_QUOTE_N_CONTEXTS * N_LABELS * N_LABELS)
#define N_NUMBERS     READOUT_QUOTE_NET_N_NUMBERS

/* Several numbers of a vector at once. */
#define N_BYTES 8

typedef gint8 Bytes __attribute__ ((vector_size (N_BYTES), aligned (1), may_alias));
typedef gint16 Shorts __attribute__ ((vector_size (2 * N_BYTES)));
typedef float Floats __attribute__ ((vector_size (4 * N_BYTES), aligned (4), may_alias));

/* No number of a file is larger. */
#define MAX_NUMBER 40

/* Slots, vectors, cues and rows point into the bytes. */
struct _ReadoutQuoteModel
{
  GBytes *bytes;
  const ReadoutQuoteSlot *slots;
  guint32 n_slots;
  const ReadoutQuoteVector *vectors;
  guint32 n_vectors;
  const ReadoutQuoteRow *cues;
  guint32 n_cues;
  const ReadoutQuoteRow *rows;
  guint32 n_rows;
  float vector_scale;
  float link_scale;
  float candidate_scale;
  ReadoutWords *words;
  ReadoutQuoteNet *net;
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteTransitions likely;
};

static gboolean
is_scale (float scale)
{
  return scale > 0 && scale < 100;
}

static gboolean
read_numbers (float *numbers, const guint32 *from, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      numbers[i] = readout_data_read_float (from[i]);
      if (!(numbers[i] > -MAX_NUMBER && numbers[i] < MAX_NUMBER))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_transitions (ReadoutQuoteModel *self, const guint32 *numbers)
{
  float *transitions = &self->transitions[0][0][0];

  if (!read_numbers (transitions, numbers, N_TRANSITIONS))
    return FALSE;

  for (guint i = 0; i < N_TRANSITIONS; i++)
    if (!readout_quote_label_can_follow (i / N_LABELS % N_LABELS, i % N_LABELS))
      transitions[i] = READOUT_QUOTE_IMPOSSIBLE;
  readout_quote_transitions_exp ((const float (*)[N_LABELS][N_LABELS])self->transitions, self->likely);

  return TRUE;
}

/* Each slot that is taken has to have a vector. */
static gboolean
check_slots (const ReadoutQuoteModel *self)
{
  for (guint32 i = 0; i < self->n_slots; i++)
    if (self->slots[i].key != 0 && GUINT32_FROM_LE (self->slots[i].nth) >= self->n_vectors)
      return FALSE;

  return TRUE;
}

static gboolean
read_sizes (ReadoutQuoteModel *self, const ReadoutQuoteModelHeader *header)
{
  guint64 expected;

  self->n_slots = GUINT32_FROM_LE (header->n_slots);
  self->n_vectors = GUINT32_FROM_LE (header->n_vectors);
  self->n_cues = GUINT32_FROM_LE (header->n_cues);
  self->n_rows = GUINT32_FROM_LE (header->n_rows);
  self->vector_scale = readout_data_read_float (header->vector_scale);
  self->link_scale = readout_data_read_float (header->link_scale);
  self->candidate_scale = readout_data_read_float (header->candidate_scale);
  expected = sizeof *header + (N_TRANSITIONS + N_NUMBERS) * sizeof (guint32)
             + (guint64)self->n_slots * sizeof *self->slots + (guint64)self->n_vectors * sizeof *self->vectors
             + ((guint64)self->n_cues + self->n_rows) * sizeof *self->rows;

  return self->n_slots > 0 && self->n_cues > 0 && self->n_rows > 0
         && g_bytes_get_size (self->bytes) == expected && is_scale (self->vector_scale)
         && is_scale (self->link_scale) && is_scale (self->candidate_scale);
}

static gboolean
read_header (ReadoutQuoteModel *self, GError **error)
{
  const ReadoutQuoteModelHeader *header = g_bytes_get_data (self->bytes, NULL);
  const guint32 *transitions = (const guint32 *)(header + 1);

  if (!readout_data_check (self->bytes, READOUT_QUOTE_MODEL_MAGIC, READOUT_QUOTE_MODEL_VERSION,
                           sizeof *header, error))
    return FALSE;
  if (!read_sizes (self, header))
    return readout_data_refuse (error);

  self->slots = (const ReadoutQuoteSlot *)(transitions + N_TRANSITIONS + N_NUMBERS);
  self->vectors = (const ReadoutQuoteVector *)(self->slots + self->n_slots);
  self->cues = (const ReadoutQuoteRow *)(gconstpointer)(self->vectors + self->n_vectors);
  self->rows = self->cues + self->n_cues;
  self->net = g_aligned_alloc0 (1, sizeof *self->net, 64);

  return (read_transitions (self, transitions)
          && read_numbers ((float *)self->net, transitions + N_TRANSITIONS, N_NUMBERS) && check_slots (self))
         || readout_data_refuse (error);
}

static void
readout_quote_model_clear (ReadoutQuoteModel *self)
{
  g_bytes_unref (self->bytes);
  g_aligned_free (self->net);
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

static int
find_weight (const ReadoutQuoteRow *rows, guint32 n_rows, guint64 feature)
{
  const ReadoutQuoteRow *row
      = readout_data_find (rows, sizeof *row, G_STRUCT_OFFSET (ReadoutQuoteRow, key), n_rows, feature);

  return row != NULL ? row->weight : 0;
}

/**
 * readout_quote_model_get_cue:
 * @self: a model
 * @word: hash of a word, as the feature of a cue
 *
 * Returns: how often the word is a cue where it stands, in sixteenths
 */
int
readout_quote_model_get_cue (const ReadoutQuoteModel *self, guint64 word)
{
  return find_weight (self->cues, self->n_cues, word);
}

/**
 * readout_quote_model_prefetch:
 * @self: a model
 * @features: (array length=n_features): hashes of features of a token
 * @n_features: how many they are
 *
 * Says that the features will be looked up: their slots lie all over the file, and come from memory while
 * something else is done.
 */
void
readout_quote_model_prefetch (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  __builtin_prefetch (&self->slots[readout_data_slot (features[0], self->n_slots)]);
  for (guint i = READOUT_QUOTE_N_WORD_FEATURES; i < n_features; i++)
    __builtin_prefetch (&self->slots[readout_data_slot (features[i], self->n_slots)]);
}

static const ReadoutQuoteVector *
find_vector (const ReadoutQuoteModel *self, guint64 feature)
{
  const ReadoutQuoteSlot *slot = readout_data_find (
      self->slots, sizeof *slot, G_STRUCT_OFFSET (ReadoutQuoteSlot, key), self->n_slots, feature);

  return slot != NULL ? &self->vectors[GUINT32_FROM_LE (slot->nth)] : NULL;
}

/**
 * readout_quote_model_find_vectors:
 * @self: a model
 * @features: (array length=n_features): hashes of the features of a token
 * @n_features: how many they are, at most %READOUT_QUOTE_MAX_FEATURES
 * @vectors: (out caller-allocates): those that are known of them, on their way from memory
 *
 * Returns: how many vectors there are
 */
guint
readout_quote_model_find_vectors (const ReadoutQuoteModel *self,
                                  const guint64 *features,
                                  guint n_features,
                                  const ReadoutQuoteVector **vectors)
{
  const ReadoutQuoteVector *word = find_vector (self, features[0]);
  guint n = 0, first = 1;

  if (word != NULL)
    {
      __builtin_prefetch (word);
      vectors[n++] = word;
      first = READOUT_QUOTE_N_WORD_FEATURES;
    }
  for (guint i = first; i < n_features; i++)
    {
      const ReadoutQuoteVector *vector = find_vector (self, features[i]);

      if (vector == NULL)
        continue;
      __builtin_prefetch (vector);
      vectors[n++] = vector;
    }

  return n;
}

/**
 * readout_quote_model_add_vectors:
 * @self: a model
 * @vectors: (array length=n_vectors): vectors of the features of a token
 * @n_vectors: how many they are
 * @input: (out caller-allocates) (array fixed-size=64): what the network reads of the token
 *
 * Adds up in whole numbers: the result is the same whatever the order.
 */
void
readout_quote_model_add_vectors (const ReadoutQuoteModel *self,
                                 const ReadoutQuoteVector *const *vectors,
                                 guint n_vectors,
                                 float *input)
{
  for (guint k = 0; k < READOUT_QUOTE_NET_WIDTH / N_BYTES; k++)
    {
      Shorts sums = { 0 };

      for (guint i = 0; i < n_vectors; i++)
        sums += __builtin_convertvector(((const Bytes *)*vectors[i])[k], Shorts);
      ((Floats *)input)[k] = self->vector_scale * __builtin_convertvector(sums, Floats);
    }
}

/**
 * readout_quote_model_get_net:
 * @self: a model
 *
 * Returns: (transfer none): the network that reads sentences
 */
const ReadoutQuoteNet *
readout_quote_model_get_net (const ReadoutQuoteModel *self)
{
  return self->net;
}

static int
sum_weights (const ReadoutQuoteModel *self, const guint64 *features, guint n_features)
{
  int sum = 0;

  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->rows[readout_data_slot (features[i], self->n_rows)]);
  for (guint i = 0; i < n_features; i++)
    sum += find_weight (self->rows, self->n_rows, features[i]);

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
  return self->link_scale * (float)sum_weights (self, features, n_features);
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
  float sum = self->candidate_scale * (float)sum_weights (self, features, n_features);

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
