/* readout-article-row.h: an article in the list of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-case-article.h"
#include "readout-suggestion.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ARTICLE_ROW (readout_article_row_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutArticleRow, readout_article_row, READOUT, ARTICLE_ROW, GtkWidget)

/* suggestion: the negotiation that it may belong to, or NULL */
void readout_article_row_set_article (ReadoutArticleRow *self,
                                      ReadoutCaseArticle *article,
                                      const ReadoutSuggestion *suggestion);
char *readout_article_row_dup_label (ReadoutArticleRow *self);

G_END_DECLS
