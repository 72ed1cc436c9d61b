/* readout-memo-timeline.c: what has been, what is ahead, and by when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-moment.h"
#include "readout-memo-party.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LANES 8

/* The latest that has been; what lies before is in the articles. */
#define MAX_BACK 10

/* From an act to the article that is about it. */
#define MAX_DAYS_OF_NEWS 2

/* Dots for which a picture is worth its place. */
#define MIN_MARKS 6

static ReadoutMemoText *
words_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoMoment *moment)
{
  ReadoutMemoText *cell = readout_memo_text_new ();

  readout_memo_moment_append (moment, material, cell);
  return cell;
}

/* An article tells it when it has just happened, and does not only go back to it. */
static gboolean
is_news (const ReadoutMemoMoment *moment)
{
  GDate published;

  return moment->has_day && readout_analysis_get_published (moment->article->analysis, &published)
         && g_date_days_between (&moment->days.last, &published) <= MAX_DAYS_OF_NEWS;
}

/* What has been, in order.  Where it is too much, what is only told again goes first, then what is oldest. */
static GPtrArray *
choose_back (GArray *moments)
{
  GPtrArray *back = g_ptr_array_new ();

  for (guint i = 0; i < moments->len; i++)
    if (!g_array_index (moments, ReadoutMemoMoment, i).is_ahead)
      g_ptr_array_add (back, &g_array_index (moments, ReadoutMemoMoment, i));

  for (guint i = 0; i < back->len && back->len > MAX_BACK;)
    if (is_news (g_ptr_array_index (back, i)))
      i++;
    else
      g_ptr_array_remove_index (back, i);
  if (back->len > MAX_BACK)
    g_ptr_array_remove_range (back, 0, back->len - MAX_BACK);

  return back;
}

static void
add_back (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *moments)
{
  ReadoutMemoTable *table = readout_memo_table_new ();
  g_autoptr (GPtrArray) back = choose_back (moments);

  readout_memo_table_add_column (table, _ ("Date"));
  readout_memo_table_add_column (table, _ ("What was reported"));
  for (guint i = 0; i < back->len; i++)
    {
      const ReadoutMemoMoment *moment = g_ptr_array_index (back, i);
      g_autofree char *days = readout_memo_moment_dup_days (moment);

      readout_memo_table_add_cell (table, readout_memo_text_new_plain (days));
      readout_memo_table_add_cell (table, words_cell_new (material, moment));
    }

  if (back->len > 0)
    readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
  else
    readout_memo_table_free (table);
}

/* Met or missed the articles must say: it has passed is all that a date tells. */
static const char *
get_certainty (const ReadoutMemoMoment *moment, const char *cut_off)
{
  if (moment->has_day && !readout_memo_is_after (&moment->days.last, cut_off))
    return _ ("deadline, has passed");
  if (moment->deadline == NULL)
    return _ ("event");

  switch (moment->deadline->certainty)
    {
    case READOUT_CERTAINTY_FIXED:
      return _ ("deadline, named");
    case READOUT_CERTAINTY_ESTIMATED:
      return _ ("deadline, counted from the publication");
    case READOUT_CERTAINTY_OPEN:
    default:
      return _ ("deadline, depends on an event");
    }
}

static ReadoutMemoTable *
ahead_table_new (ReadoutMemoMaterial *material, GArray *moments)
{
  ReadoutMemoTable *table = readout_memo_table_new ();
  const char *cut_off = readout_memo_material_get_cut_off (material);

  /* Translators: above a day that is ahead */
  readout_memo_table_add_column (table, _ ("When"));
  readout_memo_table_add_column (table, _ ("What is ahead"));
  readout_memo_table_add_column (table, _ ("Kind"));
  for (guint i = 0; i < moments->len; i++)
    {
      const ReadoutMemoMoment *moment = &g_array_index (moments, ReadoutMemoMoment, i);
      g_autofree char *days = readout_memo_moment_dup_days (moment);

      if (!moment->is_ahead)
        continue;
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (days));
      readout_memo_table_add_cell (table, words_cell_new (material, moment));
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (get_certainty (moment, cut_off)));
    }

  return table;
}

static void
add_ahead (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *moments, gboolean has_heading)
{
  ReadoutMemoTable *table = ahead_table_new (material, moments);

  if (readout_memo_table_get_n_rows (table) == 0)
    {
      readout_memo_table_free (table);
      return;
    }

  if (has_heading)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                   readout_memo_text_new_plain (_ ("Ahead, and deadlines")));
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
}

static void
count_actors (GHashTable *counts, const ReadoutMemoMoment *moment)
{
  for (guint i = 0; moment->event != NULL && i < moment->event->n_actors; i++)
    {
      g_autofree char *name = readout_memo_dup_party_name (moment->article, moment->event->actors[i]);

      if (name != NULL)
        {
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

          g_hash_table_insert (counts, g_steal_pointer (&name), GUINT_TO_POINTER (n + 1));
        }
    }
}

/* Those who do most. */
static gboolean
has_lane (GHashTable *counts, const char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
  guint n_before = 0;
  GHashTableIter iter;
  gpointer other, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &other, &count))
    if (GPOINTER_TO_UINT (count) > n || (GPOINTER_TO_UINT (count) == n && strcmp (other, name) < 0))
      n_before++;

  return n_before < MAX_LANES;
}

static void
add_to_chart (ReadoutMemoChart *chart, GHashTable *counts, const ReadoutMemoMoment *moment)
{
  g_autofree char *day = NULL;

  if (!moment->has_day || moment->days.grain > READOUT_GRAIN_DAY)
    return;

  day = readout_memo_dup_iso_day (&moment->days.first);
  if (moment->deadline != NULL)
    readout_memo_chart_add (chart, _ ("Deadlines"), day, READOUT_MEMO_MARK_AHEAD);
  for (guint i = 0; moment->event != NULL && i < moment->event->n_actors; i++)
    {
      g_autofree char *name = readout_memo_dup_party_name (moment->article, moment->event->actors[i]);

      if (name != NULL && has_lane (counts, name))
        readout_memo_chart_add (chart, name, day,
                                moment->is_ahead ? READOUT_MEMO_MARK_AHEAD : READOUT_MEMO_MARK_DONE);
    }
}

/* What lies months before the first article would press the rest together. */
static gboolean
is_near (const ReadoutMemoMoment *moment, ReadoutMemoMaterial *material)
{
  GDate day;

  if (!moment->has_day
      || !readout_analysis_get_published (readout_memo_material_get_article (material, 0)->analysis, &day))
    return TRUE;

  return g_date_days_between (&moment->days.first, &day) <= 31;
}

static void
add_chart (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *moments)
{
  ReadoutMemoChart *chart = readout_memo_chart_new (_ ("Who did something, and when"),
                                                    readout_memo_material_get_cut_off (material));
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < moments->len; i++)
    count_actors (counts, &g_array_index (moments, ReadoutMemoMoment, i));
  for (guint i = 0; i < moments->len; i++)
    if (is_near (&g_array_index (moments, ReadoutMemoMoment, i), material))
      add_to_chart (chart, counts, &g_array_index (moments, ReadoutMemoMoment, i));

  if (readout_memo_chart_get_n_marks (chart) >= MIN_MARKS)
    readout_memo_section_add_chart (section, chart);
  else
    readout_memo_chart_free (chart);
}

/**
 * readout_memo_add_timeline:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds what has been, by date, and what is ahead of the cut-off, with deadlines; each line in the words of an
 * article, and each act once.
 */
void
readout_memo_add_timeline (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) moments = readout_memo_find_moments (material);

  if (moments->len > 0)
    add_chart (section, material, moments);
  add_back (section, material, moments);
  add_ahead (section, material, moments, TRUE);
}

/**
 * readout_memo_add_ahead:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds what is ahead alone.
 */
void
readout_memo_add_ahead (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) moments = readout_memo_find_moments (material);

  add_ahead (section, material, moments, FALSE);
}
