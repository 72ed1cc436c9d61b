/* readout-namesake.h: two names of a case that may mean one entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-namesakes.h"

G_BEGIN_DECLS

/**
 * ReadoutNamesake:
 * @type: what both are
 * @name: what an entity of the case is called
 * @other: what another one is called; the fuller name, where @reason tells of one
 * @reason: why they may be one
 * @n_articles: in how many articles the first is
 * @n_other_articles: in how many the other
 * @role: (nullable): what an article says that the first is
 * @other_role: (nullable): what one says that the other is
 */
typedef struct
{
  ReadoutEntityType type;
  char *name;
  char *other;
  ReadoutNamesakesReason reason;
  guint n_articles;
  guint n_other_articles;
  char *role;
  char *other_role;
} ReadoutNamesake;

void readout_namesake_free (ReadoutNamesake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNamesake, readout_namesake_free)

G_END_DECLS
