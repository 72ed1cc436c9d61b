/* readout-memo-passages.c: the sentences around findings
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-find.h"
#include "readout-memo-passages.h"

/* The finding and every sentence that it touches.  Where the analysis has no sentence the finding stays as it
 * is, so that a span outside the text reaches the check. */
static ReadoutSpan
widen_to_sentences (ReadoutAnalysis *analysis, ReadoutSpan finding)
{
  guint n_sentences;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (analysis, &n_sentences);
  ReadoutSpan passage = finding;

  for (guint i = 0; i < n_sentences; i++)
    if (readout_span_overlaps (sentences[i], finding))
      {
        passage.start_byte = MIN (passage.start_byte, sentences[i].start_byte);
        passage.end_byte = MAX (passage.end_byte, sentences[i].end_byte);
      }

  return passage;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const ReadoutSpan *first = a;
  const ReadoutSpan *second = b;

  return (first->start_byte > second->start_byte) - (first->start_byte < second->start_byte);
}

static gboolean
is_blank (const char *text, gsize length_bytes, gsize start_byte, gsize end_byte)
{
  ReadoutSpan gap = { start_byte, end_byte };

  if (readout_span_is_empty (gap))
    return TRUE;
  if (!readout_memo_span_is_valid (gap, text, length_bytes))
    return FALSE;

  for (const char *p = text + start_byte; p < text + end_byte; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * readout_memo_find_passages:
 * @analysis: an analysis
 * @findings: (element-type ReadoutSpan): passages of its article; empty ones are of no account
 *
 * Returns: (transfer full) (element-type ReadoutSpan): the sentences that have the findings, in the order of
 *   the text; sentences that follow each other are one passage
 */
GArray *
readout_memo_find_passages (ReadoutAnalysis *analysis, GArray *findings)
{
  g_autoptr (GArray) widened = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);

  for (guint i = 0; i < findings->len; i++)
    {
      ReadoutSpan finding = g_array_index (findings, ReadoutSpan, i);
      ReadoutSpan passage = widen_to_sentences (analysis, finding);

      if (!readout_span_is_empty (finding))
        g_array_append_val (widened, passage);
    }
  g_array_sort (widened, compare_spans);

  for (guint i = 0; i < widened->len; i++)
    {
      ReadoutSpan next = g_array_index (widened, ReadoutSpan, i);
      ReadoutSpan *last
          = passages->len > 0 ? &g_array_index (passages, ReadoutSpan, passages->len - 1) : NULL;

      if (last != NULL && is_blank (text, length_bytes, last->end_byte, next.start_byte))
        last->end_byte = MAX (last->end_byte, next.end_byte);
      else
        g_array_append_val (passages, next);
    }

  return passages;
}

/**
 * readout_memo_find_sentence:
 * @analysis: an analysis
 * @finding: a passage of its article
 *
 * Returns: the sentences that have the finding; @finding itself where there are none
 */
ReadoutSpan
readout_memo_find_sentence (ReadoutAnalysis *analysis, ReadoutSpan finding)
{
  return widen_to_sentences (analysis, finding);
}

/**
 * readout_memo_dup_span:
 * @analysis: an analysis
 * @span: perhaps a passage of its article
 *
 * Returns: (transfer full): the words of @span; none when it is no passage of the article
 */
char *
readout_memo_dup_span (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);

  if (!readout_memo_span_is_valid (span, text, length_bytes))
    return g_strdup ("");

  return g_strndup (text + span.start_byte, span.end_byte - span.start_byte);
}

/**
 * readout_memo_count_words:
 * @analysis: an analysis
 * @span: a passage of its article
 *
 * Returns: how many words it has, by the spaces between them
 */
guint
readout_memo_count_words (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  g_autofree char *words = readout_memo_dup_span (analysis, span);
  guint n = *words != '\0' ? 1 : 0;

  for (const char *at = words; *at != '\0'; at++)
    n += g_ascii_isspace (*at);

  return n;
}
