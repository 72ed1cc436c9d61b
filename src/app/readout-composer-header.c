/* readout-composer-header.c: the head of the memo that is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-composer-private.h"
#include "readout-memo-remarks.h"

static const struct
{
  ReadoutMemoField field;
  const char *title;
  gboolean is_day;
} fields[] = {
  { READOUT_MEMO_FIELD_SUBJECT, N_ ("Subject"), FALSE },
  { READOUT_MEMO_FIELD_GENRE, N_ ("Kind of memo"), FALSE },
  { READOUT_MEMO_FIELD_RECIPIENT, N_ ("To"), FALSE },
  { READOUT_MEMO_FIELD_SENDER, N_ ("From"), FALSE },
  { READOUT_MEMO_FIELD_MARKING, N_ ("Handling"), FALSE },
  { READOUT_MEMO_FIELD_CUT_OFF, N_ ("Information cut-off, such as 2016-09-30"), TRUE },
};

/* A day that is none yet is not taken over, and looks so. */
static void
field_changed_cb (GtkEditable *row, ReadoutComposer *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field"));
  const char *words = gtk_editable_get_text (row);
  gboolean is_right = !fields[index].is_day || readout_date_is_valid (words);

  if (is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  if (self->refreshing || !is_right)
    return;

  readout_memo_record_set_field (readout_composer_get_record (self), fields[index].field, words);
  adw_window_title_set_title (self->title,
                              readout_composer_get_record (self)->fields[READOUT_MEMO_FIELD_SUBJECT]);
  readout_composer_touch (self);
}

static void
scale_changed_cb (AdwComboRow *row, GParamSpec *pspec, ReadoutComposer *self)
{
  if (self->refreshing)
    return;

  readout_memo_record_set_field (readout_composer_get_record (self), READOUT_MEMO_FIELD_SCALE,
                                 adw_combo_row_get_selected (row) == READOUT_MEMO_SCALE_UK ? "uk"
                                                                                           : "icd-203");
  readout_composer_touch (self);
}

static GtkWidget *
scale_row_new (ReadoutComposer *self)
{
  const char *const names[] = { _ ("ICD 203 (United States)"), _ ("Yardstick (United Kingdom)"), NULL };
  g_autoptr (GtkStringList) scales = gtk_string_list_new (names);
  GtkWidget *row
      = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Scale of likelihood"), "model", scales, NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              readout_memo_get_scale (readout_composer_get_record (self)));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (scale_changed_cb), self, 0);

  return row;
}

static void
add_row (ReadoutComposer *self, GtkWidget *row)
{
  adw_preferences_group_add (self->header, row);
  g_ptr_array_add (self->header_rows, row);
}

static void
remove_rows (ReadoutComposer *self)
{
  for (guint i = 0; i < self->header_rows->len; i++)
    adw_preferences_group_remove (self->header, g_ptr_array_index (self->header_rows, i));
  g_ptr_array_set_size (self->header_rows, 0);
}

/* Whenever a memo is loaded, or a version of it comes back. */
void
readout_composer_build_header (ReadoutComposer *self)
{
  remove_rows (self);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (fields[i].title));
      g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (i));
      gtk_editable_set_text (GTK_EDITABLE (row), readout_composer_get_record (self)->fields[fields[i].field]);
      g_signal_connect_object (row, "changed", G_CALLBACK (field_changed_cb), self, 0);
      add_row (self, row);
    }
  add_row (self, scale_row_new (self));
  add_row (self, readout_composer_grades_row_new (self));
}
