/* readout-cli-case-correct.c: stores what the analyst says in a case, or takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-corrections.h"
#include "readout-correction-json.h"
#include "readout-json-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

/* ---- correct ---- */

static JsonNode *
parse (const char *parameter, GError **error)
{
  g_autofree char *copy = g_utf8_make_valid (parameter, -1);
  gboolean has_half_pair;
  JsonNode *node = readout_json_text_parse (copy, &has_half_pair);

  if (node == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("A correction is not an object."));

  return node;
}

/* The text that offsets in a correction of one article count in; NULL for one of the whole case. */
static gboolean
load_text (ReadoutCaseFile *case_file, JsonNode *node, char **text, GError **error)
{
  gint64 article_id = json_object_get_int_member_with_default (json_node_get_object (node), "article", 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (ReadoutCaseArticle) article = NULL;

  *text = NULL;
  if (article_id == 0)
    return TRUE;

  readout_case_file_load_article_async (case_file, article_id, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  article = readout_case_file_load_article_finish (case_file, result, error);
  if (article != NULL)
    *text = g_strdup (readout_article_get_text (
        readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL));

  return article != NULL;
}

/* Where it does not say where it holds, that follows from whether it names an article. */
static void
complete_scope (JsonNode *node)
{
  JsonObject *object = json_node_get_object (node);

  if (!json_object_has_member (object, "scope"))
    json_object_set_string_member (object, "scope",
                                   json_object_has_member (object, "article") ? "here" : "case");
}

static gboolean
belongs_to_case (const ReadoutCorrection *correction, GError **error)
{
  if (correction->scope == READOUT_SCOPE_CASE
          ? correction->article_id == 0
          : correction->scope == READOUT_SCOPE_HERE && correction->article_id != 0)
    return TRUE;

  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
      _ ("A correction in a case is one of the case, or one here with the number of its article."));
  return FALSE;
}

static ReadoutCorrection *
read_correction (ReadoutCaseFile *case_file, const char *parameter, GError **error)
{
  g_autoptr (JsonNode) node = parse (parameter, error);
  g_autofree char *text = NULL;
  g_autoptr (ReadoutCorrection) correction = NULL;

  if (node == NULL || !load_text (case_file, node, &text, error))
    return NULL;

  complete_scope (node);
  correction = readout_correction_from_json (node, text, error);
  if (correction == NULL || !belongs_to_case (correction, error))
    return NULL;

  return g_steal_pointer (&correction);
}

static GPtrArray *
read_corrections (ReadoutCaseFile *case_file, GStrv parameters, GError **error)
{
  g_autoptr (GPtrArray) corrections = new_list ();

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      ReadoutCorrection *one = read_correction (case_file, parameters[i], error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (corrections, one);
    }

  return g_steal_pointer (&corrections);
}

static GPtrArray *
store (ReadoutCaseFile *case_file, GPtrArray *corrections, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_add_corrections_async (case_file, corrections, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_add_corrections_finish (case_file, result, error);
}

static ReadoutCliStatus
refuse (const GError *error)
{
  if (error->domain != G_IO_ERROR)
    return readout_cli_case_refuse (error);

  readout_cli_complain (error->message);
  return READOUT_CLI_SOME_FAILED;
}

static ReadoutCliStatus
correct (ReadoutCaseFile *case_file, GStrv parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) corrections = read_corrections (case_file, parameters, &error);
  g_autoptr (GPtrArray) stored = corrections != NULL ? store (case_file, corrections, &error) : NULL;

  if (stored == NULL)
    return refuse (error);

  for (guint i = 0; i < stored->len; i++)
    printf ("%" G_GINT64_FORMAT "\n", ((ReadoutCorrection *)g_ptr_array_index (stored, i))->id);
  fflush (stdout);

  return readout_cli_corrections_show (case_file, stored, &error) ? READOUT_CLI_DONE : refuse (error);
}

ReadoutCliStatus
readout_cli_case_correct (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, READOUT_CLI_ANY_NUMBER);
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, correct (case_file, parameters + 1));
}

/* ---- revoke ---- */

static GArray *
parse_ids (GStrv parameters)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      gint64 id;

      if (!g_ascii_string_to_signed (parameters[i], 10, 1, G_MAXINT64, &id, NULL))
        {
          readout_cli_refuse_usage (
              _ ("A correction is given by its number, which “readout-cli case corrections” tells."));
          return NULL;
        }
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

static gboolean
take_back (ReadoutCaseFile *case_file, GArray *ids, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_revoke_corrections_async (case_file, (const gint64 *)ids->data, ids->len, NULL,
                                              readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);

  return readout_case_file_revoke_corrections_finish (case_file, result, error);
}

static GPtrArray *
select_by_id (GPtrArray *corrections, GArray *ids)
{
  GPtrArray *selected = new_list ();

  for (guint i = 0; i < corrections->len; i++)
    for (guint k = 0; k < ids->len; k++)
      {
        ReadoutCorrection *one = g_ptr_array_index (corrections, i);

        if (one->id == g_array_index (ids, gint64, k))
          g_ptr_array_add (selected, readout_correction_ref (one));
      }

  return selected;
}

static ReadoutCliStatus
revoke_corrections (ReadoutCaseFile *case_file, GArray *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (GPtrArray) touched = NULL;

  if (!take_back (case_file, ids, &error))
    return readout_cli_case_refuse (error);

  corrections = readout_cli_corrections_list (case_file, &error);
  if (corrections == NULL)
    return readout_cli_case_refuse (error);

  touched = select_by_id (corrections, ids);
  return readout_cli_corrections_show (case_file, touched, &error) ? READOUT_CLI_DONE : refuse (error);
}

ReadoutCliStatus
readout_cli_case_revoke (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 2, READOUT_CLI_ANY_NUMBER);
  g_autoptr (GArray) ids = parameters != NULL ? parse_ids (parameters + 1) : NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (ids == NULL)
    return READOUT_CLI_WRONG_USAGE;

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, revoke_corrections (case_file, ids));
}
