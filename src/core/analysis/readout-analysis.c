/* readout-analysis.c: what the analyzer found in one article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-analysis-private.h"

G_DEFINE_FINAL_TYPE (ReadoutAnalysis, readout_analysis, G_TYPE_OBJECT)

static void
event_clear (gpointer data)
{
  ReadoutEvent *event = data;

  g_free ((gpointer)event->actors);
  g_free ((gpointer)event->targets);
}

static void
issue_clear (gpointer data)
{
  g_free ((gpointer)((ReadoutIssue *)data)->mentions);
}

static void
readout_analysis_finalize (GObject *object)
{
  ReadoutAnalysis *self = READOUT_ANALYSIS (object);

  for (guint i = 0; i < self->entities->len; i++)
    {
      ReadoutEntity *entity = &g_array_index (self->entities, ReadoutEntity, i);

      g_free ((gpointer)entity->mentions);
      g_free ((gpointer)entity->roles);
    }

  for (guint i = 0; i < self->quotes->len; i++)
    {
      ReadoutQuote *quote = &g_array_index (self->quotes, ReadoutQuote, i);

      g_free ((gpointer)quote->parts);
      g_free ((gpointer)quote->source.relays);
    }

  g_array_unref (self->paragraphs);
  g_array_unref (self->sentences);
  g_array_unref (self->entities);
  g_array_unref (self->quotes);
  g_array_unref (self->times);
  g_array_unref (self->events);
  g_array_unref (self->issues);
  g_array_unref (self->positions);
  g_array_unref (self->conditions);
  g_array_unref (self->deadlines);
  g_array_unref (self->statuses);
  g_string_chunk_free (self->strings);
  g_clear_object (&self->article);
  g_clear_pointer (&self->corrections, readout_corrections_unref);
  g_free (self->effects);

  G_OBJECT_CLASS (readout_analysis_parent_class)->finalize (object);
}

static void
readout_analysis_class_init (ReadoutAnalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_analysis_finalize;
}

static void
readout_analysis_init (ReadoutAnalysis *self)
{
  self->strings = g_string_chunk_new (1024);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (ReadoutParagraph));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  self->entities = g_array_new (FALSE, FALSE, sizeof (ReadoutEntity));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (ReadoutQuote));
  self->times = g_array_new (FALSE, FALSE, sizeof (ReadoutTime));
  self->events = g_array_new (FALSE, FALSE, sizeof (ReadoutEvent));
  g_array_set_clear_func (self->events, event_clear);
  self->issues = g_array_new (FALSE, FALSE, sizeof (ReadoutIssue));
  g_array_set_clear_func (self->issues, issue_clear);
  self->positions = g_array_new (FALSE, FALSE, sizeof (ReadoutPosition));
  self->conditions = g_array_new (FALSE, FALSE, sizeof (ReadoutCondition));
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (ReadoutDeadline));
  self->statuses = g_array_new (FALSE, FALSE, sizeof (ReadoutStatus));
}

/**
 * readout_analysis_get_article:
 * @self: an analysis
 *
 * Returns: (transfer none): the article that all spans of @self count in
 */
ReadoutArticle *
readout_analysis_get_article (ReadoutAnalysis *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  return self->article;
}

/**
 * readout_analysis_get_title:
 * @self: an analysis
 *
 * Returns: the first paragraph that is a title, or an empty span
 */
ReadoutSpan
readout_analysis_get_title (ReadoutAnalysis *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), (ReadoutSpan){ 0 });

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const ReadoutParagraph *paragraph = &g_array_index (self->paragraphs, ReadoutParagraph, i);

      if (paragraph->kind == READOUT_PARAGRAPH_TITLE)
        return paragraph->span;
    }

  return (ReadoutSpan){ 0 };
}

/**
 * readout_analysis_get_paragraphs:
 * @self: an analysis
 * @n_paragraphs: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_paragraphs): the paragraphs in the order of the text
 */
const ReadoutParagraph *
readout_analysis_get_paragraphs (ReadoutAnalysis *self, guint *n_paragraphs)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_paragraphs = self->paragraphs->len;
  return (const ReadoutParagraph *)self->paragraphs->data;
}

/**
 * readout_analysis_get_sentences:
 * @self: an analysis
 * @n_sentences: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_sentences): the sentences in the order of the text
 */
const ReadoutSpan *
readout_analysis_get_sentences (ReadoutAnalysis *self, guint *n_sentences)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_sentences = self->sentences->len;
  return (const ReadoutSpan *)self->sentences->data;
}

/**
 * readout_analysis_get_entities:
 * @self: an analysis
 * @n_entities: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_entities): the entities in the order of their first mentions
 */
const ReadoutEntity *
readout_analysis_get_entities (ReadoutAnalysis *self, guint *n_entities)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_entities = self->entities->len;
  return (const ReadoutEntity *)self->entities->data;
}

/**
 * readout_analysis_get_quotes:
 * @self: an analysis
 * @n_quotes: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_quotes): the quotes in the order of the text
 */
const ReadoutQuote *
readout_analysis_get_quotes (ReadoutAnalysis *self, guint *n_quotes)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_quotes = self->quotes->len;
  return (const ReadoutQuote *)self->quotes->data;
}

/**
 * readout_analysis_get_times:
 * @self: an analysis
 * @n_times: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_times): the time expressions in the order of the text
 */
const ReadoutTime *
readout_analysis_get_times (ReadoutAnalysis *self, guint *n_times)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_times = self->times->len;
  return (const ReadoutTime *)self->times->data;
}

/**
 * readout_analysis_get_events:
 * @self: an analysis
 * @n_events: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_events): the acts that it tells of in the order of the text
 */
const ReadoutEvent *
readout_analysis_get_events (ReadoutAnalysis *self, guint *n_events)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_events = self->events->len;
  return (const ReadoutEvent *)self->events->data;
}

/**
 * readout_analysis_get_issues:
 * @self: an analysis
 * @n_issues: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_issues): the matters under negotiation in the order of their first
 * mention
 */
const ReadoutIssue *
readout_analysis_get_issues (ReadoutAnalysis *self, guint *n_issues)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_issues = self->issues->len;
  return (const ReadoutIssue *)self->issues->data;
}

/**
 * readout_analysis_get_positions:
 * @self: an analysis
 * @n_positions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_positions): what parties are reported to want in the order of the
 * text
 */
const ReadoutPosition *
readout_analysis_get_positions (ReadoutAnalysis *self, guint *n_positions)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_positions = self->positions->len;
  return (const ReadoutPosition *)self->positions->data;
}

/**
 * readout_analysis_get_conditions:
 * @self: an analysis
 * @n_conditions: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_conditions): the conditions in the order of the text
 */
const ReadoutCondition *
readout_analysis_get_conditions (ReadoutAnalysis *self, guint *n_conditions)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_conditions = self->conditions->len;
  return (const ReadoutCondition *)self->conditions->data;
}

/**
 * readout_analysis_get_deadlines:
 * @self: an analysis
 * @n_deadlines: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_deadlines): the deadlines in the order of the text
 */
const ReadoutDeadline *
readout_analysis_get_deadlines (ReadoutAnalysis *self, guint *n_deadlines)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_deadlines = self->deadlines->len;
  return (const ReadoutDeadline *)self->deadlines->data;
}

/**
 * readout_analysis_get_statuses:
 * @self: an analysis
 * @n_statuses: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_statuses): how the negotiation stands, by each sentence that tells
 * it, in the order of the text
 */
const ReadoutStatus *
readout_analysis_get_statuses (ReadoutAnalysis *self, guint *n_statuses)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  *n_statuses = self->statuses->len;
  return (const ReadoutStatus *)self->statuses->data;
}

/**
 * readout_analysis_get_published:
 * @self: an analysis
 * @published: (out): the day of publication, given with the article or told by its text; invalid where nobody
 * knows
 *
 * Returns: whether it is known
 */
gboolean
readout_analysis_get_published (ReadoutAnalysis *self, GDate *published)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), FALSE);

  *published = self->published;
  return g_date_valid (published);
}

/**
 * readout_analysis_get_version:
 * @self: an analysis
 *
 * Returns: (transfer none) (nullable): with what it was made, see readout_analyzer_get_version(); %NULL when
 * that is not known
 */
const char *
readout_analysis_get_version (ReadoutAnalysis *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  return self->version;
}

/**
 * readout_analysis_get_n_words:
 * @self: an analysis
 *
 * Returns: the length of the article in words; punctuation does not count
 */
guint
readout_analysis_get_n_words (ReadoutAnalysis *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), 0);

  return self->n_words;
}

/* The sentence that holds @byte, or the last one that begins before it. */
static int
find_sentence (ReadoutAnalysis *self, gsize byte)
{
  guint low = 0, high = self->sentences->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->sentences, ReadoutSpan, middle).start_byte <= byte)
        low = middle + 1;
      else
        high = middle;
    }

  return (int)low - 1;
}

/**
 * readout_analysis_count_sentences:
 * @self: an analysis
 * @from_byte: a place in its article
 * @to_byte: another
 *
 * Returns: how many sentences the second one is after the first; negative when it is before, 0 in the same
 */
int
readout_analysis_count_sentences (ReadoutAnalysis *self, gsize from_byte, gsize to_byte)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), 0);

  return find_sentence (self, to_byte) - find_sentence (self, from_byte);
}

/**
 * readout_analysis_get_corrections:
 * @self: an analysis
 *
 * Returns: (transfer none) (nullable): what the analyst had said when it was made; %NULL for one that comes
 * from a case file
 */
ReadoutCorrections *
readout_analysis_get_corrections (ReadoutAnalysis *self)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  return self->corrections;
}

/**
 * readout_analysis_get_effect:
 * @self: an analysis
 * @correction: an index into its corrections
 *
 * Returns: what has become of the correction
 */
ReadoutEffect
readout_analysis_get_effect (ReadoutAnalysis *self, guint correction)
{
  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), READOUT_EFFECT_NONE);
  g_return_val_if_fail (correction < readout_corrections_get_n (self->corrections), READOUT_EFFECT_NONE);

  return self->effects[correction];
}

/**
 * readout_analysis_dup_text:
 * @self: an analysis
 * @span: a passage of its article
 *
 * Returns: (transfer full): the words of @span, as they stand in the text
 */
char *
readout_analysis_dup_text (ReadoutAnalysis *self, ReadoutSpan span)
{
  const char *text;
  gsize length_bytes;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  text = readout_article_get_text (self->article, &length_bytes);
  g_return_val_if_fail (span.start_byte <= span.end_byte && span.end_byte <= length_bytes, NULL);

  return g_strndup (text + span.start_byte, span.end_byte - span.start_byte);
}

/**
 * readout_analysis_dup_title:
 * @self: an analysis
 *
 * Returns: (transfer full) (nullable): the title from the article's metadata, else from its text
 */
char *
readout_analysis_dup_title (ReadoutAnalysis *self)
{
  const ReadoutMetadata *metadata;
  ReadoutSpan title;

  g_return_val_if_fail (READOUT_IS_ANALYSIS (self), NULL);

  metadata = readout_article_get_metadata (self->article);
  if (metadata->title != NULL)
    return g_strdup (metadata->title);

  title = readout_analysis_get_title (self);
  return readout_span_is_empty (title) ? NULL : readout_analysis_dup_text (self, title);
}

/**
 * readout_analysis_count_namings:
 * @self: an analysis
 * @counts: (out caller-allocates): the number of quotes for each #ReadoutNaming
 *
 * The sourcing profile of the article.
 */
void
readout_analysis_count_namings (ReadoutAnalysis *self, guint counts[READOUT_N_NAMINGS])
{
  g_return_if_fail (READOUT_IS_ANALYSIS (self));

  for (guint i = 0; i < READOUT_N_NAMINGS; i++)
    counts[i] = 0;

  for (guint i = 0; i < self->quotes->len; i++)
    counts[g_array_index (self->quotes, ReadoutQuote, i).source.naming]++;
}
