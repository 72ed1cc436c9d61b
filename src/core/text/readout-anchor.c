/* readout-anchor.c: a passage that is found again after its text has changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands before a passage, and what stands behind it, is taken so long that either of them tells the
 * passage from all others of its text.  Then an edit on one side of it, however large, leaves the other side,
 * and a look-alike that the text had from the start agrees on neither. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-anchor.h"

#include <string.h>

#include "readout-word-borders.h"

#define MIN_CONTEXT_BYTES 32
#define MAX_CONTEXT_BYTES 1024

G_DEFINE_BOXED_TYPE (ReadoutAnchor, readout_anchor, readout_anchor_ref, readout_anchor_unref)

static gboolean
is_unique (const char *text, gsize start_byte, gsize end_byte)
{
  g_autofree char *words = g_strndup (text + start_byte, end_byte - start_byte);
  const char *first = strstr (text, words);

  return strstr (first + 1, words) == NULL;
}

static gsize
find_prefix_start (const char *text, ReadoutSpan span)
{
  gsize context = MIN_CONTEXT_BYTES, start;

  do
    {
      start = span.start_byte > context ? span.start_byte - context : 0;
      while (start > 0 && (text[start] & 0xc0) == 0x80)
        start--;
      context *= 2;
    }
  while (start > 0 && context <= MAX_CONTEXT_BYTES && !is_unique (text, start, span.end_byte));

  return start;
}

static gsize
find_suffix_end (const char *text, gsize length_bytes, ReadoutSpan span)
{
  gsize context = MIN_CONTEXT_BYTES, end;

  do
    {
      end = length_bytes - span.end_byte > context ? span.end_byte + context : length_bytes;
      while (end < length_bytes && (text[end] & 0xc0) == 0x80)
        end++;
      context *= 2;
    }
  while (end < length_bytes && context <= MAX_CONTEXT_BYTES && !is_unique (text, span.start_byte, end));

  return end;
}

/* A long side that the text has elsewhere too, which happens where the text ends with it, would find a
 * look-alike on its own once the passage is gone.  Where the other side is enough, it is left out. */
static void
drop_untelling_side (const char *text, ReadoutSpan span, gsize *start, gsize *end)
{
  gboolean prefix_tells = is_unique (text, *start, span.end_byte);
  gboolean suffix_tells = is_unique (text, span.start_byte, *end);

  if (prefix_tells && !suffix_tells && *end - span.end_byte >= MIN_CONTEXT_BYTES)
    *end = span.end_byte;
  else if (suffix_tells && !prefix_tells && span.start_byte - *start >= MIN_CONTEXT_BYTES)
    *start = span.start_byte;
}

/**
 * readout_anchor_new:
 * @text: the text of an article
 * @span: a passage of it, not empty
 *
 * Returns: (transfer full): an anchor of the passage
 */
ReadoutAnchor *
readout_anchor_new (const char *text, ReadoutSpan span)
{
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  gsize length_bytes, start, end;

  g_return_val_if_fail (text != NULL, NULL);
  length_bytes = strlen (text);
  g_return_val_if_fail (!readout_span_is_empty (span) && span.end_byte <= length_bytes, NULL);

  start = find_prefix_start (text, span);
  end = find_suffix_end (text, length_bytes, span);
  drop_untelling_side (text, span, &start, &end);
  exact = g_strndup (text + span.start_byte, span.end_byte - span.start_byte);
  prefix = g_strndup (text + start, span.start_byte - start);
  suffix = g_strndup (text + span.end_byte, end - span.end_byte);

  return readout_anchor_new_from_parts (exact, prefix, suffix, span.start_byte);
}

/**
 * readout_anchor_new_from_parts:
 * @exact: the words of the passage, not empty
 * @prefix: what stood before them
 * @suffix: what stood behind them
 * @start_byte: where they stood, or %READOUT_ANCHOR_NOWHERE
 *
 * Returns: (transfer full): an anchor that was kept somewhere
 */
ReadoutAnchor *
readout_anchor_new_from_parts (const char *exact, const char *prefix, const char *suffix, gsize start_byte)
{
  ReadoutAnchor *self;

  g_return_val_if_fail (exact != NULL && *exact != '\0', NULL);
  g_return_val_if_fail (prefix != NULL && suffix != NULL, NULL);

  self = g_new0 (ReadoutAnchor, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->exact = g_strdup (exact);
  self->prefix = g_strdup (prefix);
  self->suffix = g_strdup (suffix);
  self->start_byte = start_byte;

  return self;
}

/**
 * readout_anchor_ref:
 * @self: an anchor
 *
 * Returns: (transfer full): @self
 */
ReadoutAnchor *
readout_anchor_ref (ReadoutAnchor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * readout_anchor_unref:
 * @self: (transfer full): an anchor
 */
void
readout_anchor_unref (ReadoutAnchor *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/**
 * readout_anchor_equal:
 * @a: an anchor
 * @b: an anchor
 *
 * Returns: whether both are of the same passage of the same text
 */
gboolean
readout_anchor_equal (const ReadoutAnchor *a, const ReadoutAnchor *b)
{
  return a->start_byte == b->start_byte && g_str_equal (a->exact, b->exact)
         && g_str_equal (a->prefix, b->prefix) && g_str_equal (a->suffix, b->suffix);
}

/* A side that was cut off by the end of the text agrees at the end of a text alone. */
static gboolean
prefix_agrees (const ReadoutAnchor *self, const char *text, gsize start_byte)
{
  gsize n_bytes = strlen (self->prefix);

  if (start_byte < n_bytes || (n_bytes < MIN_CONTEXT_BYTES && start_byte != n_bytes))
    return FALSE;

  return memcmp (text + start_byte - n_bytes, self->prefix, n_bytes) == 0;
}

static gboolean
suffix_agrees (const ReadoutAnchor *self, const char *text, gsize end_byte)
{
  gsize n_bytes = strlen (self->suffix);

  if (strncmp (text + end_byte, self->suffix, n_bytes) != 0)
    return FALSE;

  return n_bytes >= MIN_CONTEXT_BYTES || text[end_byte + n_bytes] == '\0';
}

/* "Will" that has become "Willing" is not there any more. */
static gboolean
is_whole (const ReadoutAnchor *self, const char *text, gsize length_bytes, ReadoutSpan span)
{
  g_autofree char *then = g_strconcat (self->prefix, self->exact, self->suffix, NULL);
  gsize then_start = strlen (self->prefix), then_end = then_start + strlen (self->exact);
  gsize then_bytes = then_end + strlen (self->suffix);

  return (readout_word_borders_has (text, length_bytes, span.start_byte)
          || !readout_word_borders_has (then, then_bytes, then_start))
         && (readout_word_borders_has (text, length_bytes, span.end_byte)
             || !readout_word_borders_has (then, then_bytes, then_end));
}

/* How many sides agree; one alone must be long enough to tell the passage from others. */
static guint
count_sides (const ReadoutAnchor *self, const char *text, gsize length_bytes, ReadoutSpan span)
{
  gboolean before = prefix_agrees (self, text, span.start_byte);
  gboolean behind = suffix_agrees (self, text, span.end_byte);

  if (before && behind)
    return 2;
  if ((before && strlen (self->prefix) >= MIN_CONTEXT_BYTES)
      || (behind && strlen (self->suffix) >= MIN_CONTEXT_BYTES))
    return is_whole (self, text, length_bytes, span) ? 1 : 0;

  return 0;
}

/**
 * readout_anchor_find:
 * @self: an anchor
 * @text: the text of the article as it is now
 * @span: (out): where the passage stands, when it is found
 *
 * Looks for the same words with the same text on both sides, or else on one side of them.  Of several that
 * agree alike, the one at the old position is meant.  A passage is rather not found than taken for another
 * one.
 *
 * Returns: whether the passage is there
 */
ReadoutAnchorMatch
readout_anchor_find (const ReadoutAnchor *self, const char *text, ReadoutSpan *span)
{
  gsize n_bytes, length_bytes;
  guint best = 0, n_best = 0;
  gboolean in_place = FALSE;

  g_return_val_if_fail (self != NULL && text != NULL && span != NULL, READOUT_ANCHOR_MISSING);

  n_bytes = strlen (self->exact);
  length_bytes = strlen (text);
  for (const char *at = strstr (text, self->exact); at != NULL; at = strstr (at + 1, self->exact))
    {
      ReadoutSpan found = { (gsize)(at - text), (gsize)(at - text) + n_bytes };
      guint sides = count_sides (self, text, length_bytes, found);

      if (sides == 0 || sides < best)
        continue;

      n_best = sides > best ? 1 : n_best + 1;
      in_place = (sides == best && in_place) || found.start_byte == self->start_byte;
      if (n_best == 1 || found.start_byte == self->start_byte)
        *span = found;
      best = sides;
    }

  if (n_best == 0)
    return READOUT_ANCHOR_MISSING;

  return n_best == 1 || in_place ? READOUT_ANCHOR_FOUND : READOUT_ANCHOR_AMBIGUOUS;
}
