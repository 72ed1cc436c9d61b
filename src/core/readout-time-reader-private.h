/* readout-time-reader-private.h: what the parts of the grammar of times share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-times.h"

G_BEGIN_DECLS

/* No word that says anything of time is longer. */
typedef char ReadoutTimeWord[24];

/**
 * ReadoutTimeReader:
 * @passage: the paragraph
 * @time: the expression that is being read
 */
typedef struct
{
  const ReadoutPassage *passage;
  ReadoutFoundTime time;
} ReadoutTimeReader;

/* Reads an expression that begins at token @i; returns the index after it, or @i when there is none. */
typedef guint (*ReadoutTimeReading) (ReadoutTimeReader *reader, guint i);

const char *readout_time_reader_get_word (const ReadoutTimeReader *reader, guint i, ReadoutTimeWord word);
gboolean readout_time_reader_is_word (const ReadoutTimeReader *reader, guint i, const char *expected);
gboolean
readout_time_reader_is_one_of (const ReadoutTimeReader *reader, guint i, const char *const *expected);
gboolean readout_time_reader_is_mark (const ReadoutTimeReader *reader, guint i, char mark);
guint
readout_time_reader_get_lexicon_number (const ReadoutTimeReader *reader, guint i, ReadoutLexiconKind kind);
gboolean
readout_time_reader_get_step (const ReadoutTimeReader *reader, guint i, int *step, gboolean *after_previous);
void readout_time_reader_set_fixed (ReadoutTimeReader *reader, ReadoutTimeType type, const char *value);
void readout_time_reader_set_offset (ReadoutTimeReader *reader, ReadoutTimeUnit unit, int amount);
guint readout_time_reader_read_longest (ReadoutTimeReader *reader,
                                        guint i,
                                        const ReadoutTimeReading *readings,
                                        guint n_readings);

/* readout-time-dates.c */
guint readout_time_dates_get_year (const ReadoutTimeReader *reader, guint i);
guint readout_time_dates_get_month (const ReadoutTimeReader *reader, guint i);
void readout_time_dates_set_calendar (ReadoutTimeReader *reader, guint year, guint month, guint day);
guint readout_time_dates_read (ReadoutTimeReader *reader, guint i);

/* readout-time-units.c */
guint readout_time_units_read (ReadoutTimeReader *reader, guint i);

G_END_DECLS
