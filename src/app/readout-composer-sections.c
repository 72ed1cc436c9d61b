/* readout-composer-sections.c: the sections of the memo that is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-composer-private.h"

static void
shown_cb (GtkCheckButton *check, ReadoutComposer *self)
{
  int index = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "part"));
  ReadoutMemoPart *part;

  if (self->refreshing)
    return;

  part = g_ptr_array_index (readout_composer_get_record (self)->parts, index);
  part->is_shown = gtk_check_button_get_active (check);
  readout_composer_touch (self);
}

/* The first row is the head of the memo, which is always there. */
static GtkWidget *
create_row (ReadoutComposer *self, int index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Head"));

  if (index >= 0)
    {
      const ReadoutMemoPart *part = g_ptr_array_index (readout_composer_get_record (self)->parts, index);
      GtkWidget *check = gtk_check_button_new ();
      /* Translators: the title of a section */
      g_autofree char *name = g_strdup_printf (_ ("“%s” is in the memo"), part->title);

      gtk_label_set_text (GTK_LABEL (label), part->title);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), part->is_shown);
      gtk_widget_set_tooltip_text (check, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (check), "part", GINT_TO_POINTER (index));
      g_signal_connect_object (check, "toggled", G_CALLBACK (shown_cb), self, 0);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return row;
}

/* Fills the list anew and chooses the section that was chosen. */
void
readout_composer_refresh_sections (ReadoutComposer *self)
{
  guint n_parts = readout_composer_get_record (self)->parts->len;
  GtkWidget *child;

  self->refreshing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_list_box_remove (self->sections, child);
  for (int i = -1; i < (int)n_parts; i++)
    gtk_list_box_append (self->sections, create_row (self, i));
  gtk_list_box_select_row (self->sections, gtk_list_box_get_row_at_index (self->sections, self->part + 1));
  self->refreshing = FALSE;
}

/* @part: -1 for the head */
void
readout_composer_choose_section (ReadoutComposer *self, int part)
{
  const ReadoutMemoPart *chosen;

  readout_composer_text_flush (self->text);
  self->part = CLAMP (part, -1, (int)readout_composer_get_record (self)->parts->len - 1);
  chosen = readout_composer_get_part (self);
  self->refreshing = TRUE;
  gtk_stack_set_visible_child_name (self->stack, chosen != NULL ? "text" : "header");
  gtk_list_box_select_row (self->sections, gtk_list_box_get_row_at_index (self->sections, self->part + 1));
  if (chosen != NULL)
    {
      gtk_editable_set_text (self->section_title, chosen->title);
      gtk_label_set_text (self->hint, chosen->hint);
      gtk_widget_set_visible (GTK_WIDGET (self->hint), *chosen->hint != '\0');
    }
  self->refreshing = FALSE;
  readout_composer_text_show (self->text, (ReadoutMemoPart *)chosen);
  readout_composer_refresh_side (self);
}

void
readout_composer_move_section (ReadoutComposer *self, int step)
{
  GPtrArray *parts = readout_composer_get_record (self)->parts;
  int other = self->part + step;

  if (self->part < 0 || other < 0 || other >= (int)parts->len)
    return;

  readout_composer_text_flush (self->text);
  {
    gpointer moved = parts->pdata[self->part];

    parts->pdata[self->part] = parts->pdata[other];
    parts->pdata[other] = moved;
  }
  self->part = other;
  readout_composer_refresh_sections (self);
  readout_composer_touch (self);
}

/* Below the one that is shown. */
void
readout_composer_add_section (ReadoutComposer *self)
{
  ReadoutMemoRecord *record = readout_composer_get_record (self);
  guint place = (guint)(self->part + 1);
  gpointer added;

  readout_composer_text_flush (self->text);
  added = readout_memo_record_add_part (record, "text", _ ("New section"), "", TRUE);
  for (guint i = record->parts->len - 1; i > place; i--)
    record->parts->pdata[i] = record->parts->pdata[i - 1];
  record->parts->pdata[place] = added;
  self->part = (int)place;
  readout_composer_refresh_sections (self);
  readout_composer_choose_section (self, self->part);
  readout_composer_touch (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->section_title));
}
