/* readout-database.c: one connection to SQLite
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-database-private.h"
#include "readout-statement-private.h"

#include <glib/gi18n-lib.h>

/* How long another program may keep its lock before the analyst hears of it. */
#define BUSY_TIMEOUT_MSEC 2000

/* How many steps of SQLite's machine pass between two looks at the cancellable. */
#define STEPS_PER_LOOK 1000

/* Used by one thread at a time. */
struct _ReadoutDatabase
{
  sqlite3 *handle;
  char *path;
  char *name;                /* of the file, for sentences */
  GHashTable *statements;    /* SQL → ReadoutStatement */
  GCancellable *cancellable; /* of the job that runs, not owned */
  ReadoutCaseLock *lock;     /* NULL when it is open for reading only */
  guint depth;               /* of transactions in one another */
};

/* The file may come from anybody: nothing in its schema is run with more rights than a table has. */
static void
configure (sqlite3 *handle)
{
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MSEC);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
}

static ReadoutDatabase *
open_uri (const char *uri, const char *path, int flags, GError **error)
{
  g_autoptr (ReadoutDatabase) self = g_new0 (ReadoutDatabase, 1);
  int status;

  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->statements
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)readout_statement_free);

  status = sqlite3_open_v2 (uri, &self->handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, NULL);
  if (status != SQLITE_OK)
    {
      readout_database_set_error (self, status, error);
      return NULL;
    }

  configure (self->handle);
  return g_steal_pointer (&self);
}

/* The file must exist.  Nothing is done to it, and no lock taken, before the first statement. */
ReadoutDatabase *
readout_database_open (const char *path, ReadoutDatabaseMode mode, GError **error)
{
  int flags = mode == READOUT_DATABASE_WRITABLE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  g_autofree char *full_uri = NULL;

  if (uri == NULL)
    return NULL;

  full_uri = g_strconcat (uri, mode == READOUT_DATABASE_IMMUTABLE ? "?immutable=1" : NULL, NULL);
  return open_uri (full_uri, path, flags, error);
}

ReadoutDatabase *
readout_database_open_in_memory (GError **error)
{
  return open_uri (":memory:", ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

void
readout_database_free (ReadoutDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_clear_pointer (&self->lock, readout_case_lock_free);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

sqlite3 *
readout_database_get_handle (ReadoutDatabase *self)
{
  return self->handle;
}

const char *
readout_database_get_path (ReadoutDatabase *self)
{
  return self->path;
}

const char *
readout_database_get_name (ReadoutDatabase *self)
{
  return self->name;
}

GHashTable *
readout_database_get_statements (ReadoutDatabase *self)
{
  return self->statements;
}

static int
progress_cb (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

/* From now on, cancelling @cancellable ends the statement that runs; %NULL: nothing ends it. */
void
readout_database_set_cancellable (ReadoutDatabase *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
  sqlite3_progress_handler (self->handle, STEPS_PER_LOOK, cancellable != NULL ? progress_cb : NULL,
                            cancellable);
}

/* Holds @lock until the connection is closed. */
void
readout_database_take_lock (ReadoutDatabase *self, ReadoutCaseLock *lock)
{
  self->lock = lock;
}

/* While a file is examined, not even the log that a crash has left beside it is moved into it on closing. */
void
readout_database_keep_untouched (ReadoutDatabase *self, gboolean untouched)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, untouched, NULL);
}

/* @sql is a literal with no values in it; its rows are not looked at. */
gboolean
readout_database_run (ReadoutDatabase *self, const char *sql, GError **error)
{
  int status = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (status != SQLITE_OK)
    readout_database_set_error (self, status, error);

  return status == SQLITE_OK;
}

/* The first column of the first row of @sql, which has one. */
gboolean
readout_database_query_int (ReadoutDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self, sql);

  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *value = readout_statement_read_int (statement, G_MININT64, G_MAXINT64);
  return readout_statement_run (statement, error);
}

/* The first column of the first row of @sql, which has one that is text. */
char *
readout_database_query_text (ReadoutDatabase *self, const char *sql, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (self, sql);
  g_autofree char *value = NULL;

  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return NULL;

  value = g_strdup (readout_statement_read_text (statement));
  return readout_statement_run (statement, error) ? g_steal_pointer (&value) : NULL;
}

static void
set_away (ReadoutDatabase *self, GError **error)
{
  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_AWAY,
      /* Translators: name of a file */
      _ ("“%s” is not where it was: somebody moved it, or its drive was taken away. What was saved before is "
         "in it; nothing more can be saved until it is back."),
      self->name);
}

/* What is written to a file that has lost its name is lost with it on closing. */
static gboolean
check_in_place (ReadoutDatabase *self, GError **error)
{
  int has_moved = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) != SQLITE_OK
      || !has_moved)
    return TRUE;

  set_away (self, error);
  return FALSE;
}

/* A transaction inside another one is a part of that: nothing remains of it when the outer one fails. */
static gboolean
begin (ReadoutDatabase *self, const char *sql, GError **error)
{
  if (self->depth == 0 && !readout_database_run (self, sql, error))
    return FALSE;

  self->depth++;
  return TRUE;
}

/* Several reads see one state of the file, whatever another program writes meanwhile. */
gboolean
readout_database_begin_read (ReadoutDatabase *self, GError **error)
{
  return begin (self, "BEGIN", error);
}

/* Ends the outermost transaction when an inner one is given up: whoever began it sees that by the error. Many
 * errors have ended the transaction already. */
static void
roll_back (ReadoutDatabase *self)
{
  self->depth = 0;
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/* Nothing was written, so that nothing is lost by giving it up. */
void
readout_database_end_read (ReadoutDatabase *self)
{
  if (self->depth > 1)
    self->depth--;
  else
    roll_back (self);
}

/* IMMEDIATE: a transaction that reads first and writes later could not be tried again when another program
 * has written in between. */
gboolean
readout_database_begin_write (ReadoutDatabase *self, GError **error)
{
  return check_in_place (self, error) && begin (self, "BEGIN IMMEDIATE", error);
}

/* When it fails, nothing of the transaction remains. */
static gboolean
commit (ReadoutDatabase *self, GError **error)
{
  if (self->depth > 1)
    {
      self->depth--;
      return TRUE;
    }

  if (readout_database_run (self, "COMMIT", error))
    {
      self->depth = 0;
      return TRUE;
    }

  roll_back (self);
  return FALSE;
}

/* The end of a transaction whose steps went well or not. */
gboolean
readout_database_end_write (ReadoutDatabase *self, gboolean success, GError **error)
{
  if (success)
    return commit (self, error);

  roll_back (self);
  return FALSE;
}
