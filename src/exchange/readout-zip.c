/* readout-zip.c: a ZIP file that is written entry by entry
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-zip.h"

#include <archive.h>
#include <archive_entry.h>

/* Files are mapped into memory and handed over in pieces of this size. */
#define PIECE_BYTES (1024 * 1024)

struct _ReadoutZip
{
  struct archive *archive;
  time_t now;
};

static gboolean
refuse (ReadoutZip *self, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (archive_errno (self->archive)), "%s",
               archive_error_string (self->archive) != NULL ? archive_error_string (self->archive)
                                                            : g_strerror (archive_errno (self->archive)));
  return FALSE;
}

/**
 * readout_zip_new:
 * @path: where the file shall be, in the encoding of file names; one that is there is replaced
 * @error: return location for an error of the #G_IO_ERROR domain
 *
 * Returns: (transfer full): an empty ZIP file
 */
ReadoutZip *
readout_zip_new (const char *path, GError **error)
{
  g_autoptr (ReadoutZip) self = g_new0 (ReadoutZip, 1);

  self->archive = archive_write_new ();
  self->now = (time_t)(g_get_real_time () / G_USEC_PER_SEC);
  archive_write_set_format_zip (self->archive);
  archive_write_set_options (self->archive, "hdrcharset=UTF-8");
  if (archive_write_open_filename (self->archive, path) == ARCHIVE_OK)
    return g_steal_pointer (&self);

  refuse (self, error);
  return NULL;
}

static gboolean
begin (ReadoutZip *self, const char *name, gsize length_bytes, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean success;

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_mtime (entry, self->now, 0);
  archive_entry_set_size (entry, (gint64)length_bytes);
  success = archive_write_header (self->archive, entry) == ARCHIVE_OK || refuse (self, error);
  archive_entry_free (entry);

  return success;
}

/**
 * readout_zip_add:
 * @self: a ZIP file
 * @name: that of the entry, UTF-8
 * @data: what it holds
 * @length_bytes: of @data
 * @error: return location for an error of the #G_IO_ERROR domain
 *
 * Returns: whether it is in the file
 */
gboolean
readout_zip_add (ReadoutZip *self, const char *name, gconstpointer data, gsize length_bytes, GError **error)
{
  const char *bytes = data;

  if (!begin (self, name, length_bytes, error))
    return FALSE;

  for (gsize start = 0; start < length_bytes; start += PIECE_BYTES)
    {
      if (archive_write_data (self->archive, bytes + start, MIN (length_bytes - start, PIECE_BYTES)) < 0)
        return refuse (self, error);
    }

  return archive_write_finish_entry (self->archive) == ARCHIVE_OK || refuse (self, error);
}

/**
 * readout_zip_add_file:
 * @self: a ZIP file
 * @name: that of the entry, UTF-8
 * @path: the file that it holds
 * @error: return location for an error
 *
 * Returns: whether it is in the file
 */
gboolean
readout_zip_add_file (ReadoutZip *self, const char *name, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);

  return file != NULL
         && readout_zip_add (self, name, g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                             error);
}

/**
 * readout_zip_finish:
 * @self: a ZIP file
 * @error: return location for an error of the #G_IO_ERROR domain
 *
 * Returns: whether the file is complete
 */
gboolean
readout_zip_finish (ReadoutZip *self, GError **error)
{
  return archive_write_close (self->archive) == ARCHIVE_OK || refuse (self, error);
}

/**
 * readout_zip_free:
 * @self: (transfer full): a ZIP file, finished or given up
 */
void
readout_zip_free (ReadoutZip *self)
{
  archive_write_free (self->archive);
  g_free (self);
}
