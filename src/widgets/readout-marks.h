/* readout-marks.h: where the findings of an analysis stand, counted as a text buffer does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-sourcing.h"

G_BEGIN_DECLS

/**
 * ReadoutMark:
 * @start_char: offset of the first character
 * @end_char: offset after the last character
 * @index: the entity, the quote, the event or the paragraph
 * @part: which mention of the entity, or which part of the quote
 */
typedef struct
{
  guint start_char;
  guint end_char;
  guint index;
  guint part;
} ReadoutMark;

#define READOUT_TYPE_MARKS (readout_marks_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutMarks, readout_marks, READOUT, MARKS, GObject)

ReadoutMarks *readout_marks_new (ReadoutAnalysis *analysis);

ReadoutAnalysis *readout_marks_get_analysis (ReadoutMarks *self);
const ReadoutSourcing *readout_marks_get_sourcing (ReadoutMarks *self);
const ReadoutMark *readout_marks_get_mentions (ReadoutMarks *self, guint *n_mentions);
const ReadoutMark *readout_marks_get_quotes (ReadoutMarks *self, guint *n_quotes);
const ReadoutMark *readout_marks_get_paragraphs (ReadoutMarks *self, guint *n_paragraphs);

const ReadoutMark *readout_marks_get_mention (ReadoutMarks *self, guint entity, guint mention);
gboolean readout_marks_get_quote_bounds (ReadoutMarks *self, guint quote, guint *start_char, guint *end_char);

void readout_marks_get_span_bounds (ReadoutMarks *self, ReadoutSpan span, guint *start_char, guint *end_char);

const ReadoutMark *readout_marks_find_mention (ReadoutMarks *self, guint char_offset);
const ReadoutMark *readout_marks_find_quote (ReadoutMarks *self, guint char_offset);
const ReadoutMark *readout_marks_find_event (ReadoutMarks *self, guint char_offset);

G_END_DECLS
