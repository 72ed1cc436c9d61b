/* readout-passage.c: a paragraph made ready for the stages that find something in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-passage.h"

#include <string.h>

/* Longer than any entry of the lexicon. */
#define MAX_KEY_BYTES 128

/* The words of tokens as the lexicon writes them, one space between.  A mark inside ends the words, and so do
 * words that are too long. */
typedef struct
{
  char bytes[MAX_KEY_BYTES];
  gsize length;
} Key;

static gboolean
key_append (Key *key, const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  gsize length;

  if (token->kind != READOUT_TOKEN_WORD && token->kind != READOUT_TOKEN_NUMBER
      && token->kind != READOUT_TOKEN_POSSESSIVE)
    return FALSE;

  length = token->span.end_byte - token->span.start_byte;
  if (key->length + length + 2 > sizeof key->bytes)
    return FALSE;

  if (key->length > 0 && token->flags & READOUT_TOKEN_SPACE_BEFORE)
    key->bytes[key->length++] = ' ';
  key->length += readout_lexicon_normalize (passage->text + token->span.start_byte, length,
                                            key->bytes + key->length, sizeof key->bytes - key->length);

  return TRUE;
}

static gboolean
is_small (const Key *key)
{
  for (gsize i = 0; i < key->length; i++)
    if ((guchar)key->bytes[i] >= 0x80 || g_ascii_isupper (key->bytes[i]))
      return FALSE;

  return TRUE;
}

/* What the words can be as they are written, which is @entry, or in any case of letters. */
static ReadoutLexiconKind
get_kinds (const ReadoutLexicon *lexicon, const Key *key, const ReadoutLexiconEntry *entry)
{
  const ReadoutLexiconEntry *folded
      = is_small (key) ? entry : readout_lexicon_lookup_any_case (lexicon, key->bytes, key->length, NULL);

  return (entry != NULL ? readout_lexicon_entry_get_kinds (entry) : 0)
         | (folded != NULL ? readout_lexicon_entry_get_kinds (folded) : 0);
}

static ReadoutGloss
gloss_token (const ReadoutPassage *passage, guint first)
{
  ReadoutGloss gloss = { 0, NULL, first };
  const ReadoutLexiconEntry *entry;
  gboolean is_prefix = TRUE;
  Key key = { .length = 0 };

  for (guint i = first; i < passage->tokens->len && is_prefix; i++)
    {
      if (!key_append (&key, passage, i))
        break;

      entry = readout_lexicon_lookup (passage->lexicon, key.bytes, key.length, &is_prefix);
      if (entry != NULL)
        {
          gloss.entry = entry;
          gloss.end = i + 1;
        }

      if (i == first)
        gloss.kinds = get_kinds (passage->lexicon, &key, entry);
    }

  return gloss;
}

/**
 * readout_passage_init:
 * @self: a passage
 * @lexicon: what is known of words; must outlive @self
 * @text: one paragraph, valid UTF-8; must outlive @self
 * @length_bytes: its length in bytes
 */
void
readout_passage_init (ReadoutPassage *self,
                      const ReadoutLexicon *lexicon,
                      const char *text,
                      gsize length_bytes)
{
  self->lexicon = lexicon;
  self->text = text;
  self->tokens = readout_tokens_find (lexicon, text, length_bytes);
  self->sentences = readout_sentences_find (text, self->tokens);
  self->glosses = g_array_sized_new (FALSE, FALSE, sizeof (ReadoutGloss), self->tokens->len);
  g_array_set_size (self->glosses, self->tokens->len);

  for (guint i = 0; i < self->tokens->len; i++)
    g_array_index (self->glosses, ReadoutGloss, i) = gloss_token (self, i);
}

/**
 * readout_passage_clear:
 * @self: a passage
 */
void
readout_passage_clear (ReadoutPassage *self)
{
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_clear_pointer (&self->glosses, g_array_unref);
}

/**
 * readout_passage_get_word:
 * @self: a passage
 * @i: index of a token
 * @word: (out): the token in small letters of ASCII
 *
 * Returns: whether the token is a word, and no longer than those of lists are
 */
gboolean
readout_passage_get_word (const ReadoutPassage *self, guint i, char word[READOUT_MAX_WORD_BYTES])
{
  const ReadoutToken *token = readout_passage_get_token (self, i);
  gsize length = token->span.end_byte - token->span.start_byte;

  if (token->kind != READOUT_TOKEN_WORD || length >= READOUT_MAX_WORD_BYTES)
    return FALSE;

  for (gsize k = 0; k < length; k++)
    word[k] = g_ascii_tolower (self->text[token->span.start_byte + k]);
  word[length] = '\0';

  return TRUE;
}

/**
 * readout_passage_is_one_of:
 * @self: a passage
 * @i: index of a token
 * @words: (array zero-terminated=1): words in small letters
 *
 * Returns: whether there is such a token, and it is one of @words, in any case of letters
 */
gboolean
readout_passage_is_one_of (const ReadoutPassage *self, guint i, const char *const *words)
{
  char word[READOUT_MAX_WORD_BYTES];

  if (i >= self->tokens->len || !readout_passage_get_word (self, i, word))
    return FALSE;

  /* most differ in their first letter */
  for (guint k = 0; words[k] != NULL; k++)
    if (words[k][0] == word[0] && strcmp (words[k], word) == 0)
      return TRUE;

  return FALSE;
}

/**
 * readout_passage_is_negation:
 * @self: a passage
 * @i: index of a token
 *
 * Returns: whether the token denies what follows: "not", "never", "isn't"
 */
gboolean
readout_passage_is_negation (const ReadoutPassage *self, guint i)
{
  static const char *const words[] = { "not", "never", "cannot", "without", "neither", "nor", NULL };
  char word[READOUT_MAX_WORD_BYTES];

  return readout_passage_get_word (self, i, word)
         && (g_strv_contains (words, word) || g_str_has_suffix (word, "n't")
             || g_str_has_suffix (word, "n\xE2\x80\x99t"));
}

/**
 * readout_passage_is_comma:
 * @self: a passage
 * @i: index of a token
 *
 * Returns: whether the token is a comma
 */
gboolean
readout_passage_is_comma (const ReadoutPassage *self, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (self, i);

  return token->kind == READOUT_TOKEN_MARK && self->text[token->span.start_byte] == ',';
}

/**
 * readout_passage_is_dash:
 * @self: a passage
 * @i: index of a token
 *
 * Returns: whether the token is a dash, short or long, and not part of a word
 */
gboolean
readout_passage_is_dash (const ReadoutPassage *self, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (self, i);
  const char *text = self->text + token->span.start_byte;

  return token->kind == READOUT_TOKEN_MARK
         && (*text == '-' || g_str_has_prefix (text, "—") || g_str_has_prefix (text, "–")
             || g_str_has_prefix (text, "―"));
}

/**
 * readout_passage_is_free_dash:
 * @self: a passage
 * @i: index of a token
 *
 * Returns: whether the token is a dash with space before it, which ends a dateline or a clause
 */
gboolean
readout_passage_is_free_dash (const ReadoutPassage *self, guint i)
{
  return readout_passage_is_dash (self, i)
         && readout_passage_get_token (self, i)->flags & READOUT_TOKEN_SPACE_BEFORE;
}

static gboolean
opens_quote (const ReadoutPassage *self, guint i)
{
  return readout_passage_get_token (self, i)->kind == READOUT_TOKEN_QUOTE_MARK
         && (i == 0 || readout_passage_get_token (self, i)->flags & READOUT_TOKEN_SPACE_BEFORE)
         && i + 1 < self->tokens->len
         && !(readout_passage_get_token (self, i + 1)->flags & READOUT_TOKEN_SPACE_BEFORE);
}

/**
 * readout_passage_find_closing_mark:
 * @self: a passage
 * @i: index of a token
 * @end: where to stop
 *
 * Returns: the mark of quotation that closes what the token opens: "wants a “fair” deal"; @i when it is no
 * mark that opens anything, or when none before @end closes it
 */
guint
readout_passage_find_closing_mark (const ReadoutPassage *self, guint i, guint end)
{
  if (!opens_quote (self, i))
    return i;

  for (guint k = i + 1; k < end; k++)
    if (readout_passage_get_token (self, k)->kind == READOUT_TOKEN_QUOTE_MARK)
      return k;

  return i;
}

/**
 * readout_passage_get_sentence:
 * @self: a passage
 * @i: index of a token
 *
 * Returns: the sentence that the token belongs to
 */
const ReadoutSentence *
readout_passage_get_sentence (const ReadoutPassage *self, guint i)
{
  guint low = 0, high = self->sentences->len - 1;

  g_return_val_if_fail (i < self->tokens->len, NULL);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->sentences, ReadoutSentence, middle).end > i)
        high = middle;
      else
        low = middle + 1;
    }

  return &g_array_index (self->sentences, ReadoutSentence, low);
}

/**
 * readout_passage_get_sense:
 * @self: a passage
 * @first: index of the first token
 * @end: index after the last
 * @kind: one kind
 * @sense: (out): what the words mean as @kind
 *
 * Returns: whether the lexicon has the words as @kind, in any case of letters
 */
gboolean
readout_passage_get_sense (
    const ReadoutPassage *self, guint first, guint end, ReadoutLexiconKind kind, ReadoutLexiconSense *sense)
{
  const ReadoutLexiconEntry *entry;
  Key key = { .length = 0 };

  for (guint i = first; i < end; i++)
    if (!key_append (&key, self, i))
      return FALSE;

  entry = readout_lexicon_lookup (self->lexicon, key.bytes, key.length, NULL);
  if (entry != NULL && readout_lexicon_get_sense (self->lexicon, entry, kind, sense))
    return TRUE;

  entry = readout_lexicon_lookup_any_case (self->lexicon, key.bytes, key.length, NULL);

  return entry != NULL && readout_lexicon_get_sense (self->lexicon, entry, kind, sense);
}
