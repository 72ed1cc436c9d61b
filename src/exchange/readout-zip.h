/* readout-zip.h: a ZIP file that is written entry by entry
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ReadoutZip ReadoutZip;

ReadoutZip *readout_zip_new (const char *path, GError **error);
gboolean
readout_zip_add (ReadoutZip *self, const char *name, gconstpointer data, gsize length_bytes, GError **error);
gboolean readout_zip_add_file (ReadoutZip *self, const char *name, const char *path, GError **error);
gboolean readout_zip_finish (ReadoutZip *self, GError **error);
void readout_zip_free (ReadoutZip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutZip, readout_zip_free)

G_END_DECLS
