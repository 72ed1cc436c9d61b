/* readout-article-reader.c: articles from rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-article-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-case-article-private.h"
#include "readout-findings-store-private.h"
#include "readout-statement-private.h"

/* All articles of a case come in one order: by the day of publication, or by that of adding where it is not
 * known; then as they were added. */
#define IN_ORDER " ORDER BY coalesce (article.published, substr (article.added, 1, 10)), article.id"

#define ROW                                                                                                    \
  "article.id, article.heading, article.outlet, article.author, article.address, article.published,"           \
  " article.from_text, negotiation.name, article.added, article.removed, article.n_words, article.n_entities," \
  " article.n_quotes"
#define WHOLE_ROW     ROW ", article.title, article.text"
#define FROM_ARTICLES " FROM article LEFT JOIN negotiation ON negotiation.id = article.negotiation_id"

/* A copy of a value that a metadata field can have: there are no empty ones. */
static char *
read_field (ReadoutStatement *statement)
{
  const char *value = readout_statement_read_nullable_text (statement);

  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

static char *
read_day (ReadoutStatement *statement)
{
  g_autofree char *day = read_field (statement);

  if (day == NULL || readout_date_is_valid (day))
    return g_steal_pointer (&day);

  readout_statement_refuse_row (statement);
  return NULL;
}

/* What the list shows for an article without a word. */
static char *
read_heading (ReadoutStatement *statement)
{
  char *heading = read_field (statement);

  return heading != NULL ? heading : g_strdup (_ ("Untitled article"));
}

/* The columns of ROW. */
static ReadoutCaseArticle *
read_row (ReadoutStatement *statement)
{
  ReadoutCaseArticle *article = g_object_new (READOUT_TYPE_CASE_ARTICLE, NULL);

  article->id = readout_statement_read_int (statement, 1, G_MAXINT64);
  article->metadata->title = read_heading (statement);
  article->metadata->outlet = read_field (statement);
  article->metadata->author = read_field (statement);
  article->metadata->address = read_field (statement);
  article->metadata->published = read_day (statement);
  article->metadata->from_text = (guint)readout_statement_read_int (statement, 0, READOUT_ALL_FIELDS);
  article->negotiation = read_field (statement);
  article->added = g_strdup (readout_statement_read_text (statement));
  article->removed = read_field (statement);
  article->n_words = (guint)readout_statement_read_int (statement, 0, G_MAXUINT);
  article->n_entities = (guint)readout_statement_read_int (statement, 0, G_MAXUINT);
  article->n_quotes = (guint)readout_statement_read_int (statement, 0, G_MAXUINT);

  return article;
}

static GPtrArray *
read_rows (ReadoutDatabase *database, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (articles, read_row (statement));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&articles) : NULL;
}

/* Without text and findings, and without those in the bin. */
GPtrArray *
readout_article_store_list (ReadoutDatabase *database, GError **error)
{
  return read_rows (database, "SELECT " ROW FROM_ARTICLES " WHERE article.removed IS NULL" IN_ORDER, error);
}

/* Those in the bin, what was removed last first. */
GPtrArray *
readout_article_store_list_bin (ReadoutDatabase *database, GError **error)
{
  return read_rows (database,
                    "SELECT " ROW FROM_ARTICLES
                    " WHERE article.removed IS NOT NULL ORDER BY article.removed DESC, article.id DESC",
                    error);
}

/* @value: bound when it is not NULL */
static GArray *
read_ids (ReadoutDatabase *database, const char *sql, const char *value, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  ReadoutStep step;

  if (value != NULL)
    readout_statement_bind_text (statement, value);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = readout_statement_read_int (statement, 1, G_MAXINT64);

      g_array_append_val (ids, id);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/* The numbers of all articles, those in the bin too. */
GArray *
readout_article_store_list_ids (ReadoutDatabase *database, GError **error)
{
  return read_ids (database, "SELECT id FROM article ORDER BY id", NULL, error);
}

/* The numbers of the articles whose findings were made with another version than @version. */
GArray *
readout_article_store_list_outdated (ReadoutDatabase *database, const char *version, GError **error)
{
  return read_ids (database,
                   "SELECT article.id FROM article LEFT JOIN analyzed ON analyzed.article_id = article.id"
                   " WHERE article.removed IS NULL AND analyzed.version IS NOT ? ORDER BY article.id",
                   version, error);
}

/* Sets @original to NULL when the article was typed or pasted. */
static gboolean
read_original (ReadoutDatabase *database, gint64 article_id, GBytes **original, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "SELECT bytes FROM original WHERE article_id = ?");
  g_autoptr (GBytes) bytes = NULL;
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      gsize length_bytes;
      gconstpointer data = readout_statement_read_bytes (statement, &length_bytes);

      bytes = g_bytes_new (data, length_bytes);
      step = readout_statement_step (statement, error);
    }

  *original = g_steal_pointer (&bytes);
  return step == READOUT_STEP_DONE;
}

static gboolean
has_counts_of (ReadoutCaseArticle *article, ReadoutAnalysis *analysis)
{
  guint n_entities, n_quotes;

  readout_analysis_get_entities (analysis, &n_entities);
  readout_analysis_get_quotes (analysis, &n_quotes);

  return article->n_entities == n_entities && article->n_quotes == n_quotes;
}

/* The columns of WHOLE_ROW that follow those of ROW, which @row has. */
static ReadoutArticle *
read_text (ReadoutStatement *statement, ReadoutCaseArticle *row, GBytes *original)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_copy (row->metadata);

  g_free (metadata->title);
  metadata->title = read_field (statement);
  return readout_article_new (g_strdup (readout_statement_read_text (statement)), metadata, original);
}

/* The columns of WHOLE_ROW, and what hangs on them. */
static ReadoutCaseArticle *
read_whole_row (ReadoutDatabase *database,
                ReadoutStatement *statement,
                gboolean with_original,
                GError **error)
{
  g_autoptr (ReadoutCaseArticle) self = read_row (statement);
  g_autoptr (GBytes) original = NULL;
  g_autoptr (ReadoutArticle) article = NULL;

  if (with_original && !read_original (database, self->id, &original, error))
    return NULL;

  article = read_text (statement, self, original);
  self->analysis = readout_findings_read (database, self->id, article, self->n_words, error);
  if (self->analysis == NULL)
    return NULL;

  if (!has_counts_of (self, self->analysis))
    readout_statement_refuse_row (statement);
  return g_steal_pointer (&self);
}

/* What there is to be analysed: neither findings, which may be damaged, nor original bytes; not from the bin.
 */
ReadoutArticle *
readout_article_store_load_text (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT " WHOLE_ROW FROM_ARTICLES " WHERE article.id = ? AND article.removed IS NULL");
  g_autoptr (ReadoutCaseArticle) row = NULL;
  g_autoptr (ReadoutArticle) article = NULL;
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_article_store_set_not_found (database, article_id, FALSE, error);
  if (step != READOUT_STEP_ROW)
    return NULL;

  row = read_row (statement);
  article = read_text (statement, row, NULL);
  return readout_statement_run (statement, error) ? g_steal_pointer (&article) : NULL;
}

static ReadoutCaseArticle *
read_article (ReadoutDatabase *database, gint64 article_id, gboolean from_bin, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT " WHOLE_ROW FROM_ARTICLES " WHERE article.id = ? AND (article.removed IS NULL OR ?)");
  g_autoptr (ReadoutCaseArticle) article = NULL;
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_int (statement, from_bin);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_article_store_set_not_found (database, article_id, FALSE, error);
  if (step != READOUT_STEP_ROW)
    return NULL;

  article = read_whole_row (database, statement, TRUE, error);
  if (article == NULL || !readout_statement_run (statement, error))
    return NULL;

  return g_steal_pointer (&article);
}

static ReadoutCaseArticle *
load (ReadoutDatabase *database, gint64 article_id, gboolean from_bin, GError **error)
{
  ReadoutCaseArticle *article;

  if (!readout_database_begin_read (database, error))
    return NULL;

  article = read_article (database, article_id, from_bin, error);
  readout_database_end_read (database);
  return article;
}

/* With text, findings and original bytes; not from the bin. */
ReadoutCaseArticle *
readout_article_store_load (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return load (database, article_id, FALSE, error);
}

/* As readout_article_store_load(), but also from the bin. */
ReadoutCaseArticle *
readout_article_store_load_any (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return load (database, article_id, TRUE, error);
}

static GPtrArray *
read_articles (ReadoutDatabase *database, const char *negotiation, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT " WHOLE_ROW FROM_ARTICLES
                " WHERE article.removed IS NULL AND (?1 IS NULL OR negotiation.name = ?1)" IN_ORDER);
  ReadoutStep step;

  readout_statement_bind_text (statement, negotiation);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutCaseArticle *article = read_whole_row (database, statement, FALSE, error);

      if (article == NULL)
        return NULL;
      g_ptr_array_add (articles, article);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&articles) : NULL;
}

/* With text and findings, but without the original bytes, which would double what a large case takes; not
 * from the bin.  @negotiation: its name, or NULL for all articles */
GPtrArray *
readout_article_store_load_all (ReadoutDatabase *database, const char *negotiation, GError **error)
{
  GPtrArray *articles;

  if (!readout_database_begin_read (database, error))
    return NULL;

  articles = read_articles (database, negotiation, error);
  readout_database_end_read (database);
  return articles;
}
