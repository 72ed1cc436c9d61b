/* readout-import-process.h: has a file read by a process with no rights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-import-result.h"

G_BEGIN_DECLS

ReadoutImportResult *readout_import_process_run (
    GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable, GError **error);

G_END_DECLS
