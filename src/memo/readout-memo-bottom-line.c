/* readout-memo-bottom-line.c: how the articles say that the talks stand, and what is new in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-day-range.h"
#include "readout-memo-party.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static void
add_status (ReadoutMemoSection *section,
            ReadoutMemoMaterial *material,
            const ReadoutMemoArticle *article,
            const ReadoutStatus *status)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autofree char *date = readout_memo_dup_date (article->metadata->published);
  g_autofree char *head = g_strdup_printf ("%s, %s: ", readout_memo_get_talks_state (status->state), date);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
  readout_memo_append_sentence (material, text, article, status->span);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

/* The last thing that an article says of it is how it stands. */
static gboolean
add_last_status (ReadoutMemoSection *section,
                 ReadoutMemoMaterial *material,
                 const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (article->analysis, &n);

  if (n > 0)
    add_status (section, material, article, &statuses[n - 1]);

  return n > 0;
}

/* So long before the latest article it is no longer how the talks stand. */
#define MAX_AGE_DAYS 7

static gboolean
get_day (const ReadoutMemoArticle *article, ReadoutDayRange *range)
{
  return readout_day_range_parse (article->metadata->published, range);
}

static gboolean
is_stale (ReadoutMemoMaterial *material, const ReadoutMemoArticle *article)
{
  guint n = readout_memo_material_get_n_articles (material);
  ReadoutDayRange day, last;

  for (guint i = n; i > 0; i--)
    if (get_day (readout_memo_material_get_article (material, i - 1), &last))
      return get_day (article, &day) && g_date_days_between (&day.first, &last.first) > MAX_AGE_DAYS;

  return FALSE;
}

/**
 * readout_memo_add_bottom_line:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds how the talks stand, as the latest article that says so has it, unless later articles say nothing of
 * it for a week: then adds what they last report.  The conclusion is the analyst's.
 */
void
readout_memo_add_bottom_line (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  for (guint i = readout_memo_material_get_n_articles (material); i > 0; i--)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i - 1);

      if (is_stale (material, article))
        break;
      if (add_last_status (section, material, article))
        return;
    }

  readout_memo_add_latest (section, material);
}

static void
add_issue (ReadoutMemoSection *section,
           ReadoutMemoMaterial *material,
           const ReadoutMemoArticle *article,
           const ReadoutIssue *issue)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  const char *state = issue->state == READOUT_ISSUE_AGREED ? _ ("Agreed point") : _ ("Sticking point");
  g_autofree char *head = g_strdup_printf ("%s: ", state);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
  readout_memo_append_issue (material, text, article, issue);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

static void
add_new_of_article (ReadoutMemoSection *section,
                    ReadoutMemoMaterial *material,
                    const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (article->analysis, &n);

  add_last_status (section, material, article);
  for (guint i = 0; i < n; i++)
    if (issues[i].state != READOUT_ISSUE_OPEN && issues[i].n_mentions > 0)
      add_issue (section, material, article, &issues[i]);
  readout_memo_add_new_positions (section, material, article);
}

static guint
count_new (ReadoutMemoMaterial *material, guint *n_statements)
{
  guint n = 0;

  *n_statements = 0;
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      if (!readout_memo_material_is_new (material, article))
        continue;
      n++;
      *n_statements += article->statements->len;
    }

  return n;
}

static char *
dup_new_words (ReadoutMemoMaterial *material)
{
  guint n_statements;
  guint n = count_new (material, &n_statements);
  g_autofree char *date = readout_memo_dup_date (readout_memo_material_get_since (material));
  g_autofree char *articles
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new article", "%u new articles", n), n);
  g_autofree char *statements = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u new statement", "%u new statements", n_statements), n_statements);

  /* Translators: a day, a number of articles, a number of statements */
  return g_strdup_printf (_ ("Since the last memo (%s): %s with %s."), date, articles, statements);
}

/**
 * readout_memo_add_changes:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds what the articles say that were published since the memo before this one: how the talks stand, and
 * the points on which the parties differ or agree.  The first memo on a case has no changes.
 */
void
readout_memo_add_changes (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autofree char *words = NULL;

  if (*readout_memo_material_get_since (material) == '\0')
    return;

  words = dup_new_words (material);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PARAGRAPH, readout_memo_text_new_plain (words));
  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      if (readout_memo_material_is_new (material, article))
        add_new_of_article (section, material, article);
    }
}
