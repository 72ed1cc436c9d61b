/* readout-memo-attribution.h: who said it, how the source is named, where it was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

guint readout_memo_cite_quote (ReadoutMemoMaterial *material,
                               const ReadoutMemoArticle *article,
                               const ReadoutQuote *quote);
ReadoutMemoText *readout_memo_attribution_new (ReadoutMemoMaterial *material,
                                               const ReadoutMemoArticle *article,
                                               const ReadoutQuote *quote,
                                               guint receipt);

G_END_DECLS
