/* readout-note-row.c: a note in the inspector, to be read and to be edited
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-row.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-note-words.h"
#include "readout-tag-completion.h"

struct _ReadoutNoteRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *subject;
  GtkWidget *review;
  GtkWidget *reader;
  GtkLabel *text;
  GtkLabel *tags;
  GtkLabel *date;
  GtkWidget *memo;
  GtkWidget *editor;
  GtkTextView *view;
  GtkEditable *tag_entry;
  GtkCheckButton *memo_button;

  ReadoutNoteBook *book;
  ReadoutNoteItem *item;
  gboolean is_new;  /* goes again when nothing is written into it */
  gboolean goes_on; /* what is typed belongs to the act before */
  gboolean filling; /* the fields are being filled, nobody types */
};

G_DEFINE_FINAL_TYPE (ReadoutNoteRow, readout_note_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_typed (ReadoutNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
show_line (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static gboolean
is_editing (ReadoutNoteRow *self)
{
  return gtk_widget_get_visible (self->editor);
}

/* What somebody types is not put in again: the cursor would jump. */
static void
fill_editor (ReadoutNoteRow *self)
{
  const ReadoutNote *note = readout_note_item_get_note (self->item);
  g_autofree char *typed = dup_typed (self);
  g_autofree char *tags = g_strjoinv (", ", (GStrv)note->tags);
  g_auto (GStrv) typed_tags = readout_note_parse_tags (gtk_editable_get_text (self->tag_entry));

  self->filling = TRUE;
  if (!g_str_equal (typed, note->text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), note->text, -1);
  if (!g_strv_equal ((const char *const *)typed_tags, note->tags))
    gtk_editable_set_text (self->tag_entry, tags);
  gtk_check_button_set_active (self->memo_button, note->for_memo);
  self->filling = FALSE;
}

static void
changed_cb (ReadoutNoteRow *self)
{
  const ReadoutNote *note = readout_note_item_get_note (self->item);
  gboolean needs_review = readout_note_item_get_place (self->item) == READOUT_NOTE_REVIEW;
  g_autofree char *subject = readout_note_words_dup_subject (self->item);
  g_autofree char *tags = readout_note_words_dup_tags (note);
  g_autofree char *date = readout_note_words_dup_date (note);
  g_autofree char *whole = readout_note_words_dup_whole (self->item);

  gtk_label_set_label (self->subject, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->subject), note->anchor != NULL);
  gtk_widget_set_visible (self->review, needs_review);
  show_line (self->text, note->text);
  show_line (self->tags, tags);
  show_line (self->date, date);
  gtk_widget_set_visible (self->memo, note->for_memo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  if (is_editing (self))
    fill_editor (self);
}

static void
say (ReadoutNoteRow *self, const ReadoutNote *contents)
{
  readout_note_book_change (self->book, self->item, contents, self->goes_on);
  self->goes_on = TRUE;
}

static void
typed_cb (ReadoutNoteRow *self)
{
  ReadoutNote contents = *readout_note_item_get_note (self->item);
  g_autofree char *text = dup_typed (self);
  g_auto (GStrv) tags = NULL;

  if (self->filling)
    return;

  tags = readout_note_parse_tags (gtk_editable_get_text (self->tag_entry));
  contents.text = text;
  contents.tags = (const char *const *)tags;
  contents.for_memo = gtk_check_button_get_active (self->memo_button);
  say (self, &contents);
}

/* is_new: it has been added for what is written into it now */
void
readout_note_row_edit (ReadoutNoteRow *self, gboolean is_new)
{
  g_auto (GStrv) in_use = NULL;

  g_return_if_fail (READOUT_IS_NOTE_ROW (self));

  in_use = readout_note_book_dup_tags (self->book);
  readout_tag_completion_set_tags (self->tag_entry, (const char *const *)in_use);
  self->is_new = is_new;
  self->goes_on = is_new;
  gtk_widget_set_visible (self->editor, TRUE);
  gtk_widget_set_visible (self->reader, FALSE);
  fill_editor (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
says_nothing (const ReadoutNote *note)
{
  return *note->text == '\0' && note->tags[0] == NULL;
}

/* Ends the editing, if there is any. */
void
readout_note_row_end (ReadoutNoteRow *self)
{
  g_autoptr (ReadoutNoteRow) kept = NULL;

  g_return_if_fail (READOUT_IS_NOTE_ROW (self));

  if (!is_editing (self))
    return;

  kept = g_object_ref (self);
  gtk_widget_set_visible (self->reader, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (self->editor, FALSE);
  self->goes_on = FALSE;
  /* Who has written a new one goes on where he was. */
  if (self->is_new)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-note", NULL);
  if (self->is_new && says_nothing (readout_note_item_get_note (self->item)))
    readout_note_book_discard (self->book, self->item);
  self->is_new = FALSE;
}

static void
done_cb (ReadoutNoteRow *self)
{
  readout_note_row_end (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutNoteRow *self)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (keyval != GDK_KEY_Escape && !(is_enter && (state & GDK_CONTROL_MASK) != 0))
    return GDK_EVENT_PROPAGATE;

  readout_note_row_end (self);
  return GDK_EVENT_STOP;
}

void
readout_note_row_toggle_memo (ReadoutNoteRow *self)
{
  ReadoutNote contents;

  g_return_if_fail (READOUT_IS_NOTE_ROW (self));

  contents = *readout_note_item_get_note (self->item);
  contents.for_memo = !contents.for_memo;
  readout_note_book_change (self->book, self->item, &contents, FALSE);
}

ReadoutNoteItem *
readout_note_row_get_item (ReadoutNoteRow *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_ROW (self), NULL);

  return self->item;
}

ReadoutNoteRow *
readout_note_row_new (ReadoutNoteBook *book, ReadoutNoteItem *item)
{
  ReadoutNoteRow *self = g_object_new (READOUT_TYPE_NOTE_ROW, NULL);

  self->book = g_object_ref (book);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

static void
readout_note_row_dispose (GObject *object)
{
  ReadoutNoteRow *self = READOUT_NOTE_ROW (object);

  g_clear_object (&self->book);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (readout_note_row_parent_class)->dispose (object);
}

static void
readout_note_row_class_init (ReadoutNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_note_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, subject);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, review);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, reader);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, tags);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, date);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, memo);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, editor);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, view);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, tag_entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutNoteRow, memo_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
readout_note_row_init (ReadoutNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_compat_guard_undo (gtk_text_view_get_buffer (self->view));
  readout_tag_completion_attach (self->tag_entry);
}
