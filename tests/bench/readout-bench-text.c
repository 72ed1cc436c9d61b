/* readout-bench-text.c: as much news as a measurement needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs of sentences drawn at random from the sample articles.  No paragraph comes twice, so that the
 * analyzer cannot know one already; the same run makes the same text. */

#include "config.h"

#include "readout-bench-text.h"

#include <string.h>

#define SEED               1648
#define MIN_SENTENCES      2
#define MAX_SENTENCES      4
#define MIN_SENTENCE_BYTES 20

struct _ReadoutBenchText
{
  GRand *random;
  GPtrArray *sentences; /* strings */
  guint n_paragraphs;   /* made so far */
};

/* Where a sentence ends does not matter much here: after a full stop and before a capital. */
static void
add_sentences (ReadoutBenchText *self, const char *paragraph)
{
  const char *start = paragraph;

  for (const char *at = paragraph;; at++)
    {
      gboolean ends = *at == '\0' || (at[0] == '.' && at[1] == ' ' && g_ascii_isupper (at[2]));

      if (ends && at - start >= MIN_SENTENCE_BYTES)
        {
          g_ptr_array_add (self->sentences, g_strndup (start, (gsize)(at - start)));
          start = *at != '\0' ? at + 2 : at;
        }
      if (*at == '\0')
        return;
    }
}

static gboolean
add_article (ReadoutBenchText *self, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (strchr (paragraphs[i], '\n') == NULL && g_str_has_suffix (g_strchomp (paragraphs[i]), "."))
      add_sentences (self, paragraphs[i]);

  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * readout_bench_text_new:
 * @folder: where the sample articles are
 * @error: return location for an error of the #G_FILE_ERROR domain
 *
 * Returns: (transfer full): a source of text; %NULL when there are no articles
 */
ReadoutBenchText *
readout_bench_text_new (const char *folder, GError **error)
{
  g_autoptr (ReadoutBenchText) self = g_new0 (ReadoutBenchText, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  self->random = g_rand_new_with_seed (SEED);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    if (!add_article (self, g_ptr_array_index (names, i), error))
      return NULL;
  if (self->sentences->len == 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "No sample articles in %s", folder);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * readout_bench_text_free:
 * @self: (transfer full): a source of text
 */
void
readout_bench_text_free (ReadoutBenchText *self)
{
  g_clear_pointer (&self->random, g_rand_free);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_free (self);
}

/**
 * readout_bench_text_make_paragraph:
 * @self: a source of text
 *
 * Returns: (transfer full): a paragraph; its number stands in its first sentence, so that there is no other
 * like it
 */
char *
readout_bench_text_make_paragraph (ReadoutBenchText *self)
{
  GString *paragraph = g_string_new (NULL);
  gint32 n_sentences = g_rand_int_range (self->random, MIN_SENTENCES, MAX_SENTENCES + 1);

  g_string_printf (paragraph, "Document %u of that year is about the talks.", ++self->n_paragraphs);
  for (gint32 i = 0; i < n_sentences; i++)
    {
      guint nth = (guint)g_rand_int_range (self->random, 0, (gint32)self->sentences->len);

      g_string_append_printf (paragraph, " %s.", (const char *)g_ptr_array_index (self->sentences, nth));
    }

  return g_string_free (paragraph, FALSE);
}

/**
 * readout_bench_text_make_article:
 * @self: a source of text
 * @n_words: how long it is to be
 *
 * Returns: (transfer full): an article of @n_words or a few more
 */
char *
readout_bench_text_make_article (ReadoutBenchText *self, guint n_words)
{
  GString *article = g_string_new ("What Was Said of the Talks\n");
  guint n = 0;

  while (n < n_words)
    {
      g_autofree char *paragraph = readout_bench_text_make_paragraph (self);

      g_string_append_printf (article, "\n%s\n", paragraph);
      n += readout_bench_count_words (paragraph);
    }

  return g_string_free (article, FALSE);
}

/**
 * readout_bench_count_words:
 * @text: a text
 *
 * Returns: how many words it has, as wc counts them
 */
guint
readout_bench_count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (; *text != '\0'; text++)
    {
      n += !inside && !g_ascii_isspace (*text);
      inside = !g_ascii_isspace (*text);
    }

  return n;
}
