/* bench-case.c: measures a case of many articles and prints the figures
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"
#include "readout-bench-figure.h"
#include "readout-bench-news.h"
#include "readout-case-file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <time.h>

/* Adding and linking are measured over so many articles before each size. */
#define WINDOW 200

static int n_articles = 10000;
static int repetitions = 7;
static char *kept_path;
static char *case_path;

static const GOptionEntry options[] = {
  { "articles", 'a', 0, G_OPTION_ARG_INT, &n_articles, "How many articles the case has in the end", "N" },
  { "repetitions", 'n', 0, G_OPTION_ARG_INT, &repetitions, "Measure each question so many times", "N" },
  { "keep", 'k', 0, G_OPTION_ARG_FILENAME, &kept_path, "Keep the case as FILE", "FILE" },
  { "case", 'c', 0, G_OPTION_ARG_FILENAME, &case_path, "Ask FILE, which was kept, instead of a new case",
    "FILE" },
  { NULL },
};

static void
result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing can be measured any more. */
static void
end_if (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (EXIT_FAILURE);
}

/* That of the processor, of all threads, in milliseconds: other programs do not count. */
static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* ---- what is measured ---- */

static ReadoutCaseFile *
create (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutCaseFile *case_file;

  readout_case_file_create_async (file, NULL, result_cb, &result);
  wait_for (&result);
  case_file = readout_case_file_create_finish (result, &error);
  end_if (error);

  return case_file;
}

static double
add (ReadoutCaseFile *case_file, ReadoutAnalysis *analysis)
{
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_add_article_async (case_file, analysis, NULL, NULL, result_cb, &result);
  wait_for (&result);
  readout_case_file_add_article_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

static double
link_next (ReadoutCaseFile *case_file)
{
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_link_next_async (case_file, NULL, result_cb, &result);
  wait_for (&result);
  readout_case_file_link_next_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

static void
close_case (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_close_async (case_file, NULL, result_cb, &result);
  wait_for (&result);
  readout_case_file_close_finish (case_file, result, &error);
  end_if (error);
}

static ReadoutCaseFile *
open_case (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutCaseFile *case_file;

  readout_case_file_open_async (file, NULL, result_cb, &result);
  wait_for (&result);
  case_file = readout_case_file_open_finish (result, &error);
  end_if (error);

  return case_file;
}

static void
verify (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_verify_async (case_file, NULL, result_cb, &result);
  wait_for (&result);
  readout_case_file_verify_finish (case_file, result, &error);
  end_if (error);
}

static double
list (ReadoutCaseFile *case_file, const char *words)
{
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  readout_case_file_list_articles_async (case_file, NULL, result_cb, &result);
  wait_for (&result);
  articles = readout_case_file_list_articles_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

static double
search (ReadoutCaseFile *case_file, const char *words)
{
  ReadoutSearchQuery query = { .words = words, .as_typed = TRUE, .limit = 100 };
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  readout_case_file_search_async (case_file, &query, NULL, result_cb, &result);
  wait_for (&result);
  hits = readout_case_file_search_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

static double
list_entities (ReadoutCaseFile *case_file, const char *words)
{
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities = NULL;

  readout_case_file_list_entities_async (case_file, words, 500, NULL, result_cb, &result);
  wait_for (&result);
  entities = readout_case_file_list_entities_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

/* Of one that is named in many articles. */
static double
load_dossier (ReadoutCaseFile *case_file, gboolean in_full)
{
  g_autoptr (GAsyncResult) listed = NULL, result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (ReadoutDossier) dossier = NULL;
  double start;

  readout_case_file_list_entities_async (case_file, NULL, 1, NULL, result_cb, &listed);
  wait_for (&listed);
  entities = readout_case_file_list_entities_finish (case_file, listed, &error);
  end_if (error);

  start = get_time ();
  readout_case_file_load_dossier_async (case_file, READOUT_ANY_TYPE,
                                        readout_case_entity_get_name (g_ptr_array_index (entities, 0)), 20,
                                        in_full, NULL, result_cb, &result);
  wait_for (&result);
  dossier = readout_case_file_load_dossier_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

static double
load_first_part (ReadoutCaseFile *case_file, const char *words)
{
  return load_dossier (case_file, FALSE);
}

static double
load_all (ReadoutCaseFile *case_file, const char *words)
{
  return load_dossier (case_file, TRUE);
}

static double
list_namesakes (ReadoutCaseFile *case_file, const char *words)
{
  double start = get_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) namesakes = NULL;

  readout_case_file_list_namesakes_async (case_file, NULL, result_cb, &result);
  wait_for (&result);
  namesakes = readout_case_file_list_namesakes_finish (case_file, result, &error);
  end_if (error);

  return get_time () - start;
}

/* ---- the figures ---- */

/* 1,000, 10,000 and so on, and the last one. */
static gboolean
is_size (guint n)
{
  guint size = 1000;

  while (size < n)
    size *= 10;

  return n == size || n == (guint)n_articles;
}

static void
print_size (ReadoutBenchFigure *figure, const char *what, guint n)
{
  g_autofree char *line = g_strdup_printf ("%s, at %u articles", what, n);

  readout_bench_figure_print (figure, line, "ms");
}

static gboolean
is_measured (guint n)
{
  for (guint i = n; i < n + WINDOW; i++)
    if (is_size (i))
      return TRUE;

  return FALSE;
}

static void
fill (ReadoutCaseFile *case_file)
{
  g_autoptr (ReadoutBenchNews) news = readout_bench_news_new ();
  g_autoptr (ReadoutAnalyzer) analyzer = NULL;
  g_autoptr (ReadoutBenchFigure) adding = readout_bench_figure_new (), linking = readout_bench_figure_new ();
  g_autoptr (GError) error = NULL;

  analyzer = readout_analyzer_new (&error);
  end_if (error);
  for (guint n = 1; n <= (guint)n_articles; n++)
    {
      g_autoptr (ReadoutArticle) article = readout_bench_news_make_article (news);
      g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);
      double add_time, link_time;

      end_if (error);
      add_time = add (case_file, analysis);
      link_time = link_next (case_file);
      if (is_measured (n))
        {
          readout_bench_figure_add (adding, add_time);
          readout_bench_figure_add (linking, link_time);
        }
      if (!is_size (n))
        continue;
      print_size (adding, "adding an article", n);
      print_size (linking, "linking an article", n);
      g_clear_pointer (&adding, readout_bench_figure_free);
      g_clear_pointer (&linking, readout_bench_figure_free);
      adding = readout_bench_figure_new ();
      linking = readout_bench_figure_new ();
    }
}

static void
measure (ReadoutCaseFile *case_file,
         double (*ask) (ReadoutCaseFile *case_file, const char *words),
         const char *words,
         const char *what)
{
  g_autoptr (ReadoutBenchFigure) figure = readout_bench_figure_new ();

  for (int i = 0; i < repetitions; i++)
    readout_bench_figure_add (figure, ask (case_file, words));
  readout_bench_figure_print (figure, what, "ms");
}

static void
measure_all (ReadoutCaseFile *case_file)
{
  measure (case_file, list, NULL, "listing the articles");
  measure (case_file, search, "minister", "searching a word that many articles have");
  measure (case_file, search, "Vera Kl", "searching a name that is being typed");
  measure (case_file, search, "\"foreign minister\" Monday", "searching a phrase and a word");
  measure (case_file, search, "mimister", "searching a word that is mistyped");
  measure (case_file, list_entities, NULL, "listing the entities");
  measure (case_file, list_entities, "Vera", "finding entities by a name");
  measure (case_file, load_first_part, NULL, "the first part of the page of the entity in most articles");
  measure (case_file, load_all, NULL, "all of that page");
  measure (case_file, list_namesakes, NULL, "finding names that may be the same");
}

static void
measure_opening (GFile *file)
{
  g_autoptr (ReadoutBenchFigure) opening = readout_bench_figure_new (),
                                 verifying = readout_bench_figure_new ();

  for (int i = 0; i < repetitions; i++)
    {
      double start = get_time ();
      g_autoptr (ReadoutCaseFile) case_file = open_case (file);

      list (case_file, NULL);
      readout_bench_figure_add (opening, get_time () - start);
      start = get_time ();
      verify (case_file);
      readout_bench_figure_add (verifying, get_time () - start);
      close_case (case_file);
    }
  readout_bench_figure_print (opening, "opening the case until its articles are listed", "ms");
  readout_bench_figure_print (verifying, "looking at all its pages afterwards", "ms");
}

static void
measure_kept (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (ReadoutCaseFile) case_file = open_case (file);

  measure_all (case_file);
  close_case (case_file);
  measure_opening (file);
}

static void
make_case (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (ReadoutCaseFile) case_file = create (file);

  fill (case_file);
  close_case (case_file);
}

static void
make_and_measure (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("readout-bench-XXXXXX", &error);
  g_autofree char *path = NULL;

  end_if (error);
  path = kept_path != NULL ? g_strdup (kept_path) : g_build_filename (folder, "many.readout", NULL);
  make_case (path);
  measure_kept (path);
  if (kept_path == NULL)
    g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("- measure a case of many articles");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_parse (context, &argc, &argv, &error);
  end_if (error);

  g_print ("Time is that of the processor. Each figure: median, unit, least to greatest, repetitions.\n\n");
  if (case_path != NULL)
    measure_kept (case_path);
  else
    make_and_measure ();

  return EXIT_SUCCESS;
}
