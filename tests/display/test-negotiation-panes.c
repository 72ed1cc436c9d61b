/* test-negotiation-panes.c: the timeline and the issues of an article beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "readout-analysis-builder.h"
#include "readout-date-words.h"
#include "readout-entry-words.h"
#include "readout-section.h"
#include "readout-test-inspector.h"
#include "readout-time-axis.h"
#include "readout-widgets.h"

#define TEXT                                                        \
  "Zürich accused Bern on Monday.\n\n"                             \
  "Bern will meet Zürich in early October.  Zürich met Bern.\n\n" \
  "Bern wants the tolls to fall by 12 September, unless Zürich refuses."

static ReadoutSpan
find_span (const char *words)
{
  const char *found = strstr (TEXT, words);

  g_assert_nonnull (found);
  return (ReadoutSpan){ (gsize)(found - TEXT), (gsize)(found - TEXT) + strlen (words) };
}

static int
add_entity (ReadoutAnalysisBuilder *builder, const char *name)
{
  ReadoutEntity entity = { .type = READOUT_ENTITY_PLACE, .name = name, .confidence = 1 };
  ReadoutMention mention = { find_span (name), READOUT_MENTION_NAME, READOUT_REASON_LEXICON, 1 };
  int index = readout_analysis_builder_add_entity (builder, &entity);

  readout_analysis_builder_add_mention (builder, index, &mention);

  return index;
}

static void
add_events (ReadoutAnalysisBuilder *builder, const int *zurich, const int *bern)
{
  ReadoutTime october
      = { find_span ("early October"), READOUT_TIME_TYPE_DATE, READOUT_TIME_MOD_START, "2016-10" };
  ReadoutEvent accused = { .span = find_span ("Zürich accused Bern on Monday."),
                           .cue = find_span ("accused"),
                           .klass = READOUT_EVENT_ACCUSE,
                           .actors = zurich,
                           .n_actors = 1,
                           .targets = bern,
                           .n_targets = 1,
                           .date = "2016-09-05" };
  ReadoutEvent meet = { .span = find_span ("Bern will meet Zürich in early October."),
                        .cue = find_span ("meet"),
                        .klass = READOUT_EVENT_CONSULT,
                        .actors = bern,
                        .n_actors = 1,
                        .targets = zurich,
                        .n_targets = 1,
                        .date = "2016-10",
                        .modality = READOUT_MODALITY_FUTURE };
  ReadoutEvent met = { .span = find_span ("Zürich met Bern."),
                       .cue = find_span ("met Bern"),
                       .klass = READOUT_EVENT_CONSULT,
                       .date = "2016-09-09",
                       .is_negated = TRUE };

  met.cue.end_byte = met.cue.start_byte + strlen ("met");
  readout_analysis_builder_add_time (builder, &october);
  readout_analysis_builder_add_event (builder, &accused);
  readout_analysis_builder_add_event (builder, &meet);
  readout_analysis_builder_add_event (builder, &met);
}

static void
add_points (ReadoutAnalysisBuilder *builder, int bern)
{
  ReadoutSpan sentence = find_span ("Bern wants the tolls to fall by 12 September, unless Zürich refuses.");
  ReadoutSpan tolls = find_span ("the tolls to fall");
  ReadoutIssue issue = { "tolls", &tolls, 1, READOUT_ISSUE_STICKING };
  ReadoutPosition position = { sentence, find_span ("wants"), bern, READOUT_STANCE_WANTS, tolls, 0 };
  ReadoutPosition other
      = { sentence, find_span ("wants"), bern, READOUT_STANCE_OFFERS, tolls, READOUT_NO_ISSUE };
  ReadoutCondition condition = { sentence, find_span ("unless"), find_span ("Zürich refuses"), { 0 }, bern };
  ReadoutDeadline deadline = { find_span ("by 12 September"), "2016-09-12", READOUT_CERTAINTY_FIXED };
  ReadoutStatus status = { sentence, find_span ("wants"), READOUT_TALKS_UNDER_WAY };

  readout_analysis_builder_add_issue (builder, &issue);
  readout_analysis_builder_add_position (builder, &position);
  readout_analysis_builder_add_position (builder, &other);
  readout_analysis_builder_add_condition (builder, &condition);
  readout_analysis_builder_add_deadline (builder, &deadline);
  readout_analysis_builder_add_status (builder, &status);
}

static ReadoutMarks *
create_marks (const char *published, gboolean empty)
{
  ReadoutMetadata metadata = { .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (TEXT), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = NULL;

  if (published != NULL)
    {
      GDate day;

      g_date_set_parse (&day, published);
      readout_analysis_builder_set_published (builder, &day);
    }
  if (!empty)
    {
      int zurich = add_entity (builder, "Zürich"), bern = add_entity (builder, "Bern");

      add_events (builder, &zurich, &bern);
      add_points (builder, bern);
    }
  analysis = readout_analysis_builder_end (builder);

  return readout_marks_new (analysis);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks ("2016-09-09", FALSE);

  inspector_set_up (fixture, marks);
}

static ReadoutOutlinePane *
get_timeline (Fixture *fixture)
{
  return READOUT_OUTLINE_PANE (readout_inspector_get_timeline (fixture->inspector));
}

static ReadoutOutlinePane *
get_issues (Fixture *fixture)
{
  return READOUT_OUTLINE_PANE (readout_inspector_get_issues (fixture->inspector));
}

static char *
dup_row (gpointer item)
{
  g_autoptr (ReadoutEntryWords) words = NULL;

  if (READOUT_IS_SECTION (item))
    return g_strdup_printf ("[%s %u]", readout_section_get_title (item), readout_section_get_n_rows (item));

  words = readout_entry_words_new (readout_finding_get_analysis (item), readout_finding_get_kind (item),
                                   readout_finding_get_index (item));
  return readout_entry_words_dup_plain (words);
}

static void
assert_rows (ReadoutOutlinePane *pane, const char *expected)
{
  GListModel *model = readout_findings_list_get_model (readout_outline_pane_get_list (pane));
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *row = dup_row (item);

      g_string_append_printf (rows, "%s\n", row);
    }

  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_selected (ReadoutOutlinePane *pane, const char *expected)
{
  gpointer item = readout_findings_list_get_selected (readout_outline_pane_get_list (pane));
  g_autofree char *row = item != NULL ? dup_row (item) : NULL;

  g_assert_cmpstr (row, ==, expected);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
filter (ReadoutOutlinePane *pane, const char *words)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
assert_passage (Fixture *fixture, const char *words)
{
  g_assert_cmpuint (fixture->start_char, ==, g_utf8_strlen (TEXT, (gssize)find_span (words).start_byte));
}

/* What has not happened, or is uncertain, says so in words. */
static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  assert_rows (get_timeline (fixture),
               "[Past 1]\n"
               "Zürich accused Bern on Monday, Mon 5 Sep 2016 · Accusation\n"
               "[On the Day of the Article 1]\n"
               "met Bern, did not happen, Fri 9 Sep 2016 · Consultation\n"
               "[Ahead 1]\n"
               "Bern meet Zürich in early October, planned, early October 2016 · Consultation\n");
}

static void
test_issues (Fixture *fixture, gconstpointer data)
{
  assert_rows (get_issues (fixture),
               "[State of the Talks 1]\n"
               "Talks under way, Bern wants the tolls to fall by 12 September, unless Zürich refuses.\n"
               "[Issues 1]\n"
               "tolls, sticking point\n"
               "Bern wants, the tolls to fall\n"
               "[Positions 1]\n"
               "Bern offers, the tolls to fall\n"
               "[Conditions 1]\n"
               "unless Zürich refuses, Bern\n"
               "[Deadlines 1]\n"
               "by 12 September, fixed, Mon 12 Sep 2016 · 3 days left\n");
}

/* The text and both panes follow each other. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (readout_outline_pane_get_list (get_timeline (fixture)));

  inspector_press (list, GDK_KEY_j);
  assert_selected (get_timeline (fixture), "Zürich accused Bern on Monday, Mon 5 Sep 2016 · Accusation");
  inspector_press (list, GDK_KEY_j);
  assert_passage (fixture, "Zürich met");
  inspector_press (list, GDK_KEY_k);
  assert_passage (fixture, "Zürich accused");

  list = GTK_WIDGET (readout_outline_pane_get_list (get_issues (fixture)));
  inspector_press (list, GDK_KEY_j);
  inspector_press (list, GDK_KEY_j);
  assert_selected (get_issues (fixture), "tolls, sticking point");
  assert_passage (fixture, "the tolls to fall");

  readout_selection_choose_at (fixture->selection,
                               (guint)g_utf8_strlen (TEXT, (gssize)find_span ("meet").start_byte));
  assert_selected (get_timeline (fixture),
                   "Bern meet Zürich in early October, planned, early October 2016 · Consultation");
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  filter (get_timeline (fixture), "OCTOBER");
  assert_rows (get_timeline (fixture),
               "[Ahead 1]\n"
               "Bern meet Zürich in early October, planned, early October 2016 · Consultation\n");
  filter (get_timeline (fixture), "nobody");
  assert_rows (get_timeline (fixture), "");
}

/* What is chosen stays so when the findings come again, and the rows stay. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks ("2016-09-09", FALSE);
  GListModel *model
      = readout_findings_list_get_model (readout_outline_pane_get_list (get_timeline (fixture)));
  g_autoptr (GObject) before = g_list_model_get_item (model, 1), after = NULL;

  readout_selection_choose_entry (fixture->selection, READOUT_FINDING_EVENT, 0);
  readout_selection_set_marks (fixture->selection, marks);
  after = g_list_model_get_item (model, 1);
  g_assert_true (before == after);
  assert_selected (get_timeline (fixture), "Zürich accused Bern on Monday, Mon 5 Sep 2016 · Accusation");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMarks) marks = create_marks ("2016-09-09", TRUE);
  GtkWidget *axis = find_widget (GTK_WIDGET (get_timeline (fixture)), READOUT_TYPE_TIME_AXIS);

  g_assert_true (gtk_widget_get_visible (axis));
  readout_selection_set_marks (fixture->selection, marks);
  assert_rows (get_timeline (fixture), "");
  assert_rows (get_issues (fixture), "");
  g_assert_false (gtk_widget_get_visible (axis));
}

/* The arrow keys go from one event to the next; where one reads from the right, the other way. */
static void
test_axis (Fixture *fixture, gconstpointer data)
{
  GtkWidget *axis = find_widget (GTK_WIDGET (get_timeline (fixture)), READOUT_TYPE_TIME_AXIS);
  const char *first = "Zürich accused Bern on Monday, Mon 5 Sep 2016 · Accusation";
  const char *last = "met Bern, did not happen, Fri 9 Sep 2016 · Consultation";

  inspector_press (axis, GDK_KEY_Right);
  assert_selected (get_timeline (fixture), first);
  assert_passage (fixture, "Zürich accused");
  inspector_press (axis, GDK_KEY_Right);
  assert_selected (get_timeline (fixture), last);

  gtk_widget_set_direction (axis, GTK_TEXT_DIR_RTL);
  inspector_press (axis, GDK_KEY_Right);
  assert_selected (get_timeline (fixture), first);
  inspector_press (axis, GDK_KEY_Left);
  assert_selected (get_timeline (fixture), last);
}

static GtkWidget *
find_action (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_action (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An article without a date asks for one, because "on Monday" is no day without it. */
static void
test_undated (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_action (GTK_WIDGET (get_timeline (fixture)), "win.edit-date");
  g_autoptr (ReadoutMarks) undated = create_marks (NULL, FALSE);

  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (button)));
  readout_selection_set_marks (fixture->selection, undated);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (button)));
}

static void
assert_date (const char *value, ReadoutTimeMod mod, const char *expected)
{
  g_autofree char *words = readout_date_words_new (value, mod);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_dates (void)
{
  assert_date ("2016-09-05TNI", READOUT_TIME_MOD_NONE, "Mon 5 Sep 2016, night");
  assert_date ("2016-09-05T15:00/2016-09-05T17:00", READOUT_TIME_MOD_NONE, "Mon 5 Sep 2016, 15:00–17:00");
  assert_date ("2016-09-05/2016-09-07", READOUT_TIME_MOD_NONE, "Mon 5 Sep 2016 – Wed 7 Sep 2016");
  assert_date ("2016-09-09T23:00", READOUT_TIME_MOD_NONE, "Fri 9 Sep 2016, 23:00");
  assert_date ("2016-W36", READOUT_TIME_MOD_NONE, "week of 5 Sep 2016");
  assert_date ("2016-W36-WE", READOUT_TIME_MOD_NONE, "weekend of 10 Sep 2016");
  assert_date ("2016-Q3", READOUT_TIME_MOD_NONE, "quarter 3 of 2016");
  assert_date ("2016-SU", READOUT_TIME_MOD_NONE, "summer 2016");
  assert_date ("2016-H2", READOUT_TIME_MOD_NONE, "second half of 2016");
  assert_date ("2016", READOUT_TIME_MOD_END, "late 2016");
  assert_date ("201", READOUT_TIME_MOD_NONE, "2010 to 2019");
  assert_date ("P2W", READOUT_TIME_MOD_NONE, NULL);
}

static void
assert_left (int n_days, const char *expected)
{
  g_autofree char *words = readout_date_words_new_left (n_days);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_days_left (void)
{
  assert_left (-1, "passed 1 day ago");
  assert_left (0, "on the day of the article");
  assert_left (1, "1 day left");
  assert_left (14, "14 days left");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, inspector_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  readout_widgets_init ();

  g_test_add_func ("/negotiation-panes/dates", test_dates);
  g_test_add_func ("/negotiation-panes/days-left", test_days_left);
  add ("/negotiation-panes/timeline", test_timeline);
  add ("/negotiation-panes/issues", test_issues);
  add ("/negotiation-panes/keys", test_keys);
  add ("/negotiation-panes/filter", test_filter);
  add ("/negotiation-panes/update", test_update);
  add ("/negotiation-panes/empty", test_empty);
  add ("/negotiation-panes/axis", test_axis);
  add ("/negotiation-panes/undated", test_undated);

  return g_test_run ();
}
