/* readout-case-pane.h: the articles of the case, to the left of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-case-file.h"
#include "readout-search-filter.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_PANE (readout_case_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCasePane, readout_case_pane, READOUT, CASE_PANE, GtkWidget)

/* Asks its window through the actions win.open-article (x), win.open-passage ((xas)) and win.remove-article
 * (x). Signal: reloaded, after the articles of the case were read. */

void readout_case_pane_set_case (ReadoutCasePane *self, ReadoutCaseFile *case_file);
void readout_case_pane_reload (ReadoutCasePane *self);
void readout_case_pane_set_suggestions (ReadoutCasePane *self, GPtrArray *suggestions);
void readout_case_pane_set_current (ReadoutCasePane *self, gint64 article_id);
void readout_case_pane_focus_search (ReadoutCasePane *self);
gboolean readout_case_pane_close_search (ReadoutCasePane *self);

gboolean readout_case_pane_move_hit (ReadoutCasePane *self, int step);
ReadoutCaseFile *readout_case_pane_get_case (ReadoutCasePane *self); /* nullable */
GListModel *readout_case_pane_get_articles (ReadoutCasePane *self);
GListModel *readout_case_pane_get_hits (ReadoutCasePane *self);
ReadoutSearchQuery *readout_case_pane_dup_query (ReadoutCasePane *self); /* nullable */
ReadoutSearchFilter *readout_case_pane_get_filter (ReadoutCasePane *self);
GtkEditable *readout_case_pane_get_speaker (ReadoutCasePane *self); /* of what is looked for */
GtkEditable *readout_case_pane_get_search (ReadoutCasePane *self);
gboolean readout_case_pane_has_article (ReadoutCasePane *self, gint64 article_id);
guint readout_case_pane_get_n_articles (ReadoutCasePane *self);
guint readout_case_pane_get_n_negotiations (ReadoutCasePane *self);
const char *readout_case_pane_get_chosen_negotiation (ReadoutCasePane *self);

G_END_DECLS
