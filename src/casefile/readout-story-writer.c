/* readout-story-writer.c: which articles an article belongs to, and why
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-store-private.h"

#include "readout-grouping.h"
#include "readout-statement-private.h"

/* A long story has articles that are far from each other: those that are nearest count. */
#define N_NEAREST 5

#define N_NAMES 3

/* Why an article is like another one. */
typedef struct
{
  guint n_names;
  GString *names; /* the rarest, a line each */
  char *word;     /* NULL: none */
  gboolean has_days;
  int days;
} Reason;

/* @kin has the most alike first. */
static double
average_likeness (GArray *kin, gint64 story)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < kin->len && n < N_NEAREST; i++)
    {
      const ReadoutKin *one = &g_array_index (kin, ReadoutKin, i);

      if (one->story != story)
        continue;
      sum += one->likeness;
      n++;
    }

  return sum / MAX (n, 1);
}

/* 0 when it is like none. */
static gint64
choose_story (GArray *kin)
{
  gint64 best = 0;
  double best_likeness = READOUT_ONE_NEGOTIATION;

  for (guint i = 0; i < kin->len; i++)
    {
      gint64 story = g_array_index (kin, ReadoutKin, i).story;
      double likeness = story != 0 ? average_likeness (kin, story) : 0;

      if (likeness >= best_likeness && story != best)
        {
          best = story;
          best_likeness = likeness;
        }
    }

  return best;
}

static gboolean
has_key (const GArray *bag, guint32 key)
{
  guint position;
  ReadoutCount wanted = { key, 0 };

  return g_array_binary_search ((GArray *)bag, &wanted, readout_bag_compare_keys, &position);
}

/* The names that both have: how many, and the rarest of them. */
static void
find_names (Reason *reason, const ReadoutRelated *related, const ReadoutRelated *other, ReadoutRarity *rarity)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (related->fingerprint->analysis, &n_entities);
  g_autoptr (GArray) common = readout_bag_new ();

  for (guint i = 0; i < n_entities; i++)
    {
      guint32 key = readout_fingerprint_hash_name (entities[i].name);
      ReadoutCount entry = { key, (float)entities[i].n_mentions };

      if (has_key (other->fingerprint->traits[READOUT_TRAIT_NAME], key))
        readout_bag_add (common, i, (float)readout_rarity_weigh (rarity, READOUT_TRAIT_NAME, &entry));
    }

  reason->n_names = common->len;
  g_array_sort (common, readout_bag_compare_counts);
  for (guint i = 0; i < MIN (common->len, N_NAMES); i++)
    g_string_append_printf (reason->names, i == 0 ? "%s" : "\n%s",
                            entities[g_array_index (common, ReadoutCount, i).key].name);
}

/* The word that tells most of those that both have, as the text writes it; names stand for themselves. */
static void
find_word (Reason *reason, const ReadoutRelated *related, const ReadoutRelated *other, ReadoutRarity *rarity)
{
  const char *text
      = readout_article_get_text (readout_analysis_get_article (related->fingerprint->analysis), NULL);
  GArray *words = related->fingerprint->words;
  double best = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (words, ReadoutTextWord, i);
      ReadoutCount entry = { word->stem, 1 };
      double weight;

      if ((word->flags & (READOUT_TEXT_WORD_COMMON | READOUT_TEXT_WORD_NUMBER)) != 0
          || !g_unichar_islower (g_utf8_get_char (text + word->span.start_byte))
          || !has_key (other->fingerprint->traits[READOUT_TRAIT_WORD], word->stem))
        continue;
      weight = readout_rarity_weigh (rarity, READOUT_TRAIT_WORD, &entry);
      if (weight > best)
        {
          best = weight;
          g_free (reason->word);
          reason->word
              = g_strndup (text + word->span.start_byte, word->span.end_byte - word->span.start_byte);
        }
    }
}

static void
find_reason (Reason *reason, const ReadoutRelated *related, const ReadoutKin *nearest, ReadoutRarity *rarity)
{
  find_names (reason, related, nearest->related, rarity);
  find_word (reason, related, nearest->related, rarity);
  reason->has_days
      = readout_fingerprint_get_distance (nearest->related->fingerprint, related->fingerprint, &reason->days);
}

static gboolean
write_row (ReadoutDatabase *database,
           gint64 article_id,
           gint64 story,
           const ReadoutKin *nearest,
           const Reason *reason,
           GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "INSERT OR REPLACE INTO story (article_id, number, like_id, likeness, n_names, names, word, n_days)"
      " VALUES (?1, CASE ?2 WHEN 0 THEN (SELECT coalesce (max (number), 0) + 1 FROM story) ELSE ?2 END,"
      " ?3, ?4, ?5, ?6, ?7, ?8)");

  readout_statement_bind_int (statement, article_id);
  readout_statement_bind_int (statement, story);
  readout_statement_bind_id (statement, nearest != NULL ? nearest->id : 0);
  readout_statement_bind_double (statement, nearest != NULL ? CLAMP (nearest->likeness, 0, 1) : 0);
  readout_statement_bind_int (statement, reason->n_names);
  readout_statement_bind_text (statement, reason->names->str);
  readout_statement_bind_text (statement, reason->word);
  readout_statement_bind_index (statement, reason->has_days ? ABS (reason->days) : -1);
  return readout_statement_run (statement, error);
}

/* @kin: those that it was compared with, the most alike first */
gboolean
readout_story_write (ReadoutDatabase *database,
                     gint64 article_id,
                     const ReadoutRelated *related,
                     GArray *kin,
                     ReadoutRarity *rarity,
                     GError **error)
{
  gint64 story = choose_story (kin);
  const ReadoutKin *nearest = NULL;
  Reason reason = { .names = g_string_new (NULL) };
  gboolean success;

  for (guint i = 0; i < kin->len && nearest == NULL && story != 0; i++)
    if (g_array_index (kin, ReadoutKin, i).story == story)
      nearest = &g_array_index (kin, ReadoutKin, i);
  if (nearest != NULL)
    find_reason (&reason, related, nearest, rarity);

  success = write_row (database, article_id, story, nearest, &reason, error);
  g_string_free (reason.names, TRUE);
  g_free (reason.word);
  return success;
}
