/* readout-search-table.c: what a search has found, for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-search-table.h"

#include <string.h>

#include "readout-csv.h"

static const char *const words[] = {
  [READOUT_SEARCH_IN_ALL] = "all",           [READOUT_SEARCH_IN_NAMES] = "names",
  [READOUT_SEARCH_IN_NOTES] = "notes",       [READOUT_SEARCH_IN_QUOTES] = "quotes",
  [READOUT_SEARCH_IN_ARTICLES] = "articles",
};

/**
 * readout_search_kind_get_word:
 * @kind: where something was found
 *
 * Returns: (transfer none): a word that stays the same for scripts
 */
const char *
readout_search_kind_get_word (ReadoutSearchIn kind)
{
  return words[kind];
}

/**
 * readout_search_kind_from_word:
 * @word: a word
 * @kind: (out): the kind that it stands for
 *
 * Returns: whether it stands for one
 */
gboolean
readout_search_kind_from_word (const char *word, ReadoutSearchIn *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (words[i], word))
        continue;

      *kind = (ReadoutSearchIn)i;
      return TRUE;
    }

  return FALSE;
}

/**
 * readout_search_hits_to_csv:
 * @hits: (element-type ReadoutSearchHit): what was found
 *
 * Returns: (transfer full): a table with a row for each
 */
char *
readout_search_hits_to_csv (GPtrArray *hits)
{
  static const char *const names[]
      = { "kind", "article", "title", "outlet", "published", "speaker", "passage" };
  GString *csv = g_string_new (NULL);

  readout_csv_append_row (csv, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < hits->len; i++)
    {
      ReadoutSearchHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, readout_search_hit_get_article_id (hit));
      const char *const cells[] = {
        words[readout_search_hit_get_kind (hit)], id,
        readout_search_hit_get_title (hit),       readout_search_hit_get_outlet (hit),
        readout_search_hit_get_published (hit),   readout_search_hit_get_speaker (hit),
        readout_search_hit_get_snippet (hit),
      };

      readout_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
    }

  return g_string_free (csv, FALSE);
}

/* What means something in Markdown is said to mean itself. */
static void
append_escaped (GString *markdown, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p++)
    {
      if (strchr ("\\`*_[]<>#|~", *p) != NULL)
        g_string_append_c (markdown, '\\');
      g_string_append_c (markdown, *p);
    }
}

/* With the words that were looked for in bold. */
static void
append_snippet (GString *markdown, ReadoutSearchHit *hit)
{
  const char *snippet = readout_search_hit_get_snippet (hit);
  guint n_matches;
  const ReadoutSpan *matches = readout_search_hit_get_matches (hit, &n_matches);
  gsize done = 0;

  for (guint i = 0; i < n_matches; i++)
    {
      append_escaped (markdown, snippet + done, matches[i].start_byte - done);
      g_string_append (markdown, "**");
      append_escaped (markdown, snippet + matches[i].start_byte, matches[i].end_byte - matches[i].start_byte);
      g_string_append (markdown, "**");
      done = matches[i].end_byte;
    }
  append_escaped (markdown, snippet + done, strlen (snippet) - done);
}

static void
append_optional (GString *markdown, const char *text)
{
  if (text == NULL)
    return;

  g_string_append (markdown, " · ");
  append_escaped (markdown, text, strlen (text));
}

/**
 * readout_search_hits_to_markdown:
 * @hits: (element-type ReadoutSearchHit): what was found
 *
 * Returns: (transfer full): a list with an item for each
 */
char *
readout_search_hits_to_markdown (GPtrArray *hits)
{
  GString *markdown = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      ReadoutSearchHit *hit = g_ptr_array_index (hits, i);

      g_string_append (markdown, "- ");
      append_snippet (markdown, hit);
      g_string_append (markdown, "  \n  ");
      append_escaped (markdown, readout_search_hit_get_title (hit),
                      strlen (readout_search_hit_get_title (hit)));
      append_optional (markdown, readout_search_hit_get_speaker (hit));
      append_optional (markdown, readout_search_hit_get_outlet (hit));
      append_optional (markdown, readout_search_hit_get_published (hit));
      g_string_append_c (markdown, '\n');
    }

  return g_string_free (markdown, FALSE);
}
