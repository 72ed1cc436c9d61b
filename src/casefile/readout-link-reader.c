/* readout-link-reader.c: the relations between articles from their rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-analysis.h"
#include "readout-link-private.h"
#include "readout-statement-private.h"

/* What the machine has found and what the analyst has said, in one; those of the bin are not shown. */
#define LINKS(filter)                                                                          \
  "SELECT pair.article_id, pair.earlier_id, pair.kind, coalesce (link.score, 0.0),"            \
  " coalesce (decision.decision, 'suggested'), later.heading, later.outlet, later.published,"  \
  " earlier.heading, earlier.outlet, earlier.published"                                        \
  " FROM (SELECT article_id, earlier_id, kind FROM link " filter                               \
  "  UNION SELECT article_id, earlier_id, kind FROM link_decision " filter ") AS pair"         \
  " JOIN article AS later ON later.id = pair.article_id AND later.removed IS NULL"             \
  " JOIN article AS earlier ON earlier.id = pair.earlier_id AND earlier.removed IS NULL"       \
  " LEFT JOIN link ON link.article_id = pair.article_id AND link.earlier_id = pair.earlier_id" \
  "  AND link.kind = pair.kind"                                                                \
  " LEFT JOIN link_decision AS decision ON decision.article_id = pair.article_id"              \
  "  AND decision.earlier_id = pair.earlier_id AND decision.kind = pair.kind"                  \
  " ORDER BY later.published DESC, pair.article_id DESC, pair.kind, link.score DESC, pair.earlier_id"

/* The words of a quote without those that attribute it between its parts; else those of the passage. */
#define WORDS(text, id, quote, start, end)                                                                       \
  " coalesce ((SELECT group_concat (words, ' … ') FROM (SELECT CAST (substr (CAST (" text " AS BLOB),"           \
  "   quote_part.start_byte + 1, quote_part.end_byte - quote_part.start_byte) AS TEXT) AS words FROM quote_part" \
  "   WHERE quote_part.article_id = " id " AND quote_part.quote_number = " quote                                 \
  "   ORDER BY quote_part.number)),"                                                                             \
  "  CAST (substr (CAST (" text " AS BLOB), " start " + 1, " end " - " start ") AS TEXT))"

#define PASSAGES                                                                                                                                \
  "SELECT passage.start_byte, passage.end_byte, earlier_start_byte, earlier_end_byte, quote_number,"                                            \
  " earlier_quote_number," WORDS (                                                                                                              \
      "later.text", "passage.article_id", "passage.quote_number", "passage.start_byte",                                                         \
      "passage.end_byte") "," WORDS ("earlier.text", "passage.earlier_id", "passage.earlier_quote_number",                                      \
                                     "earlier_start_byte",                                                                                      \
                                     "earlier_end_byte") " FROM link_passage AS passage JOIN article AS later ON later.id = passage.article_id" \
                                                         " JOIN article AS earlier ON earlier.id = passage.earlier_id"                          \
                                                         " WHERE passage.article_id = ? AND passage.earlier_id = ? AND passage.kind = ? ORDER BY passage.number"

static void
read_metadata (ReadoutStatement *statement, ReadoutMetadata *metadata)
{
  metadata->title = g_strdup (readout_statement_read_text (statement));
  metadata->outlet = g_strdup (readout_statement_read_nullable_text (statement));
  metadata->published = g_strdup (readout_statement_read_nullable_text (statement));
}

static ReadoutLink *
read_link (ReadoutStatement *statement)
{
  ReadoutLink *link = readout_link_new ();

  link->article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  link->earlier_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  link->kind = (ReadoutRelationKind)readout_statement_read_enum (statement, READOUT_TYPE_RELATION_KIND);
  link->score = readout_statement_read_double (statement, 0, 1);
  link->state = (ReadoutLinkState)readout_statement_read_enum (statement, READOUT_TYPE_LINK_STATE);
  read_metadata (statement, link->article);
  read_metadata (statement, link->earlier);

  return link;
}

static ReadoutSpan
read_span (ReadoutStatement *statement)
{
  gint64 start = readout_statement_read_int (statement, 0, G_MAXINT);
  gint64 end = readout_statement_read_int (statement, start, G_MAXINT);

  return (ReadoutSpan){ (gsize)start, (gsize)end };
}

static gboolean
read_passages (ReadoutDatabase *database, ReadoutLink *link, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, PASSAGES);
  ReadoutStep step;

  readout_statement_bind_int (statement, link->article_id);
  readout_statement_bind_int (statement, link->earlier_id);
  readout_statement_bind_enum (statement, READOUT_TYPE_RELATION_KIND, (int)link->kind);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutLinkPassage passage = { 0 };

      passage.here = read_span (statement);
      passage.there = read_span (statement);
      passage.quote_here = readout_statement_read_index (statement, G_MAXINT);
      passage.quote_there = readout_statement_read_index (statement, G_MAXINT);
      passage.words_here = g_strdup (readout_statement_read_text (statement));
      passage.words_there = g_strdup (readout_statement_read_text (statement));
      g_array_append_val (link->passages, passage);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_links (ReadoutDatabase *database, gint64 article_id, GPtrArray *links, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, article_id != 0 ? LINKS ("WHERE article_id = ?1 OR earlier_id = ?1") : LINKS (""));
  ReadoutStep step;

  if (article_id != 0)
    readout_statement_bind_int (statement, article_id);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (links, read_link (statement));

  return step == READOUT_STEP_DONE;
}

/* Those of one article, or all where @article_id is 0; the rejected ones too. */
GPtrArray *
readout_link_store_list (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean success;

  if (!readout_database_begin_read (database, error))
    return NULL;

  success = read_links (database, article_id, links, error);
  for (guint i = 0; i < links->len && success; i++)
    success = read_passages (database, g_ptr_array_index (links, i), error);
  readout_database_end_read (database);

  return success ? g_steal_pointer (&links) : NULL;
}
