/* readout-memo-remarks.h: what a careful reader would say of the judgements of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-record.h"

G_BEGIN_DECLS

/* Sets of words that say how likely something is. */
typedef enum
{
  READOUT_MEMO_SCALE_ICD_203, /* Intelligence Community Directive 203 of the United States */
  READOUT_MEMO_SCALE_UK,      /* the probability yardstick of the United Kingdom */
} ReadoutMemoScale;

/**
 * ReadoutMemoRemark:
 * @part: the index of a section
 * @line: the index of a line in it
 * @words: the words that it is about; as they stand in the line
 * @sentence: what there is to say, and what to do
 */
typedef struct
{
  guint part;
  guint line;
  char *words;
  char *sentence;
} ReadoutMemoRemark;

ReadoutMemoScale readout_memo_get_scale (const ReadoutMemoRecord *record);
GPtrArray *readout_memo_find_remarks (const ReadoutMemoRecord *record, const ReadoutMemoRecord *before);

G_END_DECLS
