/* readout-memo-markup.c: lines of a memo as they are stored
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-markup.h"

#include <string.h>

static const struct
{
  ReadoutMemoStyle style;
  const char *element;
} styles[] = {
  { READOUT_MEMO_STYLE_STRONG, "b" },
  { READOUT_MEMO_STYLE_EMPHASIS, "i" },
  { READOUT_MEMO_STYLE_MUTED, "m" },
};

static void
append_run (GString *markup, const ReadoutMemoRun *run)
{
  g_autofree char *words = g_markup_escape_text (run->text, -1);

  if (run->kind == READOUT_MEMO_RUN_REFERENCE)
    {
      g_string_append_printf (markup, "<r n=\"%u\"/>", run->receipt);
      return;
    }
  if (*run->text == '\0')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if ((run->style & styles[i].style) != 0)
      g_string_append_printf (markup, "<%s>", styles[i].element);
  if (run->kind == READOUT_MEMO_RUN_VERBATIM)
    g_string_append_printf (markup, "<q r=\"%u\">%s</q>", run->receipt, words);
  else
    g_string_append (markup, words);
  for (guint i = G_N_ELEMENTS (styles); i > 0; i--)
    if ((run->style & styles[i - 1].style) != 0)
      g_string_append_printf (markup, "</%s>", styles[i - 1].element);
}

static void
append_text (GString *markup, ReadoutMemoText *text)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    append_run (markup, readout_memo_text_get_run (text, i));
}

/**
 * readout_memo_markup_new:
 * @text: a line
 *
 * Returns: (transfer full): its markup
 */
char *
readout_memo_markup_new (ReadoutMemoText *text)
{
  GString *markup = g_string_new (NULL);

  append_text (markup, text);
  return g_string_free (markup, FALSE);
}

/**
 * readout_memo_markup_new_for_cells:
 * @cells: (element-type ReadoutMemoText): the cells of a row
 *
 * Returns: (transfer full): the markup of the row
 */
char *
readout_memo_markup_new_for_cells (GPtrArray *cells)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      g_string_append (markup, i > 0 ? "<c/>" : "");
      append_text (markup, g_ptr_array_index (cells, i));
    }

  return g_string_free (markup, FALSE);
}

typedef struct
{
  GPtrArray *cells; /* ReadoutMemoText */
  ReadoutMemoStyle style;
  guint receipt; /* of the words that come */
  ReadoutMemoNumberFunc func;
  gpointer user_data;
} Parser;

static ReadoutMemoText *
get_cell (Parser *self)
{
  return g_ptr_array_index (self->cells, self->cells->len - 1);
}

static gboolean
read_number (
    Parser *self, const char **names, const char **values, const char *name, guint *number, GError **error)
{
  guint64 value = 0;

  if (names[0] == NULL || !g_str_equal (names[0], name)
      || !g_ascii_string_to_unsigned (values[0], 10, 1, G_MAXUINT, &value, NULL))
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "no number of a receipt");
      return FALSE;
    }

  *number = (guint)value;
  return TRUE;
}

static guint
map_number (Parser *self, guint number, gboolean is_reference)
{
  return self->func != NULL ? self->func (number, is_reference, self->user_data) : number;
}

static ReadoutMemoStyle
find_style (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (element, styles[i].element))
      return styles[i].style;

  return READOUT_MEMO_STYLE_PLAIN;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  Parser *self = user_data;
  ReadoutMemoStyle style = find_style (element);
  guint number = 0;

  if (style != READOUT_MEMO_STYLE_PLAIN)
    self->style |= style;
  else if (g_str_equal (element, "c"))
    g_ptr_array_add (self->cells, readout_memo_text_new ());
  else if (g_str_equal (element, "q"))
    {
      if (read_number (self, names, values, "r", &number, error))
        self->receipt = map_number (self, number, FALSE);
    }
  else if (g_str_equal (element, "r"))
    {
      if (read_number (self, names, values, "n", &number, error))
        number = map_number (self, number, TRUE);
      if (number != 0)
        readout_memo_text_append_reference (get_cell (self), number, FALSE);
    }
  else if (!g_str_equal (element, "l"))
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, element);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Parser *self = user_data;

  self->style &= ~find_style (element);
  if (g_str_equal (element, "q"))
    self->receipt = 0;
}

static void
text_cb (
    GMarkupParseContext *context, const char *words, gsize length_bytes, gpointer user_data, GError **error)
{
  Parser *self = user_data;
  g_autofree char *copy = g_strndup (words, length_bytes);

  if (length_bytes == 0)
    return;
  if (self->receipt != 0)
    readout_memo_text_append_verbatim (get_cell (self), self->style, copy, self->receipt);
  else
    readout_memo_text_append (get_cell (self), self->style, copy);
}

/* A comment, or what else a line of ours never has: its words are words too. */
static void
passthrough_cb (
    GMarkupParseContext *context, const char *words, gsize length_bytes, gpointer user_data, GError **error)
{
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "no line of a memo");
}

static void
cell_free (gpointer data)
{
  readout_memo_text_free (data);
}

/**
 * readout_memo_markup_parse_numbered:
 * @markup: the markup of a line
 * @func: (nullable): tells the numbers that its receipts get
 * @user_data: for @func
 *
 * What is no markup is taken as words, so that nothing is lost.
 *
 * Returns: (transfer full) (element-type ReadoutMemoText): its cells, at least one
 */
GPtrArray *
readout_memo_markup_parse_numbered (const char *markup, ReadoutMemoNumberFunc func, gpointer user_data)
{
  static const GMarkupParser functions = { start_element_cb, end_element_cb, text_cb, passthrough_cb, NULL };
  Parser parser
      = { g_ptr_array_new_with_free_func (cell_free), READOUT_MEMO_STYLE_PLAIN, 0, func, user_data };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&functions, 0, &parser, NULL);
  g_autofree char *line = g_strconcat ("<l>", markup, "</l>", NULL);

  g_ptr_array_add (parser.cells, readout_memo_text_new ());
  if (!g_markup_parse_context_parse (context, line, -1, NULL)
      || !g_markup_parse_context_end_parse (context, NULL))
    {
      g_ptr_array_set_size (parser.cells, 0);
      g_ptr_array_add (parser.cells, readout_memo_text_new_plain (markup));
    }

  return parser.cells;
}

/**
 * readout_memo_markup_parse:
 * @markup: the markup of a line
 *
 * Returns: (transfer full) (element-type ReadoutMemoText): its cells, at least one
 */
GPtrArray *
readout_memo_markup_parse (const char *markup)
{
  return readout_memo_markup_parse_numbered (markup, NULL, NULL);
}

static guint
drop_references (guint number, gboolean is_reference, gpointer user_data)
{
  return is_reference ? 0 : number;
}

/**
 * readout_memo_markup_dup_words:
 * @markup: the markup of a line
 *
 * Returns: (transfer full): its words without numbers of receipts; a tab stands between cells
 */
char *
readout_memo_markup_dup_words (const char *markup)
{
  g_autoptr (GPtrArray) cells = readout_memo_markup_parse_numbered (markup, drop_references, NULL);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *cell = readout_memo_text_dup_words (g_ptr_array_index (cells, i));

      g_string_append_printf (words, "%s%s", i > 0 ? "\t" : "", g_strstrip (cell));
    }

  return g_string_free (words, FALSE);
}
