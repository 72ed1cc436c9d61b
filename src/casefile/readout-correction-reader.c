/* readout-correction-reader.c: rows into corrections
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-correction-store-private.h"

#include "readout-correction-values.h"
#include "readout-search-private.h"
#include "readout-statement-private.h"

/* What hangs on the rows of corrections, read before them: by the number of the correction, twice, and 1 more
 * for the other form or passage. */
typedef struct
{
  GHashTable *forms;   /* GPtrArray of strings, ended by NULL in the end */
  GHashTable *anchors; /* ReadoutAnchor */
} Parts;

static gint64 *
key_new (gint64 id, gint64 part)
{
  gint64 key = id * 2 + part;

  return g_memdup2 (&key, sizeof key);
}

static gpointer
look_up (GHashTable *table, gint64 id, gint64 part)
{
  gint64 key = id * 2 + part;

  return g_hash_table_lookup (table, &key);
}

static void
parts_init (Parts *parts)
{
  parts->forms
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  parts->anchors
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)readout_anchor_unref);
}

static void
parts_clear (Parts *parts)
{
  g_hash_table_unref (parts->forms);
  g_hash_table_unref (parts->anchors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

/* Half of what a number may be, so that its key is one too. */
static gint64
read_id (ReadoutStatement *statement)
{
  return readout_statement_read_int (statement, 1, G_MAXINT64 / 2 - 1);
}

static void
add_form (Parts *parts, gint64 id, gint64 part, const char *form)
{
  GPtrArray *forms = look_up (parts->forms, id, part);

  if (forms == NULL)
    {
      forms = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (parts->forms, key_new (id, part), forms);
    }
  g_ptr_array_add (forms, g_strdup (form));
}

static gboolean
read_forms (ReadoutDatabase *database, Parts *parts, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT correction_id, part, form FROM correction_form ORDER BY correction_id, part, number");
  ReadoutStep step;
  GHashTableIter iter;
  gpointer forms;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = read_id (statement);
      gint64 part = readout_statement_read_int (statement, 0, 1);

      add_form (parts, id, part, readout_statement_read_text (statement));
    }

  g_hash_table_iter_init (&iter, parts->forms);
  while (g_hash_table_iter_next (&iter, NULL, &forms))
    g_ptr_array_add (forms, NULL);

  return step == READOUT_STEP_DONE;
}

static gboolean
read_anchors (ReadoutDatabase *database, Parts *parts, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT correction_id, part, exact, prefix, suffix, start_byte FROM correction_anchor");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = read_id (statement);
      gint64 part = readout_statement_read_int (statement, 0, 1);
      const char *exact = readout_statement_read_text (statement);
      const char *prefix = readout_statement_read_text (statement);
      const char *suffix = readout_statement_read_text (statement);
      gsize start_byte = (gsize)readout_statement_read_int (statement, 0, G_MAXINT64);

      if (*exact == '\0')
        readout_statement_refuse_row (statement);
      else
        g_hash_table_replace (parts->anchors, key_new (id, part),
                              readout_anchor_new_from_parts (exact, prefix, suffix, start_byte));
    }

  return step == READOUT_STEP_DONE;
}

static const char *const *
forms_of (const Parts *parts, gint64 id, gint64 part)
{
  GPtrArray *forms = look_up (parts->forms, id, part);

  return forms != NULL ? (const char *const *)forms->pdata : NULL;
}

/* What the verb does not say must not be there. */
static void
read_values (ReadoutStatement *statement, ReadoutCorrection *contents)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    {
      const ReadoutCorrectionValue *value = &readout_correction_values[i];

      if (readout_correction_value_is_said (value, contents->verb))
        readout_correction_value_set (value, contents,
                                      readout_statement_read_enum (statement, value->get_type ()));
      else if (!readout_statement_read_is_null (statement))
        readout_statement_refuse_row (statement);
    }
}

static gboolean
is_sound (const ReadoutCorrection *correction)
{
  return (correction->scope == READOUT_SCOPE_HERE) == (correction->article_id != 0)
         && correction->scope != READOUT_SCOPE_ALWAYS && readout_correction_is_complete (correction);
}

/* NULL when the row is refused. */
static ReadoutCorrection *
read_row (ReadoutStatement *statement, const Parts *parts)
{
  ReadoutCorrection contents = { .id = read_id (statement) };

  contents.article_id = readout_statement_read_id (statement);
  contents.scope = (ReadoutScope)readout_statement_read_enum (statement, READOUT_TYPE_SCOPE);
  contents.verb = (ReadoutVerb)readout_statement_read_enum (statement, READOUT_TYPE_VERB);
  contents.made = readout_statement_read_text (statement);
  contents.revoked = readout_statement_read_nullable_text (statement);
  contents.words = readout_statement_read_nullable_text (statement);
  read_values (statement, &contents);
  contents.forms = forms_of (parts, contents.id, 0);
  contents.other_forms = forms_of (parts, contents.id, 1);
  contents.anchor = look_up (parts->anchors, contents.id, 0);
  contents.other_anchor = look_up (parts->anchors, contents.id, 1);
  if (is_sound (&contents))
    return readout_correction_new (&contents);

  readout_statement_refuse_row (statement);
  return NULL;
}

static GPtrArray *
read_rows (ReadoutDatabase *database, const Parts *parts, GError **error)
{
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT id, article_id, scope, verb, made, revoked, words, type, naming, kind, class, stance, issue_state,"
      " certainty, talks_state FROM correction ORDER BY id");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutCorrection *correction = read_row (statement, parts);

      if (correction != NULL)
        g_ptr_array_add (corrections, correction);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&corrections) : NULL;
}

/* All of them, the revoked too, in the order in which they were made. */
GPtrArray *
readout_correction_store_list (ReadoutDatabase *database, GError **error)
{
  g_auto (Parts) parts;
  GPtrArray *corrections = NULL;

  parts_init (&parts);
  if (!readout_database_begin_read (database, error))
    return NULL;

  if (read_forms (database, &parts, error) && read_anchors (database, &parts, error))
    corrections = read_rows (database, &parts, error);
  readout_database_end_read (database);

  return corrections;
}

/* ---- which articles a correction concerns ---- */

static gboolean
find_articles (ReadoutDatabase *database, const char *form, GHashTable *ids, GError **error)
{
  g_autofree char *phrase = g_strdelimit (g_strdup (form), "\"", ' ');
  g_autofree char *quoted = g_strconcat ("\"", phrase, "\"", NULL);
  g_autofree char *expression = readout_search_dup_expression (quoted, NULL, FALSE, NULL);
  g_autoptr (ReadoutStatement) statement = NULL;
  ReadoutStep step;

  if (expression == NULL)
    return TRUE;

  statement = readout_statement_borrow (database, "SELECT rowid FROM search WHERE search MATCH ?");
  readout_statement_bind_text (statement, expression);
  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = readout_statement_read_int (statement, 1, G_MAXINT64);

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  return step == READOUT_STEP_DONE;
}

static gboolean
find_articles_of (ReadoutDatabase *database,
                  const ReadoutCorrection *correction,
                  GHashTable *ids,
                  GError **error)
{
  for (guint i = 0; correction->forms != NULL && correction->forms[i] != NULL; i++)
    if (!find_articles (database, correction->forms[i], ids, error))
      return FALSE;

  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *id_a = a, *id_b = b;

  return (*id_a > *id_b) - (*id_a < *id_b);
}

static GArray *
sort_ids (GHashTable *ids)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (sorted, id, 1);
  g_array_sort (sorted, compare_ids);

  return sorted;
}

/* The articles in which one of @corrections may change something: those that have one of its forms, whatever
 * its case, or the one that it is about. */
GArray *
readout_correction_store_list_affected (ReadoutDatabase *database, GPtrArray *corrections, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < corrections->len; i++)
    {
      const ReadoutCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->scope == READOUT_SCOPE_HERE)
        g_hash_table_add (ids, g_memdup2 (&correction->article_id, sizeof (gint64)));
      else if (!find_articles_of (database, correction, ids, error))
        return NULL;
    }

  return sort_ids (ids);
}
