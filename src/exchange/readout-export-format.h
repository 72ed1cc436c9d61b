/* readout-export-format.h: the formats that a case can be exported to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutExportFormat:
 * @READOUT_EXPORT_JSON: articles with W3C Web Annotations, corrections, notes and history
 * @READOUT_EXPORT_CSV: a table of quotes
 * @READOUT_EXPORT_ZIP: both, the texts, the original files, and the case file itself
 */
typedef enum
{
  READOUT_EXPORT_JSON,
  READOUT_EXPORT_CSV,
  READOUT_EXPORT_ZIP,
} ReadoutExportFormat;

gboolean readout_export_format_from_name (const char *name, ReadoutExportFormat *format);

G_END_DECLS
