/* test-metadata.c
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-metadata.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/metadata/dates", test_dates);
  g_test_add_func ("/metadata/copy", test_copy);

  return g_test_run ();
}
