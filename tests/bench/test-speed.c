/* test-speed.c: bounds that only a mistake can break: ten times what the analysis costs, and lines that bend
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The machine may be slow and busy, so that times are compared with others of the same run. */

#include "config.h"

#include "readout-bench-analysis.h"
#include "readout-bench-figure.h"
#include "readout-bench-text.h"

#define REPETITIONS 3

static ReadoutBenchText *text;

static GPtrArray *
make_article (guint n_words)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (articles, readout_bench_text_make_article (text, n_words));

  return articles;
}

/* In a process that has done nothing else, since memory that was freed is used again. */
static void
test_memory (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GPtrArray) articles = make_article (30000);

      g_assert_cmpfloat (readout_bench_measure_memory (articles), <, 120);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_analysis (void)
{
  g_autoptr (GPtrArray) articles = make_article (10000);
  g_autoptr (ReadoutBenchFigure) ratio = readout_bench_figure_new ();

  for (guint i = 0; i < REPETITIONS; i++)
    readout_bench_figure_add (ratio,
                              readout_bench_analyze_to_json (articles) / readout_bench_count (articles));

  g_assert_cmpfloat (readout_bench_figure_get_median (ratio), <, 250);
}

static void
test_edit (void)
{
  g_autoptr (GPtrArray) articles = make_article (10000);
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (NULL);
  g_autoptr (ReadoutBenchFigure) ratio = readout_bench_figure_new ();

  readout_bench_edit (analyzer, g_ptr_array_index (articles, 0), 0);
  for (guint i = 1; i <= REPETITIONS; i++)
    readout_bench_figure_add (ratio, readout_bench_edit (analyzer, g_ptr_array_index (articles, 0), i)
                                         / readout_bench_analyze (articles));

  g_assert_cmpfloat (readout_bench_figure_get_median (ratio), <, 0.6);
}

/* Eight times the words, far less than eight times the time for each. */
static void
test_length (void)
{
  g_autoptr (GPtrArray) few = make_article (4000);
  g_autoptr (GPtrArray) many = make_article (32000);
  g_autoptr (ReadoutBenchFigure) ratio = readout_bench_figure_new ();

  for (guint i = 0; i < REPETITIONS; i++)
    readout_bench_figure_add (ratio, readout_bench_analyze (many) / readout_bench_analyze (few));

  g_assert_cmpfloat (readout_bench_figure_get_median (ratio), <, 8 * 5);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  text = readout_bench_text_new (SAMPLES_FOLDER, &error);
  g_assert_no_error (error);

  g_test_add_func ("/speed/memory", test_memory);
  g_test_add_func ("/speed/analysis", test_analysis);
  g_test_add_func ("/speed/edit", test_edit);
  g_test_add_func ("/speed/length", test_length);
  status = g_test_run ();
  readout_bench_text_free (text);

  return status;
}
