/* readout-names.c: the names in a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model says where they are and of what type; the lexicon says what they are usually called, where they
 * go on in small letters, and which are events. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-names.h"

#include "readout-known-names.h"
#include "readout-roles.h"

/* A person's single name that is less sure wants a fuller one in the article. */
#define SURE 0.5f

#define GENDERS (READOUT_NAME_MALE | READOUT_NAME_FEMALE)

static const ReadoutEntityType types[READOUT_TAGGER_N_TYPES] = {
  [READOUT_TAGGER_PERSON] = READOUT_ENTITY_PERSON,
  [READOUT_TAGGER_ORGANIZATION] = READOUT_ENTITY_ORGANIZATION,
  [READOUT_TAGGER_PLACE] = READOUT_ENTITY_PLACE,
  [READOUT_TAGGER_NATIONALITY] = READOUT_ENTITY_NATIONALITY,
  [READOUT_TAGGER_EVENT] = READOUT_ENTITY_EVENT,
};

static ReadoutEntityType
type_of_kinds (ReadoutLexiconKind kinds)
{
  if (kinds & (READOUT_LEXICON_COUNTRY | READOUT_LEXICON_CITY | READOUT_LEXICON_PLACE))
    return READOUT_ENTITY_PLACE;
  if (kinds & READOUT_LEXICON_NATIONALITY)
    return READOUT_ENTITY_NATIONALITY;
  if (kinds & READOUT_LEXICON_EVENT)
    return READOUT_ENTITY_EVENT;
  if (kinds & READOUT_LEXICON_PERSON)
    return READOUT_ENTITY_PERSON;

  return READOUT_ENTITY_ORGANIZATION;
}

/* "Moscow has asked", "that Moscow reads": who acts, unless it is "officials in Moscow have". */
static gboolean
is_subject (const ReadoutPassage *passage, guint first, guint end)
{
  static const char *const places[]
      = { "in", "at", "near", "from", "to", "of", "around", "outside", "into", NULL };
  static const char *const auxiliaries[]
      = { "has", "had", "would", "will", "wants", "wanted", "should", "may", "might", "did", "does", NULL };
  static const char *const clauses[]
      = { "that", "which", "what", "because", "if", "whether", "unless", NULL };
  const ReadoutToken *next;

  if (end >= passage->tokens->len || (first > 0 && readout_passage_is_one_of (passage, first - 1, places)))
    return FALSE;
  if (readout_passage_can_be (passage, end, READOUT_LEXICON_REPORTING_VERB)
      || readout_passage_is_one_of (passage, end, auxiliaries))
    return TRUE;

  next = readout_passage_get_token (passage, end);
  return first > 0 && readout_passage_is_one_of (passage, first - 1, clauses)
         && next->kind == READOUT_TOKEN_WORD && !(next->flags & READOUT_TOKEN_CAPITALIZED)
         && !readout_passage_can_be (passage, end, READOUT_LEXICON_FUNCTION_WORD);
}

/* "talks between Washington", "blamed Moscow": whom one talks to. */
static gboolean
is_party (const ReadoutPassage *passage, guint first)
{
  static const char *const prepositions[] = { "between", "with", "by", "against", NULL };

  return first > 0
         && (readout_passage_is_one_of (passage, first - 1, prepositions)
             || readout_passage_can_be (passage, first - 1, READOUT_LEXICON_REPORTING_VERB));
}

/* A seat of government that acts or talks, or the second of a pair that begins with one. */
static gboolean
stands_for_government (const ReadoutPassage *passage, guint first, guint end)
{
  return is_subject (passage, first, end) || is_party (passage, first)
         || (first >= 2 && readout_passage_is (passage, first - 1, "and")
             && readout_passage_can_be (passage, first - 2, READOUT_LEXICON_GOVERNMENT));
}

static ReadoutNameFlags
gender_of_sense (const ReadoutLexiconSense *sense)
{
  ReadoutNameFlags flags = 0;

  if (sense->flags & READOUT_LEXICON_MALE)
    flags |= READOUT_NAME_MALE;
  if (sense->flags & READOUT_LEXICON_FEMALE)
    flags |= READOUT_NAME_FEMALE;

  return flags;
}

static ReadoutNameFlags
gender_of_given_name (const ReadoutPassage *passage, guint first)
{
  ReadoutLexiconSense sense;

  if (!readout_passage_get_sense (passage, first, first + 1, READOUT_LEXICON_GIVEN_NAME, &sense))
    return 0;

  return gender_of_sense (&sense);
}

static gboolean
has_small_letters (const char *words, const char *end)
{
  while (words < end && !g_unichar_islower (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);

  return words < end;
}

/* "GENEVA" in a dateline or a heading is Geneva. */
static const ReadoutLexiconEntry *
find_shouted (const ReadoutPassage *passage, ReadoutSpan words)
{
  const char *start = passage->text + words.start_byte, *end = passage->text + words.end_byte;
  g_autoptr (GString) written = NULL;
  gboolean is_first = TRUE;

  if (has_small_letters (start, end))
    return NULL;

  written = g_string_sized_new (words.end_byte - words.start_byte);
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (written, is_first ? c : g_unichar_tolower (c));
      is_first = !g_unichar_isalpha (c);
    }

  return readout_lexicon_lookup (passage->lexicon, written->str, written->len, NULL);
}

/* The lexicon's word for just these tokens. */
static const ReadoutLexiconEntry *
find_written (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  const ReadoutGloss *gloss = readout_passage_get_gloss (passage, tag->first);
  ReadoutSpan span = readout_passage_get_span (passage, tag->first, tag->end);

  if (tag->span.start_byte == span.start_byte && tag->span.end_byte == span.end_byte)
    return gloss->end == tag->end ? gloss->entry : NULL;

  return readout_lexicon_lookup (passage->lexicon, passage->text + tag->span.start_byte,
                                 tag->span.end_byte - tag->span.start_byte, NULL);
}

static const ReadoutLexiconEntry *
find_entry (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  const ReadoutLexiconEntry *entry = find_written (passage, tag);

  return entry != NULL ? entry : find_shouted (passage, tag->span);
}

/* What the lexicon is sure of goes before what the model thinks.  Events are too rare in what it has learnt
 * from. An armed group is an organization like any other, a people is none. */
static ReadoutEntityType
find_type (ReadoutTaggerType type, ReadoutLexiconKind kinds)
{
  if (type != READOUT_TAGGER_EVENT && readout_known_names_are_bodies (kinds))
    return READOUT_ENTITY_ORGANIZATION;
  if (readout_known_names_are_events (kinds))
    return READOUT_ENTITY_EVENT;
  if ((type == READOUT_TAGGER_PERSON || type == READOUT_TAGGER_NATIONALITY)
      && readout_known_names_are_places (kinds))
    return READOUT_ENTITY_PLACE;
  if (type != READOUT_TAGGER_ORGANIZATION && type != READOUT_TAGGER_OTHER)
    return types[type];
  if ((kinds & READOUT_KNOWN_NAMES) == READOUT_LEXICON_NATIONALITY)
    return READOUT_ENTITY_NATIONALITY;
  if (kinds & READOUT_LEXICON_EVENT && !(kinds & READOUT_LEXICON_GROUP))
    return READOUT_ENTITY_EVENT;

  return READOUT_ENTITY_ORGANIZATION;
}

/* What a title or the lexicon says of a person's gender counts more than the given name. */
static void
set_gender (ReadoutName *name, const ReadoutLexiconSense *sense)
{
  ReadoutNameFlags gender = gender_of_sense (sense);

  if (gender != 0)
    name->flags = (name->flags & ~GENDERS) | gender;
}

static void
add_facts (const ReadoutPassage *passage, const ReadoutLexiconEntry *entry, ReadoutName *name)
{
  ReadoutLexiconSense sense;

  for (guint i = 0; i < readout_lexicon_entry_get_n_senses (entry); i++)
    {
      sense = readout_lexicon_get_nth_sense (passage->lexicon, entry, i);
      if (sense.kind & READOUT_KNOWN_NAMES && type_of_kinds (sense.kind) == name->type)
        {
          name->canonical = sense.canonical;
          name->of = *sense.of != '\0' ? sense.of : NULL;
          name->reason = READOUT_REASON_LEXICON;
          if (name->type == READOUT_ENTITY_PERSON)
            set_gender (name, &sense);
          break;
        }
    }

  if (name->type != READOUT_ENTITY_PERSON && stands_for_government (passage, name->first, name->end)
      && readout_lexicon_get_sense (passage->lexicon, entry, READOUT_LEXICON_GOVERNMENT, &sense))
    {
      name->flags |= READOUT_NAME_GOVERNMENT;
      if (name->type == READOUT_ENTITY_PLACE && *sense.of != '\0')
        name->canonical = sense.of;
    }
}

static void
add_position (const ReadoutPassage *passage, ReadoutName *name)
{
  static const char *const prepositions[] = { "of",    "with", "by", "to",   "for",   "from",    "against",
                                              "about", "at",   "on", "like", "under", "between", NULL };
  guint before = name->first;

  if (name->end < passage->tokens->len
      && readout_passage_get_token (passage, name->end)->kind == READOUT_TOKEN_POSSESSIVE)
    name->flags |= READOUT_NAME_POSSESSIVE;
  if (name->end < passage->tokens->len && !readout_passage_is_capitalized (passage, name->end)
      && readout_passage_can_be (passage, name->end, READOUT_LEXICON_ROLE))
    name->flags |= READOUT_NAME_MODIFIER;
  if (before > 0 && readout_passage_can_be (passage, before - 1, READOUT_LEXICON_TITLE))
    before--;
  if (before > 0 && readout_passage_is_one_of (passage, before - 1, prepositions))
    name->flags |= READOUT_NAME_COMPLEMENT;
}

static void
add_person_facts (const ReadoutPassage *passage, ReadoutName *name)
{
  ReadoutLexiconSense sense;

  name->flags |= gender_of_given_name (passage, name->first);
  if (name->flags & GENDERS)
    {
      name->reason = READOUT_REASON_GIVEN_NAME;
      name->flags |= READOUT_NAME_GIVEN;
    }
  if (name->first > 0
      && readout_passage_get_sense (passage, name->first - 1, name->first, READOUT_LEXICON_TITLE, &sense))
    {
      name->reason = READOUT_REASON_TITLE;
      name->flags |= READOUT_NAME_TITLED;
      set_gender (name, &sense);
    }
  if (name->end - name->first == 1 && name->likely[READOUT_ENTITY_PERSON] < SURE)
    name->flags |= READOUT_NAME_TENTATIVE;
  add_position (passage, name);
}

/* What the model calls a name of something else is one that we want only where the lexicon knows it. */
static gboolean
is_wanted (ReadoutTaggerType type, ReadoutLexiconKind kinds)
{
  return type != READOUT_TAGGER_OTHER || kinds & (READOUT_LEXICON_GROUP | READOUT_LEXICON_EVENT);
}

static void
weigh_types (ReadoutName *name, const ReadoutTag *tag, ReadoutLexiconKind kinds)
{
  for (guint t = 0; t < READOUT_TAGGER_N_TYPES; t++)
    if (is_wanted (t, kinds))
      name->likely[find_type (t, kinds)] += tag->likely[t];

  for (guint t = 0; t < READOUT_N_ENTITY_TYPES; t++)
    if (name->likely[t] > name->likely[name->type])
      name->type = t;
  if (is_wanted (tag->type, kinds))
    name->type = find_type (tag->type, kinds);
}

/* What a name can be here: "the Duma" is the body, not somebody or a town of that name. */
static ReadoutLexiconKind
get_kinds (const ReadoutPassage *passage, const ReadoutTag *tag, const ReadoutLexiconEntry *entry)
{
  ReadoutLexiconKind kinds = entry != NULL ? readout_lexicon_entry_get_kinds (entry) : 0;

  if (kinds & READOUT_LEXICON_ORGANIZATION && tag->end - tag->first == 1 && tag->first > 0
      && readout_passage_is (passage, tag->first - 1, "the"))
    kinds &= ~(READOUT_LEXICON_PERSON | READOUT_LEXICON_GIVEN_NAME | READOUT_LEXICON_SURNAME
               | READOUT_LEXICON_CITY);

  return kinds;
}

static ReadoutName
make_name (const ReadoutPassage *passage, const ReadoutTag *tag)
{
  const ReadoutLexiconEntry *entry = find_entry (passage, tag);
  ReadoutLexiconKind kinds = get_kinds (passage, tag, entry);
  ReadoutName name = {
    .first = tag->first,
    .end = tag->end,
    .span = tag->span,
    .reason = READOUT_REASON_CONTEXT,
  };

  weigh_types (&name, tag, kinds);
  if (name.type == READOUT_ENTITY_PERSON)
    add_person_facts (passage, &name);
  if (entry != NULL)
    add_facts (passage, entry, &name);

  return name;
}

/* "G20 summit": an event whose head word is written small.  A meeting or conference is not always one. */
static void
extend_event (const ReadoutPassage *passage, ReadoutName *name)
{
  ReadoutLexiconSense head;

  if (name->type != READOUT_ENTITY_ORGANIZATION || name->end >= passage->tokens->len
      || !readout_passage_get_sense (passage, name->end, name->end + 1, READOUT_LEXICON_EVENT_HEAD, &head)
      || head.flags & READOUT_LEXICON_AMBIGUOUS)
    return;

  name->end++;
  name->span = readout_passage_get_span (passage, name->first, name->end);
  name->likely[READOUT_ENTITY_EVENT] += name->likely[READOUT_ENTITY_ORGANIZATION];
  name->likely[READOUT_ENTITY_ORGANIZATION] = 0;
  name->type = READOUT_ENTITY_EVENT;
  name->reason = READOUT_REASON_HEAD_WORD;
  name->canonical = NULL;
}

static void
add_names (const ReadoutPassage *passage, const GArray *tags, GArray *names, GArray *doubtful)
{
  gsize end_byte = 0; /* of the name before */

  for (guint i = 0; i < tags->len; i++)
    {
      const ReadoutTag *tag = &g_array_index (tags, ReadoutTag, i);
      ReadoutName name;

      if (tag->span.start_byte >= end_byte)
        {
          name = make_name (passage, tag);
          if (tag->type != READOUT_TAGGER_OTHER
              || name.likely[name.type] >= tag->likely[READOUT_TAGGER_OTHER])
            g_array_append_val (names, name);
          else if (doubtful != NULL)
            g_array_append_val (doubtful, name);
        }
      end_byte = MAX (end_byte, tag->span.end_byte);
    }
}

/**
 * readout_names_find:
 * @passage: a paragraph
 * @tagger: the model of names
 * @doubtful: (nullable) (element-type ReadoutName): where to add what is no name by this paragraph alone, and
 * may be one by others of the same article
 *
 * Returns: (transfer full) (element-type ReadoutName): the names in the order of the text
 */
GArray *
readout_names_find (const ReadoutPassage *passage, const ReadoutTagger *tagger, GArray *doubtful)
{
  g_autoptr (GArray) doubtful_tags = g_array_new (FALSE, FALSE, sizeof (ReadoutTag));
  g_autoptr (GArray) tags = readout_tagger_find (tagger, passage, doubtful != NULL ? doubtful_tags : NULL);
  GArray *names = g_array_new (FALSE, FALSE, sizeof (ReadoutName));

  readout_known_names_mend (passage, tags);
  add_names (passage, tags, names, doubtful);
  for (guint i = 0; i < doubtful_tags->len; i++)
    {
      ReadoutName name = make_name (passage, &g_array_index (doubtful_tags, ReadoutTag, i));

      name.reason = READOUT_REASON_SAME_NAME;
      g_array_append_val (doubtful, name);
    }
  for (guint i = 0; i < names->len; i++)
    extend_event (passage, &g_array_index (names, ReadoutName, i));

  readout_roles_attach (passage, names);

  return names;
}
