/* test-composer.c: the window in which a memo is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analysis-builder.h"
#include "readout-composer.h"
#include "readout-memo-record.h"
#include "readout-test-case.h"
#include "readout-test-fixture.h"

#define OUTLET "Sable Courier & Post"
#define ROW    "Sable Courier &amp; Post"

/* The widgets of a type, in the order in which they stand. */
static void
collect_widgets (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, type, found);
}

static gpointer
find_row (GtkWidget *widget, GType type, const char *title)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_widgets (widget, type, rows);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), title))
      return g_ptr_array_index (rows, i);

  g_assert_not_reached ();
}

static void
add_article (ReadoutCaseFile *case_file)
{
  ReadoutMetadata metadata
      = { .title = (char *)"Fares", .outlet = (char *)OUTLET, .published = (char *)"2016-09-09" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup ("Fares fall."), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  g_autoptr (ReadoutAnalysis) analysis = readout_analysis_builder_end (builder);
  g_autoptr (GError) error = NULL;

  readout_test_add_article (case_file, analysis, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (ReadoutComposerDesk *desk)
{
  return readout_composer_desk_get_memo (desk) != NULL && readout_composer_desk_is_saved (desk);
}

static GtkWidget *
begin_memo (Fixture *fixture)
{
  g_autoptr (ReadoutComposerDesk) desk = readout_composer_desk_new (fixture->window->case_file);
  GtkWidget *composer = readout_composer_new (GTK_APPLICATION (fixture->application), desk);

  gtk_window_present (GTK_WINDOW (composer));
  readout_composer_desk_begin (desk, "bluf", NULL, "2016-09-30");
  wait_until (is_loaded (desk));

  return composer;
}

static const char *
get_field (GtkWidget *composer, ReadoutMemoField field)
{
  return readout_composer_desk_get_record (readout_composer_get_desk (READOUT_COMPOSER (composer)))
      ->fields[field];
}

/* The analyst's grades are in the memo, stay when they are not shown, and are those of the next memo too. */
static void
test_grades (Fixture *fixture, gconstpointer data)
{
  GtkWidget *composer, *next;
  AdwExpanderRow *expander;

  fixture_open_new_case (fixture);
  add_article (fixture->window->case_file);
  composer = begin_memo (fixture);
  expander = find_row (composer, ADW_TYPE_EXPANDER_ROW, "Admiralty grades");
  g_assert_cmpstr (get_field (composer, READOUT_MEMO_FIELD_GRADES), ==, "");

  adw_expander_row_set_enable_expansion (expander, TRUE);
  adw_combo_row_set_selected (find_row (composer, ADW_TYPE_COMBO_ROW, ROW), 1);
  g_assert_cmpstr (get_field (composer, READOUT_MEMO_FIELD_GRADES), ==, "on\n" OUTLET "=B\n");
  adw_expander_row_set_enable_expansion (expander, FALSE);
  g_assert_cmpstr (get_field (composer, READOUT_MEMO_FIELD_GRADES), ==, OUTLET "=B\n");
  wait_until (is_loaded (readout_composer_get_desk (READOUT_COMPOSER (composer))));

  next = begin_memo (fixture);
  g_assert_cmpstr (get_field (next, READOUT_MEMO_FIELD_GRADES), ==, OUTLET "=B\n");
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (next, ADW_TYPE_COMBO_ROW, ROW)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (next));
  gtk_window_destroy (GTK_WINDOW (composer));
}

/* What stands in the head is what the version has that came back. */
static void
test_version_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutMemoRecord) version = NULL;
  ReadoutComposerDesk *desk;
  GtkWidget *composer;

  fixture_open_new_case (fixture);
  add_article (fixture->window->case_file);
  composer = begin_memo (fixture);
  desk = readout_composer_get_desk (READOUT_COMPOSER (composer));
  version = readout_memo_record_copy (readout_composer_desk_get_record (desk));
  gtk_editable_set_text (find_row (composer, ADW_TYPE_ENTRY_ROW, "To"), "The Minister");
  g_assert_cmpstr (get_field (composer, READOUT_MEMO_FIELD_RECIPIENT), ==, "The Minister");

  readout_composer_desk_restore (desk, version);
  g_assert_cmpstr (get_field (composer, READOUT_MEMO_FIELD_RECIPIENT), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (find_row (composer, ADW_TYPE_ENTRY_ROW, "To")), ==, "");
  wait_until (is_loaded (desk));
  gtk_window_destroy (GTK_WINDOW (composer));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/composer/grades", Fixture, NULL, fixture_set_up, test_grades, fixture_tear_down);
  g_test_add ("/composer/version-comes-back", Fixture, NULL, fixture_set_up, test_version_comes_back,
              fixture_tear_down);

  return g_test_run ();
}
