/* readout-outline-pane.h: a pane of the inspector whose rows stand in sections
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-findings-pane.h"
#include "readout-outline.h"
#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_OUTLINE_PANE (readout_outline_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    ReadoutOutlinePane, readout_outline_pane, READOUT, OUTLINE_PANE, ReadoutFindingsPane)

/**
 * ReadoutOutlinePaneClass:
 * @title: what the pane shows; to be translated, as all words here
 * @promise: what it will show as soon as there is an article
 * @none_title: there is nothing to show
 * @none: the same in a sentence
 * @hints: the keys of its list and what they do
 * @build: adds the sections and rows of an analysis
 * @show: (nullable): shows the analysis, or NULL, in what stands above the list
 * @choose: (nullable): shows what is chosen there
 */
struct _ReadoutOutlinePaneClass
{
  ReadoutFindingsPaneClass parent_class;

  const char *title;
  const char *promise;
  const char *none_title;
  const char *none;
  const char *hints;

  void (*build) (ReadoutOutlinePane *self, ReadoutOutline *outline);
  void (*show) (ReadoutOutlinePane *self, ReadoutAnalysis *analysis);
  void (*choose) (ReadoutOutlinePane *self, ReadoutSelection *selection);
};

ReadoutSelection *readout_outline_pane_get_selection (ReadoutOutlinePane *self);
ReadoutFindingsList *readout_outline_pane_get_list (ReadoutOutlinePane *self);
void readout_outline_pane_add_header (ReadoutOutlinePane *self, GtkWidget *header);

G_END_DECLS
