/* test-sourcing.c: how words have come from their source, and on whom an article rests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-analyzer.h"
#include "readout-sourcing.h"

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

/* The index of the quote with the words. */
static int
find_quote (ReadoutAnalysis *analysis, const char *words)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *found = readout_analysis_dup_text (analysis, quotes[i].span);

      g_test_message ("%s", found);
      if (strstr (found, words) != NULL)
        return (int)i;
    }

  g_error ("“%s” is not found", words);
}

static const ReadoutQuote *
get_quote (ReadoutAnalysis *analysis, const char *words)
{
  guint n_quotes;

  return &readout_analysis_get_quotes (analysis, &n_quotes)[find_quote (analysis, words)];
}

static void
test_telling (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    ReadoutTelling telling;
    gboolean is_statement;
  } cases[] = {
    { "Anna Weber said that the talks would go on.", "the talks would go on", READOUT_TELLING_SAID, TRUE },
    { "The president denied that his government had broken the ceasefire.", "his government",
      READOUT_TELLING_DENIED, TRUE },
    { "Anna Weber did not say whether the talks would go on.", "the talks would go on",
      READOUT_TELLING_WITHHELD, FALSE },
    { "Anna Weber is expected to say that the talks will go on.", "the talks will go on",
      READOUT_TELLING_EXPECTED, FALSE },
    { "Anna Weber believes that the talks will go on.", "the talks will go on", READOUT_TELLING_THOUGHT,
      FALSE },
    { "If Turkey rejects the agreement, Anna Weber could still put it to a vote.", "the agreement",
      READOUT_TELLING_EXPECTED, FALSE },
    { "“The talks will go on,” Anna Weber said.", "The talks will go on", READOUT_TELLING_SAID, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ReadoutAnalysis) analysis = analyze (cases[i].text);
      const ReadoutQuote *quote = get_quote (analysis, cases[i].words);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (quote->telling, ==, cases[i].telling);
      g_assert_cmpint (readout_quote_is_statement (quote), ==, cases[i].is_statement);
    }
}

static void
assert_relay (ReadoutAnalysis *analysis, const ReadoutRelay *relay, const char *words, ReadoutRelayKind kind)
{
  g_autofree char *found = readout_analysis_dup_text (analysis, relay->span);

  g_assert_cmpstr (found, ==, words);
  g_assert_cmpint (relay->kind, ==, kind);
}

static void
test_chain (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Iran will not leave the talks, Abbas Araghchi told state television, Tasnim reported.\n\n"
                 "“We will wait for an answer,” Anna Weber told the BBC in Geneva.");
  const ReadoutQuote *first = get_quote (analysis, "Iran will not leave the talks");
  const ReadoutQuote *second = get_quote (analysis, "We will wait for an answer");

  g_assert_cmpuint (first->source.n_relays, ==, 2);
  assert_relay (analysis, &first->source.relays[0], "state television", READOUT_RELAY_BROADCASTER);
  assert_relay (analysis, &first->source.relays[1], "Tasnim", READOUT_RELAY_AGENCY);
  g_assert_cmpuint (second->source.n_relays, ==, 1);
  assert_relay (analysis, &second->source.relays[0], "BBC", READOUT_RELAY_OUTLET);
}

static void
test_translated (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("“We will wait for an answer,” Abbas Araghchi said through an interpreter.\n\n"
                 "“There is still time for everybody,” Anna Weber said.");

  g_assert_true (get_quote (analysis, "We will wait")->is_translated);
  g_assert_false (get_quote (analysis, "There is still time")->is_translated);
}

/* "The official" and "he" are the one told of before, "another official" is not. */
static void
test_same_source (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“We will stay at the table,” a senior American official said. He added that the offer would not be made "
      "again.\n\n"
      "“There is no other offer,” the official said.\n\n"
      "“We have heard of many other offers,” another official said.");
  int first = find_quote (analysis, "We will stay at the table");

  g_assert_cmpint (get_quote (analysis, "We will stay at the table")->source.unnamed.same_as, ==,
                   READOUT_NO_QUOTE);
  g_assert_cmpint (get_quote (analysis, "the offer would not be made")->source.unnamed.same_as, ==, first);
  g_assert_cmpint (get_quote (analysis, "There is no other offer")->source.unnamed.same_as, ==, first);
  g_assert_cmpint (get_quote (analysis, "We have heard of many")->source.unnamed.same_as, ==,
                   READOUT_NO_QUOTE);
}

/* The side of a source is in its words, or that of the person it travels with. */
static void
test_side (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "US Secretary of State John Kerry is in Geneva.\n\n"
      "“We are going to try once more,” said a senior administration official who is traveling with Kerry.");
  const ReadoutQuote *quote = get_quote (analysis, "We are going to try once more");
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  g_assert_cmpint (quote->source.unnamed.side, !=, READOUT_NO_ENTITY);
  g_assert_cmpstr (entities[quote->source.unnamed.side].name, ==, "United States");
  g_assert_cmpstr (quote->source.unnamed.rank, ==, "senior");
  g_assert_cmpstr (quote->source.unnamed.institution, ==, "administration");
  g_assert_cmpstr (quote->source.unnamed.count, ==, "one");
}

static gboolean
holds (const GArray *numbers, int number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, int, i) == number)
      return TRUE;

  return FALSE;
}

static int
find_entity (ReadoutAnalysis *analysis, const char *name)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (g_str_equal (entities[i].name, name))
      return (int)i;

  g_error ("“%s” is not found", name);
}

static void
test_profile (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“The offer stays on the table until Friday,” Anna Weber said. Sergei Lavrov did not speak.\n\n"
      "The offer stays on the table until Friday, a French diplomat said.\n\n"
      "The inspectors have left the country by train, a French official said.\n\n"
      "Sergei Lavrov left at noon.");
  g_autoptr (ReadoutSourcing) sourcing = readout_sourcing_new (analysis);
  int shared = find_quote (analysis, "The offer stays on the table until Friday");
  int alone = find_quote (analysis, "The inspectors have left");

  g_assert_cmpuint (sourcing->n_by_naming[READOUT_NAMING_NAMED], ==, 1);
  g_assert_cmpuint (sourcing->n_by_naming[READOUT_NAMING_UNNAMED], ==, 2);
  g_assert_cmpuint (sourcing->sides->len, ==, 1);
  g_assert_cmpuint (g_array_index (sourcing->sides, ReadoutSide, 0).n_statements, ==, 2);
  g_assert_true (holds (sourcing->silent, find_entity (analysis, "Sergei Lavrov")));
  g_assert_false (holds (sourcing->silent, find_entity (analysis, "Anna Weber")));
  g_assert_true (holds (sourcing->unnamed_only, alone));
  g_assert_false (holds (sourcing->unnamed_only, shared));
  g_assert_cmpuint (sourcing->unnamed_only->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/sourcing/telling", test_telling);
  g_test_add_func ("/sourcing/chain", test_chain);
  g_test_add_func ("/sourcing/translated", test_translated);
  g_test_add_func ("/sourcing/same-source", test_same_source);
  g_test_add_func ("/sourcing/side", test_side);
  g_test_add_func ("/sourcing/profile", test_profile);

  status = g_test_run ();
  g_clear_object (&analyzer);

  return status;
}
