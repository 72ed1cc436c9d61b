/* readout-related.c: an article, prepared for being related to others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-related.h"

#include "readout-claims.h"
#include "readout-copy.h"
#include "readout-grouping.h"
#include "readout-utterance.h"

#include <stdlib.h>

/* Two reports of the same events are more alike than two on one negotiation, and are not far apart. */
#define ONE_STORY  0.24
#define STORY_DAYS 1

/* What is older is no longer gone on with, and numbers may have changed in so many days. */
#define FOLLOW_UP_DAYS 10
#define CLAIM_DAYS     3

/**
 * readout_related_new:
 * @analysis: an article with what was found in it
 *
 * Returns: (transfer full): the article, prepared
 */
ReadoutRelated *
readout_related_new (ReadoutAnalysis *analysis)
{
  ReadoutRelated *self = g_rc_box_new0 (ReadoutRelated);

  self->fingerprint = readout_fingerprint_new (analysis);
  self->shingles = readout_copy_list_shingles (self->fingerprint);
  self->utterances = readout_utterances_find (self->fingerprint);
  self->claims = readout_claims_find (self->fingerprint);

  return self;
}

/**
 * readout_related_ref:
 * @self: an article
 *
 * Returns: (transfer full): the same
 */
ReadoutRelated *
readout_related_ref (ReadoutRelated *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  ReadoutRelated *self = data;

  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->utterances);
  g_array_unref (self->shingles);
  readout_fingerprint_free (self->fingerprint);
}

/**
 * readout_related_unref:
 * @self: (transfer full): an article
 */
void
readout_related_unref (ReadoutRelated *self)
{
  g_rc_box_release_full (self, clear);
}

/* A quote has one counterpart at the most: the one that is most like it. */
static void
add_utterance (ReadoutRelation *relation, const ReadoutUtterance *here, GPtrArray *there)
{
  const ReadoutUtterance *best = NULL;
  double best_share = 0;

  for (guint i = 0; i < there->len; i++)
    {
      double share = readout_utterance_compare (here, g_ptr_array_index (there, i));

      if (share > best_share)
        {
          best_share = share;
          best = g_ptr_array_index (there, i);
        }
    }
  if (best != NULL)
    {
      ReadoutEvidence entry
          = { readout_utterance_get_quote (here)->span, readout_utterance_get_quote (best)->span,
              (int)here->quote, (int)best->quote };

      g_array_append_val (relation->evidence, entry);
      relation->score = MAX (relation->score, best_share);
    }
}

static void
add_quotes (GPtrArray *relations, const ReadoutRelated *later, const ReadoutRelated *earlier)
{
  ReadoutRelation *relation = readout_relation_new (READOUT_RELATION_REPEATS_QUOTE, 0);

  for (guint i = 0; i < later->utterances->len; i++)
    add_utterance (relation, g_ptr_array_index (later->utterances, i), earlier->utterances);

  if (relation->evidence->len > 0)
    g_ptr_array_add (relations, relation);
  else
    readout_relation_free (relation);
}

static void
add_contradictions (GPtrArray *relations, const ReadoutRelated *later, const ReadoutRelated *earlier)
{
  g_autoptr (GArray) evidence = readout_claims_contradict (later->claims, earlier->claims);
  ReadoutRelation *relation;

  if (evidence->len == 0)
    return;

  relation = readout_relation_new (READOUT_RELATION_CONTRADICTS, 0.5);
  g_array_append_vals (relation->evidence, evidence->data, evidence->len);
  g_ptr_array_add (relations, relation);
}

/**
 * readout_related_compare:
 * @later: an article
 * @earlier: one that was published before it, on the same day, or nobody knows when
 * @likeness: how alike they are, see readout_vector_compare()
 *
 * Returns: (transfer full) (element-type ReadoutRelation): how they are related, one of each kind at the most
 */
GPtrArray *
readout_related_compare (const ReadoutRelated *later, const ReadoutRelated *earlier, double likeness)
{
  GPtrArray *relations = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_relation_free);
  double copied = readout_copy_compare (later->shingles, earlier->shingles);
  int days;
  gboolean has_days = readout_fingerprint_get_distance (earlier->fingerprint, later->fingerprint, &days);
  gboolean is_near = !has_days || ABS (days) <= STORY_DAYS;
  gboolean is_about_same = copied > 0 || likeness >= READOUT_ONE_NEGOTIATION;

  if (copied > 0)
    g_ptr_array_add (relations, readout_relation_new (READOUT_RELATION_SAME_TEXT, copied));
  else if (is_near && likeness >= ONE_STORY)
    g_ptr_array_add (relations, readout_relation_new (READOUT_RELATION_SAME_STORY, likeness));
  else if (is_about_same && has_days && days > 0 && days <= FOLLOW_UP_DAYS)
    g_ptr_array_add (relations, readout_relation_new (READOUT_RELATION_FOLLOW_UP, likeness));

  add_quotes (relations, later, earlier);
  if (is_about_same && (!has_days || ABS (days) <= CLAIM_DAYS))
    add_contradictions (relations, later, earlier);

  return relations;
}
