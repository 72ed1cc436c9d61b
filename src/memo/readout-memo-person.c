/* readout-memo-person.c: a person of an article by name and role, with a receipt
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-passages.h"
#include "readout-memo-person.h"

/**
 * readout_memo_get_entity:
 * @article: an article
 * @entity: the index of an entity, or %READOUT_NO_ENTITY
 *
 * Returns: (transfer none) (nullable): the entity
 */
const ReadoutEntity *
readout_memo_get_entity (const ReadoutMemoArticle *article, int entity)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n_entities);

  return entity >= 0 && (guint)entity < n_entities ? &entities[entity] : NULL;
}

/**
 * readout_memo_find_name:
 * @article: an article
 * @entity: one of its entities
 *
 * The name of an entity can come from the lexicon; a memo says what the article says.
 *
 * Returns: the first mention by the entity's name, else by the longest name in the article; empty when the
 *   article does not name it
 */
ReadoutSpan
readout_memo_find_name (const ReadoutMemoArticle *article, const ReadoutEntity *entity)
{
  ReadoutSpan longest = { 0 };

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      ReadoutSpan span = entity->mentions[i].span;
      g_autofree char *words = readout_memo_dup_span (article->analysis, span);

      if (entity->mentions[i].kind != READOUT_MENTION_NAME)
        continue;
      if (g_str_equal (words, entity->name))
        return span;
      if (span.end_byte - span.start_byte > longest.end_byte - longest.start_byte)
        longest = span;
    }

  return longest;
}

/**
 * readout_memo_cite_person:
 * @material: the material of the memo
 * @article: one of its articles
 * @entity: an entity of @article
 * @role: (nullable): a role of @entity
 *
 * Returns: the receipt for the name and the role
 */
guint
readout_memo_cite_person (ReadoutMemoMaterial *material,
                          const ReadoutMemoArticle *article,
                          const ReadoutEntity *entity,
                          const ReadoutRole *role)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  ReadoutSpan name = readout_memo_find_name (article, entity);

  g_array_append_val (findings, name);
  if (role != NULL)
    g_array_append_val (findings, role->span);

  return readout_memo_material_cite (material, article, findings);
}

/**
 * readout_memo_dup_role:
 * @material: the material of the memo
 * @article: one of its articles
 * @role: a role of one of its entities
 * @receipt: what readout_memo_cite_person() gave for it
 *
 * Returns: (transfer full): the role in the words of the article
 */
char *
readout_memo_dup_role (ReadoutMemoMaterial *material,
                       const ReadoutMemoArticle *article,
                       const ReadoutRole *role,
                       guint receipt)
{
  if (readout_memo_material_has_words (material, receipt, role->text))
    return readout_memo_clean (role->text);

  return readout_memo_dup_span (article->analysis, role->span);
}
