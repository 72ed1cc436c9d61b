/* readout-names.c: the names in a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By rules: runs of capitalised words are cut into the names that the lexicon knows, the titles before names,
 * and the rest, whose type its first and last word and the words around it tell. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-names.h"

#include "readout-roles.h"

#include <string.h>

/* Of the words of a headline in title case at least this share has a capital. */
#define TITLE_CASE_SHARE 0.6

#define MAX_ABBREVIATION_LETTERS 6

/* "al-", "el-", "ul-", "bin-" */
#define MAX_PREFIX_BYTES 3

typedef struct
{
  const ReadoutPassage *passage;
  GArray *names;
  gboolean title_case; /* capitals mean nothing here */
} Finder;

static gboolean
is_title_case (const ReadoutPassage *passage)
{
  guint n_words = 0, n_capitalized = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);

      if (token->kind != READOUT_TOKEN_WORD || token->span.end_byte - token->span.start_byte < 4)
        continue;
      n_words++;
      n_capitalized += readout_passage_is_capitalized (passage, i);
    }

  return n_words >= 3 && n_capitalized >= TITLE_CASE_SHARE * n_words;
}

/* At the start of a sentence, and behind a mark that opens one, every word has a capital. */
static gboolean
begins_sentence (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *before;

  if (i == 0)
    return TRUE;

  before = readout_passage_get_token (passage, i - 1);
  if (before->kind == READOUT_TOKEN_QUOTE_MARK || before->kind == READOUT_TOKEN_SENTENCE_END)
    return TRUE;
  if (before->kind == READOUT_TOKEN_MARK && passage->text[before->span.start_byte] == ':')
    return TRUE;

  return readout_passage_get_sentence (passage, i)->first == i;
}

static gboolean
is_ordinary_word (const ReadoutPassage *passage, guint i)
{
  return readout_passage_can_be (passage, i, READOUT_LEXICON_COMMON_WORD | READOUT_LEXICON_FUNCTION_WORD);
}

static ReadoutEntityType
type_of_kinds (ReadoutLexiconKind kinds)
{
  if (kinds & (READOUT_LEXICON_COUNTRY | READOUT_LEXICON_CITY | READOUT_LEXICON_PLACE))
    return READOUT_ENTITY_PLACE;
  if (kinds & READOUT_LEXICON_NATIONALITY)
    return READOUT_ENTITY_NATIONALITY;
  if (kinds & READOUT_LEXICON_GROUP)
    return READOUT_ENTITY_GROUP;
  if (kinds & READOUT_LEXICON_EVENT)
    return READOUT_ENTITY_EVENT;
  if (kinds & READOUT_LEXICON_PERSON)
    return READOUT_ENTITY_PERSON;

  return READOUT_ENTITY_ORGANIZATION;
}

static void
add_name (Finder *finder,
          guint first,
          guint end,
          ReadoutEntityType type,
          ReadoutReason reason,
          double confidence,
          ReadoutNameFlags flags)
{
  ReadoutName name = {
    .first = first,
    .end = end,
    .span = readout_passage_get_span (finder->passage, first, end),
    .type = type,
    .flags = flags,
    .reason = reason,
    .confidence = confidence,
  };

  g_array_append_val (finder->names, name);
}

/* "Washington and Moscow", "Moscow said", "talks between Washington": a seat of government that acts or
 * talks. */
static gboolean
stands_for_government (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const before[] = { "between", "with", "by", "from", "urged", "told", NULL };
  gboolean acts
      = end < passage->tokens->len && readout_passage_can_be (passage, end, READOUT_LEXICON_REPORTING_VERB);

  if (acts)
    return TRUE;

  for (guint i = 0; first > 0 && before[i] != NULL; i++)
    if (readout_passage_is (passage, first - 1, before[i]) && i < 2)
      return TRUE;

  /* the second of a pair that begins with one */
  return first >= 2 && readout_passage_is (passage, first - 1, "and")
         && readout_passage_can_be (passage, first - 2, READOUT_LEXICON_GOVERNMENT);
}

static void
add_known_name (Finder *finder, guint first)
{
  const ReadoutPassage *passage = finder->passage;
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, first);
  ReadoutLexiconKind kinds = readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_LEXICON_NAMES;
  ReadoutLexiconSense sense;
  ReadoutName *name;

  add_name (finder, first, gloss->end, type_of_kinds (kinds), READOUT_REASON_LEXICON, 0.9, 0);
  name = &g_array_index (finder->names, ReadoutName, finder->names->len - 1);

  for (guint i = 0; i < readout_lexicon_entry_get_n_senses (gloss->entry); i++)
    {
      sense = readout_lexicon_get_nth_sense (passage->lexicon, gloss->entry, i);
      if (sense.kind & kinds && type_of_kinds (sense.kind) == name->type)
        {
          name->canonical = sense.canonical;
          break;
        }
    }

  if (stands_for_government (passage, first, gloss->end)
      && readout_lexicon_get_sense (passage->lexicon, gloss->entry, READOUT_LEXICON_GOVERNMENT, &sense))
    {
      name->flags |= READOUT_NAME_GOVERNMENT;
      if (name->type == READOUT_ENTITY_PLACE && *sense.of != '\0')
        name->canonical = sense.of;
    }
}

/* Words that are also ordinary, or a given name before a surname, want more than the lexicon's word. */
static gboolean
is_known_name (const Finder *finder, guint first, guint limit)
{
  const ReadoutPassage *passage = finder->passage;
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, first);
  ReadoutLexiconSense sense;
  ReadoutLexiconKind kinds;

  if (gloss->entry == NULL || gloss->end > limit)
    return FALSE;

  kinds = readout_lexicon_entry_get_kinds (gloss->entry);
  if (!(kinds & READOUT_LEXICON_NAMES))
    return FALSE;
  if (kinds & READOUT_LEXICON_GIVEN_NAME && gloss->end < limit && gloss->end == first + 1
      && !readout_passage_can_be (passage, gloss->end, READOUT_LEXICON_TITLE))
    return FALSE; /* "Jordan Smith" */

  for (guint i = 0; i < readout_lexicon_entry_get_n_senses (gloss->entry); i++)
    {
      sense = readout_lexicon_get_nth_sense (passage->lexicon, gloss->entry, i);
      if (sense.kind & READOUT_LEXICON_NAMES && !(sense.flags & READOUT_LEXICON_AMBIGUOUS))
        return TRUE;
    }

  return FALSE;
}

static guint
title_end (const Finder *finder, guint first, guint limit)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (finder->passage, first);

  if (gloss->entry != NULL && gloss->end <= limit
      && readout_lexicon_entry_get_kinds (gloss->entry) & READOUT_LEXICON_TITLE)
    return gloss->end;
  if (readout_passage_can_be (finder->passage, first, READOUT_LEXICON_TITLE)
      && !readout_passage_can_be (finder->passage, first,
                                  READOUT_LEXICON_GIVEN_NAME | READOUT_LEXICON_SURNAME))
    return first + 1;

  return first;
}

/* "al-Assad", "el-Sisi": a small prefix and a capital. */
static gboolean
has_small_prefix (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  const char *start = passage->text + token->span.start_byte;
  const char *hyphen
      = memchr (start, '-', MIN (token->span.end_byte - token->span.start_byte, MAX_PREFIX_BYTES + 1));

  return token->kind == READOUT_TOKEN_WORD && g_ascii_islower (*start) && hyphen != NULL
         && g_unichar_isupper (g_utf8_get_char (hyphen + 1));
}

/* A word as names have it. */
static gboolean
is_name_word (const ReadoutPassage *passage, guint i)
{
  return readout_passage_is_capitalized (passage, i) || has_small_prefix (passage, i);
}

static gboolean
is_particle (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->kind == READOUT_TOKEN_WORD && !(token->flags & READOUT_TOKEN_CAPITALIZED)
         && readout_passage_can_be (passage, i, READOUT_LEXICON_NAME_PARTICLE);
}

/* "Ministry of Foreign Affairs", "Center for Strategic and International Studies" */
static gboolean
joins_organization (const ReadoutPassage *passage, guint first, guint i)
{
  if (!readout_passage_is (passage, i, "of") && !readout_passage_is (passage, i, "for")
      && !readout_passage_is (passage, i, "and") && !readout_passage_is (passage, i, "on")
      && !readout_passage_is (passage, i, "the"))
    return FALSE;

  for (guint k = first; k < i; k++)
    if (readout_passage_can_be (passage, k, READOUT_LEXICON_ORGANIZATION_HEAD))
      return TRUE;

  return FALSE;
}

/* Where the words end that begin at @i and that the lexicon knows as one: "Secretary of State". */
static guint
known_end (const ReadoutPassage *passage, guint i)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, i);

  return MAX (gloss->end, i + 1);
}

/* The run of capitalised words from @first, with the small words that names hold inside. */
static guint
run_end (const ReadoutPassage *passage, guint first)
{
  guint end = known_end (passage, first);

  for (guint i = end; i < passage->tokens->len; i++)
    {
      if (!(readout_passage_get_token (passage, i)->flags & READOUT_TOKEN_SPACE_BEFORE))
        break;

      if (is_name_word (passage, i))
        {
          end = MAX (end, known_end (passage, i));
          i = end - 1;
        }
      else if (!is_particle (passage, i) && !joins_organization (passage, first, i))
        break;
      else if (i + 1 >= passage->tokens->len
               || !(is_name_word (passage, i + 1) || is_particle (passage, i + 1)
                    || readout_passage_is (passage, i + 1, "the")))
        break;
    }

  return end;
}

static gboolean
type_by_head (const ReadoutPassage *passage, guint first, guint end, ReadoutEntityType *type)
{
  static const struct
  {
    ReadoutLexiconKind kind;
    ReadoutEntityType type;
  } heads[] = {
    { READOUT_LEXICON_ORGANIZATION_HEAD, READOUT_ENTITY_ORGANIZATION },
    { READOUT_LEXICON_GROUP_HEAD, READOUT_ENTITY_GROUP },
    { READOUT_LEXICON_PLACE_HEAD, READOUT_ENTITY_PLACE },
    { READOUT_LEXICON_EVENT_HEAD, READOUT_ENTITY_EVENT },
  };

  for (guint i = 0; end - first >= 2 && i < G_N_ELEMENTS (heads); i++)
    if (readout_passage_can_be (passage, end - 1, heads[i].kind)
        || (heads[i].type != READOUT_ENTITY_EVENT && readout_passage_can_be (passage, first, heads[i].kind)))
      {
        *type = heads[i].type;
        return TRUE;
      }

  return FALSE;
}

static ReadoutNameFlags
gender_of (const ReadoutPassage *passage, guint first)
{
  ReadoutLexiconSense sense;
  ReadoutNameFlags flags = 0;

  if (!readout_passage_get_sense (passage, first, first + 1, READOUT_LEXICON_GIVEN_NAME, &sense))
    return 0;
  if (sense.flags & READOUT_LEXICON_MALE)
    flags |= READOUT_NAME_MALE;
  if (sense.flags & READOUT_LEXICON_FEMALE)
    flags |= READOUT_NAME_FEMALE;

  return flags;
}

static gboolean
follows_place_preposition (const ReadoutPassage *passage, guint first)
{
  return first > 0
         && (readout_passage_is (passage, first - 1, "in") || readout_passage_is (passage, first - 1, "near")
             || readout_passage_is (passage, first - 1, "at"));
}

/* A run that the lexicon does not know as a whole. */
static void
add_unknown_name (Finder *finder, guint first, guint end, gboolean after_title)
{
  const ReadoutPassage *passage = finder->passage;
  const ReadoutToken *token = readout_passage_get_token (passage, first);
  ReadoutEntityType type;

  if (type_by_head (passage, first, end, &type))
    add_name (finder, first, end, type, READOUT_REASON_HEAD_WORD, 0.7, 0);
  else if (after_title)
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_TITLE, 0.85,
              gender_of (passage, first));
  else if (readout_passage_can_be (passage, first, READOUT_LEXICON_GIVEN_NAME) && end - first >= 2)
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_GIVEN_NAME, 0.8,
              gender_of (passage, first));
  else if (finder->title_case)
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_CONTEXT, 0.2, READOUT_NAME_TENTATIVE);
  else if (end - first == 1 && token->flags & READOUT_TOKEN_ALL_CAPITALS
           && token->span.end_byte - token->span.start_byte <= MAX_ABBREVIATION_LETTERS)
    add_name (finder, first, end, READOUT_ENTITY_ORGANIZATION, READOUT_REASON_CONTEXT, 0.5, 0);
  else if (readout_passage_can_be (passage, end - 1, READOUT_LEXICON_SURNAME) && end - first >= 2)
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_CONTEXT, 0.6, 0);
  else if (follows_place_preposition (passage, first))
    add_name (finder, first, end, READOUT_ENTITY_PLACE, READOUT_REASON_CONTEXT, 0.5, 0);
  else if (readout_passage_can_be (passage, first, READOUT_LEXICON_SURNAME)
           && !is_ordinary_word (passage, first) && !begins_sentence (passage, first))
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_CONTEXT, 0.5, 0);
  else if (end - first >= 2)
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_CONTEXT, 0.4, 0);
  else
    add_name (finder, first, end, READOUT_ENTITY_PERSON, READOUT_REASON_CONTEXT, 0.3, READOUT_NAME_TENTATIVE);
}

/* Where the unknown part of a run ends that begins at @first: before the next title or unambiguous name. */
static guint
unknown_end (const Finder *finder, guint first, guint limit)
{
  for (guint i = first + 1; i < limit; i++)
    if (is_known_name (finder, i, limit) || title_end (finder, i, limit) > i)
      return i;

  return limit;
}

static void
cut_run (Finder *finder, guint first, guint end)
{
  const ReadoutPassage *passage = finder->passage;
  ReadoutEntityType type;
  gboolean after_title = FALSE;

  if (end - first > 1 && !is_known_name (finder, first, end)
      && readout_passage_can_be (passage, first, READOUT_LEXICON_FUNCTION_WORD))
    first++; /* "The United States" at the start of a sentence */

  if (!(is_known_name (finder, first, end) && readout_passage_get_gloss (passage, first)->end == end)
      && type_by_head (passage, first, end, &type) && title_end (finder, first, end) == first)
    {
      add_name (finder, first, end, type, READOUT_REASON_HEAD_WORD, 0.75, 0);
      return;
    }

  while (first < end)
    {
      guint after = title_end (finder, first, end);

      if (after > first)
        {
          after_title = TRUE;
          first = after;
        }
      else if (!is_name_word (passage, first) && !is_particle (passage, first))
        first++;
      else if (is_known_name (finder, first, end))
        {
          add_known_name (finder, first);
          first = readout_passage_get_gloss (passage, first)->end;
          after_title = FALSE;
        }
      else
        {
          after = unknown_end (finder, first, end);
          add_unknown_name (finder, first, after, after_title);
          after_title = FALSE;
          first = after;
        }
    }
}

/* "G20 summit", "Geneva talks": an event whose head word is written small. */
static void
extend_event (Finder *finder, guint end)
{
  const ReadoutPassage *passage = finder->passage;
  ReadoutName *name;

  if (finder->names->len == 0 || end >= passage->tokens->len)
    return;

  name = &g_array_index (finder->names, ReadoutName, finder->names->len - 1);
  if (name->end != end || name->type != READOUT_ENTITY_ORGANIZATION
      || !readout_passage_can_be (passage, end, READOUT_LEXICON_EVENT_HEAD))
    return;

  name->end = end + 1;
  name->span = readout_passage_get_span (passage, name->first, name->end);
  name->type = READOUT_ENTITY_EVENT;
  name->reason = READOUT_REASON_HEAD_WORD;
  name->canonical = NULL;
}

/* A name in lower case or with digits that the lexicon knows: "al-Qaeda", "G20". */
static gboolean
begins_known_name (const Finder *finder, guint i)
{
  return is_known_name (finder, i, finder->passage->tokens->len);
}

/* "US-Russian", "Syrian-led": the part before the hyphen names somebody when the lexicon knows it. */
static void
add_hyphenated (Finder *finder, guint i)
{
  const ReadoutPassage *passage = finder->passage;
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  const char *start = passage->text + token->span.start_byte;
  gsize length = token->span.end_byte - token->span.start_byte;
  const char *hyphen = memchr (start, '-', length);
  const ReadoutLexiconEntry *entry;
  ReadoutLexiconSense sense;

  if (hyphen == NULL)
    return;

  entry = readout_lexicon_lookup (passage->lexicon, start, (gsize)(hyphen - start), NULL);
  if (entry == NULL)
    return;
  if (readout_lexicon_get_sense (passage->lexicon, entry, READOUT_LEXICON_COUNTRY, &sense)
      || readout_lexicon_get_sense (passage->lexicon, entry, READOUT_LEXICON_NATIONALITY, &sense))
    {
      ReadoutName name = {
        .first = i,
        .end = i + 1,
        .span = { token->span.start_byte, token->span.start_byte + (gsize)(hyphen - start) },
        .type = type_of_kinds (sense.kind),
        .reason = READOUT_REASON_LEXICON,
        .confidence = 0.8,
        .canonical = sense.canonical,
      };

      g_array_append_val (finder->names, name);
    }
}

static gboolean
is_hyphenated (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return memchr (passage->text + token->span.start_byte, '-', token->span.end_byte - token->span.start_byte)
             != NULL
         && readout_passage_get_gloss (passage, i)->entry == NULL;
}

static guint
find_at (Finder *finder, guint i)
{
  const ReadoutPassage *passage = finder->passage;
  guint end;

  if (!readout_passage_is_capitalized (passage, i))
    {
      if (!begins_known_name (finder, i))
        return i + 1;
      add_known_name (finder, i);
      end = readout_passage_get_gloss (passage, i)->end;
      extend_event (finder, end);
      return end;
    }

  if (begins_sentence (passage, i) && is_ordinary_word (passage, i) && !begins_known_name (finder, i)
      && title_end (finder, i, passage->tokens->len) == i)
    return i + 1;

  end = run_end (passage, i);
  if (end == i + 1 && is_hyphenated (passage, i))
    {
      add_hyphenated (finder, i);
      return end;
    }

  cut_run (finder, i, end);
  extend_event (finder, end);

  return end;
}

/**
 * readout_names_find:
 * @passage: a paragraph
 *
 * Returns: (transfer full) (element-type ReadoutName): the names in the order of the text
 */
GArray *
readout_names_find (const ReadoutPassage *passage)
{
  Finder finder = {
    passage,
    g_array_new (FALSE, FALSE, sizeof (ReadoutName)),
    is_title_case (passage),
  };
  guint i = 0;

  while (i < passage->tokens->len)
    i = find_at (&finder, i);

  readout_roles_attach (passage, finder.names);

  return finder.names;
}
