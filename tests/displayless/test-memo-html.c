/* test-memo-html.c: a memo as a page of HTML, read back by another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-private.h"
#include "readout-test-utils.h"

#include <string.h>

static const char *const hostile[] = {
  "<script>alert(1)</script>",
  "a < b && c > d",
  "\"quoted\" 'words' &amp; &lt;",
  "</p></body></html>",
  "| a | b |\n# no heading",
  "قال الوزير إن المحادثات مستمرة حتى المساء",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
};

static void
add_line (ReadoutMemoSection *section, ReadoutMemoBlockKind kind, const char *words, guint receipt)
{
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, words);
  if (receipt > 0)
    readout_memo_text_append_reference (text, receipt, TRUE);
  readout_memo_section_add_text (section, kind, text);
}

static ReadoutMemoTable *
create_table (void)
{
  ReadoutMemoTable *table = readout_memo_table_new ();

  readout_memo_table_add_column (table, "Words < 1");
  readout_memo_table_add_column (table, "Number");
  for (guint i = 0; i < 40; i++)
    {
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (hostile[i % G_N_ELEMENTS (hostile)]));
      readout_memo_table_add_cell (table, readout_memo_text_new_plain ("7"));
    }

  return table;
}

static ReadoutMemoDocument *
create_document (void)
{
  ReadoutMemoDocument *document
      = readout_memo_document_new ("Memo", "Islands & <fares>", "Cut-off", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "State & <outlook>");
  ReadoutMemoChart *chart = readout_memo_chart_new ("Who & when", "2016-09-30");
  ReadoutMemoText *note = readout_memo_text_new ();
  ReadoutMetadata metadata = { .title = (char *)"Title" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      add_line (section, READOUT_MEMO_BLOCK_ITEM, hostile[i], 0);
      add_line (section, READOUT_MEMO_BLOCK_STATEMENT, hostile[i], i == 0 ? 1 : 0);
      add_line (section, READOUT_MEMO_BLOCK_ATTRIBUTION, hostile[i], 0);
    }
  readout_memo_chart_add (chart, "Port \"Sable\" <1>", "2016-09-09", READOUT_MEMO_MARK_DONE);
  readout_memo_chart_add (chart, "Calder", "2016-09-12", READOUT_MEMO_MARK_AHEAD);
  readout_memo_section_add_chart (section, chart);
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, create_table ());
  g_ptr_array_add (document->receipts, readout_memo_receipt_new (1, NULL, &metadata));
  readout_memo_text_append_back (note, 1);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE, note);

  return document;
}

/* libxml2 knows the elements of HTML 4 alone. */
static void
assert_harmless (const char *complaints)
{
  g_auto (GStrv) lines = g_strsplit (complaints, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "error") != NULL && strstr (lines[i], "Tag main invalid") == NULL
        && strstr (lines[i], "Tag section invalid") == NULL && strstr (lines[i], "Tag figure invalid") == NULL
        && strstr (lines[i], "Tag figcaption invalid") == NULL)
      g_error ("%s", lines[i]);
}

/* What a program prints that is given the page; it must find nothing to complain of. */
static char *
ask (const char *command, const char *html)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "memo.html", NULL);
  g_autofree char *quoted = g_shell_quote (path);
  g_autofree char *line = g_strdup_printf ("%s %s", command, quoted);
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_file_set_contents (path, html, -1, &error);
  g_assert_no_error (error);
  g_spawn_command_line_sync (line, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  readout_test_remove_folder (folder);

  assert_harmless (complaints);

  return output;
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;

  return n;
}

static void
test_valid (void)
{
  g_autoptr (ReadoutMemo) memo = readout_memo_new_for_document (create_document ());
  g_autofree char *html = readout_memo_to_html (memo);
  g_autofree char *again = readout_memo_to_html (memo);
  g_autofree char *text = ask ("xmllint --html --xpath 'string(//main)'", html);
  g_autofree char *title = ask ("xmllint --html --xpath 'string(//title)'", html);
  g_autofree char *n_rows = ask ("xmllint --html --xpath 'count(//tbody/tr)'", html);
  g_autofree char *n_scripts = ask ("xmllint --html --xpath 'count(//script)'", html);
  g_autofree char *language = ask ("xmllint --html --xpath 'string(/html/@lang)'", html);
  /* Fails at a warning too.  What is empty are the places that receipts lead to. */
  g_autofree char *none = ask ("tidy -q -e --drop-empty-elements no", html);

  g_assert_true (g_str_equal (html, again));
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *clean = readout_memo_clean (hostile[i]);

      g_assert_cmpuint (count (text, clean), >=, 3);
    }
  g_assert_cmpstr (g_strstrip (title), ==, "Islands & <fares>");
  g_assert_cmpstr (g_strstrip (n_rows), ==, "40");
  g_assert_cmpstr (g_strstrip (n_scripts), ==, "0");
  g_assert_cmpstr (g_strstrip (language), ==, "en");
  g_assert_cmpstr (none, ==, "");
}

/* Nothing is fetched, everything that is pressed leads somewhere, and who does not see has words. */
static void
test_accessible (void)
{
  g_autoptr (ReadoutMemo) memo = readout_memo_new_for_document (create_document ());
  g_autofree char *html = readout_memo_to_html (memo);
  g_autofree char *alt = ask ("xmllint --html --xpath 'string(//img/@alt)'", html);

  g_assert_null (strstr (html, "http:"));
  g_assert_null (strstr (html, "https:"));
  g_assert_cmpuint (count (html, "id=\"note-1\""), ==, 1);
  g_assert_cmpuint (count (html, "href=\"#note-1\""), ==, 1);
  g_assert_cmpuint (count (html, "id=\"ref-1\""), ==, 1);
  g_assert_cmpuint (count (html, "href=\"#ref-1\""), ==, 1);
  g_assert_nonnull (strstr (alt, "Port \"Sable\" <1>, 9 September 2016 (reported)"));
  g_assert_cmpuint (count (html, "scope=\"col\""), ==, 2);
  g_assert_cmpuint (count (html, "<h1"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-html/valid", test_valid);
  g_test_add_func ("/memo-html/accessible", test_accessible);

  return g_test_run ();
}
