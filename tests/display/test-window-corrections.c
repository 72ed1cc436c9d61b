/* test-window-corrections.c: findings corrected in the window, in process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "readout-act-popover.h"
#include "readout-finding.h"
#include "readout-quote-words.h"
#include "readout-test-fixture.h"

static void
choose_entity (Fixture *fixture, const char *name)
{
  gtk_selection_model_select_item (readout_findings_list_get_rows (fixture_get_entities (fixture)),
                                   (guint)fixture_find_entity (fixture, name), TRUE);
}

static const ReadoutEntity *
get_entity (Fixture *fixture, const char *name)
{
  g_autoptr (ReadoutFinding) finding
      = g_list_model_get_item (readout_findings_list_get_model (fixture_get_entities (fixture)),
                               (guint)fixture_find_entity (fixture, name));

  return readout_finding_get_entity (finding);
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

/* A name is rejected, and everything that is about it; undo brings back what was there. */
static void
test_reject (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, ARTICLE);
  g_assert_false (fixture_is_enabled (fixture, "reject"));
  choose_entity (fixture, "John Kerry");
  g_assert_true (fixture_activate (fixture, "win.reject"));
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0);
  g_assert_cmpint (fixture_find_entity (fixture, "Sergei Lavrov"), >=, 0);

  g_assert_true (fixture_activate (fixture, "win.undo-correction"));
  wait_until (fixture_find_entity (fixture, "John Kerry") >= 0);
  g_assert_true (fixture_activate (fixture, "win.redo-correction"));
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0);
}

/* Pointed at in the text, a name is meant wherever it stands; by the row of one mention, there alone. */
static void
test_one_mention (Fixture *fixture, gconstpointer data)
{
  ReadoutPage *page = fixture_type_article (fixture, ARTICLE);
  ReadoutFindingsList *list = fixture_get_entities (fixture);
  g_autoptr (ReadoutFinding) finding = NULL;
  guint row, n_mentions = get_entity (fixture, "John Kerry")->n_mentions;

  select_words (fixture, "Kerry said");
  g_assert_cmpuint (readout_selection_get_chosen_mention (readout_page_get_selection (page)), ==, 1);
  fixture_activate (fixture, "win.reject");
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (fixture_find_entity (fixture, "John Kerry") >= 0);

  row = (guint)fixture_find_entity (fixture, "John Kerry");
  finding = g_list_model_get_item (readout_findings_list_get_model (list), row);
  g_signal_emit_by_name (list, "toggled", finding);
  gtk_selection_model_select_item (readout_findings_list_get_rows (list), row + 1, TRUE);
  fixture_activate (fixture, "win.reject");
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0
              || get_entity (fixture, "John Kerry")->n_mentions < n_mentions);
  g_assert_cmpint (fixture_find_entity (fixture, "Kerry"), >=, 0);
}

static ReadoutFindingsList *
show_timeline (Fixture *fixture)
{
  GtkWidget *timeline = GTK_WIDGET (readout_inspector_get_timeline (fixture->window->inspector));
  GtkWidget *stack = gtk_widget_get_ancestor (timeline, ADW_TYPE_VIEW_STACK);

  adw_view_stack_set_visible_child (ADW_VIEW_STACK (stack), timeline);
  return readout_outline_pane_get_list (READOUT_OUTLINE_PANE (timeline));
}

/* An event is rejected by its row, and undo brings it back. */
static void
test_reject_event (Fixture *fixture, gconstpointer data)
{
  ReadoutFindingsList *list;
  GListModel *model;

  fixture_type_article (fixture, "Russia accused Turkey of delay. Iran condemned Turkey.");
  list = show_timeline (fixture);
  model = readout_findings_list_get_model (list);
  wait_until (g_list_model_get_n_items (model) == 3);
  gtk_selection_model_select_item (readout_findings_list_get_rows (list), 1, TRUE);
  g_assert_true (fixture_activate (fixture, "win.reject-entry"));
  wait_until (g_list_model_get_n_items (model) == 2);

  g_assert_true (fixture_activate (fixture, "win.undo-correction"));
  wait_until (g_list_model_get_n_items (model) == 3);
}

/* Several rows are one act. */
static void
test_reject_many (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *rows;

  fixture_type_article (fixture, ARTICLE);
  rows = readout_findings_list_get_rows (fixture_get_entities (fixture));
  choose_entity (fixture, "John Kerry");
  gtk_selection_model_select_item (rows, (guint)fixture_find_entity (fixture, "Sergei Lavrov"), FALSE);
  fixture_activate (fixture, "win.reject");
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0
              && fixture_find_entity (fixture, "Sergei Lavrov") < 0);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (fixture_find_entity (fixture, "John Kerry") >= 0
              && fixture_find_entity (fixture, "Sergei Lavrov") >= 0);
  g_assert_false (fixture_is_enabled (fixture, "undo-correction"));
}

static void
test_type_and_accept (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, ARTICLE);
  choose_entity (fixture, "Geneva");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-type", "s", "organization");
  wait_until (fixture_find_entity (fixture, "Geneva") >= 0
              && get_entity (fixture, "Geneva")->type == READOUT_ENTITY_ORGANIZATION);
  choose_entity (fixture, "Geneva");
  fixture_activate (fixture, "win.accept");
  wait_until (fixture_find_entity (fixture, "Geneva") >= 0 && get_entity (fixture, "Geneva")->confirmed);
}

/* A name that was missed is marked wherever it stands. */
static void
test_add_name (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, "The zorblax met. We like the zorblax. A zorblaxer is something else.");
  g_assert_cmpint (fixture_find_entity (fixture, "zorblax"), <, 0);
  g_assert_false (fixture_is_enabled (fixture, "add-name"));
  select_words (fixture, "zorblax ");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-name", "s", "group");
  wait_until (fixture_find_entity (fixture, "zorblax") >= 0);
  g_assert_cmpuint (get_entity (fixture, "zorblax")->n_mentions, ==, 2);
  g_assert_cmpint (get_entity (fixture, "zorblax")->type, ==, READOUT_ENTITY_GROUP);
}

/* The words of all quotes in one line. */
static char *
dup_quotes (Fixture *fixture)
{
  g_autoptr (GString) quotes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (fixture_get_quotes (fixture)); i++)
    {
      g_autoptr (ReadoutFinding) finding = g_list_model_get_item (fixture_get_quotes (fixture), i);
      g_autofree char *words = readout_analysis_dup_text (readout_finding_get_analysis (finding),
                                                          readout_finding_get_quote (finding)->span);

      g_string_append_printf (quotes, "%s%s", i > 0 ? " | " : "", words);
    }

  return g_string_free (g_steal_pointer (&quotes), FALSE);
}

static gboolean
quotes_are (Fixture *fixture, const char *expected)
{
  g_autofree char *quotes = dup_quotes (fixture);

  return g_str_equal (quotes, expected);
}

static void
choose_quote (Fixture *fixture, guint row)
{
  gtk_selection_model_select_item (readout_findings_list_get_rows (readout_quotes_pane_get_list (
                                       readout_inspector_get_quotes (fixture->window->inspector))),
                                   row, TRUE);
}

static void
move_end (Fixture *fixture, const char *which, int direction)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.move-quote-end", "(si)", which, direction);
}

#define TALK                                                              \
  "“We are not there yet. We will be,” Anna Lund said on Monday.\n\n" \
  "Tom Reed, an envoy, nodded. Prices rose in the town, he wrote.\n"

static void
test_quote_words (Fixture *fixture, gconstpointer data)
{
  GtkTextIter iter;

  fixture_type_article (fixture, TALK);
  select_words (fixture, "Prices rose in the town");
  while (g_list_model_get_n_items (fixture_get_quotes (fixture)) > 1)
    {
      guint n = g_list_model_get_n_items (fixture_get_quotes (fixture));

      choose_quote (fixture, n - 1);
      fixture_activate (fixture, "win.reject-quote");
      wait_until (g_list_model_get_n_items (fixture_get_quotes (fixture)) < n);
    }

  /* A quote that was missed. */
  select_words (fixture, "Prices rose in the town");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-quote", "s", "indirect");
  wait_until (quotes_are (fixture, "We are not there yet. We will be, | Prices rose in the town"));

  /* Its ends go by words. */
  choose_quote (fixture, 1);
  move_end (fixture, "end", -1);
  wait_until (quotes_are (fixture, "We are not there yet. We will be, | Prices rose in the"));
  choose_quote (fixture, 1);
  move_end (fixture, "start", 1);
  wait_until (quotes_are (fixture, "We are not there yet. We will be, | rose in the"));

  /* Two that are one, and one that is two. */
  choose_quote (fixture, 0);
  gtk_text_buffer_get_start_iter (readout_page_get_buffer (fixture->window->page), &iter);
  g_assert_true (gtk_text_iter_forward_search (&iter, "We will", 0, &iter, NULL, NULL));
  gtk_text_buffer_place_cursor (readout_page_get_buffer (fixture->window->page), &iter);
  fixture_activate (fixture, "win.split-quote");
  wait_until (quotes_are (fixture, "We are not there yet. | We will be, | rose in the"));
  choose_quote (fixture, 0);
  fixture_activate (fixture, "win.join-quote");
  wait_until (quotes_are (fixture, "We are not there yet. We will be, | rose in the"));

  fixture_activate (fixture, "win.undo-correction");
  wait_until (quotes_are (fixture, "We are not there yet. | We will be, | rose in the"));
}

static ReadoutActPopover *
find_popover (GtkWidget *widget)
{
  ReadoutActPopover *found = NULL;

  if (READOUT_IS_ACT_POPOVER (widget) && gtk_widget_get_mapped (widget))
    return READOUT_ACT_POPOVER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_popover (child);

  return found;
}

static void
apply (Fixture *fixture, guint choice, const char *words)
{
  ReadoutActPopover *popover;

  wait_until (find_popover (GTK_WIDGET (fixture->window)) != NULL);
  popover = find_popover (GTK_WIDGET (fixture->window));
  g_signal_emit_by_name (popover, "applied", choice, words);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_until (find_popover (GTK_WIDGET (fixture->window)) == NULL);
}

static const ReadoutQuote *
get_quote (Fixture *fixture, guint row)
{
  g_autoptr (ReadoutFinding) finding = g_list_model_get_item (fixture_get_quotes (fixture), row);

  return readout_finding_get_quote (finding);
}

/* Who said it: somebody of the article, or other words; and how the source is named. */
static void
test_speaker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutFinding) finding = NULL;
  g_autofree char *speaker = NULL;

  fixture_type_article (fixture, TALK);
  choose_quote (fixture, 0);
  fixture_activate (fixture, "win.set-speaker");
  apply (fixture, READOUT_ACT_WORDS, "a member of the delegation");
  wait_until (get_quote (fixture, 0)->source.entity == READOUT_NO_ENTITY);
  finding = g_list_model_get_item (fixture_get_quotes (fixture), 0);
  speaker = readout_quote_dup_speaker (finding);
  g_assert_cmpstr (speaker, ==, "a member of the delegation");
  g_assert_cmpint (get_quote (fixture, 0)->source.naming, ==, READOUT_NAMING_UNNAMED);

  choose_quote (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-naming", "s", "collective");
  wait_until (get_quote (fixture, 0)->source.naming == READOUT_NAMING_COLLECTIVE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-kind", "s", "mixed");
  wait_until (get_quote (fixture, 0)->kind == READOUT_QUOTE_MIXED);

  /* The first of the choices is somebody who speaks or is named in the article. */
  choose_quote (fixture, 0);
  fixture_activate (fixture, "win.set-speaker");
  apply (fixture, 0, "");
  wait_until (get_quote (fixture, 0)->source.entity != READOUT_NO_ENTITY);
}

static void
test_accept_quote (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, TALK);
  g_assert_false (get_quote (fixture, 0)->is_confirmed);
  choose_quote (fixture, 0);
  fixture_activate (fixture, "win.accept-quote");
  wait_until (get_quote (fixture, 0)->is_confirmed);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (!get_quote (fixture, 0)->is_confirmed);
}

/* The words that are selected in the text name the speaker: from the menu, or first among the choices. */
static void
test_speaker_in_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutFinding) finding = NULL;
  g_autofree char *speaker = NULL;

  fixture_type_article (fixture, TALK);
  choose_quote (fixture, 0);
  select_words (fixture, "an envoy");
  fixture_activate (fixture, "win.set-speaker-words");
  wait_until (get_quote (fixture, 0)->source.naming == READOUT_NAMING_UNNAMED);
  finding = g_list_model_get_item (fixture_get_quotes (fixture), 0);
  speaker = readout_quote_dup_speaker (finding);
  g_assert_cmpstr (speaker, ==, "an envoy");

  select_words (fixture, "Tom Reed");
  fixture_activate (fixture, "win.set-speaker");
  apply (fixture, 0, "");
  wait_until (get_quote (fixture, 0)->source.entity != READOUT_NO_ENTITY);
  g_assert_cmpint (get_quote (fixture, 0)->source.naming, ==, READOUT_NAMING_NAMED);
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  fixture_type_article (fixture, ARTICLE);
  choose_entity (fixture, "Sergei Lavrov");
  fixture_activate (fixture, "win.rename");
  apply (fixture, READOUT_ACT_WORDS, "Sergey Lavrov");
  wait_until (fixture_find_entity (fixture, "Sergey Lavrov") >= 0);
  g_assert_cmpint (fixture_find_entity (fixture, "Sergei Lavrov"), <, 0);
}

/* The first choice is of the same type: the other person. */
static void
test_same (Fixture *fixture, gconstpointer data)
{
  guint n_mentions;

  fixture_type_article (fixture, ARTICLE);
  n_mentions = get_entity (fixture, "Sergei Lavrov")->n_mentions;
  choose_entity (fixture, "John Kerry");
  fixture_activate (fixture, "win.same-as");
  apply (fixture, 0, "");
  wait_until (fixture_find_entity (fixture, "John Kerry") < 0);
  g_assert_cmpuint (get_entity (fixture, "Sergei Lavrov")->n_mentions, >, n_mentions);
  fixture_activate (fixture, "win.undo-correction");
  wait_until (fixture_find_entity (fixture, "John Kerry") >= 0);
  g_assert_cmpuint (get_entity (fixture, "Sergei Lavrov")->n_mentions, ==, n_mentions);
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

  add ("/corrections/reject", test_reject);
  add ("/corrections/reject-event", test_reject_event);
  add ("/corrections/reject-many", test_reject_many);
  add ("/corrections/one-mention", test_one_mention);
  add ("/corrections/type-and-accept", test_type_and_accept);
  add ("/corrections/add-name", test_add_name);
  add ("/corrections/quote-words", test_quote_words);
  add ("/corrections/speaker", test_speaker);
  add ("/corrections/accept-quote", test_accept_quote);
  add ("/corrections/speaker-in-text", test_speaker_in_text);
  add ("/corrections/rename", test_rename);
  add ("/corrections/same", test_same);

  return g_test_run ();
}
