/* readout-row-writer-private.h: what the writers of findings share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-statement-private.h"

G_BEGIN_DECLS

void readout_row_bind_span (ReadoutStatement *statement, ReadoutSpan span);
void readout_row_bind_nick (ReadoutStatement *statement, GType type, int value);
void readout_row_bind_entity (ReadoutStatement *statement, int entity);

/* readout-negotiation-writer.c */
gboolean readout_negotiation_write (ReadoutDatabase *database,
                                    gint64 article_id,
                                    ReadoutAnalysis *analysis,
                                    GError **error);

G_END_DECLS
