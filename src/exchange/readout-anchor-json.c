/* readout-anchor-json.c: a passage of an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     {"exact": "Geneva", "prefix": "They met in ", "suffix": "."}
 *
 * Where the text is at hand a passage can also be given by its offsets in characters: {"start": 12,
 * "end": 18}. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-anchor-json.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/**
 * readout_anchor_to_json:
 * @anchor: an anchor
 * @builder: gets an object
 */
void
readout_anchor_to_json (const ReadoutAnchor *anchor, JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  add_string (builder, "exact", anchor->exact);
  add_string (builder, "prefix", anchor->prefix);
  add_string (builder, "suffix", anchor->suffix);
  json_builder_end_object (builder);
}

static JsonNode *
member_of (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node
                                                                                                 : NULL;
}

/* By its offsets in characters. */
static ReadoutAnchor *
anchor_at (JsonObject *object, const char *text)
{
  JsonNode *first = member_of (object, "start", G_TYPE_INT64),
           *last = member_of (object, "end", G_TYPE_INT64);
  gint64 start = first != NULL ? json_node_get_int (first) : -1;
  gint64 end = last != NULL ? json_node_get_int (last) : -1;
  ReadoutSpan span;

  if (text == NULL || start < 0 || end <= start || end > g_utf8_strlen (text, -1))
    return NULL;

  span.start_byte = (gsize)(g_utf8_offset_to_pointer (text, start) - text);
  span.end_byte = (gsize)(g_utf8_offset_to_pointer (text, end) - text);
  return readout_anchor_new (text, span);
}

/* A side that is not told is empty; one that is told wrong makes the whole unusable. */
static gboolean
get_side (JsonObject *object, const char *name, const char **side)
{
  JsonNode *node = member_of (object, name, G_TYPE_STRING);

  *side = node != NULL ? json_node_get_string (node) : "";
  return node != NULL || !json_object_has_member (object, name)
         || JSON_NODE_HOLDS_NULL (json_object_get_member (object, name));
}

static ReadoutAnchor *
anchor_of_words (JsonObject *object)
{
  const char *exact, *prefix, *suffix;

  if (!get_side (object, "exact", &exact) || !get_side (object, "prefix", &prefix)
      || !get_side (object, "suffix", &suffix) || *exact == '\0')
    return NULL;

  return readout_anchor_new_from_parts (exact, prefix, suffix, READOUT_ANCHOR_NOWHERE);
}

/**
 * readout_anchor_from_json:
 * @node: what may be a passage
 * @text: (nullable): the text of the article that offsets count in
 *
 * Returns: (transfer full) (nullable): the anchor; %NULL where there is no such passage
 */
ReadoutAnchor *
readout_anchor_from_json (JsonNode *node, const char *text)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  return json_object_has_member (object, "exact") ? anchor_of_words (object) : anchor_at (object, text);
}
