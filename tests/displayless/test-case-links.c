/* test-case-links.c: how the articles of a case are related, and what the analyst says of that
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-analyzer.h"
#include "readout-test-case.h"

static ReadoutAnalyzer *analyzer;

static const char dam_wire[]
    = "ZÜRICH, March 4 (Meridian Wire) — Foreign Minister Lena Brandt of Arvenia met Tomas Weil on Friday to speak about "
      "the water of the Orla dam, which both countries claim.\n\n“We are close to an agreement on the gates of the dam, but "
      "not on the price,” Brandt said after the meeting.\n\nThe flood of last year destroyed 40 houses below the northern "
      "sluice of the dam, the Lower Valley Council said.";
static const char dam_copy[]
    = "Dam talks go on\n\nZÜRICH, March 4 (Meridian Wire) — Foreign Minister Lena Brandt of Arvenia met Tomas Weil on Friday "
      "to speak about the water of the Orla dam, which both countries claim.\n\n“We are close to an agreement on the gates "
      "of the dam, but not on the price,” Brandt said after the meeting.";
static const char dam_later[]
    = "Two sides of a dam\n\nA day after the meeting in Zürich on the Orla dam, an official of Arvenia told what had kept "
      "Lena Brandt and Tomas Weil apart. “We were close to agreement on the gates, not on the price,” the official said, "
      "who was not authorized to speak.\n\nThe flood of last year destroyed 75 houses below the northern sluice of the dam, "
      "according to the insurers.";
static const char fish[]
    = "Fishing quotas\n\nTrawlers of Norlund stayed in port on Saturday while ministers in Skagen bargained over cod and "
      "herring. “A herring has no passport,” said Piet Okonjo, who leads the union of the skippers.";

typedef struct
{
  char *folder;
  ReadoutCaseFile *case_file;
} Fixture;

static gint64
add (Fixture *fixture, const char *text, const char *published, const char *negotiation)
{
  ReadoutMetadata metadata = { .published = (char *)published, .outlet = (char *)"The Tessaly Review" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, &error);
  gint64 id = readout_test_add_article (fixture->case_file, analysis, negotiation, &error);

  g_assert_no_error (error);
  return id;
}

static guint
link_all (Fixture *fixture)
{
  gint64 id;
  guint n = 0;

  do
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      readout_case_file_link_next_async (fixture->case_file, NULL, readout_test_result_cb, &result);
      readout_test_wait_for (&result);
      id = readout_case_file_link_next_finish (fixture->case_file, result, &error);
      g_assert_no_error (error);
      n += id > 0;
    }
  while (id > 0);

  return n;
}

static GPtrArray *
list_links (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *links;

  readout_case_file_list_links_async (fixture->case_file, article_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  links = readout_case_file_list_links_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  return links;
}

static ReadoutLink *
find_link (GPtrArray *links, gint64 article_id, gint64 earlier_id, ReadoutRelationKind kind)
{
  for (guint i = 0; i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);

      if (readout_link_get_article_id (link) == article_id && readout_link_get_earlier_id (link) == earlier_id
          && readout_link_get_kind (link) == kind)
        return link;
    }

  return NULL;
}

static void
decide (
    Fixture *fixture, gint64 article_id, gint64 earlier_id, ReadoutRelationKind kind, ReadoutLinkState state)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_decide_link_async (fixture->case_file, article_id, earlier_id, kind, state, NULL,
                                       readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  readout_case_file_decide_link_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_suggestions (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *suggestions;

  readout_case_file_list_suggestions_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  suggestions = readout_case_file_list_suggestions_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  return suggestions;
}

static GPtrArray *
list_negotiations (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *negotiations;

  readout_case_file_list_negotiations_async (fixture->case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  negotiations = readout_case_file_list_negotiations_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  return negotiations;
}

static void
file_article (Fixture *fixture, gint64 id, const char *negotiation)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, id);
  readout_case_file_file_articles_async (fixture->case_file, ids, negotiation, NULL, readout_test_result_cb,
                                         &result);
  readout_test_wait_for (&result);
  readout_case_file_file_articles_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = readout_test_check_case (fixture->case_file, &error);

  g_assert_no_error (error);
  g_assert_cmpstrv (found, ((const char *const[]){ NULL }));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = readout_test_make_folder ();
  path = g_build_filename (fixture->folder, "case.readout", NULL);
  fixture->case_file = readout_test_create_case (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_close_case (fixture->case_file, NULL);
  g_object_unref (fixture->case_file);
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* Each kind is found, with what shows it, and in the order of time whatever came into the case first. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  gint64 later = add (fixture, dam_later, "2026-03-05", NULL);
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  gint64 copy = add (fixture, dam_copy, "2026-03-04", NULL);
  gint64 other = add (fixture, fish, "2026-03-04", NULL);
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) others = NULL;
  ReadoutLink *contradiction;
  const ReadoutLinkPassage *passages;
  guint n_passages;

  g_assert_cmpuint (link_all (fixture), ==, 4);
  links = list_links (fixture, 0);
  others = list_links (fixture, other);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_nonnull (find_link (links, copy, wire, READOUT_RELATION_SAME_TEXT));
  g_assert_nonnull (find_link (links, later, wire, READOUT_RELATION_SAME_STORY));
  g_assert_nonnull (find_link (links, later, wire, READOUT_RELATION_REPEATS_QUOTE));
  g_assert_nonnull (find_link (links, later, copy, READOUT_RELATION_REPEATS_QUOTE));
  contradiction = find_link (links, later, wire, READOUT_RELATION_CONTRADICTS);
  g_assert_nonnull (contradiction);
  passages = readout_link_get_passages (contradiction, &n_passages);
  g_assert_cmpuint (n_passages, ==, 1);
  g_assert_true (g_str_has_prefix (passages[0].words_here, "The flood of last year destroyed 75 houses"));
  g_assert_true (g_str_has_prefix (passages[0].words_there, "The flood of last year destroyed 40 houses"));
  assert_sound (fixture);
}

/* What the analyst says stays, also when the machine finds the link again. */
static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  gint64 later = add (fixture, dam_later, "2026-03-05", NULL);
  g_autoptr (ReadoutCaseArticle) article = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutLink *added;

  link_all (fixture);
  decide (fixture, later, wire, READOUT_RELATION_CONTRADICTS, READOUT_LINK_REJECTED);
  decide (fixture, later, wire, READOUT_RELATION_FOLLOW_UP, READOUT_LINK_CONFIRMED);

  article = readout_test_load_article (fixture->case_file, later, &error);
  g_assert_no_error (error);
  readout_test_update_article (fixture->case_file, later, readout_case_article_get_analysis (article), NULL,
                               &error);
  g_assert_no_error (error);
  g_assert_cmpuint (link_all (fixture), ==, 1);

  links = list_links (fixture, later);
  g_assert_cmpint (readout_link_get_state (find_link (links, later, wire, READOUT_RELATION_CONTRADICTS)), ==,
                   READOUT_LINK_REJECTED);
  added = find_link (links, later, wire, READOUT_RELATION_FOLLOW_UP);
  g_assert_cmpint (readout_link_get_state (added), ==, READOUT_LINK_CONFIRMED);
  g_assert_cmpfloat (readout_link_get_score (added), <, 0.001);

  decide (fixture, later, wire, READOUT_RELATION_CONTRADICTS, READOUT_LINK_SUGGESTED);
  again = list_links (fixture, later);
  g_assert_cmpint (readout_link_get_state (find_link (again, later, wire, READOUT_RELATION_CONTRADICTS)), ==,
                   READOUT_LINK_SUGGESTED);
  assert_sound (fixture);
}

static void
assert_state (Fixture *fixture, gint64 later, gint64 earlier, ReadoutLinkState state)
{
  g_autoptr (GPtrArray) links = list_links (fixture, later);

  g_assert_cmpint (readout_link_get_state (find_link (links, later, earlier, READOUT_RELATION_CONTRADICTS)),
                   ==, state);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseAct) act = readout_test_undo (fixture->case_file, 0, &error);

  g_assert_no_error (error);
}

/* As on another day. */
static void
reopen (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (readout_case_file_get_file (fixture->case_file));
  g_autoptr (GError) error = NULL;

  readout_test_close_case (fixture->case_file, &error);
  g_assert_no_error (error);
  g_object_unref (fixture->case_file);
  fixture->case_file = readout_test_open_case (path, &error);
  g_assert_no_error (error);
}

/* One after the other, also what an earlier day said. */
static void
test_undone_decisions (Fixture *fixture, gconstpointer data)
{
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  gint64 later = add (fixture, dam_later, "2026-03-05", NULL);

  link_all (fixture);
  decide (fixture, later, wire, READOUT_RELATION_CONTRADICTS, READOUT_LINK_CONFIRMED);
  decide (fixture, later, wire, READOUT_RELATION_CONTRADICTS, READOUT_LINK_REJECTED);
  reopen (fixture);

  undo (fixture);
  assert_state (fixture, later, wire, READOUT_LINK_CONFIRMED);
  undo (fixture);
  assert_state (fixture, later, wire, READOUT_LINK_SUGGESTED);
  assert_sound (fixture);
}

/* An article of the bin is related to nothing, until it comes back. */
static void
test_bin (Fixture *fixture, gconstpointer data)
{
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  gint64 later = add (fixture, dam_later, "2026-03-05", NULL);
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with = NULL;
  g_autoptr (GError) error = NULL;

  link_all (fixture);
  readout_test_remove_article (fixture->case_file, wire, &error);
  g_assert_no_error (error);
  without = list_links (fixture, later);
  g_assert_cmpuint (without->len, ==, 0);

  readout_test_restore_article (fixture->case_file, wire, &error);
  g_assert_no_error (error);
  link_all (fixture);
  with = list_links (fixture, later);
  g_assert_cmpuint (with->len, >, 0);
}

static void
refuse (Fixture *fixture, gint64 article_id, const char *negotiation)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_refuse_negotiation_async (fixture->case_file, article_id, negotiation, TRUE, NULL,
                                              readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  readout_case_file_refuse_negotiation_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
}

static void
rename_negotiation (Fixture *fixture, const char *from, const char *to)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_rename_negotiation_async (fixture->case_file, from, to, NULL, readout_test_result_cb,
                                              &result);
  readout_test_wait_for (&result);
  readout_case_file_rename_negotiation_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);
}

static guint
count_suggestions (Fixture *fixture)
{
  g_autoptr (GPtrArray) suggestions = list_suggestions (fixture);

  return suggestions->len;
}

/* A suggestion that was refused on an earlier day comes back. */
static void
test_undone_refusal (Fixture *fixture, gconstpointer data)
{
  gint64 later;

  add (fixture, dam_wire, "2026-03-04", "Orla dam");
  later = add (fixture, dam_later, "2026-03-06", NULL);
  link_all (fixture);
  refuse (fixture, later, "Orla dam");
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
  reopen (fixture);

  undo (fixture);
  g_assert_cmpuint (count_suggestions (fixture), ==, 1);
  assert_sound (fixture);
}

static void
assert_name (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) negotiations = list_negotiations (fixture);

  g_assert_cmpuint (negotiations->len, >=, 1);
  g_assert_cmpstr (readout_case_negotiation_get_name (g_ptr_array_index (negotiations, 0)), ==, name);
}

/* One name after the other comes back, but not one that another negotiation has got meanwhile. */
static void
test_undone_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) acts = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, dam_wire, "2026-03-04", "Dam");
  rename_negotiation (fixture, "Dam", "Orla dam");
  rename_negotiation (fixture, "Orla dam", "Gates of the Orla");
  reopen (fixture);

  acts = readout_test_list_history (fixture->case_file, 1, &error);
  g_assert_cmpstr (readout_case_act_get_former_name (g_ptr_array_index (acts, 0)), ==, "Orla dam");
  undo (fixture);
  assert_name (fixture, "Orla dam");
  undo (fixture);
  assert_name (fixture, "Dam");

  rename_negotiation (fixture, "Dam", "Orla dam");
  add (fixture, fish, "2026-03-04", "Dam");
  g_clear_pointer (&acts, g_ptr_array_unref);
  acts = readout_test_list_history (fixture->case_file, 2, &error);
  g_assert_false (readout_case_act_get_can_undo (g_ptr_array_index (acts, 1)));
  g_assert_null (
      readout_test_undo (fixture->case_file, readout_case_act_get_id (g_ptr_array_index (acts, 1)), &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_LATER);
  assert_sound (fixture);
}

/* A new article is suggested for the negotiation of those that it is like, with the reason; what was refused
 * is not suggested again. */
static void
test_suggestions (Fixture *fixture, gconstpointer data)
{
  gint64 later;
  const ReadoutSuggestion *suggestion;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GPtrArray) refused = NULL;

  add (fixture, dam_wire, "2026-03-04", "Orla dam");
  add (fixture, fish, "2026-03-04", "Fish");
  later = add (fixture, dam_later, "2026-03-06", NULL);
  link_all (fixture);

  suggestions = list_suggestions (fixture);
  g_assert_cmpuint (suggestions->len, ==, 1);
  suggestion = g_ptr_array_index (suggestions, 0);
  g_assert_cmpint (suggestion->article_id, ==, later);
  g_assert_cmpstr (suggestion->negotiation, ==, "Orla dam");
  g_assert_cmpuint (suggestion->n_names, >=, 3);
  g_assert_true (g_strv_contains ((const char *const *)suggestion->names, "Lena Brandt")
                 || g_strv_contains ((const char *const *)suggestion->names, "Tomas Weil"));
  g_assert_cmpint (suggestion->n_days, ==, 2);

  refuse (fixture, later, "Orla dam");
  refused = list_suggestions (fixture);
  g_assert_cmpuint (refused->len, ==, 0);
}

/* An article that has only her surname does not make two of her. */
static void
test_party_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) negotiations = NULL;
  const char *const *parties;

  add (fixture, dam_wire, "2026-03-04", "Dam");
  add (fixture, "Brandt to stay\n\nMrs. Brandt met Tomas Weil again. Brandt criticized Weil.", "2026-03-05",
       "Dam");

  negotiations = list_negotiations (fixture);
  parties = readout_case_negotiation_get_parties (g_ptr_array_index (negotiations, 0));
  g_assert_true (g_strv_contains (parties, "Lena Brandt"));
  g_assert_false (g_strv_contains (parties, "Brandt"));
}

/* Articles that are in no negotiation and seem to be about one are a suggested one, until they are filed. */
static void
test_negotiations (Fixture *fixture, gconstpointer data)
{
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  gint64 later = add (fixture, dam_later, "2026-03-06", NULL);
  g_autoptr (GPtrArray) suggested = NULL;
  g_autoptr (GPtrArray) filed = NULL;
  g_autoptr (GPtrArray) renamed = NULL;
  ReadoutCaseNegotiation *negotiation;

  add (fixture, fish, "2026-03-04", NULL);
  link_all (fixture);
  suggested = list_negotiations (fixture);
  g_assert_cmpuint (suggested->len, ==, 1);
  negotiation = g_ptr_array_index (suggested, 0);
  g_assert_true (readout_case_negotiation_get_suggested (negotiation));
  g_assert_cmpuint (readout_case_negotiation_get_articles (negotiation)->len, ==, 2);
  g_assert_cmpstr (readout_case_negotiation_get_first_day (negotiation), ==, "2026-03-04");
  g_assert_cmpstr (readout_case_negotiation_get_last_day (negotiation), ==, "2026-03-06");

  file_article (fixture, wire, "Dam");
  file_article (fixture, later, "Dam");
  filed = list_negotiations (fixture);
  g_assert_cmpuint (filed->len, ==, 1);
  negotiation = g_ptr_array_index (filed, 0);
  g_assert_false (readout_case_negotiation_get_suggested (negotiation));
  g_assert_true (g_strv_contains (readout_case_negotiation_get_parties (negotiation), "Lena Brandt"));

  rename_negotiation (fixture, "Dam", "Orla dam");
  renamed = list_negotiations (fixture);
  g_assert_cmpstr (readout_case_negotiation_get_name (g_ptr_array_index (renamed, 0)), ==, "Orla dam");
  assert_sound (fixture);
}

/* Who had it first stands first, and who was not named then has a name now. */
static void
test_quote_tracks (Fixture *fixture, gconstpointer data)
{
  gint64 later = add (fixture, dam_later, "2026-03-05", NULL);
  gint64 wire = add (fixture, dam_wire, "2026-03-04", NULL);
  g_autoptr (GPtrArray) tracks = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const ReadoutReport *reports;
  guint n_reports;

  link_all (fixture);
  readout_case_file_list_quote_tracks_async (fixture->case_file, 0, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  tracks = readout_case_file_list_quote_tracks_finish (fixture->case_file, result, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (tracks->len, ==, 1);
  reports = readout_quote_track_get_reports (g_ptr_array_index (tracks, 0), &n_reports);
  g_assert_cmpuint (n_reports, ==, 2);
  g_assert_cmpint (reports[0].article_id, ==, wire);
  g_assert_cmpint (reports[0].naming, ==, READOUT_NAMING_NAMED);
  g_assert_cmpint (reports[1].article_id, ==, later);
  g_assert_cmpint (reports[1].naming, ==, READOUT_NAMING_UNNAMED);
  g_assert_cmpstr (readout_quote_track_get_speaker (g_ptr_array_index (tracks, 0)), ==, "Lena Brandt");
}

#define ADD(path, test) g_test_add ("/case-links/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  readout_test_keep_in_memory ();
  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  ADD ("kinds", test_kinds);
  ADD ("decisions", test_decisions);
  ADD ("undone-decisions", test_undone_decisions);
  ADD ("undone-refusal", test_undone_refusal);
  ADD ("undone-names", test_undone_names);
  ADD ("bin", test_bin);
  ADD ("suggestions", test_suggestions);
  ADD ("negotiations", test_negotiations);
  ADD ("party-once", test_party_once);
  ADD ("quote-tracks", test_quote_tracks);
  status = g_test_run ();
  g_object_unref (analyzer);

  return status;
}
