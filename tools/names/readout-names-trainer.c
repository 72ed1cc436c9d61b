/* readout-names-trainer.c: trains the model of names and tells how good it is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readout-lexicon.h"
#include "readout-names-clusters.h"
#include "readout-names-corpus.h"
#include "readout-names-learner.h"
#include "readout-names-words.h"
#include "readout-passage.h"
#include "readout-tagger-pieces.h"
#include "readout-tagger.h"

/* So many times each of them is read. */
#define LINES_WEIGHT 5

#define MAX_CLUSTERED_WORDS 340000
#define N_ROW_SLOTS         200000

static char *lexicon_path, *vectors_path, *words_path, *output_path, *lines_path, **plain_paths, **dev_paths,
    **train_paths;

static const GOptionEntry options[] = {
  { "lexicon", 'l', 0, G_OPTION_ARG_FILENAME, &lexicon_path, "The compiled lexicon", "FILE" },
  { "vectors", 'v', 0, G_OPTION_ARG_FILENAME, &vectors_path, "Word vectors", "FILE" },
  { "plain", 'p', 0, G_OPTION_ARG_FILENAME_ARRAY, &plain_paths,
    "Text without annotation, for the use of capitals", "FILE" },
  { "lines", 0, 0, G_OPTION_ARG_FILENAME, &lines_path, "Lines with names in brackets", "FILE" },
  { "dev", 'd', 0, G_OPTION_ARG_FILENAME_ARRAY, &dev_paths, "Annotated text to measure on", "FILE" },
  { "words", 'w', 0, G_OPTION_ARG_FILENAME, &words_path, "What is known of words, to be written", "FILE" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_path, "The model, to be written", "FILE" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &train_paths, NULL, "ANNOTATED-FILE…" },
  { NULL },
};

typedef struct
{
  const ReadoutLexicon *lexicon;
  ReadoutWords *words;
  ReadoutNamesWords *counts;
  ReadoutNamesLearner *learner;
  const ReadoutCorpusText *text;
  ReadoutPassage passage;
} Trainer;

typedef void (*SentenceFunc) (Trainer *trainer, const ReadoutPiece *pieces, guint n_pieces);

static void
for_each_sentence (Trainer *trainer, const GPtrArray *texts, SentenceFunc func)
{
  for (guint t = 0; t < texts->len; t++)
    {
      g_autoptr (GArray) pieces = NULL;
      guint first = 0, end = 0;

      trainer->text = texts->pdata[t];
      readout_passage_init (&trainer->passage, trainer->lexicon, trainer->text->text->str,
                            trainer->text->text->len);
      pieces = readout_pieces_find (&trainer->passage, trainer->words);

      for (guint i = 0; i < trainer->passage.sentences->len; i++, first = end)
        {
          guint limit = g_array_index (trainer->passage.sentences, ReadoutSentence, i).end;

          while (end < pieces->len && g_array_index (pieces, ReadoutPiece, end).token < limit)
            end++;
          if (end > first)
            func (trainer, &g_array_index (pieces, ReadoutPiece, first), end - first);
        }
      readout_passage_clear (&trainer->passage);
    }
}

/* Number of the name that a piece belongs to, or -1. */
static int
gold_at (const ReadoutCorpusText *text, const ReadoutPiece *piece)
{
  for (guint i = 0; i < text->gold->len; i++)
    if (readout_span_overlaps (g_array_index (text->gold, ReadoutGold, i).span, piece->span))
      return (int)i;

  return -1;
}

/* The labels of some pieces, as if nothing stood around them. */
static void
find_labels (const ReadoutCorpusText *text, const ReadoutPiece *pieces, guint n_pieces, guint8 *labels)
{
  int before = -1;

  for (guint i = 0; i < n_pieces; i++)
    {
      int here = gold_at (text, &pieces[i]);
      int after = i + 1 < n_pieces ? gold_at (text, &pieces[i + 1]) : -1;
      gboolean begins = here != before, ends = here != after;
      ReadoutLabelPosition position = begins ? (ends ? READOUT_LABEL_ONLY : READOUT_LABEL_FIRST)
                                             : (ends ? READOUT_LABEL_LAST : READOUT_LABEL_BETWEEN);

      labels[i] = here < 0
                      ? READOUT_LABEL_NONE
                      : (guint8)readout_label (g_array_index (text->gold, ReadoutGold, here).type, position);
      before = here;
    }
}

static void
count_sentence (Trainer *trainer, const ReadoutPiece *pieces, guint n_pieces)
{
  g_autofree guint8 *labels = g_new (guint8, n_pieces);

  find_labels (trainer->text, pieces, n_pieces, labels);
  readout_names_words_count (trainer->counts, &trainer->passage, pieces, n_pieces, labels);
}

static void
count_plain_sentence (Trainer *trainer, const ReadoutPiece *pieces, guint n_pieces)
{
  readout_names_words_count (trainer->counts, &trainer->passage, pieces, n_pieces, NULL);
}

/* The last word is the person's, and what stands before it may be a title with all that belongs to it. */
static guint32
allowed_in_titled_name (ReadoutLabelPosition position)
{
  if (!readout_label_goes_on (readout_label (READOUT_TAGGER_PERSON, position)))
    return 1u << readout_label (READOUT_TAGGER_PERSON, READOUT_LABEL_LAST)
           | 1u << readout_label (READOUT_TAGGER_PERSON, READOUT_LABEL_ONLY);

  return 1u << READOUT_LABEL_NONE | 1u << readout_label (READOUT_TAGGER_PERSON, READOUT_LABEL_FIRST)
         | 1u << readout_label (READOUT_TAGGER_PERSON, READOUT_LABEL_BETWEEN)
         | 1u << readout_label (READOUT_TAGGER_NATIONALITY, READOUT_LABEL_ONLY)
         | 1u << readout_label (READOUT_TAGGER_PLACE, READOUT_LABEL_ONLY)
         | 0xfu << readout_label (READOUT_TAGGER_ORGANIZATION, READOUT_LABEL_FIRST);
}

/* The labels that are right, where the set leaves it open. */
static guint32
allowed_labels (const Trainer *trainer, const ReadoutPiece *piece, guint8 label)
{
  ReadoutCorpusHabits habits = trainer->text->habits;
  ReadoutLabelPosition position;
  guint32 allowed = 1u << label;

  if (label == READOUT_LABEL_NONE)
    {
      if (habits & READOUT_CORPUS_NATIONALITIES_UNTAGGED && piece->alone & READOUT_LEXICON_NATIONALITY)
        allowed |= 1u << readout_label (READOUT_TAGGER_NATIONALITY, READOUT_LABEL_ONLY);
      return allowed;
    }

  position = readout_label_get_position (label);
  if (readout_label_get_type (label) == READOUT_TAGGER_PERSON && habits & READOUT_CORPUS_TITLES_IN_NAMES)
    return allowed_in_titled_name (position);
  if (readout_label_get_type (label) == READOUT_TAGGER_OTHER)
    {
      allowed |= 1u << readout_label (READOUT_TAGGER_EVENT, position);
      if (habits & READOUT_CORPUS_NATIONALITIES_OTHER)
        allowed |= 1u << readout_label (READOUT_TAGGER_NATIONALITY, position);
    }

  return allowed;
}

static void
learn_sentence (Trainer *trainer, const ReadoutPiece *pieces, guint n_pieces)
{
  guint title_case = readout_pieces_get_title_case (pieces, n_pieces);
  guint64 features[READOUT_TAGGER_MAX_FEATURES];
  guint8 labels[READOUT_LATTICE_MAX_LENGTH];

  for (guint first = 0, end; first < n_pieces; first = end)
    {
      end = first + 1;
      if (!(pieces[first].flags & READOUT_PIECE_CANDIDATE))
        continue;
      while (end < n_pieces && end - first < READOUT_LATTICE_MAX_LENGTH
             && pieces[end].flags & READOUT_PIECE_CANDIDATE)
        end++;

      find_labels (trainer->text, &pieces[first], end - first, labels);
      for (guint i = first; i < end; i++)
        {
          guint n_features = readout_pieces_get_features (trainer->passage.text, pieces, n_pieces, title_case,
                                                          i, features);

          readout_names_learner_add_word (trainer->learner, features, n_features,
                                          allowed_labels (trainer, &pieces[i], labels[i - first]));
        }
      readout_names_learner_end_run (trainer->learner);
    }
}

static void
append_transitions (GByteArray *bytes, const ReadoutLabelMatrix *matrix)
{
  guint32 zero = 0;

  for (guint a = 0; a < READOUT_TAGGER_N_LABELS; a++)
    for (guint b = 0; b < READOUT_TAGGER_N_LABELS; b++)
      {
        guint32 bits;

        memcpy (&bits, &matrix->rows[a][b], sizeof bits);
        bits = GUINT32_TO_LE (bits);
        g_byte_array_append (bytes, (const guint8 *)&bits, sizeof bits);
      }
  g_byte_array_append (bytes, (const guint8 *)&zero, sizeof zero);
}

static gboolean
write_model (Trainer *trainer, GError **error)
{
  g_autofree ReadoutTaggerRow *rows = readout_names_learner_dup_rows (trainer->learner, N_ROW_SLOTS);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  ReadoutTaggerHeader header = {
    .n_rows = GUINT32_TO_LE (N_ROW_SLOTS),
  };

  g_byte_array_append (bytes, (const guint8 *)&header, sizeof header);
  append_transitions (bytes, readout_names_learner_get_transitions (trainer->learner));
  g_byte_array_append (bytes, (const guint8 *)rows, N_ROW_SLOTS * sizeof *rows);

  readout_data_seal (bytes->data, bytes->len, READOUT_TAGGER_MAGIC, READOUT_TAGGER_VERSION);

  return g_file_set_contents (output_path, (const char *)bytes->data, bytes->len, error);
}

static void
set_words (Trainer *trainer, const ReadoutNameClusters *clusters)
{
  g_autoptr (GBytes) bytes = readout_names_words_write (trainer->counts, clusters);

  g_clear_pointer (&trainer->words, readout_words_unref);
  trainer->words = readout_words_new_from_bytes (bytes, NULL);
}

static gboolean
write_words (Trainer *trainer, const ReadoutNameClusters *clusters, GError **error)
{
  g_autoptr (GBytes) bytes = readout_names_words_write (trainer->counts, clusters);

  return g_file_set_contents (words_path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                              error);
}

static gboolean
read_all (GPtrArray *texts, char **paths, GError **error)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (!readout_corpus_read (texts, paths[i], TRUE, error))
      return FALSE;

  return TRUE;
}

static gboolean
train (Trainer *trainer, GError **error)
{
  g_autoptr (GPtrArray) texts = readout_corpus_new ();
  g_autoptr (GPtrArray) plain = readout_corpus_new ();
  g_autoptr (ReadoutNameClusters) clusters = NULL;

  if (!read_all (texts, train_paths, error))
    return FALSE;
  for (guint i = 0; lines_path != NULL && i < LINES_WEIGHT; i++)
    if (!readout_corpus_read_lines (texts, lines_path, error))
      return FALSE;
  for (guint i = 0; plain_paths != NULL && plain_paths[i] != NULL; i++)
    if (!readout_corpus_read_plain (plain, plain_paths[i], error))
      return FALSE;
  clusters = readout_name_clusters_new (vectors_path, MAX_CLUSTERED_WORDS, error);
  if (clusters == NULL)
    return FALSE;

  set_words (trainer, NULL);
  for_each_sentence (trainer, texts, count_sentence);
  for_each_sentence (trainer, plain, count_plain_sentence);
  set_words (trainer, clusters);
  for_each_sentence (trainer, texts, learn_sentence);
  readout_names_learner_learn (trainer->learner);

  return write_words (trainer, clusters, error) && write_model (trainer, error);
}

/* Conventions differ on articles, possessives and marks: they do not count. */
static ReadoutSpan
trim (const char *text, ReadoutSpan span)
{
  static const char *const marks[] = { "'s", "’s", "'", "’", "\"", "”", "“", ")", "(", ",", ";", ":", " " };
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      if (g_ascii_strncasecmp (text + span.start_byte, "the ", 4) == 0)
        {
          span.start_byte += 4;
          again = TRUE;
        }
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          gsize length = strlen (marks[i]);

          if (span.end_byte - span.start_byte <= length)
            continue;
          if (memcmp (text + span.end_byte - length, marks[i], length) == 0)
            {
              span.end_byte -= length;
              again = TRUE;
            }
          else if (i >= 2 && memcmp (text + span.start_byte, marks[i], length) == 0)
            {
              span.start_byte += length;
              again = TRUE;
            }
        }
    }

  return span;
}

typedef struct
{
  guint n_right;
  guint n_found;
  guint n_gold;
} Score;

static gboolean
is_gold (const ReadoutCorpusText *text, const ReadoutTag *tag)
{
  ReadoutSpan span = trim (text->text->str, tag->span);

  for (guint i = 0; i < text->gold->len; i++)
    {
      const ReadoutGold *gold = &g_array_index (text->gold, ReadoutGold, i);
      ReadoutSpan right = trim (text->text->str, gold->span);

      if (gold->type == tag->type && right.start_byte == span.start_byte && right.end_byte == span.end_byte)
        return TRUE;
    }

  return FALSE;
}

static void
score_text (const ReadoutTagger *tagger,
            const ReadoutLexicon *lexicon,
            const ReadoutCorpusText *text,
            Score *score)
{
  g_autoptr (GArray) tags = NULL;
  ReadoutPassage passage;

  readout_passage_init (&passage, lexicon, text->text->str, text->text->len);
  tags = readout_tagger_find (tagger, &passage, NULL);
  readout_passage_clear (&passage);

  for (guint i = 0; i < text->gold->len; i++)
    score->n_gold += g_array_index (text->gold, ReadoutGold, i).is_core;
  for (guint i = 0; i < tags->len; i++)
    {
      const ReadoutTag *tag = &g_array_index (tags, ReadoutTag, i);

      if (tag->type > READOUT_TAGGER_PLACE)
        continue;
      score->n_found++;
      score->n_right += is_gold (text, tag);
    }
}

static gboolean
measure (const Trainer *trainer, GError **error)
{
  g_autoptr (ReadoutTagger) tagger = readout_tagger_new_from_file (output_path, trainer->words, error);

  for (guint i = 0; tagger != NULL && dev_paths != NULL && dev_paths[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) texts = readout_corpus_new ();
      g_autofree char *name = g_path_get_basename (dev_paths[i]);
      Score score = { 0, 0, 0 };

      if (!readout_corpus_read (texts, dev_paths[i], FALSE, error))
        return FALSE;
      for (guint t = 0; t < texts->len; t++)
        score_text (tagger, trainer->lexicon, texts->pdata[t], &score);
      g_print ("%-24s precision %.3f  recall %.3f  F1 %.3f\n", name,
               (double)score.n_right / MAX (score.n_found, 1), (double)score.n_right / MAX (score.n_gold, 1),
               2.0 * score.n_right / MAX (score.n_found + score.n_gold, 1));
    }

  return tagger != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (ReadoutLexicon) lexicon = NULL;
  g_autoptr (ReadoutNamesLearner) learner = readout_names_learner_new ();
  g_autoptr (ReadoutNamesWords) counts = readout_names_words_new ();
  g_autoptr (GError) error = NULL;
  Trainer trainer = { .counts = counts, .learner = learner };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || lexicon_path == NULL || vectors_path == NULL
      || words_path == NULL || output_path == NULL || train_paths == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message
                                        : "A lexicon, vectors, two outputs and annotated files are needed.");
      return EXIT_FAILURE;
    }

  lexicon = readout_lexicon_new_from_file (lexicon_path, &error);
  trainer.lexicon = lexicon;
  if (lexicon == NULL || !train (&trainer, &error) || !measure (&trainer, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  readout_words_unref (trainer.words);

  return EXIT_SUCCESS;
}
