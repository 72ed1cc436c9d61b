/* readout-memo-flow.c: a document as rows of set text, before it is divided into pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-flow.h"
#include "readout-memo-words.h"

#include <math.h>

#define COLUMN_GAP    12.0
#define MIN_SHARE     0.08 /* of the text width, for any column */
#define MAX_SHARE     0.27 /* of the text width, for a column that stays on one line beside longer ones */
#define MAX_MEASURED  80   /* rows of a table, which tell how wide its columns are */
#define ROW_PADDING   3.5
#define TITLE_PADDING 5.0
#define LOGO_HEIGHT   48.0
#define HAIRLINE      0.35
#define HEAD_RULE     0.8

typedef struct
{
  const ReadoutMemoSheet *sheet;
  GPtrArray *rows; /* ReadoutMemoRow */
} Flow;

static ReadoutMemoRow *
add_row (Flow *self)
{
  ReadoutMemoRow *row = readout_memo_row_new ();

  g_ptr_array_add (self->rows, row);

  return row;
}

static ReadoutMemoRow *
add_text (Flow *self, ReadoutMemoLookId id, ReadoutMemoText *text)
{
  const ReadoutMemoLook *look = readout_memo_get_look (id);
  ReadoutMemoRow *row = add_row (self);

  row->space_before = look->space_before;
  row->is_kept_with_next = look->is_kept_with_next;
  readout_memo_row_add_cell (row, self->sheet, look, text, look->indent,
                             self->sheet->text_width - look->indent, PANGO_ALIGN_LEFT);

  return row;
}

static ReadoutMemoRow *
add_words (Flow *self, ReadoutMemoLookId id, const char *words)
{
  g_autoptr (ReadoutMemoText) text = readout_memo_text_new_plain (words);

  return add_text (self, id, text);
}

static double
measure (Flow *self, ReadoutMemoLookId id, ReadoutMemoText *text)
{
  g_autoptr (PangoLayout) layout
      = readout_memo_sheet_create_layout (self->sheet, readout_memo_get_look (id), text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

/* As wide as its words on one line, and a hair more against rounding. */
static double
measure_column (Flow *self, ReadoutMemoTable *table, guint column, ReadoutMemoLookId id)
{
  g_autoptr (ReadoutMemoText) title
      = readout_memo_text_new_plain (readout_memo_table_get_column (table, column)->title);
  double width = measure (self, READOUT_MEMO_LOOK_COLUMN_TITLE, title);
  guint n_rows = MIN (readout_memo_table_get_n_rows (table), MAX_MEASURED);

  for (guint row = 0; row < n_rows; row++)
    width = MAX (width, measure (self, id, readout_memo_table_get_cell (table, row, column)));

  return MAX (width + 0.5, self->sheet->text_width * MIN_SHARE);
}

/* Columns that need no more than their part get what they need, one after the other; the others share what is
 * left by the square root of what they need, so that long cells do not press short ones together. */
static double *
measure_columns (Flow *self, ReadoutMemoTable *table, ReadoutMemoLookId id)
{
  guint n_columns = readout_memo_table_get_n_columns (table);
  double *widths = g_new0 (double, n_columns);
  g_autofree double *needs = g_new0 (double, n_columns);
  double left = self->sheet->text_width - (n_columns - 1) * COLUMN_GAP;
  double roots = 0;
  guint n_open = n_columns;

  for (guint i = 0; i < n_columns; i++)
    needs[i] = measure_column (self, table, i, id);

  for (guint i = 0; i < n_columns; i++)
    if (widths[i] == 0 && needs[i] <= left / n_open
        && (needs[i] <= self->sheet->text_width * MAX_SHARE || n_open == 1))
      {
        widths[i] = needs[i];
        left -= needs[i];
        n_open--;
        i = n_open > 0 ? G_MAXUINT : i; /* the part of the others has grown: from the first again */
      }

  for (guint i = 0; i < n_columns; i++)
    roots += widths[i] == 0 ? sqrt (needs[i]) : 0;
  for (guint i = 0; i < n_columns; i++)
    if (widths[i] == 0)
      widths[i] = left * sqrt (needs[i]) / roots;

  return widths;
}

/* What stands at the head of the memo stands beside its name, in whatever direction it is written. */
static PangoAlignment
get_alignment (ReadoutMemoTable *table, guint column, ReadoutMemoText *text, ReadoutMemoLookId id)
{
  g_autofree char *words = readout_memo_text_dup_words (text);

  if (readout_memo_table_is_number (table, column))
    return PANGO_ALIGN_RIGHT;

  return id == READOUT_MEMO_LOOK_FIELD && readout_memo_begins_from_right (words) ? PANGO_ALIGN_RIGHT
                                                                                 : PANGO_ALIGN_LEFT;
}

static void
fill_row (Flow *self,
          ReadoutMemoRow *row,
          ReadoutMemoTable *table,
          int index,
          const double *widths,
          ReadoutMemoLookId id)
{
  double x = 0;

  for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
    {
      const ReadoutMemoColumn *title = readout_memo_table_get_column (table, column);
      g_autoptr (ReadoutMemoText) head = readout_memo_text_new_plain (title->title);
      ReadoutMemoText *text = index < 0 ? head : readout_memo_table_get_cell (table, (guint)index, column);

      readout_memo_row_add_cell (row, self->sheet, readout_memo_get_look (id), text, x, widths[column],
                                 get_alignment (table, column, text, id));
      x += widths[column] + COLUMN_GAP;
    }
}

static void
add_table (Flow *self, ReadoutMemoTable *table)
{
  const ReadoutMemoLook *look = readout_memo_get_look (READOUT_MEMO_LOOK_COLUMN_TITLE);
  g_autofree double *widths = measure_columns (self, table, READOUT_MEMO_LOOK_CELL);
  guint n_rows = readout_memo_table_get_n_rows (table);
  ReadoutMemoRow *head = add_row (self);

  head->space_before = look->space_before;
  head->padding = ROW_PADDING;
  head->is_kept_with_next = TRUE;
  head->is_kept_together = TRUE;
  head->rule = HEAD_RULE;
  fill_row (self, head, table, -1, widths, READOUT_MEMO_LOOK_COLUMN_TITLE);

  for (guint i = 0; i < n_rows; i++)
    {
      ReadoutMemoRow *row = add_row (self);

      row->padding = ROW_PADDING;
      row->is_kept_together = TRUE;
      row->is_kept_with_next = i + 1 < n_rows && (i == 0 || i + 2 == n_rows); /* no row stands alone */
      row->rule = HAIRLINE;
      row->head = head;
      fill_row (self, row, table, (int)i, widths, READOUT_MEMO_LOOK_CELL);
    }
}

static void
add_fields (Flow *self, ReadoutMemoTable *table)
{
  g_autofree double *widths = measure_columns (self, table, READOUT_MEMO_LOOK_FIELD);

  for (guint i = 0; i < readout_memo_table_get_n_rows (table); i++)
    {
      ReadoutMemoRow *row = add_row (self);

      row->space_before = i == 0 ? 10 : 0;
      fill_row (self, row, table, (int)i, widths, READOUT_MEMO_LOOK_FIELD);
    }
}

static ReadoutMemoLookId
get_look_id (ReadoutMemoBlockKind kind)
{
  switch (kind)
    {
    case READOUT_MEMO_BLOCK_HEADING:
      return READOUT_MEMO_LOOK_HEADING;
    case READOUT_MEMO_BLOCK_SUBHEADING:
      return READOUT_MEMO_LOOK_SUBHEADING;
    case READOUT_MEMO_BLOCK_STATEMENT:
      return READOUT_MEMO_LOOK_STATEMENT;
    case READOUT_MEMO_BLOCK_ATTRIBUTION:
      return READOUT_MEMO_LOOK_ATTRIBUTION;
    case READOUT_MEMO_BLOCK_NOTE:
      return READOUT_MEMO_LOOK_NOTE;
    case READOUT_MEMO_BLOCK_PASSAGE:
      return READOUT_MEMO_LOOK_PASSAGE;
    case READOUT_MEMO_BLOCK_ITEM:
      return READOUT_MEMO_LOOK_ITEM;
    case READOUT_MEMO_BLOCK_PARAGRAPH:
    case READOUT_MEMO_BLOCK_FIELDS:
    case READOUT_MEMO_BLOCK_TABLE:
    case READOUT_MEMO_BLOCK_CHART:
    default:
      return READOUT_MEMO_LOOK_PARAGRAPH;
    }
}

/* A bullet, and the mark of what is the analyst's own. */
static ReadoutMemoText *
create_marked (ReadoutMemoBlock *block)
{
  ReadoutMemoText *text = readout_memo_text_new ();

  if (block->kind == READOUT_MEMO_BLOCK_ITEM)
    readout_memo_text_append_mark (text, READOUT_MEMO_STYLE_PLAIN, "•\t");
  if (block->is_judgement)
    readout_memo_text_append_mark (text, READOUT_MEMO_STYLE_MUTED, READOUT_MEMO_JUDGEMENT_MARK " ");
  readout_memo_text_append_text (text, block->text);

  return text;
}

static void
add_chart (Flow *self, ReadoutMemoChart *chart)
{
  const ReadoutMemoLook *look = readout_memo_get_look (READOUT_MEMO_LOOK_CHART);
  ReadoutMemoRow *row = add_words (self, READOUT_MEMO_LOOK_SUBHEADING, readout_memo_chart_get_title (chart));

  row->is_kept_with_next = TRUE;
  row = add_row (self);
  row->chart = chart;
  row->height = readout_memo_chart_get_height (chart);
  row->n_lines = 1;
  row->space_before = look->space_before;
}

static void
add_text_block (Flow *self, ReadoutMemoBlock *block, guint section)
{
  g_autoptr (ReadoutMemoText) text = create_marked (block);
  ReadoutMemoRow *row = add_text (self, get_look_id (block->kind), text);

  if (block->kind == READOUT_MEMO_BLOCK_HEADING)
    {
      row->anchor = g_strdup_printf ("heading-%u-%u", section, self->rows->len);
      row->outline = readout_memo_text_dup_words (block->text);
      row->outline_level = 1;
    }
}

static void
add_block (Flow *self, ReadoutMemoBlock *block, guint section)
{
  if (block->kind == READOUT_MEMO_BLOCK_FIELDS)
    add_fields (self, block->table);
  else if (block->kind == READOUT_MEMO_BLOCK_TABLE)
    add_table (self, block->table);
  else if (block->kind == READOUT_MEMO_BLOCK_CHART)
    add_chart (self, block->chart);
  else
    add_text_block (self, block, section);
}

static gboolean
is_kind (ReadoutMemoSection *section, guint index, ReadoutMemoBlockKind kind)
{
  return index < section->blocks->len
         && ((ReadoutMemoBlock *)g_ptr_array_index (section->blocks, index))->kind == kind;
}

/* The name of an article does not stand on one page and its passages on the next. */
static void
keep_with_passage (Flow *self, ReadoutMemoSection *section, guint index)
{
  ReadoutMemoRow *last = g_ptr_array_index (self->rows, self->rows->len - 1);

  if (is_kind (section, index, READOUT_MEMO_BLOCK_NOTE)
      && is_kind (section, index + 1, READOUT_MEMO_BLOCK_PASSAGE))
    last->is_kept_with_next = TRUE;
}

static void
add_section (Flow *self, ReadoutMemoSection *section, guint index)
{
  if (section->title != NULL)
    {
      ReadoutMemoRow *row = add_words (self, READOUT_MEMO_LOOK_SECTION, section->title);

      row->anchor = g_strdup_printf ("section-%u", index);
      row->outline = g_strdup (section->title);
    }

  for (guint i = 0; i < section->blocks->len; i++)
    {
      add_block (self, g_ptr_array_index (section->blocks, i), index);
      keep_with_passage (self, section, i);
    }
}

static void
add_logo (Flow *self)
{
  ReadoutMemoRow *row = add_row (self);

  row->is_logo = TRUE;
  row->height = LOGO_HEIGHT;
  row->n_lines = 1;
  row->is_kept_with_next = TRUE;
}

static void
row_free (gpointer data)
{
  readout_memo_row_free (data);
}

/**
 * readout_memo_flow_new:
 * @document: a document
 * @sheet: the paper
 *
 * Returns: (transfer full) (element-type ReadoutMemoRow): the set text, from top to bottom
 */
GPtrArray *
readout_memo_flow_new (ReadoutMemoDocument *document, const ReadoutMemoSheet *sheet)
{
  Flow self = { sheet, g_ptr_array_new_with_free_func (row_free) };
  g_autofree char *genre = *sheet->house->organization != '\0'
                               ? g_strdup_printf ("%s · %s", sheet->house->organization, document->genre)
                               : g_strdup (document->genre);
  ReadoutMemoRow *title;

  if (sheet->house->logo != NULL)
    add_logo (&self);
  add_words (&self, READOUT_MEMO_LOOK_GENRE, genre);
  title = add_words (&self, READOUT_MEMO_LOOK_TITLE, document->title);
  title->padding = TITLE_PADDING;
  title->rule = HEAD_RULE;
  for (guint i = 0; i < document->sections->len; i++)
    add_section (&self, g_ptr_array_index (document->sections, i), i);

  return self.rows;
}
