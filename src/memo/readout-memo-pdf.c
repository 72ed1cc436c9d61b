/* readout-memo-pdf.c: a memo as a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"
#include "readout-memo-pdf-language.h"
#include "readout-memo-private.h"
#include "readout-memo-writers.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* No author: the file tells nothing of who made it.  Its date is the memo's, so that it comes out the same
 * again. */
static void
set_metadata (cairo_surface_t *surface, ReadoutMemoDocument *document)
{
  g_autofree char *date = g_strdup_printf ("%sT00:00:00Z", document->date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, document->dateline);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Readout");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static gboolean
draw_pages (ReadoutMemoPainter *painter, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  guint n_pages = readout_memo_painter_get_n_pages (painter);

  /* what reads the file aloud wants one root */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      readout_memo_painter_draw_page (painter, cr, i);
      if (i + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }

  return TRUE;
}

static cairo_status_t
append_bytes (void *closure, const guchar *data, guint length_bytes)
{
  g_byte_array_append (closure, data, length_bytes);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_DRAWING,
               /* Translators: what Cairo, the library that draws, says */
               _ ("The pages of the memo could not be drawn: %s. Export it as Markdown."),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
draw_document (ReadoutMemoDocument *document, GByteArray *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutMemoPainter) painter = readout_memo_painter_new_for_document (document);
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean done;

  readout_memo_painter_get_size (painter, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  set_metadata (surface, document);
  cr = cairo_create (surface);
  done = draw_pages (painter, cr, cancellable, error) && check_status (cairo_status (cr), error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  done = done && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  return done;
}

/**
 * readout_memo_document_write_pdf:
 * @document: a document
 * @stream: where the file goes; stays open
 * @cancellable: (nullable): asked at every page
 * @error: return location for an error: %READOUT_MEMO_ERROR_DRAWING, or one of @stream
 *
 * Draws the pages in memory and writes them at once.
 *
 * Returns: whether everything was written
 */
gboolean
readout_memo_document_write_pdf (ReadoutMemoDocument *document,
                                 GOutputStream *stream,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!draw_document (document, bytes, cancellable, error))
    return FALSE;

  readout_memo_pdf_set_language (bytes, document->language);
  return g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error);
}
