/* readout-types.h: the names of the core's types, and the span that they share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _ReadoutAnalysis ReadoutAnalysis;
typedef struct _ReadoutAnalyzer ReadoutAnalyzer;
typedef struct _ReadoutArticle ReadoutArticle;
typedef struct _ReadoutLanguage ReadoutLanguage;
typedef struct _ReadoutLexicon ReadoutLexicon;

/**
 * ReadoutSpan:
 * @start_byte: offset of the first byte, counted from the start of the text
 * @end_byte: offset after the last byte
 *
 * A passage of a text.  Both offsets stand at the border of a character.  A span of no length means "none".
 */
typedef struct
{
  gsize start_byte;
  gsize end_byte;
} ReadoutSpan;

static inline gboolean
readout_span_is_empty (ReadoutSpan span)
{
  return span.start_byte >= span.end_byte;
}

static inline gboolean
readout_span_contains (ReadoutSpan outer, ReadoutSpan inner)
{
  return outer.start_byte <= inner.start_byte && inner.end_byte <= outer.end_byte;
}

static inline gboolean
readout_span_equal (ReadoutSpan a, ReadoutSpan b)
{
  return a.start_byte == b.start_byte && a.end_byte == b.end_byte;
}

static inline gboolean
readout_span_overlaps (ReadoutSpan a, ReadoutSpan b)
{
  return a.start_byte < b.end_byte && b.start_byte < a.end_byte;
}

/* A passage of a paragraph as one of the article, in which the paragraph starts at @base. */
static inline ReadoutSpan
readout_span_shift (ReadoutSpan span, gsize base)
{
  if (readout_span_is_empty (span))
    return (ReadoutSpan){ 0 };

  return (ReadoutSpan){ base + span.start_byte, base + span.end_byte };
}

G_END_DECLS
