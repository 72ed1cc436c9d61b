/* fuzz-html.c: any bytes as a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-import-reader.h"

static void
check_string (const char *string)
{
  g_assert_true (string == NULL || (*string != '\0' && g_utf8_validate (string, -1, NULL)));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ReadoutCharsets *charsets = NULL;
  g_autoptr (ReadoutImportResult) result = NULL;

  if (charsets == NULL)
    charsets = readout_charsets_new ();

  result = readout_import_read (charsets, (const char *)data, size, TRUE, NULL);
  check_string (result->text);
  check_string (result->metadata->title);
  check_string (result->metadata->outlet);
  check_string (result->metadata->author);
  check_string (result->metadata->address);
  g_assert_true (result->metadata->published == NULL || readout_date_is_valid (result->metadata->published));

  return 0;
}
