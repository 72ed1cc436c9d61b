/* readout-memo-counts.h: what a memo counts in its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoCounts:
 * @n_statements: in all articles
 * @n_namings: how many statements of each naming
 * @n_silent: articles without a statement
 * @n_undated: articles without a date
 * @n_no_outlet: articles without an outlet
 * @n_copies: articles with the text of another one
 * @outlets: (element-type utf8): each outlet once, in the order of the articles
 */
typedef struct
{
  guint n_statements;
  guint n_namings[READOUT_N_NAMINGS];
  guint n_silent;
  guint n_undated;
  guint n_no_outlet;
  guint n_copies;
  GPtrArray *outlets;
} ReadoutMemoCounts;

const ReadoutMemoArticle *readout_memo_find_original (ReadoutMemoMaterial *material, gint64 article_id);
ReadoutMemoCounts *readout_memo_counts_new (ReadoutMemoMaterial *material);
void readout_memo_counts_free (ReadoutMemoCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoCounts, readout_memo_counts_free)

G_END_DECLS
