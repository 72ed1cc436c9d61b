/* readout-entities-dialog.c: who and what is named over the articles of a case, and a page for each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-entities-dialog-private.h"

#include <glib/gi18n.h>

#include "readout-dossier-row.h"
#include "readout-heading.h"
#include "readout-list-frame.h"
#include "readout-rows.h"

/* So many rows at first, and so many times more when more is asked for. */
#define FIRST_OF_LIST 500
#define FIRST_OF_PAGE 20
#define MORE          5

G_DEFINE_FINAL_TYPE (ReadoutEntitiesDialog, readout_entities_dialog, ADW_TYPE_WINDOW)

enum
{
  PASSAGE,
  SAID,
  PARTED,
  UNDO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
place_free (gpointer data)
{
  ReadoutEntitiesPlace *place = data;

  g_free (place->name);
  g_free (place);
}

const ReadoutEntitiesPlace *
readout_entities_dialog_get_place (ReadoutEntitiesDialog *self)
{
  return g_ptr_array_index (self->trail, self->trail->len - 1);
}

/* ---- from one place to another ---- */

/* The place that is last in the trail. */
static void
arrive (ReadoutEntitiesDialog *self)
{
  const ReadoutEntitiesPlace *place = readout_entities_dialog_get_place (self);
  gboolean is_page = place->name != NULL;

  g_clear_pointer (&self->page, readout_dossier_free);
  g_list_store_remove_all (self->rows);
  self->limit = is_page ? FIRST_OF_PAGE : FIRST_OF_LIST;
  adw_window_title_set_title (self->heading, is_page ? place->name : _ ("Entities of the Case"));
  gtk_widget_set_visible (self->search, !is_page);
  gtk_widget_set_visible (self->back, self->trail->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entities.back", self->trail->len > 1);
  readout_entities_dialog_show_empty (self, _ ("Reading…"), NULL);
  gtk_widget_grab_focus (is_page ? GTK_WIDGET (self->list) : self->search);
  readout_entities_dialog_ask (self);
}

static void
go_to (ReadoutEntitiesDialog *self, int type, const char *name)
{
  ReadoutEntitiesPlace *place = g_new (ReadoutEntitiesPlace, 1);

  *place = (ReadoutEntitiesPlace){ type, g_strdup (name) };
  g_ptr_array_add (self->trail, place);
  arrive (self);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutEntitiesDialog *self = READOUT_ENTITIES_DIALOG (widget);

  g_ptr_array_set_size (self->trail, (int)self->trail->len - 1);
  arrive (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  ReadoutEntitiesDialog *self = READOUT_ENTITIES_DIALOG (widget);

  if (self->trail->len > 1)
    back_cb (widget, NULL, NULL);
  else
    gtk_window_close (GTK_WINDOW (self));

  return GDK_EVENT_STOP;
}

static void
search_cb (ReadoutEntitiesDialog *self)
{
  self->limit = FIRST_OF_LIST;
  readout_entities_dialog_ask (self);
}

static void
activate (ReadoutEntitiesDialog *self, ReadoutDossierItem *item)
{
  const ReadoutDossierContent *content = readout_dossier_item_get (item);

  switch (content->kind)
    {
    case READOUT_DOSSIER_ENTITY:
    case READOUT_DOSSIER_PAIR:
      go_to (self, (int)content->type, content->name);
      break;
    case READOUT_DOSSIER_PASSAGE:
      g_signal_emit (self, signals[PASSAGE], 0, content->article_id, content->passage);
      break;
    case READOUT_DOSSIER_MORE:
      self->limit *= MORE;
      readout_entities_dialog_ask (self);
      break;
    case READOUT_DOSSIER_WORDS:
    case READOUT_DOSSIER_JOINED:
    default:
      break;
    }
}

static void
activate_cb (ReadoutEntitiesDialog *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (READOUT_IS_DOSSIER_ITEM (item))
    activate (self, READOUT_DOSSIER_ITEM (item));
}

/* Enter in the search goes to the first that was found. */
static void
search_activate_cb (ReadoutEntitiesDialog *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (READOUT_IS_DOSSIER_ITEM (item)
          && readout_dossier_item_get (READOUT_DOSSIER_ITEM (item))->kind == READOUT_DOSSIER_ENTITY)
        {
          activate (self, READOUT_DOSSIER_ITEM (item));
          return;
        }
    }
}

/* Escape ends the search, and closes the dialog where there is none. */
static void
stop_search_cb (ReadoutEntitiesDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- what the analyst says ---- */

static gboolean
say (ReadoutEntitiesDialog *self, ReadoutDossierItem *item, gboolean same)
{
  const ReadoutDossierContent *content = readout_dossier_item_get (item);

  if (readout_case_file_get_read_only (self->case_file))
    return GDK_EVENT_PROPAGATE;
  if (content->kind == READOUT_DOSSIER_PAIR)
    g_signal_emit (self, signals[SAID], 0, content->name, content->other, same);
  else if (content->kind == READOUT_DOSSIER_JOINED && !same)
    g_signal_emit (self, signals[PARTED], 0, content->other);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
said_cb (ReadoutDossierRow *row, ReadoutDossierItem *item, gboolean same, ReadoutEntitiesDialog *self)
{
  say (self, item, same);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[UNDO], 0);
}

/* The row that has the focus: the list has no selection, or the pointer would move it. */
static ReadoutDossierItem *
get_focused (ReadoutEntitiesDialog *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return row != NULL && READOUT_IS_DOSSIER_ROW (row)
             ? readout_dossier_row_get_item (READOUT_DOSSIER_ROW (row))
             : NULL;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutEntitiesDialog *self)
{
  ReadoutDossierItem *item = get_focused (self);

  if (item == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_s:
      return say (self, item, TRUE);
    case GDK_KEY_x:
      return say (self, item, FALSE);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, ReadoutEntitiesDialog *self)
{
  gpointer item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;
  GtkWidget *row;

  if (READOUT_IS_HEADING (item))
    {
      readout_rows_bind_heading (list_item);
      return;
    }

  gtk_list_item_set_activatable (list_item, TRUE);
  row = readout_rows_take_child (list_item, READOUT_TYPE_DOSSIER_ROW);
  g_signal_handlers_disconnect_by_func (row, said_cb, self);
  g_signal_connect_object (row, "said", G_CALLBACK (said_cb), self, 0);
  readout_dossier_row_set_item (READOUT_DOSSIER_ROW (row), item,
                                !readout_case_file_get_read_only (self->case_file));
  label = readout_dossier_row_dup_label (READOUT_DOSSIER_ROW (row));
  readout_rows_set_label (list_item, label);
}

/* ---- for the window ---- */

void
readout_entities_dialog_show_list (ReadoutEntitiesDialog *self)
{
  g_return_if_fail (READOUT_IS_ENTITIES_DIALOG (self));

  g_ptr_array_set_size (self->trail, 0);
  go_to (self, READOUT_ANY_TYPE, NULL);
}

/* type: a ReadoutEntityType, or READOUT_ANY_TYPE.  The list is behind it. */
void
readout_entities_dialog_show_entity (ReadoutEntitiesDialog *self, int type, const char *name)
{
  g_return_if_fail (READOUT_IS_ENTITIES_DIALOG (self));

  if (self->trail->len == 0)
    g_ptr_array_add (self->trail, g_new0 (ReadoutEntitiesPlace, 1));
  go_to (self, type, name);
}

/* After the case has changed. */
void
readout_entities_dialog_reload (ReadoutEntitiesDialog *self)
{
  g_return_if_fail (READOUT_IS_ENTITIES_DIALOG (self));

  g_clear_pointer (&self->namesakes, g_ptr_array_unref);
  readout_entities_dialog_ask (self);
}

void
readout_entities_dialog_tell (ReadoutEntitiesDialog *self, const char *sentence, gboolean can_undo)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  AdwToast *toast;

  g_return_if_fail (READOUT_IS_ENTITIES_DIALOG (self));

  toast = adw_toast_new (escaped);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "entities.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

GListModel *
readout_entities_dialog_get_rows (ReadoutEntitiesDialog *self)
{
  g_return_val_if_fail (READOUT_IS_ENTITIES_DIALOG (self), NULL);

  return G_LIST_MODEL (self->rows);
}

ReadoutEntitiesDialog *
readout_entities_dialog_new (GtkWindow *parent, ReadoutCaseFile *case_file)
{
  ReadoutEntitiesDialog *self = g_object_new (READOUT_TYPE_ENTITIES_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = readout_case_file_dup_name (case_file);

  self->case_file = g_object_ref (case_file);
  adw_window_title_set_subtitle (self->heading, name);

  return self;
}

static void
readout_entities_dialog_dispose (GObject *object)
{
  ReadoutEntitiesDialog *self = READOUT_ENTITIES_DIALOG (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->case_file);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_pointer (&self->entities, g_ptr_array_unref);
  g_clear_pointer (&self->page, readout_dossier_free);
  g_clear_pointer (&self->namesakes, g_ptr_array_unref);

  G_OBJECT_CLASS (readout_entities_dialog_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[PASSAGE] = g_signal_new ("passage", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_INT64, G_TYPE_STRING);
  signals[SAID] = g_signal_new ("said", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[PARTED]
      = g_signal_new ("parted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDO] = g_signal_new ("undo", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
readout_entities_dialog_class_init (ReadoutEntitiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_entities_dialog_dispose;
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-entities-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, back);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, search);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_install_action (widget_class, "entities.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "entities.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "entities.back", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
readout_entities_dialog_init (ReadoutEntitiesDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) model = NULL;

  self->trail = g_ptr_array_new_with_free_func (place_free);
  self->rows = g_list_store_new (G_TYPE_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), NULL);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}
