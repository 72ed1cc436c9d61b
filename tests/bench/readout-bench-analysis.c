/* readout-bench-analysis.c: what an analysis costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time is that of the processor in this thread, in seconds, so that other work on the machine counts little.
 */

#include "config.h"

#include "readout-bench-analysis.h"

#include "readout-analysis-json.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static ReadoutAnalyzer *
new_analyzer (void)
{
  g_autoptr (GError) error = NULL;
  ReadoutAnalyzer *analyzer = readout_analyzer_new (&error);

  g_assert_no_error (error);

  return analyzer;
}

static ReadoutAnalysis *
analyze (ReadoutAnalyzer *analyzer, const char *text)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);

  return readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
}

/**
 * readout_bench_load:
 *
 * Returns: how long it takes to open and check the language data
 */
double
readout_bench_load (void)
{
  double start = now ();
  g_autoptr (ReadoutAnalyzer) analyzer = new_analyzer ();

  return now () - start;
}

/**
 * readout_bench_analyze:
 * @articles: (element-type utf8): texts
 *
 * Returns: how long it takes to analyze them, by an analyzer that has seen nothing before
 */
double
readout_bench_analyze (GPtrArray *articles)
{
  g_autoptr (ReadoutAnalyzer) analyzer = new_analyzer ();
  double start = now ();

  for (guint i = 0; i < articles->len; i++)
    g_object_unref (analyze (analyzer, g_ptr_array_index (articles, i)));

  return now () - start;
}

/**
 * readout_bench_analyze_to_json:
 * @articles: (element-type utf8): texts
 *
 * Returns: how long it takes to analyze them and to write the analyses as JSON
 */
double
readout_bench_analyze_to_json (GPtrArray *articles)
{
  g_autoptr (ReadoutAnalyzer) analyzer = new_analyzer ();
  double start = now ();

  for (guint i = 0; i < articles->len; i++)
    {
      g_autoptr (ReadoutAnalysis) analysis = analyze (analyzer, g_ptr_array_index (articles, i));

      g_free (readout_analysis_to_json (analysis, NULL, FALSE));
    }

  return now () - start;
}

/**
 * readout_bench_edit:
 * @analyzer: an analyzer that has seen @text
 * @text: an article
 * @nth: which edit of it this is
 *
 * Returns: how long it takes to analyze the article again when a paragraph in its middle has changed
 */
double
readout_bench_edit (ReadoutAnalyzer *analyzer, const char *text, guint nth)
{
  const char *middle = strstr (text + strlen (text) / 2, "\n\n");
  g_autofree char *edited
      = g_strdup_printf ("%.*s\n\nChange %u is made here. %s", (int)(middle - text), text, nth, middle + 2);
  double start = now ();

  g_object_unref (analyze (analyzer, edited));

  return now () - start;
}

/**
 * readout_bench_count:
 * @articles: (element-type utf8): texts
 *
 * Returns: how long it takes to count how often each word stands in them, by GLib's means: what the machine
 * is worth
 */
double
readout_bench_count (GPtrArray *articles)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double start = now ();

  for (guint i = 0; i < articles->len; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (g_ptr_array_index (articles, i), " \n", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          char *word = g_utf8_strdown (words[k], -1);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

          g_hash_table_replace (counts, word, GUINT_TO_POINTER (n + 1));
        }
    }

  return now () - start;
}

/* In megabytes, mapped files included. */
static double
get_resident (void)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &content, NULL, NULL))
    return 0;
  fields = g_strsplit (content, " ", 3);

  return (double)g_ascii_strtoull (fields[1], NULL, 10) * (double)sysconf (_SC_PAGESIZE) / 1e6;
}

/**
 * readout_bench_measure_memory:
 * @articles: (element-type utf8): texts
 *
 * Tells the truth only in a process that has freed no memory that can be used again.
 *
 * Returns: how much memory an analyzer takes that has seen the articles, in megabytes, its data included
 */
double
readout_bench_measure_memory (GPtrArray *articles)
{
  double before = get_resident ();
  g_autoptr (ReadoutAnalyzer) analyzer = new_analyzer ();

  for (guint i = 0; i < articles->len; i++)
    g_object_unref (analyze (analyzer, g_ptr_array_index (articles, i)));

  return get_resident () - before;
}
