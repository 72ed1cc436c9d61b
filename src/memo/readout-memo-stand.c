/* readout-memo-stand.c: where the parties stand, as the articles of a memo report it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-stand.h"

/* Of a party whose articles name no issue: its newest positions, each about a matter of its own. */
#define MAX_WITHOUT_ISSUE 3

/* People and bodies that stand for no side: those who were heard last. */
#define MAX_OTHERS 6

/* "two days": without an issue too few words to say what. */
#define MIN_WORDS 4

static void
stand_clear (gpointer data)
{
  ReadoutMemoStand *stand = data;

  g_free (stand->issue_key);
  g_free (stand->party_key);
}

/* A mention in the sentence itself is better than the first one. */
static void
find_issue (ReadoutMemoStand *stand)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (stand->article->analysis, &n);
  int index = stand->position->issue;

  if (index < 0 || (guint)index >= n || issues[index].n_mentions == 0)
    return;

  stand->issue = issues[index].mentions[0];
  stand->issue_key = g_utf8_casefold (issues[index].name, -1);
  for (guint i = 0; i < issues[index].n_mentions; i++)
    if (readout_span_contains (stand->position->span, issues[index].mentions[i]))
      stand->issue = issues[index].mentions[i];
}

/* "To comply with them": with what, the sentence before says, which is not told. */
static gboolean
ends_with_pronoun (char *const *words, guint n)
{
  static const char *const pronouns[]
      = { "them", "it", "this", "that", "these", "those", "so", "him", "her", NULL };

  return n > 0 && g_strv_contains (pronouns, words[n - 1]);
}

static gboolean
says_something (const ReadoutMemoStand *stand)
{
  g_autofree char *what = readout_memo_dup_span (stand->article->analysis, stand->position->what);
  g_auto (GStrv) words = g_strsplit (what, " ", -1);
  guint n = g_strv_length (words);

  if (n == 0 || stand->issue_key != NULL)
    return n > 0;

  return n >= MIN_WORDS && (n >= 2 * MIN_WORDS || !ends_with_pronoun (words, n));
}

/* Somebody of whom the articles tell neither a side nor a role has no part in the talks. */
static gboolean
takes_part (const ReadoutMemoStand *stand)
{
  const ReadoutEntity *entity = readout_memo_get_entity (stand->article, stand->position->party);

  return stand->has_side || stand->issue_key != NULL || entity->type != READOUT_ENTITY_PERSON
         || entity->n_roles > 0;
}

static void
add_stands_of_article (GArray *stands, const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      ReadoutMemoStand stand = { .article = article, .position = &positions[i], .order = stands->len };

      stand.party_key = readout_memo_dup_party_key (article, positions[i].party);
      stand.has_side
          = readout_memo_sides_find (article->sides, article->analysis, positions[i].party) != NULL;
      find_issue (&stand);
      if (stand.party_key != NULL && takes_part (&stand) && says_something (&stand))
        g_array_append_val (stands, stand);
      else
        stand_clear (&stand);
    }
}

/* Issues by their names, those without one last; then parties, those who stand for nobody last; then in the
 * order of time. */
static int
compare_stands (gconstpointer a, gconstpointer b)
{
  const ReadoutMemoStand *first = a, *second = b;
  int order = (first->issue_key == NULL) - (second->issue_key == NULL);

  if (order == 0)
    order = g_strcmp0 (first->issue_key, second->issue_key);
  if (order == 0)
    order = second->has_side - first->has_side;
  if (order == 0)
    order = g_strcmp0 (first->party_key, second->party_key);

  return order != 0 ? order : (first->order > second->order) - (first->order < second->order);
}

static GArray *
stands_new (void)
{
  GArray *stands = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoStand));

  g_array_set_clear_func (stands, stand_clear);
  return stands;
}

/**
 * readout_memo_find_stands:
 * @material: the material of a memo
 *
 * Returns: (transfer full) (element-type ReadoutMemoStand): what the parties are reported to want: issues by
 * their names, those without one last; then parties, those who stand for nobody last; then in the order of
 * time
 */
GArray *
readout_memo_find_stands (ReadoutMemoMaterial *material)
{
  GArray *stands = stands_new ();

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_stands_of_article (stands, readout_memo_material_get_article (material, i));
  g_array_sort (stands, compare_stands);

  return stands;
}

/**
 * readout_memo_find_stands_of_article:
 * @article: an article of a memo
 *
 * Returns: (transfer full) (element-type ReadoutMemoStand): what it reports the parties to want, in the order
 * of the text
 */
GArray *
readout_memo_find_stands_of_article (const ReadoutMemoArticle *article)
{
  GArray *stands = stands_new ();

  add_stands_of_article (stands, article);
  return stands;
}

static gboolean
is_same_row (const ReadoutMemoStand *a, const ReadoutMemoStand *b)
{
  return g_strcmp0 (a->issue_key, b->issue_key) == 0 && g_str_equal (a->party_key, b->party_key);
}

/**
 * readout_memo_find_stands_by_issue:
 * @stands: (element-type ReadoutMemoStand): what readout_memo_find_stands() gave, which outlives the rows
 *
 * Returns: (transfer full) (element-type ReadoutMemoStandRow): the latest of each issue and party, compared
 * with the one of an earlier article
 */
GArray *
readout_memo_find_stands_by_issue (GArray *stands)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoStandRow));
  const ReadoutMemoStand *before = NULL;

  for (guint i = 0; i < stands->len; i++)
    {
      const ReadoutMemoStand *now = &g_array_index (stands, ReadoutMemoStand, i);
      const ReadoutMemoStand *next
          = i + 1 < stands->len ? &g_array_index (stands, ReadoutMemoStand, i + 1) : NULL;
      gboolean has_next = next != NULL && is_same_row (now, next);
      ReadoutMemoStandRow row = { now, before };

      if (now->issue_key == NULL)
        break;
      if (!has_next)
        {
          g_array_append_val (rows, row);
          before = NULL;
        }
      else if (next->article != now->article)
        before = now;
    }

  return rows;
}

/* A copy of an article has the same words again. */
static gboolean
is_told_before (GArray *rows, const ReadoutMemoStand *stand)
{
  g_autofree char *words = readout_memo_dup_span (stand->article->analysis, stand->position->what);

  for (guint i = 0; i < rows->len; i++)
    {
      const ReadoutMemoStand *other = g_array_index (rows, ReadoutMemoStandRow, i).now;
      g_autofree char *known = readout_memo_dup_span (other->article->analysis, other->position->what);

      if (is_same_row (other, stand) && g_str_equal (known, words))
        return TRUE;
    }

  return FALSE;
}

/* The row of somebody who stands for no side that is oldest; @rows->len when there are few of them. */
static guint
find_oldest_other (GArray *rows)
{
  guint n = 0, oldest = rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      const ReadoutMemoStand *stand = g_array_index (rows, ReadoutMemoStandRow, i).now;

      if (stand->has_side)
        continue;
      n++;
      if (oldest == rows->len || stand->order < g_array_index (rows, ReadoutMemoStandRow, oldest).now->order)
        oldest = i;
    }

  return n > MAX_OTHERS ? oldest : rows->len;
}

/**
 * readout_memo_find_stands_by_party:
 * @stands: (element-type ReadoutMemoStand): what readout_memo_find_stands() gave, which outlives the rows
 *
 * Without an issue two positions are about two things.
 *
 * Returns: (transfer full) (element-type ReadoutMemoStandRow): the newest few of each party of which it is
 * not known on which issue they are; of those who stand for no side the newest few of all
 */
GArray *
readout_memo_find_stands_by_party (GArray *stands)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (ReadoutMemoStandRow));
  const ReadoutMemoStand *last = NULL;
  guint n_of_party = 0;

  for (guint i = stands->len; i > 0; i--)
    {
      ReadoutMemoStandRow row = { &g_array_index (stands, ReadoutMemoStand, i - 1), NULL };

      if (row.now->issue_key != NULL)
        break;
      if (last == NULL || !is_same_row (last, row.now))
        n_of_party = 0;
      last = row.now;
      if (n_of_party == MAX_WITHOUT_ISSUE || is_told_before (rows, row.now))
        continue;
      g_array_prepend_val (rows, row);
      n_of_party++;
    }
  for (guint i = find_oldest_other (rows); i < rows->len; i = find_oldest_other (rows))
    g_array_remove_index (rows, i);

  return rows;
}
