/* readout-memo-painter.c: the pages of a memo, drawn on whatever Cairo draws on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-flow.h"
#include "readout-memo-pages.h"
#include "readout-memo-painter.h"
#include "readout-memo-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define RUNNING_HEAD_TOP 34.0 /* from the edge of the paper */
#define RUNNING_FOOT_TOP 45.0 /* from the lower edge */
#define MARKING_TOP      20.0
#define RUNNING_SHARE    0.62 /* of the text width, for the title */
#define MAX_LOGO_WIDTH   220.0

struct _ReadoutMemoPainter
{
  ReadoutMemo *memo; /* keeps the document */
  ReadoutMemoDocument *document;
  ReadoutMemoSheet *sheet;
  GPtrArray *rows;
  GPtrArray *pages;
  cairo_t *cr;       /* of the page that is being drawn */
  gboolean in_table; /* whether the structure of the page is inside a table */
  int outline;       /* the last section in the outline of the file */
};

static void
set_ink (ReadoutMemoPainter *self, ReadoutMemoInk ink)
{
  ReadoutMemoColour colour = readout_memo_sheet_get_colour (self->sheet, ink);

  cairo_set_source_rgb (self->cr, colour.red, colour.green, colour.blue);
}

/* Cairo reads the numbers of these attributes as the locale writes them, with a comma in German.  Whole
 * points are the same in every locale, and near enough for where to look and where to press. */
static void
add_destination (ReadoutMemoPainter *self, const char *name, double x, double y)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s' x=%d y=%d", name, (int)x, (int)y);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
add_area (ReadoutMemoPainter *self, const char *destination, double x, double y, double width, double height)
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

/* What leads to the link itself. */
static char *
dup_name (const ReadoutMemoLink *link)
{
  return link->kind == READOUT_MEMO_RUN_BACK ? g_strdup_printf ("note-%u", link->receipt)
                                             : g_strdup_printf ("ref-%u", link->receipt);
}

/* Where the words of a link stand on a line; more than one range where directions are mixed. */
static void
add_link (ReadoutMemoPainter *self,
          const ReadoutMemoLink *link,
          const ReadoutMemoSetLine *line,
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

  if ((link->is_first || link->kind == READOUT_MEMO_RUN_BACK)
      && link->start_byte >= (gsize)line->line->start_index)
    {
      g_autofree char *name = dup_name (link);

      add_destination (self, name, READOUT_MEMO_MARGIN, y);
    }
}

static void
add_links (
    ReadoutMemoPainter *self, ReadoutMemoCell *cell, const ReadoutMemoSetLine *line, double y, double height)
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
draw_line (ReadoutMemoPainter *self, ReadoutMemoCell *cell, guint index, double y, double height)
{
  const ReadoutMemoSetLine *line = &g_array_index (cell->lines, ReadoutMemoSetLine, index);

  set_ink (self, cell->look->ink);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN + cell->x + line->x,
                 y + (height - line->height) / 2 + line->ascent);
  pango_cairo_show_layout_line (self->cr, line->line);
  add_links (self, cell, line, y, height);
}

/* From top to bottom, so that copied text has the words of one cell together. */
static void
draw_cell (ReadoutMemoPainter *self, const ReadoutMemoPlaced *placed, ReadoutMemoCell *cell)
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
draw_rule (ReadoutMemoPainter *self, const ReadoutMemoPlaced *placed)
{
  double y = READOUT_MEMO_MARGIN + placed->y;

  if (placed->row->rule <= 0 || placed->first_line + placed->n_lines < placed->row->n_lines)
    return;

  for (guint i = 0; i < placed->n_lines; i++)
    y += readout_memo_row_get_line_height (placed->row, placed->first_line + i);

  set_ink (self, READOUT_MEMO_INK_RULE);
  cairo_set_line_width (self->cr, placed->row->rule);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN, y);
  cairo_rel_line_to (self->cr, self->sheet->text_width, 0);
  cairo_stroke (self->cr);
}

static void
add_outline (ReadoutMemoPainter *self, ReadoutMemoRow *row)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", row->anchor);

  cairo_surface_t *surface = cairo_get_target (self->cr);
  int item;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;

  item = cairo_pdf_surface_add_outline (
      surface, row->outline_level > 0 && self->outline > 0 ? self->outline : CAIRO_PDF_OUTLINE_ROOT,
      row->outline, attributes, row->outline_level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  if (row->outline_level == 0)
    self->outline = item;
}

static void
draw_chart (ReadoutMemoPainter *self, const ReadoutMemoPlaced *placed)
{
  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, READOUT_MEMO_MARGIN, READOUT_MEMO_MARGIN + placed->y);
  readout_memo_chart_draw (placed->row->chart, self->cr, self->sheet);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Figure");
}

typedef struct
{
  const guchar *bytes;
  gsize left_bytes;
} Reader;

static cairo_status_t
read_bytes (void *closure, guchar *data, guint length_bytes)
{
  Reader *reader = closure;

  if (length_bytes > reader->left_bytes)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->bytes, length_bytes);
  reader->bytes += length_bytes;
  reader->left_bytes -= length_bytes;
  return CAIRO_STATUS_SUCCESS;
}

/* A picture that cannot be read leaves its place empty: the memo is not kept back for it. */
static void
draw_logo (ReadoutMemoPainter *self, const ReadoutMemoPlaced *placed)
{
  Reader reader;
  cairo_surface_t *logo;
  double height = placed->row->height - 12;

  reader.bytes = g_bytes_get_data (self->sheet->house->logo, &reader.left_bytes);
  logo = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (logo) == CAIRO_STATUS_SUCCESS)
    {
      double scale = MIN (height / cairo_image_surface_get_height (logo),
                          MAX_LOGO_WIDTH / cairo_image_surface_get_width (logo));

      cairo_save (self->cr);
      cairo_translate (self->cr, READOUT_MEMO_MARGIN, READOUT_MEMO_MARGIN + placed->y);
      cairo_scale (self->cr, scale, scale);
      cairo_set_source_surface (self->cr, logo, 0, 0);
      cairo_paint (self->cr);
      cairo_restore (self->cr);
    }
  cairo_surface_destroy (logo);
}

static void
draw_row (ReadoutMemoPainter *self, const ReadoutMemoPlaced *placed)
{
  ReadoutMemoRow *row = placed->row;

  if (row->anchor != NULL && placed->first_line == 0)
    add_destination (self, row->anchor, READOUT_MEMO_MARGIN, READOUT_MEMO_MARGIN + placed->y);
  if (row->outline != NULL && placed->first_line == 0)
    add_outline (self, row);

  if (row->chart != NULL)
    draw_chart (self, placed);
  if (row->is_logo)
    draw_logo (self, placed);
  if (row->cells->len > 1)
    cairo_tag_begin (self->cr, "TR", NULL);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (self, placed, g_ptr_array_index (row->cells, i));
  if (row->cells->len > 1)
    cairo_tag_end (self->cr, "TR");

  draw_rule (self, placed);
}

static void
set_in_table (ReadoutMemoPainter *self, gboolean in_table)
{
  if (in_table && !self->in_table)
    cairo_tag_begin (self->cr, "Table", NULL);
  else if (!in_table && self->in_table)
    cairo_tag_end (self->cr, "Table");
  self->in_table = in_table;
}

static void
draw_running (ReadoutMemoPainter *self,
              ReadoutMemoLookId id,
              const char *words,
              double y,
              double width,
              PangoAlignment alignment)
{
  const ReadoutMemoLook *look = readout_memo_get_look (id);
  g_autoptr (ReadoutMemoText) text = readout_memo_text_new_plain (words);
  g_autoptr (PangoLayout) layout = readout_memo_sheet_create_layout (self->sheet, look, text);
  double x = alignment == PANGO_ALIGN_RIGHT ? self->sheet->text_width - width : 0;

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  set_ink (self, look->ink);
  cairo_move_to (self->cr, READOUT_MEMO_MARGIN + x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/* The marking stands above and below everything on every page; the first page has the title itself. */
static void
draw_running_lines (ReadoutMemoPainter *self, guint index)
{
  double width = self->sheet->text_width;
  double foot = self->sheet->height - RUNNING_FOOT_TOP;
  /* Translators: the number of a page and the number of all pages */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), index + 1, self->pages->len);

  if (index > 0)
    {
      draw_running (self, READOUT_MEMO_LOOK_RUNNING, self->document->title, RUNNING_HEAD_TOP,
                    width * RUNNING_SHARE, PANGO_ALIGN_LEFT);
      draw_running (self, READOUT_MEMO_LOOK_RUNNING, self->document->dateline, RUNNING_HEAD_TOP,
                    width * (1 - RUNNING_SHARE), PANGO_ALIGN_RIGHT);
    }
  draw_running (self, READOUT_MEMO_LOOK_RUNNING, number, foot, width, PANGO_ALIGN_RIGHT);
  draw_running (self, READOUT_MEMO_LOOK_MARKING, self->document->marking, MARKING_TOP, width,
                PANGO_ALIGN_CENTER);
  draw_running (self, READOUT_MEMO_LOOK_MARKING, self->document->marking, foot, width, PANGO_ALIGN_CENTER);
}

/**
 * readout_memo_painter_draw_page:
 * @self: a painter
 * @cr: where to draw: in points, from the upper left corner of the paper
 * @index: of a page, from 0
 *
 * Links and structure go with the page where the surface has them.
 */
void
readout_memo_painter_draw_page (ReadoutMemoPainter *self, cairo_t *cr, guint index)
{
  GArray *page = g_ptr_array_index (self->pages, index);

  g_return_if_fail (index < self->pages->len);

  self->cr = cr;
  draw_running_lines (self, index);
  for (guint i = 0; i < page->len; i++)
    {
      const ReadoutMemoPlaced *placed = &g_array_index (page, ReadoutMemoPlaced, i);

      set_in_table (self, placed->row->cells->len > 1);
      draw_row (self, placed);
    }
  set_in_table (self, FALSE);
  self->cr = NULL;
}

/**
 * readout_memo_painter_new_for_document:
 * @document: a document, which outlives the painter
 *
 * Returns: (transfer full): the document, divided into pages
 */
ReadoutMemoPainter *
readout_memo_painter_new_for_document (ReadoutMemoDocument *document)
{
  ReadoutMemoPainter *self = g_new0 (ReadoutMemoPainter, 1);

  self->document = document;
  self->sheet = readout_memo_sheet_new (document->house);
  self->rows = readout_memo_flow_new (document, self->sheet);
  self->pages = readout_memo_pages_new (self->rows, self->sheet->text_height);

  return self;
}

/**
 * readout_memo_painter_new:
 * @memo: a memo
 *
 * Sets the text of all pages: for a long memo, not in the main thread.  One thread at a time uses a painter.
 *
 * Returns: (transfer full): the memo, divided into pages
 */
ReadoutMemoPainter *
readout_memo_painter_new (ReadoutMemo *memo)
{
  ReadoutMemoPainter *self = readout_memo_painter_new_for_document (readout_memo_get_document (memo));

  self->memo = g_object_ref (memo);
  return self;
}

/**
 * readout_memo_painter_free:
 * @self: (transfer full): a painter
 */
void
readout_memo_painter_free (ReadoutMemoPainter *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->rows);
  readout_memo_sheet_free (self->sheet);
  g_clear_object (&self->memo);
  g_free (self);
}

/**
 * readout_memo_painter_get_n_pages:
 * @self: a painter
 *
 * Returns: how many pages the memo has
 */
guint
readout_memo_painter_get_n_pages (ReadoutMemoPainter *self)
{
  return self->pages->len;
}

/**
 * readout_memo_painter_get_size:
 * @self: a painter
 * @width: (out): of the paper, in points
 * @height: (out): of the paper, in points
 */
void
readout_memo_painter_get_size (ReadoutMemoPainter *self, double *width, double *height)
{
  *width = self->sheet->width;
  *height = self->sheet->height;
}
