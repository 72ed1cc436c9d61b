/* readout-import-result.h: what the helper process hands back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-metadata.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_IMPORT_OUTCOME_TEXT,
  READOUT_IMPORT_OUTCOME_EMPTY,
  READOUT_IMPORT_OUTCOME_BINARY,
  READOUT_IMPORT_OUTCOME_DAMAGED,
} ReadoutImportOutcome;

/**
 * ReadoutImportResult:
 * @outcome: whether there is a text
 * @text: (nullable): valid UTF-8 with line feeds, not blank; %NULL unless @outcome says text
 * @charset: (nullable): the encoding of plain text; %NULL for other formats
 * @metadata: what the format itself carries
 */
typedef struct
{
  ReadoutImportOutcome outcome;
  char *text;
  char *charset;
  ReadoutMetadata *metadata;
} ReadoutImportResult;

ReadoutImportResult *readout_import_result_new (ReadoutImportOutcome outcome);
void readout_import_result_free (ReadoutImportResult *self);

GBytes *readout_import_result_to_bytes (const ReadoutImportResult *self);
ReadoutImportResult *readout_import_result_from_bytes (GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutImportResult, readout_import_result_free)

G_END_DECLS
