/* readout-batch-private.h: several things of the analyst, written at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

/* Writes @thing and answers with it as it is stored, or NULL.  @now: the time of all */
typedef gpointer (*ReadoutBatchFunc) (ReadoutDatabase *database,
                                      gconstpointer thing,
                                      const char *now,
                                      GError **error);

GPtrArray *readout_batch_write (ReadoutDatabase *database,
                                GPtrArray *things,
                                ReadoutBatchFunc write,
                                GDestroyNotify free_stored,
                                GError **error);

G_END_DECLS
