/* readout-suggestion-reader.c: which negotiation an article seems to be about, from the rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-negotiation-private.h"

#include "readout-statement-private.h"

/* The negotiation of the article that it is most like; else the one that most of its story are in.  What the
 * analyst has refused is not suggested. */
#define SUGGESTIONS                                                                                           \
  "WITH filed AS (SELECT story.number, article.negotiation_id, count (*) AS n FROM story"                     \
  "  JOIN article ON article.id = story.article_id"                                                           \
  "  WHERE article.negotiation_id IS NOT NULL AND article.removed IS NULL GROUP BY 1, 2),"                    \
  " usual AS (SELECT number, negotiation_id, max (n) FROM filed GROUP BY number),"                            \
  " wanted AS (SELECT article.id, coalesce (nearest.negotiation_id, usual.negotiation_id) AS negotiation_id," \
  "  like_id, n_names, names, word, n_days"                                                                   \
  "  FROM article JOIN story ON story.article_id = article.id"                                                \
  "  LEFT JOIN article AS nearest ON nearest.id = story.like_id AND nearest.removed IS NULL"                  \
  "  LEFT JOIN usual ON usual.number = story.number"                                                          \
  "  WHERE article.negotiation_id IS NULL AND article.removed IS NULL)"                                       \
  " SELECT wanted.id, negotiation.name, coalesce (like_id, 0), n_names, names, word, coalesce (n_days, -1)"   \
  " FROM wanted JOIN negotiation ON negotiation.id = wanted.negotiation_id"                                   \
  " WHERE NOT EXISTS (SELECT 1 FROM refusal WHERE refusal.article_id = wanted.id"                             \
  "  AND refusal.negotiation_id = wanted.negotiation_id) ORDER BY wanted.id"

/**
 * readout_suggestion_free:
 * @self: (transfer full): a suggestion
 */
void
readout_suggestion_free (ReadoutSuggestion *self)
{
  g_free (self->negotiation);
  g_strfreev (self->names);
  g_free (self->word);
  g_free (self);
}

static ReadoutSuggestion *
read_row (ReadoutStatement *statement)
{
  ReadoutSuggestion *suggestion = g_new0 (ReadoutSuggestion, 1);

  suggestion->article_id = readout_statement_read_int (statement, 1, G_MAXINT64);
  suggestion->negotiation = g_strdup (readout_statement_read_text (statement));
  suggestion->like_id = readout_statement_read_int (statement, 0, G_MAXINT64);
  suggestion->n_names = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
  suggestion->names = g_strsplit (readout_statement_read_text (statement), "\n", -1);
  suggestion->word = g_strdup (readout_statement_read_nullable_text (statement));
  suggestion->n_days = (int)readout_statement_read_int (statement, -1, G_MAXINT);

  return suggestion;
}

/* (element-type ReadoutSuggestion): for the articles that are in no negotiation */
GPtrArray *
readout_suggestions_read (ReadoutDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) suggestions
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_suggestion_free);
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, SUGGESTIONS);
  ReadoutStep step;

  while ((step = readout_statement_step (statement, error)) == READOUT_STEP_ROW)
    g_ptr_array_add (suggestions, read_row (statement));

  return step == READOUT_STEP_DONE ? g_steal_pointer (&suggestions) : NULL;
}
