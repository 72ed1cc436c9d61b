/* readout-export-format.c: the formats that a case can be exported to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-export-format.h"

#include <string.h>

/**
 * readout_export_format_from_name:
 * @name: "json", "csv" or "zip", or the name of a file that ends so
 * @format: (out): the format
 *
 * Returns: whether there is such a format
 */
gboolean
readout_export_format_from_name (const char *name, ReadoutExportFormat *format)
{
  static const char *const endings[] = { "json", "csv", "zip" };
  g_autofree char *folded = g_ascii_strdown (name, -1);
  const char *dot = strrchr (folded, '.');

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_equal (dot != NULL ? dot + 1 : folded, endings[i]))
        continue;

      *format = (ReadoutExportFormat)i;
      return TRUE;
    }

  return FALSE;
}
