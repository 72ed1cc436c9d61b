/* readout-statement.c: one SQL statement of a connection, prepared once and used again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-statement-private.h"

#include <string.h>

#include "readout-enums.h"

struct _ReadoutStatement
{
  ReadoutDatabase *database;
  sqlite3_stmt *handle;
  GError *error; /* why it could not be prepared; there is no handle then */
  gboolean borrowed;
  int parameter; /* the last one bound, counted from 1 */
  int column;    /* the next one to read, counted from 0 */
  int status;    /* the first bind that failed, else SQLITE_OK */
  gboolean refused;
};

static ReadoutStatement *
prepare (ReadoutDatabase *database, const char *sql)
{
  ReadoutStatement *self = g_new0 (ReadoutStatement, 1);
  int status = sqlite3_prepare_v3 (readout_database_get_handle (database), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                   &self->handle, NULL);

  self->database = database;
  if (status == SQLITE_OK)
    g_hash_table_insert (readout_database_get_statements (database), g_strdup (sql), self);
  else
    readout_database_set_error (database, status, &self->error);

  return self;
}

/* @sql is made of literals of this folder, so that the connection has few to keep. */
ReadoutStatement *
readout_statement_borrow (ReadoutDatabase *database, const char *sql)
{
  ReadoutStatement *self = g_hash_table_lookup (readout_database_get_statements (database), sql);

  if (self == NULL)
    self = prepare (database, sql);

  g_assert (!self->borrowed);
  self->borrowed = TRUE;
  self->parameter = 0;
  self->status = SQLITE_OK;
  self->refused = FALSE;

  return self;
}

/* Ends what the statement was doing; from now on the values bound to it may be freed. */
void
readout_statement_return (ReadoutStatement *self)
{
  if (self->error != NULL)
    {
      readout_statement_free (self); /* the connection does not have it */
      return;
    }

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->borrowed = FALSE;
}

void
readout_statement_free (ReadoutStatement *self)
{
  sqlite3_finalize (self->handle);
  g_clear_error (&self->error);
  g_free (self);
}

static void
keep_status (ReadoutStatement *self, int status)
{
  if (self->status == SQLITE_OK)
    self->status = status;
}

void
readout_statement_bind_int (ReadoutStatement *self, gint64 value)
{
  keep_status (self, sqlite3_bind_int64 (self->handle, ++self->parameter, value));
}

void
readout_statement_bind_double (ReadoutStatement *self, double value)
{
  keep_status (self, sqlite3_bind_double (self->handle, ++self->parameter, value));
}

/* @value, which may be %NULL, must outlive the borrowing. */
void
readout_statement_bind_text (ReadoutStatement *self, const char *value)
{
  gsize length_bytes = value != NULL ? strlen (value) : 0;

  keep_status (self, sqlite3_bind_text64 (self->handle, ++self->parameter, value, length_bytes, SQLITE_STATIC,
                                          SQLITE_UTF8));
}

/* @data must outlive the borrowing. */
void
readout_statement_bind_bytes (ReadoutStatement *self, gconstpointer data, gsize length_bytes)
{
  /* SQLite takes a NULL pointer for the value NULL, but GBytes has one for no bytes at all. */
  keep_status (self, sqlite3_bind_blob64 (self->handle, ++self->parameter, data != NULL ? data : "",
                                          length_bytes, SQLITE_STATIC));
}

void
readout_statement_bind_null (ReadoutStatement *self)
{
  keep_status (self, sqlite3_bind_null (self->handle, ++self->parameter));
}

/* The number of a row; 0 for none. */
void
readout_statement_bind_id (ReadoutStatement *self, gint64 id)
{
  if (id == 0)
    readout_statement_bind_null (self);
  else
    readout_statement_bind_int (self, id);
}

/* Where something stands in a list; -1 for nowhere. */
void
readout_statement_bind_index (ReadoutStatement *self, int index)
{
  if (index < 0)
    readout_statement_bind_null (self);
  else
    readout_statement_bind_int (self, index);
}

void
readout_statement_bind_enum (ReadoutStatement *self, GType type, int value)
{
  readout_statement_bind_text (self, readout_enum_to_nick (type, value));
}

/* Two values. */
void
readout_statement_bind_span (ReadoutStatement *self, ReadoutSpan span)
{
  readout_statement_bind_int (self, (gint64)span.start_byte);
  readout_statement_bind_int (self, (gint64)span.end_byte);
}

ReadoutStep
readout_statement_step (ReadoutStatement *self, GError **error)
{
  int status = self->status;

  self->column = 0;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return READOUT_STEP_FAILED;
    }
  if (self->refused)
    {
      readout_database_set_refused (self->database, error);
      return READOUT_STEP_FAILED;
    }

  if (status == SQLITE_OK)
    status = sqlite3_step (self->handle);

  if (status == SQLITE_ROW)
    return READOUT_STEP_ROW;
  if (status == SQLITE_DONE)
    return READOUT_STEP_DONE;

  readout_database_set_error (self->database, status, error);
  return READOUT_STEP_FAILED;
}

/* Steps to the end, over rows that nobody wants. */
gboolean
readout_statement_run (ReadoutStatement *self, GError **error)
{
  ReadoutStep step;

  do
    step = readout_statement_step (self, error);
  while (step == READOUT_STEP_ROW);

  return step == READOUT_STEP_DONE;
}

/* Runs @sql, a literal with one value to bind, for the row of that number. */
gboolean
readout_statement_run_for (ReadoutDatabase *database, const char *sql, gint64 id, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);

  readout_statement_bind_int (statement, id);
  return readout_statement_run (statement, error);
}

/* The first column of the first row of @sql, a number that is not below 0; for the row of @id, as above. */
gboolean
readout_statement_query_for (
    ReadoutDatabase *database, const char *sql, gint64 id, gint64 *value, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, sql);

  readout_statement_bind_int (statement, id);
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  *value = readout_statement_read_int (statement, 0, G_MAXINT64);
  return readout_statement_run (statement, error);
}

gint64
readout_statement_read_int (ReadoutStatement *self, gint64 minimum, gint64 maximum)
{
  int column = self->column++;
  gint64 value = sqlite3_column_int64 (self->handle, column);

  if (sqlite3_column_type (self->handle, column) == SQLITE_INTEGER && minimum <= value && value <= maximum)
    return value;

  readout_statement_refuse_row (self);
  return minimum;
}

double
readout_statement_read_double (ReadoutStatement *self, double minimum, double maximum)
{
  int column = self->column++;
  double value = sqlite3_column_double (self->handle, column);

  if (sqlite3_column_type (self->handle, column) == SQLITE_FLOAT && minimum <= value && value <= maximum)
    return value;

  readout_statement_refuse_row (self);
  return minimum;
}

/* The string is SQLite's, and there until the next step; never %NULL. */
const char *
readout_statement_read_text (ReadoutStatement *self)
{
  const char *value = readout_statement_read_nullable_text (self);

  if (value == NULL)
    readout_statement_refuse_row (self);

  return value != NULL ? value : "";
}

/* Valid UTF-8 without NUL inside, or %NULL where the column has no value. */
const char *
readout_statement_read_nullable_text (ReadoutStatement *self)
{
  int column = self->column++;
  int type = sqlite3_column_type (self->handle, column);
  const char *value;

  if (type == SQLITE_NULL)
    return NULL;

  value = (const char *)sqlite3_column_text (self->handle, column);
  if (type == SQLITE_TEXT && value != NULL
      && g_utf8_validate_len (value, (gsize)sqlite3_column_bytes (self->handle, column), NULL))
    return value;

  readout_statement_refuse_row (self);
  return NULL;
}

/* The bytes are SQLite's, and there until the next step; %NULL when there are none. */
gconstpointer
readout_statement_read_bytes (ReadoutStatement *self, gsize *length_bytes)
{
  int column = self->column++;
  gconstpointer value = sqlite3_column_blob (self->handle, column);

  if (sqlite3_column_type (self->handle, column) != SQLITE_BLOB)
    readout_statement_refuse_row (self);

  *length_bytes = (gsize)sqlite3_column_bytes (self->handle, column);
  return value;
}

/* Looks at the next column and passes it over only when it has no value. */
gboolean
readout_statement_read_is_null (ReadoutStatement *self)
{
  if (sqlite3_column_type (self->handle, self->column) != SQLITE_NULL)
    return FALSE;

  self->column++;
  return TRUE;
}

/* The number of a row; 0 where the column has no value. */
gint64
readout_statement_read_id (ReadoutStatement *self)
{
  return readout_statement_read_is_null (self) ? 0 : readout_statement_read_int (self, 1, G_MAXINT64);
}

/* Where something stands in a list of @n; -1 where the column has no value. */
int
readout_statement_read_index (ReadoutStatement *self, guint n)
{
  return readout_statement_read_is_null (self) ? -1
                                               : (int)readout_statement_read_int (self, 0, (gint64)n - 1);
}

/* @type has a value 0. */
int
readout_statement_read_enum (ReadoutStatement *self, GType type)
{
  const char *nick = readout_statement_read_text (self);
  int value = 0;

  if (!readout_enum_from_nick (type, nick, &value))
    readout_statement_refuse_row (self);

  return value;
}

/* Says that a value of this row, read without complaint, cannot be. */
void
readout_statement_refuse_row (ReadoutStatement *self)
{
  self->refused = TRUE;
}
