/* readout-time-publication.c: the day of publication, as the text itself tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-time-publication.h"

#include "readout-findings.h"

#include <stdio.h>
#include <string.h>

/* Lines that say when an article was published stand at its top or its bottom and say little else. */
#define MAX_LINES_FROM_TOP    6
#define MAX_LINES_FROM_BOTTOM 2
#define MAX_LINE_WORDS        14

/* "GENEVA, Sept. 9, 2016 (Reuters) -": a dateline that opens the first paragraph is no longer. */
#define MAX_DATELINE_BYTES 60

static gboolean
get_day (const ReadoutFoundTime *time, GDate *day)
{
  guint year, month, day_of_month;

  if (time->form != READOUT_TIME_FIXED || strlen (time->value) != strlen ("2016-09-09")
      || sscanf (time->value, "%4u-%2u-%2u", &year, &month, &day_of_month) != 3
      || !g_date_valid_dmy ((GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

/* Whether the words from the start of the paragraph to the day are a dateline: a stroke or an agency in
 * brackets follows. */
static gboolean
is_dateline (const char *paragraph, ReadoutSpan day)
{
  static const char *const behind[] = { " (", " - ", " – ", " — ", " -- " };

  if (day.end_byte > MAX_DATELINE_BYTES)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_prefix (paragraph + day.end_byte, behind[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_apart (const ReadoutParagraph *paragraph, const ReadoutFindings *findings, guint i, guint n_paragraphs)
{
  if (paragraph->kind == READOUT_PARAGRAPH_DATELINE || paragraph->kind == READOUT_PARAGRAPH_BYLINE)
    return TRUE;

  return findings->n_words <= MAX_LINE_WORDS
         && (i < MAX_LINES_FROM_TOP || i + MAX_LINES_FROM_BOTTOM >= n_paragraphs)
         && paragraph->kind != READOUT_PARAGRAPH_TITLE && paragraph->kind != READOUT_PARAGRAPH_CAPTION
         && findings->quotes->len == 0 && findings->names->len <= 2;
}

/* A line that says when the text was changed last. */
static gboolean
is_of_update (const char *text, ReadoutSpan paragraph)
{
  static const char *const starts[] = { "Updated", "Last updated", "Last modified", "Modified" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (text + paragraph.start_byte, starts[i], strlen (starts[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
find_day (
    const char *text, const GArray *paragraphs, const GPtrArray *findings, gboolean of_update, GDate *day)
{
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, i);
      const ReadoutFindings *found = g_ptr_array_index (findings, i);
      const ReadoutFoundTime *first;

      if (found->times->len == 0 || is_of_update (text, paragraph->span) != of_update)
        continue;

      first = &g_array_index (found->times, ReadoutFoundTime, 0);
      if ((is_apart (paragraph, found, i, paragraphs->len)
           || is_dateline (text + paragraph->span.start_byte, first->span))
          && get_day (first, day))
        return TRUE;
    }

  return FALSE;
}

/**
 * readout_time_publication_find:
 * @text: the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @findings: (element-type ReadoutFindings): what each of them says
 * @day: (out): the day of publication
 *
 * Looks for a whole date in a dateline, a byline or a short line at the top or bottom ("Published on
 * 9 September 2016"); the day of an update only where there is no other.
 *
 * Returns: whether the text tells it
 */
gboolean
readout_time_publication_find (const char *text,
                               const GArray *paragraphs,
                               const GPtrArray *findings,
                               GDate *day)
{
  return find_day (text, paragraphs, findings, FALSE, day)
         || find_day (text, paragraphs, findings, TRUE, day);
}
