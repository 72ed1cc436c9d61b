/* test-office-holders.c: who held an office on the day of an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "readout-analyzer.h"
#include "readout-language.h"

static ReadoutAnalyzer *analyzer;

/* ---- the table ---- */

static const char *
find (const ReadoutOfficeHolders *holders, const char *office, const char *of, const char *iso_day)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, iso_day);
  g_assert_true (g_date_valid (&day));

  return readout_office_holders_find (holders, office, of, &day);
}

static ReadoutOfficeHolders *
read_table (const char *rows)
{
  g_autofree char *text = g_strconcat ("# a table\noffice\tof\tperson\tfrom\tto\n", rows, NULL);
  g_autoptr (GError) error = NULL;
  ReadoutOfficeHolders *holders = readout_office_holders_new_from_text (text, &error);

  g_assert_no_error (error);
  return holders;
}

static void
test_days (void)
{
  g_autoptr (ReadoutOfficeHolders) holders = read_table ("Mayor\tUtopia\tAda\t1990\t1992-03\n"
                                                         "Mayor\tUtopia\tBen\t1992-03\t1995-05-06\n"
                                                         "Mayor\tUtopia\tCleo\t1995-05-06\t1999-01-31\n");

  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1990-06-01"), ==, NULL);
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1990-12-31"), ==, "Ada");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1992-02-29"), ==, "Ada");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1992-03-15"), ==, NULL);
  g_assert_cmpstr (find (holders, "mayor", "Utopia", "1992-04-01"), ==, "Ben");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1995-05-05"), ==, "Ben");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1995-05-06"), ==, NULL);
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1995-05-07"), ==, "Cleo");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1999-02-01"), ==, NULL);
}

static void
test_bodies (void)
{
  g_autoptr (ReadoutOfficeHolders) holders = read_table ("Mayor\tUtopia\tAda\t1990-01-01\t1992-01-01\n"
                                                         "Mayor\tArcadia\tBen\t1995-01-01\t1999-01-01\n"
                                                         "Doge\tArcadia\tCleo\t1995-01-01\t1999-01-01\n");

  g_assert_cmpstr (find (holders, "Mayor", "Arcadia", "1996-01-01"), ==, "Ben");
  g_assert_cmpstr (find (holders, "Mayor", "Utopia", "1996-01-01"), ==, NULL);
  g_assert_cmpstr (find (holders, "Mayor", NULL, "1996-01-01"), ==, NULL);
  g_assert_cmpstr (find (holders, "Doge", NULL, "1996-01-01"), ==, "Cleo");
  g_assert_cmpstr (find (holders, "Consul", NULL, "1996-01-01"), ==, NULL);
}

static void
test_damaged (void)
{
  static const char *const rows[] = {
    "Mayor\tUtopia\tAda\t1990\n",
    "Mayor\tUtopia\tAda\t1990\t1992\tx\n",
    "Mayor\tUtopia\t\t1990\t1992\n",
    "Mayor\tUtopia\tAda\t1990-02-30\t1992\n",
    "Mayor\tUtopia\tAda\t1990-x\t1992\n",
    "Mayor\tUtopia\tAda\t1993\t1992\n",
    "Mayor\tUtopia\tAda\t1990-1-10\t1992\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("office\tof\tperson\tfrom\tto\n", rows[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (readout_office_holders_new_from_text (text, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
test_shipped_table (void)
{
  static const char *const facts[][4] = {
    { "Secretary of State", "United States", "2016-09-09", "John Kerry" },
    { "Foreign Minister", "Russia", "2003-01-01", "Igor Ivanov" },
    { "Prime Minister", "United Kingdom", "2016-07-12", "David Cameron" },
    { "Prime Minister", "United Kingdom", "2016-07-14", "Theresa May" },
    { "Chancellor", "Germany", "2022-02-24", "Olaf Scholz" },
    { "President", "Iran", "2024-06-15", NULL },
    { "Secretary-General", "United Nations", "2006-12-31", "Kofi Annan" },
    { "High Representative", "European Union", "2015-07-14", "Federica Mogherini" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutLanguage) language = readout_language_new ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_cmpstr (
        find (readout_language_get_office_holders (language), facts[i][0], facts[i][1], facts[i][2]), ==,
        facts[i][3]);
}

/* ---- in an article ---- */

static ReadoutAnalysis *
analyze (const char *text, const char *published)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (GError) error = NULL;
  ReadoutAnalysis *analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

/* The person whom @words mean, and why; NULL for nobody. */
static const ReadoutEntity *
find_meant (ReadoutAnalysis *analysis, const char *words, const ReadoutMention **mention)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < entities[i].n_mentions; j++)
      {
        g_autofree char *text = readout_analysis_dup_text (analysis, entities[i].mentions[j].span);

        *mention = &entities[i].mentions[j];
        if (g_str_equal (text, words))
          return &entities[i];
      }

  *mention = NULL;
  return NULL;
}

/* @person: NULL for nobody */
static void
assert_meant (const char *text, const char *published, const char *words, const char *person)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, published);
  const ReadoutMention *mention;
  const ReadoutEntity *entity = find_meant (analysis, words, &mention);

  g_assert_cmpstr (entity != NULL ? entity->name : NULL, ==, person);
  if (entity == NULL)
    return;

  g_assert_cmpint (mention->reason, ==, READOUT_REASON_OFFICE_HOLDER);
  g_assert_cmpuint (entity->n_roles, ==, 0);
}

static void
test_change_of_office (void)
{
  const char *text
      = "John Kerry and Hillary Clinton sat in the front row. The Secretary of State left early.";

  assert_meant (text, "2012-06-01", "Secretary of State", "Hillary Clinton");
  assert_meant (text, "2016-09-09", "Secretary of State", "John Kerry");
  assert_meant (text, "2013-02-01", "Secretary of State", NULL);
  assert_meant (text, "2019-05-01", "Secretary of State", NULL);
}

static void
test_of_country (void)
{
  const char *text
      = "Sergei Lavrov came to Geneva. The Russian foreign minister was tired. The Syrian foreign "
        "minister was not there.";

  assert_meant (text, "2016-09-09", "Russian foreign minister", "Sergei Lavrov");
  assert_meant (text, "2016-09-09", "Syrian foreign minister", NULL);
  assert_meant (text, "2002-09-09", "Russian foreign minister", NULL);
}

static void
test_country_behind (void)
{
  assert_meant ("Hassan Rouhani flew home. The president of Iran made no comment.", "2016-09-09", "president",
                "Hassan Rouhani");
}

static void
test_of_organization (void)
{
  assert_meant ("Ban Ki-moon took the floor. The U.N. secretary-general asked for a pause.", "2016-09-09",
                "U.N. secretary-general", "Ban Ki-moon");
  assert_meant ("Federica Mogherini flew home. The EU foreign policy chief made no comment.", "2016-09-09",
                "EU foreign policy chief", "Federica Mogherini");
}

static void
test_possessive (void)
{
  assert_meant ("Sergei Lavrov came to Geneva. Russia's foreign minister was tired.", "2016-09-09",
                "Russia's foreign minister", "Sergei Lavrov");
}

static void
test_before_the_name (void)
{
  assert_meant ("The Russian president stayed away. His guests waited until Vladimir Putin called.",
                "2016-09-09", "Russian president", "Vladimir Putin");
}

static void
test_unknown_day (void)
{
  assert_meant ("John Kerry sat in the front row. The Secretary of State left early.", NULL,
                "Secretary of State", NULL);
}

static void
test_day_in_text (void)
{
  assert_meant ("GENEVA, Sept. 9, 2016 — John Kerry sat in the front row. The Secretary of State left early.",
                NULL, "Secretary of State", "John Kerry");
}

static void
test_nobody_is_made_up (void)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze ("The Secretary of State left early.", "2016-09-09");
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    g_assert_cmpint (entities[i].type, !=, READOUT_ENTITY_PERSON);
}

static void
test_other_offices (void)
{
  static const char *const roles[][2] = {
    { "former Secretary of State", "former Secretary of State" },
    { "deputy Secretary of State", "deputy Secretary of State" },
    { "acting Secretary of State", "acting Secretary of State" },
    { "Secretary of State for Wales", "Secretary of State" },
    { "Secretary of State nominee", "Secretary of State" },
    { "top diplomat", "top diplomat" },
    { "president", "president" },
    { "foreign minister", "foreign minister" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "John Kerry, Barack Obama and Sergei Lavrov sat in the front row. The %s left early.", roles[i][0]);

      assert_meant (text, "2016-09-09", roles[i][1], NULL);
    }

  assert_meant ("Barack Obama will work with whoever is elected U.S. president.", "2016-09-09",
                "U.S. president", NULL);
  assert_meant ("John Kerry was not yet in Washington when Hillary Clinton was the Secretary of State.",
                "2016-09-09", "Secretary of State", NULL);
  assert_meant ("Angela Merkel stayed in Berlin. The German vice chancellor went to Paris.", "2016-09-09",
                "German vice chancellor", NULL);
  assert_meant ("Hassan Rouhani said nothing. The president of Iran's parliament spoke.", "2016-09-09",
                "president", NULL);
}

static void
assert_article_wins (const char *text, const char *words, const char *person)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, "2016-09-09");
  const ReadoutMention *mention;
  const ReadoutEntity *entity = find_meant (analysis, words, &mention);

  g_assert_cmpstr (entity != NULL ? entity->name : NULL, ==, person);
  g_assert_true (mention == NULL || mention->reason != READOUT_REASON_OFFICE_HOLDER);
}

static void
test_article_wins (void)
{
  assert_article_wins (
      "Sergei Lavrov was away. Russian Foreign Minister Pavel Antonov spoke for him. The Russian "
      "foreign minister was brief.",
      "Russian foreign minister", "Pavel Antonov");
  assert_article_wins (
      "Sergei Lavrov was away. The Russian foreign minister was brief. Nobody had expected Foreign "
      "Minister Pavel Antonov of Russia.",
      "Russian foreign minister", NULL);
  assert_article_wins (
      "Former Russian foreign minister Sergei Lavrov was away. The Russian foreign minister was "
      "brief.",
      "Russian foreign minister", NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/office-holders/days", test_days);
  g_test_add_func ("/office-holders/bodies", test_bodies);
  g_test_add_func ("/office-holders/damaged", test_damaged);
  g_test_add_func ("/office-holders/shipped-table", test_shipped_table);
  g_test_add_func ("/office-holders/change-of-office", test_change_of_office);
  g_test_add_func ("/office-holders/of-country", test_of_country);
  g_test_add_func ("/office-holders/country-behind", test_country_behind);
  g_test_add_func ("/office-holders/of-organization", test_of_organization);
  g_test_add_func ("/office-holders/possessive", test_possessive);
  g_test_add_func ("/office-holders/before-the-name", test_before_the_name);
  g_test_add_func ("/office-holders/unknown-day", test_unknown_day);
  g_test_add_func ("/office-holders/day-in-text", test_day_in_text);
  g_test_add_func ("/office-holders/nobody-is-made-up", test_nobody_is_made_up);
  g_test_add_func ("/office-holders/other-offices", test_other_offices);
  g_test_add_func ("/office-holders/article-wins", test_article_wins);

  status = g_test_run ();
  g_object_unref (analyzer);
  return status;
}
