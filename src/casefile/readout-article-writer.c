/* readout-article-writer.c: articles into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-article-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-case-history-private.h"
#include "readout-findings-store-private.h"
#include "readout-metadata-finder.h"
#include "readout-search-index-private.h"
#include "readout-statement-private.h"
#include "readout-text-sums-private.h"

/* What is written of an article besides its findings. */
typedef struct
{
  ReadoutAnalysis *analysis;
  ReadoutMetadata *metadata; /* with what the text itself says */
  gint64 negotiation_id;     /* 0: none */
  char *heading;
  const char *text;
  guint8 text_sum[READOUT_SHA256_BYTES];
  guint8 words_sum[READOUT_SHA256_BYTES];
} Entry;

static void
entry_init (Entry *entry, ReadoutAnalysis *analysis)
{
  gsize length_bytes;

  entry->analysis = analysis;
  entry->metadata = readout_metadata_complete (analysis);
  entry->negotiation_id = 0;
  entry->heading = readout_dup_heading (analysis);
  entry->text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);
  readout_sum_bytes (entry->text, length_bytes, entry->text_sum);
  readout_sum_words (entry->text, entry->words_sum);
}

static void
entry_clear (Entry *entry)
{
  readout_metadata_free (entry->metadata);
  g_free (entry->heading);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

/* @in_bin: whether it was looked for in the bin */
void
readout_article_store_set_not_found (ReadoutDatabase *database,
                                     gint64 article_id,
                                     gboolean in_bin,
                                     GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);

  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
      in_bin
          /* Translators: number of an article; name of a file */
          ? _ ("There is no article %s in the bin of “%s”. Please look at the list again.")
          /* Translators: number of an article; name of a file */
          : _ ("There is no article %s in “%s”. It may have been removed; please look at the list again."),
      number, readout_database_get_name (database));
}

/* Whether the article is in the case, and not in the bin. */
gboolean
readout_article_store_check_there (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "SELECT id FROM article WHERE id = ? AND removed IS NULL");
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_article_store_set_not_found (database, article_id, FALSE, error);

  return step == READOUT_STEP_ROW && readout_statement_run (statement, error);
}

static void
set_duplicate (gint64 article_id, const char *heading, gboolean in_bin, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);

  g_set_error (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DUPLICATE,
      in_bin
          /* Translators: number of an article; its title */
          ? _ ("The case has this text already, in its bin: article %s, “%s”. Please restore that one.")
          /* Translators: number of an article; its title */
          : _ ("The case has this text already: article %s, “%s”."),
      number, heading);
}

/* @article_id: the article that may have the same text because it is the one; 0 for none
 * @other: set to the number of another article that has it */
static gboolean
check_is_new (ReadoutDatabase *database, const Entry *entry, gint64 article_id, gint64 *other, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT id, heading, removed IS NOT NULL FROM article WHERE words_sha256 = ? AND id <> ?");
  g_autofree char *heading = NULL;
  gboolean in_bin;
  ReadoutStep step;

  readout_statement_bind_bytes (statement, entry->words_sum, READOUT_SHA256_BYTES);
  readout_statement_bind_int (statement, article_id);
  step = readout_statement_step (statement, error);
  if (step != READOUT_STEP_ROW)
    return step == READOUT_STEP_DONE;

  *other = readout_statement_read_int (statement, 1, G_MAXINT64);
  heading = g_strdup (readout_statement_read_text (statement));
  in_bin = readout_statement_read_int (statement, 0, 1) == 1;
  if (readout_statement_run (statement, error))
    set_duplicate (*other, heading, in_bin, error);
  return FALSE;
}

/* The number of the negotiation called @name, made when there is none yet; 0 when @name is NULL. */
static gboolean
find_negotiation (ReadoutDatabase *database, const char *name, gint64 *negotiation_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;

  *negotiation_id = 0;
  if (name == NULL)
    return TRUE;

  /* The update changes nothing, but without it a name that is there would return no row. */
  statement = readout_statement_borrow (
      database,
      "INSERT INTO negotiation (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id");
  readout_statement_bind_text (statement, name);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *negotiation_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  return readout_statement_run (statement, error);
}

/* The columns that change with the article; both statements below name them in this order. */
static void
bind_entry (ReadoutStatement *statement, const Entry *entry)
{
  const ReadoutMetadata *metadata = entry->metadata;
  guint n_entities, n_quotes;

  readout_analysis_get_entities (entry->analysis, &n_entities);
  readout_analysis_get_quotes (entry->analysis, &n_quotes);

  readout_statement_bind_id (statement, entry->negotiation_id);
  readout_statement_bind_text (statement, entry->heading);
  readout_statement_bind_text (statement, metadata->title);
  readout_statement_bind_text (statement, metadata->outlet);
  readout_statement_bind_text (statement, metadata->author);
  readout_statement_bind_text (statement, metadata->address);
  readout_statement_bind_text (statement, metadata->published);
  readout_statement_bind_int (statement, metadata->from_text);
  readout_statement_bind_int (statement, readout_analysis_get_n_words (entry->analysis));
  readout_statement_bind_int (statement, n_entities);
  readout_statement_bind_int (statement, n_quotes);
  readout_statement_bind_bytes (statement, entry->text_sum, READOUT_SHA256_BYTES);
  readout_statement_bind_bytes (statement, entry->words_sum, READOUT_SHA256_BYTES);
  readout_statement_bind_text (statement, entry->text);
}

static gboolean
insert_article (ReadoutDatabase *database, const Entry *entry, gint64 *article_id, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO article (negotiation_id, heading, title, outlet, author, address, published, from_text, n_words,"
      " n_entities, n_quotes, text_sha256, words_sha256, text, added)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

  bind_entry (statement, entry);
  readout_statement_bind_text (statement, now);
  if (!readout_statement_run (statement, error))
    return FALSE;

  *article_id = sqlite3_last_insert_rowid (readout_database_get_handle (database));
  return TRUE;
}

static gboolean
insert_original (ReadoutDatabase *database, gint64 article_id, GBytes *original, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;
  guint8 sum[READOUT_SHA256_BYTES];
  gconstpointer data;
  gsize length_bytes;

  if (original == NULL)
    return TRUE;

  statement = readout_statement_borrow (database,
                                        "INSERT INTO original (article_id, sha256, bytes) VALUES (?, ?, ?)");
  data = g_bytes_get_data (original, &length_bytes);
  readout_sum_bytes (data, length_bytes, sum);
  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_bytes (statement, sum, READOUT_SHA256_BYTES);
  readout_statement_bind_bytes (statement, data, length_bytes);
  return readout_statement_run (statement, error);
}

static gboolean
add_history (ReadoutDatabase *database, ReadoutCaseVerb verb, gint64 article_id, GError **error)
{
  return readout_case_history_add (database, &(ReadoutCaseEntry){ verb, .article_id = article_id }, error);
}

/* READOUT_CASE_ERROR_DUPLICATE when the same words are in the case, be it in the bin; the number is then that
 * of the article that has them. */
gboolean
readout_article_store_add (ReadoutDatabase *database,
                           ReadoutAnalysis *analysis,
                           const char *negotiation,
                           gint64 *article_id,
                           GError **error)
{
  GBytes *original = readout_article_get_original (readout_analysis_get_article (analysis));
  g_auto (Entry) entry;
  gboolean success;

  entry_init (&entry, analysis);
  if (!readout_database_begin_write (database, error))
    return FALSE;

  success = check_is_new (database, &entry, 0, article_id, error)
            && find_negotiation (database, negotiation, &entry.negotiation_id, error)
            && insert_article (database, &entry, article_id, error)
            && insert_original (database, *article_id, original, error)
            && readout_findings_write (database, *article_id, analysis, error)
            && readout_search_index_add (database, *article_id, error)
            && add_history (database, READOUT_CASE_VERB_ADD, *article_id, error);
  return readout_database_end_write (database, success, error);
}

static gboolean
update_row (ReadoutDatabase *database, const Entry *entry, gint64 article_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "UPDATE article SET negotiation_id = ?, heading = ?, title = ?, outlet = ?, author = ?, address = ?,"
      " published = ?, from_text = ?, n_words = ?, n_entities = ?, n_quotes = ?, text_sha256 = ?, words_sha256 = ?, text = ?"
      " WHERE id = ?");

  bind_entry (statement, entry);
  readout_statement_bind_int (statement, article_id);
  return readout_statement_run (statement, error);
}

/* What the article was, in the history of the change that follows. */
static gboolean
keep_former (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  return add_history (database, READOUT_CASE_VERB_UPDATE, article_id, error)
         && readout_statement_run_for (
             database,
             "INSERT INTO former_article"
             " (history_id, negotiation, title, outlet, author, address, published, from_text, text)"
             " SELECT (SELECT max (id) FROM history), negotiation.name, title, outlet, author, address, published,"
             " from_text, text FROM article LEFT JOIN negotiation ON negotiation.id = article.negotiation_id"
             " WHERE article.id = ?",
             article_id, error);
}

static gboolean
set_negotiation (ReadoutDatabase *database, gint64 article_id, gint64 negotiation_id, GError **error)
{
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "UPDATE article SET negotiation_id = ? WHERE id = ?");

  readout_statement_bind_id (statement, negotiation_id);
  readout_statement_bind_int (statement, article_id);
  return readout_statement_run (statement, error);
}

static gboolean
file_articles (ReadoutDatabase *database, GArray *ids, const char *negotiation, GError **error)
{
  gint64 negotiation_id;

  if (!find_negotiation (database, negotiation, &negotiation_id, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!readout_article_store_check_there (database, id, error) || !keep_former (database, id, error)
          || !set_negotiation (database, id, negotiation_id, error))
        return FALSE;
    }

  return TRUE;
}

/* What the articles are about from now on, or NULL; all of them or none. */
gboolean
readout_article_store_file (ReadoutDatabase *database, GArray *ids, const char *negotiation, GError **error)
{
  return readout_database_begin_write (database, error)
         && readout_database_end_write (database, file_articles (database, ids, negotiation, error), error);
}

/* The original bytes stay as they came. */
gboolean
readout_article_store_update (ReadoutDatabase *database,
                              gint64 article_id,
                              ReadoutAnalysis *analysis,
                              const char *negotiation,
                              GError **error)
{
  g_auto (Entry) entry;
  gboolean success;
  gint64 other;

  entry_init (&entry, analysis);
  if (!readout_database_begin_write (database, error))
    return FALSE;

  success = readout_article_store_check_there (database, article_id, error)
            && check_is_new (database, &entry, article_id, &other, error)
            && find_negotiation (database, negotiation, &entry.negotiation_id, error)
            && keep_former (database, article_id, error)
            && readout_search_index_remove (database, article_id, error)
            && update_row (database, &entry, article_id, error)
            && readout_findings_delete (database, article_id, error)
            && readout_findings_write (database, article_id, analysis, error)
            && readout_search_index_add (database, article_id, error);
  return readout_database_end_write (database, success, error);
}

/* @removed: the time, or NULL to take it out of the bin.  Only an article that is on the other side moves. */
static gboolean
move_article (ReadoutDatabase *database, gint64 article_id, const char *removed, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "UPDATE article SET removed = ?1 WHERE id = ?2 AND (removed IS NULL) <> (?1 IS NULL)");

  readout_statement_bind_text (statement, removed);
  readout_statement_bind_int (statement, article_id);
  if (!readout_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (readout_database_get_handle (database)) == 1)
    return TRUE;

  readout_article_store_set_not_found (database, article_id, removed == NULL, error);
  return FALSE;
}

/* Into the bin: nothing of the article is deleted. */
gboolean
readout_article_store_remove (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  g_autofree char *now = readout_case_history_dup_now ();
  gboolean success;

  if (!readout_database_begin_write (database, error))
    return FALSE;

  success = readout_search_index_remove (database, article_id, error)
            && move_article (database, article_id, now, error)
            && add_history (database, READOUT_CASE_VERB_REMOVE, article_id, error);
  return readout_database_end_write (database, success, error);
}

/* Out of the bin. */
gboolean
readout_article_store_restore (ReadoutDatabase *database, gint64 article_id, GError **error)
{
  gboolean success;

  if (!readout_database_begin_write (database, error))
    return FALSE;

  success = move_article (database, article_id, NULL, error)
            && readout_search_index_add (database, article_id, error)
            && add_history (database, READOUT_CASE_VERB_RESTORE, article_id, error);
  return readout_database_end_write (database, success, error);
}
