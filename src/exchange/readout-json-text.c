/* readout-json-text.c: JSON from elsewhere, read with care
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-json-text.h"

#include <string.h>

/* json-glib reads nested values by recursion; a hostile text would use up the stack. */
#define MAX_DEPTH 64

/* json-glib takes comments, single quotes, broken escapes and a second value after the first for JSON, ends a
 * string at an escaped NUL, and loses what follows half of a surrogate pair.  This pass over the text refuses
 * the former and replaces the other two by U+FFFD, which keeps all offsets. */
typedef struct
{
  char *text; /* changed in place */
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
  char *escape = scan->text + scan->at;
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
  for (scan->at++; scan->text[scan->at] != '"' && scan->text[scan->at] != '\0'; scan->at++)
    {
      if (scan->text[scan->at] == '\\')
        skip_escape (scan);
    }
}

static gboolean
scan_character (Scan *scan)
{
  char c = scan->text[scan->at];

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
scan_text (char *text, gboolean *has_half_pair)
{
  Scan scan = { .text = text };

  for (; text[scan.at] != '\0'; scan.at++)
    {
      if (!scan_character (&scan))
        return FALSE;
      if (text[scan.at] == '\0') /* inside a string */
        return FALSE;
    }

  *has_half_pair = scan.has_half_pair;
  return TRUE;
}

/**
 * readout_json_text_parse:
 * @text: valid UTF-8; changed
 * @has_half_pair: (out): whether half of a surrogate pair was in it
 *
 * Escaped NULs and halves of surrogate pairs become replacement characters.
 *
 * Returns: (transfer full) (nullable): the object that is all of @text, or %NULL when there is none
 */
JsonNode *
readout_json_text_parse (char *text, gboolean *has_half_pair)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = NULL;

  if (scan_text (text, has_half_pair) && json_parser_load_from_data (parser, text, -1, NULL))
    root = json_parser_get_root (parser);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_ref (root) : NULL;
}
