/* readout-case-error.c: what can be wrong with a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-error.h"

GQuark
readout_case_error_quark (void)
{
  return g_quark_from_static_string ("readout-case-error-quark");
}
