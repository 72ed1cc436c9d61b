/* readout-case-negotiation.h: a negotiation of a case, or one that the machine suggests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_NEGOTIATION (readout_case_negotiation_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseNegotiation, readout_case_negotiation, READOUT, CASE_NEGOTIATION, GObject)

gboolean readout_case_negotiation_get_suggested (ReadoutCaseNegotiation *self);
const char *
readout_case_negotiation_get_name (ReadoutCaseNegotiation *self); /* suggested ones have one too */
GArray *readout_case_negotiation_get_articles (ReadoutCaseNegotiation *self); /* gint64, by day */
const char *const *readout_case_negotiation_get_parties (ReadoutCaseNegotiation *self);
const char *const *readout_case_negotiation_get_mediators (ReadoutCaseNegotiation *self);
const char *const *readout_case_negotiation_get_venues (ReadoutCaseNegotiation *self);
const char *const *readout_case_negotiation_get_issues (ReadoutCaseNegotiation *self);
const char *readout_case_negotiation_get_first_day (ReadoutCaseNegotiation *self); /* nullable */
const char *readout_case_negotiation_get_last_day (ReadoutCaseNegotiation *self);  /* nullable */

G_END_DECLS
