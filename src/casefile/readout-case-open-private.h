/* readout-case-open-private.h: from a file to a connection that can be trusted, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

ReadoutDatabase *readout_case_create (GFile *file, GCancellable *cancellable, GError **error);
ReadoutDatabase *readout_case_open (GFile *file, GCancellable *cancellable, char **notice, GError **error);
ReadoutDatabase *readout_case_open_closed (const char *path, GCancellable *cancellable, GError **error);
ReadoutDatabase *readout_case_open_locked (const char *path, GError **error);
gboolean readout_case_enter_log_mode (ReadoutDatabase *database, GError **error);
gboolean readout_case_begin_writing (ReadoutDatabase *database, char **notice, GError **error);
gboolean readout_case_close (ReadoutDatabase *database, GError **error);

G_END_DECLS
