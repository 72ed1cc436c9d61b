/* readout-same-names.h: which names mean one entity, as the analyst says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"

G_BEGIN_DECLS

typedef struct _ReadoutSameNames ReadoutSameNames;

ReadoutSameNames *readout_same_names_new (GPtrArray *corrections);
void readout_same_names_free (ReadoutSameNames *self);

GPtrArray *readout_same_names_list_groups (ReadoutSameNames *self);
GPtrArray *readout_same_names_get_group (ReadoutSameNames *self, const char *name);
gboolean readout_same_names_are_distinct (ReadoutSameNames *self, const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSameNames, readout_same_names_free)

G_END_DECLS
