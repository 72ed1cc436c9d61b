/* readout-correct-names.c: what the analyst says of single names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-names.h"

#include "readout-correct-places.h"
#include "readout-name-groups.h"
#include "readout-word-borders.h"

#include <string.h>

/* ---- the names that were found ---- */

static ReadoutName *
say_name (ReadoutCorrector *corrector, ReadoutEntityType type)
{
  ReadoutName *name = g_new0 (ReadoutName, 1);

  name->type = type;
  name->reason = READOUT_REASON_ANALYST;
  name->likely[type] = 1;
  g_ptr_array_add (corrector->names, name);

  return name;
}

/* What the words around a name tell of it stays; what the language data says of another type does not. */
static void
change_name (ReadoutCorrector *corrector, ReadoutNameInText *name, ReadoutEntityType type)
{
  const ReadoutName *found = name->name;
  ReadoutName *said = say_name (corrector, type);

  said->first = found->first;
  said->end = found->end;
  said->span = found->span;
  said->flags = found->flags & ~(guint)READOUT_NAME_TENTATIVE;
  memcpy (said->roles, found->roles, sizeof said->roles);
  if (type == found->type)
    {
      said->canonical = found->canonical;
      said->of = found->of;
    }
  else
    said->flags &= ~(guint)READOUT_NAME_GOVERNMENT;
  name->name = said;
  name->type = type;
  name->confidence = 1;
  name->canonical = said->canonical;
  name->reason = said->reason;
}

/* Whether the name stays. */
static gboolean
correct_name (gpointer data, ReadoutNameInText *name)
{
  ReadoutCorrector *corrector = data;
  const ReadoutVerdict *verdict = readout_corrector_judge (corrector, name->span, name->text);

  if (verdict == NULL)
    return TRUE;

  readout_corrector_note (corrector, verdict->rejected_by);
  if (verdict->rejected_by != READOUT_NO_CORRECTION)
    return FALSE;

  readout_corrector_note (corrector, verdict->typed_by);
  readout_corrector_note (corrector, verdict->accepted_by);
  if (verdict->typed_by != READOUT_NO_CORRECTION)
    change_name (corrector, name,
                 readout_corrections_get (corrector->corrections, (guint)verdict->typed_by)->type);
  else if (verdict->accepted_by != READOUT_NO_CORRECTION)
    change_name (corrector, name, name->type);

  return TRUE;
}

/* Takes out the names that are not to be kept. */
static void
keep_names (GArray *names, gboolean (*is_kept) (gpointer data, ReadoutNameInText *name), gpointer data)
{
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);
      ReadoutNameInText *to = &g_array_index (names, ReadoutNameInText, kept);
      ReadoutNameInText dropped = *to;

      if (!is_kept (data, name))
        continue;

      *to = *name;
      if (to != name)
        *name = dropped; /* it goes with the end of the array */
      kept++;
    }

  g_array_set_size (names, kept);
}

/* ---- both together ---- */

/* The words of a longer name are not for a shorter one that the analyst added, unless this very passage was
 * meant. */
static gboolean
gives_way (const ReadoutNameInText *name, const ReadoutPlace *place)
{
  if (!readout_span_overlaps (name->span, place->span))
    return FALSE;

  return !readout_span_contains (name->span, place->span)
         || (place->is_anchored && !readout_span_contains (place->span, name->span));
}

typedef struct
{
  GArray *places;
  gboolean *taken; /* those that belong to a name that was found */
  guint first;     /* index of the first place that does not end before the name that is looked at */
} Merge;

static gboolean
stays_beside_places (gpointer data, ReadoutNameInText *name)
{
  Merge *merge = data;
  ReadoutPlace *places = (ReadoutPlace *)merge->places->data;
  guint n = merge->places->len;

  while (merge->first < n && places[merge->first].span.end_byte <= name->span.start_byte)
    merge->first++;

  for (guint i = merge->first; i < n && places[i].span.start_byte < name->span.end_byte; i++)
    if (gives_way (name, &places[i]))
      return FALSE;

  for (guint i = merge->first; i < n && places[i].span.start_byte < name->span.end_byte; i++)
    merge->taken[i] = TRUE;

  return TRUE;
}

static ReadoutNameInText
name_at (ReadoutCorrector *corrector, const GArray *paragraphs, const ReadoutPlace *place)
{
  const char *text = readout_article_get_text (corrector->article, NULL);
  gsize base = g_array_index (paragraphs, ReadoutParagraph, place->paragraph).span.start_byte;
  ReadoutEntityType type = readout_corrections_get (corrector->corrections, (guint)place->typed_by)->type;
  ReadoutName *name = say_name (corrector, type);

  name->span = (ReadoutSpan){ place->span.start_byte - base, place->span.end_byte - base };
  return (ReadoutNameInText){
    .name = name,
    .paragraph = place->paragraph,
    .span = place->span,
    .text = readout_word_borders_fold (text + place->span.start_byte,
                                       place->span.end_byte - place->span.start_byte),
    .type = type,
    .confidence = 1,
    .group = READOUT_NO_NAME,
    .reason = READOUT_REASON_ANALYST,
    .antecedent = READOUT_NO_NAME,
  };
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  gsize start_a = ((const ReadoutNameInText *)a)->span.start_byte;
  gsize start_b = ((const ReadoutNameInText *)b)->span.start_byte;

  return (start_a > start_b) - (start_a < start_b);
}

static void
add_missed (ReadoutCorrector *corrector, const GArray *paragraphs, GArray *names)
{
  g_autoptr (GArray) places = readout_correct_places (corrector, paragraphs);
  g_autofree gboolean *taken = g_new0 (gboolean, places->len);
  Merge merge = { places, taken, 0 };

  if (places->len == 0)
    return;

  keep_names (names, stays_beside_places, &merge);
  for (guint i = 0; i < places->len; i++)
    {
      const ReadoutPlace *place = &g_array_index (places, ReadoutPlace, i);

      if (!taken[i])
        {
          ReadoutNameInText name = name_at (corrector, paragraphs, place);

          g_array_append_val (names, name);
        }
      readout_corrector_note (corrector, place->added_by);
      readout_corrector_note (corrector, place->typed_by);
    }
  g_array_sort (names, compare_names);
}

/**
 * readout_correct_names:
 * @corrector: what the analyst says
 * @paragraphs: (element-type ReadoutParagraph): the paragraphs of the article
 * @names: (element-type ReadoutNameInText): the names in them, in the order of the text; changed in place
 *
 * Takes out what is not a name, gives others the type that they are said to be of, and puts in those that
 * were missed.  What the analyst said of a name is its reason from then on.
 */
void
readout_correct_names (ReadoutCorrector *corrector, const GArray *paragraphs, GArray *names)
{
  if (readout_corrector_is_idle (corrector))
    return;

  keep_names (names, correct_name, corrector);
  add_missed (corrector, paragraphs, names);
}
