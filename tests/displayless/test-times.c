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
    { "They may march in May.", "May=DATE 2017-05" },
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
    { "It took one and a half hours.", "one and a half hours=DURATION PT1H30M" },
    { "It took half an hour.", "half an hour=DURATION PT0.5H" },
    { "It took one hour and 30 minutes.", "one hour and 30 minutes=DURATION PT1H30M" },
    { "It took two years and three months.", "two years and three months=DURATION P2Y3M" },
    { "The weeklong truce and the months-long siege are over.",
      "weeklong=DURATION P1W|months-long=DURATION PXM" },
    { "They sat there all day, and will for another week.",
      "all day=DURATION P1D|another week=DURATION P1W" },
    { "They were away for a fortnight.", "a fortnight=DURATION P2W" },
    { "It was the third time in two weeks.", "two weeks=DURATION P2W" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

/* The same words are ahead or behind as the verb tells. */
static void
test_tense (void)
{
  static const Case cases[] = {
    { "The envoys agreed to meet on Wednesday.", "Wednesday=DATE 2016-09-14" },
    { "The envoys met to mark the truce on Wednesday.", "Wednesday=DATE 2016-09-07" },
    { "The hall was to be closed on Wednesday.", "Wednesday=DATE 2016-09-14" },
    { "They asked about Wednesday's vote.", "Wednesday=DATE 2016-09-07" },
    { "Nobody has left the hall since Wednesday.", "Wednesday=DATE 2016-09-07" },
    { "By Wednesday they had left.", "Wednesday=DATE 2016-09-07" },
    { "A rally planned for Sunday would follow.", "Sunday=DATE 2016-09-11" },
    { "The plan was announced in October.", "October=DATE 2015-10" },
    { "The plan will be announced in March.", "March=DATE 2017-03" },
    { "The pause was extended to Oct. 16.", "Oct. 16=DATE 2016-10-16" },
    { "The fair took place this weekend.", "this weekend=DATE 2016-W35-WE" },
    { "The fair will take place this weekend.", "this weekend=DATE 2016-W36-WE" },
    { "The report to be published on Monday is long.", "Monday=DATE 2016-09-12" },
    { "The truce had been due to expire on Monday.", "Monday=DATE 2016-09-05" },
    { "It could come from the ministry in the capital of the north as early as Monday.",
      "Monday=DATE 2016-09-12" },
    { "The troops left by Monday.", "Monday=DATE 2016-09-05" },
    { "The troops agreed to leave by Monday.", "Monday=DATE 2016-09-12" },
    { "On Monday he is to travel.", "Monday=DATE 2016-09-12" },
    { "The vote is on Thursday.", "Thursday=DATE 2016-09-15" },
    { "They agreed on Thursday to a pause from Monday.", "Thursday=DATE 2016-09-08|Monday=DATE 2016-09-12" },
    { "They sat in the hall from Monday.", "Monday=DATE 2016-09-05" },
    { "The envoys meet again on Monday.", "Monday=DATE 2016-09-12" },
    { "The envoys failed to meet on Monday.", "Monday=DATE 2016-09-05" },
    { "The envoys meet again in three days.", "three days=DATE 2016-09-12" },
    { "In three days they will meet.", "three days=DATE 2016-09-12" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_parts_of_a_year (void)
{
  static const Case cases[] = {
    { "It was dry in the summer of 2012.", "the summer of 2012=DATE 2012-SU" },
    { "Exports rose in the 2015 third quarter.", "the 2015 third quarter=DATE 2015-Q3" },
    { "Exports fell from last year's second quarter.", "last year's second quarter=DATE 2015-Q2" },
    { "Exports rose in the second quarter. In the year-earlier quarter they fell.",
      "the second quarter=DATE 2016-Q2|the year-earlier quarter=DATE 2015-Q2" },
    { "Exports fell in the latest quarter.", "the latest quarter=DATE 2016-Q2" },
    { "The envoy left a year ago.", "a year ago=DATE 2015" },
    { "It took the first half of 2014.", "the first half of 2014=DATE 2014-H1" },
    { "The budget for fiscal 2015 was cut.", "fiscal 2015=DATE 2015" },
    { "The last fiscal year was better.", "The last fiscal year=DATE 2015" },
    { "Borders of the 19th century remain.", "the 19th century=DATE 18" },
    { "The war of the nineties is over.", "the nineties=DATE 199" },
    { "They left in nineteen ninety-six.", "nineteen ninety-six=DATE 1996" },
    { "They left in nineteen ninety six.", "nineteen ninety six=DATE 1996" },
    { "Exports rose in Q1 2014 and fell in 2015 Q2.", "Q1 2014=DATE 2014-Q1|2015 Q2=DATE 2015-Q2" },
    { "The pact covers 2014-2018.", "2014-2018=DATE 2014/2018" },
    { "The season 2015-16 was dry.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_holidays (void)
{
  static const Case cases[] = {
    { "The truce held on Christmas Eve.", "Christmas Eve=DATE 2015-12-24" },
    { "The truce will last until Easter Monday.", "Easter Monday=DATE 2017-04-17" },
    { "They met on Good Friday 2015.", "Good Friday 2015=DATE 2015-04-03" },
    { "They spoke last Thanksgiving.", "last Thanksgiving=DATE 2015-11-26" },
    { "They left on Memorial Day.", "Memorial Day=DATE 2016-05-30" },
    { "The Good Friday Agreement holds, and so does the Yom Kippur truce.", "Yom Kippur=DATE 2016-10-12" },
    { "The inquiry into Bloody Sunday is over.", "" },
    { "They left by christmas.", "christmas=DATE 2015-12-25" },
    { "They met on Orthodox Easter 2016.", "Orthodox Easter 2016=DATE 2016-05-01" },
    { "They will meet after Yom Kippur.", "Yom Kippur=DATE 2016-10-12" },
    { "They met before Passover 2018.", "Passover 2018=DATE 2018-03-31" },
    { "A pause will begin on Eid al-Adha.", "Eid al-Adha=DATE 2016-09-12" },
    { "The pause held during Ramadan.", "Ramadan=DATE 2016-06-06/2016-07-05" },
    { "The new year's budget is small.", "" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_clock (void)
{
  static const Case cases[] = {
    { "The doors close at 22:30.", "22:30=TIME 2016-09-09T22:30" },
    { "The doors closed at 4 in the morning.", "4 in the morning=TIME 2016-09-09T04:00" },
    { "The line opens at 6 o'clock in the evening.", "6 o'clock in the evening=TIME 2016-09-09T18:00" },
    { "It began at 3 p.m. GMT on Tuesday.", "3 p.m. GMT on Tuesday=TIME 2016-09-06T15:00" },
    { "They left on August 4. The next morning it rained.",
      "August 4=DATE 2016-08-04|The next morning=TIME 2016-08-05TMO" },
    { "The score was 3:2 and 22:30.", "" },
    { "It began at 6pm.", "6pm=TIME 2016-09-09T18:00" },
    { "It begins today at 9 a.m.", "today at 9 a.m.=TIME 2016-09-09T09:00" },
    { "It began on Monday at noon.", "Monday at noon=TIME 2016-09-05T12:00" },
    { "He leaves tonight at 8.", "tonight at 8=TIME 2016-09-09T20:00" },
    { "He called at 8 a.m. this morning.", "8 a.m. this morning=TIME 2016-09-09T08:00" },
    { "He had 9 a.m. tea on 10 plates.", "9 a.m.=TIME 2016-09-09T09:00" },
    { "It begins tomorrow 8:00am.", "tomorrow 8:00am=TIME 2016-09-10T08:00" },
    { "It ended at 8.30pm.", "8.30pm=TIME 2016-09-09T20:30" },
    { "Prices rose to 8.30 crowns.", "" },
    { "It begins at 19h30.", "19h30=TIME 2016-09-09T19:30" },
    { "It began at half past nine.", "half past nine=TIME 2016-09-09T09:30" },
    { "It began at a quarter to ten p.m.", "a quarter to ten p.m.=TIME 2016-09-09T21:45" },
    { "He left at five in the morning.", "five in the morning=TIME 2016-09-09T05:00" },
    { "The fire killed five in the morning.", "" },
    { "He speaks at 8 tonight.", "8 tonight=TIME 2016-09-09T20:00" },
    { "10:30 Arrival of the envoys", "10:30=TIME 2016-09-09T10:30" },
    { "Sent: Wed Oct 26 15:50:06 2016", "Wed Oct 26 15:50:06 2016=TIME 2016-10-26T15:50:06" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

/* From when to when. */
static void
test_stretches (void)
{
  static const Case cases[] = {
    { "It was open from 3 to 5 p.m. on Monday.",
      "3 to 5 p.m. on Monday=TIME 2016-09-05T15:00/2016-09-05T17:00" },
    { "It was open from 10 to 2 p.m.", "10 to 2 p.m.=TIME 2016-09-09T10:00/2016-09-09T14:00" },
    { "Come 3-5 p.m. today.", "3-5 p.m. today=TIME 2016-09-09T15:00/2016-09-09T17:00" },
    { "It was between 10 and 11:30 a.m.", "10 and 11:30 a.m.=TIME 2016-09-09T10:00/2016-09-09T11:30" },
    { "It was open from 14:00 to 16:00.", "14:00 to 16:00=TIME 2016-09-09T14:00/2016-09-09T16:00" },
    { "They met on April 9 through 17.", "April 9 through 17=DATE 2016-04-09/2016-04-17" },
    { "They met on 5–7 March 2014.", "5–7 March 2014=DATE 2014-03-05/2014-03-07" },
    { "The score was 3 to 5.", "" },
    { "They spoke tonight from 7 to 7:30.", "tonight from 7 to 7:30=TIME 2016-09-09T19:00/2016-09-09T19:30" },
    { "They sat on Thursday 19:00 - 21:00.",
      "Thursday 19:00 - 21:00=TIME 2016-09-08T19:00/2016-09-08T21:00" },
    { "It was open from 3-8pm.", "3-8pm=TIME 2016-09-09T15:00/2016-09-09T20:00" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

/* A time that another one beside it tells. */
static void
test_anchored (void)
{
  static const Case cases[] = {
    { "It fell two days before Christmas.", "two days before Christmas=DATE 2015-12-23" },
    { "It ended three weeks after May 13, 1999.", "three weeks after May 13, 1999=DATE 1999-06-03" },
    { "He left the day before yesterday.", "the day before yesterday=DATE 2016-09-07" },
    { "He will leave the day after tomorrow.", "the day after tomorrow=DATE 2016-09-11" },
    { "They will meet on Tuesday of next week.", "Tuesday of next week=DATE 2016-09-13" },
    { "They will meet Wednesday evening next week.", "Wednesday evening next week=TIME 2016-09-14TEV" },
    { "They will meet next week on Monday.", "next week on Monday=DATE 2016-09-12" },
    { "They will meet on the 21st of this month.", "the 21st of this month=DATE 2016-09-21" },
    { "They met in the week of March 6.", "the week of March 6=DATE 2016-W09" },
    { "They met in the first week of 2015.", "the first week of 2015=DATE 2015-W01" },
    { "They met this past week.", "this past week=DATE 2016-W35" },
    { "They spoke ten days before the vote.", "ten days=DURATION P10D" },
    { "They met in the third week.", "" },
    { "They will meet the week after next.", "the week after next=DATE 2016-W38" },
    { "They met the week before last.", "the week before last=DATE 2016-W34" },
    { "They met in the last week of June 2016.", "the last week of June 2016=DATE 2016-W26" },
    { "They will meet on the first Monday of next month.", "the first Monday of next month=DATE 2016-10-03" },
    { "They met on the last Friday of May.", "the last Friday of May=DATE 2016-05-27" },
    { "They will meet on Tuesday the 13th.", "Tuesday the 13th=DATE 2016-09-13" },
    { "They will meet on the 15th.", "the 15th=DATE 2016-09-15" },
    { "They sat on the 3rd floor.", "" },
    { "Walls from the 15th to the 18th century stand.", "the 18th century=DATE 17" },
    { "They will vote four Fridays from now.", "four Fridays from now=DATE 2016-10-07" },
    { "They left two Thursdays ago.", "two Thursdays ago=DATE 2016-09-01" },
    { "They will meet a week hence and in four months' time.",
      "a week hence=DATE 2016-W37|four months' time=DATE 2017-01" },
    { "It is due in week 31.", "week 31=DATE 2016-W31" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_written_dates (void)
{
  static const Case cases[] = {
    { "It is dated 05-Aug-2016.", "05-Aug-2016=DATE 2016-08-05" },
    { "It is dated 5/3/16.", "5/3/16=DATE 2016-05-03" },
    { "It is dated 25/3/2016.", "25/3/2016=DATE 2016-03-25" },
    { "It is dated 2015-12.", "2015-12=DATE 2015-12" },
    { "It began in November of 1776.", "November of 1776=DATE 1776-11" },
    { "It began in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four=DATE 1994-WI" },
    { "It was the year two thousand and four.", "the year two thousand and four=DATE 2004" },
    { "They counted two thousand men.", "" },
    { "It was signed on 14 nov 2023.", "14 nov 2023=DATE 2023-11-14" },
    { "It was signed on march 3rd.", "march 3rd=DATE 2016-03-03" },
    { "They may 5 times march 3 miles.", "" },
    { "It was signed on 23.04.2022.", "23.04.2022=DATE 2022-04-23" },
    { "It was signed on 2016/09/05.", "2016/09/05=DATE 2016-09-05" },
    { "They met on 9/5.", "9/5=DATE 2016-09-05" },
    { "It was 1/2 of what 9/11 cost.", "" },
    { "It is dated Wed, Oct 26, 2016.", "Wed, Oct 26, 2016=DATE 2016-10-26" },
    { "They met on tuesday.", "tuesday=DATE 2016-09-06" },
    { "It was built in the 1930's.", "the 1930's=DATE 193" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static void
test_ranges_and_frequencies (void)
{
  static const Case cases[] = {
    { "The fair was held on Sept. 5-7.", "Sept. 5-7=DATE 2016-09-05/2016-09-07" },
    { "They met on 5-7 March 2014.", "5-7 March 2014=DATE 2014-03-05/2014-03-07" },
    { "They met on 10 and 11 May 2014.", "10=DATE 2014-05-10|11 May 2014=DATE 2014-05-11" },
    { "It takes two to three weeks.", "two to three weeks=DURATION P2W" },
    { "It took 2 1/2 years.", "2 1/2 years=DURATION P2Y6M" },
    { "It lasted ten days before the vote.", "ten days=DURATION P10D" },
    { "They meet on Tuesdays.", "Tuesdays=SET XXXX-WXX-2" },
    { "They meet on Friday nights.", "Friday nights=SET XXXX-WXX-5TNI" },
    { "They meet every two weeks.", "every two weeks=SET P2W" },
    { "They meet each July.", "each July=SET XXXX-07" },
    { "They meet twice a week.", "twice a week=SET P1W" },
    { "The Daily Mirror asked him.", "" },
    { "He left soon after.", "" },
    { "It may end in the near future.", "the near future=DATE FUTURE_REF" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), "2016-09-09");
}

static ReadoutTimeMod
mod_of (const char *text)
{
  ReadoutMetadata metadata = { .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
  const ReadoutTime *times;
  guint n_times;

  times = readout_analysis_get_times (analysis, &n_times);
  g_assert_cmpuint (n_times, ==, 1);

  return times[0].mod;
}

static void
test_modifiers (void)
{
  g_assert_cmpint (mod_of ("It began in early September."), ==, READOUT_TIME_MOD_START);
  g_assert_cmpint (mod_of ("It began in mid-September."), ==, READOUT_TIME_MOD_MID);
  g_assert_cmpint (mod_of ("It is due by the end of the year."), ==, READOUT_TIME_MOD_END);
  g_assert_cmpint (mod_of ("It is due by end of March."), ==, READOUT_TIME_MOD_END);
  g_assert_cmpint (mod_of ("The pause began on Eid al-Fitr."), ==, READOUT_TIME_MOD_APPROX);
  g_assert_cmpint (mod_of ("It took about two weeks."), ==, READOUT_TIME_MOD_APPROX);
  g_assert_cmpint (mod_of ("It took more than two weeks."), ==, READOUT_TIME_MOD_MORE_THAN);
  g_assert_cmpint (mod_of ("It took nearly two weeks."), ==, READOUT_TIME_MOD_LESS_THAN);
  g_assert_cmpint (mod_of ("It took at least two weeks."), ==, READOUT_TIME_MOD_EQUAL_OR_MORE);
  g_assert_cmpint (mod_of ("It took two weeks."), ==, READOUT_TIME_MOD_NONE);
}

/* The text itself may say when it was published. */
static void
test_publication_in_the_text (void)
{
  static const Case cases[] = {
    { "GENEVA, 9 September 2016 (Wire) - The envoys met on Monday.",
      "9 September 2016=DATE 2016-09-09|Monday=DATE 2016-09-05" },
    { "The envoys meet again\n\nPublished on September 9, 2016\n\nThe envoys met on Monday.",
      "September 9, 2016=DATE 2016-09-09|Monday=DATE 2016-09-05" },
    { "The envoys signed a paper on September 9, 2016, and left on Monday without another word to the "
      "people who had waited for them in the hall.",
      "September 9, 2016=DATE 2016-09-09|Monday=DATE XXXX-WXX-1" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), NULL);
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
    { "It fell on February 30.", "February 30=DATE 2016-02" },
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
  g_test_add_func ("/times/tense", test_tense);
  g_test_add_func ("/times/parts-of-a-year", test_parts_of_a_year);
  g_test_add_func ("/times/holidays", test_holidays);
  g_test_add_func ("/times/clock", test_clock);
  g_test_add_func ("/times/stretches", test_stretches);
  g_test_add_func ("/times/anchored", test_anchored);
  g_test_add_func ("/times/written-dates", test_written_dates);
  g_test_add_func ("/times/ranges-and-frequencies", test_ranges_and_frequencies);
  g_test_add_func ("/times/modifiers", test_modifiers);
  g_test_add_func ("/times/publication-in-the-text", test_publication_in_the_text);
  g_test_add_func ("/times/chain", test_chain);
  g_test_add_func ("/times/without-publication-date", test_without_publication_date);
  g_test_add_func ("/times/ends-of-the-calendar", test_ends_of_the_calendar);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
