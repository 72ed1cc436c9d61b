/* readout-case-alias.c: which names of a case the analyst has joined
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of names is kept as corrections; the rows of the articles stay as they are.  temp.alias has
 * each name that is joined to another one, and what their entity is called, for as long as one question
 * takes. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"

#include "readout-correction-store-private.h"
#include "readout-statement-private.h"

#define TABLE                                                                                               \
  "CREATE TEMP TABLE IF NOT EXISTS alias (type TEXT NOT NULL, name TEXT NOT NULL, main_type TEXT NOT NULL," \
  " main_name TEXT NOT NULL, PRIMARY KEY (name, type)) WITHOUT ROWID;"                                      \
  "DELETE FROM temp.alias"

/* The type of most articles that have the name; FALSE also when none has it, without an error then. */
gboolean
readout_case_alias_find_type (ReadoutDatabase *database,
                              const char *name,
                              ReadoutEntityType *type,
                              GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT type FROM entity WHERE name = ? GROUP BY type ORDER BY count (*) DESC, type LIMIT 1");

  readout_statement_bind_text (statement, name);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *type = (ReadoutEntityType)readout_statement_read_enum (statement, READOUT_TYPE_ENTITY_TYPE);
  return readout_statement_run (statement, error);
}

/* As what the entity is; where the name is never that, whatever it is. */
static gboolean
add_alias (ReadoutDatabase *database,
           const char *name,
           ReadoutEntityType main_type,
           const char *main_name,
           GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "INSERT OR IGNORE INTO temp.alias (type, name, main_type, main_name)"
                " SELECT DISTINCT type, name, ?2, ?3 FROM entity WHERE name = ?1 AND (type = ?2"
                "  OR NOT EXISTS (SELECT 1 FROM entity AS same WHERE same.name = ?1 AND same.type = ?2))");

  readout_statement_bind_text (statement, name);
  readout_statement_bind_enum (statement, READOUT_TYPE_ENTITY_TYPE, (int)main_type);
  readout_statement_bind_text (statement, main_name);
  return readout_statement_run (statement, error);
}

/* The first of the names that an article has is what the entity is called. */
static gboolean
add_group (ReadoutDatabase *database, GPtrArray *group, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  ReadoutEntityType main_type = READOUT_ENTITY_PERSON;
  const char *main_name = NULL;

  for (guint i = 0; i < group->len && local_error == NULL; i++)
    {
      const char *name = g_ptr_array_index (group, i);

      if (main_name == NULL && readout_case_alias_find_type (database, name, &main_type, &local_error))
        main_name = name;
      if (main_name != NULL)
        add_alias (database, name, main_type, main_name, &local_error);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Fills temp.alias, inside a transaction for reading; answers with what the analyst says. */
ReadoutSameNames *
readout_case_aliases_load (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) corrections = readout_correction_store_list (database, error);
  g_autoptr (ReadoutSameNames) said = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  if (corrections == NULL || !readout_database_run (database, TABLE, error))
    return NULL;

  said = readout_same_names_new (corrections);
  groups = readout_same_names_list_groups (said);
  for (guint i = 0; i < groups->len; i++)
    if (!add_group (database, g_ptr_array_index (groups, i), error))
      return NULL;

  return g_steal_pointer (&said);
}
