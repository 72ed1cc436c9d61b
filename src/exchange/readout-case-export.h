/* readout-case-export.h: a case into a file for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"
#include "readout-export-format.h"

G_BEGIN_DECLS

void readout_case_export_async (ReadoutCaseFile *case_file,
                                ReadoutExportFormat format,
                                GFile *target,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean readout_case_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
