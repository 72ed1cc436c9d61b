/* readout-quote-atoms.c: the tokens of a paragraph as the model of quotes sees them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-atoms.h"

/* Fewer tokens between marks are a few words that somebody has used. */
#define MIN_TOKENS_BETWEEN_MARKS 5

/* A word that is a cue in so many of sixteen places is looked at as one. */
#define MIN_CUE 2

#define CUE_QUESTION 900

/**
 * readout_quote_atoms_hash_cue:
 * @word: hash of a word, as an atom has it
 *
 * Returns: the feature under which a model has how often the word is a cue
 */
guint64
readout_quote_atoms_hash_cue (guint32 word)
{
  guint64 hash = ((guint64)word << 10 | CUE_QUESTION) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return hash ^ (hash >> 32);
}

/* What the lexicon says may stand behind a verb; never zero. */
static guint8
frames_of (guint32 flags)
{
  return (guint8)(1 + 2 * ((flags & READOUT_LEXICON_DIRECT) != 0)
                  + 4 * ((flags & READOUT_LEXICON_INDIRECT) != 0) + 8 * ((flags & READOUT_LEXICON_THAT) != 0)
                  + 16 * ((flags & READOUT_LEXICON_ADDRESSEE) != 0)
                  + 32 * ((flags & READOUT_LEXICON_ATTITUDE) != 0)
                  + 64 * ((flags & READOUT_LEXICON_AMBIGUOUS) != 0));
}

/* The lexicon knows the lemma; a word that has often been a cue is its own. */
static void
find_cue (ReadoutQuoteAtom *atom, const ReadoutQuoteModel *model, const ReadoutPassage *passage, guint i)
{
  ReadoutLexiconSense sense;

  if (readout_passage_get_token (passage, i)->kind != READOUT_TOKEN_WORD)
    return;

  if (atom->kinds & READOUT_LEXICON_REPORTING_VERB
      && readout_passage_get_sense (passage, i, i + 1, READOUT_LEXICON_REPORTING_VERB, &sense))
    {
      atom->lemma = (guint32)readout_lexicon_hash (sense.canonical, strlen (sense.canonical));
      atom->is_attitude = (sense.flags & READOUT_LEXICON_ATTITUDE) != 0;
      atom->frames = frames_of (sense.flags);
      return;
    }

  if (readout_quote_model_get_cue (model, readout_quote_atoms_hash_cue (atom->word)) >= MIN_CUE)
    atom->lemma = atom->word | 1;
}

static gboolean
is_one_of (const ReadoutPassage *passage, guint i, const char *const *words)
{
  char first = g_ascii_tolower (passage->text[readout_passage_get_token (passage, i)->span.start_byte]);

  for (guint k = 0; words[k] != NULL; k++)
    if (words[k][0] == first && readout_passage_is (passage, i, words[k]))
      return TRUE;

  return FALSE;
}

static guint8
class_of_mark (const ReadoutPassage *passage, guint i, guint8 place)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  if (token->kind == READOUT_TOKEN_QUOTE_MARK)
    return (place & 3) == READOUT_QUOTE_OPENING ? READOUT_QUOTE_TOKEN_OPENING_MARK
                                                : READOUT_QUOTE_TOKEN_CLOSING_MARK;
  if (token->kind == READOUT_TOKEN_SENTENCE_END)
    return READOUT_QUOTE_TOKEN_SENTENCE_END;

  switch (passage->text[token->span.start_byte])
    {
    case ',':
      return READOUT_QUOTE_TOKEN_COMMA;
    case ':':
    case ';':
      return READOUT_QUOTE_TOKEN_COLON;
    default:
      return READOUT_QUOTE_TOKEN_DASH;
    }
}

static guint8
class_of_grammar (const ReadoutPassage *passage, guint i)
{
  static const char *const pronouns[] = { "he", "she", "they", "it", "we", "i", "you", NULL };
  static const char *const conjunctions[]
      = { "and",    "but",  "or",    "as",    "while",    "when",    "because", "after", "before",
          "though", "if",   "until", "since", "although", "whereas", "which",   "who",   "whom",
          "where",  "what", "how",   "why",   "whether",  "so",      NULL };
  static const char *const articles[]
      = { "the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "our", "my", NULL };

  if (readout_passage_is (passage, i, "that"))
    return READOUT_QUOTE_TOKEN_THAT;
  if (readout_passage_is (passage, i, "to"))
    return READOUT_QUOTE_TOKEN_TO;
  if (is_one_of (passage, i, pronouns))
    return READOUT_QUOTE_TOKEN_PRONOUN;
  if (is_one_of (passage, i, articles))
    return READOUT_QUOTE_TOKEN_ARTICLE;

  return is_one_of (passage, i, conjunctions) ? READOUT_QUOTE_TOKEN_CONJUNCTION : READOUT_QUOTE_TOKEN_GRAMMAR;
}

static guint8
class_of (const ReadoutPassage *passage, guint i, const ReadoutQuoteAtom *atom)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  if (token->kind != READOUT_TOKEN_WORD)
    return token->kind == READOUT_TOKEN_NUMBER || token->kind == READOUT_TOKEN_POSSESSIVE
               ? READOUT_QUOTE_TOKEN_WORD
               : class_of_mark (passage, i, atom->place);
  if (atom->kinds & READOUT_LEXICON_FUNCTION_WORD)
    return class_of_grammar (passage, i);
  if (atom->lemma != 0)
    return READOUT_QUOTE_TOKEN_CUE;
  if (atom->name != 0 || token->flags & READOUT_TOKEN_CAPITALIZED)
    return READOUT_QUOTE_TOKEN_NAME;

  return READOUT_QUOTE_TOKEN_WORD;
}

/**
 * readout_quote_atom_read_word:
 * @atom: (out caller-allocates): gets what the letters of a word tell
 * @model: a model of quotes
 * @text: a word
 * @length: its length in bytes
 */
void
readout_quote_atom_read_word (ReadoutQuoteAtom *atom,
                              const ReadoutQuoteModel *model,
                              const char *text,
                              gsize length)
{
  char folded[READOUT_WORDS_MAX_FOLDED_BYTES];
  gsize folded_length = readout_words_fold (text, length, folded);
  guint64 hash = readout_lexicon_hash (folded, folded_length);
  gsize tail = MIN (folded_length, 3);

  atom->word = (guint32)(hash >> 32);
  atom->ending = (guint32)readout_lexicon_hash (folded + folded_length - tail, tail);
  atom->opening = (guint32)readout_lexicon_hash (folded, MIN (folded_length, 4));
  readout_quote_model_get_clusters (model, hash, atom->clusters);
}

static void
find_letters (ReadoutQuoteAtom *atom, const ReadoutQuoteModel *model, const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  readout_quote_atom_read_word (atom, model, passage->text + token->span.start_byte,
                                token->span.end_byte - token->span.start_byte);
  atom->shape = (guint8)((guint)token->kind * 4
                         + (token->flags & (READOUT_TOKEN_CAPITALIZED | READOUT_TOKEN_ALL_CAPITALS)));
}

static void
mark_names (ReadoutQuoteAtom *atoms, const GArray *names)
{
  for (guint k = 0; k < names->len; k++)
    {
      const ReadoutName *name = &g_array_index (names, ReadoutName, k);

      for (guint i = name->first; i < name->end; i++)
        atoms[i].name = (guint8)(1 + 2 * (guint)name->type + (i == name->first));
    }
}

static void
mark_places (ReadoutQuoteAtom *atoms, guint n_atoms, const GArray *pairs)
{
  for (guint k = 0; k < pairs->len; k++)
    {
      const ReadoutQuotePair *pair = &g_array_index (pairs, ReadoutQuotePair, k);
      guint8 brief = pair->close - pair->open < MIN_TOKENS_BETWEEN_MARKS ? READOUT_QUOTE_BRIEF : 0;

      for (guint i = pair->open; i <= pair->close && i < n_atoms; i++)
        atoms[i].place = (guint8)(brief
                                  | (i == pair->open    ? READOUT_QUOTE_OPENING
                                     : i == pair->close ? READOUT_QUOTE_CLOSING
                                                        : READOUT_QUOTE_INSIDE));
    }
}

static gboolean
attributes (const ReadoutQuoteAtom *atom)
{
  return atom->lemma != 0 && (atom->place == READOUT_QUOTE_OUTSIDE || atom->place & READOUT_QUOTE_BRIEF);
}

static void
find_nearest_cues (ReadoutQuoteAtom *atoms, const ReadoutSentence *sentence)
{
  gint32 nearest = -1;

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      atoms[i].left_cue = nearest;
      if (attributes (&atoms[i]))
        nearest = (gint32)i;
    }

  nearest = -1;
  for (guint i = sentence->end; i-- > sentence->first;)
    {
      if (attributes (&atoms[i]))
        nearest = (gint32)i;
      atoms[i].right_cue = nearest;
    }
}

/**
 * readout_quote_atoms_find:
 * @model: a model of quotes
 * @passage: a paragraph
 * @names: (element-type ReadoutName): the names in it
 * @pairs: (element-type ReadoutQuotePair): its quotation marks
 *
 * Returns: (transfer full) (element-type ReadoutQuoteAtom): one atom a token
 */
GArray *
readout_quote_atoms_find (const ReadoutQuoteModel *model,
                          const ReadoutPassage *passage,
                          const GArray *names,
                          const GArray *pairs)
{
  guint n_tokens = passage->tokens->len;
  GArray *array = g_array_sized_new (FALSE, TRUE, sizeof (ReadoutQuoteAtom), n_tokens);
  ReadoutQuoteAtom *atoms;

  g_array_set_size (array, n_tokens);
  atoms = (ReadoutQuoteAtom *)(gpointer)array->data;
  mark_names (atoms, names);
  mark_places (atoms, n_tokens, pairs);

  for (guint i = 0; i < n_tokens; i++)
    {
      atoms[i].kinds = readout_passage_get_gloss (passage, i)->kinds & ~(guint)READOUT_LEXICON_COMMON_WORD;
      find_letters (&atoms[i], model, passage, i);
      find_cue (&atoms[i], model, passage, i);
      atoms[i].token_class = class_of (passage, i, &atoms[i]);
    }

  for (guint i = 0; i < passage->sentences->len; i++)
    find_nearest_cues (atoms, &g_array_index (passage->sentences, ReadoutSentence, i));

  return array;
}

static gboolean
may_attribute (const ReadoutQuoteAtom *atoms, const ReadoutSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (atoms[i].lemma != 0 || atoms[i].place != READOUT_QUOTE_OUTSIDE
        || atoms[i].kinds & READOUT_LEXICON_REPORTING_PHRASE
        || atoms[i].token_class == READOUT_QUOTE_TOKEN_COLON)
      return TRUE;

  return FALSE;
}

/**
 * readout_quote_atoms_find_runs:
 * @passage: a paragraph
 * @atoms: (element-type ReadoutQuoteAtom): its atoms
 *
 * Returns: (transfer full) (element-type ReadoutSentence): the sentences in which something may be
 * attributed, joined where they follow each other
 */
GArray *
readout_quote_atoms_find_runs (const ReadoutPassage *passage, const GArray *atoms)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (ReadoutSentence));
  const ReadoutQuoteAtom *first = (const ReadoutQuoteAtom *)(gconstpointer)atoms->data;
  ReadoutSentence run = { 0, 0 };

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      const ReadoutSentence *sentence = &g_array_index (passage->sentences, ReadoutSentence, i);

      if (!may_attribute (first, sentence))
        continue;
      if (run.end != sentence->first || run.end == run.first)
        {
          if (run.end > run.first)
            g_array_append_val (runs, run);
          run.first = sentence->first;
        }
      run.end = sentence->end;
    }
  if (run.end > run.first)
    g_array_append_val (runs, run);

  return runs;
}

/**
 * readout_quote_atoms_get_context:
 * @atoms: (element-type ReadoutQuoteAtom): the atoms of a paragraph
 * @i: index of a token
 * @first: index of the first token of its run
 *
 * Returns: the context in which the label of the token follows that of the one before
 */
guint16
readout_quote_atoms_get_context (const GArray *atoms, guint i, guint first)
{
  const ReadoutQuoteAtom *atom = &g_array_index (atoms, ReadoutQuoteAtom, i);
  guint before
      = i == first ? READOUT_QUOTE_TOKEN_EDGE : g_array_index (atoms, ReadoutQuoteAtom, i - 1).token_class;
  guint surroundings = atom->place == READOUT_QUOTE_OUTSIDE ? 0 : atom->place & READOUT_QUOTE_BRIEF ? 2 : 1;

  return (guint16)((surroundings * READOUT_QUOTE_N_TOKEN_CLASSES + before) * READOUT_QUOTE_N_TOKEN_CLASSES
                   + atom->token_class);
}
