/* readout-case-copy-private.h: copies of a case file that are known to open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean readout_case_copy (const char *path, const char *target, GCancellable *cancellable, GError **error);
char *readout_case_back_up (
    const char *path, guint n_kept, gboolean even_unchanged, GCancellable *cancellable, GError **error);

G_END_DECLS
