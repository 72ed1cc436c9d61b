/* readout-trait-counts.c: how many articles of a case have a word or a name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-trait-counts-private.h"

#include "readout-statement-private.h"

struct _ReadoutTraitCounts
{
  ReadoutDatabase *database;
  ReadoutRarity *rarity; /* of the traits that were asked for */
};

ReadoutTraitCounts *
readout_trait_counts_new (ReadoutDatabase *database)
{
  ReadoutTraitCounts *self = g_new0 (ReadoutTraitCounts, 1);

  self->database = database;
  self->rarity = readout_rarity_new ();
  return self;
}

void
readout_trait_counts_free (ReadoutTraitCounts *self)
{
  readout_rarity_free (self->rarity);
  g_free (self);
}

/* Another program, or a step that failed, may have changed the rows meanwhile. */
void
readout_trait_counts_forget (ReadoutTraitCounts *self)
{
  readout_rarity_free (self->rarity);
  self->rarity = readout_rarity_new ();
}

/* Until the next readout_trait_counts_forget(). */
ReadoutRarity *
readout_trait_counts_get_rarity (ReadoutTraitCounts *self)
{
  return self->rarity;
}

/* The number of articles that have a trait, from the file where it is not known yet. */
static gboolean
look_up (ReadoutTraitCounts *self, guint32 key, GError **error)
{
  g_autoptr (ReadoutStatement) statement = NULL;
  guint n_articles = 0;
  ReadoutStep step;

  if (readout_rarity_has (self->rarity, key))
    return TRUE;

  statement = readout_statement_borrow (self->database, "SELECT n_articles FROM trait WHERE key = ?");
  readout_statement_bind_int (statement, key);
  step = readout_statement_step (statement, error);
  if (step == READOUT_STEP_ROW)
    {
      n_articles = (guint)readout_statement_read_int (statement, 0, G_MAXINT);
      step = readout_statement_step (statement, error);
    }
  readout_rarity_set (self->rarity, key, n_articles);

  return step == READOUT_STEP_DONE;
}

/* Learns how many articles have each of the traits of @related. */
gboolean
readout_trait_counts_look_up (ReadoutTraitCounts *self, const ReadoutRelated *related, GError **error)
{
  for (guint i = 0; i < READOUT_TRAIT_PAIR; i++)
    for (guint k = 0; k < related->fingerprint->traits[i]->len; k++)
      if (!look_up (self, g_array_index (related->fingerprint->traits[i], ReadoutCount, k).key, error))
        return FALSE;

  return TRUE;
}

static gboolean
count_trait (ReadoutTraitCounts *self, guint32 key, GError **error)
{
  return readout_statement_run_for (
      self->database,
      "INSERT INTO trait (key, n_articles) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET n_articles = n_articles + 1",
      key, error);
}

/* The articles are counted when the first one is linked: to count them each time would take ever longer. */
static gboolean
count_articles (ReadoutTraitCounts *self, GError **error)
{
  gint64 n_articles;

  if (readout_rarity_get_n_articles (self->rarity) > 0)
    return TRUE;
  if (!readout_database_query_int (self->database, "SELECT count (*) FROM story", &n_articles, error))
    return FALSE;

  readout_rarity_set_n_articles (self->rarity, (guint)n_articles);
  return TRUE;
}

/* Counts an article in, once: what a later edit changes is too little to be counted anew. */
gboolean
readout_trait_counts_add (ReadoutTraitCounts *self,
                          gint64 article_id,
                          const ReadoutRelated *related,
                          GError **error)
{
  gint64 is_counted;

  if (!readout_statement_query_for (self->database, "SELECT count (*) FROM story WHERE article_id = ?",
                                    article_id, &is_counted, error)
      || !count_articles (self, error) || !readout_trait_counts_look_up (self, related, error))
    return FALSE;
  if (is_counted != 0)
    return TRUE;

  readout_rarity_add (self->rarity, related->fingerprint, 1);
  for (guint i = 0; i < READOUT_TRAIT_PAIR; i++)
    for (guint k = 0; k < related->fingerprint->traits[i]->len; k++)
      if (!count_trait (self, g_array_index (related->fingerprint->traits[i], ReadoutCount, k).key, error))
        return FALSE;

  return TRUE;
}
