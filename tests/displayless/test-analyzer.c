/* test-analyzer.c: what an analyst sees of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"

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

static const ReadoutEntity *
find_entity (ReadoutAnalysis *analysis, const char *name)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (g_str_equal (entities[i].name, name))
      return &entities[i];

  return NULL;
}

static void
assert_entity (ReadoutAnalysis *analysis, const char *name, ReadoutEntityType type, guint n_mentions)
{
  const ReadoutEntity *entity = find_entity (analysis, name);

  if (entity == NULL)
    g_error ("%s was not found", name);
  g_assert_cmpint (entity->type, ==, type);
  g_assert_cmpuint (entity->n_mentions, ==, n_mentions);
}

static const ReadoutQuote *
only_quote (ReadoutAnalysis *analysis)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  g_assert_cmpuint (n_quotes, ==, 1);
  return quotes;
}

static void
assert_text (ReadoutAnalysis *analysis, ReadoutSpan span, const char *expected)
{
  g_autofree char *text = readout_analysis_dup_text (analysis, span);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_names (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Foreign Minister Sergei Orlov was in Geneva on Monday. Orlov will meet the envoy of Syria there, and "
      "Syrian President Bashar al-Assad will call. Assad spoke to Orlov before.");

  assert_entity (analysis, "Sergei Orlov", READOUT_ENTITY_PERSON, 3);
  assert_entity (analysis, "Bashar al-Assad", READOUT_ENTITY_PERSON, 2);
  assert_entity (analysis, "Geneva", READOUT_ENTITY_PLACE, 1);
  assert_entity (analysis, "Syria", READOUT_ENTITY_PLACE, 1);
  g_assert_null (find_entity (analysis, "Monday"));
}

/* Names that a hyphen or a small letter must not cut, and one that the seat of a government must not take
 * over. */
static void
test_whole_names (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Secretary General Ban Ki-moon spoke to the Pentagon about Deir ez-Zor. The Al-Nusra Front was not there.");

  g_assert_nonnull (find_entity (analysis, "Ban Ki-moon"));
  g_assert_nonnull (find_entity (analysis, "Pentagon"));
  g_assert_nonnull (find_entity (analysis, "Deir ez-Zor"));
  assert_entity (analysis, "Al-Nusra Front", READOUT_ENTITY_ORGANIZATION, 1);
}

/* The lexicon knows each of the two, a body that begins with a nationality, a person in full, and a people.
 */
static void
test_known_names (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Fighters of Islamic State and Jabhat Fateh al-Sham held the village. Bashar al-Assad asked the "
      "Asian Development Bank for a loan. Food reached hundreds of thousands of Syrians.");

  assert_entity (analysis, "Islamic State", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "Al-Nusra Front", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "Bashar al-Assad", READOUT_ENTITY_PERSON, 1);
  assert_entity (analysis, "Asian Development Bank", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "Syrian", READOUT_ENTITY_NATIONALITY, 1);
}

static void
test_names_at_sentence_start (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("Patience is thin. However, talks go on. Russia agreed.");
  guint n_entities;

  readout_analysis_get_entities (analysis, &n_entities);
  g_assert_cmpuint (n_entities, ==, 1);
  assert_entity (analysis, "Russia", READOUT_ENTITY_PLACE, 1);
}

/* A full name tells what its surname is elsewhere, and that it is a name at all. */
/* What can be nothing else is that, whatever the sentence makes of it. */
static void
test_types_of_known_names (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "The Kremlin and the Knesset said nothing, and the Duma voted on the Korean Peninsula. The Crimean "
      "peninsula was on the list of the Hanoi summit, and so was Brexit.");

  assert_entity (analysis, "Kremlin", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "Knesset", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "State Duma", READOUT_ENTITY_ORGANIZATION, 1);
  assert_entity (analysis, "Korea", READOUT_ENTITY_PLACE, 1);
  assert_entity (analysis, "Crimea", READOUT_ENTITY_PLACE, 1);
  assert_entity (analysis, "Hanoi summit", READOUT_ENTITY_EVENT, 1);
  assert_entity (analysis, "Brexit", READOUT_ENTITY_EVENT, 1);
}

static void
test_names_by_other_paragraphs (void)
{
  g_autoptr (ReadoutAnalysis) sergeant
      = analyze ("Army Sergeant Mark Dayton died on Monday, his unit said.\n\n"
                 "Dayton was mortally wounded near the border.\n\nFriends remembered Dayton.");
  g_autoptr (ReadoutAnalysis) skater
      = analyze ("The skater Yuko Hanamura won in Oslo.\n\nHanamura vowed to keep working.");

  assert_entity (sergeant, "Mark Dayton", READOUT_ENTITY_PERSON, 4); /* with "his" */
  assert_entity (skater, "Yuko Hanamura", READOUT_ENTITY_PERSON, 2);
}

static void
test_governments (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("There was a back and forth between Washington and Moscow. The US and "
                 "Russia will meet again.");

  assert_entity (analysis, "United States", READOUT_ENTITY_PLACE, 2);
  assert_entity (analysis, "Russia", READOUT_ENTITY_PLACE, 2);
  g_assert_true (find_entity (analysis, "Russia")->represents_government);
}

static void
test_roles (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "US Secretary of State John Kerry met Anna Weber, the German foreign minister, in Berlin.\n\n"
      "The Secretary of State left on Friday.");
  const ReadoutEntity *kerry = find_entity (analysis, "John Kerry");
  const ReadoutEntity *weber = find_entity (analysis, "Anna Weber");

  g_assert_nonnull (kerry);
  g_assert_cmpuint (kerry->n_roles, ==, 1);
  g_assert_cmpstr (kerry->roles[0].text, ==, "US Secretary of State");
  g_assert_cmpuint (kerry->n_mentions, ==, 2);
  g_assert_cmpint (kerry->mentions[1].kind, ==, READOUT_MENTION_ROLE);
  assert_text (analysis, kerry->mentions[1].span, "Secretary of State");

  g_assert_nonnull (weber);
  g_assert_cmpuint (weber->n_roles, ==, 1);
  g_assert_cmpstr (weber->roles[0].text, ==, "German foreign minister");
}

static void
test_unnamed_source (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“Nobody wants to leave the table first,” said a senior administration official who is traveling with "
      "the envoy to Vienna. He smiled.");
  const ReadoutQuote *quote = only_quote (analysis);
  const ReadoutUnnamed *unnamed = &quote->source.unnamed;

  assert_text (analysis, quote->span, "Nobody wants to leave the table first,");
  assert_text (analysis, quote->cue, "said");
  g_assert_cmpstr (quote->cue_lemma, ==, "say");
  assert_text (analysis, quote->source.span, "a senior administration official");
  g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_UNNAMED);
  g_assert_cmpint (quote->source.entity, ==, READOUT_NO_ENTITY);
  g_assert_cmpstr (unnamed->rank, ==, "senior");
  g_assert_cmpstr (unnamed->institution, ==, "administration");
  g_assert_cmpstr (unnamed->access, ==, "traveling with the envoy to Vienna");
}

/* Who speaks at the end of a sentence is not what was said. */
static void
test_speaker_behind (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Both parties signed a ceasefire in Havana, said chief negotiator Anna Weber.");

  assert_text (analysis, only_quote (analysis)->span, "Both parties signed a ceasefire in Havana");
}

static void
test_named_source (void)
{
  static const char *const texts[] = {
    "“The door is open for everybody,” Anna Weber said on Monday.",
    "“The door is open for everybody,” said Anna Weber in Berlin.",
    "Anna Weber told reporters on Monday: “The door is open for everybody.”",
    "According to Anna Weber, “the door is open for everybody.”",
    "“The door is open for everybody,” Anna Weber, the German foreign minister, said.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ReadoutAnalysis) analysis = analyze (texts[i]);
      const ReadoutQuote *quote = only_quote (analysis);
      guint n_entities;
      const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_NAMED);
      g_assert_cmpint (quote->source.entity, !=, READOUT_NO_ENTITY);
      g_assert_cmpstr (entities[quote->source.entity].name, ==, "Anna Weber");
    }
}

static void
test_pronoun_source (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Anna Weber came to Berlin late in the evening.\n\n“The door is open for everybody,” she said.");
  const ReadoutQuote *quote = only_quote (analysis);

  g_assert_cmpint (quote->source.naming, ==, READOUT_NAMING_NAMED);
  g_assert_cmpstr (readout_analysis_get_entities (analysis, &(guint){ 0 })[quote->source.entity].name, ==,
                   "Anna Weber");
}

static void
test_broken_quote (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("“We will stay,” Anna Weber said, “until the last paper is signed.”");
  const ReadoutQuote *quote = only_quote (analysis);

  g_assert_cmpuint (quote->n_parts, ==, 2);
  assert_text (analysis, quote->parts[0], "We will stay,");
  assert_text (analysis, quote->parts[1], "until the last paper is signed.");
}

static void
test_quote_over_paragraphs (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“We will stay as long as it takes,” Anna Weber said. “The first day was hard.\n\n“The second day was "
      "harder, and we are still here.”\n\nThen she left.");
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  g_assert_cmpuint (n_quotes, ==, 2);
  g_assert_cmpuint (quotes[1].n_parts, ==, 2);
  g_assert_cmpint (quotes[1].source.entity, ==, quotes[0].source.entity);
  assert_text (analysis, quotes[1].parts[1], "The second day was harder, and we are still here.");
}

static void
test_no_quotes (void)
{
  static const char *const texts[] = {
    "The so-called “moderates” were not at the table.",
    "Ivan “the Bear” Orlov came late.",
    "She wrote “A Long Peace” years ago.",
    "One mark ” is broken, and nothing else happens here.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ReadoutAnalysis) analysis = analyze (texts[i]);
      guint n_quotes;

      g_test_message ("%s", texts[i]);
      readout_analysis_get_quotes (analysis, &n_quotes);
      g_assert_cmpuint (n_quotes, ==, 0);
    }
}

static void
test_broken_mark_spoils_its_paragraph_alone (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "He wrote of a \"plan and never closed the mark.\n\n\"We wait for the answer,\" Anna Weber said.");
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  g_assert_cmpuint (n_quotes, >=, 1);
  assert_text (analysis, quotes[n_quotes - 1].span, "We wait for the answer,");
  g_assert_cmpint (quotes[n_quotes - 1].source.naming, ==, READOUT_NAMING_NAMED);
}

static void
test_empty (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("");
  guint n;

  readout_analysis_get_entities (analysis, &n);
  g_assert_cmpuint (n, ==, 0);
  readout_analysis_get_paragraphs (analysis, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (readout_analysis_get_n_words (analysis), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup ("The envoys met."), NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (readout_analyzer_analyze (analyzer, article, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An edit of one paragraph must not leave anything of the old one behind in the others. */
static void
test_edit (void)
{
  g_autoptr (ReadoutAnalysis) before = analyze ("Anna Weber came.\n\nWeber went to Geneva.");
  g_autoptr (ReadoutAnalysis) after = analyze ("Peter Weber came.\n\nWeber went to Geneva.");

  assert_entity (before, "Anna Weber", READOUT_ENTITY_PERSON, 2);
  assert_entity (after, "Peter Weber", READOUT_ENTITY_PERSON, 2);
  g_assert_null (find_entity (after, "Anna Weber"));
}

static gpointer
analyze_many (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf (
          "Anna Weber came on day %u.\n\n“We wait for the answer,” Weber said in Geneva.", i % 20);
      g_autoptr (ReadoutAnalysis) analysis = analyze (text);

      assert_entity (analysis, "Anna Weber", READOUT_ENTITY_PERSON, 2);
      only_quote (analysis);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("analyze", analyze_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* Any text is an article: spans stay inside it and at the borders of characters. */
static void
test_random_text (void)
{
  static const char *const pieces[] = { "“",    "”",         "\"",
                                        "'",    "’s",        " ",
                                        "\n",   "\n\n",      ".",
                                        ",",    ":",         "Kerry",
                                        "said", "the",       "Secretary of State",
                                        "Al-",  "-",         "US",
                                        "é",    "中",        "😀",
                                        "he",   "told",      "spokesman",
                                        "1,0",  "U.S.",      "according to",
                                        "‏",  "President", "and",
                                        "of" };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (ReadoutAnalysis) analysis = NULL;
      const ReadoutEntity *entities;
      const ReadoutQuote *quotes;
      guint n;

      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            g_string_append_c (text, ' ');
        }

      analysis = analyze (text->str);
      entities = readout_analysis_get_entities (analysis, &n);
      for (guint i = 0; i < n; i++)
        for (guint m = 0; m < entities[i].n_mentions; m++)
          {
            g_autofree char *words = readout_analysis_dup_text (analysis, entities[i].mentions[m].span);

            g_assert_true (*words != '\0' && g_utf8_validate (words, -1, NULL));
          }

      quotes = readout_analysis_get_quotes (analysis, &n);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *words = readout_analysis_dup_text (analysis, quotes[i].span);

          g_assert_true (*words != '\0' && g_utf8_validate (words, -1, NULL));
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (NULL);
  g_assert_nonnull (analyzer);

  g_test_add_func ("/analyzer/names", test_names);
  g_test_add_func ("/analyzer/whole-names", test_whole_names);
  g_test_add_func ("/analyzer/names-at-sentence-start", test_names_at_sentence_start);
  g_test_add_func ("/analyzer/known-names", test_known_names);
  g_test_add_func ("/analyzer/types-of-known-names", test_types_of_known_names);
  g_test_add_func ("/analyzer/names-by-other-paragraphs", test_names_by_other_paragraphs);
  g_test_add_func ("/analyzer/governments", test_governments);
  g_test_add_func ("/analyzer/roles", test_roles);
  g_test_add_func ("/analyzer/unnamed-source", test_unnamed_source);
  g_test_add_func ("/analyzer/speaker-behind", test_speaker_behind);
  g_test_add_func ("/analyzer/named-source", test_named_source);
  g_test_add_func ("/analyzer/pronoun-source", test_pronoun_source);
  g_test_add_func ("/analyzer/broken-quote", test_broken_quote);
  g_test_add_func ("/analyzer/quote-over-paragraphs", test_quote_over_paragraphs);
  g_test_add_func ("/analyzer/no-quotes", test_no_quotes);
  g_test_add_func ("/analyzer/broken-mark", test_broken_mark_spoils_its_paragraph_alone);
  g_test_add_func ("/analyzer/empty", test_empty);
  g_test_add_func ("/analyzer/cancelled", test_cancelled);
  g_test_add_func ("/analyzer/edit", test_edit);
  g_test_add_func ("/analyzer/threads", test_threads);
  g_test_add_func ("/analyzer/random-text", test_random_text);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
