/* readout-memo-pdf.c: a memo as pages of a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"
#include "readout-memo-flow.h"
#include "readout-memo-pages.h"
#include "readout-memo-writers.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define RUNNING_HEAD_TOP 34.0 /* from the edge of the paper */
#define RUNNING_FOOT_TOP (READOUT_MEMO_PAGE_HEIGHT - 45.0)
#define RUNNING_SHARE    0.62 /* of the text width, for the title */

typedef struct
{
  ReadoutMemoDocument *document;
  PangoContext *context;
  GPtrArray *pages;
  cairo_t *cr;
  gboolean in_table; /* whether the structure of the page is inside a table */
} Painter;

static void
set_ink (Painter *self, const ReadoutMemoInk *ink)
{
  cairo_set_source_rgb (self->cr, ink->red, ink->green, ink->blue);
}

/* Cairo reads the numbers of these attributes as the locale writes them, with a comma in German.  Whole
 * points are the same in every locale, and near enough for where to look and where to press. */
static void
add_destination (Painter *self, const char *name, double x, double y)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s' x=%d y=%d", name, (int)x, (int)y);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
add_area (Painter *self, const char *destination, double x, double y, double width, double height)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s' rect=[ %d %d %d %d ]", destination, (int)x,
                                                 (int)y, (int)width + 1, (int)height + 1);

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static char *
dup_destination (const ReadoutMemoLink *link)
{
  return link->kind == READOUT_MEMO_RUN_BACK ? g_strdup_printf ("ref-%u", link->receipt)
                                             : g_strdup_printf ("note-%u", link->receipt);
}

/* Where the words of a link stand on a line; more than one range where directions are mixed. */
static void
add_link (Painter *self,
          const ReadoutMemoLink *link,
          const ReadoutMemoLine *line,
          double x,
          double y,
          double height)
{
  g_autofree char *destination = dup_destination (link);
  g_autofree int *ranges = NULL;
  int n_ranges;

  pango_layout_line_get_x_ranges (line->line, (int)link->start_byte, (int)link->end_byte, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double start = pango_units_to_double (ranges[2 * i]);
      double end = pango_units_to_double (ranges[2 * i + 1]);

      add_area (self, destination, x + start, y, end - start, height);
    }

  if (link->is_first && link->start_byte >= (gsize)line->line->start_index)
    {
      g_autofree char *name = g_strdup_printf ("ref-%u", link->receipt);

      add_destination (self, name, READOUT_MEMO_MARGIN, y);
    }
}

static void
add_links (Painter *self, ReadoutMemoCell *cell, const ReadoutMemoLine *line, double y, double height)
{
  gsize start_byte = (gsize)line->line->start_index;
  gsize end_byte = start_byte + (gsize)line->line->length;

  for (guint i = 0; i < cell->links->len; i++)
    {
      const ReadoutMemoLink *link = &g_array_index (cell->links, ReadoutMemoLink, i);

      if (link->start_byte < end_byte && link->end_byte > start_byte)
        add_link (self, link, line, READOUT_MEMO_MARGIN + cell->x, y, height);
    }
}

/* The words stand in the middle of the leading. */
static void
draw_line (Painter *self, ReadoutMemoCell *cell, guint index, double y, double height)
{
  const ReadoutMemoLine *line = &g_array_index (cell->lines, ReadoutMemoLine, index);

  set_ink (self, cell->look->ink);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN + cell->x + line->x,
                 y + (height - line->height) / 2 + line->ascent);
  pango_cairo_show_layout_line (self->cr, line->line);
  add_links (self, cell, line, y, height);
}

/* From top to bottom, so that copied text has the words of one cell together. */
static void
draw_cell (Painter *self, const ReadoutMemoPlaced *placed, ReadoutMemoCell *cell)
{
  double y = READOUT_MEMO_MARGIN + placed->y;
  guint end_line = placed->first_line + placed->n_lines;

  if (placed->first_line >= cell->lines->len)
    return;

  cairo_tag_begin (self->cr, cell->look->tag, NULL);
  for (guint line = placed->first_line; line < end_line; line++)
    {
      double height = readout_memo_row_get_line_height (placed->row, line);
      double above = line == 0 ? placed->row->padding : 0;
      double below = line + 1 == placed->row->n_lines ? placed->row->padding : 0;

      if (line < cell->lines->len)
        draw_line (self, cell, line, y + above, height - above - below);
      y += height;
    }
  cairo_tag_end (self->cr, cell->look->tag);
}

static void
draw_rule (Painter *self, const ReadoutMemoPlaced *placed)
{
  double y = READOUT_MEMO_MARGIN + placed->y;

  if (placed->row->rule <= 0 || placed->first_line + placed->n_lines < placed->row->n_lines)
    return;

  for (guint i = 0; i < placed->n_lines; i++)
    y += readout_memo_row_get_line_height (placed->row, placed->first_line + i);

  set_ink (self, &READOUT_MEMO_INK_RULE);
  cairo_set_line_width (self->cr, placed->row->rule);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN, y);
  cairo_rel_line_to (self->cr, READOUT_MEMO_TEXT_WIDTH, 0);
  cairo_stroke (self->cr);
}

static void
add_outline (Painter *self, ReadoutMemoRow *row)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", row->anchor);

  cairo_pdf_surface_add_outline (cairo_get_target (self->cr), CAIRO_PDF_OUTLINE_ROOT, row->outline,
                                 attributes, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
draw_row (Painter *self, const ReadoutMemoPlaced *placed)
{
  ReadoutMemoRow *row = placed->row;

  if (row->anchor != NULL && placed->first_line == 0)
    add_destination (self, row->anchor, READOUT_MEMO_MARGIN, READOUT_MEMO_MARGIN + placed->y);
  if (row->outline != NULL && placed->first_line == 0)
    add_outline (self, row);

  if (row->cells->len > 1)
    cairo_tag_begin (self->cr, "TR", NULL);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (self, placed, g_ptr_array_index (row->cells, i));
  if (row->cells->len > 1)
    cairo_tag_end (self->cr, "TR");

  draw_rule (self, placed);
}

static void
set_in_table (Painter *self, gboolean in_table)
{
  if (in_table && !self->in_table)
    cairo_tag_begin (self->cr, "Table", NULL);
  else if (!in_table && self->in_table)
    cairo_tag_end (self->cr, "Table");
  self->in_table = in_table;
}

static void
draw_running (Painter *self, const char *words, double y, double width, PangoAlignment alignment)
{
  const ReadoutMemoLook *look = readout_memo_get_look (READOUT_MEMO_LOOK_RUNNING);
  g_autoptr (ReadoutMemoText) text = readout_memo_text_new_plain (words);
  g_autoptr (PangoLayout) layout = readout_memo_create_layout (self->context, look, text);
  double x = alignment == PANGO_ALIGN_RIGHT ? READOUT_MEMO_TEXT_WIDTH - width : 0;

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  set_ink (self, look->ink);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN + x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/* The first page has the title itself. */
static void
draw_running_lines (Painter *self, guint index)
{
  /* Translators: the number of a page and the number of all pages */
  g_autofree char *number = g_strdup_printf (_ ("%u / %u"), index + 1, self->pages->len);

  if (index > 0)
    {
      draw_running (self, self->document->title, RUNNING_HEAD_TOP, READOUT_MEMO_TEXT_WIDTH * RUNNING_SHARE,
                    PANGO_ALIGN_LEFT);
      draw_running (self, self->document->dateline, RUNNING_HEAD_TOP,
                    READOUT_MEMO_TEXT_WIDTH * (1 - RUNNING_SHARE), PANGO_ALIGN_RIGHT);
    }
  draw_running (self, number, RUNNING_FOOT_TOP, READOUT_MEMO_TEXT_WIDTH, PANGO_ALIGN_RIGHT);
}

static void
draw_page (Painter *self, guint index)
{
  GArray *page = g_ptr_array_index (self->pages, index);

  draw_running_lines (self, index);
  for (guint i = 0; i < page->len; i++)
    {
      const ReadoutMemoPlaced *placed = &g_array_index (page, ReadoutMemoPlaced, i);

      set_in_table (self, placed->row->cells->len > 1);
      draw_row (self, placed);
    }
  set_in_table (self, FALSE);
  cairo_show_page (self->cr);
}

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
draw_pages (Painter *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      draw_page (self, i);
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
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, READOUT_MEMO_PAGE_WIDTH, READOUT_MEMO_PAGE_HEIGHT);
  PangoContext *context = readout_memo_create_context ();
  g_autoptr (GPtrArray) rows = readout_memo_flow_new (document, context);
  g_autoptr (GPtrArray) pages = readout_memo_pages_new (rows, READOUT_MEMO_TEXT_HEIGHT);
  Painter painter = { document, context, pages, cairo_create (surface), FALSE };
  gboolean done;

  set_metadata (surface, document);
  done = draw_pages (&painter, cancellable, error) && check_status (cairo_status (painter.cr), error);
  cairo_destroy (painter.cr);
  cairo_surface_finish (surface);
  done = done && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  g_object_unref (context);

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

  return draw_document (document, bytes, cancellable, error)
         && g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error);
}
