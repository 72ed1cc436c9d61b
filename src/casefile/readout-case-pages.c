/* readout-case-pages.c: whether the pages of a case file are sound, one table after another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-pages-private.h"

#include <string.h>

#include "readout-statement-private.h"

struct _ReadoutCasePages
{
  ReadoutDatabase *database;
  GPtrArray *tables; /* names of those that are still to be looked at; a damaged one stays the last */
};

/* Of a whole file, SQLite from 3.44 on also reads the index of the search through, which takes longer than
 * all the rest.  That is left to readout_case_check(). */
static GPtrArray *
list_tables (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')");
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (tables, g_strdup (readout_statement_read_text (statement)));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&tables) : NULL;
}

/* Nothing has been looked at yet.  @database stays the caller's, and has to live as long. */
ReadoutCasePages *
readout_case_pages_new (ReadoutDatabase *database, GError **error)
{
  GPtrArray *tables = list_tables (database, error);
  ReadoutCasePages *self;

  if (tables == NULL)
    return NULL;

  self = g_new (ReadoutCasePages, 1);
  *self = (ReadoutCasePages){ database, tables };
  return self;
}

void
readout_case_pages_free (ReadoutCasePages *self)
{
  g_ptr_array_unref (self->tables);
  g_free (self);
}

gboolean
readout_case_pages_has_more (ReadoutCasePages *self)
{
  return self->tables->len > 0;
}

/* SQLite says in a line of its own in which of its databases something is wrong. */
static const char *
skip_heading (const char *answer)
{
  const char *end = g_str_has_prefix (answer, "***") ? strchr (answer, '\n') : NULL;

  return end != NULL ? end + 1 : answer;
}

static gboolean
check_table (ReadoutDatabase *database, const char *table, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database, "SELECT quick_check FROM pragma_quick_check (?) WHERE quick_check <> 'ok'");
  g_autofree char *answer = NULL;
  ReadoutStep step;

  readout_statement_bind_text (statement, table);
  step = readout_statement_step (statement, error);
  if (step != READOUT_STEP_ROW)
    return step == READOUT_STEP_DONE;

  answer = g_strdup (skip_heading (readout_statement_read_text (statement)));
  readout_database_set_damaged (database, answer, error);
  return FALSE;
}

/* Looks at one more table, if there is one.  When that fails, the next call looks at the same one. */
gboolean
readout_case_pages_check_next (ReadoutCasePages *self, GError **error)
{
  guint last = self->tables->len;

  if (last == 0)
    return TRUE;
  if (!check_table (self->database, g_ptr_array_index (self->tables, last - 1), error))
    return FALSE;

  g_ptr_array_set_size (self->tables, (int)last - 1);
  return TRUE;
}

gboolean
readout_case_pages_check_rest (ReadoutCasePages *self, GError **error)
{
  while (readout_case_pages_has_more (self))
    {
      if (!readout_case_pages_check_next (self, error))
        return FALSE;
    }

  return TRUE;
}
