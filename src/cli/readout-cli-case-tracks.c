/* readout-cli-case-tracks.c: lists what several articles report somebody to have said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-findings.h"
#include "readout-cli-json.h"
#include "readout-cli-links.h"

#include "readout-enums.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_track (ReadoutQuoteTrack *track)
{
  const char *speaker = readout_quote_track_get_speaker (track);
  guint n_reports;
  const ReadoutReport *reports = readout_quote_track_get_reports (track, &n_reports);

  printf ("%s\n", speaker != NULL ? speaker : _ ("No report names the source"));
  for (guint i = 0; i < n_reports; i++)
    {
      const char *source = reports[i].speaker != NULL ? reports[i].speaker : reports[i].source;

      printf ("  %4" G_GINT64_FORMAT "  “%s”\n        — %s (%s)", reports[i].article_id, reports[i].words,
              source, readout_cli_get_naming (reports[i].naming));
      if (reports[i].outlet != NULL)
        printf (" · %s", reports[i].outlet);
      if (reports[i].published != NULL)
        printf (" · %s", reports[i].published);
      printf ("\n");
    }
}

static void
print_json (GPtrArray *tracks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < tracks->len; i++)
    {
      guint n_reports;
      const ReadoutReport *reports
          = readout_quote_track_get_reports (g_ptr_array_index (tracks, i), &n_reports);

      json_builder_begin_array (builder);
      for (guint k = 0; k < n_reports; k++)
        readout_cli_json_add_report (builder, &reports[k]);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static GPtrArray *
load_tracks (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (!readout_cli_links_work_out (case_file, error))
    return NULL;

  readout_case_file_list_quote_tracks_async (case_file, 0, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_quote_tracks_finish (case_file, result, error);
}

static ReadoutCliStatus
list_tracks (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tracks = load_tracks (case_file, &error);

  if (tracks == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (tracks);
  for (guint i = 0; i < tracks->len && !as_json; i++)
    print_track (g_ptr_array_index (tracks, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_tracks (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list_tracks);
}
