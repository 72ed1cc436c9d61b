/* readout-role-holders.c: who has which role in an article, as far as it has been read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-role-holders.h"

#include <string.h>

/* So many of one title are a list; it bounds the work that a text can make. */
#define MAX_HOLDERS 8

/* Everybody with a role can be somebody's counterpart. */
#define ANY_TITLE "*"

typedef struct
{
  ReadoutReferent *referent; /* NULL for somebody without a name */
  const char *country;
  gboolean is_former;
  ReadoutSpan span; /* where the role stands */
} Holder;

struct _ReadoutRoleHolders
{
  GHashTable *by_title; /* the end of a title in small letters, from any word on: GArray of Holder */
};

/**
 * readout_role_holders_new:
 *
 * Returns: (transfer full): a table without entries
 */
ReadoutRoleHolders *
readout_role_holders_new (void)
{
  ReadoutRoleHolders *self = g_new0 (ReadoutRoleHolders, 1);

  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

  return self;
}

/**
 * readout_role_holders_free:
 * @self: (transfer full): a table
 */
void
readout_role_holders_free (ReadoutRoleHolders *self)
{
  g_hash_table_unref (self->by_title);
  g_free (self);
}

static void
add_under (ReadoutRoleHolders *self, const char *key, const Holder *holder)
{
  GArray *holders = g_hash_table_lookup (self->by_title, key);

  if (holders == NULL)
    {
      holders = g_array_new (FALSE, FALSE, sizeof (Holder));
      g_hash_table_insert (self->by_title, g_strdup (key), holders);
    }

  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, Holder, i).referent == holder->referent)
      {
        g_array_remove_index (holders, i);
        break;
      }
  if (holders->len == MAX_HOLDERS)
    g_array_remove_index (holders, 0);
  g_array_append_val (holders, *holder);
}

/**
 * readout_role_holders_add:
 * @self: a table
 * @title: an office in its usual words; must outlive @self
 * @country: (nullable): the country or organization that it belongs to; must outlive @self
 * @is_former: whether it is over
 * @referent: (nullable): who has it; %NULL for somebody without a name
 * @span: where the article says so
 *
 * "Foreign Minister" makes its holder "the foreign minister" and "the minister".
 */
void
readout_role_holders_add (ReadoutRoleHolders *self,
                          const char *title,
                          const char *country,
                          gboolean is_former,
                          ReadoutReferent *referent,
                          ReadoutSpan span)
{
  g_autofree char *lower = g_utf8_strdown (title, -1);
  Holder holder = { referent, country, is_former, span };

  add_under (self, lower, &holder);
  for (const char *space = strchr (lower, ' '); space != NULL; space = strchr (space + 1, ' '))
    add_under (self, space + 1, &holder);
  if (referent != NULL)
    add_under (self, ANY_TITLE, &holder);
}

/* Who was spoken of last. */
static gsize
latest_byte (const Holder *holder)
{
  return holder->referent != NULL ? holder->referent->latest_byte : holder->span.end_byte;
}

static gboolean
countries_agree (const Holder *holder, const char *country)
{
  const char *known = holder->country;

  if (known == NULL && holder->referent != NULL)
    known = holder->referent->country;

  return country == NULL || known == NULL || g_str_equal (country, known);
}

static ReadoutReferent *
give (const Holder *holder, ReadoutSpan *antecedent)
{
  if (holder == NULL)
    return NULL;

  *antecedent = holder->span;
  return holder->referent;
}

/**
 * readout_role_holders_find:
 * @self: a table
 * @title: an office in its usual words
 * @country: (nullable): the country or organization, where the words tell
 * @is_former: whether a former holder is meant
 * @antecedent: (out): where the article says that the person has the role
 *
 * Returns: (nullable): of those who have the role, and whom the country does not exclude, the one spoken of
 * last; %NULL for nobody, or somebody without a name
 */
ReadoutReferent *
readout_role_holders_find (const ReadoutRoleHolders *self,
                           const char *title,
                           const char *country,
                           gboolean is_former,
                           ReadoutSpan *antecedent)
{
  g_autofree char *lower = g_utf8_strdown (title, -1);
  const GArray *holders = g_hash_table_lookup (self->by_title, lower);
  const Holder *best = NULL;

  for (guint i = 0; holders != NULL && i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      if (holder->is_former == is_former && countries_agree (holder, country)
          && (best == NULL || latest_byte (holder) >= latest_byte (best)))
        best = holder;
    }

  return give (best, antecedent);
}

/**
 * readout_role_holders_find_counterpart:
 * @self: a table
 * @country: a country
 * @antecedent: (out): where the article says that the person has a role
 *
 * Returns: (nullable): the person spoken of last who has a role of @country
 */
ReadoutReferent *
readout_role_holders_find_counterpart (const ReadoutRoleHolders *self,
                                       const char *country,
                                       ReadoutSpan *antecedent)
{
  const GArray *holders = g_hash_table_lookup (self->by_title, ANY_TITLE);
  const Holder *best = NULL;

  for (guint i = 0; holders != NULL && i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);
      const char *known = holder->country != NULL ? holder->country : holder->referent->country;

      if (!holder->is_former && g_strcmp0 (known, country) == 0
          && (best == NULL || latest_byte (holder) >= latest_byte (best)))
        best = holder;
    }

  return give (best, antecedent);
}
