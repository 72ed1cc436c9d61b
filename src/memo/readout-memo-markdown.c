/* readout-memo-markdown.c: a memo in CommonMark, with tables as GitHub has them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-writers.h"

#include <string.h>

/* An entity would come back as the character that it names. */
static gboolean
is_entity (const char *p)
{
  const char *end = p + 1 + strspn (p + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return *p == '&' && *end == ';';
}

static void
append_escaped (GString *markdown, const char *words, gsize length_bytes)
{
  for (const char *p = words; p < words + length_bytes; p++)
    {
      if (strchr ("\\`*_[]<>|~$#", *p) != NULL || is_entity (p))
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, *p);
    }
}

/* At the start of a line these would make a list or a rule; a number does so with what follows it. */
static const char *
append_line_start (GString *markdown, const char *words)
{
  gsize n_digits = strspn (words, "0123456789");

  if (*words != '\0' && strchr ("+-=", *words) != NULL)
    g_string_append_c (markdown, '\\');
  else if (n_digits > 0 && (words[n_digits] == '.' || words[n_digits] == ')'))
    {
      g_string_append_len (markdown, words, (gssize)n_digits);
      g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, words[n_digits]);
      return words + n_digits + 1;
    }

  return words;
}

static const char *
get_stars (ReadoutMemoStyle style)
{
  if ((style & READOUT_MEMO_STYLE_STRONG) != 0)
    return "**";

  return (style & READOUT_MEMO_STYLE_EMPHASIS) != 0 ? "*" : "";
}

/* Blanks stand outside the stars, else they are no emphasis. */
static void
append_words (GString *markdown, const char *text, const char *stars, gboolean is_line_start)
{
  const char *words = text + strspn (text, " ");
  gsize length_bytes;

  if (words != text && !is_line_start)
    g_string_append_c (markdown, ' ');
  if (*words == '\0')
    return;

  g_string_append (markdown, stars);
  if (is_line_start && *stars == '\0')
    words = append_line_start (markdown, words);
  for (length_bytes = strlen (words); length_bytes > 0 && words[length_bytes - 1] == ' '; length_bytes--)
    continue;
  append_escaped (markdown, words, length_bytes);
  g_string_append (markdown, stars);
  if (words[length_bytes] == ' ')
    g_string_append_c (markdown, ' ');
}

/* Stars that close and open again between two words of one style are read as stars.  Returns the number of
 * runs from @first on that are words of one style, and appends them to @words. */
static guint
join_runs (ReadoutMemoText *text, guint first, GString *words)
{
  const char *stars = get_stars (readout_memo_text_get_run (text, first)->style);
  guint i = first;

  for (; i < readout_memo_text_get_n_runs (text); i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);

      if (run->kind == READOUT_MEMO_RUN_REFERENCE || run->kind == READOUT_MEMO_RUN_BACK
          || !g_str_equal (get_stars (run->style), stars))
        break;
      g_string_append (words, run->text);
    }

  return i - first;
}

static void
append_reference (GString *markdown, const ReadoutMemoRun *run)
{
  if (run->is_first)
    g_string_append_printf (markdown, "<a id=\"ref-%u\"></a>", run->receipt);
  g_string_append_printf (markdown, "[\\[%u\\]](#note-%u)", run->receipt, run->receipt);
}

static void
append_back (GString *markdown, const ReadoutMemoRun *run)
{
  g_string_append_printf (markdown, "<a id=\"note-%u\"></a>[\\[%u\\]](#ref-%u)", run->receipt, run->receipt,
                          run->receipt);
}

/* @is_line_start: whether the line begins with the text; in a heading or a cell it does not */
static void
append_text (GString *markdown, ReadoutMemoText *text, gboolean is_line_start)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text);)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);
      g_autoptr (GString) words = g_string_new (NULL);

      if (run->kind == READOUT_MEMO_RUN_REFERENCE)
        append_reference (markdown, run);
      else if (run->kind == READOUT_MEMO_RUN_BACK)
        append_back (markdown, run);
      else
        {
          i += join_runs (text, i, words);
          append_words (markdown, words->str, get_stars (run->style), is_line_start);
          is_line_start = is_line_start && words->len == 0;
          continue;
        }
      is_line_start = FALSE;
      i++;
    }
}

static void
append_plain (GString *markdown, const char *words)
{
  g_autoptr (ReadoutMemoText) text = readout_memo_text_new_plain (words);

  append_text (markdown, text, FALSE);
}

static void
append_fields (GString *markdown, ReadoutMemoTable *fields)
{
  for (guint row = 0; row < readout_memo_table_get_n_rows (fields); row++)
    {
      g_string_append (markdown, "- **");
      append_text (markdown, readout_memo_table_get_cell (fields, row, 0), FALSE);
      g_string_append (markdown, ":** ");
      append_text (markdown, readout_memo_table_get_cell (fields, row, 1), FALSE);
      g_string_append_c (markdown, '\n');
    }
}

static void
append_table_head (GString *markdown, ReadoutMemoTable *table)
{
  for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
    {
      g_string_append (markdown, "| ");
      append_plain (markdown, readout_memo_table_get_column (table, column)->title);
      g_string_append_c (markdown, ' ');
    }
  g_string_append (markdown, "|\n");

  for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
    g_string_append (markdown, readout_memo_table_is_number (table, column) ? "| ---: " : "| --- ");
  g_string_append (markdown, "|\n");
}

static void
append_table (GString *markdown, ReadoutMemoTable *table)
{
  append_table_head (markdown, table);

  for (guint row = 0; row < readout_memo_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
        {
          g_string_append (markdown, "| ");
          append_text (markdown, readout_memo_table_get_cell (table, row, column), FALSE);
          g_string_append_c (markdown, ' ');
        }
      g_string_append (markdown, "|\n");
    }
}

static const char *
get_line_start (ReadoutMemoBlockKind kind)
{
  switch (kind)
    {
    case READOUT_MEMO_BLOCK_HEADING:
      return "### ";
    case READOUT_MEMO_BLOCK_SUBHEADING:
      return "#### ";
    case READOUT_MEMO_BLOCK_ITEM:
      return "- ";
    case READOUT_MEMO_BLOCK_STATEMENT:
    case READOUT_MEMO_BLOCK_PASSAGE:
      return "> ";
    case READOUT_MEMO_BLOCK_ATTRIBUTION: /* in the block quote of its statement */
      return ">\n> ";
    case READOUT_MEMO_BLOCK_PARAGRAPH:
    case READOUT_MEMO_BLOCK_NOTE:
    case READOUT_MEMO_BLOCK_FIELDS:
    case READOUT_MEMO_BLOCK_TABLE:
    case READOUT_MEMO_BLOCK_CHART:
    default:
      return "";
    }
}

static void
append_block (GString *markdown, ReadoutMemoBlock *block)
{
  /* a chart is a picture of what the table below it says */
  if (block->kind == READOUT_MEMO_BLOCK_CHART)
    return;
  if (block->kind != READOUT_MEMO_BLOCK_ATTRIBUTION)
    g_string_append_c (markdown, '\n');

  if (block->kind == READOUT_MEMO_BLOCK_FIELDS)
    append_fields (markdown, block->table);
  else if (block->kind == READOUT_MEMO_BLOCK_TABLE)
    append_table (markdown, block->table);
  else
    {
      g_string_append (markdown, get_line_start (block->kind));
      if (block->is_judgement)
        g_string_append (markdown, READOUT_MEMO_JUDGEMENT_MARK " ");
      append_text (markdown, block->text,
                   block->kind != READOUT_MEMO_BLOCK_HEADING && block->kind != READOUT_MEMO_BLOCK_SUBHEADING
                       && !block->is_judgement);
      g_string_append_c (markdown, '\n');
    }
}

static void
append_section (GString *markdown, ReadoutMemoSection *section)
{
  if (section->title != NULL)
    {
      g_string_append (markdown, "\n## ");
      append_plain (markdown, section->title);
      g_string_append_c (markdown, '\n');
    }

  for (guint i = 0; i < section->blocks->len; i++)
    append_block (markdown, g_ptr_array_index (section->blocks, i));
}

/* How it is to be handled stands first and last. */
static void
append_marking (GString *markdown, ReadoutMemoDocument *document, const char *end)
{
  if (*document->marking == '\0')
    return;

  g_string_append (markdown, markdown->len > 0 ? "\n**" : "**");
  append_plain (markdown, document->marking);
  g_string_append_printf (markdown, "**%s", end);
}

/**
 * readout_memo_document_to_markdown:
 * @document: a document
 *
 * Every block is one line, so that no words of an article begin one by chance.
 *
 * Returns: (transfer full): the document in Markdown
 */
char *
readout_memo_document_to_markdown (ReadoutMemoDocument *document)
{
  GString *markdown = g_string_new (NULL);

  append_marking (markdown, document, "\n\n");
  g_string_append (markdown, "# ");
  append_plain (markdown, document->title);
  g_string_append_c (markdown, '\n');
  for (guint i = 0; i < document->sections->len; i++)
    append_section (markdown, g_ptr_array_index (document->sections, i));
  append_marking (markdown, document, "\n");

  return g_string_free (markdown, FALSE);
}
