/* readout-memo-attribution.c: who said it, how the source is named, where it was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-attribution.h"
#include "readout-memo-find.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLAIN  READOUT_MEMO_STYLE_PLAIN
#define STRONG READOUT_MEMO_STYLE_STRONG
#define MUTED  READOUT_MEMO_STYLE_MUTED

/* What one line is made from. */
typedef struct
{
  ReadoutMemoMaterial *material;
  const ReadoutMemoArticle *article;
  const ReadoutQuote *quote;
  guint receipt;        /* of the quote */
  guint person_receipt; /* of the speaker's name and role, where the first one does not show them; else 0 */
  ReadoutMemoText *text;
} Attribution;

/* What the article tells of a source can stand in a sentence of its own: the nearest one after the quote
 * begins, else the first. */
static ReadoutSpan
find_detail (const ReadoutMemoArticle *article, const ReadoutQuote *quote, const char *words)
{
  gsize length_bytes;
  const char *text
      = readout_article_get_text (readout_analysis_get_article (article->analysis), &length_bytes);
  ReadoutSpan found = { 0 };

  if (words == NULL || !readout_memo_span_is_valid (quote->span, text, length_bytes))
    return found;

  if (!readout_memo_find_words (text, quote->span.start_byte, words, &found))
    readout_memo_find_words (text, 0, words, &found);

  return found;
}

/* "The diplomat" is one of the "two diplomats" of whom the article told before. */
static gboolean
is_of_several (const ReadoutSource *source)
{
  return source->unnamed.count != NULL && g_strcmp0 (source->unnamed.count, "one") != 0;
}

/* "He", "the official": the words of the article that first tell who that is; empty where its own do. */
static ReadoutSpan
find_meant (const ReadoutMemoArticle *article, const ReadoutQuote *quote)
{
  const ReadoutSource *source = &quote->source;
  guint n;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (article->analysis, &n);
  const ReadoutSource *first;

  if (readout_span_is_empty (source->span) || !readout_span_is_empty (source->meant))
    return source->meant;
  if (source->unnamed.same_as < 0 || (guint)source->unnamed.same_as >= n)
    return (ReadoutSpan){ 0 };

  first = &quotes[source->unnamed.same_as].source;
  return is_of_several (first) ? (ReadoutSpan){ 0 } : first->span;
}

/**
 * readout_memo_cite_quote:
 * @material: the material of the memo
 * @article: one of its articles
 * @quote: a quote of @article
 *
 * Returns: the receipt for the words, their source and what is told of it
 */
guint
readout_memo_cite_quote (ReadoutMemoMaterial *material,
                         const ReadoutMemoArticle *article,
                         const ReadoutQuote *quote)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  ReadoutSpan access = find_detail (article, quote, quote->source.unnamed.access);
  ReadoutSpan reason = find_detail (article, quote, quote->source.unnamed.reason);
  ReadoutSpan meant = find_meant (article, quote);

  g_array_append_vals (findings, quote->parts, quote->n_parts);
  g_array_append_val (findings, quote->cue);
  g_array_append_val (findings, quote->source.span);
  g_array_append_val (findings, meant);
  g_array_append_val (findings, access);
  g_array_append_val (findings, reason);

  return readout_memo_material_cite (material, article, findings);
}

/* Words that the receipts do not show are left out, not printed in good faith. */
static gboolean
append_shown (Attribution *self, ReadoutMemoStyle style, const char *separator, const char *words)
{
  guint receipt = self->receipt;

  if (!readout_memo_material_has_words (self->material, receipt, words))
    receipt = self->person_receipt;
  if (receipt == 0 || !readout_memo_material_has_words (self->material, receipt, words))
    return FALSE;

  readout_memo_text_append (self->text, style, separator);
  readout_memo_text_append_verbatim (self->text, style, words, receipt);

  return TRUE;
}

static void
append_person (Attribution *self, const ReadoutEntity *entity)
{
  const ReadoutRole *role = entity->n_roles > 0 ? &entity->roles[0] : NULL;
  g_autofree char *name
      = readout_memo_dup_span (self->article->analysis, readout_memo_find_name (self->article, entity));

  if (!readout_memo_material_has_words (self->material, self->receipt, name)
      || (role != NULL && !readout_memo_material_has_words (self->material, self->receipt, role->text)))
    self->person_receipt = readout_memo_cite_person (self->material, self->article, entity, role);

  append_shown (self, STRONG, "", name);
  if (role != NULL)
    {
      g_autofree char *words
          = readout_memo_dup_role (self->material, self->article, role,
                                   self->person_receipt != 0 ? self->person_receipt : self->receipt);

      append_shown (self, PLAIN, ", ", words);
    }
}

static gboolean
is_pronoun (const ReadoutEntity *entity, ReadoutSpan span)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    if (readout_span_overlaps (entity->mentions[i].span, span))
      return entity->mentions[i].kind == READOUT_MENTION_PRONOUN;

  return FALSE;
}

/* "A member of the staff, who": what the article tells more of the source is not told here. */
static char *
dup_source (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  static const char *const ends[] = { " who", " which", "," };
  char *words = readout_memo_dup_span (analysis, span);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (words, ends[i]))
      words[strlen (words) - strlen (ends[i])] = '\0';

  return words;
}

/* A person by name; anybody else as the article first describes them, and not as a pronoun. */
static void
append_speaker (Attribution *self)
{
  const ReadoutSource *source = &self->quote->source;
  const ReadoutEntity *entity = readout_memo_get_entity (self->article, source->entity);
  gboolean has_name
      = entity != NULL && !readout_span_is_empty (readout_memo_find_name (self->article, entity));
  ReadoutSpan meant = find_meant (self->article, self->quote);
  g_autofree char *words
      = dup_source (self->article->analysis, readout_span_is_empty (meant) ? source->span : meant);

  readout_memo_text_append (self->text, PLAIN,
                            readout_memo_get_direction_mark (has_name ? entity->name : words));
  if (has_name && (entity->type == READOUT_ENTITY_PERSON || is_pronoun (entity, source->span)))
    append_person (self, entity);
  else if (*words != '\0')
    readout_memo_text_append_verbatim (self->text, STRONG, words, self->receipt);
  else if (source->words != NULL) /* the analyst's own, which no article can show */
    readout_memo_text_append (self->text, STRONG, source->words);
  else
    readout_memo_text_append (self->text, STRONG, _ ("no source"));
}

static void
append_detail (Attribution *self, const char *words)
{
  g_autofree char *source = readout_memo_dup_span (self->article->analysis, self->quote->source.span);

  if (words != NULL && !readout_memo_find_words (source, 0, words, NULL))
    append_shown (self, PLAIN, "; ", words);
}

static void
append_naming (Attribution *self)
{
  const ReadoutSource *source = &self->quote->source;

  readout_memo_text_append (self->text, PLAIN, " (");
  readout_memo_text_append (self->text, PLAIN, readout_memo_get_naming (source->naming));
  append_detail (self, source->unnamed.access);
  if (source->naming != READOUT_NAMING_NAMED) /* who is named now may have spoken without a name then */
    append_detail (self, source->unnamed.reason);
  readout_memo_text_append (self->text, PLAIN, ")");
}

static void
append_publication (Attribution *self)
{
  g_autofree char *publication = readout_memo_dup_publication (self->article->metadata);
  g_autofree char *words = g_strconcat (" · ", publication, NULL);

  if (self->quote->kind == READOUT_QUOTE_INDIRECT)
    /* Translators: after the source of words that stood in no quotation marks */
    readout_memo_text_append (self->text, MUTED, _ (" · in the outlet’s words"));
  readout_memo_text_append (self->text, MUTED, words);
}

/**
 * readout_memo_attribution_new:
 * @material: the material of the memo
 * @article: one of its articles
 * @quote: a quote of @article
 * @receipt: what readout_memo_cite_quote() gave for it
 *
 * Returns: (transfer full): a line of a memo
 */
ReadoutMemoText *
readout_memo_attribution_new (ReadoutMemoMaterial *material,
                              const ReadoutMemoArticle *article,
                              const ReadoutQuote *quote,
                              guint receipt)
{
  Attribution self = { material, article, quote, receipt, 0, readout_memo_text_new () };

  readout_memo_text_append (self.text, PLAIN, "— ");
  append_speaker (&self);
  append_naming (&self);
  append_publication (&self);
  readout_memo_material_refer (material, self.text, receipt);
  if (self.person_receipt != 0)
    readout_memo_material_refer (material, self.text, self.person_receipt);

  return self.text;
}
