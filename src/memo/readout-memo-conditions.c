/* readout-memo-conditions.c: what the parties make conditions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-moment.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Those that matter most; the rest is in the articles. */
#define MAX_CONDITIONS 5

/* A sentence of which it is not known what depends on what is told as long as it is short. */
#define MAX_SENTENCE_BYTES 200

/* Letters from which a word tells something. */
#define MIN_LETTERS 4

typedef struct
{
  const ReadoutMemoArticle *article;
  const ReadoutCondition *condition;
  gboolean bears_on_issue;
  guint order; /* the newest first */
} Term;

static gboolean
is_whole (const ReadoutCondition *condition)
{
  return !readout_span_is_empty (condition->condition) && !readout_span_is_empty (condition->consequence);
}

/* A comma that joins two clauses belongs to neither. */
static ReadoutSpan
trim_comma (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  g_autofree char *words = readout_memo_dup_span (analysis, span);
  gsize length_bytes = strlen (words);

  if (length_bytes > 0 && words[length_bytes - 1] == ',')
    span.end_byte--;

  return span;
}

static void
append_span (ReadoutMemoText *text, ReadoutAnalysis *analysis, ReadoutSpan span, guint receipt)
{
  g_autofree char *words = readout_memo_dup_span (analysis, trim_comma (analysis, span));

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
}

/* In the order of the article: "they stay as long as …", "if … → they stay". */
static void
append_terms (ReadoutMemoText *text,
              ReadoutAnalysis *analysis,
              const ReadoutCondition *condition,
              guint receipt)
{
  g_autofree char *cue = readout_memo_dup_span (analysis, condition->cue);
  g_autofree char *lower = g_utf8_strdown (cue, -1);
  gboolean is_last = condition->consequence.start_byte < condition->cue.start_byte;

  if (is_last)
    {
      append_span (text, analysis, condition->consequence, receipt);
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
    }
  readout_memo_text_append (text, READOUT_MEMO_STYLE_EMPHASIS, lower);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
  append_span (text, analysis, condition->condition, receipt);
  if (is_last)
    return;

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " → ");
  append_span (text, analysis, condition->consequence, receipt);
}

/* Whose condition it is, and when it was reported. */
static void
append_head (ReadoutMemoText *text, ReadoutMemoMaterial *material, const Term *term, guint receipt)
{
  g_autofree char *date = readout_memo_dup_date (term->article->metadata->published);

  if (readout_memo_append_party_and_voice (material, text, READOUT_MEMO_STYLE_STRONG, term->article,
                                           term->condition->party, receipt))
    readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, ", ");
  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, date);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, ": ");
}

static void
add_condition (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const Term *term)
{
  const ReadoutMemoArticle *article = term->article;
  const ReadoutCondition *condition = term->condition;
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  ReadoutMemoText *text = readout_memo_text_new ();
  guint receipt;

  g_array_append_val (findings, condition->span);
  readout_memo_add_party_findings (findings, article, condition->party);
  receipt = readout_memo_material_cite (material, article, findings);

  append_head (text, material, term, receipt);
  if (is_whole (condition))
    append_terms (text, article->analysis, condition, receipt);
  else
    append_span (text, article->analysis, condition->span, receipt);
  readout_memo_material_refer (material, text, receipt);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_regex_split_simple ("[^\\p{L}\\p{N}]+", folded, 0, 0);
}

/* The words by which the articles name what is negotiated. */
static GHashTable *
collect_words_of_issues (ReadoutMemoMaterial *material)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      guint n;
      const ReadoutIssue *issues
          = readout_analysis_get_issues (readout_memo_material_get_article (material, i)->analysis, &n);

      for (guint k = 0; k < n; k++)
        {
          g_auto (GStrv) words = split_words (issues[k].name);

          for (guint j = 0; words[j] != NULL; j++)
            if (g_utf8_strlen (words[j], -1) >= MIN_LETTERS)
              g_hash_table_add (set, g_strdup (words[j]));
        }
    }

  return set;
}

static gboolean
has_word_of (const ReadoutMemoArticle *article, ReadoutSpan span, GHashTable *words_of_issues)
{
  g_autofree char *text = readout_memo_dup_span (article->analysis, span);
  g_auto (GStrv) words = split_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_hash_table_contains (words_of_issues, words[i]))
      return TRUE;

  return FALSE;
}

/* Whether @span names a side that is not that of the condition: something is asked of it. */
static gboolean
names_other_side (const ReadoutMemoArticle *article, ReadoutSpan span, int party)
{
  g_autofree char *own = readout_memo_dup_party_key (article, party);
  guint n;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < entities[i].n_mentions; k++)
      {
        g_autofree char *key = NULL;

        if (!readout_span_contains (span, entities[i].mentions[k].span)
            || readout_memo_sides_find (article->sides, article->analysis, (int)i) == NULL)
          continue;
        key = readout_memo_dup_party_key (article, (int)i);
        if (g_strcmp0 (key, own) != 0)
          return TRUE;
      }

  return FALSE;
}

/* "As long as" is about nothing. */
static gboolean
bears_on (const ReadoutMemoArticle *article, const ReadoutCondition *condition, GHashTable *words_of_issues)
{
  if (!is_whole (condition))
    return has_word_of (article, condition->span, words_of_issues);

  return has_word_of (article, condition->condition, words_of_issues)
         || has_word_of (article, condition->consequence, words_of_issues)
         || names_other_side (article, condition->condition, condition->party);
}

static gboolean
is_in_name (const ReadoutMemoArticle *article, gsize byte)
{
  guint n;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < entities[i].n_mentions; k++)
      if (entities[i].mentions[k].span.start_byte <= byte && byte < entities[i].mentions[k].span.end_byte)
        return TRUE;

  return FALSE;
}

/* The words of @span that tell something and name nobody. */
static GHashTable *
collect_words (const ReadoutMemoArticle *article, ReadoutSpan span)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *text = readout_article_get_text (readout_analysis_get_article (article->analysis), NULL);
  const char *end = text + span.end_byte;

  for (const char *p = text + span.start_byte; p < end;)
    {
      const char *first = p;

      while (p < end && g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (g_utf8_strlen (first, p - first) >= MIN_LETTERS && !is_in_name (article, (gsize)(first - text)))
        g_hash_table_add (set, g_utf8_casefold (first, p - first));
      p = p == first ? g_utf8_next_char (p) : p;
    }

  return set;
}

static gboolean
share_word (const Term *a, ReadoutSpan here, const Term *b, ReadoutSpan there)
{
  g_autoptr (GHashTable) first = collect_words (a->article, here);
  g_autoptr (GHashTable) second = collect_words (b->article, there);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (g_hash_table_contains (second, word))
      return TRUE;

  return FALSE;
}

/* Two articles tell one condition when what has to be and what follows have something in common. */
static gboolean
is_same (const Term *a, const Term *b)
{
  if (a->article == b->article)
    return FALSE;
  if (!is_whole (a->condition) || !is_whole (b->condition))
    return share_word (a, a->condition->span, b, b->condition->span)
           && is_whole (a->condition) == is_whole (b->condition);

  return share_word (a, a->condition->condition, b, b->condition->condition)
         && share_word (a, a->condition->consequence, b, b->condition->consequence);
}

static gboolean
is_known (GArray *terms, const Term *term)
{
  for (guint i = 0; i < terms->len; i++)
    if (is_same (&g_array_index (terms, Term, i), term))
      return TRUE;

  return FALSE;
}

/* "If the calm holds until Monday", and Monday is over: nothing depends on it any more. */
static gboolean
is_over (const Term *term, const char *cut_off)
{
  guint n;
  const ReadoutTime *times = readout_analysis_get_times (term->article->analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      ReadoutDayRange days;

      if (readout_span_contains (term->condition->condition, times[i].span)
          && readout_day_range_parse (times[i].value, &days) && !readout_memo_is_after (&days.last, cut_off))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_told (const ReadoutCondition *condition)
{
  return is_whole (condition) || condition->span.end_byte - condition->span.start_byte <= MAX_SENTENCE_BYTES;
}

/* What bears on an issue goes first, then what is newest. */
static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *first = a, *second = b;

  if (first->bears_on_issue != second->bears_on_issue)
    return first->bears_on_issue ? -1 : 1;

  return (first->order > second->order) - (first->order < second->order);
}

/* The newest first, each once. */
static GArray *
find_terms (ReadoutMemoMaterial *material)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autoptr (GHashTable) words_of_issues = collect_words_of_issues (material);
  const char *cut_off = readout_memo_material_get_cut_off (material);

  for (guint i = readout_memo_material_get_n_articles (material); i > 0; i--)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i - 1);
      guint n;
      const ReadoutCondition *conditions = readout_analysis_get_conditions (article->analysis, &n);

      for (guint k = 0; k < n; k++)
        {
          Term term = { article, &conditions[k], FALSE, terms->len };

          if (!is_told (term.condition) || is_over (&term, cut_off) || is_known (terms, &term))
            continue;
          term.bears_on_issue = bears_on (article, term.condition, words_of_issues);
          g_array_append_val (terms, term);
        }
    }
  g_array_sort (terms, compare_terms);

  return terms;
}

/* Where some bear on what is negotiated, the others say nothing to the reader. */
static void
keep_bearing (GArray *terms)
{
  guint n = 0;

  while (n < terms->len && g_array_index (terms, Term, n).bears_on_issue)
    n++;
  if (n > 0)
    g_array_set_size (terms, n);
}

/**
 * readout_memo_add_conditions:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds the newest conditions that the articles report, each once, as what would change the analyst's view:
 * those that bear on an issue or on another party, or all when none does.
 */
void
readout_memo_add_conditions (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) terms = find_terms (material);

  keep_bearing (terms);
  if (terms->len > 0)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                   readout_memo_text_new_plain (_ ("Conditions, as reported")));
  for (guint i = 0; i < MIN (terms->len, MAX_CONDITIONS); i++)
    add_condition (section, material, &g_array_index (terms, Term, i));
}
