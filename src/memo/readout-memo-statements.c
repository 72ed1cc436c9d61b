/* readout-memo-statements.c: the statements of a memo, by date and article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-attribution.h"
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
add_quotes (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const ReadoutMemoArticle *article)
{
  for (guint i = 0; i < article->statements->len; i++)
    {
      const ReadoutQuote *quote = g_ptr_array_index (article->statements, i);
      guint receipt = readout_memo_cite_quote (material, article, quote);

      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_STATEMENT,
                                     statement_new (article->analysis, quote, receipt));
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ATTRIBUTION,
                                     readout_memo_attribution_new (material, article, quote, receipt));
    }
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

/**
 * readout_memo_add_statements:
 * @section: where it goes
 * @material: the material of the memo
 *
 * Adds the statements with attribution.
 */
void
readout_memo_add_statements (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
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

  if (last == NULL)
    add_line (section, READOUT_MEMO_BLOCK_PARAGRAPH, _ ("No statement was found in the articles."));
}
