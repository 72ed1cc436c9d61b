/* readout-printed-text.c: the text of an article with its marks, as they look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-printed-text.h"

#include <glib/gi18n.h>

#include "readout-highlight.h"

/* The same stretches of the text; FALSE when there are none. */
static gboolean
copy_places (GtkTextBuffer *from, GtkTextTag *tag, GtkTextBuffer *to, GtkTextTag *copy)
{
  GtkTextIter iter, start, end;
  gboolean is_used = FALSE;

  gtk_text_buffer_get_start_iter (from, &iter);
  while (gtk_text_iter_has_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      if (gtk_text_iter_is_end (&iter))
        break;

      gtk_text_buffer_get_iter_at_offset (to, &start, gtk_text_iter_get_offset (&iter));
      gtk_text_iter_forward_to_tag_toggle (&iter, tag);
      gtk_text_buffer_get_iter_at_offset (to, &end, gtk_text_iter_get_offset (&iter));
      gtk_text_buffer_apply_tag (to, copy, &start, &end);
      is_used = TRUE;
    }

  return is_used;
}

static GtkTextTag *
find_tag (GtkTextBuffer *buffer, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

/* A kind that is not seen on the screen is not printed either. */
static gboolean
is_shown (GtkTextTag *tag)
{
  gboolean has_line, has_background;

  g_object_get (tag, "underline-set", &has_line, "background-set", &has_background, NULL);
  return has_line || has_background;
}

/* What the marks on the paper mean, below the text, each as it looks. */
static void
add_legend (GtkTextBuffer *buffer, const gboolean *is_used)
{
  g_autofree char *heading = g_strdup_printf ("\n\n%s: ", _ ("Marks in the Text"));
  const char *before = heading;
  GtkTextIter end;

  for (guint i = 0; i < READOUT_N_HIGHLIGHTS; i++)
    if (is_used[i])
      {
        gtk_text_buffer_get_end_iter (buffer, &end);
        gtk_text_buffer_insert (buffer, &end, before, -1);
        gtk_text_buffer_insert_with_tags_by_name (buffer, &end, readout_highlight_get_label (i), -1,
                                                  readout_highlight_get_name (i), NULL);
        before = " · ";
      }
}

static void
copy_highlights (GtkTextBuffer *from, GtkTextBuffer *to)
{
  gboolean is_used[READOUT_N_HIGHLIGHTS] = { FALSE };

  /* What is made last is drawn over the others, as in the text. */
  for (int i = READOUT_N_HIGHLIGHTS - 1; i >= 0; i--)
    {
      GtkTextTag *tag = find_tag (from, readout_highlight_get_name ((guint)i));
      GtkTextTag *copy = readout_highlight_create_tag ((guint)i, to);

      readout_highlight_print_tag ((guint)i, copy);
      if (tag != NULL && is_shown (tag))
        is_used[i] = copy_places (from, tag, to, copy);
    }
  add_legend (to, is_used);
}

static void
copy_paragraphs (GtkTextBuffer *from, GtkTextBuffer *to)
{
  static const struct
  {
    const char *name;
    const char *property;
    int value;
  } looks[] = { { "title", "weight", PANGO_WEIGHT_BOLD },
                { "heading", "weight", PANGO_WEIGHT_BOLD },
                { "aside", "style", PANGO_STYLE_OBLIQUE } };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GtkTextTag *tag = find_tag (from, looks[i].name);
      GtkTextTag *copy
          = gtk_text_buffer_create_tag (to, looks[i].name, looks[i].property, looks[i].value, NULL);

      if (tag != NULL)
        copy_places (from, tag, to, copy);
    }
}

/* buffer: of a page, with the tags of its highlighter
 * Black on white and without transparency, whatever the screen shows. */
GtkSourceBuffer *
readout_printed_text_new (GtkTextBuffer *buffer)
{
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  GtkSourceBuffer *printed = gtk_source_buffer_new (NULL);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (printed), text, -1);
  gtk_source_buffer_set_style_scheme (printed,
                                      gtk_source_style_scheme_manager_get_scheme (schemes, "Adwaita"));
  copy_paragraphs (buffer, GTK_TEXT_BUFFER (printed));
  copy_highlights (buffer, GTK_TEXT_BUFFER (printed));

  return printed;
}
