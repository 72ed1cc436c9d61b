/* readout-known-names.c: what the lexicon is sure of about the names that the model sees
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-known-names.h"

#include "readout-tagger.h"

/* How sure it is that the full name of a well-known person means that person. */
#define KNOWN 0.9f

/**
 * readout_known_names_are_bodies:
 * @kinds: what some words can be
 *
 * Returns: whether they are an organization, outlet or armed group, and nothing else
 */
gboolean
readout_known_names_are_bodies (ReadoutLexiconKind kinds)
{
  ReadoutLexiconKind bodies = READOUT_LEXICON_ORGANIZATION | READOUT_LEXICON_OUTLET | READOUT_LEXICON_GROUP;
  ReadoutLexiconKind same = READOUT_LEXICON_GOVERNMENT | READOUT_LEXICON_ORGANIZATION_HEAD
                            | READOUT_LEXICON_SOURCE_INSTITUTION; /* what a body may be besides */

  return kinds & bodies && !(kinds & ~(bodies | same));
}

/**
 * readout_known_names_are_places:
 * @kinds: what some words can be
 *
 * Returns: whether they are a country, town or other place, and nothing else
 */
gboolean
readout_known_names_are_places (ReadoutLexiconKind kinds)
{
  ReadoutLexiconKind places = READOUT_LEXICON_COUNTRY | READOUT_LEXICON_CITY | READOUT_LEXICON_PLACE;

  return kinds & places && !(kinds & ~(places | READOUT_LEXICON_GOVERNMENT | READOUT_LEXICON_PLACE_HEAD));
}

/**
 * readout_known_names_are_events:
 * @kinds: what some words can be
 *
 * Returns: whether they are a summit, agreement or war, and nothing else
 */
gboolean
readout_known_names_are_events (ReadoutLexiconKind kinds)
{
  return kinds & READOUT_LEXICON_EVENT && !(kinds & ~(READOUT_LEXICON_EVENT | READOUT_LEXICON_EVENT_HEAD));
}

/* The model cuts words at their hyphens, which is right for "US-led" and wrong for "Ban Ki-moon". */
static ReadoutTag
mend_last_word (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  const ReadoutToken *last = readout_passage_get_token (passage, tag->end - 1);
  const char *end = passage->text + last->span.end_byte;
  ReadoutTag mended = *tag;

  if (tag->type == READOUT_TAGGER_PERSON && tag->span.end_byte < last->span.end_byte
      && !(end[-2] == 'e' && end[-1] == 'd'))
    mended.span.end_byte = last->span.end_byte;

  return mended;
}

/* The lexicon knows where names end that go on in small letters: "Deir ez-Zor". */
static ReadoutTag
extend_to_known (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, tag->first);
  ReadoutTag extended = *tag;

  if (gloss->entry == NULL || gloss->end <= tag->end
      || tag->span.start_byte != readout_passage_get_token (passage, tag->first)->span.start_byte
      || !(readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_KNOWN_NAMES))
    return extended;
  if (readout_passage_is_capitalized (passage, tag->end)
      && readout_passage_is_capitalized (passage, tag->end - 1)
      && !readout_known_names_are_bodies (readout_lexicon_entry_get_kinds (gloss->entry))
      && !readout_known_names_are_places (readout_lexicon_entry_get_kinds (gloss->entry)))
    return extended;

  extended.end = gloss->end;
  extended.span = readout_passage_get_span (passage, tag->first, gloss->end);

  return extended;
}

/* What names the lexicon has for just these tokens. */
static ReadoutLexiconKind
known_names (const ReadoutPassage *passage, guint first, guint end)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, first);

  return gloss->entry != NULL && gloss->end == end
             ? readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_KNOWN_NAMES
             : 0;
}

/* Where the second of two names begins that "and" joins and the lexicon knows to be alike, or zero. */
static guint
find_second (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  for (guint i = tag->first + 1; i + 1 < tag->end; i++)
    if (readout_passage_is (passage, i, "and")
        && known_names (passage, tag->first, i) & known_names (passage, i + 1, tag->end))
      return i + 1;

  return 0;
}

static void
split_pairs (const ReadoutPassage *passage, GArray *tags)
{
  for (guint i = 0; i < tags->len; i++)
    {
      ReadoutTag *tag = &g_array_index (tags, ReadoutTag, i);
      guint second = find_second (passage, tag);
      ReadoutTag rest = *tag;

      if (second == 0)
        continue;

      rest.first = second;
      rest.span.start_byte = readout_passage_get_token (passage, second)->span.start_byte;
      tag->end = second - 1;
      tag->span.end_byte = readout_passage_get_token (passage, tag->end - 1)->span.end_byte;
      g_array_insert_val (tags, i + 1, rest);
    }
}

/* A well-known person's full name is one, whatever the model thinks of its place. */
static void
add_known_persons (const ReadoutPassage *passage, GArray *tags)
{
  guint next = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);
      ReadoutTag tag = { .first = i, .end = gloss->end, .type = READOUT_TAGGER_PERSON };

      if (gloss->entry == NULL || gloss->end < i + 2
          || !(readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_LEXICON_PERSON))
        continue;
      while (next < tags->len && g_array_index (tags, ReadoutTag, next).end <= i)
        next++;
      if (next < tags->len && g_array_index (tags, ReadoutTag, next).first < gloss->end)
        continue;

      tag.span = readout_passage_get_span (passage, i, gloss->end);
      tag.likely[READOUT_TAGGER_PERSON] = KNOWN;
      g_array_insert_val (tags, next, tag);
    }
}

/**
 * readout_known_names_mend:
 * @passage: a paragraph
 * @tags: (element-type ReadoutTag): the names that the model sees in it; changed in place
 *
 * Parts, adds and extends names where the lexicon knows better.  Those that are extended may overlap the
 * next.
 */
void
readout_known_names_mend (const ReadoutPassage *passage, GArray *tags)
{
  split_pairs (passage, tags);
  add_known_persons (passage, tags);

  for (guint i = 0; i < tags->len; i++)
    {
      ReadoutTag *tag = &g_array_index (tags, ReadoutTag, i);

      *tag = mend_last_word (passage, tag);
      *tag = extend_to_known (passage, tag);
    }
}
