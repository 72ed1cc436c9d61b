/* readout-case-article-private.h: the inside of an article in a case file, for the one who reads it from
 * there SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"

G_BEGIN_DECLS

/* Once it is handed out nothing in it changes, so that threads may share it. */
struct _ReadoutCaseArticle
{
  GObject parent_instance;

  gint64 id;
  ReadoutMetadata *metadata; /* with the title that is shown */
  char *negotiation;
  char *added;
  char *removed; /* NULL when it is not in the bin */
  guint n_words;
  guint n_entities;
  guint n_quotes;
  ReadoutAnalysis *analysis;
};

G_END_DECLS
