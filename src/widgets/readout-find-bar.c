/* readout-find-bar.c: finds words in the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-find-bar.h"

#include <glib/gi18n.h>

struct _ReadoutFindBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkWidget *entry;
  GtkLabel *count;
  GtkWidget *replace_row;
  GtkWidget *replacement;

  GtkSourceView *view;
  GtkSourceSearchSettings *settings;
  GtkSourceSearchContext *context; /* NULL while the bar is closed: it would go on counting at every edit */
};

G_DEFINE_FINAL_TYPE (ReadoutFindBar, readout_find_bar, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (ReadoutFindBar *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

/* Somebody who types an expression is in the midst of it for a while. */
static gboolean
show_regex_error (ReadoutFindBar *self)
{
  g_autoptr (GError) error
      = self->context != NULL ? gtk_source_search_context_get_regex_error (self->context) : NULL;

  if (error == NULL)
    return FALSE;

  gtk_label_set_label (self->count, _ ("Not an expression"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), error->message);
  gtk_widget_add_css_class (self->entry, "error");
  return TRUE;
}

static void
count_cb (ReadoutFindBar *self)
{
  const char *words = gtk_source_search_settings_get_search_text (self->settings);
  g_autofree char *label = NULL;
  GtkTextIter start, end;
  int n_found, position;

  if (self->context == NULL || words == NULL)
    {
      gtk_label_set_label (self->count, "");
      return;
    }

  if (show_regex_error (self))
    return;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), NULL);
  n_found = gtk_source_search_context_get_occurrences_count (self->context);
  if (n_found < 0)
    return;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  position = gtk_source_search_context_get_occurrence_position (self->context, &start, &end);
  if (position > 0)
    /* Translators: which of the places that were found is shown, and how many there are */
    label = g_strdup_printf (_ ("%d of %d"), position, n_found);
  else
    label = g_strdup_printf (ngettext ("%d match", "%d matches", (gulong)n_found), n_found);
  gtk_label_set_label (self->count, label);

  if (n_found == 0)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
moved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutFindBar) self = user_data;
  GtkSourceSearchContext *context = GTK_SOURCE_SEARCH_CONTEXT (object);
  GtkTextIter start, end;

  if (!gtk_source_search_context_forward_finish (context, result, &start, &end, NULL, NULL)
      || self->view == NULL)
    return;

  gtk_text_buffer_select_range (get_buffer (self), &start, &end);
  gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (self->view), &start, 0.2, FALSE, 0, 0);
  count_cb (self);
}

void
readout_find_bar_move (ReadoutFindBar *self, gboolean forward)
{
  GtkTextIter start, end;

  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  if (self->context == NULL)
    return;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  if (forward)
    gtk_source_search_context_forward_async (self->context, &end, NULL, moved_cb, g_object_ref (self));
  else
    gtk_source_search_context_backward_async (self->context, &start, NULL, moved_cb, g_object_ref (self));
}

static void
next_cb (ReadoutFindBar *self)
{
  readout_find_bar_move (self, TRUE);
}

static void
previous_cb (ReadoutFindBar *self)
{
  readout_find_bar_move (self, FALSE);
}

/* While one types, the first place from the cursor on is shown. */
static void
typed_cb (ReadoutFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkTextIter start, end;

  gtk_source_search_settings_set_search_text (self->settings, *words != '\0' ? words : NULL);
  gtk_widget_remove_css_class (self->entry, "error");
  count_cb (self);
  if (*words == '\0' || self->context == NULL)
    return;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  gtk_source_search_context_forward_async (self->context, &start, NULL, moved_cb, g_object_ref (self));
}

/* The place that is shown, then on to the next; or to the first, when none is. */
void
readout_find_bar_replace (ReadoutFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->replacement));
  GtkTextIter start, end;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  if (self->context == NULL)
    return;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  if (gtk_source_search_context_get_occurrence_position (self->context, &start, &end) > 0)
    {
      gtk_source_search_context_replace (self->context, &start, &end, words, -1, &error);
      gtk_text_buffer_place_cursor (get_buffer (self), &end);
    }
  if (error != NULL)
    gtk_label_set_label (self->count, _ ("Cannot be replaced so"));
  else
    readout_find_bar_move (self, TRUE);
}

/* All at once, which is undone at once. */
void
readout_find_bar_replace_all (ReadoutFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->replacement));
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint n;

  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  if (self->context == NULL)
    return;

  n = gtk_source_search_context_replace_all (self->context, words, -1, &error);
  label = error == NULL ? g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n)
                        : g_strdup (_ ("Cannot be replaced so"));
  gtk_label_set_label (self->count, label);
}

/* with_replacement: whether the words are to be replaced, too */
void
readout_find_bar_open (ReadoutFindBar *self, gboolean with_replacement)
{
  GtkTextIter start, end;

  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  gtk_widget_set_visible (self->replace_row, with_replacement);
  if (self->context == NULL)
    {
      self->context = gtk_source_search_context_new (GTK_SOURCE_BUFFER (get_buffer (self)), self->settings);
      g_signal_connect_object (self->context, "notify::occurrences-count", G_CALLBACK (count_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->context, "notify::regex-error", G_CALLBACK (count_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end)
      && gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *words = gtk_text_iter_get_text (&start, &end);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
    }

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (self->entry);
}

void
readout_find_bar_close (ReadoutFindBar *self)
{
  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  g_clear_object (&self->context);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
readout_find_bar_get_opened (ReadoutFindBar *self)
{
  g_return_val_if_fail (READOUT_IS_FIND_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

GtkEditable *
readout_find_bar_get_entry (ReadoutFindBar *self)
{
  g_return_val_if_fail (READOUT_IS_FIND_BAR (self), NULL);

  return GTK_EDITABLE (self->entry);
}

GtkEditable *
readout_find_bar_get_replacement (ReadoutFindBar *self)
{
  g_return_val_if_fail (READOUT_IS_FIND_BAR (self), NULL);

  return GTK_EDITABLE (self->replacement);
}

const char *
readout_find_bar_get_count (ReadoutFindBar *self)
{
  g_return_val_if_fail (READOUT_IS_FIND_BAR (self), NULL);

  return gtk_label_get_label (self->count);
}

void
readout_find_bar_set_view (ReadoutFindBar *self, GtkSourceView *view)
{
  g_return_if_fail (READOUT_IS_FIND_BAR (self));

  g_set_weak_pointer (&self->view, view);
}

static void
readout_find_bar_dispose (GObject *object)
{
  ReadoutFindBar *self = READOUT_FIND_BAR (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->view);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (readout_find_bar_parent_class)->dispose (object);
}

static void
readout_find_bar_class_init (ReadoutFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_find_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindBar, replace_row);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindBar, replacement);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_find_bar_replace);
  gtk_widget_class_bind_template_callback (widget_class, readout_find_bar_replace_all);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_find_bar_close);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_option (ReadoutFindBar *self, GSimpleActionGroup *group, const char *name, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, self->settings, property);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
readout_find_bar_init (ReadoutFindBar *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = gtk_source_search_settings_new ();
  gtk_source_search_settings_set_wrap_around (self->settings, TRUE);
  add_option (self, group, "regex", "regex-enabled");
  add_option (self, group, "case", "case-sensitive");
  add_option (self, group, "words", "at-word-boundaries");
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", G_ACTION_GROUP (group));
}
