/* readout-memo-choice.c: the statements that a reader needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-choice.h"
#include "readout-memo-clause.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"

#include <string.h>

/* A page of them; the rest is in the annex. */
#define MAX_CHOSEN 8

/* "they were waiting": too few words to be worth a place. */
#define MIN_WORDS 7

static void
chosen_free (gpointer data)
{
  ReadoutMemoChosen *chosen = data;

  g_free (chosen->party);
  g_free (chosen);
}

/* The quotes of the articles that a track reports, by article and number. */
static GHashTable *
file_tracks (ReadoutMemoMaterial *material)
{
  GPtrArray *tracks = readout_memo_material_get_case (material)->tracks;
  GHashTable *by_quote = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    {
      ReadoutQuoteTrack *track = g_ptr_array_index (tracks, i);
      guint n;
      const ReadoutReport *reports = readout_quote_track_get_reports (track, &n);

      for (guint k = 0; k < n; k++)
        g_hash_table_insert (
            by_quote, g_strdup_printf ("%" G_GINT64_FORMAT " %u", reports[k].article_id, reports[k].quote),
            track);
    }

  return by_quote;
}

static ReadoutQuoteTrack *
find_track (GHashTable *by_quote, const ReadoutMemoArticle *article, guint index)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %u", article->id, index);

  return g_hash_table_lookup (by_quote, key);
}

static char *
dup_party (const ReadoutMemoArticle *article, const ReadoutQuote *quote, guint index)
{
  const char *side = readout_memo_sides_find_of_quote (article->sides, article->analysis, index);

  return side != NULL ? g_strdup (side) : readout_memo_dup_party_name (article, quote->source.entity);
}

static GPtrArray *
list_statements (ReadoutMemoMaterial *material)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (chosen_free);
  g_autoptr (GHashTable) tracks = file_tracks (material);

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);
      guint n_quotes;
      const ReadoutQuote *quotes = readout_analysis_get_quotes (article->analysis, &n_quotes);

      for (guint k = 0; k < article->statements->len; k++)
        {
          ReadoutMemoChosen *chosen = g_new0 (ReadoutMemoChosen, 1);

          chosen->from = readout_memo_material_get_case (material);
          chosen->article = article;
          chosen->quote = g_ptr_array_index (article->statements, k);
          chosen->index = (guint)(chosen->quote - quotes);
          chosen->track = find_track (tracks, article, chosen->index);
          chosen->party = dup_party (article, chosen->quote, chosen->index);
          g_ptr_array_add (list, chosen);
        }
    }

  return list;
}

/* ---- what it bears on ---- */

static char *
find_issue (const ReadoutMemoChosen *chosen)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (chosen->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < issues[i].n_mentions; k++)
      if (readout_span_overlaps (issues[i].mentions[k], chosen->quote->span))
        return g_utf8_casefold (issues[i].name, -1);

  return NULL;
}

static gboolean
bears_on_position (const ReadoutMemoChosen *chosen)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (chosen->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (readout_span_overlaps (positions[i].what, chosen->quote->span))
      return TRUE;

  return FALSE;
}

static gboolean
bears_on_condition (const ReadoutMemoChosen *chosen)
{
  guint n;
  const ReadoutCondition *conditions = readout_analysis_get_conditions (chosen->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (readout_span_overlaps (conditions[i].cue, chosen->quote->span))
      return TRUE;

  return FALSE;
}

static gboolean
bears_on_deadline (const ReadoutMemoChosen *chosen)
{
  guint n;
  const ReadoutDeadline *deadlines = readout_analysis_get_deadlines (chosen->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (readout_span_overlaps (deadlines[i].span, chosen->quote->span))
      return TRUE;

  return FALSE;
}

static gboolean
bears_on_status (const ReadoutMemoChosen *chosen)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (chosen->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (readout_span_overlaps (statuses[i].cue, chosen->quote->span))
      return TRUE;

  return FALSE;
}

/* Of what the memo says the statement tells more; %NULL: of nothing. */
static char *
dup_topic (const ReadoutMemoChosen *chosen)
{
  char *issue = find_issue (chosen);

  if (issue != NULL)
    return issue;
  if (bears_on_position (chosen))
    return g_strdup (" position");
  if (bears_on_condition (chosen))
    return g_strdup (" condition");
  if (bears_on_deadline (chosen))
    return g_strdup (" deadline");

  return bears_on_status (chosen) ? g_strdup (" status") : NULL;
}

/* ---- which of them ---- */

/* The outlets that report it; a copy under another name is none. */
static guint
count_outlets (const ReadoutMemoChosen *chosen)
{
  g_autoptr (GHashTable) outlets = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  const ReadoutReport *reports
      = chosen->track != NULL ? readout_quote_track_get_reports (chosen->track, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (reports[i].outlet != NULL
        && !readout_memo_case_is_copy (chosen->from, chosen->article->id, reports[i].article_id))
      g_hash_table_add (outlets, reports[i].outlet);

  return g_hash_table_size (outlets);
}

/* "…, officials said": words that do not begin with their sentence are a piece of what they said. */
static gboolean
is_piece (const ReadoutMemoChosen *chosen)
{
  ReadoutAnalysis *analysis = chosen->article->analysis;
  const ReadoutQuote *quote = chosen->quote;
  ReadoutSpan sentence;

  if (quote->kind != READOUT_QUOTE_INDIRECT || quote->cue.start_byte < quote->span.end_byte)
    return FALSE;

  sentence = readout_memo_skip_dateline (analysis, readout_memo_find_sentence (analysis, quote->span));
  return quote->span.start_byte > sentence.start_byte;
}

static gboolean
has_words (const ReadoutMemoChosen *chosen)
{
  return readout_memo_count_words (chosen->article->analysis, chosen->quote->span) >= MIN_WORDS
         && !is_piece (chosen);
}

/* A name before none, and the article's marks before its own words. */
static guint
get_worth (const ReadoutMemoChosen *chosen)
{
  guint worth = chosen->quote->source.naming == READOUT_NAMING_NAMED ? 2 : 0;

  return worth + (chosen->quote->kind == READOUT_QUOTE_INDIRECT ? 0 : 1);
}

static void
keep (GHashTable *kept, char *key, ReadoutMemoChosen *chosen, gboolean newest_wins)
{
  const ReadoutMemoChosen *known = g_hash_table_lookup (kept, key);

  if (known == NULL || newest_wins || get_worth (chosen) > get_worth (known))
    g_hash_table_insert (kept, key, chosen);
  else
    g_free (key);
}

/* One for each utterance that two outlets have, and the newest for each party and issue. */
static GHashTable *
find_bearing (GPtrArray *all)
{
  GHashTable *kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      ReadoutMemoChosen *chosen = g_ptr_array_index (all, i);
      g_autofree char *topic = has_words (chosen) ? dup_topic (chosen) : NULL;

      if (count_outlets (chosen) > 1)
        keep (kept, g_strdup_printf ("%p", (void *)chosen->track), chosen, FALSE);
      else if (topic != NULL && chosen->party != NULL)
        keep (kept, g_strdup_printf ("%s\n%s", chosen->party, topic), chosen, TRUE);
    }

  return kept;
}

/* What most outlets have, then what is newest. */
static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const ReadoutMemoChosen *first = *(ReadoutMemoChosen *const *)a;
  const ReadoutMemoChosen *second = *(ReadoutMemoChosen *const *)b;
  guint n_first = count_outlets (first), n_second = count_outlets (second);

  if (n_first != n_second)
    return n_first < n_second ? 1 : -1;
  if (first->article->number != second->article->number)
    return first->article->number < second->article->number ? 1 : -1;

  return first->index < second->index ? -1 : 1;
}

/* Parties by their names, those who are none last; of each the newest first. */
static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const ReadoutMemoChosen *first = *(ReadoutMemoChosen *const *)a;
  const ReadoutMemoChosen *second = *(ReadoutMemoChosen *const *)b;
  int order = (first->party == NULL) - (second->party == NULL);

  if (order == 0)
    order = g_strcmp0 (first->party, second->party);
  if (order != 0)
    return order;
  if (first->article->number != second->article->number)
    return first->article->number < second->article->number ? 1 : -1;

  return first->index < second->index ? -1 : 1;
}

static const char *
find_side (const ReadoutMemoChosen *chosen)
{
  return readout_memo_sides_find_of_quote (chosen->article->sides, chosen->article->analysis, chosen->index);
}

/* People who speak for nobody stand together. */
static void
keep_sides (GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      ReadoutMemoChosen *one = g_ptr_array_index (chosen, i);

      if (find_side (one) == NULL)
        g_clear_pointer (&one->party, g_free);
    }
}

/* Returns whether it is told for the first time, in whatever words. */
static gboolean
tell (GHashTable *told, ReadoutMemoChosen *chosen)
{
  return g_hash_table_add (told, chosen) && (chosen->track == NULL || g_hash_table_add (told, chosen->track));
}

/* What bears on the memo goes first.  Another telling of an utterance is no statement of its own. */
static GPtrArray *
rank (GPtrArray *all)
{
  GPtrArray *ranked = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GHashTable) kept = find_bearing (all);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL); /* statements and tracks */
  GHashTableIter iter;
  gpointer chosen;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, NULL, &chosen))
    {
      tell (told, chosen);
      g_ptr_array_add (ranked, chosen);
    }
  for (guint i = 0; i < all->len; i++)
    {
      chosen = g_ptr_array_index (all, i);
      if (has_words (chosen) && tell (told, chosen))
        g_ptr_array_add (others, chosen);
    }
  g_ptr_array_sort (ranked, compare_weight);
  g_ptr_array_sort (others, compare_weight);
  g_ptr_array_extend (ranked, others, NULL, NULL);

  return ranked;
}

/* Each side is heard before one is heard twice. */
static GHashTable *
pick (GPtrArray *ranked)
{
  GHashTable *picked = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) heard = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ranked->len && g_hash_table_size (picked) < MAX_CHOSEN; i++)
    {
      const char *side = find_side (g_ptr_array_index (ranked, i));

      if (side != NULL && g_hash_table_add (heard, (gpointer)side))
        g_hash_table_add (picked, g_ptr_array_index (ranked, i));
    }
  for (guint i = 0; i < ranked->len && g_hash_table_size (picked) < MAX_CHOSEN; i++)
    g_hash_table_add (picked, g_ptr_array_index (ranked, i));

  return picked;
}

/**
 * readout_memo_choose_statements:
 * @material: the material of the memo
 *
 * Chooses what two outlets have, once for each utterance, and of what bears on an issue, a position, a
 * condition, a deadline or how the talks stand the newest for each party and issue; then what is newest.
 * Where there are few statements all of them are taken.
 *
 * Returns: (transfer full) (element-type ReadoutMemoChosen): the statements, by party
 */
GPtrArray *
readout_memo_choose_statements (ReadoutMemoMaterial *material)
{
  GPtrArray *all = list_statements (material);
  g_autoptr (GPtrArray) ranked = rank (all);
  g_autoptr (GHashTable) picked = pick (ranked);

  for (guint i = all->len; i > 0 && all->len > MAX_CHOSEN; i--)
    if (!g_hash_table_contains (picked, g_ptr_array_index (all, i - 1)))
      g_ptr_array_remove_index (all, i - 1);
  keep_sides (all);
  g_ptr_array_sort (all, compare_parties);

  return all;
}
