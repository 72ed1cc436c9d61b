/* readout-findings-replace.c: an article that is analysed anew
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-findings-store-private.h"

#include "readout-case-history-private.h"
#include "readout-search-index-private.h"
#include "readout-statement-private.h"
#include "readout-text-sums-private.h"

/* Only while the article is the one that was analysed: what was saved meanwhile was analysed on its own. */
static gboolean
update_counts (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  ReadoutArticle *article = readout_analysis_get_article (analysis);
  gsize length_bytes;
  const char *text = readout_article_get_text (article, &length_bytes);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "UPDATE article SET n_words = ?, n_entities = ?, n_quotes = ?"
                " WHERE id = ? AND text_sha256 = ? AND published IS ? AND removed IS NULL");
  guint8 text_sum[READOUT_SHA256_BYTES];
  guint n_entities, n_quotes;

  readout_sum_bytes (text, length_bytes, text_sum);
  readout_analysis_get_entities (analysis, &n_entities);
  readout_analysis_get_quotes (analysis, &n_quotes);
  readout_statement_bind_int (statement, readout_analysis_get_n_words (analysis));
  readout_statement_bind_int (statement, n_entities);
  readout_statement_bind_int (statement, n_quotes);
  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_bytes (statement, text_sum, READOUT_SHA256_BYTES);
  readout_statement_bind_text (statement, readout_article_get_metadata (article)->published);
  return readout_statement_run (statement, error);
}

static gboolean
replace (ReadoutDatabase *database, gint64 article_id, ReadoutAnalysis *analysis, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_ANALYZE, .by_machine = TRUE, .article_id = article_id };

  if (!update_counts (database, article_id, analysis, error))
    return FALSE;
  if (sqlite3_changes (readout_database_get_handle (database)) == 0)
    return TRUE;

  return readout_search_index_remove (database, article_id, error)
         && readout_findings_delete (database, article_id, error)
         && readout_findings_write (database, article_id, analysis, error)
         && readout_search_index_add (database, article_id, error)
         && readout_case_history_add (database, &entry, error);
}

/* Leaves an article alone whose text or date has changed since it was analysed. */
gboolean
readout_findings_replace (ReadoutDatabase *database,
                          gint64 article_id,
                          ReadoutAnalysis *analysis,
                          GError **error)
{
  return readout_database_begin_write (database, error)
         && readout_database_end_write (database, replace (database, article_id, analysis, error), error);
}
