/* readout-sourcing.c: on whom an article rests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-sourcing.h"

#include <string.h>

/* Who is named once is no party. */
#define MIN_MENTIONS 2

/* Shorter words say little of what is claimed. */
#define MIN_WORD_BYTES 4

/* Of the statements that share a word no more are looked at, so that time stays linear. */
#define MAX_STATEMENTS_A_WORD 16

typedef struct
{
  ReadoutAnalysis *analysis;
  const ReadoutEntity *entities;
  guint n_entities;
  const ReadoutQuote *quotes;
  guint n_quotes;
} Article;

static gboolean
is_without_name (const ReadoutQuote *quote)
{
  return quote->source.naming == READOUT_NAMING_UNNAMED || quote->source.naming == READOUT_NAMING_COLLECTIVE;
}

/* For whom the source speaks: the side that is told of it, its office, or itself. */
static int
side_of (const Article *article, const ReadoutQuote *quote)
{
  const ReadoutEntity *entity;

  if (quote->source.unnamed.side != READOUT_NO_ENTITY)
    return quote->source.unnamed.side;
  if (quote->source.entity == READOUT_NO_ENTITY)
    return READOUT_NO_ENTITY;

  entity = &article->entities[quote->source.entity];
  if (entity->type != READOUT_ENTITY_PERSON)
    return quote->source.entity;
  for (guint i = 0; i < entity->n_roles; i++)
    if (entity->roles[i].organization != READOUT_NO_ENTITY)
      return entity->roles[i].organization;

  return READOUT_NO_ENTITY;
}

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const ReadoutSide *x = a, *y = b;

  if (x->n_statements != y->n_statements)
    return x->n_statements > y->n_statements ? -1 : 1;

  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static void
count_sides (const Article *article, ReadoutSourcing *self)
{
  g_autofree guint *counts = g_new0 (guint, article->n_entities + 1);

  for (guint i = 0; i < article->n_quotes; i++)
    {
      int side = side_of (article, &article->quotes[i]);

      if (side != READOUT_NO_ENTITY && readout_quote_is_statement (&article->quotes[i]))
        counts[side]++;
    }

  for (guint i = 0; i < article->n_entities; i++)
    {
      ReadoutSide side = { (int)i, counts[i] };

      if (counts[i] > 0)
        g_array_append_val (self->sides, side);
    }
  g_array_sort (self->sides, compare_sides);
}

/* Somebody or something that could have been asked. */
static gboolean
is_party (const ReadoutEntity *entity)
{
  return entity->n_mentions >= MIN_MENTIONS
         && (entity->type == READOUT_ENTITY_PERSON || entity->type == READOUT_ENTITY_ORGANIZATION
             || entity->type == READOUT_ENTITY_GROUP || entity->represents_government);
}

static void
mark (gboolean *speaks, int entity)
{
  if (entity != READOUT_NO_ENTITY)
    speaks[entity] = TRUE;
}

static void
find_silent (const Article *article, ReadoutSourcing *self)
{
  g_autofree gboolean *speaks = g_new0 (gboolean, article->n_entities + 1);

  for (guint i = 0; i < article->n_quotes; i++)
    {
      const ReadoutSource *source = &article->quotes[i].source;

      mark (speaks, source->entity);
      mark (speaks, side_of (article, &article->quotes[i]));
      for (guint k = 0; k < source->n_relays; k++)
        mark (speaks, source->relays[k].entity);
    }

  for (int i = 0; i < (int)article->n_entities; i++)
    if (!speaks[i] && is_party (&article->entities[i]))
      g_array_append_val (self->silent, i);
}

/* The longer words of a quote, in lower case. */
static GHashTable *
collect_words (const Article *article, const ReadoutQuote *quote)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *text = readout_analysis_dup_text (article->analysis, quote->parts[i]);
      g_autofree char *lower = g_utf8_strdown (text, -1);
      char *rest = lower;

      for (char *word = strsep (&rest, " \n\t.,;:!?()\"'“”‘’"); word != NULL;
           word = strsep (&rest, " \n\t.,;:!?()\"'“”‘’"))
        if (strlen (word) >= MIN_WORD_BYTES)
          g_hash_table_add (words, g_strdup (word));
    }

  return words;
}

/* The statements of named sources, by their words. */
static GHashTable *
index_named (const Article *article)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < article->n_quotes; i++)
    {
      const ReadoutQuote *quote = &article->quotes[i];
      g_autoptr (GHashTable) words = NULL;
      GHashTableIter iter;
      gpointer word;

      if (is_without_name (quote) || quote->source.naming == READOUT_NAMING_UNATTRIBUTED
          || !readout_quote_is_statement (quote))
        continue;
      words = collect_words (article, quote);
      g_hash_table_iter_init (&iter, words);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        {
          GArray *statements = g_hash_table_lookup (index, word);

          if (statements == NULL)
            {
              statements = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (index, g_strdup (word), statements);
            }
          if (statements->len < MAX_STATEMENTS_A_WORD)
            g_array_append_val (statements, i);
        }
    }

  return index;
}

/* Whether some named source says about the same: most of the words. */
static gboolean
is_shared (const Article *article, const ReadoutQuote *quote, GHashTable *index)
{
  g_autoptr (GHashTable) words = collect_words (article, quote);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint n_words = g_hash_table_size (words);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    {
      const GArray *statements = g_hash_table_lookup (index, word);

      for (guint i = 0; statements != NULL && i < statements->len; i++)
        {
          gpointer key = GUINT_TO_POINTER (g_array_index (statements, guint, i));
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

          if (count * 2 > n_words)
            return TRUE;
          g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
        }
    }

  return FALSE;
}

static void
find_unnamed_only (const Article *article, ReadoutSourcing *self)
{
  g_autoptr (GHashTable) index = index_named (article);

  for (guint i = 0; i < article->n_quotes; i++)
    {
      const ReadoutQuote *quote = &article->quotes[i];

      if (is_without_name (quote) && readout_quote_is_statement (quote) && !is_shared (article, quote, index))
        g_array_append_val (self->unnamed_only, i);
    }
}

/**
 * readout_sourcing_new:
 * @analysis: an analysis
 *
 * Counts statements, and finds what nobody with a name says.
 *
 * Returns: (transfer full): on whom the article rests
 */
ReadoutSourcing *
readout_sourcing_new (ReadoutAnalysis *analysis)
{
  Article article = { .analysis = analysis };
  ReadoutSourcing *self;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), NULL);

  self = g_new0 (ReadoutSourcing, 1);
  article.entities = readout_analysis_get_entities (analysis, &article.n_entities);
  article.quotes = readout_analysis_get_quotes (analysis, &article.n_quotes);
  self->sides = g_array_new (FALSE, FALSE, sizeof (ReadoutSide));
  self->silent = g_array_new (FALSE, FALSE, sizeof (int));
  self->unnamed_only = g_array_new (FALSE, FALSE, sizeof (guint));
  readout_analysis_count_namings (analysis, self->n_by_naming);
  count_sides (&article, self);
  find_silent (&article, self);
  find_unnamed_only (&article, self);

  return self;
}

/**
 * readout_sourcing_free:
 * @self: (transfer full): on whom an article rests
 */
void
readout_sourcing_free (ReadoutSourcing *self)
{
  g_array_unref (self->sides);
  g_array_unref (self->silent);
  g_array_unref (self->unnamed_only);
  g_free (self);
}
