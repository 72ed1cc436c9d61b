/* readout-composer-lines.c: lines of a memo in a text buffer, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-lines.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-memo-chart.h"
#include "readout-memo-lines.h"

#define QUOTE_PREFIX     "quote-"
#define REFERENCE_PREFIX "receipt-"
#define TAB_STOP         130 /* pixels, from one cell of a row to the next */
#define N_TAB_STOPS      12

/* The tags of what a line is are named as its kind; a line without one is a paragraph, and one that begins
 * with a bullet an item. */
static const char *const tagged_kinds[] = {
  READOUT_MEMO_LINE_HEADING,     READOUT_MEMO_LINE_SUBHEADING, READOUT_MEMO_LINE_STATEMENT,
  READOUT_MEMO_LINE_ATTRIBUTION, READOUT_MEMO_LINE_HEAD,       READOUT_MEMO_LINE_ROW,
  READOUT_MEMO_LINE_CHART,
};

static const struct
{
  const char *tag;
  ReadoutMemoStyle style;
} styles[] = {
  { "strong", READOUT_MEMO_STYLE_STRONG },
  { "emphasis", READOUT_MEMO_STYLE_EMPHASIS },
  { "muted", READOUT_MEMO_STYLE_MUTED },
};

static PangoTabArray *
create_tabs (void)
{
  PangoTabArray *tabs = pango_tab_array_new (N_TAB_STOPS, TRUE);

  for (int i = 0; i < N_TAB_STOPS; i++)
    pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, (i + 1) * TAB_STOP);

  return tabs;
}

/* Tags for a buffer of lines. */
void
readout_composer_lines_init (GtkTextBuffer *buffer)
{
  PangoTabArray *tabs = create_tabs ();
  const GdkRGBA own = { 0.21f, 0.52f, 0.89f, 0.10f }; /* seen on a light and on a dark ground */

  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_HEADING, "weight", PANGO_WEIGHT_BOLD, "scale", 1.15,
                              "pixels-above-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_SUBHEADING, "scale", 0.92, "pixels-above-lines", 8,
                              "style", PANGO_STYLE_OBLIQUE, NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_STATEMENT, "left-margin", 28, "pixels-above-lines", 8,
                              NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_ATTRIBUTION, "left-margin", 44, "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_HEAD, "weight", PANGO_WEIGHT_BOLD, "scale", 0.9,
                              "tabs", tabs, NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_ROW, "scale", 0.9, "tabs", tabs, NULL);
  gtk_text_buffer_create_tag (buffer, READOUT_MEMO_LINE_CHART, "style", PANGO_STYLE_OBLIQUE, "editable",
                              FALSE, NULL);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 28, "indent", -14, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "muted", NULL);
  gtk_text_buffer_create_tag (buffer, "own", "paragraph-background-rgba", &own, NULL);
  gtk_text_buffer_create_tag (buffer, "remark", "underline", PANGO_UNDERLINE_ERROR, NULL);
  pango_tab_array_free (tabs);
}

static GtkTextTag *
ensure_tag (GtkTextBuffer *buffer, const char *prefix, guint receipt)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autofree char *name = g_strdup_printf ("%s%u", prefix, receipt);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag != NULL)
    return tag;

  if (g_str_equal (prefix, REFERENCE_PREFIX))
    return gtk_text_buffer_create_tag (buffer, name, "scale", 0.85, "foreground", "#3584e4", NULL);

  return gtk_text_buffer_create_tag (buffer, name, NULL);
}

static guint
parse_tag (GtkTextTag *tag, const char *prefix)
{
  g_autofree char *name = NULL;

  g_object_get (tag, "name", &name, NULL);
  return name != NULL && g_str_has_prefix (name, prefix)
             ? (guint)g_ascii_strtoull (name + strlen (prefix), NULL, 10)
             : 0;
}

static guint
find_receipt (const GtkTextIter *place, const char *prefix)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (place);
  guint receipt = 0;

  for (GSList *l = tags; l != NULL && receipt == 0; l = l->next)
    receipt = parse_tag (l->data, prefix);

  return receipt;
}

/* The receipt whose number stands at @place, or 0. */
guint
readout_composer_lines_get_receipt (const GtkTextIter *place)
{
  return find_receipt (place, REFERENCE_PREFIX);
}

static void
insert_run (GtkTextBuffer *buffer, GtkTextIter *place, const ReadoutMemoRun *run)
{
  int start = gtk_text_iter_get_offset (place);
  GtkTextIter from;

  gtk_text_buffer_insert (buffer, place, run->text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if ((run->style & styles[i].style) != 0)
      gtk_text_buffer_apply_tag_by_name (buffer, styles[i].tag, &from, place);
  if (run->kind == READOUT_MEMO_RUN_VERBATIM)
    gtk_text_buffer_apply_tag (buffer, ensure_tag (buffer, QUOTE_PREFIX, run->receipt), &from, place);
  if (run->kind == READOUT_MEMO_RUN_REFERENCE)
    gtk_text_buffer_apply_tag (buffer, ensure_tag (buffer, REFERENCE_PREFIX, run->receipt), &from, place);
}

static void
insert_text (GtkTextBuffer *buffer, GtkTextIter *place, ReadoutMemoText *text)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    insert_run (buffer, place, readout_memo_text_get_run (text, i));
}

static void
insert_chart (GtkTextBuffer *buffer, GtkTextIter *place, const ReadoutMemoLine *line)
{
  g_autofree char *words = readout_memo_markup_dup_words (line->markup);
  g_autoptr (ReadoutMemoChart) chart = readout_memo_chart_parse (words);
  /* Translators: stands in the text for a chart; its title */
  g_autofree char *label = g_strdup_printf (_ ("[Chart: %s]"), readout_memo_chart_get_title (chart));

  gtk_text_buffer_insert (buffer, place, label, -1);
}

static void
insert_cells (GtkTextBuffer *buffer, GtkTextIter *place, const ReadoutMemoLine *line)
{
  g_autoptr (GPtrArray) cells = readout_memo_markup_parse (line->markup);

  if (g_str_equal (line->kind, READOUT_MEMO_LINE_ITEM))
    gtk_text_buffer_insert (buffer, place, READOUT_COMPOSER_BULLET, -1);
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert (buffer, place, "\t", 1);
      insert_text (buffer, place, g_ptr_array_index (cells, i));
    }
}

static gboolean
is_tagged_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (tagged_kinds); i++)
    if (g_str_equal (tagged_kinds[i], kind))
      return TRUE;

  return FALSE;
}

/* Inserts the line with its line end; @place stands behind it afterwards. */
void
readout_composer_lines_insert (GtkTextBuffer *buffer, GtkTextIter *place, const ReadoutMemoLine *line)
{
  int start = gtk_text_iter_get_offset (place);
  GtkTextIter from;

  if (g_str_equal (line->kind, READOUT_MEMO_LINE_CHART))
    insert_chart (buffer, place, line);
  else
    insert_cells (buffer, place, line);
  gtk_text_buffer_insert (buffer, place, "\n", 1);

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  if (is_tagged_kind (line->kind))
    gtk_text_buffer_apply_tag_by_name (buffer, line->kind, &from, place);
  else if (g_str_equal (line->kind, READOUT_MEMO_LINE_ITEM))
    gtk_text_buffer_apply_tag_by_name (buffer, "item", &from, place);
}

static gboolean
begins_with_bullet (const GtkTextIter *line)
{
  GtkTextIter end = *line;
  g_autofree char *words = NULL;

  gtk_text_iter_forward_chars (&end, 2);
  words = gtk_text_iter_get_slice (line, &end);
  return g_str_equal (words, READOUT_COMPOSER_BULLET);
}

/* What the line at @line is. */
char *
readout_composer_lines_dup_kind (GtkTextBuffer *buffer, const GtkTextIter *line)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextIter start = *line;

  gtk_text_iter_set_line_offset (&start, 0);
  if (begins_with_bullet (&start))
    return g_strdup (READOUT_MEMO_LINE_ITEM);
  for (guint i = 0; i < G_N_ELEMENTS (tagged_kinds); i++)
    if (gtk_text_iter_has_tag (&start, gtk_text_tag_table_lookup (table, tagged_kinds[i])))
      return g_strdup (tagged_kinds[i]);

  return g_strdup (READOUT_MEMO_LINE_PARAGRAPH);
}

/* The line end tells what a line is: words typed at its start become that too. */
void
readout_composer_lines_extend_kind (GtkTextBuffer *buffer, const GtkTextIter *line)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextIter start = *line, end = *line;

  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  for (guint i = 0; i < G_N_ELEMENTS (tagged_kinds); i++)
    {
      GtkTextTag *tag = gtk_text_tag_table_lookup (table, tagged_kinds[i]);

      if (gtk_text_iter_has_tag (&end, tag) && !gtk_text_iter_has_tag (&start, tag))
        gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

static ReadoutMemoStyle
get_style (GtkTextBuffer *buffer, const GtkTextIter *place)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  ReadoutMemoStyle style = READOUT_MEMO_STYLE_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (gtk_text_iter_has_tag (place, gtk_text_tag_table_lookup (table, styles[i].tag)))
      style |= styles[i].style;

  return style;
}

static void
cell_free (gpointer data)
{
  readout_memo_text_free (data);
}

/* Words without a tab in them: of one style, from one passage. */
static void
read_words (GtkTextBuffer *buffer, GPtrArray *cells, const GtkTextIter *start, const char *words)
{
  ReadoutMemoText *cell = g_ptr_array_index (cells, cells->len - 1);
  guint reference = find_receipt (start, REFERENCE_PREFIX);
  guint receipt = find_receipt (start, QUOTE_PREFIX);
  g_autofree char *number = g_strdup_printf ("[%u]", reference);

  if (*words == '\0')
    return;
  if (reference != 0 && g_str_equal (words, number))
    readout_memo_text_append_reference (cell, reference, FALSE);
  else if (receipt != 0)
    readout_memo_text_append_verbatim (cell, get_style (buffer, start), words, receipt);
  else
    readout_memo_text_append (cell, get_style (buffer, start), words);
}

static void
read_segment (GtkTextBuffer *buffer, GPtrArray *cells, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *words = gtk_text_iter_get_slice (start, end);
  g_auto (GStrv) parts = g_strsplit (words, "\t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_ptr_array_add (cells, readout_memo_text_new ());
      read_words (buffer, cells, start, parts[i]);
    }
}

/* From one change of tags to the next. */
static GPtrArray *
read_cells (GtkTextBuffer *buffer, GtkTextIter start, const GtkTextIter *end)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (cell_free);

  g_ptr_array_add (cells, readout_memo_text_new ());
  while (gtk_text_iter_compare (&start, end) < 0)
    {
      GtkTextIter next = start;

      if (!gtk_text_iter_forward_to_tag_toggle (&next, NULL) || gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      read_segment (buffer, cells, &start, &next);
      start = next;
    }

  return cells;
}

/* The same words in the same styles and from the same passages, whatever runs they are cut into. */
static char *
normalize (GPtrArray *cells)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (cell_free);

  for (guint i = 0; i < cells->len; i++)
    g_ptr_array_add (merged, readout_memo_text_new_merged (g_ptr_array_index (cells, i)));

  return readout_memo_markup_new_for_cells (merged);
}

static char *
normalize_markup (const char *markup)
{
  g_autoptr (GPtrArray) cells = readout_memo_markup_parse (markup);

  return normalize (cells);
}

/* A line of machine origin that still says what it said. */
static const ReadoutMemoLine *
find_known (GPtrArray *known, const char *kind, const char *markup)
{
  for (guint i = 0; i < known->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (known, i);
      g_autofree char *normal = NULL;

      if (line->key == NULL || !g_str_equal (line->kind, kind))
        continue;
      normal = normalize_markup (line->markup);
      if (g_str_equal (normal, markup))
        return line;
    }

  return NULL;
}

static const ReadoutMemoLine *
find_chart (GPtrArray *known)
{
  for (guint i = 0; i < known->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (known, i);

      if (g_str_equal (line->kind, READOUT_MEMO_LINE_CHART))
        return line;
    }

  return NULL;
}

static ReadoutMemoLine *
read_line (GtkTextBuffer *buffer, GtkTextIter start, const GtkTextIter *end, GPtrArray *known)
{
  g_autofree char *kind = readout_composer_lines_dup_kind (buffer, &start);
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *markup = NULL;
  const ReadoutMemoLine *same;

  if (g_str_equal (kind, READOUT_MEMO_LINE_ITEM))
    gtk_text_iter_forward_chars (&start, 2);
  cells = read_cells (buffer, start, end);
  markup = normalize (cells);
  same = g_str_equal (kind, READOUT_MEMO_LINE_CHART) ? find_chart (known) : find_known (known, kind, markup);
  if (same != NULL)
    return readout_memo_line_new (same->kind, same->key, same->markup);

  return readout_memo_line_new (kind, NULL, markup);
}

static void
line_free (gpointer data)
{
  readout_memo_line_free (data);
}

/* The lines that one sees; @known: the lines of the section before, by which those of machine origin are
 * known again. */
GPtrArray *
readout_composer_lines_read (GtkTextBuffer *buffer, GPtrArray *known)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  int n_lines = gtk_text_buffer_get_line_count (buffer);

  for (int i = 0; i < n_lines; i++)
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      if (i + 1 == n_lines && gtk_text_iter_equal (&start, &end))
        break;
      g_ptr_array_add (lines, read_line (buffer, start, &end, known));
    }

  return lines;
}

/* Shows which lines are the analyst's own. */
void
readout_composer_lines_tint (GtkTextBuffer *buffer, GPtrArray *lines)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, "own", &start, &end);
  for (guint i = 0; i < lines->len; i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, (int)i);
      end = start;
      gtk_text_iter_forward_line (&end);
      if (((ReadoutMemoLine *)g_ptr_array_index (lines, i))->key == NULL)
        gtk_text_buffer_apply_tag_by_name (buffer, "own", &start, &end);
    }
}
