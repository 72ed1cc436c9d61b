/* readout-composer-grades.c: how reliable the analyst holds the outlets of the memo that is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-composer-private.h"
#include "readout-memo-grades.h"

static const char *
get_grades (ReadoutComposer *self)
{
  return readout_composer_get_record (self)->fields[READOUT_MEMO_FIELD_GRADES];
}

static void
set_grades (ReadoutComposer *self, const char *grades)
{
  readout_memo_record_set_field (readout_composer_get_record (self), READOUT_MEMO_FIELD_GRADES, grades);
  readout_composer_touch (self);
}

static void
grade_changed_cb (AdwComboRow *row, GParamSpec *pspec, ReadoutComposer *self)
{
  const char *outlet = g_object_get_data (G_OBJECT (row), "outlet");
  g_autofree char *grades = readout_memo_grades_set (get_grades (self), outlet,
                                                     READOUT_MEMO_GRADES[adw_combo_row_get_selected (row)]);

  set_grades (self, grades);
}

static GListModel *
grades_model_new (void)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  for (const char *grade = READOUT_MEMO_GRADES; *grade != '\0'; grade++)
    /* a letter and what it means */
    gtk_string_list_take (model,
                          g_strdup_printf ("%c · %s", *grade, readout_memo_grade_get_meaning (*grade)));

  return G_LIST_MODEL (model);
}

static GtkWidget *
row_new (ReadoutComposer *self, const char *outlet)
{
  g_autoptr (GListModel) model = grades_model_new ();
  g_autofree char *title = g_markup_escape_text (outlet, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", model, NULL);
  const char *grade = strchr (READOUT_MEMO_GRADES, readout_memo_grades_get (get_grades (self), outlet));

  g_object_set_data_full (G_OBJECT (row), "outlet", g_strdup (outlet), g_free);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint)(grade - READOUT_MEMO_GRADES));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (grade_changed_cb), self, 0);

  return row;
}

static void
shown_changed_cb (AdwExpanderRow *row, GParamSpec *pspec, ReadoutComposer *self)
{
  g_autofree char *grades
      = readout_memo_grades_set_shown (get_grades (self), adw_expander_row_get_enable_expansion (row));

  set_grades (self, grades);
}

GtkWidget *
readout_composer_grades_row_new (ReadoutComposer *self)
{
  g_autoptr (GPtrArray) outlets = readout_composer_desk_list_outlets (readout_composer_get_desk (self));
  GtkWidget *expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("Admiralty grades"), "subtitle",
                                      _ ("In the source notes: of each outlet, and of each report"),
                                      "show-enable-switch", TRUE, NULL);

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (expander),
                                         readout_memo_grades_are_shown (get_grades (self)));
  for (guint i = 0; i < outlets->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row_new (self, g_ptr_array_index (outlets, i)));
  g_signal_connect_object (expander, "notify::enable-expansion", G_CALLBACK (shown_changed_cb), self, 0);

  return expander;
}
