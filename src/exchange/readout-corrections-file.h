/* readout-corrections-file.h: what the analyst says of all articles, in a file of the user
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-correction.h"

G_BEGIN_DECLS

GFile *readout_corrections_file_get_default (void);

GPtrArray *readout_corrections_file_read (GFile *file, GError **error);
gboolean readout_corrections_file_write (GFile *file, GPtrArray *corrections, GError **error);
gboolean readout_corrections_file_put_aside (GFile *file, GError **error);

G_END_DECLS
