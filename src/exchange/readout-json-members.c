/* readout-json-members.c: members of a JSON object, written and read
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not said is no member, and a member that is missing or null says nothing. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-json-members.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "readout-anchor-json.h"
#include "readout-enums.h"

/* ---- out ---- */

/**
 * readout_json_add_string:
 * @builder: in an object
 * @name: of the member
 * @value: (nullable): what it says; %NULL adds no member
 */
void
readout_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/**
 * readout_json_add_strings:
 * @builder: in an object
 * @name: of the member
 * @values: (nullable) (array zero-terminated=1): what it lists; %NULL adds no member
 */
void
readout_json_add_strings (JsonBuilder *builder, const char *name, const char *const *values)
{
  if (values == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

/**
 * readout_json_add_int:
 * @builder: in an object
 * @name: of the member
 * @value: what it says; 0 adds no member
 */
void
readout_json_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  if (value == 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * readout_json_add_boolean:
 * @builder: in an object
 * @name: of the member
 * @value: what it says
 */
void
readout_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/**
 * readout_json_add_nick:
 * @builder: in an object
 * @name: of the member
 * @type: an enumeration of the core
 * @value: one of it
 */
void
readout_json_add_nick (JsonBuilder *builder, const char *name, GType type, int value)
{
  readout_json_add_string (builder, name, readout_enum_to_nick (type, value));
}

/**
 * readout_json_add_anchor:
 * @builder: in an object
 * @name: of the member
 * @anchor: (nullable): a passage; %NULL adds no member
 */
void
readout_json_add_anchor (JsonBuilder *builder, const char *name, const ReadoutAnchor *anchor)
{
  if (anchor == NULL)
    return;

  json_builder_set_member_name (builder, name);
  readout_anchor_to_json (anchor, builder);
}

/* ---- in ---- */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, arguments);
  va_end (arguments);

  return FALSE;
}

/**
 * readout_json_refuse:
 * @name: of a member that is missing, or that does not fit to the others
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that names it
 *
 * Returns: %FALSE
 */
gboolean
readout_json_refuse (const char *name, GError **error)
{
  /* Translators: %s is the name of a field in a data format, such as forms or type. */
  return refuse (error, _ ("“%s” cannot be used."), name);
}

static JsonNode *
member_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static gboolean
is_of_type (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/**
 * readout_json_get_string:
 * @object: an object
 * @name: of the member
 * @value: (inout) (transfer none): gets what it says; stays as it is when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when something else than a string stands there
 */
gboolean
readout_json_get_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_STRING))
    return refuse (error, _ ("“%s” is not a string."), name);

  *value = json_node_get_string (node);
  return TRUE;
}

/**
 * readout_json_get_strings:
 * @object: an object
 * @name: of the member
 * @values: (element-type utf8): gets the strings, which belong to @object, and a %NULL at the end; nothing
 * when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when something else than a list of strings stands there
 */
gboolean
readout_json_get_strings (JsonObject *object, const char *name, GPtrArray *values, GError **error)
{
  JsonNode *node = member_of (object, name);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("“%s” is not a list of strings."), name);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!is_of_type (element, G_TYPE_STRING))
        return refuse (error, _ ("“%s” is not a list of strings."), name);
      g_ptr_array_add (values, (gpointer)json_node_get_string (element));
    }
  g_ptr_array_add (values, NULL);

  return TRUE;
}

/**
 * readout_json_get_int:
 * @object: an object
 * @name: of the member
 * @value: (inout): gets what it says; stays as it is when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when something else than a number of 0 or more stands there
 */
gboolean
readout_json_get_int (JsonObject *object, const char *name, gint64 *value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_INT64) || json_node_get_int (node) < 0)
    return refuse (error, _ ("“%s” is not a whole number of 0 or more."), name);

  *value = json_node_get_int (node);
  return TRUE;
}

/**
 * readout_json_get_boolean:
 * @object: an object
 * @name: of the member
 * @value: (inout): gets what it says; stays as it is when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when something else than true or false stands there
 */
gboolean
readout_json_get_boolean (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_BOOLEAN))
    return refuse (error, _ ("“%s” is neither true nor false."), name);

  *value = json_node_get_boolean (node);
  return TRUE;
}

/**
 * readout_json_get_nick:
 * @object: an object
 * @name: of the member
 * @type: an enumeration of the core
 * @value: (inout): gets the value that it names; stays as it is when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when no word of the enumeration stands there
 */
gboolean
readout_json_get_nick (JsonObject *object, const char *name, GType type, int *value, GError **error)
{
  const char *nick = NULL;

  if (!readout_json_get_string (object, name, &nick, error))
    return FALSE;

  if (nick == NULL || readout_enum_from_nick (type, nick, value))
    return TRUE;

  return refuse (error, _ ("“%s” is none of the words that it can be."), name);
}

/**
 * readout_json_get_anchor:
 * @object: an object
 * @name: of the member
 * @text: (nullable): the text of the article that offsets count in
 * @anchor: (inout) (transfer full): gets the passage; stays as it is when nothing is said
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: %FALSE when something else than a passage stands there
 */
gboolean
readout_json_get_anchor (
    JsonObject *object, const char *name, const char *text, ReadoutAnchor **anchor, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;

  *anchor = readout_anchor_from_json (node, text);
  if (*anchor != NULL)
    return TRUE;

  return refuse (error, _ ("“%s” is not a passage of the text."), name);
}
