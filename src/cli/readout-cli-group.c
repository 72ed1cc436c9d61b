/* readout-cli-group.c: tells which articles are about one negotiation
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-analysis-json.h"
#include "readout-analyzer.h"
#include "readout-cli.h"
#include "readout-grouping.h"
#include "readout-json-writer.h"
#include "readout-request.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>

/* The articles that were read, and a line of the output for each line of the input. */
typedef struct
{
  ReadoutAnalyzer *analyzer;
  GPtrArray *fingerprints; /* ReadoutFingerprint */
  GPtrArray *ids;          /* JsonNode, or NULL: of the fingerprints */
  GPtrArray *answers;      /* char *: NULL for the next fingerprint */
  gboolean some_failed;
} Reading;

static void
add_failure (Reading *reading, JsonNode *id, const char *message)
{
  /* Translators: %u is the number of a line, %s a sentence. */
  g_autofree char *complaint = g_strdup_printf (_ ("Line %u: %s"), reading->answers->len + 1, message);

  readout_cli_complain (complaint);
  reading->some_failed = TRUE;
  g_ptr_array_add (reading->answers, readout_failure_to_json (id, message));
}

static void
read_line (Reading *reading, const char *line, gsize length_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) id = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (ReadoutArticle) article
      = readout_request_from_json (line, length_bytes, &id, &corrections, &error);
  g_autoptr (ReadoutAnalysis) analysis = NULL;

  if (article != NULL)
    analysis = readout_analyzer_analyze (reading->analyzer, article, corrections, NULL, &error);
  if (analysis == NULL)
    {
      add_failure (reading, id, error->message);
      return;
    }

  g_ptr_array_add (reading->fingerprints, readout_fingerprint_new (analysis));
  g_ptr_array_add (reading->ids, g_steal_pointer (&id));
  g_ptr_array_add (reading->answers, NULL);
}

static void
read_lines (Reading *reading, FILE *input)
{
  char *line = NULL;
  gsize size = 0;
  gssize length_bytes;

  while ((length_bytes = getline (&line, &size, input)) >= 0)
    {
      if (line[length_bytes - 1] == '\n')
        length_bytes--;
      read_line (reading, line, (gsize)length_bytes);
    }
  free (line);
}

static void
print_answer (JsonNode *id, guint negotiation)
{
  ReadoutJsonWriter *writer = readout_json_writer_new ();
  g_autofree char *id_json = id != NULL ? json_to_string (id, FALSE) : g_strdup ("null");
  g_autofree char *line = NULL;

  readout_json_writer_begin_object (writer);
  readout_json_writer_add_name (writer, "id");
  readout_json_writer_add_json (writer, id_json);
  readout_json_writer_add_name (writer, "negotiation");
  readout_json_writer_add_int (writer, negotiation);
  readout_json_writer_end_object (writer);
  line = readout_json_writer_finish (writer);
  puts (line);
}

static void
print_answers (Reading *reading)
{
  g_autoptr (GArray) numbers = readout_grouping_find (reading->fingerprints);

  for (guint i = 0, at = 0; i < reading->answers->len; i++)
    {
      const char *failure = g_ptr_array_index (reading->answers, i);

      if (failure != NULL)
        puts (failure);
      else
        {
          print_answer (g_ptr_array_index (reading->ids, at), g_array_index (numbers, guint, at) + 1);
          at++;
        }
    }
}

static void
unref_id (gpointer id)
{
  g_clear_pointer ((JsonNode **)&id, json_node_unref);
}

static ReadoutCliStatus
group_lines (ReadoutAnalyzer *analyzer, FILE *input)
{
  g_autoptr (GPtrArray) fingerprints
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_fingerprint_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (unref_id);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { analyzer, fingerprints, ids, answers, FALSE };

  read_lines (&reading, input);
  if (ferror (input))
    {
      readout_cli_complain (_ ("Standard input cannot be read."));
      return READOUT_CLI_SOME_FAILED;
    }

  print_answers (&reading);
  return reading.some_failed ? READOUT_CLI_SOME_FAILED : READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_group (GOptionContext *context, GStrv arguments)
{
  gboolean jsonl = FALSE;
  const GOptionEntry entries[] = {
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &jsonl,
      N_ ("Read one article a line from standard input; write its number of negotiation, a line each"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;
  if (!jsonl)
    return readout_cli_refuse_usage (_ ("Give --jsonl, and an article a line on standard input."));

  analyzer = readout_analyzer_new (&error);
  if (analyzer == NULL)
    {
      readout_cli_complain (error->message);
      return READOUT_CLI_SOME_FAILED;
    }

  return group_lines (analyzer, stdin);
}
