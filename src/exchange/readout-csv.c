/* readout-csv.c: tables for spreadsheets
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As RFC 4180 has it: commas, lines that end in CR LF, quotation marks around what has one of them. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-csv.h"

#include <string.h>

#include "readout-character-map.h"

static void
append_cell (GString *csv, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * readout_csv_append_row:
 * @csv: what there is of the table
 * @cells: (array length=n_cells): what stands in the row; %NULL for nothing
 * @n_cells: how many cells it has
 */
void
readout_csv_append_row (GString *csv, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i] != NULL ? cells[i] : "");
    }
  g_string_append (csv, "\r\n");
}

/**
 * readout_quotes_csv_dup_head:
 *
 * Returns: (transfer full): the first line of a table of quotes; the names stay the same for scripts
 */
char *
readout_quotes_csv_dup_head (void)
{
  static const char *const names[] = { "article", "title",   "outlet", "published", "negotiation", "kind",
                                       "words",   "speaker", "source", "naming",    "start",       "end" };
  GString *csv = g_string_new (NULL);

  readout_csv_append_row (csv, names, G_N_ELEMENTS (names));
  return g_string_free (csv, FALSE);
}

static void
append_quote (GString *csv, ReadoutCaseArticle *article, ReadoutCharacterMap *map, const ReadoutQuote *quote)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (article);
  ReadoutAnalysis *analysis = readout_case_article_get_analysis (article);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  const ReadoutSource *source = &quote->source;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, readout_case_article_get_id (article));
  g_autofree char *words = readout_analysis_dup_text (analysis, quote->span);
  g_autofree char *source_words
      = source->words != NULL ? g_strdup (source->words) : readout_analysis_dup_text (analysis, source->span);
  g_autofree char *start
      = g_strdup_printf ("%" G_GSIZE_FORMAT, readout_character_map_get_offset (map, quote->span.start_byte));
  g_autofree char *end
      = g_strdup_printf ("%" G_GSIZE_FORMAT, readout_character_map_get_offset (map, quote->span.end_byte));
  const char *const cells[] = {
    id,
    metadata->title,
    metadata->outlet,
    metadata->published,
    readout_case_article_get_negotiation (article),
    readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, (int)quote->kind),
    words,
    source->entity != READOUT_NO_ENTITY ? entities[source->entity].name : NULL,
    source_words,
    readout_enum_to_nick (READOUT_TYPE_NAMING, (int)source->naming),
    start,
    end,
  };

  readout_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/**
 * readout_quotes_csv_dup_rows:
 * @article: an article of a case, with its findings
 *
 * Returns: (transfer full): a row for each of its quotes
 */
char *
readout_quotes_csv_dup_rows (ReadoutCaseArticle *article)
{
  ReadoutAnalysis *analysis = readout_case_article_get_analysis (article);
  gsize length_bytes;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length_bytes);
  g_autoptr (ReadoutCharacterMap) map = readout_character_map_new (text, length_bytes);
  GString *csv = g_string_new (NULL);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    append_quote (csv, article, map, &quotes[i]);

  return g_string_free (csv, FALSE);
}
