/* readout-namesakes.c: names of a case that may well mean one entity
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared only with those that share a word or their initials, so that the cost does not grow with
 * the square of their number.  A short name that two names can be the fuller form of, which do not agree with
 * each other, tells nothing: it may be either. */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-namesakes.h"

#include <string.h>

#include "readout-person-name.h"

/* What more names than this have in common makes none of them likely to be the same. */
#define MAX_SHARERS 64

#define MIN_INITIALS 2
#define MAX_INITIALS 6

G_DEFINE_ENUM_TYPE (ReadoutNamesakesReason,
                    readout_namesakes_reason,
                    G_DEFINE_ENUM_VALUE (READOUT_NAMESAKES_SPELLING, "spelling"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMESAKES_FULLER, "fuller"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMESAKES_SURNAME, "surname"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMESAKES_INITIALS, "initials"))

/* A name, taken apart. */
typedef struct
{
  ReadoutEntityType type;
  char *letters;            /* without capitals, accents, signs and white space */
  char *initials;           /* of a name of several words that is no person's; else NULL */
  ReadoutPersonName person; /* of a person's alone */
} Name;

typedef struct
{
  GArray *names;       /* Name */
  GHashTable *sharers; /* a letter for what is shared, and that → GArray of guint */
  GArray *pairs;       /* ReadoutNamesakes */
} Search;

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->letters);
  g_free (name->initials);
  readout_person_name_clear (&name->person);
}

static char *
dup_letters (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  GString *letters = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (letters, FALSE);
}

/* "the UN" and "UN" */
static const char *
skip_article (const char *text)
{
  return g_ascii_strncasecmp (text, "the ", 4) == 0 ? text + 4 : text;
}

/* Of the words that have a capital: "OPCW" for "Organisation for the Prohibition of Chemical Weapons". */
static char *
dup_initials (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -", -1);
  GString *initials = g_string_new (NULL);
  glong n_initials = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_unichar_isupper (g_utf8_get_char (words[i])))
      {
        g_string_append_unichar (initials, g_unichar_tolower (g_utf8_get_char (words[i])));
        n_initials++;
      }

  return g_string_free (initials, n_initials < MIN_INITIALS || n_initials > MAX_INITIALS);
}

static void
add_name (Search *self, const ReadoutTypedName *typed)
{
  const char *text = skip_article (typed->name);
  Name name = { .type = typed->type, .letters = dup_letters (text) };

  if (typed->type == READOUT_ENTITY_PERSON && *text != '\0')
    readout_person_name_init (&name.person, text);
  else
    name.initials = dup_initials (text);
  g_array_append_val (self->names, name);
}

static Name *
get_name (Search *self, guint index)
{
  return &g_array_index (self->names, Name, index);
}

/* ---- who shares what ---- */

static void
share (Search *self, ReadoutEntityType type, char what, const char *word, guint index)
{
  g_autofree char *key = g_strdup_printf ("%c%d%s", what, (int)type, word);
  GArray *sharers = g_hash_table_lookup (self->sharers, key);

  if (sharers == NULL)
    {
      sharers = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->sharers, g_steal_pointer (&key), sharers);
    }
  g_array_append_val (sharers, index);
}

/* A person is found again by each word but the first, which is a given name where there are two. */
static void
share_all (Search *self, guint index)
{
  const Name *name = get_name (self, index);

  if (*name->letters != '\0')
    share (self, name->type, 'l', name->letters, index);
  if (name->initials != NULL)
    share (self, name->type, 'i', name->initials, index);
  for (guint i = name->person.n_words > 1 ? 1 : 0; i < name->person.n_words; i++)
    share (self, name->type, 'w', name->person.words[i], index);
}

static const GArray *
get_sharers (Search *self, ReadoutEntityType type, char what, const char *word)
{
  g_autofree char *key = g_strdup_printf ("%c%d%s", what, (int)type, word);
  const GArray *sharers = g_hash_table_lookup (self->sharers, key);

  return sharers != NULL && sharers->len <= MAX_SHARERS ? sharers : NULL;
}

/* ---- what follows from that ---- */

static gboolean
are_alike (Search *self, guint a, guint b)
{
  return g_str_equal (get_name (self, a)->letters, get_name (self, b)->letters);
}

/* Whether one entity can have both names, as far as they tell. */
static gboolean
agree (Search *self, guint a, guint b)
{
  const Name *left = get_name (self, a), *right = get_name (self, b);

  return are_alike (self, a, b)
         || (left->person.n_words > 1 && right->person.n_words > 1
             && readout_person_name_agrees (&left->person, &right->person));
}

static gboolean
all_agree (Search *self, const GArray *longer)
{
  for (guint i = 0; i < longer->len; i++)
    for (guint k = i + 1; k < longer->len; k++)
      if (!agree (self, g_array_index (longer, guint, i), g_array_index (longer, guint, k)))
        return FALSE;

  return TRUE;
}

static void
add_pairs (Search *self, guint index, const GArray *others, ReadoutNamesakesReason reason)
{
  for (guint i = 0; i < others->len; i++)
    {
      ReadoutNamesakes pair = { index, g_array_index (others, guint, i), reason };

      g_array_append_val (self->pairs, pair);
    }
}

/* Each with those before it: so each pair is there once. */
static void
find_spellings (Search *self, guint index)
{
  const Name *name = get_name (self, index);
  const GArray *sharers = get_sharers (self, name->type, 'l', name->letters);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; sharers != NULL && i < sharers->len; i++)
    if (g_array_index (sharers, guint, i) < index)
      g_array_append_val (others, g_array_index (sharers, guint, i));
  add_pairs (self, index, others, READOUT_NAMESAKES_SPELLING);
}

static gboolean
contains (const GArray *indexes, guint index)
{
  for (guint i = 0; i < indexes->len; i++)
    if (g_array_index (indexes, guint, i) == index)
      return TRUE;

  return FALSE;
}

/* Whether the name @index may be a shorter form of @other; of two names of one length ("Jon Roe" and "John
 * Roe") the later one passes for the shorter. */
static gboolean
is_shorter (Search *self, guint index, guint other)
{
  const Name *name = get_name (self, index), *longer = get_name (self, other);
  guint n_words = name->person.n_words, n_longer = longer->person.n_words;

  if (index == other || are_alike (self, index, other))
    return FALSE;
  if (n_words == 1)
    return n_longer > 1
           && g_str_equal (readout_person_name_get_last (&longer->person), name->person.words[0]);

  return (n_words < n_longer || (n_words == n_longer && other < index)) && agree (self, index, other);
}

static void
find_fuller (Search *self, guint index)
{
  const Name *name = get_name (self, index);
  g_autoptr (GArray) longer = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = name->person.n_words > 1 ? 1 : 0; i < name->person.n_words; i++)
    {
      const GArray *sharers = get_sharers (self, name->type, 'w', name->person.words[i]);

      for (guint k = 0; sharers != NULL && k < sharers->len; k++)
        {
          guint other = g_array_index (sharers, guint, k);

          if (is_shorter (self, index, other) && !contains (longer, other))
            g_array_append_val (longer, other);
        }
    }

  if (all_agree (self, longer))
    add_pairs (self, index, longer,
               name->person.n_words == 1 ? READOUT_NAMESAKES_SURNAME : READOUT_NAMESAKES_FULLER);
}

/* Small letters alone make a word. */
static gboolean
is_written_in_capitals (const char *text)
{
  for (const char *p = skip_article (text); *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
find_written_out (Search *self, guint index, const char *text)
{
  const Name *name = get_name (self, index);
  const GArray *sharers = get_sharers (self, name->type, 'i', name->letters);

  if (sharers != NULL && is_written_in_capitals (text) && all_agree (self, sharers))
    add_pairs (self, index, sharers, READOUT_NAMESAKES_INITIALS);
}

/**
 * readout_namesakes_find:
 * @names: (array length=n_names): the names of a case, each once
 * @n_names: how many there are
 *
 * Finds names of one type that differ and may yet mean one entity.
 *
 * Returns: (transfer full) (element-type ReadoutNamesakes): pairs of them, each once
 */
GArray *
readout_namesakes_find (const ReadoutTypedName *names, guint n_names)
{
  g_autoptr (GArray) parts = g_array_sized_new (FALSE, FALSE, sizeof (Name), n_names);
  g_autoptr (GHashTable) sharers
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  Search self = { parts, sharers, g_array_new (FALSE, FALSE, sizeof (ReadoutNamesakes)) };

  g_array_set_clear_func (parts, clear_name);
  for (guint i = 0; i < n_names; i++)
    {
      add_name (&self, &names[i]);
      share_all (&self, i);
    }

  for (guint i = 0; i < n_names; i++)
    {
      find_spellings (&self, i);
      if (names[i].type == READOUT_ENTITY_PERSON)
        find_fuller (&self, i);
      else
        find_written_out (&self, i, names[i].name);
    }

  return self.pairs;
}
