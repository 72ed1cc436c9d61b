/* readout-filter.c: whether words hold what was typed to find them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-filter.h"

#include <string.h>

gboolean
readout_filter_contains (const char *words, const char *needle)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return FALSE;

  folded = g_utf8_casefold (words, -1);
  return strstr (folded, needle) != NULL;
}
