/* readout-case-act-words.c: what was done to a case, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-act-words.h"

#include <glib/gi18n.h>

#include "readout-labels.h"

static const char *const labels[] = {
  [READOUT_CASE_VERB_CREATE] = N_ ("Case created"),
  [READOUT_CASE_VERB_UPGRADE] = N_ ("Case upgraded"),
  [READOUT_CASE_VERB_ADD] = N_ ("Article added"),
  [READOUT_CASE_VERB_UPDATE] = N_ ("Article changed"),
  [READOUT_CASE_VERB_REMOVE] = N_ ("Article moved to the bin"),
  [READOUT_CASE_VERB_RESTORE] = N_ ("Article restored"),
  [READOUT_CASE_VERB_CORRECT] = N_ ("Correction"),
  [READOUT_CASE_VERB_REVOKE] = N_ ("Correction taken back"),
  [READOUT_CASE_VERB_REINSTATE] = N_ ("Correction holds again"),
  [READOUT_CASE_VERB_NOTE] = N_ ("Note written"),
  [READOUT_CASE_VERB_REMOVE_NOTE] = N_ ("Note removed"),
  [READOUT_CASE_VERB_ANALYZE] = N_ ("Article analysed anew"),
  [READOUT_CASE_VERB_REPAIR] = N_ ("Case repaired"),
  [READOUT_CASE_VERB_COMPACT] = N_ ("Case made smaller"),
  [READOUT_CASE_VERB_SAVE_SEARCH] = N_ ("Search saved"),
  [READOUT_CASE_VERB_DELETE_SEARCH] = N_ ("Saved search deleted"),
  [READOUT_CASE_VERB_CONFIRM_LINK] = N_ ("Link confirmed"),
  [READOUT_CASE_VERB_REJECT_LINK] = N_ ("Link rejected"),
  [READOUT_CASE_VERB_REOPEN_LINK] = N_ ("Link is a suggestion again"),
  [READOUT_CASE_VERB_NAME_NEGOTIATION] = N_ ("Negotiation renamed"),
  [READOUT_CASE_VERB_REFUSE] = N_ ("Negotiation refused"),
};

/* What was done. */
const char *
readout_case_act_get_label (ReadoutCaseAct *act)
{
  guint verb = readout_case_act_get_verb (act);

  return verb < G_N_ELEMENTS (labels) && labels[verb] != NULL ? _ (labels[verb])
                                                              : readout_case_act_get_verb_word (act);
}

/* time: ISO 8601, UTC; the day and the time of day where the analyst is */
char *
readout_label_moment (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *iso_day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  g_autofree char *day = readout_label_date (iso_day);
  g_autofree char *clock = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;

  return day != NULL ? g_strdup_printf ("%s, %s", day, clock) : g_strdup (time);
}

/* What was done, when, by whom, and whether it was undone: where what it was done to is told above. */
char *
readout_case_act_dup_detail (ReadoutCaseAct *act)
{
  g_autofree char *moment = readout_label_moment (readout_case_act_get_time (act));
  g_autoptr (GString) detail = g_string_new (moment);

  if (readout_case_act_get_what (act) != NULL)
    g_string_append_printf (detail, " · %s", readout_case_act_get_label (act));
  if (readout_case_act_get_by_machine (act))
    g_string_append_printf (detail, " · %s", _ ("by the program"));
  if (readout_case_act_get_undoes (act) != 0)
    g_string_append_printf (detail, " · %s", _ ("undo"));
  if (readout_case_act_get_undone (act))
    g_string_append_printf (detail, " · %s", _ ("undone"));

  return g_string_free (g_steal_pointer (&detail), FALSE);
}
