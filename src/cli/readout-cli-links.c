/* readout-cli-links.c: works out how the articles of a case are related
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-links.h"

/**
 * readout_cli_links_work_out:
 * @case_file: an open case file
 * @error: return location for an error
 *
 * Links the articles that are new or have changed, as the window does beside its other work.
 *
 * Returns: whether all are linked; also of a case file that can only be read, which stays as it is
 */
gboolean
readout_cli_links_work_out (ReadoutCaseFile *case_file, GError **error)
{
  gint64 article_id;

  do
    {
      g_autoptr (GAsyncResult) result = NULL;

      readout_case_file_link_next_async (case_file, NULL, readout_cli_result_cb, &result);
      readout_cli_wait_for (&result);
      article_id = readout_case_file_link_next_finish (case_file, result, error);
    }
  while (article_id > 0);

  return article_id == 0;
}
