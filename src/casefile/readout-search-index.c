/* readout-search-index.c: keeps what can be searched for in step with what is in a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-index-private.h"
#include "readout-statement-private.h"

/* The numbers of the quotes of one article, as the view "quotable" counts them. */
#define QUOTES_OF_ARTICLE "id BETWEEN ?1 * 65536 AND ?1 * 65536 + 65535"

/* After the article has come into sight, with the words and quotes that it has from now on. */
gboolean
readout_search_index_add (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return readout_statement_run_for (
             database,
             "INSERT INTO search (rowid, heading, text) SELECT id, heading, text FROM searchable WHERE id = ?",
             article_id, error)
         && readout_statement_run_for (database,
                                       "INSERT INTO quote_search (rowid, speaker, words)"
                                       " SELECT id, speaker, words FROM quotable WHERE " QUOTES_OF_ARTICLE,
                                       article_id, error);
}

/* Before the article goes out of sight or is changed: FTS5 must be told the very words that it has had. */
gboolean
readout_search_index_remove (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return readout_statement_run_for (database,
                                    "INSERT INTO search (search, rowid, heading, text)"
                                    " SELECT 'delete', id, heading, text FROM searchable WHERE id = ?",
                                    article_id, error)
         && readout_statement_run_for (
             database,
             "INSERT INTO quote_search (quote_search, rowid, speaker, words)"
             " SELECT 'delete', id, speaker, words FROM quotable WHERE " QUOTES_OF_ARTICLE,
             article_id, error);
}

static gboolean
run_with_name (ReadoutDatabase *database, const char *sql, const char *name, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);

  readout_statement_bind_text (statement, name);
  return readout_statement_run (statement, error);
}

/* A name stays although its last article goes: whoever finds it looks whether it is still there. */
gboolean
readout_search_index_add_name (ReadoutDatabase *database, const char *name, GError **error)
{
  if (!run_with_name (database, "INSERT OR IGNORE INTO name (name) VALUES (?)", name, error))
    return FALSE;
  if (sqlite3_changes (readout_database_get_handle (database)) == 0)
    return TRUE;

  return run_with_name (database,
                        "INSERT INTO name_search (rowid, name) SELECT id, name FROM name WHERE name = ?",
                        name, error);
}

/* From what is in the case, whatever the index says. */
gboolean
readout_search_index_rebuild (ReadoutDatabase *database, GError **error)
{
  return readout_database_run (database,
                               "INSERT OR IGNORE INTO name (name) SELECT DISTINCT name FROM entity;"
                               "INSERT INTO search (search) VALUES ('rebuild');"
                               "INSERT INTO quote_search (quote_search) VALUES ('rebuild');"
                               "INSERT INTO name_search (name_search) VALUES ('rebuild');"
                               "INSERT INTO note_search (note_search) VALUES ('rebuild')",
                               error);
}
