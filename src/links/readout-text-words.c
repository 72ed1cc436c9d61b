/* readout-text-words.c: the words of a text, as they are compared with those of another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-text-words.h"

#include <stdlib.h>
#include <string.h>

#define FNV_OFFSET 2166136261u
#define FNV_PRIME  16777619u

/* No longer word is in a language that puts spaces between words. */
#define MAX_WORD_BYTES 64

/* What all news have in common: it tells no story from another.  In the order of strcmp(). */
static const char *const common[] = {
  "a",         "about",   "above",  "accorded", "according", "across",   "after",    "again",
  "against",   "all",     "almost", "along",    "already",   "also",     "although", "always",
  "am",        "among",   "an",     "and",      "another",   "any",      "anyone",   "anything",
  "apr",       "april",   "are",    "around",   "as",        "at",       "aug",      "august",
  "away",      "back",    "be",     "became",   "because",   "been",     "before",   "being",
  "between",   "both",    "but",    "by",       "came",      "can",      "cannot",   "could",
  "day",       "days",    "dec",    "december", "did",       "didn",     "do",       "does",
  "doing",     "don",     "done",   "down",     "during",    "each",     "either",   "else",
  "even",      "ever",    "every",  "feb",      "february",  "few",      "for",      "friday",
  "from",      "further", "get",    "gets",     "getting",   "go",       "going",    "got",
  "had",       "has",     "have",   "having",   "he",        "her",      "here",     "hers",
  "him",       "himself", "his",    "how",      "however",   "i",        "if",       "in",
  "into",      "is",      "it",     "its",      "itself",    "jan",      "january",  "jul",
  "july",      "jun",     "june",   "just",     "last",      "least",    "less",     "let",
  "like",      "ll",      "made",   "make",     "makes",     "many",     "mar",      "march",
  "may",       "me",      "might",  "monday",   "month",     "months",   "more",     "most",
  "much",      "must",    "my",     "near",     "neither",   "never",    "new",      "news",
  "next",      "no",      "nor",    "not",      "nov",       "november", "now",      "oct",
  "october",   "of",      "off",    "often",    "on",        "once",     "one",      "only",
  "onto",      "or",      "other",  "others",   "our",       "out",      "over",     "own",
  "per",       "perhaps", "put",    "quite",    "rather",    "re",       "report",   "reported",
  "reports",   "s",       "said",   "same",     "saturday",  "say",      "saying",   "says",
  "see",       "seen",    "sep",    "sept",     "september", "several",  "shall",    "she",
  "should",    "since",   "so",     "some",     "something", "still",    "such",     "sunday",
  "t",         "take",    "than",   "that",     "the",       "their",    "them",     "themselves",
  "then",      "there",   "these",  "they",     "this",      "those",    "though",   "through",
  "thursday",  "thus",    "till",   "time",     "times",     "to",       "today",    "told",
  "tomorrow",  "too",     "toward", "towards",  "tuesday",   "two",      "under",    "until",
  "up",        "upon",    "us",     "ve",       "very",      "was",      "way",      "we",
  "wednesday", "week",    "weeks",  "well",     "went",      "were",     "what",     "when",
  "where",     "whether", "which",  "while",    "who",       "whom",     "whose",    "why",
  "will",      "with",    "within", "without",  "would",     "year",     "years",    "yesterday",
  "yet",       "you",     "your",
};

/* What an English word may end with, the longest first, and what stands for it. */
static const struct
{
  const char *ending;
  const char *instead;
} endings[] = {
  { "ies", "y" }, { "sses", "ss" }, { "ing", "" }, { "ed", "" }, { "es", "" }, { "s", "" },
};

/**
 * readout_text_hash:
 * @seed: the hash of what goes before, or a number that tells one kind of thing from another
 * @bytes: (array length=length_bytes): what is hashed
 * @length_bytes: how long it is
 *
 * FNV-1a with 32 bits.  It is kept in case files: it has to stay as it is.
 *
 * Returns: the hash
 */
guint32
readout_text_hash (guint32 seed, const char *bytes, gsize length_bytes)
{
  guint32 hash = FNV_OFFSET ^ seed;

  for (gsize i = 0; i < length_bytes; i++)
    hash = (hash ^ (guchar)bytes[i]) * FNV_PRIME;

  return hash;
}

/**
 * readout_text_hash_two:
 * @first: a hash
 * @second: another one
 *
 * Returns: the hash of both in this order
 */
guint32
readout_text_hash_two (guint32 first, guint32 second)
{
  guint64 both = ((guint64)first << 32 | second) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  return (guint32)(both >> 32);
}

static int
compare_words (const void *a, const void *b)
{
  return strcmp (a, *(const char *const *)b);
}

static gboolean
is_common (const char *word)
{
  return bsearch (word, common, G_N_ELEMENTS (common), sizeof *common, compare_words) != NULL;
}

/* Four letters are left, so that "ring" and "red" stay what they are. */
static void
cut_ending (char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize cut = strlen (endings[i].ending);

      if (g_str_has_suffix (word, endings[i].ending) && length - cut >= (cut == 1 ? 3u : 4u))
        {
          strcpy (word + length - cut, endings[i].instead);
          return;
        }
    }
}

static void
add_word (GArray *words, const char *text, ReadoutSpan span, gboolean starts)
{
  char folded[MAX_WORD_BYTES + 8];
  ReadoutTextWord word = { .span = span };
  gsize length = 0;

  for (const char *p = text + span.start_byte; p < text + span.end_byte && length < MAX_WORD_BYTES;
       p = g_utf8_next_char (p))
    length += (gsize)g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), folded + length);
  folded[length] = '\0';

  word.form = readout_text_hash (0, folded, length);
  if (length < 2 || is_common (folded))
    word.flags |= READOUT_TEXT_WORD_COMMON;
  if (g_unichar_isdigit (g_utf8_get_char (folded)))
    word.flags |= READOUT_TEXT_WORD_NUMBER;
  else
    cut_ending (folded);
  if (starts)
    word.flags |= READOUT_TEXT_WORD_STARTS;
  word.stem = readout_text_hash (0, folded, strlen (folded));
  g_array_append_val (words, word);
}

/* A mark of thousands or of decimals stands between two digits. */
static gboolean
goes_on (const char *start, const char *p, const char *end)
{
  gunichar c = g_utf8_get_char (p);

  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return TRUE;

  return (c == ',' || c == '.') && p > start && g_ascii_isdigit (p[-1]) && p + 1 < end
         && g_ascii_isdigit (p[1]);
}

/**
 * readout_text_words_find:
 * @text: UTF-8
 * @length_bytes: its length
 *
 * Returns: (transfer full) (element-type ReadoutTextWord): runs of letters and digits, in the order of the
 * text
 */
GArray *
readout_text_words_find (const char *text, gsize length_bytes)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (ReadoutTextWord), (guint)(length_bytes / 6));
  const char *end = text + length_bytes;
  gboolean starts = TRUE;

  for (const char *p = text; p < end;)
    {
      const char *start = p;

      while (p < end && goes_on (start, p, end))
        p = g_utf8_next_char (p);
      if (p > start)
        {
          add_word (words, text, (ReadoutSpan){ (gsize)(start - text), (gsize)(p - text) }, starts);
          starts = FALSE;
          continue;
        }
      starts = starts || *p == '\n'
               || ((*p == '.' || *p == '!' || *p == '?') && p + 1 < end && g_ascii_isspace (p[1]));
      p = g_utf8_next_char (p);
    }

  return words;
}
