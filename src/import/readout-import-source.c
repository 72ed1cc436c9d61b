/* readout-import-source.c: the bytes of a file, or why they cannot be had
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-import-source.h"
#include "readout-import.h"

#include <glib/gi18n-lib.h>

#define BLOCK_BYTES (1024 * 1024)

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/**
 * readout_import_source_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): the name by which messages call it
 */
char *
readout_import_source_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/* GLib's own messages name paths and terms of the system. */
static void
explain (GFile *file, GError **error)
{
  g_autofree char *name = readout_import_source_dup_name (file);
  g_autofree char *message = NULL;

  if (error == NULL || (*error)->domain != G_IO_ERROR)
    return;

  switch ((*error)->code)
    {
    case G_IO_ERROR_CANCELLED:
      return;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("There is no file “%s”. It may have been moved or deleted."), name);
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
      /* Translators: %s is the name of a file. */
      message
          = g_strdup_printf (_ ("You have no permission to read “%s”. Please ask its owner for it."), name);
      break;
    case G_IO_ERROR_IS_DIRECTORY:
      /* Translators: %s is the name of a folder. */
      message = g_strdup_printf (_ ("“%s” is a folder. Please open the files in it instead."), name);
      break;
    case G_IO_ERROR_NOT_REGULAR_FILE:
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("“%s” is a device or a pipe, not a file with text."), name);
      break;
    default:
      /* Translators: the first %s is the name of a file, the second one what the system says about it. */
      message = g_strdup_printf (_ ("“%s” cannot be read: %s."), name, (*error)->message);
      break;
    }

  g_free ((*error)->message);
  (*error)->message = g_steal_pointer (&message);
}

static void
set_too_large (GFile *file, GError **error)
{
  g_autofree char *name = readout_import_source_dup_name (file);

  g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_TOO_LARGE,
               /* Translators: %s is the name of a file, %d a number. */
               _ ("“%s” is larger than %d MiB. Please divide it into articles and open these."), name,
               READOUT_IMPORT_MAX_BYTES / (1024 * 1024));
}

/* Before it is opened: a pipe would wait for its writer, and a device may do anything. */
static gboolean
check_type (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  *size = g_file_info_get_size (info);
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      return TRUE;
    case G_FILE_TYPE_DIRECTORY:
    case G_FILE_TYPE_MOUNTABLE:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "");
      return FALSE;
    case G_FILE_TYPE_SYMBOLIC_LINK: /* followed, it leads nowhere */
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "");
      return FALSE;
    default:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");
      return FALSE;
    }
}

/* One byte more than is allowed is enough to know that there is more. */
static GByteArray *
read_stream (GInputStream *stream, goffset expected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint)MIN (expected, READOUT_IMPORT_MAX_BYTES) + 1);
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  gssize n_read = 1;

  while (n_read > 0 && bytes->len <= READOUT_IMPORT_MAX_BYTES)
    {
      n_read = g_input_stream_read (stream, block, BLOCK_BYTES, cancellable, error);
      if (n_read < 0)
        return NULL;
      g_byte_array_append (bytes, (const guint8 *)block, (guint)n_read);
    }

  return g_steal_pointer (&bytes);
}

static GByteArray *
read_file (GFile *file, goffset expected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  return stream != NULL ? read_stream (G_INPUT_STREAM (stream), expected, cancellable, error) : NULL;
}

/**
 * readout_import_source_read:
 * @file: a file, local or not
 * @cancellable: (nullable): asked for each block
 * @error: return location for an error: %READOUT_IMPORT_ERROR_TOO_LARGE or a #GIOErrorEnum; a sentence
 *
 * Reads the content once.  Not for the main thread.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
readout_import_source_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  goffset size = 0;

  if (check_type (file, &size, cancellable, error) && size <= READOUT_IMPORT_MAX_BYTES)
    bytes = read_file (file, size, cancellable, error);

  if (size > READOUT_IMPORT_MAX_BYTES || (bytes != NULL && bytes->len > READOUT_IMPORT_MAX_BYTES))
    {
      g_clear_error (error);
      set_too_large (file, error);
      return NULL;
    }
  if (bytes == NULL)
    {
      explain (file, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
