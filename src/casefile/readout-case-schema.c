/* readout-case-schema.c: the tables of a case file, and how an older file gets them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-schema-private.h"
#include "readout-case-schema-resource.h"
#include "readout-statement-private.h"

#include <glib/gi18n-lib.h>

/* How many copies of one version may lie beside a file before the analyst is asked to tidy up. */
#define MAX_COPIES 100

/* Each sets user_version too, so that both come to be in one transaction. */
static const char *const steps[] = {
  [READOUT_CASE_SCHEMA_ARTICLES] = "1-articles.sql",  [READOUT_CASE_SCHEMA_CORRECTIONS] = "2-corrections.sql",
  [READOUT_CASE_SCHEMA_REASONS] = "3-reasons.sql",    [READOUT_CASE_SCHEMA_NEGOTIATION] = "4-negotiation.sql",
  [READOUT_CASE_SCHEMA_CHAINS] = "5-chains.sql",      [READOUT_CASE_SCHEMA_SPEAKERS] = "6-speakers.sql",
  [READOUT_CASE_SCHEMA_NOTES] = "7-notes.sql",        [READOUT_CASE_SCHEMA_ISSUES] = "8-issues.sql",
  [READOUT_CASE_SCHEMA_KEEPING] = "9-keeping.sql",    [READOUT_CASE_SCHEMA_ENTRIES] = "10-entries.sql",
  [READOUT_CASE_SCHEMA_MEMOS] = "11-memos.sql",       [READOUT_CASE_SCHEMA_LINKS] = "12-links.sql",
  [READOUT_CASE_SCHEMA_MEANT] = "13-meant.sql",       [READOUT_CASE_SCHEMA_DECISIONS] = "14-decisions.sql",
  [READOUT_CASE_SCHEMA_ACCEPTED] = "15-accepted.sql", [READOUT_CASE_SCHEMA_STATES] = "16-states.sql",
  [READOUT_CASE_SCHEMA_FORMER] = "17-former.sql",
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == READOUT_CASE_SCHEMA_LATEST + 1);

/* The statements that lead to @version from the one before it. */
static GBytes *
load_step (ReadoutCaseSchema version)
{
  g_autofree char *path = g_strconcat ("/io/github/readout_app/casefile/schema/", steps[version], NULL);
  GBytes *bytes = g_resource_lookup_data (readout_case_schema_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes; /* with a NUL behind them, as every resource that is not compressed */
}

static gboolean
take_step (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autoptr (GBytes) sql = load_step (version);

  return readout_database_begin_write (database, error)
         && readout_database_end_write (
             database, readout_database_run (database, g_bytes_get_data (sql, NULL), error), error);
}

/* From @from to the latest version.  When a step fails, the file stays at the version before it. */
gboolean
readout_case_schema_upgrade (ReadoutDatabase *database, ReadoutCaseSchema from, GError **error)
{
  for (guint version = from + 1; version <= READOUT_CASE_SCHEMA_LATEST; version++)
    {
      if (!take_step (database, version, error))
        return FALSE;
    }

  return TRUE;
}

static char *
find_free_path (const char *path, ReadoutCaseSchema version)
{
  g_autofree char *stem = g_str_has_suffix (path, ".readout")
                              ? g_strndup (path, strlen (path) - strlen (".readout"))
                              : g_strdup (path);

  for (guint i = 1; i <= MAX_COPIES; i++)
    {
      g_autofree char *copy = i == 1 ? g_strdup_printf ("%s.version-%d.readout", stem, version)
                                     : g_strdup_printf ("%s.version-%d.%u.readout", stem, version, i);

      if (!g_file_test (copy, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&copy);
    }

  return NULL;
}

/* Keeps the state before an upgrade as a file beside the case; returns its path.  VACUUM INTO also puts in
 * what is still in the log, and refuses a file that is there. */
char *
readout_case_schema_keep_copy (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autofree char *copy = find_free_path (readout_database_get_path (database), version);
  g_autoptr (ReadoutStatement) statement = NULL;

  if (copy == NULL)
    {
      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS,
          /* Translators: name of a file */
          _ ("There are too many copies beside “%s”. Please move the older ones away and try again."),
          readout_database_get_name (database));
      return NULL;
    }

  statement = readout_statement_borrow (database, "VACUUM INTO ?");
  readout_statement_bind_text (statement, copy);
  return readout_statement_run (statement, error) ? g_steal_pointer (&copy) : NULL;
}

static char *
without_white_space (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (!g_ascii_isspace (*from))
        *to++ = *from;
    }
  *to = '\0';

  return text;
}

/* All that a schema consists of, in one text.  The tables that FTS5 makes for itself differ with the version
 * of SQLite, and the lines that the statements were written in with that of Readout. */
static char *
describe (ReadoutDatabase *database, GError **error)
{
  char *text = readout_database_query_text (
      database,
      "SELECT coalesce(group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, ''), char(10)), '')"
      " FROM (SELECT type, name, tbl_name, sql FROM sqlite_schema"
      "  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
      "  AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
      "  ORDER BY type, name)",
      error);

  return text != NULL ? without_white_space (text) : NULL;
}

/* An empty case in memory, of @version. */
static ReadoutDatabase *
make_model (ReadoutCaseSchema version, GError **error)
{
  g_autoptr (ReadoutDatabase) model = readout_database_open_in_memory (error);

  if (model == NULL)
    return NULL;

  for (guint step = READOUT_CASE_SCHEMA_NONE + 1; step <= version; step++)
    {
      if (!take_step (model, step, error))
        return NULL;
    }

  return g_steal_pointer (&model);
}

/* What describe() says of an empty case of @version.  It is worked out once: to run all steps takes SQLite
 * longer than the rest of opening a case. */
static const char *
get_description (ReadoutCaseSchema version, GError **error)
{
  static GMutex mutex;
  static char *descriptions[READOUT_CASE_SCHEMA_LATEST + 1];
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (descriptions[version] == NULL)
    {
      g_autoptr (ReadoutDatabase) model = make_model (version, error);

      descriptions[version] = model != NULL ? describe (model, error) : NULL;
    }

  return descriptions[version];
}

/* Whether @database has exactly the tables, views and triggers of @version: a trigger that somebody has put
 * in would run with each of our changes. */
gboolean
readout_case_schema_verify (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autofree char *found = describe (database, error);
  const char *expected = found != NULL ? get_description (version, error) : NULL;

  if (expected == NULL)
    return FALSE;

  if (g_str_equal (found, expected))
    return TRUE;

  /* Translators: it follows "“NAME” is damaged:" */
  readout_database_set_damaged (database, _ ("its tables are not those of a case file"), error);
  return FALSE;
}

/* "table.column" of all tables and views */
static GHashTable *
list_columns (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT list.name || '.' || info.name FROM pragma_table_list AS list, pragma_table_info (list.name) AS info"
      " WHERE list.type <> 'shadow' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_hash_table_add (columns, g_strdup (readout_statement_read_text (statement)));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

/* Whether @database, of a later version, still has every table and column that this version reads. */
gboolean
readout_case_schema_can_be_read (ReadoutDatabase *database, gboolean *can_be_read, GError **error)
{
  g_autoptr (ReadoutDatabase) model = make_model (READOUT_CASE_SCHEMA_LATEST, error);
  g_autoptr (GHashTable) needed = model != NULL ? list_columns (model, error) : NULL;
  g_autoptr (GHashTable) found = needed != NULL ? list_columns (database, error) : NULL;
  GHashTableIter iter;
  gpointer column;

  if (found == NULL)
    return FALSE;

  *can_be_read = TRUE;
  g_hash_table_iter_init (&iter, needed);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    *can_be_read = *can_be_read && g_hash_table_contains (found, column);

  return TRUE;
}
