/* readout-cli-case-add.c: reads files and adds them as articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-case-error.h"
#include "readout-cli-article.h"
#include "readout-cli-case.h"
#include "readout-cli-corrections.h"
#include "readout-cli-links.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  ReadoutCaseFile *case_file;
  ReadoutAnalyzer *analyzer;
  ReadoutMetadata given;
  const char *negotiation;
  ReadoutCorrections *corrections;
} Adding;

static gint64
add_article (Adding *adding, ReadoutAnalysis *analysis, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_add_article_async (adding->case_file, analysis, adding->negotiation, NULL,
                                       readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_add_article_finish (adding->case_file, result, error);
}

static ReadoutCliStatus
print_failure (const char *name, const GError *error)
{
  if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE))
    {
      /* Translators: the name of a file; a sentence that names the article that it is a duplicate of */
      printf (_ ("%s: duplicate: %s\n"), name, error->message);
      return READOUT_CLI_DONE;
    }

  /* Translators: the name of a file; a sentence that says why */
  printf (_ ("%s: failed: %s\n"), name, error->message);
  return error->domain == READOUT_CASE_ERROR ? READOUT_CLI_NO_CASE : READOUT_CLI_SOME_FAILED;
}

static ReadoutCliStatus
add_file (Adding *adding, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis
      = readout_cli_analyze_file (adding->analyzer, path, &adding->given, adding->corrections, &error);
  gint64 article_id = analysis != NULL ? add_article (adding, analysis, &error) : 0;

  if (article_id == 0)
    return print_failure (name, error);

  number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  /* Translators: the name of a file; the number of an article */
  printf (_ ("%s: added as article %s\n"), name, number);
  return READOUT_CLI_DONE;
}

/* A case file that cannot take one article, as on a full disk, takes no other either. */
static ReadoutCliStatus
add_files (Adding *adding, GStrv paths)
{
  ReadoutCliStatus status = READOUT_CLI_DONE;

  for (guint i = 0; paths[i] != NULL && status != READOUT_CLI_NO_CASE; i++)
    {
      ReadoutCliStatus one = add_file (adding, paths[i]);

      status = MAX (status, one);
      fflush (stdout);
    }

  return status;
}

/* With what the user and the case say of all articles: without it they would be added wrong. */
static ReadoutCliStatus
add_corrected (Adding *adding, GStrv paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = readout_cli_corrections_list_all (adding->case_file, &error);
  g_autoptr (ReadoutCorrections) corrections = NULL;

  if (all == NULL)
    {
      readout_cli_complain (error->message);
      return error->domain == READOUT_CASE_ERROR ? READOUT_CLI_NO_CASE : READOUT_CLI_SOME_FAILED;
    }

  corrections = readout_corrections_new_for_article (all, 0);
  adding->corrections = corrections;
  return add_files (adding, paths);
}

/* Also when some could not be added: the others are. */
static ReadoutCliStatus
add_and_link (Adding *adding, GStrv paths)
{
  g_autoptr (GError) error = NULL;
  ReadoutCliStatus status = add_corrected (adding, paths);

  if (status == READOUT_CLI_NO_CASE || readout_cli_links_work_out (adding->case_file, &error))
    return status;

  return readout_cli_case_refuse (error);
}

ReadoutCliStatus
readout_cli_case_add (GOptionContext *context, GStrv arguments)
{
  g_autofree char *published = NULL;
  g_autofree char *outlet = NULL;
  g_autofree char *negotiation = NULL;
  const GOptionEntry entries[] = {
    { "published", 0, 0, G_OPTION_ARG_STRING, &published, N_ ("The day of publication, such as 2016-09-09"),
      N_ ("DATE") },
    { "outlet", 0, 0, G_OPTION_ARG_STRING, &outlet, N_ ("Who published the articles"), N_ ("NAME") },
    { "negotiation", 0, 0, G_OPTION_ARG_STRING, &negotiation,
      N_ ("The negotiation that the articles are about"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, READOUT_CLI_ANY_NUMBER);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  Adding adding;

  if (parameters == NULL || !readout_cli_check_date (published))
    return READOUT_CLI_WRONG_USAGE;

  analyzer = readout_analyzer_new (&error);
  if (analyzer == NULL)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_SOME_FAILED;
    }

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  adding = (Adding){ case_file, analyzer, { .outlet = outlet, .published = published }, negotiation, NULL };
  return readout_cli_case_close (case_file, add_and_link (&adding, parameters + 1));
}
