/* bench.c: measures Readout and prints the figures
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-bench-analysis.h"
#include "readout-bench-figure.h"
#include "readout-bench-text.h"
#include "readout-request.h"

#include <locale.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#define N_ARTICLES       200
#define WORDS_AN_ARTICLE 800
#define EDITED_WORDS     10000
#define N_EDITS          100

static int repetitions = 7;
static char *text_path;
static char *samples_folder = (char *)SAMPLES_FOLDER;

static const GOptionEntry options[] = {
  { "repetitions", 'n', 0, G_OPTION_ARG_INT, &repetitions, "Measure each figure so many times", "N" },
  { "text", 't', 0, G_OPTION_ARG_FILENAME, &text_path, "Analyze the articles of a file of JSON lines instead",
    "FILE" },
  { "samples", 's', 0, G_OPTION_ARG_FILENAME, &samples_folder, "Make text of the articles in a folder",
    "FOLDER" },
  { NULL },
};

static guint
count_words (GPtrArray *articles)
{
  guint n = 0;

  for (guint i = 0; i < articles->len; i++)
    n += readout_bench_count_words (g_ptr_array_index (articles, i));

  return n;
}

static GPtrArray *
make_articles (ReadoutBenchText *text)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_ARTICLES; i++)
    g_ptr_array_add (articles, readout_bench_text_make_article (text, WORDS_AN_ARTICLE));

  return articles;
}

static GPtrArray *
read_articles (const char *path, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, error))
    return NULL;

  lines = g_strsplit (g_strchomp (content), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) id = NULL;
      g_autoptr (ReadoutCorrections) corrections = NULL;
      g_autoptr (ReadoutArticle) article
          = readout_request_from_json (lines[i], strlen (lines[i]), &id, &corrections, error);

      if (article == NULL)
        return NULL;
      g_ptr_array_add (articles, g_strdup (readout_article_get_text (article, NULL)));
    }

  return g_steal_pointer (&articles);
}

static void
print_machine (GPtrArray *articles)
{
  g_autofree char *content = NULL;
  const char *model;

  g_file_get_contents ("/proc/cpuinfo", &content, NULL, NULL);
  model = content != NULL ? strstr (content, "model name") : NULL;
  if (model != NULL && (model = strchr (model, ':')) != NULL)
    g_print ("Machine: %.*s, %u processors; one is used.\n", (int)strcspn (model + 2, "\n"), model + 2,
             g_get_num_processors ());
  g_print ("Text: %u articles, %u words, %s.\n", articles->len, count_words (articles),
           text_path != NULL ? text_path : "made of the sample articles");
  g_print ("Time is that of the processor. Each figure: median, unit, least to greatest, repetitions.\n\n");
}

static void
measure_load (void)
{
  g_autoptr (ReadoutBenchFigure) load = readout_bench_figure_new ();

  for (int i = 0; i < repetitions; i++)
    readout_bench_figure_add (load, 1e3 * readout_bench_load ());
  readout_bench_figure_print (load, "opening the language data", "ms");
}

static void
measure_memory (GPtrArray *articles)
{
  g_autoptr (ReadoutBenchFigure) memory = readout_bench_figure_new ();

  readout_bench_figure_add (memory, readout_bench_measure_memory (articles));
  readout_bench_figure_print (memory, "memory of an analyzer, its data included", "MB");
}

static void
measure_analysis (GPtrArray *articles)
{
  g_autoptr (ReadoutBenchFigure) alone = readout_bench_figure_new ();
  g_autoptr (ReadoutBenchFigure) as_json = readout_bench_figure_new ();
  g_autoptr (ReadoutBenchFigure) counting = readout_bench_figure_new ();
  double n_words = count_words (articles);

  for (int i = 0; i < repetitions; i++)
    {
      double seconds = readout_bench_analyze (articles);

      readout_bench_figure_add (alone, n_words / seconds);
      readout_bench_figure_add (as_json, n_words / readout_bench_analyze_to_json (articles));
      readout_bench_figure_add (counting, seconds / readout_bench_count (articles));
    }
  readout_bench_figure_print (alone, "analysis", "words/s");
  readout_bench_figure_print (as_json, "analysis, written as JSON", "words/s");
  readout_bench_figure_print (counting, "analysis, against counting the words", "times");
}

static void
measure_edits (ReadoutBenchText *text)
{
  g_autoptr (ReadoutBenchFigure) whole = readout_bench_figure_new ();
  g_autoptr (ReadoutBenchFigure) edit = readout_bench_figure_new ();
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (articles, readout_bench_text_make_article (text, EDITED_WORDS));
  for (int i = 0; i < repetitions; i++)
    readout_bench_figure_add (whole, 1e3 * readout_bench_analyze (articles));

  readout_bench_edit (analyzer, g_ptr_array_index (articles, 0), 0);
  for (guint i = 1; i <= N_EDITS; i++)
    readout_bench_figure_add (edit, 1e3 * readout_bench_edit (analyzer, g_ptr_array_index (articles, 0), i));

  readout_bench_figure_print (whole, "an article of 10,000 words", "ms");
  readout_bench_figure_print (edit, "the same after an edit of one paragraph", "ms");
}

static void
measure_lengths (ReadoutBenchText *text)
{
  for (guint n_words = 1000; n_words <= 256000; n_words *= 4)
    {
      g_autoptr (ReadoutBenchFigure) figure = readout_bench_figure_new ();
      g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *what = g_strdup_printf ("a word of an article of %u words", n_words);

      g_ptr_array_add (articles, readout_bench_text_make_article (text, n_words));
      for (int i = 0; i < repetitions; i++)
        readout_bench_figure_add (figure,
                                  1e9 * readout_bench_analyze (articles) / (double)count_words (articles));
      readout_bench_figure_print (figure, what, "ns");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("- measure Readout");
  g_autoptr (ReadoutBenchText) text = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error))
    text = readout_bench_text_new (samples_folder, &error);
  if (text != NULL)
    articles = text_path != NULL ? read_articles (text_path, &error) : make_articles (text);
  if (articles == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  malloc_trim (0);
  print_machine (articles);
  measure_memory (articles);
  measure_load ();
  measure_analysis (articles);
  measure_edits (text);
  measure_lengths (text);

  return EXIT_SUCCESS;
}
