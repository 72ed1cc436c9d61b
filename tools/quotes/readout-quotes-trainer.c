/* readout-quotes-trainer.c: trains the model of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "readout-lexicon.h"
#include "readout-quotes-learner.h"
#include "readout-quotes-links.h"
#include "readout-quotes-stretches.h"
#include "readout-quotes-writer.h"

/* A word that is a cue in so many of sixteen places is kept as one. */
#define MIN_CUE        2
#define MIN_CUE_PLACES 4

#define LINK_ROUNDS 8

/* What one is worth in the vector of a feature. */
#define VECTOR_SCALE (1.0f / 40)

/* Of so many words, the most frequent ones, vectors are known. */
#define MAX_WORDS 40000

#define N_FOLDS 4

typedef struct
{
  char *lexicon_path;
  char *words_path;
  char *names_path;
  char *vectors_path;
  char *output_path;
  char **dev_paths;
  int n_rounds;
  int min_count;
  int n_stretch_rounds;
  int n_stretch_rows;
  int min_stretch_count;
  double stretch_rate;
  double stretch_decay;
} Options;

typedef struct
{
  const Options *options;
  ReadoutLexicon *lexicon;
  ReadoutTagger *tagger;
  ReadoutWords *words;
  ReadoutQuotesWords *vectors;
  GPtrArray *paragraphs; /* ReadoutQuotesParagraph */
  GPtrArray *atoms;      /* GArray of ReadoutQuoteAtom, one a paragraph */
  GPtrArray *beliefs;    /* for each paragraph a ReadoutQuotesBelief of each token */
  GArray *cues;          /* Cue */
  ReadoutQuoteModel *start;
} Trainer;

typedef struct
{
  guint64 hash;
  float often;
} Cue;

typedef struct
{
  guint n_places;
  guint n_cues;
} Count;

/* What was learned of sources, or of stretches. */
typedef struct
{
  GArray *hashes;
  GArray *weights;
} Weighed;

/* Weights that do not tell labels apart; returns what one is worth. */
static float
add_weighed (ReadoutQuotesWriter *writer, const Weighed *weighed)
{
  float scale = 1;

  if (weighed == NULL)
    return 1;

  for (guint i = 0; i < weighed->weights->len; i++)
    scale = MAX (scale, fabsf (g_array_index (weighed->weights, float, i)));
  scale /= 127;
  for (guint i = 0; i < weighed->hashes->len; i++)
    readout_quotes_writer_add (writer, g_array_index (weighed->hashes, guint64, i),
                               g_array_index (weighed->weights, float, i), scale);

  return scale;
}

static void
add_net (ReadoutQuotesWriter *writer, const ReadoutQuotesWeights *weights)
{
  for (guint i = 0; i < weights->hashes->len; i++)
    readout_quotes_writer_add_vector (writer, g_array_index (weights->hashes, guint64, i),
                                      g_array_index (weights->inputs, ReadoutQuotesInput, i), VECTOR_SCALE);
  readout_quotes_writer_set_net (writer, &weights->net, &weights->transitions[0][0][0], VECTOR_SCALE);
}

static ReadoutQuoteModel *
make_model (Trainer *self,
            const ReadoutQuotesWeights *weights,
            const Weighed *links,
            const Weighed *stretches,
            GBytes **bytes)
{
  g_autoptr (ReadoutQuotesWriter) writer = readout_quotes_writer_new ();
  g_autoptr (GBytes) written = NULL;
  float link_scale, candidate_scale;

  for (guint i = 0; i < self->cues->len; i++)
    readout_quotes_writer_add_cue (writer, g_array_index (self->cues, Cue, i).hash,
                                   g_array_index (self->cues, Cue, i).often);
  link_scale = add_weighed (writer, links);
  candidate_scale = add_weighed (writer, stretches);
  if (weights != NULL)
    add_net (writer, weights);
  readout_quotes_writer_set_scales (writer, link_scale, candidate_scale);
  written = readout_quotes_writer_end (writer);
  if (bytes != NULL)
    *bytes = g_bytes_ref (written);

  return readout_quote_model_new_from_bytes (written, self->words, NULL);
}

static void
count_words (GHashTable *counts, const ReadoutQuotesParagraph *paragraph, const GArray *atoms)
{
  for (guint i = 0; i < atoms->len; i++)
    {
      guint32 word = g_array_index (atoms, ReadoutQuoteAtom, i).word;
      Count *count = g_hash_table_lookup (counts, GUINT_TO_POINTER (word));

      if (readout_passage_get_token (&paragraph->passage, i)->kind != READOUT_TOKEN_WORD)
        continue;
      if (count == NULL)
        {
          count = g_new0 (Count, 1);
          g_hash_table_insert (counts, GUINT_TO_POINTER (word), count);
        }
      count->n_places++;
      count->n_cues += paragraph->labels[i] >= READOUT_QUOTE_LABEL_CUE;
    }
}

static int
compare_cues (gconstpointer a, gconstpointer b)
{
  const Cue *x = a, *y = b;

  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* How often each word is a cue where it stands. */
static void
learn_cues (Trainer *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (ReadoutQuoteModel) empty = make_model (self, NULL, NULL, NULL, NULL);
  GHashTableIter iter;
  gpointer word, value;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const ReadoutQuotesParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
      g_autoptr (GArray) atoms
          = readout_quote_atoms_find (empty, &paragraph->passage, paragraph->names, paragraph->pairs);

      count_words (counts, paragraph, atoms);
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &value))
    {
      const Count *count = value;
      Cue cue = { readout_quote_atoms_hash_cue (GPOINTER_TO_UINT (word)),
                  (float)(16 * count->n_cues / (count->n_places + 1)) };

      if (count->n_places >= MIN_CUE_PLACES && cue.often >= MIN_CUE)
        g_array_append_val (self->cues, cue);
    }
  g_array_sort (self->cues, compare_cues);
  g_print ("%u words are often cues\n", self->cues->len);
  self->start = make_model (self, NULL, NULL, NULL, NULL);
}

static double
overlap (const ReadoutQuoteContent *a, const ReadoutQuoteContent *b)
{
  double common = (double)MIN (a->end, b->end) - (double)MAX (a->first, b->first);

  return common <= 0 ? 0 : common / ((double)MAX (a->end, b->end) - (double)MIN (a->first, b->first));
}

typedef struct
{
  guint n_gold, n_found, n_right, n_linked, n_linked_right;
} Score;

static void
score_paragraph (const ReadoutQuoteModel *model, const ReadoutQuotesParagraph *paragraph, Score *score)
{
  g_autoptr (GArray) atoms
      = readout_quote_atoms_find (model, &paragraph->passage, paragraph->names, paragraph->pairs);
  ReadoutQuoteStretches found, gold;

  readout_quote_stretches_init (&gold);
  readout_quote_stretches_add_labels (&gold, 0, paragraph->labels, paragraph->passage.tokens->len);
  readout_quote_labels_find (model, &paragraph->passage, atoms, &found);
  score->n_gold += gold.contents->len;
  score->n_found += found.contents->len;
  for (guint i = 0; i < gold.contents->len; i++)
    for (guint k = 0; k < found.contents->len; k++)
      {
        const ReadoutQuoteContent *a = &g_array_index (gold.contents, ReadoutQuoteContent, i);
        const ReadoutQuoteContent *b = &g_array_index (found.contents, ReadoutQuoteContent, k);
        gint32 source = paragraph->sources[a->first];

        if (overlap (a, b) <= 0.5)
          continue;
        score->n_right++;
        if (source < 0)
          continue;
        score->n_linked++;
        if (b->source >= 0)
          {
            const ReadoutQuoteStretch *stretch
                = &g_array_index (found.sources, ReadoutQuoteStretch, b->source);

            score->n_linked_right += stretch->first <= (guint)source + 6 && stretch->end > (guint)source;
          }
      }
  readout_quote_stretches_clear (&gold);
  readout_quote_stretches_clear (&found);
}

static void
print_score (const char *name, const ReadoutQuoteModel *model, const GPtrArray *paragraphs)
{
  Score score = { 0 };
  double precision, recall;

  for (guint i = 0; i < paragraphs->len; i++)
    score_paragraph (model, g_ptr_array_index (paragraphs, i), &score);
  precision = (double)score.n_right / MAX (score.n_found, 1);
  recall = (double)score.n_right / MAX (score.n_gold, 1);
  g_print ("%s: words precision %.3f recall %.3f F1 %.3f, sources %.3f\n", name, precision, recall,
           precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0,
           (double)score.n_linked_right / MAX (score.n_linked, 1));
}

/* Learns labels from all paragraphs but those in [@but_first, @but_end). */
static ReadoutQuotesWeights *
learn_labels (Trainer *self, guint but_first, guint but_end)
{
  g_autoptr (ReadoutQuotesLearner) learner
      = readout_quotes_learner_new (self->vectors, (guint)self->options->min_count);

  for (guint i = 0; i < self->paragraphs->len; i++)
    if (i < but_first || i >= but_end)
      readout_quotes_learner_add (learner, g_ptr_array_index (self->paragraphs, i),
                                  g_ptr_array_index (self->atoms, i),
                                  self->beliefs->len > 0 ? g_ptr_array_index (self->beliefs, i) : NULL);
  readout_quotes_learner_run (learner, (guint)self->options->n_rounds);

  return readout_quotes_learner_get_weights (learner);
}

/* What a model says of each token. */
static ReadoutQuotesBelief *
find_beliefs (const ReadoutQuoteModel *model, const ReadoutQuotesParagraph *paragraph, const GArray *atoms)
{
  g_autoptr (GArray) runs = readout_quote_atoms_find_runs (&paragraph->passage, atoms);
  ReadoutQuotesBelief *beliefs = g_new0 (ReadoutQuotesBelief, atoms->len + 1);
  ReadoutQuoteLattice lattice;

  readout_quote_lattice_init (&lattice, atoms->len + 1);
  for (guint r = 0; r < runs->len; r++)
    {
      const ReadoutSentence *run = &g_array_index (runs, ReadoutSentence, r);
      g_autoptr (GArray) ignored
          = readout_quote_labels_find_candidates (model, &paragraph->passage, atoms, run, &lattice);

      for (guint i = run->first; i < run->end; i++)
        for (guint b = 0; b < READOUT_QUOTE_N_LABELS; b++)
          beliefs[i][b] = readout_quote_lattice_get_probability (&lattice, i - run->first, b);
    }
  readout_quote_lattice_clear (&lattice);

  return beliefs;
}

/* Stretches and their sources are weighed by what a model says of text that it has not seen, as it will be
 * when it is used. */
static void
learn_from_others (Trainer *self, Weighed *stretch_weights, Weighed *link_weights)
{
  g_autoptr (ReadoutQuotesStretches) stretches
      = readout_quotes_stretches_new ((guint)self->options->min_stretch_count);
  g_autoptr (ReadoutQuotesLinks) links = readout_quotes_links_new ();
  g_autoptr (GPtrArray) beliefs = g_ptr_array_new_with_free_func (g_free);
  guint n = self->paragraphs->len;

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      guint first = n * fold / N_FOLDS, end = n * (fold + 1) / N_FOLDS;
      ReadoutQuotesWeights *weights = learn_labels (self, first, end);
      g_autoptr (ReadoutQuoteModel) model = make_model (self, weights, NULL, NULL, NULL);

      for (guint i = first; i < end; i++)
        {
          const ReadoutQuotesParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
          const GArray *atoms = g_ptr_array_index (self->atoms, i);

          readout_quotes_stretches_add (stretches, model, paragraph, atoms);
          readout_quotes_links_add (links, model, paragraph, atoms);
          g_ptr_array_add (beliefs, find_beliefs (model, paragraph, atoms));
        }
      readout_quotes_weights_free (weights);
    }

  readout_quotes_stretches_run (stretches, (guint)self->options->n_stretch_rounds,
                                (float)self->options->stretch_rate, (float)self->options->stretch_decay);
  readout_quotes_stretches_get_weights (stretches, (guint)self->options->n_stretch_rows,
                                        &stretch_weights->hashes, &stretch_weights->weights);
  readout_quotes_links_run (links, LINK_ROUNDS);
  readout_quotes_links_get_weights (links, &link_weights->hashes, &link_weights->weights);
  self->beliefs = g_steal_pointer (&beliefs);
}

static gboolean
train (Trainer *self, GError **error)
{
  g_autoptr (ReadoutQuoteModel) model = NULL;
  g_autoptr (GBytes) bytes = NULL;
  ReadoutQuotesWeights *weights;
  Weighed links, stretches;

  self->beliefs = g_ptr_array_new ();
  learn_cues (self);
  self->vectors = readout_quotes_words_new (self->options->vectors_path, MAX_WORDS, self->start, error);
  if (self->vectors == NULL)
    return FALSE;
  self->atoms = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const ReadoutQuotesParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      g_ptr_array_add (self->atoms, readout_quote_atoms_find (self->start, &paragraph->passage,
                                                              paragraph->names, paragraph->pairs));
    }

  learn_from_others (self, &stretches, &links);
  weights = learn_labels (self, 0, 0);
  g_print ("%u rows, %u of links, %u of stretches\n", weights->hashes->len, links.hashes->len,
           stretches.hashes->len);
  model = make_model (self, weights, &links, &stretches, &bytes);

  for (guint i = 0; self->options->dev_paths != NULL && self->options->dev_paths[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) dev
          = readout_quotes_corpus_read (self->options->dev_paths[i], self->lexicon, self->tagger, error);

      if (dev == NULL)
        return FALSE;
      print_score (self->options->dev_paths[i], model, dev);
    }

  return g_file_set_contents (self->options->output_path, g_bytes_get_data (bytes, NULL),
                              (gssize)g_bytes_get_size (bytes), error);
}

static gboolean
run (const Options *options, char **paths, GError **error)
{
  Trainer self = { .options = options };

  self.lexicon = readout_lexicon_new_from_file (options->lexicon_path, error);
  self.words = self.lexicon != NULL ? readout_words_new_from_file (options->words_path, error) : NULL;
  self.tagger
      = self.words != NULL ? readout_tagger_new_from_file (options->names_path, self.words, error) : NULL;
  if (self.tagger == NULL)
    return FALSE;
  self.cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  self.paragraphs = g_ptr_array_new ();
  for (guint i = 0; paths[i] != NULL; i++)
    {
      GPtrArray *more = readout_quotes_corpus_read (paths[i], self.lexicon, self.tagger, error);

      if (more == NULL)
        return FALSE;
      g_ptr_array_extend (self.paragraphs, more, NULL, NULL);
    }

  return train (&self, error);
}

int
main (int argc, char **argv)
{
  Options options = { .n_rounds = 8,
                      .min_count = 10,
                      .n_stretch_rounds = 10,
                      .n_stretch_rows = 150000,
                      .min_stretch_count = 4,
                      .stretch_rate = 0.02,
                      .stretch_decay = 1e-4 };
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "lexicon", 0, 0, G_OPTION_ARG_FILENAME, &options.lexicon_path, "The lexicon", "FILE" },
    { "words", 0, 0, G_OPTION_ARG_FILENAME, &options.words_path, "What is known of words", "FILE" },
    { "names", 0, 0, G_OPTION_ARG_FILENAME, &options.names_path, "The model of names", "FILE" },
    { "vectors", 0, 0, G_OPTION_ARG_FILENAME, &options.vectors_path, "Word vectors", "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output_path, "Where to write the model", "FILE" },
    { "dev", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.dev_paths, "Articles to measure on", "FILE" },
    { "rounds", 0, 0, G_OPTION_ARG_INT, &options.n_rounds, "How often to go through the articles", "N" },
    { "min-count", 0, 0, G_OPTION_ARG_INT, &options.min_count, "Leave out rarer features", "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "ARTICLES…" },
    { "stretch-rounds", 0, 0, G_OPTION_ARG_INT, &options.n_stretch_rounds,
      "How often to go through the stretches", "N" },
    { "stretch-rows", 0, 0, G_OPTION_ARG_INT, &options.n_stretch_rows,
      "How many features of stretches to keep", "N" },
    { "stretch-min-count", 0, 0, G_OPTION_ARG_INT, &options.min_stretch_count,
      "Leave out rarer features of stretches", "N" },
    { "stretch-rate", 0, 0, G_OPTION_ARG_DOUBLE, &options.stretch_rate, "Size of the steps for stretches",
      "R" },
    { "stretch-decay", 0, 0, G_OPTION_ARG_DOUBLE, &options.stretch_decay,
      "How strongly to keep their weights small", "D" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || options.lexicon_path == NULL
      || options.words_path == NULL || options.names_path == NULL || options.vectors_path == NULL
      || options.output_path == NULL || paths == NULL || !run (&options, paths, &error))
    {
      g_printerr ("readout-quotes-trainer: %s\n",
                  error != NULL ? error->message
                                : "--lexicon, --words, --names, --vectors, --output and articles are needed");
      return 1;
    }

  return 0;
}
