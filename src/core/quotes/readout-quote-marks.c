/* readout-quote-marks.c: which quotation marks belong together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-quote-marks.h"
#include "readout-quote-tails.h"

#include <string.h>

#define NO_MARK G_MAXUINT

typedef enum
{
  SIDE_NONE,
  SIDE_OPENS,
  SIDE_CLOSES,
} Side;

static gunichar
character (const ReadoutPassage *passage, guint i)
{
  return g_utf8_get_char (passage->text + readout_passage_get_token (passage, i)->span.start_byte);
}

static gboolean
is_single (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x201B;
}

static gboolean
is_tex_mark (const ReadoutPassage *passage, guint i)
{
  const ReadoutToken *token = readout_passage_get_token (passage, i);

  return token->span.end_byte - token->span.start_byte == 2
         && strchr ("'`", passage->text[token->span.start_byte]) != NULL;
}

static gboolean
space_before (const ReadoutPassage *passage, guint i)
{
  return i >= passage->tokens->len
         || readout_passage_get_token (passage, i)->flags & READOUT_TOKEN_SPACE_BEFORE;
}

/* A mark with space on one side only belongs to the word on the other side. */
static Side
side_by_space (const ReadoutPassage *passage, guint i, gboolean is_open)
{
  gboolean before = space_before (passage, i);
  gboolean after = space_before (passage, i + 1);

  if (before && !after)
    return SIDE_OPENS;
  if (after && !before)
    return SIDE_CLOSES;

  return is_open ? SIDE_CLOSES : SIDE_OPENS;
}

static Side
side_of (const ReadoutPassage *passage, guint i, gunichar opened_by)
{
  gunichar c = character (passage, i);
  gboolean is_open = opened_by != 0;

  /* ``TeX'', and ''typewriter'' */
  if (is_tex_mark (passage, i))
    return c == '`' ? SIDE_OPENS : opened_by == '`' ? SIDE_CLOSES : side_by_space (passage, i, is_open);

  switch (c)
    {
    case 0x201C: /* “ closes what „ opened */
      return opened_by == 0x201E ? SIDE_CLOSES : SIDE_OPENS;
    case 0x201E:
    case 0x300C:
    case 0x300E:
    case 0x2039:
      return SIDE_OPENS;
    case 0x201D:
      return is_open || !space_before (passage, i) ? SIDE_CLOSES : SIDE_OPENS;
    case 0x300D:
    case 0x300F:
    case 0x203A:
      return SIDE_CLOSES;
    case 0x00AB: /* «French» and »German« */
      return opened_by == 0x00BB ? SIDE_CLOSES : SIDE_OPENS;
    case 0x00BB:
      return opened_by == 0x00AB ? SIDE_CLOSES : side_by_space (passage, i, is_open);
    default:
      return side_by_space (passage, i, is_open);
    }
}

/* Where words end whose mark was never closed: before an attribution that ends the paragraph, as the comma
 * there would have stood inside of the mark; else at the end. */
static guint
end_of_open (const ReadoutPassage *passage, guint open)
{
  const ReadoutSentence *sentence = readout_passage_get_sentence (passage, passage->tokens->len - 1);
  ReadoutSentence rest = { MAX (sentence->first, open + 1), sentence->end };
  ReadoutQuoteTail tail;

  return readout_quote_tails_find (passage, &rest, &tail) ? tail.end : passage->tokens->len;
}

static GArray *
pair_marks (const ReadoutPassage *passage, gboolean single)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (ReadoutQuotePair));
  guint open = NO_MARK;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const ReadoutToken *token = readout_passage_get_token (passage, i);
      Side side;

      if (token->kind != READOUT_TOKEN_QUOTE_MARK
          || (is_single (character (passage, i)) && !is_tex_mark (passage, i)) != single)
        continue;

      side = side_of (passage, i, open != NO_MARK ? character (passage, open) : 0);
      if (side == SIDE_OPENS)
        open = i; /* an earlier one was never closed: it spoils nothing but itself */
      else if (open != NO_MARK)
        {
          ReadoutQuotePair pair = { open, i };

          if (i > open + 1)
            g_array_append_val (pairs, pair);
          open = NO_MARK;
        }
    }

  /* A quote that goes on in the next paragraph has no closing mark in this one. */
  if (open != NO_MARK && !single && open + 1 < passage->tokens->len)
    {
      ReadoutQuotePair pair = { open, end_of_open (passage, open) };

      if (pair.close > open + 1)
        g_array_append_val (pairs, pair);
    }

  return pairs;
}

/**
 * readout_quote_marks_pair:
 * @passage: a paragraph
 *
 * Pairs double marks of any script; single ones only in a paragraph without double ones, where they are not
 * inside a quote and an apostrophe is not taken for one.
 *
 * Returns: (transfer full) (element-type ReadoutQuotePair): the outermost pairs in the order of the text
 */
GArray *
readout_quote_marks_pair (const ReadoutPassage *passage)
{
  GArray *pairs = pair_marks (passage, FALSE);

  if (pairs->len > 0)
    return pairs;

  g_array_unref (pairs);
  return pair_marks (passage, TRUE);
}

/**
 * readout_quote_marks_is_slip:
 * @passage: a paragraph
 * @pair: marks in it
 *
 * A mark that is never closed opens a quote that goes on in the next paragraph, which begins with a sentence;
 * or it is a slip.
 *
 * Returns: whether nothing is quoted from the mark on
 */
gboolean
readout_quote_marks_is_slip (const ReadoutPassage *passage, const ReadoutQuotePair *pair)
{
  return pair->close == passage->tokens->len
         && (!readout_passage_is_capitalized (passage, pair->open + 1)
             || readout_passage_get_token (passage, pair->close - 1)->kind != READOUT_TOKEN_SENTENCE_END);
}
