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

/* "Said in a letter to both sides that it" */
#define MAX_BYTES_FROM_SAYING 40

/* " 's " with an apostrophe of three bytes. */
#define MAX_POSSESSIVE_BYTES 5

/* A run of more names is a list of another kind. */
#define MAX_RUN 12

/**
 * readout_parties_include:
 * @self: parties
 * @entity: index of an entity
 *
 * Returns: whether it is one of them
 */
gboolean
readout_parties_include (const ReadoutParties *self, int entity)
{
  for (guint i = 0; i < self->n; i++)
    if (self->entities[i] == entity)
      return TRUE;

  return FALSE;
}

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

/**
 * readout_cast_find_from:
 * @self: a cast
 * @byte: a place in the article
 *
 * Returns: index of the first mention that begins at @byte or behind it
 */
guint
readout_cast_find_from (const ReadoutCast *self, gsize byte)
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

/* "Officials from Turkey", "a court in Turkey": whom they act for. */
static gboolean
is_side (const ReadoutCast *self, gsize start)
{
  static const char *const senders[]
      = { "officials from", "delegations from",     "delegation from", "diplomats from", "negotiators from",
          "ministers from", "leaders from",         "envoys from",     "lawmakers from", "troops from",
          "experts from",   "representatives from", "soldiers from",   "mediators from", "forces from",
          "authorities in", "government in",        "officials in",    "court in",       "police in",
          "prosecutors in", "leadership in",        "parliament in",   "army in" };

  for (guint i = 0; i < G_N_ELEMENTS (senders); i++)
    if (follows (self, start, senders[i]))
      return TRUE;

  return FALSE;
}

/* "In Geneva" and "west of Aleppo" are where, not who; an event takes no part in itself. */
static gboolean
takes_part (const ReadoutCast *self, const ReadoutNamedSpan *mention)
{
  static const char *const prepositions[] = { "in",      "at",       "near",     "from",     "outside",
                                              "through", "into",     "across",   "around",   "inside",
                                              "west of", "east of",  "north of", "south of", "city of",
                                              "town of", "parts of", "much of" };

  if (mention->type == READOUT_ENTITY_EVENT
      || (mention->type == READOUT_ENTITY_ORGANIZATION && follows (self, mention->span.start_byte, "at")))
    return FALSE;
  if (mention->type != READOUT_ENTITY_PLACE || is_side (self, mention->span.start_byte))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (follows (self, mention->span.start_byte, prepositions[i]))
      return FALSE;

  return TRUE;
}

/* "Ambassador to Turkey", "talks with Russia": the name only says more of another word. */
static gboolean
is_complement (const ReadoutCast *self, const ReadoutNamedSpan *mention)
{
  static const char *const prepositions[]
      = { "of", "to", "with", "for", "against", "from", "on", "about", "over", "at", "in", "by" };

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (follows (self, mention->span.start_byte, prepositions[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_listed (const char *word, gsize length, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* "Turkey criticized Greece" */
static gboolean
is_past (const char *word, gsize length)
{
  return length > 4 && memcmp (word + length - 2, "ed", 2) == 0;
}

/* "Iraq's invasion of Kuwait": what the first name has, not with whom it is. */
static gboolean
is_owned (const char *gap, gsize length)
{
  return (g_str_has_prefix (gap, "'s ") || g_str_has_prefix (gap, "’s "))
         && g_strstr_len (gap, (gssize)length, " of ") != NULL;
}

/* Whether the words of a gap between two names lead away from the first: "Turkey for attacks on Syria". */
static gboolean
parts_names (const char *gap, gsize length)
{
  static const char *const words[]
      = { "for",     "on",    "in",     "over",    "about",  "against", "to",    "from",
          "with",    "by",    "at",     "into",    "near",   "during",  "under", "when",
          "while",   "who",   "which",  "after",   "before", "that",    "as",    "because",
          "if",      "amid",  "toward", "towards", "via",    "but",     "than",  "through",
          "between", "among", "ahead",  "is",      "was",    "were",    "are",   "has",
          "have",    "had",   "will",   "would",   "said",   "says",    NULL };
  gsize at = 0;

  if (g_str_has_prefix (gap, " of ") || is_owned (gap, length))
    return TRUE;
  while (at < length)
    {
      gsize first = at;

      while (at < length && g_ascii_isalpha (gap[at]))
        at++;
      if (at > first && (is_listed (gap + first, at - first, words) || is_past (gap + first, at - first)))
        return TRUE;
      if (at < length && (gap[at] == ';' || gap[at] == ':'))
        return TRUE;
      at = MAX (at, first + 1);
    }

  return FALSE;
}

static gsize
gap_bytes (const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  return right->span.start_byte > left->span.end_byte ? right->span.start_byte - left->span.end_byte : 0;
}

/* Whether the words between two names keep them in one run. */
static gboolean
is_one_run (const ReadoutCast *self, const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  gsize gap = gap_bytes (left, right);

  return gap <= MAX_GAP_BYTES && !parts_names (self->text + left->span.end_byte, gap);
}

static gboolean
has_and_between (const ReadoutCast *self, const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  return g_strstr_len (self->text + left->span.end_byte, (gssize)gap_bytes (left, right), " and ") != NULL;
}

/* "In talks with Russia, Turkey": a comma alone makes no list of what stands behind a preposition. */
static gboolean
ends_complement (const ReadoutCast *self, const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  return self->text[left->span.end_byte] == ',' && is_complement (self, left)
         && !has_and_between (self, left, right);
}

static gboolean
has_person (const ReadoutCast *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (get (self, i)->type == READOUT_ENTITY_PERSON)
      return TRUE;

  return FALSE;
}

/* A country whose name stands before a person's is his role, and so is a body; "and" begins another party. */
static gboolean
is_role (const ReadoutCast *self, guint i, guint first, guint end)
{
  if (get (self, i)->type == READOUT_ENTITY_PERSON)
    return FALSE;
  if (i == first || !has_and_between (self, get (self, i - 1), get (self, i)))
    return TRUE;

  return i + 1 < end && get (self, i + 1)->type == READOUT_ENTITY_PERSON
         && !has_and_between (self, get (self, i), get (self, i + 1));
}

/* "Russia's Supreme Court", "the Egyptian Foreign Ministry": whose body it is. */
static gboolean
is_owner (const ReadoutCast *self, guint i, guint end)
{
  const ReadoutNamedSpan *mention = get (self, i), *next;
  gsize gap;

  if (i + 1 >= end || (mention->type != READOUT_ENTITY_PLACE && mention->type != READOUT_ENTITY_NATIONALITY))
    return FALSE;

  next = get (self, i + 1);
  gap = gap_bytes (mention, next);
  return (next->type == READOUT_ENTITY_ORGANIZATION || next->type == READOUT_ENTITY_GROUP)
         && (gap == 1 || (gap <= MAX_POSSESSIVE_BYTES && self->text[next->span.start_byte - 2] == 's'));
}

static void
add_run (const ReadoutCast *self, guint first, guint end, ReadoutParties *parties)
{
  gboolean has_persons = has_person (self, first, end);

  for (guint i = first; i < end; i++)
    {
      const ReadoutNamedSpan *mention = get (self, i);

      if (!takes_part (self, mention) || is_owner (self, i, end)
          || (has_persons && is_role (self, i, first, end))
          || readout_parties_include (parties, mention->entity) || parties->n == READOUT_MAX_PARTIES)
        continue;
      parties->entities[parties->n++] = mention->entity;
    }
}

/* "And" comes behind mention @i or one later in its run: "with Russia, Turkey, Iraq and Iran". */
static gboolean
is_list (const ReadoutCast *self, guint i, guint limit)
{
  for (; i + 1 < limit && is_one_run (self, get (self, i), get (self, i + 1)); i++)
    if (has_and_between (self, get (self, i), get (self, i + 1)))
      return TRUE;

  return FALSE;
}

/* Where the run begins that ends before mention @end; not before @limit. */
static guint
find_run_first (const ReadoutCast *self, guint limit, guint end)
{
  guint first = end - 1;

  while (first > limit && end - first < MAX_RUN && is_one_run (self, get (self, first - 1), get (self, first))
         && !(first == end - 1 && ends_complement (self, get (self, first - 1), get (self, first))))
    first--;

  return first;
}

/* Without what takes no part at its end. */
static guint
find_run_end (const ReadoutCast *self, guint limit, guint end)
{
  while (end > limit && !takes_part (self, get (self, end - 1)))
    end--;

  return end;
}

/**
 * readout_cast_find_last:
 * @self: a cast
 * @span: the words before a verb
 * @parties: (out): whom the last names in @span mean that do not only say more of others: Russia in
 * "Russia's ambassador to Turkey"
 */
void
readout_cast_find_last (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties)
{
  guint limit = readout_cast_find_from (self, span.start_byte);
  guint end = find_run_end (self, limit, readout_cast_find_from (self, span.end_byte));
  guint first;

  parties->n = 0;
  if (end == limit)
    return;

  first = find_run_first (self, limit, end);
  while (is_complement (self, get (self, first)))
    {
      guint earlier_end = find_run_end (self, limit, first);

      if (earlier_end == limit)
        break;
      end = earlier_end;
      first = find_run_first (self, limit, end);
    }
  add_run (self, first, end, parties);
}

/* "Who" is somebody or several people, and "which" is nobody. */
static gboolean
can_be_meant (const ReadoutNamedSpan *mention, gboolean by_who)
{
  if (mention->type == READOUT_ENTITY_PERSON || mention->type == READOUT_ENTITY_NATIONALITY)
    return by_who;

  return mention->type == READOUT_ENTITY_GROUP || !by_who;
}

/**
 * readout_cast_find_ending:
 * @self: a cast
 * @span: the words before "who" or "which"
 * @by_who: whether that is "who"
 * @parties: (out): whom the name means with which @span ends, whatever stands before it
 */
void
readout_cast_find_ending (const ReadoutCast *self, ReadoutSpan span, gboolean by_who, ReadoutParties *parties)
{
  guint end;

  parties->n = 0;
  while (span.end_byte > span.start_byte
         && (self->text[span.end_byte - 1] == ',' || self->text[span.end_byte - 1] == ' '))
    span.end_byte--;
  end = readout_cast_find_from (self, span.end_byte);
  if (end > 0 && get (self, end - 1)->span.end_byte == span.end_byte
      && get (self, end - 1)->span.start_byte >= span.start_byte && takes_part (self, get (self, end - 1))
      && can_be_meant (get (self, end - 1), by_who))
    parties->entities[parties->n++] = get (self, end - 1)->entity;
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
  guint first = readout_cast_find_from (self, span.start_byte);
  guint limit = readout_cast_find_from (self, span.end_byte);
  guint end;

  parties->n = 0;
  while (first < limit && !takes_part (self, get (self, first)))
    first++;
  if (first >= limit)
    return;

  end = first + 1;
  while (end < limit && end - first < MAX_RUN && is_one_run (self, get (self, end - 1), get (self, end))
         && !(end == first + 1 && ends_complement (self, get (self, first), get (self, end))
              && !is_list (self, end, limit)))
    end++;
  add_run (self, first, end, parties);
}

/* "They", "it": the subject of a clause before. */
static gboolean
is_pronoun (const ReadoutCast *self, ReadoutSpan span)
{
  static const char *const pronouns[] = { "they", "it", "both", "both sides" };
  gsize length_bytes = span.end_byte - span.start_byte;

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    {
      gsize length = strlen (pronouns[i]);

      if (length_bytes == length && memcmp (self->text + span.start_byte, pronouns[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "The talks it had left": a clause that says more of a noun, and not what somebody says or a clause of its
 * own. */
static gboolean
is_behind_noun (const ReadoutCast *self, ReadoutSpan before)
{
  static const char *const sayings[] = { "said ", "says ", "say ", "told ", "added ", "that " };
  static const char *const joins[]
      = { "and",   "so",    "but",      "because", "as",    "when",  "if",     "while",
          "since", "after", "although", "though",  "where", "until", "unless", "before" };
  gsize first = MAX (before.start_byte, before.end_byte - MIN (before.end_byte, MAX_BYTES_FROM_SAYING));

  if (before.end_byte < before.start_byte + 2 || !g_ascii_isalpha (self->text[before.end_byte - 2]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    if (follows (self, before.end_byte, joins[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (g_strstr_len (self->text + first, (gssize)(before.end_byte - first), sayings[i]) != NULL)
      return FALSE;

  return TRUE;
}

/* "Urged Iran to resume talks it had left": the nearest that is no person. */
static void
find_nearest_body (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties)
{
  for (guint i = readout_cast_find_from (self, span.end_byte);
       i > 0 && get (self, i - 1)->span.start_byte >= span.start_byte; i--)
    if (get (self, i - 1)->type != READOUT_ENTITY_PERSON && takes_part (self, get (self, i - 1)))
      {
        parties->entities[parties->n++] = get (self, i - 1)->entity;
        return;
      }
}

/**
 * readout_cast_find_antecedents:
 * @self: a cast
 * @sentence: a sentence
 * @span: the words in it before a verb
 * @parties: (out): whom @span means, where it is a pronoun: the first names of the sentence, or the nearest
 * body or country where "it" says more of a noun
 */
void
readout_cast_find_antecedents (const ReadoutCast *self,
                               ReadoutSpan sentence,
                               ReadoutSpan span,
                               ReadoutParties *parties)
{
  ReadoutSpan before = { sentence.start_byte, span.start_byte };

  parties->n = 0;
  if (!is_pronoun (self, span))
    return;
  if (self->text[span.start_byte] == 'i' && is_behind_noun (self, before))
    find_nearest_body (self, before, parties);
  else
    readout_cast_find_first (self, before, parties);
}

/**
 * readout_cast_find_where:
 * @self: a cast
 * @span: the words behind a verb
 * @parties: (out): the first place in @span, of what takes part or not
 */
void
readout_cast_find_where (const ReadoutCast *self, ReadoutSpan span, ReadoutParties *parties)
{
  guint limit = readout_cast_find_from (self, span.end_byte);

  parties->n = 0;
  for (guint i = readout_cast_find_from (self, span.start_byte); i < limit; i++)
    if (get (self, i)->type == READOUT_ENTITY_PLACE)
      {
        parties->entities[parties->n++] = get (self, i)->entity;
        return;
      }
}

/**
 * readout_cast_is_venue:
 * @self: a cast
 * @span: some words
 * @entity: index of an entity
 * @is_modifier: whether the words of @span belong to a noun: "the Geneva talks"
 *
 * Returns: whether @span names @entity as a place that stands for no government, where something is
 */
gboolean
readout_cast_is_venue (const ReadoutCast *self, ReadoutSpan span, int entity, gboolean is_modifier)
{
  guint limit = readout_cast_find_from (self, span.end_byte);

  for (guint i = readout_cast_find_from (self, span.start_byte); i < limit; i++)
    if (get (self, i)->entity == entity)
      return get (self, i)->type == READOUT_ENTITY_PLACE && !get (self, i)->is_government
             && (is_modifier || follows (self, get (self, i)->span.start_byte, "of")
                 || follows (self, get (self, i)->span.start_byte, "on"));

  return FALSE;
}

/**
 * readout_cast_is_of_state:
 * @self: a cast
 * @entity: index of an entity
 *
 * Returns: whether @entity is a nationality, an armed group or a country that stands for its government
 */
gboolean
readout_cast_is_of_state (const ReadoutCast *self, int entity)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (get (self, i)->entity == entity)
      return get (self, i)->type == READOUT_ENTITY_NATIONALITY || get (self, i)->type == READOUT_ENTITY_GROUP
             || get (self, i)->is_government;

  return FALSE;
}
