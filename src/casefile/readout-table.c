/* readout-table.c: how findings of one kind are kept as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-table-private.h"

#include <string.h>

/* Each with a comma before it. */
static void
append_columns (const ReadoutTable *self, GString *sql)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const ReadoutColumn *column = &self->columns[i];

      if (column->kind == READOUT_COLUMN_SPAN)
        g_string_append_printf (sql, ", %sstart_byte, %send_byte", column->name, column->name);
      else
        g_string_append_printf (sql, ", %s", column->name);
    }
}

static guint
count_values (const ReadoutTable *self)
{
  guint n = self->n_columns;

  for (guint i = 0; i < self->n_columns; i++)
    n += self->columns[i].kind == READOUT_COLUMN_SPAN ? 1 : 0;

  return n;
}

/* The statement that writes one row: values are bound to the article, the owner if there is one, the number,
 * and the columns. */
char *
readout_table_dup_insertion (const ReadoutTable *self)
{
  GString *sql = g_string_new ("INSERT INTO ");
  const char *equals = self->part != NULL ? strstr (self->part, " = ") : NULL;

  g_string_append_printf (sql, "%s (article_id", self->name);
  if (self->owner != NULL)
    g_string_append_printf (sql, ", %s", self->owner);
  g_string_append (sql, ", number");
  append_columns (self, sql);
  if (equals != NULL)
    g_string_append_printf (sql, ", %.*s", (int)(equals - self->part), self->part);

  g_string_append (sql, self->owner != NULL ? ") VALUES (?, ?, ?" : ") VALUES (?, ?");
  for (guint i = 0; i < count_values (self); i++)
    g_string_append (sql, ", ?");
  if (equals != NULL)
    g_string_append_printf (sql, ", %s", equals + strlen (" = "));
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

/* The statement that reads all rows of an article: the owner if there is one, the number, and the columns. */
char *
readout_table_dup_selection (const ReadoutTable *self)
{
  GString *sql = g_string_new ("SELECT ");

  if (self->owner != NULL)
    g_string_append_printf (sql, "%s, ", self->owner);
  g_string_append (sql, "number");
  append_columns (self, sql);
  g_string_append_printf (sql, " FROM %s WHERE article_id = ?", self->name);
  if (self->part != NULL)
    g_string_append_printf (sql, " AND %s", self->part);
  g_string_append (sql, " ORDER BY ");
  if (self->owner != NULL)
    g_string_append_printf (sql, "%s, ", self->owner);
  g_string_append (sql, "number");

  return g_string_free (sql, FALSE);
}

/* The statement that deletes the rows of an article. */
char *
readout_table_dup_deletion (const ReadoutTable *self)
{
  return g_strdup_printf ("DELETE FROM %s WHERE article_id = ?", self->name);
}
