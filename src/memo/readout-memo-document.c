/* readout-memo-document.c: the tree of a memo, which the writers follow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-document.h"

#include <glib/gi18n-lib.h>

static void
block_free (gpointer data)
{
  ReadoutMemoBlock *block = data;

  g_clear_pointer (&block->text, readout_memo_text_free);
  g_clear_pointer (&block->table, readout_memo_table_free);
  g_clear_pointer (&block->chart, readout_memo_chart_free);
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
  self->marking = g_strdup ("");
  /* Translators: the code of the language of this translation, as in BCP 47: "de", "pt-BR" */
  self->language = C_ ("language code", "en");
  self->house = readout_memo_house_new ();
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
  g_free (self->marking);
  readout_memo_house_free (self->house);
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
 * readout_memo_document_set_house:
 * @self: a document
 * @house: (transfer full): how it looks
 *
 * A document without a marking of its own gets that of the house.
 */
void
readout_memo_document_set_house (ReadoutMemoDocument *self, ReadoutMemoHouse *house)
{
  readout_memo_house_free (self->house);
  self->house = house;
  if (*self->marking == '\0')
    {
      g_free (self->marking);
      self->marking = readout_memo_clean (house->marking);
    }
}

/**
 * readout_memo_document_has_judgements:
 * @self: a document
 *
 * Returns: whether some of it is the analyst's own without a receipt
 */
gboolean
readout_memo_document_has_judgements (ReadoutMemoDocument *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      ReadoutMemoSection *section = g_ptr_array_index (self->sections, i);

      for (guint k = 0; k < section->blocks->len; k++)
        if (((ReadoutMemoBlock *)g_ptr_array_index (section->blocks, k))->is_judgement)
          return TRUE;
    }

  return FALSE;
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
 * @kind: any kind but fields, table and chart
 * @text: (transfer full): its words
 */
void
readout_memo_section_add_text (ReadoutMemoSection *self, ReadoutMemoBlockKind kind, ReadoutMemoText *text)
{
  add_block (self, kind)->text = text;
}

/**
 * readout_memo_section_insert_text:
 * @self: a section
 * @index: before which of its blocks
 * @kind: any kind but fields, table and chart
 * @text: (transfer full): its words
 */
void
readout_memo_section_insert_text (ReadoutMemoSection *self,
                                  guint index,
                                  ReadoutMemoBlockKind kind,
                                  ReadoutMemoText *text)
{
  ReadoutMemoBlock *block = g_new0 (ReadoutMemoBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_insert (self->blocks, (int)index, block);
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

/**
 * readout_memo_section_add_chart:
 * @self: a section
 * @chart: (transfer full): what is drawn
 */
void
readout_memo_section_add_chart (ReadoutMemoSection *self, ReadoutMemoChart *chart)
{
  add_block (self, READOUT_MEMO_BLOCK_CHART)->chart = chart;
}

static void
mark_text (ReadoutMemoSection *self, ReadoutMemoText *text, GHashTable *seen)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (text, i);
      gpointer receipt = GUINT_TO_POINTER (run->receipt);

      if (run->kind != READOUT_MEMO_RUN_REFERENCE)
        continue;
      readout_memo_text_set_first (text, i, !g_hash_table_contains (seen, receipt));
      if (!g_hash_table_contains (seen, receipt))
        g_hash_table_insert (seen, receipt, self);
    }
}

/**
 * readout_memo_section_mark_first_references:
 * @self: a section
 * @seen: (element-type guint ReadoutMemoSection): the receipts that the sections before refer to, each with
 * the first of them; those of @self are added
 *
 * Tells the references to receipts whether they are the first.
 */
void
readout_memo_section_mark_first_references (ReadoutMemoSection *self, GHashTable *seen)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      ReadoutMemoBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->text != NULL)
        mark_text (self, block->text, seen);
      for (guint row = 0; block->table != NULL && row < readout_memo_table_get_n_rows (block->table); row++)
        for (guint column = 0; column < readout_memo_table_get_n_columns (block->table); column++)
          mark_text (self, readout_memo_table_get_cell (block->table, row, column), seen);
    }
}
