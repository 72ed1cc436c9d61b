/* readout-same-names.c: which names mean one entity, as the analyst says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said later holds, with one exception: that two names are not the same is never overruled by what
 * was said of others, however those hang together. */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-same-names.h"

struct _ReadoutSameNames
{
  GHashTable *groups;   /* name → GPtrArray of names, with a reference for each */
  GHashTable *distinct; /* two names in the order of their bytes, a line each */
};

static char *
dup_pair (const char *a, const char *b)
{
  return g_strcmp0 (a, b) < 0 ? g_strconcat (a, "\n", b, NULL) : g_strconcat (b, "\n", a, NULL);
}

static GPtrArray *
create_group (ReadoutSameNames *self, const char *name)
{
  GPtrArray *group = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (group, g_strdup (name));
  g_hash_table_insert (self->groups, g_strdup (name), group);
  return group;
}

static GPtrArray *
ensure_group (ReadoutSameNames *self, const char *name)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, name);

  return group != NULL ? group : create_group (self, name);
}

static gboolean
has_distinct (ReadoutSameNames *self, GPtrArray *left, GPtrArray *right)
{
  for (guint i = 0; i < left->len; i++)
    for (guint k = 0; k < right->len; k++)
      if (readout_same_names_are_distinct (self, g_ptr_array_index (left, i), g_ptr_array_index (right, k)))
        return TRUE;

  return FALSE;
}

static void
join (ReadoutSameNames *self, const char *name, const char *other)
{
  GPtrArray *into = ensure_group (self, name);
  g_autoptr (GPtrArray) from = g_ptr_array_ref (ensure_group (self, other));

  if (into == from || has_distinct (self, into, from))
    return;

  for (guint i = 0; i < from->len; i++)
    {
      const char *one = g_ptr_array_index (from, i);

      g_ptr_array_add (into, g_strdup (one));
      g_hash_table_insert (self->groups, g_strdup (one), g_ptr_array_ref (into));
    }
}

/* Out of the group that it is in with one of @forms, alone. */
static void
take_out (ReadoutSameNames *self, const char *name, const char *const *forms)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, name);
  guint at;

  if (group == NULL || g_strv_contains (forms, name)
      || !g_ptr_array_find_with_equal_func (group, name, g_str_equal, &at))
    return;

  for (guint i = 0; forms[i] != NULL; i++)
    if (g_hash_table_lookup (self->groups, forms[i]) == group)
      {
        g_ptr_array_remove_index (group, at);
        create_group (self, name);
        return;
      }
}

/* The first form is what the entity is called. */
static void
say_same (ReadoutSameNames *self, const ReadoutCorrection *said)
{
  const char *main_name = said->forms[0];

  for (guint i = 0; said->forms[i] != NULL; i++)
    for (guint k = 0; said->other_forms[k] != NULL; k++)
      {
        g_autofree char *pair = dup_pair (said->forms[i], said->other_forms[k]);

        g_hash_table_remove (self->distinct, pair);
      }

  for (guint i = 1; said->forms[i] != NULL; i++)
    join (self, main_name, said->forms[i]);
  for (guint k = 0; said->other_forms[k] != NULL; k++)
    join (self, main_name, said->other_forms[k]);
}

static void
say_distinct (ReadoutSameNames *self, const ReadoutCorrection *said)
{
  for (guint k = 0; said->other_forms[k] != NULL; k++)
    take_out (self, said->other_forms[k], said->forms);

  for (guint i = 0; said->forms[i] != NULL; i++)
    for (guint k = 0; said->other_forms[k] != NULL; k++)
      if (!g_str_equal (said->forms[i], said->other_forms[k]))
        g_hash_table_add (self->distinct, dup_pair (said->forms[i], said->other_forms[k]));

  for (guint k = 0; said->other_forms[k] != NULL; k++)
    join (self, said->other_forms[0], said->other_forms[k]);
}

static gboolean
counts (const ReadoutCorrection *said)
{
  return said->scope == READOUT_SCOPE_CASE && said->revoked == NULL && said->forms != NULL
         && said->forms[0] != NULL && said->other_forms != NULL;
}

/**
 * readout_same_names_new:
 * @corrections: (element-type ReadoutCorrection): what the analyst says of a case, the oldest first
 *
 * Returns: (transfer full): what follows from those that are about the whole case and hold
 */
ReadoutSameNames *
readout_same_names_new (GPtrArray *corrections)
{
  ReadoutSameNames *self = g_new0 (ReadoutSameNames, 1);

  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->distinct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < corrections->len; i++)
    {
      const ReadoutCorrection *said = g_ptr_array_index (corrections, i);

      if (counts (said) && said->verb == READOUT_VERB_SAME)
        say_same (self, said);
      else if (counts (said) && said->verb == READOUT_VERB_DISTINCT)
        say_distinct (self, said);
    }

  return self;
}

/**
 * readout_same_names_free:
 * @self: (transfer full): which names mean one entity
 */
void
readout_same_names_free (ReadoutSameNames *self)
{
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->distinct);
  g_free (self);
}

/**
 * readout_same_names_list_groups:
 * @self: which names mean one entity
 *
 * Returns: (transfer container) (element-type GPtrArray): arrays of names that mean one entity, what it is
 * called first
 */
GPtrArray *
readout_same_names_list_groups (ReadoutSameNames *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      GPtrArray *group = value;

      if (group->len > 1 && g_str_equal (g_ptr_array_index (group, 0), name))
        g_ptr_array_add (list, group);
    }

  return list;
}

/**
 * readout_same_names_get_group:
 * @self: which names mean one entity
 * @name: a name
 *
 * Returns: (transfer none) (nullable) (element-type utf8): all names that mean the same as @name, with it;
 * %NULL when there is no other
 */
GPtrArray *
readout_same_names_get_group (ReadoutSameNames *self, const char *name)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, name);

  return group != NULL && group->len > 1 ? group : NULL;
}

/**
 * readout_same_names_are_distinct:
 * @self: which names mean one entity
 * @a: a name
 * @b: another one
 *
 * Returns: whether the analyst said that they do not mean the same
 */
gboolean
readout_same_names_are_distinct (ReadoutSameNames *self, const char *a, const char *b)
{
  g_autofree char *pair = dup_pair (a, b);

  return g_hash_table_contains (self->distinct, pair);
}
