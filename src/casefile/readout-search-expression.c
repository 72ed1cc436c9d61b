/* readout-search-expression.c: what an analyst typed as an expression of FTS5
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-private.h"

/* FTS5 has a limit on the size of an expression, and nobody types this many words. */
#define MAX_TERMS 64

/* Word processors and keyboards make all of them. */
static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x201f || c == 0xab || c == 0xbb;
}

static gboolean
ends_term (gunichar c, gboolean in_phrase)
{
  return c == '\0' || is_quotation_mark (c) || (!in_phrase && g_unichar_isspace (c));
}

/* FTS5 cuts words at everything else, so that a term without one of these has no word. */
static gboolean
has_word (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/* A string of FTS5: in it no character means anything else, once it has no quotation mark. */
static void
append_term (GString *expression, const char *start, const char *end, gboolean is_prefix)
{
  if (expression->len > 0)
    g_string_append_c (expression, ' ');

  g_string_append_c (expression, '"');
  g_string_append_len (expression, start, end - start);
  g_string_append (expression, is_prefix ? "\" *" : "\"");
}

/*
 * Every word and every "phrase" must be found; a word that ends in * stands for all that begin with it.  A
 * phrase that was not ended goes to the end.  NULL when there is no word in @query.
 */
char *
readout_search_dup_expression (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  GString *expression = g_string_new (NULL);
  gboolean in_phrase = FALSE;
  guint n_terms = 0;

  for (const char *start = valid; n_terms < MAX_TERMS;)
    {
      const char *end = start;

      while (!ends_term (g_utf8_get_char (end), in_phrase))
        end = g_utf8_next_char (end);

      if (has_word (start, end))
        {
          append_term (expression, start, end, end[-1] == '*');
          n_terms++;
        }

      if (*end == '\0')
        break;
      if (is_quotation_mark (g_utf8_get_char (end)))
        in_phrase = !in_phrase;
      start = g_utf8_next_char (end);
    }

  return g_string_free (expression, expression->len == 0);
}
