/* readout-position-issues.c: on which issue a party has a position
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A position is on the issue whose words are all among its own, in whatever order: "an exchange of prisoners"
 * is about the prisoner exchange.  Else it is on the only issue that its sentence names. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-position-issues.h"

#include "readout-analysis-private.h"

#include <string.h>

/* Shorter words ("of", "the", "out") say nothing of what an issue is about. */
#define MIN_WORD_CHARS 4

/* The words of a text that tell what it is about, in small letters and without the s of the plural. */
static GHashTable *
list_words (const char *text, gsize length_bytes)
{
  g_autofree char *lower = g_utf8_strdown (text, (gssize)length_bytes);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *start = lower;

  while (*start != '\0')
    {
      const char *end = start;
      glong n_chars = 0;

      for (; g_unichar_isalnum (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        n_chars++;
      if (n_chars >= MIN_WORD_CHARS)
        g_hash_table_add (words, g_strndup (start, (gsize)(end - start) - (end[-1] == 's' ? 1 : 0)));
      start = end == start ? g_utf8_next_char (start) : end;
    }

  return words;
}

static GHashTable *
list_words_of_span (const ReadoutAnalysis *analysis, ReadoutSpan span)
{
  const char *text = readout_article_get_text (analysis->article, NULL);

  return list_words (text + span.start_byte, span.end_byte - span.start_byte);
}

static gboolean
has_all (GHashTable *words, GHashTable *wanted)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (words, word))
      return FALSE;

  return g_hash_table_size (wanted) > 0;
}

static gboolean
is_named_in (const ReadoutIssue *issue, ReadoutSpan span)
{
  for (guint i = 0; i < issue->n_mentions; i++)
    if (readout_span_contains (span, issue->mentions[i]))
      return TRUE;

  return FALSE;
}

/* The issue with the most words among those of @position. */
static int
find_by_words (const ReadoutAnalysis *analysis, GPtrArray *words_of_issues, const ReadoutPosition *position)
{
  g_autoptr (GHashTable) words = list_words_of_span (analysis, position->what);
  int best = READOUT_NO_ISSUE;
  guint n_best = 0;

  for (guint i = 0; i < words_of_issues->len; i++)
    {
      GHashTable *wanted = g_ptr_array_index (words_of_issues, i);

      if (g_hash_table_size (wanted) > n_best && has_all (words, wanted))
        {
          best = (int)i;
          n_best = g_hash_table_size (wanted);
        }
    }

  return best;
}

static int
find_only_named (const ReadoutAnalysis *analysis, const ReadoutPosition *position)
{
  int found = READOUT_NO_ISSUE;

  for (guint i = 0; i < analysis->issues->len; i++)
    {
      if (!is_named_in (&g_array_index (analysis->issues, ReadoutIssue, i), position->span))
        continue;
      if (found != READOUT_NO_ISSUE)
        return READOUT_NO_ISSUE;
      found = (int)i;
    }

  return found;
}

/**
 * readout_position_issues_link:
 * @analysis: (inout): an analysis that nobody else has yet, with all its issues
 *
 * Finds the issue of each position.
 */
void
readout_position_issues_link (ReadoutAnalysis *analysis)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);

  if (analysis->positions->len == 0)
    return;

  for (guint i = 0; i < analysis->issues->len; i++)
    {
      const char *name = g_array_index (analysis->issues, ReadoutIssue, i).name;

      g_ptr_array_add (words, list_words (name, strlen (name)));
    }

  for (guint i = 0; i < analysis->positions->len; i++)
    {
      ReadoutPosition *position = &g_array_index (analysis->positions, ReadoutPosition, i);

      position->issue = find_by_words (analysis, words, position);
      if (position->issue == READOUT_NO_ISSUE)
        position->issue = find_only_named (analysis, position);
    }
}
