/* readout-person-groups.c: which names mean the same person
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the full names, which agree or differ word by word; then surnames and other single words, which go to
 * the person of that name who was named last, and never to one whom a title or a given name excludes. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-name-groups-private.h"
#include "readout-person-name.h"

#include <string.h>

/* Two people of one surname are usual, more are a list; it bounds the work that a text can make. */
#define MAX_NAMESAKES 8

#define NOBODY (-1)

/* Their groups are the first ones, in the same order. */
typedef struct
{
  ReadoutPersonName name; /* the longest */
  ReadoutNameFlags gender;
  gboolean has_given_name;
  int first;  /* index of the first full name */
  int latest; /* index of the latest name that has been read; READOUT_NO_NAME before the first */
} Person;

typedef struct
{
  GArray *names;        /* ReadoutNameInText */
  GArray *persons;      /* Person */
  GHashTable *by_text;  /* a full name: index of the person + 1 */
  GHashTable *by_last;  /* a surname: GArray of indexes of persons */
  GHashTable *by_other; /* any other word of a name: the same */
} Grouper;

static void
person_clear (gpointer data)
{
  readout_person_name_clear (&((Person *)data)->name);
}

static Person *
get_person (const Grouper *self, int index)
{
  return &g_array_index (self->persons, Person, index);
}

static ReadoutNameFlags
gender_of (const ReadoutNameInText *name)
{
  return name->name->flags & (READOUT_NAME_MALE | READOUT_NAME_FEMALE);
}

/* Nothing known, or both possible, excludes nobody. */
static gboolean
genders_agree (ReadoutNameFlags a, ReadoutNameFlags b)
{
  return a == 0 || b == 0 || (a & b) != 0;
}

/* ---- the persons of a name ---- */

static GArray *
get_namesakes (GHashTable *table, const char *word)
{
  return g_hash_table_lookup (table, word);
}

static void
file_under (GHashTable *table, const char *word, int index)
{
  GArray *persons = get_namesakes (table, word);

  if (persons == NULL)
    {
      persons = g_array_new (FALSE, FALSE, sizeof (int));
      g_hash_table_insert (table, g_strdup (word), persons);
    }

  for (guint i = 0; i < persons->len; i++)
    if (g_array_index (persons, int, i) == index)
      return;
  if (persons->len == MAX_NAMESAKES)
    g_array_remove_index (persons, 0);
  g_array_append_val (persons, index);
}

/* The last word is the surname; of three or more the last but one can be too. */
static void
file_name (Grouper *self, const ReadoutPersonName *name, int index)
{
  for (guint i = 0; i < name->n_words; i++)
    {
      if (readout_person_name_is_initial (name->words[i]))
        continue;
      file_under (i + 1 == name->n_words || (i > 0 && i + 2 == name->n_words) ? self->by_last
                                                                              : self->by_other,
                  name->words[i], index);
    }
}

static int
add_person (Grouper *self, ReadoutPersonName *name, int first)
{
  const ReadoutNameInText *in_text = &g_array_index (self->names, ReadoutNameInText, first);
  Person person = {
    .name = *name,
    .gender = gender_of (in_text),
    .has_given_name = (in_text->name->flags & READOUT_NAME_GIVEN) != 0,
    .first = first,
    .latest = READOUT_NO_NAME,
  };
  int index = (int)self->persons->len;

  file_name (self, name, index);
  g_array_append_val (self->persons, person);

  return index;
}

/* ---- full names ---- */

static int
find_agreeing (const Grouper *self, const ReadoutPersonName *name, ReadoutNameFlags gender)
{
  for (guint w = name->n_words; w > 0; w--)
    {
      GArray *persons = get_namesakes (self->by_last, name->words[w - 1]);

      for (guint i = persons != NULL ? persons->len : 0; i > 0; i--)
        {
          int index = g_array_index (persons, int, i - 1);
          const Person *person = get_person (self, index);

          if (person->name.n_words > 1 && genders_agree (person->gender, gender)
              && readout_person_name_agrees (&person->name, name))
            return index;
        }
    }

  return NOBODY;
}

/* The person has one more name: the longest tells most. */
static void
learn_name (Grouper *self, int index, ReadoutPersonName *name, ReadoutNameFlags gender)
{
  Person *person = get_person (self, index);
  ReadoutPersonName shorter = *name;

  file_name (self, name, index);
  if (person->gender == 0)
    person->gender = gender;
  if (name->n_words > person->name.n_words)
    {
      shorter = person->name;
      person->name = *name;
    }
  readout_person_name_clear (&shorter);
}

static int
find_full_name (Grouper *self, const ReadoutNameInText *name, guint i)
{
  ReadoutNameFlags gender = gender_of (name);
  ReadoutPersonName words;
  int index;

  readout_person_name_init (&words, name->canonical != NULL ? name->canonical : name->text);
  if (words.n_words < 2)
    {
      readout_person_name_clear (&words);
      return NOBODY;
    }

  index = find_agreeing (self, &words, gender);
  if (index == NOBODY)
    return add_person (self, &words, (int)i);

  learn_name (self, index, &words, gender);
  return index;
}

static void
join (Grouper *self, ReadoutNameInText *name, int index)
{
  name->group = index;
  name->type = READOUT_ENTITY_PERSON;
}

static gboolean
has_several_words (const ReadoutNameInText *name)
{
  return strchr (name->text, ' ') != NULL || name->canonical != NULL;
}

static void
group_full_names (Grouper *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);
      gpointer known;
      int index;

      if (name->type != READOUT_ENTITY_PERSON || !has_several_words (name))
        continue;

      if (g_hash_table_lookup_extended (self->by_text, name->text, NULL, &known))
        index = GPOINTER_TO_INT (known) - 1;
      else
        {
          index = find_full_name (self, name, i);
          g_hash_table_insert (self->by_text, name->text, GINT_TO_POINTER (index + 1));
        }
      if (index == NOBODY)
        continue;

      join (self, name, index);
      name->is_full = strchr (name->text, ' ') != NULL;
      if (!name->is_full)
        name->reason = READOUT_REASON_OTHER_NAME;
    }
}

/* ---- surnames and other single words ---- */

/* Whether @a was named later than @b; of those not named yet, who is named first. */
static gboolean
is_nearer (const Person *a, const Person *b)
{
  if (a->latest != b->latest)
    return a->latest > b->latest;

  return a->first < b->first;
}

static int
choose_nearest (const Grouper *self, const GArray *persons, ReadoutNameFlags gender)
{
  int best = NOBODY;

  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      int index = g_array_index (persons, int, i);

      if (genders_agree (get_person (self, index)->gender, gender)
          && (best == NOBODY || is_nearer (get_person (self, index), get_person (self, best))))
        best = index;
    }

  return best;
}

/* A given name, or the surname where it comes first.  A title stands before surnames alone. */
static int
choose_by_other_word (const Grouper *self, const char *word, const ReadoutNameInText *name)
{
  const GArray *persons = get_namesakes (self->by_other, word);
  const Person *person;

  if (persons == NULL || persons->len != 1)
    return NOBODY;

  person = get_person (self, g_array_index (persons, int, 0));
  if (!genders_agree (person->gender, gender_of (name))
      || (name->name->flags & READOUT_NAME_TITLED && person->has_given_name))
    return NOBODY;

  return g_array_index (persons, int, 0);
}

/* A single word can be a surname that some bear as a given name; a title is sure. */
static ReadoutNameFlags
titled_gender_of (const ReadoutNameInText *name)
{
  return name->name->flags & READOUT_NAME_TITLED ? gender_of (name) : 0;
}

static void
learn_gender (Person *person, const ReadoutNameInText *name)
{
  if (titled_gender_of (name) != 0)
    person->gender = titled_gender_of (name);
}

static void
group_short_name (Grouper *self, ReadoutNameInText *name, guint i)
{
  ReadoutPersonName words;
  const char *last;
  int index;

  readout_person_name_init (&words, name->text);
  last = readout_person_name_get_last (&words);
  index = choose_nearest (self, get_namesakes (self->by_last, last), titled_gender_of (name));
  if (index != NOBODY)
    name->reason = READOUT_REASON_SURNAME;
  else if ((index = choose_by_other_word (self, last, name)) != NOBODY)
    name->reason = READOUT_REASON_NAME_PART;

  if (index == NOBODY && !(name->name->flags & READOUT_NAME_TENTATIVE))
    {
      index = add_person (self, &words, (int)i);
      name->is_full = TRUE;
    }
  else
    readout_person_name_clear (&words);

  if (index == NOBODY)
    return;

  if (get_person (self, index)->name.n_words == 1 && !name->is_full)
    name->reason = READOUT_REASON_SAME_NAME;
  join (self, name, index);
  learn_gender (get_person (self, index), name);
}

/* A second round finds those whose person was told by a later name. */
static void
group_short_names (Grouper *self)
{
  for (guint p = 0; p < self->persons->len; p++)
    get_person (self, (int)p)->latest = READOUT_NO_NAME;

  for (guint i = 0; i < self->names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->group == READOUT_NO_NAME && name->type == READOUT_ENTITY_PERSON)
        group_short_name (self, name, i);
      if (name->group != READOUT_NO_NAME)
        get_person (self, name->group)->latest = (int)i;
    }
}

/**
 * readout_person_groups_find:
 * @names: (element-type ReadoutNameInText): the names of an article
 * @n_groups: (out): how many groups there are
 *
 * Gives the names of persons their groups; no other name has one yet.
 */
void
readout_person_groups_find (GArray *names, guint *n_groups)
{
  Grouper self = {
    .names = names,
    .persons = g_array_new (FALSE, FALSE, sizeof (Person)),
    .by_text = g_hash_table_new (g_str_hash, g_str_equal),
    .by_last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref),
    .by_other = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref),
  };

  g_array_set_clear_func (self.persons, person_clear);
  group_full_names (&self);
  group_short_names (&self);
  group_short_names (&self);
  *n_groups = self.persons->len;

  g_array_unref (self.persons);
  g_hash_table_unref (self.by_text);
  g_hash_table_unref (self.by_last);
  g_hash_table_unref (self.by_other);
}
