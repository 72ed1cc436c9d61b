/* test-journal.c: what is typed is there at the next start
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-correction.h"
#include "readout-journal.h"
#include "readout-note.h"
#include "readout-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = readout_test_make_folder ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* ---- drafts ---- */

static ReadoutDraft *
make_draft (const char *text)
{
  const char *const forms[] = { "Erik Solvang", NULL };
  ReadoutCorrection contents = { .scope = READOUT_SCOPE_HERE, .verb = READOUT_VERB_REJECT, .forms = forms };
  ReadoutDraft *draft = readout_draft_new (g_strdup (text));

  draft->metadata->title = g_strdup ("Talks “go on”\nin Oslo");
  draft->metadata->published = g_strdup ("2026-03-14");
  draft->negotiation = g_strdup ("Fishing");
  draft->case_uri = g_strdup ("file:///tmp/Fishing%20talks.readout");
  draft->article_id = 7;
  draft->file_uri = g_strdup ("file:///tmp/vienna.txt");
  g_ptr_array_add (draft->corrections, readout_correction_new (&contents));

  g_ptr_array_add (draft->notes, readout_note_new (&(ReadoutNote){ .text = "Ask “who”?" }));

  return draft;
}

static ReadoutDraft *
read_draft (const char *content, gsize length_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length_bytes);

  return readout_draft_from_bytes (bytes, error);
}

static void
test_draft (void)
{
  static const char *const texts[] = { "", "One line", "Two\nlines\n", "Ünïcödé ☃ — “quoted”",
                                       "{\"title\": \"no\"}\nreadout-draft/1 3\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ReadoutDraft) before = make_draft (texts[i]);
      g_autoptr (GBytes) bytes = readout_draft_to_bytes (before);
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutDraft) after = readout_draft_from_bytes (bytes, &error);

      g_assert_no_error (error);
      g_assert_false (after->is_cut);
      g_assert_cmpstr (after->text, ==, texts[i]);
      g_assert_true (readout_metadata_equal (after->metadata, before->metadata));
      g_assert_cmpstr (after->negotiation, ==, before->negotiation);
      g_assert_cmpstr (after->case_uri, ==, before->case_uri);
      g_assert_cmpint (after->article_id, ==, 7);
      g_assert_cmpstr (after->file_uri, ==, before->file_uri);
      g_assert_cmpuint (after->corrections->len, ==, 1);
      g_assert_true (readout_correction_equal (g_ptr_array_index (after->corrections, 0),
                                               g_ptr_array_index (before->corrections, 0)));
      g_assert_cmpuint (after->notes->len, ==, 1);
      g_assert_true (
          readout_note_equal (g_ptr_array_index (after->notes, 0), g_ptr_array_index (before->notes, 0)));
    }
}

/* Wherever the writing stopped, what is there is read, and no more is claimed. */
static void
test_cut_draft (void)
{
  const char *text = "Ministers met — “again” — in Genève.\nNothing was signed.\n";
  g_autoptr (ReadoutDraft) whole = make_draft (text);
  g_autoptr (GBytes) bytes = readout_draft_to_bytes (whole);
  gsize length_bytes;
  const char *content = g_bytes_get_data (bytes, &length_bytes);
  gsize before_text = length_bytes - strlen (text);

  for (gsize n = 0; n < length_bytes; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutDraft) draft = read_draft (content, n, &error);

      if (n < before_text)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (draft->is_cut);
      g_assert_true (g_utf8_validate (draft->text, -1, NULL));
      g_assert_cmpuint (strlen (draft->text), <=, n - before_text + 6);
      g_assert_cmpstr (draft->metadata->published, ==, "2026-03-14");
    }
}

static void
test_broken_draft (void)
{
  static const struct
  {
    const char *content;
    const char *text; /* NULL: refused */
  } drafts[] = {
    { "readout-draft/1 4\n{broken\nText", "Text" },
    { "readout-draft/1 4\n{\"article\": \"no\", \"title\": 3, \"published\": \"soon\"}\nText", "Text" },
    { "readout-draft/1 4\n{\"corrections\": [{\"do\": \"nonsense\"}]}\nText", "Text" },
    { "readout-draft/1 many\n{}\nText", "Text" },
    { "readout-draft/1 2\n{}\nText", "Te" },
    { "readout-draft/1\n{}\nText", "Text" },
    { "readout-draft/x 4\n{}\nText", NULL },
    { "Some other file\n{}\nText", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutDraft) draft = read_draft (drafts[i].content, strlen (drafts[i].content), &error);

      if (drafts[i].text == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      else
        g_assert_cmpstr (draft->text, ==, drafts[i].text);
    }
}

/* ---- the session ---- */

static void
test_session (void)
{
  g_autoptr (ReadoutSession) before = readout_session_new ();
  ReadoutSessionWindow *window = readout_session_add_window (before);
  ReadoutSessionPage *page = readout_session_window_add_page (window);
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutSession) after = NULL;

  window->case_uri = g_strdup ("file:///tmp/a.readout");
  window->width = 900;
  window->height = 700;
  window->is_maximized = TRUE;
  window->shows_inspector = TRUE;
  window->selected = 1;
  page->draft_id = g_strdup ("d");
  page->cursor_char = 12;
  page->top_char = 3;
  readout_session_window_add_page (window)->article_id = 9;
  readout_session_add_window (before);

  json = readout_session_to_json (before);
  bytes = g_bytes_new (json, strlen (json));
  after = readout_session_from_bytes (bytes, &error);
  g_assert_no_error (error);
  again = readout_session_to_json (after);
  g_assert_cmpstr (json, ==, again);
}

static void
test_broken_session (void)
{
  static const struct
  {
    const char *content;
    int code; /* 0: read */
  } sessions[] = {
    { "", G_IO_ERROR_INVALID_DATA },
    { "{", G_IO_ERROR_INVALID_DATA },
    { "[]", G_IO_ERROR_INVALID_DATA },
    { "{\"format\": 3}", G_IO_ERROR_INVALID_DATA },
    { "{\"format\": \"readout-session/9\"}", G_IO_ERROR_NOT_SUPPORTED },
    { "{\"format\": \"readout-session/1\"}", 0 },
    { "{\"format\": \"readout-session/1\", \"windows\": {}}", 0 },
    { "{\"format\": \"readout-session/1\", \"windows\": [3, {\"width\": -5, \"pages\": [[], {\"article\": "
      "\"x\"}]}]}",
      0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (sessions[i].content, strlen (sessions[i].content));
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutSession) session = readout_session_from_bytes (bytes, &error);

      if (sessions[i].code == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, G_IO_ERROR, sessions[i].code);
    }
}

/* ---- the journal ---- */

static ReadoutRecovered *
open_journal (ReadoutJournal *journal)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutRecovered *recovered;

  readout_journal_open_async (journal, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  recovered = readout_journal_open_finish (journal, result, &error);
  g_assert_no_error (error);

  return recovered;
}

static gboolean
flush (ReadoutJournal *journal, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_journal_flush_async (journal, readout_test_result_cb, &result);
  readout_test_wait_for (&result);

  return readout_journal_flush_finish (journal, result, error);
}

static ReadoutDraft *
take_text (gpointer data)
{
  const char **text = data;

  return *text != NULL ? readout_draft_new (g_strdup (*text)) : NULL;
}

static void
write_one (const char *folder, const char *id, const char *text)
{
  g_autoptr (ReadoutJournal) journal = readout_journal_new (folder);
  g_autoptr (ReadoutRecovered) recovered = open_journal (journal);
  g_autoptr (GError) error = NULL;

  readout_journal_add (journal, id, take_text, &text);
  readout_journal_change (journal, id);
  g_assert_true (flush (journal, &error));
  g_assert_no_error (error);
  readout_journal_leave (journal, id);
}

static void
assert_kept (ReadoutRecovered *recovered, const char *id, const char *text)
{
  ReadoutDraft *draft = g_hash_table_lookup (recovered->drafts, id);

  g_assert_nonnull (draft);
  g_assert_cmpstr (draft->text, ==, text);
}

static void
test_recovered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) recovered = NULL;

  write_one (fixture->folder, "one", "Begun");
  write_one (fixture->folder, "two", "Another");
  write_one (fixture->folder, "one", "Begun, and gone on with");

  recovered = open_journal (journal);
  g_assert_cmpuint (g_hash_table_size (recovered->drafts), ==, 2);
  assert_kept (recovered, "one", "Begun, and gone on with");
  assert_kept (recovered, "two", "Another");
  g_assert_cmpuint (g_strv_length (recovered->notices), ==, 0);
}

/* Without being asked to. */
static void
test_written_soon (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "1", "a.draft", NULL);
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  const char *text = "Typed";
  gint64 start = g_get_monotonic_time ();

  readout_journal_add (journal, "a", take_text, &text);
  readout_journal_change (journal, "a");
  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);

  /* Saved, or thrown away. */
  text = NULL;
  readout_journal_change (journal, "a");
  while (g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  readout_journal_leave (journal, "a");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) before = open_journal (journal);
  g_autoptr (ReadoutRecovered) after = NULL;
  const char *text = "Typed";

  readout_journal_add (journal, "a", take_text, &text);
  readout_journal_change (journal, "a");
  g_assert_true (flush (journal, NULL));
  readout_journal_remove (journal, "a");
  after = open_journal (journal);
  g_assert_cmpuint (g_hash_table_size (after->drafts), ==, 0);
}

/* A tab that is closed the moment after a key was pressed, opened again and closed again. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) before = open_journal (journal);
  g_autoptr (ReadoutRecovered) first = NULL, second = NULL;
  const char *text = "Typed";

  readout_journal_add (journal, "a", take_text, &text);
  readout_journal_change (journal, "a");
  readout_journal_leave (journal, "a");
  readout_journal_add (journal, "a", take_text, &text);
  first = open_journal (journal);
  assert_kept (first, "a", "Typed");

  text = "Typed, and more";
  readout_journal_change (journal, "a");
  readout_journal_leave (journal, "a");
  second = open_journal (journal);
  assert_kept (second, "a", "Typed, and more");
}

/* What was on its way when the tab was closed does not keep it from being written once it is open again. */
static void
test_opened_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "1", "a.draft", NULL);
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) before = open_journal (journal);
  const char *text = "Typed";

  readout_journal_add (journal, "a", take_text, &text);
  readout_journal_change (journal, "a");
  readout_journal_leave (journal, "a");
  readout_journal_add (journal, "a", take_text, &text);
  g_assert_true (flush (journal, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  text = NULL;
  readout_journal_change (journal, "a");
  while (g_file_test (path, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  readout_journal_leave (journal, "a");
}

static void
test_original (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutDraftFolder) folder = readout_draft_folder_open (fixture->folder, NULL);
  g_autoptr (ReadoutDraft) before = readout_draft_new (g_strdup ("Genève"));
  g_autoptr (ReadoutDraft) after = NULL;

  before->original = g_bytes_new_static ("Gen\xe8ve\0", 7);
  g_assert_true (readout_draft_folder_write (folder, "a", before, NULL));
  after = readout_draft_folder_read (folder, "a", NULL);
  g_assert_true (g_bytes_equal (after->original, before->original));
  g_assert_true (readout_draft_folder_remove (folder, "a", NULL));
}

/* Neither takes what the other one has open; the next takes what both have left. */
static void
test_two_runs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutJournal) first = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutJournal) second = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutJournal) next = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) of_first = open_journal (first);
  g_autoptr (ReadoutRecovered) of_second = NULL;
  g_autoptr (ReadoutRecovered) of_next = NULL;
  const char *texts[] = { "First", "Second" };

  readout_journal_add (first, "a", take_text, &texts[0]);
  readout_journal_change (first, "a");
  g_assert_true (flush (first, NULL));

  of_second = open_journal (second);
  g_assert_cmpuint (g_hash_table_size (of_second->drafts), ==, 0);
  readout_journal_add (second, "b", take_text, &texts[1]);
  readout_journal_change (second, "b");
  g_assert_true (flush (second, NULL));

  g_clear_object (&first);
  g_clear_object (&second);
  of_next = open_journal (next);
  g_assert_cmpuint (g_hash_table_size (of_next->drafts), ==, 2);
  assert_kept (of_next, "a", "First");
  assert_kept (of_next, "b", "Second");
}

static void
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "1", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) recovered = NULL;
  g_autoptr (ReadoutRecovered) again = NULL;
  g_autofree char *newer = g_build_filename (fixture->folder, "1", "newer.draft", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "1", "noise.damaged", NULL);
  g_autofree char *unfinished = g_build_filename (fixture->folder, "1", "good.draft.AB12CD", NULL);

  write_file (fixture, "good.draft", "readout-draft/1 4\n{}\nText");
  write_file (fixture, "good.draft.AB12CD", "readout-dr");
  write_file (fixture, "noise.draft", "noise");
  write_file (fixture, "newer.draft", "readout-draft/2 4\n{}\nText");
  write_file (fixture, "session.json", "noise");

  recovered = open_journal (journal);
  g_assert_cmpuint (g_hash_table_size (recovered->drafts), ==, 1);
  assert_kept (recovered, "good", "Text");
  g_assert_cmpuint (recovered->session->windows->len, ==, 0);
  g_assert_cmpuint (g_strv_length (recovered->notices), ==, 3);
  g_assert_true (g_file_test (newer, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));

  /* The one that was put aside is told of once. */
  again = open_journal (journal);
  g_assert_cmpuint (g_strv_length (again->notices), ==, 2);
}

/* A full disk, or a folder that went: it is told while it lasts, and made good afterwards. */
static void
test_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "1", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "aside", NULL);
  g_autoptr (ReadoutJournal) journal = readout_journal_new (fixture->folder);
  g_autoptr (ReadoutRecovered) before = open_journal (journal);
  g_autoptr (ReadoutRecovered) after = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = "Typed";

  g_assert_cmpint (g_rename (folder, aside), ==, 0);
  readout_journal_add (journal, "a", take_text, &text);
  readout_journal_change (journal, "a");
  g_assert_false (flush (journal, &error));
  g_assert_nonnull (strstr (error->message, "a.draft"));
  g_assert_cmpstr (readout_journal_get_notice (journal), ==, error->message);

  g_assert_cmpint (g_rename (aside, folder), ==, 0);
  while (readout_journal_get_notice (journal) != NULL)
    g_main_context_iteration (NULL, TRUE);
  after = open_journal (journal);
  assert_kept (after, "a", "Typed");
  readout_journal_leave (journal, "a");
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/draft", test_draft);
  g_test_add_func ("/journal/cut-draft", test_cut_draft);
  g_test_add_func ("/journal/broken-draft", test_broken_draft);
  g_test_add_func ("/journal/session", test_session);
  g_test_add_func ("/journal/broken-session", test_broken_session);
  add ("/journal/recovered", test_recovered);
  add ("/journal/written-soon", test_written_soon);
  add ("/journal/removed", test_removed);
  add ("/journal/left", test_left);
  add ("/journal/opened-again", test_opened_again);
  add ("/journal/original", test_original);
  add ("/journal/two-runs", test_two_runs);
  add ("/journal/damaged", test_damaged);
  add ("/journal/cannot-write", test_cannot_write);

  return g_test_run ();
}
