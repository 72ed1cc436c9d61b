/* test-memo-pages.c: where the page breaks of a memo fall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-flow.h"
#include "readout-memo-pages.h"

#include <string.h>

static void
row_free (gpointer data)
{
  readout_memo_row_free (data);
}

/* The set text of one page after another, with all that is needed to free it. */
typedef struct
{
  ReadoutMemoSheet *sheet;
  GPtrArray *rows;
  GPtrArray *pages;
} Book;

static void
book_clear (Book *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->rows);
  readout_memo_sheet_free (self->sheet);
}

static Book
book_new (ReadoutMemoDocument *document)
{
  Book self = { readout_memo_sheet_new (document->house) };

  self.rows = readout_memo_flow_new (document, self.sheet);
  self.pages = readout_memo_pages_new (self.rows, self.sheet->text_height);

  return self;
}

static GArray *
get_page (Book *self, guint index)
{
  return g_ptr_array_index (self->pages, index);
}

static const ReadoutMemoPlaced *
get_placed (GArray *page, guint index)
{
  return &g_array_index (page, ReadoutMemoPlaced, index);
}

/* Every line of every row once and in order; heads of tables come again on a new page. */
static void
assert_all_there (Book *self)
{
  guint row = 0;
  guint line = 0;

  for (guint i = 0; i < self->pages->len; i++)
    for (guint k = 0; k < get_page (self, i)->len; k++)
      {
        const ReadoutMemoPlaced *placed = get_placed (get_page (self, i), k);
        gboolean is_repeated = k == 0 && i > 0 && placed->row != g_ptr_array_index (self->rows, row);

        if (is_repeated)
          {
            g_assert_true (((ReadoutMemoRow *)g_ptr_array_index (self->rows, row))->head == placed->row);
            continue;
          }
        g_assert_true (placed->row == g_ptr_array_index (self->rows, row));
        g_assert_cmpuint (placed->first_line, ==, line);
        line += placed->n_lines;
        if (line == placed->row->n_lines)
          {
            row++;
            line = 0;
          }
      }

  g_assert_cmpuint (row, ==, self->rows->len);
}

static double
get_end (const ReadoutMemoPlaced *placed)
{
  double y = placed->y;

  for (guint i = 0; i < placed->n_lines; i++)
    y += readout_memo_row_get_line_height (placed->row, placed->first_line + i);

  return y;
}

static void
assert_inside (Book *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      double y = 0;

      for (guint k = 0; k < get_page (self, i)->len; k++)
        {
          const ReadoutMemoPlaced *placed = get_placed (get_page (self, i), k);

          g_assert_cmpfloat (placed->y, >=, y - 0.001);
          y = get_end (placed);
        }
      g_assert_cmpfloat (y, <=, self->sheet->text_height + 0.001);
    }
}

/* A sentence of @n_words words. */
static char *
make_words (guint n_words)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", i % 7 == 3 ? "negotiation" : "ferry");

  return g_string_free (words, FALSE);
}

static void
add_words (ReadoutMemoSection *section, ReadoutMemoBlockKind kind, guint n_words)
{
  g_autofree char *words = make_words (n_words);

  readout_memo_section_add_text (section, kind, readout_memo_text_new_plain (words));
}

static void
test_paragraphs (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  guint n_divided = 0;
  Book book;

  for (guint i = 0; i < 60; i++)
    {
      ReadoutMemoSection *section
          = readout_memo_document_add_section (document, i % 3 == 0 ? "Section" : NULL);

      add_words (section, READOUT_MEMO_BLOCK_HEADING, 2);
      add_words (section, READOUT_MEMO_BLOCK_PARAGRAPH, 7 + i * 37 % 190);
      add_words (section, READOUT_MEMO_BLOCK_STATEMENT, 3 + i * 53 % 160);
      add_words (section, READOUT_MEMO_BLOCK_ATTRIBUTION, 5 + i * 11 % 40);
    }
  book = book_new (document);

  assert_all_there (&book);
  assert_inside (&book);
  g_assert_cmpuint (book.pages->len, >, 10);
  for (guint i = 0; i + 1 < book.pages->len; i++)
    {
      GArray *page = get_page (&book, i);
      const ReadoutMemoPlaced *last = get_placed (page, page->len - 1);
      const ReadoutMemoPlaced *next = get_placed (get_page (&book, i + 1), 0);

      if (last->row != next->row)
        {
          g_assert_false (last->row->is_kept_with_next); /* no heading at the foot of a page */
          continue;
        }
      n_divided++;
      g_assert_cmpuint (last->n_lines, >=, 2);
      g_assert_cmpuint (next->n_lines, >=, 2);
    }
  g_assert_cmpuint (n_divided, >, 3);

  book_clear (&book);
  readout_memo_document_free (document);
}

static ReadoutMemoTable *
make_table (guint n_rows, guint n_words)
{
  ReadoutMemoTable *table = readout_memo_table_new ();

  readout_memo_table_add_column (table, "Name");
  readout_memo_table_add_column (table, "Number");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *words = make_words (n_words + i * 29 % 40);

      readout_memo_table_add_cell (table, readout_memo_text_new_plain (words));
      readout_memo_table_add_cell (table, readout_memo_text_new_plain ("1"));
    }

  return table;
}

static void
test_tables (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "Articles");
  ReadoutMemoRow *head;
  Book book;

  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, make_table (120, 1));
  book = book_new (document);

  assert_all_there (&book);
  assert_inside (&book);
  g_assert_cmpuint (book.pages->len, >, 3);
  head = ((ReadoutMemoRow *)g_ptr_array_index (book.rows, book.rows->len - 1))->head;
  for (guint i = 0; i < book.pages->len; i++)
    for (guint k = 0; k < get_page (&book, i)->len; k++)
      {
        const ReadoutMemoPlaced *placed = get_placed (get_page (&book, i), k);

        g_assert_cmpuint (placed->n_lines, ==, placed->row->n_lines); /* no row is divided */
        if (i > 0 && k == 0)
          g_assert_true (placed->row == head);
      }

  book_clear (&book);
  readout_memo_document_free (document);
}

/* What has no room on a page is divided, and nothing is lost. */
static void
test_row_longer_than_a_page (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "Articles");
  Book book;

  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, make_table (3, 2000));
  add_words (section, READOUT_MEMO_BLOCK_HEADING, 3000);
  add_words (section, READOUT_MEMO_BLOCK_PARAGRAPH, 3000);
  book = book_new (document);

  assert_all_there (&book);
  assert_inside (&book);
  g_assert_cmpuint (book.pages->len, >, 6);

  book_clear (&book);
  readout_memo_document_free (document);
}

static void
test_no_pages_without_rows (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) pages = readout_memo_pages_new (rows, 700);

  g_assert_cmpuint (pages->len, ==, 1); /* an empty one: a file has at least one page */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-pages/paragraphs", test_paragraphs);
  g_test_add_func ("/memo-pages/tables", test_tables);
  g_test_add_func ("/memo-pages/row-longer-than-a-page", test_row_longer_than_a_page);
  g_test_add_func ("/memo-pages/no-pages-without-rows", test_no_pages_without_rows);

  return g_test_run ();
}
