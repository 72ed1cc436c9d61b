/* readout-entry-choice.c: what an entry of each kind can be instead
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entry-choice.h"

#include <glib/gi18n.h>

#include "readout-negotiation-labels.h"

static const char *
label_class (int value)
{
  return readout_label_event_class ((ReadoutEventClass)value);
}

static const char *
label_talks_state (int value)
{
  return readout_label_talks_state ((ReadoutTalksState)value);
}

static const char *
label_issue_state (int value)
{
  return readout_label_issue_state ((ReadoutIssueState)value);
}

static const char *
label_stance (int value)
{
  return readout_label_stance ((ReadoutStance)value);
}

static const char *
label_certainty (int value)
{
  return readout_label_certainty ((ReadoutCertainty)value);
}

static int
get_class (ReadoutAnalysis *analysis, guint index)
{
  guint n;

  return (int)readout_analysis_get_events (analysis, &n)[index].klass;
}

static int
get_talks_state (ReadoutAnalysis *analysis, guint index)
{
  guint n;

  return (int)readout_analysis_get_statuses (analysis, &n)[index].state;
}

static int
get_issue_state (ReadoutAnalysis *analysis, guint index)
{
  guint n;

  return (int)readout_analysis_get_issues (analysis, &n)[index].state;
}

static int
get_stance (ReadoutAnalysis *analysis, guint index)
{
  guint n;

  return (int)readout_analysis_get_positions (analysis, &n)[index].stance;
}

static int
get_certainty (ReadoutAnalysis *analysis, guint index)
{
  guint n;

  return (int)readout_analysis_get_deadlines (analysis, &n)[index].certainty;
}

/* NULL for a condition, which is one or is none. */
const ReadoutEntryChoice *
readout_entry_choice_find (ReadoutFindingKind kind)
{
  static const ReadoutEntryChoice choices[] = {
    [READOUT_FINDING_EVENT]
    = { READOUT_VERB_CLASS, N_ ("_Kind of Act"), N_ ("What kind of act was it?"), label_class, get_class },
    [READOUT_FINDING_STATUS] = { READOUT_VERB_TALKS_STATE, N_ ("_How the Talks Stand"),
                                 N_ ("How do the talks stand?"), label_talks_state, get_talks_state },
    [READOUT_FINDING_ISSUE] = { READOUT_VERB_ISSUE_STATE, N_ ("_How It Stands"),
                                N_ ("How does this issue stand?"), label_issue_state, get_issue_state },
    [READOUT_FINDING_POSITION] = { READOUT_VERB_STANCE, N_ ("What the Party _Does"),
                                   N_ ("What does the party do with it?"), label_stance, get_stance },
    [READOUT_FINDING_DEADLINE] = { READOUT_VERB_CERTAINTY, N_ ("_How Well Its Day Is Known"),
                                   N_ ("How well is its day known?"), label_certainty, get_certainty },
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (choices), NULL);

  return choices[kind].label != NULL ? &choices[kind] : NULL;
}

const ReadoutCorrectionValue *
readout_entry_choice_get_value (const ReadoutEntryChoice *self)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    if (readout_correction_value_is_said (&readout_correction_values[i], self->verb))
      return &readout_correction_values[i];

  g_return_val_if_reached (NULL);
}
