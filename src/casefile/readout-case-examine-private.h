/* readout-case-examine-private.h: whether a file may be a case, before it is opened as one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *readout_case_dup_local_path (GFile *file, GError **error);
gboolean readout_case_examine (const char *path, guint32 *version, GError **error);

G_END_DECLS
