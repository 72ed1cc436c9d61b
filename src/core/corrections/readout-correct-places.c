/* readout-correct-places.c: where the analyst sees names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-places.h"

#include "readout-word-borders.h"

#include <string.h>

typedef struct
{
  ReadoutCorrector *corrector;
  const GArray *paragraphs;
  const char *text;
  GHashTable
      *by_first_word; /* the first word of an added form: GPtrArray of those forms, which are borrowed */
  GArray *places;     /* ReadoutPlace */
} Marker;

static gsize
word_end (const char *text, gsize limit, gsize start)
{
  gsize at = start;

  do
    at = (gsize)(g_utf8_next_char (text + at) - text);
  while (at < limit && !readout_word_borders_has (text, limit, at));

  return at;
}

static char *
dup_first_word (const char *text, gsize limit, gsize start)
{
  return g_strndup (text + start, word_end (text, limit, start) - start);
}

static void
add_form (Marker *marker, const char *form)
{
  g_autofree char *word = dup_first_word (form, strlen (form), 0);
  GPtrArray *forms = g_hash_table_lookup (marker->by_first_word, word);

  if (forms == NULL)
    {
      forms = g_ptr_array_new ();
      g_hash_table_insert (marker->by_first_word, g_steal_pointer (&word), forms);
    }
  g_ptr_array_add (forms, (gpointer)form);
}

static void
collect_forms (Marker *marker)
{
  GHashTableIter iter;
  gpointer form, verdict;

  g_hash_table_iter_init (&iter, marker->corrector->by_form);
  while (g_hash_table_iter_next (&iter, &form, &verdict))
    if (((ReadoutVerdict *)verdict)->added_by != READOUT_NO_CORRECTION)
      add_form (marker, form);
}

/* The end of @form where it begins at @start, a space for any run of white space; or 0. */
static gsize
match_form (const char *text, gsize limit, gsize start, const char *form)
{
  gsize at = start;

  while (*form != '\0')
    {
      gsize before = at;

      if (at >= limit)
        return 0;
      if (*form != ' ')
        {
          if (text[at++] != *form++)
            return 0;
          continue;
        }
      while (at < limit && g_unichar_isspace (g_utf8_get_char (text + at)))
        at = (gsize)(g_utf8_next_char (text + at) - text);
      if (at == before)
        return 0;
      form++;
    }

  return readout_word_borders_has (text, limit, at) ? at : 0;
}

/* The longest form that begins at @start. */
static gsize
match_longest (const Marker *marker, gsize limit, gsize start, const char **form)
{
  g_autofree char *word = dup_first_word (marker->text, limit, start);
  const GPtrArray *forms = g_hash_table_lookup (marker->by_first_word, word);
  gsize longest = 0;

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      gsize end = match_form (marker->text, limit, start, g_ptr_array_index (forms, i));

      if (end > longest)
        {
          longest = end;
          *form = g_ptr_array_index (forms, i);
        }
    }

  return longest;
}

static void
mark_paragraph (Marker *marker, guint paragraph)
{
  ReadoutSpan span = g_array_index (marker->paragraphs, ReadoutParagraph, paragraph).span;
  const char *form = NULL;
  gsize next;

  for (gsize at = span.start_byte; at < span.end_byte; at = next)
    {
      gsize end = match_longest (marker, span.end_byte, at, &form);

      next = end > 0 ? end : word_end (marker->text, span.end_byte, at);
      if (end > 0)
        {
          const ReadoutVerdict *verdict = g_hash_table_lookup (marker->corrector->by_form, form);
          ReadoutPlace place = { { at, end }, paragraph, verdict->added_by, verdict->typed_by, FALSE };

          g_array_append_val (marker->places, place);
        }
    }
}

/* None in boilerplate, which is not read, and none that goes on over the end of its paragraph. */
static gboolean
find_paragraph (const GArray *paragraphs, ReadoutSpan span, guint *paragraph)
{
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ReadoutParagraph *one = &g_array_index (paragraphs, ReadoutParagraph, i);

      if (one->kind != READOUT_PARAGRAPH_BOILERPLATE && readout_span_contains (one->span, span))
        {
          *paragraph = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* One passage that the analyst marked. */
static void
mark_anchored (Marker *marker)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, marker->corrector->by_start);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ReadoutVerdict *verdict = value;
      ReadoutPlace place
          = { .added_by = verdict->added_by, .typed_by = verdict->typed_by, .is_anchored = TRUE };

      if (verdict->added_by == READOUT_NO_CORRECTION)
        continue;

      place.span = marker->corrector->spans[verdict->added_by];
      if (find_paragraph (marker->paragraphs, place.span, &place.paragraph))
        g_array_append_val (marker->places, place);
      else
        marker->corrector->effects[verdict->added_by] = READOUT_EFFECT_REVIEW;
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const ReadoutPlace *place_a = a, *place_b = b;

  if (place_a->span.start_byte != place_b->span.start_byte)
    return place_a->span.start_byte < place_b->span.start_byte ? -1 : 1;

  return (int)place_b->is_anchored - (int)place_a->is_anchored;
}

/* An anchored place wins over those that only look like it. */
static void
drop_overlaps (GArray *places)
{
  guint kept = 0;

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      ReadoutPlace place = g_array_index (places, ReadoutPlace, i);
      ReadoutPlace *last = kept > 0 ? &g_array_index (places, ReadoutPlace, kept - 1) : NULL;

      if (last == NULL || !readout_span_overlaps (last->span, place.span))
        g_array_index (places, ReadoutPlace, kept++) = place;
      else if (place.is_anchored && !last->is_anchored)
        *last = place;
    }

  g_array_set_size (places, kept);
}

/**
 * readout_correct_places:
 * @corrector: what the analyst says
 * @paragraphs: (element-type ReadoutParagraph): the paragraphs of the article
 *
 * Looks for the words that were said to be names, as whole words, the longest first.
 *
 * Returns: (transfer full) (element-type ReadoutPlace): where they stand, in the order of the text; none
 * overlaps another
 */
GArray *
readout_correct_places (ReadoutCorrector *corrector, const GArray *paragraphs)
{
  Marker marker = {
    .corrector = corrector,
    .paragraphs = paragraphs,
    .text = readout_article_get_text (corrector->article, NULL),
    .by_first_word
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref),
    .places = g_array_new (FALSE, FALSE, sizeof (ReadoutPlace)),
  };

  collect_forms (&marker);
  for (guint p = 0; g_hash_table_size (marker.by_first_word) > 0 && p < paragraphs->len; p++)
    if (g_array_index (paragraphs, ReadoutParagraph, p).kind != READOUT_PARAGRAPH_BOILERPLATE)
      mark_paragraph (&marker, p);
  mark_anchored (&marker);
  drop_overlaps (marker.places);
  g_hash_table_unref (marker.by_first_word);

  return marker.places;
}
