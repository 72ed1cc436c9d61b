/* readout-case-check.c: everything that can be verified of a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readout-article-store-private.h"
#include "readout-correction-store-private.h"
#include "readout-note-store-private.h"
#include "readout-statement-private.h"
#include "readout-text-sums-private.h"

/* Each check adds a sentence for each thing that is wrong, and fails only when it cannot be made. */

static gboolean
check_structure (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, "PRAGMA integrity_check");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      const char *answer = readout_statement_read_text (statement);
      g_autofree char *sentence = NULL;

      if (g_str_equal (answer, "ok"))
        continue;

      /* Translators: what the database says, in English */
      sentence = g_strdup_printf (_ ("The structure of the file is damaged: %s."), answer);
      g_strv_builder_add (found, sentence);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
check_references (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      const char *table = readout_statement_read_text (statement);
      const char *parent = readout_statement_read_text (statement);
      /* Translators: names of tables of the database */
      g_autofree char *sentence = g_strdup_printf (
          _ ("In the table “%s” something belongs to a row of “%s” that is missing."), table, parent);

      g_strv_builder_add (found, sentence);
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
is_sum_of (gconstpointer stored, gsize stored_bytes, gconstpointer data, gsize length_bytes)
{
  guint8 sum[READOUT_SHA256_BYTES];

  readout_sum_bytes (data, length_bytes, sum);
  return stored_bytes == READOUT_SHA256_BYTES && memcmp (stored, sum, READOUT_SHA256_BYTES) == 0;
}

/* Compares the sum in the first column of the one row of @sql with the bytes in the second; there may be no
 * row.
 * @sentence: what is wrong when they differ */
static gboolean
check_sum (ReadoutDatabase *database,
           gint64 article_id,
           const char *sql,
           const char *sentence,
           GStrvBuilder *found,
           GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);
  gboolean is_sound = TRUE;
  ReadoutStep step;

  readout_statement_bind_int (statement, article_id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      gsize stored_bytes, length_bytes;
      gconstpointer stored = readout_statement_read_bytes (statement, &stored_bytes);
      gconstpointer data = readout_statement_read_bytes (statement, &length_bytes);

      is_sound = is_sum_of (stored, stored_bytes, data, length_bytes);
      step = readout_statement_step (statement, error);
    }
  if (step == READOUT_STEP_DONE && !is_sound)
    g_strv_builder_add (found, sentence);

  return step == READOUT_STEP_DONE;
}

static gboolean
check_text (ReadoutDatabase *database, gint64 article_id, GStrvBuilder *found, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  /* Translators: number of an article */
  g_autofree char *sentence = g_strdup_printf (_ ("The text of article %s is not what was saved."), number);

  return check_sum (database, article_id, "SELECT text_sha256, cast (text AS BLOB) FROM article WHERE id = ?",
                    sentence, found, error);
}

static gboolean
check_original (ReadoutDatabase *database, gint64 article_id, GStrvBuilder *found, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
  g_autofree char *sentence
      /* Translators: number of an article */
      = g_strdup_printf (_ ("The original file of article %s is not what was saved."), number);

  return check_sum (database, article_id, "SELECT sha256, bytes FROM original WHERE article_id = ?", sentence,
                    found, error);
}

/* Reading an article verifies everything that was found in it. */
static gboolean
check_findings (ReadoutDatabase *database, gint64 article_id, GStrvBuilder *found, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (ReadoutCaseArticle) article
      = readout_article_store_load_any (database, article_id, &local_error);

  if (article != NULL)
    return TRUE;

  if (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED))
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
      g_autofree char *sentence
          /* Translators: number of an article */
          = g_strdup_printf (_ ("What was found in article %s contradicts its text."), number);

      g_strv_builder_add (found, sentence);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
check_articles (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (GArray) ids = readout_article_store_list_ids (database, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!check_text (database, id, found, error) || !check_original (database, id, found, error)
          || !check_findings (database, id, found, error))
        return FALSE;
    }

  return TRUE;
}

/* Reading the corrections verifies them. */
static gboolean
check_corrections (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (GPtrArray) corrections = readout_correction_store_list (database, error);

  return corrections != NULL;
}

/* Reading the notes verifies them. */
static gboolean
check_notes (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (GPtrArray) notes = readout_note_store_list (database, error);

  return notes != NULL;
}

/* FTS5 takes the order to check itself as a change, so that a file that is open for reading only is spared.
 */
static gboolean
check_index (
    ReadoutDatabase *database, const char *order, const char *sentence, GStrvBuilder *found, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (sqlite3_db_readonly (readout_database_get_handle (database), "main")
      || readout_database_run (database, order, &local_error))
    return TRUE;

  if (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED))
    {
      g_strv_builder_add (found, sentence);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
check_search (ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  return check_index (database,
                      "INSERT INTO search (search, rank) VALUES ('integrity-check', 1);"
                      "INSERT INTO quote_search (quote_search, rank) VALUES ('integrity-check', 1);"
                      "INSERT INTO name_search (name_search, rank) VALUES ('integrity-check', 1)",
                      _ ("The search does not find what the articles say."), found, error)
         && check_index (database,
                         "INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)",
                         _ ("The search does not find what the notes say."), found, error);
}

typedef gboolean (*Check) (ReadoutDatabase *database, GStrvBuilder *found, GError **error);

/* Damage may keep a check from coming to its end; that is a finding as well. */
static gboolean
run_check (Check check, ReadoutDatabase *database, GStrvBuilder *found, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (check (database, found, &local_error))
    return TRUE;

  if (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED))
    {
      g_strv_builder_add (found, local_error->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* A sentence for each thing that is wrong; an empty list when nothing is. */
GStrv
readout_case_check (ReadoutDatabase *database, GError **error)
{
  static const Check checks[]
      = { check_structure, check_references, check_articles, check_corrections, check_notes, check_search };
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (!run_check (checks[i], database, found, error))
        return NULL;
    }

  return g_strv_builder_end (found);
}
