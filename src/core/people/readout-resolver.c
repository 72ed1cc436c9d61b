/* readout-resolver.c: joins what the paragraphs say into what the article says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stage two of the analysis. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-resolver.h"

#include "readout-correct-entries.h"
#include "readout-correct-quotes.h"
#include "readout-event-resolver.h"
#include "readout-position-issues.h"
#include "readout-quote-resolver.h"
#include "readout-term-resolver.h"
#include "readout-time-publication.h"
#include "readout-time-values.h"

typedef struct
{
  ReadoutAnalysisBuilder *builder;
  ReadoutCorrector *corrector;
  ReadoutMentionResolver *mentions;
  ReadoutQuoteResolver *quotes;
  ReadoutTimeContext time_context;
} Resolver;

static void
resolve_times (Resolver *self, const ReadoutFindings *findings, gsize base)
{
  for (guint i = 0; i < findings->times->len; i++)
    {
      const ReadoutFoundTime *found = &g_array_index (findings->times, ReadoutFoundTime, i);
      g_autofree char *value = readout_time_values_resolve (found, &self->time_context);
      ReadoutTime time = { readout_span_shift (found->span, base), found->type, found->mod, value };

      readout_analysis_builder_add_time (self->builder, &time);
    }
}

/* Acts and terms have their parties from the whole article: when all names, roles and pronouns have been
 * read. */
static void
resolve_negotiation (Resolver *self,
                     ReadoutArticle *article,
                     const GArray *paragraphs,
                     const GPtrArray *findings)
{
  ReadoutTermResolver *terms;
  ReadoutCast cast;

  readout_cast_init (&cast, article, self->builder);
  terms = readout_term_resolver_new (&cast, &self->time_context.published, self->builder);
  for (guint p = 0; p < paragraphs->len; p++)
    {
      const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, p);
      const ReadoutFindings *found = g_ptr_array_index (findings, p);

      if (paragraph->kind == READOUT_PARAGRAPH_BOILERPLATE)
        continue;
      readout_event_resolver_read (&cast, found->events, paragraph->span.start_byte, self->builder);
      readout_term_resolver_read (terms, found, paragraph->span.start_byte);
    }
  readout_term_resolver_end (terms);
  readout_term_resolver_free (terms);
  readout_cast_clear (&cast);
}

static void
resolve_paragraph (Resolver *self, const GArray *paragraphs, guint p, const ReadoutFindings *findings)
{
  const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, p);
  gsize base = paragraph->span.start_byte;

  readout_analysis_builder_add_paragraph (self->builder, paragraph->span, paragraph->kind);
  for (guint i = 0; i < findings->sentences->len; i++)
    readout_analysis_builder_add_sentence (
        self->builder, readout_span_shift (g_array_index (findings->sentences, ReadoutSpan, i), base));

  if (paragraph->kind == READOUT_PARAGRAPH_BOILERPLATE)
    return;

  readout_mention_resolver_read (self->mentions, p);
  resolve_times (self, findings, base);
  readout_quote_resolver_read (self->quotes, p, paragraph, findings->quotes);
}

static void
resolver_init (Resolver *self,
               ReadoutArticle *article,
               const GArray *paragraphs,
               const GPtrArray *findings,
               ReadoutCorrections *corrections,
               const ReadoutOfficeHolders *office_holders)
{
  self->builder = readout_analysis_builder_new (article);
  self->corrector = readout_corrector_new (article, corrections);
  readout_time_context_init (&self->time_context, readout_article_get_metadata (article)->published);
  if (!g_date_valid (&self->time_context.published)
      && readout_time_publication_find (readout_article_get_text (article, NULL), paragraphs, findings,
                                        &self->time_context.published))
    readout_analysis_builder_set_published (self->builder, &self->time_context.published);
  self->mentions
      = readout_mention_resolver_new (article, paragraphs, findings, self->corrector, self->builder);
  readout_mention_resolver_set_office_holders (self->mentions, office_holders, &self->time_context.published);
  self->quotes = readout_quote_resolver_new (article, findings, self->mentions, self->builder);
}

static void
resolver_clear (Resolver *self)
{
  readout_quote_resolver_free (self->quotes);
  readout_mention_resolver_free (self->mentions);
  readout_corrector_free (self->corrector);
  readout_analysis_builder_free (self->builder);
}

/**
 * readout_resolver_resolve:
 * @article: the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @findings: (element-type ReadoutFindings): what each of them says
 * @corrections: (nullable): what the analyst says
 * @office_holders: who held which office when
 *
 * Returns: (transfer full): what the article says
 */
ReadoutAnalysis *
readout_resolver_resolve (ReadoutArticle *article,
                          const GArray *paragraphs,
                          const GPtrArray *findings,
                          ReadoutCorrections *corrections,
                          const ReadoutOfficeHolders *office_holders)
{
  Resolver self = { 0 };
  ReadoutAnalysis *analysis;
  guint n_words = 0;

  resolver_init (&self, article, paragraphs, findings, corrections, office_holders);

  for (guint p = 0; p < paragraphs->len; p++)
    {
      const ReadoutFindings *found = g_ptr_array_index (findings, p);

      resolve_paragraph (&self, paragraphs, p, found);
      n_words += found->n_words;
    }

  readout_quote_resolver_end (self.quotes);
  resolve_negotiation (&self, article, paragraphs, findings);
  readout_analysis_builder_set_n_words (self.builder, n_words);
  analysis = readout_analysis_builder_end (self.builder);
  readout_correct_quotes (self.corrector, analysis);
  readout_correct_entries (self.corrector, analysis);
  readout_position_issues_link (analysis);
  readout_corrector_tell (self.corrector, analysis);
  resolver_clear (&self);

  return analysis;
}
