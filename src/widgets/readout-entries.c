/* readout-entries.c: the findings that a passage tells of a negotiation, whatever their kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entries.h"

guint
readout_entries_count (ReadoutAnalysis *analysis, ReadoutFindingKind kind)
{
  guint n = 0;

  switch (kind)
    {
    case READOUT_FINDING_EVENT:
      readout_analysis_get_events (analysis, &n);
      return n;
    case READOUT_FINDING_STATUS:
      readout_analysis_get_statuses (analysis, &n);
      return n;
    case READOUT_FINDING_ISSUE:
      readout_analysis_get_issues (analysis, &n);
      return n;
    case READOUT_FINDING_POSITION:
      readout_analysis_get_positions (analysis, &n);
      return n;
    case READOUT_FINDING_CONDITION:
      readout_analysis_get_conditions (analysis, &n);
      return n;
    case READOUT_FINDING_DEADLINE:
      readout_analysis_get_deadlines (analysis, &n);
      return n;
    default:
      g_return_val_if_reached (0);
    }
}

/* The sentence that tells it; of an issue and a deadline, the words themselves. */
ReadoutSpan
readout_entries_get_passage (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index)
{
  guint n;

  switch (kind)
    {
    case READOUT_FINDING_EVENT:
      return readout_analysis_get_events (analysis, &n)[index].span;
    case READOUT_FINDING_STATUS:
      return readout_analysis_get_statuses (analysis, &n)[index].span;
    case READOUT_FINDING_ISSUE:
      return readout_analysis_get_issues (analysis, &n)[index].mentions[0];
    case READOUT_FINDING_POSITION:
      return readout_analysis_get_positions (analysis, &n)[index].span;
    case READOUT_FINDING_CONDITION:
      return readout_analysis_get_conditions (analysis, &n)[index].span;
    case READOUT_FINDING_DEADLINE:
      return readout_analysis_get_deadlines (analysis, &n)[index].span;
    default:
      g_return_val_if_reached ((ReadoutSpan){ 0 });
    }
}

/* The words by which it was found, where a sentence can tell more than one. */
ReadoutSpan
readout_entries_get_cue (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index)
{
  guint n;

  switch (kind)
    {
    case READOUT_FINDING_EVENT:
      return readout_analysis_get_events (analysis, &n)[index].cue;
    case READOUT_FINDING_STATUS:
      return readout_analysis_get_statuses (analysis, &n)[index].cue;
    case READOUT_FINDING_POSITION:
      return readout_analysis_get_positions (analysis, &n)[index].cue;
    case READOUT_FINDING_CONDITION:
      return readout_analysis_get_conditions (analysis, &n)[index].cue;
    default:
      return readout_entries_get_passage (analysis, kind, index);
    }
}
