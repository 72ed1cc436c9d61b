/* test-memo-fill.c: a memo is filled from the case, kept in it, and never loses what the analyst wrote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-fill.h"
#include "readout-memo-markup.h"
#include "readout-note.h"
#include "readout-test-case.h"
#include "readout-test-memo.h"

#include <string.h>

#define TEMPLATE               \
  "# a memo for these tests\n" \
  "name: Island memo\n"        \
  "genre: Note\n"              \
  "\n"                         \
  "section: Bottom line\n"     \
  "fill: bottom-line\n"        \
  "hint: In one sentence.\n"   \
  "section: What changed\n"    \
  "fill: changes\n"            \
  "section: Positions\n"       \
  "fill: positions\n"          \
  "section: Points\n"          \
  "fill: points\n"             \
  "section: Timeline\n"        \
  "fill: timeline\n"           \
  "section: Outlook\n"         \
  "fill: outlook\n"            \
  "section: Gaps\n"            \
  "fill: gaps\n"               \
  "section: Notes\n"           \
  "fill: notes\n"              \
  "section: Statements\n"      \
  "fill: statements\n"         \
  "section: Source notes\n"    \
  "fill: sources\n"

static ReadoutSpan
find (ReadoutTestDraft *draft, const char *words)
{
  return readout_test_draft_find (draft, words);
}

/* What a negotiation has: an issue, a position on it, a deadline, a condition, how it stands. */
static ReadoutCaseArticle *
make_article (const char *published, const char *stance_words, ReadoutStance stance, ReadoutIssueState state)
{
  g_autofree char *sentence = g_strdup_printf ("Port Sable %s lower fares before the winter.", stance_words);
  g_autofree char *text = g_strconcat ("Fares in dispute\n", sentence,
                                       "\nThe fares have to be settled by 1 October 2016.\n"
                                       "If the fares fall, the islanders will sign.\n"
                                       "The talks on fares were adjourned.\n"
                                       "“We wait,” said Ines Calder.",
                                       NULL);
  ReadoutTestDraft draft = readout_test_draft_new (text, "Sable Courier", published);
  int port = readout_test_draft_add_person (&draft, "Port Sable", NULL);
  int calder = readout_test_draft_add_person (&draft, "Ines Calder", NULL);
  ReadoutSpan fares[] = { find (&draft, "fares before") };
  ReadoutIssue issue = { .name = "fares", .mentions = fares, .n_mentions = 1, .state = state };
  ReadoutPosition position = { .span = find (&draft, sentence), .party = port, .stance = stance, .issue = 0 };
  ReadoutDeadline deadline = { .span = find (&draft, "by 1 October 2016"), .date = "2016-10-01" };
  ReadoutCondition condition
      = { .span = find (&draft, "If the fares fall, the islanders will sign."), .party = READOUT_NO_ENTITY };
  ReadoutStatus status
      = { .span = find (&draft, "The talks on fares were adjourned."), .state = READOUT_TALKS_ADJOURNED };

  fares[0].end_byte = fares[0].start_byte + strlen ("fares");
  position.what = find (&draft, "lower fares");
  readout_analysis_builder_add_issue (draft.builder, &issue);
  readout_analysis_builder_add_position (draft.builder, &position);
  readout_analysis_builder_add_deadline (draft.builder, &deadline);
  readout_analysis_builder_add_condition (draft.builder, &condition);
  readout_analysis_builder_add_status (draft.builder, &status);
  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, "We wait,", "Ines Calder", calder,
                                READOUT_NAMING_NAMED, NULL);

  return readout_test_draft_end (&draft);
}

typedef struct
{
  GPtrArray *articles;
  ReadoutMemoCase from; /* of the articles alone */
  ReadoutMemoRecord *record;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->articles,
                   make_article ("2016-09-09", "refuses", READOUT_STANCE_REFUSES, READOUT_ISSUE_STICKING));
  fixture->from = (ReadoutMemoCase){ .articles = fixture->articles };
  fixture->record
      = readout_test_record_new (fixture->articles, TEMPLATE, "Islands", "The fares", "2016-09-30");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->articles);
  readout_memo_record_free (fixture->record);
}

static char *
write_markdown (Fixture *fixture)
{
  g_autoptr (ReadoutMemo) memo = readout_memo_new_for_record (fixture->record, &fixture->from, NULL);
  g_auto (GStrv) failures = readout_memo_check (memo);

  g_assert_cmpstr (failures[0], ==, NULL);
  return readout_memo_to_markdown (memo);
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_markdown (fixture);

  readout_test_assert_has (text, "**Talks adjourned, 9 September 2016:** The talks on fares were adjourned.");
  readout_test_assert_has (text, "| **fares** | Port Sable | *refuses:* lower fares ");
  readout_test_assert_has (text, " | 9 September 2016 |\n");
  readout_test_assert_has (
      text,
      "### Sticking points\n\n- **fares** — Port Sable refuses lower fares before the winter. · 9 September 2016");
  readout_test_assert_has (text, "| 1 October 2016 | The fares have to be settled by 1 October 2016. ");
  readout_test_assert_has (text, "| deadline, named |");
  readout_test_assert_has (text, "- **9 September 2016:** If the fares fall, the islanders will sign.");
  readout_test_assert_has (text,
                           "- **Next, 1 October 2016:** The fares have to be settled by 1 October 2016.");
  readout_test_assert_has (
      text, "- **Port Sable**: a position is reported, and no statement of its own is in the articles.");
  readout_test_assert_has (text, "“We wait”");
  readout_test_assert_has_not (text, "## What changed"); /* nothing to say */
  readout_test_assert_has_not (text, "## Notes");
  readout_test_assert_has_not (text, "| Movement |");
  readout_test_assert_has_not (text, "In one sentence."); /* for the one who writes */
}

/* What a later article reports is compared with the earlier. */
static void
test_movement (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_ptr_array_add (fixture->articles,
                   make_article ("2016-09-20", "offers", READOUT_STANCE_OFFERS, READOUT_ISSUE_AGREED));
  readout_memo_record_free (fixture->record);
  fixture->record
      = readout_test_record_new (fixture->articles, TEMPLATE, "Islands", "The fares", "2016-09-30");
  text = write_markdown (fixture);

  readout_test_assert_has (text, "*offers:* lower fares ");
  readout_test_assert_has (text, " | 20 September 2016 | ⇄ reversed as on 9 September 2016 ");
  readout_test_assert_has (text, "### Agreed points\n\n- **fares** — Port Sable offers lower fares");
}

static void
test_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template
      = readout_memo_template_parse (TEMPLATE, strlen (TEMPLATE), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (fixture->articles,
                   make_article ("2016-09-20", "offers", READOUT_STANCE_OFFERS, READOUT_ISSUE_AGREED));
  readout_memo_record_set_field (fixture->record, READOUT_MEMO_FIELD_SINCE, "2016-09-10");
  {
    ReadoutMemoRecord *later = readout_memo_fill_new (template, fixture->record->fields, &fixture->from);

    readout_memo_record_free (fixture->record);
    fixture->record = later;
  }
  text = write_markdown (fixture);

  readout_test_assert_has (text,
                           "Since the last memo (10 September 2016): 1 new article with 1 new statement.");
  readout_test_assert_has (text, "- **Agreed point: fares** — Port Sable offers lower fares");
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  ReadoutCaseArticle *article = g_ptr_array_index (fixture->articles, 0);
  const char *text = readout_article_get_text (
      readout_analysis_get_article (readout_case_article_get_analysis (article)), NULL);
  const char *place = strstr (text, "lower fares");
  ReadoutSpan span = { (gsize)(place - text), (gsize)(place - text) + strlen ("lower fares") };
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (text, span);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template
      = readout_memo_template_parse (TEMPLATE, strlen (TEMPLATE), &error);
  ReadoutMemoRecord *record;
  g_autofree char *markdown = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (notes,
                   readout_note_new (&(ReadoutNote){ .article_id = readout_case_article_get_id (article),
                                                     .anchor = anchor,
                                                     .text = "Watch this.",
                                                     .for_memo = TRUE }));
  g_ptr_array_add (
      notes, readout_note_new (&(ReadoutNote){ .of_case = TRUE, .text = "Ask the port.", .for_memo = TRUE }));
  g_ptr_array_add (notes, readout_note_new (&(ReadoutNote){ .of_case = TRUE, .text = "Not for the memo." }));
  fixture->from.notes = notes;
  record = readout_memo_fill_new (template, fixture->record->fields, &fixture->from);
  readout_memo_record_free (fixture->record);
  fixture->record = record;
  markdown = write_markdown (fixture);

  readout_test_assert_has (markdown, "- Watch this. — “lower fares” ");
  readout_test_assert_has (markdown, "- ◆ Ask the port.");
  readout_test_assert_has (markdown, "◆ The analyst’s judgement, without a receipt.");
  readout_test_assert_has_not (markdown, "Not for the memo.");
}

static ReadoutMemoLine *
add_own_line (ReadoutMemoRecord *record, const char *kind, const char *markup)
{
  ReadoutMemoPart *part = readout_memo_record_find_part (record, kind);
  ReadoutMemoLine *line = readout_memo_line_new ("paragraph", NULL, markup);

  g_ptr_array_insert (part->lines, 0, line);
  return line;
}

/* Filling anew proposes what is new, changes nothing by itself, and leaves alone what the analyst did. */
static void
test_refill (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nothing_new = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) left = NULL;
  ReadoutMemoPart *points = readout_memo_record_find_part (fixture->record, "points");
  guint n_lines = points->lines->len;
  g_autofree char *text = NULL;

  add_own_line (fixture->record, "points", "My own words.");
  ((ReadoutMemoLine *)g_ptr_array_index (points->lines, 1))->is_left_out = TRUE; /* a heading */
  nothing_new = readout_memo_fill_propose (fixture->record, &fixture->from);
  g_assert_cmpuint (nothing_new->len, ==, 0);

  g_ptr_array_add (fixture->articles,
                   make_article ("2016-09-20", "offers", READOUT_STANCE_OFFERS, READOUT_ISSUE_AGREED));
  proposals = readout_memo_fill_propose (fixture->record, &fixture->from);
  g_assert_cmpuint (proposals->len, >, 3);
  g_assert_cmpuint (points->lines->len, ==, n_lines + 1);

  for (guint i = 0; i < proposals->len; i++)
    {
      const ReadoutMemoProposal *proposal = g_ptr_array_index (proposals, i);

      if (strstr (proposal->line->markup, "We wait") != NULL)
        readout_memo_proposal_decline (proposal, fixture->record);
      else
        readout_memo_proposal_accept (proposal, fixture->record);
    }
  text = write_markdown (fixture);
  readout_test_assert_has (text, "◆ My own words.");
  readout_test_assert_has (text, "Port Sable offers lower fares");
  readout_test_assert_has (text, "Port Sable refuses lower fares"); /* the analyst decides that it goes */
  left = readout_memo_fill_propose (fixture->record, &fixture->from);
  g_assert_cmpuint (left->len, ==, 0);
}

/* Numbers of receipts are those of the memo, in the order in which a reader meets them. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  ReadoutMemoPart *part = g_ptr_array_index (fixture->record->parts, 0);
  g_autofree char *text = NULL;

  add_own_line (fixture->record, "bottom-line",
                "First <b>this</b> &amp; that<r n=\"5\"/>, then<r n=\"1\"/>.");
  part->is_shown = TRUE;
  text = write_markdown (fixture);

  readout_test_assert_has (
      text, "First **this** & that<a id=\"ref-1\"></a>[\\[1\\]](#note-1), then<a id=\"ref-2\"></a>");
}

/* The seeded wrong receipts: an article that is gone, words that are others, a number that means nothing. */
static void
test_wrong_receipts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) no_articles = g_ptr_array_new ();
  const ReadoutMemoCase empty = { .articles = no_articles };
  g_autoptr (ReadoutMemo) gone = readout_memo_new_for_record (fixture->record, &empty, NULL);
  g_auto (GStrv) of_gone = readout_memo_check (gone);
  ReadoutMemoCitation *citation = g_ptr_array_index (fixture->record->citations, 0);
  ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, 0);
  g_autoptr (ReadoutMemo) other = NULL;
  g_autoptr (ReadoutMemo) unknown = NULL;
  g_auto (GStrv) of_other = NULL;
  g_auto (GStrv) of_unknown = NULL;

  readout_test_assert_has (of_gone[0], "Receipt 1: the article “Fares in dispute” is no longer in the case.");

  g_free (excerpt->text);
  excerpt->text = g_strdup ("The talks on fares were ended.");
  other = readout_memo_new_for_record (fixture->record, &fixture->from, NULL);
  of_other = readout_memo_check (other);
  readout_test_assert_has (of_other[0], "Receipt 1: the article “Fares in dispute” has other words there.");

  add_own_line (fixture->record, "outlook", "It will rain.<r n=\"99\"/>");
  unknown = readout_memo_new_for_record (fixture->record, &fixture->from, NULL);
  of_unknown = readout_memo_check (unknown);
  g_assert_cmpuint (g_strv_length (of_unknown), >, g_strv_length (of_other));
}

/* A passage that an edit of its article moved is found by its exact words. */
static void
test_moved_passage (Fixture *fixture, gconstpointer data)
{
  ReadoutMemoCitation *citation = g_ptr_array_index (fixture->record->citations, 0);
  ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, 0);
  g_autofree char *text = NULL;

  excerpt->span.start_byte -= 4;
  excerpt->span.end_byte -= 4;
  text = write_markdown (fixture); /* which checks the receipts */
  readout_test_assert_has (text, "The talks on fares were adjourned.");
}

static ReadoutMemoRecord *
save (ReadoutCaseFile *case_file, const ReadoutMemoRecord *record)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ReadoutMemoRecord *saved;

  readout_case_file_save_memo_async (case_file, record, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  saved = readout_case_file_save_memo_finish (case_file, result, &error);
  g_assert_no_error (error);

  return saved;
}

static ReadoutMemoRecord *
load (ReadoutCaseFile *case_file, gint64 id, guint version, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_memo_async (case_file, id, version, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);

  return readout_case_file_load_memo_finish (case_file, result, error);
}

static GPtrArray *
list (ReadoutCaseFile *case_file, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *memos;

  readout_case_file_list_memos_async (case_file, id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  memos = readout_case_file_list_memos_finish (case_file, result, &error);
  g_assert_no_error (error);

  return memos;
}

static void
set_removed (ReadoutCaseFile *case_file, gint64 id, gboolean removed)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  readout_case_file_remove_memo_async (case_file, id, removed, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  readout_case_file_remove_memo_finish (case_file, result, &error);
  g_assert_no_error (error);
}

static void
assert_same (const ReadoutMemoRecord *a, const ReadoutMemoRecord *b)
{
  g_assert_cmpuint (a->parts->len, ==, b->parts->len);
  g_assert_cmpuint (a->citations->len, ==, b->citations->len);
  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    g_assert_cmpstr (a->fields[i], ==, b->fields[i]);
  for (guint i = 0; i < a->parts->len; i++)
    {
      const ReadoutMemoPart *first = g_ptr_array_index (a->parts, i);
      const ReadoutMemoPart *second = g_ptr_array_index (b->parts, i);

      g_assert_cmpstr (first->title, ==, second->title);
      g_assert_cmpstr (first->hint, ==, second->hint);
      g_assert_cmpuint (first->lines->len, ==, second->lines->len);
      for (guint k = 0; k < first->lines->len; k++)
        {
          const ReadoutMemoLine *one = g_ptr_array_index (first->lines, k);
          const ReadoutMemoLine *other = g_ptr_array_index (second->lines, k);

          g_assert_cmpstr (one->kind, ==, other->kind);
          g_assert_cmpstr (one->key, ==, other->key);
          g_assert_cmpstr (one->markup, ==, other->markup);
          g_assert_true (one->is_left_out == other->is_left_out);
        }
    }
}

/* The articles of a record have to be in the case. */
static ReadoutMemoRecord *
make_stored_record (ReadoutCaseFile *case_file)
{
  g_autoptr (ReadoutAnalysis) analysis = readout_test_make_negotiation ();
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  readout_test_add_article (case_file, analysis, NULL, &error);
  g_assert_no_error (error);
  articles = readout_test_load_articles (case_file, NULL, &error);
  g_assert_no_error (error);

  return readout_test_record_new (articles, TEMPLATE, "Islands", "The fares", "2026-09-30");
}

/* What is saved is there in another program, version by version, with its receipts. */
static void
test_store (void)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "case.readout", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_test_create_case (path, &error);
  g_autoptr (ReadoutMemoRecord) record = make_stored_record (case_file);
  g_autoptr (ReadoutMemoRecord) saved = NULL;
  g_autoptr (ReadoutMemoRecord) kept = NULL;
  g_autoptr (ReadoutMemoRecord) next = NULL;
  g_autoptr (ReadoutMemoRecord) loaded = NULL;
  g_autoptr (ReadoutMemoRecord) old = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) memos = NULL;

  g_assert_cmpuint (record->citations->len, >, 0);
  add_own_line (record, "bottom-line", "Draft <i>one</i>.");
  saved = save (case_file, record);
  g_assert_cmpint (saved->id, ==, 1);
  g_assert_cmpuint (saved->version, ==, 1);
  saved->label = g_strdup ("Exported");
  kept = save (case_file, saved);
  g_assert_cmpuint (kept->version, ==, 1);
  g_clear_pointer (&kept->label, g_free);
  add_own_line (kept, "outlook", "Draft two.");
  next = save (case_file, kept);
  g_assert_cmpuint (next->version, ==, 2);

  g_assert_true (readout_test_close_case (case_file, &error));
  g_clear_object (&case_file);
  case_file = readout_test_open_case (path, &error);
  g_assert_no_error (error);
  loaded = load (case_file, 1, 0, &error);
  g_assert_no_error (error);
  assert_same (loaded, next);
  old = load (case_file, 1, 1, &error);
  g_assert_no_error (error);
  assert_same (old, saved);
  g_assert_cmpstr (old->label, ==, "Exported");
  versions = list (case_file, 1);
  g_assert_cmpuint (versions->len, ==, 2);
  memos = list (case_file, 0);
  g_assert_cmpuint (memos->len, ==, 1);
  g_assert_cmpstr (((ReadoutMemoRecord *)g_ptr_array_index (memos, 0))->fields[READOUT_MEMO_FIELD_SUBJECT],
                   ==, "The fares");

  g_assert_true (readout_test_close_case (case_file, &error));
  readout_test_remove_folder (folder);
}

static void
test_bin (void)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "case.readout", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = readout_test_create_case (path, &error);
  g_autoptr (ReadoutMemoRecord) record = make_stored_record (case_file);
  g_autoptr (ReadoutMemoRecord) saved = save (case_file, record);
  g_autoptr (ReadoutMemoRecord) loaded = NULL;
  g_autoptr (GPtrArray) none = NULL;

  set_removed (case_file, saved->id, TRUE);
  none = list (case_file, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (load (case_file, saved->id, 0, &error));
  g_assert_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  set_removed (case_file, saved->id, FALSE);
  loaded = load (case_file, saved->id, 0, &error);
  g_assert_no_error (error);
  assert_same (loaded, saved);

  g_assert_true (readout_test_close_case (case_file, &error));
  readout_test_remove_folder (folder);
}

/* What is no markup is words, so that nothing is lost. */
static void
test_markup (void)
{
  g_autoptr (GPtrArray) cells
      = readout_memo_markup_parse ("a <b>b</b><c/><q r=\"3\">c &lt; d</q> <r n=\"3\"/>");
  g_autoptr (GPtrArray) broken = readout_memo_markup_parse ("5 < 6 & 7");
  g_autofree char *again = readout_memo_markup_new_for_cells (cells);
  g_autofree char *words
      = readout_memo_markup_dup_words ("a <b>b</b><c/><q r=\"3\">c &lt; d</q> <r n=\"3\"/>");
  g_autofree char *comment = readout_memo_markup_dup_words ("a <!-- b --> c");
  g_autofree char *broken_words = readout_memo_text_dup_words (g_ptr_array_index (broken, 0));

  g_assert_cmpuint (cells->len, ==, 2);
  g_assert_cmpstr (again, ==, "a <b>b</b><c/><q r=\"3\">c &lt; d</q> <r n=\"3\"/>");
  g_assert_cmpstr (words, ==, "a b\tc < d");
  g_assert_cmpstr (broken_words, ==, "5 < 6 & 7");
  g_assert_cmpstr (comment, ==, "a <!-- b --> c");
}

static void
assert_refused (const char *template, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) parsed = readout_memo_template_parse (template, strlen (template), &error);

  g_assert_null (parsed);
  g_assert_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_TEMPLATE);
  readout_test_assert_has (error->message, sentence);
}

static void
test_template_errors (void)
{
  assert_refused ("name: A\nfill: people\n", "Line 2 of the template: “fill” is said of a section");
  assert_refused (
      "name: A\nsection: B\nfill: weather\n",
      "Line 3 of the template: A section cannot be filled from “weather”. Write one of these: text, ");
  assert_refused ("name: A\n\nsection B\n", "Line 3 of the template: There is no colon.");
  assert_refused ("name: A\nsection:\n", "Line 2 of the template: A section has a title.");
  assert_refused ("name: A\nsection: B\nshown: perhaps\n", "After “shown:” stands yes or no.");
  assert_refused ("name: A\nsection: B\ncolour: red\n", "“colour” means nothing here.");
  assert_refused ("section: B\n", "The template ends without a name.");
  assert_refused ("name: A\n", "The template ends without a section.");
  assert_refused ("name: \xff\n", "The file is no text in UTF-8");
}

/* Each template of the program can be filled from every kind that it names. */
static void
test_templates (Fixture *fixture, gconstpointer data)
{
  const char *const *ids = readout_memo_template_get_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_new (ids[i]);
      ReadoutMemoRecord *record = readout_memo_fill_new (template, fixture->record->fields, &fixture->from);
      g_autofree char *text = NULL;

      for (guint k = 0; k < template->sections->len; k++)
        g_assert_true (g_strv_contains (
            readout_memo_fill_get_kinds (),
            ((ReadoutMemoTemplateSection *)g_ptr_array_index (template->sections, k))->kind));
      readout_memo_record_free (fixture->record);
      fixture->record = record;
      text = write_markdown (fixture);
      readout_test_assert_has (text, "lower fares");
    }
}

static void
assert_house_refused (const char *keys, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoHouse) house = readout_memo_house_new_from_data (keys, strlen (keys), NULL, &error);

  g_assert_null (house);
  g_assert_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_STYLE);
  readout_test_assert_has (error->message, sentence);
}

static void
test_house (void)
{
  const char *keys = "[House style]\nPaper=Letter\nSerif=Tinos\nColour=#7a1f1f\nMarking=RESTRICTED\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoHouse) house = readout_memo_house_new_from_data (keys, strlen (keys), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (house->paper, ==, READOUT_MEMO_PAPER_LETTER);
  g_assert_cmpstr (house->serif, ==, "Tinos");
  g_assert_cmpstr (house->marking, ==, "RESTRICTED");

  assert_house_refused ("[House style]\nPaper=A5\n", "“Paper=A5”. The paper is A4 or Letter.");
  assert_house_refused ("[House style]\nColour=#ffffe0\n", "too light");
  assert_house_refused ("[House style]\nColour=red\n", "six hexadecimal digits");
  assert_house_refused ("[House style]\nLogo=nowhere.png\n", "no such file");
  assert_house_refused ("[House style]\nFont=Arial\n", "The names are Paper, Serif");
  assert_house_refused ("Paper=A4\n", "[House style]");
  assert_house_refused ("[House style]\nMarking=\xff\n", "UTF-8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/memo-fill/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("sections", test_sections);
  ADD ("movement", test_movement);
  ADD ("since", test_since);
  ADD ("notes", test_notes);
  ADD ("refill", test_refill);
  ADD ("numbers", test_numbers);
  ADD ("wrong-receipts", test_wrong_receipts);
  ADD ("moved-passage", test_moved_passage);
  ADD ("templates", test_templates);
  g_test_add_func ("/memo-fill/store", test_store);
  g_test_add_func ("/memo-fill/bin", test_bin);
  g_test_add_func ("/memo-fill/markup", test_markup);
  g_test_add_func ("/memo-fill/template-errors", test_template_errors);
  g_test_add_func ("/memo-fill/house", test_house);

  return g_test_run ();
}
