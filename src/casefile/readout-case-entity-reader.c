/* readout-case-entity-reader.c: the entities over the articles of a case, from the rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One name of one type is one entity over all articles, and so are the names that the analyst has joined. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"

#include <glib/gi18n-lib.h>

#include "readout-search-private.h"
#include "readout-statement-private.h"

#define IN_BIN "(SELECT id FROM article WHERE removed IS NOT NULL)"

/* The names that have what is looked for. */
#define WANTED                                                                \
  "name IN (SELECT name FROM name WHERE id IN (SELECT rowid FROM name_search" \
  " WHERE name_search MATCH ?1))"

/* The names that are alone, then those that are joined to another; @of tells which. */
#define LIST(of)                                                                                     \
  "SELECT type, name, count (DISTINCT article_id) AS n_articles FROM entity"                         \
  " WHERE article_id NOT IN " IN_BIN " AND (name, type) NOT IN (SELECT name, type FROM temp.alias)"  \
  "  AND " of " GROUP BY name, type"                                                                 \
  " UNION ALL SELECT main_type, main_name, count (DISTINCT article_id)"                              \
  " FROM temp.alias JOIN entity ON entity.name = alias.name AND entity.type = alias.type"            \
  " WHERE article_id NOT IN " IN_BIN " AND main_name IN (SELECT main_name FROM temp.alias WHERE " of \
  " ) GROUP BY main_name, main_type"                                                                 \
  " ORDER BY n_articles DESC, name, type LIMIT ?2"

/* temp.place has the articles of temp.member, the newest first. */
#define MEMBERS                                                                                            \
  "CREATE TEMP TABLE IF NOT EXISTS member (article_id INTEGER NOT NULL, number INTEGER NOT NULL,"          \
  " PRIMARY KEY (article_id, number)) WITHOUT ROWID;"                                                      \
  "CREATE TEMP TABLE IF NOT EXISTS place (place INTEGER PRIMARY KEY, article_id INTEGER NOT NULL UNIQUE);" \
  "DELETE FROM temp.member; DELETE FROM temp.place"

#define GATHER                                                                                            \
  "WITH wanted AS (SELECT ?1 AS type, ?2 AS name UNION SELECT other.type, other.name FROM temp.alias"     \
  "  JOIN temp.alias AS other ON other.main_name = alias.main_name AND other.main_type = alias.main_type" \
  "  WHERE alias.type = ?1 AND alias.name = ?2)"                                                          \
  " INSERT INTO temp.member (article_id, number) SELECT DISTINCT entity.article_id, entity.number"        \
  " FROM wanted JOIN entity ON entity.name = wanted.name AND entity.type = wanted.type"                   \
  " WHERE entity.article_id NOT IN " IN_BIN

#define PLACES                                                                        \
  "INSERT INTO temp.place (article_id) SELECT article.id"                             \
  " FROM (SELECT DISTINCT article_id AS id FROM temp.member) JOIN article USING (id)" \
  " ORDER BY article.published DESC, article.id DESC"

/* CROSS JOIN: SQLite knows nothing of how much is in the tables that are made for one question, and would
 * begin with the largest. */
#define COUNT                                                                                        \
  "SELECT (SELECT count (*) FROM temp.place),"                                                       \
  " (SELECT count (*) FROM temp.member CROSS JOIN mention ON mention.article_id = member.article_id" \
  "  AND mention.entity_number = member.number)"

/* What the entity is called first. */
#define NAMES                                                                                                      \
  "SELECT entity.type, entity.name, count (DISTINCT entity.article_id) AS n_articles"                              \
  " FROM temp.member CROSS JOIN entity ON entity.article_id = member.article_id AND entity.number = member.number" \
  " LEFT JOIN temp.alias ON alias.type = entity.type AND alias.name = entity.name"                                 \
  " GROUP BY entity.name, entity.type"                                                                             \
  " ORDER BY alias.name = alias.main_name AND alias.type = alias.main_type DESC, n_articles DESC, entity.name"

/* Of those of the list that have more names than one. */
#define OTHER_NAMES                                                                                         \
  "SELECT alias.type, alias.name, count (DISTINCT article_id) AS n_articles"                                \
  " FROM temp.alias JOIN entity ON entity.name = alias.name AND entity.type = alias.type"                   \
  " WHERE main_type = ? AND main_name = ? AND article_id NOT IN " IN_BIN " GROUP BY alias.name, alias.type" \
  " ORDER BY alias.name = main_name AND alias.type = main_type DESC, n_articles DESC, alias.name"

static gboolean
read_names (ReadoutStatement *statement, ReadoutCaseEntity *entity, GError **error)
{
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      int type = readout_statement_read_enum (statement, READOUT_TYPE_ENTITY_TYPE);
      const char *name = readout_statement_read_text (statement);

      readout_case_entity_add_name (entity, (ReadoutEntityType)type, name,
                                    (guint)readout_statement_read_int (statement, 0, G_MAXINT));
    }

  return step == READOUT_STEP_DONE;
}

/* ---- the list ---- */

/* One that is joined to no other has the name of the list alone. */
static ReadoutCaseEntity *
read_entity (ReadoutDatabase *database, ReadoutStatement *row, GError **error)
{
  int type = readout_statement_read_enum (row, READOUT_TYPE_ENTITY_TYPE);
  const char *name = readout_statement_read_text (row);
  guint n_articles = (guint)readout_statement_read_int (row, 0, G_MAXINT), n_names;
  g_autoptr (ReadoutCaseEntity) entity = readout_case_entity_new (n_articles, 0);
  g_autoptr (ReadoutStatement) names = readout_statement_borrow (database, OTHER_NAMES);

  readout_statement_bind_enum (names, READOUT_TYPE_ENTITY_TYPE, type);
  readout_statement_bind_text (names, name);
  if (!read_names (names, entity, error))
    return NULL;

  readout_case_entity_get_names (entity, &n_names);
  if (n_names == 0)
    readout_case_entity_add_name (entity, (ReadoutEntityType)type, name, n_articles);
  return g_steal_pointer (&entity);
}

static GPtrArray *
read_list (ReadoutDatabase *database, const char *expression, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, expression != NULL ? LIST (WANTED) : LIST ("TRUE"));
  ReadoutStep step;

  readout_statement_bind_text (statement, expression);
  readout_statement_bind_int (statement, limit);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutCaseEntity *entity = read_entity (database, statement, error);

      if (entity == NULL)
        return NULL;
      g_ptr_array_add (entities, entity);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&entities) : NULL;
}

/* Those in most articles first.  @words: what their names are to have, as it is typed, or NULL for all */
GPtrArray *
readout_case_entities_list (ReadoutDatabase *database, const char *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (ReadoutSameNames) said = NULL;
  g_autofree char *expression = NULL;

  if (!readout_database_begin_read (database, error))
    return NULL;

  said = readout_case_aliases_load (database, error);
  if (said != NULL && words != NULL)
    expression = readout_search_dup_expression (words, database, TRUE, error);
  if (said != NULL && (words == NULL || expression != NULL))
    entities = read_list (database, expression, limit, error);
  readout_database_end_read (database);

  return g_steal_pointer (&entities);
}

/* ---- one ---- */

static void
set_not_found (ReadoutDatabase *database, const char *name, GError **error)
{
  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: name of an entity; name of a file */
               _ ("No article of “%s” names “%s”. Please look at the list of entities."),
               readout_database_get_name (database), name);
}

static gboolean
gather (ReadoutDatabase *database, ReadoutEntityType type, const char *name, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, GATHER);

  readout_statement_bind_enum (statement, READOUT_TYPE_ENTITY_TYPE, (int)type);
  readout_statement_bind_text (statement, name);
  return readout_statement_run (statement, error);
}

/* A name that no article has leaves none. */
static gboolean
gather_any (ReadoutDatabase *database, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  ReadoutEntityType type;

  if (readout_case_alias_find_type (database, name, &type, &local_error))
    return gather (database, type, name, error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static ReadoutCaseEntity *
count (ReadoutDatabase *database, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, COUNT);
  guint n_articles, n_mentions;

  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return NULL;

  n_articles = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  n_mentions = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  return readout_statement_run (statement, error) ? readout_case_entity_new (n_articles, n_mentions) : NULL;
}

/* Fills temp.member with the entities of articles that are this one, and temp.place, inside a transaction for
 * reading, after readout_case_aliases_load(). */
ReadoutCaseEntity *
readout_case_entity_gather (ReadoutDatabase *database, int type, const char *name, GError **error)
{
  g_autoptr (ReadoutCaseEntity) entity = NULL;
  g_autoptr (ReadoutStatement) names = NULL;

  if (!readout_database_run (database, MEMBERS, error)
      || !(type == READOUT_ANY_TYPE ? gather_any (database, name, error)
                                    : gather (database, (ReadoutEntityType)type, name, error))
      || !readout_database_run (database, PLACES, error))
    return NULL;

  entity = count (database, error);
  if (entity == NULL)
    return NULL;
  if (readout_case_entity_get_n_articles (entity) == 0)
    {
      set_not_found (database, name, error);
      return NULL;
    }

  names = readout_statement_borrow (database, NAMES);
  return read_names (names, entity, error) ? g_steal_pointer (&entity) : NULL;
}

/* The entity that is called so in some article, with how often it is mentioned. */
ReadoutCaseEntity *
readout_case_entity_find (ReadoutDatabase *database, int type, const char *name, GError **error)
{
  g_autoptr (ReadoutSameNames) said = NULL;
  ReadoutCaseEntity *entity = NULL;

  if (!readout_database_begin_read (database, error))
    return NULL;

  said = readout_case_aliases_load (database, error);
  if (said != NULL)
    entity = readout_case_entity_gather (database, type, name, error);
  readout_database_end_read (database);

  return entity;
}
