/* readout-quote-stretches.c: labels as stretches of text, and which source goes with which words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-labels.h"

/* Sources farther away are not looked at, so that time stays linear. */
#define MAX_SOURCES_AROUND 12
#define MAX_TOKENS_AROUND  400

#define FIRST_QUESTION 1000

typedef struct
{
  guint64 *features;
  guint n_features;
  guint64 side;
} Asker;

static void
ask (Asker *asker, guint question, guint64 a, guint64 b)
{
  guint64 hash = (a + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                 + (b + 7) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9)
                 + (FIRST_QUESTION + question) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  asker->features[asker->n_features++] = hash ^ (hash >> 32);
}

/**
 * readout_quote_stretches_find_from:
 * @stretches: (element-type ReadoutQuoteStretch): stretches in the order of the text
 * @token: index of a token
 *
 * Returns: index of the first that ends behind the token
 */
guint
readout_quote_stretches_find_from (const GArray *stretches, guint token)
{
  guint low = 0, high = stretches->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (stretches, ReadoutQuoteStretch, middle).end > token)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/**
 * readout_quote_stretches_init:
 * @self: stretches
 */
void
readout_quote_stretches_init (ReadoutQuoteStretches *self)
{
  self->contents = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteContent));
  self->parts = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteStretch));
  self->sources = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteStretch));
  self->cues = g_array_new (FALSE, FALSE, sizeof (ReadoutQuoteStretch));
}

/**
 * readout_quote_stretches_clear:
 * @self: stretches
 */
void
readout_quote_stretches_clear (ReadoutQuoteStretches *self)
{
  g_clear_pointer (&self->contents, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->cues, g_array_unref);
}

static void
add_part (ReadoutQuoteStretches *self, const ReadoutQuoteStretch *stretch, gboolean goes_on)
{
  ReadoutQuoteContent content = { stretch->first, stretch->end, self->parts->len, 1, -1, 1 };

  g_array_append_val (self->parts, *stretch);
  if (goes_on)
    {
      ReadoutQuoteContent *last
          = &g_array_index (self->contents, ReadoutQuoteContent, self->contents->len - 1);

      last->end = stretch->end;
      last->n_parts++;
    }
  else
    g_array_append_val (self->contents, content);
}

/**
 * readout_quote_stretches_add_labels:
 * @self: stretches
 * @first: index of the first token
 * @labels: (array length=n_labels): the labels of some tokens
 * @n_labels: how many they are
 */
void
readout_quote_stretches_add_labels (ReadoutQuoteStretches *self,
                                    guint first,
                                    const guint8 *labels,
                                    guint n_labels)
{
  guint n_before = self->contents->len;
  guint end;

  for (guint i = 0; i < n_labels; i = end)
    {
      guint8 label = labels[i];
      guint8 inside
          = label == READOUT_QUOTE_LABEL_CONTENT_AGAIN ? READOUT_QUOTE_LABEL_CONTENT_GOES_ON : label + 1;
      ReadoutQuoteStretch stretch;

      end = i + 1;
      if (label == READOUT_QUOTE_LABEL_NONE)
        continue;
      while (end < n_labels && labels[end] == inside)
        end++;

      stretch = (ReadoutQuoteStretch){ first + i, first + end };
      if (label == READOUT_QUOTE_LABEL_SOURCE)
        g_array_append_val (self->sources, stretch);
      else if (label == READOUT_QUOTE_LABEL_CUE)
        g_array_append_val (self->cues, stretch);
      else
        add_part (self, &stretch,
                  label == READOUT_QUOTE_LABEL_CONTENT_AGAIN && self->contents->len > n_before);
    }
}

static gboolean
is_quoted (const ReadoutQuoteAtom *atom)
{
  return atom->place != READOUT_QUOTE_OUTSIDE;
}

static guint
steps (guint distance)
{
  return distance <= 4    ? distance
         : distance <= 6  ? 5
         : distance <= 9  ? 6
         : distance <= 14 ? 7
         : distance <= 20 ? 8
                          : 9;
}

/* Sentence ends between two tokens. */
static guint
sentences_between (const ReadoutQuoteAtom *atoms, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end && n < 3 && i - first < MAX_TOKENS_AROUND; i++)
    n += atoms[i].token_class == READOUT_QUOTE_TOKEN_SENTENCE_END;

  return n;
}

static guint
count_inside (const GArray *stretches, guint first, guint end, guint32 *last)
{
  guint n = 0;

  for (guint i = readout_quote_stretches_find_from (stretches, first); i < stretches->len && n < 2; i++)
    {
      const ReadoutQuoteStretch *stretch = &g_array_index (stretches, ReadoutQuoteStretch, i);

      if (stretch->first >= end)
        break;
      if (stretch->first < first || stretch->end > end)
        continue;
      n++;
      *last = stretch->first;
    }

  return n;
}

/* 1: a cue follows the source, 2: one stands before it. */
static guint
cue_beside (const ReadoutQuoteStretches *self, const ReadoutQuoteStretch *source)
{
  guint beside = 0;

  for (guint i = readout_quote_stretches_find_from (self->cues, source->first > 2 ? source->first - 2 : 0);
       i < self->cues->len; i++)
    {
      const ReadoutQuoteStretch *cue = &g_array_index (self->cues, ReadoutQuoteStretch, i);

      if (cue->first >= source->end && cue->first <= source->end + 2)
        beside |= 1;
      if (cue->end <= source->first && cue->end + 1 >= source->first)
        beside |= 2;
      if (cue->first > source->end + 2)
        break;
    }

  return beside;
}

static guint
count_contents (const ReadoutQuoteStretches *self, guint but, guint first, guint end)
{
  guint n = 0;

  for (guint i = but > 4 ? but - 4 : 0; i < self->contents->len && i < but + 4; i++)
    {
      const ReadoutQuoteContent *content = &g_array_index (self->contents, ReadoutQuoteContent, i);

      n += i != but && content->first >= first && content->end <= end;
    }

  return MIN (n, 2);
}

static void
ask_nobody (const ReadoutQuoteStretches *self,
            const ReadoutQuoteAtom *atoms,
            const ReadoutQuoteContent *content,
            Asker *asker)
{
  gboolean quoted = is_quoted (&atoms[content->first]);
  guint32 last = 0;

  ask (asker, 0, 0, 0);
  ask (asker, 1, quoted, self->sources->len > 2 ? 2 : self->sources->len);
  ask (asker, 2, quoted, content->first <= 1);
  ask (asker, 3, self->cues->len > 0,
       count_inside (self->cues, content->first > 12 ? content->first - 12 : 0, content->end + 12, &last));
}

static void
ask_source (const ReadoutQuoteStretches *self,
            const ReadoutQuoteAtom *atoms,
            guint n_atoms,
            guint nth,
            guint source_nth,
            Asker *asker)
{
  const ReadoutQuoteContent *content = &g_array_index (self->contents, ReadoutQuoteContent, nth);
  const ReadoutQuoteStretch *source = &g_array_index (self->sources, ReadoutQuoteStretch, source_nth);
  guint side = source->first >= content->end ? 1 : source->end <= content->first ? 2 : 0;
  guint first = side == 1 ? content->end : side == 2 ? source->end : content->first;
  guint end = side == 1 ? source->first : side == 2 ? content->first : content->first;
  guint n_sentences = sentences_between (atoms, first > 0 && side == 1 ? first - 1 : first, end);
  guint32 last_cue = 0, last_source = 0;
  guint n_cues = count_inside (self->cues, first, end, &last_cue);
  guint n_sources = count_inside (self->sources, first, end, &last_source);
  guint n_contents = count_contents (self, nth, first, end);
  guint beside = cue_beside (self, source);
  gboolean quoted = is_quoted (&atoms[content->first]);
  guint where = side * 4 + n_sentences;

  ask (asker, 10, side, steps (end - first));
  ask (asker, 11, where, quoted);
  ask (asker, 12, where, n_cues * 4 + beside);
  ask (asker, 13, side, n_contents * 3 + n_sources);
  ask (asker, 14, side, n_cues > 0 ? atoms[last_cue].lemma : 0);
  ask (asker, 15, side,
       side == 2 ? (source->end < n_atoms ? atoms[source->end].word : 0)
                 : (source->first > 0 ? atoms[source->first - 1].word : 0));
  ask (asker, 16, where, (n_cues > 0) + 2 * MIN (n_contents, 1) + 4 * MIN (n_sources, 1));
  ask (asker, 17, where, content->n_parts > 1);
  ask (asker, 18, side, MIN (source->end - source->first, 4));
  ask (asker, 19, n_sentences, atoms[source->first].word);
  ask (asker, 20, side, is_quoted (&atoms[source->first]));
  ask (asker, 21, side, content->first > 0 ? atoms[content->first - 1].word : 0);
  ask (asker, 22, side, beside * 2 + quoted);
  ask (asker, 23, where, atoms[source->end - 1].name);
}

/**
 * readout_quote_stretches_get_link_features:
 * @self: stretches
 * @atoms: (element-type ReadoutQuoteAtom): the atoms of the paragraph
 * @content: which words
 * @source: which source, or -1 for nobody
 * @features: (out caller-allocates): room for %READOUT_QUOTE_MAX_LINK_FEATURES hashes
 *
 * Returns: how many features there are
 */
guint
readout_quote_stretches_get_link_features (
    const ReadoutQuoteStretches *self, const GArray *atoms, guint content, int source, guint64 *features)
{
  const ReadoutQuoteAtom *first = (const ReadoutQuoteAtom *)(gconstpointer)atoms->data;
  Asker asker = { features, 0, 0 };

  if (source < 0)
    ask_nobody (self, first, &g_array_index (self->contents, ReadoutQuoteContent, content), &asker);
  else
    ask_source (self, first, atoms->len, content, (guint)source, &asker);

  return asker.n_features;
}

/* The sources around some words: those whose distance is worth a look. */
static void
find_sources_around (const ReadoutQuoteStretches *self,
                     const ReadoutQuoteContent *content,
                     guint *first,
                     guint *end)
{
  guint n = self->sources->len;
  guint middle = readout_quote_stretches_find_from (self->sources, content->first);

  *first = middle > MAX_SOURCES_AROUND ? middle - MAX_SOURCES_AROUND : 0;
  *end = MIN (n, middle + MAX_SOURCES_AROUND);
}

/**
 * readout_quote_stretches_link:
 * @self: stretches
 * @model: a model
 * @atoms: (element-type ReadoutQuoteAtom): the atoms of the paragraph
 *
 * Finds the source of each content.
 */
void
readout_quote_stretches_link (ReadoutQuoteStretches *self,
                              const ReadoutQuoteModel *model,
                              const GArray *atoms)
{
  guint64 features[READOUT_QUOTE_MAX_LINK_FEATURES];

  for (guint i = 0; i < self->contents->len; i++)
    {
      ReadoutQuoteContent *content = &g_array_index (self->contents, ReadoutQuoteContent, i);
      guint n = readout_quote_stretches_get_link_features (self, atoms, i, -1, features);
      float best = readout_quote_model_score_link (model, features, n);
      guint first, end;

      find_sources_around (self, content, &first, &end);
      for (guint s = first; s < end; s++)
        {
          float score;

          n = readout_quote_stretches_get_link_features (self, atoms, i, (int)s, features);
          score = readout_quote_model_score_link (model, features, n);
          if (score > best)
            {
              best = score;
              content->source = (int)s;
            }
        }
    }
}
