/* readout-table-private.h: how findings of one kind are kept as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-statement-private.h"

G_BEGIN_DECLS

/* What a column, or the two of a span, keep of a finding. */
typedef enum
{
  READOUT_COLUMN_SPAN,          /* a ReadoutSpan, in two columns whose names begin alike */
  READOUT_COLUMN_NICK,          /* a value of an enumeration */
  READOUT_COLUMN_FLAG,          /* a gboolean */
  READOUT_COLUMN_SHARE,         /* a double from 0 to 1 */
  READOUT_COLUMN_TEXT,          /* a string */
  READOUT_COLUMN_NULLABLE_TEXT, /* a string or NULL */
  READOUT_COLUMN_PARTY,         /* the index of an entity */
  READOUT_COLUMN_ENTITY,        /* the index of an entity, or READOUT_NO_ENTITY */
  READOUT_COLUMN_ISSUE,         /* the index of an issue, or READOUT_NO_ISSUE */
  READOUT_COLUMN_EARLIER,       /* the index of a finding before this one, or -1 */
} ReadoutColumnKind;

typedef struct
{
  const char *name; /* of a span: how the names begin */
  ReadoutColumnKind kind;
  gsize offset_bytes;       /* of the field in the finding */
  GType (*get_type) (void); /* of an enumeration */
} ReadoutColumn;

/*
 * Besides its columns each table has those of the article and of the finding's number, which counts from 0
 * without a gap.  What is part of another finding also has the number of that, its owner, and is counted anew
 * for each.
 */
typedef struct
{
  const char *name;
  const char *owner; /* column; NULL: none */
  const char *part;  /* "COLUMN = NUMBER" where the table has two lists of each owner; NULL: it has one */
  gsize row_bytes;
  const ReadoutColumn *columns;
  guint n_columns;
} ReadoutTable;

/* What comes later may point to what comes before it, never the reverse. */
typedef enum
{
  READOUT_TABLE_PARAGRAPH,
  READOUT_TABLE_SENTENCE,
  READOUT_TABLE_ENTITY,
  READOUT_TABLE_MENTION,
  READOUT_TABLE_ROLE,
  READOUT_TABLE_QUOTE,
  READOUT_TABLE_QUOTE_PART,
  READOUT_TABLE_RELAY,
  READOUT_TABLE_TIME,
  READOUT_TABLE_EVENT,
  READOUT_TABLE_ACTOR,
  READOUT_TABLE_TARGET,
  READOUT_TABLE_ISSUE,
  READOUT_TABLE_ISSUE_MENTION,
  READOUT_TABLE_POSITION,
  READOUT_TABLE_CONDITION,
  READOUT_TABLE_DEADLINE,
  READOUT_TABLE_STATUS,
  READOUT_N_TABLES
} ReadoutTableName;

const ReadoutTable *readout_table_get (ReadoutTableName name);
char *readout_table_dup_insertion (const ReadoutTable *self);
char *readout_table_dup_selection (const ReadoutTable *self);
char *readout_table_dup_deletion (const ReadoutTable *self);

G_END_DECLS
