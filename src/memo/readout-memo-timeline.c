/* readout-memo-timeline.c: what has been, what is ahead, and by when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-day-range.h"
#include "readout-memo-clause.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LANES 8

/* The latest that has been; what lies before is in the articles. */
#define MAX_BACK 10

/* Dots for which a picture is worth its place. */
#define MIN_MARKS 6

/* Letters from which a word tells something, and words that two tellings of one act have in common. */
#define MIN_LETTERS      5
#define MIN_SHARED_WORDS 3

/* A sentence of an article with a day. */
typedef struct
{
  const ReadoutMemoArticle *article;
  ReadoutSpan span;
  const ReadoutEvent *event;       /* NULL for a deadline */
  const ReadoutDeadline *deadline; /* NULL for an event */
  ReadoutDayRange days;            /* unset for a deadline without a day */
  gboolean has_day;
  gboolean is_ahead;
  guint order;
} Entry;

static char *
dup_iso_day (const GDate *date)
{
  char words[16];

  g_date_strftime (words, sizeof words, "%Y-%m-%d", date);
  return g_strdup (words);
}

/* As the reader sees it: ahead of the cut-off. */
static gboolean
is_after (const GDate *date, const char *iso_day)
{
  g_autofree char *day = dup_iso_day (date);

  return strcmp (day, iso_day) > 0;
}

static ReadoutSpan
find_own_words (const Entry *entry)
{
  ReadoutSpan cue = entry->event != NULL ? entry->event->cue : entry->deadline->span;

  return readout_memo_find_clause (entry->article->analysis, entry->span, cue);
}

/* The same act in the articles of a day: of one class, by one party. */
static char *
dup_event_key (const Entry *entry)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", entry->event->klass);
  for (guint i = 0; i < entry->event->n_actors; i++)
    {
      g_autofree char *party = readout_memo_dup_party_key (entry->article, entry->event->actors[i]);

      g_string_append_printf (key, " %s", party != NULL ? party : "");
    }

  return g_string_free (key, FALSE);
}

static GHashTable *
collect_words (const Entry *entry)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = readout_memo_dup_span (entry->article->analysis, find_own_words (entry));
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
has_same_words (const Entry *a, const Entry *b)
{
  g_autoptr (GHashTable) first = collect_words (a);
  g_autoptr (GHashTable) second = collect_words (b);
  guint n = count_shared (first, second);

  return n >= MIN_SHARED_WORDS && n * 2 >= MIN (g_hash_table_size (first), g_hash_table_size (second));
}

static gboolean
is_same_act (const Entry *a, const Entry *b)
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
is_known (GPtrArray *of_day, const Entry *entry)
{
  for (guint i = 0; i < of_day->len; i++)
    if (is_same_act (g_ptr_array_index (of_day, i), entry))
      return TRUE;

  return FALSE;
}

static GPtrArray *
get_day (GHashTable *days, const Entry *entry)
{
  g_autofree char *day = dup_iso_day (&entry->days.first);
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
has_place (const Entry *entry)
{
  if (entry->is_ahead)
    return entry->days.grain <= READOUT_GRAIN_MONTH;

  return entry->days.grain <= READOUT_GRAIN_DAY && is_told_as_fact (entry->event);
}

/* @days: (element-type utf8 GPtrArray): the entries of each day so far */
static void
add_events (GArray *entries, GHashTable *days, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Entry entry
          = { .article = article, .span = events[i].span, .event = &events[i], .order = entries->len };
      GPtrArray *of_day;

      if (!readout_day_range_parse (events[i].date, &entry.days))
        continue;
      entry.has_day = TRUE;
      entry.is_ahead = is_after (&entry.days.first, cut_off);
      of_day = get_day (days, &entry);
      if (!has_place (&entry) || is_known (of_day, &entry))
        continue;
      g_ptr_array_add (of_day, g_memdup2 (&entry, sizeof entry));
      g_array_append_val (entries, entry);
    }
}

static ReadoutSpan
find_sentence (const ReadoutMemoArticle *article, ReadoutSpan finding)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (GArray) passages = NULL;

  g_array_append_val (findings, finding);
  passages = readout_memo_find_passages (article->analysis, findings);

  return passages->len > 0 ? g_array_index (passages, ReadoutSpan, 0) : finding;
}

/* One that is only estimated may be over or not: nobody can be held to it. */
static gboolean
is_vague (const Entry *entry, const char *cut_off)
{
  return entry->has_day && entry->deadline->certainty != READOUT_CERTAINTY_FIXED
         && !is_after (&entry->days.last, cut_off);
}

static void
add_deadlines (GArray *entries, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Entry entry = { .article = article, .deadline = &deadlines[i], .order = entries->len };

      /* "before 11 p.m." is over when the day is */
      if (deadlines[i].is_over || (deadlines[i].date != NULL && strchr (deadlines[i].date, 'T') != NULL))
        continue;
      entry.span = find_sentence (article, deadlines[i].span);
      entry.has_day = readout_day_range_parse (deadlines[i].date, &entry.days);
      entry.is_ahead = TRUE;
      if (!is_vague (&entry, cut_off))
        g_array_append_val (entries, entry);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;
  int order = second->has_day - first->has_day;

  if (order == 0 && first->has_day)
    order = readout_day_range_compare (&first->days, &second->days);

  return order != 0 ? order : (first->order > second->order) - (first->order < second->order);
}

static GArray *
find_entries (ReadoutMemoMaterial *material)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GHashTable) days
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  const char *cut_off = readout_memo_material_get_cut_off (material);

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      add_events (entries, days, article, cut_off);
      add_deadlines (entries, article, cut_off);
    }
  g_array_sort (entries, compare_entries);

  return entries;
}

static char *
dup_days (const Entry *entry)
{
  g_autofree char *first = NULL, *last = NULL, *first_words = NULL, *last_words = NULL;

  if (!entry->has_day)
    return g_strdup (_ ("day not told"));

  first = dup_iso_day (&entry->days.first);
  last = dup_iso_day (&entry->days.last);
  first_words = readout_memo_dup_date (first);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first_words);

  last_words = readout_memo_dup_date (last);
  /* Translators: the first and the last day of a period */
  return g_strdup_printf (_ ("%s to %s"), first_words, last_words);
}

static ReadoutMemoText *
words_cell_new (ReadoutMemoMaterial *material, const Entry *entry)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  ReadoutSpan cue = entry->event != NULL ? entry->event->cue : entry->deadline->span;

  readout_memo_append_clause (material, cell, entry->article, entry->span, cue);
  return cell;
}

static guint
count_back (GArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_array_index (entries, Entry, i).is_ahead ? 0 : 1;

  return n;
}

static void
add_back (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *entries)
{
  ReadoutMemoTable *table = readout_memo_table_new ();
  guint n_left = count_back (entries);

  readout_memo_table_add_column (table, _ ("Date"));
  readout_memo_table_add_column (table, _ ("What was reported"));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *days = dup_days (entry);

      if (entry->is_ahead || n_left-- > MAX_BACK)
        continue;
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (days));
      readout_memo_table_add_cell (table, words_cell_new (material, entry));
    }

  if (readout_memo_table_get_n_rows (table) > 0)
    readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
  else
    readout_memo_table_free (table);
}

/* Met or missed the articles must say: it has passed is all that a date tells. */
static const char *
get_certainty (const Entry *entry, const char *cut_off)
{
  if (entry->has_day && !is_after (&entry->days.last, cut_off))
    return _ ("deadline, has passed");
  if (entry->deadline == NULL)
    return _ ("event");

  switch (entry->deadline->certainty)
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
ahead_table_new (ReadoutMemoMaterial *material, GArray *entries)
{
  ReadoutMemoTable *table = readout_memo_table_new ();
  const char *cut_off = readout_memo_material_get_cut_off (material);

  /* Translators: above a day that is ahead */
  readout_memo_table_add_column (table, _ ("When"));
  readout_memo_table_add_column (table, _ ("What is ahead"));
  readout_memo_table_add_column (table, _ ("Kind"));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *days = dup_days (entry);

      if (!entry->is_ahead)
        continue;
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (days));
      readout_memo_table_add_cell (table, words_cell_new (material, entry));
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (get_certainty (entry, cut_off)));
    }

  return table;
}

static void
add_ahead (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *entries, gboolean has_heading)
{
  ReadoutMemoTable *table = ahead_table_new (material, entries);

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
count_actors (GHashTable *counts, const Entry *entry)
{
  for (guint i = 0; entry->event != NULL && i < entry->event->n_actors; i++)
    {
      g_autofree char *name = readout_memo_dup_party_name (entry->article, entry->event->actors[i]);

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
add_to_chart (ReadoutMemoChart *chart, GHashTable *counts, const Entry *entry)
{
  g_autofree char *day = NULL;

  if (!entry->has_day || entry->days.grain > READOUT_GRAIN_DAY)
    return;

  day = dup_iso_day (&entry->days.first);
  if (entry->deadline != NULL)
    readout_memo_chart_add (chart, _ ("Deadlines"), day, READOUT_MEMO_MARK_AHEAD);
  for (guint i = 0; entry->event != NULL && i < entry->event->n_actors; i++)
    {
      g_autofree char *name = readout_memo_dup_party_name (entry->article, entry->event->actors[i]);

      if (name != NULL && has_lane (counts, name))
        readout_memo_chart_add (chart, name, day,
                                entry->is_ahead ? READOUT_MEMO_MARK_AHEAD : READOUT_MEMO_MARK_DONE);
    }
}

/* What lies months before the first article would press the rest together. */
static gboolean
is_near (const Entry *entry, ReadoutMemoMaterial *material)
{
  const char *first = readout_memo_material_get_article (material, 0)->metadata->published;
  GDate day;

  if (first == NULL || !entry->has_day || !readout_date_is_valid (first))
    return TRUE;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay)g_ascii_strtoull (first + 8, NULL, 10),
                  (GDateMonth)g_ascii_strtoull (first + 5, NULL, 10),
                  (GDateYear)g_ascii_strtoull (first, NULL, 10));
  return g_date_days_between (&entry->days.first, &day) <= 31;
}

static void
add_chart (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *entries)
{
  ReadoutMemoChart *chart = readout_memo_chart_new (_ ("Who did something, and when"),
                                                    readout_memo_material_get_cut_off (material));
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    count_actors (counts, &g_array_index (entries, Entry, i));
  for (guint i = 0; i < entries->len; i++)
    if (is_near (&g_array_index (entries, Entry, i), material))
      add_to_chart (chart, counts, &g_array_index (entries, Entry, i));

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
  g_autoptr (GArray) entries = find_entries (material);

  if (entries->len > 0)
    add_chart (section, material, entries);
  add_back (section, material, entries);
  add_ahead (section, material, entries, TRUE);
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
  g_autoptr (GArray) entries = find_entries (material);

  add_ahead (section, material, entries, FALSE);
}

/**
 * readout_memo_add_latest:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds the last thing that has been, with its day.
 */
void
readout_memo_add_latest (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) entries = find_entries (material);

  for (guint i = entries->len; i > 0; i--)
    {
      const Entry *entry = &g_array_index (entries, Entry, i - 1);
      g_autofree char *days = dup_days (entry);
      /* Translators: a day, before what was last reported */
      g_autofree char *head = g_strdup_printf (_ ("Last reported, %s: "), days);
      ReadoutMemoText *text;

      if (entry->is_ahead)
        continue;
      text = readout_memo_text_new ();
      readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
      readout_memo_append_clause (material, text, entry->article, entry->span, entry->event->cue);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
      return;
    }
}
