/* readout-composer-kinds.c: lines of a memo become headings, items and rows, and words strong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-kinds.h"

#include "readout-composer-lines.h"
#include "readout-memo-lines.h"

static void
get_cursor (GtkTextBuffer *buffer, GtkTextIter *cursor)
{
  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
}

static void
get_selected_lines (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_selection_bounds (buffer, start, end);
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static void
set_bullet (GtkTextBuffer *buffer, int line, gboolean has_bullet)
{
  GtkTextIter start, end;
  g_autofree char *kind = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  kind = readout_composer_lines_dup_kind (buffer, &start);
  if (g_str_equal (kind, READOUT_MEMO_LINE_ITEM) == has_bullet)
    return;

  end = start;
  if (has_bullet)
    gtk_text_buffer_insert (buffer, &start, READOUT_COMPOSER_BULLET, -1);
  else
    {
      gtk_text_iter_forward_chars (&end, 2);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
}

static void
remove_kinds (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  static const char *const kinds[]
      = { READOUT_MEMO_LINE_HEADING,     READOUT_MEMO_LINE_SUBHEADING, READOUT_MEMO_LINE_STATEMENT,
          READOUT_MEMO_LINE_ATTRIBUTION, READOUT_MEMO_LINE_HEAD,       READOUT_MEMO_LINE_ROW,
          READOUT_MEMO_LINE_ITEM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, kinds[i], start, end);
}

/* An empty line has no letter that a tag could be on. */
static void
set_kind_of_line (GtkTextBuffer *buffer, int line, const char *kind)
{
  GtkTextIter start, end;

  set_bullet (buffer, line, g_str_equal (kind, READOUT_MEMO_LINE_ITEM));
  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (gtk_text_iter_ends_line (&start) && gtk_text_iter_is_end (&start))
    {
      gtk_text_buffer_insert (buffer, &end, "\n", 1);
      gtk_text_buffer_get_iter_at_line (buffer, &start, line);
      gtk_text_buffer_place_cursor (buffer, &start);
    }
  end = start;
  gtk_text_iter_forward_line (&end);
  remove_kinds (buffer, &start, &end);
  if (!g_str_equal (kind, READOUT_MEMO_LINE_PARAGRAPH))
    gtk_text_buffer_apply_tag_by_name (buffer, kind, &start, &end);
}

/* Makes the lines of the selection headings, items, rows …; a second time makes them paragraphs again. */
void
readout_composer_kinds_set (GtkTextBuffer *buffer, const char *kind)
{
  GtkTextIter start, end;
  g_autofree char *is = NULL;
  int first, last;

  get_selected_lines (buffer, &start, &end);
  is = readout_composer_lines_dup_kind (buffer, &start);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++)
    set_kind_of_line (buffer, line, g_str_equal (is, kind) ? READOUT_MEMO_LINE_PARAGRAPH : kind);
  gtk_text_buffer_end_user_action (buffer);
}

/* @style: "strong" or "emphasis", of the selected words or the word at the cursor */
void
readout_composer_kinds_toggle_style (GtkTextBuffer *buffer, const char *style)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), style);
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      if (!gtk_text_iter_inside_word (&start))
        return;
      if (!gtk_text_iter_starts_word (&start))
        gtk_text_iter_backward_word_start (&start);
      gtk_text_iter_forward_word_end (&end);
    }

  if (gtk_text_iter_has_tag (&start, tag))
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static gboolean
is_empty_item (GtkTextBuffer *buffer, const GtkTextIter *cursor)
{
  GtkTextIter start = *cursor;
  g_autofree char *words = NULL;

  gtk_text_iter_set_line_offset (&start, 0);
  words = gtk_text_iter_get_slice (&start, cursor);
  return g_str_equal (words, READOUT_COMPOSER_BULLET) && gtk_text_iter_ends_line (cursor);
}

/* What comes after a line of @kind. */
static const char *
get_next_kind (const char *kind)
{
  if (g_str_equal (kind, READOUT_MEMO_LINE_ITEM) || g_str_equal (kind, READOUT_MEMO_LINE_ROW))
    return kind;

  return g_str_equal (kind, READOUT_MEMO_LINE_HEAD) ? READOUT_MEMO_LINE_ROW : READOUT_MEMO_LINE_PARAGRAPH;
}

/* A list goes on with the next item, and ends with an empty one; a row goes on with the next row, a heading
 * with a paragraph.  Returns whether the line at the cursor was one of these. */
gboolean
readout_composer_kinds_break_line (GtkTextBuffer *buffer)
{
  GtkTextIter cursor;
  g_autofree char *kind = NULL;

  get_cursor (buffer, &cursor);
  kind = readout_composer_lines_dup_kind (buffer, &cursor);
  if (gtk_text_iter_starts_line (&cursor) || !gtk_text_iter_ends_line (&cursor)
      || g_str_equal (kind, READOUT_MEMO_LINE_PARAGRAPH))
    return FALSE;

  if (is_empty_item (buffer, &cursor))
    {
      readout_composer_kinds_set (buffer, READOUT_MEMO_LINE_PARAGRAPH);
      return TRUE;
    }
  gtk_text_buffer_insert_at_cursor (buffer, "\n", 1);
  get_cursor (buffer, &cursor);
  set_kind_of_line (buffer, gtk_text_iter_get_line (&cursor), get_next_kind (kind));

  return TRUE;
}
