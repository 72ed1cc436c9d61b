/* readout-memo-material.h: the articles that a memo is made from, and the receipts that it needs so far
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"
#include "readout-memo-document.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoArticle:
 * @number: its number in the memo, from 1
 * @metadata: title, outlet and date, as the case has them
 * @analysis: what was found in it
 * @statements: (element-type ReadoutQuote): its statements, which belong to @analysis, in the order of the
 * text
 */
typedef struct
{
  guint number;
  ReadoutMetadata *metadata;
  ReadoutAnalysis *analysis;
  GPtrArray *statements;
} ReadoutMemoArticle;

typedef struct _ReadoutMemoMaterial ReadoutMemoMaterial;

ReadoutMemoMaterial *
readout_memo_material_new (ReadoutMemoDocument *document, GPtrArray *case_articles, const char *cut_off);
void readout_memo_material_free (ReadoutMemoMaterial *self);

guint readout_memo_material_get_n_articles (ReadoutMemoMaterial *self);
const ReadoutMemoArticle *readout_memo_material_get_article (ReadoutMemoMaterial *self, guint index);
guint readout_memo_material_get_n_left_out (ReadoutMemoMaterial *self);

guint
readout_memo_material_cite (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article, GArray *findings);
gboolean readout_memo_material_has_words (ReadoutMemoMaterial *self, guint receipt, const char *words);
void readout_memo_material_refer (ReadoutMemoMaterial *self, ReadoutMemoText *text, guint receipt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoMaterial, readout_memo_material_free)

G_END_DECLS
