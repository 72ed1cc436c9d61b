/* readout-memo-lines.c: sections of a document as lines that are stored, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-lines.h"

#include <string.h>

#define KEY_LENGTH 16

static const struct
{
  const char *kind;
  ReadoutMemoBlockKind block;
} kinds[] = {
  { READOUT_MEMO_LINE_PARAGRAPH, READOUT_MEMO_BLOCK_PARAGRAPH },
  { READOUT_MEMO_LINE_HEADING, READOUT_MEMO_BLOCK_HEADING },
  { READOUT_MEMO_LINE_SUBHEADING, READOUT_MEMO_BLOCK_SUBHEADING },
  { READOUT_MEMO_LINE_ITEM, READOUT_MEMO_BLOCK_ITEM },
  { READOUT_MEMO_LINE_STATEMENT, READOUT_MEMO_BLOCK_STATEMENT },
  { READOUT_MEMO_LINE_ATTRIBUTION, READOUT_MEMO_BLOCK_ATTRIBUTION },
};

static const char *
get_kind (ReadoutMemoBlockKind block)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].block == block)
      return kinds[i].kind;

  return READOUT_MEMO_LINE_PARAGRAPH;
}

static ReadoutMemoBlockKind
get_block_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].block;

  return READOUT_MEMO_BLOCK_PARAGRAPH;
}

/**
 * readout_memo_line_dup_key:
 * @kind: what a line is
 * @markup: its text
 *
 * Numbers of receipts are of no account, because they change when a memo is filled anew.
 *
 * Returns: (transfer full): by which the line is known again: the same words are the same line
 */
char *
readout_memo_line_dup_key (const char *kind, const char *markup)
{
  g_autofree char *words = readout_memo_markup_dup_words (markup);
  g_autofree char *whole = g_strconcat (kind, "\n", words, NULL);
  char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  key[KEY_LENGTH] = '\0';
  return key;
}

/**
 * readout_memo_line_is_judgement:
 * @line: a line
 * @is_note: whether it is in a section of the analyst's notes
 *
 * Returns: whether it says something of its own and shows no receipt for it
 */
gboolean
readout_memo_line_is_judgement (const ReadoutMemoLine *line, gboolean is_note)
{
  g_autoptr (GPtrArray) cells = NULL;

  if ((line->key != NULL && !is_note)
      || (!g_str_equal (line->kind, READOUT_MEMO_LINE_PARAGRAPH)
          && !g_str_equal (line->kind, READOUT_MEMO_LINE_ITEM)))
    return FALSE;

  cells = readout_memo_markup_parse (line->markup);
  return *line->markup != '\0' && !readout_memo_text_has_receipt (g_ptr_array_index (cells, 0));
}

static void
add_line (ReadoutMemoPart *part, const char *kind, const char *markup)
{
  g_autofree char *key = readout_memo_line_dup_key (kind, markup);

  g_ptr_array_add (part->lines, readout_memo_line_new (kind, key, markup));
}

static void
add_head (ReadoutMemoPart *part, ReadoutMemoTable *table)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < readout_memo_table_get_n_columns (table); i++)
    {
      g_autofree char *title = g_markup_escape_text (readout_memo_table_get_column (table, i)->title, -1);

      g_string_append_printf (markup, "%s%s", i > 0 ? "<c/>" : "", title);
    }
  add_line (part, READOUT_MEMO_LINE_HEAD, markup->str);
  g_string_free (markup, TRUE);
}

static void
add_rows (ReadoutMemoPart *part, ReadoutMemoTable *table)
{
  for (guint row = 0; row < readout_memo_table_get_n_rows (table); row++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();
      g_autofree char *markup = NULL;

      for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
        g_ptr_array_add (cells, readout_memo_table_get_cell (table, row, column));
      markup = readout_memo_markup_new_for_cells (cells);
      add_line (part, READOUT_MEMO_LINE_ROW, markup);
    }
}

static void
add_block (ReadoutMemoPart *part, ReadoutMemoBlock *block)
{
  g_autofree char *markup = NULL;

  if (block->kind == READOUT_MEMO_BLOCK_TABLE)
    {
      add_head (part, block->table);
      add_rows (part, block->table);
    }
  else if (block->kind == READOUT_MEMO_BLOCK_CHART)
    {
      g_autofree char *words = readout_memo_chart_dup_words (block->chart);

      markup = g_markup_escape_text (words, -1);
      add_line (part, READOUT_MEMO_LINE_CHART, markup);
    }
  else
    {
      markup = readout_memo_markup_new (block->text);
      add_line (part, get_kind (block->kind), markup);
    }
}

/**
 * readout_memo_part_add_machine_lines:
 * @part: a section as it is stored
 * @section: a section that the machine has made
 *
 * Adds its blocks to @part as lines with keys.
 */
void
readout_memo_part_add_machine_lines (ReadoutMemoPart *part, ReadoutMemoSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    add_block (part, g_ptr_array_index (section->blocks, i));
}

typedef struct
{
  ReadoutMemoSection *section;
  ReadoutMemoNumberFunc func;
  gpointer user_data;
  ReadoutMemoTable *table; /* under way */
  gboolean has_notes;      /* the section is of the analyst's notes */
} Adder;

static GPtrArray *
parse (Adder *self, const ReadoutMemoLine *line)
{
  return readout_memo_markup_parse_numbered (line->markup, self->func, self->user_data);
}

static void
begin_table (Adder *self, GPtrArray *titles, guint n_columns)
{
  self->table = readout_memo_table_new ();
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *title
          = i < titles->len ? readout_memo_text_dup_words (g_ptr_array_index (titles, i)) : g_strdup ("");

      readout_memo_table_add_column (self->table, title);
    }
  readout_memo_section_add_table (self->section, READOUT_MEMO_BLOCK_TABLE, self->table);
}

/* A row has as many cells as its table: what is too much stands in the last one. */
static void
add_cells (Adder *self, GPtrArray *cells)
{
  guint n_columns = readout_memo_table_get_n_columns (self->table);

  for (guint i = 0; i < n_columns; i++)
    {
      ReadoutMemoText *cell = i < cells->len ? g_steal_pointer (&g_ptr_array_index (cells, i)) : NULL;

      readout_memo_table_add_cell (self->table, cell != NULL ? cell : readout_memo_text_new ());
    }
  for (guint i = n_columns; i < cells->len; i++)
    {
      guint last = readout_memo_table_get_n_rows (self->table) - 1;

      readout_memo_text_append (readout_memo_table_get_cell (self->table, last, n_columns - 1),
                                READOUT_MEMO_STYLE_PLAIN, " ");
      readout_memo_text_append_text (readout_memo_table_get_cell (self->table, last, n_columns - 1),
                                     g_ptr_array_index (cells, i));
    }
}

static void
add_row_line (Adder *self, const ReadoutMemoLine *line)
{
  g_autoptr (GPtrArray) cells = parse (self, line);

  g_ptr_array_set_free_func (cells, NULL);
  if (self->table == NULL)
    {
      g_autoptr (GPtrArray) no_titles = g_ptr_array_new ();

      begin_table (self, no_titles, cells->len);
    }
  add_cells (self, cells);
  for (guint i = 0; i < cells->len; i++)
    if (g_ptr_array_index (cells, i) != NULL)
      readout_memo_text_free (g_ptr_array_index (cells, i));
}

static void
add_text_line (Adder *self, const ReadoutMemoLine *line)
{
  g_autoptr (GPtrArray) cells = parse (self, line);
  ReadoutMemoText *text = readout_memo_text_new ();
  ReadoutMemoBlock *block;

  for (guint i = 0; i < cells->len; i++)
    {
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, i > 0 ? " " : "");
      readout_memo_text_append_text (text, g_ptr_array_index (cells, i));
    }
  readout_memo_section_add_text (self->section, get_block_kind (line->kind), text);
  block = g_ptr_array_index (self->section->blocks, self->section->blocks->len - 1);
  block->is_judgement = readout_memo_line_is_judgement (line, self->has_notes);
}

static void
add_chart_line (Adder *self, const ReadoutMemoLine *line)
{
  g_autofree char *words = readout_memo_markup_dup_words (line->markup);
  ReadoutMemoChart *chart = readout_memo_chart_parse (words);

  if (readout_memo_chart_get_n_marks (chart) > 0)
    readout_memo_section_add_chart (self->section, chart);
  else
    readout_memo_chart_free (chart);
}

static void
add_one (Adder *self, const ReadoutMemoLine *line)
{
  if (g_str_equal (line->kind, READOUT_MEMO_LINE_HEAD))
    {
      g_autoptr (GPtrArray) titles = parse (self, line);

      begin_table (self, titles, titles->len);
      return;
    }
  if (g_str_equal (line->kind, READOUT_MEMO_LINE_ROW))
    {
      add_row_line (self, line);
      return;
    }

  self->table = NULL;
  if (g_str_equal (line->kind, READOUT_MEMO_LINE_CHART))
    add_chart_line (self, line);
  else if (*line->markup != '\0')
    add_text_line (self, line);
}

/**
 * readout_memo_section_add_lines:
 * @section: a section of a document
 * @part: the section as it is stored
 * @func: (nullable): tells the numbers that the receipts get
 * @user_data: for @func
 *
 * Adds the lines that are not left out, as blocks.
 */
void
readout_memo_section_add_lines (ReadoutMemoSection *section,
                                const ReadoutMemoPart *part,
                                ReadoutMemoNumberFunc func,
                                gpointer user_data)
{
  Adder self = { section, func, user_data, NULL, g_str_equal (part->kind, READOUT_MEMO_PART_NOTES) };

  for (guint i = 0; i < part->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (part->lines, i);

      if (!line->is_left_out)
        add_one (&self, line);
    }
}
