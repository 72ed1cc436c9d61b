/* readout-entity-row.c: an entity in the inspector
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entity-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-finding.h"
#include "readout-labels.h"
#include "readout-reasons.h"
#include "readout-rows.h"

/* Below it a finding is shown as one to look at. */
#define UNSURE 0.5

struct _ReadoutEntityRow
{
  ReadoutRow parent_instance;

  GtkWidget *arrow;
  GtkWidget *type;
  GtkWidget *name;
  GtkWidget *role;
  GtkWidget *confirmed;
  GtkWidget *unsure;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (ReadoutEntityRow, readout_entity_row, READOUT_TYPE_ROW)

static gboolean
has_mention_in (const ReadoutEntity *entity, ReadoutSpan span)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    if (readout_span_contains (span, entity->mentions[i].span))
      return TRUE;

  return FALSE;
}

/* "Russian" tells as much as "Russia". */
static gboolean
names_organization (const ReadoutRole *role, const ReadoutEntity *entities, guint n_entities)
{
  for (guint i = 0; i < n_entities; i++)
    if (entities[i].type != READOUT_ENTITY_PERSON && has_mention_in (&entities[i], role->span))
      return TRUE;

  return FALSE;
}

/* The role as the article gives it, and the organization or country unless the words name it; NULL for none.
 */
static char *
dup_role (ReadoutFinding *finding)
{
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  guint n_entities;
  const ReadoutEntity *entities
      = readout_analysis_get_entities (readout_finding_get_analysis (finding), &n_entities);
  const ReadoutRole *role = entity->roles;

  if (entity->n_roles == 0)
    return NULL;
  if (role->organization == READOUT_NO_ENTITY || names_organization (role, entities, n_entities))
    return g_strdup (role->text);

  /* Translators: a role ("foreign minister") and whose it is, an organization or a country */
  return g_strdup_printf (_ ("%s, %s"), role->text, entities[role->organization].name);
}

static char *
dup_mentions (const ReadoutEntity *entity)
{
  return g_strdup_printf (ngettext ("%u mention", "%u mentions", entity->n_mentions), entity->n_mentions);
}

static gboolean
is_unsure (const ReadoutEntity *entity)
{
  return entity->confidence < UNSURE && !entity->confirmed;
}

/* The first mention that does not lean on another one: why there is such an entity. */
static const ReadoutMention *
get_ground (const ReadoutEntity *entity)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    if (readout_span_is_empty (entity->mentions[i].antecedent))
      return &entity->mentions[i];

  return &entity->mentions[0];
}

/* Type, why it was found, and what else there is to know. */
static char *
dup_detail (ReadoutFinding *finding)
{
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  g_autofree char *reason
      = readout_reasons_dup_words (readout_finding_get_analysis (finding), get_ground (entity));
  g_autoptr (GString) detail = g_string_new (NULL);

  /* Translators: type of an entity ("Person"), and why it was found, a sentence */
  g_string_append_printf (detail, _ ("%s — %s"), readout_label_entity_type (entity->type), reason);
  if (entity->represents_government)
    g_string_append_printf (detail, "\n%s", _ ("Stands for its government too"));
  if (entity->confirmed)
    g_string_append_printf (detail, "\n%s", _ ("Confirmed by you"));
  if (is_unsure (entity))
    g_string_append_printf (detail, "\n%s", _ ("Readout is not sure of it"));

  return g_string_free (g_steal_pointer (&detail), FALSE);
}

static void
show (ReadoutRow *row, gpointer item)
{
  ReadoutEntityRow *self = READOUT_ENTITY_ROW (row);
  ReadoutFinding *finding = item;
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  g_autofree char *count = g_strdup_printf ("%u", entity->n_mentions);
  g_autofree char *detail = dup_detail (finding);
  g_autofree char *role = dup_role (finding);

  readout_rows_show_arrow (self->arrow, readout_finding_get_opened (finding));
  readout_rows_show_type (self->type, entity->type);
  gtk_label_set_label (GTK_LABEL (self->name), entity->name);
  readout_rows_show_optional (self->role, role);
  gtk_widget_set_visible (self->confirmed, entity->confirmed);
  gtk_widget_set_visible (self->unsure, is_unsure (entity));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  readout_rows_show_tooltip (GTK_WIDGET (self), detail);
}

static char *
dup_label (ReadoutRow *row)
{
  ReadoutFinding *finding = readout_row_get_item (row);
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  g_autofree char *mentions = dup_mentions (entity);
  g_autofree char *role = dup_role (finding);

  if (role != NULL)
    /* Translators: type of an entity, its name, its role, and "5 mentions" */
    return readout_rows_add_confirmed (g_strdup_printf (_ ("%s, %s, %s, %s"),
                                                        readout_label_entity_type (entity->type),
                                                        entity->name, role, mentions),
                                       entity->confirmed);

  /* Translators: type of an entity, its name, and "5 mentions" */
  return readout_rows_add_confirmed (
      g_strdup_printf (_ ("%s, %s, %s"), readout_label_entity_type (entity->type), entity->name, mentions),
      entity->confirmed);
}

static char *
dup_description (ReadoutRow *row)
{
  return dup_detail (readout_row_get_item (row));
}

static void
readout_entity_row_class_init (ReadoutEntityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ReadoutRowClass *row_class = READOUT_ROW_CLASS (klass);

  row_class->show = show;
  row_class->dup_label = dup_label;
  row_class->dup_description = dup_description;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-entity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, type);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, name);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, role);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, confirmed);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, unsure);
  gtk_widget_class_bind_template_child (widget_class, ReadoutEntityRow, count);
}

static void
readout_entity_row_init (ReadoutEntityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
