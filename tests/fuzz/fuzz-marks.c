/* fuzz-marks.c: a paragraph with its quotation marks in disorder takes nothing from those around it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-analyzer.h"

#include <string.h>

/* How often marks are put in and taken out of one text. */
#define N_TRIES 60

#define MAX_CHANGES 6

/* Longer texts are for the other targets. */
#define MAX_BYTES 4000

static const char before[] = "“We never closed the door,” Anna Weber said on Monday.";
static const char after[] = "The envoy told reporters, “We are waiting for the answer.” He left at noon.";

static const char *const marks[]
    = { "“", "”", "„", "‘", "’", "\"", "'", "«", "»", "‹", "›", "「", "」", "``", "''" };

static void
remove_mark (GString *text, GRand *random)
{
  const char *mark = marks[g_rand_int_range (random, 0, G_N_ELEMENTS (marks))];
  char *at = strstr (text->str + g_rand_int_range (random, 0, (gint32)text->len + 1), mark);

  if (at != NULL)
    g_string_erase (text, at - text->str, (gssize)strlen (mark));
}

static void
insert_mark (GString *text, GRand *random)
{
  glong at = g_rand_int_range (random, 0, (gint32)g_utf8_strlen (text->str, (gssize)text->len) + 1);

  g_string_insert (text, g_utf8_offset_to_pointer (text->str, at) - text->str,
                   marks[g_rand_int_range (random, 0, G_N_ELEMENTS (marks))]);
}

/* What is tried can have the same words with somebody else, so that one quote of several has to be the right
 * one. */
static gboolean
has_words (ReadoutAnalysis *analysis, const char *words, const char *speaker)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    for (guint k = 0; k < quotes[i].n_parts; k++)
      {
        g_autofree char *part = readout_analysis_dup_text (analysis, quotes[i].parts[k]);
        g_autofree char *source = readout_analysis_dup_text (analysis, quotes[i].source.span);

        if (strstr (part, words) != NULL && strstr (source, speaker) != NULL)
          return TRUE;
      }

  return FALSE;
}

static void
try (ReadoutAnalyzer *analyzer, const char *paragraph)
{
  g_autofree char *text = g_strdup_printf ("%s\n\n%s\n\n%s", before, paragraph, after);
  g_autoptr (ReadoutArticle) article = readout_article_new (g_steal_pointer (&text), NULL, NULL);
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);

  g_assert_nonnull (analysis);
  g_assert_true (has_words (analysis, "We never closed the door,", "Weber"));
  g_assert_true (has_words (analysis, "We are waiting for the answer.", "envoy"));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ReadoutAnalyzer *analyzer = NULL;
  g_autofree char *valid = g_utf8_make_valid ((const char *)data, (gssize)MIN (size, MAX_BYTES));
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32)size);

  if (analyzer == NULL)
    analyzer = readout_analyzer_new (NULL);

  for (guint i = 0; i < N_TRIES; i++)
    {
      g_autoptr (GString) paragraph = g_string_new (valid);

      for (gint32 n = g_rand_int_range (random, 0, MAX_CHANGES); n >= 0; n--)
        if (g_rand_boolean (random))
          remove_mark (paragraph, random);
        else
          insert_mark (paragraph, random);
      try (analyzer, paragraph->str);
    }

  return 0;
}
