/* test-times.c: when, as an article says it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"

static ReadoutAnalyzer *analyzer;

/* "words=TYPE value" of each expression with a bar between them. */
static char *
times_of (const char *text, const char *published)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
  GString *joined = g_string_new (NULL);
  const ReadoutTime *times;
  guint n_times;

  times = readout_analysis_get_times (analysis, &n_times);
  for (guint i = 0; i < n_times; i++)
    {
      g_autofree char *words = readout_analysis_dup_text (analysis, times[i].span);

      g_string_append_printf (joined, "%s%s=%s %s", i > 0 ? "|" : "", words,
                              readout_enum_to_nick (READOUT_TYPE_TIME_TYPE, (int)times[i].type),
                              times[i].value);
    }

  return g_string_free (joined, FALSE);
}

typedef struct
{
  const char *text;
  const char *times;
} Case;

static void
assert_cases (const Case *cases, guint n_cases, const char *published)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = times_of (cases[i].text, published);

      g_assert_cmpstr (found, ==, cases[i].times);
    }
}

/* The day of publication is a Friday. */
static void
test_relative (void)
{
  static const Case cases[] = {
    { "They met yesterday.", "yesterday=DATE 2016-09-08" },
    { "They will meet tomorrow morning.", "tomorrow morning=TIME 2016-09-10TMO" },
    { "They met on Monday.", "Monday=DATE 2016-09-05" },
    { "They will meet on Monday.", "Monday=DATE 2016-09-12" },
    { "He left the hall this Monday night.", "this Monday night=TIME 2016-09-05TNI" },
    { "Last Friday the envoy left.", "Last Friday=DATE 2016-09-02" },
    { "The envoy was ill last week.", "last week=DATE 2016-W35" },
    { "The parties meet again next month.", "next month=DATE 2016-10" },
    { "She came two days ago.", "two days ago=DATE 2016-09-07" },
    { "The war began five years ago.", "five years ago=DATE 2011" },
    { "The truce ended last spring.", "last spring=DATE 2016-SP" },
    { "An answer is due by Sunday.", "Sunday=DATE 2016-09-11" },
    { "He spoke last night.", "last night=TIME 2016-09-08TNI" },
    { "The road is open now.", "now=DATE PRESENT_REF" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_absolute (void)
{
  static const Case cases[] = {
    { "They signed on September 9, 2016.", "September 9, 2016=DATE 2016-09-09" },
    { "They signed on 9 September 2016.", "9 September 2016=DATE 2016-09-09" },
    { "It was dated 2016-09-09.", "2016-09-09=DATE 2016-09-09" },
    { "It began in March 2011.", "March 2011=DATE 2011-03" },
    { "It began in the 1990s.", "the 1990s=DATE 199" },
    { "It failed in the third quarter of 2015.", "the third quarter of 2015=DATE 2015-Q3" },
    { "They may march in May.", "May=DATE 2016-05" },
    { "They may march again.", "" },
    { "It came to $1990 and 2000 soldiers.", "" },
    { "They met on Sept. 5.", "Sept. 5=DATE 2016-09-05" },
    { "They met on Thursday, Sept. 8.", "Thursday, Sept. 8=DATE 2016-09-08" },
    { "It was signed in December.", "December=DATE 2015-12" },
    { "The doors opened at 10:30 a.m. on Monday.", "10:30 a.m. on Monday=TIME 2016-09-05T10:30" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_durations_and_sets (void)
{
  static const Case cases[] = {
    { "It was the third round in two weeks.", "two weeks=DURATION P2W" },
    { "A ten-day pause was agreed.", "ten-day=DURATION P10D" },
    { "The talks took 24 hours.", "24 hours=DURATION PT24H" },
    { "They fought for several years.", "several years=DURATION PXY" },
    { "Over the past three months the front was calm.", "the past three months=DURATION P3M" },
    { "They will talk for a decade and a half.", "a decade and a half=DURATION P15Y" },
    { "They talk every day.", "every day=SET P1D" },
    { "The committee meets weekly.", "weekly=SET P1W" },
    { "The envoy is 61 years old.", "" },
    { "A second round was held.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

/* "Two days later" counts from the day that the text has named, not from that of the article. */
static void
test_chain (void)
{
  g_autofree char *found = times_of ("They met on August 26. Two days later the truce broke.", "2016-09-09");

  g_assert_cmpstr (found, ==, "August 26=DATE 2016-08-26|Two days later=DATE 2016-08-28");
}

static void
test_without_publication_date (void)
{
  g_autofree char *found
      = times_of ("They met on Monday. They signed on 9 September 2016. They meet next week.", NULL);

  g_assert_cmpstr (found, ==,
                   "Monday=DATE XXXX-WXX-1|9 September 2016=DATE 2016-09-09|next week=DATE XXXX-WXX");
}

static void
test_ends_of_the_calendar (void)
{
  static const Case cases[] = {
    { "They met last month.", "last month=DATE 2015-12" },
    { "They met last week.", "last week=DATE 2015-W52" },
    { "They met yesterday.", "yesterday=DATE 2015-12-31" },
    { "It was 9000 years ago.", "9000 years ago=DATE -6984" },
    { "It was 90000000 days ago.", "90000000 days ago=DATE 2016-01-01" },
    { "It fell on February 30.", "February 30=DATE 2015-02" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-01-01");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (NULL);
  g_assert_nonnull (analyzer);

  g_test_add_func ("/times/relative", test_relative);
  g_test_add_func ("/times/absolute", test_absolute);
  g_test_add_func ("/times/durations-and-sets", test_durations_and_sets);
  g_test_add_func ("/times/chain", test_chain);
  g_test_add_func ("/times/without-publication-date", test_without_publication_date);
  g_test_add_func ("/times/ends-of-the-calendar", test_ends_of_the_calendar);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
