/* readout-export-writer.h: writes what a case is exported to, article by article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"
#include "readout-export-format.h"

G_BEGIN_DECLS

/* Used by one thread at a time. */
typedef struct _ReadoutExportWriter ReadoutExportWriter;

ReadoutExportWriter *readout_export_writer_new (ReadoutExportFormat format, const char *target);
gboolean readout_export_writer_begin (ReadoutExportWriter *self, const char *name, GError **error);
gboolean readout_export_writer_add (ReadoutExportWriter *self,
                                    ReadoutCaseArticle *article,
                                    GPtrArray *notes,
                                    GError **error);
char *readout_export_writer_dup_copy_path (ReadoutExportWriter *self);
gboolean readout_export_writer_end (
    ReadoutExportWriter *self, GPtrArray *corrections, GPtrArray *notes, GPtrArray *acts, GError **error);
void readout_export_writer_free (ReadoutExportWriter *self);

G_END_DECLS
