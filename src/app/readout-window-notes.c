/* readout-window-notes.c: the analyst writes notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-note-words.h"
#include "readout-window-private.h"

static ReadoutNoteBook *
get_book (ReadoutWindow *self)
{
  return readout_page_get_notes (self->page);
}

static void
show_pane (ReadoutWindow *self)
{
  g_object_set (self->split, "show-end", TRUE, NULL);
  readout_inspector_show_notes (self->inspector);
}

/* A note on what is selected is new until something is written into it. */
static void
write_note (ReadoutWindow *self, const ReadoutNote *contents)
{
  ReadoutNoteItem *item = readout_note_book_add (get_book (self), contents);

  self->noted_from
      = readout_inspector_has_focus (self->inspector) ? readout_inspector_get_pane (self->inspector) : NULL;
  show_pane (self);
  readout_notes_pane_edit (readout_inspector_get_notes (self->inspector), item, TRUE);
}

/* From a new note back to where it was asked for. */
static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  if (self->noted_from != NULL)
    {
      readout_inspector_show_pane (self->inspector, self->noted_from);
      readout_inspector_focus (self->inspector);
      return;
    }

  if (readout_split_get_end_folded (self->split))
    g_object_set (self->split, "show-end", FALSE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutAnchor) anchor = readout_page_dup_passage_anchor (self->page);

  write_note (self, &(ReadoutNote){ .anchor = anchor });
}

static void
add_free_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  gboolean of_case = g_str_equal (g_variant_get_string (parameter, NULL), "case");

  if (readout_note_book_can_take (get_book (self), of_case))
    write_note (self, &(ReadoutNote){ .of_case = of_case });
  else
    readout_window_toast (self, _ ("A note on the case needs a case: save this article to one"), NULL, NULL);
}

static void
highlight_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutAnchor) anchor = readout_page_dup_passage_anchor (self->page);

  if (anchor == NULL)
    return;

  readout_note_book_choose (get_book (self),
                            readout_note_book_add (get_book (self), &(ReadoutNote){ .anchor = anchor }));
  readout_window_set_status (self, _ ("Passage marked"));
  readout_window_toast (self, _ ("Passage marked"), _ ("_Undo"), "win.undo-note");
}

/* The note whose passage is lost, to the words that are selected or shown. */
static void
attach_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutAnchor) anchor = readout_page_dup_passage_anchor (self->page);
  ReadoutNoteItem *item = readout_note_book_get_chosen (get_book (self));
  ReadoutNote contents;

  if (anchor == NULL || item == NULL || readout_note_item_get_note (item)->of_case)
    return;

  contents = *readout_note_item_get_note (item);
  contents.anchor = anchor;
  readout_note_book_change (get_book (self), item, &contents, FALSE);
  readout_window_set_status (self, _ ("Note attached"));
}

static void
step (ReadoutWindow *self, int direction)
{
  ReadoutNoteItem *item = readout_page_step_note (self->page, direction);
  g_autofree char *words = item != NULL ? readout_note_words_dup_whole (item) : NULL;

  readout_window_set_status (self, words != NULL ? words : _ ("No passage of the text has a note"));
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, -1);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_note_book_undo (get_book (user_data));
  readout_window_set_status (user_data, _ ("Undone in the notes"));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  readout_note_book_redo (get_book (user_data));
  readout_window_set_status (user_data, _ ("Done again in the notes"));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_pane (user_data);
}

static const GActionEntry entries[] = {
  { .name = "add-note", .activate = add_cb },
  { .name = "add-free-note", .activate = add_free_cb, .parameter_type = "s" },
  { .name = "leave-note", .activate = leave_cb },
  { .name = "highlight", .activate = highlight_cb },
  { .name = "attach-note", .activate = attach_cb },
  { .name = "next-note", .activate = next_cb },
  { .name = "previous-note", .activate = previous_cb },
  { .name = "undo-note", .activate = undo_cb },
  { .name = "redo-note", .activate = redo_cb },
  { .name = "show-notes", .activate = show_cb },
};

void
readout_window_init_notes (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* The page in front is another one, or what can be done with its notes has changed. */
void
readout_window_refresh_notes (ReadoutWindow *self)
{
  ReadoutNoteBook *book = self->page != NULL ? get_book (self) : NULL;
  gboolean can_write
      = book != NULL && !readout_page_get_loading (self->page) && readout_note_book_can_take (book, FALSE);
  gboolean has_passage = self->page != NULL && readout_page_has_passage (self->page);

  readout_window_set_enabled (self, "add-note", can_write);
  readout_window_set_enabled (self, "add-free-note", can_write);
  readout_window_set_enabled (self, "highlight", can_write && has_passage);
  readout_window_set_enabled (self, "attach-note",
                              can_write && has_passage && readout_note_book_get_chosen (book) != NULL);
  readout_window_set_enabled (self, "next-note", book != NULL);
  readout_window_set_enabled (self, "previous-note", book != NULL);
  readout_window_set_enabled (self, "undo-note", book != NULL && readout_note_book_get_can_undo (book));
  readout_window_set_enabled (self, "redo-note", book != NULL && readout_note_book_get_can_redo (book));
}

static void
removed_cb (ReadoutNoteBook *book, ReadoutNoteItem *item, ReadoutWindow *self)
{
  readout_window_set_status (self, _ ("Note deleted"));
  readout_window_toast (self, _ ("Note deleted"), _ ("_Undo"), "win.undo-note");
}

/* page: the one in front */
void
readout_window_follow_notes (ReadoutWindow *self, ReadoutPage *page)
{
  ReadoutNoteBook *book = readout_page_get_notes (page);

  g_signal_connect_object (book, "notify", G_CALLBACK (readout_window_refresh_notes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::has-passage", G_CALLBACK (readout_window_refresh_notes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "removed", G_CALLBACK (removed_cb), self, 0);
}

void
readout_window_unfollow_notes (ReadoutWindow *self, ReadoutPage *page)
{
  ReadoutNoteBook *book = readout_page_get_notes (page);

  g_signal_handlers_disconnect_by_func (book, readout_window_refresh_notes, self);
  g_signal_handlers_disconnect_by_func (page, readout_window_refresh_notes, self);
  g_signal_handlers_disconnect_by_func (book, removed_cb, self);
}

/* ---- between the pages and the case ---- */

static void
failed_cb (ReadoutWindow *self, const char *message)
{
  readout_window_show_error (self, message);
}

void
readout_window_connect_notes (ReadoutWindow *self, ReadoutPage *page)
{
  readout_note_book_set_case (readout_page_get_notes (page), self->case_notes);
  g_signal_connect_object (readout_page_get_notes (page), "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
notice_cb (ReadoutWindow *self)
{
  g_autofree char *notice = NULL;

  g_object_get (self->case_notes, "notice", &notice, NULL);
  readout_window_show_error (self, notice);
}

static void
set_case_notes (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    readout_note_book_set_case (readout_page_get_notes (readout_window_get_nth_page (self, i)),
                                self->case_notes);
}

/* With the case that has been opened. */
void
readout_window_begin_notes (ReadoutWindow *self)
{
  self->case_notes = readout_case_notes_new (self->case_file);
  g_signal_connect_object (self->case_notes, "notify::notice", G_CALLBACK (notice_cb), self,
                           G_CONNECT_SWAPPED);
  set_case_notes (self);
}

/* Before the case is closed. */
void
readout_window_end_notes (ReadoutWindow *self)
{
  g_clear_object (&self->case_notes);
  set_case_notes (self);
}

/* A page whose last words are not on the disk yet; NULL for none. */
ReadoutPage *
readout_window_find_unsettled (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);

      if (!readout_note_book_is_settled (readout_page_get_notes (page)))
        return page;
    }

  return NULL;
}
