/* readout-case-entity.c: an entity over the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"

struct _ReadoutCaseEntity
{
  GObject parent_instance;
  GArray *names; /* ReadoutCaseName, what it is called first */
  guint n_articles;
  guint n_mentions;
};

G_DEFINE_FINAL_TYPE (ReadoutCaseEntity, readout_case_entity, G_TYPE_OBJECT)

static void
clear_name (gpointer data)
{
  g_free (((ReadoutCaseName *)data)->name);
}

static void
readout_case_entity_finalize (GObject *object)
{
  g_array_unref (READOUT_CASE_ENTITY (object)->names);

  G_OBJECT_CLASS (readout_case_entity_parent_class)->finalize (object);
}

static void
readout_case_entity_class_init (ReadoutCaseEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_entity_finalize;
}

static void
readout_case_entity_init (ReadoutCaseEntity *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (ReadoutCaseName));
  g_array_set_clear_func (self->names, clear_name);
}

/* Without names, of which it is to get one at least. */
ReadoutCaseEntity *
readout_case_entity_new (guint n_articles, guint n_mentions)
{
  ReadoutCaseEntity *self = g_object_new (READOUT_TYPE_CASE_ENTITY, NULL);

  self->n_articles = n_articles;
  self->n_mentions = n_mentions;

  return self;
}

void
readout_case_entity_add_name (ReadoutCaseEntity *self,
                              ReadoutEntityType type,
                              const char *name,
                              guint n_articles)
{
  ReadoutCaseName added = { type, g_strdup (name), n_articles };

  g_array_append_val (self->names, added);
}

/**
 * readout_case_entity_get_entity_type:
 * @self: an entity
 *
 * Returns: what it is
 */
ReadoutEntityType
readout_case_entity_get_entity_type (ReadoutCaseEntity *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), READOUT_ENTITY_PERSON);

  return g_array_index (self->names, ReadoutCaseName, 0).type;
}

/**
 * readout_case_entity_get_name:
 * @self: an entity
 *
 * Returns: (transfer none): what it is called
 */
const char *
readout_case_entity_get_name (ReadoutCaseEntity *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), NULL);

  return g_array_index (self->names, ReadoutCaseName, 0).name;
}

/**
 * readout_case_entity_get_names:
 * @self: an entity
 * @n_names: (out): how many there are; at least one
 *
 * Returns: (transfer none) (array length=n_names): what it is called, then the names that the analyst has
 * joined to that
 */
const ReadoutCaseName *
readout_case_entity_get_names (ReadoutCaseEntity *self, guint *n_names)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), NULL);

  *n_names = self->names->len;
  return (const ReadoutCaseName *)self->names->data;
}

/**
 * readout_case_entity_has_name:
 * @self: an entity
 * @type: what something is
 * @name: what that is called
 *
 * Returns: whether that is this entity
 */
gboolean
readout_case_entity_has_name (ReadoutCaseEntity *self, ReadoutEntityType type, const char *name)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), FALSE);

  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutCaseName *one = &g_array_index (self->names, ReadoutCaseName, i);

      if (one->type == type && g_str_equal (one->name, name))
        return TRUE;
    }

  return FALSE;
}

/**
 * readout_case_entity_get_n_articles:
 * @self: an entity
 *
 * Returns: in how many articles of the case it is
 */
guint
readout_case_entity_get_n_articles (ReadoutCaseEntity *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), 0);

  return self->n_articles;
}

/**
 * readout_case_entity_get_n_mentions:
 * @self: an entity
 *
 * Returns: how often they mention it; 0 of one in a list, where that is not counted
 */
guint
readout_case_entity_get_n_mentions (ReadoutCaseEntity *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ENTITY (self), 0);

  return self->n_mentions;
}
