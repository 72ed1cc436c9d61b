/* readout-outline.h: the rows of a pane of the inspector, section by section
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding.h"

G_BEGIN_DECLS

typedef struct _ReadoutOutline ReadoutOutline;

ReadoutOutline *readout_outline_new (ReadoutAnalysis *analysis, const char *filter, GHashTable *folded);
ReadoutAnalysis *readout_outline_get_analysis (ReadoutOutline *self);
void readout_outline_begin (ReadoutOutline *self, const char *title);
void readout_outline_add (ReadoutOutline *self, ReadoutFindingKind kind, guint index);
void readout_outline_add_below (ReadoutOutline *self, ReadoutFindingKind kind, guint index);
GPtrArray *readout_outline_end (ReadoutOutline *self);

G_END_DECLS
