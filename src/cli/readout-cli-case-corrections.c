/* readout-cli-case-corrections.c: lists what the analyst says in a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-corrections.h"
#include "readout-cli-json.h"
#include "readout-correction-json.h"
#include "readout-correction-values.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_json (GPtrArray *corrections)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < corrections->len; i++)
    readout_correction_to_json (g_ptr_array_index (corrections, i), builder);
  json_builder_end_array (builder);
  readout_cli_json_print (builder);
}

static void
print_forms (const char *separator, const char *const *forms)
{
  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    printf ("%s%s", i == 0 ? separator : ", ", forms[i]);
}

static void
print_values (const ReadoutCorrection *correction)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    {
      const ReadoutCorrectionValue *value = &readout_correction_values[i];

      if (readout_correction_value_is_said (value, correction->verb))
        printf (" · %s",
                readout_enum_to_nick (value->get_type (), readout_correction_value_get (value, correction)));
    }
}

static void
print_correction (const ReadoutCorrection *correction)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, correction->article_id);

  printf ("%4" G_GINT64_FORMAT "  %s", correction->id,
          readout_enum_to_nick (READOUT_TYPE_VERB, (int)correction->verb));
  print_forms (": ", correction->forms);
  if (correction->forms == NULL && correction->anchor != NULL)
    printf (": “%s”", correction->anchor->exact);
  print_forms (" · ", correction->other_forms);
  if (correction->words != NULL)
    printf (" · %s", correction->words);
  print_values (correction);
  if (correction->article_id != 0)
    /* Translators: the number of an article */
    printf (_ (" · article %s"), number);
  if (correction->revoked != NULL)
    printf (_ (" · revoked"));
  printf ("\n");
}

static ReadoutCliStatus
list (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) corrections = readout_cli_corrections_list (case_file, &error);

  if (corrections == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (corrections);
  for (guint i = 0; i < corrections->len && !as_json; i++)
    print_correction (g_ptr_array_index (corrections, i));

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_corrections (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list);
}
