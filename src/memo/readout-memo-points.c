/* readout-memo-points.c: on what the parties differ, on what they agree, and what they make conditions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static ReadoutSpan
find_sentence (const ReadoutMemoArticle *article, ReadoutSpan finding)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (GArray) passages = NULL;

  g_array_append_val (findings, finding);
  passages = readout_memo_find_passages (article->analysis, findings);

  return passages->len > 0 ? g_array_index (passages, ReadoutSpan, 0) : finding;
}

/**
 * readout_memo_append_issue:
 * @material: the material of the memo
 * @text: a line
 * @article: an article
 * @issue: an issue of it, with a mention
 *
 * Ends @text with the issue as the article names it, the sentence around its last mention, and its receipt.
 */
void
readout_memo_append_issue (ReadoutMemoMaterial *material,
                           ReadoutMemoText *text,
                           const ReadoutMemoArticle *article,
                           const ReadoutIssue *issue)
{
  ReadoutSpan mention = issue->mentions[issue->n_mentions - 1];
  guint receipt = readout_memo_material_cite_span (material, article, mention);
  g_autofree char *name = readout_memo_dup_span (article->analysis, mention);
  g_autofree char *sentence = readout_memo_dup_span (article->analysis, find_sentence (article, mention));

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_STRONG, name, receipt);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " — ");
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, sentence, receipt);
  readout_memo_material_refer (material, text, receipt);
}

/* One issue over all articles. */
typedef struct
{
  const ReadoutMemoArticle *article; /* the latest that tells its state */
  const ReadoutIssue *issue;
  guint n_articles;
} Point;

static void
add_issues_of_article (GPtrArray *points, GHashTable *by_name, const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_utf8_casefold (issues[i].name, -1);
      Point *point = g_hash_table_lookup (by_name, key);

      if (issues[i].n_mentions == 0)
        continue;
      if (point == NULL)
        {
          point = g_new0 (Point, 1);
          g_ptr_array_add (points, point);
          g_hash_table_insert (by_name, g_steal_pointer (&key), point);
        }
      if (point->issue == NULL || issues[i].state != READOUT_ISSUE_OPEN)
        {
          point->issue = &issues[i];
          point->article = article;
        }
      point->n_articles++;
    }
}

static gboolean
add_points_of_state (ReadoutMemoSection *section,
                     ReadoutMemoMaterial *material,
                     GPtrArray *points,
                     ReadoutIssueState state,
                     const char *heading)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const Point *point = g_ptr_array_index (points, i);
      ReadoutMemoText *text;

      if (point->issue->state != state)
        continue;
      if (!has_heading)
        readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                       readout_memo_text_new_plain (heading));
      has_heading = TRUE;
      text = readout_memo_text_new ();
      readout_memo_append_issue (material, text, point->article, point->issue);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
    }

  return has_heading;
}

/**
 * readout_memo_add_points:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds the issues on which the parties differ, those on which they agree, and the others, each with the
 * sentence that names it last.
 */
void
readout_memo_add_points (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean has_any;

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_issues_of_article (points, by_name, readout_memo_material_get_article (material, i));

  has_any = add_points_of_state (section, material, points, READOUT_ISSUE_STICKING, _ ("Sticking points"));
  has_any |= add_points_of_state (section, material, points, READOUT_ISSUE_AGREED, _ ("Agreed points"));
  has_any |= add_points_of_state (section, material, points, READOUT_ISSUE_OPEN, _ ("Other matters"));
  if (!has_any)
    readout_memo_section_add_text (
        section, READOUT_MEMO_BLOCK_PARAGRAPH,
        readout_memo_text_new_plain (_ ("The articles name no matter under negotiation.")));
}

static void
add_condition (ReadoutMemoSection *section,
               ReadoutMemoMaterial *material,
               const ReadoutMemoArticle *article,
               const ReadoutCondition *condition)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autofree char *words = readout_memo_dup_span (article->analysis, condition->span);
  guint receipt;

  g_array_append_val (findings, condition->span);
  readout_memo_add_party_findings (findings, article, condition->party);
  receipt = readout_memo_material_cite (material, article, findings);

  if (readout_memo_append_party (material, text, READOUT_MEMO_STYLE_STRONG, article, condition->party,
                                 receipt))
    readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, ": ");
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_material_refer (material, text, receipt);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

/**
 * readout_memo_add_conditions:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds the conditions that the articles report, as what would change the analyst's view.
 */
void
readout_memo_add_conditions (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);
      guint n;
      const ReadoutCondition *conditions = readout_analysis_get_conditions (article->analysis, &n);

      if (n > 0 && !has_heading)
        readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                       readout_memo_text_new_plain (_ ("Conditions, as reported")));
      has_heading = has_heading || n > 0;
      for (guint k = 0; k < n; k++)
        add_condition (section, material, article, &conditions[k]);
    }
}
