/* readout-marks.c: where the findings of an analysis stand, counted as a text buffer does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-marks.h"

/* Made in the thread of the analysis, because the way from bytes to characters goes once through the whole
 * text. Nobody changes it afterwards. */
struct _ReadoutMarks
{
  GObject parent_instance;

  ReadoutAnalysis *analysis;
  ReadoutSourcing *sourcing;
  GArray *mentions;   /* ReadoutMark, in the order of the text */
  GArray *quotes;     /* ReadoutMark, in the order of the text */
  GArray *paragraphs; /* ReadoutMark, in the order of the text */
  GArray *events;     /* ReadoutMark of the words that tell of them, in the order of the text */
  guint longest_mention;
  guint longest_quote;
  guint longest_event;
  guint *mention_places; /* the place in mentions of each mention of each entity */
  guint *first_mentions; /* where in mention_places those of an entity begin */
};

G_DEFINE_FINAL_TYPE (ReadoutMarks, readout_marks, G_TYPE_OBJECT)

/* An offset of a mark that is still to be turned from bytes into characters. */
typedef struct
{
  gsize byte;
  guint *target;
} Border;

static int
compare_borders (gconstpointer a, gconstpointer b)
{
  const Border *left = a, *right = b;

  return left->byte < right->byte ? -1 : left->byte > right->byte;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const ReadoutMark *left = a, *right = b;

  if (left->start_char != right->start_char)
    return left->start_char < right->start_char ? -1 : 1;

  return left->end_char < right->end_char ? -1 : left->end_char > right->end_char;
}

static void
collect_borders (GArray *borders, GArray *marks, GArray *spans)
{
  for (guint i = 0; i < marks->len; i++)
    {
      ReadoutMark *mark = &g_array_index (marks, ReadoutMark, i);
      ReadoutSpan span = g_array_index (spans, ReadoutSpan, i);
      Border start = { span.start_byte, &mark->start_char };
      Border end = { span.end_byte, &mark->end_char };

      g_array_append_val (borders, start);
      g_array_append_val (borders, end);
    }
}

static void
count_chars (GArray *borders, const char *text)
{
  gsize byte = 0;
  guint chars = 0;

  g_array_sort (borders, compare_borders);
  for (guint i = 0; i < borders->len; i++)
    {
      Border *border = &g_array_index (borders, Border, i);

      for (; byte < border->byte; byte++)
        chars += (text[byte] & 0xc0) != 0x80;
      *border->target = chars;
    }
}

static void
add_mark (GArray *marks, GArray *spans, ReadoutSpan span, guint index, guint part)
{
  ReadoutMark mark = { 0, 0, index, part };

  g_array_append_val (marks, mark);
  g_array_append_val (spans, span);
}

static guint
find_longest (GArray *marks)
{
  guint longest = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const ReadoutMark *mark = &g_array_index (marks, ReadoutMark, i);

      longest = MAX (longest, mark->end_char - mark->start_char);
    }

  return longest;
}

static void
index_mentions (ReadoutMarks *self, const ReadoutEntity *entities, guint n_entities)
{
  guint place = 0;

  self->first_mentions = g_new (guint, n_entities + 1);
  self->mention_places = g_new (guint, self->mentions->len + 1);
  for (guint i = 0; i < n_entities; i++)
    {
      self->first_mentions[i] = place;
      place += entities[i].n_mentions;
    }

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ReadoutMark *mark = &g_array_index (self->mentions, ReadoutMark, i);

      self->mention_places[self->first_mentions[mark->index] + mark->part] = i;
    }
}

static void
collect_marks (ReadoutMarks *self,
               GArray *mention_spans,
               GArray *quote_spans,
               GArray *paragraph_spans,
               GArray *event_spans)
{
  guint n_entities, n_quotes, n_paragraphs, n_events;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (self->analysis, &n_paragraphs);
  const ReadoutEntity *entities = readout_analysis_get_entities (self->analysis, &n_entities);
  const ReadoutQuote *quotes = readout_analysis_get_quotes (self->analysis, &n_quotes);
  const ReadoutEvent *events = readout_analysis_get_events (self->analysis, &n_events);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < entities[i].n_mentions; j++)
      add_mark (self->mentions, mention_spans, entities[i].mentions[j].span, i, j);

  for (guint i = 0; i < n_quotes; i++)
    for (guint j = 0; j < quotes[i].n_parts; j++)
      add_mark (self->quotes, quote_spans, quotes[i].parts[j], i, j);

  for (guint i = 0; i < n_paragraphs; i++)
    add_mark (self->paragraphs, paragraph_spans, paragraphs[i].span, i, 0);

  for (guint i = 0; i < n_events; i++)
    add_mark (self->events, event_spans, events[i].cue, i, 0);
}

/* Can be called in any thread. */
ReadoutMarks *
readout_marks_new (ReadoutAnalysis *analysis)
{
  ReadoutMarks *self = g_object_new (READOUT_TYPE_MARKS, NULL);
  g_autoptr (GArray) borders = g_array_new (FALSE, FALSE, sizeof (Border));
  g_autoptr (GArray) mention_spans = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (GArray) quote_spans = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (GArray) paragraph_spans = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  g_autoptr (GArray) event_spans = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  self->analysis = g_object_ref (analysis);
  self->sourcing = readout_sourcing_new (analysis);
  collect_marks (self, mention_spans, quote_spans, paragraph_spans, event_spans);
  collect_borders (borders, self->mentions, mention_spans);
  collect_borders (borders, self->quotes, quote_spans);
  collect_borders (borders, self->paragraphs, paragraph_spans);
  collect_borders (borders, self->events, event_spans);
  count_chars (borders, text);
  g_array_sort (self->mentions, compare_marks);
  g_array_sort (self->quotes, compare_marks);
  g_array_sort (self->events, compare_marks);
  self->longest_mention = find_longest (self->mentions);
  self->longest_quote = find_longest (self->quotes);
  self->longest_event = find_longest (self->events);
  index_mentions (self, entities, n_entities);

  return self;
}

ReadoutAnalysis *
readout_marks_get_analysis (ReadoutMarks *self)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return self->analysis;
}

/* On whom the article rests; found with the marks, away from the main thread. */
const ReadoutSourcing *
readout_marks_get_sourcing (ReadoutMarks *self)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return self->sourcing;
}

const ReadoutMark *
readout_marks_get_mentions (ReadoutMarks *self, guint *n_mentions)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  *n_mentions = self->mentions->len;
  return (const ReadoutMark *)(gpointer)self->mentions->data;
}

const ReadoutMark *
readout_marks_get_quotes (ReadoutMarks *self, guint *n_quotes)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  *n_quotes = self->quotes->len;
  return (const ReadoutMark *)(gpointer)self->quotes->data;
}

const ReadoutMark *
readout_marks_get_paragraphs (ReadoutMarks *self, guint *n_paragraphs)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  *n_paragraphs = self->paragraphs->len;
  return (const ReadoutMark *)(gpointer)self->paragraphs->data;
}

const ReadoutMark *
readout_marks_get_mention (ReadoutMarks *self, guint entity, guint mention)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return &g_array_index (self->mentions, ReadoutMark,
                         self->mention_places[self->first_mentions[entity] + mention]);
}

/* FALSE when the quote has no words of its own. */
gboolean
readout_marks_get_quote_bounds (ReadoutMarks *self, guint quote, guint *start_char, guint *end_char)
{
  gboolean found = FALSE;

  g_return_val_if_fail (READOUT_IS_MARKS (self), FALSE);

  for (guint i = 0; i < self->quotes->len; i++)
    {
      const ReadoutMark *mark = &g_array_index (self->quotes, ReadoutMark, i);

      if (mark->index != quote)
        continue;
      if (!found)
        *start_char = mark->start_char;
      *end_char = mark->end_char;
      found = TRUE;
    }

  return found;
}

/* Counts from the start of the text: fit for a passage that somebody wants to see, not for many. */
void
readout_marks_get_span_bounds (ReadoutMarks *self, ReadoutSpan span, guint *start_char, guint *end_char)
{
  const char *text;

  g_return_if_fail (READOUT_IS_MARKS (self));

  text = readout_article_get_text (readout_analysis_get_article (self->analysis), NULL);
  *start_char = (guint)g_utf8_strlen (text, (gssize)span.start_byte);
  *end_char = *start_char
              + (guint)g_utf8_strlen (text + span.start_byte, (gssize)(span.end_byte - span.start_byte));
}

/* The shortest of the marks that hold the offset; its end counts too, because there the cursor stands after
 * the last letter. */
static const ReadoutMark *
find_mark (GArray *marks, guint longest, guint char_offset)
{
  const ReadoutMark *best = NULL;
  guint low = 0, high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks, ReadoutMark, middle).start_char <= char_offset)
        low = middle + 1;
      else
        high = middle;
    }

  for (guint i = low; i-- > 0;)
    {
      const ReadoutMark *mark = &g_array_index (marks, ReadoutMark, i);

      if (mark->start_char + longest < char_offset)
        break;
      if (char_offset <= mark->end_char
          && (best == NULL || mark->end_char - mark->start_char < best->end_char - best->start_char))
        best = mark;
    }

  return best;
}

const ReadoutMark *
readout_marks_find_mention (ReadoutMarks *self, guint char_offset)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return find_mark (self->mentions, self->longest_mention, char_offset);
}

const ReadoutMark *
readout_marks_find_quote (ReadoutMarks *self, guint char_offset)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return find_mark (self->quotes, self->longest_quote, char_offset);
}

const ReadoutMark *
readout_marks_find_event (ReadoutMarks *self, guint char_offset)
{
  g_return_val_if_fail (READOUT_IS_MARKS (self), NULL);

  return find_mark (self->events, self->longest_event, char_offset);
}

static void
readout_marks_finalize (GObject *object)
{
  ReadoutMarks *self = READOUT_MARKS (object);

  g_clear_object (&self->analysis);
  g_clear_pointer (&self->sourcing, readout_sourcing_free);
  g_array_unref (self->mentions);
  g_array_unref (self->quotes);
  g_array_unref (self->paragraphs);
  g_array_unref (self->events);
  g_free (self->mention_places);
  g_free (self->first_mentions);

  G_OBJECT_CLASS (readout_marks_parent_class)->finalize (object);
}

static void
readout_marks_class_init (ReadoutMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_marks_finalize;
}

static void
readout_marks_init (ReadoutMarks *self)
{
  self->mentions = g_array_new (FALSE, FALSE, sizeof (ReadoutMark));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (ReadoutMark));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (ReadoutMark));
  self->events = g_array_new (FALSE, FALSE, sizeof (ReadoutMark));
}
