/* test-correct-entries.c: what the analyst says of events and of what is negotiated
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-analyzer.h"

#define FORMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

#define TEXT                                                                \
  "Russia accused Turkey on Monday. Turkey rejected the plan. "             \
  "Differences remain over access to Aleppo and the release of prisoners. " \
  "Turkey wants a ceasefire in the north by Friday. "                       \
  "If the shelling goes on, Russia will leave the talks. "                  \
  "The talks were suspended in the evening."

static ReadoutAnalyzer *analyzer;

static ReadoutAnchor *
anchor_of (const char *words)
{
  const char *found = strstr (TEXT, words);

  g_assert_nonnull (found);
  return readout_anchor_new (TEXT,
                             (ReadoutSpan){ (gsize)(found - TEXT), (gsize)(found - TEXT) + strlen (words) });
}

/* words: (nullable): those that @said is about */
static void
say (GPtrArray *list, const char *words, ReadoutCorrection said)
{
  g_autoptr (ReadoutAnchor) anchor = words != NULL ? anchor_of (words) : NULL;

  said.anchor = anchor;
  g_ptr_array_add (list, readout_correction_new (&said));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

static ReadoutAnalysis *
analyze_list (const char *text, GPtrArray *list)
{
  ReadoutMetadata metadata = { .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutCorrections) corrections = readout_corrections_new (list);

  return readout_analyzer_analyze (analyzer, article, corrections, NULL, NULL);
}

static ReadoutAnalysis *
analyze (const char *text, const char *words, ReadoutCorrection said)
{
  g_autoptr (GPtrArray) list = new_list ();

  say (list, words, said);
  return analyze_list (text, list);
}

static void
add_names (GString *text, ReadoutAnalysis *analysis, const int *entities, guint n)
{
  guint n_entities;
  const ReadoutEntity *all = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "+" : "", all[entities[i]].name);
}

static void
add_mark (GString *text, gboolean by_analyst)
{
  if (by_analyst)
    g_string_append_c (text, '*');
}

/* "2016-09-05 Russia accused Turkey ACCUSE*", one a line; the analyst's own with a star. */
static char *
describe_events (ReadoutAnalysis *analysis)
{
  GString *text = g_string_new (NULL);
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *cue = readout_analysis_dup_text (analysis, events[i].cue);

      g_string_append_printf (text, "%s ", events[i].date != NULL ? events[i].date : "-");
      add_names (text, analysis, events[i].actors, events[i].n_actors);
      g_string_append_printf (text, " %s ", cue);
      add_names (text, analysis, events[i].targets, events[i].n_targets);
      g_string_append_printf (text, " %s",
                              readout_enum_to_nick (READOUT_TYPE_EVENT_CLASS, (int)events[i].klass));
      add_mark (text, events[i].by_analyst);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
add_words (GString *text, ReadoutAnalysis *analysis, ReadoutSpan span)
{
  g_autofree char *words = readout_analysis_dup_text (analysis, span);

  g_string_append (text, words);
}

static void
add_party (GString *text, ReadoutAnalysis *analysis, int party)
{
  if (party != READOUT_NO_ENTITY)
    add_names (text, analysis, &party, 1);
  g_string_append_c (text, ' ');
}

/* Issues, positions, conditions, deadlines and states, one a line, which begins with the letter of its kind.
 */
static char *
describe_points (ReadoutAnalysis *analysis)
{
  GString *text = g_string_new (NULL);
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n);
  const ReadoutPosition *positions;
  const ReadoutCondition *conditions;
  const ReadoutDeadline *deadlines;
  const ReadoutStatus *statuses;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "I %s", issues[i].name);
      add_mark (text, issues[i].by_analyst);
      g_string_append_c (text, '\n');
    }
  positions = readout_analysis_get_positions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, "P ");
      add_party (text, analysis, positions[i].party);
      g_string_append_printf (text, "%s ",
                              readout_enum_to_nick (READOUT_TYPE_STANCE, (int)positions[i].stance));
      add_words (text, analysis, positions[i].what);
      add_mark (text, positions[i].by_analyst);
      g_string_append_c (text, '\n');
    }
  conditions = readout_analysis_get_conditions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, "C ");
      add_party (text, analysis, conditions[i].party);
      add_words (text, analysis, conditions[i].condition);
      add_mark (text, conditions[i].by_analyst);
      g_string_append_c (text, '\n');
    }
  deadlines = readout_analysis_get_deadlines (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "D %s ", deadlines[i].date != NULL ? deadlines[i].date : "-");
      add_words (text, analysis, deadlines[i].span);
      add_mark (text, deadlines[i].by_analyst);
      g_string_append_c (text, '\n');
    }
  statuses = readout_analysis_get_statuses (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "S %s",
                              readout_enum_to_nick (READOUT_TYPE_TALKS_STATE, (int)statuses[i].state));
      add_mark (text, statuses[i].by_analyst);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

#define ACCUSED   "2016-09-05 Russia accused Turkey ACCUSE\n"
#define REJECTED  "- Turkey rejected  REJECT\n"
#define WANTS     "- Turkey wants  REQUEST\n"
#define LEAVES    "- Russia leave  REJECT\n"
#define ACCESS    "I access to Aleppo\n"
#define RELEASE   "I release of prisoners\n"
#define PLAN      "P Turkey refuses the plan\n"
#define CEASEFIRE "P Turkey wants a ceasefire in the north by Friday\n"
#define SHELLING  "C Russia the shelling goes on\n"
#define FRIDAY    "D 2016-09-09 by Friday\n"
#define SUSPENDED "S suspended\n"

/* What the article says of events once @said was said of @words. */
static void
assert_events (const char *words, ReadoutCorrection said, const char *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (TEXT, words, said);
  g_autofree char *found = describe_events (analysis);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_DONE);
}

static void
assert_points (const char *words, ReadoutCorrection said, const char *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (TEXT, words, said);
  g_autofree char *found = describe_points (analysis);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_DONE);
}

static void
assert_review (const char *text, const char *words, ReadoutCorrection said)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, words, said);

  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_REVIEW);
}

static void
test_reject (void)
{
  assert_events ("accused", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_EVENT }, REJECTED WANTS LEAVES);
  assert_points ("access to Aleppo", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_ISSUE },
                 RELEASE PLAN CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_points ("rejected", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_POSITION },
                 ACCESS RELEASE CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_points ("If", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_CONDITION },
                 ACCESS RELEASE PLAN CEASEFIRE FRIDAY SUSPENDED);
  assert_points ("by Friday", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_DEADLINE },
                 ACCESS RELEASE PLAN CEASEFIRE SHELLING SUSPENDED);
  assert_points ("suspended", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_STATUS },
                 ACCESS RELEASE PLAN CEASEFIRE SHELLING FRIDAY);
}

static void
assert_accepted (const char *words, const char *expected)
{
  assert_points (words, (ReadoutCorrection){ .verb = READOUT_VERB_ACCEPT_ENTRY }, expected);
}

/* It stays as it was found.  The words of an event can be those of a position too: both are right. */
static void
test_accept (void)
{
  const ReadoutCorrection accept = { .verb = READOUT_VERB_ACCEPT_ENTRY };

  assert_events ("accused", accept, "2016-09-05 Russia accused Turkey ACCUSE*\n" REJECTED WANTS LEAVES);
  assert_events ("rejected", accept, ACCUSED "- Turkey rejected  REJECT*\n" WANTS LEAVES);
  assert_accepted ("rejected",
                   ACCESS RELEASE "P Turkey refuses the plan*\n" CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_accepted ("access to Aleppo",
                   "I access to Aleppo*\n" RELEASE PLAN CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_accepted ("If", ACCESS RELEASE PLAN CEASEFIRE "C Russia the shelling goes on*\n" FRIDAY SUSPENDED);
  assert_accepted ("by Friday", ACCESS RELEASE PLAN CEASEFIRE SHELLING "D 2016-09-09 by Friday*\n" SUSPENDED);
  assert_accepted ("suspended", ACCESS RELEASE PLAN CEASEFIRE SHELLING FRIDAY "S suspended*\n");
  assert_review (TEXT, "Monday", accept);
}

/* All that is written so, in capitals or not. */
static void
test_wide (void)
{
  g_autoptr (ReadoutAnalysis) none = analyze (TEXT, NULL,
                                              (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_EVENT,
                                                                   .scope = READOUT_SCOPE_ALWAYS,
                                                                   .forms = FORMS ("attacked") });

  assert_events (NULL,
                 (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_EVENT,
                                      .scope = READOUT_SCOPE_CASE,
                                      .forms = FORMS ("Leave", "wants") },
                 ACCUSED REJECTED);
  assert_events (NULL,
                 (ReadoutCorrection){ .verb = READOUT_VERB_CLASS,
                                      .scope = READOUT_SCOPE_ALWAYS,
                                      .forms = FORMS ("accused"),
                                      .klass = READOUT_EVENT_PROTEST },
                 "2016-09-05 Russia accused Turkey PROTEST*\n" REJECTED WANTS LEAVES);
  assert_points (NULL,
                 (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_ISSUE,
                                      .scope = READOUT_SCOPE_CASE,
                                      .forms = FORMS ("release of prisoners") },
                 ACCESS PLAN CEASEFIRE SHELLING FRIDAY SUSPENDED);
  g_assert_cmpint (readout_analysis_get_effect (none, 0), ==, READOUT_EFFECT_NONE);
}

static void
test_event (void)
{
  assert_events ("rejected", (ReadoutCorrection){ .verb = READOUT_VERB_DATE, .words = "2016-09-07" },
                 ACCUSED "2016-09-07 Turkey rejected  REJECT*\n" WANTS LEAVES);
  assert_events ("accused", (ReadoutCorrection){ .verb = READOUT_VERB_DATE, .words = "2016-08" },
                 "2016-08 Russia accused Turkey ACCUSE*\n" REJECTED WANTS LEAVES);
  assert_events ("accused",
                 (ReadoutCorrection){ .verb = READOUT_VERB_CLASS, .klass = READOUT_EVENT_THREATEN },
                 "2016-09-05 Russia accused Turkey THREATEN*\n" REJECTED WANTS LEAVES);
  assert_events (
      "accused",
      (ReadoutCorrection){ .verb = READOUT_VERB_ACTORS, .other_forms = FORMS ("Turkey", "Aleppo") },
      "2016-09-05 Turkey+Aleppo accused Turkey ACCUSE*\n" REJECTED WANTS LEAVES);
  assert_events ("accused", (ReadoutCorrection){ .verb = READOUT_VERB_TARGETS },
                 "2016-09-05 Russia accused  ACCUSE*\n" REJECTED WANTS LEAVES);
  assert_review (TEXT, "accused",
                 (ReadoutCorrection){ .verb = READOUT_VERB_ACTORS, .other_forms = FORMS ("Turkey", "Peru") });
}

/* An event that was missed takes the nearest day of its sentence, where the analyst gives none. */
static void
test_add_event (void)
{
  const ReadoutCorrection bare = { .verb = READOUT_VERB_ADD_EVENT, .klass = READOUT_EVENT_RETREAT };
  const ReadoutCorrection full = { .verb = READOUT_VERB_ADD_EVENT,
                                   .klass = READOUT_EVENT_RETREAT,
                                   .other_forms = FORMS ("Russia"),
                                   .words = "2016-09-10" };

  assert_events ("ceasefire", bare, ACCUSED REJECTED WANTS "2016-09-09  ceasefire  RETREAT*\n" LEAVES);
  assert_events ("will leave", full,
                 ACCUSED REJECTED WANTS "2016-09-10 Russia will leave  RETREAT*\n" LEAVES);
  assert_events ("accused", full, "2016-09-10 Russia accused Turkey RETREAT*\n" REJECTED WANTS LEAVES);
}

static void
test_points (void)
{
  assert_points ("Turkey rejected the plan",
                 (ReadoutCorrection){ .verb = READOUT_VERB_ADD_POSITION,
                                      .stance = READOUT_STANCE_OFFERS,
                                      .other_forms = FORMS ("the Kremlin", "Russia") },
                 ACCESS RELEASE
                 "P Russia offers Turkey rejected the plan*\n" PLAN CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_points ("rejected",
                 (ReadoutCorrection){ .verb = READOUT_VERB_PARTY, .other_forms = FORMS ("Russia") },
                 ACCESS RELEASE "P Russia refuses the plan*\n" CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_points ("If", (ReadoutCorrection){ .verb = READOUT_VERB_PARTY, .other_forms = FORMS ("Turkey") },
                 ACCESS RELEASE PLAN CEASEFIRE "C Turkey the shelling goes on*\n" FRIDAY SUSPENDED);
  assert_points ("by Friday", (ReadoutCorrection){ .verb = READOUT_VERB_DATE, .words = "2016-09-16" },
                 ACCESS RELEASE PLAN CEASEFIRE SHELLING "D 2016-09-16 by Friday*\n" SUSPENDED);
  assert_points ("on Monday", (ReadoutCorrection){ .verb = READOUT_VERB_ADD_DEADLINE },
                 ACCESS RELEASE PLAN CEASEFIRE SHELLING "D 2016-09-05 on Monday*\n" FRIDAY SUSPENDED);
  assert_points ("in the evening",
                 (ReadoutCorrection){ .verb = READOUT_VERB_ADD_DEADLINE, .words = "2016-09-12" },
                 ACCESS RELEASE PLAN CEASEFIRE SHELLING FRIDAY "D 2016-09-12 in the evening*\n" SUSPENDED);
  assert_points ("the shelling", (ReadoutCorrection){ .verb = READOUT_VERB_ADD_ISSUE },
                 ACCESS RELEASE "I the shelling*\n" PLAN CEASEFIRE SHELLING FRIDAY SUSPENDED);
}

static const ReadoutIssue *
get_issue (ReadoutAnalysis *analysis, guint index)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n);

  g_assert_cmpuint (index, <, n);
  return &issues[index];
}

/* What was found stays where it is, in another state. */
static void
test_states (void)
{
  g_autoptr (ReadoutAnalysis) agreed = analyze (
      TEXT, "release of prisoners",
      (ReadoutCorrection){ .verb = READOUT_VERB_ISSUE_STATE, .issue_state = READOUT_ISSUE_AGREED });
  g_autoptr (ReadoutAnalysis) unsure
      = analyze (TEXT, "by Friday",
                 (ReadoutCorrection){ .verb = READOUT_VERB_CERTAINTY, .certainty = READOUT_CERTAINTY_OPEN });
  const ReadoutDeadline *deadlines;
  guint n;

  g_assert_cmpint (get_issue (agreed, 0)->state, ==, READOUT_ISSUE_STICKING);
  g_assert_false (get_issue (agreed, 0)->by_analyst);
  g_assert_cmpint (get_issue (agreed, 1)->state, ==, READOUT_ISSUE_AGREED);
  g_assert_true (get_issue (agreed, 1)->by_analyst);

  deadlines = readout_analysis_get_deadlines (unsure, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (deadlines[0].certainty, ==, READOUT_CERTAINTY_OPEN);
  g_assert_cmpstr (deadlines[0].date, ==, "2016-09-09");
  g_assert_true (deadlines[0].by_analyst);

  assert_points ("rejected",
                 (ReadoutCorrection){ .verb = READOUT_VERB_STANCE, .stance = READOUT_STANCE_OFFERS },
                 ACCESS RELEASE "P Turkey offers the plan*\n" CEASEFIRE SHELLING FRIDAY SUSPENDED);
  assert_points (
      "suspended",
      (ReadoutCorrection){ .verb = READOUT_VERB_TALKS_STATE, .talks_state = READOUT_TALKS_COLLAPSED },
      ACCESS RELEASE PLAN CEASEFIRE SHELLING FRIDAY "S collapsed*\n");
  assert_review (TEXT, "Monday",
                 (ReadoutCorrection){ .verb = READOUT_VERB_STANCE, .stance = READOUT_STANCE_OFFERS });
}

/* What one word tells of the talks it tells in all articles of a case; what is said of one article counts
 * more than what is said of all. */
static void
test_wide_states (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *found = NULL;

  say (list, "suspended",
       (ReadoutCorrection){ .verb = READOUT_VERB_TALKS_STATE, .talks_state = READOUT_TALKS_ADJOURNED });
  say (list, NULL,
       (ReadoutCorrection){ .verb = READOUT_VERB_TALKS_STATE,
                            .scope = READOUT_SCOPE_CASE,
                            .forms = FORMS ("Suspended"),
                            .talks_state = READOUT_TALKS_COLLAPSED });
  say (list, NULL,
       (ReadoutCorrection){ .verb = READOUT_VERB_ISSUE_STATE,
                            .scope = READOUT_SCOPE_CASE,
                            .forms = FORMS ("access to Aleppo"),
                            .issue_state = READOUT_ISSUE_OPEN });
  analysis = analyze_list (TEXT, list);
  found = describe_points (analysis);

  g_assert_cmpstr (found, ==,
                   "I access to Aleppo*\n" RELEASE PLAN CEASEFIRE SHELLING FRIDAY "S adjourned*\n");
  g_assert_cmpint (get_issue (analysis, 0)->state, ==, READOUT_ISSUE_OPEN);
}

/* One correction after the other: the next is of the entry as the last has left it. */
static void
test_sequence (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *found = NULL;

  say (list, "ceasefire",
       (ReadoutCorrection){ .verb = READOUT_VERB_ADD_EVENT, .klass = READOUT_EVENT_RETREAT });
  say (list, "ceasefire",
       (ReadoutCorrection){ .verb = READOUT_VERB_ACTORS, .other_forms = FORMS ("Turkey") });
  say (list, "ceasefire", (ReadoutCorrection){ .verb = READOUT_VERB_DATE, .words = "2016-09-11" });
  say (list, "accused", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_EVENT });
  analysis = analyze_list (TEXT, list);
  found = describe_events (analysis);

  g_assert_cmpstr (found, ==, REJECTED WANTS "2016-09-11 Turkey ceasefire  RETREAT*\n" LEAVES);
}

/* The text was edited since: what is there still is meant, and what is gone is for the analyst to see. */
static void
test_edited (void)
{
  const ReadoutCorrection reject = { .verb = READOUT_VERB_REJECT_EVENT };
  g_autoptr (ReadoutAnalysis) moved = analyze ("A first line.\n\n" TEXT, "accused", reject);
  g_autofree char *found = describe_events (moved);

  g_assert_cmpstr (found, ==, REJECTED WANTS LEAVES);
  assert_review ("Turkey rejected the plan.", "accused", reject);
  assert_review (TEXT, "Monday", reject);
  assert_review (TEXT, "Monday", (ReadoutCorrection){ .verb = READOUT_VERB_REJECT_STATUS });
  assert_review (TEXT, "accused",
                 (ReadoutCorrection){ .verb = READOUT_VERB_PARTY, .other_forms = FORMS ("Turkey") });
}

static void
test_incomplete (void)
{
  g_autoptr (ReadoutAnchor) anchor = anchor_of ("accused");
  const ReadoutCorrection incomplete[] = {
    { .verb = READOUT_VERB_DATE, .words = "last Tuesday", .anchor = anchor },
    { .verb = READOUT_VERB_DATE, .words = "2016-09-07" },
    { .verb = READOUT_VERB_REJECT_EVENT },
    { .verb = READOUT_VERB_REJECT_EVENT, .scope = READOUT_SCOPE_CASE, .anchor = anchor },
    { .verb = READOUT_VERB_REJECT_DEADLINE, .scope = READOUT_SCOPE_CASE, .forms = FORMS ("by Friday") },
    { .verb = READOUT_VERB_ADD_EVENT, .words = "soon", .anchor = anchor },
    { .verb = READOUT_VERB_ADD_POSITION, .anchor = anchor },
    { .verb = READOUT_VERB_PARTY, .anchor = anchor },
    { .verb = READOUT_VERB_TALKS_STATE },
    { .verb = READOUT_VERB_STANCE, .scope = READOUT_SCOPE_CASE, .forms = FORMS ("accused") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (incomplete); i++)
    g_assert_false (readout_correction_is_complete (&incomplete[i]));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (NULL);
  g_assert_nonnull (analyzer);

  g_test_add_func ("/correct-entries/reject", test_reject);
  g_test_add_func ("/correct-entries/accept", test_accept);
  g_test_add_func ("/correct-entries/wide", test_wide);
  g_test_add_func ("/correct-entries/event", test_event);
  g_test_add_func ("/correct-entries/add-event", test_add_event);
  g_test_add_func ("/correct-entries/points", test_points);
  g_test_add_func ("/correct-entries/states", test_states);
  g_test_add_func ("/correct-entries/states-wide", test_wide_states);
  g_test_add_func ("/correct-entries/sequence", test_sequence);
  g_test_add_func ("/correct-entries/edited", test_edited);
  g_test_add_func ("/correct-entries/incomplete", test_incomplete);

  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
