/* readout-memos-dialog.c: the memos of a case, and what a new one can be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-memos-dialog.h"

#include <glib/gi18n.h>

#include "readout-case-negotiation.h"
#include "readout-compat.h"
#include "readout-memo-template.h"

struct _ReadoutMemosDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *memos;
  AdwPreferencesGroup *templates;
  AdwComboRow *about;
  char *negotiation; /* NULL for the whole case */
};

G_DEFINE_FINAL_TYPE (ReadoutMemosDialog, readout_memos_dialog, ADW_TYPE_WINDOW)

enum
{
  OPEN,
  BEGIN,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (GtkWidget *row, ReadoutMemosDialog *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (row), "memo");

  g_signal_emit (self, signals[OPEN], 0, *id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_cb (GtkWidget *button, ReadoutMemosDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  gint64 *id = g_object_get_data (G_OBJECT (row), "memo");

  g_signal_emit (self, signals[REMOVE], 0, *id);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
dup_detail (const ReadoutMemoRecord *memo)
{
  g_autoptr (GDateTime) saved = g_date_time_new_from_iso8601 (memo->saved, NULL);
  g_autoptr (GDateTime) local = saved != NULL ? g_date_time_to_local (saved) : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%x %H:%M") : g_strdup (memo->saved);

  /* Translators: the kind of a memo, its information cut-off, and when it was saved */
  return g_strdup_printf (_ ("%s · cut-off %s · saved %s"), memo->fields[READOUT_MEMO_FIELD_GENRE],
                          memo->fields[READOUT_MEMO_FIELD_CUT_OFF], time);
}

static GtkWidget *
add_memo (ReadoutMemosDialog *self, const ReadoutMemoRecord *memo)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *detail = dup_detail (memo);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), memo->fields[READOUT_MEMO_FIELD_SUBJECT]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove the Memo"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data_full (G_OBJECT (row), "memo", g_memdup2 (&memo->id, sizeof memo->id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, 0);
  adw_preferences_group_add (self->memos, row);

  return row;
}

/* Return opens the one that was saved last. */
static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutMemosDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) memos
      = readout_case_file_list_memos_finish (READOUT_CASE_FILE (object), result, &error);

  if (memos == NULL)
    {
      adw_preferences_group_set_description (self->templates, error->message);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->memos), memos->len > 0);
  for (guint i = 0; i < memos->len; i++)
    {
      GtkWidget *row = add_memo (self, g_ptr_array_index (memos, i));

      if (i == 0)
        gtk_widget_grab_focus (row);
    }
}

/* What a memo can be about; the first is the whole case. */
static void
negotiations_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutMemosDialog) self = user_data;
  g_autoptr (GPtrArray) negotiations
      = readout_case_file_list_negotiations_finish (READOUT_CASE_FILE (object), result, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0, n_names;

  gtk_string_list_append (names, _ ("The whole case"));
  for (guint i = 0; negotiations != NULL && i < negotiations->len; i++)
    {
      ReadoutCaseNegotiation *negotiation = g_ptr_array_index (negotiations, i);
      const char *name = readout_case_negotiation_get_name (negotiation);

      if (readout_case_negotiation_get_suggested (negotiation))
        continue;
      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, self->negotiation) == 0)
        chosen = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }

  /* The one negotiation of a case is the case. */
  n_names = g_list_model_get_n_items (G_LIST_MODEL (names));
  adw_combo_row_set_model (self->about, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->about, n_names > 2 ? chosen : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->about), n_names > 2);
}

static void
about_cb (ReadoutMemosDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->about);
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (self->about));

  g_clear_pointer (&self->negotiation, g_free);
  if (chosen > 0 && chosen != GTK_INVALID_LIST_POSITION)
    self->negotiation = g_strdup (gtk_string_list_get_string (names, chosen));
}

static void
begin (ReadoutMemosDialog *self, const char *template_id)
{
  g_signal_emit (self, signals[BEGIN], 0, template_id, self->negotiation);
  gtk_window_close (GTK_WINDOW (self));
}

static void
begin_cb (GtkWidget *row, ReadoutMemosDialog *self)
{
  begin (self, g_object_get_data (G_OBJECT (row), "template"));
}

static void
template_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutMemosDialog *self = READOUT_MEMOS_DIALOG (object);
  g_autoptr (GListModel) files = readout_compat_open_files_finish (GTK_WINDOW (object), result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    begin (self, path);
}

static void
choose_template_cb (GtkWidget *row, ReadoutMemosDialog *self)
{
  readout_compat_open_files_async (GTK_WINDOW (self), _ ("Open Template"), FALSE, NULL, template_chosen_cb,
                                   NULL);
}

static GtkWidget *
add_template (ReadoutMemosDialog *self, const char *name, GCallback activated)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, 0);
  adw_preferences_group_add (self->templates, row);

  return row;
}

static void
add_templates (ReadoutMemosDialog *self)
{
  const char *const *ids = readout_memo_template_get_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_new (ids[i]);
      GtkWidget *row = add_template (self, template->name, G_CALLBACK (begin_cb));

      g_object_set_data (G_OBJECT (row), "template", (gpointer)ids[i]);
      if (i == 0)
        gtk_window_set_focus (GTK_WINDOW (self), row);
    }
  add_template (self, _ ("A Template of Your Own…"), G_CALLBACK (choose_template_cb));
}

static void
readout_memos_dialog_finalize (GObject *object)
{
  g_free (READOUT_MEMOS_DIALOG (object)->negotiation);
  G_OBJECT_CLASS (readout_memos_dialog_parent_class)->finalize (object);
}

static void
readout_memos_dialog_class_init (ReadoutMemosDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = readout_memos_dialog_finalize;
  signals[OPEN]
      = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[BEGIN] = g_signal_new ("begin", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_STRING);
  signals[REMOVE]
      = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-memos-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutMemosDialog, memos);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMemosDialog, templates);
  gtk_widget_class_bind_template_child (widget_class, ReadoutMemosDialog, about);
  gtk_widget_class_bind_template_callback (widget_class, about_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_memos_dialog_init (ReadoutMemosDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_templates (self);
}

/* negotiation: what a new memo is about as long as nothing else is chosen; NULL for the whole case */
GtkWidget *
readout_memos_dialog_new (GtkWindow *parent, ReadoutCaseFile *case_file, const char *negotiation)
{
  ReadoutMemosDialog *self = g_object_new (READOUT_TYPE_MEMOS_DIALOG, "transient-for", parent, NULL);

  self->negotiation = g_strdup (negotiation);
  readout_case_file_list_negotiations_async (case_file, NULL, negotiations_listed_cb, g_object_ref (self));
  readout_case_file_list_memos_async (case_file, 0, NULL, listed_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
