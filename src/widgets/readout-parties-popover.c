/* readout-parties-popover.c: asks who of the article took part in something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-parties-popover.h"

#include "readout-filter.h"
#include "readout-labels.h"

struct _ReadoutPartiesPopover
{
  GtkPopover parent_instance;

  GtkLabel *heading;
  GtkEditable *entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ReadoutPartiesPopover, readout_parties_popover, GTK_TYPE_POPOVER)

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The check button of a row, which bears the name of an entity. */
static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

static void
apply_cb (ReadoutPartiesPopover *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_check_button_get_active (get_check (row)))
      g_strv_builder_add (builder, gtk_check_button_get_label (get_check (row)));
  names = g_strv_builder_end (builder);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[APPLIED], 0, names);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  ReadoutPartiesPopover *self = user_data;
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (self->entry), -1);

  return readout_filter_contains (gtk_check_button_get_label (get_check (row)), needle);
}

static void
filter_cb (ReadoutPartiesPopover *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_cb (ReadoutPartiesPopover *self, GtkListBoxRow *row)
{
  gtk_check_button_set_active (get_check (row), !gtk_check_button_get_active (get_check (row)));
}

/* Return in the entry checks the first that fits what was typed; where nothing is typed, it is done. */
static void
entry_activate_cb (ReadoutPartiesPopover *self)
{
  GtkListBoxRow *row = NULL;

  if (*gtk_editable_get_text (self->entry) == '\0')
    {
      apply_cb (self);
      return;
    }

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      break;
  if (row == NULL)
    return;

  row_cb (self, row);
  gtk_editable_set_text (self->entry, "");
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              ReadoutPartiesPopover *self)
{
  if (keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
append (ReadoutPartiesPopover *self, const ReadoutEntity *entity, gboolean active)
{
  GtkWidget *check = gtk_check_button_new_with_label (entity->name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_tooltip_text (row, readout_label_entity_type (entity->type));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  /* The row is what has the focus, and what a click or the space bar means. */
  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_can_target (check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entity->name, -1);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_among (const int *chosen, guint n_chosen, guint entity)
{
  for (guint i = 0; i < n_chosen; i++)
    if (chosen[i] == (int)entity)
      return TRUE;

  return FALSE;
}

/* Those who are there already come first.
 * chosen: indices of entities */
ReadoutPartiesPopover *
readout_parties_popover_new (const char *heading,
                             ReadoutAnalysis *analysis,
                             const int *chosen,
                             guint n_chosen)
{
  ReadoutPartiesPopover *self = g_object_new (READOUT_TYPE_PARTIES_POPOVER, NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  for (guint i = 0; i < n_chosen; i++)
    append (self, &entities[chosen[i]], TRUE);
  for (guint i = 0; i < n_entities; i++)
    if (!is_among (chosen, n_chosen, i))
      append (self, &entities[i], FALSE);

  return self;
}

static void
readout_parties_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (readout_parties_popover_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (READOUT_PARTIES_POPOVER (widget)->entry));
}

static void
readout_parties_popover_class_init (ReadoutPartiesPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = readout_parties_popover_map;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-parties-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutPartiesPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPartiesPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, ReadoutPartiesPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
readout_parties_popover_init (ReadoutPartiesPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}
