/* test-timeline.c: the events of an article in the order of time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analysis-builder.h"
#include "readout-timeline.h"

static ReadoutAnalysis *
create (const char *published, const ReadoutEvent *events, guint n_events)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup ("They met."), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);

  for (guint i = 0; i < n_events; i++)
    readout_analysis_builder_add_event (builder, &events[i]);

  return readout_analysis_builder_end (builder);
}

/* "past 2, day 0": the part and the number of each event. */
static char *
order_of (const char *published, const ReadoutEvent *events, guint n_events)
{
  static const char *const parts[READOUT_N_TIMELINE_PARTS] = { "past", "day", "ahead", "dated", "undated" };
  g_autoptr (ReadoutAnalysis) analysis = create (published, events, n_events);
  g_autoptr (GArray) entries = readout_timeline_new (analysis);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const ReadoutTimelineEntry *entry = &g_array_index (entries, ReadoutTimelineEntry, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", parts[entry->part], entry->event);
    }

  return g_string_free (text, FALSE);
}

static const ReadoutEvent events[] = {
  { .date = "2016-09-12", .modality = READOUT_MODALITY_FUTURE },
  { .date = NULL },
  { .date = "2016-09-05TNI" },
  { .date = "2016-09-09T23:00" },
  { .date = "2016-07" },
  { .date = "2016-W36" },
  { .date = "2016-09", .modality = READOUT_MODALITY_FUTURE },
  { .date = "XXXX-WXX-5" },
  { .date = "2016-09-05" },
};

/* A week that holds the day is told as past or as planned. */
static void
test_parts (void)
{
  g_autofree char *order = order_of ("2016-09-09", events, G_N_ELEMENTS (events));

  g_assert_cmpstr (order, ==,
                   "past 4, past 2, past 8, past 5, day 3, ahead 6, ahead 0, undated 1, undated 7");
}

/* Days on end are over when the last of them is. */
static void
test_days_on_end (void)
{
  static const ReadoutEvent fairs[] = {
    { .date = "2016-09-08/2016-09-10" },
    { .date = "2016-09-05/2016-09-07" },
    { .date = "2016-09-10/2016-09-12" },
  };
  g_autofree char *order = order_of ("2016-09-09", fairs, G_N_ELEMENTS (fairs));

  g_assert_cmpstr (order, ==, "past 1, day 0, ahead 2");
}

/* Without a day of publication nobody knows what is past. */
static void
test_unpublished (void)
{
  g_autofree char *order = order_of (NULL, events, 4);

  g_assert_cmpstr (order, ==, "dated 2, dated 3, dated 0, undated 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/parts", test_parts);
  g_test_add_func ("/timeline/days-on-end", test_days_on_end);
  g_test_add_func ("/timeline/unpublished", test_unpublished);

  return g_test_run ();
}
