/* readout-memo-export.c: a memo into a file, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  FORMAT_NONE,
  FORMAT_PDF,
  FORMAT_MARKDOWN,
  FORMAT_HTML,
} Format;

static Format
find_format (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name != NULL ? name : "", -1);

  if (g_str_has_suffix (folded, ".pdf"))
    return FORMAT_PDF;
  if (g_str_has_suffix (folded, ".md") || g_str_has_suffix (folded, ".markdown"))
    return FORMAT_MARKDOWN;
  if (g_str_has_suffix (folded, ".html") || g_str_has_suffix (folded, ".htm"))
    return FORMAT_HTML;

  return FORMAT_NONE;
}

static gboolean
check_receipts (ReadoutMemo *memo, GError **error)
{
  g_auto (GStrv) failures = readout_memo_check (memo);
  g_autofree char *list = g_strjoinv ("\n", failures);

  if (*failures == NULL)
    return TRUE;

  g_set_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_RECEIPT,
               /* Translators: a list of sentences, each about one receipt */
               _ ("The memo was not exported because not every line of it is in the articles. Change or "
                  "remove the lines named here, or analyze their articles again.\n%s"),
               list);
  return FALSE;
}

static gboolean
write_format (
    ReadoutMemo *memo, Format format, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = NULL;

  if (format == FORMAT_PDF)
    return readout_memo_write_pdf (memo, stream, cancellable, error);

  text = format == FORMAT_HTML ? readout_memo_to_html (memo) : readout_memo_to_markdown (memo);
  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

/* Closing puts the new file in the place of the old one, unless it is cancelled. */
static void
abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static gboolean
write_file (ReadoutMemo *memo, GFile *file, Format format, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream
      = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);

  if (stream == NULL)
    return FALSE;

  if (!write_format (memo, format, G_OUTPUT_STREAM (stream), cancellable, error))
    {
      abandon (G_OUTPUT_STREAM (stream));
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadoutMemo *memo = source;
  GFile *file = data;
  Format format = find_format (file);
  g_autofree char *name = g_file_get_basename (file);
  GError *error = NULL;

  if (format == FORMAT_NONE)
    g_task_return_new_error (task, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_FORMAT,
                             /* Translators: the name of a file */
                             _ ("A memo is a PDF, Markdown or HTML file. Let the name “%s” end in .pdf, .md "
                                "or .html."),
                             name);
  else if (check_receipts (memo, &error) && write_file (memo, file, format, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * readout_memo_export_async:
 * @self: a memo
 * @file: where it goes; its ending tells the format: .pdf, .md, .markdown, .html or .htm
 * @cancellable: (nullable): leaves the file as it was
 * @callback: called when all is done
 * @user_data: for @callback
 *
 * Checks the receipts and writes the memo in a thread of its own.  A file of that name is replaced when the
 * new one is complete.
 */
void
readout_memo_export_async (ReadoutMemo *self,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (READOUT_IS_MEMO (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, readout_memo_export_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, export_thread);
}

/**
 * readout_memo_export_finish:
 * @self: a memo
 * @result: what the callback got
 * @error: return location for an error: one of %READOUT_MEMO_ERROR or of %G_IO_ERROR
 *
 * Returns: whether the file is complete
 */
gboolean
readout_memo_export_finish (ReadoutMemo *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
