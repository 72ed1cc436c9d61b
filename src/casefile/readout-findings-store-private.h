/* readout-findings-store-private.h: the findings of an article as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-database-private.h"

G_BEGIN_DECLS

gboolean readout_findings_write (ReadoutDatabase *database,
                                 gint64 article_id,
                                 ReadoutAnalysis *analysis,
                                 GError **error);
gboolean readout_findings_replace (ReadoutDatabase *database,
                                   gint64 article_id,
                                   ReadoutAnalysis *analysis,
                                   GError **error);
gboolean readout_findings_delete (ReadoutDatabase *database, gint64 article_id, GError **error);
ReadoutAnalysis *readout_findings_read (
    ReadoutDatabase *database, gint64 article_id, ReadoutArticle *article, guint n_words, GError **error);

G_END_DECLS
