/* readout-memo-positions.c: who wants what on which issue, and how that moved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a party whose articles name no issue: its newest positions, each about a matter of its own. */
#define MAX_WITHOUT_ISSUE 3

/* "two days": without an issue too few words to say what. */
#define MIN_WORDS 4

/* Dots for which a picture is worth its place. */
#define MIN_MARKS 6

/* What one article reports of one party. */
typedef struct
{
  const ReadoutMemoArticle *article;
  const ReadoutPosition *position;
  ReadoutSpan issue; /* a mention of it in the article; empty for none */
  char *issue_key;   /* NULL for none */
  char *party_key;
  gboolean has_side; /* whether the party is more than a person */
  guint order;       /* in the memo, of the article and then of the text */
} Stand;

static void
stand_clear (gpointer data)
{
  Stand *stand = data;

  g_free (stand->issue_key);
  g_free (stand->party_key);
}

/* A mention in the sentence itself is better than the first one. */
static void
find_issue (Stand *stand)
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
says_something (const Stand *stand)
{
  g_autofree char *what = readout_memo_dup_span (stand->article->analysis, stand->position->what);
  g_auto (GStrv) words = g_strsplit (what, " ", -1);
  guint n = g_strv_length (words);

  if (n == 0 || stand->issue_key != NULL)
    return n > 0;

  return n >= MIN_WORDS && (n >= 2 * MIN_WORDS || !ends_with_pronoun (words, n));
}

static void
add_stands_of_article (GArray *stands, const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Stand stand = { .article = article, .position = &positions[i], .order = stands->len };

      stand.party_key = readout_memo_dup_party_key (article, positions[i].party);
      stand.has_side
          = readout_memo_sides_find (article->sides, article->analysis, positions[i].party) != NULL;
      find_issue (&stand);
      if (stand.party_key != NULL && says_something (&stand))
        g_array_append_val (stands, stand);
      else
        stand_clear (&stand);
    }
}

static GArray *
find_stands (ReadoutMemoMaterial *material)
{
  GArray *stands = g_array_new (FALSE, FALSE, sizeof (Stand));

  g_array_set_clear_func (stands, stand_clear);
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_stands_of_article (stands, readout_memo_material_get_article (material, i));

  return stands;
}

/* Issues by their names, those without one last; then parties, those who stand for nobody last; then in the
 * order of time. */
static int
compare_stands (gconstpointer a, gconstpointer b)
{
  const Stand *first = a, *second = b;
  int order = (first->issue_key == NULL) - (second->issue_key == NULL);

  if (order == 0)
    order = g_strcmp0 (first->issue_key, second->issue_key);
  if (order == 0)
    order = second->has_side - first->has_side;
  if (order == 0)
    order = g_strcmp0 (first->party_key, second->party_key);

  return order != 0 ? order : (first->order > second->order) - (first->order < second->order);
}

static gboolean
is_same_row (const Stand *a, const Stand *b)
{
  return g_strcmp0 (a->issue_key, b->issue_key) == 0 && g_str_equal (a->party_key, b->party_key);
}

static const char *
get_stance (ReadoutStance stance)
{
  switch (stance)
    {
    case READOUT_STANCE_OFFERS:
      return _ ("offers");
    case READOUT_STANCE_REFUSES:
      return _ ("refuses");
    case READOUT_STANCE_WANTS:
    default:
      return _ ("wants");
    }
}

/* How much a party insists. */
static int
get_firmness (ReadoutStance stance)
{
  return stance == READOUT_STANCE_REFUSES ? 2 : stance == READOUT_STANCE_WANTS ? 1 : 0;
}

/* A proposal: what a movement means is for the analyst to say. */
static const char *
get_movement (const Stand *before, const Stand *now)
{
  int change = get_firmness (now->position->stance) - get_firmness (before->position->stance);

  if (change == 0)
    return _ ("→ same");
  if (change > 1 || change < -1)
    return _ ("⇄ reversed");

  return change > 0 ? _ ("↑ firmer") : _ ("↓ softer");
}

static guint
cite (ReadoutMemoMaterial *material, const Stand *stand)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  g_array_append_val (findings, stand->position->span);
  g_array_append_val (findings, stand->position->what);
  g_array_append_val (findings, stand->issue);
  readout_memo_add_party_findings (findings, stand->article, stand->position->party);

  return readout_memo_material_cite (material, stand->article, findings);
}

static ReadoutMemoText *
issue_cell_new (const Stand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  g_autofree char *words = readout_memo_dup_span (stand->article->analysis, stand->issue);

  readout_memo_text_append_verbatim (cell, READOUT_MEMO_STYLE_STRONG, words, receipt);
  return cell;
}

static ReadoutMemoText *
position_cell_new (ReadoutMemoMaterial *material, const Stand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  g_autofree char *words = readout_memo_dup_span (stand->article->analysis, stand->position->what);
  g_autofree char *stance = g_strdup_printf ("%s: ", get_stance (stand->position->stance));

  readout_memo_text_append (cell, READOUT_MEMO_STYLE_EMPHASIS, stance);
  readout_memo_text_append_verbatim (cell, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_material_refer (material, cell, receipt);

  return cell;
}

static ReadoutMemoText *
movement_cell_new (ReadoutMemoMaterial *material, const Stand *before, const Stand *now)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  if (before == NULL)
    {
      readout_memo_text_append (cell, READOUT_MEMO_STYLE_PLAIN, _ ("• first report"));
      return cell;
    }

  date = readout_memo_dup_date (before->article->metadata->published);
  /* Translators: how a position moved, and the date of the one before */
  words = g_strdup_printf (_ ("%s as on %s"), get_movement (before, now), date);
  readout_memo_text_append (cell, READOUT_MEMO_STYLE_PLAIN, words);
  readout_memo_material_refer (material, cell, cite (material, before));

  return cell;
}

/* Whether the article names somebody of the party, and not its people or the party itself. */
static gboolean
has_voice (const Stand *stand)
{
  const ReadoutEntity *entity = readout_memo_get_entity (stand->article, stand->position->party);
  const char *side
      = readout_memo_sides_find (stand->article->sides, stand->article->analysis, stand->position->party);
  g_autofree char *name
      = readout_memo_dup_span (stand->article->analysis, readout_memo_find_name (stand->article, entity));

  return side != NULL && entity->type != READOUT_ENTITY_NATIONALITY && *name != '\0'
         && !g_str_equal (name, side);
}

/* The party, and who of it, in the words of the article. */
static ReadoutMemoText *
party_cell_new (ReadoutMemoMaterial *material, const Stand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  ReadoutMemoText *voice = readout_memo_text_new ();

  readout_memo_append_party (material, cell, READOUT_MEMO_STYLE_PLAIN, stand->article, stand->position->party,
                             receipt);
  if (has_voice (stand)
      && readout_memo_append_voice (material, voice, READOUT_MEMO_STYLE_PLAIN, stand->article,
                                    stand->position->party, receipt))
    {
      readout_memo_text_append (cell, READOUT_MEMO_STYLE_PLAIN, " (");
      readout_memo_text_append_text (cell, voice);
      readout_memo_text_append (cell, READOUT_MEMO_STYLE_PLAIN, ")");
    }
  readout_memo_text_free (voice);

  return cell;
}

/* A row of a table, and what it is compared with. */
typedef struct
{
  const Stand *now;
  const Stand *before; /* NULL for the first report */
} Row;

/* The latest of each issue and party, compared with the one of an earlier article. */
static GArray *
find_rows_by_issue (GArray *stands)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  const Stand *before = NULL;

  for (guint i = 0; i < stands->len; i++)
    {
      const Stand *now = &g_array_index (stands, Stand, i);
      const Stand *next = i + 1 < stands->len ? &g_array_index (stands, Stand, i + 1) : NULL;
      gboolean has_next = next != NULL && is_same_row (now, next);
      Row row = { now, before };

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
is_told_before (GArray *rows, const Stand *stand)
{
  g_autofree char *words = readout_memo_dup_span (stand->article->analysis, stand->position->what);

  for (guint i = 0; i < rows->len; i++)
    {
      const Stand *other = g_array_index (rows, Row, i).now;
      g_autofree char *known = readout_memo_dup_span (other->article->analysis, other->position->what);

      if (is_same_row (other, stand) && g_str_equal (known, words))
        return TRUE;
    }

  return FALSE;
}

/* Without an issue two positions are about two things: the newest few of each party. */
static GArray *
find_rows_by_party (GArray *stands)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  const Stand *last = NULL;
  guint n_of_party = 0;

  for (guint i = stands->len; i > 0; i--)
    {
      Row row = { &g_array_index (stands, Stand, i - 1), NULL };

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

  return rows;
}

/* Columns that say the same in every row say nothing. */
typedef struct
{
  gboolean has_issue;
  gboolean has_movement;
} Columns;

static Columns
find_columns (GArray *rows)
{
  Columns columns = { FALSE };

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const Stand *now = row->now;

      columns.has_issue |= now->issue_key != NULL;
      columns.has_movement |= row->before != NULL;
    }

  return columns;
}

static void
add_row (ReadoutMemoTable *table, ReadoutMemoMaterial *material, const Columns *columns, const Row *row)
{
  const Stand *now = row->now;
  guint receipt = cite (material, now);
  g_autofree char *date = readout_memo_dup_date (now->article->metadata->published);

  if (columns->has_issue)
    readout_memo_table_add_cell (table, issue_cell_new (now, receipt));
  readout_memo_table_add_cell (table, party_cell_new (material, now, receipt));
  readout_memo_table_add_cell (table, position_cell_new (material, now, receipt));
  readout_memo_table_add_cell (table, readout_memo_text_new_plain (date));
  if (columns->has_movement)
    readout_memo_table_add_cell (table, movement_cell_new (material, row->before, now));
}

static void
add_table (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *rows)
{
  ReadoutMemoTable *table;
  Columns columns = find_columns (rows);

  if (rows->len == 0)
    return;

  table = readout_memo_table_new ();
  if (columns.has_issue)
    readout_memo_table_add_column (table, _ ("Issue"));
  readout_memo_table_add_column (table, _ ("Party"));
  readout_memo_table_add_column (table, _ ("Position, as reported"));
  readout_memo_table_add_column (table, _ ("Date"));
  if (columns.has_movement)
    readout_memo_table_add_column (table, _ ("Movement"));
  for (guint i = 0; i < rows->len; i++)
    add_row (table, material, &columns, &g_array_index (rows, Row, i));
  readout_memo_section_add_table (section, READOUT_MEMO_BLOCK_TABLE, table);
}

static ReadoutMemoMark
get_mark (ReadoutStance stance)
{
  switch (stance)
    {
    case READOUT_STANCE_OFFERS:
      return READOUT_MEMO_MARK_OFFERS;
    case READOUT_STANCE_REFUSES:
      return READOUT_MEMO_MARK_REFUSES;
    case READOUT_STANCE_WANTS:
    default:
      return READOUT_MEMO_MARK_WANTS;
    }
}

/* A picture of what the tables say already is none. */
static void
add_chart (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *stands, guint n_rows)
{
  ReadoutMemoChart *chart = readout_memo_chart_new (_ ("Positions by party and date"),
                                                    readout_memo_material_get_cut_off (material));

  for (guint i = 0; i < stands->len; i++)
    {
      const Stand *stand = &g_array_index (stands, Stand, i);
      g_autofree char *name = readout_memo_dup_party_name (stand->article, stand->position->party);

      if (name != NULL)
        readout_memo_chart_add (chart, name, stand->article->metadata->published,
                                get_mark (stand->position->stance));
    }

  if (readout_memo_chart_get_n_marks (chart) >= MAX (MIN_MARKS, 2 * n_rows))
    readout_memo_section_add_chart (section, chart);
  else
    readout_memo_chart_free (chart);
}

/**
 * readout_memo_add_positions:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds a row for each issue and party: what the party is last reported to want, and how that compares with
 * what an earlier article reports; and the newest positions of each party on what no issue is named for.
 */
void
readout_memo_add_positions (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) stands = find_stands (material);
  g_autoptr (GArray) by_issue = NULL;
  g_autoptr (GArray) by_party = NULL;

  g_array_sort (stands, compare_stands);
  by_issue = find_rows_by_issue (stands);
  by_party = find_rows_by_party (stands);
  add_chart (section, material, stands, by_issue->len + by_party->len);
  add_table (section, material, by_issue);
  if (by_issue->len > 0 && by_party->len > 0)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                   readout_memo_text_new_plain (_ ("Positions on other matters")));
  add_table (section, material, by_party);
}

/**
 * readout_memo_add_new_positions:
 * @section: where they go
 * @material: the material of the memo
 * @article: one of its articles
 *
 * Adds what @article reports the parties to want, an item each.
 */
void
readout_memo_add_new_positions (ReadoutMemoSection *section,
                                ReadoutMemoMaterial *material,
                                const ReadoutMemoArticle *article)
{
  g_autoptr (GArray) stands = g_array_new (FALSE, FALSE, sizeof (Stand));

  g_array_set_clear_func (stands, stand_clear);
  add_stands_of_article (stands, article);
  for (guint i = 0; i < stands->len; i++)
    {
      const Stand *stand = &g_array_index (stands, Stand, i);
      guint receipt = cite (material, stand);
      g_autoptr (ReadoutMemoText) position = position_cell_new (material, stand, receipt);
      ReadoutMemoText *text = readout_memo_text_new ();

      if (readout_memo_append_party (material, text, READOUT_MEMO_STYLE_STRONG, article,
                                     stand->position->party, receipt))
        readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
      readout_memo_text_append_text (text, position);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
    }
}
