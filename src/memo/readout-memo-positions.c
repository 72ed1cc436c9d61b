/* readout-memo-positions.c: who wants what on which issue, and how that moved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

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

static ReadoutMemoText *
position_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoStand *stand, guint receipt)
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

/* Whether the article names somebody of the party, and not its people or the party itself. */
static gboolean
has_voice (const ReadoutMemoStand *stand)
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
party_cell_new (ReadoutMemoMaterial *material, const ReadoutMemoStand *stand, guint receipt)
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
  readout_memo_table_add_column (table, _ ("Date"));
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

/* A picture of what the tables say already is none. */
static void
add_chart (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *stands, guint n_rows)
{
  ReadoutMemoChart *chart = readout_memo_chart_new (_ ("Positions by party and date"),
                                                    readout_memo_material_get_cut_off (material));

  for (guint i = 0; i < stands->len; i++)
    {
      const ReadoutMemoStand *stand = &g_array_index (stands, ReadoutMemoStand, i);
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
  g_autoptr (GArray) stands = readout_memo_find_stands (material);
  g_autoptr (GArray) by_issue = NULL;
  g_autoptr (GArray) by_party = NULL;

  by_issue = readout_memo_find_stands_by_issue (stands);
  by_party = readout_memo_find_stands_by_party (stands);
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
  g_autoptr (GArray) stands = readout_memo_find_stands_of_article (article);

  for (guint i = 0; i < stands->len; i++)
    {
      const ReadoutMemoStand *stand = &g_array_index (stands, ReadoutMemoStand, i);
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
