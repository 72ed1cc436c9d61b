/* readout-memo-moment.h: what the articles of a memo tell with a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-day-range.h"
#include "readout-memo-material.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoMoment:
 * @article: the article that tells it
 * @span: its sentence
 * @event: (nullable): what was or will be done; %NULL for a deadline
 * @deadline: (nullable): by when something has to be done; %NULL for an event
 * @days: when; unset for a deadline without a day
 * @has_day: whether it has a day
 * @is_ahead: whether it is ahead of the cut-off
 * @order: where it stands in the memo's articles
 */
typedef struct
{
  const ReadoutMemoArticle *article;
  ReadoutSpan span;
  const ReadoutEvent *event;
  const ReadoutDeadline *deadline;
  ReadoutDayRange days;
  gboolean has_day;
  gboolean is_ahead;
  guint order;
} ReadoutMemoMoment;

char *readout_memo_moment_dup_days (const ReadoutMemoMoment *moment);
void readout_memo_moment_append (const ReadoutMemoMoment *moment,
                                 ReadoutMemoMaterial *material,
                                 ReadoutMemoText *text);
GArray *readout_memo_find_moments (ReadoutMemoMaterial *material);
gboolean readout_memo_find_agreed (ReadoutMemoMaterial *material, ReadoutMemoMoment *agreed);
char *readout_memo_dup_iso_day (const GDate *date);
gboolean readout_memo_is_after (const GDate *date, const char *iso_day);

G_END_DECLS
