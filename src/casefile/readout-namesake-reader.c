/* readout-namesake-reader.c: names of a case that may mean one entity, from the rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"
#include "readout-namesake.h"

#include "readout-statement-private.h"

/* Two entities of one article are two. */
#define STAND_TOGETHER                                                                       \
  "SELECT EXISTS (SELECT 1 FROM entity AS a JOIN entity AS b ON b.article_id = a.article_id" \
  " AND b.type = ?1 AND b.name = ?3 WHERE a.type = ?1 AND a.name = ?2)"

#define ROLE                                                                      \
  "SELECT role.text FROM entity JOIN role ON role.article_id = entity.article_id" \
  " AND role.entity_number = entity.number WHERE entity.type = ? AND entity.name = ? LIMIT 1"

/**
 * readout_namesake_free:
 * @self: (transfer full): two names
 */
void
readout_namesake_free (ReadoutNamesake *self)
{
  g_free (self->name);
  g_free (self->other);
  g_free (self->role);
  g_free (self->other_role);
  g_free (self);
}

static gboolean
stand_together (ReadoutDatabase *database,
                const ReadoutTypedName *name,
                const ReadoutTypedName *other,
                gboolean *together,
                GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, STAND_TOGETHER);

  readout_statement_bind_enum (statement, READOUT_TYPE_ENTITY_TYPE, (int)name->type);
  readout_statement_bind_text (statement, name->name);
  readout_statement_bind_text (statement, other->name);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *together = readout_statement_read_int (statement, 0, 1) == 1;
  return readout_statement_run (statement, error);
}

static gboolean
read_role (ReadoutDatabase *database, ReadoutEntityType type, const char *name, char **role, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, ROLE);
  ReadoutStep step;

  readout_statement_bind_enum (statement, READOUT_TYPE_ENTITY_TYPE, (int)type);
  readout_statement_bind_text (statement, name);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      *role = g_strdup (readout_statement_read_text (statement));
      step = readout_statement_step (statement, error);
    }

  return step == READOUT_STEP_DONE;
}

static ReadoutNamesake *
namesake_new (ReadoutCaseEntity *entity, ReadoutCaseEntity *other, ReadoutNamesakesReason reason)
{
  ReadoutNamesake *self = g_new0 (ReadoutNamesake, 1);

  self->type = readout_case_entity_get_entity_type (entity);
  self->name = g_strdup (readout_case_entity_get_name (entity));
  self->other = g_strdup (readout_case_entity_get_name (other));
  self->reason = reason;
  self->n_articles = readout_case_entity_get_n_articles (entity);
  self->n_other_articles = readout_case_entity_get_n_articles (other);

  return self;
}

/* Each entity by what it is called: names that the analyst has joined to another are known as that. */
static GArray *
list_names (GPtrArray *entities)
{
  GArray *names = g_array_sized_new (FALSE, FALSE, sizeof (ReadoutTypedName), entities->len);

  for (guint i = 0; i < entities->len; i++)
    {
      ReadoutCaseEntity *entity = g_ptr_array_index (entities, i);
      ReadoutTypedName name
          = { readout_case_entity_get_entity_type (entity), readout_case_entity_get_name (entity) };

      g_array_append_val (names, name);
    }

  return names;
}

static gboolean
add_namesake (ReadoutDatabase *database,
              ReadoutCaseEntity *entity,
              ReadoutCaseEntity *other,
              ReadoutNamesakesReason reason,
              GPtrArray *namesakes,
              GError **error)
{
  ReadoutNamesake *self = namesake_new (entity, other, reason);

  g_ptr_array_add (namesakes, self);
  return read_role (database, self->type, self->name, &self->role, error)
         && read_role (database, self->type, self->other, &self->other_role, error);
}

static gboolean
add_likely (ReadoutDatabase *database,
            ReadoutSameNames *said,
            GPtrArray *entities,
            GPtrArray *namesakes,
            GError **error)
{
  g_autoptr (GArray) names = list_names (entities);
  const ReadoutTypedName *all = (const ReadoutTypedName *)names->data;
  g_autoptr (GArray) pairs = readout_namesakes_find (all, names->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutNamesakes *pair = &g_array_index (pairs, ReadoutNamesakes, i);
      const ReadoutTypedName *first = &all[pair->first], *second = &all[pair->second];
      gboolean together = FALSE;

      if (readout_same_names_are_distinct (said, first->name, second->name))
        continue;
      if (!stand_together (database, first, second, &together, error))
        return FALSE;
      if (!together
          && !add_namesake (database, g_ptr_array_index (entities, pair->first),
                            g_ptr_array_index (entities, pair->second), pair->reason, namesakes, error))
        return FALSE;
    }

  return TRUE;
}

/* Those in most articles first. */
static int
compare_namesakes (gconstpointer a, gconstpointer b)
{
  const ReadoutNamesake *left = *(ReadoutNamesake *const *)a, *right = *(ReadoutNamesake *const *)b;
  guint n_left = left->n_articles + left->n_other_articles;
  guint n_right = right->n_articles + right->n_other_articles;

  if (n_left != n_right)
    return n_left > n_right ? -1 : 1;

  return g_strcmp0 (left->name, right->name);
}

/* (element-type ReadoutNamesake): those of which the analyst has said nothing yet */
GPtrArray *
readout_namesakes_read (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) namesakes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_namesake_free);
  g_autoptr (ReadoutSameNames) said = NULL;
  g_autoptr (GPtrArray) entities = NULL;
  gboolean success = FALSE;

  if (!readout_database_begin_read (database, error))
    return NULL;

  said = readout_case_aliases_load (database, error);
  if (said != NULL)
    entities = readout_case_entities_list (database, NULL, G_MAXINT, error);
  if (entities != NULL)
    success = add_likely (database, said, entities, namesakes, error);
  readout_database_end_read (database);
  g_ptr_array_sort (namesakes, compare_namesakes);

  return success ? g_steal_pointer (&namesakes) : NULL;
}
