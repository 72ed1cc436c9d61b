/* readout-memo-material.h: the articles that a memo is made from, and the receipts that it needs so far
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"
#include "readout-memo-case.h"
#include "readout-memo-document.h"
#include "readout-memo-record.h"
#include "readout-memo-sides.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoArticle:
 * @number: its number in the memo, from 1
 * @id: its number in the case
 * @metadata: title, outlet and date, as the case has them
 * @analysis: what was found in it
 * @statements: (element-type ReadoutQuote): its statements, which belong to @analysis, in the order of the
 * text
 * @sides: for whom its people stand; those of the material
 */
typedef struct
{
  guint number;
  gint64 id;
  ReadoutMetadata *metadata;
  ReadoutAnalysis *analysis;
  GPtrArray *statements;
  const ReadoutMemoSides *sides;
} ReadoutMemoArticle;

typedef struct _ReadoutMemoMaterial ReadoutMemoMaterial;

ReadoutMemoMaterial *readout_memo_material_new (ReadoutMemoDocument *document,
                                                GPtrArray *case_articles,
                                                char *const fields[READOUT_N_MEMO_FIELDS]);
void readout_memo_material_free (ReadoutMemoMaterial *self);

guint readout_memo_material_get_n_articles (ReadoutMemoMaterial *self);
const ReadoutMemoArticle *readout_memo_material_get_article (ReadoutMemoMaterial *self, guint index);
const ReadoutMemoArticle *readout_memo_material_find_article (ReadoutMemoMaterial *self, gint64 id);
void readout_memo_material_set_case (ReadoutMemoMaterial *self, const ReadoutMemoCase *from);
const ReadoutMemoCase *readout_memo_material_get_case (ReadoutMemoMaterial *self);
const char *readout_memo_material_get_subject (ReadoutMemoMaterial *self);
const char *readout_memo_material_get_cut_off (ReadoutMemoMaterial *self);
const char *readout_memo_material_get_since (ReadoutMemoMaterial *self);
const char *readout_memo_material_get_grades (ReadoutMemoMaterial *self);
gboolean readout_memo_material_is_new (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article);
guint readout_memo_material_get_n_left_out (ReadoutMemoMaterial *self);

guint
readout_memo_material_cite (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article, GArray *findings);
guint readout_memo_material_cite_span (ReadoutMemoMaterial *self,
                                       const ReadoutMemoArticle *article,
                                       ReadoutSpan finding);
gboolean readout_memo_material_has_words (ReadoutMemoMaterial *self, guint receipt, const char *words);
void readout_memo_material_refer (ReadoutMemoMaterial *self, ReadoutMemoText *text, guint receipt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoMaterial, readout_memo_material_free)

G_END_DECLS
