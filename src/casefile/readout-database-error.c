/* readout-database-error.c: what SQLite says, in sentences for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-database-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

void
readout_database_set_damaged (ReadoutDatabase *self, const char *what, GError **error)
{
  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED,
               /* Translators: name of a file; what is wrong with it */
               _ ("“%s” is damaged: %s. Please take a copy from your backup; this file is left as it is."),
               readout_database_get_name (self), what);
}

/* For what was read without complaint. */
void
readout_database_set_refused (ReadoutDatabase *self, GError **error)
{
  /* Translators: it follows "“NAME” is damaged:" */
  readout_database_set_damaged (self, _ ("a value in it cannot be"), error);
}

/* SQLite tells a full disk only by ENOSPC; a quota or a limit on the size of files is the same to the
 * analyst. */
static gboolean
is_disk_full (ReadoutDatabase *self, int status)
{
  int system_error = sqlite3_system_errno (readout_database_get_handle (self));

  return (status & 0xff) == SQLITE_FULL
         || ((status & 0xff) == SQLITE_IOERR
             && (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG));
}

/* What a file system without locks, or without the shared memory of the log, answers. */
static gboolean
is_without_locks (int status)
{
  switch (status)
    {
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_UNLOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMLOCK:
    case SQLITE_IOERR_SHMMAP:
      return TRUE;
    default:
      return status == SQLITE_PROTOCOL || status == SQLITE_NOLFS;
    }
}

static void
set_without_locks (ReadoutDatabase *self, GError **error)
{
  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NO_LOCKS,
      /* Translators: name of a file */
      _ ("The folder of “%s” cannot keep two programs from writing to one file. Please copy the case to a "
         "folder on this computer and open the copy."),
      readout_database_get_name (self));
}

/* Turns what SQLite says into a sentence for the analyst.  @status is what the call has returned. */
void
readout_database_set_error (ReadoutDatabase *self, int status, GError **error)
{
  if (is_disk_full (self, status))
    {
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL,
                   /* Translators: name of a file */
                   _ ("“%s” cannot be saved because the disk is full. Please make room and try again."),
                   readout_database_get_name (self));
      return;
    }
  if (is_without_locks (status))
    {
      set_without_locks (self, error);
      return;
    }

  switch (status & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The work was cancelled."));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_BUSY,
                   /* Translators: name of a file */
                   _ ("“%s” is in use by another program. Please wait until that is done, then try again."),
                   readout_database_get_name (self));
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: /* the log beside the file */
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY,
                   /* Translators: name of a file */
                   _ ("“%s” cannot be changed. Please copy it to a folder of your own and open the copy."),
                   readout_database_get_name (self));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      readout_database_set_damaged (self, sqlite3_errmsg (readout_database_get_handle (self)), error);
      break;
    case SQLITE_IOERR:
      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_AWAY,
          /* Translators: name of a file */
          _ ("The drive of “%s” does not answer. What was saved before is in the file; please connect the "
             "drive again, or check it, and open the case again."),
          readout_database_get_name (self));
      break;
    default:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
                   /* Translators: name of a file; what the database says, in English */
                   _ ("“%s” cannot be used: %s. Please check the disk and try again."),
                   readout_database_get_name (self), sqlite3_errmsg (readout_database_get_handle (self)));
    }
}
