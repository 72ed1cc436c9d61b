/* readout-position-holders.c: whose position it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last name before a verb need not be who wants something: "Ada's father", "the Turkish exiles", "rallies
 * for the port".  A position is that of a name with which the subject ends, or whose people act for it: "the
 * Turkish delegation", "a spokesman for the ministry". */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-position-holders.h"

#include <string.h>

/* "Russia, the United States and China": more words between two names make no list. */
#define MAX_WORDS_BETWEEN 4

/* Who speaks for a party when its name stands before or behind: "the Turkish army", "head of the agency". */
static gboolean
acts_for_others (const char *word)
{
  static const char *const words[] = {
    "administration", "admiral",
    "adviser",        "advisers",
    "advisor",        "agency",
    "aide",           "aides",
    "ambassador",     "ambassadors",
    "army",           "authorities",
    "body",           "bloc",
    "cabinet",        "camp",
    "chairman",       "chairwoman",
    "chief",          "coalition",
    "command",        "commander",
    "commanders",     "commission",
    "commissioner",   "committee",
    "congress",       "council",
    "counterpart",    "court",
    "delegate",       "delegates",
    "delegation",     "delegations",
    "deputy",         "diplomacy",
    "diplomat",       "diplomats",
    "director",       "embassy",
    "emissary",       "envoy",
    "envoys",         "faction",
    "fighters",       "force",
    "forces",         "general",
    "generals",       "government",
    "governments",    "governor",
    "group",          "groups",
    "head",           "investigators",
    "judge",          "judges",
    "junta",          "king",
    "lawmaker",       "lawmakers",
    "leader",         "leaders",
    "leadership",     "mediator",
    "mediators",      "member",
    "members",        "military",
    "minister",       "ministers",
    "ministry",       "mission",
    "movement",       "negotiator",
    "negotiators",    "office",
    "officer",        "officers",
    "official",       "officials",
    "opposition",     "organization",
    "parliament",     "party",
    "police",         "president",
    "prosecutor",     "prosecutors",
    "rebels",         "regime",
    "representative", "representatives",
    "ruler",          "rulers",
    "secretary",      "senate",
    "senator",        "senators",
    "side",           "soldiers",
    "spokesman",      "spokesmen",
    "spokesperson",   "spokeswoman",
    "team",           "troops",
    "union",          NULL,
  };

  return g_strv_contains (words, word);
}

/* What can stand between a subject and its verb and names nobody else. */
static gboolean
is_filler (const char *word)
{
  static const char *const words[] = {
    "has",     "have",  "had",   "is",     "are",     "was",     "were",    "be",         "been",  "being",
    "will",    "would", "can",   "could",  "may",     "might",   "must",    "should",     "shall", "did",
    "do",      "does",  "not",   "also",   "then",    "later",   "again",   "never",      "still", "even",
    "soon",    "now",   "once",  "just",   "already", "yet",     "often",   "both",       "all",   "on",
    "in",      "at",    "since", "until",  "by",      "during",  "after",   "before",     "over",  "for",
    "from",    "the",   "a",     "an",     "this",    "that",    "last",    "next",       "late",  "early",
    "week",    "weeks", "month", "months", "day",     "days",    "year",    "years",      "first", "too",
    "there",   "thus",  "far",   "long",   "stood",   "stands",  "remains", "remained",   "today", "morning",
    "evening", "night", "s",     "alone",  "itself",  "himself", "herself", "themselves", "who",   "which",
    "of",      NULL,
  };

  return g_strv_contains (words, word) || g_str_has_suffix (word, "ly") || g_ascii_isdigit (*word);
}

/* "Kerry said on Monday": the subject is over. */
static gboolean
reports (const char *word)
{
  static const char *const words[] = { "said", "says", "say", "told", "added", "wrote", NULL };

  return g_strv_contains (words, word);
}

/* The words of @span; those with a capital as they are, to be told from others. */
static char **
split (const ReadoutCast *cast, gsize start_byte, gsize end_byte)
{
  g_autofree char *text = g_strndup (cast->text + start_byte, end_byte - start_byte);

  return g_regex_split_simple ("[^\\p{L}\\p{N}]+", text, G_REGEX_OPTIMIZE, 0);
}

static gboolean
is_capitalized (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* Whether the words from the end of a name to the verb leave the name the subject. */
static gboolean
leads_to_verb (const ReadoutCast *cast, gsize start_byte, gsize end_byte)
{
  g_auto (GStrv) words = NULL;
  gboolean is_first = TRUE;

  if (start_byte >= end_byte || cast->text[start_byte] == ',')
    return TRUE;

  words = split (cast, start_byte, end_byte);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || is_capitalized (words[i]))
        continue;
      if (acts_for_others (words[i]) || (is_first && reports (words[i])))
        return TRUE;
      if (!is_filler (words[i]))
        return FALSE;
      is_first = FALSE;
    }

  return TRUE;
}

static gsize
behind_comma (const ReadoutCast *cast, gsize first_byte, gsize end_byte)
{
  while (end_byte > first_byte && cast->text[end_byte - 1] != ',')
    end_byte--;

  return end_byte;
}

/* The words of one clause before a name, of which the last is @n: without those that belong to the name. */
static char **
split_lead (const ReadoutCast *cast, gsize first_byte, gsize name_byte, guint *n)
{
  char **words = split (cast, behind_comma (cast, first_byte, name_byte), name_byte);

  *n = g_strv_length (words);
  while (*n > 0
         && (*words[*n - 1] == '\0' || is_capitalized (words[*n - 1]) || g_str_equal (words[*n - 1], "the")))
    --*n;

  return words;
}

static gboolean
is_preposition (const char *word)
{
  static const char *const words[] = { "of",    "to",   "with", "for", "against", "from",    "on",
                                       "about", "over", "at",   "in",  "by",      "between", NULL };

  return g_strv_contains (words, word);
}

/* "The Council of Elders (CE)": another name of the same. */
static gboolean
is_in_brackets (const ReadoutCast *cast, gsize name_byte)
{
  return name_byte > 0 && cast->text[name_byte - 1] == '(';
}

/* "A spokesman for the ministry" speaks for it, and "the road to the port" does not. */
static gboolean
is_of_other_noun (const ReadoutCast *cast, gsize first_byte, gsize name_byte)
{
  guint n;
  g_auto (GStrv) words = split_lead (cast, first_byte, name_byte, &n);
  g_autofree char *noun = NULL;

  if (n < 2 || is_in_brackets (cast, name_byte) || !is_preposition (words[n - 1]))
    return FALSE;

  noun = g_utf8_strdown (words[n - 2], -1);
  return !acts_for_others (noun);
}

/* "An official in Geneva, who" */
static gboolean
is_behind_preposition (const ReadoutCast *cast, gsize first_byte, gsize name_byte)
{
  guint n;
  g_auto (GStrv) words = split_lead (cast, first_byte, name_byte, &n);

  return n > 0 && is_preposition (words[n - 1]);
}

/* "Ada's lawyer, Bo": the lawyer wants it.  "Ada and Bo": both do. */
static gboolean
are_listed (const ReadoutCast *cast, const ReadoutNamedSpan *left, const ReadoutNamedSpan *right)
{
  gsize start_byte = left->span.end_byte;
  g_auto (GStrv) words = NULL;

  if (start_byte >= right->span.start_byte)
    return TRUE;
  if (cast->text[start_byte] == '\'' || g_str_has_prefix (cast->text + start_byte, "’"))
    return FALSE;

  words = split (cast, start_byte, right->span.start_byte);
  return g_strv_length (words) <= MAX_WORDS_BETWEEN + 2;
}

/* The last mention in @span of one of @parties before @end; NULL for none. */
static const ReadoutNamedSpan *
find_mention (const ReadoutCast *cast, ReadoutSpan span, const ReadoutParties *parties, guint *end)
{
  while (*end > 0)
    {
      const ReadoutNamedSpan *mention = &g_array_index (cast->mentions, ReadoutNamedSpan, --*end);

      if (mention->span.start_byte < span.start_byte)
        return NULL;
      if (mention->span.end_byte <= span.end_byte && readout_parties_include (parties, mention->entity))
        return mention;
    }

  return NULL;
}

/* "The boy's father, who wants": the words before "who" say whose it is, and nothing before them. */
static gboolean
is_before_relative (const ReadoutCast *cast, gsize end_byte)
{
  static const char *const words[] = { "who ", "which ", "that " };
  const char *text = cast->text + end_byte;

  while (*text == ',' || g_ascii_isspace (*text))
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;

  return FALSE;
}

/* "If Russia offered more": it has not. */
static gboolean
is_supposed (const ReadoutCast *cast, ReadoutSpan before, gsize name_byte)
{
  static const char *const words[] = { "if", "unless", "whether" };
  gsize end_byte = before.start_byte;

  while (end_byte > 0 && g_ascii_isspace (cast->text[end_byte - 1]))
    end_byte--;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length_bytes = strlen (words[i]);

      if (end_byte > length_bytes && !g_ascii_isalpha (cast->text[end_byte - length_bytes - 1])
          && g_ascii_strncasecmp (cast->text + end_byte - length_bytes, words[i], length_bytes) == 0)
        return behind_comma (cast, before.start_byte, name_byte) == before.start_byte;
    }

  return FALSE;
}

/* Those of whom a relative clause tells. */
static void
find_antecedent (const ReadoutCast *cast, ReadoutSpan before, ReadoutParties *parties)
{
  gsize end_byte = before.end_byte;

  while (end_byte > before.start_byte
         && (cast->text[end_byte - 1] == ',' || g_ascii_isspace (cast->text[end_byte - 1])))
    end_byte--;
  for (guint i = readout_cast_find_from (cast, end_byte); i > 0; i--)
    {
      const ReadoutNamedSpan *mention = &g_array_index (cast->mentions, ReadoutNamedSpan, i - 1);

      if (mention->span.end_byte < before.start_byte)
        return;
      if (mention->span.end_byte == end_byte
          && !(mention->type == READOUT_ENTITY_PLACE
               && is_behind_preposition (cast, before.start_byte, mention->span.start_byte)))
        {
          parties->entities[parties->n++] = mention->entity;
          return;
        }
    }
}

/**
 * readout_position_holders_find:
 * @cast: whom the names of the article mean
 * @before: the subject of a verb that tells of a wish, an offer or a refusal
 * @parties: (out): those whose it is; none where the subject is somebody without a name
 */
void
readout_position_holders_find (const ReadoutCast *cast, ReadoutSpan before, ReadoutParties *parties)
{
  ReadoutParties named;
  guint end = readout_cast_find_from (cast, before.end_byte);
  const ReadoutNamedSpan *last, *left;

  parties->n = 0;
  if (is_before_relative (cast, before.end_byte))
    {
      find_antecedent (cast, before, parties);
      return;
    }

  readout_cast_find_last (cast, before, &named);
  last = find_mention (cast, before, &named, &end);
  if (last == NULL || !leads_to_verb (cast, last->span.end_byte, before.end_byte)
      || is_of_other_noun (cast, before.start_byte, last->span.start_byte)
      || is_supposed (cast, before, last->span.start_byte))
    return;

  parties->entities[parties->n++] = last->entity;
  while ((left = find_mention (cast, before, &named, &end)) != NULL && are_listed (cast, left, last))
    {
      if (!readout_parties_include (parties, left->entity))
        parties->entities[parties->n++] = left->entity;
      last = left;
    }
}
