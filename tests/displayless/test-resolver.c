/* test-resolver.c: who is who in an article, and what people are
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

  g_error ("%s was not found", name);
  return NULL;
}

static guint
count_persons (ReadoutAnalysis *analysis)
{
  guint n_entities, n_persons = 0;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    n_persons += entities[i].type == READOUT_ENTITY_PERSON;

  return n_persons;
}

/* The @nth mention of @words, counted from 0 over the entity. */
static const ReadoutMention *
find_mention (ReadoutAnalysis *analysis, const char *name, const char *words, guint nth)
{
  const ReadoutEntity *entity = find_entity (analysis, name);

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      g_autofree char *text = readout_analysis_dup_text (analysis, entity->mentions[i].span);

      if (g_str_equal (text, words) && nth-- == 0)
        return &entity->mentions[i];
    }

  return NULL;
}

/* Whether @words mean the entity called @name, for @reason, by the words @antecedent. */
static void
assert_join (ReadoutAnalysis *analysis,
             const char *name,
             const char *words,
             ReadoutReason reason,
             const char *antecedent)
{
  const ReadoutMention *mention = find_mention (analysis, name, words, 0);
  g_autofree char *text = NULL;

  if (mention == NULL)
    g_error ("“%s” does not mean %s", words, name);
  g_assert_cmpint (mention->reason, ==, reason);
  text = readout_analysis_dup_text (analysis, mention->antecedent);
  g_assert_cmpstr (text, ==, antecedent);
}

static void
assert_no_join (ReadoutAnalysis *analysis, const char *name, const char *words)
{
  if (find_mention (analysis, name, words, 0) != NULL)
    g_error ("“%s” must not mean %s", words, name);
}

static void
assert_role (
    ReadoutAnalysis *analysis, const char *name, const char *text, const char *organization, const char *time)
{
  const ReadoutEntity *entity = find_entity (analysis, name);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < entity->n_roles; i++)
    {
      const ReadoutRole *role = &entity->roles[i];

      if (!g_str_equal (role->text, text))
        continue;
      g_assert_cmpstr (role->organization != READOUT_NO_ENTITY ? entities[role->organization].name : NULL, ==,
                       organization);
      g_assert_cmpstr (role->time, ==, time);
      return;
    }

  g_error ("%s has no role “%s”", name, text);
}

/* ---- names of persons ---- */

static void
test_surname (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Angela Merkel flew to Minsk. The talks began late. Merkel spoke first.");
  const ReadoutMention *mention = find_mention (analysis, "Angela Merkel", "Merkel", 0);

  assert_join (analysis, "Angela Merkel", "Merkel", READOUT_REASON_SURNAME, "Angela Merkel");
  g_assert_cmpint (
      readout_analysis_count_sentences (analysis, mention->antecedent.start_byte, mention->span.start_byte),
      ==, 2);
}

static void
test_surname_before_full_name (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Kerry Meets Lavrov\n\nJohn Kerry met Sergei Lavrov on Friday.");
  const ReadoutMention *mention = find_mention (analysis, "John Kerry", "Kerry", 0);

  assert_join (analysis, "John Kerry", "Kerry", READOUT_REASON_SURNAME, "John Kerry");
  g_assert_cmpint (
      readout_analysis_count_sentences (analysis, mention->antecedent.start_byte, mention->span.start_byte),
      ==, -1);
  g_assert_cmpuint (count_persons (analysis), ==, 2);
}

static void
test_namesakes (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Bill Clinton spoke in Boston. Clinton was late. Hillary Clinton spoke in Denver. Clinton was early.");

  g_assert_cmpuint (count_persons (analysis), ==, 2);
  g_assert_nonnull (find_mention (analysis, "Bill Clinton", "Clinton", 0));
  g_assert_null (find_mention (analysis, "Bill Clinton", "Clinton", 1));
  g_assert_nonnull (find_mention (analysis, "Hillary Clinton", "Clinton", 0));
}

static void
test_titles_tell_namesakes (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Hillary Clinton and Bill Clinton came to the hall. Mrs. Clinton left early. Mr. Clinton stayed.");
  const ReadoutMention *hers = find_mention (analysis, "Hillary Clinton", "Clinton", 0);
  const ReadoutMention *his = find_mention (analysis, "Bill Clinton", "Clinton", 0);

  g_assert_nonnull (hers);
  g_assert_nonnull (his);
  g_assert_cmpuint (hers->span.start_byte, <, his->span.start_byte);
}

static void
test_omitted_parts (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("John F. Kerry spoke on Monday. John Kerry spoke again. J. Kerry will speak on Friday.");

  g_assert_cmpuint (count_persons (analysis), ==, 1);
}

static void
test_short_given_name (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("Jon Huntsman was in Moscow. John Huntsman met the press.");

  g_assert_cmpuint (count_persons (analysis), ==, 1);
}

static void
test_similar_letters (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Tigran Sargsyan spoke in Yerevan about the gas from Iran. Serzh Sargsyan spoke in Vienna.");

  g_assert_cmpuint (count_persons (analysis), ==, 2);
  assert_no_join (analysis, "Tigran Sargsyan", "Iran");
  assert_no_join (analysis, "Tigran Sargsyan", "Serzh Sargsyan");
}

static void
test_differing_parts (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("George H. W. Bush spoke in 1991. George W. Bush spoke in 2003.");

  g_assert_cmpuint (count_persons (analysis), ==, 2);
}

static void
test_particle (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Staffan de Mistura arrived on Monday. Mr. de Mistura said nothing. Bashar al-Assad waited. "
                 "“We wait,” said President Assad.");

  g_assert_cmpuint (count_persons (analysis), ==, 2);
  assert_join (analysis, "Staffan de Mistura", "de Mistura", READOUT_REASON_SURNAME, "Staffan de Mistura");
}

static void
test_surname_first (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("Xi Jinping opened the session. Mr. Xi left at noon.");

  assert_join (analysis, "Xi Jinping", "Xi", READOUT_REASON_NAME_PART, "Xi Jinping");
}

/* ---- other names ---- */

static void
test_abbreviation_in_brackets (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "The Valley Water Commission (VWC) met on Monday. The ministers left. The VWC will meet again in May.");

  assert_join (analysis, "Valley Water Commission", "VWC", READOUT_REASON_ABBREVIATION,
               "Valley Water Commission");
  g_assert_cmpuint (find_entity (analysis, "Valley Water Commission")->n_mentions, ==, 3);
}

static void
test_other_name (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("The United States made an offer. Britain and the US agree on it.");

  assert_join (analysis, "United States", "US", READOUT_REASON_OTHER_NAME, "United States");
}

static void
test_government (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Russia made an offer in May. There have been talks between Washington and Moscow since then.");

  assert_join (analysis, "Russia", "Moscow", READOUT_REASON_GOVERNMENT, "Russia");
  g_assert_true (find_entity (analysis, "Russia")->represents_government);
}

static void
test_capitals (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("GENEVA, Sept. 9 — Talks went on in Geneva on Friday.");

  g_autoptr (ReadoutAnalysis) alone = analyze ("TEHRAN, Sept. 9 — Talks went on at NATO and UNHCR.");

  g_assert_cmpuint (find_entity (analysis, "Geneva")->n_mentions, ==, 2);
  g_assert_nonnull (find_entity (alone, "Tehran"));
  g_assert_nonnull (find_entity (alone, "NATO"));
}

/* ---- roles and relations ---- */

static void
test_role (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "US Secretary of State John Kerry met Russian Foreign Minister Sergei Lavrov. The Secretary of "
      "State left on Monday. The Russian foreign minister stayed.");

  assert_join (analysis, "John Kerry", "Secretary of State", READOUT_REASON_ROLE, "US Secretary of State");
  assert_join (analysis, "Sergei Lavrov", "Russian foreign minister", READOUT_REASON_ROLE,
               "Russian Foreign Minister");
}

static void
test_role_of_another_country (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "The Russian foreign minister, Sergei Lavrov, spoke in Moscow. The French foreign minister did not.");

  assert_no_join (analysis, "Sergei Lavrov", "French foreign minister");
}

static void
test_role_nearest (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "President Barack Obama called on Monday. President Vladimir Putin answered. The president had "
      "waited for the call. Mr. Obama was pleased. The president thanked him.");

  g_assert_nonnull (find_mention (analysis, "Vladimir Putin", "president", 0));
  g_assert_nonnull (find_mention (analysis, "Barack Obama", "president", 0));
}

static void
test_role_of_somebody_else (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Marie Lambert, a diplomat, came at noon. Later a Turkish diplomat called. The diplomat was angry.");

  assert_no_join (analysis, "Marie Lambert", "diplomat");
}

static void
test_counterpart (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "John Kerry is to meet Russian Foreign Minister Sergei Lavrov. Kerry has met his Russian counterpart "
      "twice this month.");

  assert_join (analysis, "Sergei Lavrov", "Russian counterpart", READOUT_REASON_RELATION,
               "Russian Foreign Minister");
}

/* ---- pronouns ---- */

static void
test_pronoun (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("John Kerry met Federica Mogherini in Vienna. She thanked him for his visit.");

  assert_join (analysis, "Federica Mogherini", "She", READOUT_REASON_PRONOUN, "Federica Mogherini");
  assert_join (analysis, "John Kerry", "him", READOUT_REASON_PRONOUN, "John Kerry");
}

static void
test_pronoun_of_unnamed (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "“We will try,” said a senior administration official who is traveling with John Kerry. He added "
      "that time is short.");

  assert_no_join (analysis, "John Kerry", "He");
}

/* ---- what people are ---- */

static void
test_role_before_name (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Russia wants a deal. Russian Foreign Minister, Sergei Lavrov, spoke. Foreign Minister Javad Zarif of "
      "Iran listened. Syria’s chief negotiator Bashar Jaafari left.");

  assert_role (analysis, "Sergei Lavrov", "Russian Foreign Minister", "Russia", NULL);
  assert_role (analysis, "Javad Zarif", "Foreign Minister", "Iran", NULL);
  assert_role (analysis, "Bashar Jaafari", "Syria’s chief negotiator", "Syria", NULL);
}

static void
test_apposition (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Mr. Lavrov, Russia’s foreign minister since 2004, spoke first. John Kirby, a spokesman for the State "
      "Department, answered. The United Nations envoy for Syria, Staffan de Mistura, listened.");

  assert_role (analysis, "Lavrov", "Russia’s foreign minister since 2004", "Russia", "since 2004");
  assert_role (analysis, "John Kirby", "spokesman for the State Department", "State Department", NULL);
  assert_role (analysis, "Staffan de Mistura", "United Nations envoy for Syria", "United Nations", NULL);
}

static void
test_relative_clause (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Kerry, who is the US secretary of state, flew home. Mark Toner of the State Department "
                 "did not.");

  assert_role (analysis, "Kerry", "US secretary of state", "United States", NULL);
  assert_role (analysis, "Mark Toner", "State Department", "State Department", NULL);
}

/* Names and roles that are broken over a line are written without the break. */
static void
test_wrapped_lines (void)
{
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Envoys meet again\n\n"
                 "Officials said on Friday that the talks would go on, and that Sergei\n"
                 "Lavrov would be there. At the table sat the Norwegian foreign\n"
                 "minister, Erik Solvang, for more than an hour before he flew home.\n");
  const ReadoutEntity *solvang = find_entity (analysis, "Erik Solvang");

  g_assert_nonnull (find_entity (analysis, "Sergei Lavrov"));
  g_assert_nonnull (solvang);
  g_assert_cmpuint (solvang->n_roles, ==, 1);
  g_assert_cmpstr (solvang->roles[0].text, ==, "Norwegian foreign minister");
}

static void
test_role_in_time (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Former President Jimmy Carter wrote to then-President George Bush. Tony Blair, the former prime "
      "minister of Britain, wrote too.");

  assert_role (analysis, "Jimmy Carter", "Former President", NULL, "Former");
  assert_role (analysis, "George Bush", "then-President", NULL, "then");
  assert_role (analysis, "Tony Blair", "former prime minister of Britain", "United Kingdom", "former");
}

/* A title belongs to the name that it stands before, and words like it to nobody. */
static void
test_role_of_next_name (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "John Kerry, Foreign Minister Sergei Lavrov and others met. Federica Mogherini, speaking to the "
      "president, agreed.");

  g_assert_cmpuint (find_entity (analysis, "John Kerry")->n_roles, ==, 0);
  g_assert_cmpuint (find_entity (analysis, "Federica Mogherini")->n_roles, ==, 0);
}

/* A title in a list belongs to its own name; a preposition at the end to nothing. */
static void
test_role_in_list (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "John Kirby, Ambassador Samantha Power and Secretary Ashton Carter wrote. Mark Toner, a spokesman for "
      "President Barack Obama, did not.");

  g_assert_cmpuint (find_entity (analysis, "John Kirby")->n_roles, ==, 0);
  assert_role (analysis, "Mark Toner", "spokesman for President Barack Obama", NULL, NULL);
}

/* "Moscow" is the government where it acts, and the town where somebody is in it. */
static void
test_government_acts (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (
      "Russia waits. Moscow would prefer two days. Officials in Moscow had no comment. The envoy blamed Moscow.");

  g_assert_nonnull (find_mention (analysis, "Russia", "Moscow", 1));
  g_assert_null (find_mention (analysis, "Russia", "Moscow", 2));
  g_assert_nonnull (find_mention (analysis, "Moscow", "Moscow", 0));
}

typedef struct
{
  const char *sample;
  guint n_persons;
  const char *person;
  const char *role;
  const char *organization;
} Sample;

/* The articles of the sample case have every person once, with the right role. */
static void
test_samples (void)
{
  static const Sample samples[] = {
    { "syria-2016-09-05-hangzhou", 5, "John Kerry", "Secretary of State", NULL },
    { "syria-2016-09-05-hangzhou", 5, "Sergei Lavrov", "Russian foreign minister", "Russia" },
    { "syria-2016-09-05-hangzhou", 5, "Staffan de Mistura", "United Nations envoy for Syria",
      "United Nations" },
    { "syria-2016-09-09-geneva", 7, "Sergei Lavrov", "Foreign Minister", "Russia" },
    { "syria-2016-09-09-geneva", 7, "Ashton Carter", "Defense Secretary", NULL },
    { "syria-2016-09-10-agreement", 4, "Staffan de Mistura", "United Nations special envoy for Syria",
      "United Nations" },
    { "syria-2016-09-12-sunset", 3, "Bashar al-Assad", "President", NULL },
    { "syria-2016-09-15-castello-road", 6, "Staffan de Mistura", "United Nations envoy", "United Nations" },
    { "syria-2016-09-18-deir-ez-zor", 4, "Samantha Power", "American ambassador", "United States" },
    { "syria-2016-09-20-convoy", 7, "Ban Ki-moon", "secretary general", NULL },
    { "syria-2016-09-23-new-york", 6, "Daniel Ashworth-Lane", "member of the American delegation",
      "United States" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *name = g_strconcat (samples[i].sample, ".txt", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (ReadoutAnalysis) analysis = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      analysis = analyze (text);
      g_assert_cmpuint (count_persons (analysis), ==, samples[i].n_persons);
      assert_role (analysis, samples[i].person, samples[i].role, samples[i].organization, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/resolver/surname", test_surname);
  g_test_add_func ("/resolver/surname-before-full-name", test_surname_before_full_name);
  g_test_add_func ("/resolver/namesakes", test_namesakes);
  g_test_add_func ("/resolver/titles-tell-namesakes", test_titles_tell_namesakes);
  g_test_add_func ("/resolver/omitted-parts", test_omitted_parts);
  g_test_add_func ("/resolver/short-given-name", test_short_given_name);
  g_test_add_func ("/resolver/similar-letters", test_similar_letters);
  g_test_add_func ("/resolver/differing-parts", test_differing_parts);
  g_test_add_func ("/resolver/particle", test_particle);
  g_test_add_func ("/resolver/surname-first", test_surname_first);
  g_test_add_func ("/resolver/abbreviation-in-brackets", test_abbreviation_in_brackets);
  g_test_add_func ("/resolver/other-name", test_other_name);
  g_test_add_func ("/resolver/government", test_government);
  g_test_add_func ("/resolver/capitals", test_capitals);
  g_test_add_func ("/resolver/role", test_role);
  g_test_add_func ("/resolver/role-of-another-country", test_role_of_another_country);
  g_test_add_func ("/resolver/role-nearest", test_role_nearest);
  g_test_add_func ("/resolver/role-of-somebody-else", test_role_of_somebody_else);
  g_test_add_func ("/resolver/counterpart", test_counterpart);
  g_test_add_func ("/resolver/pronoun", test_pronoun);
  g_test_add_func ("/resolver/pronoun-of-unnamed", test_pronoun_of_unnamed);
  g_test_add_func ("/resolver/role-before-name", test_role_before_name);
  g_test_add_func ("/resolver/apposition", test_apposition);
  g_test_add_func ("/resolver/relative-clause", test_relative_clause);
  g_test_add_func ("/resolver/role-in-time", test_role_in_time);
  g_test_add_func ("/resolver/role-of-next-name", test_role_of_next_name);

  g_test_add_func ("/resolver/role-in-list", test_role_in_list);
  g_test_add_func ("/resolver/wrapped-lines", test_wrapped_lines);
  g_test_add_func ("/resolver/government-acts", test_government_acts);
  g_test_add_func ("/resolver/samples", test_samples);

  result = g_test_run ();
  g_object_unref (analyzer);

  return result;
}
