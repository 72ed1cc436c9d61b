/* readout-search.c: the search in a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-private.h"

#include <string.h>

#include "readout-search-hit-private.h"
#include "readout-statement-private.h"

/* Noncharacters: Unicode keeps them for use inside a program, so that no text has them.  Should one of a
 * foreign file have them all the same, the wrong words are marked, and nothing else. */
#define MATCH_BEGINS "\357\267\220" /* U+FDD0 */
#define MATCH_ENDS   "\357\267\221" /* U+FDD1 */

/* The order is that of FTS5's own column, which finds the best rows before the snippets are cut. */
static const char search_sql[] = "SELECT article.id, article.heading, article.outlet, article.published,"
                                 " snippet (search, -1, '" MATCH_BEGINS "', '" MATCH_ENDS "', '…', 24)"
                                 " FROM search JOIN article ON article.id = search.rowid"
                                 " WHERE search MATCH ? ORDER BY search.rank LIMIT ?";

/* White space is one space in a line that is shown. */
static char *
append_byte (char *to, const char *start, char byte)
{
  if (!g_ascii_isspace (byte))
    *to++ = byte;
  else if (to > start && to[-1] != ' ')
    *to++ = ' ';

  return to;
}

/* Takes the marks out of @marked and makes it one line, in place; returns the spans between the marks. */
static GArray *
take_matches (char *marked)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  char *to = marked;
  ReadoutSpan match = { 0 };

  for (const char *from = marked; *from != '\0';)
    {
      if (g_str_has_prefix (from, MATCH_BEGINS))
        {
          match.start_byte = (gsize)(to - marked);
          from += strlen (MATCH_BEGINS);
        }
      else if (g_str_has_prefix (from, MATCH_ENDS))
        {
          match.end_byte = (gsize)(to - marked);
          g_array_append_val (matches, match);
          from += strlen (MATCH_ENDS);
        }
      else
        to = append_byte (to, marked, *from++);
    }

  *to = '\0';
  return matches;
}

static ReadoutSearchHit *
read_hit (ReadoutStatement *statement)
{
  gint64 article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  const char *title = readout_statement_read_text (statement);
  const char *outlet = readout_statement_read_nullable_text (statement);
  const char *published = readout_statement_read_nullable_text (statement);
  char *snippet = g_strdup (readout_statement_read_text (statement));
  GArray *matches = take_matches (snippet);

  return readout_search_hit_new (article_id, title, outlet, published, snippet, matches);
}

/* The @limit best articles that have all words of @query; none when it has no word. */
GPtrArray *
readout_search (ReadoutDatabase *database, const char *query, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *expression = readout_search_dup_expression (query);
  g_autoptr (ReadoutStatement) statement = NULL;
  ReadoutStep step;

  if (expression == NULL)
    return g_steal_pointer (&hits);

  statement = readout_statement_borrow (database, search_sql, error);
  if (statement == NULL)
    return NULL;

  readout_statement_bind_text (statement, expression);
  readout_statement_bind_int (statement, limit);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (hits, read_hit (statement));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&hits) : NULL;
}
