/* readout-article-store-private.h: the articles of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"
#include "readout-database-private.h"

G_BEGIN_DECLS

gboolean readout_article_store_add (ReadoutDatabase *database,
                                    ReadoutAnalysis *analysis,
                                    const char *negotiation,
                                    gint64 *article_id,
                                    GError **error);
gboolean readout_article_store_update (ReadoutDatabase *database,
                                       gint64 article_id,
                                       ReadoutAnalysis *analysis,
                                       const char *negotiation,
                                       GError **error);
gboolean
readout_article_store_file (ReadoutDatabase *database, GArray *ids, const char *negotiation, GError **error);
gboolean readout_article_store_remove (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_article_store_restore (ReadoutDatabase *database, gint64 article_id, GError **error);

GPtrArray *readout_article_store_list (ReadoutDatabase *database, GError **error);
GPtrArray *readout_article_store_list_bin (ReadoutDatabase *database, GError **error);
GArray *readout_article_store_list_ids (ReadoutDatabase *database, GError **error);
GArray *readout_article_store_list_outdated (ReadoutDatabase *database, const char *version, GError **error);
ReadoutArticle *
readout_article_store_load_text (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_article_store_check_there (ReadoutDatabase *database, gint64 article_id, GError **error);
ReadoutCaseArticle *readout_article_store_load (ReadoutDatabase *database, gint64 article_id, GError **error);
ReadoutCaseArticle *
readout_article_store_load_any (ReadoutDatabase *database, gint64 article_id, GError **error);
GPtrArray *
readout_article_store_load_all (ReadoutDatabase *database, const char *negotiation, GError **error);

void readout_article_store_set_not_found (ReadoutDatabase *database,
                                          gint64 article_id,
                                          gboolean in_bin,
                                          GError **error);

G_END_DECLS
