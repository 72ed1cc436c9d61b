/* readout-utterance.c: what somebody said, compared with what somebody said elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-utterance.h"

#include "readout-alignment.h"

/* Words that two passages have to share before anything can be said of them. */
#define LEAST_WEIGHT  2.6
#define LEAST_TELLING 2

#define WEIGHT_OF_MANY 4
#define SHARE_OF_MANY  0.85

/* How much of the shorter passage the other one has to have: less where one was translated, more where
 * neither the words are marked as such nor names and numbers are the same. */
#define SHARE                  0.6
#define SHARE_TRANSLATED       0.45
#define SHARE_INDIRECT         0.75
#define SHARE_WITH_OTHER_NAMES 0.9

/* Two people may well say the same few words. */
#define WEIGHT_OF_OTHERS 6

#define N_SEEDS    8
#define SEED_REACH 3

static GArray *
find_words (GArray *words, ReadoutSpan span)
{
  GArray *part = g_array_new (FALSE, FALSE, sizeof (ReadoutTextWord));

  for (guint i = 0; i < words->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (words, ReadoutTextWord, i);

      if (readout_span_contains (span, word->span))
        g_array_append_val (part, *word);
    }

  return part;
}

static ReadoutUtterance *
utterance_new (const ReadoutFingerprint *fingerprint, guint index)
{
  ReadoutUtterance *self = g_new0 (ReadoutUtterance, 1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (ReadoutTextWord));
  const ReadoutQuote *quote;

  self->analysis = g_object_ref (fingerprint->analysis);
  self->quote = index;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_passage_free);
  quote = readout_utterance_get_quote (self);
  for (guint i = 0; i < quote->n_parts; i++)
    {
      GArray *part = find_words (fingerprint->words, quote->parts[i]);

      g_array_append_vals (words, part->data, part->len);
      g_ptr_array_add (self->parts, readout_passage_new (part));
    }
  self->whole = readout_passage_new (words);

  return self;
}

/**
 * readout_utterance_free:
 * @self: (transfer full): what somebody said
 */
void
readout_utterance_free (ReadoutUtterance *self)
{
  g_object_unref (self->analysis);
  readout_passage_free (self->whole);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * readout_utterance_get_quote:
 * @self: what somebody said
 *
 * Returns: (transfer none): the quote in its article
 */
const ReadoutQuote *
readout_utterance_get_quote (const ReadoutUtterance *self)
{
  guint n_quotes;

  return &readout_analysis_get_quotes (self->analysis, &n_quotes)[self->quote];
}

/**
 * readout_utterances_find:
 * @fingerprint: what an article is about
 *
 * Returns: (transfer full) (element-type ReadoutUtterance): what the article reports somebody to have said
 */
GPtrArray *
readout_utterances_find (const ReadoutFingerprint *fingerprint)
{
  GPtrArray *utterances = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_utterance_free);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (fingerprint->analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    if (readout_quote_is_statement (&quotes[i]))
      g_ptr_array_add (utterances, utterance_new (fingerprint, i));

  return utterances;
}

/* A number, or a capital inside a sentence. */
static gboolean
is_particular (const ReadoutUtterance *self, GArray *passage, guint index)
{
  const char *text = readout_article_get_text (readout_analysis_get_article (self->analysis), NULL);
  const ReadoutTextWord *word = &g_array_index (passage, ReadoutTextWord, index);

  if ((word->flags & READOUT_TEXT_WORD_NUMBER) != 0)
    return TRUE;

  return (word->flags & (READOUT_TEXT_WORD_STARTS | READOUT_TEXT_WORD_COMMON)) == 0 && index > 0
         && g_unichar_isupper (g_utf8_get_char (text + word->span.start_byte));
}

/* What two passages have in common. */
typedef struct
{
  double weight;
  guint n_telling;
  gboolean has_other_names; /* one says "Geneva" where the other says "Vienna" */
} Common;

/* Whether there is a name or a number that the other passage does not have in its place. */
static gboolean
has_particular (const ReadoutUtterance *self, GArray *passage, GHashTable *matched)
{
  for (guint i = 0; i < passage->len; i++)
    if (!g_hash_table_contains (matched, GUINT_TO_POINTER (i)) && is_particular (self, passage, i))
      return TRUE;

  return FALSE;
}

static Common
find_common (const ReadoutUtterance *a, GArray *from, const ReadoutUtterance *b, GArray *to)
{
  g_autoptr (GArray) pairs = readout_alignment_find (from, to);
  g_autoptr (GHashTable) matched_from = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) matched_to = g_hash_table_new (NULL, NULL);
  Common common = { 0 };

  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutAlignedPair *pair = &g_array_index (pairs, ReadoutAlignedPair, i);
      const ReadoutTextWord *left = &g_array_index (from, ReadoutTextWord, pair->a);

      if (!pair->is_same)
        continue;
      common.weight += readout_passage_weigh_word (left);
      common.n_telling += (left->flags & READOUT_TEXT_WORD_COMMON) == 0;
      g_hash_table_add (matched_from, GUINT_TO_POINTER (pair->a));
      g_hash_table_add (matched_to, GUINT_TO_POINTER (pair->b));
    }
  common.has_other_names = has_particular (a, from, matched_from) && has_particular (b, to, matched_to);

  return common;
}

/* The name of who said it, or NULL. */
static const char *
get_speaker (const ReadoutUtterance *self)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (self->analysis, &n_entities);
  const ReadoutSource *source = &readout_utterance_get_quote (self)->source;

  return source->entity != READOUT_NO_ENTITY && source->naming == READOUT_NAMING_NAMED
             ? entities[source->entity].name
             : NULL;
}

/* "John Kerry" and "Kerry" may be one. */
static gboolean
have_other_speakers (const ReadoutUtterance *a, const ReadoutUtterance *b)
{
  const char *left = get_speaker (a), *right = get_speaker (b);

  return left != NULL && right != NULL && !g_str_has_suffix (left, right) && !g_str_has_suffix (right, left);
}

/* With less in common they are two utterances, whatever the words are. */
static double
get_least_share (const ReadoutUtterance *a, const ReadoutUtterance *b)
{
  const ReadoutQuote *left = readout_utterance_get_quote (a), *right = readout_utterance_get_quote (b);

  if (have_other_speakers (a, b))
    return SHARE_WITH_OTHER_NAMES;
  if (left->kind == READOUT_QUOTE_INDIRECT || right->kind == READOUT_QUOTE_INDIRECT)
    return SHARE_INDIRECT;

  return left->is_translated || right->is_translated ? SHARE_TRANSLATED : SHARE;
}

static double
get_share_needed (const ReadoutUtterance *a, const ReadoutUtterance *b, const Common *common)
{
  gboolean have_others = have_other_speakers (a, b);

  if (common->has_other_names || (have_others && common->weight >= WEIGHT_OF_OTHERS))
    return SHARE_WITH_OTHER_NAMES;

  return have_others ? G_MAXDOUBLE : get_least_share (a, b);
}

/* Words that all news have tell something too when there are many of them, and nearly all are the same. */
static gboolean
is_telling (const Common *common, double share)
{
  if (common->weight >= WEIGHT_OF_MANY && share >= SHARE_OF_MANY)
    return common->n_telling > 0;

  return common->n_telling >= LEAST_TELLING && common->weight >= LEAST_WEIGHT;
}

/* Most passages have so few words in common that their order does not matter. */
static gboolean
may_be_one (const ReadoutUtterance *a,
            const ReadoutPassage *from,
            const ReadoutUtterance *b,
            const ReadoutPassage *to,
            double shorter)
{
  Common most = { 0 };
  double share;

  if (shorter < LEAST_WEIGHT || !readout_passage_may_share (from, to))
    return FALSE;

  most.weight = readout_passage_weigh_shared (from, to, &most.n_telling);
  share = most.weight / shorter;
  return is_telling (&most, share) && share >= get_least_share (a, b);
}

/* 0 when the passages are two utterances. */
static double
compare_passages (const ReadoutUtterance *a,
                  const ReadoutPassage *from,
                  const ReadoutUtterance *b,
                  const ReadoutPassage *to)
{
  double shorter = MIN (from->weight, to->weight);
  Common common;
  double share;

  if (!may_be_one (a, from, b, to, shorter))
    return 0;

  common = find_common (a, from->words, b, to->words);
  share = common.weight / shorter;
  if (!is_telling (&common, share) || share < get_share_needed (a, b, &common))
    return 0;

  return MIN (share, 1);
}

/**
 * readout_utterance_compare:
 * @a: what somebody said
 * @b: what somebody said elsewhere
 *
 * Whether both are one utterance, reported in other words, in part, or in another translation.  Their words,
 * and those of their parts, are aligned, see readout_alignment_find(), and what they share is held against
 * the shorter one.
 *
 * Returns: the share, to 1; 0 when they are two utterances
 */
double
readout_utterance_compare (const ReadoutUtterance *a, const ReadoutUtterance *b)
{
  double best;

  if (readout_utterance_get_quote (a)->kind == READOUT_QUOTE_INDIRECT
      && readout_utterance_get_quote (b)->kind == READOUT_QUOTE_INDIRECT)
    return 0;

  best = compare_passages (a, a->whole, b, b->whole);
  for (guint i = 0; i < a->parts->len; i++)
    for (guint k = 0; k < b->parts->len && a->parts->len + b->parts->len > 2; k++)
      best = MAX (best,
                  compare_passages (a, g_ptr_array_index (a->parts, i), b, g_ptr_array_index (b->parts, k)));

  return best;
}

static int
compare_seeds (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;

  return left < right ? -1 : left > right;
}

/**
 * readout_utterance_list_seeds:
 * @self: what somebody said
 *
 * Of the pairs of words that stand near each other those with the smallest hashes: two reports of one
 * utterance are likely to share one of them (the bottom-k sketch of Broder 1997).
 *
 * Returns: (transfer full) (element-type guint32): at most 8 hashes, for finding it among many
 */
GArray *
readout_utterance_list_seeds (const ReadoutUtterance *self)
{
  const GArray *words = self->whole->words;
  GArray *seeds = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len; i++)
    for (guint k = i + 1; k < MIN (words->len, i + 1 + SEED_REACH); k++)
      {
        const ReadoutTextWord *first = &g_array_index (words, ReadoutTextWord, i);
        const ReadoutTextWord *second = &g_array_index (words, ReadoutTextWord, k);
        guint32 seed = readout_text_hash_two (first->stem, second->stem);

        if ((first->flags & second->flags & READOUT_TEXT_WORD_COMMON) == 0)
          g_array_append_val (seeds, seed);
      }
  g_array_sort (seeds, compare_seeds);
  g_array_set_size (seeds, MIN (seeds->len, N_SEEDS));

  return seeds;
}
