/* readout-highlighter.h: shows the findings of an analysis in the text itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-highlight.h"
#include "readout-marks.h"

G_BEGIN_DECLS

#define READOUT_TYPE_HIGHLIGHTER (readout_highlighter_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutHighlighter, readout_highlighter, READOUT, HIGHLIGHTER, GObject)

ReadoutHighlighter *readout_highlighter_new (GtkTextBuffer *buffer);

void readout_highlighter_set_marks (ReadoutHighlighter *self, ReadoutMarks *marks);
void readout_highlighter_set_hidden (ReadoutHighlighter *self, const char *const *hidden);
void readout_highlighter_show (ReadoutHighlighter *self, guint start_char, guint end_char);
gboolean readout_highlighter_get_shown (ReadoutHighlighter *self, GtkTextIter *start, GtkTextIter *end);
void readout_highlighter_clear_shown (ReadoutHighlighter *self);
gboolean readout_highlighter_get_busy (ReadoutHighlighter *self);

G_END_DECLS
