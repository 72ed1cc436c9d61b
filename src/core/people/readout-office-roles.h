/* readout-office-roles.h: whom an office means by who held it on the day of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-named-bodies.h"
#include "readout-office-holders.h"

G_BEGIN_DECLS

/**
 * ReadoutOfficeRoles:
 * @text: of the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @names: (element-type ReadoutNameInText): its names with their groups
 * @referents: whom the names of each group mean
 * @bodies: the countries and organizations among them
 * @holders: who held which office when
 * @day: the day of publication; invalid when nobody knows
 *
 * What tells who has an office, in an article and out of it.  Nothing in it is owned.
 */
typedef struct
{
  const char *text;
  const GArray *paragraphs;
  const GArray *names;
  ReadoutReferent *referents;
  const ReadoutNamedBodies *bodies;
  const ReadoutOfficeHolders *holders;
  GDate day;
} ReadoutOfficeRoles;

ReadoutReferent *readout_office_roles_find (const ReadoutOfficeRoles *self,
                                            const ReadoutRoleMention *found,
                                            const char *country,
                                            ReadoutMention *mention);

G_END_DECLS
