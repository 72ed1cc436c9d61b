/* readout-analyzer.c: article text in, an immutable analysis out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-analyzer.h"

#include "readout-findings-cache.h"
#include "readout-analysis-private.h"
#include "readout-language.h"
#include "readout-paragraphs.h"
#include "readout-resolver.h"

/* A dozen long articles open at once; what was found in them takes ten times as much. */
#define CACHE_BYTES (1024 * 1024)

/* Everything in it is read-only or locks itself. */
struct _ReadoutAnalyzer
{
  GObject parent_instance;
  ReadoutLanguage *language;
  ReadoutFindingsCache *cache;
};

G_DEFINE_FINAL_TYPE (ReadoutAnalyzer, readout_analyzer, G_TYPE_OBJECT)

static void
readout_analyzer_finalize (GObject *object)
{
  ReadoutAnalyzer *self = READOUT_ANALYZER (object);

  g_clear_pointer (&self->cache, readout_findings_cache_free);
  g_clear_pointer (&self->language, readout_language_unref);

  G_OBJECT_CLASS (readout_analyzer_parent_class)->finalize (object);
}

static void
readout_analyzer_class_init (ReadoutAnalyzerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_analyzer_finalize;
}

static void
readout_analyzer_init (ReadoutAnalyzer *self)
{
}

/**
 * readout_analyzer_new:
 * @error: return location for an error: the language data is missing or damaged
 *
 * Maps the language data into memory.
 *
 * Returns: (transfer full): an analyzer, safe to use from several threads
 */
ReadoutAnalyzer *
readout_analyzer_new (GError **error)
{
  g_autoptr (ReadoutLanguage) language = readout_language_new ("en", error);
  ReadoutAnalyzer *self;

  if (language == NULL)
    return NULL;

  self = g_object_new (READOUT_TYPE_ANALYZER, NULL);
  self->cache = readout_findings_cache_new (language, CACHE_BYTES);
  self->language = g_steal_pointer (&language);

  return self;
}

/**
 * readout_analyzer_get_version:
 * @self: an analyzer
 *
 * Returns: (transfer none): the version of the program and of its language data.  What two analyzers of one
 * version find in an article is the same.
 */
const char *
readout_analyzer_get_version (ReadoutAnalyzer *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYZER (self), NULL);

  return readout_language_get_version (self->language);
}

/**
 * readout_analyzer_analyze:
 * @self: an analyzer
 * @article: the article
 * @corrections: (nullable): what the analyst says of it, or of all
 * @cancellable: (nullable): asked between paragraphs
 * @error: return location for an error: only %G_IO_ERROR_CANCELLED
 *
 * Reads an article: first each paragraph by itself, from the cache where it has not changed, then all of them
 * together, which is where the analyst's corrections come in.  Takes time in proportion to the length: not
 * for the main thread.
 *
 * Returns: (transfer full): what was found
 */
ReadoutAnalysis *
readout_analyzer_analyze (ReadoutAnalyzer *self,
                          ReadoutArticle *article,
                          ReadoutCorrections *corrections,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_findings_unref);
  g_autoptr (GArray) paragraphs = NULL;
  ReadoutAnalysis *analysis;
  gsize length_bytes;
  const char *text;

  g_return_val_if_fail (READOUT_IS_ANALYZER (self), NULL);
  g_return_val_if_fail (READOUT_IS_ARTICLE (article), NULL);

  text = readout_article_get_text (article, &length_bytes);
  paragraphs = readout_paragraphs_find (text, length_bytes);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      ReadoutSpan span = g_array_index (paragraphs, ReadoutParagraph, i).span;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (findings, readout_findings_cache_get (self->cache, text + span.start_byte,
                                                             span.end_byte - span.start_byte));
    }

  analysis = readout_resolver_resolve (article, paragraphs, findings, corrections,
                                       readout_language_get_office_holders (self->language));
  analysis->version
      = g_string_chunk_insert_const (analysis->strings, readout_language_get_version (self->language));
  return analysis;
}
