/* readout-findings-pane.h: a pane with a list of what was found in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-findings-list.h"
#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_FINDINGS_PANE (readout_findings_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (ReadoutFindingsPane, readout_findings_pane, READOUT, FINDINGS_PANE, GtkWidget)

/* What a pane does of its own.
 *
 * reset: another article is in front, or none: its filters let everything through again
 * refresh: makes the rows from the marks of the selection
 * show_empty: says why there are none
 * select_chosen: selects the row of what is chosen in the selection, if it has one
 * get_kind: what to go on with when the row of a finding is gone
 * choose: chooses a finding and shows its passage */
struct _ReadoutFindingsPaneClass
{
  GtkWidgetClass parent_class;

  void (*reset) (ReadoutFindingsPane *self, ReadoutSelection *selection);
  void (*refresh) (ReadoutFindingsPane *self);
  void (*show_empty) (ReadoutFindingsPane *self);
  void (*select_chosen) (ReadoutFindingsPane *self);
  ReadoutFindingKind (*get_kind) (ReadoutFinding *finding);
  void (*choose) (ReadoutFindingsPane *self, ReadoutFinding *finding);
};

void readout_findings_pane_set_list (ReadoutFindingsPane *self, ReadoutFindingsList *list);
void readout_findings_pane_set_selection (ReadoutFindingsPane *self, ReadoutSelection *selection);

G_END_DECLS
