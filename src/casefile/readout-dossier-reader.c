/* readout-dossier-reader.c: what the articles of a case tell of one entity, from the rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * temp.member has the entity of each article that is the one, and temp.place the articles, the newest first.
 * The joins begin there: see readout-case-entity-reader.c. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"

#include "readout-quote-track-private.h"
#include "readout-statement-private.h"

#define MAX_FORMS 12

#define WORDS                                                                                                 \
  "CAST (substr (CAST (article.text AS BLOB), mention.start_byte + 1, mention.end_byte - mention.start_byte)" \
  " AS TEXT)"

#define OF_MENTIONS                                       \
  " CROSS JOIN article ON article.id = member.article_id" \
  " CROSS JOIN mention ON mention.article_id = member.article_id AND mention.entity_number = member.number"

#define FORMS                                                                       \
  "SELECT " WORDS " AS words, count (*) AS n_mentions FROM temp.member" OF_MENTIONS \
  " WHERE mention.kind = 'name' GROUP BY words ORDER BY n_mentions DESC, words LIMIT ?"

/* Of columns beside max() SQLite takes those of the row that has it. */
#define ROLES                                                                                        \
  "SELECT words, time, first_day, published, article_id, count (DISTINCT article_id) AS n_articles," \
  " max (coalesce (published, '')) AS latest"                                                        \
  " FROM (SELECT role.text AS words, role.time, article.published, article.id AS article_id,"        \
  "   min (article.published) OVER (PARTITION BY role.text COLLATE NOCASE) AS first_day"             \
  "  FROM temp.member CROSS JOIN role ON role.article_id = member.article_id"                        \
  "   AND role.entity_number = member.number CROSS JOIN article ON article.id = role.article_id)"    \
  " GROUP BY words COLLATE NOCASE ORDER BY latest DESC, n_articles DESC, words"

/* Only in those that are wanted the words are looked for. */
#define ARTICLES                                                                      \
  "SELECT article.id, article.heading, article.outlet, article.published, " WORDS     \
  ", count (*), min (mention.start_byte)"                                             \
  " FROM (SELECT place, article_id FROM temp.place ORDER BY place LIMIT ?) AS wanted" \
  " CROSS JOIN temp.member ON member.article_id = wanted.article_id" OF_MENTIONS      \
  " GROUP BY wanted.place ORDER BY wanted.place"

#define BY                                                                          \
  " FROM temp.place CROSS JOIN temp.member ON member.article_id = place.article_id" \
  " CROSS JOIN quote ON quote.article_id = member.article_id AND quote.source_entity_number = member.number"

#define ABOUT                                                                                               \
  " FROM temp.place CROSS JOIN temp.member ON member.article_id = place.article_id"                         \
  " CROSS JOIN mention ON mention.article_id = member.article_id AND mention.entity_number = member.number" \
  " CROSS JOIN quote ON quote.article_id = mention.article_id AND quote.start_byte <= mention.start_byte"   \
  "  AND quote.end_byte >= mention.end_byte"                                                                \
  " WHERE NOT EXISTS (SELECT 1 FROM temp.member AS source WHERE source.article_id = quote.article_id"       \
  "  AND source.number = quote.source_entity_number)"

/* Only of those that are wanted the words are taken out of the text. */
#define REPORTS(from)                                                                \
  "WITH wanted AS (SELECT DISTINCT place.place, quote.article_id, quote.number" from \
  "  ORDER BY place.place, quote.number LIMIT ?)"                                    \
  " SELECT quote.article_id, quote.number, " READOUT_REPORT_COLUMNS                  \
  " FROM wanted CROSS JOIN " READOUT_REPORT_TABLES                                   \
  " WHERE quote.article_id = wanted.article_id AND quote.number = wanted.number"     \
  " ORDER BY wanted.place, quote.number"

#define N_REPORTS(from) "SELECT count (*) FROM (SELECT DISTINCT quote.article_id, quote.number" from ")"

#define COMPANIONS                                                                           \
  "SELECT coalesce (main_type, entity.type), coalesce (main_name, entity.name),"             \
  " count (DISTINCT entity.article_id) AS n_articles"                                        \
  " FROM temp.place CROSS JOIN entity ON entity.article_id = place.article_id"               \
  " LEFT JOIN temp.alias ON alias.name = entity.name AND alias.type = entity.type"           \
  " WHERE NOT EXISTS (SELECT 1 FROM temp.member WHERE member.article_id = entity.article_id" \
  "  AND member.number = entity.number)"                                                     \
  " GROUP BY 1, 2 ORDER BY n_articles DESC, 2, 1 LIMIT ?"

typedef void (*ReadRow) (ReadoutStatement *statement, GArray *rows);

static void
read_form (ReadoutStatement *statement, GArray *rows)
{
  ReadoutDossierForm form = { .words = g_strdup (readout_statement_read_text (statement)) };

  form.n_mentions = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  g_array_append_val (rows, form);
}

static void
read_role (ReadoutStatement *statement, GArray *rows)
{
  ReadoutDossierRole role = { .words = g_strdup (readout_statement_read_text (statement)) };

  role.time = g_strdup (readout_statement_read_nullable_text (statement));
  role.first_day = g_strdup (readout_statement_read_nullable_text (statement));
  role.last_day = g_strdup (readout_statement_read_nullable_text (statement));
  role.article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  role.n_articles = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  g_array_append_val (rows, role);
}

static void
read_article (ReadoutStatement *statement, GArray *rows)
{
  ReadoutDossierArticle article = { .article_id = readout_statement_read_int (statement, 1, G_MAXINT64) };

  article.title = g_strdup (readout_statement_read_text (statement));
  article.outlet = g_strdup (readout_statement_read_nullable_text (statement));
  article.published = g_strdup (readout_statement_read_nullable_text (statement));
  article.passage = g_strdup (readout_statement_read_text (statement));
  article.n_mentions = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  g_array_append_val (rows, article);
}

static void
read_report (ReadoutStatement *statement, GArray *rows)
{
  ReadoutReport report = { .article_id = readout_statement_read_int (statement, 1, G_MAXINT64) };

  report.quote = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  readout_report_read (&report, statement);
  g_array_append_val (rows, report);
}

static void
read_companion (ReadoutStatement *statement, GArray *rows)
{
  ReadoutCaseName name;

  name.type = (ReadoutEntityType)readout_statement_read_enum (statement, READOUT_TYPE_ENTITY_TYPE);
  name.name = g_strdup (readout_statement_read_text (statement));
  name.n_articles = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  g_array_append_val (rows, name);
}

/* @limit: how many rows at most; 0 for a statement that has no such value */
static gboolean
read_rows (
    ReadoutDatabase *database, const char *sql, guint limit, ReadRow read_row, GArray *rows, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  ReadoutStep step;

  if (limit > 0)
    readout_statement_bind_int (statement, limit);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    read_row (statement, rows);

  return step == READOUT_STEP_DONE;
}

static gboolean
count (ReadoutDatabase *database, const char *sql, guint *n, GError **error)
{
  gint64 value = 0;

  if (!readout_database_query_int (database, sql, &value, error))
    return FALSE;

  *n = (guint)CLAMP (value, 0, G_MAXINT);
  return TRUE;
}

static gboolean
fill (ReadoutDatabase *database, ReadoutDossier *self, guint limit, GError **error)
{
  return read_rows (database, ROLES, 0, read_role, self->roles, error)
         && read_rows (database, ARTICLES, limit, read_article, self->articles, error)
         && read_rows (database, REPORTS (BY), limit, read_report, self->said, error)
         && count (database, N_REPORTS (BY), &self->n_said, error)
         && read_rows (database, REPORTS (ABOUT), limit, read_report, self->told, error)
         && count (database, N_REPORTS (ABOUT), &self->n_told, error);
}

/* What every article has to be read for. */
static gboolean
fill_rest (ReadoutDatabase *database, ReadoutDossier *self, guint limit, GError **error)
{
  return read_rows (database, FORMS, MAX_FORMS, read_form, self->forms, error)
         && read_rows (database, COMPANIONS, limit, read_companion, self->companions, error);
}

/* @limit: how many articles, quotes and companions at most; at least 1
 * @in_full: whether with the forms and the companions */
ReadoutDossier *
readout_dossier_read (
    ReadoutDatabase *database, int type, const char *name, guint limit, gboolean in_full, GError **error)
{
  g_autoptr (ReadoutSameNames) said = NULL;
  g_autoptr (ReadoutDossier) self = NULL;
  ReadoutCaseEntity *entity = NULL;
  gboolean success = FALSE;

  if (!readout_database_begin_read (database, error))
    return NULL;

  said = readout_case_aliases_load (database, error);
  if (said != NULL)
    entity = readout_case_entity_gather (database, type, name, error);
  if (entity != NULL)
    {
      self = readout_dossier_new (entity);
      success = fill (database, self, limit, error) && (!in_full || fill_rest (database, self, limit, error));
    }
  readout_database_end_read (database);

  return success ? g_steal_pointer (&self) : NULL;
}
