/* readout-case-examine.c: whether a file may be a case, before it is opened as one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-examine-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "readout-case-schema-private.h"
#include "readout-database-private.h"

/* The head of an SQLite file, as its documentation of the format lays it out. */
#define HEADER_BYTES            100
#define HEADER_MARK             "SQLite format 3" /* and its NUL: 16 bytes */
#define HEADER_VERSION_BYTE     60
#define HEADER_APPLICATION_BYTE 68

/* In the encoding of file names; not for a file that is elsewhere. */
char *
readout_case_dup_local_path (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
                   /* Translators: address of a file */
                   _ ("“%s” is not on this computer. Please copy it to a folder here and open the copy."),
                   name);
    }

  return path;
}

/* A pipe or a device would keep us waiting, so that nothing but a plain file is ever opened. */
static gboolean
check_is_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GStatBuf info;
  int saved_errno;

  if (g_stat (path, &info) == 0)
    {
      if (S_ISREG (info.st_mode))
        return TRUE;

      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FOREIGN,
                   S_ISDIR (info.st_mode)
                       /* Translators: name of a folder */
                       ? _ ("“%s” is a folder. Please choose a case file.")
                       /* Translators: name of a device or the like */
                       : _ ("“%s” is not a file. Please choose a case file."),
                   name);
      return FALSE;
    }

  saved_errno = errno;
  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
                 /* Translators: name of a file */
                 _ ("There is no file “%s”. It may have been moved or renamed."), name);
  else
    g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
                 /* Translators: name of a file; the reason from the system: "Permission denied" */
                 _ ("“%s” cannot be read: %s."), name, g_strerror (saved_errno));
  return FALSE;
}

static guint32
read_big_endian (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static gboolean
check_header (const char *name, const guint8 *header, gint64 length_bytes, GError **error)
{
  if (length_bytes == 0)
    {
      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED,
          /* Translators: name of a file */
          _ ("“%s” is empty. Please delete it and create the case again, or take a copy from your backup."),
          name);
      return FALSE;
    }

  if (length_bytes >= HEADER_BYTES && memcmp (header, HEADER_MARK, sizeof HEADER_MARK) == 0
      && read_big_endian (header + HEADER_APPLICATION_BYTE) == READOUT_CASE_APPLICATION_ID)
    return TRUE;

  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FOREIGN,
      /* Translators: name of a file */
      _ ("“%s” is not a case file of Readout. Please choose another file; this one is left as it is."), name);
  return FALSE;
}

/* Looks at the head of the file before SQLite does, so that a foreign file is not even locked.  It is read
 * through SQLite: to close a file descriptor of our own would end the locks that another connection of this
 * process has on the same file. */
static gboolean
examine_head (const char *path, guint32 *version, GError **error)
{
  g_autoptr (ReadoutDatabase) database = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  guint8 header[HEADER_BYTES] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 length_bytes = 0;
  int status;

  database = readout_database_open (path, READOUT_DATABASE_READ_ONLY, NULL);
  if (database == NULL)
    {
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
                   /* Translators: name of a file */
                   _ ("“%s” cannot be read. Please ask its owner for permission, or for a copy."), name);
      return FALSE;
    }

  status = sqlite3_file_control (readout_database_get_handle (database), "main", SQLITE_FCNTL_FILE_POINTER,
                                 &file);
  if (status == SQLITE_OK)
    status = file->pMethods->xFileSize (file, &length_bytes);
  if (status == SQLITE_OK)
    status = file->pMethods->xRead (file, header, HEADER_BYTES, 0);
  if (status != SQLITE_OK && status != SQLITE_IOERR_SHORT_READ)
    {
      readout_database_set_error (database, status, error);
      return FALSE;
    }

  *version = read_big_endian (header + HEADER_VERSION_BYTE);
  return check_header (name, header, length_bytes, error);
}

/* @version: set to that of the tables, as the file says */
gboolean
readout_case_examine (const char *path, guint32 *version, GError **error)
{
  return check_is_file (path, error) && examine_head (path, version, error);
}
