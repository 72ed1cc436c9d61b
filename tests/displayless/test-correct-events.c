/* test-correct-events.c: what the analyst says of events and issues
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-analyzer.h"

#define TEXT                                                    \
  "Russia accused Turkey on Monday. Turkey rejected the plan. " \
  "Differences remain over access to Aleppo and the release of prisoners."

static ReadoutAnalyzer *analyzer;

static ReadoutAnchor *
anchor_of (const char *words)
{
  const char *found = strstr (TEXT, words);

  g_assert_nonnull (found);
  return readout_anchor_new (TEXT,
                             (ReadoutSpan){ (gsize)(found - TEXT), (gsize)(found - TEXT) + strlen (words) });
}

/* text: the article; words: those that the correction is about */
static ReadoutAnalysis *
analyze (const char *text, ReadoutVerb verb, const char *words, const char *date)
{
  ReadoutMetadata metadata = { .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutAnchor) anchor = anchor_of (words);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (ReadoutCorrections) corrections = NULL;

  g_ptr_array_add (
      list, readout_correction_new (&(ReadoutCorrection){ .verb = verb, .anchor = anchor, .words = date }));
  corrections = readout_corrections_new (list);

  return readout_analyzer_analyze (analyzer, article, corrections, NULL, NULL);
}

/* "2016-09-05 accused, - rejected; access to Aleppo, release of prisoners" */
static char *
describe (ReadoutAnalysis *analysis)
{
  GString *text = g_string_new (NULL);
  guint n_events, n_issues;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n_events);
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n_issues);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *cue = readout_analysis_dup_text (analysis, events[i].cue);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                              events[i].date != NULL ? events[i].date : "-", cue);
    }
  for (guint i = 0; i < n_issues; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "; ", issues[i].name);

  return g_string_free (text, FALSE);
}

static void
assert_corrected (ReadoutVerb verb, const char *words, const char *date, const char *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (TEXT, verb, words, date);
  g_autofree char *found = describe (analysis);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_DONE);
}

static void
test_reject (void)
{
  assert_corrected (READOUT_VERB_REJECT_EVENT, "accused", NULL,
                    "- rejected; access to Aleppo, release of prisoners");
  assert_corrected (READOUT_VERB_REJECT_ISSUE, "access to Aleppo", NULL,
                    "2016-09-05 accused, - rejected; release of prisoners");
}

static void
test_date (void)
{
  assert_corrected (READOUT_VERB_DATE, "rejected", "2016-09-07",
                    "2016-09-05 accused, 2016-09-07 rejected; access to Aleppo, release of prisoners");
  assert_corrected (READOUT_VERB_DATE, "accused", "2016-08",
                    "2016-08 accused, - rejected; access to Aleppo, release of prisoners");
}

/* The text was edited since: what is there still is meant, and what is gone is for the analyst to see. */
static void
test_edited (void)
{
  g_autoptr (ReadoutAnalysis) moved
      = analyze ("A first line.\n\n" TEXT, READOUT_VERB_REJECT_EVENT, "accused", NULL);
  g_autoptr (ReadoutAnalysis) gone
      = analyze ("Turkey rejected the plan.", READOUT_VERB_REJECT_EVENT, "accused", NULL);
  g_autoptr (ReadoutAnalysis) other = analyze (TEXT, READOUT_VERB_REJECT_EVENT, "Monday", NULL);
  g_autofree char *found = describe (moved), *left = describe (gone);

  g_assert_cmpstr (found, ==, "- rejected; access to Aleppo, release of prisoners");
  g_assert_cmpstr (left, ==, "- rejected");
  g_assert_cmpint (readout_analysis_get_effect (gone, 0), ==, READOUT_EFFECT_REVIEW);
  g_assert_cmpint (readout_analysis_get_effect (other, 0), ==, READOUT_EFFECT_REVIEW);
}

static void
test_incomplete (void)
{
  g_autoptr (ReadoutAnchor) anchor = anchor_of ("accused");
  const ReadoutCorrection no_date = { .verb = READOUT_VERB_DATE, .words = "last Tuesday", .anchor = anchor };
  const ReadoutCorrection no_anchor = { .verb = READOUT_VERB_REJECT_EVENT };
  const ReadoutCorrection wide
      = { .verb = READOUT_VERB_REJECT_EVENT, .scope = READOUT_SCOPE_CASE, .anchor = anchor };

  g_assert_false (readout_correction_is_complete (&no_date));
  g_assert_false (readout_correction_is_complete (&no_anchor));
  g_assert_false (readout_correction_is_complete (&wide));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (NULL);
  g_assert_nonnull (analyzer);

  g_test_add_func ("/correct-events/reject", test_reject);
  g_test_add_func ("/correct-events/date", test_date);
  g_test_add_func ("/correct-events/edited", test_edited);
  g_test_add_func ("/correct-events/incomplete", test_incomplete);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
