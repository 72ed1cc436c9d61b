/* readout-composer.c: a window in which a memo is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-composer-finding.h"
#include "readout-composer-private.h"
#include "readout-composer-versions.h"
#include "readout-list-frame.h"
#include "readout-memo-lines.h"

G_DEFINE_FINAL_TYPE (ReadoutComposer, readout_composer, ADW_TYPE_WINDOW)

enum
{
  OPEN_PASSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* NULL until it is loaded */
ReadoutMemoRecord *
readout_composer_get_record (ReadoutComposer *self)
{
  return readout_composer_desk_get_record (self->desk);
}

/* The section that is shown; NULL while it is the head. */
ReadoutMemoPart *
readout_composer_get_part (ReadoutComposer *self)
{
  ReadoutMemoRecord *record = readout_composer_get_record (self);

  return record != NULL && self->part >= 0 && self->part < (int)record->parts->len
             ? g_ptr_array_index (record->parts, self->part)
             : NULL;
}

void
readout_composer_touch (ReadoutComposer *self)
{
  readout_composer_desk_touch (self->desk);
}

void
readout_composer_toast (ReadoutComposer *self, const char *sentence)
{
  g_autofree char *title = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_timeout (toast, 4);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

ReadoutComposerDesk *
readout_composer_get_desk (ReadoutComposer *self)
{
  return self->desk;
}

/* ---- what somebody does ---- */

static void
section_selected_cb (ReadoutComposer *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->refreshing && readout_composer_get_record (self) != NULL)
    readout_composer_choose_section (self, gtk_list_box_row_get_index (row) - 1);
}

static void
title_changed_cb (ReadoutComposer *self)
{
  ReadoutMemoPart *part = readout_composer_get_part (self);

  if (part == NULL || self->refreshing)
    return;

  g_free (part->title);
  part->title = g_strdup (gtk_editable_get_text (self->section_title));
  readout_composer_refresh_sections (self);
  readout_composer_touch (self);
}

static void
edited_cb (ReadoutComposer *self)
{
  readout_composer_touch (self);
}

/* The first passage of the receipt, in the window of its case. */
static void
receipt_cb (ReadoutComposer *self, guint number)
{
  const ReadoutMemoCitation *citation
      = readout_memo_record_find_citation (readout_composer_get_record (self), number);
  const ReadoutMemoExcerpt *excerpt
      = citation != NULL && citation->excerpts->len > 0 ? g_ptr_array_index (citation->excerpts, 0) : NULL;

  if (excerpt != NULL)
    g_signal_emit (self, signals[OPEN_PASSAGE], 0, citation->article_id, excerpt->text);
}

static void
dropped_cb (ReadoutComposer *self, ReadoutComposerFinding *finding)
{
  readout_composer_insert_finding (self, finding);
}

static void
finding_activated_cb (ReadoutComposer *self, guint position)
{
  g_autoptr (ReadoutComposerFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->chosen), position);

  if (finding != NULL)
    readout_composer_insert_finding (self, finding);
}

static void
search_changed_cb (ReadoutComposer *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
}

static void
check_activated_cb (ReadoutComposer *self, GtkListBoxRow *row)
{
  readout_composer_activate_check (self, (guint)gtk_list_box_row_get_index (row));
}

/* ---- what the desk tells ---- */

static void
loaded_cb (ReadoutComposer *self)
{
  const ReadoutMemoRecord *record = readout_composer_get_record (self);

  adw_window_title_set_title (self->title, record->fields[READOUT_MEMO_FIELD_SUBJECT]);
  adw_window_title_set_subtitle (self->title, record->fields[READOUT_MEMO_FIELD_GENRE]);
  gtk_window_set_title (GTK_WINDOW (self), record->fields[READOUT_MEMO_FIELD_SUBJECT]);
  /* the lines that are shown are gone with the memo that they were of */
  readout_composer_text_show (self->text, NULL);
  readout_composer_build_header (self);
  readout_composer_refresh_sections (self);
  readout_composer_choose_section (self, MAX (self->part, 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
rendered_cb (ReadoutComposer *self)
{
  readout_composer_refresh_side (self);
}

static void
state_changed_cb (ReadoutComposer *self)
{
  g_autofree char *state = readout_composer_desk_dup_state (self->desk);

  gtk_label_set_text (self->state, state);
  if (self->closing && readout_composer_desk_is_saved (self->desk))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
failed_cb (ReadoutComposer *self, const char *sentence)
{
  self->closing = FALSE;
  readout_composer_toast (self, sentence);
}

/* What was written last is on the disk before the window goes. */
static gboolean
readout_composer_close_request (GtkWindow *window)
{
  ReadoutComposer *self = READOUT_COMPOSER (window);

  readout_composer_text_flush (self->text);
  if (readout_composer_desk_is_saved (self->desk))
    return GTK_WINDOW_CLASS (readout_composer_parent_class)->close_request (window);

  self->closing = TRUE;
  return TRUE;
}

/* What was written last is on its way to the case before anything that is asked of the case later. */
void
readout_composer_finish (ReadoutComposer *self)
{
  readout_composer_text_flush (self->text);
  readout_composer_desk_save_now (self->desk);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- actions ---- */

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);

  readout_composer_text_flush (self->text);
  readout_composer_export (self);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_print (READOUT_COMPOSER (widget));
}

static void
copy_rich_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_copy_rich (READOUT_COMPOSER (widget));
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);

  if (readout_composer_get_record (self) == NULL)
    return;

  readout_composer_text_flush (self->text);
  readout_composer_desk_keep (self->desk, _ ("Kept"));
  readout_composer_toast (self, _ ("This version was kept"));
}

static void
versions_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);

  readout_composer_text_flush (self->text);
  if (readout_composer_get_record (self) != NULL)
    gtk_window_present (GTK_WINDOW (readout_composer_versions_new (GTK_WINDOW (self), self->desk)));
}

static void
accept_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (readout_composer_get_record (READOUT_COMPOSER (widget)) != NULL)
    readout_composer_accept_all (READOUT_COMPOSER (widget));
}

static void
open_receipt_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);

  if (!readout_composer_text_open_receipt (self->text))
    readout_composer_toast (self, _ ("There is no receipt in this line."));
}

static void
kind_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_text_set_kind (READOUT_COMPOSER (widget)->text, g_variant_get_string (parameter, NULL));
}

static void
style_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_text_toggle (READOUT_COMPOSER (widget)->text, g_variant_get_string (parameter, NULL));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_text_undo (READOUT_COMPOSER (widget)->text);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_text_redo (READOUT_COMPOSER (widget)->text);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_move_section (READOUT_COMPOSER (widget), -1);
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_move_section (READOUT_COMPOSER (widget), 1);
}

static void
add_section_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  readout_composer_add_section (READOUT_COMPOSER (widget));
}

/* @parameter: how many sections farther */
static void
go_section_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);

  if (readout_composer_get_record (self) == NULL)
    return;

  readout_composer_choose_section (self, self->part + g_variant_get_int32 (parameter));
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  if (readout_composer_get_part (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
toggle_pane (ReadoutComposer *self, const char *property)
{
  gboolean is_shown;

  g_object_get (self->split, property, &is_shown, NULL);
  g_object_set (self->split, property, !is_shown, NULL);
}

static void
show_sections_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toggle_pane (READOUT_COMPOSER (widget), "show-start");
}

static void
show_side_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toggle_pane (READOUT_COMPOSER (widget), "show-end");
}

/* @parameter: the page of the pane: "findings" */
static void
side_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutComposer *self = READOUT_COMPOSER (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  g_object_set (self->split, "show-end", TRUE, NULL);
  gtk_stack_set_visible_child_name (self->side, name);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->side), GTK_DIR_TAB_FORWARD);
}

static void
go_text_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (READOUT_COMPOSER (widget)->text));
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (READOUT_COMPOSER (widget)->menu_button));
}

static const struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "composer.export", NULL, export_cb },
  { "composer.print", NULL, print_cb },
  { "composer.copy-rich", NULL, copy_rich_cb },
  { "composer.keep", NULL, keep_cb },
  { "composer.versions", NULL, versions_cb },
  { "composer.accept-all", NULL, accept_all_cb },
  { "composer.open-receipt", NULL, open_receipt_cb },
  { "composer.kind", "s", kind_cb },
  { "composer.style", "s", style_cb },
  { "composer.undo", NULL, undo_cb },
  { "composer.redo", NULL, redo_cb },
  { "composer.move-up", NULL, move_up_cb },
  { "composer.move-down", NULL, move_down_cb },
  { "composer.add-section", NULL, add_section_cb },
  { "composer.go-section", "i", go_section_cb },
  { "composer.show-sections", NULL, show_sections_cb },
  { "composer.show-side", NULL, show_side_cb },
  { "composer.side", "s", side_cb },
  { "composer.go-text", NULL, go_text_cb },
  { "composer.menu", NULL, menu_cb },
};

static void
add_keys (GtkWidgetClass *klass)
{
  const GdkModifierType control = GDK_CONTROL_MASK, shift = GDK_SHIFT_MASK, alt = GDK_ALT_MASK;
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    const char *parameter_type;
    const char *parameter;
  } keys[] = {
    { GDK_KEY_e, control, "composer.export", NULL, NULL },
    { GDK_KEY_p, control, "composer.print", NULL, NULL },
    { GDK_KEY_c, control | shift, "composer.copy-rich", NULL, NULL },
    { GDK_KEY_s, control, "composer.keep", NULL, NULL },
    { GDK_KEY_z, control, "composer.undo", NULL, NULL },
    { GDK_KEY_z, control | shift, "composer.redo", NULL, NULL },
    { GDK_KEY_b, control, "composer.style", "s", "strong" },
    { GDK_KEY_i, control, "composer.style", "s", "emphasis" },
    { GDK_KEY_0, control, "composer.kind", "s", READOUT_MEMO_LINE_PARAGRAPH },
    { GDK_KEY_1, control, "composer.kind", "s", READOUT_MEMO_LINE_HEADING },
    { GDK_KEY_2, control, "composer.kind", "s", READOUT_MEMO_LINE_SUBHEADING },
    { GDK_KEY_l, control | shift, "composer.kind", "s", READOUT_MEMO_LINE_ITEM },
    { GDK_KEY_q, control | shift, "composer.kind", "s", READOUT_MEMO_LINE_STATEMENT },
    { GDK_KEY_h, control | shift, "composer.kind", "s", READOUT_MEMO_LINE_HEAD },
    { GDK_KEY_r, control | shift, "composer.kind", "s", READOUT_MEMO_LINE_ROW },
    { GDK_KEY_Up, alt, "composer.move-up", NULL, NULL },
    { GDK_KEY_Down, alt, "composer.move-down", NULL, NULL },
    { GDK_KEY_n, control | shift, "composer.add-section", NULL, NULL },
    { GDK_KEY_F9, 0, "composer.show-sections", NULL, NULL },
    { GDK_KEY_F9, shift, "composer.show-side", NULL, NULL },
    { GDK_KEY_F5, 0, "composer.side", "s", "pages" },
    { GDK_KEY_F6, 0, "composer.side", "s", "findings" },
    { GDK_KEY_F8, 0, "composer.side", "s", "checks" },
    { GDK_KEY_j, control, "composer.go-text", NULL, NULL },
    { GDK_KEY_F10, 0, "composer.menu", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, keys[i].modifiers, keys[i].action,
                                         keys[i].parameter_type, keys[i].parameter);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, control, "composer.go-section", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, control, "composer.go-section", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_w, control, "window.close", NULL);
}

static void
readout_composer_dispose (GObject *object)
{
  ReadoutComposer *self = READOUT_COMPOSER (object);

  if (self->text != NULL)
    readout_composer_text_show (self->text, NULL);
  if (self->pages != NULL)
    readout_composer_pages_set_desk (self->pages, NULL);
  g_clear_object (&self->desk);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->chosen);
  g_clear_pointer (&self->header_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (readout_composer_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, toasts);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, split);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, sections);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, header);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, section_title);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, hint);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, text);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, side);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, pages);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, findings);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, search);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, checks);
  gtk_widget_class_bind_template_child (widget_class, ReadoutComposer, state);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, section_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, receipt_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_activated_cb);
}

static void
readout_composer_class_init (ReadoutComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_composer_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = readout_composer_close_request;

  signals[OPEN_PASSAGE] = g_signal_new ("open-passage", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  add_keys (widget_class);

  g_type_ensure (READOUT_TYPE_SPLIT);
  g_type_ensure (READOUT_TYPE_COMPOSER_TEXT);
  g_type_ensure (READOUT_TYPE_COMPOSER_PAGES);
  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-composer.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
readout_composer_init (ReadoutComposer *self)
{
  self->part = -1;
  self->header_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_composer_init_side (self);
}

/* @desk: under way or loaded */
GtkWidget *
readout_composer_new (GtkApplication *application, ReadoutComposerDesk *desk)
{
  ReadoutComposer *self = g_object_new (READOUT_TYPE_COMPOSER, "application", application, NULL);

  self->desk = g_object_ref (desk);
  readout_composer_pages_set_desk (self->pages, desk);
  g_signal_connect_object (desk, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "rendered", G_CALLBACK (rendered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "state-changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
