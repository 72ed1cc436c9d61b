/* readout-case-create.c: a case file where there was none
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-open-private.h"

#include <glib/gi18n-lib.h>

#include "readout-case-examine-private.h"
#include "readout-case-history-private.h"
#include "readout-case-schema-private.h"

static void
set_create_error (GFile *file, const GError *reason, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  switch (reason->code)
    {
    case G_IO_ERROR_EXISTS:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS,
                   /* Translators: path of a file */
                   _ ("There is a file “%s” already. Please open it, or choose another name."), name);
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
                   /* Translators: path of a file */
                   _ ("There is no folder for “%s”. Please choose another place."), name);
      break;
    case G_IO_ERROR_NO_SPACE:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FULL,
                   /* Translators: path of a file */
                   _ ("“%s” cannot be created because the disk is full. Please make room and try again."),
                   name);
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_READ_ONLY,
          /* Translators: path of a file */
          _ ("“%s” cannot be created because you may not write to that folder. Please choose another one."),
          name);
      break;
    default:
      g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
                   /* Translators: path of a file; the reason from the system */
                   _ ("“%s” cannot be created: %s. Please choose another place."), name, reason->message);
    }
}

static ReadoutDatabase *
fill_new_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutDatabase) database = readout_case_open_locked (path, error);

  if (database == NULL)
    return NULL;

  readout_database_set_cancellable (database, cancellable);
  if (!readout_case_schema_upgrade (database, READOUT_CASE_SCHEMA_NONE, error)
      || !readout_case_history_add (database, &(ReadoutCaseEntry){ READOUT_CASE_VERB_CREATE }, error)
      || !readout_case_enter_log_mode (database, error))
    return NULL;

  readout_database_set_cancellable (database, NULL);
  return g_steal_pointer (&database);
}

/* The name is taken first, so that no file of somebody else is ever written to; the tables come in one
 * transaction.  A file that could not be filled is removed. */
ReadoutDatabase *
readout_case_create (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = readout_case_dup_local_path (file, error);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  ReadoutDatabase *database;

  if (path == NULL)
    return NULL;

  stream = g_file_create (file, G_FILE_CREATE_NONE, cancellable, &reason);
  if (stream == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (stream == NULL)
    set_create_error (file, reason, error);
  if (stream == NULL)
    return NULL;

  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL); /* nothing was written that could be lost */
  database = fill_new_file (path, cancellable, error);
  if (database == NULL)
    g_file_delete (file, NULL, NULL);

  return database;
}
