/* readout-data.c: opens the files of language data
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "readout-data.h"

/**
 * readout_data_map:
 * @path: where the file is, in the encoding of file names
 * @error: return location for an error
 *
 * Does not copy it: processes that use the same file share the memory.
 *
 * Returns: (transfer full): what is in it; %NULL with an error of the #G_FILE_ERROR domain
 */
GBytes *
readout_data_map (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

/**
 * readout_data_refuse:
 * @error: return location for an error
 *
 * Says that the contents of a file of language data make no sense.
 *
 * Returns: %FALSE with %G_IO_ERROR_INVALID_DATA
 */
gboolean
readout_data_refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The language data are damaged. Install Readout again."));

  return FALSE;
}

static gboolean
refuse_version (guint32 version, guint32 expected, GError **error)
{
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
      /* Translators: both %u are the numbers of versions of a file format. */
      _ ("The language data are of version %u, and this Readout reads version %u. Install Readout again."),
      version, expected);

  return FALSE;
}

static gboolean
has_checksum (const ReadoutDataHeader *header, gsize size)
{
  ReadoutDataHeader blank = *header;
  guint64 sum;

  blank.checksum = 0;
  sum = readout_data_checksum (0, &blank, sizeof blank);
  sum = readout_data_checksum (sum, header + 1, size - sizeof blank);

  return sum == GUINT64_FROM_LE (header->checksum);
}

/**
 * readout_data_check:
 * @bytes: the contents of a file
 * @magic: eight characters: what kind of file it should be
 * @version: which version of it
 * @header_size: of the header of such files, in bytes, with the #ReadoutDataHeader that it begins with
 * @error: return location for an error
 *
 * Checks all but what only the reader of such files can know: whether the parts fit its length.
 *
 * Returns: %FALSE with %G_IO_ERROR_INVALID_DATA or %G_IO_ERROR_NOT_SUPPORTED
 */
gboolean
readout_data_check (GBytes *bytes, const char *magic, guint32 version, gsize header_size, GError **error)
{
  gsize size;
  const ReadoutDataHeader *header = g_bytes_get_data (bytes, &size);

  if (size < header_size || size % sizeof (guint64) != 0
      || memcmp (header->magic, magic, sizeof header->magic) != 0)
    return readout_data_refuse (error);
  if (GUINT32_FROM_LE (header->version) != version)
    return refuse_version (GUINT32_FROM_LE (header->version), version, error);

  return has_checksum (header, size) || readout_data_refuse (error);
}
