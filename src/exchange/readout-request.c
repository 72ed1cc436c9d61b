/* readout-request.c: a line that asks for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-request.h"

#include "readout-correction-json.h"
#include "readout-json-members.h"
#include "readout-json-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

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
  JsonNode *root = readout_json_text_parse (line, has_half_pair);

  if (root == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The line is not a JSON object."));

  return root;
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
  const char *text = NULL, *title = NULL, *published = NULL;

  if (!readout_json_get_string (request, "text", &text, error)
      || !readout_json_get_string (request, "title", &title, error)
      || !readout_json_get_string (request, "published", &published, error))
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

/* What the analyst says; none when nothing is said. */
static gboolean
get_corrections (JsonObject *request,
                 ReadoutArticle *article,
                 ReadoutCorrections **corrections,
                 GError **error)
{
  JsonNode *node = json_object_get_member (request, "corrections");
  g_autoptr (GPtrArray) list = NULL;

  *corrections = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  list = readout_correction_list_from_json (node, readout_article_get_text (article, NULL), error);
  if (list != NULL)
    *corrections = readout_corrections_new (list);

  return list != NULL;
}

/**
 * readout_request_from_json:
 * @line: `{"id": "a1", "text": "…", "title": null, "published": "2016-09-09", "corrections": […]}`; need not
 * end with a NUL
 * @length_bytes: its length
 * @id: (out) (transfer full) (nullable): what the line calls its article, a scalar of JSON; also set on
 * errors, as far as it can be read
 * @corrections: (out) (transfer full) (nullable): what the analyst says
 * @error: return location for an error: %G_IO_ERROR_INVALID_DATA with a sentence that says what is wrong
 *
 * An escaped NUL in the text becomes the replacement character, a carriage return becomes a space or a line
 * feed, so that the offsets in the analysis are those of the text as it was given.
 *
 * Returns: (transfer full) (nullable): the article to analyse
 */
ReadoutArticle *
readout_request_from_json (
    const char *line, gsize length_bytes, JsonNode **id, ReadoutCorrections **corrections, GError **error)
{
  g_autofree char *copy = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (ReadoutArticle) article = NULL;
  gboolean has_half_pair;

  g_return_val_if_fail (line != NULL && id != NULL && corrections != NULL, NULL);

  *id = NULL;
  *corrections = NULL;
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

  article = get_article (json_node_get_object (root), error);
  if (article == NULL || !get_corrections (json_node_get_object (root), article, corrections, error))
    return NULL;

  return g_steal_pointer (&article);
}
