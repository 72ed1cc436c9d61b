/* readout-request.c: a line that asks for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-request.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib reads nested values by recursion; a hostile line would use up the stack. */
#define MAX_DEPTH 64

/* json-glib takes comments, single quotes, broken escapes and a second value after the first for JSON, ends a
 * string at an escaped NUL, and loses what follows half of a surrogate pair.  This pass over the line refuses
 * the former and replaces the other two by U+FFFD, which keeps all offsets. */
typedef struct
{
  char *line; /* changed in place */
  gsize at;
  guint depth;
  gboolean ended;
  gboolean has_half_pair;
  gboolean is_broken;
} Scan;

/* The UTF-16 unit of "\u0041", or -1 when the escape is another one. */
static int
get_escaped_unit (const char *escape)
{
  int unit = 0;

  if (escape[0] != '\\' || escape[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (escape[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (escape[i]);
    }

  return unit;
}

static void
skip_escape (Scan *scan)
{
  static const char replacement[] = "\\ufffd";
  char *escape = scan->line + scan->at;
  int unit = get_escaped_unit (escape);
  gboolean is_surrogate = unit >= 0xd800 && unit <= 0xdfff;

  if (is_surrogate && unit < 0xdc00)
    {
      int next = get_escaped_unit (escape + strlen (replacement));

      if (next >= 0xdc00 && next <= 0xdfff)
        {
          scan->at += 2 * strlen (replacement) - 1;
          return;
        }
    }

  scan->is_broken |= unit < 0 && (escape[1] == '\0' || strchr ("\"\\/bfnrt", escape[1]) == NULL);
  if (unit == 0 || is_surrogate)
    memcpy (escape, replacement, strlen (replacement));
  scan->has_half_pair |= is_surrogate;
  scan->at += escape[1] != '\0';
}

static void
skip_string (Scan *scan)
{
  for (scan->at++; scan->line[scan->at] != '"' && scan->line[scan->at] != '\0'; scan->at++)
    {
      if (scan->line[scan->at] == '\\')
        skip_escape (scan);
    }
}

static gboolean
scan_character (Scan *scan)
{
  char c = scan->line[scan->at];

  if (g_ascii_isspace (c))
    return TRUE;
  if (scan->ended)
    return FALSE;

  if (c == '"')
    skip_string (scan);
  else if (c == '{' || c == '[')
    scan->depth++;
  else if (c == '}' || c == ']')
    scan->ended = scan->depth == 0 || --scan->depth == 0;

  return !scan->is_broken && scan->depth <= MAX_DEPTH
         && (g_ascii_isalnum (c) || strchr ("\"{}[]:,+-.", c) != NULL);
}

static gboolean
scan_line (char *line, gboolean *has_half_pair)
{
  Scan scan = { .line = line };

  for (; line[scan.at] != '\0'; scan.at++)
    {
      if (!scan_character (&scan))
        return FALSE;
      if (line[scan.at] == '\0') /* inside a string */
        return FALSE;
    }

  *has_half_pair = scan.has_half_pair;
  return TRUE;
}

/* A copy that is UTF-8, ends with a NUL and has none inside: also of a broken line, for its id. */
static char *
dup_line (const char *line, gsize length_bytes)
{
  g_autofree char *copy = g_utf8_make_valid (line, (gssize)length_bytes);
  static const char byte_order_mark[] = "\xef\xbb\xbf";

  return g_strdup (g_str_has_prefix (copy, byte_order_mark) ? copy + strlen (byte_order_mark) : copy);
}

static JsonNode *
parse_line (char *line, gboolean *has_half_pair, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;

  if (scan_line (line, has_half_pair) && json_parser_load_from_data (parser, line, -1, NULL))
    root = json_parser_get_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The line is not a JSON object."));
      return NULL;
    }

  return json_node_ref (root);
}

/* A number that is out of range comes back from json-glib as an infinity, which JSON cannot say. */
static JsonNode *
get_id (JsonObject *request)
{
  JsonNode *id = json_object_get_member (request, "id");

  if (id == NULL || !JSON_NODE_HOLDS_VALUE (id))
    return NULL;
  if (json_node_get_value_type (id) == G_TYPE_DOUBLE && !isfinite (json_node_get_double (id)))
    return NULL;

  return json_node_ref (id);
}

static gboolean
get_string (JsonObject *request, const char *name, const char **value, GError **error)
{
  JsonNode *node = json_object_get_member (request, name);

  *value = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      /* Translators: %s is the name of a field in a data format, such as text or published. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is not a string."), name);
      return FALSE;
    }

  *value = json_node_get_string (node);
  return TRUE;
}

/* The core wants line feeds; a byte is put for a byte, so that offsets are those of the text as given. */
static char *
dup_with_line_feeds (const char *text)
{
  char *copy = g_strdup (text);

  for (char *c = strchr (copy, '\r'); c != NULL; c = strchr (c, '\r'))
    *c = c[1] == '\n' ? ' ' : '\n';

  return copy;
}

static char *
dup_non_empty (const char *string)
{
  return string != NULL && *string != '\0' ? g_strdup (string) : NULL;
}

static ReadoutArticle *
get_article (JsonObject *request, GError **error)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_new ();
  const char *text, *title, *published;

  if (!get_string (request, "text", &text, error) || !get_string (request, "title", &title, error)
      || !get_string (request, "published", &published, error))
    return NULL;

  if (text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“text” is missing."));
      return NULL;
    }

  metadata->title = dup_non_empty (title);
  metadata->published = dup_non_empty (published);
  if (metadata->published != NULL && !readout_date_is_valid (metadata->published))
    {
      /* Translators: %s is what somebody gave as a date. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” is not a date such as 2016-09-09."),
                   published);
      return NULL;
    }

  return readout_article_new (dup_with_line_feeds (text), metadata, NULL);
}

/**
 * readout_request_from_json:
 * @line: `{"id": "a1", "text": "…", "title": null, "published": "2016-09-09"}`; need not end with a NUL
 * @length_bytes: its length
 * @id: (out) (transfer full) (nullable): what the line calls its article, a scalar of JSON; also set on
 * errors, as far as it can be read
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * An escaped NUL in the text becomes the replacement character, a carriage return becomes a space or a line
 * feed, so that the offsets in the analysis are those of the text as it was given.
 *
 * Returns: (transfer full) (nullable): the article to analyse
 */
ReadoutArticle *
readout_request_from_json (const char *line, gsize length_bytes, JsonNode **id, GError **error)
{
  g_autofree char *copy = NULL;
  g_autoptr (JsonNode) root = NULL;
  gboolean has_half_pair;

  g_return_val_if_fail (line != NULL && id != NULL, NULL);

  *id = NULL;
  copy = dup_line (line, length_bytes);
  root = parse_line (copy, &has_half_pair, error);
  if (root == NULL)
    return NULL;

  *id = get_id (json_node_get_object (root));
  if (has_half_pair || !g_utf8_validate_len (line, length_bytes, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The line is not UTF-8."));
      return NULL;
    }

  return get_article (json_node_get_object (root), error);
}
