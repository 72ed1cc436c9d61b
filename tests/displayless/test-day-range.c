/* test-day-range.c: the days that a date means
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-day-range.h"

/* "2016-09-05 2016-09-11"; empty where the value names no days. */
static char *
days_of (const char *value)
{
  ReadoutDayRange range;
  char first[16], last[16];

  if (!readout_day_range_parse (value, &range))
    return g_strdup ("");

  g_date_strftime (first, sizeof first, "%Y-%m-%d", &range.first);
  g_date_strftime (last, sizeof last, "%Y-%m-%d", &range.last);

  return g_strdup_printf ("%s %s", first, last);
}

static void
test_days (void)
{
  static const struct
  {
    const char *value;
    const char *days;
  } cases[] = {
    { "2016-09-05", "2016-09-05 2016-09-05" },
    { "2016-09-05TNI", "2016-09-05 2016-09-05" },
    { "2016-09-09T23:00", "2016-09-09 2016-09-09" },
    { "2016-09-05/2016-09-07", "2016-09-05 2016-09-07" },
    { "2016-09-05T15:00/2016-09-05T17:00", "2016-09-05 2016-09-05" },
    { "2016-09-05/2016-09", "2016-09-05 2016-09-30" },
    { "2014/2018", "2014-01-01 2018-12-31" },
    { "2016-09-05/2016-09-01", "2016-09-05 2016-09-05" },
    { "2016-09-05/P2W", "2016-09-05 2016-09-05" },
    { "2016-02", "2016-02-01 2016-02-29" },
    { "2016-W36", "2016-09-05 2016-09-11" },
    { "2016-W36-WE", "2016-09-10 2016-09-11" },
    { "2021-W01", "2021-01-04 2021-01-10" },
    { "2020-W53", "2020-12-28 2021-01-03" },
    { "2016-Q4", "2016-10-01 2016-12-31" },
    { "2016-H1", "2016-01-01 2016-06-30" },
    { "2016-SU", "2016-06-01 2016-08-31" },
    { "2016-WI", "2016-12-01 2017-02-28" },
    { "2016", "2016-01-01 2016-12-31" },
    { "201", "2010-01-01 2019-12-31" },
    { "19", "1900-01-01 1999-12-31" },
    { "2016-13", "" },
    { "2016-02-30", "" },
    { "2016-Q5", "" },
    { "2016-W54", "" },
    { "XXXX-WXX-5", "" },
    { "P2W", "" },
    { "PRESENT_REF", "" },
    { "0000", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *days = days_of (cases[i].value);

      g_assert_cmpstr (days, ==, cases[i].days);
    }
}

static void
assert_order (const char *earlier, const char *later)
{
  ReadoutDayRange a, b;

  g_assert_true (readout_day_range_parse (earlier, &a));
  g_assert_true (readout_day_range_parse (later, &b));
  g_assert_cmpint (readout_day_range_compare (&a, &b), <, 0);
  g_assert_cmpint (readout_day_range_compare (&b, &a), >, 0);
  g_assert_cmpint (readout_day_range_compare (&a, &a), ==, 0);
}

static void
test_order (void)
{
  assert_order ("2016-09-05", "2016-09-06");
  assert_order ("2016-09-05", "2016-W36");
  assert_order ("2016-09", "2016-09-05");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-range/days", test_days);
  g_test_add_func ("/day-range/order", test_order);

  return g_test_run ();
}
