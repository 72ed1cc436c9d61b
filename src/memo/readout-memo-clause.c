/* readout-memo-clause.c: the own words of a finding in a long sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-clause.h"
#include "readout-memo-passages.h"

#include <string.h>

/* A sentence as short as this is read at a glance. */
#define SHORT_BYTES 110

/* What is left has to say something, and what is cut off has to be worth it. */
#define MIN_KEPT_BYTES 40
#define MIN_CUT_BYTES  20

/* "GENEVA, Sept. 9 — ", "HANGZHOU, China, Sept. 5 (Meridian Wire) — ": where and when the article was
 * written. */
static const char dateline[]
    = "^\\p{Lu}{2}[\\p{Lu}.'’ -]*(?:,[^—–]{0,40}?)?(?: ?\\([^)]{1,40}\\))? (?:—|–|-) ";

/* Where another clause begins that tells of something else. */
static const char border[]
    = "(?:;|:| —| –|,(?= (?:which|who|whose|where|when|while|but|as|though|although|because|since|so|with|hours|"
      "days|on the|in which|the|a|an|and (?:an?|the|that|its?|his|her|their|he|she|it|they|has|have|had|was|"
      "were|will)\\b)\\b)) ";

static const GRegex *
get_dateline (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (dateline, G_REGEX_OPTIMIZE, 0, NULL));

  return regex;
}

static const GRegex *
get_border (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (border, G_REGEX_OPTIMIZE, 0, NULL));

  return regex;
}

/**
 * readout_memo_skip_dateline:
 * @analysis: an analysis
 * @sentence: a sentence of its article
 *
 * Returns: @sentence without the place and date with which an article begins
 */
ReadoutSpan
readout_memo_skip_dateline (ReadoutAnalysis *analysis, ReadoutSpan sentence)
{
  g_autofree char *words = readout_memo_dup_span (analysis, sentence);
  g_autoptr (GMatchInfo) match = NULL;
  int end_byte = 0;

  if (g_regex_match (get_dateline (), words, 0, &match))
    g_match_info_fetch_pos (match, 0, NULL, &end_byte);

  return (ReadoutSpan){ sentence.start_byte + (gsize)end_byte, sentence.end_byte };
}

/**
 * readout_memo_find_lead:
 * @analysis: an analysis
 *
 * Returns: the first sentence of its article, without the title and a dateline; empty when it has none
 */
ReadoutSpan
readout_memo_find_lead (ReadoutAnalysis *analysis)
{
  guint n_paragraphs, n_sentences;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (analysis, &n_paragraphs);
  const ReadoutSpan *sentences = readout_analysis_get_sentences (analysis, &n_sentences);

  for (guint i = 0; i < n_paragraphs; i++)
    for (guint k = 0; paragraphs[i].kind == READOUT_PARAGRAPH_BODY && k < n_sentences; k++)
      if (readout_span_contains (paragraphs[i].span, sentences[k]))
        return readout_memo_skip_dateline (analysis, sentences[k]);

  return (ReadoutSpan){ 0 };
}

/* Who says it belongs to what is said. */
static gboolean
has_attribution (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  guint n;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n);

  for (guint i = 0; i < n; i++)
    if (readout_span_contains (span, quotes[i].cue) && !readout_span_is_empty (quotes[i].cue)
        && quotes[i].span.start_byte < span.start_byte)
      return TRUE;

  return FALSE;
}

/**
 * readout_memo_find_clause:
 * @analysis: an analysis
 * @sentence: a sentence of its article
 * @cue: the words in it that tell of something
 *
 * Returns: @sentence without a dateline, and without what follows @cue and tells of something else
 */
ReadoutSpan
readout_memo_find_clause (ReadoutAnalysis *analysis, ReadoutSpan sentence, ReadoutSpan cue)
{
  ReadoutSpan clause = readout_memo_skip_dateline (analysis, sentence);
  g_autofree char *words = readout_memo_dup_span (analysis, clause);
  gsize from_byte = MAX (cue.end_byte, clause.start_byte + MIN_KEPT_BYTES) - clause.start_byte;
  g_autoptr (GMatchInfo) match = NULL;

  if (strlen (words) <= SHORT_BYTES || !readout_span_contains (clause, cue) || from_byte >= strlen (words))
    return clause;
  while (from_byte < strlen (words) && ((guchar)words[from_byte] & 0xc0) == 0x80)
    from_byte++;

  g_regex_match_full (get_border (), words, -1, (int)from_byte, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start_byte;
      ReadoutSpan rest;

      g_match_info_fetch_pos (match, 0, &start_byte, NULL);
      rest = (ReadoutSpan){ clause.start_byte + (gsize)start_byte, clause.end_byte };
      if (rest.end_byte - rest.start_byte >= MIN_CUT_BYTES && !has_attribution (analysis, rest))
        return (ReadoutSpan){ clause.start_byte, rest.start_byte };
    }

  return clause;
}

/**
 * readout_memo_append_clause:
 * @material: the material of the memo
 * @text: a line
 * @article: an article
 * @sentence: a sentence of it
 * @cue: the words in it that tell of something
 *
 * Ends @text with the own words of @cue, a mark where the sentence goes on, and the number of their receipt.
 */
void
readout_memo_append_clause (ReadoutMemoMaterial *material,
                            ReadoutMemoText *text,
                            const ReadoutMemoArticle *article,
                            ReadoutSpan sentence,
                            ReadoutSpan cue)
{
  ReadoutSpan clause = readout_memo_find_clause (article->analysis, sentence, cue);
  guint receipt = readout_memo_material_cite_span (material, article, clause);
  g_autofree char *words = readout_memo_dup_span (article->analysis, clause);

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
  if (clause.end_byte < sentence.end_byte)
    readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, " […]");
  readout_memo_material_refer (material, text, receipt);
}
