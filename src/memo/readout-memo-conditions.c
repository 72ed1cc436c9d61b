/* readout-memo-conditions.c: what the parties make conditions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-sections.h"

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

/* What comes first in the words of the article need not be the condition: "they stay as long as …". */
static void
append_terms (ReadoutMemoText *text,
              ReadoutAnalysis *analysis,
              const ReadoutCondition *condition,
              guint receipt)
{
  g_autofree char *cue = readout_memo_dup_span (analysis, condition->cue);
  g_autofree char *lower = g_utf8_strdown (cue, -1);
  g_autofree char *words = readout_memo_dup_span (analysis, trim_comma (analysis, condition->condition));
  g_autofree char *consequence
      = readout_memo_dup_span (analysis, trim_comma (analysis, condition->consequence));

  readout_memo_text_append (text, READOUT_MEMO_STYLE_EMPHASIS, lower);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " → ");
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, consequence, receipt);
}

static void
add_condition (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const Term *term)
{
  const ReadoutMemoArticle *article = term->article;
  const ReadoutCondition *condition = term->condition;
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
  if (is_whole (condition))
    append_terms (text, article->analysis, condition, receipt);
  else
    readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  readout_memo_material_refer (material, text, receipt);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_regex_split_simple ("[^\\p{L}\\p{N}]+", folded, 0, 0);
}

/* The words that tell something: "there is something" and "there was something" are the same. */
static char *
dup_content (const char *text)
{
  g_auto (GStrv) words = split_words (text);
  GString *content = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= MIN_LETTERS)
      g_string_append_printf (content, " %s", words[i]);
  if (content->len == 0)
    g_string_append (content, text);

  return g_string_free (content, FALSE);
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

/* "As long as" is about nothing. */
static gboolean
bears_on (const ReadoutMemoArticle *article, const ReadoutCondition *condition, GHashTable *words_of_issues)
{
  if (!is_whole (condition))
    return has_word_of (article, condition->span, words_of_issues);

  return has_word_of (article, condition->condition, words_of_issues)
         || has_word_of (article, condition->consequence, words_of_issues);
}

/* One condition of one party is the same in all articles that tell it in the same words. */
static char *
dup_key (const ReadoutMemoArticle *article, const ReadoutCondition *condition)
{
  ReadoutSpan span = is_whole (condition) ? condition->condition : condition->span;
  g_autofree char *words = readout_memo_dup_span (article->analysis, span);
  g_autofree char *party = readout_memo_dup_party_key (article, condition->party);
  g_autofree char *content = dup_content (words);

  return g_strdup_printf ("%s\n%s", party != NULL ? party : "", content);
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

static GArray *
find_terms (ReadoutMemoMaterial *material)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autoptr (GHashTable) words_of_issues = collect_words_of_issues (material);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = readout_memo_material_get_n_articles (material); i > 0; i--)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i - 1);
      guint n;
      const ReadoutCondition *conditions = readout_analysis_get_conditions (article->analysis, &n);

      for (guint k = 0; k < n; k++)
        {
          Term term = { article, &conditions[k], FALSE, terms->len };

          if (!is_told (term.condition) || !g_hash_table_add (known, dup_key (article, term.condition)))
            continue;
          term.bears_on_issue = bears_on (article, term.condition, words_of_issues);
          g_array_append_val (terms, term);
        }
    }
  g_array_sort (terms, compare_terms);

  return terms;
}

/**
 * readout_memo_add_conditions:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds the conditions that the articles report, each once, as what would change the analyst's view: those
 * that bear on an issue and those that are newest.
 */
void
readout_memo_add_conditions (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GArray) terms = find_terms (material);

  if (terms->len > 0)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_HEADING,
                                   readout_memo_text_new_plain (_ ("Conditions, as reported")));
  for (guint i = 0; i < MIN (terms->len, MAX_CONDITIONS); i++)
    add_condition (section, material, &g_array_index (terms, Term, i));
}
