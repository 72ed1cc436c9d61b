/* readout-memo-difference.h: what two versions of a memo have in common, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-record.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_CHANGE_SAME,
  READOUT_MEMO_CHANGE_REMOVED,
  READOUT_MEMO_CHANGE_ADDED,
} ReadoutMemoChange;

/**
 * ReadoutMemoDifferenceLine:
 * @change: whether both versions have it, or which one
 * @is_heading: whether it is the title of a section
 * @words: what it says
 */
typedef struct
{
  ReadoutMemoChange change;
  gboolean is_heading;
  char *words;
} ReadoutMemoDifferenceLine;

GPtrArray *readout_memo_difference_new (const ReadoutMemoRecord *before, const ReadoutMemoRecord *now);

G_END_DECLS
