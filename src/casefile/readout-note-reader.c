/* readout-note-reader.c: rows into notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-note-store-private.h"

#include "readout-statement-private.h"

/* (element-type gint64 GPtrArray): the tags of each note that has some, ended by NULL */
static GHashTable *
read_tags (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GHashTable) tags
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (ReadoutStatement) statement
      = readout_statement_borrow (database, "SELECT note_id, tag FROM note_tag ORDER BY note_id, number");
  ReadoutStep step;
  GHashTableIter iter;
  gpointer list;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      gint64 id = readout_statement_read_int (statement, 1, G_MAXINT64);

      list = g_hash_table_lookup (tags, &id);
      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (tags, g_memdup2 (&id, sizeof id), list);
        }
      g_ptr_array_add (list, g_strdup (readout_statement_read_text (statement)));
    }

  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_add (list, NULL);

  return step == READOUT_STEP_DONE ? g_steal_pointer (&tags) : NULL;
}

/* The last four columns; NULL where the note is free. */
static ReadoutAnchor *
read_anchor (ReadoutStatement *statement)
{
  const char *exact = readout_statement_read_nullable_text (statement);
  const char *prefix = readout_statement_read_nullable_text (statement);
  const char *suffix = readout_statement_read_nullable_text (statement);
  gsize start_byte;

  if (exact == NULL)
    return NULL;

  start_byte = (gsize)readout_statement_read_int (statement, 0, G_MAXINT64);
  if (*exact != '\0')
    return readout_anchor_new_from_parts (exact, prefix, suffix, start_byte);

  readout_statement_refuse_row (statement);
  return NULL;
}

/* NULL when the row is refused. */
static ReadoutNote *
read_row (ReadoutStatement *statement, GHashTable *tags)
{
  ReadoutNote contents = { .id = readout_statement_read_int (statement, 1, G_MAXINT64) };
  GPtrArray *of_note = g_hash_table_lookup (tags, &contents.id);
  g_autoptr (ReadoutAnchor) anchor = NULL;

  contents.article_id = readout_statement_read_id (statement);
  contents.of_case = contents.article_id == 0;
  contents.text = readout_statement_read_text (statement);
  contents.for_memo = readout_statement_read_int (statement, 0, 1) == 1;
  contents.made = readout_statement_read_text (statement);
  contents.changed = readout_statement_read_text (statement);
  contents.removed = readout_statement_read_nullable_text (statement);
  contents.tags = of_note != NULL ? (const char *const *)of_note->pdata : NULL;
  anchor = read_anchor (statement);
  contents.anchor = anchor;
  if (readout_note_is_complete (&contents))
    return readout_note_new (&contents);

  readout_statement_refuse_row (statement);
  return NULL;
}

static GPtrArray *
read_rows (ReadoutDatabase *database, GHashTable *tags, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT note.id, article_id, text, for_memo, made, changed, removed, exact, prefix, suffix, start_byte"
      " FROM note LEFT JOIN note_anchor ON note_id = note.id ORDER BY note.id");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    {
      ReadoutNote *note = read_row (statement, tags);

      if (note != NULL)
        g_ptr_array_add (notes, note);
    }

  return step == READOUT_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}

/* All of them, the deleted too, in the order in which they were made. */
GPtrArray *
readout_note_store_list (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GHashTable) tags = NULL;
  GPtrArray *notes = NULL;

  if (!readout_database_begin_read (database, error))
    return NULL;

  tags = read_tags (database, error);
  if (tags != NULL)
    notes = read_rows (database, tags, error);
  readout_database_end_read (database);

  return notes;
}
