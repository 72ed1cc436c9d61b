/* readout-memo-row.c: set text, side by side, that a page break can divide between lines
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-row.h"

#include <string.h>

static void
cell_free (gpointer data)
{
  ReadoutMemoCell *cell = data;

  g_object_unref (cell->layout);
  g_array_unref (cell->lines);
  g_array_unref (cell->links);
  g_free (cell);
}

/**
 * readout_memo_row_new:
 *
 * Returns: (transfer full): a row without cells
 */
ReadoutMemoRow *
readout_memo_row_new (void)
{
  ReadoutMemoRow *self = g_new0 (ReadoutMemoRow, 1);

  self->cells = g_ptr_array_new_with_free_func (cell_free);

  return self;
}

/**
 * readout_memo_row_free:
 * @self: (transfer full): a row
 */
void
readout_memo_row_free (ReadoutMemoRow *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->anchor);
  g_free (self->outline);
  g_free (self);
}

static void
add_links (ReadoutMemoCell *cell, ReadoutMemoText *text)
{
  gsize byte = 0;

  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);
      gsize end_byte = byte + strlen (run->text);
      ReadoutMemoLink link = { run->kind, run->receipt, run->is_first, byte, end_byte };

      if (run->kind == READOUT_MEMO_RUN_REFERENCE || run->kind == READOUT_MEMO_RUN_BACK)
        g_array_append_val (cell->links, link);
      byte = end_byte;
    }
}

static void
add_lines (ReadoutMemoCell *cell)
{
  PangoLayoutIter *iter = pango_layout_get_iter (cell->layout);

  do
    {
      PangoRectangle logical;
      ReadoutMemoSetLine line = { pango_layout_iter_get_line_readonly (iter) };

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = pango_units_to_double (logical.x);
      line.ascent = pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
      line.height = pango_units_to_double (logical.height);
      g_array_append_val (cell->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * readout_memo_row_add_cell:
 * @self: a row
 * @sheet: the paper
 * @look: how the text looks
 * @text: the words
 * @x: from the margin, in points
 * @width: in points
 * @alignment: of text from left to right; the other way round for text from right to left
 */
void
readout_memo_row_add_cell (ReadoutMemoRow *self,
                           const ReadoutMemoSheet *sheet,
                           const ReadoutMemoLook *look,
                           ReadoutMemoText *text,
                           double x,
                           double width,
                           PangoAlignment alignment)
{
  ReadoutMemoCell *cell = g_new0 (ReadoutMemoCell, 1);

  cell->look = look;
  cell->x = x;
  cell->layout = readout_memo_sheet_create_layout (sheet, look, text);
  pango_layout_set_width (cell->layout, pango_units_from_double (width));
  pango_layout_set_alignment (cell->layout, alignment);
  cell->lines = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoSetLine));
  cell->links = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoLink));
  add_links (cell, text);
  add_lines (cell);

  g_ptr_array_add (self->cells, cell);
  self->n_lines = MAX (self->n_lines, cell->lines->len);
}

/**
 * readout_memo_row_get_line_height:
 * @self: a row
 * @line: below the number of its lines
 *
 * Returns: what the lines of that number need, in points, with the padding of the row
 */
double
readout_memo_row_get_line_height (ReadoutMemoRow *self, guint line)
{
  double height = self->height;

  for (guint i = 0; i < self->cells->len; i++)
    {
      ReadoutMemoCell *cell = g_ptr_array_index (self->cells, i);

      if (line < cell->lines->len)
        height = MAX (
            height, MAX (cell->look->leading, g_array_index (cell->lines, ReadoutMemoSetLine, line).height));
    }

  height += line == 0 ? self->padding : 0;
  height += line + 1 == self->n_lines ? self->padding : 0;

  return height;
}

/**
 * readout_memo_row_is_kept:
 * @self: a row
 * @line: below the number of its lines
 *
 * Neither the first line of a paragraph nor its last one stands alone on a page.
 *
 * Returns: whether the line wants to stand on one page with the next one
 */
gboolean
readout_memo_row_is_kept (ReadoutMemoRow *self, guint line)
{
  if (line + 1 == self->n_lines)
    return self->is_kept_with_next;

  return self->is_kept_together || line == 0 || line + 2 == self->n_lines;
}
