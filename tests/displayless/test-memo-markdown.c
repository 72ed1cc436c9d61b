/* test-memo-markdown.c: a memo in Markdown, read back by another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-private.h"

#include <cmark.h>
#include <string.h>

/* What an outlet might print, or somebody who means harm. */
static const char *const hostile[] = {
  "*stars* _lines_ **more** __more__ ~~gone~~ ***",
  "[a link](https://example.org) ![picture](x.png) [ref]: <https://example.org>",
  "<script>alert(1)</script> <!-- comment --> <b>bold</b> <https://example.org>",
  "`code` ``more`` ```fence",
  "a | table | row || end\\| and \\ backslash \\\\",
  "# heading",
  "## heading ##",
  "closing ##",
  "1. first",
  "12345) thing",
  "2016. A year begins the sentence",
  "- item",
  "+ item",
  "* item",
  "> quoted",
  "=====",
  "---",
  "***",
  "~~~",
  "```",
  "    four blanks",
  "&amp; &lt; &#35; &copy AT&T &;",
  "two\nlines\r\nand\ttabs\n\n# and a heading\n- and an item",
  "ends in a backslash\\",
  "ends in two blanks  ",
  "$5 and $x_1$",
  "[x] and [ ] box",
  "“quoted” ‘words’ … – —",
  "قال الوزير *إن* المحادثات 123",
  "!",
  "[",
  "\\",
};

static const ReadoutMemoBlockKind kinds[] = {
  READOUT_MEMO_BLOCK_HEADING,   READOUT_MEMO_BLOCK_SUBHEADING, READOUT_MEMO_BLOCK_PARAGRAPH,
  READOUT_MEMO_BLOCK_STATEMENT, READOUT_MEMO_BLOCK_PASSAGE,
};

/* The text of every paragraph and heading, in order, and whatever else is found there. */
typedef struct
{
  GPtrArray *texts;    /* char* */
  GHashTable *anchors; /* char*: a memo's own */
  GPtrArray *links;    /* char* */
  GPtrArray *foreign;  /* char*: what the words of an article must not make */
} Found;

static void
found_clear (Found *self)
{
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->anchors);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->foreign);
}

static void
add_html (Found *self, const char *html)
{
  g_autoptr (GRegex) own = g_regex_new ("^<a id=\"((?:ref|note)-[0-9]+)\">$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (own, html, 0, &match))
    g_assert_true (g_hash_table_add (self->anchors, g_match_info_fetch (match, 1))); /* each once */
  else if (!g_str_equal (html, "</a>"))
    g_ptr_array_add (self->foreign, g_strdup (html));
}

static void
add_link (Found *self, const char *url)
{
  if (g_str_has_prefix (url, "#"))
    g_ptr_array_add (self->links, g_strdup (url + 1));
  else
    g_ptr_array_add (self->foreign, g_strdup (url));
}

static void
enter_node (Found *self, cmark_node *node, GString *text)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      g_string_truncate (text, 0);
      break;
    case CMARK_NODE_TEXT:
      g_string_append (text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (text, '\n');
      break;
    case CMARK_NODE_HTML_INLINE:
      add_html (self, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_LINK:
      add_link (self, cmark_node_get_url (node));
      break;
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_STRONG:
      break;
    default:
      g_ptr_array_add (self->foreign, g_strdup (cmark_node_get_type_string (node)));
      break;
    }
}

static Found
parse (const char *markdown)
{
  Found self = { g_ptr_array_new_with_free_func (g_free),
                 g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                 g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (root);
  g_autoptr (GString) text = g_string_new (NULL);

  for (cmark_event_type event = cmark_iter_next (iter); event != CMARK_EVENT_DONE;
       event = cmark_iter_next (iter))
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (event == CMARK_EVENT_ENTER)
        enter_node (&self, node, text);
      else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
        g_ptr_array_add (self.texts, g_strdup (text->str));
    }

  cmark_iter_free (iter);
  cmark_node_free (root);
  return self;
}

static char *
dup_shown (const char *words)
{
  return g_strstrip (readout_memo_clean (words));
}

static void
assert_nothing_foreign (Found *found)
{
  for (guint i = 0; i < found->foreign->len; i++)
    g_error ("The words of an article became: %s", (char *)g_ptr_array_index (found->foreign, i));
}

static ReadoutMemo *
make_hostile_memo (ReadoutMemoStyle style, GPtrArray *expected)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", hostile[0], "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, hostile[1]);

  g_ptr_array_add (expected, dup_shown (hostile[0]));
  g_ptr_array_add (expected, dup_shown (hostile[1]));
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        ReadoutMemoText *text = readout_memo_text_new ();

        readout_memo_text_append (text, style, hostile[i]);
        readout_memo_section_add_text (section, kinds[kind], text);
        g_ptr_array_add (expected, dup_shown (hostile[i]));
      }

  return readout_memo_new_for_document (document);
}

static void
check_hostile_words (ReadoutMemoStyle style)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ReadoutMemo) memo = make_hostile_memo (style, expected);
  g_autofree char *markdown = readout_memo_to_markdown (memo);
  Found found = parse (markdown);

  assert_nothing_foreign (&found);
  g_assert_cmpuint (found.texts->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (g_ptr_array_index (found.texts, i), ==, g_ptr_array_index (expected, i));
  found_clear (&found);
}

static void
test_hostile_words (void)
{
  check_hostile_words (READOUT_MEMO_STYLE_PLAIN);
  check_hostile_words (READOUT_MEMO_STYLE_STRONG);
}

/* Bars that are not escaped begin a cell. */
static guint
count_cells (const char *line)
{
  guint n_bars = 0;

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '\\')
        p++;
      else
        n_bars += *p == '|' ? 1 : 0;
    }

  return n_bars - 1;
}

static void
test_tables (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, NULL);
  ReadoutMemoTable *table = readout_memo_table_new ();
  g_autoptr (ReadoutMemo) memo = NULL;
  g_autofree char *markdown = NULL;
  g_auto (GStrv) lines = NULL;
  Found found;
  g_auto (GStrv) rows = NULL;

  readout_memo_table_add_column (table, "One | two");
  readout_memo_table_add_column (table, "Number");
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (hostile[i]));
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (hostile[i]));
    }
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
  memo = readout_memo_new_for_document (document);
  markdown = readout_memo_to_markdown (memo);

  lines = g_strsplit (markdown, "\n", -1);
  g_assert_cmpstr (lines[2], ==, "| One \\| two | Number |");
  g_assert_cmpstr (lines[3], ==, "| --- | --- |");
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    g_assert_cmpuint (count_cells (lines[4 + i]), ==, 2);

  /* CommonMark has no tables: it reads the rows as lines of one paragraph. */
  found = parse (markdown);
  assert_nothing_foreign (&found);
  g_assert_cmpuint (found.texts->len, ==, 2);
  rows = g_strsplit (g_ptr_array_index (found.texts, 1), "\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *shown = dup_shown (hostile[i]);
      g_autofree char *squeezed = g_strdup_printf ("| %s | %s |", shown, shown);
      g_autofree char *row = readout_memo_clean (rows[2 + i]);

      /* A blank at the end of a cell is of no account. */
      g_auto (GStrv) blanks = g_strsplit (row, "  ", -1);
      g_autofree char *tidy = g_strjoinv (" ", blanks);

      g_assert_cmpstr (tidy, ==, squeezed);
    }
  found_clear (&found);
}

static void
test_links (void)
{
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "Statements");
  g_autoptr (ReadoutMemo) memo = NULL;
  g_autofree char *markdown = NULL;
  Found found;

  for (guint i = 0; i < 24; i++)
    {
      ReadoutMemoText *text = readout_memo_text_new_plain ("words ");

      readout_memo_text_append_reference (text, i % 12 + 1, i < 12);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_STATEMENT, text);
    }
  for (guint i = 1; i <= 12; i++)
    {
      ReadoutMemoText *text = readout_memo_text_new ();

      readout_memo_text_append_back (text, i);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE, text);
    }
  memo = readout_memo_new_for_document (document);
  markdown = readout_memo_to_markdown (memo);

  found = parse (markdown);
  assert_nothing_foreign (&found);
  g_assert_cmpuint (found.links->len, ==, 24 + 12);
  g_assert_cmpuint (g_hash_table_size (found.anchors), ==, 12 + 12);
  for (guint i = 0; i < found.links->len; i++)
    g_assert_true (g_hash_table_contains (found.anchors, g_ptr_array_index (found.links, i)));
  g_assert_cmpstr (g_ptr_array_index (found.texts, 2), ==, "words [1]");
  found_clear (&found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-markdown/hostile-words", test_hostile_words);
  g_test_add_func ("/memo-markdown/tables", test_tables);
  g_test_add_func ("/memo-markdown/links", test_links);

  return g_test_run ();
}
