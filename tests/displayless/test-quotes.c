/* test-quotes.c: who said what, in all the ways of saying so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "readout-analyzer.h"
#include "readout-data.h"
#include "readout-quote-model.h"

#include <string.h>

static ReadoutAnalyzer *analyzer;

static ReadoutAnalysis *
analyze (const char *text)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (GError) error = NULL;
  ReadoutAnalysis *analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

/* One way of attributing: some words of the content, the last word of the source, how it is quoted. */
typedef struct
{
  const char *text;
  const char *content; /* NULL: nothing is quoted */
  const char *source;  /* NULL: nobody is named */
  ReadoutQuoteKind kind;
} Case;

static const Case direct_cases[] = {
  { "“We never closed the door,” the minister said.", "We never closed the door,", "minister", 0 },
  { "“We never closed the door,” said Anna Weber on Monday.", "We never closed the door,", "Weber", 0 },
  { "The envoy said: “We never closed the door.”", "We never closed the door.", "envoy", 0 },
  { "The envoy told reporters in Vienna late on Monday, “We never closed the door.”",
    "We never closed the door.", "envoy", 0 },
  { "According to the envoy, “nobody has closed the door to further talks.”",
    "nobody has closed the door to further talks.", "envoy", 0 },
  { "\"We never closed the door,\" Weber told the BBC.", "We never closed the door,", "Weber", 0 },
  { "'We never closed the door,' Weber told state television.", "We never closed the door,", "Weber", 0 },
  { "«We never closed the door», Weber said.", "We never closed the door", "Weber", 0 },
  { "„We never closed the door“, Weber said.", "We never closed the door", "Weber", 0 },
  { "「We never closed the door」, Weber said.", "We never closed the door", "Weber", 0 },
  { "''We never closed the door,'' Weber said.", "We never closed the door,", "Weber", 0 },
  { "``We never closed the door,'' Weber said.", "We never closed the door,", "Weber", 0 },
  { "“He told me ‘never’ and then he left the room,” Weber said.",
    "He told me ‘never’ and then he left the room,", "Weber", 0 },
  { "“We will wait for the answer as long as it takes” one senior official told the press.",
    "We will wait for the answer as long as it takes", "official", 0 },
  { "“Is there still time to talk?” asked the ambassador.", "Is there still time to talk?", "ambassador", 0 },
  { "“We never closed the door,” added Weber, who leads the delegation.", "We never closed the door,",
    "Weber", 0 },
};

static const Case indirect_cases[] = {
  { "Officials warned that the next round of talks could fail.", "the next round of talks could fail",
    "Officials", READOUT_QUOTE_INDIRECT },
  { "The ministry said it would send a delegation to Geneva.", "it would send a delegation to Geneva",
    "ministry", READOUT_QUOTE_INDIRECT },
  { "According to two diplomats, the text has been ready for a week.", "the text has been ready for a week",
    "diplomats", READOUT_QUOTE_INDIRECT },
  { "The text has been ready for a week, according to two diplomats.", "text has been ready for a week",
    "diplomats", READOUT_QUOTE_INDIRECT },
  { "The two sides are close to an agreement, the spokesman said.", "two sides are close to an agreement",
    "spokesman", READOUT_QUOTE_INDIRECT },
  { "The two sides, the spokesman said, are close to an agreement.", "are close to an agreement", "spokesman",
    READOUT_QUOTE_INDIRECT },
  { "The president denied that his government had broken the ceasefire.",
    "his government had broken the ceasefire", "president", READOUT_QUOTE_INDIRECT },
  { "Weber did not say that the talks were over.", "the talks were over", "Weber", READOUT_QUOTE_INDIRECT },
  { "Weber told the council that the inspectors had been turned away.", "the inspectors had been turned away",
    "Weber", READOUT_QUOTE_INDIRECT },
  { "They used careful words, saying that they had closed some of the gaps.",
    "they had closed some of the gaps", NULL, READOUT_QUOTE_INDIRECT },
  { "A senior official said on Tuesday that the offer would stay on the table.",
    "the offer would stay on the table", "official", READOUT_QUOTE_INDIRECT },
  { "A statement from the ministry said that the border would remain closed.", "border would remain closed",
    "ministry", READOUT_QUOTE_INDIRECT },
  { "Three officials, speaking on condition of anonymity, said the deal was almost done.",
    "the deal was almost done", "officials", READOUT_QUOTE_INDIRECT },
  { "The general claimed that his troops had left the valley.", "his troops had left the valley", "general",
    READOUT_QUOTE_INDIRECT },
  { "State television reported that the convoy had reached the town.", "the convoy had reached the town",
    "television", READOUT_QUOTE_INDIRECT },
};

static const Case mixed_cases[] = {
  { "Weber called the offer “a step back for everybody in the room.”",
    "a step back for everybody in the room", "Weber", READOUT_QUOTE_MIXED },
  { "The minister said the plan was “dead on arrival” and should be withdrawn.", "dead on arrival",
    "minister", READOUT_QUOTE_MIXED },
  { "Weber said that the talks had been “long and difficult.”", "long and difficult", "Weber",
    READOUT_QUOTE_MIXED },
};

static const Case turns[] = {
  { "MR. WEBER: We are still talking to all of them.", "We are still talking to all of them.", "WEBER", 0 },
  { "Q: Will there be another round in Geneva?", "Will there be another round in Geneva?", "Q", 0 },
  { "SECRETARY OF STATE WEBER: Let me begin with the talks.", "Let me begin with the talks.", "WEBER", 0 },
  { "Statement by Foreign Minister Anna Weber: The talks must go on.", "The talks must go on.", "Weber", 0 },
  { "John Kerry: Patience is wearing thin", "Patience is wearing thin", "Kerry", READOUT_QUOTE_INDIRECT },
};

static const Case no_quotes[] = {
  { "The so-called “moderates” left the hall early.", NULL, NULL, 0 },
  { "Ivan “the Bear” Orlov came late to the meeting.", NULL, NULL, 0 },
  { "She wrote “A Long Peace” many years ago.", NULL, NULL, 0 },
  { "The talks between the two teams did not yield a result.", NULL, NULL, 0 },
  { "The delegation arrived in Geneva on Friday.", NULL, NULL, 0 },
  { "The meeting began at 10:30 in the old palace.", NULL, NULL, 0 },
  { "A stray ” mark changes nothing here.", NULL, NULL, 0 },
  { "No statement was released about the meeting.", NULL, NULL, 0 },
};

static const ReadoutQuote *
find_quote (ReadoutAnalysis *analysis, const char *content)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *words = readout_analysis_dup_text (analysis, quotes[i].span);

      g_test_message ("  %s", words);
      if (strstr (words, content) != NULL)
        return &quotes[i];
    }

  return NULL;
}

static void
check_case (const Case *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (expected->text);
  const ReadoutQuote *quote;
  g_autofree char *source = NULL;

  g_test_message ("%s", expected->text);
  if (expected->content == NULL)
    {
      guint n_quotes;

      readout_analysis_get_quotes (analysis, &n_quotes);
      if (n_quotes > 0)
        find_quote (analysis, "\n");
      g_assert_cmpuint (n_quotes, ==, 0);
      return;
    }

  quote = find_quote (analysis, expected->content);
  g_assert_nonnull (quote);
  g_assert_cmpint (quote->kind, ==, expected->kind);
  source = readout_analysis_dup_text (analysis, quote->source.span);
  if (expected->source != NULL && strstr (source, expected->source) == NULL)
    g_error ("the source is “%s”, not “%s”", source, expected->source);
}

typedef struct
{
  const Case *cases;
  guint n_cases;
} Cases;

static void
test_cases (gconstpointer data)
{
  const Cases *cases = data;

  for (guint i = 0; i < cases->n_cases; i++)
    check_case (&cases->cases[i]);
}

/* Names, counts and ranks of those who are not named. */
static void
test_unnamed_sources (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "A senior State Department official, who spoke on condition of anonymity because the talks are "
      "private, said that the offer would stay on the table.");
  const ReadoutQuote *quote = find_quote (analysis, "the offer would stay on the table");

  g_assert_nonnull (quote);
  g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_UNNAMED);
  g_assert_cmpstr (quote->source.unnamed.rank, ==, "senior");
  g_assert_nonnull (quote->source.unnamed.reason);
}

/* The day of a date counts nobody. */
static void
test_date_in_source (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Diplomats close to the Aug. 7 inquiry said that the file would be closed soon.");
  const ReadoutQuote *quote = find_quote (analysis, "the file would be closed soon");

  g_assert_nonnull (quote);
  g_assert_null (quote->source.unnamed.count);
}

/* "He" behind an unnamed source is the same source. */
static void
test_unnamed_pronoun (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“We will stay at the table,” said a senior ministry official. He added that the offer would not "
      "be made again.");
  const ReadoutQuote *quote = find_quote (analysis, "the offer would not be made again");

  g_assert_nonnull (quote);
  g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_UNNAMED);
  g_assert_cmpstr (quote->source.unnamed.rank, ==, "senior");
}

/* "Foreign" is of the ministry, and raises nobody. */
static void
test_rank_and_institution (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("The Chinese foreign ministry said the talks had been useful to both sides.");
  const ReadoutQuote *quote = find_quote (analysis, "the talks had been useful");

  g_assert_nonnull (quote);
  g_assert_cmpstr (quote->source.unnamed.institution, ==, "foreign ministry");
  g_assert_null (quote->source.unnamed.rank);
}

static void
test_cue (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Officials warned that the next round of talks could fail.");
  const ReadoutQuote *quote = find_quote (analysis, "the next round");

  g_assert_nonnull (quote);
  g_assert_cmpstr (quote->cue_lemma, ==, "warn");
}

static void
test_floating_quote (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“The door is open for everybody,” Anna Weber said in Berlin.\n\n“We will wait for an answer as "
      "long as it takes.”");
  const ReadoutQuote *quote = find_quote (analysis, "We will wait for an answer");

  g_assert_nonnull (quote);
  g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_NAMED);
}

static const char *const paragraphs[] = {
  "“We never closed the door,” Anna Weber said on Monday.",
  "Officials warned that the next round of talks could fail, and that nobody was ready to “give in now.”",
  "The envoy told reporters, “We are waiting for the answer.” He left at noon.",
};

/* The paragraph without one of its marks, or with one more. */
static char *
spoil (const char *paragraph, GRand *random)
{
  static const char *const marks[] = { "“", "”", "\"", "'", "«", "»", "„", "‘", "’" };
  glong at = g_rand_int_range (random, 0, (gint32)g_utf8_strlen (paragraph, -1));
  const char *place = g_utf8_offset_to_pointer (paragraph, at);
  const char *mark = strstr (paragraph, g_rand_boolean (random) ? "“" : "”");

  if (mark != NULL && g_rand_boolean (random))
    return g_strdup_printf ("%.*s%s", (int)(mark - paragraph), paragraph, g_utf8_next_char (mark));

  return g_strdup_printf ("%.*s%s%s", (int)(place - paragraph), paragraph,
                          marks[g_rand_int_range (random, 0, G_N_ELEMENTS (marks))], place);
}

/* A broken mark in one paragraph takes nothing from another. */
static void
test_random_marks (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *spoilt = spoil (paragraphs[1], random);
      g_autofree char *text = g_strdup_printf ("%s\n\n%s\n\n%s", paragraphs[0], spoilt, paragraphs[2]);
      g_autoptr (ReadoutAnalysis) analysis = analyze (text);

      g_test_message ("%s", spoilt);
      g_assert_nonnull (find_quote (analysis, "We never closed the door,"));
      g_assert_nonnull (find_quote (analysis, "We are waiting for the answer."));
    }
}

/* Processor time, which other programs do not lengthen. */
static double
time_of (guint n_repeats)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  clock_t start;

  for (guint i = 0; i < n_repeats; i++)
    g_string_append_printf (text, "He said “we %u and \" Weber said that “they told, ", i);
  start = clock ();
  analysis = analyze (text->str);

  return (double)(clock () - start);
}

/* One paragraph of nothing but cues and broken marks, and one eight times as long. */
static void
test_linear_time (void)
{
  double shorter, longer;

  time_of (500);
  shorter = time_of (1000);
  longer = time_of (8001);
  g_test_message ("%.0f and %.0f ticks", shorter, longer);
  g_assert_cmpfloat (longer, <, 32 * shorter);
}

static GBytes *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "language", name, NULL);
  g_autoptr (GBytes) bytes = readout_data_map (path, NULL);

  g_assert_nonnull (bytes);
  return g_steal_pointer (&bytes);
}

static void
assert_refused (gconstpointer data, gsize size, ReadoutWords *words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_quote_model_new_from_bytes (bytes, words, &error));
  g_assert_nonnull (error);
}

static void
test_damaged_model (void)
{
  g_autoptr (GBytes) bytes = read_data ("en.quotes");
  g_autoptr (GBytes) word_bytes = read_data ("en.words");
  g_autoptr (ReadoutWords) words = readout_words_new_from_bytes (word_bytes, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *copy = g_memdup2 (data, size);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (ReadoutQuoteModel) model = readout_quote_model_new_from_bytes (bytes, words, NULL);

  g_assert_nonnull (model);
  assert_refused (data, 0, words);
  assert_refused (data, 20, words);
  assert_refused (data, size - 1, words);
  assert_refused (data, size / 2, words);
  for (guint i = 0; i < 12; i++)
    {
      gsize at = i < 4 ? i * 10 : (gsize)g_rand_double_range (random, 0, (double)size);

      copy[at] ^= 0x55;
      assert_refused (copy, size, words);
      copy[at] ^= 0x55;
    }
}

/* A file that is whole, but does not fit together. */
static void
assert_refused_when_sealed (char *data, gsize size, ReadoutWords *words)
{
  readout_data_seal (data, size, READOUT_QUOTE_MODEL_MAGIC, READOUT_QUOTE_MODEL_VERSION);
  assert_refused (data, size, words);
}

static void
test_misfitting_model (void)
{
  g_autoptr (GBytes) bytes = read_data ("en.quotes");
  g_autoptr (GBytes) word_bytes = read_data ("en.words");
  g_autoptr (ReadoutWords) words = readout_words_new_from_bytes (word_bytes, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *copy = g_memdup2 (data, size);
  ReadoutQuoteModelHeader *header = (ReadoutQuoteModelHeader *)(gpointer)copy;
  guint32 *numbers = (guint32 *)(gpointer)(header + 1);
  guint32 kept;

  kept = header->n_vectors;
  header->n_vectors = 0;
  assert_refused_when_sealed (copy, size, words);
  header->n_vectors = G_MAXUINT32;
  assert_refused_when_sealed (copy, size, words);

  /* rows instead of vectors: the length is right, the slots point behind the vectors */
  header->n_vectors = GUINT32_TO_LE (GUINT32_FROM_LE (kept) - 1);
  header->n_rows = GUINT32_TO_LE (GUINT32_FROM_LE (header->n_rows)
                                  + (guint32)(sizeof (ReadoutQuoteVector) / sizeof (ReadoutQuoteRow)));
  assert_refused_when_sealed (copy, size, words);
  memcpy (copy, data, sizeof *header);

  kept = numbers[0];
  numbers[0] = readout_data_write_float (1e9f);
  assert_refused_when_sealed (copy, size, words);
  numbers[0] = GUINT32_TO_LE (0x7fc00000); /* not a number */
  assert_refused_when_sealed (copy, size, words);
  numbers[0] = kept;
}

int
main (int argc, char **argv)
{
  static const Cases cases[] = {
    { direct_cases, G_N_ELEMENTS (direct_cases) }, { indirect_cases, G_N_ELEMENTS (indirect_cases) },
    { mixed_cases, G_N_ELEMENTS (mixed_cases) },   { turns, G_N_ELEMENTS (turns) },
    { no_quotes, G_N_ELEMENTS (no_quotes) },
  };
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_data_func ("/quotes/direct", &cases[0], test_cases);
  g_test_add_data_func ("/quotes/indirect", &cases[1], test_cases);
  g_test_add_data_func ("/quotes/mixed", &cases[2], test_cases);
  g_test_add_data_func ("/quotes/turns", &cases[3], test_cases);
  g_test_add_data_func ("/quotes/none", &cases[4], test_cases);
  g_test_add_func ("/quotes/unnamed-sources", test_unnamed_sources);
  g_test_add_func ("/quotes/rank-and-institution", test_rank_and_institution);
  g_test_add_func ("/quotes/date-in-source", test_date_in_source);
  g_test_add_func ("/quotes/unnamed-pronoun", test_unnamed_pronoun);
  g_test_add_func ("/quotes/cue", test_cue);
  g_test_add_func ("/quotes/floating", test_floating_quote);
  g_test_add_func ("/quotes/random-marks", test_random_marks);
  g_test_add_func ("/quotes/linear-time", test_linear_time);
  g_test_add_func ("/quotes/damaged-model", test_damaged_model);
  g_test_add_func ("/quotes/misfitting-model", test_misfitting_model);

  status = g_test_run ();
  g_clear_object (&analyzer);

  return status;
}
