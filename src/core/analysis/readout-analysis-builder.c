/* readout-analysis-builder.c: puts an analysis together, from findings or from a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-analysis-builder.h"
#include "readout-analysis-private.h"
#include "readout-day-range.h"

/* The mentions and roles of an entity grow while others are added, so that each entity has arrays of its own.
 */
typedef struct
{
  GArray *mentions; /* ReadoutMention */
  GArray *roles;    /* ReadoutRole */
} EntityParts;

struct _ReadoutAnalysisBuilder
{
  ReadoutAnalysis *analysis;
  GArray *parts; /* EntityParts, one an entity */
};

static void
entity_parts_clear (gpointer data)
{
  EntityParts *parts = data;

  g_array_unref (parts->mentions);
  g_array_unref (parts->roles);
}

/**
 * readout_analysis_builder_new:
 * @article: the article that was analysed
 *
 * Returns: (transfer full): a builder of an analysis without findings; its day of publication is the given
 * one
 */
ReadoutAnalysisBuilder *
readout_analysis_builder_new (ReadoutArticle *article)
{
  ReadoutAnalysisBuilder *self = g_new0 (ReadoutAnalysisBuilder, 1);
  ReadoutDayRange published;

  self->analysis = g_object_new (READOUT_TYPE_ANALYSIS, NULL);
  self->analysis->article = g_object_ref (article);
  if (readout_day_range_parse (readout_article_get_metadata (article)->published, &published)
      && published.grain == READOUT_GRAIN_DAY)
    self->analysis->published = published.first;
  self->parts = g_array_new (FALSE, FALSE, sizeof (EntityParts));
  g_array_set_clear_func (self->parts, entity_parts_clear);

  return self;
}

/**
 * readout_analysis_builder_free:
 * @self: (transfer full): a builder
 */
void
readout_analysis_builder_free (ReadoutAnalysisBuilder *self)
{
  g_clear_object (&self->analysis);
  g_array_unref (self->parts);
  g_free (self);
}

static const char *
keep (ReadoutAnalysisBuilder *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->analysis->strings, string) : NULL;
}

/**
 * readout_analysis_builder_set_published:
 * @self: a builder
 * @published: the day of publication, as the text tells it
 */
void
readout_analysis_builder_set_published (ReadoutAnalysisBuilder *self, const GDate *published)
{
  self->analysis->published = *published;
}

/**
 * readout_analysis_builder_get_published:
 * @self: a builder
 *
 * Returns: the day of publication; invalid where nobody knows it
 */
const GDate *
readout_analysis_builder_get_published (const ReadoutAnalysisBuilder *self)
{
  return &self->analysis->published;
}

/**
 * readout_analysis_builder_set_n_words:
 * @self: a builder
 * @n_words: the length of the article in words
 */
void
readout_analysis_builder_set_n_words (ReadoutAnalysisBuilder *self, guint n_words)
{
  self->analysis->n_words = n_words;
}

/**
 * readout_analysis_builder_add_paragraph:
 * @self: a builder
 * @span: where the paragraph stands, after those added before
 * @kind: what it is
 */
void
readout_analysis_builder_add_paragraph (ReadoutAnalysisBuilder *self,
                                        ReadoutSpan span,
                                        ReadoutParagraphKind kind)
{
  ReadoutParagraph paragraph = { span, kind };

  g_array_append_val (self->analysis->paragraphs, paragraph);
}

/**
 * readout_analysis_builder_add_sentence:
 * @self: a builder
 * @span: where the sentence stands, after those added before
 */
void
readout_analysis_builder_add_sentence (ReadoutAnalysisBuilder *self, ReadoutSpan span)
{
  g_array_append_val (self->analysis->sentences, span);
}

/**
 * readout_analysis_builder_add_entity:
 * @self: a builder
 * @entity: what it is; its strings are copied, its mentions and roles are ignored and added one by one
 *
 * Returns: the index of the entity
 */
int
readout_analysis_builder_add_entity (ReadoutAnalysisBuilder *self, const ReadoutEntity *entity)
{
  ReadoutEntity copy = *entity;
  EntityParts parts = {
    g_array_new (FALSE, FALSE, sizeof (ReadoutMention)),
    g_array_new (FALSE, FALSE, sizeof (ReadoutRole)),
  };

  copy.name = keep (self, entity->name);
  copy.mentions = NULL;
  copy.n_mentions = 0;
  copy.roles = NULL;
  copy.n_roles = 0;
  g_array_append_val (self->analysis->entities, copy);
  g_array_append_val (self->parts, parts);

  return (int)self->analysis->entities->len - 1;
}

/**
 * readout_analysis_builder_add_mention:
 * @self: a builder
 * @entity: the index of the entity that it names
 * @mention: the mention; the order of adding does not matter
 */
void
readout_analysis_builder_add_mention (ReadoutAnalysisBuilder *self, int entity, const ReadoutMention *mention)
{
  g_array_append_val (g_array_index (self->parts, EntityParts, entity).mentions, *mention);
}

/**
 * readout_analysis_builder_add_role:
 * @self: a builder
 * @entity: the index of the entity that has it
 * @role: the role, after those added to @entity before; copied
 */
void
readout_analysis_builder_add_role (ReadoutAnalysisBuilder *self, int entity, const ReadoutRole *role)
{
  ReadoutRole copy = *role;

  copy.text = keep (self, role->text);
  copy.time = keep (self, role->time);
  g_array_append_val (g_array_index (self->parts, EntityParts, entity).roles, copy);
}

/**
 * readout_analysis_builder_add_quote:
 * @self: a builder
 * @quote: the quote, after those added before; copied
 */
void
readout_analysis_builder_add_quote (ReadoutAnalysisBuilder *self, const ReadoutQuote *quote)
{
  ReadoutQuote copy = *quote;
  ReadoutUnnamed *unnamed = &copy.source.unnamed;

  copy.parts = g_memdup2 (quote->parts, quote->n_parts * sizeof (ReadoutSpan));
  copy.cue_lemma = keep (self, quote->cue_lemma);
  unnamed->rank = keep (self, unnamed->rank);
  unnamed->institution = keep (self, unnamed->institution);
  unnamed->count = keep (self, unnamed->count);
  unnamed->access = keep (self, unnamed->access);
  unnamed->reason = keep (self, unnamed->reason);
  copy.source.relays = g_memdup2 (quote->source.relays, quote->source.n_relays * sizeof (ReadoutRelay));
  copy.source.words = keep (self, copy.source.words);
  g_array_append_val (self->analysis->quotes, copy);
}

/**
 * readout_analysis_builder_add_time:
 * @self: a builder
 * @time: the time expression, after those added before; copied
 */
void
readout_analysis_builder_add_time (ReadoutAnalysisBuilder *self, const ReadoutTime *time)
{
  ReadoutTime copy = *time;

  copy.value = keep (self, time->value);
  g_array_append_val (self->analysis->times, copy);
}

/**
 * readout_analysis_builder_add_event:
 * @self: a builder
 * @event: the act, after those added before; copied
 */
void
readout_analysis_builder_add_event (ReadoutAnalysisBuilder *self, const ReadoutEvent *event)
{
  ReadoutEvent copy = *event;

  copy.actors = g_memdup2 (event->actors, event->n_actors * sizeof (int));
  copy.targets = g_memdup2 (event->targets, event->n_targets * sizeof (int));
  copy.date = keep (self, event->date);
  g_array_append_val (self->analysis->events, copy);
}

/**
 * readout_analysis_builder_add_issue:
 * @self: a builder
 * @issue: the issue, after those added before; copied
 */
void
readout_analysis_builder_add_issue (ReadoutAnalysisBuilder *self, const ReadoutIssue *issue)
{
  ReadoutIssue copy = *issue;

  copy.name = keep (self, issue->name);
  copy.mentions = g_memdup2 (issue->mentions, issue->n_mentions * sizeof (ReadoutSpan));
  g_array_append_val (self->analysis->issues, copy);
}

/**
 * readout_analysis_builder_add_position:
 * @self: a builder
 * @position: the position, after those added before; copied
 */
void
readout_analysis_builder_add_position (ReadoutAnalysisBuilder *self, const ReadoutPosition *position)
{
  g_array_append_val (self->analysis->positions, *position);
}

/**
 * readout_analysis_builder_add_condition:
 * @self: a builder
 * @condition: the condition, after those added before; copied
 */
void
readout_analysis_builder_add_condition (ReadoutAnalysisBuilder *self, const ReadoutCondition *condition)
{
  g_array_append_val (self->analysis->conditions, *condition);
}

/**
 * readout_analysis_builder_add_deadline:
 * @self: a builder
 * @deadline: the deadline, after those added before; copied
 */
void
readout_analysis_builder_add_deadline (ReadoutAnalysisBuilder *self, const ReadoutDeadline *deadline)
{
  ReadoutDeadline copy = *deadline;

  copy.date = keep (self, deadline->date);
  g_array_append_val (self->analysis->deadlines, copy);
}

/**
 * readout_analysis_builder_add_status:
 * @self: a builder
 * @status: how the negotiation stands, after those added before; copied
 */
void
readout_analysis_builder_add_status (ReadoutAnalysisBuilder *self, const ReadoutStatus *status)
{
  g_array_append_val (self->analysis->statuses, *status);
}

static int
compare_named_spans (gconstpointer a, gconstpointer b)
{
  gsize start_a = ((const ReadoutNamedSpan *)a)->span.start_byte;
  gsize start_b = ((const ReadoutNamedSpan *)b)->span.start_byte;

  return (start_a > start_b) - (start_a < start_b);
}

/**
 * readout_analysis_builder_list_mentions:
 * @self: a builder
 *
 * Returns: (transfer full) (element-type ReadoutNamedSpan): the mentions added so far in the order of the
 * text
 */
GArray *
readout_analysis_builder_list_mentions (const ReadoutAnalysisBuilder *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ReadoutNamedSpan));

  for (guint i = 0; i < self->parts->len; i++)
    {
      const GArray *mentions = g_array_index (self->parts, EntityParts, i).mentions;
      const ReadoutEntity *entity = &g_array_index (self->analysis->entities, ReadoutEntity, i);

      for (guint k = 0; k < mentions->len; k++)
        {
          ReadoutNamedSpan span = { g_array_index (mentions, ReadoutMention, k).span, (int)i, entity->type,
                                    entity->represents_government };

          g_array_append_val (spans, span);
        }
    }
  g_array_sort (spans, compare_named_spans);

  return spans;
}

/**
 * readout_analysis_builder_get_times:
 * @self: an analysis that is being built
 * @byte: a place in the article
 * @n_times: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_times): the time expressions added so far that begin at @byte or
 * behind it, in the order of the text
 */
const ReadoutTime *
readout_analysis_builder_get_times (const ReadoutAnalysisBuilder *self, gsize byte, guint *n_times)
{
  const GArray *times = self->analysis->times;
  guint low = 0, high = times->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (times, ReadoutTime, middle).span.start_byte < byte)
        low = middle + 1;
      else
        high = middle;
    }

  *n_times = times->len - low;
  return (const ReadoutTime *)times->data + low;
}

/**
 * readout_analysis_builder_get_quotes:
 * @self: a builder
 * @n_quotes: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_quotes): the quotes added so far
 */
const ReadoutQuote *
readout_analysis_builder_get_quotes (const ReadoutAnalysisBuilder *self, guint *n_quotes)
{
  *n_quotes = self->analysis->quotes->len;
  return (const ReadoutQuote *)self->analysis->quotes->data;
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  gsize start_a = ((const ReadoutMention *)a)->span.start_byte;
  gsize start_b = ((const ReadoutMention *)b)->span.start_byte;

  return (start_a > start_b) - (start_a < start_b);
}

/**
 * readout_analysis_builder_end:
 * @self: a builder, of no further use but to be freed
 *
 * Returns: (transfer full): the analysis, which never changes from now on
 */
ReadoutAnalysis *
readout_analysis_builder_end (ReadoutAnalysisBuilder *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      ReadoutEntity *entity = &g_array_index (self->analysis->entities, ReadoutEntity, i);
      EntityParts *parts = &g_array_index (self->parts, EntityParts, i);

      g_array_sort (parts->mentions, compare_mentions);
      entity->n_mentions = parts->mentions->len;
      entity->mentions = g_memdup2 (parts->mentions->data, parts->mentions->len * sizeof (ReadoutMention));
      entity->n_roles = parts->roles->len;
      entity->roles = g_memdup2 (parts->roles->data, parts->roles->len * sizeof (ReadoutRole));
    }

  return g_steal_pointer (&self->analysis);
}
