/* readout-notes-pane.c: the notes on the article in front and on its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-notes-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-filter.h"
#include "readout-list-frame.h"
#include "readout-menus.h"
#include "readout-note-row.h"
#include "readout-note-words.h"

struct _ReadoutNotesPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkEditable *filter;
  GtkWidget *add;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkListBox *list;

  ReadoutNoteBook *book; /* NULL while no article is open */
  gboolean selecting;    /* a row is selected for a passage that was chosen in the text */
};

G_DEFINE_FINAL_TYPE (ReadoutNotesPane, readout_notes_pane, GTK_TYPE_WIDGET)

/* ---- rows ---- */

static ReadoutNoteRow *
get_row (ReadoutNotesPane *self, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  return row != NULL ? READOUT_NOTE_ROW (row) : NULL;
}

static ReadoutNoteRow *
find_row (ReadoutNotesPane *self, ReadoutNoteItem *item)
{
  ReadoutNoteRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (readout_note_row_get_item (row) == item)
      return row;

  return NULL;
}

static ReadoutNoteRow *
get_selected (ReadoutNotesPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? READOUT_NOTE_ROW (row) : NULL;
}

/* On passages, on the article, on the case. */
static guint
get_section (GtkListBoxRow *row)
{
  const ReadoutNote *note = readout_note_item_get_note (readout_note_row_get_item (READOUT_NOTE_ROW (row)));

  return note->anchor != NULL ? 0 : note->of_case ? 2 : 1;
}

/* In the order of the text; those without a passage as they were written. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  ReadoutNoteItem *left = readout_note_row_get_item (READOUT_NOTE_ROW (a));
  ReadoutNoteItem *right = readout_note_row_get_item (READOUT_NOTE_ROW (b));
  guint section_left = get_section (a), section_right = get_section (b);
  guint start_left = readout_note_item_get_start (left), start_right = readout_note_item_get_start (right);

  if (section_left != section_right)
    return section_left < section_right ? -1 : 1;
  if (section_left == 0 && start_left != start_right)
    return start_left < start_right ? -1 : 1;

  return g_strcmp0 (readout_note_item_get_note (left)->made, readout_note_item_get_note (right)->made);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  ReadoutNotesPane *self = user_data;

  return readout_note_words_fit (readout_note_row_get_item (READOUT_NOTE_ROW (row)),
                                 gtk_editable_get_text (self->filter));
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  static const char *const titles[] = { N_ ("On Passages"), N_ ("On the Article"), N_ ("On the Case") };
  guint section = get_section (row);
  GtkWidget *label;

  if (before != NULL && get_section (before) == section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_ (titles[section]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_box_row_set_header (row, label);
}

/* ---- the list as a whole ---- */

static gboolean
has_shown_row (ReadoutNotesPane *self)
{
  ReadoutNoteRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (filter_row (GTK_LIST_BOX_ROW (row), self))
      return TRUE;

  return FALSE;
}

static void
refresh_empty (ReadoutNotesPane *self)
{
  gboolean has_notes = get_row (self, 0) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->filter), has_notes);
  if (has_shown_row (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }

  adw_status_page_set_title (self->empty, has_notes ? _ ("Nothing Fits") : _ ("No Notes"));
  adw_status_page_set_description (
      self->empty, has_notes
                       ? _ ("Nothing here has the words that you typed above.")
                       : _ ("Select a passage of the text and press Ctrl+Alt+N to write a note on it, or "
                            "Ctrl+Alt+H to mark it."));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
select_chosen (ReadoutNotesPane *self)
{
  ReadoutNoteItem *chosen = self->book != NULL ? readout_note_book_get_chosen (self->book) : NULL;
  ReadoutNoteRow *row = chosen != NULL ? find_row (self, chosen) : NULL;

  self->selecting = TRUE;
  gtk_list_box_select_row (self->list, (GtkListBoxRow *)row);
  self->selecting = FALSE;
}

static void
changed_cb (ReadoutNotesPane *self)
{
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_list_box_invalidate_filter (self->list);
  refresh_empty (self);
}

static void
remove_gone (ReadoutNotesPane *self, GListModel *items)
{
  ReadoutNoteRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL;)
    if (g_list_store_find (G_LIST_STORE (items), readout_note_row_get_item (row), NULL))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
items_cb (GListModel *items, guint position, guint n_removed, guint n_added, ReadoutNotesPane *self)
{
  GtkWidget *at = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  g_autoptr (GtkWidget) kept = at != NULL ? g_object_ref (at) : NULL;
  int index = at != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (at)) : -1;

  if (n_removed > 0)
    remove_gone (self, items);
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (items, position + i);

      gtk_list_box_append (self->list, GTK_WIDGET (readout_note_row_new (self->book, item)));
    }
  refresh_empty (self);

  /* Who goes through the list by keys goes on with the next row, when the one that he was at is gone. */
  if (at != NULL && gtk_widget_get_parent (at) == NULL)
    {
      ReadoutNoteRow *next = get_row (self, index);

      if (next == NULL && index > 0)
        next = get_row (self, index - 1);
      gtk_list_box_select_row (self->list, (GtkListBoxRow *)next);
      readout_notes_pane_focus (self);
    }
}

/* ---- what is done in it ---- */

static void
filter_cb (ReadoutNotesPane *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  refresh_empty (self);
}

static void
selected_cb (ReadoutNotesPane *self)
{
  ReadoutNoteRow *row = get_selected (self);

  if (row != NULL && !self->selecting)
    readout_note_book_show (self->book, readout_note_row_get_item (row));
}

static void
activated_cb (ReadoutNotesPane *self, GtkListBoxRow *row)
{
  readout_note_row_edit (READOUT_NOTE_ROW (row), FALSE);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ReadoutNoteRow *row = get_selected (READOUT_NOTES_PANE (widget));

  if (row != NULL)
    readout_note_row_edit (row, FALSE);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ReadoutNotesPane *self = READOUT_NOTES_PANE (widget);
  ReadoutNoteRow *row = get_selected (self);

  if (row != NULL)
    readout_note_book_remove (self->book, readout_note_row_get_item (row));
}

static void
toggle_memo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ReadoutNoteRow *row = get_selected (READOUT_NOTES_PANE (widget));

  if (row != NULL)
    readout_note_row_toggle_memo (row);
}

/* The menu of the row that was pointed at. */
static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutNotesPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  g_menu_append (menu, _ ("_Edit"), "notes.edit");
  g_menu_append (menu, _ ("For the _Memo or Not"), "notes.toggle-memo");
  g_menu_append (menu, _ ("_Attach to Selection"), "win.attach-note");
  g_menu_append (menu, _ ("_Delete"), "notes.remove");
  readout_menus_popup_menu (GTK_WIDGET (self->list), menu, x, y);
}

/* ---- for the inspector and the window ---- */

/* book: that of the article in front, or NULL */
void
readout_notes_pane_set_book (ReadoutNotesPane *self, ReadoutNoteBook *book)
{
  GListModel *items;

  g_return_if_fail (READOUT_IS_NOTES_PANE (self));

  if (self->book == book)
    return;

  if (self->book != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->book, self);
      g_signal_handlers_disconnect_by_data (readout_note_book_get_items (self->book), self);
    }
  while (get_row (self, 0) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, 0)));
  g_set_object (&self->book, book);
  gtk_editable_set_text (self->filter, "");
  if (book != NULL)
    {
      items = readout_note_book_get_items (book);
      g_signal_connect_object (items, "items-changed", G_CALLBACK (items_cb), self, 0);
      g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (book, "notify::chosen", G_CALLBACK (select_chosen), self, G_CONNECT_SWAPPED);
      items_cb (items, 0, 0, g_list_model_get_n_items (items), self);
      select_chosen (self);
    }
  refresh_empty (self);
}

/* is_new: it has been added for what is written into it now */
void
readout_notes_pane_edit (ReadoutNotesPane *self, ReadoutNoteItem *item, gboolean is_new)
{
  ReadoutNoteRow *row;

  g_return_if_fail (READOUT_IS_NOTES_PANE (self));

  gtk_editable_set_text (self->filter, "");
  row = find_row (self, item);
  if (row == NULL)
    return;

  gtk_list_box_invalidate_filter (self->list);
  refresh_empty (self);
  readout_note_book_choose (self->book, item);
  readout_note_row_edit (row, is_new);
}

/* To the next row that the filter lets through. */
void
readout_notes_pane_move (ReadoutNotesPane *self, int direction)
{
  ReadoutNoteRow *row;
  int position;

  g_return_if_fail (READOUT_IS_NOTES_PANE (self));

  row = get_selected (self);
  position = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : direction > 0 ? -1 : 0;
  for (position += direction; (row = position >= 0 ? get_row (self, position) : NULL) != NULL;
       position += direction)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

gboolean
readout_notes_pane_has_focus (ReadoutNotesPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* The row that is selected, or the first one. */
void
readout_notes_pane_focus (ReadoutNotesPane *self)
{
  ReadoutNoteRow *row;

  g_return_if_fail (READOUT_IS_NOTES_PANE (self));

  row = get_selected (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (has_shown_row (self))
    readout_notes_pane_move (self, 1);
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->filter)))
    gtk_widget_grab_focus (self->add);
}

static void
readout_notes_pane_dispose (GObject *object)
{
  ReadoutNotesPane *self = READOUT_NOTES_PANE (object);

  if (self->book != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->book, self);
      g_signal_handlers_disconnect_by_data (readout_note_book_get_items (self->book), self);
    }
  g_clear_object (&self->book);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_notes_pane_parent_class)->dispose (object);
}

static void
readout_notes_pane_class_init (ReadoutNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_notes_pane_dispose;

  gtk_widget_class_install_action (widget_class, "notes.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "notes.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "notes.toggle-memo", NULL, toggle_memo_cb);
  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, add);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNotesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_filter_stop);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_notes_pane_init (ReadoutNotesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  refresh_empty (self);
}
