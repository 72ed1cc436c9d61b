/* readout-memo-party.c: entities of an article in lines of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-words.h"

/**
 * readout_memo_dup_party_key:
 * @article: an article
 * @entity: the index of an entity, or %READOUT_NO_ENTITY
 *
 * Returns: (transfer full) (nullable): what is the same in all articles for those who are one side, and for
 * one name of those who stand for nobody else
 */
char *
readout_memo_dup_party_key (const ReadoutMemoArticle *article, int entity)
{
  const ReadoutEntity *found = readout_memo_get_entity (article, entity);
  const char *side = readout_memo_sides_find (article->sides, article->analysis, entity);

  return found != NULL ? g_utf8_casefold (side != NULL ? side : found->name, -1) : NULL;
}

/**
 * readout_memo_dup_party_name:
 * @article: an article
 * @entity: the index of an entity
 *
 * Returns: (transfer full) (nullable): the usual name of its side; without one its name in the words of the
 *   article; %NULL when it has neither
 */
char *
readout_memo_dup_party_name (const ReadoutMemoArticle *article, int entity)
{
  const char *side = readout_memo_sides_find (article->sides, article->analysis, entity);
  const ReadoutEntity *found = readout_memo_get_entity (article, entity);
  ReadoutSpan name = found != NULL ? readout_memo_find_name (article, found) : (ReadoutSpan){ 0 };

  if (side != NULL)
    return g_strdup (side);

  return readout_span_is_empty (name) ? NULL : readout_memo_dup_span (article->analysis, name);
}

/* A name in @span itself is better than one that stands elsewhere. */
static ReadoutSpan
find_name_in (const ReadoutEntity *entity, ReadoutSpan span)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    if (entity->mentions[i].kind == READOUT_MENTION_NAME
        && readout_span_contains (span, entity->mentions[i].span))
      return entity->mentions[i].span;

  return (ReadoutSpan){ 0 };
}

/**
 * readout_memo_add_party_findings:
 * @findings: (element-type ReadoutSpan): what a line says so far; the first is its sentence
 * @article: an article
 * @entity: the index of an entity
 *
 * Adds where the article names the entity, unless the sentence does so.
 */
void
readout_memo_add_party_findings (GArray *findings, const ReadoutMemoArticle *article, int entity)
{
  const ReadoutEntity *found = readout_memo_get_entity (article, entity);
  ReadoutSpan name;

  if (found == NULL)
    return;

  name = find_name_in (found, g_array_index (findings, ReadoutSpan, 0));
  if (readout_span_is_empty (name))
    name = readout_memo_find_name (article, found);
  g_array_append_val (findings, name);
}

/* What follows it stays behind it, whatever direction the name has. */
static void
append_name (ReadoutMemoText *text, ReadoutMemoStyle style, const char *name, guint receipt)
{
  const char *mark = readout_memo_get_direction_mark (name);

  readout_memo_text_append (text, style, mark);
  readout_memo_text_append_verbatim (text, style, name, receipt);
  readout_memo_text_append (text, style, mark);
}

/**
 * readout_memo_append_voice:
 * @material: the material of the memo
 * @text: a line
 * @style: how the name looks
 * @article: an article
 * @entity: the index of an entity
 * @receipt: the receipt that shows the name
 *
 * Returns: whether the receipt shows a name of the entity, which is added
 */
gboolean
readout_memo_append_voice (ReadoutMemoMaterial *material,
                           ReadoutMemoText *text,
                           ReadoutMemoStyle style,
                           const ReadoutMemoArticle *article,
                           int entity,
                           guint receipt)
{
  const ReadoutEntity *found = readout_memo_get_entity (article, entity);
  ReadoutSpan full = found != NULL ? readout_memo_find_name (article, found) : (ReadoutSpan){ 0 };
  g_autofree char *full_words = readout_memo_dup_span (article->analysis, full);

  if (*full_words != '\0' && readout_memo_material_has_words (material, receipt, full_words))
    {
      append_name (text, style, full_words, receipt);
      return TRUE;
    }

  for (guint i = 0; found != NULL && i < found->n_mentions; i++)
    {
      g_autofree char *words = readout_memo_dup_span (article->analysis, found->mentions[i].span);

      if (found->mentions[i].kind != READOUT_MENTION_NAME
          || !readout_memo_material_has_words (material, receipt, words))
        continue;

      append_name (text, style, words, receipt);
      return TRUE;
    }

  return FALSE;
}

/**
 * readout_memo_append_party:
 * @material: the material of the memo
 * @text: a line
 * @style: how the name looks
 * @article: an article
 * @entity: the index of an entity
 * @receipt: the receipt that shows the name
 *
 * Returns: whether the entity is of a side, whose usual name is added, or the receipt shows a name of it,
 * which is added
 */
gboolean
readout_memo_append_party (ReadoutMemoMaterial *material,
                           ReadoutMemoText *text,
                           ReadoutMemoStyle style,
                           const ReadoutMemoArticle *article,
                           int entity,
                           guint receipt)
{
  const char *side = readout_memo_sides_find (article->sides, article->analysis, entity);

  if (side == NULL)
    return readout_memo_append_voice (material, text, style, article, entity, receipt);

  readout_memo_text_append (text, style, side);
  return TRUE;
}

/* Whether the article names somebody of the party, and not its people or the party itself. */
static gboolean
has_voice (const ReadoutMemoArticle *article, int party)
{
  const ReadoutEntity *entity = readout_memo_get_entity (article, party);
  const char *side = readout_memo_sides_find (article->sides, article->analysis, party);
  g_autofree char *name = NULL;

  if (side == NULL || entity->type == READOUT_ENTITY_NATIONALITY)
    return FALSE;

  name = readout_memo_dup_span (article->analysis, readout_memo_find_name (article, entity));
  return *name != '\0' && !g_str_equal (name, side);
}

/**
 * readout_memo_append_party_and_voice:
 * @material: the material of the memo
 * @text: a line
 * @style: how the names look
 * @article: an article
 * @entity: the index of an entity
 * @receipt: the receipt that shows the name
 *
 * The same as readout_memo_append_party(), with who speaks for the side in brackets: "United States (Kerry)".
 *
 * Returns: whether something was added
 */
gboolean
readout_memo_append_party_and_voice (ReadoutMemoMaterial *material,
                                     ReadoutMemoText *text,
                                     ReadoutMemoStyle style,
                                     const ReadoutMemoArticle *article,
                                     int entity,
                                     guint receipt)
{
  g_autoptr (ReadoutMemoText) voice = readout_memo_text_new ();

  if (!readout_memo_append_party (material, text, style, article, entity, receipt))
    return FALSE;
  if (has_voice (article, entity)
      && readout_memo_append_voice (material, voice, style, article, entity, receipt))
    {
      readout_memo_text_append (text, style, " (");
      readout_memo_text_append_text (text, voice);
      readout_memo_text_append (text, style, ")");
    }

  return TRUE;
}

/**
 * readout_memo_append_sentence:
 * @material: the material of the memo
 * @text: a line
 * @article: an article
 * @span: words of the article
 *
 * Ends @text with the words and the number of their receipt.
 */
void
readout_memo_append_sentence (ReadoutMemoMaterial *material,
                              ReadoutMemoText *text,
                              const ReadoutMemoArticle *article,
                              ReadoutSpan span)
{
  guint receipt = readout_memo_material_cite_span (material, article, span);
  g_autofree char *words = readout_memo_dup_span (article->analysis, span);

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_material_refer (material, text, receipt);
}

/**
 * readout_memo_append_quoted:
 * @material: the material of the memo
 * @text: a line that ends with an opening quotation mark
 * @article: an article
 * @span: words of the article
 *
 * Ends @text with the words, a closing mark and the number of their receipt.
 */
void
readout_memo_append_quoted (ReadoutMemoMaterial *material,
                            ReadoutMemoText *text,
                            const ReadoutMemoArticle *article,
                            ReadoutSpan span)
{
  guint receipt = readout_memo_material_cite_span (material, article, span);
  g_autofree char *words = readout_memo_dup_span (article->analysis, span);

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, "”");
  readout_memo_material_refer (material, text, receipt);
}
