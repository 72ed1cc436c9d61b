/* readout-row-reader-private.h: what the readers of findings share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis-builder.h"
#include "readout-statement-private.h"

G_BEGIN_DECLS

/*
 * The rows come from a file that somebody may have sent, and the rest of the program uses an analysis without
 * looking twice: every span must lie in the text between characters, every number of an entity must be one.
 */
typedef struct
{
  ReadoutDatabase *database;
  gint64 article_id;
  ReadoutAnalysisBuilder *builder;
  const char *text;
  gsize length_bytes;
  guint n_entities;
  guint n_issues;
} ReadoutRowReader;

ReadoutStatement *readout_row_reader_borrow (ReadoutRowReader *self, const char *sql, GError **error);
ReadoutSpan readout_row_reader_read_span (ReadoutRowReader *self, ReadoutStatement *statement);
void readout_row_reader_read_number (ReadoutStatement *statement, guint expected);
int readout_row_reader_read_entity (ReadoutRowReader *self, ReadoutStatement *statement);

/* readout-negotiation-reader.c */
gboolean readout_negotiation_read (ReadoutRowReader *self, GError **error);

G_END_DECLS
