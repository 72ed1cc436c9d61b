/* readout-statement-private.h: one SQL statement of a connection, prepared once and used again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-types.h"

G_BEGIN_DECLS

/*
 * Values are bound and columns are read in order, one call each.  A statement that SQLite does not take fails
 * with its first step.  What a column holds comes from a file that somebody may have sent: a value that
 * cannot be is read as a harmless one, and the next step fails with READOUT_CASE_ERROR_DAMAGED.  So a row is
 * to be believed only after the step that follows it.
 */
typedef struct _ReadoutStatement ReadoutStatement;

typedef enum
{
  READOUT_STEP_FAILED,
  READOUT_STEP_ROW,
  READOUT_STEP_DONE,
} ReadoutStep;

ReadoutStatement *readout_statement_borrow (ReadoutDatabase *database, const char *sql);
void readout_statement_return (ReadoutStatement *self);
void readout_statement_free (ReadoutStatement *self);

void readout_statement_bind_int (ReadoutStatement *self, gint64 value);
void readout_statement_bind_double (ReadoutStatement *self, double value);
void readout_statement_bind_text (ReadoutStatement *self, const char *value);
void readout_statement_bind_bytes (ReadoutStatement *self, gconstpointer data, gsize length_bytes);
void readout_statement_bind_null (ReadoutStatement *self);
void readout_statement_bind_id (ReadoutStatement *self, gint64 id);
void readout_statement_bind_index (ReadoutStatement *self, int index);
void readout_statement_bind_enum (ReadoutStatement *self, GType type, int value);
void readout_statement_bind_span (ReadoutStatement *self, ReadoutSpan span);

ReadoutStep readout_statement_step (ReadoutStatement *self, GError **error);
gboolean readout_statement_run (ReadoutStatement *self, GError **error);
gboolean readout_statement_run_for (ReadoutDatabase *database, const char *sql, gint64 id, GError **error);
gboolean readout_statement_query_for (
    ReadoutDatabase *database, const char *sql, gint64 id, gint64 *value, GError **error);

gint64 readout_statement_read_int (ReadoutStatement *self, gint64 minimum, gint64 maximum);
double readout_statement_read_double (ReadoutStatement *self, double minimum, double maximum);
const char *readout_statement_read_text (ReadoutStatement *self);
const char *readout_statement_read_nullable_text (ReadoutStatement *self);
gconstpointer readout_statement_read_bytes (ReadoutStatement *self, gsize *length_bytes);
gboolean readout_statement_read_is_null (ReadoutStatement *self);
gint64 readout_statement_read_id (ReadoutStatement *self);
int readout_statement_read_index (ReadoutStatement *self, guint n);
int readout_statement_read_enum (ReadoutStatement *self, GType type);

void readout_statement_refuse_row (ReadoutStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutStatement, readout_statement_return)

G_END_DECLS
