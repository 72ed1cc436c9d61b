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

#include "readout-anchor-json.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* ---- out ---- */

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  if (value == 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_nick (JsonBuilder *builder, const char *name, GType type, int value)
{
  add_string (builder, name, readout_enum_to_nick (type, value));
}

static void
add_strings (JsonBuilder *builder, const char *name, const char *const *values)
{
  if (values == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_anchor (JsonBuilder *builder, const char *name, const ReadoutAnchor *anchor)
{
  if (anchor == NULL)
    return;

  json_builder_set_member_name (builder, name);
  readout_anchor_to_json (anchor, builder);
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
  add_int (builder, "id", correction->id);
  add_int (builder, "article", correction->article_id);
  add_nick (builder, "scope", READOUT_TYPE_SCOPE, correction->scope);
  add_nick (builder, "verb", READOUT_TYPE_VERB, correction->verb);
  add_string (builder, "made", correction->made);
  add_string (builder, "revoked", correction->revoked);
  add_strings (builder, "forms", correction->forms);
  add_strings (builder, "other_forms", correction->other_forms);
  add_string (builder, "words", correction->words);
  if (readout_verb_has_type (correction->verb))
    add_nick (builder, "type", READOUT_TYPE_ENTITY_TYPE, correction->type);
  if (readout_verb_has_naming (correction->verb))
    add_nick (builder, "naming", READOUT_TYPE_NAMING, correction->naming);
  if (readout_verb_has_kind (correction->verb))
    add_nick (builder, "kind", READOUT_TYPE_QUOTE_KIND, correction->kind);
  if (readout_verb_has_class (correction->verb))
    add_nick (builder, "class", READOUT_TYPE_EVENT_CLASS, (int)correction->klass);
  if (readout_verb_has_stance (correction->verb))
    add_nick (builder, "stance", READOUT_TYPE_STANCE, (int)correction->stance);
  add_anchor (builder, "anchor", correction->anchor);
  add_anchor (builder, "other_anchor", correction->other_anchor);
  json_builder_end_object (builder);
}

/* ---- in ---- */

static gboolean
refuse (const char *name, GError **error)
{
  /* Translators: %s is the name of a field in a data format, such as forms or type. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” of a correction cannot be used."), name);
  return FALSE;
}

static JsonNode *
member_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
get_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node != NULL && !is_string (node))
    return refuse (name, error);

  *value = node != NULL ? json_node_get_string (node) : NULL;
  return TRUE;
}

static gboolean
get_int (JsonObject *object, const char *name, gint64 *value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64
      || json_node_get_int (node) < 0)
    return refuse (name, error);

  *value = json_node_get_int (node);
  return TRUE;
}

static gboolean
get_nick (JsonObject *object, const char *name, GType type, int *value, GError **error)
{
  const char *nick;

  if (!get_string (object, name, &nick, error))
    return FALSE;

  return nick == NULL || readout_enum_from_nick (type, nick, value) || refuse (name, error);
}

/* Strings of their own are not needed: the object outlives them. */
static gboolean
get_strings (JsonObject *object, const char *name, GPtrArray *values, GError **error)
{
  JsonNode *node = member_of (object, name);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (name, error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!is_string (element))
        return refuse (name, error);
      g_ptr_array_add (values, (gpointer)json_node_get_string (element));
    }
  g_ptr_array_add (values, NULL);

  return TRUE;
}

static gboolean
get_anchor (JsonObject *object, const char *name, const char *text, ReadoutAnchor **anchor, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;

  *anchor = readout_anchor_from_json (node, text);
  return *anchor != NULL || refuse (name, error);
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

static gboolean
read_enums (ReadoutCorrection *contents, JsonObject *object, GError **error)
{
  int scope = READOUT_SCOPE_HERE, verb = -1, type = 0, naming = 0, kind = 0, klass = 0,
      stance = 0;

  if (!get_nick (object, "scope", READOUT_TYPE_SCOPE, &scope, error)
      || !get_nick (object, "verb", READOUT_TYPE_VERB, &verb, error)
      || !get_nick (object, "type", READOUT_TYPE_ENTITY_TYPE, &type, error)
      || !get_nick (object, "naming", READOUT_TYPE_NAMING, &naming, error)
      || !get_nick (object, "kind", READOUT_TYPE_QUOTE_KIND, &kind, error)
      || !get_nick (object, "class", READOUT_TYPE_EVENT_CLASS, &klass, error)
      || !get_nick (object, "stance", READOUT_TYPE_STANCE, &stance, error))
    return FALSE;

  contents->scope = (ReadoutScope)scope;
  contents->verb = (ReadoutVerb)verb;
  contents->type = (ReadoutEntityType)type;
  contents->naming = (ReadoutNaming)naming;
  contents->kind = (ReadoutQuoteKind)kind;
  contents->klass = (ReadoutEventClass)klass;
  contents->stance = (ReadoutStance)stance;
  return verb >= 0 || refuse ("verb", error);
}

static gboolean
read_members (Reading *reading, JsonObject *object, const char *text, GError **error)
{
  ReadoutCorrection *contents = &reading->contents;

  return read_enums (contents, object, error) && get_int (object, "id", &contents->id, error)
         && get_int (object, "article", &contents->article_id, error)
         && get_string (object, "made", &contents->made, error)
         && get_string (object, "revoked", &contents->revoked, error)
         && get_string (object, "words", &contents->words, error)
         && get_strings (object, "forms", reading->forms, error)
         && get_strings (object, "other_forms", reading->other_forms, error)
         && get_anchor (object, "anchor", text, &contents->anchor, error)
         && get_anchor (object, "other_anchor", text, &contents->other_anchor, error);
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
