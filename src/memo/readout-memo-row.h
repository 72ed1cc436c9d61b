/* readout-memo-row.h: set text, side by side, that a page break can divide between lines
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-chart.h"
#include "readout-memo-sheet.h"
#include "readout-memo-text.h"

G_BEGIN_DECLS

/* Where a run leads, and where others lead to it. */
typedef struct
{
  ReadoutMemoRunKind kind;
  guint receipt;
  gboolean is_first;
  gsize start_byte;
  gsize end_byte;
} ReadoutMemoLink;

typedef struct
{
  PangoLayoutLine *line; /* of the layout */
  double x;              /* from the start of the cell */
  double ascent;
  double height;
} ReadoutMemoSetLine;

/**
 * ReadoutMemoCell:
 * @look: how it looks
 * @layout: the set text
 * @x: its place from the margin, in points
 * @lines: (element-type ReadoutMemoSetLine): from top to bottom
 * @links: (element-type ReadoutMemoLink): in the order of the text
 */
typedef struct
{
  const ReadoutMemoLook *look;
  PangoLayout *layout;
  double x;
  GArray *lines;
  GArray *links;
} ReadoutMemoCell;

typedef struct _ReadoutMemoRow ReadoutMemoRow;

/**
 * ReadoutMemoRow:
 * @cells: (element-type ReadoutMemoCell): side by side; a paragraph is a row of one cell
 * @n_lines: of the longest cell
 * @space_before: above it, unless it is the first on the page
 * @padding: above the first line and below the last, on every page
 * @is_kept_with_next: whether its last line stands on one page with what follows
 * @is_kept_together: whether all its lines stand on one page, if one page has room for them
 * @rule: the width of the line below; 0 for none
 * @head: (nullable): the row that is repeated above it on a new page
 * @anchor: (nullable): what links lead to
 * @outline: (nullable): its line in the outline of the file
 * @outline_level: 0 for a section, 1 for a heading in it
 * @chart: (nullable): what is drawn instead of text; not owned
 * @is_logo: whether the logo of the house is drawn instead of text
 * @height: of what is drawn
 *
 * Lengths are in points.
 */
struct _ReadoutMemoRow
{
  GPtrArray *cells;
  guint n_lines;
  double space_before;
  double padding;
  gboolean is_kept_with_next;
  gboolean is_kept_together;
  double rule;
  ReadoutMemoRow *head;
  char *anchor;
  char *outline;
  guint outline_level;
  ReadoutMemoChart *chart;
  gboolean is_logo;
  double height;
};

ReadoutMemoRow *readout_memo_row_new (void);
void readout_memo_row_free (ReadoutMemoRow *self);

void readout_memo_row_add_cell (ReadoutMemoRow *self,
                                const ReadoutMemoSheet *sheet,
                                const ReadoutMemoLook *look,
                                ReadoutMemoText *text,
                                double x,
                                double width,
                                PangoAlignment alignment);
double readout_memo_row_get_line_height (ReadoutMemoRow *self, guint line);
gboolean readout_memo_row_is_kept (ReadoutMemoRow *self, guint line);

G_END_DECLS
