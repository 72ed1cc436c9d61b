/* readout-inspector.h: what was found in the article in front, to the right of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-entities-pane.h"
#include "readout-issues-pane.h"
#include "readout-news-pane.h"
#include "readout-notes-pane.h"
#include "readout-quotes-pane.h"
#include "readout-timeline-pane.h"

G_BEGIN_DECLS

#define READOUT_TYPE_INSPECTOR (readout_inspector_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutInspector, readout_inspector, READOUT, INSPECTOR, GtkWidget)

void readout_inspector_set_selection (ReadoutInspector *self, ReadoutSelection *selection);
ReadoutEntitiesPane *readout_inspector_get_entities (ReadoutInspector *self);
ReadoutQuotesPane *readout_inspector_get_quotes (ReadoutInspector *self);
ReadoutTimelinePane *readout_inspector_get_timeline (ReadoutInspector *self);
ReadoutIssuesPane *readout_inspector_get_issues (ReadoutInspector *self);
ReadoutNewsPane *readout_inspector_get_news (ReadoutInspector *self);
ReadoutNotesPane *readout_inspector_get_notes (ReadoutInspector *self);
void readout_inspector_show (ReadoutInspector *self, ReadoutSelectionKind kind);
void readout_inspector_show_news (ReadoutInspector *self);
void readout_inspector_show_notes (ReadoutInspector *self);
gboolean readout_inspector_shows_notes (ReadoutInspector *self);

GtkWidget *readout_inspector_get_pane (ReadoutInspector *self);
void readout_inspector_show_pane (ReadoutInspector *self, GtkWidget *pane);
gboolean readout_inspector_has_focus (ReadoutInspector *self);
void readout_inspector_focus (ReadoutInspector *self);

ReadoutFindingsList *readout_inspector_get_list (ReadoutInspector *self);

G_END_DECLS
