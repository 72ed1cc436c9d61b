/* readout-data.h: opens the files of language data
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-data-format.h"

G_BEGIN_DECLS

GBytes *readout_data_map (const char *path, GError **error);
gboolean
readout_data_check (GBytes *bytes, const char *magic, guint32 version, gsize header_size, GError **error);
gboolean readout_data_refuse (GError **error);

G_END_DECLS
