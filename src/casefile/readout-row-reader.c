/* readout-row-reader.c: what the readers of findings share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-row-reader-private.h"

ReadoutStatement *
readout_row_reader_borrow (ReadoutRowReader *self, const char *sql, GError **error)
{
  ReadoutStatement *statement = readout_statement_borrow (self->database, sql, error);

  if (statement != NULL)
    readout_statement_bind_int (statement, self->article_id);

  return statement;
}

static gboolean
is_border (ReadoutRowReader *self, gsize byte)
{
  return byte == self->length_bytes || ((guint8)self->text[byte] & 0xc0) != 0x80;
}

ReadoutSpan
readout_row_reader_read_span (ReadoutRowReader *self, ReadoutStatement *statement)
{
  ReadoutSpan span;

  span.start_byte = (gsize)readout_statement_read_int (statement, 0, (gint64)self->length_bytes);
  span.end_byte = (gsize)readout_statement_read_int (statement, 0, (gint64)self->length_bytes);
  if (span.start_byte <= span.end_byte && is_border (self, span.start_byte)
      && is_border (self, span.end_byte))
    return span;

  readout_statement_refuse_row (statement);
  return (ReadoutSpan){ 0 };
}

/* The findings of one kind are counted from 0 without a gap. */
void
readout_row_reader_read_number (ReadoutStatement *statement, guint expected)
{
  readout_statement_read_int (statement, expected, expected);
}

int
readout_row_reader_read_entity (ReadoutRowReader *self, ReadoutStatement *statement)
{
  if (readout_statement_read_is_null (statement))
    return READOUT_NO_ENTITY;

  return (int)readout_statement_read_int (statement, 0, (gint64)self->n_entities - 1);
}
