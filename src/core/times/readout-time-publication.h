/* readout-time-publication.h: the day of publication, as the text itself tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

gboolean readout_time_publication_find (const char *text,
                                        const GArray *paragraphs,
                                        const GPtrArray *findings,
                                        GDate *day);

G_END_DECLS
