/* readout-memo-sides.c: for which country or body those who act in the articles stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-language.h"
#include "readout-memo-sides.h"

#include <string.h>

/* The articles of a case are read in this language. */
#define LANGUAGE "en"

/* How many words the name of a country has at the most, before what is the country's. */
#define MAX_COUNTRY_WORDS 3

/* What is in the name of a body that belongs to a government.  An opposition has its councils and committees
 * too: those are parties of their own. */
static const char government_heads[]
    = "\\b(?:Ministry|Department|Embassy)\\b|\\b(?:Government|Army|Navy|Air Force|Armed Forces|Command|Cabinet|"
      "Parliament|Congress|Senate|Treasury|Presidency|Service|Police|delegation)\\b(?=$| of )";

/* Who holds such an office speaks for whom the office belongs to. */
static const char offices[]
    = "\\b(?:minister|secretary|president|premier|chancellor|king|queen|emir|ambassador|envoy|negotiator|"
      "spokes(?:man|woman|person)|general|admiral|commander|official|diplomat|adviser|advisor|delegat\\w+|"
      "mediator|representative|coordinator|head|chief|director)\\b";
static const char no_offices[] = "\\b(?:opposition|rebel|exiled|former|ex-\\w+|shadow)\\b";

struct _ReadoutMemoSides
{
  ReadoutLexicon *lexicon;  /* NULL: without language data nothing is known of countries */
  GRegex *government_heads; /* of a body */
  GRegex *offices;
  GRegex *no_offices;
  GHashTable *people;   /* a folded name, and the side */
  GHashTable *surnames; /* the last word of a folded name, and the side; empty where two people differ */
};

static GRegex *
compile (const char *pattern)
{
  return g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

/**
 * readout_memo_sides_new:
 *
 * Maps the language data: not for the main thread.
 *
 * Returns: (transfer full): what knows the countries, and nobody by name yet
 */
ReadoutMemoSides *
readout_memo_sides_new (void)
{
  ReadoutMemoSides *self = g_new0 (ReadoutMemoSides, 1);

  self->lexicon = readout_language_map_lexicon (LANGUAGE, NULL);
  self->government_heads = compile (government_heads);
  self->offices = compile (offices);
  self->no_offices = compile (no_offices);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * readout_memo_sides_free:
 * @self: (transfer full): sides
 */
void
readout_memo_sides_free (ReadoutMemoSides *self)
{
  g_clear_pointer (&self->lexicon, readout_lexicon_unref);
  g_regex_unref (self->government_heads);
  g_regex_unref (self->offices);
  g_regex_unref (self->no_offices);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->surnames);
  g_free (self);
}

static gboolean
get_sense (const ReadoutMemoSides *self,
           const char *words,
           gsize length_bytes,
           ReadoutLexiconKind kind,
           ReadoutLexiconSense *sense)
{
  const ReadoutLexiconEntry *entry
      = self->lexicon != NULL ? readout_lexicon_lookup (self->lexicon, words, length_bytes, NULL) : NULL;

  return entry != NULL && readout_lexicon_get_sense (self->lexicon, entry, kind, sense);
}

static const char *
get_of (const ReadoutLexiconSense *sense)
{
  return *sense->of != '\0' ? sense->of : NULL;
}

/* "Russian", "Washington", "Damascus": the country whose name, people, government or capital they are. */
static const char *
find_country (const ReadoutMemoSides *self, const char *words, gsize length_bytes)
{
  ReadoutLexiconSense sense;

  if (get_sense (self, words, length_bytes, READOUT_LEXICON_COUNTRY, &sense))
    return sense.canonical;
  if (get_sense (self, words, length_bytes, READOUT_LEXICON_NATIONALITY, &sense)
      || get_sense (self, words, length_bytes, READOUT_LEXICON_GOVERNMENT, &sense))
    return get_of (&sense);
  if (get_sense (self, words, length_bytes, READOUT_LEXICON_CITY, &sense)
      && (sense.flags & READOUT_LEXICON_CAPITAL) != 0)
    return get_of (&sense);

  return NULL;
}

/* The country with which @words begin: "Russian" of "Russian foreign minister". */
static const char *
find_country_at_start (const ReadoutMemoSides *self, const char *words)
{
  const char *country = NULL;
  const char *end = words;

  for (guint n = 0; n < MAX_COUNTRY_WORDS && *end != '\0'; n++)
    {
      const char *found;

      end += strcspn (end, " ");
      found = find_country (self, words, (gsize)(end - words));
      country = found != NULL ? found : country;
      end += *end == ' ' ? 1 : 0;
    }

  return country;
}

/* The country with which @words end: "Russia" of "Foreign Ministry of Russia". */
static const char *
find_country_at_end (const ReadoutMemoSides *self, const char *words)
{
  const char *of = g_strrstr (words, " of ");
  const char *name = of != NULL ? of + strlen (" of ") : "";

  if (g_str_has_prefix (name, "the "))
    name += strlen ("the ");

  return *name != '\0' ? find_country (self, name, strlen (name)) : NULL;
}

static const char *
find_side_of_body (const ReadoutMemoSides *self, const char *name)
{
  const char *country = find_country (self, name, strlen (name));
  ReadoutLexiconSense sense;

  if (country != NULL || !g_regex_match (self->government_heads, name, 0, NULL))
    return country;
  if (get_sense (self, name, strlen (name), READOUT_LEXICON_ORGANIZATION, &sense))
    return get_of (&sense);

  country = find_country_at_start (self, name);
  return country != NULL ? country : find_country_at_end (self, name);
}

static const ReadoutEntity *
get_entity (ReadoutAnalysis *analysis, int entity)
{
  guint n;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n);

  return entity >= 0 && (guint)entity < n ? &entities[entity] : NULL;
}

/* An office of a body that is no government is held for that body: "United Nations envoy". */
static const char *
find_side_of_role (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, const ReadoutRole *role)
{
  const ReadoutEntity *body = get_entity (analysis, role->organization);
  const char *side;

  if (role->time != NULL || !g_regex_match (self->offices, role->text, 0, NULL)
      || g_regex_match (self->no_offices, role->text, 0, NULL))
    return NULL;
  if (body == NULL)
    return find_country_at_start (self, role->text);

  side = find_side_of_body (self, body->name);
  return side == NULL && body->type == READOUT_ENTITY_ORGANIZATION ? body->name : side;
}

/* Who held an office once, or stands against those who hold one, is known for it and speaks for himself. */
static gboolean
has_left (const ReadoutMemoSides *self, const ReadoutEntity *person)
{
  for (guint i = 0; i < person->n_roles; i++)
    if (person->roles[i].time != NULL || g_regex_match (self->no_offices, person->roles[i].text, 0, NULL))
      return TRUE;

  return FALSE;
}

static const char *
find_side_of_person (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, const ReadoutEntity *person)
{
  ReadoutLexiconSense sense;
  const char *side = NULL;

  for (guint i = 0; i < person->n_roles && side == NULL; i++)
    side = find_side_of_role (self, analysis, &person->roles[i]);
  if (side == NULL && !has_left (self, person)
      && get_sense (self, person->name, strlen (person->name), READOUT_LEXICON_PERSON, &sense))
    side = get_of (&sense);

  return side;
}

static void
learn_surname (ReadoutMemoSides *self, const char *folded, const char *side)
{
  const char *space = strrchr (folded, ' ');
  const char *known;

  if (space == NULL)
    return;

  known = g_hash_table_lookup (self->surnames, space + 1);
  g_hash_table_insert (self->surnames, g_strdup (space + 1),
                       g_strdup (known == NULL || g_str_equal (known, side) ? side : ""));
}

/**
 * readout_memo_sides_learn:
 * @self: sides
 * @analysis: one of the articles
 *
 * Learns for whom the people of the article speak: by the offices that it names, else by what the language
 * data know of them.
 */
void
readout_memo_sides_learn (ReadoutMemoSides *self, ReadoutAnalysis *analysis)
{
  guint n;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *side = entities[i].type == READOUT_ENTITY_PERSON
                             ? find_side_of_person (self, analysis, &entities[i])
                             : NULL;
      g_autofree char *folded = g_utf8_casefold (entities[i].name, -1);

      if (side == NULL)
        continue;
      learn_surname (self, folded, side);
      g_hash_table_insert (self->people, g_steal_pointer (&folded), g_strdup (side));
    }
}

static const char *
find_person (const ReadoutMemoSides *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  const char *side = g_hash_table_lookup (self->people, folded);

  if (side == NULL && strchr (folded, ' ') == NULL)
    side = g_hash_table_lookup (self->surnames, folded);

  return side != NULL && *side != '\0' ? side : NULL;
}

/**
 * readout_memo_sides_find:
 * @self: sides that have learned from all articles
 * @analysis: an article
 * @entity: the index of an entity, or %READOUT_NO_ENTITY
 *
 * A country, its people, its capital, the bodies of its government and those who hold its offices are one
 * side. Who holds an office of another body stands for that body.
 *
 * Returns: (transfer none) (nullable): the usual name of the country or body; %NULL for those who stand for
 *   nobody but themselves
 */
const char *
readout_memo_sides_find (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, int entity)
{
  const ReadoutEntity *found = get_entity (analysis, entity);

  if (found == NULL || found->type == READOUT_ENTITY_GROUP || found->type == READOUT_ENTITY_EVENT)
    return NULL;
  if (found->type == READOUT_ENTITY_PERSON)
    return find_person (self, found->name);

  return find_side_of_body (self, found->name);
}

/**
 * readout_memo_sides_find_of_quote:
 * @self: sides that have learned from all articles
 * @analysis: an article
 * @quote: the index of one of its quotes
 *
 * Returns: (transfer none) (nullable): for which side the source speaks, with a name or without
 */
const char *
readout_memo_sides_find_of_quote (const ReadoutMemoSides *self, ReadoutAnalysis *analysis, guint quote)
{
  guint n;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n);
  const ReadoutSource *source = &quotes[quote].source;
  const char *side = readout_memo_sides_find (self, analysis, source->entity);

  if (side == NULL)
    side = readout_memo_sides_find (self, analysis, source->unnamed.side);
  if (side == NULL && source->unnamed.institution != NULL)
    side = find_side_of_body (self, source->unnamed.institution);
  if (side == NULL && source->unnamed.same_as >= 0 && (guint)source->unnamed.same_as < MIN (n, quote))
    side = readout_memo_sides_find_of_quote (self, analysis, (guint)source->unnamed.same_as);

  return side;
}
