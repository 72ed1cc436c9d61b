/* readout-memo-statements.c: the statements of a memo: those that the reader needs, and all of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-attribution.h"
#include "readout-memo-choice.h"
#include "readout-memo-passages.h"
#include "readout-memo-quotation.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static void
add_line (ReadoutMemoSection *section, ReadoutMemoBlockKind kind, const char *words)
{
  readout_memo_section_add_text (section, kind, readout_memo_text_new_plain (words));
}

/* Words without marks read as a statement when the word that attributes them goes before; "said" says
 * nothing. */
static ReadoutMemoText *
statement_new (ReadoutAnalysis *analysis, const ReadoutQuote *quote, guint receipt)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autoptr (ReadoutMemoText) words = readout_memo_quotation_new (analysis, quote, receipt);
  g_autofree char *cue = readout_memo_dup_span (analysis, quote->cue);

  if (quote->kind == READOUT_QUOTE_INDIRECT && *cue != '\0' && g_strcmp0 (quote->cue_lemma, "say") != 0
      && quote->cue.start_byte < quote->span.start_byte)
    {
      readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_EMPHASIS, cue, receipt);
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, ": ");
    }
  readout_memo_text_append_text (text, words);

  return text;
}

static void
add_quote (ReadoutMemoSection *section,
           ReadoutMemoMaterial *material,
           const ReadoutMemoArticle *article,
           const ReadoutQuote *quote)
{
  guint receipt = readout_memo_cite_quote (material, article, quote);

  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_STATEMENT,
                                 statement_new (article->analysis, quote, receipt));
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ATTRIBUTION,
                                 readout_memo_attribution_new (material, article, quote, receipt));
}

static void
add_quotes (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const ReadoutMemoArticle *article)
{
  for (guint i = 0; i < article->statements->len; i++)
    add_quote (section, material, article, g_ptr_array_index (article->statements, i));
}

static void
add_article_heading (ReadoutMemoSection *section, const ReadoutMetadata *metadata)
{
  /* Translators: an outlet and the title of its article */
  g_autofree char *words
      = g_strdup_printf (_ ("%s: %s"), readout_memo_get_outlet (metadata), metadata->title);

  add_line (section, READOUT_MEMO_BLOCK_SUBHEADING, words);
}

static void
add_date_heading (ReadoutMemoSection *section, const ReadoutMetadata *metadata)
{
  g_autofree char *date = metadata->published != NULL ? readout_memo_dup_date (metadata->published)
                                                      : g_strdup (_ ("Without a date"));

  add_line (section, READOUT_MEMO_BLOCK_HEADING, date);
}

/* Spaces and marks are no drift. */
static char *
dup_letters (const char *words)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (letters, FALSE);
}

static gboolean
has_same_words (const ReadoutMemoChosen *chosen, const ReadoutReport *report)
{
  g_autoptr (ReadoutMemoText) words
      = readout_memo_quotation_new (chosen->article->analysis, chosen->quote, 1);
  g_autofree char *plain = readout_memo_text_dup_words (words);
  g_autofree char *here = dup_letters (plain);
  g_autofree char *there = dup_letters (report->words);

  return g_str_equal (here, there);
}

static void
append_wording (ReadoutMemoText *text,
                const ReadoutMemoChosen *chosen,
                const ReadoutReport *report,
                const ReadoutMemoArticle *article,
                const ReadoutQuote *quote,
                guint receipt)
{
  g_autoptr (ReadoutMemoText) words = NULL;

  if (readout_memo_case_is_copy (chosen->from, chosen->article->id, article->id))
    {
      /* Translators: before the name of a source, in an article that is a copy of the one told of before */
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, _ ("In a copy of the article "));
      return;
    }
  if (has_same_words (chosen, report))
    {
      /* Translators: before the name of a source whose words two outlets have alike */
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, _ ("The same words "));
      return;
    }

  words = readout_memo_quotation_new (article->analysis, quote, receipt);
  /* Translators: before another wording of what somebody said */
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, _ ("Also as: "));
  readout_memo_text_append_text (text, words);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " ");
}

/* How another outlet words the utterance, and to whom it gives it. */
static void
add_report (ReadoutMemoSection *section,
            ReadoutMemoMaterial *material,
            const ReadoutMemoChosen *chosen,
            const ReadoutReport *report)
{
  const ReadoutMemoArticle *article = readout_memo_material_find_article (material, report->article_id);
  g_autoptr (ReadoutMemoText) source = NULL;
  ReadoutMemoText *text;
  const ReadoutQuote *quotes;
  guint n, receipt;

  if (article == NULL || article == chosen->article)
    return;
  quotes = readout_analysis_get_quotes (article->analysis, &n);
  if (report->quote >= n)
    return;

  text = readout_memo_text_new ();
  receipt = readout_memo_cite_quote (material, article, &quotes[report->quote]);
  append_wording (text, chosen, report, article, &quotes[report->quote], receipt);
  source = readout_memo_attribution_new (material, article, &quotes[report->quote], receipt);
  readout_memo_text_append_text (text, source);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ATTRIBUTION, text);
}

/* One line an article. */
static void
add_reports (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const ReadoutMemoChosen *chosen)
{
  guint n = 0;
  const ReadoutReport *reports
      = chosen->track != NULL ? readout_quote_track_get_reports (chosen->track, &n) : NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n; i++)
    if (g_hash_table_add (known, (gpointer)&reports[i].article_id))
      add_report (section, material, chosen, &reports[i]);
}

/* Where nobody is known to speak for a side there is nothing to tell apart. */
static gboolean
has_sides (GPtrArray *chosen)
{
  return chosen->len > 0 && ((ReadoutMemoChosen *)g_ptr_array_index (chosen, 0))->party != NULL;
}

/**
 * readout_memo_add_statements:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds the statements that the reader needs, with attribution, by side; what several outlets have is one
 * entry with all its wordings.
 */
void
readout_memo_add_statements (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GPtrArray) statements = readout_memo_choose_statements (material);
  const char *party = NULL;
  gboolean has_headings = has_sides (statements);

  for (guint i = 0; i < statements->len; i++)
    {
      const ReadoutMemoChosen *chosen = g_ptr_array_index (statements, i);

      if (has_headings && (i == 0 || g_strcmp0 (party, chosen->party) != 0))
        add_line (section, READOUT_MEMO_BLOCK_HEADING,
                  /* Translators: a heading above statements of those who speak for no side */
                  chosen->party != NULL ? chosen->party : _ ("Others"));
      party = chosen->party;
      add_quote (section, material, chosen->article, chosen->quote);
      add_reports (section, material, chosen);
    }
}

/**
 * readout_memo_add_all_statements:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds all statements with attribution, by date and article.
 */
void
readout_memo_add_all_statements (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  const ReadoutMetadata *last = NULL;

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);

      if (article->statements->len == 0)
        continue;

      if (last == NULL || g_strcmp0 (last->published, article->metadata->published) != 0)
        add_date_heading (section, article->metadata);
      last = article->metadata;
      add_article_heading (section, article->metadata);
      add_quotes (section, material, article);
    }
}
