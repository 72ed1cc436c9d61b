/* readout-name-groups-private.h: the two kinds of grouping, of persons and of all else
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-name-groups.h"

G_BEGIN_DECLS

void readout_person_groups_find (GArray *names, guint *n_groups);
void readout_body_groups_find (GArray *names, const char *text, guint *n_groups);

G_END_DECLS
