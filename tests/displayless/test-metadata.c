/* test-metadata.c
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"
#include "readout-metadata-finder.h"
#include "readout-typed-date.h"

static void
test_dates (void)
{
  g_assert_true (readout_date_is_valid ("2016-09-09"));
  g_assert_true (readout_date_is_valid ("2016-02-29"));
  g_assert_false (readout_date_is_valid ("2015-02-29"));
  g_assert_false (readout_date_is_valid ("2016-9-9"));
  g_assert_false (readout_date_is_valid ("2016-09-09T10:00"));
  g_assert_false (readout_date_is_valid ("2016/09/09"));
  g_assert_false (readout_date_is_valid (""));
}

static void
test_copy (void)
{
  ReadoutMetadata metadata = { .title = (char *)"Talks resume", .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutMetadata) copy = readout_metadata_copy (&metadata);
  g_autoptr (ReadoutMetadata) nothing = readout_metadata_new ();

  g_assert_cmpstr (copy->title, ==, "Talks resume");
  g_assert_null (copy->outlet);
  g_assert_true (readout_metadata_equal (&metadata, copy));
  g_assert_false (readout_metadata_equal (&metadata, nothing));
}

static void
assert_typed (const char *typed, gboolean month_first, const char *expected)
{
  GDate day;
  char iso[sizeof "2016-09-09"] = "";

  if (readout_typed_date_parse (typed, month_first, &day))
    g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &day);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_typed_dates (void)
{
  static const char *const good[] = {
    "2016-09-09",        "2016/9/9",     "9.9.2016",        "9/9/2016",         "9 September 2016",
    "September 9, 2016", "Sept. 9 2016", "Fri, 9 Sep 2016", "9th of sept 2016", "the 9th of September, 2016",
    "2016 Sep 9",        " 9-sep-2016 "
  };
  static const char *const bad[]
      = { "",           "9 September", "September 2016", "31 Sep 2016", "9.9.16",          "2016-13-01",
          "9 9 9 2016", "yesterday",   "9 Se 2016",      "20160909",    "9 Sep 2016 10:00" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_typed (good[i], FALSE, "2016-09-09");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_typed (bad[i], FALSE, "");
  assert_typed ("3/4/2016", FALSE, "2016-04-03");
  assert_typed ("3/4/2016", TRUE, "2016-03-04");
  assert_typed ("13/4/2016", TRUE, "2016-04-13");
  assert_typed ("4/13/2016", FALSE, "2016-04-13");
}

static ReadoutAnalysis *
analyze (const char *text, const ReadoutMetadata *metadata)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (&error);
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), metadata, NULL);
  ReadoutAnalysis *analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

static void
assert_found (const char *text,
              const char *title,
              const char *outlet,
              const char *author,
              const char *address,
              const char *published)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, NULL);
  g_autoptr (ReadoutMetadata) found = readout_metadata_find (analysis);

  g_assert_cmpstr (found->title, ==, title);
  g_assert_cmpstr (found->outlet, ==, outlet);
  g_assert_cmpstr (found->author, ==, author);
  g_assert_cmpstr (found->address, ==, address);
  g_assert_cmpstr (found->published, ==, published);
}

/* What a text says of its own article, in the ways in which outlets write it. */
static void
test_found (void)
{
  assert_found ("Envoys Part Without a Date\n\nBy Anna Berg and Tom Hill, Diplomatic Correspondents\n\n"
                "Updated 11 September 2016\n\nPublished 9 September 2016\n\n"
                "GENEVA (Reuters) - The envoys parted on Friday.\n",
                "Envoys Part Without a Date", "Reuters", "Anna Berg and Tom Hill", NULL, "2016-09-09");
  assert_found ("Envoys Part\n\nhttps://www.theguardian.com/world/2016/envoys-part\n\n"
                "The envoys parted in silence, and nobody said when they would meet.\n",
                "Envoys Part", "The Guardian", NULL, "https://www.theguardian.com/world/2016/envoys-part",
                NULL);
  assert_found ("Envoys Part\n\nThe envoys parted in silence, and nobody said a word.\n\n"
                "Source: http://news.harbour.example/2016/9.html.\n",
                "Envoys Part", "news.harbour.example", NULL, "http://news.harbour.example/2016/9.html", NULL);
}

/* Nothing is taken for more than it is. */
static void
test_not_found (void)
{
  assert_found ("Envoys Part\n\nThe ministry (which is closed) - as everybody knows - said nothing of it.\n\n"
                "By noon they had left the town.\n\nMore is told on https://www.reuters.com/world today.\n",
                "Envoys Part", NULL, NULL, NULL, NULL);
}

static void
test_outlets (void)
{
  static const char *const outlets[][2] = {
    { "https://www.reuters.com/a", "Reuters" },
    { "http://uk.reuters.com", "Reuters" },
    { "https://notreuters.com/a", "notreuters.com" },
    { "https://www.ft.com:443/x?y=1", "Financial Times" },
    { "https://localhost/a", NULL },
    { "a page", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outlets); i++)
    {
      g_autofree char *outlet = readout_outlet_of_address (outlets[i][0]);

      g_assert_cmpstr (outlet, ==, outlets[i][1]);
    }
}

/* What somebody has said stays; what the text says comes beside it, and is told apart. */
static void
test_complete (void)
{
  const ReadoutMetadata known = { .outlet = (char *)"Harbour Post",
                                  .author = (char *)"An older text",
                                  .from_text = 1 << READOUT_FIELD_AUTHOR };
  g_autoptr (ReadoutAnalysis) analysis
      = analyze ("Envoys Part\n\nBy Anna Berg\n\nGENEVA (Reuters) - The envoys parted.\n", &known);
  g_autoptr (ReadoutMetadata) whole = readout_metadata_complete (analysis);
  g_autoptr (ReadoutMetadata) given = readout_metadata_dup_given (whole);

  g_assert_cmpstr (whole->outlet, ==, "Harbour Post");
  g_assert_cmpstr (whole->author, ==, "Anna Berg");
  g_assert_null (whole->title);
  g_assert_cmpuint (whole->from_text, ==, 1 << READOUT_FIELD_AUTHOR);
  g_assert_cmpstr (given->outlet, ==, "Harbour Post");
  g_assert_null (given->author);
  g_assert_cmpuint (given->from_text, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/metadata/dates", test_dates);
  g_test_add_func ("/metadata/copy", test_copy);
  g_test_add_func ("/metadata/typed-dates", test_typed_dates);
  g_test_add_func ("/metadata/found", test_found);
  g_test_add_func ("/metadata/not-found", test_not_found);
  g_test_add_func ("/metadata/outlets", test_outlets);
  g_test_add_func ("/metadata/complete", test_complete);

  return g_test_run ();
}
