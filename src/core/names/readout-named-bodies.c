/* readout-named-bodies.c: the countries and organizations that an article names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-named-bodies.h"

struct _ReadoutNamedBodies
{
  const GArray *names;        /* ReadoutNameInText */
  ReadoutReferent *referents; /* one a group of names */
  GHashTable *countries;      /* a country's name: its ReadoutReferent */
};

/* Countries by what their adjectives are of. */
static void
file_countries (ReadoutNamedBodies *self, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    if (self->referents[i].type == READOUT_ENTITY_PLACE && self->referents[i].country != NULL)
      g_hash_table_insert (self->countries, (gpointer)self->referents[i].country, &self->referents[i]);
}

/**
 * readout_named_bodies_new:
 * @names: (element-type ReadoutNameInText): the names of an article with their groups
 * @referents: (array length=n_groups): whom the names of each group mean
 * @n_groups: how many groups there are
 *
 * Returns: (transfer full): the countries and organizations among @names; both arrays must outlive it
 */
ReadoutNamedBodies *
readout_named_bodies_new (const GArray *names, ReadoutReferent *referents, guint n_groups)
{
  ReadoutNamedBodies *self = g_new0 (ReadoutNamedBodies, 1);

  self->names = names;
  self->referents = referents;
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
  file_countries (self, n_groups);

  return self;
}

/**
 * readout_named_bodies_free:
 * @self: (transfer full): the bodies of an article
 */
void
readout_named_bodies_free (ReadoutNamedBodies *self)
{
  g_hash_table_unref (self->countries);
  g_free (self);
}

/* The first name that ends behind @byte. */
static guint
find_name_after (const ReadoutNamedBodies *self, gsize byte)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->names, ReadoutNameInText, middle).span.end_byte > byte)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/**
 * readout_named_bodies_find:
 * @self: the bodies of an article
 * @span: a passage of the article
 *
 * Returns: (nullable): whom the first name inside @span means that is of anything but a person
 */
ReadoutReferent *
readout_named_bodies_find (const ReadoutNamedBodies *self, ReadoutSpan span)
{
  for (guint i = find_name_after (self, span.start_byte); i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->span.start_byte >= span.end_byte)
        break;
      if (name->group != READOUT_NO_NAME && name->type != READOUT_ENTITY_PERSON
          && readout_span_contains (span, name->span))
        return &self->referents[name->group];
    }

  return NULL;
}

/**
 * readout_named_bodies_find_country:
 * @self: the bodies of an article
 * @name: the usual name of a country
 *
 * Returns: (nullable): the country, where the article names it
 */
ReadoutReferent *
readout_named_bodies_find_country (const ReadoutNamedBodies *self, const char *name)
{
  return g_hash_table_lookup (self->countries, name);
}

/**
 * readout_named_bodies_country_for:
 * @self: the bodies of an article
 * @body: (nullable): one of them
 *
 * Returns: (nullable): the country whose adjective @body is ("Russian" is of Russia), where the article names
 * that too; else @body
 */
ReadoutReferent *
readout_named_bodies_country_for (const ReadoutNamedBodies *self, ReadoutReferent *body)
{
  ReadoutReferent *country = NULL;

  if (body != NULL && body->type == READOUT_ENTITY_NATIONALITY && body->country != NULL)
    country = readout_named_bodies_find_country (self, body->country);

  return country != NULL ? country : body;
}

/**
 * readout_named_bodies_name_country:
 * @body: (nullable): a country, an organization or a nationality
 *
 * Returns: (nullable): the usual name of the country, where @body has one; else the name of @body
 */
const char *
readout_named_bodies_name_country (const ReadoutReferent *body)
{
  if (body == NULL)
    return NULL;

  return body->country != NULL ? body->country : body->name;
}
