/* readout-findings-pane.c: the entities or the quotes of the article that is in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-findings-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-entity-row.h"
#include "readout-finding.h"
#include "readout-heading.h"
#include "readout-labels.h"
#include "readout-list-sync.h"
#include "readout-quote-row.h"
#include "readout-rows.h"

/* More rows than anybody reads one by one, and few enough for a list to take in without a pause. */
#define MAX_ROWS 2000

struct _ReadoutFindingsPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *filter;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkListView *list;

  gboolean shows_quotes;
  ReadoutSelection *selection; /* NULL while no article is open */
  GListStore *store;           /* ReadoutFinding, and ReadoutHeading between them */
  GtkSingleSelection *rows;
  gboolean updating; /* the rows change because the selection did */
};

G_DEFINE_FINAL_TYPE (ReadoutFindingsPane, readout_findings_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOWS_QUOTES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
hash_item (gconstpointer item)
{
  if (READOUT_IS_HEADING ((gpointer)item))
    return g_str_hash (readout_heading_get_title ((gpointer)item));

  return readout_finding_hash ((gpointer)item);
}

static gboolean
is_same_item (gconstpointer a, gconstpointer b)
{
  gboolean is_heading = READOUT_IS_HEADING ((gpointer)a);

  if (is_heading != READOUT_IS_HEADING ((gpointer)b))
    return FALSE;
  if (is_heading)
    return g_str_equal (readout_heading_get_title ((gpointer)a), readout_heading_get_title ((gpointer)b));

  return readout_finding_is_same ((gpointer)a, (gpointer)b);
}

static void
update_item (gpointer kept, gpointer fresh)
{
  if (kept != fresh && READOUT_IS_FINDING (kept))
    readout_finding_update (kept, fresh);
}

static gboolean
contains_folded (const char *words, const char *folded_needle)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return FALSE;

  folded = g_utf8_casefold (words, -1);
  return strstr (folded, folded_needle) != NULL;
}

static gboolean
passes_filter (ReadoutFindingsPane *self, ReadoutFinding *finding)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->filter));
  g_autofree char *needle = g_utf8_casefold (typed, -1);
  g_autofree char *words = NULL, *speaker = NULL;
  const ReadoutEntity *entity;

  if (*needle == '\0')
    return TRUE;

  if (self->shows_quotes)
    {
      words = readout_analysis_dup_text (readout_finding_get_analysis (finding),
                                         readout_finding_get_quote (finding)->span);
      speaker = readout_quote_row_dup_speaker (finding);
      return contains_folded (words, needle) || contains_folded (speaker, needle);
    }

  entity = readout_finding_get_entity (finding);
  if (contains_folded (entity->name, needle))
    return TRUE;
  for (guint i = 0; i < entity->n_roles; i++)
    if (contains_folded (entity->roles[i].text, needle))
      return TRUE;

  return FALSE;
}

/* The often named first, then in the order of the text. */
static int
compare_entities (gconstpointer a, gconstpointer b)
{
  const ReadoutEntity *left = readout_finding_get_entity (*(ReadoutFinding *const *)a);
  const ReadoutEntity *right = readout_finding_get_entity (*(ReadoutFinding *const *)b);
  gsize left_byte = left->mentions[0].span.start_byte, right_byte = right->mentions[0].span.start_byte;

  if (left->type != right->type)
    return (int)left->type - (int)right->type;
  if (left->n_mentions != right->n_mentions)
    return left->n_mentions < right->n_mentions ? 1 : -1;

  return left_byte < right_byte ? -1 : left_byte > right_byte;
}

/* Whether the list is full; its last row then tells so. */
static gboolean
is_full (GPtrArray *items)
{
  if (items->len < MAX_ROWS)
    return FALSE;

  g_ptr_array_add (items, readout_heading_new (_ ("There is more. Filter the list to see it.")));
  return TRUE;
}

static GPtrArray *
collect_entities (ReadoutFindingsPane *self, ReadoutAnalysis *analysis)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_entities;
  int type = -1;

  readout_analysis_get_entities (analysis, &n_entities);
  for (guint i = 0; i < n_entities; i++)
    g_ptr_array_add (findings, readout_finding_new_entity (analysis, i));
  g_ptr_array_sort (findings, compare_entities);

  for (guint i = 0; i < findings->len && !is_full (items); i++)
    {
      ReadoutFinding *finding = g_ptr_array_index (findings, i);
      ReadoutEntityType entity_type = readout_finding_get_entity (finding)->type;

      if (!passes_filter (self, finding))
        continue;
      if ((int)entity_type != type)
        g_ptr_array_add (items, readout_heading_new (readout_label_entity_types (entity_type)));
      type = (int)entity_type;
      g_ptr_array_add (items, g_object_ref (finding));
    }

  return items;
}

static GPtrArray *
collect_quotes (ReadoutFindingsPane *self, ReadoutAnalysis *analysis)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes && !is_full (items); i++)
    {
      char *words = readout_analysis_dup_text (analysis, quotes[i].span);
      guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (times, words));
      g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (analysis, i, n_before);

      g_hash_table_insert (times, words, GUINT_TO_POINTER (n_before + 1));
      if (passes_filter (self, finding))
        g_ptr_array_add (items, g_steal_pointer (&finding));
    }

  return items;
}

static void
show_empty (ReadoutFindingsPane *self, gboolean is_filtered)
{
  const char *title, *description;

  if (is_filtered)
    {
      title = _ ("Nothing Fits");
      description = _ ("Nothing in this article fits what you typed above.");
    }
  else if (self->selection == NULL)
    {
      title = self->shows_quotes ? _ ("Quotes") : _ ("Entities");
      description
          = self->shows_quotes
                ? _ ("Who said what, and how the source is named, appears here as soon as there is an "
                     "article.")
                : _ ("The people, organizations and places of an article appear here as soon as there "
                     "is one.");
    }
  else if (readout_selection_get_busy (self->selection))
    {
      title = _ ("Reading…");
      description = NULL;
    }
  else
    {
      title = self->shows_quotes ? _ ("No Quotes") : _ ("No Entities");
      description = self->shows_quotes ? _ ("The article quotes nobody so far.")
                                       : _ ("The article names nobody so far.");
    }

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

static ReadoutSelectionKind
get_kind (ReadoutFindingsPane *self)
{
  return self->shows_quotes ? READOUT_SELECTION_QUOTE : READOUT_SELECTION_ENTITY;
}

static gboolean
is_chosen (ReadoutFindingsPane *self, gpointer item)
{
  return self->selection != NULL && READOUT_IS_FINDING (item)
         && readout_selection_get_chosen (self->selection, get_kind (self))
                == readout_finding_get_index (item);
}

static void
select_chosen (ReadoutFindingsPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n_items && position == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (is_chosen (self, item))
        position = i;
    }

  if (position == gtk_single_selection_get_selected (self->rows))
    return;

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->updating = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
refresh (ReadoutFindingsPane *self)
{
  ReadoutMarks *marks = self->selection != NULL ? readout_selection_get_marks (self->selection) : NULL;
  g_autoptr (GPtrArray) items = NULL;
  gboolean is_filtered = *gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0';

  if (marks == NULL)
    items = g_ptr_array_new ();
  else if (self->shows_quotes)
    items = collect_quotes (self, readout_marks_get_analysis (marks));
  else
    items = collect_entities (self, readout_marks_get_analysis (marks));

  self->updating = TRUE;
  readout_list_sync (self->store, items, hash_item, is_same_item, update_item);
  self->updating = FALSE;
  select_chosen (self);

  if (items->len == 0)
    show_empty (self, is_filtered);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
  gtk_widget_set_sensitive (self->filter, items->len > 0 || is_filtered);
}

static void
marks_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutFindingsPane *self)
{
  refresh (self);
}

static void
busy_cb (ReadoutSelection *selection, GParamSpec *pspec, ReadoutFindingsPane *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0)
    refresh (self);
}

static void
chosen_cb (ReadoutSelection *selection, ReadoutFindingsPane *self)
{
  select_chosen (self);
}

static void
filter_cb (ReadoutFindingsPane *self)
{
  refresh (self);
}

static void
selected_cb (ReadoutFindingsPane *self)
{
  GObject *item = gtk_single_selection_get_selected_item (self->rows);

  if (self->updating || self->selection == NULL || !READOUT_IS_FINDING (item))
    return;

  readout_selection_choose (self->selection, get_kind (self),
                            readout_finding_get_index (READOUT_FINDING (item)));
}

static void
activate_cb (ReadoutFindingsPane *self, guint position)
{
  if (self->selection != NULL)
    readout_selection_step (self->selection, get_kind (self), 1);
}

static void
move_row (ReadoutFindingsPane *self, int direction)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint position = gtk_single_selection_get_selected (self->rows);

  /* From nowhere, down goes to the first row; from the first row, up goes past the end. */
  for (position += (guint)direction; position < n_items; position += (guint)direction)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

      if (!READOUT_IS_FINDING (item))
        continue;
      gtk_single_selection_set_selected (self->rows, position);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
      return;
    }
}

/* Single letters, while the list has the focus and never in the text. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutFindingsPane *self)
{
  if (self->selection == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_j:
      move_row (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_k:
      move_row (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_n:
      readout_selection_step (self->selection, get_kind (self), 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_p:
      readout_selection_step (self->selection, get_kind (self), -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
expand_cb (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  gboolean expanded = gtk_list_item_get_selected (item);

  if (READOUT_IS_ENTITY_ROW (row))
    readout_entity_row_set_expanded (READOUT_ENTITY_ROW (row), expanded);
  else if (READOUT_IS_QUOTE_ROW (row))
    readout_quote_row_set_expanded (READOUT_QUOTE_ROW (row), expanded);
}

static void
label_cb (ReadoutFinding *finding, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *label = NULL;

  if (READOUT_IS_ENTITY_ROW (row))
    label = readout_entity_row_dup_label (READOUT_ENTITY_ROW (row));
  else if (READOUT_IS_QUOTE_ROW (row))
    label = readout_quote_row_dup_label (READOUT_QUOTE_ROW (row));
  if (label != NULL)
    readout_rows_set_label (item, label);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect (item, "notify::selected", G_CALLBACK (expand_cb), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ReadoutFindingsPane *self)
{
  gpointer object = gtk_list_item_get_item (item);
  GtkWidget *row;

  if (READOUT_IS_HEADING (object))
    {
      readout_rows_bind_heading (item);
      return;
    }

  gtk_list_item_set_selectable (item, TRUE);
  gtk_list_item_set_activatable (item, TRUE);
  row = readout_rows_take_child (item, self->shows_quotes ? READOUT_TYPE_QUOTE_ROW : READOUT_TYPE_ENTITY_ROW);
  if (self->shows_quotes)
    readout_quote_row_set_finding (READOUT_QUOTE_ROW (row), object);
  else
    readout_entity_row_set_finding (READOUT_ENTITY_ROW (row), object);
  g_signal_connect_object (object, "changed", G_CALLBACK (label_cb), item, 0);
  expand_cb (item);
  label_cb (object, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  if (READOUT_IS_ENTITY_ROW (row))
    readout_entity_row_set_finding (READOUT_ENTITY_ROW (row), NULL);
  else if (READOUT_IS_QUOTE_ROW (row))
    readout_quote_row_set_finding (READOUT_QUOTE_ROW (row), NULL);
}

/* selection: that of the article in front, or NULL */
void
readout_findings_pane_set_selection (ReadoutFindingsPane *self, ReadoutSelection *selection)
{
  g_return_if_fail (READOUT_IS_FINDINGS_PANE (self));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "notify::marks", G_CALLBACK (marks_cb), self, 0);
      g_signal_connect_object (selection, "notify::busy", G_CALLBACK (busy_cb), self, 0);
      g_signal_connect_object (selection, "changed", G_CALLBACK (chosen_cb), self, 0);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  refresh (self);
}

GListModel *
readout_findings_pane_get_model (ReadoutFindingsPane *self)
{
  g_return_val_if_fail (READOUT_IS_FINDINGS_PANE (self), NULL);

  return G_LIST_MODEL (self->store);
}

GtkSelectionModel *
readout_findings_pane_get_rows (ReadoutFindingsPane *self)
{
  g_return_val_if_fail (READOUT_IS_FINDINGS_PANE (self), NULL);

  return GTK_SELECTION_MODEL (self->rows);
}

void
readout_findings_pane_focus_list (ReadoutFindingsPane *self)
{
  g_return_if_fail (READOUT_IS_FINDINGS_PANE (self));

  if (gtk_single_selection_get_selected (self->rows) == GTK_INVALID_LIST_POSITION)
    move_row (self, 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
readout_findings_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ReadoutFindingsPane *self = READOUT_FINDINGS_PANE (object);

  switch (prop_id)
    {
    case PROP_SHOWS_QUOTES:
      self->shows_quotes = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_findings_pane_constructed (GObject *object)
{
  ReadoutFindingsPane *self = READOUT_FINDINGS_PANE (object);
  const char *label = self->shows_quotes ? _ ("Filter quotes") : _ ("Filter entities");

  G_OBJECT_CLASS (readout_findings_pane_parent_class)->constructed (object);

  g_object_set (self->filter, "placeholder-text", label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->shows_quotes ? _ ("Quotes") : _ ("Entities"), -1);
  refresh (self);
}

static void
readout_findings_pane_dispose (GObject *object)
{
  ReadoutFindingsPane *self = READOUT_FINDINGS_PANE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (readout_findings_pane_parent_class)->dispose (object);
}

static void
readout_findings_pane_class_init (ReadoutFindingsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = readout_findings_pane_set_property;
  object_class->constructed = readout_findings_pane_constructed;
  object_class->dispose = readout_findings_pane_dispose;

  properties[PROP_SHOWS_QUOTES] = g_param_spec_boolean (
      "shows-quotes", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsPane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsPane, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutFindingsPane, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_findings_pane_init (ReadoutFindingsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->store = g_list_store_new (G_TYPE_OBJECT);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
}
