/* readout-correction-json.c: what the analyst says as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     {"verb": "type", "scope": "here", "forms": ["Geneva"], "type": "event",
 *      "anchor": {"exact": "Geneva", "prefix": "They met in ", "suffix": "."}}
 *
 * with the words of the enumerations of the core; the scope is "here" where none is given. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-correction-json.h"

#include "readout-correction-values.h"
#include "readout-json-members.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static void
add_values (const ReadoutCorrection *correction, JsonBuilder *builder)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    {
      const ReadoutCorrectionValue *value = &readout_correction_values[i];

      if (readout_correction_value_is_said (value, correction->verb))
        readout_json_add_nick (builder, value->name, value->get_type (),
                               readout_correction_value_get (value, correction));
    }
}

/**
 * readout_correction_to_json:
 * @correction: a correction
 * @builder: gets an object
 */
void
readout_correction_to_json (const ReadoutCorrection *correction, JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  readout_json_add_int (builder, "id", correction->id);
  readout_json_add_int (builder, "article", correction->article_id);
  readout_json_add_nick (builder, "scope", READOUT_TYPE_SCOPE, correction->scope);
  readout_json_add_nick (builder, "verb", READOUT_TYPE_VERB, correction->verb);
  readout_json_add_string (builder, "made", correction->made);
  readout_json_add_string (builder, "revoked", correction->revoked);
  readout_json_add_strings (builder, "forms", correction->forms);
  readout_json_add_strings (builder, "other_forms", correction->other_forms);
  readout_json_add_string (builder, "words", correction->words);
  add_values (correction, builder);
  readout_json_add_anchor (builder, "anchor", correction->anchor);
  readout_json_add_anchor (builder, "other_anchor", correction->other_anchor);
  json_builder_end_object (builder);
}

/* What the members say, in @contents, whose lists and anchors the others hold. */
typedef struct
{
  ReadoutCorrection contents;
  GPtrArray *forms;
  GPtrArray *other_forms;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_ptr_array_unref (reading->forms);
  g_ptr_array_unref (reading->other_forms);
  g_clear_pointer (&reading->contents.anchor, readout_anchor_unref);
  g_clear_pointer (&reading->contents.other_anchor, readout_anchor_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A verb that says nothing else needs a value. */
static gboolean
check_value (const ReadoutCorrectionValue *value, ReadoutVerb verb, JsonObject *object, GError **error)
{
  if (value->verbs[0] != verb || json_object_has_member (object, value->name))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: what a correction does, and what it lacks, words of a data format: "stance" */
               _ ("A correction “%s” says nothing for “%s”."),
               readout_enum_to_nick (READOUT_TYPE_VERB, (int)verb), value->name);
  return FALSE;
}

static gboolean
read_values (ReadoutCorrection *contents, JsonObject *object, GError **error)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    {
      const ReadoutCorrectionValue *value = &readout_correction_values[i];
      int nick = 0;

      if (!check_value (value, contents->verb, object, error)
          || !readout_json_get_nick (object, value->name, value->get_type (), &nick, error))
        return FALSE;
      readout_correction_value_set (value, contents, nick);
    }

  return TRUE;
}

static gboolean
read_enums (ReadoutCorrection *contents, JsonObject *object, GError **error)
{
  int scope = READOUT_SCOPE_HERE, verb = -1;

  if (!readout_json_get_nick (object, "scope", READOUT_TYPE_SCOPE, &scope, error)
      || !readout_json_get_nick (object, "verb", READOUT_TYPE_VERB, &verb, error))
    return FALSE;

  contents->scope = (ReadoutScope)scope;
  contents->verb = (ReadoutVerb)verb;
  return (verb >= 0 || readout_json_refuse ("verb", error)) && read_values (contents, object, error);
}

static gboolean
read_members (Reading *reading, JsonObject *object, const char *text, GError **error)
{
  ReadoutCorrection *contents = &reading->contents;

  return read_enums (contents, object, error) && readout_json_get_int (object, "id", &contents->id, error)
         && readout_json_get_int (object, "article", &contents->article_id, error)
         && readout_json_get_string (object, "made", &contents->made, error)
         && readout_json_get_string (object, "revoked", &contents->revoked, error)
         && readout_json_get_string (object, "words", &contents->words, error)
         && readout_json_get_strings (object, "forms", reading->forms, error)
         && readout_json_get_strings (object, "other_forms", reading->other_forms, error)
         && readout_json_get_anchor (object, "anchor", text, &contents->anchor, error)
         && readout_json_get_anchor (object, "other_anchor", text, &contents->other_anchor, error);
}

static const char *const *
strings_of (GPtrArray *values)
{
  return values->len > 0 ? (const char *const *)values->pdata : NULL;
}

/**
 * readout_correction_from_json:
 * @node: what may be a correction
 * @text: (nullable): the text of the article that offsets count in
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: (transfer full): the correction
 */
ReadoutCorrection *
readout_correction_from_json (JsonNode *node, const char *text, GError **error)
{
  g_auto (Reading) reading = { .forms = g_ptr_array_new (), .other_forms = g_ptr_array_new () };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("A correction is not an object."));
      return NULL;
    }
  if (!read_members (&reading, json_node_get_object (node), text, error))
    return NULL;

  reading.contents.forms = strings_of (reading.forms);
  reading.contents.other_forms = strings_of (reading.other_forms);
  if (readout_correction_is_complete (&reading.contents))
    return readout_correction_new (&reading.contents);

  /* Translators: %s is what a correction does, a word of a data format: "rename" */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("A correction “%s” does not say all that it must, or says too much."),
               readout_enum_to_nick (READOUT_TYPE_VERB, reading.contents.verb));
  return NULL;
}

/**
 * readout_correction_list_from_json:
 * @node: what may be a list of corrections
 * @text: (nullable): the text of the article that offsets count in
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): the corrections
 */
GPtrArray *
readout_correction_list_from_json (JsonNode *node, const char *text, GError **error)
{
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“corrections” is not a list."));
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      ReadoutCorrection *one = readout_correction_from_json (json_array_get_element (array, i), text, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (corrections, one);
    }

  return g_steal_pointer (&corrections);
}
