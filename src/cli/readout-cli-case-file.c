/* readout-cli-case-file.c: puts articles into a negotiation, and says whether a link is right
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-links.h"

#include "readout-enums.h"

#include <glib/gi18n.h>

static ReadoutCliStatus
file_articles (ReadoutCaseFile *case_file, GArray *ids, const char *negotiation)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_file_articles_async (case_file, ids, negotiation, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_file_articles_finish (case_file, result, &error) ? READOUT_CLI_DONE
                                                                            : readout_cli_case_refuse (error);
}

ReadoutCliStatus
readout_cli_case_file (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 3, READOUT_CLI_ANY_NUMBER);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  if (parameters == NULL)
    return READOUT_CLI_WRONG_USAGE;
  for (guint i = 2; parameters[i] != NULL; i++)
    {
      gint64 id;

      if (!readout_cli_case_parse_article (parameters[i], &id))
        return READOUT_CLI_WRONG_USAGE;
      g_array_append_val (ids, id);
    }

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (
      case_file, file_articles (case_file, ids, *parameters[1] != '\0' ? parameters[1] : NULL));
}

static ReadoutCliStatus
decide (ReadoutCaseFile *case_file, gint64 article_id, gint64 earlier_id, int kind, int state)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_decide_link_async (case_file, article_id, earlier_id, (ReadoutRelationKind)kind,
                                       (ReadoutLinkState)state, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_decide_link_finish (case_file, result, &error) ? READOUT_CLI_DONE
                                                                          : readout_cli_case_refuse (error);
}

ReadoutCliStatus
readout_cli_case_link (GOptionContext *context, GStrv arguments)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto (GStrv) parameters = readout_cli_parse (context, entries, arguments, 5, 5);
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  gint64 article_id, earlier_id;
  int kind, state;

  if (parameters == NULL || !readout_cli_case_parse_article (parameters[1], &article_id)
      || !readout_cli_case_parse_article (parameters[2], &earlier_id))
    return READOUT_CLI_WRONG_USAGE;
  if (!readout_enum_from_nick (READOUT_TYPE_RELATION_KIND, parameters[3], &kind)
      || !readout_enum_from_nick (READOUT_TYPE_LINK_STATE, parameters[4], &state) || article_id == earlier_id)
    return readout_cli_refuse_usage (
        _ ("A link is said to be same-text, same-story, follow-up, repeats-quote or "
           "contradicts, and confirmed, rejected or suggested."));

  case_file = readout_cli_case_open (parameters[0]);
  if (case_file == NULL)
    return READOUT_CLI_NO_CASE;

  return readout_cli_case_close (case_file, decide (case_file, article_id, earlier_id, kind, state));
}
