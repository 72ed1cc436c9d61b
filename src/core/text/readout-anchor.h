/* readout-anchor.h: a passage that is found again after its text has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

/**
 * ReadoutAnchorMatch:
 * @READOUT_ANCHOR_FOUND: the passage is there
 * @READOUT_ANCHOR_MISSING: it is not, or not where it can be told from another one
 * @READOUT_ANCHOR_AMBIGUOUS: several passages look alike
 */
typedef enum
{
  READOUT_ANCHOR_FOUND,
  READOUT_ANCHOR_MISSING,
  READOUT_ANCHOR_AMBIGUOUS,
} ReadoutAnchorMatch;

/* The start of a passage whose position nobody knows. */
#define READOUT_ANCHOR_NOWHERE G_MAXSIZE

#define READOUT_TYPE_ANCHOR (readout_anchor_get_type ())

/**
 * ReadoutAnchor:
 * @exact: the words of the passage
 * @prefix: what stood before them; shorter than the least length only at the start of a text
 * @suffix: what stood behind them; shorter than the least length only at the end
 * @start_byte: where they stood
 *
 * A passage remembered by its words, by what stands around them, and by its position: the TextQuoteSelector
 * and the TextPositionSelector of the W3C Web Annotation Data Model.  Nothing in it changes.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char *exact;
  char *prefix;
  char *suffix;
  gsize start_byte;
} ReadoutAnchor;

GType readout_anchor_get_type (void) G_GNUC_CONST;

ReadoutAnchor *readout_anchor_new (const char *text, ReadoutSpan span);
ReadoutAnchor *
readout_anchor_new_from_parts (const char *exact, const char *prefix, const char *suffix, gsize start_byte);
ReadoutAnchor *readout_anchor_ref (ReadoutAnchor *self);
void readout_anchor_unref (ReadoutAnchor *self);
gboolean readout_anchor_equal (const ReadoutAnchor *a, const ReadoutAnchor *b);

ReadoutAnchorMatch readout_anchor_find (const ReadoutAnchor *self, const char *text, ReadoutSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutAnchor, readout_anchor_unref)

G_END_DECLS
