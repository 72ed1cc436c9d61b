/* readout-memo-positions.c: who wants what on which issue, and how that moved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-clause.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-person.h"
#include "readout-memo-sections.h"
#include "readout-memo-stand.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

/* Dots for which a picture is worth its place. */
#define MIN_MARKS 6

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
get_movement (const ReadoutMemoStand *before, const ReadoutMemoStand *now)
{
  int change = get_firmness (now->position->stance) - get_firmness (before->position->stance);

  if (change == 0)
    return _ ("→ same");
  if (change > 1 || change < -1)
    return _ ("⇄ reversed");

  return change > 0 ? _ ("↑ firmer") : _ ("↓ softer");
}

static guint
cite (ReadoutMemoMaterial *material, const ReadoutMemoStand *stand)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  g_array_append_val (findings, stand->position->span);
  g_array_append_val (findings, stand->position->what);
  g_array_append_val (findings, stand->issue);
  readout_memo_add_party_findings (findings, stand->article, stand->position->party);

  return readout_memo_material_cite (material, stand->article, findings);
}

static ReadoutMemoText *
issue_cell_new (const ReadoutMemoStand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();
  g_autofree char *words = readout_memo_dup_span (stand->article->analysis, stand->issue);

  readout_memo_text_append_verbatim (cell, READOUT_MEMO_STYLE_STRONG, words, receipt);
  return cell;
}

/* "The rebels to leave it": what "it" is stands elsewhere in the sentence. */
static gboolean
has_pronoun (const char *words)
{
  return g_regex_match_simple ("(?:^|[\\s(])(?:it|they|them|he|she|him)(?:$|[\\s.,;)])", words,
                               G_REGEX_CASELESS, 0);
}

/* What it wants, offers or refuses; where that alone would not say it, the sentence. */
static void
append_position (ReadoutMemoText *text, const ReadoutMemoStand *stand, guint receipt)
{
  ReadoutAnalysis *analysis = stand->article->analysis;
  g_autofree char *words = readout_memo_dup_span (analysis, stand->position->what);
  g_autofree char *sentence
      = readout_memo_dup_span (analysis, readout_memo_skip_dateline (analysis, stand->position->span));
  g_autofree char *stance = g_strdup_printf ("%s: ", get_stance (stand->position->stance));

  if (has_pronoun (words))
    {
      readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, sentence, receipt);
      return;
    }

  readout_memo_text_append (text, READOUT_MEMO_STYLE_EMPHASIS, stance);
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
}

static ReadoutMemoText *
position_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoStand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();

  append_position (cell, stand, receipt);
  readout_memo_material_refer (material, cell, receipt);

  return cell;
}

static ReadoutMemoText *
movement_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoStand *before, const ReadoutMemoStand *now)
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

/* The party, and who of it, in the words of the article. */
static ReadoutMemoText *
party_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoStand *stand, guint receipt)
{
  ReadoutMemoText *cell = readout_memo_text_new ();

  readout_memo_append_party_and_voice (material, cell, READOUT_MEMO_STYLE_PLAIN, stand->article,
                                       stand->position->party, receipt);
  return cell;
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
      const ReadoutMemoStandRow *row = &g_array_index (rows, ReadoutMemoStandRow, i);
      const ReadoutMemoStand *now = row->now;

      columns.has_issue |= now->issue_key != NULL;
      columns.has_movement |= row->before != NULL;
    }

  return columns;
}

static void
add_row (ReadoutMemoTable *table,
         ReadoutMemoMaterial *material,
         const Columns *columns,
         const ReadoutMemoStandRow *row)
{
  const ReadoutMemoStand *now = row->now;
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
  /* Translators: above the day on which an article reported a position */
  readout_memo_table_add_column (table, _ ("Reported"));
  if (columns.has_movement)
    readout_memo_table_add_column (table, _ ("Movement"));
  for (guint i = 0; i < rows->len; i++)
    add_row (table, material, &columns, &g_array_index (rows, ReadoutMemoStandRow, i));
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

static void
list_parties (GHashTable *parties, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (parties, g_array_index (rows, ReadoutMemoStandRow, i).now->party_key);
}

/* Of those who stand in the tables; a picture of what these say already is none. */
static void
add_chart (ReadoutMemoSection *section,
           ReadoutMemoMaterial *material,
           GArray *stands,
           GArray *by_issue,
           GArray *by_party)
{
  ReadoutMemoChart *chart = readout_memo_chart_new (_ ("Positions by party and date"),
                                                    readout_memo_material_get_cut_off (material));
  g_autoptr (GHashTable) parties = g_hash_table_new (g_str_hash, g_str_equal);

  list_parties (parties, by_issue);
  list_parties (parties, by_party);
  for (guint i = 0; i < stands->len; i++)
    {
      const ReadoutMemoStand *stand = &g_array_index (stands, ReadoutMemoStand, i);
      g_autofree char *name = readout_memo_dup_party_name (stand->article, stand->position->party);

      if (name != NULL && g_hash_table_contains (parties, stand->party_key))
        readout_memo_chart_add (chart, name, stand->article->metadata->published,
                                get_mark (stand->position->stance));
    }

  if (readout_memo_chart_get_n_marks (chart) >= MAX (MIN_MARKS, 2 * (by_issue->len + by_party->len)))
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
  g_autoptr (GArray) stands = readout_memo_find_stands (material);
  g_autoptr (GArray) by_issue = NULL;
  g_autoptr (GArray) by_party = NULL;

  by_issue = readout_memo_find_stands_by_issue (stands);
  by_party = readout_memo_find_stands_by_party (stands);
  add_chart (section, material, stands, by_issue, by_party);
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
  g_autoptr (GArray) stands = readout_memo_find_stands_of_article (article);

  for (guint i = 0; i < stands->len; i++)
    {
      const ReadoutMemoStand *stand = &g_array_index (stands, ReadoutMemoStand, i);
      guint receipt = cite (material, stand);
      g_autoptr (ReadoutMemoText) position = position_cell_new (material, stand, receipt);
      ReadoutMemoText *text = readout_memo_text_new ();

      if (readout_memo_append_party (material, text, READOUT_MEMO_STYLE_STRONG, article,
                                     stand->position->party, receipt))
        readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " — ");
      readout_memo_text_append_text (text, position);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
    }
}
