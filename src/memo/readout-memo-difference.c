/* readout-memo-difference.c: what two versions of a memo have in common, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-difference.h"
#include "readout-memo-markup.h"

#include <string.h>

/* Lines between the common start and the common end of two versions; beyond this they are all other ones. */
#define MAX_LINES 4000

static void
line_free (gpointer data)
{
  ReadoutMemoDifferenceLine *line = data;

  g_free (line->words);
  g_free (line);
}

static void
add (GPtrArray *lines, ReadoutMemoChange change, const ReadoutMemoDifferenceLine *line)
{
  ReadoutMemoDifferenceLine *copy = g_new0 (ReadoutMemoDifferenceLine, 1);

  copy->change = change;
  copy->is_heading = line->is_heading;
  copy->words = g_strdup (line->words);
  g_ptr_array_add (lines, copy);
}

static void
add_words (GPtrArray *lines, gboolean is_heading, char *words)
{
  ReadoutMemoDifferenceLine *line = g_new0 (ReadoutMemoDifferenceLine, 1);

  line->is_heading = is_heading;
  line->words = words;
  g_ptr_array_add (lines, line);
}

/* What one reads: the head, and the sections that are shown. */
static GPtrArray *
list_lines (const ReadoutMemoRecord *record)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  add_words (lines, TRUE, g_strdup (record->fields[READOUT_MEMO_FIELD_SUBJECT]));
  for (guint i = READOUT_MEMO_FIELD_RECIPIENT; i <= READOUT_MEMO_FIELD_MARKING; i++)
    if (*record->fields[i] != '\0')
      add_words (lines, FALSE, g_strdup (record->fields[i]));
  for (guint i = 0; i < record->parts->len; i++)
    {
      const ReadoutMemoPart *part = g_ptr_array_index (record->parts, i);

      if (!part->is_shown)
        continue;
      add_words (lines, TRUE, g_strdup (part->title));
      for (guint k = 0; k < part->lines->len; k++)
        {
          const ReadoutMemoLine *line = g_ptr_array_index (part->lines, k);

          if (!line->is_left_out)
            add_words (lines, FALSE, readout_memo_markup_dup_words (line->markup));
        }
    }

  return lines;
}

static gboolean
are_same (GPtrArray *a, guint i, GPtrArray *b, guint k)
{
  const ReadoutMemoDifferenceLine *first = g_ptr_array_index (a, i);
  const ReadoutMemoDifferenceLine *second = g_ptr_array_index (b, k);

  return first->is_heading == second->is_heading && g_str_equal (first->words, second->words);
}

/* The stretches of both that lie between what they have in common at the start and at the end. */
typedef struct
{
  GPtrArray *before;
  GPtrArray *now;
  guint start;
  guint before_end;
  guint now_end;
} Middle;

static void
trim (Middle *middle)
{
  middle->before_end = middle->before->len;
  middle->now_end = middle->now->len;
  while (middle->start < MIN (middle->before_end, middle->now_end)
         && are_same (middle->before, middle->start, middle->now, middle->start))
    middle->start++;
  while (middle->before_end > middle->start && middle->now_end > middle->start
         && are_same (middle->before, middle->before_end - 1, middle->now, middle->now_end - 1))
    {
      middle->before_end--;
      middle->now_end--;
    }
}

/* The longest common subsequence (Wagner and Fischer 1974): lengths[i][k] is its length from line i of the
 * one and line k of the other on. */
static guint16 *
measure (const Middle *middle, guint n_before, guint n_now)
{
  guint16 *lengths = g_new0 (guint16, (gsize)(n_before + 1) * (n_now + 1));

  for (guint i = n_before; i > 0; i--)
    for (guint k = n_now; k > 0; k--)
      {
        gsize here = (gsize)(i - 1) * (n_now + 1) + k - 1;

        if (are_same (middle->before, middle->start + i - 1, middle->now, middle->start + k - 1))
          lengths[here] = (guint16)(lengths[here + n_now + 2] + 1);
        else
          lengths[here] = MAX (lengths[here + n_now + 1], lengths[here + 1]);
      }

  return lengths;
}

static void
add_middle (GPtrArray *lines, const Middle *middle)
{
  guint n_before = middle->before_end - middle->start;
  guint n_now = middle->now_end - middle->start;
  gboolean is_small = n_before <= MAX_LINES && n_now <= MAX_LINES;
  g_autofree guint16 *lengths = is_small ? measure (middle, n_before, n_now) : NULL;
  guint i = 0, k = 0;

  while (i < n_before || k < n_now)
    {
      gboolean both = i < n_before && k < n_now;

      if (both && is_small && are_same (middle->before, middle->start + i, middle->now, middle->start + k))
        {
          add (lines, READOUT_MEMO_CHANGE_SAME, g_ptr_array_index (middle->now, middle->start + k));
          i++;
          k++;
        }
      else if (i < n_before
               && (!both || !is_small
                   || lengths[(gsize)(i + 1) * (n_now + 1) + k] >= lengths[(gsize)i * (n_now + 1) + k + 1]))
        add (lines, READOUT_MEMO_CHANGE_REMOVED, g_ptr_array_index (middle->before, middle->start + i++));
      else
        add (lines, READOUT_MEMO_CHANGE_ADDED, g_ptr_array_index (middle->now, middle->start + k++));
    }
}

/**
 * readout_memo_difference_new:
 * @before: a version of a memo
 * @now: another version
 *
 * Returns: (transfer full) (element-type ReadoutMemoDifferenceLine): the lines of both, in order
 */
GPtrArray *
readout_memo_difference_new (const ReadoutMemoRecord *before, const ReadoutMemoRecord *now)
{
  g_autoptr (GPtrArray) before_lines = list_lines (before);
  g_autoptr (GPtrArray) now_lines = list_lines (now);
  Middle middle = { before_lines, now_lines, 0, 0, 0 };
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  trim (&middle);
  for (guint i = 0; i < middle.start; i++)
    add (lines, READOUT_MEMO_CHANGE_SAME, g_ptr_array_index (now_lines, i));
  add_middle (lines, &middle);
  for (guint i = middle.now_end; i < now_lines->len; i++)
    add (lines, READOUT_MEMO_CHANGE_SAME, g_ptr_array_index (now_lines, i));

  return lines;
}
