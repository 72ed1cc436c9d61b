/* readout-correct-whom.c: whom the analyst means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-whom.h"

#include "readout-analysis-private.h"
#include "readout-word-borders.h"

static gboolean
is_called (const ReadoutEntity *entity, const char *text, const char *const *forms)
{
  if (g_strv_contains (forms, entity->name))
    return TRUE;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      ReadoutSpan span = entity->mentions[i].span;
      g_autofree char *form
          = readout_word_borders_fold (text + span.start_byte, span.end_byte - span.start_byte);

      if (entity->mentions[i].kind == READOUT_MENTION_NAME && g_strv_contains (forms, form))
        return TRUE;
    }

  return FALSE;
}

/**
 * readout_correct_find_entity:
 * @analysis: what was found
 * @forms: the ways in which somebody is written
 *
 * Returns: index of the first entity that has one of @forms as its name or as a mention, or
 * %READOUT_NO_ENTITY
 */
int
readout_correct_find_entity (ReadoutAnalysis *analysis, const char *const *forms)
{
  const char *text = readout_article_get_text (analysis->article, NULL);

  for (guint i = 0; i < analysis->entities->len; i++)
    if (is_called (&g_array_index (analysis->entities, ReadoutEntity, i), text, forms))
      return (int)i;

  return READOUT_NO_ENTITY;
}
