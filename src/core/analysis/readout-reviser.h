/* readout-reviser.h: the quotes of an article while they are corrected
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-corrector.h"

G_BEGIN_DECLS

/* A quote while it is corrected.  Those without a name that have the same source have the same number. */
typedef struct
{
  ReadoutQuote quote;
  guint source;
} ReadoutDraftQuote;

/* The quotes of one analysis while they are corrected. */
typedef struct
{
  ReadoutCorrector *corrector;
  ReadoutAnalysis *analysis;
  GArray *drafts; /* ReadoutDraftQuote */
  guint n_sources;
  const char *text;
  ReadoutSpan other; /* where the other anchor of the correction is; empty where it has none */
} ReadoutReviser;

ReadoutSource readout_reviser_new_source (ReadoutSpan span, int entity, ReadoutNaming naming);
gboolean
readout_reviser_set_speaker (ReadoutReviser *self, ReadoutDraftQuote *draft, const ReadoutCorrection *said);

G_END_DECLS
