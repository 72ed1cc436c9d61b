/* readout-copy.c: whether two articles are the same text, and which wire service it came from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-copy.h"

#include <string.h>

#define SHINGLE_WORDS 5
#define SHINGLE_SEED  0x5348494eu
#define N_SEEDS       16

/* Fewer shingles are a quote that both have. */
#define LEAST_COMMON 20

/* So much of the shorter text is in the other one when it is a copy, be it a cut one. */
#define COPY_SHARE 0.5

/* The credit of a wire service stands in the first lines, or in the last. */
#define CREDIT_BYTES 600

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;

  return left < right ? -1 : left > right;
}

static void
keep_each_once (GArray *hashes)
{
  guint n = 0;

  g_array_sort (hashes, compare_hashes);
  for (guint i = 0; i < hashes->len; i++)
    if (n == 0 || g_array_index (hashes, guint32, n - 1) != g_array_index (hashes, guint32, i))
      g_array_index (hashes, guint32, n++) = g_array_index (hashes, guint32, i);
  g_array_set_size (hashes, n);
}

/**
 * readout_copy_list_shingles:
 * @fingerprint: what an article is about
 *
 * Returns: (transfer full) (element-type guint32): the hashes of all runs of five words, in order, each once
 */
GArray *
readout_copy_list_shingles (const ReadoutFingerprint *fingerprint)
{
  GArray *shingles = g_array_new (FALSE, FALSE, sizeof (guint32));
  const ReadoutTextWord *words = (const ReadoutTextWord *)(const void *)fingerprint->words->data;

  for (guint i = 0; i + SHINGLE_WORDS <= fingerprint->words->len; i++)
    {
      guint32 hash = SHINGLE_SEED;

      for (guint k = 0; k < SHINGLE_WORDS; k++)
        hash = readout_text_hash_two (hash, words[i + k].form);
      g_array_append_val (shingles, hash);
    }
  keep_each_once (shingles);

  return shingles;
}

/**
 * readout_copy_list_seeds:
 * @shingles: (element-type guint32): those of an article
 *
 * Returns: (transfer full) (element-type guint32): the smallest of them, by which a copy is found among many
 * (the bottom-k sketch of Broder 1997)
 */
GArray *
readout_copy_list_seeds (GArray *shingles)
{
  GArray *seeds = g_array_copy (shingles);

  g_array_set_size (seeds, MIN (seeds->len, N_SEEDS));
  return seeds;
}

/**
 * readout_copy_compare:
 * @a: (element-type guint32): the shingles of an article
 * @b: (element-type guint32): those of another one
 *
 * Returns: how much of the shorter text the other one has, when it is the same text; else 0
 */
double
readout_copy_compare (GArray *a, GArray *b)
{
  guint n_common = 0;
  double share;

  for (guint i = 0, k = 0; i < a->len && k < b->len;)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, k);

      n_common += left == right;
      i += left <= right;
      k += right <= left;
    }
  share = (double)n_common / MAX (MIN (a->len, b->len), 1);

  return n_common >= LEAST_COMMON && share >= COPY_SHARE ? share : 0;
}

static gboolean
is_dash (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2015;
}

/* "WASHINGTON, Sept. 18 (Meridian Wire) — An air strike" */
static ReadoutSpan
find_in_dateline (const char *text, gsize length)
{
  for (const char *open = memchr (text, '(', length); open != NULL;
       open = memchr (open + 1, '(', length - (gsize)(open + 1 - text)))
    {
      const char *close = memchr (open, ')', length - (gsize)(open - text));
      const char *after = close != NULL ? close + 1 : NULL;

      while (after != NULL && *after == ' ')
        after++;
      if (after != NULL && is_dash (after) && close - open > 2 && close - open < 40
          && memchr (open, '\n', (gsize)(close - open)) == NULL
          && g_unichar_isupper (g_utf8_get_char (open + 1)))
        return (ReadoutSpan){ (gsize)(open + 1 - text), (gsize)(close - text) };
    }

  return (ReadoutSpan){ 0 };
}

/* "By The Associated Press", a line of its own. */
static ReadoutSpan
find_known (const char *text, gsize from, gsize to)
{
  static const char *const agencies[] = {
    "The Associated Press",
    "Associated Press",
    "Agence France-Presse",
    "Reuters",
    "Xinhua",
    "Interfax",
    "TASS",
    "dpa",
    "EFE",
    "ANSA",
    "Kyodo",
    "Anadolu Agency",
    "United Press International",
  };

  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      const char *found = g_strstr_len (text + from, (gssize)(to - from), agencies[i]);
      gsize length = strlen (agencies[i]);
      const char *line = found;

      while (line != NULL && line > text && line[-1] != '\n')
        line--;
      if (found == NULL || (found[length] != '\n' && found[length] != '\0'))
        continue;
      if (found == line || (found - line == 3 && g_ascii_strncasecmp (line, "by ", 3) == 0))
        return (ReadoutSpan){ (gsize)(found - text), (gsize)(found - text) + length };
    }

  return (ReadoutSpan){ 0 };
}

/**
 * readout_copy_find_agency:
 * @analysis: an article
 *
 * Returns: the words that name the wire service in its dateline or credit line; empty when there are none
 */
ReadoutSpan
readout_copy_find_agency (ReadoutAnalysis *analysis)
{
  gsize length;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length);
  ReadoutSpan span = find_in_dateline (text, MIN (length, CREDIT_BYTES));

  if (readout_span_is_empty (span))
    span = find_known (text, 0, MIN (length, CREDIT_BYTES));
  if (readout_span_is_empty (span))
    span = find_known (text, length - MIN (length, CREDIT_BYTES), length);

  return span;
}
