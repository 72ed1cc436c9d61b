/* readout-correct-groups.h: what the analyst says of which names mean one entity, and of how it is called
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

/**
 * ReadoutSaidGroup:
 * @name: (nullable): how the analyst calls the entity; belongs to a correction
 * @is_confirmed: whether the analyst said that it is right
 *
 * What the analyst says of the names that mean one entity.
 */
typedef struct
{
  const char *name;
  gboolean is_confirmed;
} ReadoutSaidGroup;

ReadoutSaidGroup *readout_correct_groups (ReadoutCorrector *corrector, GArray *names, guint *n_groups);

G_END_DECLS
