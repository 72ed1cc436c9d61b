/* readout-memo-sides.h: for which country or body those who act in the articles stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

typedef struct _ReadoutMemoSides ReadoutMemoSides;

ReadoutMemoSides *readout_memo_sides_new (void);
void readout_memo_sides_free (ReadoutMemoSides *self);

void readout_memo_sides_learn (ReadoutMemoSides *self, ReadoutAnalysis *analysis);
const char *readout_memo_sides_find (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, int entity);
const char *
readout_memo_sides_find_of_quote (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, guint quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoSides, readout_memo_sides_free)

G_END_DECLS
