/* readout-cli-case-add.c: reads files and adds them as articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-case-error.h"
#include "readout-cli-article.h"
#include "readout-cli-case.h"
#include "readout-cli-corrections.h"
#include "readout-cli-links.h"
#include "readout-import.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* So many files are read before their turn: to start the process that reads one takes longer than to read it.
 */
#define N_AHEAD 4

/* One article is analysed while the one before it is put into the case, which waits for the disk, and the
 * next files are read.  What is told of a file is told in the order of the files, once it is on the disk. */
typedef struct
{
  ReadoutCaseFile *case_file;
  ReadoutAnalyzer *analyzer;
  ReadoutMetadata given;
  const char *negotiation;
  ReadoutCorrections *corrections;

  GStrv paths;
  guint n_begun;                /* files that are read, or have been */
  GAsyncResult *reads[N_AHEAD]; /* of each of them what has come, until its turn */
  const char *adding;           /* the path of what is put into the case; NULL for nothing */
  GAsyncResult *added;
} Adding;

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

/* @article_id: 0 when it failed because of @error */
static ReadoutCliStatus
print_outcome (const char *path, gint64 article_id, const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  ReadoutCliStatus status = READOUT_CLI_DONE;

  if (article_id == 0)
    status = print_failure (name, error);
  else
    /* Translators: the name of a file; the number of an article */
    printf (_ ("%s: added as article %s\n"), name, number);

  fflush (stdout);
  return status;
}

static void
read_ahead (Adding *self, guint index)
{
  for (; self->paths[self->n_begun] != NULL && self->n_begun < index + N_AHEAD; self->n_begun++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->paths[self->n_begun]);

      readout_import_file_async (file, NULL, readout_cli_result_cb, &self->reads[self->n_begun % N_AHEAD]);
    }
}

static ReadoutAnalysis *
analyze (Adding *self, guint index, GError **error)
{
  GAsyncResult **read = &self->reads[index % N_AHEAD];
  g_autoptr (ReadoutArticle) imported = NULL;

  readout_cli_wait_for (read);
  imported = readout_import_file_finish (*read, error);
  g_clear_object (read);
  read_ahead (self, index + 1);

  return imported != NULL
             ? readout_cli_analyze_article (self->analyzer, imported, &self->given, self->corrections, error)
             : NULL;
}

static void
begin_adding (Adding *self, const char *path, ReadoutAnalysis *analysis)
{
  self->adding = path;
  readout_case_file_add_article_async (self->case_file, analysis, self->negotiation, NULL,
                                       readout_cli_result_cb, &self->added);
}

/* It is linked while the next one is analysed; what cannot be linked now is tried again at the end. */
static ReadoutCliStatus
end_adding (Adding *self)
{
  const char *path = g_steal_pointer (&self->adding);
  g_autoptr (GAsyncResult) added = NULL;
  g_autoptr (GError) error = NULL;
  gint64 article_id;

  if (path == NULL)
    return READOUT_CLI_DONE;

  readout_cli_wait_for (&self->added);
  added = g_steal_pointer (&self->added);
  article_id = readout_case_file_add_article_finish (self->case_file, added, &error);
  if (article_id != 0)
    readout_case_file_link_next_async (self->case_file, NULL, NULL, NULL);
  return print_outcome (path, article_id, error);
}

/* Of files whose turn does not come any more. */
static void
drop_reads (Adding *self, guint index)
{
  for (; index < self->n_begun; index++)
    {
      readout_cli_wait_for (&self->reads[index % N_AHEAD]);
      g_clear_object (&self->reads[index % N_AHEAD]);
    }
}

static ReadoutCliStatus
add_file (Adding *self, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = analyze (self, index, &error);
  ReadoutCliStatus before = end_adding (self), status = READOUT_CLI_DONE;

  if (before == READOUT_CLI_NO_CASE)
    return before;

  if (analysis != NULL)
    begin_adding (self, self->paths[index], analysis);
  else
    status = print_outcome (self->paths[index], 0, error);

  return MAX (before, status);
}

/* A case file that cannot take one article, as on a full disk, takes no other either. */
static ReadoutCliStatus
add_files (Adding *self)
{
  ReadoutCliStatus status = READOUT_CLI_DONE, last;
  guint index = 0;

  read_ahead (self, 0);
  for (; self->paths[index] != NULL && status != READOUT_CLI_NO_CASE; index++)
    {
      ReadoutCliStatus one = add_file (self, index);

      status = MAX (status, one);
    }
  drop_reads (self, index);
  last = end_adding (self);

  return MAX (status, last);
}

/* With what the user and the case say of all articles: without it they would be added wrong. */
static ReadoutCliStatus
add_corrected (Adding *adding)
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
  return add_files (adding);
}

/* Also when some could not be added: the others are. */
static ReadoutCliStatus
add_and_link (Adding *adding)
{
  g_autoptr (GError) error = NULL;
  ReadoutCliStatus status = add_corrected (adding);

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

  adding = (Adding){ .case_file = case_file,
                     .analyzer = analyzer,
                     .given = { .outlet = outlet, .published = published },
                     .negotiation = negotiation,
                     .paths = parameters + 1 };
  return readout_cli_case_close (case_file, add_and_link (&adding));
}
