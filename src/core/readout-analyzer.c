/* readout-analyzer.c: article text in, an immutable analysis out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-analysis-builder.h"
#include "readout-analyzer.h"

struct _ReadoutAnalyzer
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (ReadoutAnalyzer, readout_analyzer, G_TYPE_OBJECT)

static void
readout_analyzer_class_init (ReadoutAnalyzerClass *klass)
{
}

static void
readout_analyzer_init (ReadoutAnalyzer *self)
{
}

/**
 * readout_analyzer_new:
 * @error: return location for an error
 *
 * Maps the language data into memory.
 *
 * Returns: (transfer full): an analyzer, safe to use from several threads
 */
ReadoutAnalyzer *
readout_analyzer_new (GError **error)
{
  return g_object_new (READOUT_TYPE_ANALYZER, NULL);
}

/**
 * readout_analyzer_analyze:
 * @self: an analyzer
 * @article: the article
 * @cancellable: (nullable): asked between paragraphs
 * @error: return location for an error: only %G_IO_ERROR_CANCELLED
 *
 * Reads an article.  Takes time in proportion to its length: not for the main thread.
 *
 * Returns: (transfer full): what was found
 */
ReadoutAnalysis *
readout_analyzer_analyze (ReadoutAnalyzer *self,
                          ReadoutArticle *article,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);

  return readout_analysis_builder_end (builder);
}
