/* readout-corrections-dialog.c: all that the analyst has said of findings, to take it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-corrections-dialog.h"

#include <glib/gi18n.h>

#include "readout-correction-words.h"
#include "readout-labels.h"
#include "readout-list-frame.h"

struct _ReadoutCorrectionsDialog
{
  AdwWindow parent_instance;

  GtkDropDown *scope; /* everywhere, then each ReadoutScope */
  GtkStack *stack;
  GtkListBox *list;

  ReadoutCorrectionBook *book;
  ReadoutAnnotator *annotator; /* NULL where no article is open */
  GPtrArray *corrections;      /* one for each row, in their order */
};

G_DEFINE_FINAL_TYPE (ReadoutCorrectionsDialog, readout_corrections_dialog, ADW_TYPE_WINDOW)

static ReadoutCorrection *
get_correction (ReadoutCorrectionsDialog *self, GtkListBoxRow *row)
{
  return g_ptr_array_index (self->corrections, gtk_list_box_row_get_index (row));
}

/* Whether the passage that it is about is not in the text any more, or cannot be told from another one. */
static gboolean
needs_review (ReadoutCorrectionsDialog *self, const ReadoutCorrection *correction)
{
  ReadoutMarks *marks = self->annotator != NULL ? readout_annotator_get_marks (self->annotator) : NULL;
  ReadoutAnalysis *analysis = marks != NULL ? readout_marks_get_analysis (marks) : NULL;
  ReadoutCorrections *applied = analysis != NULL ? readout_analysis_get_corrections (analysis) : NULL;
  guint n_applied = applied != NULL ? readout_corrections_get_n (applied) : 0;

  for (guint i = 0; i < n_applied; i++)
    if (readout_correction_equal (readout_corrections_get (applied, i), correction))
      return readout_analysis_get_effect (analysis, i) == READOUT_EFFECT_REVIEW;

  return FALSE;
}

/* Where, when, and whether it still holds. */
static char *
dup_detail (ReadoutCorrectionsDialog *self, const ReadoutCorrection *correction)
{
  g_autofree char *day
      = correction->made != NULL ? g_strndup (correction->made, strlen ("2016-09-09")) : NULL;
  g_autofree char *date = readout_label_date (day);
  g_autoptr (GString) detail = g_string_new (readout_label_scope (correction->scope));

  if (date != NULL)
    g_string_append_printf (detail, " · %s", date);
  if (correction->revoked != NULL)
    g_string_append_printf (detail, " · %s", _ ("taken back"));
  else if (needs_review (self, correction))
    g_string_append_printf (detail, " · %s", _ ("not found in the text"));

  return g_string_free (g_steal_pointer (&detail), FALSE);
}

static void
show_correction (ReadoutCorrectionsDialog *self, GtkWidget *row, ReadoutCorrection *correction)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "button");
  g_autofree char *words = readout_correction_dup_words (correction);
  g_autofree char *title = g_markup_escape_text (words, -1);
  g_autofree char *detail = dup_detail (self, correction);
  gboolean is_revoked = correction->revoked != NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_button_set_label (GTK_BUTTON (button), is_revoked ? _ ("_Restore") : _ ("_Take Back"));
  if (is_revoked)
    gtk_widget_add_css_class (row, "dim-label");
  else
    gtk_widget_remove_css_class (row, "dim-label");
}

static void
change_mind (ReadoutCorrectionsDialog *self, GtkListBoxRow *row)
{
  ReadoutCorrection *correction = get_correction (self, row);

  if (correction->revoked != NULL)
    readout_correction_book_reinstate (self->book, correction);
  else
    readout_correction_book_revoke (self->book, correction);
}

static void
clicked_cb (GtkWidget *button, ReadoutCorrectionsDialog *self)
{
  change_mind (self, GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)));
}

static gboolean
key_cb (ReadoutCorrectionsDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL || (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  change_mind (self, GTK_LIST_BOX_ROW (row));
  return GDK_EVENT_STOP;
}

static void
add_row (ReadoutCorrectionsDialog *self)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "button", button);
  gtk_list_box_append (self->list, row);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  ReadoutCorrectionsDialog *self = user_data;
  guint scope = gtk_drop_down_get_selected (self->scope);

  return scope == 0 || get_correction (self, row)->scope == scope - 1;
}

static gboolean
has_rows (ReadoutCorrectionsDialog *self)
{
  guint scope = gtk_drop_down_get_selected (self->scope);

  for (guint i = 0; i < self->corrections->len; i++)
    if (scope == 0 || ((ReadoutCorrection *)g_ptr_array_index (self->corrections, i))->scope == scope - 1)
      return TRUE;

  return FALSE;
}

static void
scope_cb (ReadoutCorrectionsDialog *self)
{
  if (self->corrections == NULL)
    return;

  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, has_rows (self) ? "list" : "empty");
}

/* What was said last stands on top. */
static int
compare_corrections (gconstpointer a, gconstpointer b)
{
  const ReadoutCorrection *left = *(ReadoutCorrection *const *)a, *right = *(ReadoutCorrection *const *)b;

  return g_strcmp0 (right->made, left->made);
}

/* A row shows what is in its place, so that the focus stays where it is. */
static void
refresh (ReadoutCorrectionsDialog *self)
{
  guint n_rows = self->corrections != NULL ? self->corrections->len : 0;

  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  self->corrections = readout_correction_book_list (self->book);
  g_ptr_array_sort (self->corrections, compare_corrections);
  for (; n_rows < self->corrections->len; n_rows++)
    add_row (self);
  for (; n_rows > self->corrections->len; n_rows--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)n_rows - 1)));
  for (guint i = 0; i < self->corrections->len; i++)
    show_correction (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)i)),
                     g_ptr_array_index (self->corrections, i));
  scope_cb (self);
}

/* annotator: that of the article which @book is about, or NULL */
ReadoutCorrectionsDialog *
readout_corrections_dialog_new (GtkWindow *parent, ReadoutCorrectionBook *book, ReadoutAnnotator *annotator)
{
  ReadoutCorrectionsDialog *self
      = g_object_new (READOUT_TYPE_CORRECTIONS_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  g_signal_connect_object (book, "notify::corrections", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  if (g_set_object (&self->annotator, annotator))
    g_signal_connect_object (annotator, "notify::marks", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

static void
readout_corrections_dialog_dispose (GObject *object)
{
  ReadoutCorrectionsDialog *self = READOUT_CORRECTIONS_DIALOG (object);

  gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  g_clear_object (&self->book);
  g_clear_object (&self->annotator);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);

  G_OBJECT_CLASS (readout_corrections_dialog_parent_class)->dispose (object);
}

static void
readout_corrections_dialog_class_init (ReadoutCorrectionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_corrections_dialog_dispose;

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/readout_app/Readout/readout-corrections-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutCorrectionsDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCorrectionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCorrectionsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
readout_corrections_dialog_init (ReadoutCorrectionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}
