/* readout-text-file.h: the file that a text came from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  READOUT_TEXT_FILE_SAME,    /* as it was read or written */
  READOUT_TEXT_FILE_CHANGED, /* by another program */
  READOUT_TEXT_FILE_GONE,
} ReadoutTextFileState;

#define READOUT_TYPE_TEXT_FILE (readout_text_file_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutTextFile, readout_text_file, READOUT, TEXT_FILE, GObject)

/* Signals: state-changed. */

ReadoutTextFile *readout_text_file_new (GFile *file, const char *charset, GBytes *original);

GFile *readout_text_file_get_file (ReadoutTextFile *self);
const char *readout_text_file_get_charset (ReadoutTextFile *self);
ReadoutTextFileState readout_text_file_get_state (ReadoutTextFile *self);
void readout_text_file_keep_mine (ReadoutTextFile *self);

void readout_text_file_write_async (ReadoutTextFile *self,
                                    const char *text,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean readout_text_file_write_finish (ReadoutTextFile *self, GAsyncResult *result, GError **error);

G_END_DECLS
