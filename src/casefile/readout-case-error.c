/* readout-case-error.c: what can be wrong with a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-error.h"

G_DEFINE_QUARK (readout - case -error - quark, readout_case_error)
