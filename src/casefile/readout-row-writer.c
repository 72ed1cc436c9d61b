/* readout-row-writer.c: what the writers of findings share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-row-writer-private.h"

void
readout_row_bind_span (ReadoutStatement *statement, ReadoutSpan span)
{
  readout_statement_bind_int (statement, (gint64)span.start_byte);
  readout_statement_bind_int (statement, (gint64)span.end_byte);
}

void
readout_row_bind_nick (ReadoutStatement *statement, GType type, int value)
{
  readout_statement_bind_text (statement, readout_enum_to_nick (type, value));
}

void
readout_row_bind_entity (ReadoutStatement *statement, int entity)
{
  if (entity == READOUT_NO_ENTITY)
    readout_statement_bind_null (statement);
  else
    readout_statement_bind_int (statement, entity);
}
