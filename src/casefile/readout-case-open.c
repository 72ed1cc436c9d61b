/* readout-case-open.c: from a file to a connection that can be trusted, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-open-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "readout-case-examine-private.h"
#include "readout-case-history-private.h"
#include "readout-case-pages-private.h"
#include "readout-case-schema-private.h"

static void
set_newer (ReadoutDatabase *database, GError **error)
{
  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NEWER,
               /* Translators: name of a file */
               _ ("“%s” was written by a later version of Readout. Please update Readout to open it."),
               readout_database_get_name (database));
}

/* Whether the content is a case file.  READOUT_CASE_ERROR_NEWER when it is of a later version. */
static gboolean
verify (ReadoutDatabase *database, gint64 *version, GError **error)
{
  if (!readout_database_run (database, "PRAGMA cell_size_check = ON", error)
      || !readout_database_query_int (database, "PRAGMA user_version", version, error))
    return FALSE;

  if (*version > READOUT_CASE_SCHEMA_LATEST)
    {
      set_newer (database, error);
      return FALSE;
    }

  if (*version <= READOUT_CASE_SCHEMA_NONE)
    {
      /* Translators: it follows "“NAME” is damaged:" */
      readout_database_set_damaged (database, _ ("it was never finished"), error);
      return FALSE;
    }

  return readout_case_schema_verify (database, (ReadoutCaseSchema)*version, error);
}

static gboolean
check_pages (ReadoutDatabase *database, GError **error)
{
  g_autoptr (ReadoutCasePages) pages = readout_case_pages_new (database, error);

  return pages != NULL && readout_case_pages_check_rest (pages, error);
}

static gboolean
upgrade (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autofree char *copy = NULL;

  if (version == READOUT_CASE_SCHEMA_LATEST)
    return TRUE;
  if (!check_pages (database, error))
    return FALSE;

  copy = readout_case_schema_keep_copy (database, version, error);
  return copy != NULL && readout_case_schema_upgrade (database, version, error)
         && readout_case_history_add (
             database, &(ReadoutCaseEntry){ READOUT_CASE_VERB_UPGRADE, .by_machine = TRUE }, error);
}

/* Where the file system cannot do without locks in shared memory, the answer is "delete", and each change is
 * as safe, only slower. */
gboolean
readout_case_enter_log_mode (ReadoutDatabase *database, GError **error)
{
  g_autofree char *mode = NULL;

  if (!readout_database_run (database, "PRAGMA synchronous = FULL", error))
    return FALSE;

  mode = readout_database_query_text (database, "PRAGMA journal_mode = WAL", error);
  return mode != NULL;
}

/* For writing, with the lock that keeps other programs from it. */
ReadoutDatabase *
readout_case_open_locked (const char *path, GError **error)
{
  g_autoptr (ReadoutCaseLock) lock = readout_case_lock_take (path, error);
  ReadoutDatabase *database
      = lock != NULL ? readout_database_open (path, READOUT_DATABASE_WRITABLE, error) : NULL;

  if (database != NULL)
    readout_database_take_lock (database, g_steal_pointer (&lock));

  return database;
}

static ReadoutDatabase *
open_writable (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutDatabase) database = readout_case_open_locked (path, error);
  gint64 version;

  if (database == NULL)
    return NULL;

  if (sqlite3_db_readonly (readout_database_get_handle (database), "main"))
    {
      readout_database_set_error (database, SQLITE_READONLY, error);
      return NULL;
    }

  readout_database_keep_untouched (database, TRUE);
  readout_database_set_cancellable (database, cancellable);
  if (!verify (database, &version, error) || !upgrade (database, (ReadoutCaseSchema)version, error))
    return NULL;

  readout_database_set_cancellable (database, NULL);
  return g_steal_pointer (&database);
}

/* A later version may have anything in it; what this version reads must be there. */
static gboolean
verify_newer (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean can_be_read = FALSE;

  if (readout_case_schema_can_be_read (database, &can_be_read, &local_error) && can_be_read)
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    set_newer (database, error);
  return FALSE;
}

static ReadoutDatabase *
open_readable (const char *path, ReadoutDatabaseMode mode, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutDatabase) database = readout_database_open (path, mode, error);
  g_autoptr (GError) local_error = NULL;
  gint64 version;

  if (database == NULL)
    return NULL;

  readout_database_set_cancellable (database, cancellable);
  if (!verify (database, &version, &local_error))
    {
      if (!g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NEWER))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      if (!verify_newer (database, error))
        return NULL;
    }

  readout_database_set_cancellable (database, NULL);
  return g_steal_pointer (&database);
}

/* A file that nobody else has open, such as a copy, whole and for reading. */
ReadoutDatabase *
readout_case_open_closed (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutDatabase) database = open_readable (path, READOUT_DATABASE_IMMUTABLE, cancellable, error);
  gboolean is_whole;

  if (database == NULL)
    return NULL;

  readout_database_set_cancellable (database, cancellable);
  is_whole = check_pages (database, error);
  readout_database_set_cancellable (database, NULL);
  return is_whole ? g_steal_pointer (&database) : NULL;
}

/* SQLite keeps its log beside the file that a link leads to. */
static gboolean
has_content_beside (const char *path, const char *suffix)
{
  g_autofree char *real_path = realpath (path, NULL);
  g_autofree char *side_path = g_strconcat (real_path != NULL ? real_path : path, suffix, NULL);
  GStatBuf info;

  return g_stat (side_path, &info) == 0 && info.st_size > 0;
}

/* A copy of a file that was open somewhere needs a log beside it even for reading.  Where none can be made
 * and none is there, the file itself is all there is. */
static ReadoutDatabase *
open_read_only (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  ReadoutDatabase *database = open_readable (path, READOUT_DATABASE_READ_ONLY, cancellable, &local_error);

  if (database == NULL
      && (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY)
          || g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NO_LOCKS)))
    {
      g_autofree char *name = g_filename_display_basename (path);

      if (!has_content_beside (path, "-wal") && !has_content_beside (path, "-journal"))
        return open_readable (path, READOUT_DATABASE_IMMUTABLE, cancellable, error);

      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY,
          /* Translators: name of a file, twice */
          _ ("“%s” was not closed properly, and its folder cannot be written. Please copy it together "
             "with the files beside it whose names begin with “%s” to a folder of your own and open the "
             "copy."),
          name, name);
      return NULL;
    }

  if (database == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return database;
}

static char *
explain_read_only (const char *path, const GError *reason)
{
  g_autofree char *name = g_filename_display_basename (path);

  switch (reason->code)
    {
    case READOUT_CASE_ERROR_NEWER:
      /* Translators: name of a file */
      return g_strdup_printf (
          _ ("“%s” was written by a later version of Readout. You can read it here; to change it, "
             "please update Readout."),
          name);
    case READOUT_CASE_ERROR_FULL:
      /* Translators: name of a file */
      return g_strdup_printf (
          _ ("The disk is full. You can read “%s”; to change it, please make room and open it again."), name);
    case READOUT_CASE_ERROR_BUSY:
      /* Translators: name of a file */
      return g_strdup_printf (
          _ ("“%s” is open in another program. You can read it here; to change it, please close it there and "
             "open it again."),
          name);
    case READOUT_CASE_ERROR_NO_LOCKS:
      /* Translators: name of a file */
      return g_strdup_printf (
          _ ("The folder of “%s” cannot keep two programs from writing to one file. You can read it here; to "
             "change it, please copy it to a folder on this computer."),
          name);
    default:
      /* Translators: name of a file */
      return g_strdup_printf (
          _ ("You may read “%s”, but neither it nor its folder may be changed. To work on it, please "
             "copy it to a folder of your own."),
          name);
    }
}

static gboolean
can_be_opened_read_only (const GError *error)
{
  if (error->domain != READOUT_CASE_ERROR)
    return FALSE;

  switch (error->code)
    {
    case READOUT_CASE_ERROR_READ_ONLY:
    case READOUT_CASE_ERROR_NEWER:
    case READOUT_CASE_ERROR_BUSY:
    case READOUT_CASE_ERROR_NO_LOCKS:
    case READOUT_CASE_ERROR_FULL:
      return TRUE;
    default:
      return FALSE;
    }
}

/*
 * Opens a case file of a version that can be read, or leaves it as it is.  @notice is set to a sentence that
 * says why, when the file is open for reading only.  Before anything is written, its pages are to be checked,
 * and then readout_case_begin_writing() called.
 */
ReadoutDatabase *
readout_case_open (GFile *file, GCancellable *cancellable, char **notice, GError **error)
{
  g_autofree char *path = readout_case_dup_local_path (file, error);
  g_autoptr (GError) reason = NULL;
  ReadoutDatabase *database = NULL;
  guint32 version;

  if (path == NULL || !readout_case_examine (path, &version, error))
    return NULL;

  if (version > READOUT_CASE_SCHEMA_LATEST)
    g_set_error_literal (&reason, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NEWER, "");
  else
    database = open_writable (path, cancellable, &reason);

  if (database != NULL)
    return database;

  if (!can_be_opened_read_only (reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  database = open_read_only (path, cancellable, error);
  if (database != NULL)
    *notice = explain_read_only (path, reason);
  return database;
}

/*
 * After readout_case_open(): from now on @database can be written, or @notice is set to a sentence that says
 * why it cannot.
 */
gboolean
readout_case_begin_writing (ReadoutDatabase *database, char **notice, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (readout_case_enter_log_mode (database, &reason))
    {
      readout_database_keep_untouched (database, FALSE);
      return TRUE;
    }

  if (!can_be_opened_read_only (reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  *notice = explain_read_only (readout_database_get_path (database), reason);
  return TRUE;
}

/*
 * Ends @database in any case.  What was saved is safe either way: when the log cannot be moved into the file
 * it stays beside it and is read again on opening, and only that is the error.  With another program in the
 * same file there is no error; the last one out leaves one file.
 */
gboolean
readout_case_close (ReadoutDatabase *database, GError **error)
{
  g_autoptr (ReadoutDatabase) closing = database;
  g_autoptr (GError) local_error = NULL;
  sqlite3 *handle = readout_database_get_handle (closing);

  if (sqlite3_db_readonly (handle, "main"))
    return TRUE;

  sqlite3_busy_timeout (handle, 0);
  if (readout_database_run (closing, "PRAGMA wal_checkpoint (TRUNCATE)", &local_error)
      && readout_database_run (closing, "PRAGMA journal_mode = DELETE", &local_error))
    return TRUE;

  if (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_BUSY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
