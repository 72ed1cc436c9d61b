/* readout-database-private.h: one connection to SQLite
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "readout-case-error.h"
#include "readout-case-lock-private.h"

G_BEGIN_DECLS

typedef struct _ReadoutDatabase ReadoutDatabase;

/* How a file is opened. */
typedef enum
{
  READOUT_DATABASE_WRITABLE,  /* for reading and writing */
  READOUT_DATABASE_READ_ONLY, /* for reading beside others that may write */
  READOUT_DATABASE_IMMUTABLE, /* for reading where no lock and no file beside it can be made */
} ReadoutDatabaseMode;

ReadoutDatabase *readout_database_open (const char *path, ReadoutDatabaseMode mode, GError **error);
ReadoutDatabase *readout_database_open_in_memory (GError **error);
void readout_database_free (ReadoutDatabase *self);

sqlite3 *readout_database_get_handle (ReadoutDatabase *self);
const char *readout_database_get_path (ReadoutDatabase *self);
const char *readout_database_get_name (ReadoutDatabase *self);
GHashTable *readout_database_get_statements (ReadoutDatabase *self);

void readout_database_set_cancellable (ReadoutDatabase *self, GCancellable *cancellable);
void readout_database_take_lock (ReadoutDatabase *self, ReadoutCaseLock *lock);
void readout_database_keep_untouched (ReadoutDatabase *self, gboolean untouched);

gboolean readout_database_run (ReadoutDatabase *self, const char *sql, GError **error);
gboolean readout_database_query_int (ReadoutDatabase *self, const char *sql, gint64 *value, GError **error);
char *readout_database_query_text (ReadoutDatabase *self, const char *sql, GError **error);

gboolean readout_database_begin_read (ReadoutDatabase *self, GError **error);
gboolean readout_database_begin_write (ReadoutDatabase *self, GError **error);
gboolean readout_database_end_write (ReadoutDatabase *self, gboolean success, GError **error);
void readout_database_end_read (ReadoutDatabase *self);

void readout_database_set_error (ReadoutDatabase *self, int status, GError **error);
void readout_database_set_damaged (ReadoutDatabase *self, const char *what, GError **error);
void readout_database_set_refused (ReadoutDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutDatabase, readout_database_free)

G_END_DECLS
