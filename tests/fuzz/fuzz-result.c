/* fuzz-result.c: any bytes as what the import helper hands back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-import-result.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (ReadoutImportResult) result = readout_import_result_from_bytes (bytes);

  if (result != NULL && result->text != NULL)
    g_assert_true (g_utf8_validate (result->text, -1, NULL));

  return 0;
}
