/* readout-tagger.c: finds names with a trained model
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A conditional random field over the words that may belong to a name; all others have no name. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-tagger.h"

#include "readout-data.h"
#include "readout-tagger-lattice.h"
#include "readout-tagger-pieces.h"

#include <string.h>

#define N_TRANSITIONS \
  (READOUT_TAGGER_N_LABELS * READOUT_TAGGER_N_LABELS + 1) /* one more, to end at eight bytes */

/* A word that is no name where it stands, and is one so probably, may be one by what the article says
 * elsewhere. */
#define MIN_DOUBTFUL 0.05f

/* The rows point into the bytes. */
struct _ReadoutTagger
{
  GBytes *bytes;
  ReadoutWords *words;
  const ReadoutTaggerRow *rows;
  guint32 n_rows;
  ReadoutLabelMatrix transitions;
  ReadoutLabelMatrix likely;
};

typedef struct
{
  guint64 hashes[READOUT_TAGGER_MAX_FEATURES];
  guint n;
} Features;

/* What is at work on one paragraph. */
typedef struct
{
  const ReadoutTagger *tagger;
  const ReadoutPassage *passage;
  const ReadoutPiece *pieces;
  guint first;
  guint end;
  guint title_case;
  GArray *tags;
  GArray *doubtful;     /* may be NULL */
  Features features[2]; /* of the word that is scored, and of the one after it */
  guint here;           /* which of them is the former */
  ReadoutLattice lattice;
  guint8 labels[READOUT_LATTICE_MAX_LENGTH];
} Worker;

static gboolean
read_transitions (ReadoutTagger *self, const guint32 *numbers)
{
  for (guint a = 0; a < READOUT_TAGGER_N_LABELS; a++)
    for (guint b = 0; b < READOUT_TAGGER_N_LABELS; b++)
      {
        float value = readout_data_read_float (numbers[a * READOUT_TAGGER_N_LABELS + b]);

        if (!(value > -100 && value < 100))
          return FALSE;
        self->transitions.rows[a][b] = value;
      }
  readout_label_matrix_exp (&self->transitions, &self->likely);

  return TRUE;
}

static gboolean
read_header (ReadoutTagger *self, GError **error)
{
  const ReadoutTaggerHeader *header = g_bytes_get_data (self->bytes, NULL);
  const guint32 *transitions = (const guint32 *)(header + 1);
  guint64 expected;

  if (!readout_data_check (self->bytes, READOUT_TAGGER_MAGIC, READOUT_TAGGER_VERSION, sizeof *header, error))
    return FALSE;

  self->n_rows = GUINT32_FROM_LE (header->n_rows);
  expected
      = sizeof *header + N_TRANSITIONS * sizeof *transitions + (guint64)self->n_rows * sizeof *self->rows;
  if (self->n_rows == 0 || g_bytes_get_size (self->bytes) != expected)
    return readout_data_refuse (error);

  self->rows = (const ReadoutTaggerRow *)(transitions + N_TRANSITIONS);

  return read_transitions (self, transitions) || readout_data_refuse (error);
}

static void
readout_tagger_clear (ReadoutTagger *self)
{
  g_bytes_unref (self->bytes);
  readout_words_unref (self->words);
}

/**
 * readout_tagger_new_from_bytes:
 * @bytes: a model, as the program that trains it wrote it
 * @words: what is known of single words
 * @error: return location for an error
 *
 * Checks @bytes before it believes any of it.
 *
 * Returns: (transfer full): a tagger, safe to use from several threads; %NULL with %G_IO_ERROR_INVALID_DATA
 * or %G_IO_ERROR_NOT_SUPPORTED
 */
ReadoutTagger *
readout_tagger_new_from_bytes (GBytes *bytes, ReadoutWords *words, GError **error)
{
  ReadoutTagger *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (ReadoutTagger);
  self->bytes = g_bytes_ref (bytes);
  self->words = readout_words_ref (words);
  if (!read_header (self, error))
    g_clear_pointer (&self, readout_tagger_unref);

  return self;
}

/**
 * readout_tagger_new_from_file:
 * @path: where the model is, in the encoding of file names
 * @words: what is known of single words
 * @error: return location for an error
 *
 * Maps a file and checks it.  Does not copy it: processes that use the same one share the memory.
 *
 * Returns: (transfer full): a tagger, safe to use from several threads; %NULL with an error of the
 * #G_FILE_ERROR or #G_IO_ERROR domain
 */
ReadoutTagger *
readout_tagger_new_from_file (const char *path, ReadoutWords *words, GError **error)
{
  g_autoptr (GBytes) bytes = readout_data_map (path, error);

  return bytes != NULL ? readout_tagger_new_from_bytes (bytes, words, error) : NULL;
}

/**
 * readout_tagger_ref:
 * @self: a tagger
 *
 * Returns: (transfer full): @self
 */
ReadoutTagger *
readout_tagger_ref (ReadoutTagger *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * readout_tagger_unref:
 * @self: (transfer full): a tagger
 */
void
readout_tagger_unref (ReadoutTagger *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)readout_tagger_clear);
}

static void
add_row (const ReadoutTagger *self, guint64 feature, float *scores)
{
  const ReadoutTaggerRow *row = readout_data_find (
      self->rows, sizeof *row, G_STRUCT_OFFSET (ReadoutTaggerRow, key), self->n_rows, feature);
  float scale;

  if (row == NULL)
    return;

  scale = readout_data_read_float (row->scale);
  for (guint k = 0; k < READOUT_TAGGER_N_LABELS - 1; k++)
    scores[1 + k] += scale * row->weights[k];
}

static guint
next_candidate (const Worker *worker, guint piece)
{
  while (piece < worker->end && !(worker->pieces[piece].flags & READOUT_PIECE_CANDIDATE))
    piece++;

  return piece;
}

/* The rows of its features lie all over the file: they are asked for while something else is done. */
static void
prepare (Worker *worker, guint piece)
{
  const ReadoutTagger *self = worker->tagger;
  Features *ahead = &worker->features[1 - worker->here];

  if (piece == worker->end)
    return;

  ahead->n = readout_pieces_get_features (worker->passage->text, worker->pieces + worker->first,
                                          worker->end - worker->first, worker->title_case,
                                          piece - worker->first, ahead->hashes);
  for (guint i = 0; i < ahead->n; i++)
    __builtin_prefetch (&self->rows[readout_data_slot (ahead->hashes[i], self->n_rows)]);
}

/* Each candidate of a sentence is scored once, in order, and the next one is prepared first. */
static void
score (Worker *worker, guint piece, float *scores)
{
  const Features *features;

  worker->here = 1 - worker->here;
  prepare (worker, next_candidate (worker, piece + 1));

  features = &worker->features[worker->here];
  memset (scores, 0, READOUT_LATTICE_WIDTH * sizeof *scores);
  for (guint i = 0; i < features->n; i++)
    add_row (worker->tagger, features->hashes[i], scores);
}

static ReadoutTag
make_tag (const Worker *worker, guint run, guint first, guint end)
{
  const ReadoutPiece *start = &worker->pieces[run + first];
  const ReadoutPiece *last = &worker->pieces[run + end - 1];
  ReadoutTag tag = {
    .first = start->token,
    .end = last->token + 1,
    .span = { start->span.start_byte, last->span.end_byte },
  };

  for (guint t = 0; t < READOUT_TAGGER_N_TYPES; t++)
    {
      tag.likely[t]
          = readout_lattice_get_probability (&worker->lattice, &worker->tagger->likely, t, first, end);
      if (tag.likely[t] > tag.likely[tag.type])
        tag.type = t;
    }

  return tag;
}

static void
add_tag (Worker *worker, guint run, guint first, guint end)
{
  ReadoutTag tag = make_tag (worker, run, first, end);

  tag.type = readout_label_get_type (worker->labels[first]);
  g_array_append_val (worker->tags, tag);
}

static void
add_doubtful (Worker *worker, guint run, guint nth)
{
  ReadoutTag tag;

  if (worker->doubtful == NULL || !(worker->pieces[run + nth].flags & READOUT_PIECE_CAPITAL))
    return;

  tag = make_tag (worker, run, nth, nth + 1);
  if (tag.likely[tag.type] >= MIN_DOUBTFUL)
    g_array_append_val (worker->doubtful, tag);
}

static void
tag_run (Worker *worker, guint run, guint end)
{
  ReadoutLattice *lattice = &worker->lattice;
  guint first = 0;

  lattice->length = end - run;
  for (guint i = run; i < end; i++)
    score (worker, i, lattice->scores[i - run]);

  readout_lattice_find_best (lattice, &worker->tagger->transitions, worker->labels);
  if (!readout_lattice_sum (lattice, &worker->tagger->likely, NULL))
    return;

  for (guint i = 0; i < lattice->length; i++)
    {
      if (worker->labels[i] == READOUT_LABEL_NONE)
        {
          add_doubtful (worker, run, i);
          continue;
        }
      if (!readout_label_continues (worker->labels[i]))
        first = i;
      if (!readout_label_goes_on (worker->labels[i]))
        add_tag (worker, run, first, i + 1);
    }
}

static void
tag_sentence (Worker *worker)
{
  worker->title_case
      = readout_pieces_get_title_case (worker->pieces + worker->first, worker->end - worker->first);
  prepare (worker, next_candidate (worker, worker->first));

  for (guint i = next_candidate (worker, worker->first), end; i < worker->end;
       i = next_candidate (worker, end))
    {
      end = i + 1;
      while (end < worker->end && end - i < READOUT_LATTICE_MAX_LENGTH
             && worker->pieces[end].flags & READOUT_PIECE_CANDIDATE)
        end++;
      tag_run (worker, i, end);
    }
}

/**
 * readout_tagger_find:
 * @self: a tagger
 * @passage: a paragraph
 * @doubtful: (nullable) (element-type ReadoutTag): where to add the words that are no names by this paragraph
 * alone, and are likely enough to be asked about in others
 *
 * Returns: (transfer full) (element-type ReadoutTag): the names in the order of the text
 */
GArray *
readout_tagger_find (const ReadoutTagger *self, const ReadoutPassage *passage, GArray *doubtful)
{
  g_autoptr (GArray) pieces = readout_pieces_find (passage, self->words);
  Worker worker;

  worker.tagger = self;
  worker.passage = passage;
  worker.pieces = (const ReadoutPiece *)(gpointer)pieces->data;
  worker.end = 0;
  worker.here = 0;
  worker.tags = g_array_new (FALSE, FALSE, sizeof (ReadoutTag));
  worker.doubtful = doubtful;

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      guint limit = g_array_index (passage->sentences, ReadoutSentence, i).end;

      worker.first = worker.end;
      while (worker.end < pieces->len && worker.pieces[worker.end].token < limit)
        worker.end++;
      tag_sentence (&worker);
    }

  return worker.tags;
}
