/* readout-reanalysis.h: brings the findings in a case up to date when the analyst's corrections change
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analyzer.h"
#include "readout-case-shelf.h"

G_BEGIN_DECLS

#define READOUT_TYPE_REANALYSIS (readout_reanalysis_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutReanalysis, readout_reanalysis, READOUT, REANALYSIS, GObject)

/* Signals: done, the findings of some articles have changed and no others will. */

ReadoutReanalysis *readout_reanalysis_new (ReadoutCaseShelf *shelf, ReadoutCorrectionShelf *always);

void readout_reanalysis_set_analyzer (ReadoutReanalysis *self, ReadoutAnalyzer *analyzer);
void readout_reanalysis_add_outdated (ReadoutReanalysis *self);
void readout_reanalysis_add_article (ReadoutReanalysis *self, gint64 article_id);
ReadoutCorrections *readout_reanalysis_dup_corrections (ReadoutReanalysis *self, gint64 article_id);

G_END_DECLS
