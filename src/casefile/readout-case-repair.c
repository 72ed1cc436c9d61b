/* readout-case-repair.c: makes again what can be made again, and makes the file smaller
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings and indexes come from the texts.  What the analyst has said, texts and originals are never
 * touched. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-repair-private.h"

#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-findings-store-private.h"
#include "readout-search-index-private.h"
#include "readout-statement-private.h"

/* An article without findings is one that is to be analysed anew. */
static gboolean
empty_article (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return readout_findings_delete (database, article_id, error)
         && readout_statement_run_for (
             database, "UPDATE article SET n_words = 0, n_entities = 0, n_quotes = 0 WHERE id = ?",
             article_id, error);
}

/* Whether what is stored of an article fits together; other errors are passed on. */
static gboolean
check_article (ReadoutDatabase *database, gint64 article_id, gboolean *is_sound, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (ReadoutCaseArticle) article
      = readout_article_store_load_any (database, article_id, &local_error);

  *is_sound = article != NULL;
  if (article != NULL || g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
repair_articles (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GArray) ids = readout_article_store_list_ids (database, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gboolean is_sound;

      if (!check_article (database, id, &is_sound, error)
          || (!is_sound && !empty_article (database, id, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
repair (ReadoutDatabase *database, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_REPAIR };

  return readout_database_run (database, "REINDEX", error) && repair_articles (database, error)
         && readout_search_index_rebuild (database, error)
         && readout_case_history_add (database, &entry, error);
}

/* All or nothing.  The articles whose findings could not be believed have none afterwards. */
gboolean
readout_case_repair (ReadoutDatabase *database, GError **error)
{
  return readout_database_begin_write (database, error)
         && readout_database_end_write (database, repair (database, error), error);
}

static gboolean
measure (ReadoutDatabase *database, gint64 *n_bytes, GError **error)
{
  return readout_database_query_int (
      database, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", n_bytes, error);
}

/* VACUUM is a transaction of its own: the case is the old one or the new one. */
gboolean
readout_case_compact (ReadoutDatabase *database, gint64 *n_bytes_saved, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_COMPACT };
  gint64 before, after;

  if (!measure (database, &before, error)
      || !readout_database_run (database,
                                "INSERT INTO search (search) VALUES ('optimize');"
                                "INSERT INTO quote_search (quote_search) VALUES ('optimize');"
                                "INSERT INTO name_search (name_search) VALUES ('optimize');"
                                "INSERT INTO note_search (note_search) VALUES ('optimize');"
                                "VACUUM; PRAGMA wal_checkpoint (TRUNCATE)",
                                error)
      || !measure (database, &after, error) || !readout_case_history_add (database, &entry, error))
    return FALSE;

  *n_bytes_saved = MAX (before - after, 0);
  return TRUE;
}
