/* readout-memo-points.c: on what the parties differ, and on what they agree
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-clause.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

/* Letters from which a word of an issue tells what it is about. */
#define MIN_LETTERS 4

/* The sentence around the last mention, without the place and date with which an article begins. */
static ReadoutSpan
find_sentence_of_issue (const ReadoutMemoArticle *article, const ReadoutIssue *issue)
{
  return readout_memo_skip_dateline (
      article->analysis,
      readout_memo_find_sentence (article->analysis, issue->mentions[issue->n_mentions - 1]));
}

static ReadoutSpan
get_last_mention (const ReadoutIssue *issue)
{
  return issue->mentions[issue->n_mentions - 1];
}

/* What was open then need not be so now. */
static void
append_date (ReadoutMemoText *text, const ReadoutMemoArticle *article)
{
  g_autofree char *date = readout_memo_dup_date (article->metadata->published);
  g_autofree char *words = g_strdup_printf (" · %s", date);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_MUTED, words);
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
  guint receipt = readout_memo_material_cite_span (material, article, get_last_mention (issue));
  g_autofree char *name = readout_memo_dup_span (article->analysis, get_last_mention (issue));
  g_autofree char *sentence
      = readout_memo_dup_span (article->analysis, find_sentence_of_issue (article, issue));

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_STRONG, name, receipt);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " — ");
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, sentence, receipt);
  append_date (text, article);
  readout_memo_material_refer (material, text, receipt);
}

/* One issue over all articles. */
typedef struct
{
  const ReadoutMemoArticle *article; /* the latest that tells its state */
  const ReadoutIssue *issue;
} Point;

static char **
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_regex_split_simple ("[^\\p{L}\\p{N}]+", folded, 0, 0);
}

/* "The ceasefire in Syria" of talks on a Syria ceasefire: not one of their points, but what they are. */
static gboolean
is_subject (ReadoutMemoMaterial *material, const char *name)
{
  g_auto (GStrv) subject = split_words (readout_memo_material_get_subject (material));
  g_auto (GStrv) words = split_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= MIN_LETTERS
        && !g_strv_contains ((const char *const *)subject, words[i]))
      return FALSE;

  return TRUE;
}

static void
add_issues_of_article (GPtrArray *points,
                       GHashTable *by_name,
                       ReadoutMemoMaterial *material,
                       const ReadoutMemoArticle *article)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_utf8_casefold (issues[i].name, -1);
      Point *point = g_hash_table_lookup (by_name, key);

      if (issues[i].n_mentions == 0
          || (issues[i].state == READOUT_ISSUE_OPEN && is_subject (material, issues[i].name)))
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
    }
}

/* The points of one state that one sentence names. */
static gboolean
is_in_same_sentence (const Point *a, const Point *b)
{
  return a->article == b->article && a->issue->state == b->issue->state
         && find_sentence_of_issue (a->article, a->issue).start_byte
                == find_sentence_of_issue (b->article, b->issue).start_byte;
}

static gboolean
is_told_before (GPtrArray *points, guint index)
{
  for (guint i = 0; i < index; i++)
    if (is_in_same_sentence (g_ptr_array_index (points, i), g_ptr_array_index (points, index)))
      return TRUE;

  return FALSE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const ReadoutSpan *first = a, *second = b;

  return (first->start_byte > second->start_byte) - (first->start_byte < second->start_byte);
}

/* Where the sentence of a point names it and others, in the order of the text. */
static GArray *
find_names (GPtrArray *points, const Point *point)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  for (guint i = 0; i < points->len; i++)
    {
      const Point *other = g_ptr_array_index (points, i);
      ReadoutSpan name = get_last_mention (other->issue);

      if (is_in_same_sentence (point, other))
        g_array_append_val (names, name);
    }
  g_array_sort (names, compare_spans);

  return names;
}

static void
append_words (
    ReadoutMemoText *text, ReadoutAnalysis *analysis, ReadoutMemoStyle style, ReadoutSpan span, guint receipt)
{
  g_autofree char *words = readout_memo_dup_span (analysis, span);

  readout_memo_text_append_verbatim (text, style, words, receipt);
}

/* A sentence that names several matters, with the names set off. */
static void
append_sentence (ReadoutMemoMaterial *material, ReadoutMemoText *text, const Point *point, GArray *names)
{
  ReadoutAnalysis *analysis = point->article->analysis;
  ReadoutSpan rest = find_sentence_of_issue (point->article, point->issue);
  guint receipt = readout_memo_material_cite_span (material, point->article, get_last_mention (point->issue));

  for (guint i = 0; i < names->len; i++)
    {
      ReadoutSpan name = g_array_index (names, ReadoutSpan, i);

      if (!readout_span_contains (rest, name))
        continue;
      append_words (text, analysis, READOUT_MEMO_STYLE_PLAIN,
                    (ReadoutSpan){ rest.start_byte, name.start_byte }, receipt);
      append_words (text, analysis, READOUT_MEMO_STYLE_STRONG, name, receipt);
      rest.start_byte = name.end_byte;
    }
  append_words (text, analysis, READOUT_MEMO_STYLE_PLAIN, rest, receipt);
  append_date (text, point->article);
  readout_memo_material_refer (material, text, receipt);
}

static ReadoutMemoText *
point_new (ReadoutMemoMaterial *material, GPtrArray *points, const Point *point)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autoptr (GArray) names = find_names (points, point);

  if (names->len > 1)
    append_sentence (material, text, point, names);
  else
    readout_memo_append_issue (material, text, point->article, point->issue);

  return text;
}

static void
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

      if (point->issue->state != state || is_told_before (points, i))
        continue;
      if (!has_heading)
        readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                       readout_memo_text_new_plain (heading));
      has_heading = TRUE;
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, point_new (material, points, point));
    }
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

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    add_issues_of_article (points, by_name, material, readout_memo_material_get_article (material, i));

  add_points_of_state (section, material, points, READOUT_ISSUE_STICKING, _ ("Sticking points"));
  add_points_of_state (section, material, points, READOUT_ISSUE_AGREED, _ ("Agreed points"));
  add_points_of_state (section, material, points, READOUT_ISSUE_OPEN, _ ("Other matters"));
}
