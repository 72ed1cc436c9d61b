/* readout-test-case.h: case files for tests: articles to put in, and calls that wait
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-error.h"
#include "readout-case-file.h"
#include "readout-search-hit.h"
#include "readout-test-utils.h"

G_BEGIN_DECLS

/* An article with names, quotes and times, the same with what the later versions of a case file hold too, and
 * one without any finding. */
ReadoutAnalysis *readout_test_make_analysis (void);
ReadoutAnalysis *readout_test_make_negotiation (void);
ReadoutAnalysis *
readout_test_make_plain_analysis (const char *text, const char *title, const char *published);
void readout_test_assert_same_analysis (ReadoutAnalysis *a, ReadoutAnalysis *b);

ReadoutCaseFile *readout_test_create_case (const char *path, GError **error);
ReadoutCaseFile *readout_test_begin_case (const char *path, GError **error);
gboolean readout_test_verify (ReadoutCaseFile *self, GError **error);
ReadoutCaseFile *readout_test_open_case (const char *path, GError **error);
void readout_test_lose_table (const char *path, const char *table);
gboolean readout_test_close_case (ReadoutCaseFile *self, GError **error);
gint64 readout_test_add_article (ReadoutCaseFile *self,
                                 ReadoutAnalysis *analysis,
                                 const char *negotiation,
                                 GError **error);
gboolean readout_test_update_article (ReadoutCaseFile *self,
                                      gint64 article_id,
                                      ReadoutAnalysis *analysis,
                                      const char *negotiation,
                                      GError **error);
gboolean readout_test_remove_article (ReadoutCaseFile *self, gint64 article_id, GError **error);
gboolean readout_test_restore_article (ReadoutCaseFile *self, gint64 article_id, GError **error);
GPtrArray *readout_test_list_articles (ReadoutCaseFile *self, GError **error);
ReadoutCaseArticle *readout_test_load_article (ReadoutCaseFile *self, gint64 article_id, GError **error);
GPtrArray *readout_test_load_articles (ReadoutCaseFile *self, const char *negotiation, GError **error);
GPtrArray *readout_test_find (ReadoutCaseFile *self, const ReadoutSearchQuery *query, GError **error);
GPtrArray *readout_test_search (ReadoutCaseFile *self, const char *query, GError **error);
GPtrArray *readout_test_add_corrections (ReadoutCaseFile *self, GPtrArray *corrections, GError **error);
GPtrArray *readout_test_list_corrections (ReadoutCaseFile *self, GError **error);
GStrv readout_test_check_case (ReadoutCaseFile *self, GError **error);
GPtrArray *readout_test_list_bin (ReadoutCaseFile *self, GError **error);
GPtrArray *readout_test_list_history (ReadoutCaseFile *self, guint limit, GError **error);
ReadoutCaseAct *readout_test_undo (ReadoutCaseFile *self, gint64 act_id, GError **error);
GArray *readout_test_list_outdated (ReadoutCaseFile *self, const char *version, GError **error);
ReadoutArticle *readout_test_load_text (ReadoutCaseFile *self, gint64 article_id, GError **error);
gboolean readout_test_replace_findings (ReadoutCaseFile *self,
                                        gint64 article_id,
                                        ReadoutAnalysis *analysis,
                                        GError **error);
gboolean readout_test_repair (ReadoutCaseFile *self, GError **error);
gboolean readout_test_copy (ReadoutCaseFile *self, GFile *target, GError **error);
GFile *readout_test_back_up (ReadoutCaseFile *self, guint n_kept, gboolean even_unchanged, GError **error);

G_END_DECLS
