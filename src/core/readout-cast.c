/* readout-cast.c: who stands where in a sentence of an article
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A subject or an object is a run of names: "US Secretary of State John Kerry and Sergei Lavrov".  Persons
 * stand for the bodies and countries of their roles, and a place behind "in" takes no part. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-cast.h"

#include <string.h>

/* Between two names of one run: a role, or an apposition. */
#define MAX_GAP_BYTES 70

/* A run of more names is a list of another kind. */
#define MAX_RUN 12

/**
 * readout_cast_init:
 * @self: a cast
 * @article: the article; must outlive @self
 * @builder: has all mentions of the article
 */
void
readout_cast_init (ReadoutCast *self, ReadoutArticle *article, const ReadoutAnalysisBuilder *builder)
{
  self->text = readout_article_get_text (article, NULL);
  self->mentions = readout_analysis_builder_list_mentions (builder);
}

/**
 * readout_cast_clear:
 * @self: a cast
 */
void
readout_cast_clear (ReadoutCast *self)
{
  g_clear_pointer (&self->mentions, g_array_unref);
}

static const ReadoutNamedSpan *
get (const ReadoutCast *self, guint i)
{
  return &g_array_index (self->mentions, ReadoutNamedSpan, i);
}

/* Index of the first mention that begins at @byte or behind it. */
static guint
find_from (const ReadoutCast *self, gsize byte)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get (self, middle)->span.start_byte < byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether the word before @start, with an article in between or without, is @word. */
static gboolean
follows (const ReadoutCast *self, gsize start, const char *word)
{
  gsize length = strlen (word), end = start;

  while (end > 0 && g_ascii_isspace (self->text[end - 1]))
    end--;
  if (end >= 4 && g_ascii_strncasecmp (self->text + end - 4, " the", 4) == 0)
    end -= 4;

  return end >= length && g_ascii_strncasecmp (self->text + end - length, word, length) == 0
         && (end == length || !g_ascii_isalpha (self->text[end - length - 1]));
}

/* "In Geneva" and "west of Aleppo" are where, not who; an event takes no part in itself. */
static gboolean
takes_part (const ReadoutCast *self, const ReadoutNamedSpan *mention)
{
  static const char *const prepositions[] = { "in",      "at",       "near",     "from",     "outside",
                                              "through", "into",     "across",   "around",   "inside",
                                              "west of", "east of",  "north of", "south of", "city of",
                                              "town of", "parts of", "much of" };

  if (mention->type == READOUT_ENTITY_EVENT)
    return FALSE;
  if (mention->type != READOUT_ENTITY_PLACE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (follows (self, mention->span.start_byte, prepositions[i]))
      return FALSE;

  return TRUE;
}

/* Whether the words between two names keep them in one run. */
static gboolean
is_one_run (const ReadoutCast *self, const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  gsize gap = right->span.start_byte > left->span.end_byte ? right->span.start_byte - left->span.end_byte : 0;
  const char *between = self->text + left->span.end_byte;

  if (gap > MAX_GAP_BYTES || memchr (between, ';', gap) != NULL)
    return FALSE;

  return g_strstr_len (between, (gssize)gap, " and ") != NULL
         || g_strstr_len (between, (gssize)gap, ",") != NULL || gap <= 2
         || g_strstr_len (between, (gssize)gap, " with ") == NULL;
}

static gboolean
has_person (const ReadoutCast *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (get (self, i)->type == READOUT_ENTITY_PERSON)
      return TRUE;

  return FALSE;
}

static gboolean
has_entity (const ReadoutParties *parties, int entity)
{
  for (guint i = 0; i < parties->n; i++)
    if (parties->entities[i] == entity)
      return TRUE;

  return FALSE;
}

/* A country whose name stands before a person's is his role, and so is a body. */
static void
add_run (const ReadoutCast *self, guint first, guint end, ReadoutParties *parties)
{
  gboolean persons_only = has_person (self, first, end);

  for (guint i = first; i < end; i++)
    {
      const ReadoutNamedSpan *mention = get (self, i);

      if (!takes_part (self, mention) || (persons_only && mention->type != READOUT_ENTITY_PERSON)
          || has_entity (parties, mention->entity) || parties->n == READOUT_MAX_PARTIES)
        continue;
      parties->entities[parties->n++] = mention->entity;
    }
}

/**
 * readout_cast_find_last:
 * @self: a cast
 * @span: the words before a verb
 * @parties: (out): whom the last names in @span mean
 */
void
readout_cast_find_last (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties)
{
  guint limit = find_from (self, span.start_byte);
  guint end = find_from (self, span.end_byte);
  guint first;

  parties->n = 0;
  while (end > limit && !takes_part (self, get (self, end - 1)))
    end--;
  if (end == limit)
    return;

  first = end - 1;
  while (first > limit && end - first < MAX_RUN
         && is_one_run (self, get (self, first - 1), get (self, first)))
    first--;
  add_run (self, first, end, parties);
}

/**
 * readout_cast_find_first:
 * @self: a cast
 * @span: the words behind a verb
 * @parties: (out): whom the first names in @span mean
 */
void
readout_cast_find_first (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties)
{
  guint first = find_from (self, span.start_byte);
  guint limit = find_from (self, span.end_byte);
  guint end;

  parties->n = 0;
  while (first < limit && !takes_part (self, get (self, first)))
    first++;
  if (first == limit)
    return;

  end = first + 1;
  while (end < limit && end - first < MAX_RUN && is_one_run (self, get (self, end - 1), get (self, end)))
    end++;
  add_run (self, first, end, parties);
}
