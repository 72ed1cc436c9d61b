/* readout-text-form.h: how a text is written in its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ReadoutTextForm:
 * @charset: the encoding
 * @has_mark: whether the file begins with a byte order mark
 * @line_end: "\n", "\r\n" or "\r"
 */
typedef struct
{
  char *charset;
  gboolean has_mark;
  const char *line_end;
} ReadoutTextForm;

ReadoutTextForm *readout_text_form_new (const char *charset, GBytes *original);
void readout_text_form_free (ReadoutTextForm *self);

GBytes *readout_text_form_encode (const ReadoutTextForm *self, const char *text, GError **error);
gboolean readout_text_form_write (GFile *file,
                                  GBytes *content,
                                  const char *etag,
                                  char **new_etag,
                                  GCancellable *cancellable,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutTextForm, readout_text_form_free)

G_END_DECLS
