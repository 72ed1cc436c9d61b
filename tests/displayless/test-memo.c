/* test-memo.c: what a memo says, and that it can show where it has it from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-private.h"
#include "readout-memo.h"
#include "readout-test-memo.h"
#include "readout-test-utils.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define HARBOUR_TALKS                                                                                          \
  "Harbour talks pause\n"                                                                                      \
  "The Lord Warden Ines Calder met the islanders in Port Sable. It was their fourth meeting.\n"                \
  "“We will not close the harbour,” Ms Calder said, “and nobody has asked us to.” The rain went on.\n" \
  "She said that the ferries would run all winter.\n"                                                          \
  "“Patience is not a policy,” said a senior official who was travelling with her party."

static ReadoutCaseArticle *
make_harbour_talks (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (HARBOUR_TALKS, "Sable Courier", "2016-09-09");
  int calder = readout_test_draft_add_person (&draft, "Ines Calder", "Lord Warden");

  readout_test_draft_add_mention (&draft, calder, "Ms Calder", READOUT_MENTION_NAME);
  readout_test_draft_add_mention (&draft, calder, "She", READOUT_MENTION_PRONOUN);
  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT,
                                "We will not close the harbour, / and nobody has asked us to.", "Ms Calder",
                                calder, READOUT_NAMING_NAMED, NULL);
  readout_test_draft_add_quote (&draft, READOUT_QUOTE_INDIRECT, "the ferries would run all winter", "She",
                                calder, READOUT_NAMING_NAMED, NULL);
  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, "Patience is not a policy,",
                                "a senior official", READOUT_NO_ENTITY, READOUT_NAMING_UNNAMED,
                                "travelling with her party");

  return readout_test_draft_end (&draft);
}

static ReadoutCaseArticle *
make_winter_fares (const char *published)
{
  ReadoutTestDraft draft = readout_test_draft_new ("Winter fares\n"
                                                   "Officials spoke of \"a fair price for every island.\"\n"
                                                   "Ines Calder, the head of the delegation, was silent.",
                                                   NULL, published);

  readout_test_draft_add_person (&draft, "Ines Calder", "head of the delegation");
  readout_test_draft_add_quote (&draft, READOUT_QUOTE_MIXED, "\"a fair price for every island.", "Officials",
                                READOUT_NO_ENTITY, READOUT_NAMING_COLLECTIVE, NULL);
  readout_test_draft_add_attitude (&draft, "was silent", "Ines Calder");

  return readout_test_draft_end (&draft);
}

static ReadoutMemo *
make_memo (const char *fares_published, const char *cut_off)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (articles, make_winter_fares (fares_published)); /* not in order */
  g_ptr_array_add (articles, make_harbour_talks ());

  return readout_test_memo_new (articles, "Islands", "The harbour of Port Sable", cut_off);
}

static void
assert_order (const char *text, const char *first, const char *second)
{
  readout_test_assert_has (text, first);
  readout_test_assert_has (text, second);
  g_assert_true (strstr (text, first) < strstr (text, second));
}

static void
assert_all_well (ReadoutMemo *memo)
{
  g_auto (GStrv) failures = readout_memo_check (memo);

  g_assert_cmpstr (failures[0], ==, NULL);
}

static void
test_header (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  g_assert_cmpstr (readout_memo_get_title (memo), ==, "The harbour of Port Sable");
  readout_test_assert_has (text, "# The harbour of Port Sable\n");
  readout_test_assert_has (text, "- **Information cut-off:** 30 September 2016\n");
  readout_test_assert_has (text, "- **Case:** Islands\n");
  readout_test_assert_has (text, "- **Articles:** 2 articles, 9 September 2016 to 12 September 2016\n");
  readout_test_assert_has (text, "- **Outlets:** Sable Courier; 1 article without an outlet\n");
  readout_test_assert_has_not (text, "left out");
}

static void
test_direct_statement (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (
      text, "> “We will not close the harbour \\[…\\] and nobody has asked us to.”\n"
            ">\n"
            "> — **Ines Calder**, Lord Warden (on the record) · Sable Courier, 9 September 2016 "
            "<a id=\"ref-2\"></a>[\\[2\\]](#note-2) <a id=\"ref-3\"></a>[\\[3\\]](#note-3)\n");
  readout_test_assert_has (text,
                           "[\\[2\\]](#note-2) **Harbour talks pause** · Sable Courier, 9 September 2016\n\n"
                           "> “We will not close the harbour,” Ms Calder said, “and nobody has asked us to.” "
                           "(para 2)\n");
  readout_test_assert_has (text, "> The Lord Warden Ines Calder met the islanders in Port Sable. (para 1)\n");
}

static void
test_unnamed_source (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (text,
                           "> “Patience is not a policy”\n"
                           ">\n"
                           "> — **a senior official** (unnamed; travelling with her party) · Sable Courier");
}

/* Words that the article does not put in quotation marks get none; a pronoun becomes the name. */
static void
test_indirect_statement (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (
      text, "> the ferries would run all winter\n"
            ">\n"
            "> — **Ines Calder**, Lord Warden (on the record) · in the outlet’s words · Sable Courier");
  readout_test_assert_has_not (text, "**She**");
}

/* The article's own marks, and the one that stood at the end of the words. */
static void
test_mixed_statement (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (text,
                           "> \"a fair price for every island.\"\n"
                           ">\n"
                           "> — **Officials** (unnamed, as a group) · outlet not given, 12 September 2016");
}

static void
test_order (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autoptr (ReadoutMemo) undated = make_memo (NULL, "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);
  g_autofree char *undated_text = readout_memo_to_markdown (undated);

  assert_order (text, "a fair price", "We will not close"); /* the newest first */
  assert_order (text, "### 9 September 2016\n", "### 12 September 2016\n");
  assert_order (text, "## Statements", "## People and roles");
  assert_order (text, "## People and roles", "## Articles");
  assert_order (text, "## Articles", "## Source notes");
  assert_order (undated_text, "### 9 September 2016\n", "### Without a date\n");
  readout_test_assert_has (undated_text, "1 article has no date.");
}

static void
test_people (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (text, "| **Ines Calder** [\\[3\\]](#note-3) | Lord Warden; head of the delegation "
                                 "<a id=\"ref-6\"></a>[\\[6\\]](#note-6) | 2 | 2 |\n");
}

static void
test_articles (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);
  g_autofree char *html = readout_memo_to_html (memo);

  readout_test_assert_has (text, "| ---: | --- | --- | --- | ---: |\n"
                                 "| 1 | 9 September 2016 | Sable Courier | Harbour talks pause | 100 |\n"
                                 "| 2 | 12 September 2016 | outlet not given | Winter fares | 100 |\n");
  readout_test_assert_has (html, "<td dir=\"auto\" class=\"short\">9 September 2016</td>"); /* on one line */
}

static void
test_sourcing (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (
      text,
      "The memo uses 2 articles. It draws on 1 outlet. The articles have 4 statements: "
      "2 on the record, 1 from an unnamed source, 1 from an unnamed group.\n"); /* an attitude is none */
}

/* One line an article: what the memo uses it for, with the number and the place of each receipt. */
static void
test_source_notes (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (text, "\n**Harbour talks pause** · Sable Courier, 9 September 2016 · Statements: "
                                 "<a id=\"note-2\"></a>[\\[2\\]](#ref-2) para 2, "
                                 "<a id=\"note-3\"></a>[\\[3\\]](#ref-3) para 1, ");
  readout_test_assert_has (text, "\n**Winter fares** · outlet not given, 12 September 2016 · Statements: "
                                 "<a id=\"note-1\"></a>[\\[1\\]](#ref-1) para 1; People and roles: "
                                 "<a id=\"note-6\"></a>[\\[6\\]](#ref-6) para 2\n");
}

static void
test_cut_off (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-11");
  g_autofree char *text = readout_memo_to_markdown (memo);

  readout_test_assert_has (text, "1 article of the case was published after the cut-off and is left out.");
  readout_test_assert_has_not (text, "Winter fares");
  readout_test_assert_has_not (text, "a fair price");
  assert_all_well (memo);
}

static void
test_empty_case (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (ReadoutMemo) memo = readout_test_memo_new (articles, "Islands", NULL, "2016-09-30");
  g_autofree char *text = readout_memo_to_markdown (memo);

  g_assert_cmpstr (readout_memo_get_title (memo), ==, "Islands");
  g_assert_cmpuint (readout_memo_get_n_receipts (memo), ==, 0);
  readout_test_assert_has (text, "The articles have no statement.");
  readout_test_assert_has_not (text, "## Statements"); /* nothing to say */
  readout_test_assert_has_not (text, "## People and roles");
  assert_all_well (memo);
}

static void
test_receipts_agree (void)
{
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");

  g_assert_cmpuint (readout_memo_get_n_receipts (memo), ==, 6);
  assert_all_well (memo);
}

/* A document of one statement with one receipt, which is right unless an argument says otherwise. */
static ReadoutMemo *
make_seeded_memo (ReadoutSpan span, const char *passage, const char *words, guint reference)
{
  ReadoutMetadata metadata = { .title = (char *)"Harbour talks pause" };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (HARBOUR_TALKS), &metadata, NULL);
  ReadoutMemoDocument *document = readout_memo_document_new ("Memo", "Islands", "", "2016-09-30");
  ReadoutMemoSection *section = readout_memo_document_add_section (document, "Statements");
  ReadoutMemoReceipt *receipt = readout_memo_receipt_new (1, article, &metadata);
  ReadoutMemoText *text = readout_memo_text_new ();

  readout_memo_receipt_add_passage (receipt, span, passage, "title");
  g_ptr_array_add (document->receipts, receipt);
  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, words, 1);
  readout_memo_text_append_reference (text, reference, TRUE);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_STATEMENT, text);

  return readout_memo_new_for_document (document);
}

static void
assert_one_failure (ReadoutMemo *memo, const char *sentence)
{
  g_auto (GStrv) failures = readout_memo_check (memo);

  g_assert_cmpuint (g_strv_length (failures), ==, 1);
  g_assert_cmpstr (failures[0], ==, sentence);
}

static void
test_wrong_receipts (void)
{
  const ReadoutSpan title = { 0, strlen ("Harbour talks pause") };
  const ReadoutSpan outside = { 0, strlen (HARBOUR_TALKS) + 1 };
  const gsize mark = (gsize)(strstr (HARBOUR_TALKS, "“") - HARBOUR_TALKS);
  const ReadoutSpan half = { mark + 1, mark + 9 };
  const char *passage = "Harbour talks pause";
  g_autoptr (ReadoutMemo) right = make_seeded_memo (title, passage, "talks pause", 1);
  g_autoptr (ReadoutMemo) other_text = make_seeded_memo (title, "Harbour talks cease", "talks", 1);
  g_autoptr (ReadoutMemo) too_long = make_seeded_memo (outside, passage, "talks", 1);
  g_autoptr (ReadoutMemo) half_a_character = make_seeded_memo (half, passage, "talks", 1);
  g_autoptr (ReadoutMemo) other_words = make_seeded_memo (title, passage, "talks cease", 1);
  g_autoptr (ReadoutMemo) half_a_word = make_seeded_memo (title, passage, "talk", 1);
  g_autoptr (ReadoutMemo) no_receipt = make_seeded_memo (title, passage, "talks", 2);

  assert_all_well (right);
  assert_one_failure (other_text, "Receipt 1: the article “Harbour talks pause” has other words there.");
  assert_one_failure (too_long, "Receipt 1: its passage is no part of the article “Harbour talks pause”.");
  assert_one_failure (half_a_character,
                      "Receipt 1: its passage is no part of the article “Harbour talks pause”.");
  assert_one_failure (other_words, "Receipt 1: the words “talks cease” are not in its passage of the article "
                                   "“Harbour talks pause”.");
  assert_one_failure (half_a_word, "Receipt 1: the words “talk” are not in its passage of the article "
                                   "“Harbour talks pause”.");
  assert_one_failure (no_receipt, "The words “[2]” have no receipt.");
}

/* Findings of another version of a text: nothing is read beyond its end, and the check says so. */
static void
test_findings_beyond_the_text (void)
{
  ReadoutTestDraft draft = readout_test_draft_new ("Ferry\nNo more.", "Sable Courier", "2016-09-09");
  ReadoutSpan far_away = { 4000, 4100 };
  ReadoutQuote quote = { .span = far_away, .kind = READOUT_QUOTE_DIRECT, .parts = &far_away, .n_parts = 1 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ReadoutMemo) memo = NULL;
  g_auto (GStrv) failures = NULL;
  g_autofree char *text = NULL;

  quote.source.span = far_away;
  quote.source.entity = 77;
  readout_analysis_builder_add_quote (draft.builder, &quote);
  g_ptr_array_add (articles, readout_test_draft_end (&draft));

  memo = readout_test_memo_new (articles, "Islands", NULL, "2016-09-30");
  failures = readout_memo_check (memo);
  text = readout_memo_to_markdown (memo);

  g_assert_cmpstr (failures[0], ==, "Receipt 1: its passage is no part of the article “Ferry”.");
  readout_test_assert_has (text, "Ferry");
}

static gboolean
export_memo (ReadoutMemo *memo, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  readout_memo_export_async (memo, file, cancellable, readout_test_result_cb, &result);
  readout_test_wait_for (&result);

  return readout_memo_export_finish (memo, result, error);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}

static void
test_export (void)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *markdown_path = g_build_filename (folder, "memo.md", NULL);
  g_autofree char *pdf_path = g_build_filename (folder, "MEMO.PDF", NULL);
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *expected = readout_memo_to_markdown (memo);
  g_autofree char *markdown = NULL;
  g_autofree char *pdf = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (markdown_path, "the memo of yesterday", -1, &error);
  g_assert_no_error (error);
  export_memo (memo, markdown_path, NULL, &error);
  g_assert_no_error (error);
  export_memo (memo, pdf_path, NULL, &error);
  g_assert_no_error (error);

  markdown = read_file (markdown_path);
  pdf = read_file (pdf_path);
  g_assert_cmpstr (markdown, ==, expected);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  names = readout_test_list_folder (folder);
  g_assert_cmpuint (g_strv_length (names), ==, 2); /* and nothing half-written */

  readout_test_remove_folder (folder);
}

static void
test_export_keeps_the_old_file (void)
{
  const ReadoutSpan title = { 0, strlen ("Harbour talks pause") };
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "memo.pdf", NULL);
  g_autofree char *document_path = g_build_filename (folder, "memo.docx", NULL);
  g_autoptr (ReadoutMemo) wrong = make_seeded_memo (title, "Harbour talks pause", "talks cease", 1);
  g_autoptr (ReadoutMemo) right = make_memo ("2016-09-12", "2016-09-30");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *content = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "the memo of yesterday", -1, &error);
  g_assert_no_error (error);

  g_assert_false (export_memo (wrong, path, NULL, &error));
  g_assert_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_RECEIPT);
  readout_test_assert_has (error->message, "talks cease");
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_false (export_memo (right, path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_false (export_memo (right, document_path, NULL, &error));
  g_assert_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_FORMAT);
  readout_test_assert_has (error->message, "memo.docx");

  content = read_file (path);
  g_assert_cmpstr (content, ==, "the memo of yesterday");
  names = readout_test_list_folder (folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  readout_test_remove_folder (folder);
}

/* A limit on the size of files ends a write midway, as a full disk does. */
static void
test_export_to_a_full_disk (void)
{
  g_autofree char *folder = readout_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "memo.pdf", NULL);
  g_autoptr (ReadoutMemo) memo = make_memo ("2016-09-12", "2016-09-30");
  g_autofree char *content = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_file_set_contents (path, "the memo of yesterday", -1, &error);
  g_assert_no_error (error);

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = before;
  small.rlim_cur = 4096;
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (export_memo (memo, path, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_nonnull (error);

  content = read_file (path);
  g_assert_cmpstr (content, ==, "the memo of yesterday");
  names = readout_test_list_folder (folder);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  readout_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo/header", test_header);
  g_test_add_func ("/memo/direct-statement", test_direct_statement);
  g_test_add_func ("/memo/unnamed-source", test_unnamed_source);
  g_test_add_func ("/memo/indirect-statement", test_indirect_statement);
  g_test_add_func ("/memo/mixed-statement", test_mixed_statement);
  g_test_add_func ("/memo/order", test_order);
  g_test_add_func ("/memo/people", test_people);
  g_test_add_func ("/memo/articles", test_articles);
  g_test_add_func ("/memo/sourcing", test_sourcing);
  g_test_add_func ("/memo/source-notes", test_source_notes);
  g_test_add_func ("/memo/cut-off", test_cut_off);
  g_test_add_func ("/memo/empty-case", test_empty_case);
  g_test_add_func ("/memo/receipts-agree", test_receipts_agree);
  g_test_add_func ("/memo/wrong-receipts", test_wrong_receipts);
  g_test_add_func ("/memo/findings-beyond-the-text", test_findings_beyond_the_text);
  g_test_add_func ("/memo/export", test_export);
  g_test_add_func ("/memo/export-keeps-the-old-file", test_export_keeps_the_old_file);
  g_test_add_func ("/memo/export-to-a-full-disk", test_export_to_a_full_disk);

  return g_test_run ();
}
