/* readout-saved-search-store.c: the saved searches of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-saved-search-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-case-history-private.h"
#include "readout-statement-private.h"

/**
 * readout_saved_search_free:
 * @self: (transfer full): a saved search
 */
void
readout_saved_search_free (ReadoutSavedSearch *self)
{
  g_free (self->name);
  g_free (self->made);
  readout_search_query_free (self->query);
  g_free (self);
}

static gboolean
write_row (ReadoutDatabase *database, const char *name, const ReadoutSearchQuery *query, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT OR REPLACE INTO saved_search (name, made, query, speaker, outlet, negotiation, naming,"
      " first_day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

  readout_statement_bind_text (statement, name);
  readout_statement_bind_text (statement, now);
  readout_statement_bind_text (statement, query->words != NULL ? query->words : "");
  readout_statement_bind_text (statement, query->speaker);
  readout_statement_bind_text (statement, query->outlet);
  readout_statement_bind_text (statement, query->negotiation);
  readout_statement_bind_text (statement, query->naming);
  readout_statement_bind_text (statement, query->first_day);
  readout_statement_bind_text (statement, query->last_day);
  return readout_statement_run (statement, error);
}

/* Another one of that name is replaced. */
gboolean
readout_saved_search_store_save (ReadoutDatabase *database,
                                 const char *name,
                                 const ReadoutSearchQuery *query,
                                 GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_SAVE_SEARCH, .what = name };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (database,
                                        write_row (database, name, query, error)
                                            && readout_case_history_add (database, &entry, error),
                                        error);
}

static gboolean
delete_row (ReadoutDatabase *database, const char *name, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "DELETE FROM saved_search WHERE name = ?");

  readout_statement_bind_text (statement, name);
  if (!readout_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (readout_database_get_handle (database)) > 0)
    return TRUE;

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: name of a search; name of a file */
               _ ("There is no search “%s” in “%s”. Please look at the list again."), name,
               readout_database_get_name (database));
  return FALSE;
}

gboolean
readout_saved_search_store_delete (ReadoutDatabase *database, const char *name, GError **error)
{
  ReadoutCaseEntry entry = { READOUT_CASE_VERB_DELETE_SEARCH, .what = name };

  return readout_database_begin_write (database, error)
         && readout_database_end_write (
             database,
             delete_row (database, name, error) && readout_case_history_add (database, &entry, error), error);
}

static ReadoutSavedSearch *
read_row (ReadoutStatement *statement)
{
  ReadoutSavedSearch *search = g_new0 (ReadoutSavedSearch, 1);
  ReadoutSearchQuery *query = g_new0 (ReadoutSearchQuery, 1);

  search->name = g_strdup (readout_statement_read_text (statement));
  search->made = g_strdup (readout_statement_read_text (statement));
  search->query = query;
  query->words = g_strdup (readout_statement_read_text (statement));
  query->speaker = g_strdup (readout_statement_read_nullable_text (statement));
  query->outlet = g_strdup (readout_statement_read_nullable_text (statement));
  query->negotiation = g_strdup (readout_statement_read_nullable_text (statement));
  query->naming = g_strdup (readout_statement_read_nullable_text (statement));
  query->first_day = g_strdup (readout_statement_read_nullable_text (statement));
  query->last_day = g_strdup (readout_statement_read_nullable_text (statement));

  return search;
}

/* (element-type ReadoutSavedSearch): by name */
GPtrArray *
readout_saved_search_store_list (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_saved_search_free);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT name, made, query, speaker, outlet, negotiation, naming, first_day, last_day"
                " FROM saved_search ORDER BY name");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (searches, read_row (statement));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&searches) : NULL;
}
