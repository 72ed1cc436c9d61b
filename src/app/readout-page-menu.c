/* readout-page-menu.c: what can be said of the words under the pointer, in the menu of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-menus.h"
#include "readout-page-private.h"

static void
append_titled (GMenu *menu, const char *title, void (*append) (GMenu *menu))
{
  g_autoptr (GMenu) section = g_menu_new ();

  append (section);
  g_menu_append_section (menu, title, G_MENU_MODEL (section));
}

static char *
dup_short (ReadoutMarks *marks, ReadoutSpan span)
{
  g_autofree char *words
      = g_strdelimit (readout_analysis_dup_text (readout_marks_get_analysis (marks), span), "\n", ' ');

  if (g_utf8_strlen (words, -1) > 32)
    {
      g_autofree char *start = g_utf8_substring (words, 0, 31);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&words);
}

/* A long menu says nothing: each part is a menu of its own, titled with the words that it is about. */
static void
append_part (GMenu *menu, const char *title, void (*append) (GMenu *menu))
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  append (submenu);
  g_menu_append_submenu (section, title, G_MENU_MODEL (submenu));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_name (GMenu *menu)
{
  readout_menus_append_name (menu);
  readout_menus_append_scope (menu);
}

static void
append_selection (GMenu *menu)
{
  readout_menus_append_selection (menu);
  readout_menus_append_scope (menu);
}

static GMenu *
create_menu (ReadoutPage *self, guint offset)
{
  ReadoutMarks *marks = readout_annotator_get_marks (self->annotator);
  GMenu *menu = g_menu_new ();
  const ReadoutMark *mention, *quote;
  guint n;

  if (marks == NULL || readout_annotator_get_busy (self->annotator))
    return menu;

  mention = readout_marks_find_mention (marks, offset);
  quote = readout_marks_find_quote (marks, offset);
  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->buffer)))
    append_titled (menu, NULL, append_selection);
  if (mention != NULL)
    {
      const ReadoutEntity *entity
          = &readout_analysis_get_entities (readout_marks_get_analysis (marks), &n)[mention->index];
      g_autofree char *title = dup_short (marks, entity->mentions[mention->part].span);

      append_part (menu, title, append_name);
    }
  if (quote != NULL)
    {
      g_autofree char *words = dup_short (
          marks, readout_analysis_get_quotes (readout_marks_get_analysis (marks), &n)[quote->index].span);
      /* Translators: the beginning of a quote */
      g_autofree char *title = g_strdup_printf (_ ("“%s”"), words);

      append_part (menu, title, readout_menus_append_quote);
    }

  return menu;
}

static void
set_menu (ReadoutPage *self, const GtkTextIter *place)
{
  guint offset = (guint)gtk_text_iter_get_offset (place);
  g_autoptr (GMenu) menu = NULL;

  readout_selection_choose_at (self->selection, offset);
  menu = create_menu (self, offset);
  if (self->spelling != NULL)
    g_menu_append_section (menu, NULL, readout_spelling_get_menu (self->spelling, place));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), G_MENU_MODEL (menu));
}

/* Before the text view itself, which then shows the menu. */
static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  set_menu (self, &iter);
}

static gboolean
key_cb (
    GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, ReadoutPage *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
      set_menu (self, &iter);
    }

  return GDK_EVENT_PROPAGATE;
}

/* Of the text, as the settings say; it is done where there is a dictionary. */
void
readout_page_check_spelling (ReadoutPage *self, GSettings *settings)
{
  g_return_if_fail (READOUT_IS_PAGE (self));

  self->spelling = readout_spelling_new (self->view, settings);
}

void
readout_page_init_menu (ReadoutPage *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (gesture));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
