/* readout-case-negotiation-reader.c: the negotiations of a case from their rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-negotiation-private.h"

#include "readout-statement-private.h"

/* ?1 is the number of a negotiation, or 0; ?2 that of a story, or 0: of it, the articles that are in none. */
#define MEMBERS                                                                                            \
  "WITH member AS (SELECT id, published, added FROM article WHERE negotiation_id = ?1 AND removed IS NULL" \
  " UNION ALL SELECT id, published, added FROM article JOIN story ON story.article_id = article.id"        \
  "  WHERE story.number = ?2 AND negotiation_id IS NULL AND removed IS NULL)"

#define OFTEN " GROUP BY entity.name ORDER BY count (DISTINCT entity.article_id) DESC, entity.name LIMIT 8"

static const char negotiations[]
    = "SELECT id, number FROM (SELECT negotiation.id AS id, 0 AS number FROM negotiation WHERE EXISTS (SELECT 1 FROM article"
      "  WHERE negotiation_id = negotiation.id AND removed IS NULL)"
      " UNION ALL SELECT 0, story.number FROM story JOIN article ON article.id = story.article_id"
      "  WHERE article.removed IS NULL GROUP BY story.number"
      "  HAVING count (*) > 1 AND count (article.negotiation_id) = 0)"
      " ORDER BY id = 0, id, number";

static const char articles[]
    = MEMBERS " SELECT id FROM member ORDER BY coalesce (published, substr (added, 1, 10)), id";

/* CROSS JOIN: each begins with the articles of the one negotiation, of which SQLite does not know how few
 * there are. */

/* Who does something to another one, or wants something. */
static const char parties[] = MEMBERS
    " SELECT entity.name, entity.type FROM member CROSS JOIN entity ON entity.article_id = member.id"
    " WHERE entity.type IN ('person', 'organization', 'group', 'place') AND (EXISTS (SELECT 1 FROM event_party"
    "   WHERE event_party.article_id = entity.article_id AND event_party.entity_number = entity.number)"
    "  OR EXISTS (SELECT 1 FROM position WHERE position.article_id = entity.article_id"
    "   AND position.party_number = entity.number))" OFTEN;

static const char mediators[] = MEMBERS
    " SELECT entity.name, entity.type FROM member CROSS JOIN role ON role.article_id = member.id"
    " CROSS JOIN entity ON entity.article_id = role.article_id AND entity.number = role.entity_number"
    " WHERE role.text LIKE '%envoy%' OR role.text LIKE '%mediator%' OR role.text LIKE '%facilitator%'"
    "  OR role.text LIKE '%guarantor%'" OFTEN;

static const char venues[] = MEMBERS
    " SELECT entity.name, entity.type FROM member CROSS JOIN event ON event.article_id = member.id"
    "  AND event.class IN ('CONSULT', 'AGREE')"
    " CROSS JOIN mention ON mention.article_id = event.article_id AND mention.start_byte >= event.start_byte"
    "  AND mention.end_byte <= event.end_byte AND mention.kind = 'name'"
    " CROSS JOIN entity ON entity.article_id = mention.article_id AND entity.number = mention.entity_number"
    " WHERE entity.type = 'place' AND entity.represents_government = 0"
    "  AND NOT EXISTS (SELECT 1 FROM event_party WHERE event_party.article_id = event.article_id"
    "   AND event_party.event_number = event.number AND event_party.entity_number = entity.number)" OFTEN;

static const char issues[] = MEMBERS
    " SELECT entity.name, 'issue' FROM member CROSS JOIN issue AS entity ON entity.article_id = member.id" OFTEN;

static const char period[] = MEMBERS " SELECT min (published), max (published) FROM member";

static ReadoutStatement *
borrow_for (ReadoutDatabase *database, const char *sql, const ReadoutCaseNegotiation *negotiation)
{
  ReadoutStatement *statement = readout_statement_borrow (database, sql);

  readout_statement_bind_int (statement, negotiation->id);
  readout_statement_bind_int (statement, negotiation->story);
  return statement;
}

/* "de Mistura" where there is a "Staffan de Mistura". */
static gboolean
is_surname (const char *name, GPtrArray *people)
{
  g_autofree char *end = g_strconcat (" ", name, NULL);

  for (guint i = 0; i < people->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (people, i), end))
      return TRUE;

  return FALSE;
}

/* A person is named once, by the longest name. */
static GStrv
choose_names (GPtrArray *names, GPtrArray *people)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < names->len; i++)
    if (!is_surname (g_ptr_array_index (names, i), people))
      g_strv_builder_add (builder, g_ptr_array_index (names, i));

  return g_strv_builder_end (builder);
}

static gboolean
read_names (ReadoutDatabase *database,
            const char *sql,
            const ReadoutCaseNegotiation *negotiation,
            GStrv *names,
            GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (ReadoutStatement) statement = borrow_for (database, sql, negotiation);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      char *name = g_strdup (readout_statement_read_text (statement));

      g_ptr_array_add (found, name);
      if (g_str_equal (readout_statement_read_text (statement), "person"))
        g_ptr_array_add (people, name);
    }
  *names = choose_names (found, people);

  return step == READOUT_STEP_DONE;
}

static gboolean
read_articles (ReadoutDatabase *database, ReadoutCaseNegotiation *negotiation, GError **error)
{
  g_autoptr (ReadoutStatement) statement = borrow_for (database, articles, negotiation);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = readout_statement_read_int (statement, 1, G_MAXINT64);

      g_array_append_val (negotiation->articles, id);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
read_period (ReadoutDatabase *database, ReadoutCaseNegotiation *negotiation, GError **error)
{
  g_autoptr (ReadoutStatement) statement = borrow_for (database, period, negotiation);

  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  negotiation->first_day = g_strdup (readout_statement_read_nullable_text (statement));
  negotiation->last_day = g_strdup (readout_statement_read_nullable_text (statement));
  return readout_statement_run (statement, error);
}

/* "Russia, United States": of a suggested one, who acts most. */
static void
make_name (ReadoutCaseNegotiation *negotiation)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < 3 && negotiation->parties[i] != NULL; i++)
    g_strv_builder_add (builder, negotiation->parties[i]);
  names = g_strv_builder_end (builder);
  negotiation->name = g_strjoinv (", ", names);
}

static gboolean
read_name (ReadoutDatabase *database, ReadoutCaseNegotiation *negotiation, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;

  if (negotiation->id == 0)
    {
      make_name (negotiation);
      return TRUE;
    }

  statement = readout_statement_borrow (database, "SELECT name FROM negotiation WHERE id = ?");
  readout_statement_bind_int (statement, negotiation->id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  negotiation->name = g_strdup (readout_statement_read_text (statement));
  return readout_statement_run (statement, error);
}

static gboolean
read_all (ReadoutDatabase *database, ReadoutCaseNegotiation *negotiation, GError **error)
{
  return read_articles (database, negotiation, error) && read_period (database, negotiation, error)
         && read_names (database, parties, negotiation, &negotiation->parties, error)
         && read_names (database, mediators, negotiation, &negotiation->mediators, error)
         && read_names (database, venues, negotiation, &negotiation->venues, error)
         && read_names (database, issues, negotiation, &negotiation->issues, error)
         && read_name (database, negotiation, error);
}

static gboolean
read_numbers (ReadoutDatabase *database, GPtrArray *found, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, negotiations);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutCaseNegotiation *negotiation = g_object_new (READOUT_TYPE_CASE_NEGOTIATION, NULL);

      negotiation->id = readout_statement_read_int (statement, 0, G_MAXINT64);
      negotiation->story = readout_statement_read_int (statement, 0, G_MAXINT64);
      g_ptr_array_add (found, negotiation);
    }

  return step == READOUT_STEP_DONE;
}

/* (element-type ReadoutCaseNegotiation): those of the analyst, then those that the machine suggests */
GPtrArray *
readout_case_negotiations_read (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean success;

  if (!readout_database_begin_read (database, error))
    return NULL;

  success = read_numbers (database, found, error);
  for (guint i = 0; i < found->len && success; i++)
    success = read_all (database, g_ptr_array_index (found, i), error);
  readout_database_end_read (database);

  return success ? g_steal_pointer (&found) : NULL;
}
