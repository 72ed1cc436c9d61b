/* readout-tagger-pieces.c: the words of a sentence as the model of names sees them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-tagger-pieces.h"

#include "readout-letters.h"

#include <string.h>

#define MAX_SHAPE      20
#define MAX_FULL_SHAPE 8

#define MAX_ABBREVIATION_BYTES 12
#define MAX_CAPITAL_TOKENS     4

/* So many small words can stand between two capitals of one name, and before or after its capitals. */
#define MAX_GAP  4
#define MAX_EDGE 2

typedef struct
{
  const ReadoutPassage *passage;
  const ReadoutWords *words;
  GArray *pieces;
} Splitter;

static char
letter_class (const char *at)
{
  gunichar c;

  if ((guchar)*at < 0x80)
    return g_ascii_isupper (*at) ? 'X' : g_ascii_islower (*at) ? 'x' : g_ascii_isdigit (*at) ? 'd' : *at;

  c = g_utf8_get_char (at);

  return g_unichar_isupper (c) ? 'X' : g_unichar_isalpha (c) ? 'x' : '~';
}

static void
find_shape (ReadoutPiece *piece, const char *text, gsize length)
{
  char shape[MAX_SHAPE] = { 0 }, full[MAX_FULL_SHAPE];
  gsize n_shape = 0, n_full = 0;
  guint n_upper = 0, n_lower = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      char c = letter_class (at);

      n_upper += c == 'X';
      n_lower += c == 'x';
      if (c == 'd')
        piece->flags |= READOUT_PIECE_DIGITS;
      if (n_full < MAX_FULL_SHAPE)
        full[n_full++] = c;
      if (n_shape < MAX_SHAPE && (n_shape == 0 || shape[n_shape - 1] != c))
        shape[n_shape++] = c;
    }

  if (shape[0] == 'X')
    piece->flags |= READOUT_PIECE_CAPITAL;
  if (n_upper >= 2 && n_lower == 0)
    piece->flags |= READOUT_PIECE_ALL_CAPITALS;
  if (n_upper + n_lower > 0)
    piece->flags |= READOUT_PIECE_LETTERS;
  piece->shape = readout_lexicon_hash (shape, n_shape);
  piece->full_shape = readout_lexicon_hash (full, n_full);
}

/* "U.S." is looked at as "US".  Returns the length without the full stops, or zero for anything else. */
static gsize
close_up (const char *text, gsize length, char *closed)
{
  gsize out = 0;

  if (length < 3 || length > MAX_ABBREVIATION_BYTES)
    return 0;

  for (gsize i = 0; i < length; i += 2)
    {
      if (!g_ascii_isupper (text[i]) || (i + 1 < length && text[i + 1] != '.'))
        return 0;
      closed[out++] = text[i];
    }

  return out;
}

static void
add_piece (Splitter *splitter, guint token, gsize start, gsize end)
{
  const char *text = splitter->passage->text + start;
  ReadoutPiece piece = { .span = { start, end }, .token = token };
  char folded[READOUT_WORDS_MAX_FOLDED_BYTES], closed[MAX_ABBREVIATION_BYTES];
  gsize n_closed = close_up (text, end - start, closed);
  gsize length = n_closed > 0 ? n_closed : end - start;

  if (n_closed > 0)
    text = closed;
  find_shape (&piece, text, length);
  piece.folded = readout_lexicon_hash (folded, readout_words_fold (text, length, folded));
  piece.exact = readout_lexicon_hash (text, length);
  piece.word = readout_words_look_up (splitter->words, piece.folded);
  readout_words_get_clusters (splitter->words, piece.word, piece.clusters);
  if (start > readout_passage_get_token (splitter->passage, token)->span.start_byte)
    piece.flags |= READOUT_PIECE_AFTER_HYPHEN;

  g_array_append_val (splitter->pieces, piece);
}

static void
split_token (Splitter *splitter, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (splitter->passage, i);
  gsize start = token->span.start_byte;

  while (token->kind == READOUT_TOKEN_WORD && start < token->span.end_byte)
    {
      const char *text = splitter->passage->text + start;
      const char *hyphen = memchr (text, '-', token->span.end_byte - start);

      if (hyphen == NULL)
        break;
      if (hyphen > text)
        add_piece (splitter, i, start, start + (gsize)(hyphen - text));
      start += (gsize)(hyphen - text) + 1;
      add_piece (splitter, i, start - 1, start);
    }

  if (start < token->span.end_byte)
    add_piece (splitter, i, start, token->span.end_byte);
}

static ReadoutLexiconKind
kinds_of_part (const ReadoutPassage *passage, const ReadoutPiece *piece)
{
  const ReadoutLexiconEntry *entry
      = readout_lexicon_lookup (passage->lexicon, passage->text + piece->span.start_byte,
                                piece->span.end_byte - piece->span.start_byte, NULL);

  return entry != NULL ? readout_lexicon_entry_get_kinds (entry) : 0;
}

/* "NEW YORK" as "New York".  Returns its new length, or zero when there is no room. */
static gsize
append_lowered (const ReadoutPassage *passage, guint i, char *key, gsize length)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);
  gsize n = token->span.end_byte - token->span.start_byte;

  if (length + n + 1 > READOUT_LEXICON_MAX_KEY_BYTES)
    return 0;
  if (length > 0)
    key[length++] = ' ';

  for (gsize k = 0; k < n; k++)
    {
      char c = passage->text[token->span.start_byte + k];

      key[length++] = k > 0 ? readout_ascii_lower (c) : c;
    }

  return length;
}

/* What the lexicon says of a word in capitals, and of those behind it. */
static ReadoutLexiconKind
kinds_of_capitals (const ReadoutPassage *passage, guint first, guint *end)
{
  char key[READOUT_LEXICON_MAX_KEY_BYTES];
  ReadoutLexiconKind kinds = 0;
  gboolean is_prefix = TRUE;
  gsize length = 0;

  for (guint i = first; is_prefix && i < passage->tokens->len && i < first + MAX_CAPITAL_TOKENS; i++)
    {
      const ReadoutLexiconEntry *entry;

      if (!(readout_passage_get_token (passage, i)->flags & READOUT_TOKEN_ALL_CAPITALS))
        break;
      length = append_lowered (passage, i, key, length);
      if (length == 0)
        break;
      entry = readout_lexicon_lookup (passage->lexicon, key, length, &is_prefix);
      if (entry == NULL)
        continue;
      kinds = readout_lexicon_entry_get_kinds (entry);
      *end = i + 1;
    }

  return kinds;
}

static gboolean
is_whole_token (const ReadoutPassage *passage, const ReadoutPiece *piece)
{
  const ReadoutToken *token = readout_passage_get_token (passage, piece->token);

  return piece->span.start_byte == token->span.start_byte && piece->span.end_byte == token->span.end_byte;
}

static void
add_gloss (ReadoutPiece *pieces, guint n_pieces, guint i, ReadoutLexiconKind kinds, guint end)
{
  guint next = i + 1;

  if (next == n_pieces || pieces[next].token >= end)
    {
      pieces[i].alone = kinds;
      return;
    }

  pieces[i].begins |= kinds;
  for (; next < n_pieces && pieces[next].token < end; next++)
    pieces[next].inside |= kinds;
}

/* The longest words of the lexicon at each token, and what parts of tokens are by themselves. */
static void
add_glosses (Splitter *splitter)
{
  const ReadoutPassage *passage = splitter->passage;
  ReadoutPiece *pieces = (ReadoutPiece *)(gpointer)splitter->pieces->data;

  for (guint i = 0; i < splitter->pieces->len; i++)
    {
      ReadoutPiece *piece = &pieces[i];
      const ReadoutGloss *gloss = readout_passage_get_gloss (passage, piece->token);
      guint end = gloss->end;

      piece->any_case = gloss->kinds;
      if (gloss->entry == NULL && !is_whole_token (passage, piece))
        piece->alone = kinds_of_part (passage, piece);
      else if (gloss->entry != NULL && !(piece->flags & READOUT_PIECE_AFTER_HYPHEN))
        add_gloss (pieces, splitter->pieces->len, i, readout_lexicon_entry_get_kinds (gloss->entry), end);
      else if (gloss->entry == NULL && piece->flags & READOUT_PIECE_ALL_CAPITALS)
        {
          ReadoutLexiconKind kinds = kinds_of_capitals (passage, piece->token, &end);

          if (kinds != 0)
            add_gloss (pieces, splitter->pieces->len, i, kinds, end);
        }
    }
}

static gboolean
has_capital (const ReadoutPiece *piece)
{
  return (piece->flags & READOUT_PIECE_CAPITAL) != 0;
}

/* The small words between two capitals, where each of them can stand inside a name. */
static void
mark_gap (ReadoutPiece *pieces, guint last, guint next)
{
  if (next - last - 1 > MAX_GAP)
    return;

  for (guint i = last + 1; i < next; i++)
    if (!(pieces[i].word & READOUT_WORD_JOINS))
      return;

  for (guint i = last + 1; i < next; i++)
    pieces[i].flags |= READOUT_PIECE_CANDIDATE;
}

static void
mark_edges (ReadoutPiece *pieces, guint n_pieces, guint at)
{
  for (guint i = at;
       i > 0 && at - i < MAX_EDGE && !has_capital (&pieces[i - 1]) && pieces[i - 1].word & READOUT_WORD_OPENS;
       i--)
    pieces[i - 1].flags |= READOUT_PIECE_CANDIDATE;

  for (guint i = at + 1; i < n_pieces && i - at <= MAX_EDGE && !has_capital (&pieces[i])
                         && pieces[i].word & READOUT_WORD_CLOSES;
       i++)
    pieces[i].flags |= READOUT_PIECE_CANDIDATE;
}

static void
mark_candidates (ReadoutPiece *pieces, guint n_pieces)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < n_pieces; i++)
    {
      if (!has_capital (&pieces[i]))
        continue;

      pieces[i].flags |= READOUT_PIECE_CANDIDATE;
      mark_edges (pieces, n_pieces, i);
      if (last != G_MAXUINT)
        mark_gap (pieces, last, i);
      last = i;
    }
}

/**
 * readout_pieces_find:
 * @passage: a paragraph
 * @words: what is known of single words
 *
 * Returns: (transfer full) (element-type ReadoutPiece): its pieces in the order of the text
 */
GArray *
readout_pieces_find (const ReadoutPassage *passage, const ReadoutWords *words)
{
  Splitter splitter = {
    passage,
    words,
    g_array_sized_new (FALSE, FALSE, sizeof (ReadoutPiece), passage->tokens->len + 8),
  };
  guint first = 0, end = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    split_token (&splitter, i);
  add_glosses (&splitter);

  for (guint i = 0; i < passage->sentences->len; i++, first = end)
    {
      guint limit = g_array_index (passage->sentences, ReadoutSentence, i).end;

      while (end < splitter.pieces->len && g_array_index (splitter.pieces, ReadoutPiece, end).token < limit)
        end++;
      mark_candidates (&g_array_index (splitter.pieces, ReadoutPiece, first), end - first);
    }

  return splitter.pieces;
}
