/* readout-body-groups.c: which names mean the same organization, place, nationality or event
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By the usual name that the lexicon knows, by an abbreviation that the article introduces or that has the
 * initials of a name, and by a part of a name where no other name has it. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-name-groups-private.h"

#include <string.h>

#define MIN_INITIALS      3
#define MAX_INITIALS      8
#define MAX_SPACE_BETWEEN 8 /* " (", " (the " */
#define AMBIGUOUS         (-2)

typedef struct
{
  GArray *names;          /* ReadoutNameInText */
  const char *text;       /* of the article */
  GHashTable *firsts;     /* words: index of the first name of them + 1 */
  GHashTable *groups;     /* key of a name: group + 1 */
  GHashTable *introduced; /* an abbreviation: index of its long name + 1 */
  GHashTable *initials;   /* the same, for those that the article does not introduce */
  GHashTable *parts;      /* the last or first words of a longer name: the same */
  GHashTable *others;     /* key of other words for a name of the lexicon: its usual name */
  guint *n_groups;
} Grouper;

static ReadoutNameInText *
get_name (const Grouper *self, guint i)
{
  return &g_array_index (self->names, ReadoutNameInText, i);
}

static gboolean
is_body (const ReadoutNameInText *name)
{
  return name->type != READOUT_ENTITY_PERSON && name->group == READOUT_NO_NAME;
}

/* "GENEVA" in a dateline is Geneva, and "U.S" at the end of a sentence is the US.  A letter stands for the
 * type.
 */
static char *
make_key (ReadoutEntityType type, const char *words)
{
  g_autoptr (GString) key = g_string_sized_new (strlen (words) + 2);

  g_string_append_c (key, (char)('a' + type));
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < 0x80 && c != '.')
        g_string_append_c (key, g_ascii_tolower ((char)c));
      else if (c != '.')
        g_string_append_unichar (key, g_unichar_tolower (c));
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* The first name of the same words that means the same, or @i itself. */
static guint
find_first (const Grouper *self, guint i)
{
  const ReadoutNameInText *name = get_name (self, i);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, name->text));
  const ReadoutNameInText *other;

  if (first == 0)
    return i;

  other = get_name (self, first - 1);
  return other->type == name->type && other->canonical == name->canonical
                 && (other->name->flags & READOUT_NAME_GOVERNMENT)
                        == (name->name->flags & READOUT_NAME_GOVERNMENT)
             ? first - 1
             : i;
}

/* ---- abbreviations ---- */

static gboolean
is_abbreviation (const char *words)
{
  guint n_capitals = 0, length = 0;

  for (const char *p = words; *p != '\0'; p++, length++)
    {
      if (*p == ' ' || (guchar)*p >= 0x80)
        return FALSE;
      n_capitals += g_ascii_isupper (*p);
    }

  return n_capitals >= 2 && n_capitals * 2 > length && n_capitals <= MAX_INITIALS;
}

/* "Organisation for the Prohibition of Chemical Weapons": "OPCW".  NULL when there are too few or too many.
 */
static char *
make_initials (const char *words)
{
  char initials[MAX_INITIALS + 1] = { 0 };
  guint n = 0;

  for (const char *p = words; *p != '\0'; p++)
    {
      if (!g_ascii_isupper (*p) || (p > words && p[-1] != ' ' && p[-1] != '-'))
        continue;
      if (n == MAX_INITIALS)
        return NULL;
      initials[n++] = *p;
    }

  return n >= MIN_INITIALS ? g_strdup (initials) : NULL;
}

/* @words, not owned, mean the name at @i; when they mean two different ones, they mean neither. */
static void
take_down (const Grouper *self, GHashTable *table, char *words, guint i)
{
  int known = GPOINTER_TO_INT (g_hash_table_lookup (table, words));

  if (known == 0)
    {
      g_hash_table_insert (table, words, GINT_TO_POINTER (i + 1));
      return;
    }

  if (known != AMBIGUOUS
      && g_ascii_strcasecmp (get_name (self, (guint)known - 1)->text, get_name (self, i)->text) != 0)
    g_hash_table_insert (table, words, GINT_TO_POINTER (AMBIGUOUS));
  else
    g_free (words);
}

static gboolean
look_up (const Grouper *self, GHashTable *table, const char *words, guint *i)
{
  int known = GPOINTER_TO_INT (g_hash_table_lookup (table, words));

  if (known <= 0)
    return FALSE;

  *i = (guint)known - 1;
  return TRUE;
}

/* "NAME (ABBREVIATION)" */
static gboolean
is_in_brackets (const Grouper *self, const ReadoutNameInText *before, const ReadoutNameInText *name)
{
  gsize between = name->span.start_byte - before->span.end_byte;
  const char *words = self->text + before->span.end_byte;

  if (before->paragraph != name->paragraph || between < 2 || between > MAX_SPACE_BETWEEN
      || self->text[name->span.end_byte] != ')')
    return FALSE;

  return strncmp (words, " (", 2) == 0 && (between == 2 || strncmp (words + 2, "the ", between - 2) == 0);
}

/* In brackets a foreign abbreviation is one too: "National Liberation Army (ELN)".  That of an agency behind
 * a town has no letter of its name. */
static gboolean
can_abbreviate (const ReadoutNameInText *abbreviation, const ReadoutNameInText *name)
{
  if (!is_body (abbreviation) || !is_body (name) || !is_abbreviation (abbreviation->text)
      || strlen (name->text) <= strlen (abbreviation->text))
    return FALSE;

  return abbreviation->type == name->type
         || (strchr (name->text, ' ') != NULL && abbreviation->text[0] == name->text[0]);
}

/* Both mean one thing, of the type that is surer. */
static void
introduce (Grouper *self, ReadoutNameInText *abbreviation, guint long_name)
{
  ReadoutNameInText *name = get_name (self, long_name);

  if (name->type != abbreviation->type && name->confidence < abbreviation->confidence)
    {
      name->type = abbreviation->type;
      name->canonical = NULL;
    }
  take_down (self, self->introduced, g_strdup (abbreviation->text), long_name);
}

static void
find_introduced (Grouper *self)
{
  for (guint i = 1; i < self->names->len; i++)
    {
      ReadoutNameInText *before = get_name (self, i - 1), *name = get_name (self, i);

      if (!is_in_brackets (self, before, name))
        continue;
      if (can_abbreviate (name, before))
        introduce (self, name, i - 1);
      else if (can_abbreviate (before, name))
        introduce (self, before, i);
    }
}

/* ---- parts of names ---- */

/* What companies may leave off. */
static gboolean
is_form_of_company (const char *word)
{
  static const char *const forms[]
      = { "Corp",    "Corp.", "Corporation", "Inc",   "Inc.",     "Ltd", "Ltd.", "Limited",
          "Company", "Co",    "Co.",         "Group", "Holdings", "PLC", "AG",   "LLC" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (word, forms[i]))
      return TRUE;

  return FALSE;
}

/* "Foreign Ministry" of "Russian Foreign Ministry": two words or more at the end; at the start, all but the
 * form of a company. */
static void
take_down_parts (Grouper *self, guint i)
{
  const char *words = get_name (self, i)->text;
  const char *last = strrchr (words, ' ');

  if (last == NULL || strstr (words, " and ") != NULL || strchr (words, ',') != NULL)
    return;
  if (is_form_of_company (last + 1))
    take_down (self, self->parts, g_strndup (words, last - words), i);

  for (const char *space = strchr (words, ' '); space != last; space = strchr (space + 1, ' '))
    if (g_ascii_isupper (space[1]))
      take_down (self, self->parts, g_strdup (space + 1), i);
}

static void
take_down_names (Grouper *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = get_name (self, i);
      char *initials;

      if (!is_body (name) || find_first (self, i) != i)
        continue;
      if (!g_hash_table_contains (self->firsts, name->text))
        g_hash_table_insert (self->firsts, name->text, GUINT_TO_POINTER (i + 1));
      if (name->canonical != NULL)
        g_hash_table_insert (self->others, make_key (name->type, name->text), (gpointer)name->canonical);
      if (name->type != READOUT_ENTITY_ORGANIZATION && name->type != READOUT_ENTITY_EVENT)
        continue;

      initials = make_initials (name->text);
      if (initials != NULL && strchr (name->text, ' ') != NULL)
        take_down (self, self->initials, initials, i);
      else
        g_free (initials);
      if (name->type == READOUT_ENTITY_ORGANIZATION)
        take_down_parts (self, i);
    }
}

/* ---- groups ---- */

static int
join (Grouper *self, char *key)
{
  int group = GPOINTER_TO_INT (g_hash_table_lookup (self->groups, key));

  if (group == 0)
    {
      group = (int)++*self->n_groups;
      g_hash_table_insert (self->groups, key, GINT_TO_POINTER (group));
    }
  else
    g_free (key);

  return group - 1;
}

/* The longer name that @name stands for, and why. */
static gboolean
find_longer (const Grouper *self, ReadoutNameInText *name, guint *longer)
{
  if (look_up (self, self->introduced, name->text, longer)
      || (name->canonical == NULL && is_abbreviation (name->text)
          && look_up (self, self->initials, name->text, longer)))
    {
      name->reason = READOUT_REASON_ABBREVIATION;
      return TRUE;
    }

  if (name->type == READOUT_ENTITY_ORGANIZATION && name->canonical == NULL
      && look_up (self, self->parts, name->text, longer))
    {
      name->reason = READOUT_REASON_NAME_PART;
      return TRUE;
    }

  return FALSE;
}

static const char *
usual_name (const Grouper *self, const ReadoutNameInText *name)
{
  g_autofree char *key = NULL;
  const char *other;

  if (name->canonical != NULL)
    return name->canonical;

  key = make_key (name->type, name->text);
  other = g_hash_table_lookup (self->others, key);

  return other != NULL ? other : name->text;
}

/* What holds for the first name of the same words holds for this one. */
static void
follow (const ReadoutNameInText *first, ReadoutNameInText *name)
{
  if (first->reason != first->name->reason)
    name->reason = first->reason;
  name->is_full = first->is_full;
  name->group = first->group;
}

static void
group_name (Grouper *self, ReadoutNameInText *name)
{
  const char *usual = usual_name (self, name);
  guint longer;

  if (find_longer (self, name, &longer))
    {
      name->type = get_name (self, longer)->type;
      usual = usual_name (self, get_name (self, longer));
    }
  else if (name->name->flags & READOUT_NAME_GOVERNMENT && g_strcmp0 (usual, name->text) != 0)
    name->reason = READOUT_REASON_GOVERNMENT;
  else if (name->canonical != NULL && !g_str_equal (usual, name->text))
    name->reason = READOUT_REASON_OTHER_NAME;
  else
    name->is_full = TRUE;

  name->group = join (self, make_key (name->type, usual));
}

/**
 * readout_body_groups_find:
 * @names: (element-type ReadoutNameInText): the names of an article
 * @text: its text
 * @n_groups: (inout): how many groups there are
 *
 * Gives the names of all but persons their groups.
 */
void
readout_body_groups_find (GArray *names, const char *text, guint *n_groups)
{
  Grouper self = {
    .names = names,
    .text = text,
    .firsts = g_hash_table_new (g_str_hash, g_str_equal),
    .groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .introduced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .n_groups = n_groups,
  };

  find_introduced (&self);
  take_down_names (&self);
  for (guint i = 0; i < names->len; i++)
    {
      if (!is_body (get_name (&self, i)))
        continue;
      if (find_first (&self, i) == i)
        group_name (&self, get_name (&self, i));
      else
        follow (get_name (&self, find_first (&self, i)), get_name (&self, i));
    }

  g_hash_table_unref (self.firsts);
  g_hash_table_unref (self.groups);
  g_hash_table_unref (self.introduced);
  g_hash_table_unref (self.initials);
  g_hash_table_unref (self.parts);
  g_hash_table_unref (self.others);
}
