/* readout-cli-case-entities.c: lists who and what is named over the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-case.h"
#include "readout-cli-entity.h"
#include "readout-cli-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const char *
get_reason (ReadoutNamesakesReason reason)
{
  switch (reason)
    {
    case READOUT_NAMESAKES_SPELLING:
      return _ ("the same letters");
    case READOUT_NAMESAKES_FULLER:
      return _ ("one name may be a form of the other");
    case READOUT_NAMESAKES_SURNAME:
      return _ ("the only one of that surname");
    case READOUT_NAMESAKES_INITIALS:
      return _ ("its initials");
    default:
      g_assert_not_reached ();
    }
}

/* "Orlov, Russian envoy (3)" */
static void
print_side (const char *name, const char *role, guint n_articles)
{
  printf ("%s", name);
  if (role != NULL)
    printf (", %s", role);
  printf (" (%u)", n_articles);
}

static void
print_namesake (const ReadoutNamesake *namesake)
{
  printf ("  ");
  print_side (namesake->name, namesake->role, namesake->n_articles);
  printf (" – ");
  print_side (namesake->other, namesake->other_role, namesake->n_other_articles);
  printf (": %s\n", get_reason (namesake->reason));
}

static void
print_for_people (GPtrArray *entities, GPtrArray *namesakes)
{
  for (guint i = 0; i < entities->len; i++)
    {
      ReadoutCaseEntity *entity = g_ptr_array_index (entities, i);
      g_autofree char *others = readout_cli_dup_other_names (entity);

      printf ("%5u  %s (%s)", readout_case_entity_get_n_articles (entity),
              readout_case_entity_get_name (entity),
              readout_cli_get_entity_type (readout_case_entity_get_entity_type (entity)));
      if (*others != '\0')
        printf (" = %s", others);
      printf ("\n");
    }

  if (namesakes->len > 0)
    printf ("%s:\n", _ ("Perhaps the same"));
  for (guint i = 0; i < namesakes->len; i++)
    print_namesake (g_ptr_array_index (namesakes, i));
}

static void
add_namesake (JsonBuilder *builder, const ReadoutNamesake *namesake)
{
  json_builder_begin_object (builder);
  readout_cli_json_add_string (builder, "type",
                               readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, (int)namesake->type));
  readout_cli_json_add_string (builder, "name", namesake->name);
  readout_cli_json_add_int (builder, "articles", namesake->n_articles);
  readout_cli_json_add_string (builder, "role", namesake->role);
  readout_cli_json_add_string (builder, "other", namesake->other);
  readout_cli_json_add_int (builder, "other_articles", namesake->n_other_articles);
  readout_cli_json_add_string (builder, "other_role", namesake->other_role);
  readout_cli_json_add_string (builder, "reason",
                               readout_enum_to_nick (READOUT_TYPE_NAMESAKES_REASON, (int)namesake->reason));
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *entities, GPtrArray *namesakes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entities->len; i++)
    {
      json_builder_begin_object (builder);
      readout_cli_json_add_entity (builder, g_ptr_array_index (entities, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "perhaps_same");
  json_builder_begin_array (builder);
  for (guint i = 0; i < namesakes->len; i++)
    add_namesake (builder, g_ptr_array_index (namesakes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  readout_cli_json_print (builder);
}

static GPtrArray *
load_namesakes (ReadoutCaseFile *case_file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_namesakes_async (case_file, NULL, readout_cli_result_cb, &result);
  readout_cli_wait_for (&result);
  return readout_case_file_list_namesakes_finish (case_file, result, error);
}

static ReadoutCliStatus
list_entities (ReadoutCaseFile *case_file, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities = readout_cli_load_entities (case_file, NULL, &error);
  g_autoptr (GPtrArray) namesakes = entities != NULL ? load_namesakes (case_file, &error) : NULL;

  if (namesakes == NULL)
    return readout_cli_case_refuse (error);

  if (as_json)
    print_json (entities, namesakes);
  else
    print_for_people (entities, namesakes);

  return READOUT_CLI_DONE;
}

ReadoutCliStatus
readout_cli_case_entities (GOptionContext *context, GStrv arguments)
{
  return readout_cli_case_list_with (context, arguments, list_entities);
}
