/* readout-note-writer.c: notes into rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-note-store-private.h"

#include <glib/gi18n-lib.h>

#include "readout-article-store-private.h"
#include "readout-case-error.h"
#include "readout-batch-private.h"
#include "readout-case-history-private.h"
#include "readout-statement-private.h"

static gboolean
begin_search (ReadoutDatabase *database, gint64 id, GError **error)
{
  return readout_statement_run_for (database,
                                    "INSERT INTO note_search (rowid, text, passage, tags)"
                                    " SELECT id, text, passage, tags FROM searchable_note WHERE id = ?",
                                    id, error);
}

/* Before the note changes: FTS5 must be told the very words that it has had. */
static gboolean
end_search (ReadoutDatabase *database, gint64 id, GError **error)
{
  return readout_statement_run_for (
      database,
      "INSERT INTO note_search (note_search, rowid, text, passage, tags)"
      " SELECT 'delete', id, text, passage, tags FROM searchable_note WHERE id = ?",
      id, error);
}

/* Whether the article that it is about is in the case, or in its bin. */
static gboolean
check_article (ReadoutDatabase *database, const ReadoutNote *note, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;
  ReadoutStep step;

  if (note->of_case)
    return TRUE;

  statement = readout_statement_borrow (database, "SELECT id FROM article WHERE id = ?");
  readout_statement_bind_int (statement, note->article_id);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_DONE)
    readout_article_store_set_not_found (database, note->article_id, FALSE, error);

  return step == READOUT_STEP_ROW && readout_statement_run (statement, error);
}

static void
set_not_found (ReadoutDatabase *database, gint64 id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: number of a note; name of a file */
               _ ("There is no note %s in “%s”. Please look at the list again."), number,
               readout_database_get_name (database));
}

/* The columns that change with the note; both statements below name them in this order. */
static void
bind_note (ReadoutStatement *statement, const ReadoutNote *note)
{
  readout_statement_bind_id (statement, note->of_case ? 0 : note->article_id);
  readout_statement_bind_text (statement, note->text);
  readout_statement_bind_int (statement, note->for_memo);
  readout_statement_bind_text (statement, note->made);
  readout_statement_bind_text (statement, note->changed);
  readout_statement_bind_text (statement, note->removed);
}

static gboolean
insert_row (ReadoutDatabase *database, const ReadoutNote *note, gint64 *id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT INTO note (article_id, text, for_memo, made, changed, removed) VALUES (?, ?, ?, ?, ?, ?)");

  bind_note (statement, note);
  if (!readout_statement_run (statement, error))
    return FALSE;

  *id = sqlite3_last_insert_rowid (readout_database_get_handle (database));
  return TRUE;
}

static gboolean
update_row (ReadoutDatabase *database, const ReadoutNote *note, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "UPDATE note SET article_id = ?, text = ?, for_memo = ?, made = ?, changed = ?, removed = ? WHERE id = ?");

  bind_note (statement, note);
  readout_statement_bind_int (statement, note->id);
  if (!readout_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (readout_database_get_handle (database)) == 1)
    return TRUE;

  set_not_found (database, note->id, error);
  return FALSE;
}

static gboolean
insert_tags (ReadoutDatabase *database, const ReadoutNote *note, gint64 id, GError **error)
{
  for (guint i = 0; note->tags[i] != NULL; i++)
    {
      g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
          database, "INSERT INTO note_tag (note_id, number, tag) VALUES (?, ?, ?)");

      readout_statement_bind_int (statement, id);
      readout_statement_bind_int (statement, i);
      readout_statement_bind_text (statement, note->tags[i]);
      if (!readout_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_anchor (ReadoutDatabase *database, const ReadoutAnchor *anchor, gint64 id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;

  if (anchor == NULL)
    return TRUE;

  statement = readout_statement_borrow (
      database,
      "INSERT INTO note_anchor (note_id, exact, prefix, suffix, start_byte) VALUES (?, ?, ?, ?, ?)");
  readout_statement_bind_int (statement, id);
  readout_statement_bind_text (statement, anchor->exact);
  readout_statement_bind_text (statement, anchor->prefix);
  readout_statement_bind_text (statement, anchor->suffix);
  readout_statement_bind_int (statement, (gint64)MIN (anchor->start_byte, G_MAXINT64));
  return readout_statement_run (statement, error);
}

/* The row itself, without what hangs on it. */
static gboolean
write_row (ReadoutDatabase *database, const ReadoutNote *note, gint64 *id, GError **error)
{
  if (note->id == 0)
    return insert_row (database, note, id, error);

  *id = note->id;
  return end_search (database, note->id, error) && update_row (database, note, error)
         && readout_statement_run_for (database, "DELETE FROM note_tag WHERE note_id = ?", note->id, error)
         && readout_statement_run_for (database, "DELETE FROM note_anchor WHERE note_id = ?", note->id,
                                       error);
}

/* The note as it is stored, or NULL. */
static gpointer
put (ReadoutDatabase *database, gconstpointer thing, const char *now, GError **error)
{
  const ReadoutNote *note = thing;
  ReadoutNote stored = *note;
  ReadoutCaseVerb verb = note->removed != NULL ? READOUT_CASE_VERB_REMOVE_NOTE : READOUT_CASE_VERB_NOTE;

  stored.made = note->made != NULL ? note->made : now;
  stored.changed = now;
  if (!check_article (database, note, error) || !write_row (database, &stored, &stored.id, error)
      || !insert_tags (database, note, stored.id, error)
      || !insert_anchor (database, note->anchor, stored.id, error)
      || !begin_search (database, stored.id, error)
      || !readout_case_history_add (
          database, &(ReadoutCaseEntry){ verb, .article_id = note->article_id, .what = note->text }, error))
    return NULL;

  return readout_note_new (&stored);
}

/* All or none: new notes, and new versions of those that have a number. */
GPtrArray *
readout_note_store_put (ReadoutDatabase *database, GPtrArray *notes, GError **error)
{
  return readout_batch_write (database, notes, put, (GDestroyNotify)readout_note_unref, error);
}
