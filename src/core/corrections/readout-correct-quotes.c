/* readout-correct-quotes.c: what the analyst says of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on the quotes of an analysis that nobody else has yet, one correction after the other: the next one
 * is of the quote as the last one has left it. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-quotes.h"

#include "readout-analysis-private.h"
#include "readout-reviser.h"

static ReadoutDraftQuote *
draft_of (const ReadoutReviser *self, guint i)
{
  return &g_array_index (self->drafts, ReadoutDraftQuote, i);
}

/* ---- which quote ---- */

static gsize
length_of (ReadoutSpan span)
{
  return span.end_byte - span.start_byte;
}

static gsize
common_length (ReadoutSpan a, ReadoutSpan b)
{
  return readout_span_overlaps (a, b) ? MIN (a.end_byte, b.end_byte) - MAX (a.start_byte, b.start_byte) : 0;
}

/* Whose ends the analysis may see a little differently than it did. */
static gboolean
is_much_the_same (ReadoutSpan a, ReadoutSpan b)
{
  return 2 * common_length (a, b) > MAX (length_of (a), length_of (b));
}

/* The quote that has these words, or most of them; or NULL. */
static ReadoutDraftQuote *
find_quote (const ReadoutReviser *self, ReadoutSpan span)
{
  ReadoutDraftQuote *best = NULL;

  for (guint i = 0; i < self->drafts->len; i++)
    {
      ReadoutDraftQuote *draft = draft_of (self, i);

      if (is_much_the_same (draft->quote.span, span)
          && (best == NULL
              || common_length (draft->quote.span, span) > common_length (best->quote.span, span)))
        best = draft;
    }

  return best;
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  ReadoutSpan span_a = ((const ReadoutDraftQuote *)a)->quote.span;
  ReadoutSpan span_b = ((const ReadoutDraftQuote *)b)->quote.span;

  if (span_a.start_byte != span_b.start_byte)
    return span_a.start_byte < span_b.start_byte ? -1 : 1;

  return (span_a.end_byte > span_b.end_byte) - (span_a.end_byte < span_b.end_byte);
}

static void
set_parts (ReadoutQuote *quote, const GArray *parts)
{
  g_free ((gpointer)quote->parts);
  quote->parts = g_memdup2 (parts->data, parts->len * sizeof (ReadoutSpan));
  quote->n_parts = parts->len;
  quote->span = (ReadoutSpan){ quote->parts[0].start_byte, quote->parts[parts->len - 1].end_byte };
}

static void
remove_quote (ReadoutReviser *self, ReadoutDraftQuote *draft)
{
  g_free ((gpointer)draft->quote.parts);
  g_free ((gpointer)draft->quote.source.relays);
  g_array_remove_index (self->drafts, (guint)(draft - (ReadoutDraftQuote *)(gpointer)self->drafts->data));
}

/* ---- which words they are ---- */

/* What of the old parts is within the new ends, which themselves are where the first begins and the last
 * ends. */
static void
set_ends (ReadoutQuote *quote, ReadoutSpan ends)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  for (guint i = 0; i < quote->n_parts; i++)
    if (readout_span_overlaps (quote->parts[i], ends))
      g_array_append_val (parts, quote->parts[i]);
  if (parts->len == 0)
    g_array_append_val (parts, ends);

  g_array_index (parts, ReadoutSpan, 0).start_byte = ends.start_byte;
  g_array_index (parts, ReadoutSpan, parts->len - 1).end_byte = ends.end_byte;
  set_parts (quote, parts);
}

static gsize
trim_end (const ReadoutReviser *self, gsize start, gsize end)
{
  while (end > start)
    {
      gsize before = (gsize)(g_utf8_prev_char (self->text + end) - self->text);

      if (!g_unichar_isspace (g_utf8_get_char (self->text + before)))
        break;
      end = before;
    }

  return end;
}

/* The words of a quote from @start to @end. */
static GArray *
cut_parts (const ReadoutReviser *self, const ReadoutQuote *quote, gsize start, gsize end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));

  for (guint i = 0; i < quote->n_parts; i++)
    {
      ReadoutSpan part = { MAX (quote->parts[i].start_byte, start), MIN (quote->parts[i].end_byte, end) };

      if (part.start_byte < part.end_byte)
        part.end_byte = trim_end (self, part.start_byte, part.end_byte);
      if (part.start_byte < part.end_byte)
        g_array_append_val (parts, part);
    }

  return parts;
}

/* Both have the speaker that the one had. */
static gboolean
split_quote (ReadoutReviser *self, ReadoutDraftQuote *draft)
{
  ReadoutQuote *quote = &draft->quote;
  g_autoptr (GArray) before = cut_parts (self, quote, quote->span.start_byte, self->other.start_byte);
  g_autoptr (GArray) behind = cut_parts (self, quote, self->other.start_byte, quote->span.end_byte);
  ReadoutDraftQuote second = *draft;

  if (before->len == 0 || behind->len == 0)
    return FALSE;

  second.quote.parts = NULL;
  second.quote.source.relays
      = g_memdup2 (quote->source.relays, quote->source.n_relays * sizeof (ReadoutRelay));
  if (quote->source.entity != READOUT_NO_ENTITY)
    second.source = self->n_sources++;
  set_parts (&second.quote, behind);
  set_parts (quote, before);
  g_array_append_val (self->drafts, second);
  return TRUE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const ReadoutSpan *span_a = a, *span_b = b;

  return (span_a->start_byte > span_b->start_byte) - (span_a->start_byte < span_b->start_byte);
}

/* The speaker is that of the first; parts that overlap become one. */
static gboolean
join_quotes (ReadoutReviser *self, ReadoutDraftQuote *draft)
{
  ReadoutQuote *quote = &draft->quote;
  ReadoutDraftQuote *other = find_quote (self, self->other);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) parts = NULL;

  if (other == NULL || other == draft)
    return FALSE;

  all = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_array_append_vals (all, quote->parts, quote->n_parts);
  g_array_append_vals (all, other->quote.parts, other->quote.n_parts);
  g_array_sort (all, compare_spans);
  for (guint i = 0; i < all->len; i++)
    {
      ReadoutSpan part = g_array_index (all, ReadoutSpan, i);
      ReadoutSpan *last = parts->len > 0 ? &g_array_index (parts, ReadoutSpan, parts->len - 1) : NULL;

      if (last != NULL && readout_span_overlaps (*last, part))
        last->end_byte = MAX (last->end_byte, part.end_byte);
      else
        g_array_append_val (parts, part);
    }

  if (quote->kind != other->quote.kind)
    quote->kind = READOUT_QUOTE_MIXED;
  set_parts (quote, parts);
  remove_quote (self, other);
  return TRUE;
}

static gboolean
add_quote (ReadoutReviser *self, guint correction, const ReadoutCorrection *said)
{
  ReadoutSpan span = self->corrector->spans[correction];
  ReadoutDraftQuote added = {
    .quote = {
      .span = span,
      .kind = said->kind,
      .parts = g_memdup2 (&span, sizeof span),
      .n_parts = 1,
      .confidence = 1,
      .by_analyst = TRUE,
      .source = readout_reviser_new_source ((ReadoutSpan){ 0 }, READOUT_NO_ENTITY, READOUT_NAMING_UNATTRIBUTED),
    },
    .source = self->n_sources++,
  };
  gboolean has_speaker = said->other_forms != NULL || said->other_anchor != NULL || said->words != NULL;
  gboolean success = !has_speaker || readout_reviser_set_speaker (self, &added, said);

  g_array_append_val (self->drafts, added);
  return success;
}

/* ---- one correction after the other ---- */

static gboolean
find_other (ReadoutReviser *self, const ReadoutCorrection *said)
{
  self->other = (ReadoutSpan){ 0 };
  return said->other_anchor == NULL
         || readout_anchor_find (said->other_anchor, self->text, &self->other) == READOUT_ANCHOR_FOUND;
}

static gboolean
revise (ReadoutReviser *self, ReadoutDraftQuote *draft, const ReadoutCorrection *said)
{
  switch (said->verb)
    {
    case READOUT_VERB_SPEAKER:
      return readout_reviser_set_speaker (self, draft, said);
    case READOUT_VERB_NAMING:
      draft->quote.source.naming = said->naming;
      return TRUE;
    case READOUT_VERB_KIND:
      draft->quote.kind = said->kind;
      return TRUE;
    case READOUT_VERB_ACCEPT_QUOTE:
      draft->quote.is_confirmed = TRUE;
      draft->quote.confidence = 1;
      return TRUE;
    case READOUT_VERB_ENDS:
      set_ends (&draft->quote, self->other);
      return TRUE;
    case READOUT_VERB_SPLIT:
      return split_quote (self, draft);
    case READOUT_VERB_JOIN:
      return join_quotes (self, draft);
    default:
      return FALSE;
    }
}

/* Whether it could be done. */
static gboolean
apply (ReadoutReviser *self, guint correction)
{
  const ReadoutCorrection *said = readout_corrections_get (self->corrector->corrections, correction);
  ReadoutDraftQuote *draft = find_quote (self, self->corrector->spans[correction]);

  if (!find_other (self, said))
    return FALSE;
  if (said->verb == READOUT_VERB_ADD_QUOTE && draft == NULL)
    return add_quote (self, correction, said);
  if (draft == NULL)
    return said->verb == READOUT_VERB_REJECT_QUOTE;
  if (said->verb == READOUT_VERB_REJECT_QUOTE)
    {
      remove_quote (self, draft);
      return TRUE;
    }

  draft->quote.by_analyst = TRUE;
  return said->verb == READOUT_VERB_ADD_QUOTE || revise (self, draft, said);
}

static void
apply_all (ReadoutReviser *self)
{
  ReadoutEffect *effects = self->corrector->effects;

  for (guint i = 0; i < readout_corrections_get_n (self->corrector->corrections); i++)
    if (readout_verb_is_of_quotes (readout_corrections_get (self->corrector->corrections, i)->verb)
        && effects[i] != READOUT_EFFECT_REVIEW)
      effects[i] = apply (self, i) ? READOUT_EFFECT_DONE : READOUT_EFFECT_REVIEW;
}

/* ---- from the analysis, and back ---- */

static void
take_quotes (ReadoutReviser *self)
{
  GArray *quotes = self->analysis->quotes;

  for (guint i = 0; i < quotes->len; i++)
    {
      ReadoutDraftQuote draft = { g_array_index (quotes, ReadoutQuote, i), i };

      if (draft.quote.source.unnamed.same_as != READOUT_NO_QUOTE)
        draft.source = (guint)draft.quote.source.unnamed.same_as;
      g_array_append_val (self->drafts, draft);
    }
  self->n_sources = quotes->len;
}

/* The first quote of a source without a name is another one when quotes come or go. */
static void
give_quotes_back (ReadoutReviser *self)
{
  g_autoptr (GHashTable) firsts
      = g_hash_table_new (NULL, NULL); /* number of a source: index + 1 of a quote */

  g_array_sort (self->drafts, compare_drafts);
  g_array_set_size (self->analysis->quotes, 0);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      ReadoutDraftQuote *draft = draft_of (self, i);
      gpointer source = GUINT_TO_POINTER (draft->source);
      gpointer first = g_hash_table_lookup (firsts, source);

      draft->quote.source.unnamed.same_as = first != NULL ? GPOINTER_TO_INT (first) - 1 : READOUT_NO_QUOTE;
      if (first == NULL)
        g_hash_table_insert (firsts, source, GUINT_TO_POINTER (i + 1));
      g_array_append_val (self->analysis->quotes, draft->quote);
    }
}

/**
 * readout_correct_quotes:
 * @corrector: what the analyst says
 * @analysis: all that was found; its quotes are changed
 *
 * A correction whose quote is not there any more, or whose speaker the article does not name, is left for
 * review.
 */
void
readout_correct_quotes (ReadoutCorrector *corrector, ReadoutAnalysis *analysis)
{
  ReadoutReviser self = {
    .corrector = corrector,
    .analysis = analysis,
    .text = readout_article_get_text (corrector->article, NULL),
  };

  if (readout_corrector_is_idle (corrector))
    return;

  self.drafts = g_array_new (FALSE, FALSE, sizeof (ReadoutDraftQuote));
  take_quotes (&self);
  apply_all (&self);
  give_quotes_back (&self);
  g_array_unref (self.drafts);
}
