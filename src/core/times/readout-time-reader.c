/* readout-time-reader.c: what the parts of the grammar of times share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-letters.h"
#include "readout-time-reader-private.h"

#include <stdlib.h>
#include <string.h>

/* The token in small letters; empty when it is no word or number, or too long for one that says anything of
 * time. */
const char *
readout_time_reader_get_word (const ReadoutTimeReader *reader, guint i, ReadoutTimeWord word)
{
  const ReadoutToken *token;
  gsize start, length;

  word[0] = '\0';
  if (i >= reader->passage->tokens->len)
    return word;

  token = readout_passage_get_token (reader->passage, i);
  start = token->span.start_byte + (i == reader->cut_token ? reader->cut_bytes : 0);
  length = token->span.end_byte - start;
  if ((token->kind != READOUT_TOKEN_WORD && token->kind != READOUT_TOKEN_NUMBER)
      || length >= sizeof (ReadoutTimeWord))
    return word;

  for (gsize k = 0; k < length; k++)
    word[k] = readout_ascii_lower (reader->passage->text[start + k]);
  word[length] = '\0';

  return word;
}

gboolean
readout_time_reader_is_word (const ReadoutTimeReader *reader, guint i, const char *expected)
{
  return i < reader->passage->tokens->len && readout_passage_is (reader->passage, i, expected);
}

gboolean
readout_time_reader_is_one_of (const ReadoutTimeReader *reader, guint i, const char *const *expected)
{
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, i, word);
  return *word != '\0' && g_strv_contains (expected, word);
}

gboolean
readout_time_reader_is_mark (const ReadoutTimeReader *reader, guint i, char mark)
{
  const ReadoutToken *token;

  if (i >= reader->passage->tokens->len)
    return FALSE;

  token = readout_passage_get_token (reader->passage, i);
  return reader->passage->text[token->span.start_byte] == mark && token->kind != READOUT_TOKEN_WORD
         && token->kind != READOUT_TOKEN_NUMBER;
}

/* The dash between two numbers. */
gboolean
readout_time_reader_is_dash (const ReadoutTimeReader *reader, guint i)
{
  return i < reader->passage->tokens->len
         && g_str_has_prefix (
             reader->passage->text + readout_passage_get_token (reader->passage, i)->span.start_byte, "–");
}

/* Whether nothing stands at token @i that what was read before it could belong to. */
gboolean
readout_time_reader_ends_phrase (const ReadoutTimeReader *reader, guint i)
{
  static const char *const followers[]
      = { "and", "or", "but", "in", "with", "for", "at", "to", "from", "between", NULL };

  return i >= reader->passage->tokens->len || readout_time_reader_is_one_of (reader, i, followers)
         || (readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_WORD
             && readout_passage_get_token (reader->passage, i)->kind != READOUT_TOKEN_NUMBER);
}

void
readout_time_reader_set_fixed (ReadoutTimeReader *reader, ReadoutTimeType type, const char *value)
{
  reader->time.type = type;
  reader->time.form = READOUT_TIME_FIXED;
  g_strlcpy (reader->time.value, value, sizeof reader->time.value);
}

void
readout_time_reader_set_offset (ReadoutTimeReader *reader, ReadoutTimeUnit unit, int amount)
{
  reader->time.type = READOUT_TIME_TYPE_DATE;
  reader->time.form = READOUT_TIME_OFFSET;
  reader->time.unit = unit;
  reader->time.amount = amount;
}

static guint
look_up_name (const ReadoutLexicon *lexicon, const char *name, ReadoutLexiconKind kind)
{
  const ReadoutLexiconEntry *entry = readout_lexicon_lookup (lexicon, name, strlen (name), NULL);
  ReadoutLexiconSense sense;

  return entry != NULL && readout_lexicon_get_sense (lexicon, entry, kind, &sense)
             ? (guint)atoi (sense.canonical)
             : 0;
}

/* The number of the month or weekday that @word writes in small letters, short ones without their point; else
 * 0. */
guint
readout_time_reader_look_up (const ReadoutTimeReader *reader, const char *word, ReadoutLexiconKind kind)
{
  char name[sizeof (ReadoutTimeWord) + 1];
  guint number;

  g_strlcpy (name, word, sizeof name);
  *name = g_ascii_toupper (*name);
  number = look_up_name (reader->passage->lexicon, name, kind);
  if (number != 0)
    return number;

  g_strlcat (name, ".", sizeof name);
  return look_up_name (reader->passage->lexicon, name, kind);
}

/* Nothing else is called "monday", while a "sun" or "sat" is another word. */
static guint
get_small_weekday (const ReadoutTimeReader *reader, guint i)
{
  ReadoutTimeWord word;

  return g_str_has_suffix (readout_time_reader_get_word (reader, i, word), "day")
             ? readout_time_reader_look_up (reader, word, READOUT_LEXICON_WEEKDAY)
             : 0;
}

guint
readout_time_reader_get_lexicon_number (const ReadoutTimeReader *reader, guint i, ReadoutLexiconKind kind)
{
  ReadoutLexiconSense sense;
  ReadoutTimeWord word;

  if (reader->cut_bytes > 0 && i == reader->cut_token)
    return readout_time_reader_look_up (reader, readout_time_reader_get_word (reader, i, word), kind);
  if (i < reader->passage->tokens->len && !readout_passage_is_capitalized (reader->passage, i))
    return kind == READOUT_LEXICON_WEEKDAY ? get_small_weekday (reader, i) : 0;
  if (i >= reader->passage->tokens->len || !readout_passage_can_be (reader->passage, i, kind)
      || !readout_passage_get_sense (reader->passage, i, i + 1, kind, &sense))
    return 0;

  return (guint)atoi (sense.canonical);
}

/* Cuts "mid-", "early-" or "late-" from a token, for what is read next. */
gboolean
readout_time_reader_cut_modifier (ReadoutTimeReader *reader, guint i, ReadoutTimeMod *mod)
{
  static const struct
  {
    const char *prefix;
    ReadoutTimeMod mod;
  } prefixes[] = {
    { "mid-", READOUT_TIME_MOD_MID },
    { "early-", READOUT_TIME_MOD_START },
    { "late-", READOUT_TIME_MOD_END },
  };
  ReadoutTimeWord word;

  readout_time_reader_get_word (reader, i, word);
  for (guint k = 0; k < G_N_ELEMENTS (prefixes); k++)
    if (g_str_has_prefix (word, prefixes[k].prefix))
      {
        reader->cut_token = i;
        reader->cut_bytes = strlen (prefixes[k].prefix);
        *mod = prefixes[k].mod;
        return TRUE;
      }

  return FALSE;
}

/* How a word before a unit, month or day of the week moves it: "last" -1, "this" 0, "next" 1. */
gboolean
readout_time_reader_get_step (const ReadoutTimeReader *reader, guint i, int *step, gboolean *after_previous)
{
  static const char *const past[] = { "last", "past", "previous", "preceding", NULL };
  static const char *const present[] = { "this", "current", NULL };
  static const char *const future[] = { "next", "coming", "upcoming", NULL };
  static const char *const previous_same[] = { "that", "same", NULL };

  *after_previous = FALSE;
  if (readout_time_reader_is_one_of (reader, i, past))
    *step = -1;
  else if (readout_time_reader_is_one_of (reader, i, present))
    *step = 0;
  else if (readout_time_reader_is_one_of (reader, i, future))
    *step = 1;
  else if (readout_time_reader_is_one_of (reader, i, previous_same))
    {
      *step = 0;
      *after_previous = TRUE;
    }
  else if (readout_time_reader_is_word (reader, i, "following"))
    {
      *step = 1;
      *after_previous = TRUE;
    }
  else
    return FALSE;

  return TRUE;
}

/* Of several readings the longest one; of two as long, the first. */
guint
readout_time_reader_read_longest (ReadoutTimeReader *reader,
                                  guint i,
                                  const ReadoutTimeReading *readings,
                                  guint n_readings)
{
  ReadoutFoundTime best = { 0 };
  guint best_end = i;

  for (guint k = 0; k < n_readings; k++)
    {
      guint end;

      reader->time = (ReadoutFoundTime){ 0 };
      end = readings[k](reader, i);
      if (end > best_end)
        {
          best = reader->time;
          best_end = end;
        }
    }

  reader->time = best;
  return best_end;
}
