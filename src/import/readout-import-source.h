/* readout-import-source.h: the bytes of a file, or why they cannot be had
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *readout_import_source_dup_name (GFile *file);
GBytes *readout_import_source_read (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
