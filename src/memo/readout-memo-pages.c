/* readout-memo-pages.c: where page breaks fall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-pages.h"

/* The line of a row that comes next. */
typedef struct
{
  guint row;
  guint line;
} Position;

typedef struct
{
  GPtrArray *rows;
  GPtrArray *pages; /* GArray of ReadoutMemoPlaced */
  double height;
  double y; /* on the last page */
} Pages;

static ReadoutMemoRow *
get_row (Pages *self, Position position)
{
  return g_ptr_array_index (self->rows, position.row);
}

static Position
get_next (Pages *self, Position position)
{
  if (position.line + 1 < get_row (self, position)->n_lines)
    return (Position){ position.row, position.line + 1 };

  return (Position){ position.row + 1, 0 };
}

static GArray *
get_page (Pages *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
place_line (Pages *self, ReadoutMemoRow *row, guint line)
{
  GArray *page = get_page (self);
  ReadoutMemoPlaced *last = page->len > 0 ? &g_array_index (page, ReadoutMemoPlaced, page->len - 1) : NULL;

  if (last != NULL && last->row == row && line > 0)
    last->n_lines++;
  else
    {
      ReadoutMemoPlaced placed = { row, line, 1 };

      self->y += page->len > 0 && line == 0 ? row->space_before : 0;
      placed.y = self->y;
      g_array_append_val (page, placed);
    }

  self->y += readout_memo_row_get_line_height (row, line);
}

static void
place_all_lines (Pages *self, ReadoutMemoRow *row)
{
  for (guint line = 0; line < row->n_lines; line++)
    place_line (self, row, line);
}

static void
break_page (Pages *self, ReadoutMemoRow *next)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (ReadoutMemoPlaced)));
  self->y = 0;
  if (next->head != NULL)
    place_all_lines (self, next->head);
}

static double
measure_line (Pages *self, Position position)
{
  ReadoutMemoRow *row = get_row (self, position);

  return readout_memo_row_get_line_height (row, position.line) + (position.line == 0 ? row->space_before : 0);
}

/* The lines from @start on that want to stand together; @end comes after the last one. */
static double
measure_group (Pages *self, Position start, Position *end)
{
  double height = 0;
  gboolean is_kept = TRUE;

  for (*end = start; is_kept && end->row < self->rows->len; *end = get_next (self, *end))
    {
      height += measure_line (self, *end);
      is_kept = readout_memo_row_is_kept (get_row (self, *end), end->line);
    }

  return height;
}

/* A group that is longer than a page is broken wherever a page ends. */
static Position
place_group (Pages *self, Position start)
{
  Position end;
  Position position;

  if (self->y + measure_group (self, start, &end) > self->height && get_page (self)->len > 0)
    break_page (self, get_row (self, start));

  for (position = start; position.row != end.row || position.line != end.line;
       position = get_next (self, position))
    {
      if (self->y + measure_line (self, position) > self->height && get_page (self)->len > 0)
        break_page (self, get_row (self, position));
      place_line (self, get_row (self, position), position.line);
    }

  return end;
}

static void
page_free (gpointer data)
{
  g_array_unref (data);
}

/**
 * readout_memo_pages_new:
 * @rows: (element-type ReadoutMemoRow): set text, from top to bottom
 * @height: of the text area, in points
 *
 * Returns: (transfer full) (element-type GArray): the pages, each with its #ReadoutMemoPlaced rows
 */
GPtrArray *
readout_memo_pages_new (GPtrArray *rows, double height)
{
  Pages self = { rows, g_ptr_array_new_with_free_func (page_free), height, 0 };
  Position position = { 0, 0 };

  g_ptr_array_add (self.pages, g_array_new (FALSE, FALSE, sizeof (ReadoutMemoPlaced)));
  while (position.row < rows->len)
    position = place_group (&self, position);

  return self.pages;
}
