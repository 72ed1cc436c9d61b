/* readout-passage.h: a paragraph made ready for the stages that find something in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-sentences.h"
#include "readout-tokens.h"
#include "readout-word-filter.h"

G_BEGIN_DECLS

/**
 * ReadoutGloss:
 * @kinds: what the token can be by itself, in any case of letters
 * @entry: (nullable): the longest words of the lexicon that begin with the token, as they are written
 * @end: index after the last token of @entry
 *
 * What the lexicon says of a token.
 */
typedef struct
{
  ReadoutLexiconKind kinds;
  const ReadoutLexiconEntry *entry;
  guint end;
} ReadoutGloss;

/**
 * ReadoutPassage:
 * @lexicon: what is known of words
 * @text: the paragraph
 * @tokens: (element-type ReadoutToken): its tokens
 * @sentences: (element-type ReadoutSentence): its sentences
 * @glosses: (element-type ReadoutGloss): one a token
 */
typedef struct
{
  const ReadoutLexicon *lexicon;
  const char *text;
  GArray *tokens;
  GArray *sentences;
  GArray *glosses;
} ReadoutPassage;

void readout_passage_init (ReadoutPassage *self,
                           const ReadoutLexicon *lexicon,
                           const char *text,
                           gsize length_bytes);
void readout_passage_clear (ReadoutPassage *self);

static inline const ReadoutToken *
readout_passage_get_token (const ReadoutPassage *self, guint i)
{
  return &g_array_index (self->tokens, ReadoutToken, i);
}

static inline const ReadoutGloss *
readout_passage_get_gloss (const ReadoutPassage *self, guint i)
{
  return &g_array_index (self->glosses, ReadoutGloss, i);
}

/* Whether the token is a word with one of the kinds. */
static inline gboolean
readout_passage_can_be (const ReadoutPassage *self, guint i, ReadoutLexiconKind kinds)
{
  return (readout_passage_get_gloss (self, i)->kinds & kinds) != 0;
}

static inline gboolean
readout_passage_is (const ReadoutPassage *self, guint i, const char *word)
{
  return readout_token_is (readout_passage_get_token (self, i), self->text, word);
}

/* Whether the token may be one of the words that @filter was made of. */
static inline gboolean
readout_passage_may_be (const ReadoutPassage *self, guint i, const ReadoutWordFilter *filter)
{
  return readout_word_filter_may_have (filter, self->text, readout_passage_get_token (self, i)->span);
}

static inline gboolean
readout_passage_is_capitalized (const ReadoutPassage *self, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (self, i);

  return token->kind == READOUT_TOKEN_WORD && token->flags & READOUT_TOKEN_CAPITALIZED;
}

static inline ReadoutSpan
readout_passage_get_span (const ReadoutPassage *self, guint first, guint end)
{
  return (ReadoutSpan){
    readout_passage_get_token (self, first)->span.start_byte,
    readout_passage_get_token (self, end - 1)->span.end_byte,
  };
}

/* No word that a list of words holds is longer. */
#define READOUT_MAX_WORD_BYTES 24

gboolean readout_passage_get_word (const ReadoutPassage *self, guint i, char word[READOUT_MAX_WORD_BYTES]);
gboolean readout_passage_is_one_of (const ReadoutPassage *self, guint i, const char *const *words);
gboolean readout_passage_is_negation (const ReadoutPassage *self, guint i);
gboolean readout_passage_is_comma (const ReadoutPassage *self, guint i);
gboolean readout_passage_is_dash (const ReadoutPassage *self, guint i);
gboolean readout_passage_is_free_dash (const ReadoutPassage *self, guint i);
guint readout_passage_find_closing_mark (const ReadoutPassage *self, guint i, guint end);
const ReadoutSentence *readout_passage_get_sentence (const ReadoutPassage *self, guint i);
gboolean readout_passage_get_sense (
    const ReadoutPassage *self, guint first, guint end, ReadoutLexiconKind kind, ReadoutLexiconSense *sense);

G_END_DECLS
