/* readout-memo-document.h: the tree of a memo, which the writers follow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-receipt.h"
#include "readout-memo-table.h"
#include "readout-memo-text.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_BLOCK_HEADING,
  READOUT_MEMO_BLOCK_SUBHEADING,
  READOUT_MEMO_BLOCK_PARAGRAPH,
  READOUT_MEMO_BLOCK_STATEMENT,   /* the words of a quote */
  READOUT_MEMO_BLOCK_ATTRIBUTION, /* under a statement: who said it */
  READOUT_MEMO_BLOCK_NOTE,        /* the anchor of a receipt */
  READOUT_MEMO_BLOCK_PASSAGE,     /* under a note: a passage of the article */
  READOUT_MEMO_BLOCK_FIELDS,      /* a table of two columns: what, and its value */
  READOUT_MEMO_BLOCK_TABLE,
} ReadoutMemoBlockKind;

/**
 * ReadoutMemoBlock:
 * @kind: what it is
 * @text: (nullable): the words, unless it is fields or a table
 * @table: (nullable): the rows of fields or of a table
 * @receipt: the receipt that a note is about, else 0
 */
typedef struct
{
  ReadoutMemoBlockKind kind;
  ReadoutMemoText *text;
  ReadoutMemoTable *table;
  guint receipt;
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
 * @sections: (element-type ReadoutMemoSection): from the first page to the last
 * @receipts: (element-type ReadoutMemoReceipt): by number, the first at index 0
 */
typedef struct
{
  char *genre;
  char *title;
  char *dateline;
  char *date;
  GPtrArray *sections;
  GPtrArray *receipts;
} ReadoutMemoDocument;

ReadoutMemoDocument *
readout_memo_document_new (const char *genre, const char *title, const char *dateline, const char *date);
void readout_memo_document_free (ReadoutMemoDocument *self);

ReadoutMemoSection *readout_memo_document_add_section (ReadoutMemoDocument *self, const char *title);
ReadoutMemoReceipt *readout_memo_document_get_receipt (ReadoutMemoDocument *self, guint number);

void
readout_memo_section_add_text (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoText *text);
void readout_memo_section_add_note (ReadoutMemoSection *self, ReadoutMemoText *text, guint receipt);
void
readout_memo_section_add_table (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoDocument, readout_memo_document_free)

G_END_DECLS
