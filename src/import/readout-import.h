/* readout-import.h: a file of any supported format into an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-article.h"

G_BEGIN_DECLS

/**
 * ReadoutImportError:
 * @READOUT_IMPORT_ERROR_EMPTY: there is no text in the file
 * @READOUT_IMPORT_ERROR_BINARY: the file is not text
 * @READOUT_IMPORT_ERROR_TOO_LARGE: more than %READOUT_IMPORT_MAX_BYTES
 * @READOUT_IMPORT_ERROR_DAMAGED: the format is known, but the file breaks its rules
 * @READOUT_IMPORT_ERROR_HELPER: the helper process could not be started, or ended early
 *
 * The message of each error is a sentence for the analyst, translated, that names the file, says what is
 * wrong and what to do.  A file that cannot be read at all gives a #GIOErrorEnum.
 */
typedef enum
{
  READOUT_IMPORT_ERROR_EMPTY,
  READOUT_IMPORT_ERROR_BINARY,
  READOUT_IMPORT_ERROR_TOO_LARGE,
  READOUT_IMPORT_ERROR_DAMAGED,
  READOUT_IMPORT_ERROR_HELPER,
} ReadoutImportError;

#define READOUT_IMPORT_ERROR     (readout_import_error_quark ())
#define READOUT_IMPORT_MAX_BYTES (128 * 1024 * 1024)

GQuark readout_import_error_quark (void);

/* The article has its text as UTF-8 with line feeds, the original bytes, and the metadata that the format
 * itself carries (an HTML page's title and date; nothing for plain text). */
void readout_import_file_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void readout_import_file_in_async (GFile *file,
                                   const char *charset,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
const char *readout_import_file_get_charset (GAsyncResult *result);
ReadoutArticle *readout_import_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
