/* readout-note-json.c: what the analyst writes as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     {"text": "Who else was there?", "tags": ["to check"], "for_memo": true,
 *      "anchor": {"exact": "Geneva", "prefix": "They met in ", "suffix": "."}}
 *
 * All members can be left out; "of_case" is true for a note about the whole case. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-note-json.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "readout-anchor-json.h"

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
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_tags (JsonBuilder *builder, const char *const *tags)
{
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (guint i = 0; tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
}

/**
 * readout_note_add_members:
 * @note: a note
 * @builder: in an object, which gets the members of the note
 */
void
readout_note_add_members (const ReadoutNote *note, JsonBuilder *builder)
{
  add_int (builder, "id", note->id);
  add_int (builder, "article", note->article_id);
  add_boolean (builder, "of_case", note->of_case);
  add_string (builder, "text", note->text);
  add_tags (builder, note->tags);
  add_boolean (builder, "for_memo", note->for_memo);
  add_string (builder, "made", note->made);
  add_string (builder, "changed", note->changed);
  add_string (builder, "removed", note->removed);
  if (note->anchor == NULL)
    return;

  json_builder_set_member_name (builder, "anchor");
  readout_anchor_to_json (note->anchor, builder);
}

/**
 * readout_note_to_json:
 * @note: a note
 * @builder: gets an object
 */
void
readout_note_to_json (const ReadoutNote *note, JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  readout_note_add_members (note, builder);
  json_builder_end_object (builder);
}

/* ---- in ---- */

static gboolean
refuse (const char *name, GError **error)
{
  /* Translators: %s is the name of a field in a data format, such as text or tags. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” of a note cannot be used."), name);
  return FALSE;
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

static gboolean
get_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_STRING))
    return refuse (name, error);

  *value = json_node_get_string (node);
  return TRUE;
}

static gboolean
get_number (JsonObject *object, const char *name, gint64 *value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_INT64) || json_node_get_int (node) < 0)
    return refuse (name, error);

  *value = json_node_get_int (node);
  return TRUE;
}

static gboolean
get_boolean (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = member_of (object, name);

  if (node == NULL)
    return TRUE;
  if (!is_of_type (node, G_TYPE_BOOLEAN))
    return refuse (name, error);

  *value = json_node_get_boolean (node);
  return TRUE;
}

/* Strings of their own are not needed: the object outlives them. */
static gboolean
get_tags (JsonObject *object, GPtrArray *tags, GError **error)
{
  JsonNode *node = member_of (object, "tags");
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse ("tags", error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *tag = json_array_get_element (array, i);

      if (!is_of_type (tag, G_TYPE_STRING))
        return refuse ("tags", error);
      g_ptr_array_add (tags, (gpointer)json_node_get_string (tag));
    }

  return TRUE;
}

static gboolean
get_anchor (JsonObject *object, const char *text, ReadoutAnchor **anchor, GError **error)
{
  JsonNode *node = member_of (object, "anchor");

  if (node == NULL)
    return TRUE;

  *anchor = readout_anchor_from_json (node, text);
  return *anchor != NULL || refuse ("anchor", error);
}

static gboolean
read_members (ReadoutNote *contents, JsonObject *object, GError **error)
{
  return get_number (object, "id", &contents->id, error)
         && get_number (object, "article", &contents->article_id, error)
         && get_boolean (object, "of_case", &contents->of_case, error)
         && get_string (object, "text", &contents->text, error)
         && get_boolean (object, "for_memo", &contents->for_memo, error)
         && get_string (object, "made", &contents->made, error)
         && get_string (object, "changed", &contents->changed, error)
         && get_string (object, "removed", &contents->removed, error);
}

/**
 * readout_note_from_json:
 * @node: what may be a note
 * @text: (nullable): the text of the article that offsets count in
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: (transfer full): the note
 */
ReadoutNote *
readout_note_from_json (JsonNode *node, const char *text, GError **error)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (ReadoutAnchor) anchor = NULL;
  ReadoutNote contents = { 0 };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("A note is not an object."));
      return NULL;
    }

  object = json_node_get_object (node);
  if (!read_members (&contents, object, error) || !get_tags (object, tags, error)
      || !get_anchor (object, text, &anchor, error))
    return NULL;

  g_ptr_array_add (tags, NULL);
  contents.tags = (const char *const *)tags->pdata;
  contents.anchor = anchor;
  if (readout_note_is_complete (&contents))
    return readout_note_new (&contents);

  refuse ("of_case", error);
  return NULL;
}

/**
 * readout_note_list_from_json:
 * @node: what may be a list of notes
 * @text: (nullable): the text of the article that offsets count in
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * Returns: (transfer full) (element-type ReadoutNote): the notes
 */
GPtrArray *
readout_note_list_from_json (JsonNode *node, const char *text, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“notes” is not a list."));
      return NULL;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      ReadoutNote *one = readout_note_from_json (json_array_get_element (array, i), text, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (notes, one);
    }

  return g_steal_pointer (&notes);
}
