/* readout-memo-moment.c: what the articles of a memo tell with a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-clause.h"
#include "readout-memo-moment.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Letters from which a word tells something, and words that two tellings of one act have in common. */
#define MIN_LETTERS      5
#define MIN_SHARED_WORDS 3

/* After so many days it is only history that a deadline has passed, or that there was one without a day:
 * "within days", "before the summit". */
#define MAX_DAYS_OVER        14
#define MAX_DAYS_WITHOUT_DAY 31

/**
 * readout_memo_dup_iso_day:
 * @date: a day
 *
 * Returns: (transfer full): the day, ISO 8601
 */
char *
readout_memo_dup_iso_day (const GDate *date)
{
  char words[16];

  g_date_strftime (words, sizeof words, "%Y-%m-%d", date);
  return g_strdup (words);
}

/**
 * readout_memo_is_after:
 * @date: a day
 * @iso_day: another one, ISO 8601
 *
 * Returns: whether @date comes after @iso_day
 */
gboolean
readout_memo_is_after (const GDate *date, const char *iso_day)
{
  g_autofree char *day = readout_memo_dup_iso_day (date);

  return strcmp (day, iso_day) > 0;
}

static ReadoutSpan
find_cue (const ReadoutMemoMoment *moment)
{
  return moment->event != NULL ? moment->event->cue : moment->deadline->span;
}

/**
 * readout_memo_moment_dup_days:
 * @moment: what is told with a day
 *
 * Returns: (transfer full): the day or the period in words
 */
char *
readout_memo_moment_dup_days (const ReadoutMemoMoment *moment)
{
  g_autofree char *first = NULL, *last = NULL, *first_words = NULL, *last_words = NULL;

  if (!moment->has_day)
    return g_strdup (_ ("day not told"));

  first = readout_memo_dup_iso_day (&moment->days.first);
  last = readout_memo_dup_iso_day (&moment->days.last);
  first_words = readout_memo_dup_date (first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first_words);

  last_words = readout_memo_dup_date (last);
  /* Translators: the first and the last day of a period */
  return g_strdup_printf (_ ("%s to %s"), first_words, last_words);
}

/**
 * readout_memo_moment_append:
 * @moment: what is told with a day
 * @material: the material of the memo
 * @text: a line
 *
 * Ends @text with the own words of the moment and the number of their receipt.
 */
void
readout_memo_moment_append (const ReadoutMemoMoment *moment,
                            ReadoutMemoMaterial *material,
                            ReadoutMemoText *text)
{
  readout_memo_append_clause (material, text, moment->article, moment->span, find_cue (moment));
}

static ReadoutSpan
find_own_words (const ReadoutMemoMoment *moment)
{
  return readout_memo_find_clause (moment->article->analysis, moment->span, find_cue (moment));
}

/* The same act in the articles of a day: of one class, by one party. */
static char *
dup_event_key (const ReadoutMemoMoment *moment)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", moment->event->klass);
  for (guint i = 0; i < moment->event->n_actors; i++)
    {
      g_autofree char *party = readout_memo_dup_party_key (moment->article, moment->event->actors[i]);

      g_string_append_printf (key, " %s", party != NULL ? party : "");
    }

  return g_string_free (key, FALSE);
}

static GHashTable *
collect_words (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = readout_memo_dup_span (analysis, span);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}\\p{N}]+", folded, 0, 0);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= MIN_LETTERS)
      g_hash_table_add (set, g_strdup (words[i]));

  return set;
}

static guint
count_shared (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n += g_hash_table_contains (b, word) ? 1 : 0;

  return n;
}

/* Two sentences that share most of the words of the shorter one. */
static gboolean
has_same_words (const ReadoutMemoMoment *a, const ReadoutMemoMoment *b)
{
  g_autoptr (GHashTable) first = collect_words (a->article->analysis, find_own_words (a));
  g_autoptr (GHashTable) second = collect_words (b->article->analysis, find_own_words (b));
  guint n = count_shared (first, second);

  return n >= MIN_SHARED_WORDS && n * 2 >= MIN (g_hash_table_size (first), g_hash_table_size (second));
}

static gboolean
is_same_act (const ReadoutMemoMoment *a, const ReadoutMemoMoment *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (g_date_compare (&a->days.first, &b->days.first) != 0)
    return FALSE;
  if (a->article == b->article && a->span.start_byte == b->span.start_byte)
    return TRUE;
  if (a->event->n_actors > 0 && b->event->n_actors > 0)
    {
      first = dup_event_key (a);
      second = dup_event_key (b);
      if (g_str_equal (first, second))
        return TRUE;
    }

  return has_same_words (a, b);
}

/* Each act is told once, as the first article has it; and one sentence is one line. */
static gboolean
is_known (GPtrArray *of_day, const ReadoutMemoMoment *moment)
{
  for (guint i = 0; i < of_day->len; i++)
    if (is_same_act (g_ptr_array_index (of_day, i), moment))
      return TRUE;

  return FALSE;
}

static GPtrArray *
get_day (GHashTable *days, const ReadoutMemoMoment *moment)
{
  g_autofree char *day = readout_memo_dup_iso_day (&moment->days.first);
  GPtrArray *of_day = g_hash_table_lookup (days, day);

  if (of_day == NULL)
    {
      of_day = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (days, g_steal_pointer (&day), of_day);
    }

  return of_day;
}

static gboolean
is_told_as_fact (const ReadoutEvent *event)
{
  return event->modality == READOUT_MODALITY_ACTUAL && !event->is_negated;
}

/* What has been has a day; what is ahead can have a month. */
static gboolean
has_place (const ReadoutMemoMoment *moment)
{
  if (moment->is_ahead)
    return moment->days.grain <= READOUT_GRAIN_MONTH;

  return moment->days.grain <= READOUT_GRAIN_DAY && is_told_as_fact (moment->event);
}

/* @days: (element-type utf8 GPtrArray): the moments of each day so far */
static void
add_events (GArray *moments, GHashTable *days, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      ReadoutMemoMoment moment
          = { .article = article, .span = events[i].span, .event = &events[i], .order = moments->len };
      GPtrArray *of_day;

      if (!readout_day_range_parse (events[i].date, &moment.days))
        continue;
      moment.has_day = TRUE;
      moment.is_ahead = readout_memo_is_after (&moment.days.first, cut_off);
      of_day = get_day (days, &moment);
      if (!has_place (&moment) || is_known (of_day, &moment))
        continue;
      g_ptr_array_add (of_day, g_memdup2 (&moment, sizeof moment));
      g_array_append_val (moments, moment);
    }
}

/* Days from @day to the cut-off; below 0 when it lies ahead. */
static int
count_days_since (const GDate *day, const char *cut_off)
{
  ReadoutDayRange last;

  return readout_day_range_parse (cut_off, &last) ? g_date_days_between (day, &last.first) : 0;
}

/* One that is only estimated may be over or not: nobody can be held to it.  One that passed long ago, or that
 * an old article tells without a day, is no longer ahead of anybody. */
static gboolean
is_over (const ReadoutMemoMoment *moment, const char *cut_off)
{
  GDate published;

  if (!moment->has_day)
    return readout_analysis_get_published (moment->article->analysis, &published)
           && count_days_since (&published, cut_off) > (moment->deadline->certainty == READOUT_CERTAINTY_OPEN
                                                            ? MAX_DAYS_WITHOUT_DAY
                                                            : MAX_DAYS_OVER);
  if (readout_memo_is_after (&moment->days.last, cut_off))
    return FALSE;

  return moment->deadline->certainty != READOUT_CERTAINTY_FIXED
         || count_days_since (&moment->days.last, cut_off) > MAX_DAYS_OVER;
}

/* What a deadline is for: its sentence without the words for the day. */
static GHashTable *
collect_matter (const ReadoutMemoMoment *moment)
{
  GHashTable *matter = collect_words (moment->article->analysis, moment->span);
  g_autoptr (GHashTable) day = collect_words (moment->article->analysis, moment->deadline->span);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, day);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_hash_table_remove (matter, word);

  return matter;
}

static gboolean
is_same_deadline (const ReadoutMemoMoment *a, const ReadoutMemoMoment *b)
{
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) second = NULL;

  if (a->deadline == NULL || !a->has_day || !b->has_day || g_date_compare (&a->days.last, &b->days.last) != 0)
    return FALSE;

  first = collect_matter (a);
  second = collect_matter (b);
  return count_shared (first, second) > 0;
}

/* Each deadline is told once, as the first article has it. */
static gboolean
is_known_deadline (GArray *moments, const ReadoutMemoMoment *moment)
{
  for (guint i = 0; i < moments->len; i++)
    if (is_same_deadline (&g_array_index (moments, ReadoutMemoMoment, i), moment))
      return TRUE;

  return FALSE;
}

static void
add_deadlines (GArray *moments, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      ReadoutMemoMoment moment = { .article = article, .deadline = &deadlines[i], .order = moments->len };

      /* "before 11 p.m." is over when the day is */
      if (deadlines[i].is_over || (deadlines[i].date != NULL && strchr (deadlines[i].date, 'T') != NULL))
        continue;
      moment.span = readout_memo_find_sentence (article->analysis, deadlines[i].span);
      moment.has_day = readout_day_range_parse (deadlines[i].date, &moment.days);
      moment.is_ahead = TRUE;
      if (!is_over (&moment, cut_off) && !is_known_deadline (moments, &moment))
        g_array_append_val (moments, moment);
    }
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const ReadoutMemoMoment *first = a, *second = b;
  int order = second->has_day - first->has_day;

  if (order == 0 && first->has_day)
    order = readout_day_range_compare (&first->days, &second->days);

  return order != 0 ? order : (first->order > second->order) - (first->order < second->order);
}

/**
 * readout_memo_find_moments:
 * @material: the material of a memo
 *
 * Finds what the articles tell with a day, each act once though several articles tell it, and the deadlines.
 *
 * Returns: (transfer full) (element-type ReadoutMemoMoment): in the order of their days
 */
GArray *
readout_memo_find_moments (ReadoutMemoMaterial *material)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoMoment));
  g_autoptr (GHashTable) days
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  const char *cut_off = readout_memo_material_get_cut_off (material);

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      add_events (moments, days, article, cut_off);
      add_deadlines (moments, article, cut_off);
    }
  g_array_sort (moments, compare_moments);

  return moments;
}
