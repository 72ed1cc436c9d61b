/* readout-context.h: some words of an article with those around them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

/**
 * ReadoutContext:
 * @before: the words before, from the start of one; with an ellipsis where the paragraph has more
 * @words: the words themselves
 * @after: the words after, in the same way
 *
 * Each without line ends.
 */
typedef struct
{
  char *before;
  char *words;
  char *after;
} ReadoutContext;

ReadoutContext *readout_context_new (ReadoutAnalysis *analysis, ReadoutSpan span);
void readout_context_free (ReadoutContext *self);
char *readout_context_dup_markup (const ReadoutContext *self);
char *readout_context_dup_plain (const ReadoutContext *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutContext, readout_context_free)

G_END_DECLS
