/* readout-case-schema.c: the tables of a case file, and how an older file gets them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-schema-private.h"
#include "readout-statement-private.h"

#include <glib/gi18n-lib.h>

/* SQLite takes no bound values in a PRAGMA. */
#define STRING(number)          STRING_OF_VALUE (number)
#define STRING_OF_VALUE(number) #number
#define SET_VERSION(number)     "PRAGMA user_version = " STRING (number) ";"

/* How many copies of one version may lie beside a file before the analyst is asked to tidy up. */
#define MAX_COPIES 100

/*
 * Version 1.
 *
 * Times are ISO 8601 in UTC; days are ISO 8601; closed vocabularies are the words of analysis-json.md;
 * columns named ..._byte count bytes from the start of article.text.  What the machine found hangs on an
 * article by article_id and can be thrown away and made again; what the analyst says will have tables of its
 * own. Findings are counted from 0 in the order of the analysis.  Their tables have no rowid: those of one
 * article lie together, and the check on opening has fewer pages to read.
 *
 * article.removed is the time at which it went into the bin; in the bin it keeps everything but its place in
 * the search.  heading is the title that is shown: the given one, else that of the text, else its first
 * words. The text stands last, so that a list need not read over it.  words_sha256 is taken over the text
 * with each run of white space as one space: two articles with one such sum are the same.
 */
static const char articles_sql[]
    = "CREATE TABLE negotiation ("
      "  id INTEGER PRIMARY KEY,"
      "  name TEXT NOT NULL UNIQUE"
      ") STRICT;"

      "CREATE TABLE article ("
      "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* a number once given never means another article */
      "  negotiation_id INTEGER REFERENCES negotiation (id),"
      "  heading TEXT NOT NULL,"
      "  title TEXT,"
      "  outlet TEXT,"
      "  author TEXT,"
      "  address TEXT,"
      "  published TEXT,"
      "  added TEXT NOT NULL,"
      "  removed TEXT,"
      "  n_words INTEGER NOT NULL,"
      "  n_entities INTEGER NOT NULL,"
      "  n_quotes INTEGER NOT NULL,"
      "  text_sha256 BLOB NOT NULL,"
      "  words_sha256 BLOB NOT NULL,"
      "  text TEXT NOT NULL"
      ") STRICT;"
      "CREATE UNIQUE INDEX article_words_sha256 ON article (words_sha256);"
      "CREATE INDEX article_negotiation_id ON article (negotiation_id);"

      "CREATE TABLE original (" /* the bytes of the file that an article came from */
      "  article_id INTEGER PRIMARY KEY REFERENCES article (id),"
      "  sha256 BLOB NOT NULL,"
      "  bytes BLOB NOT NULL"
      ") STRICT;"

      "CREATE TABLE paragraph ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  kind TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE sentence ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE entity ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  type TEXT NOT NULL,"
      "  name TEXT NOT NULL,"
      "  represents_government INTEGER NOT NULL," /* 0 or 1 */
      "  confidence REAL NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE mention ("
      "  article_id INTEGER NOT NULL,"
      "  entity_number INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  kind TEXT NOT NULL,"
      "  reason TEXT NOT NULL,"
      "  confidence REAL NOT NULL,"
      "  PRIMARY KEY (article_id, entity_number, number),"
      "  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE role ("
      "  article_id INTEGER NOT NULL,"
      "  entity_number INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  text TEXT NOT NULL,"
      "  organization_number INTEGER,"
      "  PRIMARY KEY (article_id, entity_number, number),"
      "  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number),"
      "  FOREIGN KEY (article_id, organization_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE quote ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  kind TEXT NOT NULL,"
      "  confidence REAL NOT NULL,"
      "  cue_start_byte INTEGER NOT NULL," /* start and end are the same where there is no cue */
      "  cue_end_byte INTEGER NOT NULL,"
      "  cue_lemma TEXT,"
      "  source_start_byte INTEGER NOT NULL," /* and the same for the source */
      "  source_end_byte INTEGER NOT NULL,"
      "  source_entity_number INTEGER,"
      "  source_naming TEXT NOT NULL,"
      "  side_entity_number INTEGER," /* from here on: what is told of a source without a name */
      "  source_rank TEXT,"
      "  source_institution TEXT,"
      "  source_count TEXT,"
      "  source_access TEXT,"
      "  source_reason TEXT,"
      "  PRIMARY KEY (article_id, number),"
      "  FOREIGN KEY (article_id, source_entity_number) REFERENCES entity (article_id, number),"
      "  FOREIGN KEY (article_id, side_entity_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE quote_part ("
      "  article_id INTEGER NOT NULL,"
      "  quote_number INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, quote_number, number),"
      "  FOREIGN KEY (article_id, quote_number) REFERENCES quote (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE time ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  type TEXT NOT NULL,"
      "  value TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE history ("
      "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
      "  time TEXT NOT NULL,"
      "  verb TEXT NOT NULL," /* a word of readout-case-history.c */
      "  article_id INTEGER REFERENCES article (id)"
      ") STRICT;"
      "CREATE INDEX history_article_id ON history (article_id);"

      /* The index holds no second copy of the text, and no article of the bin.  No trigger keeps it in step:
       * with SQLite 3.40 one would need rights that a file from elsewhere must not have. */
      "CREATE VIEW searchable AS SELECT id, heading, text FROM article WHERE removed IS NULL;"
      "CREATE VIRTUAL TABLE search USING fts5 (heading, text, content = 'searchable', content_rowid = 'id',"
      "  tokenize = 'unicode61 remove_diacritics 2');"
      "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(4.0, 1.0)');" /* a word of the heading counts 4
                                                                              */

      "PRAGMA application_id = " STRING (READOUT_CASE_APPLICATION_ID) ";" SET_VERSION (1);

/*
 * Version 2.
 *
 * What the analyst says hangs on no finding: correction.article_id is that of the article it is about where
 * its scope is "here", and has no value where it is "case".  A correction is never changed but for the time
 * at which it was revoked.  part is 0 for what it is about and 1 for the other form or passage that it names.
 */
static const char corrections_sql[]
    = "CREATE TABLE correction ("
      "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
      "  article_id INTEGER REFERENCES article (id),"
      "  scope TEXT NOT NULL,"
      "  verb TEXT NOT NULL,"
      "  made TEXT NOT NULL,"
      "  revoked TEXT,"
      "  words TEXT,"
      "  type TEXT," /* these three where the verb has them */
      "  naming TEXT,"
      "  kind TEXT"
      ") STRICT;"
      "CREATE INDEX correction_article_id ON correction (article_id);"

      "CREATE TABLE correction_form ("
      "  correction_id INTEGER NOT NULL REFERENCES correction (id),"
      "  part INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  form TEXT NOT NULL,"
      "  PRIMARY KEY (correction_id, part, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE correction_anchor ("
      "  correction_id INTEGER NOT NULL REFERENCES correction (id),"
      "  part INTEGER NOT NULL,"
      "  exact TEXT NOT NULL,"
      "  prefix TEXT NOT NULL,"
      "  suffix TEXT NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  PRIMARY KEY (correction_id, part)"
      ") STRICT, WITHOUT ROWID;"

      "ALTER TABLE entity ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;" /* 0 or 1 */

    SET_VERSION (2);

/*
 * Version 3.
 *
 * The antecedent of a mention starts and ends at the same place where there is none: what earlier versions
 * found has none.
 */
static const char reasons_sql[]
    = "ALTER TABLE mention ADD COLUMN antecedent_start_byte INTEGER NOT NULL DEFAULT 0;"
      "ALTER TABLE mention ADD COLUMN antecedent_end_byte INTEGER NOT NULL DEFAULT 0;"
      "ALTER TABLE role ADD COLUMN time TEXT;"

    SET_VERSION (3);

/*
 * Version 4.
 *
 * What the machine found of the negotiation.  start_byte and end_byte are those of the sentence that tells
 * it, of a deadline those of its words; other words start and end at the same place where there are none.
 */
static const char negotiation_sql[]
    = "CREATE TABLE event ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  cue_start_byte INTEGER NOT NULL,"
      "  cue_end_byte INTEGER NOT NULL,"
      "  class TEXT NOT NULL,"
      "  date TEXT,"
      "  modality TEXT NOT NULL,"
      "  is_negated INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE event_party ("
      "  article_id INTEGER NOT NULL,"
      "  event_number INTEGER NOT NULL,"
      "  is_target INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  entity_number INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, event_number, is_target, number),"
      "  FOREIGN KEY (article_id, event_number) REFERENCES event (article_id, number),"
      "  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE issue ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  name TEXT NOT NULL,"
      "  state TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE issue_mention ("
      "  article_id INTEGER NOT NULL,"
      "  issue_number INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, issue_number, number),"
      "  FOREIGN KEY (article_id, issue_number) REFERENCES issue (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE position ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  cue_start_byte INTEGER NOT NULL,"
      "  cue_end_byte INTEGER NOT NULL,"
      "  party_number INTEGER,"
      "  stance TEXT NOT NULL,"
      "  what_start_byte INTEGER NOT NULL,"
      "  what_end_byte INTEGER NOT NULL,"
      "  PRIMARY KEY (article_id, number),"
      "  FOREIGN KEY (article_id, party_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE condition ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  cue_start_byte INTEGER NOT NULL,"
      "  cue_end_byte INTEGER NOT NULL,"
      "  condition_start_byte INTEGER NOT NULL,"
      "  condition_end_byte INTEGER NOT NULL,"
      "  consequence_start_byte INTEGER NOT NULL,"
      "  consequence_end_byte INTEGER NOT NULL,"
      "  party_number INTEGER,"
      "  PRIMARY KEY (article_id, number),"
      "  FOREIGN KEY (article_id, party_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE deadline ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  date TEXT,"
      "  certainty TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "CREATE TABLE status ("
      "  article_id INTEGER NOT NULL REFERENCES article (id),"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  cue_start_byte INTEGER NOT NULL,"
      "  cue_end_byte INTEGER NOT NULL,"
      "  state TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

      "ALTER TABLE time ADD COLUMN mod TEXT NOT NULL DEFAULT 'NONE';"

    SET_VERSION (4);

/*
 * Version 5.
 *
 * quote.same_source_number is the first quote of the article that has the same source without a name; it has
 * no value where this is the first.
 */
static const char chains_sql[]
    = "ALTER TABLE quote ADD COLUMN telling TEXT NOT NULL DEFAULT 'said';"
      "ALTER TABLE quote ADD COLUMN translated INTEGER NOT NULL DEFAULT 0;" /* 0 or 1 */
      "ALTER TABLE quote ADD COLUMN same_source_number INTEGER;"

      "CREATE TABLE relay ("
      "  article_id INTEGER NOT NULL,"
      "  quote_number INTEGER NOT NULL,"
      "  number INTEGER NOT NULL,"
      "  start_byte INTEGER NOT NULL,"
      "  end_byte INTEGER NOT NULL,"
      "  entity_number INTEGER,"
      "  kind TEXT NOT NULL,"
      "  PRIMARY KEY (article_id, quote_number, number),"
      "  FOREIGN KEY (article_id, quote_number) REFERENCES quote (article_id, number),"
      "  FOREIGN KEY (article_id, entity_number) REFERENCES entity (article_id, number)"
      ") STRICT, WITHOUT ROWID;"

    SET_VERSION (5);

/*
 * Version 6.
 *
 * quote.source_words is who the analyst says it is where the article has no words for it.
 */
static const char speakers_sql[]
    = "ALTER TABLE quote ADD COLUMN source_words TEXT;"
      "ALTER TABLE quote ADD COLUMN by_analyst INTEGER NOT NULL DEFAULT 0;" /* 0 or 1 */

    SET_VERSION (6);

typedef struct
{
  ReadoutCaseSchema to;
  const char *sql; /* sets user_version too, so that both come to be in one transaction */
} Step;

static const Step steps[] = {
  { READOUT_CASE_SCHEMA_ARTICLES, articles_sql }, { READOUT_CASE_SCHEMA_CORRECTIONS, corrections_sql },
  { READOUT_CASE_SCHEMA_REASONS, reasons_sql },   { READOUT_CASE_SCHEMA_NEGOTIATION, negotiation_sql },
  { READOUT_CASE_SCHEMA_CHAINS, chains_sql },     { READOUT_CASE_SCHEMA_SPEAKERS, speakers_sql },
};

static gboolean
take_step (ReadoutDatabase *database, const Step *step, GError **error)
{
  if (!readout_database_begin_write (database, error))
    return FALSE;

  if (readout_database_run (database, step->sql, error))
    return readout_database_commit (database, error);

  readout_database_rollback (database);
  return FALSE;
}

/* From @from to the latest version.  When a step fails, the file stays at the version before it. */
gboolean
readout_case_schema_upgrade (ReadoutDatabase *database, ReadoutCaseSchema from, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i].to > from && !take_step (database, &steps[i], error))
        return FALSE;
    }

  return TRUE;
}

static char *
find_free_path (const char *path, ReadoutCaseSchema version)
{
  g_autofree char *stem = g_str_has_suffix (path, ".readout")
                              ? g_strndup (path, strlen (path) - strlen (".readout"))
                              : g_strdup (path);

  for (guint i = 1; i <= MAX_COPIES; i++)
    {
      g_autofree char *copy = i == 1 ? g_strdup_printf ("%s.version-%d.readout", stem, version)
                                     : g_strdup_printf ("%s.version-%d.%u.readout", stem, version, i);

      if (!g_file_test (copy, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&copy);
    }

  return NULL;
}

/* Keeps the state before an upgrade as a file beside the case; returns its path.  VACUUM INTO also puts in
 * what is still in the log, and refuses a file that is there. */
char *
readout_case_schema_keep_copy (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autofree char *copy = find_free_path (readout_database_get_path (database), version);
  g_autoptr (ReadoutStatement) statement = NULL;

  if (copy == NULL)
    {
      g_set_error (
          error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS,
          /* Translators: name of a file */
          _ ("There are too many copies beside “%s”. Please move the older ones away and try again."),
          readout_database_get_name (database));
      return NULL;
    }

  statement = readout_statement_borrow (database, "VACUUM INTO ?", error);
  if (statement == NULL)
    return NULL;

  readout_statement_bind_text (statement, copy);
  return readout_statement_run (statement, error) ? g_steal_pointer (&copy) : NULL;
}

/* All that a schema consists of, in one text.  The tables that FTS5 makes for itself differ with the version
 * of SQLite. */
static char *
describe (ReadoutDatabase *database, GError **error)
{
  return readout_database_query_text (
      database,
      "SELECT coalesce(group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, ''), char(10)), '')"
      " FROM (SELECT type, name, tbl_name, sql FROM sqlite_schema"
      "  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
      "  AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
      "  ORDER BY type, name)",
      error);
}

/* An empty case in memory, of @version. */
static ReadoutDatabase *
make_model (ReadoutCaseSchema version, GError **error)
{
  g_autoptr (ReadoutDatabase) model = readout_database_open_in_memory (error);

  if (model == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps) && steps[i].to <= version; i++)
    {
      if (!take_step (model, &steps[i], error))
        return NULL;
    }

  return g_steal_pointer (&model);
}

/* Whether @database has exactly the tables, views and triggers of @version: a trigger that somebody has put
 * in would run with each of our changes. */
gboolean
readout_case_schema_verify (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error)
{
  g_autofree char *found = describe (database, error);
  g_autoptr (ReadoutDatabase) model = NULL;
  g_autofree char *expected = NULL;

  if (found == NULL)
    return FALSE;

  model = make_model (version, error);
  expected = model != NULL ? describe (model, error) : NULL;
  if (expected == NULL)
    return FALSE;

  if (g_str_equal (found, expected))
    return TRUE;

  /* Translators: it follows "“NAME” is damaged:" */
  readout_database_set_damaged (database, _ ("its tables are not those of a case file"), error);
  return FALSE;
}

/* "table.column" of all tables and views */
static GHashTable *
list_columns (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT list.name || '.' || info.name FROM pragma_table_list AS list, pragma_table_info (list.name) AS info"
      " WHERE list.type <> 'shadow' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      error);
  ReadoutStep step;

  if (statement == NULL)
    return NULL;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_hash_table_add (columns, g_strdup (readout_statement_read_text (statement)));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

/* Whether @database, of a later version, still has every table and column that this version reads. */
gboolean
readout_case_schema_can_be_read (ReadoutDatabase *database, gboolean *can_be_read, GError **error)
{
  g_autoptr (ReadoutDatabase) model = make_model (READOUT_CASE_SCHEMA_LATEST, error);
  g_autoptr (GHashTable) needed = model != NULL ? list_columns (model, error) : NULL;
  g_autoptr (GHashTable) found = needed != NULL ? list_columns (database, error) : NULL;
  GHashTableIter iter;
  gpointer column;

  if (found == NULL)
    return FALSE;

  *can_be_read = TRUE;
  g_hash_table_iter_init (&iter, needed);
  while (g_hash_table_iter_next (&iter, &column, NULL))
    *can_be_read = *can_be_read && g_hash_table_contains (found, column);

  return TRUE;
}
