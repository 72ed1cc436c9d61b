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

#include "readout-json-members.h"

/**
 * readout_note_add_members:
 * @note: a note
 * @builder: in an object, which gets the members of the note
 */
void
readout_note_add_members (const ReadoutNote *note, JsonBuilder *builder)
{
  readout_json_add_int (builder, "id", note->id);
  readout_json_add_int (builder, "article", note->article_id);
  readout_json_add_boolean (builder, "of_case", note->of_case);
  readout_json_add_string (builder, "text", note->text);
  readout_json_add_strings (builder, "tags", note->tags);
  readout_json_add_boolean (builder, "for_memo", note->for_memo);
  readout_json_add_string (builder, "made", note->made);
  readout_json_add_string (builder, "changed", note->changed);
  readout_json_add_string (builder, "removed", note->removed);
  readout_json_add_anchor (builder, "anchor", note->anchor);
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

static gboolean
read_members (ReadoutNote *contents, JsonObject *object, GError **error)
{
  return readout_json_get_int (object, "id", &contents->id, error)
         && readout_json_get_int (object, "article", &contents->article_id, error)
         && readout_json_get_boolean (object, "of_case", &contents->of_case, error)
         && readout_json_get_string (object, "text", &contents->text, error)
         && readout_json_get_boolean (object, "for_memo", &contents->for_memo, error)
         && readout_json_get_string (object, "made", &contents->made, error)
         && readout_json_get_string (object, "changed", &contents->changed, error)
         && readout_json_get_string (object, "removed", &contents->removed, error);
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
  if (!read_members (&contents, object, error) || !readout_json_get_strings (object, "tags", tags, error)
      || !readout_json_get_anchor (object, "anchor", text, &anchor, error))
    return NULL;

  if (tags->len == 0)
    g_ptr_array_add (tags, NULL);
  contents.tags = (const char *const *)tags->pdata;
  contents.anchor = anchor;
  if (readout_note_is_complete (&contents))
    return readout_note_new (&contents);

  readout_json_refuse ("of_case", error);
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
