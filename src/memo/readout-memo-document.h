/* readout-memo-document.h: the tree of a memo, which the writers follow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-chart.h"
#include "readout-memo-house.h"
#include "readout-memo-receipt.h"
#include "readout-memo-table.h"
#include "readout-memo-text.h"

G_BEGIN_DECLS

/* Before what is the analyst's own and has no receipt. */
#define READOUT_MEMO_JUDGEMENT_MARK "◆"

typedef enum
{
  READOUT_MEMO_BLOCK_HEADING,
  READOUT_MEMO_BLOCK_SUBHEADING,
  READOUT_MEMO_BLOCK_PARAGRAPH,
  READOUT_MEMO_BLOCK_ITEM,        /* of a list */
  READOUT_MEMO_BLOCK_STATEMENT,   /* the words of a quote */
  READOUT_MEMO_BLOCK_ATTRIBUTION, /* under a statement: who said it */
  READOUT_MEMO_BLOCK_NOTE,        /* an article, with links back from its receipts */
  READOUT_MEMO_BLOCK_PASSAGE,     /* a passage of the article */
  READOUT_MEMO_BLOCK_FIELDS,      /* a table of two columns: what, and its value */
  READOUT_MEMO_BLOCK_TABLE,
  READOUT_MEMO_BLOCK_CHART,
} ReadoutMemoBlockKind;

/**
 * ReadoutMemoBlock:
 * @kind: what it is
 * @text: (nullable): the words, unless it is fields, a table or a chart
 * @table: (nullable): the rows of fields or of a table
 * @chart: (nullable): what is drawn
 * @is_judgement: whether it is the analyst's own and has no receipt
 */
typedef struct
{
  ReadoutMemoBlockKind kind;
  ReadoutMemoText *text;
  ReadoutMemoTable *table;
  ReadoutMemoChart *chart;
  gboolean is_judgement;
} ReadoutMemoBlock;

/**
 * ReadoutMemoSection:
 * @title: (nullable): its heading; none before the first one
 * @blocks: (element-type ReadoutMemoBlock): what stands under it
 */
typedef struct
{
  char *title;
  GPtrArray *blocks;
} ReadoutMemoSection;

/**
 * ReadoutMemoDocument:
 * @genre: the line above the title: "Memo"
 * @title: what the memo is about
 * @dateline: the line that goes with the title on every page
 * @date: the day of the memo, ISO 8601
 * @marking: how it is to be handled; may be empty
 * @language: of its own words, as in BCP 47
 * @house: how it looks
 * @sections: (element-type ReadoutMemoSection): from the first page to the last
 * @receipts: (element-type ReadoutMemoReceipt): by number, the first at index 0
 */
typedef struct
{
  char *genre;
  char *title;
  char *dateline;
  char *date;
  char *marking;
  const char *language;
  ReadoutMemoHouse *house;
  GPtrArray *sections;
  GPtrArray *receipts;
} ReadoutMemoDocument;

ReadoutMemoDocument *
readout_memo_document_new (const char *genre, const char *title, const char *dateline, const char *date);
void readout_memo_document_free (ReadoutMemoDocument *self);

ReadoutMemoSection *readout_memo_document_add_section (ReadoutMemoDocument *self, const char *title);
void readout_memo_document_set_house (ReadoutMemoDocument *self, ReadoutMemoHouse *house);
gboolean readout_memo_document_has_judgements (ReadoutMemoDocument *self);
ReadoutMemoReceipt *readout_memo_document_get_receipt (ReadoutMemoDocument *self, guint number);

void
readout_memo_section_add_text (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoText *text);
void
readout_memo_section_add_table (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoTable *table);

void readout_memo_section_insert_text (ReadoutMemoSection *self,
                                       guint index,
                                       ReadoutMemoBlockKind kind,
                                       ReadoutMemoText *text);
void readout_memo_section_mark_first_references (ReadoutMemoSection *self, GHashTable *seen);
void readout_memo_section_add_chart (ReadoutMemoSection *self, ReadoutMemoChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoDocument, readout_memo_document_free)

G_END_DECLS
