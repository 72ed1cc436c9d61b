/* readout-memo-document.c: the tree of a memo, which the writers follow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-document.h"

static void
block_free (gpointer data)
{
  ReadoutMemoBlock *block = data;

  g_clear_pointer (&block->text, readout_memo_text_free);
  g_clear_pointer (&block->table, readout_memo_table_free);
  g_free (block);
}

static void
section_free (gpointer data)
{
  ReadoutMemoSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static void
receipt_free (gpointer data)
{
  readout_memo_receipt_free (data);
}

/**
 * readout_memo_document_new:
 * @genre: the line above the title
 * @title: what the memo is about
 * @dateline: the line that goes with the title on every page
 * @date: the day of the memo, ISO 8601
 *
 * Returns: (transfer full): a document without sections
 */
ReadoutMemoDocument *
readout_memo_document_new (const char *genre, const char *title, const char *dateline, const char *date)
{
  ReadoutMemoDocument *self = g_new0 (ReadoutMemoDocument, 1);

  self->genre = readout_memo_clean (genre);
  self->title = readout_memo_clean (title);
  self->dateline = readout_memo_clean (dateline);
  self->date = g_strdup (date);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->receipts = g_ptr_array_new_with_free_func (receipt_free);

  return self;
}

/**
 * readout_memo_document_free:
 * @self: (transfer full): a document
 */
void
readout_memo_document_free (ReadoutMemoDocument *self)
{
  g_free (self->genre);
  g_free (self->title);
  g_free (self->dateline);
  g_free (self->date);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->receipts);
  g_free (self);
}

/**
 * readout_memo_document_add_section:
 * @self: a document
 * @title: (nullable): the heading
 *
 * Returns: (transfer none): a section without blocks, the last of @self
 */
ReadoutMemoSection *
readout_memo_document_add_section (ReadoutMemoDocument *self, const char *title)
{
  ReadoutMemoSection *section = g_new0 (ReadoutMemoSection, 1);

  section->title = g_strdup (title);
  section->blocks = g_ptr_array_new_with_free_func (block_free);
  g_ptr_array_add (self->sections, section);

  return section;
}

/**
 * readout_memo_document_get_receipt:
 * @self: a document
 * @number: what a line refers to
 *
 * Returns: (transfer none) (nullable): the receipt of that number
 */
ReadoutMemoReceipt *
readout_memo_document_get_receipt (ReadoutMemoDocument *self, guint number)
{
  if (number < 1 || number > self->receipts->len)
    return NULL;

  return g_ptr_array_index (self->receipts, number - 1);
}

static ReadoutMemoBlock *
add_block (ReadoutMemoSection *self, ReadoutMemoBlockKind kind)
{
  ReadoutMemoBlock *block = g_new0 (ReadoutMemoBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * readout_memo_section_add_text:
 * @self: a section
 * @kind: any kind but note, fields and table
 * @text: (transfer full): its words
 */
void
readout_memo_section_add_text (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoText *text)
{
  add_block (self, kind)->text = text;
}

/**
 * readout_memo_section_add_note:
 * @self: a section
 * @text: (transfer full): its words
 * @receipt: the number of the receipt that it is about
 */
void
readout_memo_section_add_note (ReadoutMemoSection *self, ReadoutMemoText *text, guint receipt)
{
  ReadoutMemoBlock *block = add_block (self, READOUT_MEMO_BLOCK_NOTE);

  block->text = text;
  block->receipt = receipt;
}

/**
 * readout_memo_section_add_table:
 * @self: a section
 * @kind: fields or table
 * @table: (transfer full): its rows
 */
void
readout_memo_section_add_table (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoTable *table)
{
  add_block (self, kind)->table = table;
}
