/* readout-quote-resolver.c: whose words the quotes of an article are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quote in a new paragraph goes on from the one before, or has its speaker from there. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-resolver.h"

#define FLOATING_CONFIDENCE 0.6

struct _ReadoutQuoteResolver
{
  const char *text; /* of the article */
  ReadoutAnalysisBuilder *builder;
  const ReadoutMentionResolver *mentions;

  ReadoutQuote quote; /* the last one, with its parts, not yet given to the builder */
  GArray *parts;
  gboolean has_quote;
  gboolean runs_on;
  guint paragraph;
};

/**
 * readout_quote_resolver_new:
 * @article: the article
 * @mentions: who is named in it; has read each paragraph when it comes to its quotes
 * @builder: gets the quotes
 *
 * Returns: (transfer full): a resolver that has read nothing; all arguments must outlive it
 */
ReadoutQuoteResolver *
readout_quote_resolver_new (ReadoutArticle *article,
                            const ReadoutMentionResolver *mentions,
                            ReadoutAnalysisBuilder *builder)
{
  ReadoutQuoteResolver *self = g_new0 (ReadoutQuoteResolver, 1);

  self->text = readout_article_get_text (article, NULL);
  self->builder = builder;
  self->mentions = mentions;
  self->parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  return self;
}

/**
 * readout_quote_resolver_free:
 * @self: (transfer full): a resolver that has ended
 */
void
readout_quote_resolver_free (ReadoutQuoteResolver *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

static void
finish_quote (ReadoutQuoteResolver *self)
{
  const ReadoutUnnamed *unnamed = &self->quote.source.unnamed;

  if (!self->has_quote)
    return;

  self->quote.parts = (const ReadoutSpan *)self->parts->data;
  self->quote.n_parts = self->parts->len;
  self->quote.span.start_byte = self->quote.parts[0].start_byte;
  self->quote.span.end_byte = self->quote.parts[self->quote.n_parts - 1].end_byte;
  readout_analysis_builder_add_quote (self->builder, &self->quote);

  g_free ((gpointer)unnamed->rank);
  g_free ((gpointer)unnamed->institution);
  g_free ((gpointer)unnamed->count);
  g_free ((gpointer)unnamed->access);
  g_free ((gpointer)unnamed->reason);
  self->has_quote = FALSE;
}

static ReadoutSource
resolve_source (const ReadoutQuoteResolver *self, const ReadoutFoundSource *found, gsize base)
{
  ReadoutSpan span = readout_span_shift (found->span, base);
  ReadoutSource source = {
    .span = span,
    .entity = READOUT_NO_ENTITY,
    .naming = found->naming,
    .unnamed.side = READOUT_NO_ENTITY,
  };

  if (readout_span_is_empty (span))
    return source;

  if (found->is_pronoun || found->naming == READOUT_NAMING_NAMED || found->naming == READOUT_NAMING_OUTLET)
    source.entity = readout_mention_resolver_find_entity (self->mentions, span);
  if (found->is_pronoun && source.entity != READOUT_NO_ENTITY)
    source.naming = READOUT_NAMING_NAMED;

  if (found->naming == READOUT_NAMING_UNNAMED || found->naming == READOUT_NAMING_COLLECTIVE
      || found->naming == READOUT_NAMING_SPOKESPERSON)
    {
      source.unnamed.side = readout_mention_resolver_find_body (self->mentions, span);
      source.unnamed.rank = readout_span_dup (readout_span_shift (found->rank, base), self->text);
      source.unnamed.institution
          = readout_span_dup (readout_span_shift (found->institution, base), self->text);
      source.unnamed.count = readout_span_dup (readout_span_shift (found->count, base), self->text);
      source.unnamed.access = readout_span_dup (readout_span_shift (found->access, base), self->text);
      source.unnamed.reason = readout_span_dup (readout_span_shift (found->reason, base), self->text);
    }

  return source;
}

static void
add_parts (ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  for (guint i = 0; i < found->parts->len; i++)
    {
      ReadoutSpan part = readout_span_shift (g_array_index (found->parts, ReadoutSpan, i), base);

      g_array_append_val (self->parts, part);
    }

  self->runs_on = (found->flags & READOUT_QUOTE_RUNS_ON) != 0;
  self->paragraph = paragraph;
}

/* The quote of the paragraph before was not closed, and this one opens its paragraph.  A speaker with another
 * name begins a quote of his own. */
static gboolean
goes_on (const ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, guint paragraph)
{
  return self->has_quote && self->runs_on && self->paragraph + 1 == paragraph
         && found->flags & READOUT_QUOTE_OPENS_PARAGRAPH
         && (found->source.is_pronoun || found->source.naming == READOUT_NAMING_UNATTRIBUTED
             || self->quote.source.naming == READOUT_NAMING_UNATTRIBUTED);
}

/* A quote that opens the paragraph and that nobody is said to have said belongs to the speaker before. */
static gboolean
is_floating (const ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, guint paragraph)
{
  return found->flags & READOUT_QUOTE_OPENS_PARAGRAPH && found->source.naming == READOUT_NAMING_UNATTRIBUTED
         && self->has_quote && self->paragraph + 1 == paragraph
         && self->quote.source.naming != READOUT_NAMING_UNATTRIBUTED;
}

static ReadoutSource
copy_source (const ReadoutSource *source)
{
  ReadoutSource copy = *source;

  copy.unnamed.rank = g_strdup (source->unnamed.rank);
  copy.unnamed.institution = g_strdup (source->unnamed.institution);
  copy.unnamed.count = g_strdup (source->unnamed.count);
  copy.unnamed.access = g_strdup (source->unnamed.access);
  copy.unnamed.reason = g_strdup (source->unnamed.reason);

  return copy;
}

/* "He added": the speaker before, who has no name. */
static gboolean
is_same_unnamed (const ReadoutQuoteResolver *self,
                 const ReadoutFoundQuote *found,
                 gsize base,
                 guint paragraph)
{
  return found->source.is_pronoun && self->has_quote && self->paragraph + 1 >= paragraph
         && (self->quote.source.naming == READOUT_NAMING_UNNAMED
             || self->quote.source.naming == READOUT_NAMING_SPOKESPERSON)
         && readout_mention_resolver_find_entity (self->mentions,
                                                  readout_span_shift (found->source.span, base))
                == READOUT_NO_ENTITY;
}

static ReadoutSource
source_of (const ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  ReadoutSource source;

  if (!is_same_unnamed (self, found, base, paragraph))
    return resolve_source (self, &found->source, base);

  source = copy_source (&self->quote.source);
  source.span = readout_span_shift (found->source.span, base);

  return source;
}

static void
resolve_quote (ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  gboolean floating = is_floating (self, found, paragraph);
  ReadoutQuote quote = {
    .kind = found->kind,
    .cue = readout_span_shift (found->cue, base),
    .cue_lemma = found->cue_lemma,
    .confidence = found->confidence,
  };

  if (goes_on (self, found, paragraph))
    {
      add_parts (self, found, base, paragraph);
      if (self->quote.source.naming == READOUT_NAMING_UNATTRIBUTED)
        {
          self->quote.source = resolve_source (self, &found->source, base);
          self->quote.cue = quote.cue;
          self->quote.cue_lemma = quote.cue_lemma;
        }
      return;
    }

  quote.source = floating ? copy_source (&self->quote.source) : source_of (self, found, base, paragraph);
  if (floating)
    quote.confidence = FLOATING_CONFIDENCE;

  finish_quote (self);
  self->quote = quote;
  self->has_quote = TRUE;
  g_array_set_size (self->parts, 0);
  add_parts (self, found, base, paragraph);
}

/**
 * readout_quote_resolver_read:
 * @self: a resolver
 * @paragraph: index of the paragraph, after those read before
 * @base: where the paragraph starts in the article
 * @quotes: (element-type ReadoutFoundQuote): its quotes
 */
void
readout_quote_resolver_read (ReadoutQuoteResolver *self, guint paragraph, gsize base, const GArray *quotes)
{
  for (guint i = 0; i < quotes->len; i++)
    resolve_quote (self, &g_array_index (quotes, ReadoutFoundQuote, i), base, paragraph);
}

/**
 * readout_quote_resolver_end:
 * @self: a resolver that has read the last paragraph
 */
void
readout_quote_resolver_end (ReadoutQuoteResolver *self)
{
  finish_quote (self);
}
