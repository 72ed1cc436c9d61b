/* readout-quote-model.c: what was learned of attribution, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "readout-quote-model.h"

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
  const guint8 (*families)[READOUT_QUOTE_N_FAMILIES];
  const guint64 *words;
  guint32 n_words;
  ReadoutQuoteTransitions transitions;
  ReadoutQuoteTransitions likely;
};

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The model of quotes is damaged. Install Readout again."));

  return FALSE;
}

static gboolean
refuse_version (guint32 version, GError **error)
{
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
      /* Translators: both %u are the numbers of versions of a file format. */
      _ ("The model of quotes is of version %u, and this Readout reads version %u. Install Readout again."),
      version, (guint)READOUT_QUOTE_MODEL_VERSION);

  return FALSE;
}

/* The bytes end at four; the sum takes eight a step. */
static gboolean
has_checksum (const ReadoutQuoteModelHeader *header, gsize size)
{
  ReadoutQuoteModelHeader blank = *header;
  guint64 sum;

  blank.checksum = 0;
  sum = readout_lexicon_checksum (0, &blank, sizeof blank);
  sum = readout_lexicon_checksum (sum, header + 1, (size - sizeof blank) & ~(gsize)7);

  return sum == GUINT64_FROM_LE (header->checksum);
}

static float
read_float (guint32 bits)
{
  float value;

  bits = GUINT32_FROM_LE (bits);
  memcpy (&value, &bits, sizeof value);

  return value;
}

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
      transitions[i] = read_float (numbers[i]);
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
  gsize size;
  const ReadoutQuoteModelHeader *header = g_bytes_get_data (self->bytes, &size);
  const guint32 *transitions;
  guint64 expected;

  if (size < sizeof *header || memcmp (header->magic, READOUT_QUOTE_MODEL_MAGIC, sizeof header->magic) != 0)
    return refuse (error);
  if (GUINT32_FROM_LE (header->version) != READOUT_QUOTE_MODEL_VERSION)
    return refuse_version (GUINT32_FROM_LE (header->version), error);

  self->n_rows = GUINT32_FROM_LE (header->n_rows);
  self->scale = read_float (header->scale);
  self->link_scale = read_float (header->link_scale);
  self->n_words = GUINT32_FROM_LE (header->n_words);
  expected = sizeof *header + N_TRANSITIONS * sizeof *transitions
             + READOUT_QUOTE_N_CLUSTERS * sizeof *self->families
             + (guint64)self->n_words * sizeof *self->words + (guint64)self->n_rows * sizeof *self->rows;
  if (self->n_rows == 0 || self->n_rows % 2 != 0 || size != expected || !has_checksum (header, size)
      || self->n_words == 0 || !is_scale (self->scale) || !is_scale (self->link_scale))
    return refuse (error);

  transitions = (const guint32 *)(header + 1);
  self->families = (const guint8 (*)[READOUT_QUOTE_N_FAMILIES]) (transitions + N_TRANSITIONS);
  self->words = (const guint64 *)(self->families + READOUT_QUOTE_N_CLUSTERS);
  self->rows = (const ReadoutQuoteRow *)(self->words + self->n_words);

  return read_transitions (self, transitions) || refuse (error);
}

static void
readout_quote_model_clear (ReadoutQuoteModel *self)
{
  g_bytes_unref (self->bytes);
}

/**
 * readout_quote_model_new_from_bytes:
 * @bytes: a model, as the program that trains it wrote it
 * @error: return location for an error
 *
 * Checks @bytes before it believes any of it.
 *
 * Returns: (transfer full): a model, safe to use from several threads; %NULL with %G_IO_ERROR_INVALID_DATA
 * or %G_IO_ERROR_NOT_SUPPORTED
 */
ReadoutQuoteModel *
readout_quote_model_new_from_bytes (GBytes *bytes, GError **error)
{
  ReadoutQuoteModel *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (ReadoutQuoteModel);
  self->bytes = g_bytes_ref (bytes);
  if (!read_header (self, error))
    g_clear_pointer (&self, readout_quote_model_unref);

  return self;
}

/**
 * readout_quote_model_new_from_file:
 * @path: where the model is, in the encoding of file names
 * @error: return location for an error
 *
 * Maps a file and checks it.  Does not copy it: processes that use the same one share the memory.
 *
 * Returns: (transfer full): a model, safe to use from several threads; %NULL with an error of the
 * #G_FILE_ERROR or #G_IO_ERROR domain
 */
ReadoutQuoteModel *
readout_quote_model_new_from_file (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);

  return readout_quote_model_new_from_bytes (bytes, error);
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

static guint32
look_up_word (const ReadoutQuoteModel *self, guint64 hash)
{
  guint32 key = readout_quote_model_key (hash);
  guint32 slot = readout_quote_model_slot (hash, self->n_words);

  for (guint i = 0; i < READOUT_QUOTE_MAX_PROBES; i++)
    {
      guint64 word = GUINT64_FROM_LE (self->words[slot]);

      if (word == 0)
        return 0;
      if ((guint32)(word >> 32) == key)
        return (guint32)word;
      slot = slot + 1 < self->n_words ? slot + 1 : 0;
    }

  return 0;
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
  guint32 word = look_up_word (self, hash);
  guint cluster = word >> READOUT_QUOTE_WORD_CLUSTER_SHIFT & READOUT_QUOTE_WORD_CLUSTER_MASK;
  gboolean is_known = cluster > 0 && cluster <= READOUT_QUOTE_N_CLUSTERS;

  clusters[0] = word & READOUT_QUOTE_WORD_FINE_MASK;
  clusters[1] = (guint16)cluster;
  for (guint i = 0; i < READOUT_QUOTE_N_FAMILIES; i++)
    clusters[2 + i] = is_known ? (guint16)(self->families[cluster - 1][i] + 1) : 0;
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
  guint32 key = readout_quote_model_key (feature);
  guint32 slot = readout_quote_model_slot (feature, self->n_rows);

  for (guint i = 0; i < READOUT_QUOTE_MAX_PROBES; i++)
    {
      guint32 found = GUINT32_FROM_LE (self->rows[slot].key);

      if (found == key)
        return self->rows[slot].weights;
      if (found == 0)
        return NULL;
      slot = slot + 1 < self->n_rows ? slot + 1 : 0;
    }

  return NULL;
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

  /* the rows lie all over the file: ask for them before they are read */
  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->rows[readout_quote_model_slot (features[i], self->n_rows)]);

  for (guint i = 0; i < n_features; i++)
    {
      const gint8 *weights = readout_quote_model_look_up (self, features[i]);

      if (weights != NULL)
        for (guint k = 0; k < N_LABELS; k++)
          sums[k] += weights[k];
    }

  for (guint k = 0; k < N_LABELS; k++)
    scores[k] = self->scale * (float)sums[k];
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
  int sum = 0;

  for (guint i = 0; i < n_features; i++)
    {
      const gint8 *weights = readout_quote_model_look_up (self, features[i]);

      sum += weights != NULL ? weights[0] : 0;
    }

  return self->link_scale * (float)sum;
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
