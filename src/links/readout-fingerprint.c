/* readout-fingerprint.c: what an article is about, in a form that is quick to compare
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-fingerprint.h"

#include "readout-day-range.h"

#include <string.h>

/* So many words of an article tell what it is about before they tell of the background. */
#define N_LEADING_WORDS 60

/* Words stand near each other with fewer than so many between them, those that all news have left out. */
#define REACH 3

/* They keep a word, a name and a day of the same letters apart; they are kept in case files. */
#define NAME_SEED 0x4e414d45u
#define DAY_SEED  0x44415945u

static gboolean
is_telling (const ReadoutTextWord *word)
{
  return (word->flags & READOUT_TEXT_WORD_COMMON) == 0;
}

static void
add_words (ReadoutFingerprint *self)
{
  const ReadoutTextWord *words = (const ReadoutTextWord *)(const void *)self->words->data;

  for (guint i = 0; i < self->words->len; i++)
    if (is_telling (&words[i]))
      readout_bag_add (self->traits[READOUT_TRAIT_WORD], words[i].stem, i < N_LEADING_WORDS ? 2 : 1);
}

/* In either order, because a sentence can be turned round. */
static void
add_pair (ReadoutFingerprint *self, guint32 a, guint32 b)
{
  if (a != b)
    readout_bag_add (self->traits[READOUT_TRAIT_PAIR], readout_text_hash_two (MIN (a, b), MAX (a, b)), 1);
}

static void
add_pairs (ReadoutFingerprint *self)
{
  const ReadoutTextWord *words = (const ReadoutTextWord *)(const void *)self->words->data;
  guint32 before[REACH];
  guint n_before = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      if ((words[i].flags & READOUT_TEXT_WORD_STARTS) != 0)
        n_before = 0;
      if (!is_telling (&words[i]))
        continue;

      for (guint k = 0; k < MIN (n_before, REACH); k++)
        add_pair (self, before[k], words[i].stem);
      before[n_before++ % REACH] = words[i].stem;
    }
}

/**
 * readout_fingerprint_hash_name:
 * @name: the name of an entity
 *
 * Returns: its key among the traits of an article
 */
guint32
readout_fingerprint_hash_name (const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  return readout_text_hash (NAME_SEED, folded, strlen (folded));
}

static void
add_names (ReadoutFingerprint *self)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (self->analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    readout_bag_add (self->traits[READOUT_TRAIT_NAME], readout_fingerprint_hash_name (entities[i].name),
                     (float)entities[i].n_mentions);
}

/**
 * readout_fingerprint_hash_day:
 * @day: a day
 *
 * Returns: its key among the traits of an article
 */
guint32
readout_fingerprint_hash_day (const GDate *day)
{
  guint32 julian = GUINT32_TO_LE (g_date_get_julian (day));

  return readout_text_hash (DAY_SEED, (const char *)&julian, sizeof julian);
}

static void
add_day (ReadoutFingerprint *self, const GDate *day)
{
  readout_bag_add (self->traits[READOUT_TRAIT_DAY], readout_fingerprint_hash_day (day), 1);
}

static void
add_days (ReadoutFingerprint *self)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (self->analysis, &n_times);
  GDate published;

  for (guint i = 0; i < n_times; i++)
    {
      ReadoutDayRange range;

      if ((times[i].type == READOUT_TIME_TYPE_DATE || times[i].type == READOUT_TIME_TYPE_TIME)
          && readout_day_range_parse (times[i].value, &range) && range.grain == READOUT_GRAIN_DAY)
        add_day (self, &range.first);
    }

  if (readout_analysis_get_published (self->analysis, &published))
    {
      self->published = g_date_get_julian (&published);
      add_day (self, &published);
    }
}

/**
 * readout_fingerprint_new:
 * @analysis: an article with what was found in it
 *
 * Linear in the length of the text.
 *
 * Returns: (transfer full): what it is about
 */
ReadoutFingerprint *
readout_fingerprint_new (ReadoutAnalysis *analysis)
{
  ReadoutFingerprint *self = g_new0 (ReadoutFingerprint, 1);
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);

  self->analysis = g_object_ref (analysis);
  self->words = readout_text_words_find (text, length_bytes);
  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    self->traits[i] = readout_bag_new ();

  add_words (self);
  add_names (self);
  add_days (self);
  add_pairs (self);
  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    readout_bag_seal (self->traits[i]);

  return self;
}

/**
 * readout_fingerprint_free:
 * @self: (transfer full): what an article is about
 */
void
readout_fingerprint_free (ReadoutFingerprint *self)
{
  g_object_unref (self->analysis);
  g_array_unref (self->words);
  for (guint i = 0; i < READOUT_N_TRAITS; i++)
    g_array_unref (self->traits[i]);
  g_free (self);
}

/**
 * readout_fingerprint_get_distance:
 * @earlier: what one article is about
 * @later: what another one is about
 * @days: (out): how many days after the first the second was published
 *
 * Returns: whether the days of publication of both are known
 */
gboolean
readout_fingerprint_get_distance (const ReadoutFingerprint *earlier,
                                  const ReadoutFingerprint *later,
                                  int *days)
{
  *days = (int)later->published - (int)earlier->published;
  return earlier->published != 0 && later->published != 0;
}
