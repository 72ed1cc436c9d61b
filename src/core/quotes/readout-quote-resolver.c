/* readout-quote-resolver.c: whose words the quotes of an article are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quote in a new paragraph goes on from the one before, or has its speaker from there. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-resolver.h"
#include "readout-word-borders.h"

#include <string.h>

#define FLOATING_CONFIDENCE 0.6

/* With fewer of them an article is no transcript. */
#define MIN_TURNS 2

/* A source without a name that may be met again. */
typedef struct
{
  int quote;
  int side;
  ReadoutNaming naming;
} Met;

struct _ReadoutQuoteResolver
{
  const char *text; /* of the article */
  ReadoutAnalysisBuilder *builder;
  const ReadoutMentionResolver *mentions;

  ReadoutQuote quote; /* the last one, with its parts, not yet given to the builder */
  GArray *parts;
  GArray *relays;
  ReadoutSpan teller; /* the words that first told of its source, when that has no name */
  gboolean has_quote;
  gboolean runs_on;
  gboolean in_turn;
  guint paragraph;

  guint n_turns;   /* in the whole article */
  int n_quotes;    /* that the builder has */
  GHashTable *met; /* the last Met of each noun for a person */
};

/* Whether the first quote of a paragraph stands so. */
static gboolean
begins_with (const GArray *quotes, ReadoutQuoteFlags flag)
{
  return quotes->len > 0 && g_array_index (quotes, ReadoutFoundQuote, 0).flags & flag;
}

/**
 * readout_quote_resolver_new:
 * @article: the article
 * @findings: (element-type ReadoutFindings): what its paragraphs say
 * @mentions: who is named in it; has read each paragraph when it comes to its quotes
 * @builder: gets the quotes
 *
 * Returns: (transfer full): a resolver that has read nothing; all arguments must outlive it
 */
ReadoutQuoteResolver *
readout_quote_resolver_new (ReadoutArticle *article,
                            const GPtrArray *findings,
                            const ReadoutMentionResolver *mentions,
                            ReadoutAnalysisBuilder *builder)
{
  ReadoutQuoteResolver *self = g_new0 (ReadoutQuoteResolver, 1);

  self->text = readout_article_get_text (article, NULL);
  self->builder = builder;
  self->mentions = mentions;
  self->parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  self->relays = g_array_new (FALSE, FALSE, sizeof (ReadoutRelay));
  self->met = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < findings->len; i++)
    {
      const ReadoutFindings *found = g_ptr_array_index (findings, i);

      self->n_turns += begins_with (found->quotes, READOUT_QUOTE_IS_TURN);
    }

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
  g_array_unref (self->relays);
  g_hash_table_unref (self->met);
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
  self->quote.source.relays = (const ReadoutRelay *)(gpointer)self->relays->data;
  self->quote.source.n_relays = self->relays->len;
  self->quote.span.start_byte = self->quote.parts[0].start_byte;
  self->quote.span.end_byte = self->quote.parts[self->quote.n_parts - 1].end_byte;
  readout_analysis_builder_add_quote (self->builder, &self->quote);
  self->n_quotes++;

  g_free ((gpointer)unnamed->rank);
  g_free ((gpointer)unnamed->institution);
  g_free ((gpointer)unnamed->count);
  g_free ((gpointer)unnamed->access);
  g_free ((gpointer)unnamed->reason);
  self->has_quote = FALSE;
}

static const Met *
find_met (const ReadoutQuoteResolver *self, const ReadoutFoundSource *found)
{
  return found->head != NULL ? g_hash_table_lookup (self->met, found->head) : NULL;
}

/* News in English calls the government of no other country so. */
static gboolean
is_administration (const ReadoutQuoteResolver *self, const ReadoutFoundSource *found, gsize base)
{
  static const char word[] = "administration";
  ReadoutSpan span = readout_span_shift (found->institution, base);

  return span.end_byte - span.start_byte == strlen (word)
         && strncmp (self->text + span.start_byte, word, strlen (word)) == 0;
}

/* For whom a source without a name speaks: the body in its words, that of the person it travels with, or that
 * of those of its kind who were told of before. */
static int
find_side (const ReadoutQuoteResolver *self, const ReadoutFoundSource *found, gsize base)
{
  int side = readout_mention_resolver_find_body (self->mentions, readout_span_shift (found->span, base));

  if (side == READOUT_NO_ENTITY && !readout_span_is_empty (found->access))
    side = readout_mention_resolver_find_office (self->mentions, readout_span_shift (found->access, base));
  if (side == READOUT_NO_ENTITY)
    side = readout_mention_resolver_find_office (self->mentions, readout_span_shift (found->span, base));
  if (side == READOUT_NO_ENTITY && is_administration (self, found, base))
    return readout_mention_resolver_find_country (self->mentions, "United States");
  if (side == READOUT_NO_ENTITY && (!readout_span_is_empty (found->rank) || found->is_definite))
    {
      const Met *met = find_met (self, found);

      side = met != NULL ? met->side : side;
    }

  return side;
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
    .unnamed.same_as = READOUT_NO_QUOTE,
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
      source.unnamed.side = find_side (self, found, base);
      source.unnamed.rank = readout_span_dup (readout_span_shift (found->rank, base), self->text);
      source.unnamed.institution
          = readout_span_dup (readout_span_shift (found->institution, base), self->text);
      source.unnamed.count = found->is_single && readout_span_is_empty (found->count)
                                 ? g_strdup ("one")
                                 : readout_span_dup (readout_span_shift (found->count, base), self->text);
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
  self->in_turn = (found->flags & READOUT_QUOTE_IS_TURN) != 0;
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

static gboolean
is_without_name (ReadoutNaming naming)
{
  return naming == READOUT_NAMING_UNNAMED || naming == READOUT_NAMING_SPOKESPERSON
         || naming == READOUT_NAMING_COLLECTIVE;
}

/* The source of the last quote once more. */
static ReadoutSource
repeat_source (const ReadoutQuoteResolver *self)
{
  ReadoutSource source = copy_source (&self->quote.source);

  if (source.unnamed.same_as == READOUT_NO_QUOTE && is_without_name (source.naming))
    source.unnamed.same_as = self->n_quotes;

  return source;
}

static gboolean
is_nobody (const ReadoutQuoteResolver *self, const ReadoutFoundSource *found, gsize base)
{
  return readout_mention_resolver_find_entity (self->mentions, readout_span_shift (found->span, base))
         == READOUT_NO_ENTITY;
}

/* The words that first tell of whom a pronoun means, when he has no name. */
static ReadoutSpan
find_teller (const ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base)
{
  const GArray *antecedents = found->antecedents;

  if (found->source.is_they && antecedents != NULL)
    return readout_span_shift (g_array_index (antecedents, ReadoutFoundSource, antecedents->len - 1).span,
                               base);
  if (!found->source.is_pronoun)
    return (ReadoutSpan){ 0 };

  return readout_mention_resolver_find_unnamed (self->mentions,
                                                readout_span_shift (found->source.span, base));
}

/* Whom a pronoun means who has no name, is told of in this paragraph, and is not the speaker before. */
static const ReadoutFoundSource *
find_other_unnamed (const ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base)
{
  ReadoutSpan teller = find_teller (self, found, base);

  if (found->antecedents == NULL || readout_span_is_empty (teller)
      || (self->has_quote && readout_span_overlaps (self->teller, teller)))
    return NULL;

  for (guint i = 0; i < found->antecedents->len; i++)
    {
      const ReadoutFoundSource *source = &g_array_index (found->antecedents, ReadoutFoundSource, i);

      if (readout_span_overlaps (readout_span_shift (source->span, base), teller))
        return source;
    }

  return NULL;
}

/* "He added", "they added": the speaker before, who has no name. */
static gboolean
is_same_unnamed (const ReadoutQuoteResolver *self,
                 const ReadoutFoundQuote *found,
                 gsize base,
                 guint paragraph)
{
  ReadoutNaming before = self->quote.source.naming;

  if (!self->has_quote || self->paragraph + 1 < paragraph)
    return FALSE;
  if (found->source.is_they)
    return before == READOUT_NAMING_COLLECTIVE || before == READOUT_NAMING_UNNAMED;

  return found->source.is_pronoun && is_nobody (self, &found->source, base)
         && (before == READOUT_NAMING_UNNAMED || before == READOUT_NAMING_SPOKESPERSON);
}

static ReadoutSource
source_of (const ReadoutQuoteResolver *self,
           const ReadoutFoundQuote *found,
           const ReadoutFoundSource *other,
           gsize base,
           guint paragraph)
{
  ReadoutSource source;

  if (other == NULL && !is_same_unnamed (self, found, base, paragraph))
    return resolve_source (self, &found->source, base);

  source = other != NULL ? resolve_source (self, other, base) : repeat_source (self);
  if (readout_span_is_empty (source.meant))
    source.meant = source.span;
  source.span = readout_span_shift (found->source.span, base);

  return source;
}

/* Marks the quote that comes next as of a source met before, or remembers its source.  "The official" is the
 * one told of before; "an official" and "another official" are not. */
static void
recognize (ReadoutQuoteResolver *self, const ReadoutFoundSource *found, ReadoutSource *source)
{
  const Met *met = find_met (self, found);
  Met now = { self->n_quotes, source->unnamed.side, source->naming };

  if (found->head == NULL || !is_without_name (source->naming))
    return;

  if (found->is_definite && met != NULL && met->naming == source->naming)
    source->unnamed.same_as = met->quote;
  else
    g_hash_table_replace (self->met, (gpointer)found->head, g_memdup2 (&now, sizeof now));
}

static void
add_relays (ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base)
{
  g_array_set_size (self->relays, 0);
  for (guint i = 0; found->relays != NULL && i < found->relays->len; i++)
    {
      const ReadoutFoundRelay *seen = &g_array_index (found->relays, ReadoutFoundRelay, i);
      ReadoutRelay relay = { readout_span_shift (seen->span, base), READOUT_NO_ENTITY, seen->kind };

      relay.entity = readout_mention_resolver_find_entity (self->mentions, relay.span);
      g_array_append_val (self->relays, relay);
    }
}

static void
resolve_quote (ReadoutQuoteResolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  gboolean floating = is_floating (self, found, paragraph);
  const ReadoutFoundSource *other = find_other_unnamed (self, found, base);
  ReadoutQuote quote = {
    .kind = found->kind,
    .cue = readout_span_shift (found->cue, base),
    .cue_lemma = found->cue_lemma,
    .telling = found->telling,
    .is_translated = found->is_translated,
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

  quote.source = floating ? repeat_source (self) : source_of (self, found, other, base, paragraph);
  if (floating)
    quote.confidence = FLOATING_CONFIDENCE;

  finish_quote (self);
  if (quote.source.unnamed.same_as == READOUT_NO_QUOTE)
    recognize (self, other != NULL ? other : &found->source, &quote.source);
  if (other != NULL || (!found->source.is_pronoun && !found->source.is_they))
    self->teller = readout_span_shift (other != NULL ? other->span : found->source.span, base);
  self->quote = quote;
  self->has_quote = TRUE;
  g_array_set_size (self->parts, 0);
  add_parts (self, found, base, paragraph);
  add_relays (self, found, base);
}

/* In a transcript who has begun to speak goes on until somebody else does. */
static gboolean
turn_goes_on (const ReadoutQuoteResolver *self,
              guint nth,
              const ReadoutParagraph *paragraph,
              const GArray *quotes)
{
  return self->n_turns >= MIN_TURNS && self->has_quote && self->in_turn && self->paragraph + 1 == nth
         && paragraph->kind == READOUT_PARAGRAPH_BODY && !begins_with (quotes, READOUT_QUOTE_IS_TURN)
         && !begins_with (quotes, READOUT_QUOTE_SIGNS);
}

static void
sign (ReadoutQuoteResolver *self, guint nth, gsize base, const ReadoutFoundQuote *signature)
{
  if (self->has_quote && self->paragraph + 1 == nth
      && self->quote.source.naming == READOUT_NAMING_UNATTRIBUTED)
    self->quote.source = resolve_source (self, &signature->source, base);
}

/**
 * readout_quote_resolver_read:
 * @self: a resolver
 * @nth: index of the paragraph, after those read before
 * @paragraph: the paragraph
 * @quotes: (element-type ReadoutFoundQuote): its quotes
 */
void
readout_quote_resolver_read (ReadoutQuoteResolver *self,
                             guint nth,
                             const ReadoutParagraph *paragraph,
                             const GArray *quotes)
{
  gsize base = paragraph->span.start_byte;

  if (turn_goes_on (self, nth, paragraph, quotes))
    {
      g_array_append_val (self->parts, paragraph->span);
      self->paragraph = nth;
    }
  else if (begins_with (quotes, READOUT_QUOTE_SIGNS))
    sign (self, nth, base, &g_array_index (quotes, ReadoutFoundQuote, 0));
  else
    for (guint i = 0; i < quotes->len; i++)
      resolve_quote (self, &g_array_index (quotes, ReadoutFoundQuote, i), base, nth);
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
