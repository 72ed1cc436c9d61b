/* readout-memo-credibility.h: whether other reports confirm or contradict what a receipt shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

/* Of the six grades of the Admiralty code those that can be counted; the others are for people to give. */
typedef enum
{
  READOUT_MEMO_CREDIBILITY_CONFIRMED = 1,
  READOUT_MEMO_CREDIBILITY_CONTRADICTED = 5,
  READOUT_MEMO_CREDIBILITY_UNKNOWN = 6,
} ReadoutMemoCredibility;

ReadoutMemoCredibility readout_memo_find_credibility (ReadoutMemoMaterial *material,
                                                      const ReadoutMemoReceipt *receipt);

G_END_DECLS
