/* readout-memo-material.c: the articles that a memo is made from, and the receipts that it needs so far
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-material.h"
#include "readout-memo-passages.h"
#include "readout-memo-words.h"

#include <string.h>

#define MIN_INDIRECT_WORDS 4

struct _ReadoutMemoMaterial
{
  ReadoutMemoDocument *document; /* not owned: takes the receipts */
  GPtrArray *articles;           /* ReadoutMemoArticle, by date */
  ReadoutMemoCase from;          /* not owned: outlives the material */
  ReadoutMemoSides *sides;
  char *subject;
  char *cut_off;
  char *since;
  char *grades;
  guint n_left_out;
  GHashTable *receipts; /* article and passages as a string, and the ReadoutMemoReceipt */
};

static void
article_free (gpointer data)
{
  ReadoutMemoArticle *article = data;

  readout_metadata_free (article->metadata);
  g_ptr_array_unref (article->statements);
  g_object_unref (article->analysis);
  g_free (article);
}

/* Those without a date stand last. */
static int
compare_dates (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return g_strcmp0 (a, b);
}

static int
compare_articles (gconstpointer a, gconstpointer b)
{
  const ReadoutMetadata *first = (*(ReadoutMemoArticle *const *)a)->metadata;
  const ReadoutMetadata *second = (*(ReadoutMemoArticle *const *)b)->metadata;
  int order = compare_dates (first->published, second->published);

  if (order == 0)
    order = g_strcmp0 (first->outlet, second->outlet);
  if (order == 0)
    order = g_strcmp0 (first->title, second->title);

  return order;
}

/* "rejected the plan": too little to say what was said. */
static gboolean
is_short (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  return quote->kind == READOUT_QUOTE_INDIRECT
         && readout_memo_count_words (analysis, quote->span) < MIN_INDIRECT_WORDS;
}

/* What somebody is reported to want or think is no statement of his. */
static GPtrArray *
find_statements (ReadoutAnalysis *analysis)
{
  GPtrArray *statements = g_ptr_array_new ();
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    if (readout_quote_is_statement (&quotes[i]) && !is_short (analysis, &quotes[i]))
      g_ptr_array_add (statements, (gpointer)&quotes[i]);

  return statements;
}

static void
add_article (ReadoutMemoMaterial *self, ReadoutCaseArticle *case_article)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (case_article);
  ReadoutMemoArticle *article;

  g_return_if_fail (readout_case_article_get_analysis (case_article) != NULL);

  if (metadata->published != NULL && g_strcmp0 (metadata->published, self->cut_off) > 0)
    {
      self->n_left_out++;
      return;
    }

  article = g_new0 (ReadoutMemoArticle, 1);
  article->id = readout_case_article_get_id (case_article);
  article->metadata = readout_metadata_copy (metadata);
  article->analysis = g_object_ref (readout_case_article_get_analysis (case_article));
  article->statements = find_statements (article->analysis);
  article->sides = self->sides;
  readout_memo_sides_learn (self->sides, article->analysis);
  g_ptr_array_add (self->articles, article);
}

static gboolean
is_about (ReadoutCaseArticle *article, const char *negotiation)
{
  return *negotiation == '\0' || g_strcmp0 (readout_case_article_get_negotiation (article), negotiation) == 0;
}

/**
 * readout_memo_material_new:
 * @document: the document, which outlives the material and takes its receipts
 * @case_articles: (element-type ReadoutCaseArticle): with their findings
 * @fields: what stands at the head of the memo, by #ReadoutMemoField: the subject, the cut-off after which no
 *   article is used, the cut-off of the memo before, and the negotiation, to which articles belong that are
 * used
 *
 * Returns: (transfer full): the articles in the order of their dates
 */
ReadoutMemoMaterial *
readout_memo_material_new (ReadoutMemoDocument *document,
                           GPtrArray *case_articles,
                           char *const fields[READOUT_N_MEMO_FIELDS])
{
  ReadoutMemoMaterial *self = g_new0 (ReadoutMemoMaterial, 1);

  self->document = document;
  self->subject = g_strdup (fields[READOUT_MEMO_FIELD_SUBJECT]);
  self->cut_off = g_strdup (fields[READOUT_MEMO_FIELD_CUT_OFF]);
  self->since = g_strdup (fields[READOUT_MEMO_FIELD_SINCE]);
  self->grades = g_strdup (fields[READOUT_MEMO_FIELD_GRADES]);
  self->articles = g_ptr_array_new_with_free_func (article_free);
  self->sides = readout_memo_sides_new ();
  self->receipts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < case_articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (case_articles, i);

      if (is_about (article, fields[READOUT_MEMO_FIELD_NEGOTIATION]))
        add_article (self, article);
    }

  g_ptr_array_sort (self->articles, compare_articles);
  for (guint i = 0; i < self->articles->len; i++)
    ((ReadoutMemoArticle *)g_ptr_array_index (self->articles, i))->number = i + 1;

  return self;
}

/**
 * readout_memo_material_free:
 * @self: (transfer full): material
 */
void
readout_memo_material_free (ReadoutMemoMaterial *self)
{
  g_ptr_array_unref (self->articles);
  readout_memo_sides_free (self->sides);
  g_free (self->subject);
  g_free (self->cut_off);
  g_free (self->since);
  g_free (self->grades);
  g_hash_table_unref (self->receipts);
  g_free (self);
}

/**
 * readout_memo_material_get_n_articles:
 * @self: material
 *
 * Returns: how many articles the memo uses
 */
guint
readout_memo_material_get_n_articles (ReadoutMemoMaterial *self)
{
  return self->articles->len;
}

/**
 * readout_memo_material_get_article:
 * @self: material
 * @index: below the number of articles
 *
 * Returns: (transfer none): an article
 */
const ReadoutMemoArticle *
readout_memo_material_get_article (ReadoutMemoMaterial *self, guint index)
{
  g_return_val_if_fail (index < self->articles->len, NULL);

  return g_ptr_array_index (self->articles, index);
}

/**
 * readout_memo_material_find_article:
 * @self: material
 * @id: the number of an article in the case
 *
 * Returns: (transfer none) (nullable): the article, if the memo uses it
 */
const ReadoutMemoArticle *
readout_memo_material_find_article (ReadoutMemoMaterial *self, gint64 id)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      const ReadoutMemoArticle *article = g_ptr_array_index (self->articles, i);

      if (article->id == id)
        return article;
    }

  return NULL;
}

/**
 * readout_memo_material_set_case:
 * @self: material
 * @from: what the case has, which must outlive the material
 */
void
readout_memo_material_set_case (ReadoutMemoMaterial *self, const ReadoutMemoCase *from)
{
  self->from = *from;
}

/**
 * readout_memo_material_get_case:
 * @self: material
 *
 * Returns: (transfer none): what the case has besides its articles
 */
const ReadoutMemoCase *
readout_memo_material_get_case (ReadoutMemoMaterial *self)
{
  return &self->from;
}

/**
 * readout_memo_material_get_subject:
 * @self: material
 *
 * Returns: (transfer none): what the memo is about
 */
const char *
readout_memo_material_get_subject (ReadoutMemoMaterial *self)
{
  return self->subject;
}

/**
 * readout_memo_material_get_cut_off:
 * @self: material
 *
 * Returns: (transfer none): the day of the information cut-off, ISO 8601
 */
const char *
readout_memo_material_get_cut_off (ReadoutMemoMaterial *self)
{
  return self->cut_off;
}

/**
 * readout_memo_material_get_since:
 * @self: material
 *
 * Returns: (transfer none): the cut-off of the memo before this one, ISO 8601; empty where there is none
 */
const char *
readout_memo_material_get_since (ReadoutMemoMaterial *self)
{
  return self->since;
}

/**
 * readout_memo_material_get_grades:
 * @self: material
 *
 * Returns: (transfer none): how reliable the analyst holds the outlets, as readout_memo_grades_get() reads it
 */
const char *
readout_memo_material_get_grades (ReadoutMemoMaterial *self)
{
  return self->grades;
}

/**
 * readout_memo_material_is_new:
 * @self: material
 * @article: one of its articles
 *
 * Returns: whether @article was published after the cut-off of the memo before this one
 */
gboolean
readout_memo_material_is_new (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article)
{
  return *self->since != '\0' && article->metadata->published != NULL
         && strcmp (article->metadata->published, self->since) > 0;
}

/**
 * readout_memo_material_get_n_left_out:
 * @self: material
 *
 * Returns: how many articles of the case were published after the cut-off
 */
guint
readout_memo_material_get_n_left_out (ReadoutMemoMaterial *self)
{
  return self->n_left_out;
}

static char *
dup_key (const ReadoutMemoArticle *article, GArray *passages)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%u", article->number);
  for (guint i = 0; i < passages->len; i++)
    {
      ReadoutSpan passage = g_array_index (passages, ReadoutSpan, i);

      g_string_append_printf (key, " %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, passage.start_byte,
                              passage.end_byte);
    }

  return g_string_free (key, FALSE);
}

static ReadoutMemoReceipt *
add_receipt (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article, GArray *passages)
{
  GPtrArray *receipts = self->document->receipts;
  ReadoutMemoReceipt *receipt = readout_memo_receipt_new (
      receipts->len + 1, readout_analysis_get_article (article->analysis), article->metadata);

  receipt->article_id = article->id;
  for (guint i = 0; i < passages->len; i++)
    {
      ReadoutSpan passage = g_array_index (passages, ReadoutSpan, i);
      g_autofree char *text = readout_memo_dup_span (article->analysis, passage);
      g_autofree char *place = readout_memo_dup_place (article->analysis, passage);

      readout_memo_receipt_add_passage (receipt, passage, text, place);
    }
  g_ptr_array_add (receipts, receipt);

  return receipt;
}

/**
 * readout_memo_material_cite:
 * @self: material
 * @article: one of its articles
 * @findings: (element-type ReadoutSpan): what a line says, in the article
 *
 * Findings in the same sentences have the same receipt.
 *
 * Returns: the number of the receipt
 */
guint
readout_memo_material_cite (ReadoutMemoMaterial *self, const ReadoutMemoArticle *article, GArray *findings)
{
  g_autoptr (GArray) passages = readout_memo_find_passages (article->analysis, findings);
  g_autofree char *key = dup_key (article, passages);
  ReadoutMemoReceipt *receipt = g_hash_table_lookup (self->receipts, key);

  if (receipt == NULL)
    {
      receipt = add_receipt (self, article, passages);
      g_hash_table_insert (self->receipts, g_steal_pointer (&key), receipt);
    }

  return receipt->number;
}

/**
 * readout_memo_material_cite_span:
 * @self: material
 * @article: one of its articles
 * @finding: what a line says, in the article
 *
 * Returns: the number of the receipt
 */
guint
readout_memo_material_cite_span (ReadoutMemoMaterial *self,
                                 const ReadoutMemoArticle *article,
                                 ReadoutSpan finding)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  g_array_append_val (findings, finding);
  return readout_memo_material_cite (self, article, findings);
}

/**
 * readout_memo_material_has_words:
 * @self: material
 * @receipt: the number of a receipt
 * @words: words of an article
 *
 * Returns: whether a passage of the receipt has them
 */
gboolean
readout_memo_material_has_words (ReadoutMemoMaterial *self, guint receipt, const char *words)
{
  return readout_memo_receipt_has_words (readout_memo_document_get_receipt (self->document, receipt), words);
}

/**
 * readout_memo_material_refer:
 * @self: material
 * @text: a line of the memo
 * @receipt: the number of a receipt
 *
 * Ends @text with the number of the receipt.
 */
void
readout_memo_material_refer (ReadoutMemoMaterial *self, ReadoutMemoText *text, guint receipt)
{
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
  readout_memo_text_append_reference (text, receipt, FALSE);
}
