/* readout-composer-lines.h: lines of a memo in a text buffer, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-memo-record.h"

G_BEGIN_DECLS

#define READOUT_COMPOSER_BULLET "• "

void readout_composer_lines_init (GtkTextBuffer *buffer);
void readout_composer_lines_insert (GtkTextBuffer *buffer, GtkTextIter *place, const ReadoutMemoLine *line);
GPtrArray *readout_composer_lines_read (GtkTextBuffer *buffer, GPtrArray *known);
void readout_composer_lines_tint (GtkTextBuffer *buffer, GPtrArray *lines);
char *readout_composer_lines_dup_kind (GtkTextBuffer *buffer, const GtkTextIter *line);
void readout_composer_lines_extend_kind (GtkTextBuffer *buffer, const GtkTextIter *line);
guint readout_composer_lines_get_receipt (const GtkTextIter *place);

G_END_DECLS
