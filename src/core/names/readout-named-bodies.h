/* readout-named-bodies.h: the countries and organizations that an article names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-referents.h"

G_BEGIN_DECLS

typedef struct _ReadoutNamedBodies ReadoutNamedBodies;

ReadoutNamedBodies *
readout_named_bodies_new (const GArray *names, ReadoutReferent *referents, guint n_groups);
void readout_named_bodies_free (ReadoutNamedBodies *self);

ReadoutReferent *readout_named_bodies_find (const ReadoutNamedBodies *self, ReadoutSpan span);
ReadoutReferent *readout_named_bodies_find_country (const ReadoutNamedBodies *self, const char *name);
ReadoutReferent *readout_named_bodies_country_for (const ReadoutNamedBodies *self, ReadoutReferent *body);
const char *readout_named_bodies_name_country (const ReadoutReferent *body);

G_END_DECLS
