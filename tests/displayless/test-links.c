/* test-links.c: articles in relation to each other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-alignment.h"
#include "readout-analyzer.h"
#include "readout-copy.h"
#include "readout-difference.h"
#include "readout-grouping.h"
#include "readout-news.h"
#include "readout-related.h"
#include "readout-tracks.h"
#include "readout-utterance.h"
#include "readout-vector.h"

#include <string.h>

static ReadoutAnalyzer *analyzer;

static ReadoutRelated *
relate (const char *text, const char *published)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);

  g_assert_no_error (error);
  return readout_related_new (analysis);
}

/* The articles that come with the program, by their file names; the day is part of the name. */
static const char *const names[] = {
  "syria-2016-09-05-hangzhou",    "syria-2016-09-09-geneva",        "syria-2016-09-10-agreement",
  "syria-2016-09-12-sunset",      "syria-2016-09-15-castello-road", "syria-2016-09-18-deir-ez-zor",
  "syria-2016-09-18-strike-copy", "syria-2016-09-19-toll",          "syria-2016-09-20-convoy",
  "syria-2016-09-23-new-york",    "colombia-2016-08-25-havana",     "colombia-2016-09-24-yari",
};

static GPtrArray *
load_samples (void)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_related_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", file, NULL);
      g_autofree char *day = g_strndup (strstr (names[i], "2016"), strlen ("2016-09-05"));
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_ptr_array_add (samples, relate (text, day));
    }

  return samples;
}

static GPtrArray *
list_fingerprints (GPtrArray *articles)
{
  GPtrArray *fingerprints = g_ptr_array_new ();

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (fingerprints, ((ReadoutRelated *)g_ptr_array_index (articles, i))->fingerprint);

  return fingerprints;
}

static guint
find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (names[i], name) != NULL)
      return i;

  g_assert_not_reached ();
}

/* "geneva" of "syria-2016-09-09-geneva" */
static const char *
get_topic (const char *name)
{
  return strstr (name, "2016") + strlen ("2016-09-09-");
}

/* "later > earlier" of each two samples that are related so. */
static char *
list_related (GPtrArray *samples, ReadoutRelationKind kind)
{
  g_autoptr (GPtrArray) fingerprints = list_fingerprints (samples);
  g_autoptr (ReadoutRarity) rarity = readout_rarity_new ();
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < fingerprints->len; i++)
    {
      readout_rarity_add (rarity, g_ptr_array_index (fingerprints, i), 1);
      readout_rarity_add_pairs (rarity, g_ptr_array_index (fingerprints, i));
    }
  for (guint i = 0; i < samples->len; i++)
    for (guint k = 0; k < i; k++)
      {
        g_autoptr (ReadoutVector) later = readout_vector_new (g_ptr_array_index (fingerprints, i), rarity);
        g_autoptr (ReadoutVector) earlier = readout_vector_new (g_ptr_array_index (fingerprints, k), rarity);
        g_autoptr (GPtrArray) relations
            = readout_related_compare (g_ptr_array_index (samples, i), g_ptr_array_index (samples, k),
                                       readout_vector_compare (later, earlier));

        for (guint n = 0; n < relations->len; n++)
          if (((ReadoutRelation *)g_ptr_array_index (relations, n))->kind == kind)
            g_string_append_printf (list, "%s > %s\n", get_topic (names[i]), get_topic (names[k]));
      }

  return g_string_free (list, FALSE);
}

/* The sample case falls into its two negotiations. */
static void
test_grouping (void)
{
  g_autoptr (GPtrArray) samples = load_samples ();
  g_autoptr (GPtrArray) fingerprints = list_fingerprints (samples);
  g_autoptr (GArray) groups = readout_grouping_find (fingerprints);

  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < groups->len; i++)
    g_assert_cmpuint (g_array_index (groups, guint, i), ==, g_str_has_prefix (names[i], "syria") ? 0 : 1);
}

static void
test_grouping_of_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) empty = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_related_unref);
  g_autoptr (GPtrArray) fingerprints = NULL;
  g_autoptr (GArray) no_groups = readout_grouping_find (none);
  g_autoptr (GArray) groups = NULL;

  g_assert_cmpuint (no_groups->len, ==, 0);

  /* Texts without a word have nothing in common. */
  g_ptr_array_add (empty, relate ("", NULL));
  g_ptr_array_add (empty, relate ("—", NULL));
  fingerprints = list_fingerprints (empty);
  groups = readout_grouping_find (fingerprints);
  g_assert_cmpuint (g_array_index (groups, guint, 0), !=, g_array_index (groups, guint, 1));
}

/* The wire family is one, and headed by its agency; nothing else is the same text. */
static void
test_same_text (void)
{
  g_autoptr (GPtrArray) samples = load_samples ();
  g_autofree char *copies = list_related (samples, READOUT_RELATION_SAME_TEXT);

  g_assert_cmpstr (copies, ==, "strike-copy > deir-ez-zor\n");
  for (guint i = 0; i < samples->len; i++)
    {
      ReadoutAnalysis *analysis = ((ReadoutRelated *)g_ptr_array_index (samples, i))->fingerprint->analysis;
      g_autofree char *agency = readout_analysis_dup_text (analysis, readout_copy_find_agency (analysis));
      gboolean is_wire = i == find ("hangzhou") || i == find ("deir-ez-zor") || i == find ("strike-copy")
                         || i == find ("havana");

      g_assert_cmpstr (agency, ==, is_wire ? "Meridian Wire" : "");
    }
}

static void
assert_agency (const char *text, const char *expected)
{
  g_autoptr (ReadoutRelated) related = relate (text, NULL);
  ReadoutAnalysis *analysis = related->fingerprint->analysis;
  g_autofree char *agency = readout_analysis_dup_text (analysis, readout_copy_find_agency (analysis));

  g_assert_cmpstr (agency, ==, expected);
}

static void
test_agency (void)
{
  assert_agency ("ZÜRICH, March 4 (Reuters) - The gates stay shut.\n", "Reuters");
  assert_agency ("The gates stay shut\n\nBy The Associated Press\n\nZÜRICH — Nobody came.\n",
                 "The Associated Press");
  assert_agency ("The gates stay shut. Reuters reported that on Monday.\n", "");
  assert_agency ("The dam (Orla) is old. It leaks (a little) - or so they say.\n", "");
}

/* The repeated quotes are found, and no others. */
static void
test_repeated_quotes (void)
{
  g_autoptr (GPtrArray) samples = load_samples ();
  g_autofree char *repeated = list_related (samples, READOUT_RELATION_REPEATS_QUOTE);

  g_assert_cmpstr (repeated, ==,
                   "agreement > geneva\n"
                   "sunset > agreement\n"
                   "castello-road > sunset\n"
                   "deir-ez-zor > castello-road\n"
                   "strike-copy > deir-ez-zor\n"
                   "toll > deir-ez-zor\n"
                   "toll > strike-copy\n"
                   "convoy > castello-road\n"
                   "new-york > geneva\n"
                   "new-york > agreement\n"
                   "new-york > sunset\n"
                   "new-york > castello-road\n"
                   "new-york > deir-ez-zor\n"
                   "yari > havana\n");
}

static void
test_contradictions (void)
{
  g_autoptr (GPtrArray) samples = load_samples ();
  g_autofree char *contradictions = list_related (samples, READOUT_RELATION_CONTRADICTS);

  g_assert_cmpstr (contradictions, ==, "toll > deir-ez-zor\ntoll > strike-copy\n");
}

/* How like the first quote of two texts are. */
static double
compare_quotes (const char *a, const char *b)
{
  g_autoptr (ReadoutRelated) left = relate (a, "2026-03-04");
  g_autoptr (ReadoutRelated) right = relate (b, "2026-03-05");

  g_assert_cmpuint (left->utterances->len, >=, 1);
  g_assert_cmpuint (right->utterances->len, >=, 1);
  return readout_utterance_compare (g_ptr_array_index (left->utterances, 0),
                                    g_ptr_array_index (right->utterances, 0));
}

static void
test_one_utterance (void)
{
  const char *whole
      = "“The turbines will run before the harvest, and the valley will have its water,” Lena Brandt said.";

  /* in part, in other words, by somebody who is not named */
  g_assert_cmpfloat (compare_quotes (whole, "“The turbines will run before the harvest,” an official said."),
                     >, 0.9);
  g_assert_cmpfloat (
      compare_quotes (
          whole,
          "“The turbines would run ahead of the harvest and the valley would get its water,” Brandt said."),
      >, 0.6);
}

static void
test_two_utterances (void)
{
  const char *first = "“We welcome the talks that will begin in Geneva,” Lena Brandt said.";

  /* by one speaker, of one form, about another matter */
  g_assert_cmpfloat (
      compare_quotes (first, "“We welcome the talks that will begin in Vienna,” Lena Brandt said."), <, 0.01);
  g_assert_cmpfloat (
      compare_quotes (first, "“The gates of the Orla dam stay shut until May,” Lena Brandt said."), <, 0.01);
  g_assert_cmpfloat (compare_quotes ("“We will see,” Lena Brandt said.", "“We will see,” Tomas Weil said."),
                     <, 0.01);
}

/* Few words, of which some are such as all news have, in any order and more than once. */
static ReadoutPassage *
make_passage (void)
{
  static const char *const words[] = { "dam", "the", "water", "said", "turbine", "of", "valley", "harvest" };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_words = (guint)g_test_rand_int_range (0, 20);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return readout_passage_new (readout_text_words_find (text->str, text->len));
}

/* What is not aligned because too little is shared would not have been found by the alignment either. */
static void
test_shared_words (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (ReadoutPassage) a = make_passage ();
      g_autoptr (ReadoutPassage) b = make_passage ();
      g_autoptr (GArray) pairs = readout_alignment_find (a->words, b->words);
      double aligned = 0;
      guint n_telling;
      double shared = readout_passage_weigh_shared (a, b, &n_telling);

      for (guint i = 0; i < pairs->len; i++)
        {
          const ReadoutAlignedPair *pair = &g_array_index (pairs, ReadoutAlignedPair, i);

          if (pair->is_same)
            aligned += readout_passage_weigh_word (&g_array_index (a->words, ReadoutTextWord, pair->a));
        }
      g_assert_cmpfloat (aligned, <=, shared + 1e-9);
      g_assert_cmpfloat (shared, <=, a->weight + 1e-9);
      g_assert_cmpfloat (n_telling, <=, shared + 1e-9);
      g_assert_true (n_telling == 0 || readout_passage_may_share (a, b));
    }
}

static guint
count_contradictions (const char *a, const char *b)
{
  g_autoptr (ReadoutRelated) later = relate (b, "2026-03-05");
  g_autoptr (ReadoutRelated) earlier = relate (a, "2026-03-04");
  g_autoptr (GPtrArray) relations = readout_related_compare (later, earlier, 1);

  for (guint i = 0; i < relations->len; i++)
    {
      const ReadoutRelation *relation = g_ptr_array_index (relations, i);

      if (relation->kind == READOUT_RELATION_CONTRADICTS)
        return relation->evidence->len;
    }

  return 0;
}

static void
test_what_contradicts (void)
{
  const char *flood = "The flood destroyed 40 houses beside the broken dam gates.";

  g_assert_cmpuint (
      count_contradictions (flood, "Beside the broken dam gates the flood destroyed 60 houses."), ==, 1);
  g_assert_cmpuint (
      count_contradictions (flood, "Beside the broken dam gates the flood destroyed about 42 houses."), ==,
      0);
  g_assert_cmpuint (
      count_contradictions ("The flood destroyed more than 40 houses beside the broken dam gates.",
                            "Beside the broken dam gates the flood destroyed 60 houses."),
      ==, 0);
  g_assert_cmpuint (
      count_contradictions (flood, "The council bought 60 houses for workers of the power station."), ==, 0);
  g_assert_cmpuint (
      count_contradictions ("Engineers opened the northern sluice gates before the storm.",
                            "Engineers did not open the northern sluice gates before the storm."),
      ==, 1);
}

/* The passages in brackets. */
static char *
mark_difference (const char *text, const char *other)
{
  g_autoptr (GArray) spans = readout_difference_find (text, other);
  GString *marked = g_string_new (text);

  for (guint i = spans->len; i-- > 0;)
    {
      g_string_insert_c (marked, (gssize)g_array_index (spans, ReadoutSpan, i).end_byte, ']');
      g_string_insert_c (marked, (gssize)g_array_index (spans, ReadoutSpan, i).start_byte, '[');
    }

  return g_string_free (marked, FALSE);
}

static void
test_difference (void)
{
  const char *first = "It’s a week of quiet that has to be earned, hour by hour";
  const char *second = "It is a week of quiet that must be earned hour by hour";
  g_autofree char *gone = mark_difference (first, second);
  g_autofree char *come = mark_difference (second, first);
  g_autofree char *none = mark_difference (first, first);

  g_assert_cmpstr (gone, ==, "It’[s] a week of quiet that [has to] be earned, hour by hour");
  g_assert_cmpstr (come, ==, "It [is] a week of quiet that [must] be earned hour by hour");
  g_assert_cmpstr (none, ==, first);
}

/* What is new in an article against an earlier one, a line each. */
static void
test_news (void)
{
  g_autoptr (ReadoutRelated) before = relate (
      "Anna Lindqvist went to Oslo. “We wait for a letter from the harbour,” Lindqvist said.", "2016-09-09");
  g_autoptr (ReadoutRelated) article = relate (
      "OSLO, Sept. 10 — Erik Solvang counted 40 ships. “We wait for a letter from the harbour,” "
      "Anna Lindqvist said again.\n\n“Nobody in the whole of the harbour has\nwritten it,” Solvang said. “I looked for it "
      "myself.” He declined to discuss the price of the boats.",
      "2016-09-10");
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autoptr (ReadoutNews) news = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  g_ptr_array_add (earlier, before);
  news = readout_news_find (article, earlier);
  for (guint i = 0; i < news->items->len; i++)
    g_string_append_printf (lines, "%s\n", g_array_index (news->items, ReadoutNewsItem, i).words);

  g_assert_cmpstr (lines->str, ==,
                   "Erik Solvang\n"
                   "Nobody in the whole of the harbour has written it, … I looked for it myself.\n"
                   "40 ships\n"
                   "2016-09-10\n");
}

static void
test_tracks (void)
{
  const ReadoutTwoReports pairs[] = { { 1, 2 }, { 5, 6 }, { 2, 3 }, { 3, 1 }, { 7, 3 } };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (ReadoutTwoReports));
  g_autoptr (GPtrArray) tracks = NULL;
  guint longer;

  g_array_append_vals (array, pairs, G_N_ELEMENTS (pairs));
  tracks = readout_tracks_find (array);
  g_assert_cmpuint (tracks->len, ==, 2);
  longer = ((GArray *)g_ptr_array_index (tracks, 0))->len == 4 ? 0 : 1;
  g_assert_cmpuint (((GArray *)g_ptr_array_index (tracks, longer))->len, ==, 4);
  g_assert_cmpuint (((GArray *)g_ptr_array_index (tracks, 1 - longer))->len, ==, 2);
}

static const char *
find_item (const ReadoutNews *news, ReadoutNewsKind kind)
{
  for (guint i = 0; i < news->items->len; i++)
    if (g_array_index (news->items, ReadoutNewsItem, i).kind == kind)
      return g_array_index (news->items, ReadoutNewsItem, i).words;

  return NULL;
}

static ReadoutNews *
find_news (const char *text, const char *earlier_text)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_related_unref);
  g_autoptr (ReadoutRelated) article = relate (text, "2016-03-06");

  g_ptr_array_add (earlier, relate (earlier_text, "2016-03-05"));
  return readout_news_find (article, earlier);
}

#define UNNAMED                                                                                          \
  "Gates of the dam\n\n“The northern gates of the dam open on the third of June, whatever the valley " \
  "council decides,” said an official of Arvenia who was not authorized to speak.\n"
#define NAMED                                                                                                       \
  "A day for the gates\n\nZÜRICH (Meridian Wire) — “The northern gates of the dam open on the third of June, " \
  "whatever the valley council decides,” said Lena Brandt, the foreign minister.\n"

/* Words that were known get a name; with a name they had before they are no news. */
static void
test_first_naming (void)
{
  g_autoptr (ReadoutNews) named = find_news (NAMED, UNNAMED);
  g_autoptr (ReadoutNews) again = find_news (NAMED, NAMED);
  g_autoptr (ReadoutNews) unnamed = find_news (UNNAMED, NAMED);

  g_assert_cmpstr (find_item (named, READOUT_NEWS_NAMING), ==, "Lena Brandt");
  g_assert_null (find_item (named, READOUT_NEWS_QUOTE));
  g_assert_null (find_item (again, READOUT_NEWS_NAMING));
  g_assert_null (find_item (unnamed, READOUT_NEWS_NAMING));
  g_assert_cmpstr (named->agency, ==, "Meridian Wire");
  g_assert_null (unnamed->agency);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/links/grouping", test_grouping);
  g_test_add_func ("/links/grouping-of-nothing", test_grouping_of_nothing);
  g_test_add_func ("/links/same-text", test_same_text);
  g_test_add_func ("/links/agency", test_agency);
  g_test_add_func ("/links/repeated-quotes", test_repeated_quotes);
  g_test_add_func ("/links/contradictions", test_contradictions);
  g_test_add_func ("/links/one-utterance", test_one_utterance);
  g_test_add_func ("/links/two-utterances", test_two_utterances);
  g_test_add_func ("/links/shared-words", test_shared_words);
  g_test_add_func ("/links/what-contradicts", test_what_contradicts);
  g_test_add_func ("/links/difference", test_difference);
  g_test_add_func ("/links/news", test_news);
  g_test_add_func ("/links/tracks", test_tracks);
  g_test_add_func ("/links/first-naming", test_first_naming);
  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
