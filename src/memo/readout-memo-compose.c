/* readout-memo-compose.c: a stored memo as a document
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-case-article.h"
#include "readout-memo-fill.h"
#include "readout-memo-find.h"
#include "readout-memo-lines.h"
#include "readout-memo-material.h"
#include "readout-memo-private.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const ReadoutMemoRecord *record;
  GPtrArray *articles;
  ReadoutMemoDocument *document;
  GHashTable *numbers; /* of the record, and of the document */
  /* made when all others are there; NULL where the memo has none */
  ReadoutMemoSection *sources;
  ReadoutMemoSection *passages;
} Composer;

static ReadoutCaseArticle *
find_article (Composer *self, gint64 article_id)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (self->articles, i);

      if (readout_case_article_get_id (article) == article_id)
        return article;
    }

  return NULL;
}

static gboolean
stands_at (const char *text, gsize length_bytes, ReadoutSpan span, const char *words)
{
  return readout_memo_span_is_valid (span, text, length_bytes)
         && strlen (words) == span.end_byte - span.start_byte
         && strncmp (text + span.start_byte, words, strlen (words)) == 0;
}

/* A passage that an edit of the article has moved is where its exact words are, if they are there once. */
static ReadoutSpan
find_again (ReadoutArticle *article, const ReadoutMemoExcerpt *excerpt)
{
  gsize length_bytes;
  const char *text = article != NULL ? readout_article_get_text (article, &length_bytes) : NULL;
  const char *first;

  if (text == NULL || *excerpt->text == '\0' || stands_at (text, length_bytes, excerpt->span, excerpt->text))
    return excerpt->span;

  first = strstr (text, excerpt->text);
  if (first == NULL || strstr (first + 1, excerpt->text) != NULL)
    return excerpt->span;

  return (ReadoutSpan){ (gsize)(first - text), (gsize)(first - text) + strlen (excerpt->text) };
}

static guint
add_receipt (Composer *self, const ReadoutMemoCitation *citation)
{
  ReadoutCaseArticle *case_article = find_article (self, citation->article_id);
  ReadoutArticle *article
      = case_article != NULL ? readout_analysis_get_article (readout_case_article_get_analysis (case_article))
                             : NULL;
  const ReadoutMetadata metadata
      = { .title = citation->title, .outlet = citation->outlet, .published = citation->published };
  ReadoutMemoReceipt *receipt
      = readout_memo_receipt_new (self->document->receipts->len + 1, article, &metadata);

  receipt->article_id = citation->article_id;
  for (guint i = 0; i < citation->excerpts->len; i++)
    {
      const ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, i);

      readout_memo_receipt_add_passage (receipt, find_again (article, excerpt), excerpt->text,
                                        excerpt->place);
    }
  g_ptr_array_add (self->document->receipts, receipt);

  return receipt->number;
}

/* Receipts are numbered as the reader meets them.  A number that the record does not know stays beyond all
 * receipts, so that the check finds it. */
static guint
number_receipt (guint number, gboolean is_reference, gpointer user_data)
{
  Composer *self = user_data;
  gpointer known = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (number));
  const ReadoutMemoCitation *citation;

  if (known != NULL)
    return GPOINTER_TO_UINT (known);

  citation = readout_memo_record_find_citation (self->record, number);
  known = GUINT_TO_POINTER (citation != NULL ? add_receipt (self, citation) : G_MAXUINT);
  g_hash_table_insert (self->numbers, GUINT_TO_POINTER (number), known);

  return GPOINTER_TO_UINT (known);
}

/* A section that has nothing to say is left out: its hint is for the one who writes. */
static void
add_part (Composer *self, const ReadoutMemoPart *part)
{
  ReadoutMemoSection *section;

  if (!part->is_shown)
    return;

  section = readout_memo_document_add_section (self->document, part->title);
  readout_memo_section_add_lines (section, part, number_receipt, self);
  if (g_str_equal (part->kind, READOUT_MEMO_PART_SOURCES))
    self->sources = section;
  else if (g_str_equal (part->kind, READOUT_MEMO_PART_PASSAGES))
    self->passages = section;
  else if (section->blocks->len == 0)
    g_ptr_array_set_size (self->document->sections, (int)self->document->sections->len - 1);
}

static void
add_fields (Composer *self)
{
  char *const *fields = self->record->fields;

  g_free (self->document->marking);
  self->document->marking = readout_memo_clean (fields[READOUT_MEMO_FIELD_MARKING]);
}

static ReadoutMemoDocument *
document_new (const ReadoutMemoRecord *record)
{
  char *const *fields = record->fields;
  g_autofree char *date = readout_memo_dup_date (fields[READOUT_MEMO_FIELD_CUT_OFF]);
  /* Translators: a date */
  g_autofree char *dateline = g_strdup_printf (_ ("Information cut-off: %s"), date);

  return readout_memo_document_new (fields[READOUT_MEMO_FIELD_GENRE], fields[READOUT_MEMO_FIELD_SUBJECT],
                                    dateline, fields[READOUT_MEMO_FIELD_CUT_OFF]);
}

/* The first reference to a receipt is where its note leads back to.  Returns the section of each. */
static GHashTable *
mark_first_references (ReadoutMemoDocument *document)
{
  GHashTable *seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < document->sections->len; i++)
    readout_memo_section_mark_first_references (g_ptr_array_index (document->sections, i), seen);

  return seen;
}

/* Without receipts nothing of machine origin may go out. */
static void
add_sources (Composer *self, ReadoutMemoMaterial *material)
{
  g_autoptr (GHashTable) users = mark_first_references (self->document);

  if (self->sources == NULL)
    self->sources = readout_memo_document_add_section (self->document, _ ("Source notes"));
  readout_memo_add_source_notes (self->sources, self->document, material, users);
  if (self->passages != NULL)
    readout_memo_add_receipt_passages (self->passages, self->document);
}

/**
 * readout_memo_new_for_record:
 * @record: a memo as it is stored
 * @from: the case; the articles that the memo cites are looked up among its own
 * @house: (nullable): how it looks
 *
 * Makes the document that goes out: the header, the sections that are shown, and the source notes.  Takes
 * time in proportion to the memo: not for the main thread.
 *
 * Returns: (transfer full): a memo that never changes
 */
ReadoutMemo *
readout_memo_new_for_record (const ReadoutMemoRecord *record,
                             const ReadoutMemoCase *from,
                             const ReadoutMemoHouse *house)
{
  Composer self
      = { record, from->articles, document_new (record), g_hash_table_new (NULL, NULL), NULL, NULL };
  g_autoptr (GHashTable) numbers = self.numbers;
  g_autoptr (ReadoutMemoDocument) counted
      = readout_memo_document_new ("", "", "", record->fields[READOUT_MEMO_FIELD_CUT_OFF]);
  g_autoptr (ReadoutMemoMaterial) material
      = readout_memo_material_new (counted, from->articles, record->fields);
  ReadoutMemoSection *header = readout_memo_document_add_section (self.document, NULL);

  readout_memo_material_set_case (material, from);
  add_fields (&self);
  if (house != NULL)
    readout_memo_document_set_house (self.document, readout_memo_house_copy (house));
  readout_memo_add_header (header, material, record->fields);
  for (guint i = 0; i < record->parts->len; i++)
    add_part (&self, g_ptr_array_index (record->parts, i));
  add_sources (&self, material);

  return readout_memo_new_for_document (self.document);
}
