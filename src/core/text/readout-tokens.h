/* readout-tokens.h: the words and marks of a paragraph
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-lexicon.h"
#include "readout-types.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_TOKEN_WORD,
  READOUT_TOKEN_NUMBER,
  READOUT_TOKEN_POSSESSIVE,   /* the 's after a word */
  READOUT_TOKEN_QUOTE_MARK,   /* a double mark of any script, or a single one that is no apostrophe */
  READOUT_TOKEN_SENTENCE_END, /* . ! ? … */
  READOUT_TOKEN_MARK,         /* any other punctuation */
} ReadoutTokenKind;

typedef enum
{
  READOUT_TOKEN_CAPITALIZED = 1 << 0,  /* begins with a capital letter */
  READOUT_TOKEN_ALL_CAPITALS = 1 << 1, /* two letters or more, and no small one */
  READOUT_TOKEN_ABBREVIATION = 1 << 2, /* ends with a full stop of its own: "Mr.", "U.S." */
  READOUT_TOKEN_SPACE_BEFORE = 1 << 3, /* white space stands before it, or nothing */
} ReadoutTokenFlags;

/**
 * ReadoutToken:
 * @span: where it stands, counted from the start of the paragraph
 * @kind: what it is
 * @flags: its shape
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutTokenKind kind;
  ReadoutTokenFlags flags;
} ReadoutToken;

GArray *readout_tokens_find (const ReadoutLexicon *lexicon, const char *text, gsize length_bytes);
gboolean readout_token_is (const ReadoutToken *token, const char *text, const char *word);

G_END_DECLS
