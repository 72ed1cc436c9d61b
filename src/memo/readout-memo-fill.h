/* readout-memo-fill.h: the sections of a memo from the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-case.h"
#include "readout-memo-proposal.h"
#include "readout-memo-template.h"

G_BEGIN_DECLS

/* The section whose receipts are made when the memo goes out. */
#define READOUT_MEMO_PART_SOURCES "sources"

/* The annex with the passages of the receipts, made at the same time. */
#define READOUT_MEMO_PART_PASSAGES "passages"

const char *const *readout_memo_fill_get_kinds (void);

ReadoutMemoRecord *
readout_memo_fill_new (const ReadoutMemoTemplate *template, char *const *fields, const ReadoutMemoCase *from);
GPtrArray *readout_memo_fill_propose (const ReadoutMemoRecord *record, const ReadoutMemoCase *from);

G_END_DECLS
