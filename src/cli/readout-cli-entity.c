/* readout-cli-entity.c: an entity over the articles of a case, for people and for scripts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-entity.h"

#include <glib/gi18n.h>

#include "readout-cli.h"
#include "readout-cli-json.h"

/**
 * readout_cli_get_entity_type:
 * @type: what an entity is
 *
 * Returns: (transfer none): the same in words
 */
const char *
readout_cli_get_entity_type (ReadoutEntityType type)
{
  switch (type)
    {
    case READOUT_ENTITY_PERSON:
      return _ ("person");
    case READOUT_ENTITY_ORGANIZATION:
      return _ ("organization");
    case READOUT_ENTITY_PLACE:
      return _ ("place");
    case READOUT_ENTITY_NATIONALITY:
      return _ ("nationality");
    case READOUT_ENTITY_GROUP:
      return _ ("group");
    case READOUT_ENTITY_EVENT:
      return _ ("event");
    default:
      g_assert_not_reached ();
    }
}

/**
 * readout_cli_dup_other_names:
 * @entity: an entity
 *
 * Returns: (transfer full): the names that are joined to what it is called, after commas; empty without any
 */
char *
readout_cli_dup_other_names (ReadoutCaseEntity *entity)
{
  guint n_names;
  const ReadoutCaseName *names = readout_case_entity_get_names (entity, &n_names);
  GString *others = g_string_new (NULL);

  for (guint i = 1; i < n_names; i++)
    g_string_append_printf (others, "%s%s", i > 1 ? ", " : "", names[i].name);

  return g_string_free (others, FALSE);
}

/**
 * readout_cli_json_add_entity:
 * @builder: inside of an object
 * @entity: an entity
 *
 * Adds what a list shows of an entity.
 */
void
readout_cli_json_add_entity (JsonBuilder *builder, ReadoutCaseEntity *entity)
{
  guint n_names;
  const ReadoutCaseName *names = readout_case_entity_get_names (entity, &n_names);

  readout_cli_json_add_string (builder, "type",
                               readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, (int)names[0].type));
  readout_cli_json_add_string (builder, "name", names[0].name);
  readout_cli_json_add_int (builder, "articles", readout_case_entity_get_n_articles (entity));
  json_builder_set_member_name (builder, "names");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_names; i++)
    json_builder_add_string_value (builder, names[i].name);
  json_builder_end_array (builder);
}

/**
 * readout_cli_load_entities:
 * @case_file: an open case file
 * @words: (nullable): what their names are to have
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutCaseEntity): the entities, those in most articles first
 */
GPtrArray *
readout_cli_load_entities (ReadoutCaseFile *case_file, const char *words, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_entities_async (case_file, words, G_MAXINT, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_entities_finish (case_file, result, error);
}
