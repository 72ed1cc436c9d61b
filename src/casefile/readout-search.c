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

/* What each kind of hit is read from: the article, and the passage with its marks.  The order is that of
 * FTS5's own column, which finds the best rows before the snippets are cut. */
#define MARKED "'" MATCH_BEGINS "', '" MATCH_ENDS "', '…', 24"
#define OF_ARTICLE                                                                              \
  " AND (?2 IS NULL OR article.outlet = ?2 COLLATE NOCASE)"                                     \
  " AND (?3 IS NULL OR article.negotiation_id IN (SELECT id FROM negotiation WHERE name = ?3))" \
  " AND (?4 IS NULL OR article.published >= ?4) AND (?5 IS NULL OR article.published <= ?5)"

static const char articles_sql[]
    = "SELECT article.id, article.heading, article.outlet, article.published, NULL, snippet (search, -1, " MARKED
      ")"
      " FROM search JOIN article ON article.id = search.rowid"
      " WHERE search MATCH ?1" OF_ARTICLE " AND ?6 IS NULL ORDER BY search.rank LIMIT ?7";

static const char quotes_sql[]
    = "SELECT article.id, article.heading, article.outlet, article.published,"
      " highlight (quote_search, 0, '', ''), snippet (quote_search, 1, " MARKED ")"
      " FROM quote_search JOIN article ON article.id = quote_search.rowid / 65536"
      " JOIN quote ON quote.article_id = article.id AND quote.number = quote_search.rowid % 65536"
      " WHERE quote_search MATCH ?1" OF_ARTICLE
      " AND (?6 IS NULL OR quote.source_naming = ?6) ORDER BY quote_search.rank LIMIT ?7";

static const char notes_sql[]
    = "SELECT coalesce (note.article_id, 0), coalesce (article.heading, ''), article.outlet, article.published, NULL,"
      " snippet (note_search, -1, " MARKED ")"
      " FROM note_search JOIN note ON note.id = note_search.rowid LEFT JOIN article ON article.id = note.article_id"
      " WHERE note_search MATCH ?1 AND article.removed IS NULL" OF_ARTICLE
      " AND ?6 IS NULL ORDER BY note_search.rank LIMIT ?7";

/* With the newest article that has it: a name of none is not shown. */
static const char names_sql[]
    = "SELECT article.id, name.name, article.outlet, article.published, NULL, highlight (name_search, 0, '" MATCH_BEGINS
      "', '" MATCH_ENDS "')"
      " FROM name_search JOIN name ON name.id = name_search.rowid JOIN article ON article.id = (SELECT newest.id"
      "  FROM entity JOIN article AS newest ON newest.id = entity.article_id AND newest.removed IS NULL"
      "  WHERE entity.name = name.name ORDER BY newest.published DESC LIMIT 1)"
      " WHERE name_search MATCH ?1" OF_ARTICLE " AND ?6 IS NULL ORDER BY name_search.rank LIMIT ?7";

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
read_hit (ReadoutStatement *statement, ReadoutSearchIn kind)
{
  gint64 article_id = readout_statement_read_int (statement, 0, G_MAXINT64);
  const char *title = readout_statement_read_text (statement);
  const char *outlet = readout_statement_read_nullable_text (statement);
  const char *published = readout_statement_read_nullable_text (statement);
  const char *speaker = readout_statement_read_nullable_text (statement);
  char *snippet = g_strdup (readout_statement_read_text (statement));
  GArray *matches = take_matches (snippet);

  return readout_search_hit_new (kind, article_id, title, outlet, published, speaker, snippet, matches);
}

static gboolean
find (ReadoutDatabase *database,
      const char *sql,
      ReadoutSearchIn kind,
      const char *expression,
      const ReadoutSearchQuery *query,
      GPtrArray *hits,
      GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  ReadoutStep step;

  readout_statement_bind_text (statement, expression);
  readout_statement_bind_text (statement, query->outlet);
  readout_statement_bind_text (statement, query->negotiation);
  readout_statement_bind_text (statement, query->first_day);
  readout_statement_bind_text (statement, query->last_day);
  readout_statement_bind_text (statement, query->naming);
  readout_statement_bind_int (statement, query->limit);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (hits, read_hit (statement, kind));

  return step == READOUT_STEP_DONE;
}

/* What is looked for in the words of quotes, and in those that say who speaks. */
static char *
dup_quote_expression (ReadoutDatabase *database,
                      const ReadoutSearchQuery *query,
                      const char *words,
                      GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *speaker
      = query->speaker != NULL ? readout_search_dup_expression (query->speaker, database, FALSE, &local_error)
                               : NULL;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (words != NULL && speaker != NULL)
    return g_strdup_printf ("words : (%s) AND speaker : (%s)", words, speaker);
  else if (words != NULL && query->speaker == NULL)
    return g_strdup_printf ("words : (%s)", words);
  else if (speaker != NULL)
    return g_strdup_printf ("speaker : (%s)", speaker);

  return NULL;
}

static gboolean
find_quotes (ReadoutDatabase *database,
             const ReadoutSearchQuery *query,
             const char *words,
             GPtrArray *hits,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *expression = dup_quote_expression (database, query, words, &local_error);

  if (expression != NULL)
    return find (database, quotes_sql, READOUT_SEARCH_IN_QUOTES, expression, query, hits, error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
is_wanted (const ReadoutSearchQuery *query, ReadoutSearchIn kind)
{
  if (query->in != READOUT_SEARCH_IN_ALL)
    return query->in == kind;

  return kind == READOUT_SEARCH_IN_QUOTES || (query->speaker == NULL && query->naming == NULL);
}

static gboolean
find_all (ReadoutDatabase *database,
          const ReadoutSearchQuery *query,
          const char *words,
          GPtrArray *hits,
          GError **error)
{
  static const struct
  {
    ReadoutSearchIn kind;
    const char *sql;
  } sources[] = {
    { READOUT_SEARCH_IN_NAMES, names_sql },
    { READOUT_SEARCH_IN_NOTES, notes_sql },
    { READOUT_SEARCH_IN_QUOTES, quotes_sql },
    { READOUT_SEARCH_IN_ARTICLES, articles_sql },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      gboolean is_quotes = sources[i].kind == READOUT_SEARCH_IN_QUOTES;

      if (!is_wanted (query, sources[i].kind) || (words == NULL && !is_quotes))
        continue;
      if (is_quotes ? !find_quotes (database, query, words, hits, error)
                    : !find (database, sources[i].sql, sources[i].kind, words, query, hits, error))
        return FALSE;
    }

  return TRUE;
}

/* The best of each kind; none when there is no word in @query.  READOUT_CASE_ERROR_QUERY when it makes no
 * sense. */
GPtrArray *
readout_search (ReadoutDatabase *database, const ReadoutSearchQuery *query, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *words
      = readout_search_dup_expression (query->words, database, query->as_typed, &local_error);

  if (local_error == NULL && find_all (database, query, words, hits, &local_error))
    return g_steal_pointer (&hits);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
