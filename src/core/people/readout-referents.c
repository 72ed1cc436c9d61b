/* readout-referents.c: whom the names of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-referents.h"

#include <string.h>

/* What the lexicon calls anything but a person. */
static const char *
usual_name (const ReadoutNameInText *name)
{
  return name->type != READOUT_ENTITY_PERSON ? name->canonical : NULL;
}

static void
learn_name (ReadoutReferent *self, const ReadoutNameInText *name)
{
  const char *usual = usual_name (name);

  if (usual != NULL)
    self->usual_name = usual;
  if (self->name == NULL || strlen (name->text) > strlen (self->name))
    self->name = name->text;
}

/* A single word can be a surname that some bear as a given name. */
static ReadoutNameFlags
flags_of (const ReadoutNameInText *name)
{
  ReadoutNameFlags flags = name->name->flags;

  if (!name->is_full && !(flags & READOUT_NAME_TITLED))
    flags &= ~(guint)(READOUT_NAME_MALE | READOUT_NAME_FEMALE);

  return flags;
}

/* What a role of the country has in common with its adjective and its own name. */
static const char *
country_of (const ReadoutNameInText *name)
{
  if (name->type == READOUT_ENTITY_PERSON || name->type == READOUT_ENTITY_NATIONALITY)
    return name->name->of;

  return name->canonical;
}

/* What the analyst says counts most, then the usual name. */
static void
take_over (ReadoutReferent *self, const ReadoutSaidGroup *said)
{
  if (said->name != NULL)
    self->name = said->name;
  else if (self->usual_name != NULL)
    self->name = self->usual_name;
  self->confirmed = said->is_confirmed;
}

static void
learn (ReadoutReferent *self, const ReadoutNameInText *name)
{
  learn_name (self, name);
  if (self->country == NULL)
    self->country = country_of (name);
  self->type = name->type;
  self->confidence = MAX (self->confidence, name->confidence);
  self->flags |= flags_of (name);
}

/**
 * readout_referents_new:
 * @names: (element-type ReadoutNameInText): the names of an article with their groups; must outlive the
 * result
 * @said: (array length=n_groups): what the analyst says of each group
 * @n_groups: how many groups there are
 *
 * Returns: (transfer full) (array length=n_groups): whom the names of each group mean
 */
ReadoutReferent *
readout_referents_new (const GArray *names, const ReadoutSaidGroup *said, guint n_groups)
{
  ReadoutReferent *referents = g_new0 (ReadoutReferent, n_groups);

  for (guint i = 0; i < n_groups; i++)
    referents[i].entity = READOUT_NO_ENTITY;

  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);

      if (name->group != READOUT_NO_NAME)
        learn (&referents[name->group], name);
    }

  for (guint i = 0; i < n_groups; i++)
    take_over (&referents[i], &said[i]);

  return referents;
}
