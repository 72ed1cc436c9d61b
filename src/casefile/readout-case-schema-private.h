/* readout-case-schema-private.h: the tables of a case file, and how an older file gets them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

/* "RdOt" in ASCII: bytes 68 to 71 of every case file, after the 16 of SQLite's own mark. */
#define READOUT_CASE_APPLICATION_ID 0x52644f74

/*
 * The user_version of a case file.  A change of the tables takes a new number at the end, a file
 * in schema/ with the statements that lead to it, and a case of the version before in tests/data.
 */
typedef enum
{
  READOUT_CASE_SCHEMA_NONE = 0,        /* no case file yet */
  READOUT_CASE_SCHEMA_ARTICLES = 1,    /* articles, findings, negotiations, history, search */
  READOUT_CASE_SCHEMA_CORRECTIONS = 2, /* what the analyst says of the findings */
  READOUT_CASE_SCHEMA_REASONS = 3,     /* by which words a mention is understood, and when a role was held */
  READOUT_CASE_SCHEMA_NEGOTIATION
  = 4,                                /* acts, issues, positions, conditions, deadlines, the state of talks */
  READOUT_CASE_SCHEMA_CHAINS = 5,     /* how words have come from their source to the article */
  READOUT_CASE_SCHEMA_SPEAKERS = 6,   /* what the analyst says of quotes */
  READOUT_CASE_SCHEMA_NOTES = 7,      /* what the analyst writes, and what the text says of its article */
  READOUT_CASE_SCHEMA_ISSUES = 8,     /* on which issue a position is, and which deadlines were over */
  READOUT_CASE_SCHEMA_KEEPING = 9,    /* who did what, what was there before, what is looked for */
  READOUT_CASE_SCHEMA_ENTRIES = 10,   /* what the analyst says of events and of what is negotiated */
  READOUT_CASE_SCHEMA_MEMOS = 11,     /* memos, with their versions and receipts */
  READOUT_CASE_SCHEMA_LINKS = 12,     /* how articles are related, and what the analyst says of that */
  READOUT_CASE_SCHEMA_MEANT = 13,     /* whom a pronoun means that is the source of a quote */
  READOUT_CASE_SCHEMA_DECISIONS = 14, /* what was said of a link before */
  READOUT_CASE_SCHEMA_ACCEPTED = 15,  /* whether the analyst accepts how the talks stand */
  READOUT_CASE_SCHEMA_STATES = 16,    /* how what is negotiated stands, as the analyst says */
  READOUT_CASE_SCHEMA_FORMER = 17, /* what negotiations were called, and whether they were refused, before */
  READOUT_CASE_SCHEMA_LATEST = READOUT_CASE_SCHEMA_FORMER,
} ReadoutCaseSchema;

gboolean readout_case_schema_upgrade (ReadoutDatabase *database, ReadoutCaseSchema from, GError **error);
char *readout_case_schema_keep_copy (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error);
gboolean readout_case_schema_verify (ReadoutDatabase *database, ReadoutCaseSchema version, GError **error);
gboolean readout_case_schema_can_be_read (ReadoutDatabase *database, gboolean *can_be_read, GError **error);

G_END_DECLS
