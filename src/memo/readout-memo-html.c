/* readout-memo-html.c: a memo as one page of HTML
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-writers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Everything is in the page: no script, no font, no file from elsewhere. */
static const char style[]
    = "body{font:1rem/1.5 var(--serif);color:#1a1a1c;background:#fff;max-width:44rem;margin:0 auto;"
      "padding:2rem 1.25rem;overflow-wrap:anywhere}\n"
      "h1{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem;border-bottom:1px solid #c7c9ce;"
      "padding-bottom:.5rem}\n"
      "h2{font-size:1.3rem;color:var(--accent);margin:2.25rem 0 .5rem}\n"
      "h3{font:bold 1rem/1.4 var(--sans);margin:1.5rem 0 .25rem}\n"
      "h4{font:.875rem/1.4 var(--sans);color:#5a5c60;margin:1rem 0 .25rem}\n"
      ".genre{font:bold .8125rem/1.4 var(--sans);color:var(--accent);margin:0}\n"
      ".marking{font:bold .8125rem/1.4 var(--sans);text-align:center;margin:0 0 1rem}\n"
      ".fields,table,.source,figcaption{font:.875rem/1.45 var(--sans)}\n"
      ".fields{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}\n"
      ".fields dd{margin:0}.fields dt{color:#5a5c60}\n"
      "blockquote{margin:1rem 0;padding-inline-start:.9rem;border-inline-start:3px solid #c7c9ce}\n"
      "blockquote p{margin:.15rem 0}.source{color:#3a3b3e}\n"
      ".scroll{overflow-x:auto}\n"
      "table{border-collapse:collapse;width:100%;margin:.75rem 0}\n"
      "th,td{text-align:start;vertical-align:top;padding-block:.35rem;padding-inline:0 .75rem;"
      "border-bottom:1px solid #c7c9ce;overflow-wrap:break-word;min-width:4.5rem}\n"
      "th{color:#5a5c60}.number{text-align:end}td.short{white-space:nowrap}"
      "td.long{overflow-wrap:anywhere}\n"
      ".muted{color:#5a5c60}a{color:var(--accent)}a.receipt{font-size:.85em;text-decoration:none}\n"
      "a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}\n"
      "figure{margin:1rem 0}figure img{max-width:100%;height:auto}figcaption{color:#5a5c60}\n"
      ".note{margin:.75rem 0 0;font:.875rem/1.45 var(--sans)}\n"
      ".note:target,a:target{background:#fff3c4}\n"
      "li{margin:.4rem 0}\n"
      "@media(max-width:34rem){body{padding:1.25rem .9rem}ul{padding-inline-start:1.1rem}"
      "th,td{min-width:3.5rem}td.short{white-space:normal}"
      "figure{overflow-x:auto}figure img{max-width:none;width:34rem}}\n"
      "@media print{body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit}"
      "h1,h2,h3,h4{break-after:avoid}tr,blockquote,.note,figure{break-inside:avoid}thead{display:"
      "table-header-group}@page{margin:22mm}.scroll{overflow:visible}}\n";

/* Longer ones are no words of any language. */
#define MAX_WORD_CHARS 32

typedef struct
{
  GString *html;
  ReadoutMemoDocument *document;
  ReadoutMemoSheet *sheet;
  gboolean in_list;
  gboolean in_quote;
} Writer;

static void
append_escaped (GString *html, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (html, escaped);
}

static void
append_link (GString *html, const ReadoutMemoRun *run)
{
  gboolean is_back = run->kind == READOUT_MEMO_RUN_BACK;
  g_autofree char *label = is_back
                               /* Translators: for those who do not see it: a link; the number of a receipt */
                               ? g_strdup_printf (_ ("Receipt %u, back to the text"), run->receipt)
                               : g_strdup_printf (_ ("Receipt %u"), run->receipt);

  g_string_append (html, "<a class=\"receipt\"");
  if (is_back)
    g_string_append_printf (html, " id=\"note-%u\" href=\"#ref-%u\"", run->receipt, run->receipt);
  else
    g_string_append_printf (html, " href=\"#note-%u\"", run->receipt);
  if (run->is_first)
    g_string_append_printf (html, " id=\"ref-%u\"", run->receipt);
  g_string_append (html, " aria-label=\"");
  append_escaped (html, label);
  g_string_append_printf (html, "\">[%u]</a>", run->receipt);
}

/* The number of a receipt stands on one line with the word before it. */
static gboolean
is_before_reference (ReadoutMemoText *text, guint i)
{
  const char *words = readout_memo_text_get_run (text, i)->text;

  return g_str_has_suffix (words, " ") && i + 1 < readout_memo_text_get_n_runs (text)
         && readout_memo_text_get_run (text, i + 1)->kind == READOUT_MEMO_RUN_REFERENCE;
}

/* @is_bound: whether the blank at the end of the words is one that does not break */
static void
append_run (GString *html, const ReadoutMemoRun *run, gboolean is_bound)
{
  g_autofree char *words = is_bound ? g_strndup (run->text, strlen (run->text) - 1) : g_strdup (run->text);

  static const struct
  {
    ReadoutMemoStyle style;
    const char *open;
    const char *close;
  } tags[] = {
    { READOUT_MEMO_STYLE_STRONG, "<strong>", "</strong>" },
    { READOUT_MEMO_STYLE_EMPHASIS, "<em>", "</em>" },
    { READOUT_MEMO_STYLE_MUTED, "<span class=\"muted\">", "</span>" },
  };

  if (run->kind == READOUT_MEMO_RUN_REFERENCE || run->kind == READOUT_MEMO_RUN_BACK)
    {
      append_link (html, run);
      return;
    }

  if (*run->text == '\0')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if ((run->style & tags[i].style) != 0)
      g_string_append (html, tags[i].open);
  append_escaped (html, words);
  g_string_append (html, is_bound ? "&#160;" : "");
  for (guint i = G_N_ELEMENTS (tags); i > 0; i--)
    if ((run->style & tags[i - 1].style) != 0)
      g_string_append (html, tags[i - 1].close);
}

static void
append_text (GString *html, ReadoutMemoText *text)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    append_run (html, readout_memo_text_get_run (text, i), is_before_reference (text, i));
}

static void
append_element (Writer *self, const char *element, const char *attributes, ReadoutMemoBlock *block)
{
  g_string_append_printf (self->html, "<%s dir=\"auto\"%s>", element, attributes);
  if (block->is_judgement)
    {
      g_string_append (self->html, "<span class=\"muted\" role=\"img\" aria-label=\"");
      append_escaped (self->html, _ ("The analyst’s judgement"));
      g_string_append (self->html, "\">" READOUT_MEMO_JUDGEMENT_MARK "</span> ");
    }
  append_text (self->html, block->text);
  g_string_append_printf (self->html, "</%s>\n", element);
}

static void
append_fields (Writer *self, ReadoutMemoTable *fields)
{
  g_string_append (self->html, "<dl class=\"fields\">\n");
  for (guint row = 0; row < readout_memo_table_get_n_rows (fields); row++)
    {
      g_string_append (self->html, "<dt>");
      append_text (self->html, readout_memo_table_get_cell (fields, row, 0));
      g_string_append (self->html, "</dt><dd><bdi>");
      append_text (self->html, readout_memo_table_get_cell (fields, row, 1));
      g_string_append (self->html, "</bdi></dd>\n");
    }
  g_string_append (self->html, "</dl>\n");
}

static const char *
get_class (ReadoutMemoTable *table, guint column)
{
  if (readout_memo_table_is_number (table, column))
    return " class=\"number\"";

  return readout_memo_table_is_short (table, column) ? " class=\"short\"" : "";
}

static gboolean
has_long_word (ReadoutMemoText *text)
{
  g_autofree char *words = readout_memo_text_dup_words (text);
  guint n = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      n = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : n + 1;
      if (n > MAX_WORD_CHARS)
        return TRUE;
    }

  return FALSE;
}

/* A word without end breaks where the column ends, so that it pushes no other one off the page. */
static const char *
get_class_of_cell (ReadoutMemoTable *table, guint row, guint column)
{
  return has_long_word (readout_memo_table_get_cell (table, row, column)) ? " class=\"long\""
                                                                          : get_class (table, column);
}

static void
append_head (Writer *self, ReadoutMemoTable *table)
{
  g_string_append (self->html, "<thead><tr>");
  for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
    {
      g_string_append_printf (self->html, "<th scope=\"col\"%s>", get_class (table, column));
      append_escaped (self->html, readout_memo_table_get_column (table, column)->title);
      g_string_append (self->html, "</th>");
    }
  g_string_append (self->html, "</tr></thead>\n");
}

static void
append_table (Writer *self, ReadoutMemoTable *table)
{
  g_string_append (self->html, "<div class=\"scroll\"><table>\n");
  append_head (self, table);
  g_string_append (self->html, "<tbody>\n");
  for (guint row = 0; row < readout_memo_table_get_n_rows (table); row++)
    {
      g_string_append (self->html, "<tr>");
      for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
        {
          g_string_append_printf (self->html, "<td dir=\"auto\"%s>", get_class_of_cell (table, row, column));
          append_text (self->html, readout_memo_table_get_cell (table, row, column));
          g_string_append (self->html, "</td>");
        }
      g_string_append (self->html, "</tr>\n");
    }
  g_string_append (self->html, "</tbody></table></div>\n");
}

/* As an address of its own the picture shares no names with the others of the page. */
static void
append_chart (Writer *self, ReadoutMemoChart *chart)
{
  g_autoptr (GBytes) svg = readout_memo_chart_to_svg (chart, self->sheet);
  g_autofree char *base64 = g_base64_encode (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autofree char *description = readout_memo_chart_dup_description (chart);

  g_string_append (self->html, "<figure><figcaption>");
  append_escaped (self->html, readout_memo_chart_get_title (chart));
  g_string_append_printf (self->html, "</figcaption><img src=\"data:image/svg+xml;base64,%s\" alt=\"",
                          base64);
  append_escaped (self->html, description);
  g_string_append (self->html, "\"></figure>\n");
}

/* Lists and quotes are opened before their first block and closed after the last. */
static void
set_containers (Writer *self, gboolean in_list, gboolean in_quote)
{
  if (self->in_list && !in_list)
    g_string_append (self->html, "</ul>\n");
  if (self->in_quote && !in_quote)
    g_string_append (self->html, "</blockquote>\n");
  if (in_list && !self->in_list)
    g_string_append (self->html, "<ul>\n");
  if (in_quote && !self->in_quote)
    g_string_append (self->html, "<blockquote>\n");
  self->in_list = in_list;
  self->in_quote = in_quote;
}

static void
append_block (Writer *self, ReadoutMemoBlock *block)
{
  switch (block->kind)
    {
    case READOUT_MEMO_BLOCK_HEADING:
      append_element (self, "h3", "", block);
      break;
    case READOUT_MEMO_BLOCK_SUBHEADING:
      append_element (self, "h4", "", block);
      break;
    case READOUT_MEMO_BLOCK_ITEM:
      append_element (self, "li", "", block);
      break;
    case READOUT_MEMO_BLOCK_ATTRIBUTION:
      append_element (self, "p", " class=\"source\"", block);
      break;
    case READOUT_MEMO_BLOCK_NOTE:
      append_element (self, "p", " class=\"note\"", block);
      break;
    case READOUT_MEMO_BLOCK_FIELDS:
      append_fields (self, block->table);
      break;
    case READOUT_MEMO_BLOCK_TABLE:
      append_table (self, block->table);
      break;
    case READOUT_MEMO_BLOCK_CHART:
      append_chart (self, block->chart);
      break;
    case READOUT_MEMO_BLOCK_PARAGRAPH:
    case READOUT_MEMO_BLOCK_STATEMENT:
    case READOUT_MEMO_BLOCK_PASSAGE:
    default:
      append_element (self, "p", "", block);
    }
}

/* Each statement is a quote of its own. */
static void
append_blocks (Writer *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      ReadoutMemoBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == READOUT_MEMO_BLOCK_STATEMENT)
        set_containers (self, FALSE, FALSE);
      set_containers (self, block->kind == READOUT_MEMO_BLOCK_ITEM,
                      block->kind == READOUT_MEMO_BLOCK_STATEMENT || block->kind == READOUT_MEMO_BLOCK_PASSAGE
                          || (block->kind == READOUT_MEMO_BLOCK_ATTRIBUTION && self->in_quote));
      append_block (self, block);
    }
  set_containers (self, FALSE, FALSE);
}

static void
append_section (Writer *self, ReadoutMemoSection *section, guint index)
{
  if (section->title == NULL)
    {
      append_blocks (self, section->blocks);
      return;
    }

  g_string_append_printf (self->html,
                          "<section aria-labelledby=\"section-%u\">\n<h2 id=\"section-%u\" dir=\"auto\">",
                          index, index);
  append_escaped (self->html, section->title);
  g_string_append (self->html, "</h2>\n");
  append_blocks (self, section->blocks);
  g_string_append (self->html, "</section>\n");
}

static void
append_marking (Writer *self)
{
  if (*self->document->marking == '\0')
    return;

  g_string_append (self->html, "<p class=\"marking\">");
  append_escaped (self->html, self->document->marking);
  g_string_append (self->html, "</p>\n");
}

/* A name of a font goes into the page only when it is one. */
static void
append_family (GString *html, const char *name, const char *family, const char *generic)
{
  gboolean is_plain = *family != '\0';

  for (const char *p = family; *p != '\0'; p = g_utf8_next_char (p))
    is_plain = is_plain && (g_unichar_isalnum (g_utf8_get_char (p)) || *p == ' ' || *p == '-');

  g_string_append_printf (html, "--%s:", name);
  if (is_plain && g_ascii_strcasecmp (family, "Serif") != 0 && g_ascii_strcasecmp (family, "Sans") != 0)
    g_string_append_printf (html, "\"%s\",", family);
  g_string_append_printf (html, "%s;", generic);
}

static void
append_head_of_page (Writer *self)
{
  const ReadoutMemoHouse *house = self->document->house;

  g_string_append_printf (self->html,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          self->document->language);
  g_string_append (self->html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                               "<meta name=\"generator\" content=\"Readout\">\n<title>");
  append_escaped (self->html, self->document->title);
  g_string_append_printf (self->html, "</title>\n<style>\n:root{--accent:#%02x%02x%02x;",
                          (guint)(house->red * 255 + 0.5), (guint)(house->green * 255 + 0.5),
                          (guint)(house->blue * 255 + 0.5));
  append_family (self->html, "serif", house->serif, "serif");
  append_family (self->html, "sans", house->sans, "sans-serif");
  g_string_append (self->html, "}\n");
  g_string_append (self->html, style);
  g_string_append (self->html, "</style>\n</head>\n<body>\n");
}

static void
append_logo (Writer *self)
{
  GBytes *logo = self->document->house->logo;
  g_autofree char *base64
      = logo != NULL ? g_base64_encode (g_bytes_get_data (logo, NULL), g_bytes_get_size (logo)) : NULL;

  if (logo == NULL)
    return;

  g_string_append_printf (self->html, "<p><img src=\"data:image/png;base64,%s\" height=\"48\" alt=\"",
                          base64);
  append_escaped (self->html, self->document->house->organization);
  g_string_append (self->html, "\"></p>\n");
}

static void
append_title (Writer *self)
{
  append_logo (self);
  g_string_append (self->html, "<p class=\"genre\">");
  if (*self->document->house->organization != '\0')
    {
      append_escaped (self->html, self->document->house->organization);
      g_string_append (self->html, " · ");
    }
  append_escaped (self->html, self->document->genre);
  g_string_append (self->html, "</p>\n<h1 dir=\"auto\">");
  append_escaped (self->html, self->document->title);
  g_string_append (self->html, "</h1>\n");
}

/**
 * readout_memo_document_to_html:
 * @document: a document
 *
 * Returns: (transfer full): the document as one page of HTML that needs no other file
 */
char *
readout_memo_document_to_html (ReadoutMemoDocument *document)
{
  g_autoptr (ReadoutMemoSheet) sheet = readout_memo_sheet_new (document->house);
  Writer self = { g_string_new (NULL), document, sheet, FALSE, FALSE };

  append_head_of_page (&self);
  append_marking (&self);
  g_string_append (self.html, "<main>\n");
  append_title (&self);
  for (guint i = 0; i < document->sections->len; i++)
    append_section (&self, g_ptr_array_index (document->sections, i), i);
  g_string_append (self.html, "</main>\n");
  append_marking (&self);
  g_string_append (self.html, "</body>\n</html>\n");

  return g_string_free (self.html, FALSE);
}
