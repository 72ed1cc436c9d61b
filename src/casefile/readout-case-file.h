/* readout-case-file.h: one SQLite file that holds the articles on a negotiation and what was found in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-analysis.h"
#include "readout-case-act.h"
#include "readout-case-article.h"
#include "readout-saved-search.h"
#include "readout-search-query.h"
#include "readout-case-negotiation.h"
#include "readout-dossier.h"
#include "readout-link.h"
#include "readout-namesake.h"
#include "readout-news.h"
#include "readout-quote-track.h"
#include "readout-suggestion.h"
#include "readout-note.h"
#include "readout-memo-record.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_FILE (readout_case_file_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseFile, readout_case_file, READOUT, CASE_FILE, GObject)

/* Every function returns at once; SQL runs in the thread of the case file alone, one job after the other.  A
 * read goes before the writes that still wait; what a write has reported is seen by every read asked for from
 * then on.  One thread, with its main context, uses a case file. */

void readout_case_file_create_async (GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
ReadoutCaseFile *readout_case_file_create_finish (GAsyncResult *result, GError **error);

void readout_case_file_open_async (GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
ReadoutCaseFile *readout_case_file_open_finish (GAsyncResult *result, GError **error);

void readout_case_file_verify_async (ReadoutCaseFile *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean readout_case_file_verify_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

GFile *readout_case_file_get_file (ReadoutCaseFile *self);
char *readout_case_file_dup_name (ReadoutCaseFile *self);
gboolean readout_case_file_get_read_only (ReadoutCaseFile *self);
const char *readout_case_file_get_notice (ReadoutCaseFile *self); /* nullable: why it is read-only */

void readout_case_file_close_async (ReadoutCaseFile *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean readout_case_file_close_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* READOUT_CASE_ERROR_DUPLICATE when an article of the same text is in the case */
void readout_case_file_add_article_async (ReadoutCaseFile *self,
                                          ReadoutAnalysis *analysis,
                                          const char *negotiation,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gint64 readout_case_file_add_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
gint64 readout_case_file_add_article_get_other (ReadoutCaseFile *self, GAsyncResult *result);

void readout_case_file_update_article_async (ReadoutCaseFile *self,
                                             gint64 article_id,
                                             ReadoutAnalysis *analysis,
                                             const char *negotiation,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean
readout_case_file_update_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* Into the bin of the case file, whole, so that it can be restored. */
void readout_case_file_remove_article_async (ReadoutCaseFile *self,
                                             gint64 article_id,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
gboolean
readout_case_file_remove_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

void readout_case_file_restore_article_async (ReadoutCaseFile *self,
                                              gint64 article_id,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean
readout_case_file_restore_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutCaseArticle): without text and findings */
void readout_case_file_list_articles_async (ReadoutCaseFile *self,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *
readout_case_file_list_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* with text and findings */
void readout_case_file_load_article_async (ReadoutCaseFile *self,
                                           gint64 article_id,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
ReadoutCaseArticle *
readout_case_file_load_article_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutCaseArticle): all of them, or those of one negotiation, with text and findings, by
 * date */
void readout_case_file_load_articles_async (ReadoutCaseFile *self,
                                            const char *negotiation,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *
readout_case_file_load_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* What the analyst says: all or none of it. */
void readout_case_file_add_corrections_async (ReadoutCaseFile *self,
                                              GPtrArray *corrections,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
GPtrArray *
readout_case_file_add_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

void readout_case_file_revoke_corrections_async (ReadoutCaseFile *self,
                                                 const gint64 *ids,
                                                 guint n_ids,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean
readout_case_file_revoke_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

void readout_case_file_reinstate_corrections_async (ReadoutCaseFile *self,
                                                    const gint64 *ids,
                                                    guint n_ids,
                                                    GCancellable *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer user_data);
gboolean
readout_case_file_reinstate_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutCorrection): those of the case and of its articles, the revoked too */
void readout_case_file_list_corrections_async (ReadoutCaseFile *self,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
GPtrArray *
readout_case_file_list_corrections_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type gint64): the articles to be analysed anew */
void readout_case_file_list_affected_async (ReadoutCaseFile *self,
                                            GPtrArray *corrections,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GArray *readout_case_file_list_affected_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

void readout_case_file_replace_findings_async (ReadoutCaseFile *self,
                                               gint64 article_id,
                                               ReadoutAnalysis *analysis,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
gboolean
readout_case_file_replace_findings_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* What the analyst writes: all or none of it. */
void readout_case_file_put_notes_async (ReadoutCaseFile *self,
                                        GPtrArray *notes,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *readout_case_file_put_notes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutNote): those of the case and of its articles, the removed too */
void readout_case_file_list_notes_async (ReadoutCaseFile *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *readout_case_file_list_notes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
/* A copy of the memo is stored; it comes back with its number, version and time. */
void readout_case_file_save_memo_async (ReadoutCaseFile *self,
                                        const ReadoutMemoRecord *memo,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
ReadoutMemoRecord *
readout_case_file_save_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* version: 0 for the latest */
void readout_case_file_load_memo_async (ReadoutCaseFile *self,
                                        gint64 id,
                                        guint version,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
ReadoutMemoRecord *
readout_case_file_load_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutMemoRecord): without sections; id: 0 for the memos, else for the versions of one */
void readout_case_file_list_memos_async (ReadoutCaseFile *self,
                                         gint64 id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *readout_case_file_list_memos_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* Into the bin of the case file, or out of it. */
void readout_case_file_remove_memo_async (ReadoutCaseFile *self,
                                          gint64 id,
                                          gboolean removed,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean readout_case_file_remove_memo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutSearchHit): kind by kind, best first; READOUT_CASE_ERROR_QUERY for a query without
 * sense */
void readout_case_file_search_async (ReadoutCaseFile *self,
                                     const ReadoutSearchQuery *query,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *readout_case_file_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* A search that is kept: another one of that name is replaced. */
void readout_case_file_save_search_async (ReadoutCaseFile *self,
                                          const char *name,
                                          const ReadoutSearchQuery *query,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean readout_case_file_save_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_delete_search_async (ReadoutCaseFile *self,
                                            const char *name,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean readout_case_file_delete_search_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutSavedSearch): by name */
void readout_case_file_list_searches_async (ReadoutCaseFile *self,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *
readout_case_file_list_searches_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutCaseArticle): what was removed, the last first, without text and findings */
void readout_case_file_list_bin_async (ReadoutCaseFile *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *readout_case_file_list_bin_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutCaseAct): what was done, the last first */
void readout_case_file_list_history_async (ReadoutCaseFile *self,
                                           guint limit,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
GPtrArray *
readout_case_file_list_history_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* Also over restarts.  act_id: 0 for the last one of the analyst */
void readout_case_file_undo_async (ReadoutCaseFile *self,
                                   gint64 act_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
ReadoutCaseAct *readout_case_file_undo_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type gint64): the articles to be analysed anew, because other data or nothing has read them */
void readout_case_file_list_outdated_async (ReadoutCaseFile *self,
                                            const char *version,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GArray *readout_case_file_list_outdated_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* with its text, but neither findings nor original bytes */
void readout_case_file_load_text_async (ReadoutCaseFile *self,
                                        gint64 article_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
ReadoutArticle *
readout_case_file_load_text_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* What is wrong with the file, a sentence each; an empty list when nothing is. */
void readout_case_file_check_async (ReadoutCaseFile *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GStrv readout_case_file_check_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* Makes again what can be made again; the articles without findings are then to be analysed. */
void readout_case_file_repair_async (ReadoutCaseFile *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean readout_case_file_repair_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* n_bytes_saved: how much smaller the file is */
void readout_case_file_compact_async (ReadoutCaseFile *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean readout_case_file_compact_finish (ReadoutCaseFile *self,
                                           GAsyncResult *result,
                                           gint64 *n_bytes_saved,
                                           GError **error);

/* Beside the other jobs; a file that has the name is replaced. */
void readout_case_file_copy_async (ReadoutCaseFile *self,
                                   GFile *target,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean readout_case_file_copy_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* One a day, in the folder NAME.backups beside the case; NULL without an error when nothing has changed. */
void readout_case_file_back_up_async (ReadoutCaseFile *self,
                                      guint n_kept,
                                      gboolean even_unchanged,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GFile *readout_case_file_back_up_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* How the articles are related: what the machine works out, one article a call, and what the analyst says of
 * it. */
void readout_case_file_link_next_async (ReadoutCaseFile *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gint64 readout_case_file_link_next_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_find_news_async (ReadoutCaseFile *self,
                                        gint64 article_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
ReadoutNews *readout_case_file_find_news_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_list_links_async (ReadoutCaseFile *self,
                                         gint64 article_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *readout_case_file_list_links_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_list_quote_tracks_async (ReadoutCaseFile *self,
                                                gint64 article_id,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
GPtrArray *
readout_case_file_list_quote_tracks_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_list_negotiations_async (ReadoutCaseFile *self,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
GPtrArray *
readout_case_file_list_negotiations_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_list_suggestions_async (ReadoutCaseFile *self,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
GPtrArray *
readout_case_file_list_suggestions_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_decide_link_async (ReadoutCaseFile *self,
                                          gint64 article_id,
                                          gint64 earlier_id,
                                          ReadoutRelationKind kind,
                                          ReadoutLinkState state,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean readout_case_file_decide_link_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_file_articles_async (ReadoutCaseFile *self,
                                            GArray *ids,
                                            const char *negotiation,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean readout_case_file_file_articles_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_rename_negotiation_async (ReadoutCaseFile *self,
                                                 const char *negotiation,
                                                 const char *name,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean
readout_case_file_rename_negotiation_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_refuse_negotiation_async (ReadoutCaseFile *self,
                                                 gint64 article_id,
                                                 const char *negotiation,
                                                 gboolean is_refused,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean
readout_case_file_refuse_negotiation_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* One entity over the articles. */

/* (element-type ReadoutCaseEntity); words: NULL for all */
void readout_case_file_list_entities_async (ReadoutCaseFile *self,
                                            const char *words,
                                            guint limit,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *
readout_case_file_list_entities_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_find_entity_async (ReadoutCaseFile *self,
                                          int type,
                                          const char *name,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
ReadoutCaseEntity *
readout_case_file_find_entity_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);
void readout_case_file_load_dossier_async (ReadoutCaseFile *self,
                                           int type,
                                           const char *name,
                                           guint limit,
                                           gboolean in_full,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
ReadoutDossier *
readout_case_file_load_dossier_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

/* (element-type ReadoutNamesake) */
void readout_case_file_list_namesakes_async (ReadoutCaseFile *self,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray *
readout_case_file_list_namesakes_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error);

G_END_DECLS
