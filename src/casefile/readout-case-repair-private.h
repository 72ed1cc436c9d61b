/* readout-case-repair-private.h: makes again what can be made again, and makes the file smaller
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

gboolean readout_case_repair (ReadoutDatabase *database, GError **error);
gboolean readout_case_compact (ReadoutDatabase *database, gint64 *n_bytes_saved, GError **error);

G_END_DECLS
