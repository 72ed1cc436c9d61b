/* readout-memo-check.c: whether every receipt of a memo agrees with its article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-check.h"
#include "readout-memo-find.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The check knows nothing of how the memo was made: it reads the finished tree and the texts of the articles.
 */
typedef struct
{
  ReadoutMemoDocument *document;
  GStrvBuilder *failures;
} Check;

static void add_failure (Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_failure (Check *check, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_strv_builder_add (check->failures, sentence);
}

static const char *
get_title (ReadoutMemoReceipt *receipt)
{
  return receipt->metadata->title != NULL ? receipt->metadata->title : _ ("untitled");
}

static void
check_passage (Check *check, ReadoutMemoReceipt *receipt, ReadoutMemoPassage *passage)
{
  gsize length_bytes;
  const char *text;
  ReadoutSpan span = passage->span;

  if (receipt->article == NULL)
    {
      /* Translators: the number of a receipt and the title of an article */
      add_failure (check, _ ("Receipt %u: the article “%s” is no longer in the case."), receipt->number,
                   get_title (receipt));
      return;
    }
  text = readout_article_get_text (receipt->article, &length_bytes);

  if (!readout_memo_span_is_valid (span, text, length_bytes))
    {
      /* Translators: the number of a receipt and the title of an article */
      add_failure (check, _ ("Receipt %u: its passage is no part of the article “%s”."), receipt->number,
                   get_title (receipt));
      return;
    }

  if (strlen (passage->text) != span.end_byte - span.start_byte
      || memcmp (passage->text, text + span.start_byte, span.end_byte - span.start_byte) != 0)
    /* Translators: the number of a receipt and the title of an article */
    add_failure (check, _ ("Receipt %u: the article “%s” has other words there."), receipt->number,
                 get_title (receipt));
}

static void
check_receipt (Check *check, ReadoutMemoReceipt *receipt)
{
  if (receipt->passages->len == 0)
    /* Translators: the number of a receipt and the title of an article */
    add_failure (check, _ ("Receipt %u: it names no passage of the article “%s”."), receipt->number,
                 get_title (receipt));

  for (guint i = 0; i < receipt->passages->len; i++)
    check_passage (check, receipt, g_ptr_array_index (receipt->passages, i));
}

static void
check_run (Check *check, const ReadoutMemoRun *run)
{
  ReadoutMemoReceipt *receipt;

  if (run->kind == READOUT_MEMO_RUN_TEXT)
    return;

  receipt = readout_memo_document_get_receipt (check->document, run->receipt);
  if (receipt == NULL)
    /* Translators: words of the memo */
    add_failure (check, _ ("The words “%s” have no receipt."), run->text);
  else if (run->kind == READOUT_MEMO_RUN_VERBATIM && !readout_memo_receipt_has_words (receipt, run->text))
    /* Translators: the number of a receipt, words of the memo, and the title of an article */
    add_failure (check, _ ("Receipt %u: the words “%s” are not in its passage of the article “%s”."),
                 receipt->number, run->text, get_title (receipt));
}

static void
check_text (Check *check, ReadoutMemoText *text)
{
  for (guint i = 0; i < readout_memo_text_get_n_runs (text); i++)
    check_run (check, readout_memo_text_get_run (text, i));
}

static void
check_table (Check *check, ReadoutMemoTable *table)
{
  for (guint row = 0; row < readout_memo_table_get_n_rows (table); row++)
    for (guint column = 0; column < readout_memo_table_get_n_columns (table); column++)
      check_text (check, readout_memo_table_get_cell (table, row, column));
}

static void
check_section (Check *check, ReadoutMemoSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      ReadoutMemoBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->text != NULL)
        check_text (check, block->text);
      if (block->table != NULL)
        check_table (check, block->table);
    }
}

/**
 * readout_memo_document_check:
 * @document: a document
 *
 * Compares every passage with its article, and every word that the memo gives as an article's with the
 * passages of its receipt.
 *
 * Returns: (transfer full): a sentence for each failure, translated; an empty list when all is well
 */
GStrv
readout_memo_document_check (ReadoutMemoDocument *document)
{
  g_autoptr (GStrvBuilder) failures = g_strv_builder_new ();
  Check check = { document, failures };

  for (guint i = 0; i < document->receipts->len; i++)
    check_receipt (&check, g_ptr_array_index (document->receipts, i));
  for (guint i = 0; i < document->sections->len; i++)
    check_section (&check, g_ptr_array_index (document->sections, i));

  return g_strv_builder_end (failures);
}
