/* readout-memo-words.c: how a memo says dates, namings and places
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From the translation, not from the locale of dates, so that a memo is in one language and comes out the
 * same on every machine. */
static const char *
get_month (guint month)
{
  static const char *const months[] = {
    N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
    N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
  };

  return _ (months[month - 1]);
}

/**
 * readout_memo_dup_date:
 * @iso_date: (nullable): a day, ISO 8601: "2016-09-09"
 *
 * Returns: (transfer full): "9 September 2016"; what is no day comes back as it is, and %NULL as "no date"
 */
char *
readout_memo_dup_date (const char *iso_date)
{
  guint year, month, day;

  if (iso_date == NULL)
    return g_strdup (_ ("no date"));
  if (!readout_date_is_valid (iso_date))
    return g_strdup (iso_date);

  year = (guint)g_ascii_strtoull (iso_date, NULL, 10);
  month = (guint)g_ascii_strtoull (iso_date + strlen ("2016-"), NULL, 10);
  day = (guint)g_ascii_strtoull (iso_date + strlen ("2016-09-"), NULL, 10);

  /* Translators: a date: day, month, year; for another order write %2$s %1$u, %3$u */
  return g_strdup_printf (_ ("%1$u %2$s %3$u"), day, get_month (month), year);
}

/**
 * readout_memo_dup_short_date:
 * @iso_date: a day, ISO 8601
 *
 * Returns: (transfer full): "9 September"
 */
char *
readout_memo_dup_short_date (const char *iso_date)
{
  guint month = (guint)g_ascii_strtoull (iso_date + strlen ("2016-"), NULL, 10);
  guint day = (guint)g_ascii_strtoull (iso_date + strlen ("2016-09-"), NULL, 10);

  /* Translators: a date: day and month; for another order write %2$s %1$u */
  return g_strdup_printf (_ ("%1$u %2$s"), day, get_month (month));
}

/**
 * readout_memo_get_outlet:
 * @metadata: what is known of an article
 *
 * Returns: (transfer none): its outlet, or words that say that it is not known
 */
const char *
readout_memo_get_outlet (const ReadoutMetadata *metadata)
{
  return metadata->outlet != NULL ? metadata->outlet : _ ("outlet not given");
}

static gboolean
is_from_right (gunichar character)
{
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * readout_memo_begins_from_right:
 * @words: a line
 *
 * Returns: whether its first letter is of those that are written from right to left
 */
gboolean
readout_memo_begins_from_right (const char *words)
{
  const char *p = words;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return *p != '\0' && is_from_right (g_utf8_get_char (p));
}

static gboolean
has_from_right (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (is_from_right (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * readout_memo_get_direction_mark:
 * @words: the first words of a line that the memo makes
 *
 * Returns: (transfer none): what has to stand before @words so that the line keeps the direction of the memo,
 *   and not theirs; mostly nothing
 */
const char *
readout_memo_get_direction_mark (const char *words)
{
  gboolean is_memo_from_right = has_from_right (_ ("no date"));

  if (has_from_right (words) == is_memo_from_right)
    return "";

  return is_memo_from_right ? "\u200f" : "\u200e";
}

/**
 * readout_memo_dup_set_off:
 * @words: words that an article has of itself
 *
 * Returns: (transfer full): @words; those of the other direction between marks that keep the words and
 * figures around them in their place
 */
char *
readout_memo_dup_set_off (const char *words)
{
  const char *mark = readout_memo_get_direction_mark (words);

  return g_strconcat (mark, words, mark, NULL);
}

/**
 * readout_memo_dup_publication:
 * @metadata: what is known of an article
 *
 * Returns: (transfer full): "Outlet, 9 September 2016"
 */
char *
readout_memo_dup_publication (const ReadoutMetadata *metadata)
{
  g_autofree char *outlet = readout_memo_dup_set_off (readout_memo_get_outlet (metadata));
  g_autofree char *date = readout_memo_dup_date (metadata->published);

  return g_strdup_printf ("%s, %s", outlet, date);
}

/**
 * readout_memo_get_naming:
 * @naming: how a source is named
 *
 * What is printed, not what was agreed: an article seldom tells its ground rules.
 *
 * Returns: (transfer none): the words for it
 */
const char *
readout_memo_get_naming (ReadoutNaming naming)
{
  switch (naming)
    {
    case READOUT_NAMING_NAMED:
      return _ ("on the record");
    case READOUT_NAMING_SPOKESPERSON:
      return _ ("spokesperson");
    case READOUT_NAMING_UNNAMED:
      return _ ("unnamed");
    case READOUT_NAMING_COLLECTIVE:
      return _ ("unnamed, as a group");
    case READOUT_NAMING_DOCUMENT:
      return _ ("document");
    case READOUT_NAMING_OUTLET:
      return _ ("as another outlet reports");
    case READOUT_NAMING_UNATTRIBUTED:
    default:
      return _ ("not attributed");
    }
}

/**
 * readout_memo_get_talks_state:
 * @state: how a negotiation stands
 *
 * Returns: (transfer none): the words for it
 */
const char *
readout_memo_get_talks_state (ReadoutTalksState state)
{
  switch (state)
    {
    case READOUT_TALKS_UNDER_WAY:
      return _ ("Talks under way");
    case READOUT_TALKS_NO_RESULT:
      return _ ("Talks without a result");
    case READOUT_TALKS_ADJOURNED:
      return _ ("Talks adjourned");
    case READOUT_TALKS_SUSPENDED:
      return _ ("Talks suspended");
    case READOUT_TALKS_AGREED:
      return _ ("Agreement reported");
    case READOUT_TALKS_COLLAPSED:
      return _ ("Talks collapsed");
    case READOUT_TALKS_PLANNED:
    default:
      return _ ("Talks planned");
    }
}

/* The number that a reader counts: paragraphs of the body up to and with the one at @index. */
static guint
count_body (const ReadoutParagraph *paragraphs, guint index)
{
  guint n = 0;

  for (guint i = 0; i <= index; i++)
    n += paragraphs[i].kind == READOUT_PARAGRAPH_BODY ? 1 : 0;

  return n;
}

static char *
dup_paragraph_place (const ReadoutParagraph *paragraphs, guint first, guint last)
{
  switch (paragraphs[first].kind)
    {
    case READOUT_PARAGRAPH_TITLE:
      return g_strdup (_ ("title"));
    case READOUT_PARAGRAPH_HEADING:
      return g_strdup (_ ("heading"));
    case READOUT_PARAGRAPH_CAPTION:
      return g_strdup (_ ("caption"));
    case READOUT_PARAGRAPH_BOILERPLATE:
      return g_strdup (_ ("note of the outlet"));
    case READOUT_PARAGRAPH_BYLINE:
      return g_strdup (_ ("byline"));
    case READOUT_PARAGRAPH_DATELINE:
      return g_strdup (_ ("dateline"));
    case READOUT_PARAGRAPH_BODY:
    default:
      break;
    }

  if (count_body (paragraphs, first) == count_body (paragraphs, last))
    /* Translators: the number of a paragraph in an article */
    return g_strdup_printf (_ ("para %u"), count_body (paragraphs, first));

  /* Translators: the numbers of the first and the last paragraph of a passage */
  return g_strdup_printf (_ ("paras %u–%u"), count_body (paragraphs, first), count_body (paragraphs, last));
}

/**
 * readout_memo_dup_place:
 * @analysis: an analysis
 * @span: a passage of its article
 *
 * Returns: (transfer full): where a reader finds it: "para 7"
 */
char *
readout_memo_dup_place (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  guint n_paragraphs, first, last;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (analysis, &n_paragraphs);

  for (first = 0; first < n_paragraphs; first++)
    if (readout_span_overlaps (paragraphs[first].span, span))
      break;
  if (first == n_paragraphs)
    return g_strdup (_ ("text"));

  for (last = first; last + 1 < n_paragraphs; last++)
    if (!readout_span_overlaps (paragraphs[last + 1].span, span))
      break;

  return dup_paragraph_place (paragraphs, first, last);
}
