/* readout-findings-list.c: the rows of a pane of the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-findings-list.h"

#include <adwaita.h>

#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-list-frame.h"
#include "readout-list-sync.h"
#include "readout-row.h"
#include "readout-rows.h"
#include "readout-section.h"

struct _ReadoutFindingsList
{
  GtkWidget parent_instance;

  ReadoutListFrame *frame;
  GtkWidget *stack;
  AdwStatusPage *empty;
  GtkListView *list;

  GListStore *store;
  GtkMultiSelection *rows;
  gboolean updating;  /* the rows change because the text or the selection did */
  guint focus_wanted; /* the row that gets the focus as soon as it is there */
  guint focus_source;
};

G_DEFINE_FINAL_TYPE (ReadoutFindingsList, readout_findings_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  TOGGLED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
hash_item (gconstpointer item)
{
  if (READOUT_IS_HEADING ((gpointer)item))
    return g_str_hash (readout_heading_get_title ((gpointer)item));
  if (READOUT_IS_SECTION ((gpointer)item))
    return readout_section_hash ((gpointer)item);

  return readout_finding_hash ((gpointer)item);
}

static gboolean
is_same_item (gconstpointer a, gconstpointer b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  if (READOUT_IS_HEADING ((gpointer)a))
    return g_str_equal (readout_heading_get_title ((gpointer)a), readout_heading_get_title ((gpointer)b));
  if (READOUT_IS_SECTION ((gpointer)a))
    return readout_section_is_same ((gpointer)a, (gpointer)b);

  return readout_finding_is_same ((gpointer)a, (gpointer)b);
}

static void
update_item (gpointer kept, gpointer fresh)
{
  if (kept == fresh)
    return;
  if (READOUT_IS_SECTION (kept))
    readout_section_update (kept, fresh);
  else if (READOUT_IS_FINDING (kept))
    readout_finding_update (kept, fresh);
}

/* func: the type of the row for each finding */
void
readout_findings_list_set_row_type_func (ReadoutFindingsList *self, ReadoutRowTypeFunc func)
{
  g_autoptr (GtkListItemFactory) factory = readout_findings_rows_create_factory (func);

  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  gtk_list_view_set_factory (self->list, factory);
}

void
readout_findings_list_set_label (ReadoutFindingsList *self, const char *label)
{
  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* hints: the keys of the list and what they do, in one line */
void
readout_findings_list_set_hints (ReadoutFindingsList *self, const char *hints)
{
  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  readout_list_frame_set_hints (self->frame, hints);
}

/* items: what the list shall show; what it shows already stays, with the place of the scroll bar. */
void
readout_findings_list_set_items (ReadoutFindingsList *self, GPtrArray *items)
{
  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  self->updating = TRUE;
  readout_list_sync (self->store, items, hash_item, is_same_item, update_item);
  self->updating = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), items->len > 0 ? "list" : "empty");
}

/* What is said where there are no rows. */
void
readout_findings_list_show_empty (ReadoutFindingsList *self, const char *title, const char *description)
{
  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

GListModel *
readout_findings_list_get_model (ReadoutFindingsList *self)
{
  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), NULL);

  return G_LIST_MODEL (self->store);
}

GtkSelectionModel *
readout_findings_list_get_rows (ReadoutFindingsList *self)
{
  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), NULL);

  return GTK_SELECTION_MODEL (self->rows);
}

/* The first row of which func is true, or GTK_INVALID_LIST_POSITION. */
guint
readout_findings_list_find (ReadoutFindingsList *self, ReadoutItemFunc func, gpointer user_data)
{
  guint n_items;

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), GTK_INVALID_LIST_POSITION);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (func (item, user_data))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The first of the rows that are selected, or GTK_INVALID_LIST_POSITION. */
guint
readout_findings_list_get_position (ReadoutFindingsList *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), GTK_INVALID_LIST_POSITION);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  return gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (selected);
}

/* The item that is selected alone, or NULL. */
gpointer
readout_findings_list_get_selected (ReadoutFindingsList *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), NULL);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  if (gtk_bitset_get_size (selected) != 1)
    return NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->store), gtk_bitset_get_minimum (selected));
  /* The list holds it. */
  return item;
}

/* All items that are selected, in the order of the list. */
GPtrArray *
readout_findings_list_dup_selected (ReadoutFindingsList *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), items);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_ptr_array_add (items,
                     g_list_model_get_item (G_LIST_MODEL (self->store), gtk_bitset_get_nth (selected, i)));

  return items;
}

/* The finding of a kind that is at a row, or the next one, or else the one before; NULL for none. */
ReadoutFinding *
readout_findings_list_get_near (ReadoutFindingsList *self, guint position, ReadoutFindingKind kind)
{
  guint n_items;
  ReadoutFinding *before = NULL;

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (!READOUT_IS_FINDING (item) || readout_finding_get_kind (READOUT_FINDING (item)) != kind)
        continue;
      before = READOUT_FINDING (item);
      if (i >= position)
        break;
    }

  return before;
}

static void
scroll_to (ReadoutFindingsList *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* Shows that a row is chosen without choosing it; GTK_INVALID_LIST_POSITION for none. */
void
readout_findings_list_select (ReadoutFindingsList *self, guint position)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->rows));
  if (position == readout_findings_list_get_position (self) && gtk_bitset_get_size (selected) <= 1)
    return;

  self->updating = TRUE;
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->rows));
  else
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->rows), position, TRUE);
  self->updating = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* A menu of the list counts as the list. */
gboolean
readout_findings_list_has_focus (ReadoutFindingsList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The widget of a row, which is there only in and near the part that can be seen. */
static GtkWidget *
find_row_widget (ReadoutFindingsList *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *item = row != NULL ? readout_findings_rows_get_item (row) : NULL;

      if (item != NULL && gtk_list_item_get_position (item) == position)
        return child;
    }

  return NULL;
}

static gboolean
focus_cb (gpointer user_data)
{
  ReadoutFindingsList *self = user_data;
  GtkWidget *row = find_row_widget (self, self->focus_wanted);

  self->focus_source = 0;
  if (row != NULL)
    gtk_widget_grab_focus (row);

  return G_SOURCE_REMOVE;
}

/* The focus goes with the selection, or the arrow keys would go on from another row.  A row that comes into
 * view has its widget after the list was laid out again. */
static void
focus_row (ReadoutFindingsList *self, guint position)
{
  GtkWidget *row = find_row_widget (self, position);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (row != NULL)
    {
      gtk_widget_grab_focus (row);
      return;
    }

  self->focus_wanted = position;
  self->focus_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, focus_cb, self, NULL);
}

/* Chooses a row, as an arrow key does. */
void
readout_findings_list_move_to (ReadoutFindingsList *self, guint position)
{
  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->store)))
    return;

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->rows), position, TRUE);
  scroll_to (self, position);
  if (readout_findings_list_has_focus (self))
    focus_row (self, position);
}

/* Chooses the next finding, or the one before. */
void
readout_findings_list_move (ReadoutFindingsList *self, int direction)
{
  guint n_items, position;

  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  position = readout_findings_list_get_position (self);
  /* From nowhere, down goes to the first row; from the first row, up goes past the end. */
  for (position += (guint)direction; position < n_items; position += (guint)direction)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

      if (!READOUT_IS_FINDING (item))
        continue;
      readout_findings_list_move_to (self, position);
      return;
    }
}

/* At the selected row, or at none. */
void
readout_findings_list_focus (ReadoutFindingsList *self)
{
  guint position;

  g_return_if_fail (READOUT_IS_FINDINGS_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  position = readout_findings_list_get_position (self);
  if (position != GTK_INVALID_LIST_POSITION)
    focus_row (self, position);
}

/* Where the first selected row is, in the list; FALSE when it is not in view. */
gboolean
readout_findings_list_get_bounds (ReadoutFindingsList *self, GdkRectangle *bounds)
{
  GtkWidget *row;
  graphene_rect_t rect;

  g_return_val_if_fail (READOUT_IS_FINDINGS_LIST (self), FALSE);

  row = find_row_widget (self, readout_findings_list_get_position (self));
  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &rect))
    return FALSE;

  *bounds
      = (GdkRectangle){ (int)rect.origin.x, (int)rect.origin.y, (int)rect.size.width, (int)rect.size.height };
  return TRUE;
}

static void
rows_cb (ReadoutFindingsList *self)
{
  gpointer item = readout_findings_list_get_selected (self);

  if (!self->updating && item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
activate_cb (ReadoutFindingsList *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  g_signal_emit (self, signals[TOGGLED], 0, item);
}

/* The row at a place of the list, or NULL; and what exactly was hit. */
static GtkListItem *
pick (ReadoutFindingsList *self, double x, double y, GtkWidget **target)
{
  GtkWidget *row;

  *target = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  for (row = *target; row != NULL && !READOUT_IS_ROW (row);)
    row = row == GTK_WIDGET (self->list) ? NULL : gtk_widget_get_parent (row);
  /* Beside the content of a row there is still the row. */
  if (row == NULL && *target != NULL && gtk_widget_get_parent (*target) == GTK_WIDGET (self->list))
    row = gtk_widget_get_first_child (*target);

  return row != NULL ? readout_findings_rows_get_item (row) : NULL;
}

/* One click on the arrow of a row, or anywhere on the head of a section. */
static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutFindingsList *self)
{
  GtkWidget *target;
  GtkListItem *item = pick (self, x, y, &target);

  if (item == NULL
      || !(gtk_widget_has_css_class (target, "arrow") || READOUT_IS_SECTION (gtk_list_item_get_item (item))))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0, gtk_list_item_get_item (item));
}

/* The menu is that of the row under the pointer, or of all selected rows where it is one of them. */
static void
menu_pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutFindingsList *self)
{
  GtkWidget *target;
  GtkListItem *item = pick (self, x, y, &target);
  double list_x, list_y;

  if (item == NULL || !READOUT_IS_FINDING (gtk_list_item_get_item (item)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_list_item_get_selected (item))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->rows), gtk_list_item_get_position (item),
                                     TRUE);
  focus_row (self, gtk_list_item_get_position (item));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->list), GTK_WIDGET (self), x, y, &list_x, &list_y);
  g_signal_emit (self, signals[MENU], 0, list_x, list_y);
}

/* Asked for by a key: under the row. */
static void
menu_key_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ReadoutFindingsList *self = READOUT_FINDINGS_LIST (widget);
  GdkRectangle bounds;

  if (readout_findings_list_get_bounds (self, &bounds))
    g_signal_emit (self, signals[MENU], 0, bounds.x + bounds.width / 4.0, (double)bounds.y + bounds.height);
}

/* As an arrow key does, which shows where the focus is. */
static void
walk (ReadoutFindingsList *self, int direction)
{
  readout_findings_list_move (self, direction);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

/* Single letters, while the list has the focus and never in the text. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutFindingsList *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_j:
      walk (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_k:
      walk (self, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
readout_findings_list_dispose (GObject *object)
{
  ReadoutFindingsList *self = READOUT_FINDINGS_LIST (object);

  GtkWidget *child;

  g_clear_handle_id (&self->focus_source, g_source_remove);
  /* A menu can be open besides. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (readout_findings_list_parent_class)->dispose (object);
}

static void
readout_findings_list_class_init (ReadoutFindingsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_findings_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  gtk_widget_class_install_action (widget_class, "findings.menu", NULL, menu_key_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-findings-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsList, frame);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsList, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsList, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsList, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_findings_list_init (ReadoutFindingsList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->rows = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  g_signal_connect_object (self->rows, "selection-changed", G_CALLBACK (rows_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
}
