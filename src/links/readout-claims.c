/* readout-claims.c: what two articles say of the same matter and cannot both be right about
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-claims.h"

#include "readout-analysis.h"
#include "readout-day-range.h"
#include "readout-relation.h"

#include <stdlib.h>
#include <string.h>

/* Two sentences are about the same matter when they share so many words that tell something, and so much of
 * the shorter sentence.  A sentence that only lacks a "not" has to share more. */
#define LEAST_SHARED     4
#define SHARE_OF_SHORTER 0.6
#define SHARE_OF_LONGER  0.6

/* Numbers that are so near each other are one, told roundly. */
#define NEAR    0.05
#define ROUNDLY 0.15

typedef struct
{
  double value;
  guint32 unit;        /* stem of the word behind it: "62 soldiers" */
  gboolean is_least;   /* "more than 60": a greater number does not contradict it */
  gboolean is_roundly; /* "about 60" */
} Number;

/* A sentence that says something that can be held against another one. */
typedef struct
{
  ReadoutSpan span;
  GArray *stems;   /* guint32, in order, each once: of words that tell something, but for names and numbers */
  GArray *numbers; /* Number */
  guint32 day;     /* the one day that it tells of, or 0 */
  const char *place; /* the one place in which it was, or NULL */
  guint32 denied;    /* stem of the word behind a "not", or 0 */
  gboolean denies;   /* such a word comes next */
} Claim;

static void
claim_free (Claim *claim)
{
  g_array_unref (claim->stems);
  g_array_unref (claim->numbers);
  g_free (claim);
}

static gboolean
word_is (const char *text, const ReadoutTextWord *word, const char *const *list)
{
  gsize length = word->span.end_byte - word->span.start_byte;

  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == length
        && g_ascii_strncasecmp (text + word->span.start_byte, list[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* "62", "220,000", "1.5", or a word for a small number. */
static gboolean
read_number (const char *text, const ReadoutTextWord *word, double *value)
{
  static const char *const small[]
      = { "zero",     "one",     "two",     "three",     "four",     "five",     "six",
          "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty" };
  g_autoptr (GString) digits = g_string_new (NULL);

  for (gsize i = word->span.start_byte; i < word->span.end_byte; i++)
    if (text[i] != ',')
      g_string_append_c (digits, text[i]);

  if ((word->flags & READOUT_TEXT_WORD_NUMBER) != 0)
    {
      char *end;

      *value = g_ascii_strtod (digits->str, &end);
      return *end == '\0';
    }

  /* "one" is seldom a number */
  for (guint i = 2; i < G_N_ELEMENTS (small); i++)
    if (g_ascii_strcasecmp (digits->str, small[i]) == 0)
      {
        *value = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_unit (const char *text, const ReadoutTextWord *word)
{
  static const char *const spans_of_time[] = { "day",   "days",   "hour", "hours", "week",    "weeks",
                                               "month", "months", "year", "years", "percent", NULL };

  return (word->flags & (READOUT_TEXT_WORD_COMMON | READOUT_TEXT_WORD_NUMBER)) == 0
         || word_is (text, word, spans_of_time);
}

static void
add_number (Claim *claim, const char *text, const ReadoutTextWord *words, guint from, guint at, guint to)
{
  static const char *const age[] = { "old", NULL };
  static const char *const least[] = { "than", "least", "over", NULL };
  static const char *const roundly[]
      = { "about", "around", "some", "nearly", "almost", "roughly", "approximately", NULL };
  Number number = { 0 };

  if (at + 1 >= to || !read_number (text, &words[at], &number.value) || !is_unit (text, &words[at + 1])
      || (at + 2 < to && word_is (text, &words[at + 2], age)))
    return;

  number.unit = words[at + 1].stem;
  number.is_least = at > from && word_is (text, &words[at - 1], least);
  number.is_roundly = at > from && word_is (text, &words[at - 1], roundly);
  g_array_append_val (claim->numbers, number);
}

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;

  return left < right ? -1 : left > right;
}

static void
add_word (Claim *claim, const char *text, const ReadoutTextWord *word)
{
  static const char *const denials[]
      = { "not", "no", "never", "nobody", "t", "denied", "denies", "deny", NULL };

  if (word_is (text, word, denials))
    claim->denies = TRUE;
  else if ((word->flags & (READOUT_TEXT_WORD_COMMON | READOUT_TEXT_WORD_NUMBER)) == 0)
    {
      g_array_append_val (claim->stems, word->stem);
      if (claim->denies)
        claim->denied = word->stem;
      claim->denies = FALSE;
    }
}

static void
seal_stems (Claim *claim)
{
  guint n = 0;

  g_array_sort (claim->stems, compare_stems);
  for (guint i = 0; i < claim->stems->len; i++)
    if (n == 0 || g_array_index (claim->stems, guint32, n - 1) != g_array_index (claim->stems, guint32, i))
      g_array_index (claim->stems, guint32, n++) = g_array_index (claim->stems, guint32, i);
  g_array_set_size (claim->stems, n);
}

/* Who is named, and with what office, says nothing of what is claimed. */
static GArray *
list_names (ReadoutAnalysis *analysis)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      for (guint k = 0; k < entities[i].n_mentions; k++)
        g_array_append_val (names, entities[i].mentions[k].span);
      for (guint k = 0; k < entities[i].n_roles; k++)
        g_array_append_val (names, entities[i].roles[k].span);
    }

  return names;
}

static gboolean
is_in_name (GArray *names, ReadoutSpan word)
{
  for (guint i = 0; i < names->len; i++)
    if (readout_span_overlaps (g_array_index (names, ReadoutSpan, i), word))
      return TRUE;

  return FALSE;
}

/* Where it tells of several, none of them is what it is about. */
static guint32
find_day (ReadoutAnalysis *analysis, ReadoutSpan sentence)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (analysis, &n_times);
  guint32 day = 0;

  for (guint i = 0; i < n_times; i++)
    {
      ReadoutDayRange range;

      if (times[i].type != READOUT_TIME_TYPE_DATE || !readout_span_contains (sentence, times[i].span))
        continue;
      if (day != 0 || !readout_day_range_parse (times[i].value, &range) || range.grain != READOUT_GRAIN_DAY)
        return 0;
      day = g_date_get_julian (&range.first);
    }

  return day;
}

static gboolean
is_where (const char *text, ReadoutSpan sentence, ReadoutSpan mention)
{
  const char *before = text + mention.start_byte;
  gsize left = mention.start_byte - sentence.start_byte;

  return left >= 4 && (strncmp (before - 4, " in ", 4) == 0 || strncmp (before - 4, " at ", 4) == 0);
}

static const char *
find_place (ReadoutAnalysis *analysis, const char *text, ReadoutSpan sentence)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  const char *place = NULL;

  for (guint i = 0; i < n_entities; i++)
    for (guint k = 0; k < entities[i].n_mentions; k++)
      {
        ReadoutSpan mention = entities[i].mentions[k].span;

        if (entities[i].type != READOUT_ENTITY_PLACE || !readout_span_contains (sentence, mention))
          continue;
        if (place != NULL || !is_where (text, sentence, mention))
          return NULL;
        place = entities[i].name;
      }

  return place;
}

static Claim *
claim_new (const ReadoutFingerprint *fingerprint, GArray *names, ReadoutSpan sentence, guint from, guint to)
{
  const ReadoutTextWord *words = (const ReadoutTextWord *)(const void *)fingerprint->words->data;
  const char *text = readout_article_get_text (readout_analysis_get_article (fingerprint->analysis), NULL);
  Claim *claim = g_new0 (Claim, 1);

  claim->span = sentence;
  claim->stems = g_array_new (FALSE, FALSE, sizeof (guint32));
  claim->numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  for (guint i = from; i < to; i++)
    {
      if (!is_in_name (names, words[i].span))
        add_word (claim, text, &words[i]);
      add_number (claim, text, words, from, i, to);
    }
  seal_stems (claim);
  claim->day = find_day (fingerprint->analysis, sentence);
  claim->place = find_place (fingerprint->analysis, text, sentence);

  return claim;
}

/**
 * readout_claims_find:
 * @fingerprint: what an article is about; it has to live longer
 *
 * Returns: (transfer full): the sentences that say something that can be held against those of another
 * article
 */
GPtrArray *
readout_claims_find (const ReadoutFingerprint *fingerprint)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func ((GDestroyNotify)claim_free);
  g_autoptr (GArray) names = list_names (fingerprint->analysis);
  guint n_sentences, from = 0;
  const ReadoutSpan *sentences = readout_analysis_get_sentences (fingerprint->analysis, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      guint to;

      while (from < fingerprint->words->len
             && g_array_index (fingerprint->words, ReadoutTextWord, from).span.start_byte
                    < sentences[i].start_byte)
        from++;
      for (to = from;
           to < fingerprint->words->len
           && g_array_index (fingerprint->words, ReadoutTextWord, to).span.end_byte <= sentences[i].end_byte;)
        to++;
      if (to - from > LEAST_SHARED)
        g_ptr_array_add (claims, claim_new (fingerprint, names, sentences[i], from, to));
      from = to;
    }

  return claims;
}

static guint
count_shared (const Claim *a, const Claim *b)
{
  guint n_shared = 0;

  for (guint i = 0, k = 0; i < a->stems->len && k < b->stems->len;)
    {
      guint32 left = g_array_index (a->stems, guint32, i), right = g_array_index (b->stems, guint32, k);

      n_shared += left == right;
      i += left <= right;
      k += right <= left;
    }

  return n_shared;
}

static gboolean
has_value (const Claim *claim, const Number *number)
{
  for (guint i = 0; i < claim->numbers->len; i++)
    {
      const Number *other = &g_array_index (claim->numbers, Number, i);
      gboolean is_roundly = number->unit == other->unit && (number->is_roundly || other->is_roundly);
      double near = is_roundly ? ROUNDLY : NEAR;

      if (ABS (other->value - number->value) <= near * MAX (other->value, number->value))
        return TRUE;
    }

  return FALSE;
}

static gboolean
numbers_differ (const Number *a, const Number *b)
{
  if (a->unit != b->unit || (a->is_least && b->value > a->value) || (b->is_least && a->value > b->value))
    return FALSE;

  return TRUE;
}

static gboolean
have_other_number (const Claim *a, const Claim *b)
{
  for (guint i = 0; i < a->numbers->len; i++)
    for (guint k = 0; k < b->numbers->len; k++)
      {
        const Number *left = &g_array_index (a->numbers, Number, i);
        const Number *right = &g_array_index (b->numbers, Number, k);

        if (numbers_differ (left, right) && !has_value (b, left) && !has_value (a, right))
          return TRUE;
      }

  return FALSE;
}

static gboolean
has_stem (const Claim *claim, guint32 stem)
{
  for (guint i = 0; i < claim->stems->len; i++)
    if (g_array_index (claim->stems, guint32, i) == stem)
      return TRUE;

  return FALSE;
}

static gboolean
contradict (const Claim *a, const Claim *b)
{
  guint n_shared = count_shared (a, b);
  gboolean same_sense = (a->denied == 0) == (b->denied == 0);

  if (n_shared < LEAST_SHARED || n_shared < SHARE_OF_SHORTER * MIN (a->stems->len, b->stems->len))
    return FALSE;
  if (same_sense && have_other_number (a, b))
    return TRUE;
  if (n_shared < SHARE_OF_LONGER * MAX (a->stems->len, b->stems->len))
    return FALSE;
  /* What one of them denies, the other one says. */
  if (!same_sense)
    return has_stem (a->denied != 0 ? b : a, MAX (a->denied, b->denied));

  return (a->day != 0 && b->day != 0 && a->day != b->day)
         || (a->place != NULL && b->place != NULL && !g_str_equal (a->place, b->place));
}

/**
 * readout_claims_contradict:
 * @here: the claims of an article
 * @there: those of another one, on the same negotiation
 *
 * Two sentences contradict each other when they share most of their words and differ in a number of the same
 * unit, in the one day or the one place that they tell of, or when only one of them denies.
 *
 * Returns: (transfer full) (element-type ReadoutEvidence): the sentences
 */
GArray *
readout_claims_contradict (GPtrArray *here, GPtrArray *there)
{
  GArray *evidence = g_array_new (FALSE, FALSE, sizeof (ReadoutEvidence));

  for (guint i = 0; i < here->len; i++)
    for (guint k = 0; k < there->len; k++)
      {
        const Claim *a = g_ptr_array_index (here, i), *b = g_ptr_array_index (there, k);
        ReadoutEvidence entry = { a->span, b->span, READOUT_NO_QUOTE, READOUT_NO_QUOTE };

        if (contradict (a, b))
          g_array_append_val (evidence, entry);
      }

  return evidence;
}
