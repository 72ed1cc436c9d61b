/* readout-corrector.h: the corrections that concern one article, while it is resolved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-corrections.h"

G_BEGIN_DECLS

/* Nothing was said. */
#define READOUT_NO_CORRECTION (-1)

/**
 * ReadoutVerdict:
 * @rejected_by: index of the correction that says it is no name, or %READOUT_NO_CORRECTION
 * @added_by: of the one that says it is a name wherever it stands
 * @typed_by: of the one that says of what type it is
 * @accepted_by: of the one that says it is right
 *
 * What the analyst says of one form, or of one passage, in the end.
 */
typedef struct
{
  int rejected_by;
  int added_by;
  int typed_by;
  int accepted_by;
} ReadoutVerdict;

/**
 * ReadoutCorrector:
 * @article: the article
 * @corrections: (nullable): what the analyst says
 * @effects: (array): what has become of each correction so far
 * @spans: (array): where the anchor of each correction is found; empty where it is not, or where there is
 * none
 * @by_form: (element-type utf8 ReadoutVerdict): what is said of each form
 * @by_start: (element-type gsize ReadoutVerdict): what is said of single passages, by their first byte
 * @names: (element-type ReadoutName): the names that the analyst made or changed
 */
typedef struct
{
  ReadoutArticle *article;
  ReadoutCorrections *corrections;
  ReadoutEffect *effects;
  ReadoutSpan *spans;
  GHashTable *by_form;
  GHashTable *by_start;
  GPtrArray *names;
} ReadoutCorrector;

ReadoutCorrector *readout_corrector_new (ReadoutArticle *article, ReadoutCorrections *corrections);
void readout_corrector_free (ReadoutCorrector *self);

gboolean readout_corrector_is_idle (const ReadoutCorrector *self);
const ReadoutVerdict *
readout_corrector_judge (const ReadoutCorrector *self, ReadoutSpan span, const char *form);
void readout_corrector_note (ReadoutCorrector *self, int correction);
void readout_corrector_tell (const ReadoutCorrector *self, ReadoutAnalysis *analysis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCorrector, readout_corrector_free)

G_END_DECLS
