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
 * @cut_token: index of a token that is read without its first bytes
 * @cut_bytes: how many: "mid-" of "mid-November"; 0 when none is
 */
typedef struct
{
  const ReadoutPassage *passage;
  ReadoutFoundTime time;
  guint cut_token;
  gsize cut_bytes;
} ReadoutTimeReader;

/* Reads an expression that begins at token @i; returns the index after it, or @i when there is none. */
typedef guint (*ReadoutTimeReading) (ReadoutTimeReader *reader, guint i);

const char *readout_time_reader_get_word (const ReadoutTimeReader *reader, guint i, ReadoutTimeWord word);
gboolean readout_time_reader_is_word (const ReadoutTimeReader *reader, guint i, const char *expected);
gboolean
readout_time_reader_is_one_of (const ReadoutTimeReader *reader, guint i, const char *const *expected);
gboolean readout_time_reader_is_mark (const ReadoutTimeReader *reader, guint i, char mark);
gboolean readout_time_reader_is_dash (const ReadoutTimeReader *reader, guint i);
gboolean readout_time_reader_ends_phrase (const ReadoutTimeReader *reader, guint i);
guint
readout_time_reader_look_up (const ReadoutTimeReader *reader, const char *word, ReadoutLexiconKind kind);
guint
readout_time_reader_get_lexicon_number (const ReadoutTimeReader *reader, guint i, ReadoutLexiconKind kind);
gboolean
readout_time_reader_get_step (const ReadoutTimeReader *reader, guint i, int *step, gboolean *after_previous);
gboolean readout_time_reader_cut_modifier (ReadoutTimeReader *reader, guint i, ReadoutTimeMod *mod);
void readout_time_reader_set_fixed (ReadoutTimeReader *reader, ReadoutTimeType type, const char *value);
void readout_time_reader_set_offset (ReadoutTimeReader *reader, ReadoutTimeUnit unit, int amount);
guint readout_time_reader_read_longest (ReadoutTimeReader *reader,
                                        guint i,
                                        const ReadoutTimeReading *readings,
                                        guint n_readings);

/* readout-time-anchored.c */
guint readout_time_anchored_read (ReadoutTimeReader *reader, guint i);

/* readout-time-clock.c */
guint readout_time_clock_read (ReadoutTimeReader *reader, guint i);

/* readout-time-dates.c */
#define READOUT_MIN_YEAR 1500
#define READOUT_MAX_YEAR 2099

guint readout_time_dates_get_year (const ReadoutTimeReader *reader, guint i);
guint readout_time_dates_read_year (const ReadoutTimeReader *reader, guint i, guint *year);
guint readout_time_dates_read_year_behind (const ReadoutTimeReader *reader, guint i, guint *year);
guint readout_time_dates_get_month (const ReadoutTimeReader *reader, guint i);
guint readout_time_dates_get_day (const ReadoutTimeReader *reader, guint i);
void readout_time_dates_set_calendar (ReadoutTimeReader *reader, guint year, guint month, guint day);
guint readout_time_dates_read_calendar (ReadoutTimeReader *reader, guint i);
guint readout_time_dates_read (ReadoutTimeReader *reader, guint i);

/* readout-time-days.c */
gboolean readout_time_days_may_be (const ReadoutTimeReader *reader, guint i);
guint readout_time_days_read_one (ReadoutTimeReader *reader, guint i);
guint readout_time_days_read_or_part (ReadoutTimeReader *reader, guint i);
guint readout_time_days_read (ReadoutTimeReader *reader, guint i);

/* readout-time-figures.c */
guint readout_time_figures_read (ReadoutTimeReader *reader, guint i);

/* readout-time-periods.c */
guint readout_time_periods_read (ReadoutTimeReader *reader, guint i);

/* readout-time-tense.c */
int readout_time_tense_find (const ReadoutTimeReader *reader, guint first, guint end);
gboolean readout_time_tense_is_pluperfect (const ReadoutTimeReader *reader, guint i);

/* readout-time-sets.c */
guint readout_time_sets_read (ReadoutTimeReader *reader, guint i);

/* readout-time-units.c */
void readout_time_units_set_duration (ReadoutTimeReader *reader, double number, ReadoutTimeUnit unit);
guint readout_time_units_read_amount (const ReadoutTimeReader *reader,
                                      guint i,
                                      double *number,
                                      ReadoutTimeUnit *unit);
guint readout_time_units_read (ReadoutTimeReader *reader, guint i);

G_END_DECLS
