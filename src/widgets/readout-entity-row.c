/* readout-entity-row.c: an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entity-row.h"

#include <glib/gi18n.h>

#include "readout-labels.h"
#include "readout-rows.h"

struct _ReadoutEntityRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *letter;
  GtkWidget *name;
  GtkWidget *role;
  GtkWidget *detail;
  GtkWidget *count;

  ReadoutFinding *finding;
};

G_DEFINE_FINAL_TYPE (ReadoutEntityRow, readout_entity_row, GTK_TYPE_WIDGET)

static const char *
get_role (const ReadoutEntity *entity)
{
  return entity->n_roles > 0 ? entity->roles[0].text : NULL;
}

static char *
dup_mentions (const ReadoutEntity *entity)
{
  return g_strdup_printf (ngettext ("%u mention", "%u mentions", entity->n_mentions), entity->n_mentions);
}

/* Why it was found, each reason once, in the order of the text. */
static char *
dup_detail (const ReadoutEntity *entity)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *mentions = dup_mentions (entity);
  guint seen = 0;

  g_string_append (detail, mentions);
  if (entity->represents_government)
    g_string_append_printf (detail, "\n%s", _ ("Stands for its government too"));
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      guint bit = 1u << entity->mentions[i].reason;

      if ((seen & bit) == 0)
        g_string_append_printf (detail, "\n%s", readout_label_reason (entity->mentions[i].reason));
      seen |= bit;
    }

  return g_string_free (g_steal_pointer (&detail), FALSE);
}

static void
set_type (ReadoutEntityRow *self, ReadoutEntityType type)
{
  static const char *const classes[] = { "person", "organization", "place", "nationality", "group", "event" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->letter, classes[i]);
  gtk_widget_add_css_class (self->letter, classes[type]);
  gtk_label_set_label (GTK_LABEL (self->letter), readout_label_entity_letter (type));
}

static void
changed_cb (ReadoutFinding *finding, ReadoutEntityRow *self)
{
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  g_autofree char *count = g_strdup_printf ("%u", entity->n_mentions);
  g_autofree char *detail = dup_detail (entity);
  /* Translators: type of an entity ("Person"), and why it was found, a sentence */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s — %s"), readout_label_entity_type (entity->type),
                                              readout_label_reason (entity->mentions[0].reason));

  set_type (self, entity->type);
  gtk_label_set_label (GTK_LABEL (self->name), entity->name);
  readout_rows_show_optional (self->role, get_role (entity));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  gtk_widget_set_tooltip_text (self->letter, tooltip);
}

/* finding: NULL when the row is out of use */
void
readout_entity_row_set_finding (ReadoutEntityRow *self, ReadoutFinding *finding)
{
  g_return_if_fail (READOUT_IS_ENTITY_ROW (self));

  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_set_object (&self->finding, finding);
  if (finding == NULL)
    return;

  g_signal_connect_object (finding, "changed", G_CALLBACK (changed_cb), self, 0);
  changed_cb (finding, self);
}

/* The detail of a row is shown while it is selected, so that no pointer is needed to read it. */
void
readout_entity_row_set_expanded (ReadoutEntityRow *self, gboolean expanded)
{
  g_return_if_fail (READOUT_IS_ENTITY_ROW (self));

  gtk_widget_set_visible (self->detail, expanded);
}

/* What a screen reader says of the row. */
char *
readout_entity_row_dup_label (ReadoutEntityRow *self)
{
  const ReadoutEntity *entity;
  g_autofree char *mentions = NULL;
  const char *role;

  g_return_val_if_fail (READOUT_IS_ENTITY_ROW (self) && self->finding != NULL, NULL);

  entity = readout_finding_get_entity (self->finding);
  mentions = dup_mentions (entity);
  role = get_role (entity);

  if (role != NULL)
    /* Translators: type of an entity, its name, its role, and "5 mentions" */
    return g_strdup_printf (_ ("%s, %s, %s, %s"), readout_label_entity_type (entity->type), entity->name,
                            role, mentions);

  /* Translators: type of an entity, its name, and "5 mentions" */
  return g_strdup_printf (_ ("%s, %s, %s"), readout_label_entity_type (entity->type), entity->name, mentions);
}

static void
readout_entity_row_dispose (GObject *object)
{
  ReadoutEntityRow *self = READOUT_ENTITY_ROW (object);

  readout_entity_row_set_finding (self, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (readout_entity_row_parent_class)->dispose (object);
}

static void
readout_entity_row_class_init (ReadoutEntityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_entity_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-entity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, letter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, name);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, role);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, detail);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, count);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_entity_row_init (ReadoutEntityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
