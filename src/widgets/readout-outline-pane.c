/* readout-outline-pane.c: a pane of the inspector whose rows stand in sections
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-outline-pane.h"

#include <glib/gi18n.h>

#include "readout-entry-row.h"
#include "readout-filter.h"
#include "readout-menus.h"
#include "readout-section.h"

typedef struct
{
  GtkWidget *content;
  GtkWidget *filter;
  GtkBox *header;
  ReadoutFindingsList *list;

  ReadoutSelection *selection; /* that of the parent */
  GHashTable *folded;          /* the titles of the sections that are folded away */
} ReadoutOutlinePanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ReadoutOutlinePane, readout_outline_pane, READOUT_TYPE_FINDINGS_PANE)

static ReadoutOutlinePanePrivate *
get_private (ReadoutOutlinePane *self)
{
  return readout_outline_pane_get_instance_private (self);
}

static ReadoutAnalysis *
get_analysis (ReadoutOutlinePane *self)
{
  ReadoutOutlinePanePrivate *private = get_private (self);
  ReadoutMarks *marks = private->selection != NULL ? readout_selection_get_marks (private->selection) : NULL;

  return marks != NULL ? readout_marks_get_analysis (marks) : NULL;
}

static const char *
get_filter (ReadoutOutlinePane *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->filter));
}

static void
readout_outline_pane_show_empty (ReadoutFindingsPane *pane)
{
  ReadoutOutlinePane *self = READOUT_OUTLINE_PANE (pane);
  ReadoutOutlinePaneClass *klass = READOUT_OUTLINE_PANE_GET_CLASS (self);
  ReadoutOutlinePanePrivate *private = get_private (self);

  if (*get_filter (self) != '\0')
    readout_findings_list_show_empty (private->list, _ ("Nothing Fits"),
                                      _ ("Nothing here has the words that you typed above."));
  else if (private->selection == NULL)
    readout_findings_list_show_empty (private->list, _ (klass->title), _ (klass->promise));
  else if (readout_selection_get_busy (private->selection))
    readout_findings_list_show_empty (private->list, _ ("Reading…"), NULL);
  else
    readout_findings_list_show_empty (private->list, _ (klass->none_title), _ (klass->none));
}

static gboolean
is_chosen (gpointer item, gpointer user_data)
{
  return READOUT_IS_FINDING (item)
         && readout_selection_get_chosen_entry (user_data, readout_finding_get_kind (item))
                == readout_finding_get_index (item);
}

static void
readout_outline_pane_select_chosen (ReadoutFindingsPane *pane)
{
  ReadoutOutlinePane *self = READOUT_OUTLINE_PANE (pane);
  ReadoutOutlinePaneClass *klass = READOUT_OUTLINE_PANE_GET_CLASS (self);
  ReadoutOutlinePanePrivate *private = get_private (self);
  guint position = GTK_INVALID_LIST_POSITION;

  if (private->selection != NULL)
    position = readout_findings_list_find (private->list, is_chosen, private->selection);

  readout_findings_list_select (private->list, position);
  if (klass->choose != NULL)
    klass->choose (self, private->selection);
}

static void
refresh (ReadoutOutlinePane *self)
{
  ReadoutOutlinePaneClass *klass = READOUT_OUTLINE_PANE_GET_CLASS (self);
  ReadoutOutlinePanePrivate *private = get_private (self);
  ReadoutAnalysis *analysis = get_analysis (self);
  g_autoptr (GPtrArray) items = NULL;

  if (analysis != NULL)
    {
      ReadoutOutline *outline = readout_outline_new (analysis, get_filter (self), private->folded);

      klass->build (self, outline);
      items = readout_outline_end (outline);
    }
  else
    items = g_ptr_array_new ();

  readout_findings_list_set_items (private->list, items);
  if (items->len == 0)
    readout_outline_pane_show_empty (READOUT_FINDINGS_PANE (self));
  gtk_widget_set_sensitive (private->filter, items->len > 0 || *get_filter (self) != '\0');
}

static void
filter_cb (ReadoutOutlinePane *self)
{
  refresh (self);
  readout_outline_pane_select_chosen (READOUT_FINDINGS_PANE (self));
}

static void
chosen_cb (ReadoutOutlinePane *self, GObject *item)
{
  ReadoutOutlinePanePrivate *private = get_private (self);

  if (private->selection != NULL && READOUT_IS_FINDING (item))
    readout_selection_choose_entry (private->selection, readout_finding_get_kind (READOUT_FINDING (item)),
                                    readout_finding_get_index (READOUT_FINDING (item)));
}

static void
toggled_cb (ReadoutOutlinePane *self, GObject *item)
{
  ReadoutOutlinePanePrivate *private = get_private (self);
  const char *title;

  if (!READOUT_IS_SECTION (item))
    return;

  title = readout_section_get_title (READOUT_SECTION (item));
  if (!g_hash_table_remove (private->folded, title))
    g_hash_table_add (private->folded, g_strdup (title));
  refresh (self);
}

static void
menu_cb (ReadoutOutlinePane *self, double x, double y)
{
  ReadoutFindingsList *list = get_private (self)->list;
  gpointer item = readout_findings_list_get_selected (list);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (READOUT_IS_FINDING (item))
    readout_menus_append_entry (menu, readout_finding_get_kind (item));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    readout_menus_popup_menu (GTK_WIDGET (list), menu, x, y);
}

static GType
get_row_type (gpointer item)
{
  return READOUT_TYPE_ENTRY_ROW;
}

static void
readout_outline_pane_reset (ReadoutFindingsPane *pane, ReadoutSelection *selection)
{
  ReadoutOutlinePanePrivate *private = get_private (READOUT_OUTLINE_PANE (pane));

  private->selection = selection;
  gtk_editable_set_text (GTK_EDITABLE (private->filter), "");
}

static void
readout_outline_pane_refresh (ReadoutFindingsPane *pane)
{
  ReadoutOutlinePane *self = READOUT_OUTLINE_PANE (pane);
  ReadoutOutlinePaneClass *klass = READOUT_OUTLINE_PANE_GET_CLASS (self);

  if (klass->show != NULL)
    klass->show (self, get_analysis (self));
  refresh (self);
}

static void
readout_outline_pane_choose (ReadoutFindingsPane *pane, ReadoutFinding *finding)
{
  readout_selection_choose_entry (get_private (READOUT_OUTLINE_PANE (pane))->selection,
                                  readout_finding_get_kind (finding), readout_finding_get_index (finding));
}

ReadoutSelection *
readout_outline_pane_get_selection (ReadoutOutlinePane *self)
{
  g_return_val_if_fail (READOUT_IS_OUTLINE_PANE (self), NULL);

  return get_private (self)->selection;
}

ReadoutFindingsList *
readout_outline_pane_get_list (ReadoutOutlinePane *self)
{
  g_return_val_if_fail (READOUT_IS_OUTLINE_PANE (self), NULL);

  return get_private (self)->list;
}

/* header: stands between the filter and the list */
void
readout_outline_pane_add_header (ReadoutOutlinePane *self, GtkWidget *header)
{
  g_return_if_fail (READOUT_IS_OUTLINE_PANE (self));

  gtk_box_append (get_private (self)->header, header);
}

/* The class that says what the pane shows is there from here on, and not before. */
static void
readout_outline_pane_constructed (GObject *object)
{
  ReadoutOutlinePane *self = READOUT_OUTLINE_PANE (object);
  ReadoutOutlinePanePrivate *private = get_private (self);

  G_OBJECT_CLASS (readout_outline_pane_parent_class)->constructed (object);
  readout_findings_list_set_label (private->list, _ (READOUT_OUTLINE_PANE_GET_CLASS (self)->title));
  readout_findings_list_set_hints (private->list, _ (READOUT_OUTLINE_PANE_GET_CLASS (self)->hints));
  readout_outline_pane_refresh (READOUT_FINDINGS_PANE (self));
}

static void
readout_outline_pane_dispose (GObject *object)
{
  ReadoutOutlinePanePrivate *private = get_private (READOUT_OUTLINE_PANE (object));

  private->selection = NULL;
  g_clear_pointer (&private->content, gtk_widget_unparent);
  g_clear_pointer (&private->folded, g_hash_table_unref);

  G_OBJECT_CLASS (readout_outline_pane_parent_class)->dispose (object);
}

static void
readout_outline_pane_class_init (ReadoutOutlinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutFindingsPaneClass *pane_class = READOUT_FINDINGS_PANE_CLASS (klass);

  pane_class->reset = readout_outline_pane_reset;
  pane_class->refresh = readout_outline_pane_refresh;
  pane_class->show_empty = readout_outline_pane_show_empty;
  pane_class->select_chosen = readout_outline_pane_select_chosen;
  pane_class->get_kind = readout_finding_get_kind;
  pane_class->choose = readout_outline_pane_choose;
  G_OBJECT_CLASS (klass)->constructed = readout_outline_pane_constructed;
  G_OBJECT_CLASS (klass)->dispose = readout_outline_pane_dispose;

  g_type_ensure (READOUT_TYPE_FINDINGS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-outline-pane.ui");
  gtk_widget_class_bind_template_child_private (widget_class, ReadoutOutlinePane, content);
  gtk_widget_class_bind_template_child_private (widget_class, ReadoutOutlinePane, filter);
  gtk_widget_class_bind_template_child_private (widget_class, ReadoutOutlinePane, header);
  gtk_widget_class_bind_template_child_private (widget_class, ReadoutOutlinePane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_filter_stop);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_outline_pane_init (ReadoutOutlinePane *self)
{
  ReadoutOutlinePanePrivate *private = get_private (self);

  private->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_findings_pane_set_list (READOUT_FINDINGS_PANE (self), private->list);
  readout_findings_list_set_row_type_func (private->list, get_row_type);
}
