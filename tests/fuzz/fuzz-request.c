/* fuzz-request.c: any bytes as a line that asks for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-analysis-json.h"
#include "readout-request.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonNode) id = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (JsonNode) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article
      = readout_request_from_json ((const char *)data, size, &id, &corrections, &error);
  g_autofree char *json = NULL;

  if (article != NULL)
    {
      gsize length_bytes;
      const char *text = readout_article_get_text (article, &length_bytes);

      g_assert_true (g_utf8_validate_len (text, length_bytes, NULL));
      return 0;
    }

  /* The answer is one line of JSON, whatever the id was. */
  json = readout_failure_to_json (id, error->message);
  g_assert_true (g_utf8_validate (json, -1, NULL));
  g_assert_null (strchr (json, '\n'));
  answer = json_from_string (json, NULL);
  g_assert_nonnull (answer);

  return 0;
}
