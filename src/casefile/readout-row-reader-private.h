/* readout-row-reader-private.h: reads the findings of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-table-private.h"

G_BEGIN_DECLS

/*
 * The rows come from a file that somebody may have sent, and the rest of the program uses an analysis without
 * looking twice: every span must lie in the text between characters, every number of an entity must be one.
 */
typedef struct
{
  ReadoutDatabase *database;
  gint64 article_id;
  const char *text;
  gsize length_bytes;
  guint n_entities;
  guint n_issues;
  GStringChunk *strings; /* of the rows that were read */
} ReadoutRowReader;

/* What a table has of an article. */
typedef struct
{
  GArray *rows;
  GArray *ends; /* guint: of each owner, how many rows belong to it and to those before it */
} ReadoutRows;

ReadoutRows *
readout_row_reader_read (ReadoutRowReader *self, ReadoutTableName name, guint n_owners, GError **error);

gconstpointer readout_rows_get (const ReadoutRows *self, guint owner, guint *n_rows);
void readout_rows_free (ReadoutRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutRows, readout_rows_free)

G_END_DECLS
