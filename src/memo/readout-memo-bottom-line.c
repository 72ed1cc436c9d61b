/* readout-memo-bottom-line.c: how the articles say that the talks stand, and what is new in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-day-range.h"
#include "readout-memo-clause.h"
#include "readout-memo-moment.h"
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

static gboolean
is_in_title (const ReadoutMemoArticle *article, ReadoutSpan span)
{
  guint n;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (paragraphs[i].kind == READOUT_PARAGRAPH_TITLE && readout_span_contains (paragraphs[i].span, span))
      return TRUE;

  return FALSE;
}

/* News says first how things stand, and then how they came to.  %NULL where it says nothing. */
static const ReadoutStatus *
find_status (const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutStatus *statuses = readout_analysis_get_statuses (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    if (!is_in_title (article, statuses[i].span))
      return &statuses[i];

  return n > 0 ? &statuses[0] : NULL;
}

/* So long before the latest article it is no longer how the talks stand. */
#define MAX_AGE_DAYS 7

static gboolean
get_day (const ReadoutMemoArticle *article, ReadoutDayRange *range)
{
  return readout_day_range_parse (article->metadata->published, range);
}

/* The newest article with a date; %NULL for none. */
static const ReadoutMemoArticle *
find_newest (ReadoutMemoMaterial *material)
{
  ReadoutDayRange day;

  for (guint i = readout_memo_material_get_n_articles (material); i > 0; i--)
    if (get_day (readout_memo_material_get_article (material, i - 1), &day))
      return readout_memo_material_get_article (material, i - 1);

  return NULL;
}

/* Whether a day lies so long before the newest article that more must have been since. */
static gboolean
is_stale (ReadoutMemoMaterial *material, const GDate *day)
{
  const ReadoutMemoArticle *newest = find_newest (material);
  ReadoutDayRange last;

  return newest != NULL && get_day (newest, &last) && g_date_days_between (day, &last.first) > MAX_AGE_DAYS;
}

/* The latest article that says how the talks stand, and neither so long ago that they may stand otherwise,
 * nor before something was @agreed. */
static const ReadoutMemoArticle *
find_article_of_state (ReadoutMemoMaterial *material, const ReadoutMemoMoment *agreed)
{
  for (guint i = readout_memo_material_get_n_articles (material); i > 0; i--)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i - 1);
      ReadoutDayRange day;
      gboolean has_day = get_day (article, &day);

      if (has_day
          && (is_stale (material, &day.first)
              || (agreed != NULL && g_date_compare (&day.first, &agreed->days.first) < 0)))
        return NULL;
      if (find_status (article) != NULL)
        return article;
    }

  return NULL;
}

/* @head: (transfer full): what stands before the words of the article */
static void
add_moment (ReadoutMemoSection *section,
            ReadoutMemoMaterial *material,
            const ReadoutMemoMoment *moment,
            char *head)
{
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
  readout_memo_moment_append (moment, material, text);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
  g_free (head);
}

/* The last thing that has been. */
static const ReadoutMemoMoment *
find_latest (GArray *moments)
{
  for (guint i = moments->len; i > 0; i--)
    {
      const ReadoutMemoMoment *moment = &g_array_index (moments, ReadoutMemoMoment, i - 1);

      if (!moment->is_ahead)
        return moment;
    }

  return NULL;
}

/* The first thing that is to be. */
static const ReadoutMemoMoment *
find_next (GArray *moments, const char *cut_off)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const ReadoutMemoMoment *moment = &g_array_index (moments, ReadoutMemoMoment, i);

      if (moment->is_ahead && moment->has_day && readout_memo_is_after (&moment->days.last, cut_off))
        return moment;
    }

  return NULL;
}

/* What the newest article begins with. */
static ReadoutMemoMoment
add_lead (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const ReadoutMemoArticle *article)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autofree char *date = readout_memo_dup_date (article->metadata->published);
  g_autofree char *head = g_strdup_printf (_ ("Last reported, %s: "), date);
  ReadoutSpan lead = readout_memo_find_lead (article->analysis);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
  readout_memo_append_sentence (material, text, article, lead);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);

  return (ReadoutMemoMoment){ .article = article, .span = lead };
}

/* The last thing that has been; where that was long ago, what the newest article begins with. */
static ReadoutMemoMoment
add_latest (ReadoutMemoSection *section, ReadoutMemoMaterial *material, GArray *moments)
{
  const ReadoutMemoMoment *latest = find_latest (moments);
  const ReadoutMemoArticle *newest = find_newest (material);
  g_autofree char *days = NULL;

  if (newest != NULL && (latest == NULL || is_stale (material, &latest->days.first))
      && !readout_span_is_empty (readout_memo_find_lead (newest->analysis)))
    return add_lead (section, material, newest);
  if (latest == NULL)
    return (ReadoutMemoMoment){ 0 };

  days = readout_memo_moment_dup_days (latest);
  /* Translators: a day, before what was last reported */
  add_moment (section, material, latest, g_strdup_printf (_ ("Last reported, %s: "), days));
  return *latest;
}

/* Where the talks stand.  @agreed: (nullable): what was last agreed.  Returns: the passage that the line has
 */
static ReadoutMemoMoment
add_stand (ReadoutMemoSection *section,
           ReadoutMemoMaterial *material,
           GArray *moments,
           const ReadoutMemoMoment *agreed)
{
  const ReadoutMemoArticle *article = find_article_of_state (material, agreed);

  if (article == NULL)
    return add_latest (section, material, moments);

  add_status (section, material, article, find_status (article));
  return (ReadoutMemoMoment){ .article = article, .span = find_status (article)->span };
}

static gboolean
is_same_passage (const ReadoutMemoMoment *a, const ReadoutMemoMoment *b)
{
  return a->article == b->article && readout_span_overlaps (a->span, b->span);
}

/* @told: the passage of the line before */
static void
add_agreed (ReadoutMemoSection *section,
            ReadoutMemoMaterial *material,
            const ReadoutMemoMoment *agreed,
            const ReadoutMemoMoment *told)
{
  g_autofree char *days = readout_memo_moment_dup_days (agreed);

  if (!is_same_passage (agreed, told))
    /* Translators: a day, before what the parties last agreed */
    add_moment (section, material, agreed, g_strdup_printf (_ ("Last agreed, %s: "), days));
}

/* @told: the passage of the first line, which can tell it already */
static void
add_next (ReadoutMemoSection *section,
          ReadoutMemoMaterial *material,
          GArray *moments,
          const ReadoutMemoMoment *told)
{
  const ReadoutMemoMoment *next = find_next (moments, readout_memo_material_get_cut_off (material));
  g_autofree char *days = next != NULL ? readout_memo_moment_dup_days (next) : NULL;

  if (next != NULL && !is_same_passage (next, told))
    /* Translators: a day that is ahead, before what is to be then */
    add_moment (section, material, next, g_strdup_printf (_ ("Next, %s: "), days));
}

/**
 * readout_memo_add_bottom_line:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds how the talks stand, as the latest article that says so has it, unless something was agreed since or
 * later articles say nothing of it for a week: then adds what they last report; what the parties last agreed;
 * and what comes next.  The conclusion is the analyst's.
 */
void
readout_memo_add_bottom_line (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) moments = readout_memo_find_moments (material);
  ReadoutMemoMoment agreed;
  gboolean has_agreed = readout_memo_find_agreed (material, &agreed);
  ReadoutMemoMoment told = add_stand (section, material, moments, has_agreed ? &agreed : NULL);

  if (has_agreed)
    add_agreed (section, material, &agreed, &told);
  add_next (section, material, moments, &told);
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

  if (find_status (article) != NULL)
    add_status (section, material, article, find_status (article));
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
