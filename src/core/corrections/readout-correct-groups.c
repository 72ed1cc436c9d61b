/* readout-correct-groups.c: what the analyst says of which names mean one entity, and of how it is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short form may mean somebody else in another article: "Kerry" is John in one and Teresa in the next.  So
 * a correction concerns a group of names when the longest of them is one of its forms. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-groups.h"

#include "readout-name-groups.h"

#include <string.h>

typedef struct
{
  const char *longest; /* form of its names */
  const char *called;  /* what it was called before others were joined to it; NULL where none were */
  int joined_by;       /* index of the last correction that joined others to it */
  int renamed_by;      /* index of a correction */
} Group;

typedef struct
{
  ReadoutCorrector *corrector;
  GArray *names;       /* ReadoutNameInText */
  GArray *groups;      /* Group */
  GHashTable *renames; /* form: index + 1 of the last correction that gives it a name */
} Regrouper;

static ReadoutNameInText *
name_of (const Regrouper *self, guint i)
{
  return &g_array_index (self->names, ReadoutNameInText, i);
}

static Group *
group_of (const Regrouper *self, guint i)
{
  return &g_array_index (self->groups, Group, i);
}

static gboolean
is_among (const char *const *forms, const char *form)
{
  return form != NULL && g_strv_contains (forms, form);
}

static guint
count_corrections (const Regrouper *self)
{
  return readout_corrections_get_n (self->corrector->corrections);
}

static const ReadoutCorrection *
correction_of (const Regrouper *self, guint i)
{
  return readout_corrections_get (self->corrector->corrections, i);
}

/* ---- corrections that later ones contradict ---- */

/* What was said last of each two forms. */
static char *
dup_pair (const char *a, const char *b)
{
  return strcmp (a, b) < 0 ? g_strconcat (a, "\n", b, NULL) : g_strconcat (b, "\n", a, NULL);
}

static gboolean
is_of_pairs (const ReadoutCorrection *correction)
{
  return (correction->verb == READOUT_VERB_SAME || correction->verb == READOUT_VERB_DISTINCT)
         && correction->anchor == NULL;
}

static void
remember_pairs (GHashTable *verbs, const ReadoutCorrection *correction)
{
  for (guint a = 0; correction->forms[a] != NULL; a++)
    for (guint b = 0; correction->other_forms[b] != NULL; b++)
      g_hash_table_replace (verbs, dup_pair (correction->forms[a], correction->other_forms[b]),
                            GINT_TO_POINTER (correction->verb));
}

static gboolean
still_holds (GHashTable *verbs, const ReadoutCorrection *correction)
{
  for (guint a = 0; correction->forms[a] != NULL; a++)
    for (guint b = 0; correction->other_forms[b] != NULL; b++)
      {
        g_autofree char *pair = dup_pair (correction->forms[a], correction->other_forms[b]);

        if (g_hash_table_lookup (verbs, pair) != GINT_TO_POINTER (correction->verb))
          return FALSE;
      }

  return TRUE;
}

static GHashTable *
collect_pairs (const Regrouper *self)
{
  GHashTable *verbs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < count_corrections (self); i++)
    if (is_of_pairs (correction_of (self, i)))
      remember_pairs (verbs, correction_of (self, i));

  return verbs;
}

/* ---- groups ---- */

/* Anew after each change: names of one form may go apart. */
static void
find_longest (Regrouper *self)
{
  for (guint g = 0; g < self->groups->len; g++)
    group_of (self, g)->longest = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      int group = name_of (self, i)->group;
      Group *of = group != READOUT_NO_NAME ? group_of (self, (guint)group) : NULL;

      if (of != NULL && (of->longest == NULL || strlen (name_of (self, i)->text) > strlen (of->longest)))
        of->longest = name_of (self, i)->text;
    }
}

static int
find_group (const Regrouper *self, const char *const *forms)
{
  for (guint g = 0; g < self->groups->len; g++)
    if (is_among (forms, group_of (self, g)->longest))
      return (int)g;

  return READOUT_NO_NAME;
}

static int
add_group (Regrouper *self)
{
  Group group = { NULL, NULL, READOUT_NO_CORRECTION, READOUT_NO_CORRECTION };

  g_array_append_val (self->groups, group);
  return (int)self->groups->len - 1;
}

static ReadoutEntityType
type_of_group (const Regrouper *self, int group)
{
  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group == group)
      return name_of (self, i)->type;

  return READOUT_ENTITY_PERSON;
}

static void
move_name (Regrouper *self, guint i, int group, ReadoutEntityType type)
{
  ReadoutNameInText *name = name_of (self, i);

  name->group = group;
  name->type = type;
  name->reason = name->name->reason;
  name->is_full = TRUE;
}

/* What the language data calls it, else its longest name. */
static const char *
usual_name (const Regrouper *self, int group)
{
  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group == group && name_of (self, i)->type != READOUT_ENTITY_PERSON
        && name_of (self, i)->canonical != NULL)
      return name_of (self, i)->canonical;

  return group_of (self, (guint)group)->longest;
}

/* The entity that others are joined to gives all of them its name. */
static void
merge_groups (Regrouper *self, int into, int from, guint correction)
{
  ReadoutEntityType type = type_of_group (self, into);
  Group *group = group_of (self, (guint)into);

  if (group->called == NULL)
    group->called = usual_name (self, into);
  group->joined_by = (int)correction;

  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group == from)
      move_name (self, i, into, type);
  find_longest (self);
}

static void
say_same (Regrouper *self, guint correction)
{
  int into = find_group (self, correction_of (self, correction)->forms);
  int from = find_group (self, correction_of (self, correction)->other_forms);

  if (into == READOUT_NO_NAME || from == READOUT_NO_NAME)
    return;

  if (into != from)
    merge_groups (self, into, from, correction);
  readout_corrector_note (self->corrector, (int)correction);
}

/* The group of a name written in one of @forms which has one written in one of @other_forms too. */
static int
find_common_group (const Regrouper *self, const char *const *forms, const char *const *other_forms)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group != READOUT_NO_NAME && is_among (forms, name_of (self, i)->text))
      g_hash_table_add (groups, GINT_TO_POINTER (name_of (self, i)->group));

  for (guint i = 0; i < self->names->len; i++)
    if (is_among (other_forms, name_of (self, i)->text)
        && g_hash_table_contains (groups, GINT_TO_POINTER (name_of (self, i)->group)))
      return name_of (self, i)->group;

  return READOUT_NO_NAME;
}

static void
say_distinct (Regrouper *self, guint correction)
{
  const ReadoutCorrection *said = correction_of (self, correction);
  int group = find_common_group (self, said->forms, said->other_forms);
  int other;

  if (find_group (self, said->forms) != READOUT_NO_NAME
      && find_group (self, said->other_forms) != READOUT_NO_NAME)
    readout_corrector_note (self->corrector, (int)correction);
  if (group == READOUT_NO_NAME)
    return;

  other = add_group (self);
  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group == group && is_among (said->other_forms, name_of (self, i)->text))
      move_name (self, i, other, name_of (self, i)->type);
  find_longest (self);
  readout_corrector_note (self->corrector, (int)correction);
}

/* One passage alone means the other entity, or none of the others. */
static void
say_of_passage (Regrouper *self, guint correction)
{
  const ReadoutCorrection *said = correction_of (self, correction);
  ReadoutSpan span = self->corrector->spans[correction];
  gboolean same = said->verb == READOUT_VERB_SAME;
  int group = same ? find_group (self, said->other_forms) : READOUT_NO_NAME;

  if (same && group == READOUT_NO_NAME)
    return;

  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = name_of (self, i);

      if (name->span.start_byte != span.start_byte || name->span.end_byte != span.end_byte)
        continue;

      if (same)
        move_name (self, i, group, type_of_group (self, group));
      else
        move_name (self, i, add_group (self), name->type);
      find_longest (self);
      readout_corrector_note (self->corrector, (int)correction);
      return;
    }
}

/* Names of another type are not grouped as persons are: what was one entity stays one. */
static void
join_retyped (Regrouper *self)
{
  g_autofree int *first = g_new (int, count_corrections (self));
  g_autofree int *into = g_new (int, self->groups->len);

  for (guint c = 0; c < count_corrections (self); c++)
    first[c] = READOUT_NO_NAME;
  for (guint g = 0; g < self->groups->len; g++)
    into[g] = (int)g;

  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = name_of (self, i);
      const ReadoutVerdict *verdict = readout_corrector_judge (self->corrector, name->span, name->text);
      int said = verdict != NULL ? verdict->typed_by : READOUT_NO_CORRECTION;

      if (said == READOUT_NO_CORRECTION || name->group == READOUT_NO_NAME
          || correction_of (self, (guint)said)->verb != READOUT_VERB_TYPE
          || correction_of (self, (guint)said)->anchor != NULL)
        continue;
      if (first[said] == READOUT_NO_NAME)
        first[said] = name->group;
      into[name->group] = first[said];
    }

  for (guint i = 0; i < self->names->len; i++)
    if (name_of (self, i)->group != READOUT_NO_NAME)
      name_of (self, i)->group = into[name_of (self, i)->group];
  find_longest (self);
}

static void
regroup (Regrouper *self)
{
  g_autoptr (GHashTable) verbs = collect_pairs (self);

  for (guint i = 0; i < count_corrections (self); i++)
    {
      const ReadoutCorrection *correction = correction_of (self, i);

      if (correction->verb != READOUT_VERB_SAME && correction->verb != READOUT_VERB_DISTINCT)
        continue;

      if (correction->anchor != NULL)
        say_of_passage (self, i);
      else if (!still_holds (verbs, correction))
        continue;
      else if (correction->verb == READOUT_VERB_SAME)
        say_same (self, i);
      else
        say_distinct (self, i);
    }
}

/* ---- what is said of a group ---- */

/* Asked before and after the groups change, so that a name given to a part of a group stays.  One that was
 * given to what has been joined to it since does not count. */
static void
rename_groups (Regrouper *self)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      Group *group = group_of (self, g);
      gpointer correction
          = group->longest != NULL ? g_hash_table_lookup (self->renames, group->longest) : NULL;

      if (GPOINTER_TO_INT (correction) - 1 > group->joined_by)
        group->renamed_by = MAX (group->renamed_by, GPOINTER_TO_INT (correction) - 1);
    }
}

static ReadoutSaidGroup *
describe (const Regrouper *self)
{
  ReadoutSaidGroup *said = g_new0 (ReadoutSaidGroup, self->groups->len);

  for (guint g = 0; g < self->groups->len; g++)
    {
      const Group *group = group_of (self, g);

      said[g].name = group->called;
      if (group->renamed_by == READOUT_NO_CORRECTION || group->longest == NULL)
        continue;
      said[g].name = correction_of (self, (guint)group->renamed_by)->words;
      readout_corrector_note (self->corrector, group->renamed_by);
    }

  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = name_of (self, i);
      const ReadoutVerdict *verdict = readout_corrector_judge (self->corrector, name->span, name->text);

      if (name->group != READOUT_NO_NAME && verdict != NULL && verdict->accepted_by != READOUT_NO_CORRECTION)
        said[name->group].is_confirmed = TRUE;
    }

  return said;
}

static void
regrouper_init (Regrouper *self, ReadoutCorrector *corrector, GArray *names, guint n_groups)
{
  self->corrector = corrector;
  self->names = names;
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  self->renames = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint g = 0; g < n_groups; g++)
    add_group (self);
  for (guint i = 0; i < count_corrections (self); i++)
    for (guint f = 0;
         correction_of (self, i)->verb == READOUT_VERB_RENAME && correction_of (self, i)->forms[f] != NULL;
         f++)
      g_hash_table_replace (self->renames, (gpointer)correction_of (self, i)->forms[f],
                            GUINT_TO_POINTER (i + 1));
  find_longest (self);
}

static void
regrouper_clear (Regrouper *self)
{
  g_array_unref (self->groups);
  g_hash_table_unref (self->renames);
}

/**
 * readout_correct_groups:
 * @corrector: what the analyst says
 * @names: (element-type ReadoutNameInText): the names of the article with their groups, which are changed
 * @n_groups: (inout): how many groups there are
 *
 * Puts together what means one entity, and takes apart what means two.  Of corrections that say the opposite
 * of the same two forms, the one that counts more holds.
 *
 * Returns: (transfer full) (array): what is said of each group
 */
ReadoutSaidGroup *
readout_correct_groups (ReadoutCorrector *corrector, GArray *names, guint *n_groups)
{
  Regrouper self;
  ReadoutSaidGroup *said;

  if (readout_corrector_is_idle (corrector))
    return g_new0 (ReadoutSaidGroup, *n_groups);

  regrouper_init (&self, corrector, names, *n_groups);
  join_retyped (&self);
  rename_groups (&self);
  regroup (&self);
  rename_groups (&self);
  said = describe (&self);
  *n_groups = self.groups->len;
  regrouper_clear (&self);

  return said;
}
