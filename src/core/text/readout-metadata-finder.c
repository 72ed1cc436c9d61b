/* readout-metadata-finder.c: what a text says of its own article
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything found is made of words of the text, but for the day, which is written as ISO 8601 does, and for
 * the outlet of a well-known address. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-metadata-finder.h"

#include <string.h>

#include "readout-word-borders.h"

/* Where a text says something of itself: its first lines, and its last ones. */
#define MAX_LINES_FROM_TOP    8
#define MAX_LINES_FROM_BOTTOM 4

/* "GENEVA, Sept. 9, 2016 (Reuters) - ": an agency stands no further from the start of a paragraph. */
#define MAX_DATELINE_BYTES 80

#define MAX_AUTHOR_CHARS 100

typedef struct
{
  const char *text;
  const ReadoutParagraph *paragraphs;
  guint n_paragraphs;
} Lines;

static gboolean
is_at_edge (const Lines *lines, guint i)
{
  return i < MAX_LINES_FROM_TOP || i + MAX_LINES_FROM_BOTTOM >= lines->n_paragraphs;
}

static char *
dup_line (const Lines *lines, guint i)
{
  ReadoutSpan span = lines->paragraphs[i].span;

  return readout_word_borders_fold (lines->text + span.start_byte, span.end_byte - span.start_byte);
}

/* ---- who wrote it ---- */

/* "By Anna Berg, Diplomatic Correspondent", "By Anna Berg | The Courier", "Reporting by Anna Berg; Editing by
 * Tom Hill": the names end where something else begins. */
static char *
dup_names (const char *behind)
{
  static const char *const ends[]
      = { ",", ";", "|", " - ", " – ", " — ", " for ", " in ", " at ", " (", ".  ", " | ", "/" };
  gsize length = strlen (behind);
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (behind, ends[i]);

      if (end != NULL)
        length = MIN (length, (gsize)(end - behind));
    }

  names = g_strchomp (g_strndup (behind, length));
  if (!g_unichar_isupper (g_utf8_get_char (names)) || g_utf8_strlen (names, -1) > MAX_AUTHOR_CHARS)
    return NULL;

  return g_steal_pointer (&names);
}

static char *
find_author (const Lines *lines)
{
  static const char *const starts[] = { "By ", "Written by ", "Reporting by " };

  for (guint i = 0; i < lines->n_paragraphs; i++)
    {
      g_autofree char *line = NULL;

      if (lines->paragraphs[i].kind != READOUT_PARAGRAPH_BYLINE)
        continue;

      line = dup_line (lines, i);
      for (guint k = 0; k < G_N_ELEMENTS (starts); k++)
        {
          char *names = NULL;

          if (g_ascii_strncasecmp (line, starts[k], strlen (starts[k])) == 0)
            names = dup_names (line + strlen (starts[k]));
          if (names != NULL)
            return names;
        }
    }

  return NULL;
}

/* ---- where it was published ---- */

/* The first address in a line: to the next space, without what ends a sentence or a bracket. */
static char *
dup_address (const char *line)
{
  const char *start = strstr (line, "https://");
  gsize length;

  if (start == NULL)
    start = strstr (line, "http://");
  if (start == NULL)
    return NULL;

  length = strcspn (start, " <>\"");
  while (length > 0 && strchr (".,;:!?)]'", start[length - 1]) != NULL)
    length--;

  return strchr (start, '.') < start + length ? g_strndup (start, length) : NULL;
}

/* A line of which the address is not all, or nearly so, speaks of something else. */
static gboolean
says_little_else (const char *line, const char *address)
{
  static const char *const labels[] = { "", "source:", "url:", "link:", "from:", "original:", "address:" };
  g_autofree char *before = g_strndup (line, (gsize)(strstr (line, address) - line));
  g_autofree char *folded = g_ascii_strdown (g_strstrip (before), -1);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (folded, labels[i]))
      return TRUE;

  return FALSE;
}

static char *
find_address (const Lines *lines)
{
  for (guint i = 0; i < lines->n_paragraphs; i++)
    {
      g_autofree char *line = is_at_edge (lines, i) ? dup_line (lines, i) : NULL;
      g_autofree char *address = line != NULL ? dup_address (line) : NULL;

      if (address != NULL && says_little_else (line, address))
        return g_steal_pointer (&address);
    }

  return NULL;
}

/* ---- who published it ---- */

/* The last parts of the name of a host, and the outlet that has it. */
static const struct
{
  const char *host;
  const char *outlet;
} outlets[] = {
  { "aljazeera.com", "Al Jazeera" },
  { "alarabiya.net", "Al Arabiya" },
  { "apnews.com", "AP" },
  { "axios.com", "Axios" },
  { "bbc.co.uk", "BBC" },
  { "bbc.com", "BBC" },
  { "bloomberg.com", "Bloomberg" },
  { "cnn.com", "CNN" },
  { "dw.com", "Deutsche Welle" },
  { "economist.com", "The Economist" },
  { "elpais.com", "El País" },
  { "euronews.com", "Euronews" },
  { "foreignpolicy.com", "Foreign Policy" },
  { "france24.com", "France 24" },
  { "ft.com", "Financial Times" },
  { "haaretz.com", "Haaretz" },
  { "interfax.com", "Interfax" },
  { "irna.ir", "IRNA" },
  { "jpost.com", "The Jerusalem Post" },
  { "kyivindependent.com", "The Kyiv Independent" },
  { "lemonde.fr", "Le Monde" },
  { "npr.org", "NPR" },
  { "nytimes.com", "The New York Times" },
  { "politico.com", "Politico" },
  { "politico.eu", "Politico Europe" },
  { "presstv.ir", "Press TV" },
  { "reuters.com", "Reuters" },
  { "rferl.org", "RFE/RL" },
  { "sana.sy", "SANA" },
  { "spiegel.de", "Der Spiegel" },
  { "tass.com", "TASS" },
  { "tasnimnews.com", "Tasnim" },
  { "theguardian.com", "The Guardian" },
  { "timesofisrael.com", "The Times of Israel" },
  { "voanews.com", "VOA" },
  { "washingtonpost.com", "The Washington Post" },
  { "wsj.com", "The Wall Street Journal" },
  { "xinhuanet.com", "Xinhua" },
};

static gboolean
is_host_of (const char *host, const char *known)
{
  gsize n_host = strlen (host), n_known = strlen (known);

  return n_host >= n_known && g_ascii_strcasecmp (host + n_host - n_known, known) == 0
         && (n_host == n_known || host[n_host - n_known - 1] == '.');
}

/**
 * readout_outlet_of_address:
 * @address: where an article was published
 *
 * Returns: (transfer full) (nullable): the outlet that has the address, or else the name of its host; %NULL
 * where it names no host
 */
char *
readout_outlet_of_address (const char *address)
{
  const char *start = strstr (address, "://");
  g_autofree char *host = NULL;

  if (start == NULL)
    return NULL;

  start += strlen ("://");
  host = g_strndup (start, strcspn (start, "/:?#"));
  for (guint i = 0; i < G_N_ELEMENTS (outlets); i++)
    if (is_host_of (host, outlets[i].host))
      return g_strdup (outlets[i].outlet);

  if (strchr (host, '.') == NULL)
    return NULL;

  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

/* "GENEVA (Reuters) - The …": what stands in brackets before the stroke. */
static char *
dup_agency (const char *paragraph)
{
  static const char *const strokes[] = { " - ", " – ", " — ", " -- " };
  const char *close = strchr (paragraph, ')');
  const char *open = strchr (paragraph, '(');

  if (open == NULL || close == NULL || open > close || close - paragraph > MAX_DATELINE_BYTES
      || !g_unichar_isupper (g_utf8_get_char (paragraph)) || !g_unichar_isupper (g_utf8_get_char (open + 1)))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (g_str_has_prefix (close + 1, strokes[i]))
      return g_strndup (open + 1, (gsize)(close - open - 1));

  return NULL;
}

static char *
find_agency (const Lines *lines)
{
  for (guint i = 0; i < MIN (lines->n_paragraphs, MAX_LINES_FROM_TOP); i++)
    {
      g_autofree char *line = dup_line (lines, i);
      char *agency = dup_agency (line);

      if (agency != NULL)
        return agency;
    }

  return NULL;
}

static char *
find_outlet (const Lines *lines, const char *address)
{
  char *outlet = address != NULL ? readout_outlet_of_address (address) : NULL;

  return outlet != NULL ? outlet : find_agency (lines);
}

/* ---- all of it ---- */

static char *
dup_day (ReadoutAnalysis *analysis)
{
  GDate day;
  char iso[sizeof "2016-09-09"];

  if (!readout_analysis_get_published (analysis, &day) || g_date_get_year (&day) > 9999)
    return NULL;

  g_snprintf (iso, sizeof iso, "%04u-%02u-%02u", g_date_get_year (&day), (guint)g_date_get_month (&day),
              (guint)g_date_get_day (&day));
  return g_strdup (iso);
}

static char *
dup_title (ReadoutAnalysis *analysis)
{
  ReadoutSpan span = readout_analysis_get_title (analysis);

  return readout_span_dup (span, readout_article_get_text (readout_analysis_get_article (analysis), NULL));
}

/**
 * readout_metadata_find:
 * @analysis: an analysis
 *
 * Looks for the headline, a byline, an agency in a dateline, an address in a line of its own, and the day of
 * publication.
 *
 * Returns: (transfer full): what the text says of its article; the day of publication is the one that was
 * given with the article, where one was
 */
ReadoutMetadata *
readout_metadata_find (ReadoutAnalysis *analysis)
{
  ReadoutMetadata *found = readout_metadata_new ();
  Lines lines;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (analysis), found);

  lines.text = readout_article_get_text (readout_analysis_get_article (analysis), NULL);
  lines.paragraphs = readout_analysis_get_paragraphs (analysis, &lines.n_paragraphs);
  found->title = dup_title (analysis);
  found->author = find_author (&lines);
  found->address = find_address (&lines);
  found->outlet = find_outlet (&lines, found->address);
  found->published = dup_day (analysis);

  return found;
}

/**
 * readout_metadata_complete:
 * @analysis: an analysis
 *
 * Returns: (transfer full): what is known of its article, with what nobody has said taken from the text and
 * marked so; but for the headline, which every text has
 */
ReadoutMetadata *
readout_metadata_complete (ReadoutAnalysis *analysis)
{
  const ReadoutMetadata *known = readout_article_get_metadata (readout_analysis_get_article (analysis));
  g_autoptr (ReadoutMetadata) found = readout_metadata_find (analysis);
  ReadoutMetadata *whole = readout_metadata_dup_given (known);

  for (guint field = READOUT_FIELD_OUTLET; field < READOUT_N_FIELDS; field++)
    if (readout_metadata_get_field (whole, field) == NULL
        && readout_metadata_get_field (found, field) != NULL)
      {
        readout_metadata_set_field (whole, field, readout_metadata_get_field (found, field));
        whole->from_text |= 1u << field;
      }

  return whole;
}

/**
 * readout_metadata_dup_given:
 * @metadata: what is known of an article
 *
 * Returns: (transfer full): what somebody has said of it, without what was taken from the text
 */
ReadoutMetadata *
readout_metadata_dup_given (const ReadoutMetadata *metadata)
{
  ReadoutMetadata *given = readout_metadata_copy (metadata);

  for (guint field = 0; field < READOUT_N_FIELDS; field++)
    if ((metadata->from_text & (1u << field)) != 0)
      readout_metadata_set_field (given, field, NULL);

  return given;
}
