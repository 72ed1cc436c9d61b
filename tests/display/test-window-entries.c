/* test-window-entries.c: events and what is negotiated, corrected in the window, in process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-act-popover.h"
#include "readout-date-popover.h"
#include "readout-finding.h"
#include "readout-parties-popover.h"
#include "readout-test-fixture.h"

#define TALKS                                                            \
  "Russia accused Turkey of delay. Iran condemned Turkey.\n\n"           \
  "Differences remain over access to Aleppo. Turkey rejected the plan. " \
  "Ministers dined by the sea.\n"

static ReadoutFindingsList *
show_pane (Fixture *fixture, GtkWidget *pane)
{
  GtkWidget *stack = gtk_widget_get_ancestor (pane, ADW_TYPE_VIEW_STACK);

  adw_view_stack_set_visible_child (ADW_VIEW_STACK (stack), pane);
  return readout_outline_pane_get_list (READOUT_OUTLINE_PANE (pane));
}

static ReadoutFindingsList *
show_timeline (Fixture *fixture)
{
  return show_pane (fixture, GTK_WIDGET (readout_inspector_get_timeline (fixture->window->inspector)));
}

static ReadoutFindingsList *
show_issues (Fixture *fixture)
{
  return show_pane (fixture, GTK_WIDGET (readout_inspector_get_issues (fixture->window->inspector)));
}

static ReadoutAnalysis *
get_analysis (Fixture *fixture)
{
  return readout_marks_get_analysis (
      readout_selection_get_marks (readout_page_get_selection (fixture->window->page)));
}

/* The event that is told by some word, or NULL. */
static const ReadoutEvent *
get_event (Fixture *fixture, const char *word)
{
  guint n;
  const ReadoutEvent *events = readout_analysis_get_events (get_analysis (fixture), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *cue = readout_analysis_dup_text (get_analysis (fixture), events[i].cue);

      if (g_str_equal (cue, word))
        return &events[i];
    }

  return NULL;
}

static gboolean
is_row_of (gpointer item, gpointer user_data)
{
  const ReadoutFindingKind *kind = user_data;

  return READOUT_IS_FINDING (item) && readout_finding_get_kind (item) == *kind;
}

/* The first row of a kind. */
static void
choose (ReadoutFindingsList *list, ReadoutFindingKind kind)
{
  guint row = readout_findings_list_find (list, is_row_of, &kind);

  g_assert_cmpuint (row, !=, GTK_INVALID_LIST_POSITION);
  gtk_selection_model_select_item (readout_findings_list_get_rows (list), row, TRUE);
}

static void
select_words (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = readout_page_get_buffer (fixture->window->page);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static GtkWidget *
wait_for_popover (Fixture *fixture, GType type)
{
  wait_until (find_widget (GTK_WIDGET (fixture->window), type) != NULL);
  return find_widget (GTK_WIDGET (fixture->window), type);
}

static void
set_choice (Fixture *fixture, const char *choice)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-choice", "s", choice);
}

static void
test_class (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;

  fixture_type_article (fixture, TALKS);
  list = show_timeline (fixture);
  wait_until (get_event (fixture, "accused") != NULL);
  choose (list, READOUT_FINDING_EVENT);
  set_choice (fixture, "THREATEN");
  wait_until (get_event (fixture, "accused")->klass == READOUT_EVENT_THREATEN);
  g_assert_true (get_event (fixture, "accused")->by_analyst);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (get_event (fixture, "accused")->klass == READOUT_EVENT_ACCUSE);
}

static ReadoutIssueState
get_issue_state (Fixture *fixture)
{
  guint n;
  const ReadoutIssue *issues = readout_analysis_get_issues (get_analysis (fixture), &n);

  g_assert_cmpuint (n, ==, 1);
  return issues[0].state;
}

static const ReadoutPosition *
get_position (Fixture *fixture)
{
  guint n;
  const ReadoutPosition *positions = readout_analysis_get_positions (get_analysis (fixture), &n);

  g_assert_cmpuint (n, ==, 1);
  return positions;
}

static ReadoutStance
get_stance (Fixture *fixture)
{
  return get_position (fixture)->stance;
}

/* The row says what can be chosen: a state of an issue is no stance of a party. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;

  fixture_type_article (fixture, TALKS);
  list = show_issues (fixture);
  choose (list, READOUT_FINDING_ISSUE);
  set_choice (fixture, "offers");
  set_choice (fixture, "agreed");
  wait_until (get_issue_state (fixture) == READOUT_ISSUE_AGREED);
  choose (list, READOUT_FINDING_POSITION);
  set_choice (fixture, "offers");
  wait_until (get_stance (fixture) == READOUT_STANCE_OFFERS);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (get_stance (fixture) == READOUT_STANCE_REFUSES);
  g_assert_cmpint (get_issue_state (fixture), ==, READOUT_ISSUE_AGREED);
}

/* Who opens the popover and takes what is chosen there changes nothing. */
static void
test_ask_shows_present (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  fixture_type_article (fixture, TALKS);
  choose (show_issues (fixture), READOUT_FINDING_POSITION);
  g_assert_cmpint (get_stance (fixture), ==, READOUT_STANCE_REFUSES);
  fixture_activate (fixture, "win.ask-choice");
  popover = wait_for_popover (fixture, READOUT_TYPE_ACT_POPOVER);
  g_signal_emit_by_name (fixture_find_button (popover, "_Set"), "clicked");
  wait_until (get_position (fixture)->by_analyst);
  g_assert_cmpint (get_stance (fixture), ==, READOUT_STANCE_REFUSES);
}

/* By keyboard: the popover asks what the row can be. */
static void
test_ask_state (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  fixture_type_article (fixture, TALKS);
  choose (show_issues (fixture), READOUT_FINDING_POSITION);
  fixture_activate (fixture, "win.ask-choice");
  popover = wait_for_popover (fixture, READOUT_TYPE_ACT_POPOVER);
  g_signal_emit_by_name (popover, "applied", (guint)READOUT_STANCE_WANTS, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_until (get_stance (fixture) == READOUT_STANCE_WANTS);
}

/* Several at once are one step. */
static void
test_accept (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;

  fixture_type_article (fixture, TALKS);
  list = show_timeline (fixture);
  wait_until (get_event (fixture, "accused") != NULL);
  gtk_selection_model_select_all (readout_findings_list_get_rows (list));
  fixture_activate (fixture, "win.accept-entry");
  wait_until (get_event (fixture, "accused")->by_analyst);
  g_assert_true (get_event (fixture, "rejected")->by_analyst);
  g_assert_cmpint (get_event (fixture, "accused")->klass, ==, READOUT_EVENT_ACCUSE);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (!get_event (fixture, "accused")->by_analyst);
  g_assert_false (get_event (fixture, "rejected")->by_analyst);
}

/* The calendar gives the day, and what is typed gives it to the calendar. */
static void
test_date (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover, *calendar, *entry;
  g_autoptr (GDateTime) day = g_date_time_new_utc (2016, 9, 7, 0, 0, 0);
  g_autoptr (GDateTime) shown = NULL;

  fixture_type_article (fixture, TALKS);
  choose (show_timeline (fixture), READOUT_FINDING_EVENT);
  fixture_activate (fixture, "win.ask-date");
  popover = wait_for_popover (fixture, READOUT_TYPE_DATE_POPOVER);
  calendar = find_widget (popover, GTK_TYPE_CALENDAR);
  entry = find_widget (popover, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "2016-08");
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_month (shown), ==, 8);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2016-09-07");
  g_signal_emit_by_name (entry, "activate");
  wait_until (g_strcmp0 (get_event (fixture, "accused")->date, "2016-09-07") == 0);
}

static void
test_actors (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;
  const char *const names[] = { "Iran", "Turkey", NULL };

  fixture_type_article (fixture, TALKS);
  choose (show_timeline (fixture), READOUT_FINDING_EVENT);
  g_assert_cmpuint (get_event (fixture, "accused")->n_actors, ==, 1);
  fixture_activate (fixture, "win.ask-actors");
  popover = wait_for_popover (fixture, READOUT_TYPE_PARTIES_POPOVER);
  g_signal_emit_by_name (popover, "applied", names);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_until (get_event (fixture, "accused")->n_actors == 2);
}

/* What was missed is added from the text, and is the analyst's. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  guint n_issues, n_deadlines;

  fixture_type_article (fixture, TALKS);
  g_assert_null (get_event (fixture, "dined"));
  select_words (fixture, "dined");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-event", "s", "CONSULT");
  wait_until (get_event (fixture, "dined") != NULL);
  g_assert_true (get_event (fixture, "dined")->by_analyst);

  readout_analysis_get_issues (get_analysis (fixture), &n_issues);
  select_words (fixture, "the sea");
  fixture_activate (fixture, "win.add-issue");
  wait_until ((readout_analysis_get_issues (get_analysis (fixture), &n_deadlines), n_deadlines)
              == n_issues + 1);
  fixture_activate (fixture, "win.add-deadline");
  wait_until ((readout_analysis_get_deadlines (get_analysis (fixture), &n_deadlines), n_deadlines) == 1);
}

static guint
count_positions (Fixture *fixture)
{
  guint n;

  readout_analysis_get_positions (get_analysis (fixture), &n);
  return n;
}

/* A position, which holds here alone, goes at once. */
static void
test_reject (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;
  guint n;

  fixture_type_article (fixture, TALKS);
  list = show_issues (fixture);
  n = count_positions (fixture);
  choose (list, READOUT_FINDING_POSITION);
  fixture_activate (fixture, "win.ask-reject-entry");
  wait_until (count_positions (fixture) == n - 1);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (count_positions (fixture) == n);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/window-entries/class", test_class);
  add ("/window-entries/states", test_states);
  add ("/window-entries/ask-state", test_ask_state);
  add ("/window-entries/ask-shows-present", test_ask_shows_present);
  add ("/window-entries/accept", test_accept);
  add ("/window-entries/date", test_date);
  add ("/window-entries/actors", test_actors);
  add ("/window-entries/add", test_add);
  add ("/window-entries/reject", test_reject);

  return g_test_run ();
}
