/* readout-memo-proposal.h: a line that the case has by now and a memo has not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-record.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoProposal:
 * @part: the index of the section
 * @line: the line, whose receipts are in @citations
 * @after: (nullable): the key of the line after which it stands in the case; none for the first of a section
 * @citations: (element-type ReadoutMemoCitation): its receipts
 */
typedef struct
{
  guint part;
  ReadoutMemoLine *line;
  char *after;
  ReadoutMemoRecord *citations;
} ReadoutMemoProposal;

ReadoutMemoProposal *readout_memo_proposal_new (guint part,
                                                const ReadoutMemoLine *line,
                                                const char *after,
                                                const ReadoutMemoRecord *source);
void readout_memo_proposal_free (ReadoutMemoProposal *self);

ReadoutMemoLine *readout_memo_proposal_make_line (const ReadoutMemoProposal *self, ReadoutMemoRecord *record);
void readout_memo_proposal_accept (const ReadoutMemoProposal *self, ReadoutMemoRecord *record);
void readout_memo_proposal_decline (const ReadoutMemoProposal *self, ReadoutMemoRecord *record);

G_END_DECLS
