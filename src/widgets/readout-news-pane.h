/* readout-news-pane.h: the article in front against its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-link.h"
#include "readout-news.h"

G_BEGIN_DECLS

#define READOUT_TYPE_NEWS_PANE (readout_news_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutNewsPane, readout_news_pane, READOUT, NEWS_PANE, GtkWidget)

/* Asks its window through the actions win.open-passage ((xas)), win.open-article (x), win.compare-link (u),
 * win.compare-track (u) and win.decide-link ((uu)): a row of a link or a track by its place in the list. */

gboolean readout_news_pane_has_focus (ReadoutNewsPane *self);
void readout_news_pane_focus (ReadoutNewsPane *self);

void readout_news_pane_clear (ReadoutNewsPane *self, gboolean in_case);
void readout_news_pane_show (
    ReadoutNewsPane *self, gint64 article_id, ReadoutNews *news, GPtrArray *links, GPtrArray *tracks);

G_END_DECLS
