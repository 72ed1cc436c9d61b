/* readout-memo-timeline.c: what has been, what is ahead, and by when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-day-range.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LANES 8

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

/* The same act in the articles of a day is told once: of one class, on one day, by one party. */
static char *
dup_event_key (const Entry *entry)
{
  GString *key = g_string_new (NULL);
  g_autofree char *day = dup_iso_day (&entry->days.first);

  g_string_append_printf (key, "%d %s", entry->event->klass, day);
  for (guint i = 0; i < entry->event->n_actors; i++)
    {
      g_autofree char *party = readout_memo_dup_party_key (entry->article, entry->event->actors[i]);

      g_string_append_printf (key, " %s", party != NULL ? party : "");
    }
  if (entry->event->n_actors == 0)
    g_string_append_printf (key, " %u %" G_GSIZE_FORMAT, entry->article->number, entry->span.start_byte);

  return g_string_free (key, FALSE);
}

/* One sentence is one line, however much it tells of a day. */
static char *
dup_sentence_key (const Entry *entry)
{
  g_autofree char *day = dup_iso_day (&entry->days.first);

  return g_strdup_printf ("%u %" G_GSIZE_FORMAT " %s", entry->article->number, entry->span.start_byte, day);
}

static gboolean
is_known (GHashTable *known, const Entry *entry)
{
  g_autofree char *event = dup_event_key (entry);
  g_autofree char *sentence = dup_sentence_key (entry);
  gboolean found = g_hash_table_contains (known, event) || g_hash_table_contains (known, sentence);

  g_hash_table_add (known, g_steal_pointer (&event));
  g_hash_table_add (known, g_steal_pointer (&sentence));

  return found;
}

static gboolean
is_told_as_fact (const ReadoutEvent *event)
{
  return event->modality == READOUT_MODALITY_ACTUAL && !event->is_negated;
}

static void
add_events (GArray *entries, GHashTable *known, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Entry entry
          = { .article = article, .span = events[i].span, .event = &events[i], .order = entries->len };

      if (!readout_day_range_parse (events[i].date, &entry.days) || entry.days.grain > READOUT_GRAIN_MONTH)
        continue;
      entry.has_day = TRUE;
      entry.is_ahead = is_after (&entry.days.last, cut_off);
      if ((is_told_as_fact (&events[i]) || entry.is_ahead) && !is_known (known, &entry))
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

static void
add_deadlines (GArray *entries, const ReadoutMemoArticle *article, const char *cut_off)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Entry entry = { .article = article, .deadline = &deadlines[i], .order = entries->len };

      if (deadlines[i].is_over)
        continue;
      entry.span = find_sentence (article, deadlines[i].span);
      entry.has_day = readout_day_range_parse (deadlines[i].date, &entry.days);
      entry.is_ahead = TRUE;
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
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *cut_off = readout_memo_material_get_cut_off (material);

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      add_events (entries, known, article, cut_off);
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
sentence_cell_new (ReadoutMemoMaterial *material, const Entry *entry)
{
  ReadoutMemoText *cell = readout_memo_text_new ();

  readout_memo_append_sentence (material, cell, entry->article, entry->span);
  return cell;
}

static void
add_back (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *entries)
{
  ReadoutMemoTable *table = readout_memo_table_new ();

  readout_memo_table_add_column (table, _ ("Date"));
  readout_memo_table_add_column (table, _ ("What was reported"));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *days = dup_days (entry);

      if (entry->is_ahead)
        continue;
      readout_memo_table_add_cell (table, readout_memo_text_new_plain (days));
      readout_memo_table_add_cell (table, sentence_cell_new (material, entry));
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
      readout_memo_table_add_cell (table, sentence_cell_new (material, entry));
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

  if (readout_memo_chart_get_n_marks (chart) > 1)
    readout_memo_section_add_chart (section, chart);
  else
    readout_memo_chart_free (chart);
}

static void
add_nothing (ReadoutMemoSection *section, const char *words)
{
  if (section->blocks->len == 0)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH,
                                   readout_memo_text_new_plain (words));
}

/**
 * readout_memo_add_timeline:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds what has been, by date, and what is ahead of the cut-off, with deadlines; each line a sentence of an
 * article.
 */
void
readout_memo_add_timeline (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) entries = find_entries (material);

  if (entries->len > 0)
    add_chart (section, material, entries);
  add_back (section, material, entries);
  add_ahead (section, material, entries, TRUE);
  add_nothing (section, _ ("The articles date nothing that has been or is to come."));
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
  add_nothing (section, _ ("The articles name no deadline."));
}
