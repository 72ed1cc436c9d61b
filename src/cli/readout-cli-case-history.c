/* readout-cli-case-history.c: lists what was done to a case, and takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-corrections.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* ---- history ---- */

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  if (number != 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_act (JsonBuilder *builder, ReadoutCaseAct *act)
{
  json_builder_begin_object (builder);
  readout_cli_json_add_int (builder, "id", readout_case_act_get_id (act));
  readout_cli_json_add_string (builder, "time", readout_case_act_get_time (act));
  readout_cli_json_add_string (builder, "origin",
                               readout_case_act_get_by_machine (act) ? "machine" : "analyst");
  readout_cli_json_add_string (builder, "verb", readout_case_act_get_verb_word (act));
  add_number (builder, "article", readout_case_act_get_article_id (act));
  add_number (builder, "correction", readout_case_act_get_correction_id (act));
  readout_cli_json_add_string (builder, "what", readout_case_act_get_what (act));
  add_number (builder, "undoes", readout_case_act_get_undoes (act));
  add_boolean (builder, "undone", readout_case_act_get_undone (act));
  add_boolean (builder, "can_undo", readout_case_act_get_can_undo (act));
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *acts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < acts->len; i++)
    add_act (builder, g_ptr_array_index (acts, i));
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_act (ReadoutCaseAct *act)
{
  const char *what = readout_case_act_get_what (act);

  printf ("%4" G_GINT64_FORMAT "  %s  %-7s  %s", readout_case_act_get_id (act),
          readout_case_act_get_time (act),
          readout_case_act_get_by_machine (act) ? _ ("machine") : _ ("analyst"),
          readout_case_act_get_verb_word (act));
  if (what != NULL)
    printf (": %s", what);
  if (readout_case_act_get_undone (act))
    printf (_ (" · undone"));
  printf ("\n");
}

static ReadoutCliStatus
list (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts = NULL;

  readout_case_file_list_history_async (case_file, G_MAXINT, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  acts = readout_case_file_list_history_finish (case_file, result, &error);
  if (acts == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (acts);
  for (guint i = 0; i < acts->len && !as_json; i++)
    print_act (g_ptr_array_index (acts, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_history (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list);
}

/* ---- undo ---- */

/* Findings follow the words and what is said of them. */
static gboolean
show (ReadoutCaseFile *case_file, ReadoutCaseAct *act, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  gint64 id = readout_case_act_get_correction_id (act);

  if (readout_case_act_get_verb (act) == READOUT_CASE_VERB_UPDATE)
    return readout_cli_corrections_show_article (case_file, readout_case_act_get_article_id (act), error);
  if (id == 0)
    return TRUE;

  all = readout_cli_corrections_list (case_file, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (((ReadoutCorrection *)g_ptr_array_index (all, i))->id == id)
        g_ptr_array_add (touched, g_ptr_array_index (all, i));
    }

  return all != NULL && readout_cli_corrections_show (case_file, touched, error);
}

static ReadoutCliStatus
undo (ReadoutCaseFile *case_file, gint64 act_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseAct) act = NULL;
  const char *what;

  readout_case_file_undo_async (case_file, act_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  act = readout_case_file_undo_finish (case_file, result, &error);
  if (act == NULL)
    return readout_cli_case_refuse (error);

  what = readout_case_act_get_what (act);
  /* Translators: what was undone, as "remove" and the title of an article */
  printf (_ ("undone: %s %s\n"), readout_case_act_get_verb_word (act), what != NULL ? what : "");
  fflush (stdout);
  if (show (case_file, act, &error))
    return READOUT_CLI_DONE;

  return readout_cli_case_refuse (error);
}

ReadoutCliStatus
readout_cli_case_undo (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 1, 2);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  gint64 act_id = 0;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;
  if (parameters[1] != NULL && !g_ascii_string_to_signed (parameters[1], 10, 1, G_MAXINT64, &act_id, NULL))
    return readout_cli_refuse_usage (
        _ ("What is to be undone is given by its number, which “readout-cli case history” tells."));

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, undo (case_file, act_id));
}
