/* test-lexicon-data.c: what an analyst would miss, or stumble over, in the English lexicon
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-language.h"

typedef struct
{
  const char *words;
  ReadoutLexiconKind kind;
  ReadoutLexiconFlag flags; /* all of these */
  const char *canonical;
  const char *of;
} Fact;

static const Fact facts[] = {
  { "US", READOUT_LEXICON_COUNTRY, READOUT_LEXICON_ABBREVIATION, "United States", "" },
  { "U.S.", READOUT_LEXICON_COUNTRY, READOUT_LEXICON_ABBREVIATION, "United States", "" },
  { "United States", READOUT_LEXICON_COUNTRY, 0, "United States", "" },
  { "Britain", READOUT_LEXICON_COUNTRY, 0, "United Kingdom", "" },
  { "Côte d'Ivoire", READOUT_LEXICON_COUNTRY, 0, "Ivory Coast", "" },
  { "Cote d'Ivoire", READOUT_LEXICON_COUNTRY, 0, "Ivory Coast", "" },
  { "Burma", READOUT_LEXICON_COUNTRY, 0, "Myanmar", "" },
  { "Soviet Union", READOUT_LEXICON_COUNTRY, READOUT_LEXICON_FORMER, "Soviet Union", "" },

  { "Washington", READOUT_LEXICON_GOVERNMENT, 0, "United States", "United States" },
  { "Moscow", READOUT_LEXICON_GOVERNMENT, 0, "Russia", "Russia" },
  { "Kremlin", READOUT_LEXICON_GOVERNMENT, 0, "Russia", "Russia" },
  { "White House", READOUT_LEXICON_GOVERNMENT, 0, "United States", "United States" },
  { "White House", READOUT_LEXICON_ORGANIZATION, 0, "White House", "United States" },
  { "Downing Street", READOUT_LEXICON_GOVERNMENT, 0, "United Kingdom", "United Kingdom" },
  { "Elysee", READOUT_LEXICON_GOVERNMENT, 0, "France", "France" },
  { "Foggy Bottom", READOUT_LEXICON_GOVERNMENT, 0, "United States", "United States" },
  { "Kiev", READOUT_LEXICON_CITY, READOUT_LEXICON_CAPITAL, "Kyiv", "Ukraine" },
  { "Damascus", READOUT_LEXICON_CITY, READOUT_LEXICON_CAPITAL | READOUT_LEXICON_MAJOR, "Damascus", "Syria" },

  { "Syrian", READOUT_LEXICON_NATIONALITY, READOUT_LEXICON_ADJECTIVE | READOUT_LEXICON_NOUN, "Syrian",
    "Syria" },
  { "Britons", READOUT_LEXICON_NATIONALITY, READOUT_LEXICON_NOUN | READOUT_LEXICON_PLURAL, "British",
    "United Kingdom" },
  { "Kurdish", READOUT_LEXICON_NATIONALITY, READOUT_LEXICON_ADJECTIVE, "Kurdish", "" },
  { "Alawites", READOUT_LEXICON_NATIONALITY, READOUT_LEXICON_PLURAL, "Alawite", "" },

  { "Geneva", READOUT_LEXICON_CITY, READOUT_LEXICON_MAJOR, "Geneva", "Switzerland" },
  { "Aleppo", READOUT_LEXICON_CITY, READOUT_LEXICON_MAJOR, "Aleppo", "Syria" },
  { "Deir Ezzor", READOUT_LEXICON_CITY, 0, "Deir ez-Zor", "Syria" },
  { "Sao Paulo", READOUT_LEXICON_CITY, 0, "São Paulo", "Brazil" },
  { "Nice", READOUT_LEXICON_CITY, READOUT_LEXICON_AMBIGUOUS, "Nice", "France" },
  { "West Bank", READOUT_LEXICON_PLACE, 0, "West Bank", "Palestine" },
  { "Crimea", READOUT_LEXICON_PLACE, 0, "Crimea", "Ukraine" },
  { "Donbass", READOUT_LEXICON_PLACE, 0, "Donbas", "Ukraine" },
  { "Middle East", READOUT_LEXICON_PLACE, 0, "Middle East", "" },
  { "Strait of Hormuz", READOUT_LEXICON_PLACE, 0, "Strait of Hormuz", "" },

  { "UN", READOUT_LEXICON_ORGANIZATION, READOUT_LEXICON_ABBREVIATION, "United Nations", "" },
  { "Organization for the Prohibition of Chemical Weapons", READOUT_LEXICON_ORGANIZATION, 0,
    "Organisation for the Prohibition of Chemical Weapons", "" },
  { "State Department", READOUT_LEXICON_ORGANIZATION, 0, "State Department", "United States" },
  { "Likud", READOUT_LEXICON_ORGANIZATION, 0, "Likud", "Israel" },
  { "AFP", READOUT_LEXICON_OUTLET, READOUT_LEXICON_AGENCY, "Agence France-Presse", "France" },
  { "BBC", READOUT_LEXICON_OUTLET, 0, "BBC", "United Kingdom" },
  { "Tasnim", READOUT_LEXICON_OUTLET, READOUT_LEXICON_AGENCY, "Tasnim", "Iran" },

  { "Al-Nusra", READOUT_LEXICON_GROUP, 0, "Al-Nusra Front", "Syria" },
  { "Jabhat al-Nusra", READOUT_LEXICON_GROUP, 0, "Al-Nusra Front", "Syria" },
  { "ISIS", READOUT_LEXICON_GROUP, READOUT_LEXICON_ABBREVIATION, "Islamic State", "" },
  { "FARC", READOUT_LEXICON_GROUP, 0, "FARC", "Colombia" },
  { "Hezbollah", READOUT_LEXICON_GROUP, 0, "Hezbollah", "Lebanon" },
  { "G20 summit", READOUT_LEXICON_EVENT, 0, "G20 summit", "" },
  { "Geneva II", READOUT_LEXICON_EVENT, 0, "Geneva II", "" },
  { "Minsk accords", READOUT_LEXICON_EVENT, 0, "Minsk agreements", "" },
  { "summit", READOUT_LEXICON_EVENT_HEAD, 0, "summit", "" },

  { "John Kerry", READOUT_LEXICON_PERSON, READOUT_LEXICON_MALE, "John Kerry", "United States" },
  { "Sergey Lavrov", READOUT_LEXICON_PERSON, READOUT_LEXICON_MALE, "Sergei Lavrov", "Russia" },
  { "Bashar al-Assad", READOUT_LEXICON_PERSON, READOUT_LEXICON_MALE, "Bashar al-Assad", "Syria" },
  { "Sergei", READOUT_LEXICON_GIVEN_NAME, READOUT_LEXICON_MALE, "Sergei", "" },
  { "Federica", READOUT_LEXICON_GIVEN_NAME, READOUT_LEXICON_FEMALE, "Federica", "" },
  { "Mark", READOUT_LEXICON_GIVEN_NAME, READOUT_LEXICON_AMBIGUOUS, "Mark", "" },
  { "Lavrov", READOUT_LEXICON_SURNAME, 0, "Lavrov", "" },
  { "van", READOUT_LEXICON_NAME_PARTICLE, 0, "van", "" },

  { "President", READOUT_LEXICON_TITLE, READOUT_LEXICON_BEFORE_NAME | READOUT_LEXICON_OFFICE, "President",
    "" },
  { "Mr", READOUT_LEXICON_TITLE, READOUT_LEXICON_HONORIFIC | READOUT_LEXICON_MALE, "Mr.", "" },
  { "Lt. Gen.", READOUT_LEXICON_TITLE, READOUT_LEXICON_RANK, "Lieutenant General", "" },
  { "Secretary of State", READOUT_LEXICON_TITLE, READOUT_LEXICON_OFFICE, "Secretary of State", "" },
  { "foreign ministers", READOUT_LEXICON_ROLE, READOUT_LEXICON_PLURAL | READOUT_LEXICON_ANY_CASE,
    "foreign minister", "" },
  { "spokeswoman", READOUT_LEXICON_ROLE, READOUT_LEXICON_SPOKESPERSON | READOUT_LEXICON_FEMALE, "spokeswoman",
    "" },
  { "diplomats", READOUT_LEXICON_ROLE, READOUT_LEXICON_PLURAL, "diplomat", "" },
  { "delegation", READOUT_LEXICON_ROLE, READOUT_LEXICON_COLLECTIVE, "delegation", "" },

  { "said", READOUT_LEXICON_REPORTING_VERB,
    READOUT_LEXICON_DIRECT | READOUT_LEXICON_INDIRECT | READOUT_LEXICON_THAT | READOUT_LEXICON_ANY_CASE,
    "say", "" },
  { "told", READOUT_LEXICON_REPORTING_VERB, READOUT_LEXICON_ADDRESSEE, "tell", "" },
  { "believes", READOUT_LEXICON_REPORTING_VERB, READOUT_LEXICON_ATTITUDE, "believe", "" },
  { "denied", READOUT_LEXICON_REPORTING_VERB, 0, "deny", "" },
  { "according to", READOUT_LEXICON_REPORTING_PHRASE, 0, "according to", "" },
  { "statement", READOUT_LEXICON_DOCUMENT, 0, "statement", "" },
  { "senior", READOUT_LEXICON_SOURCE_RANK, 0, "senior", "" },
  { "administration", READOUT_LEXICON_SOURCE_INSTITUTION, 0, "administration", "" },
  { "briefed on", READOUT_LEXICON_SOURCE_ACCESS, 0, "briefed on", "" },
  { "travelling with", READOUT_LEXICON_SOURCE_ACCESS, 0, "traveling with", "" },
  { "on condition of anonymity", READOUT_LEXICON_SOURCE_ANONYMITY, 0, "on condition of anonymity", "" },
  { "were not authorised to speak", READOUT_LEXICON_SOURCE_ANONYMITY, 0, "was not authorized to speak", "" },

  { "September", READOUT_LEXICON_MONTH, 0, "9", "" },
  { "Sept.", READOUT_LEXICON_MONTH, 0, "9", "" },
  { "Friday", READOUT_LEXICON_WEEKDAY, 0, "5", "" },
  { "however", READOUT_LEXICON_FUNCTION_WORD, 0, "however", "" },
  { "people", READOUT_LEXICON_COMMON_WORD, 0, "people", "" },
};

/* Ordinary words that a list of names must not claim, at least not without a warning. */
static const char *const no_names[] = {
  "The",   "However", "But",  "People", "According", "Talks",     "Officials", "Both",   "Three",
  "Today", "In",      "On",   "Peace",  "Fighting",  "Diplomats", "Analysts",  "Should", "Early",
  "Later", "Many",    "More", "Last",   "Residents", "Witnesses", "Asked",     "Under",  "Despite",
};

static void
assert_fact (const ReadoutLexicon *lexicon, const Fact *fact)
{
  const ReadoutLexiconEntry *entry
      = readout_lexicon_lookup (lexicon, fact->words, strlen (fact->words), NULL);
  ReadoutLexiconSense sense = { 0 };

  g_test_message ("%s", fact->words);
  g_assert_nonnull (entry);
  g_assert_true (readout_lexicon_get_sense (lexicon, entry, fact->kind, &sense));
  g_assert_cmpstr (sense.canonical, ==, fact->canonical);
  g_assert_cmpstr (sense.of, ==, fact->of);
  g_assert_cmphex (sense.flags & fact->flags, ==, fact->flags);
}

static ReadoutLanguage *
open_english (void)
{
  g_autoptr (GError) error = NULL;
  ReadoutLanguage *language = readout_language_new ("en", &error);

  g_assert_no_error (error);

  return language;
}

static void
test_facts (void)
{
  g_autoptr (ReadoutLanguage) language = open_english ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    assert_fact (readout_language_get_lexicon (language), &facts[i]);
}

static void
test_no_names (void)
{
  g_autoptr (ReadoutLanguage) language = open_english ();
  const ReadoutLexicon *lexicon = readout_language_get_lexicon (language);
  const ReadoutLexiconKind names
      = READOUT_LEXICON_NAMES | READOUT_LEXICON_GIVEN_NAME | READOUT_LEXICON_SURNAME;

  for (guint i = 0; i < G_N_ELEMENTS (no_names); i++)
    {
      const ReadoutLexiconEntry *entry
          = readout_lexicon_lookup (lexicon, no_names[i], strlen (no_names[i]), NULL);
      ReadoutLexiconSense sense;

      g_test_message ("%s", no_names[i]);
      if (entry != NULL && readout_lexicon_get_sense (lexicon, entry, names, &sense))
        g_assert_true (sense.flags & READOUT_LEXICON_AMBIGUOUS);
    }
}

static void
test_one_word_of_many_kinds (void)
{
  g_autoptr (ReadoutLanguage) language = open_english ();
  const ReadoutLexicon *lexicon = readout_language_get_lexicon (language);
  const ReadoutLexiconEntry *jordan = readout_lexicon_lookup (lexicon, "Jordan", strlen ("Jordan"), NULL);
  const ReadoutLexiconEntry *washington
      = readout_lexicon_lookup (lexicon, "Washington", strlen ("Washington"), NULL);
  const ReadoutLexiconKind place_or_power
      = READOUT_LEXICON_CITY | READOUT_LEXICON_PLACE | READOUT_LEXICON_GOVERNMENT | READOUT_LEXICON_SURNAME;

  g_assert_true (readout_lexicon_entry_get_kinds (jordan) & READOUT_LEXICON_COUNTRY);
  g_assert_true (readout_lexicon_entry_get_kinds (jordan) & READOUT_LEXICON_GIVEN_NAME);
  g_assert_true (readout_lexicon_entry_get_kinds (jordan) & READOUT_LEXICON_SURNAME);
  g_assert_cmphex (readout_lexicon_entry_get_kinds (washington) & place_or_power, ==, place_or_power);
}

static void
test_every_country_has_its_people (void)
{
  static const char *const countries[]
      = { "Russia", "Iran", "Israel", "Ukraine", "China", "Turkey", "Germany" };
  static const char *const people[]
      = { "Russians", "Iranians", "Israelis", "Ukrainians", "Chinese", "Turks", "Germans" };
  g_autoptr (ReadoutLanguage) language = open_english ();
  const ReadoutLexicon *lexicon = readout_language_get_lexicon (language);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      const ReadoutLexiconEntry *entry
          = readout_lexicon_lookup (lexicon, people[i], strlen (people[i]), NULL);
      ReadoutLexiconSense sense;

      g_assert_nonnull (entry);
      g_assert_true (readout_lexicon_get_sense (lexicon, entry, READOUT_LEXICON_NATIONALITY, &sense));
      g_assert_cmpstr (sense.of, ==, countries[i]);
      g_assert_true (sense.flags & READOUT_LEXICON_PLURAL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lexicon-data/facts", test_facts);
  g_test_add_func ("/lexicon-data/no-names", test_no_names);
  g_test_add_func ("/lexicon-data/one-word-of-many-kinds", test_one_word_of_many_kinds);
  g_test_add_func ("/lexicon-data/every-country-has-its-people", test_every_country_has_its_people);

  return g_test_run ();
}
