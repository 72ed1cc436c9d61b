/* readout-quote-track-reader.c: one utterance over the articles of a case, from the rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-quote-track-private.h"

#include "readout-statement-private.h"
#include "readout-tracks.h"

/* Article and quote in one number, as in the search of quotes. */
#define QUOTES_AN_ARTICLE 65536

#define PAIRS                                                                                           \
  "SELECT passage.article_id * 65536 + quote_number, passage.earlier_id * 65536 + earlier_quote_number" \
  " FROM link_passage AS passage"                                                                       \
  " JOIN article AS later ON later.id = passage.article_id AND later.removed IS NULL"                   \
  " JOIN article AS earlier ON earlier.id = passage.earlier_id AND earlier.removed IS NULL"             \
  " LEFT JOIN link_decision AS decision ON decision.article_id = passage.article_id"                    \
  "  AND decision.earlier_id = passage.earlier_id AND decision.kind = passage.kind"                     \
  " WHERE passage.kind = 'repeats-quote' AND quote_number < 65536 AND earlier_quote_number < 65536"     \
  "  AND coalesce (decision.decision, '') <> 'rejected'"                                                \
  " ORDER BY passage.article_id, passage.earlier_id, passage.number"

#define REPORT                                                    \
  "SELECT " READOUT_REPORT_COLUMNS " FROM " READOUT_REPORT_TABLES \
  " WHERE quote.article_id = ? AND quote.number = ?"

static GArray *
read_pairs (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (ReadoutTwoReports));
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, PAIRS);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutTwoReports pair = { .a = readout_statement_read_int (statement, 0, G_MAXINT64) };

      pair.b = readout_statement_read_int (statement, 0, G_MAXINT64);
      g_array_append_val (pairs, pair);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&pairs) : NULL;
}

/* Of a report that has nothing yet but the numbers of its quote and article. */
void
readout_report_read (ReadoutReport *self, ReadoutStatement *statement)
{
  self->title = g_strdup (readout_statement_read_text (statement));
  self->outlet = g_strdup (readout_statement_read_nullable_text (statement));
  self->published = g_strdup (readout_statement_read_nullable_text (statement));
  self->words = g_strdup (readout_statement_read_text (statement));
  self->source = g_strdup (readout_statement_read_text (statement));
  self->speaker = g_strdup (readout_statement_read_nullable_text (statement));
  self->naming = (ReadoutNaming)readout_statement_read_enum (statement, READOUT_TYPE_NAMING);
}

/* A quote that is no longer there, because its article is to be linked anew, is passed over. */
static gboolean
add_report (ReadoutDatabase *database, ReadoutQuoteTrack *track, gint64 quote, GError **error)
{
  ReadoutReport report
      = { .article_id = quote / QUOTES_AN_ARTICLE, .quote = (guint)(quote % QUOTES_AN_ARTICLE) };
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, REPORT);
  ReadoutStep step;

  readout_statement_bind_int (statement, report.article_id);
  readout_statement_bind_int (statement, report.quote);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      readout_report_read (&report, statement);
      readout_quote_track_take (track, report);
      step = readout_statement_step (statement, error);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
is_in_article (GArray *quotes, gint64 article_id)
{
  for (guint i = 0; i < quotes->len; i++)
    if (g_array_index (quotes, gint64, i) / QUOTES_AN_ARTICLE == article_id)
      return TRUE;

  return FALSE;
}

static ReadoutQuoteTrack *
read_track (ReadoutDatabase *database, GArray *quotes, GError **error)
{
  g_autoptr (ReadoutQuoteTrack) track = readout_quote_track_new ();

  for (guint i = 0; i < quotes->len; i++)
    if (!add_report (database, track, g_array_index (quotes, gint64, i), error))
      return NULL;
  readout_quote_track_seal (track);

  return g_steal_pointer (&track);
}

static gboolean
read_tracks (
    ReadoutDatabase *database, GPtrArray *found, gint64 article_id, GPtrArray *tracks, GError **error)
{
  for (guint i = 0; i < found->len; i++)
    {
      GArray *quotes = g_ptr_array_index (found, i);
      ReadoutQuoteTrack *track;

      if (article_id != 0 && !is_in_article (quotes, article_id))
        continue;
      track = read_track (database, quotes, error);
      if (track == NULL)
        return FALSE;
      g_ptr_array_add (tracks, track);
    }

  return TRUE;
}

static int
compare_tracks (gconstpointer a, gconstpointer b)
{
  ReadoutQuoteTrack *left = *(ReadoutQuoteTrack *const *)a, *right = *(ReadoutQuoteTrack *const *)b;
  guint n_left, n_right;
  const ReadoutReport *first = readout_quote_track_get_reports (left, &n_left);
  const ReadoutReport *second = readout_quote_track_get_reports (right, &n_right);
  int order;

  if (n_left != n_right)
    return n_left > n_right ? -1 : 1;
  order = n_left > 0 ? g_strcmp0 (first->published, second->published) : 0;
  if (order != 0 || n_left == 0)
    return order;

  return first->article_id != second->article_id ? (first->article_id < second->article_id ? -1 : 1)
                                                 : (int)first->quote - (int)second->quote;
}

/* Those of which one article has a report, or all where @article_id is 0; what was reported most often first.
 */
GPtrArray *
readout_quote_tracks_read (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gboolean success = FALSE;

  if (!readout_database_begin_read (database, error))
    return NULL;

  pairs = read_pairs (database, error);
  found = pairs != NULL ? readout_tracks_find (pairs) : NULL;
  success = found != NULL && read_tracks (database, found, article_id, tracks, error);
  readout_database_end_read (database);
  g_ptr_array_sort (tracks, compare_tracks);

  return success ? g_steal_pointer (&tracks) : NULL;
}
