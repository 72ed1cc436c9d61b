/* readout-corrections.h: the corrections that an analysis takes into account
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"

G_BEGIN_DECLS

/**
 * ReadoutEffect:
 * @READOUT_EFFECT_NONE: it concerns nothing in the article, or another correction says otherwise
 * @READOUT_EFFECT_DONE: the article shows it
 * @READOUT_EFFECT_REVIEW: the passage that it is about is not there any more, or there are several
 *
 * What became of a correction in one analysis.
 */
typedef enum
{
  READOUT_EFFECT_NONE,
  READOUT_EFFECT_DONE,
  READOUT_EFFECT_REVIEW,
} ReadoutEffect;

typedef struct _ReadoutCorrections ReadoutCorrections;

#define READOUT_TYPE_CORRECTIONS (readout_corrections_get_type ())
#define READOUT_TYPE_EFFECT      (readout_effect_get_type ())

GType readout_corrections_get_type (void) G_GNUC_CONST;
GType readout_effect_get_type (void) G_GNUC_CONST;

ReadoutCorrections *readout_corrections_new (GPtrArray *corrections);
ReadoutCorrections *readout_corrections_new_for_article (GPtrArray *corrections, gint64 article_id);
ReadoutCorrections *readout_corrections_ref (ReadoutCorrections *self);
void readout_corrections_unref (ReadoutCorrections *self);

guint readout_corrections_get_n (const ReadoutCorrections *self);
ReadoutCorrection *readout_corrections_get (const ReadoutCorrections *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCorrections, readout_corrections_unref)

G_END_DECLS
