/* readout-annotator.h: keeps the analysis of a text up to date while somebody edits it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-analyzer.h"
#include "readout-marks.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ANNOTATOR (readout_annotator_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutAnnotator, readout_annotator, READOUT, ANNOTATOR, GObject)

/* Properties: marks (ReadoutMarks), those of the last analysis; busy, whether the text changed since. */

ReadoutAnnotator *readout_annotator_new (GtkTextBuffer *buffer);

void readout_annotator_set_analyzer (ReadoutAnnotator *self, ReadoutAnalyzer *analyzer);
void readout_annotator_set_metadata (ReadoutAnnotator *self, const ReadoutMetadata *metadata);
void readout_annotator_set_original (ReadoutAnnotator *self, GBytes *original);
GBytes *readout_annotator_get_original (ReadoutAnnotator *self);
void readout_annotator_set_corrections (ReadoutAnnotator *self, ReadoutCorrections *corrections);
void readout_annotator_set_paused (ReadoutAnnotator *self, gboolean paused);

ReadoutMarks *readout_annotator_get_marks (ReadoutAnnotator *self);
gboolean readout_annotator_get_busy (ReadoutAnnotator *self);
guint readout_annotator_get_stamp (ReadoutAnnotator *self);

void
readout_annotator_settle_async (ReadoutAnnotator *self, GAsyncReadyCallback callback, gpointer user_data);
ReadoutAnalysis *
readout_annotator_settle_finish (ReadoutAnnotator *self, GAsyncResult *result, GError **error);

G_END_DECLS
