/* readout-memo-quotation.c: the words of a quote, with its quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-find.h"
#include "readout-memo-passages.h"
#include "readout-memo-quotation.h"

#include <string.h>

/* Quotes come without their outer marks; a memo gives them the marks that the article has. */
static const struct
{
  const char *open;
  const char *close;
} marks[] = {
  { "“", "”" }, { "\"", "\"" }, { "‘", "’" }, { "'", "'" }, { "«", "»" },
  { "„", "“" }, { "‚", "‘" },   { "‹", "›" }, { "»", "«" }, { "「", "」" },
};

typedef struct
{
  const char *open;
  const char *close;
} Marks;

static Marks
find_marks (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);

  if (!readout_memo_span_is_valid (span, text, length_bytes))
    return (Marks){ marks[0].open, marks[0].close };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize mark_bytes = strlen (marks[i].open);

      if (span.start_byte >= mark_bytes
          && strncmp (text + span.start_byte - mark_bytes, marks[i].open, mark_bytes) == 0)
        return (Marks){ marks[i].open, marks[i].close };
    }

  return (Marks){ marks[0].open, marks[0].close };
}

static int
count (const char *words, const char *mark)
{
  int n = 0;

  for (const char *p = strstr (words, mark); p != NULL; p = strstr (p + strlen (mark), mark))
    n++;

  return n;
}

/* Partly quoted words have marks inside; one that stood at the border was cut off and comes back. */
static Marks
find_missing_marks (const char *words)
{
  int n_open = count (words, "“") - count (words, "”");
  int n_straight = count (words, "\"");

  if (n_open > 0)
    return (Marks){ "", "”" };
  if (n_open < 0)
    return (Marks){ "“", "" };
  if (n_straight % 2 == 0)
    return (Marks){ "", "" };

  /* A mark before a blank closes. */
  if (g_regex_match_simple ("^[^\"]*\\S\"(\\s|[.,;!?]|$)", words, 0, 0))
    return (Marks){ "\"", "" };
  return (Marks){ "", "\"" };
}

static Marks
choose_marks (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  g_autofree char *words = NULL;

  switch (quote->kind)
    {
    case READOUT_QUOTE_DIRECT:
      return find_marks (analysis, quote->span);
    case READOUT_QUOTE_MIXED:
      words = readout_memo_dup_span (analysis, quote->span);
      return find_missing_marks (words);
    case READOUT_QUOTE_INDIRECT:
    default:
      return (Marks){ "", "" };
    }
}

/* Parts between which the article has words of its own, and not only marks and line ends. */
static const char *
choose_joint (ReadoutAnalysis *analysis, ReadoutSpan before, ReadoutSpan after)
{
  g_autofree char *gap = readout_memo_dup_span (analysis, (ReadoutSpan){ before.end_byte, after.start_byte });

  for (const char *p = gap; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return " […] ";

  return " ";
}

/* The comma before "he said" belongs to the sentence of the article, not to the words. */
static char *
dup_part (ReadoutAnalysis *analysis, ReadoutSpan part)
{
  char *words = readout_memo_dup_span (analysis, part);
  gsize length_bytes = strlen (words);

  if (length_bytes > 0 && words[length_bytes - 1] == ',')
    words[length_bytes - 1] = '\0';

  return words;
}

/**
 * readout_memo_quotation_new:
 * @analysis: an analysis
 * @quote: one of its quotes
 * @receipt: the receipt that has its words
 *
 * Direct quotes stand between the quotation marks of the article; where the attribution breaks them stands
 * "[…]".  Indirect quotes are the article's words without marks.
 *
 * Returns: (transfer full): a line of a memo
 */
ReadoutMemoText *
readout_memo_quotation_new (ReadoutAnalysis *analysis, const ReadoutQuote *quote, guint receipt)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  Marks around = choose_marks (analysis, quote);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, around.open);
  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *words = dup_part (analysis, quote->parts[i]);

      if (i > 0)
        readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN,
                                  choose_joint (analysis, quote->parts[i - 1], quote->parts[i]));
      readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
    }
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, around.close);

  return text;
}
