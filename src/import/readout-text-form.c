/* readout-text-form.c: how a text is written in its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-text-form.h"

#include "readout-import-source.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* How many bytes say what the line ends are. */
#define SAMPLE_BYTES (64 * 1024)

static gboolean
has_mark (const char *bytes, gsize length_bytes)
{
  static const char *const marks[] = { "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length_bytes >= strlen (marks[i]) && memcmp (bytes, marks[i], strlen (marks[i])) == 0)
      return TRUE;

  return FALSE;
}

/* In any encoding: the NULs of UTF-16 are passed over. */
static const char *
find_line_end (const char *bytes, gsize length_bytes)
{
  for (gsize i = 0; i < MIN (length_bytes, SAMPLE_BYTES); i++)
    {
      if (bytes[i] == '\n')
        return "\n";
      if (bytes[i] != '\r')
        continue;
      for (i++; i < length_bytes && bytes[i] == '\0'; i++)
        ;
      return i < length_bytes && bytes[i] == '\n' ? "\r\n" : "\r";
    }

  return "\n";
}

/**
 * readout_text_form_new:
 * @charset: the encoding
 * @original: (nullable): the content of the file as it was read
 *
 * Returns: (transfer full): how the file is written
 */
ReadoutTextForm *
readout_text_form_new (const char *charset, GBytes *original)
{
  ReadoutTextForm *self = g_new0 (ReadoutTextForm, 1);
  gsize length_bytes = 0;
  const char *bytes = original != NULL ? g_bytes_get_data (original, &length_bytes) : NULL;

  self->charset = g_strdup (charset);
  self->has_mark = has_mark (bytes, length_bytes);
  self->line_end = find_line_end (bytes, length_bytes);

  return self;
}

/**
 * readout_text_form_free:
 * @self: (transfer full): a form
 */
void
readout_text_form_free (ReadoutTextForm *self)
{
  g_free (self->charset);
  g_free (self);
}

/* Labels mean what they are read as: the larger of two relatives. */
static const char *
get_written_charset (const char *charset)
{
  static const char *const pairs[][2] = {
    { "ISO-8859-1", "WINDOWS-1252" },
    { "LATIN1", "WINDOWS-1252" },
    { "US-ASCII", "WINDOWS-1252" },
    { "ISO-8859-8", "WINDOWS-1255" },
    { "ISO-8859-9", "WINDOWS-1254" },
    { "KOI8-R", "KOI8-U" },
    { "GB2312", "GB18030" },
    { "GBK", "GB18030" },
    { "EUC-KR", "UHC" },
    { "SHIFT_JIS", "CP932" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_ascii_strcasecmp (pairs[i][0], charset) == 0)
      return pairs[i][1];

  return charset;
}

/**
 * readout_text_form_encode:
 * @self: how the file is written
 * @text: valid UTF-8 with line feeds
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence when the encoding does not
 * have all characters of @text
 *
 * Returns: (transfer full) (nullable): the content of the file
 */
GBytes *
readout_text_form_encode (const ReadoutTextForm *self, const char *text, GError **error)
{
  g_autoptr (GString) lines = g_string_new (self->has_mark ? "\xef\xbb\xbf" : NULL);
  gsize n_written;
  char *written;

  g_string_append (lines, text);
  if (!g_str_equal (self->line_end, "\n"))
    g_string_replace (lines, "\n", self->line_end, 0);
  if (g_str_equal (self->charset, "UTF-8"))
    return g_string_free_to_bytes (g_steal_pointer (&lines));

  written = g_convert (lines->str, (gssize)lines->len, get_written_charset (self->charset), "UTF-8", NULL,
                       &n_written, NULL);
  if (written != NULL)
    return g_bytes_new_take (written, n_written);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: %s is an encoding, such as WINDOWS-1252 */
               _ ("The text has characters that the encoding %s does not have. Save it as UTF-8."),
               self->charset);
  return NULL;
}

/* ---- the file ---- */

/* The file that a link leads to: replacing the link would leave the file as it is. */
static GFile *
follow_links (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char *target = path != NULL ? realpath (path, NULL) : NULL;
  GFile *followed = target != NULL ? g_file_new_for_path (target) : g_object_ref (file);

  free (target);
  return followed;
}

/* Whoever may do everything is asked not to, too. */
static gboolean
is_read_only (GFile *file)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE)
         && (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0222) == 0;
}

static void
explain (GFile *file, GError **error)
{
  g_autofree char *name = readout_import_source_dup_name (file);
  g_autofree char *message = NULL;

  if (error == NULL || (*error)->domain != G_IO_ERROR)
    return;

  switch ((*error)->code)
    {
    case G_IO_ERROR_WRONG_ETAG:
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("“%s” was changed by another program since it was read."), name);
      break;
    case G_IO_ERROR_READ_ONLY:
    case G_IO_ERROR_PERMISSION_DENIED:
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("“%s” may not be changed. Save the text under another name."), name);
      break;
    case G_IO_ERROR_NO_SPACE:
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_ ("There is no room on the disk for “%s”."), name);
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      /* Translators: %s is the name of a file. */
      message
          = g_strdup_printf (_ ("The folder of “%s” is not there any more. Save the text elsewhere."), name);
      break;
    default:
      /* Translators: the first %s is the name of a file, the second one what the system says about it. */
      message = g_strdup_printf (_ ("“%s” cannot be written: %s."), name, (*error)->message);
      break;
    }

  g_free ((*error)->message);
  (*error)->message = g_steal_pointer (&message);
}

/**
 * readout_text_form_write:
 * @file: where the text is to be
 * @content: the content of the file
 * @etag: (nullable): of the file as it was read; %NULL to replace whatever is there
 * @new_etag: (out) (transfer full): of the file as it is now
 * @cancellable: (nullable): stops
 * @error: return location for an error, a sentence: %G_IO_ERROR_WRONG_ETAG when the file has changed since
 *
 * Replaces the file as a whole, keeps its permissions, and follows links.  Not for the main thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
readout_text_form_write (GFile *file,
                         GBytes *content,
                         const char *etag,
                         char **new_etag,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (GFile) target = follow_links (file);
  gsize length_bytes;
  const char *bytes = g_bytes_get_data (content, &length_bytes);

  if (is_read_only (target))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "");
  else if (g_file_replace_contents (target, bytes != NULL ? bytes : "", length_bytes, etag, FALSE,
                                    G_FILE_CREATE_NONE, new_etag, cancellable, error))
    return TRUE;

  explain (file, error);
  return FALSE;
}
