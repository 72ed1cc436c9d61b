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

/* Words can come with their own marks: said that “the talks go on.” */
static gboolean
has_marks (const char *text, ReadoutSpan span, const char *open, const char *close)
{
  gsize open_bytes = strlen (open), close_bytes = strlen (close);

  return span.end_byte - span.start_byte >= open_bytes + close_bytes
         && strncmp (text + span.start_byte, open, open_bytes) == 0
         && strncmp (text + span.end_byte - close_bytes, close, close_bytes) == 0;
}

static Marks
find_marks (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);

  if (!readout_memo_span_is_valid (span, text, length_bytes))
    return (Marks){ marks[0].open, marks[0].close };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (has_marks (text, span, marks[i].open, marks[i].close))
      return (Marks){ "", "" };

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

/* Words that are quoted beyond what is cited: the mark that is missing stands at the border. */
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

/* The mark of @text that ends at @byte and opens words, or none. */
static const char *
find_mark_before (const char *text, gsize byte)
{
  static const char *const opening[] = { "“", "«", "„" };

  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    {
      gsize length_bytes = strlen (opening[i]);

      if (byte >= length_bytes && strncmp (text + byte - length_bytes, opening[i], length_bytes) == 0)
        return opening[i];
    }

  /* a straight mark opens where no word stands before it */
  if (byte > 0 && text[byte - 1] == '"' && (byte == 1 || g_ascii_isspace (text[byte - 2])))
    return "\"";

  return "";
}

/* The mark of @text that begins at @byte and closes words, or none. */
static const char *
find_mark_after (const char *text, gsize byte)
{
  static const char *const closing[] = { "”", "»", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
    if (g_str_has_prefix (text + byte, closing[i]))
      return closing[i];

  return "";
}

static gboolean
is_open (const char *words)
{
  return count (words, "“") + count (words, "„") > count (words, "”")
         || count (words, "«") > count (words, "»") || count (words, "\"") % 2 != 0;
}

/* The marks that stand around a part of partly quoted words in the article.  @so_far: the words before it */
static Marks
find_marks_of_part (ReadoutAnalysis *analysis, const ReadoutQuote *quote, ReadoutSpan part, GString *so_far)
{
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);
  Marks found = { "", "" };
  g_autofree char *words = readout_memo_dup_span (analysis, part);

  if (quote->kind != READOUT_QUOTE_MIXED || !readout_memo_span_is_valid (part, text, length_bytes))
    return found;

  if (!is_open (so_far->str))
    found.open = find_mark_before (text, part.start_byte);
  g_string_append_printf (so_far, "%s%s", found.open, words);
  if (is_open (so_far->str))
    found.close = find_mark_after (text, part.end_byte);
  g_string_append (so_far, found.close);

  return found;
}

/* Around the whole: direct words have marks there; of partly quoted ones the parts have theirs. */
static Marks
choose_marks (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (quote->kind == READOUT_QUOTE_DIRECT)
    return find_marks (analysis, quote->span);
  if (quote->kind == READOUT_QUOTE_INDIRECT)
    return (Marks){ "", "" };

  for (guint i = 0; i < quote->n_parts; i++)
    find_marks_of_part (analysis, quote, quote->parts[i], words);

  return find_missing_marks (words->str);
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
  g_autoptr (GString) so_far = g_string_new (NULL);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, around.open);
  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *words = dup_part (analysis, quote->parts[i]);
      Marks of_part = find_marks_of_part (analysis, quote, quote->parts[i], so_far);

      if (i > 0)
        readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN,
                                  choose_joint (analysis, quote->parts[i - 1], quote->parts[i]));
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, of_part.open);
      readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, receipt);
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, of_part.close);
    }
  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, around.close);

  return text;
}
