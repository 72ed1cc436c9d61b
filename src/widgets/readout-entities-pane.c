/* readout-entities-pane.c: who and what the article in front names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entities-pane.h"

#include <glib/gi18n.h>

#include "readout-entities-items.h"
#include "readout-entity-row.h"
#include "readout-filter.h"
#include "readout-finding.h"
#include "readout-labels.h"
#include "readout-mention-row.h"
#include "readout-menus.h"
#include "readout-section.h"

struct _ReadoutEntitiesPane
{
  ReadoutFindingsPane parent_instance;

  GtkWidget *content;
  GtkEditable *filter;
  ReadoutFindingsList *list;

  ReadoutSelection *selection; /* that of the parent */
  gboolean folded[READOUT_N_ENTITY_TYPES];
  GHashTable *opened; /* ReadoutFinding, the entities whose mentions are shown */
};

G_DEFINE_FINAL_TYPE (ReadoutEntitiesPane, readout_entities_pane, READOUT_TYPE_FINDINGS_PANE)

static void
readout_entities_pane_show_empty (ReadoutFindingsPane *pane)
{
  ReadoutEntitiesPane *self = READOUT_ENTITIES_PANE (pane);

  if (*gtk_editable_get_text (self->filter) != '\0')
    readout_findings_list_show_empty (self->list, _ ("Nothing Fits"),
                                      _ ("Nothing in this article fits what you typed above."));
  else if (self->selection == NULL)
    readout_findings_list_show_empty (
        self->list, _ ("Entities"),
        _ ("The people, organizations and places of an article appear here as soon as there is one."));
  else if (readout_selection_get_busy (self->selection))
    readout_findings_list_show_empty (self->list, _ ("Reading…"), NULL);
  else
    readout_findings_list_show_empty (self->list, _ ("No Entities"), _ ("The article names nobody so far."));
}

/* An entity whose mentions are shown is chosen by its own row or by that of a mention. */
static gboolean
is_chosen (gpointer item, gpointer user_data)
{
  ReadoutEntitiesPane *self = user_data;
  guint mention = readout_selection_get_chosen_mention (self->selection);

  if (!READOUT_IS_FINDING (item)
      || readout_selection_get_chosen (self->selection, READOUT_SELECTION_ENTITY)
             != readout_finding_get_index (item))
    return FALSE;
  if (readout_finding_get_kind (item) == READOUT_FINDING_MENTION)
    return readout_finding_get_nth_mention (item) == mention;

  return mention == READOUT_NOT_CHOSEN || !readout_finding_get_opened (item);
}

static void
readout_entities_pane_select_chosen (ReadoutFindingsPane *pane)
{
  ReadoutEntitiesPane *self = READOUT_ENTITIES_PANE (pane);
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->selection != NULL
      && readout_selection_get_chosen (self->selection, READOUT_SELECTION_ENTITY) != READOUT_NOT_CHOSEN)
    position = readout_findings_list_find (self->list, is_chosen, self);
  else if (READOUT_IS_SECTION (readout_findings_list_get_selected (self->list)))
    return;

  readout_findings_list_select (self->list, position);
}

static void
refresh (ReadoutEntitiesPane *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  g_autoptr (GPtrArray) items
      = marks != NULL
            ? readout_entities_items_new (readout_marks_get_analysis (marks),
                                          gtk_editable_get_text (self->filter), self->opened, self->folded)
            : g_ptr_array_new ();

  readout_findings_list_set_items (self->list, items);
  if (items->len == 0)
    readout_entities_pane_show_empty (READOUT_FINDINGS_PANE (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter),
                            items->len > 0 || *gtk_editable_get_text (self->filter) != '\0');
}

static void
filter_cb (ReadoutEntitiesPane *self)
{
  refresh (self);
  readout_entities_pane_select_chosen (READOUT_FINDINGS_PANE (self));
}

static void
chosen_cb (ReadoutEntitiesPane *self, GObject *item)
{
  ReadoutFinding *finding;

  if (self->selection == NULL)
    return;
  if (!READOUT_IS_FINDING (item))
    {
      readout_selection_choose_quietly (self->selection, READOUT_SELECTION_ENTITY, READOUT_NOT_CHOSEN);
      return;
    }

  finding = READOUT_FINDING (item);
  if (readout_finding_get_kind (finding) == READOUT_FINDING_MENTION)
    readout_selection_choose_mention (self->selection, readout_finding_get_index (finding),
                                      readout_finding_get_nth_mention (finding));
  else
    readout_selection_choose (self->selection, READOUT_SELECTION_ENTITY, readout_finding_get_index (finding));
}

static void
set_folded (ReadoutEntitiesPane *self, ReadoutSection *section, gboolean folded)
{
  for (guint i = 0; i < READOUT_N_ENTITY_TYPES; i++)
    if (g_str_equal (readout_section_get_title (section), readout_label_entity_types (i)))
      self->folded[i] = folded;
  refresh (self);
}

static void
set_opened (ReadoutEntitiesPane *self, ReadoutFinding *finding, gboolean opened)
{
  if (opened)
    g_hash_table_add (self->opened, g_object_ref (finding));
  else
    g_hash_table_remove (self->opened, finding);
  refresh (self);
}

static void
toggled_cb (ReadoutEntitiesPane *self, GObject *item)
{
  if (READOUT_IS_SECTION (item))
    set_folded (self, READOUT_SECTION (item), !readout_section_get_folded (READOUT_SECTION (item)));
  else if (READOUT_IS_FINDING (item)
           && readout_finding_get_kind (READOUT_FINDING (item)) == READOUT_FINDING_ENTITY)
    set_opened (self, READOUT_FINDING (item), !readout_finding_get_opened (READOUT_FINDING (item)));
}

static void
menu_cb (ReadoutEntitiesPane *self, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  readout_menus_append_name (menu);
  readout_menus_append_scope (menu);
  readout_menus_popup_menu (GTK_WIDGET (self->list), menu, x, y);
}

/* The row above to which this one belongs: of a mention the entity, of an entity the head of its section. */
static guint
find_parent (ReadoutEntitiesPane *self, guint position)
{
  GListModel *model = readout_findings_list_get_model (self->list);
  g_autoptr (GObject) item = g_list_model_get_item (model, position);
  gboolean is_mention = READOUT_IS_FINDING (item)
                        && readout_finding_get_kind (READOUT_FINDING (item)) == READOUT_FINDING_MENTION;

  while (position-- > 0)
    {
      g_autoptr (GObject) above = g_list_model_get_item (model, position);

      if (READOUT_IS_SECTION (above)
          || (is_mention && readout_finding_get_kind (READOUT_FINDING (above)) == READOUT_FINDING_ENTITY))
        return position;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* As in a tree: opens what is closed, else goes down to the first row of it. */
static void
go_in (ReadoutEntitiesPane *self)
{
  GObject *item = readout_findings_list_get_selected (self->list);
  guint position = readout_findings_list_get_position (self->list);

  if (READOUT_IS_SECTION (item) && readout_section_get_folded (READOUT_SECTION (item)))
    set_folded (self, READOUT_SECTION (item), FALSE);
  else if (READOUT_IS_SECTION (item))
    readout_findings_list_move_to (self->list, position + 1);
  else if (!READOUT_IS_FINDING (item)
           || readout_finding_get_kind (READOUT_FINDING (item)) != READOUT_FINDING_ENTITY)
    return;
  else if (!readout_finding_get_opened (READOUT_FINDING (item)))
    set_opened (self, READOUT_FINDING (item), TRUE);
  else
    readout_findings_list_move_to (self->list, position + 1);
}

/* As in a tree: closes what is open, else goes up to the row that this one belongs to. */
static void
go_out (ReadoutEntitiesPane *self)
{
  GObject *item = readout_findings_list_get_selected (self->list);

  if (item == NULL)
    return;
  if (READOUT_IS_SECTION (item))
    set_folded (self, READOUT_SECTION (item), TRUE);
  else if (readout_finding_get_opened (READOUT_FINDING (item)))
    set_opened (self, READOUT_FINDING (item), FALSE);
  else
    readout_findings_list_move_to (self->list,
                                   find_parent (self, readout_findings_list_get_position (self->list)));
}

static void
step (ReadoutEntitiesPane *self, int direction)
{
  if (self->selection != NULL)
    readout_selection_step (self->selection, READOUT_SELECTION_ENTITY, direction);
}

/* Single keys, while the list has the focus and never in the text. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutEntitiesPane *self)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_period:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_comma:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      is_rtl ? go_out (self) : go_in (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      is_rtl ? go_in (self) : go_out (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GType
get_row_type (gpointer item)
{
  return readout_finding_get_kind (item) == READOUT_FINDING_MENTION ? READOUT_TYPE_MENTION_ROW
                                                                    : READOUT_TYPE_ENTITY_ROW;
}

static GHashTable *
create_opened (void)
{
  return g_hash_table_new_full ((GHashFunc)readout_finding_hash, (GEqualFunc)readout_finding_is_same,
                                g_object_unref, NULL);
}

/* What is open in the list stays so while another article is in front: it goes with the selection. */
static GHashTable *
ref_opened (ReadoutSelection *selection)
{
  GQuark key = g_quark_from_static_string ("readout-opened-entities");
  GHashTable *opened;

  if (selection == NULL)
    return create_opened ();

  opened = g_object_get_qdata (G_OBJECT (selection), key);
  if (opened == NULL)
    {
      opened = create_opened ();
      g_object_set_qdata_full (G_OBJECT (selection), key, opened, (GDestroyNotify)g_hash_table_unref);
    }

  return g_hash_table_ref (opened);
}

static void
readout_entities_pane_reset (ReadoutFindingsPane *pane, ReadoutSelection *selection)
{
  ReadoutEntitiesPane *self = READOUT_ENTITIES_PANE (pane);

  self->selection = selection;
  g_hash_table_unref (self->opened);
  self->opened = ref_opened (selection);
  gtk_editable_set_text (self->filter, "");
}

static void
readout_entities_pane_refresh (ReadoutFindingsPane *pane)
{
  refresh (READOUT_ENTITIES_PANE (pane));
}

static ReadoutFindingKind
readout_entities_pane_get_kind (ReadoutFinding *finding)
{
  return READOUT_FINDING_ENTITY;
}

static void
readout_entities_pane_choose (ReadoutFindingsPane *pane, ReadoutFinding *finding)
{
  readout_selection_choose (READOUT_ENTITIES_PANE (pane)->selection, READOUT_SELECTION_ENTITY,
                            readout_finding_get_index (finding));
}

ReadoutFindingsList *
readout_entities_pane_get_list (ReadoutEntitiesPane *self)
{
  g_return_val_if_fail (READOUT_IS_ENTITIES_PANE (self), NULL);

  return self->list;
}

static void
readout_entities_pane_dispose (GObject *object)
{
  ReadoutEntitiesPane *self = READOUT_ENTITIES_PANE (object);

  self->selection = NULL;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->opened, g_hash_table_unref);

  G_OBJECT_CLASS (readout_entities_pane_parent_class)->dispose (object);
}

static void
readout_entities_pane_class_init (ReadoutEntitiesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutFindingsPaneClass *pane_class = READOUT_FINDINGS_PANE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_entities_pane_dispose;
  pane_class->reset = readout_entities_pane_reset;
  pane_class->refresh = readout_entities_pane_refresh;
  pane_class->show_empty = readout_entities_pane_show_empty;
  pane_class->select_chosen = readout_entities_pane_select_chosen;
  pane_class->get_kind = readout_entities_pane_get_kind;
  pane_class->choose = readout_entities_pane_choose;

  g_type_ensure (READOUT_TYPE_FINDINGS_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-entities-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesPane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntitiesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_filter_stop);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_entities_pane_init (ReadoutEntitiesPane *self)
{
  self->opened = create_opened ();
  gtk_widget_init_template (GTK_WIDGET (self));
  readout_findings_pane_set_list (READOUT_FINDINGS_PANE (self), self->list);
  readout_findings_list_set_row_type_func (self->list, get_row_type);
  readout_findings_list_set_label (self->list, _ ("Entities"));
  readout_findings_list_set_hints (
      self->list,
      _ ("Enter: confirm · Delete: no name · E: type · R: rename · M: same as · X: somebody else · N: note · "
         "O: over the case"));
  refresh (self);
}
