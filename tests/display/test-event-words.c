/* test-event-words.c: who did what to whom, as the timeline tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-analyzer.h"
#include "readout-event-words.h"

static ReadoutAnalyzer *analyzer;

static char *
dup_first_title (const char *text)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);
  const ReadoutEvent *events;
  guint n;

  g_assert_no_error (error);
  events = readout_analysis_get_events (analysis, &n);
  g_assert_cmpuint (n, >, 0);

  return readout_event_words_dup_title (analysis, &events[0]);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } cases[] = {
    { "Russia accused Turkey on Monday of delay.", "Russia <b>accused</b> Turkey on Monday of delay" },
    { "Turkey rejected the accusation, again.", "Turkey <b>rejected</b> the accusation" },
    { "The Syrian government attacked Turkey.", "Syrian government <b>attacked</b> Turkey" },
    { "American and Russian officers attacked Syria.",
      "American and Russian officers <b>attacked</b> Syria" },
    { "Turkey was accused by Russia.", "Turkey was <b>accused</b> by Russia" },
    { "There were talks between Russia and Turkey.", "<b>talks</b> between Russia and Turkey" },
    { "A spokesman for Turkey said that commitments must be met.",
      "Turkey said that commitments <b>must</b> be met" },
    { "Turkey, one of the first countries in the whole of the region to take part in them, has criticized "
      "Syria.",
      "Turkey … <b>criticized</b> Syria" },
    { "The groups which Turkey supports should leave.", "Turkey <b>supports</b>" },
    { "John Kerry is in Geneva. He will meet Sergei Lavrov.", "John Kerry <b>meet</b> Sergei Lavrov" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = dup_first_title (cases[i].text);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/event-words/titles", test_titles);
  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
