/* test-memo-pdf.c: a memo as a PDF file, read back by other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-private.h"
#include "readout-test-memo.h"
#include "readout-test-utils.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#define MARGIN      62.36 /* 22 mm */
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.890
#define PAPER_EDGE  28.0 /* nothing is nearer to the edge of the paper */

static GBytes *
draw (ReadoutMemo *memo)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  readout_memo_write_pdf (memo, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What a program of poppler-utils prints of a file; the words of @options and then the file. */
static char *
ask (const char *options, GBytes *pdf)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "memo.pdf", NULL);
  g_autoptr (GString) command = g_string_new (options);
  g_autofree char *quoted = g_shell_quote (path);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  if (g_string_replace (command, "FILE", quoted, 0) == 0)
    g_string_append_printf (command, " %s", quoted);
  g_spawn_command_line_sync (command->str, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  readout_test_remove_folder (folder);

  return output;
}

/* Without blanks, line ends and marks of direction: these are where the lines break. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (squeezed, c);
    }

  return g_string_free (squeezed, FALSE);
}

static void
assert_squeezed_has (const char *squeezed, const char *words)
{
  g_autofree char *expected = squeeze (words);

  if (strstr (squeezed, expected) == NULL)
    g_error ("“%s” is not on the pages:\n%s", words, squeezed);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;

  return n;
}

/* The text between the running lines, page after page. */
static char *
read_text (GBytes *pdf)
{
  g_autofree char *text = ask ("pdftotext -raw -r 72 -x 0 -y 58 -W 596 -H 724 FILE -", pdf);

  return squeeze (text);
}

#define LONG_WORD                                                                     \
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" \
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
#define ARABIC "قال الوزير إن المحادثات مستمرة حتى المساء"
#define GREEK  "Η πορθμίδα φεύγει στις έξι"

static const char *const lines[] = {
  "The ferry to Port Sable leaves at six, and whoever misses it stays for supper and for the talks.",
  LONG_WORD,
  ARABIC,
  GREEK,
  "Паром уходит в шесть часов вечера.",
  "A note: \\ ( ) < > [ ] { } % $ # & ~ ^ _ “ ” ‘ ’ … – — € ½",
  "ffi ffl fi fl VA To AV Wa office waffle",
};

static void
add_line (ReadoutMemoSection *section, ReadoutMemoBlockKind kind, guint number, const char *words)
{
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, words);
  if (number > 0)
    {
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
      readout_memo_text_append_reference (text, number, TRUE);
    }
  readout_memo_section_add_text (section, kind, text);
}

static void
add_note (ReadoutMemoSection *section, guint number)
{
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append_back (text, number);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " Sable Courier");
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE, text);
}

static void
add_row (ReadoutMemoTable *table, guint number)
{
  g_autofree char *start = g_strdup_printf ("start%u", number);
  g_autofree char *words
      = g_strdup_printf ("%s Calder and the islanders spoke of the harbour, of fares and of winter end%u",
                         lines[number % G_N_ELEMENTS (lines)], number);

  readout_memo_table_add_cell (table, readout_memo_text_new_plain (start));
  readout_memo_table_add_cell (table, readout_memo_text_new_plain (words));
}

#define N_STATEMENTS 150
#define N_ROWS       300
#define TITLE \
  "The harbour of Port Sable, its ferries, its fares and whatever else the islanders bring up (1/2)"

/* Statements, a table of many rows, and a note for each statement. */
static ReadoutMemo *
make_large_memo (void)
{
  ReadoutMemoDocument *document
      = readout_memo_document_new ("Memo", TITLE, "Information cut-off: 30 September 2016", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "Statements");
  ReadoutMemoTable *table = readout_memo_table_new ();

  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      add_line (section, READOUT_MEMO_BLOCK_STATEMENT, 0, lines[i % G_N_ELEMENTS (lines)]);
      add_line (section, READOUT_MEMO_BLOCK_ATTRIBUTION, i + 1, "— Ines Calder, Lord Warden");
    }

  section = readout_memo_document_add_section (document, "Articles");
  readout_memo_table_add_column (table, "Columnone");
  readout_memo_table_add_column (table, "Columntwo");
  for (guint i = 0; i < N_ROWS; i++)
    add_row (table, i);
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);

  section = readout_memo_document_add_section (document, "Source notes");
  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      add_note (section, i + 1);
      add_line (section, READOUT_MEMO_BLOCK_PASSAGE, 0, lines[(i + 3) % G_N_ELEMENTS (lines)]);
    }

  return readout_memo_new_for_document (document);
}

/* Drawn once: no test changes it. */
static GBytes *
draw_large_memo (void)
{
  static GBytes *pdf = NULL;
  g_autoptr (ReadoutMemo) memo = pdf == NULL ? make_large_memo () : NULL;

  if (pdf == NULL)
    pdf = draw (memo);

  return g_bytes_ref (pdf);
}

static void
test_every_line_is_there (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *text = read_text (pdf);

  assert_squeezed_has (text, TITLE);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_squeezed_has (text, lines[i]);
  for (guint i = 1; i <= N_STATEMENTS; i++)
    {
      g_autofree char *attribution = g_strdup_printf ("— Ines Calder, Lord Warden [%u]", i);
      g_autofree char *note = g_strdup_printf ("[%u] Sable Courier", i);

      assert_squeezed_has (text, attribution);
      assert_squeezed_has (text, note);
    }
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *end = g_strdup_printf ("of winter end%u", i);

      assert_squeezed_has (text, end);
    }
}

static void
test_nothing_outside_the_margins (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *boxes = ask ("pdftotext -bbox FILE -", pdf);
  g_auto (GStrv) rows = g_strsplit (boxes, "\n", -1);
  guint n_words = 0;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      double left, top, right, bottom;

      if (sscanf (rows[i], " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">", &left, &top, &right,
                  &bottom)
          != 4)
        continue;
      g_assert_cmpfloat (left, >=, MARGIN - 0.5);
      g_assert_cmpfloat (top, >=, PAPER_EDGE);
      g_assert_cmpfloat (right, <=, PAGE_WIDTH - MARGIN + 0.5);
      g_assert_cmpfloat (bottom, <=, PAGE_HEIGHT - PAPER_EDGE);
      n_words++;
    }

  g_assert_cmpuint (n_words, >, 3000);
}

static void
test_table (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *text = ask ("pdftotext -raw FILE -", pdf);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = 0;
  guint n_rows = 0;

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_assert_cmpuint (count (pages[i], "start"), ==, count (pages[i], " end")); /* no row on two pages */
      n_rows += count (pages[i], "start");
      if (count (pages[i], "start") == 0)
        continue;
      n_pages++;
      g_assert_cmpuint (count (pages[i], "Columnone"), ==, 1);
      g_assert_cmpuint (count (pages[i], "Columntwo"), ==, 1);
    }

  g_assert_cmpuint (n_rows, ==, N_ROWS);
  g_assert_cmpuint (n_pages, >, 5);
}

static void
test_running_lines (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *text = ask ("pdftotext -layout FILE -", pdf);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1; /* one after the last form feed */

  g_assert_cmpuint (n_pages, >, 10);
  g_assert_null (strstr (pages[0], "Information cut-off"));
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u\n", i + 1, n_pages);

      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], "The harbour of Port Sable"));
      if (i > 0)
        g_assert_nonnull (strstr (pages[i], "Information cut-off: 30 September 2016"));
    }
}

static void
test_file (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *info = ask ("pdfinfo -isodates", pdf);

  g_assert_nonnull (strstr (info, "Title:           " TITLE "\n"));
  g_assert_nonnull (strstr (info, "Creator:         Readout\n"));
  g_assert_nonnull (strstr (info, "CreationDate:    2016-09-30T00:00:00Z\n"));
  g_assert_nonnull (strstr (info, "Page size:       595.276 x 841.89 pts (A4)\n"));
  g_assert_null (strstr (info, "Author:"));
}

static void
test_fonts (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *fonts = ask ("pdffonts", pdf);
  g_auto (GStrv) rows = g_strsplit (fonts, "\n", -1);
  guint n_fonts = 0;

  for (guint i = 2; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_assert_true (g_regex_match_simple ("\\byes +yes +yes +\\d+ +\\d+$", rows[i], 0, 0)); /* emb sub uni */
      n_fonts++;
    }

  g_assert_cmpuint (n_fonts, >=, 2);
}

/* The outline leads to each section; every number leads to its note, and every note back. */
static void
test_outline_and_links (void)
{
  g_autoptr (GBytes) pdf = draw_large_memo ();
  g_autofree char *xml = ask ("pdftohtml -xml -i -stdout", pdf);
  g_autofree char *destinations = ask ("pdfinfo -dests", pdf);
  const char *outline = strstr (xml, "<outline>");

  g_assert_nonnull (outline);
  g_assert_nonnull (strstr (outline, ">Statements</item>"));
  g_assert_nonnull (strstr (outline, ">Articles</item>"));
  g_assert_nonnull (strstr (outline, ">Source notes</item>"));
  g_assert_cmpuint (count (outline, "<item"), ==, 3);

  g_assert_cmpuint (count (xml, "<a href="), >=, 2 * N_STATEMENTS);
  for (guint i = 1; i <= N_STATEMENTS; i++)
    {
      g_autofree char *note = g_strdup_printf ("\"note-%u\"", i);
      g_autofree char *reference = g_strdup_printf ("\"ref-%u\"", i);

      g_assert_cmpuint (count (destinations, note), ==, 1);
      g_assert_cmpuint (count (destinations, reference), ==, 1);
    }
}

/* A line from right to left stands at the right margin, one from left to right at the left. */
static void
test_direction (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, NULL);
  g_autoptr (ReadoutMemo) memo = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  add_line (section, READOUT_MEMO_BLOCK_PARAGRAPH, 0, "المحادثات");
  add_line (section, READOUT_MEMO_BLOCK_PARAGRAPH, 0, "Ferries");
  memo = readout_memo_new_for_document (document);
  pdf = draw (memo);

  left = ask ("pdftotext -r 72 -x 0 -y 0 -W 297 -H 780 FILE -", pdf);
  right = ask ("pdftotext -r 72 -x 297 -y 0 -W 299 -H 780 FILE -", pdf);
  g_assert_nonnull (strstr (left, "Ferries"));
  g_assert_null (strstr (left, "ح")); /* one letter: poppler orders the word by its glyphs */
  g_assert_nonnull (strstr (right, "ح"));
}

static void
test_same_memo_same_bytes (void)
{
  g_autoptr (ReadoutMemo) again = make_large_memo ();
  g_autoptr (GBytes) first = draw_large_memo ();
  g_autoptr (GBytes) second = draw (again);

  g_assert_true (g_bytes_equal (first, second));
}

static gboolean
run (const char *command)
{
  int status;

  return g_spawn_command_line_sync (command, NULL, NULL, &status, NULL)
         && g_spawn_check_wait_status (status, NULL);
}

/* Where one writes 1,5 for one and a half. */
static void
test_comma_in_numbers (void)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *make = g_strdup_printf ("localedef -i de_DE -f UTF-8 '%s/de_DE.UTF-8'", folder);
  g_autofree char *clean_up = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (ReadoutMemo) memo = make_large_memo ();
  g_autoptr (GBytes) expected = draw_large_memo ();
  g_autoptr (GBytes) pdf = NULL;

  if (!run (make))
    {
      g_test_skip ("The package “locales” is not installed.");
      g_assert_true (run (clean_up));
      return;
    }

  g_setenv ("LOCPATH", folder, TRUE);
  g_assert_nonnull (setlocale (LC_NUMERIC, "de_DE.UTF-8"));
  pdf = draw (memo);
  setlocale (LC_NUMERIC, "C");
  g_unsetenv ("LOCPATH");
  g_assert_true (g_bytes_equal (pdf, expected));

  g_assert_true (run (clean_up));
}

static ReadoutMemo *
make_case_memo (void)
{
  ReadoutTestDraft draft = readout_test_draft_new ("Harbour talks pause\n"
                                                   "“We will not close the harbour,” said Ines Calder.",
                                                   "Sable Courier", "2016-09-09");
  int calder = readout_test_draft_add_person (&draft, "Ines Calder", NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, "We will not close the harbour,", "Ines Calder",
                                calder, READOUT_NAMING_NAMED, NULL);
  g_ptr_array_add (articles, readout_test_draft_end (&draft));

  return readout_test_memo_new (articles, "Islands", "Port Sable", "2016-09-30");
}

static void
test_memo_of_a_case (void)
{
  g_autoptr (ReadoutMemo) memo = make_case_memo ();
  g_autoptr (GBytes) pdf = draw (memo);
  g_autofree char *text = read_text (pdf);

  assert_squeezed_has (text, "Port Sable Information cut-off 30 September 2016 Case Islands");
  assert_squeezed_has (text, "“We will not close the harbour” — Ines Calder (on the record) · Sable Courier, "
                             "9 September 2016 [1]");
  assert_squeezed_has (text,
                       "[1] Harbour talks pause · Sable Courier, 9 September 2016 “We will not close the "
                       "harbour,” said Ines Calder. (para 1)");
}

static void
test_cancelled (void)
{
  g_autoptr (ReadoutMemo) memo = make_case_memo ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancelled);
  g_assert_false (readout_memo_write_pdf (memo, stream, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-pdf/every-line-is-there", test_every_line_is_there);
  g_test_add_func ("/memo-pdf/nothing-outside-the-margins", test_nothing_outside_the_margins);
  g_test_add_func ("/memo-pdf/table", test_table);
  g_test_add_func ("/memo-pdf/running-lines", test_running_lines);
  g_test_add_func ("/memo-pdf/file", test_file);
  g_test_add_func ("/memo-pdf/fonts", test_fonts);
  g_test_add_func ("/memo-pdf/outline-and-links", test_outline_and_links);
  g_test_add_func ("/memo-pdf/direction", test_direction);
  g_test_add_func ("/memo-pdf/same-memo-same-bytes", test_same_memo_same_bytes);
  g_test_add_func ("/memo-pdf/comma-in-numbers", test_comma_in_numbers);
  g_test_add_func ("/memo-pdf/memo-of-a-case", test_memo_of_a_case);
  g_test_add_func ("/memo-pdf/cancelled", test_cancelled);

  return g_test_run ();
}
