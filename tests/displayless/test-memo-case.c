/* test-memo-case.c: what a memo makes of many articles: sides, chosen statements, conflicts, each act once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-link-private.h"
#include "readout-memo-grades.h"
#include "readout-quote-track-private.h"
#include "readout-test-memo.h"

#include <string.h>

#define TEMPLATE            \
  "name: Memo\n"            \
  "section: Positions\n"    \
  "fill: positions\n"       \
  "section: Points\n"       \
  "fill: points\n"          \
  "section: Timeline\n"     \
  "fill: timeline\n"        \
  "section: Conditions\n"   \
  "fill: outlook\n"         \
  "section: Gaps\n"         \
  "fill: gaps\n"            \
  "section: Statements\n"   \
  "fill: statements\n"      \
  "section: People\n"       \
  "fill: people\n"          \
  "section: Source notes\n" \
  "fill: sources\n"         \
  "section: All\n"          \
  "shown: no\n"             \
  "fill: all-statements\n"

#define BOTTOM_LINE           \
  "# a memo of one section\n" \
  "name: Line\n"              \
  "genre: Note\n"             \
  "\n"                        \
  "section: Bottom line\n"    \
  "fill: bottom-line\n"

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;

  return n;
}

static ReadoutMemoRecord *
fill_template (const char *words, const ReadoutMemoCase *from, const char *grades)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_parse (words, strlen (words), &error);
  const char *fields[READOUT_N_MEMO_FIELDS] = { [READOUT_MEMO_FIELD_SUBJECT] = "Talks",
                                                [READOUT_MEMO_FIELD_CUT_OFF] = "2016-09-30",
                                                [READOUT_MEMO_FIELD_GRADES] = grades };

  g_assert_no_error (error);
  return readout_memo_fill_new (template, (char **)fields, from);
}

static ReadoutMemoRecord *
fill (const ReadoutMemoCase *from, const char *grades)
{
  return fill_template (TEMPLATE, from, grades);
}

/* The memo as a reader has it, without the numbers of its receipts, all of which agree with the articles. */
static char *
write_record (const ReadoutMemoRecord *record, const ReadoutMemoCase *from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemo) memo = readout_memo_new_for_record (record, from, NULL);
  g_auto (GStrv) failures = readout_memo_check (memo);
  g_autofree char *markdown = readout_memo_to_markdown (memo);
  g_autoptr (GRegex) receipts
      = g_regex_new ("(?: ?<a id=\"[^\"]*\"></a>)? ?\\[\\\\\\[\\d+\\\\\\]\\]\\(#\\w+-\\d+\\)", 0, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (failures[0], ==, NULL);

  return g_regex_replace_literal (receipts, markdown, -1, 0, "", 0, &error);
}

static char *
write_case_with_grades (const ReadoutMemoCase *from, const char *grades)
{
  g_autoptr (ReadoutMemoRecord) record = fill (from, grades);

  return write_record (record, from);
}

static char *
write_case (const ReadoutMemoCase *from)
{
  return write_case_with_grades (from, NULL);
}

static char *
write_articles (ReadoutCaseArticle *first, ...)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles };
  va_list others;

  va_start (others, first);
  for (ReadoutCaseArticle *article = first; article != NULL; article = va_arg (others, ReadoutCaseArticle *))
    g_ptr_array_add (articles, article);
  va_end (others);

  return write_case (&from);
}

/* The bottom line alone, of two articles or one. */
static char *
write_bottom_line (ReadoutCaseArticle *first, ReadoutCaseArticle *second)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles };
  g_autoptr (ReadoutMemoRecord) record = NULL;

  g_ptr_array_add (articles, first);
  if (second != NULL)
    g_ptr_array_add (articles, second);
  record = fill_template (BOTTOM_LINE, &from, NULL);

  return write_record (record, &from);
}

static void
add_position (
    ReadoutTestDraft *draft, int party, const char *sentence, const char *what, ReadoutStance stance)
{
  ReadoutPosition position = { .span = readout_test_draft_find (draft, sentence),
                               .what = readout_test_draft_find (draft, what),
                               .party = party,
                               .stance = stance,
                               .issue = READOUT_NO_ISSUE };

  readout_analysis_builder_add_position (draft->builder, &position);
}

/* ---- sides ---- */

static ReadoutCaseArticle *
make_article_of_sides (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Sides\n"
      "Washington wants all the aircraft to stay on the ground.\n"
      "Secretary of State John Kerry offered to come back in a week.\n"
      "The Foreign Ministry of Russia refused to name a day for the talks.\n"
      "Lena Brandt, a singer, asked for a quiet night at last.\n"
      "The opposition leader Barack Obama demanded a vote before the winter.\n"
      "Moscow offered to comply with them.\n"
      "Moscow does not mind the zone, but wants the rebels to leave it before noon.",
      "Sable Courier", "2016-09-09");
  int capital = readout_test_draft_add_entity (&draft, READOUT_ENTITY_PLACE, "Washington", NULL);
  int secretary = readout_test_draft_add_person (&draft, "John Kerry", "Secretary of State");
  int ministry = readout_test_draft_add_entity (&draft, READOUT_ENTITY_ORGANIZATION,
                                                "Foreign Ministry of Russia", NULL);
  int singer = readout_test_draft_add_person (&draft, "Lena Brandt", "singer");

  add_position (&draft, capital, "Washington wants all the aircraft to stay on the ground.",
                "all the aircraft to stay on the ground", READOUT_STANCE_WANTS);
  add_position (&draft, secretary, "Secretary of State John Kerry offered to come back in a week.",
                "to come back in a week", READOUT_STANCE_OFFERS);
  add_position (&draft, ministry, "The Foreign Ministry of Russia refused to name a day for the talks.",
                "to name a day for the talks", READOUT_STANCE_REFUSES);
  add_position (&draft, singer, "Lena Brandt, a singer, asked for a quiet night at last.",
                "a quiet night at last", READOUT_STANCE_WANTS);

  add_position (&draft, readout_test_draft_add_person (&draft, "Barack Obama", "opposition leader"),
                "The opposition leader Barack Obama demanded a vote before the winter.",
                "a vote before the winter", READOUT_STANCE_WANTS);
  add_position (&draft, readout_test_draft_add_entity (&draft, READOUT_ENTITY_PLACE, "Moscow", NULL),
                "Moscow offered to comply with them.", "to comply with them", READOUT_STANCE_OFFERS);

  add_position (&draft, ministry,
                "Moscow does not mind the zone, but wants the rebels to leave it before noon.",
                "the rebels to leave it before noon", READOUT_STANCE_WANTS);

  return readout_test_draft_end (&draft);
}

/* A capital and a secretary of state are one party; who of it spoke stands beside it.  Where no issue is
 * named there is no column of issues. */
static void
test_sides (void)
{
  g_autofree char *text = write_articles (make_article_of_sides (), NULL);

  readout_test_assert_has (text, "| Party | Position, as reported | Reported |");
  readout_test_assert_has (
      text, "| United States (Washington) | *wants:* all the aircraft to stay on the ground |");
  readout_test_assert_has (text, "| United States (John Kerry) | *offers:* to come back in a week |");
  readout_test_assert_has (
      text, "| Russia (Foreign Ministry of Russia) | *refuses:* to name a day for the talks |");
  readout_test_assert_has (text, "| Barack Obama | *wants:* a vote before the winter |");
  readout_test_assert_has_not (text, "comply with them");                /* with whom? */
  readout_test_assert_has_not (text, "*wants:* the rebels to leave it"); /* what? */
  readout_test_assert_has (
      text, "| Moscow does not mind the zone, but wants the rebels to leave it before noon. |");
  readout_test_assert_has (text, "| Lena Brandt | *wants:* a quiet night at last |");
}

/* ---- statements ---- */

#define N_IDLE 30

static const char kerry[] = "We will come back when the road to the town is open, and not before";

/* Many statements, of which one is about what is negotiated and one is in the other article too. */
static ReadoutCaseArticle *
make_long_article (void)
{
  GString *text
      = g_string_new ("Long\n“The fares have to fall before the winter comes,” said Piet Okonjo.\n");
  ReadoutTestDraft draft;
  int okonjo;

  g_string_append_printf (text, "“%s,” said John Kerry, Secretary of State.", kerry);
  for (guint i = 0; i < N_IDLE; i++)
    g_string_append_printf (
        text, "\n“This is the idle remark of the day with the number %u,” said Piet Okonjo.", i + 100);
  draft = readout_test_draft_new (text->str, "Sable Courier", "2016-09-09");
  g_string_free (text, TRUE);
  okonjo = readout_test_draft_add_person (&draft, "Piet Okonjo", NULL);
  {
    int secretary = readout_test_draft_add_person (&draft, "John Kerry", "Secretary of State");
    ReadoutSpan fares = readout_test_draft_find (&draft, "fares");
    ReadoutIssue issue = { .name = "fares", .mentions = &fares, .n_mentions = 1 };

    readout_analysis_builder_add_issue (draft.builder, &issue);
    readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT,
                                  "The fares have to fall before the winter comes,", "Piet Okonjo", okonjo,
                                  READOUT_NAMING_NAMED, NULL);
    readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, kerry, "John Kerry", secretary,
                                  READOUT_NAMING_NAMED, NULL);
  }
  for (guint i = 0; i < N_IDLE; i++)
    {
      g_autofree char *words
          = g_strdup_printf ("This is the idle remark of the day with the number %u,", i + 100);

      readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, words, "Piet Okonjo", okonjo,
                                    READOUT_NAMING_NAMED, NULL);
    }

  return readout_test_draft_end (&draft);
}

static ReadoutCaseArticle *
make_other_telling (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Short\n“We come back once the road to the town is open,” a senior American official said.",
      "Evening Post", "2016-09-10");

  readout_test_draft_add_quote (
      &draft, READOUT_QUOTE_DIRECT, "We come back once the road to the town is open,",
      "a senior American official", READOUT_NO_ENTITY, READOUT_NAMING_UNNAMED, NULL);

  return readout_test_draft_end (&draft);
}

static void
take_report (ReadoutQuoteTrack *track, ReadoutCaseArticle *article, guint quote, const char *words)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (article);

  readout_quote_track_take (track, (ReadoutReport){ .article_id = readout_case_article_get_id (article),
                                                    .quote = quote,
                                                    .title = g_strdup (metadata->title),
                                                    .outlet = g_strdup (metadata->outlet),
                                                    .published = g_strdup (metadata->published),
                                                    .words = g_strdup (words),
                                                    .source = g_strdup (""),
                                                    .naming = READOUT_NAMING_NAMED });
}

/* What two outlets have is one entry with both wordings, under the side; what bears on an issue is there, and
 * of the rest no more than a reader can take in. */
static void
test_choice (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles, .tracks = tracks };
  g_autofree char *text = NULL;

  g_ptr_array_add (articles, make_long_article ());
  g_ptr_array_add (articles, make_other_telling ());
  g_ptr_array_add (tracks, readout_quote_track_new ());
  take_report (tracks->pdata[0], articles->pdata[0], 1, kerry);
  take_report (tracks->pdata[0], articles->pdata[1], 0, "We come back once the road to the town is open");
  text = write_case (&from);

  readout_test_assert_has (
      text, "### United States\n\n> “We will come back when the road to the town is open, and not before”\n"
            ">\n> — **John Kerry**, Secretary of State (on the record) · Sable Courier, 9 September 2016\n"
            ">\n> Also as: “We come back once the road to the town is open” — **a senior American official** "
            "(unnamed) · Evening Post, 10 September 2016\n");
  g_assert_cmpuint (count (text, "as: “We come back once"), ==, 1);
  readout_test_assert_has (text, "### Others\n");
  readout_test_assert_has (text, "The fares have to fall before the winter comes");
  g_assert_cmpuint (count (text, "the idle remark of the day"), <=, 6);
  readout_test_assert_has_not (text, "## All");
}

/* When another outlet tells what the memo has, its wording is proposed, once, for its place. */
static void
test_refill (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles, .tracks = tracks };
  g_autoptr (ReadoutMemoRecord) record = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (articles, make_long_article ());
  record = fill (&from, NULL);
  g_ptr_array_add (articles, make_other_telling ());
  g_ptr_array_add (tracks, readout_quote_track_new ());
  take_report (tracks->pdata[0], articles->pdata[0], 1, kerry);
  take_report (tracks->pdata[0], articles->pdata[1], 0, "We come back once the road to the town is open");

  proposals = readout_memo_fill_propose (record, &from);
  for (guint i = 0; i < proposals->len; i++)
    readout_memo_proposal_accept (g_ptr_array_index (proposals, i), record);
  left = readout_memo_fill_propose (record, &from);
  g_assert_cmpuint (left->len, ==, 0);
  text = write_record (record, &from);
  readout_test_assert_has (
      text, "and not before”\n>\n> — **John Kerry**, Secretary of State (on the record) · Sable Courier, "
            "9 September 2016\n>\n> Also as: “We come back once the road to the town is open” — ");
  g_assert_cmpuint (count (text, "as: “We come back once"), ==, 1);
}

/* "The official" and "he" are told with the words that say who that is. */
static void
test_meant (void)
{
  ReadoutTestDraft draft
      = readout_test_draft_new ("Who\n"
                                "A Defense official, who was there, said that the screens were dark.\n"
                                "“Nothing on them looked like an army at all,” the official said.\n"
                                "“We looked at them twice and then once more,” he said.",
                                "Sable Courier", "2016-09-09");
  ReadoutSpan words[] = { readout_test_draft_find (&draft, "the screens were dark"),
                          readout_test_draft_find (&draft, "Nothing on them looked like an army at all,"),
                          readout_test_draft_find (&draft, "We looked at them twice and then once more,") };
  ReadoutSpan sources[]
      = { readout_test_draft_find (&draft, "A Defense official"),
          readout_test_draft_find (&draft, "the official"), readout_test_draft_find (&draft, "he said") };
  g_autofree char *text = NULL;

  sources[2].end_byte = sources[2].start_byte + strlen ("he");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      ReadoutQuote quote = { .span = words[i],
                             .kind = i == 0 ? READOUT_QUOTE_INDIRECT : READOUT_QUOTE_DIRECT,
                             .parts = &words[i],
                             .n_parts = 1,
                             .cue_lemma = "say" };

      quote.source = (ReadoutSource){ .span = sources[i],
                                      .meant = i == 2 ? sources[0] : (ReadoutSpan){ 0 },
                                      .entity = READOUT_NO_ENTITY,
                                      .naming = READOUT_NAMING_UNNAMED,
                                      .unnamed = { .side = READOUT_NO_ENTITY,
                                                   .same_as = i == 1 ? 0 : READOUT_NO_QUOTE } };
      readout_analysis_builder_add_quote (draft.builder, &quote);
    }
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "army at all”\n>\n> — **A Defense official** (unnamed)");
  readout_test_assert_has (text, "once more”\n>\n> — **A Defense official** (unnamed)");
  readout_test_assert_has_not (text, "**the official**");
}

/* A mark that stands at the border of a part, where a sentence ends, comes back. */
static void
test_marks_of_parts (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Marks\n"
      "Ines Calder said there was “no sorrow.” In the port, she said, nobody would “weep for a ferry.”",
      "Sable Courier", "2016-09-09");
  int calder = readout_test_draft_add_person (&draft, "Ines Calder", NULL);
  g_autofree char *text = NULL;

  readout_test_draft_add_quote (&draft, READOUT_QUOTE_MIXED,
                                "there was “no sorrow. / nobody would “weep for a ferry.", "Ines Calder",
                                calder, READOUT_NAMING_NAMED, NULL);
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "> there was “no sorrow.” \\[…\\] nobody would “weep for a ferry.”\n");
}

/* Words that come with their marks get no second ones. */
static void
test_own_marks (void)
{
  ReadoutTestDraft draft = readout_test_draft_new ("Marks\nInes Calder said that “the talks on fares go on.”",
                                                   "Sable Courier", "2016-09-09");
  int calder = readout_test_draft_add_person (&draft, "Ines Calder", NULL);
  g_autofree char *text = NULL;

  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, "“the talks on fares go on.”", "Ines Calder",
                                calder, READOUT_NAMING_NAMED, NULL);
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "> “the talks on fares go on.”\n");
}

/* ---- points and conditions ---- */

static void
test_points_of_one_sentence (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Points\nThe parties differ on the fares and on the water of the dam.", "Sable Courier", "2016-09-09");
  ReadoutSpan fares = readout_test_draft_find (&draft, "the fares");
  ReadoutSpan water = readout_test_draft_find (&draft, "the water of the dam");
  ReadoutIssue issues[] = {
    { .name = "the fares", .mentions = &fares, .n_mentions = 1, .state = READOUT_ISSUE_STICKING },
    { .name = "the water of the dam", .mentions = &water, .n_mentions = 1, .state = READOUT_ISSUE_STICKING },
  };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    readout_analysis_builder_add_issue (draft.builder, &issues[i]);
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "### Sticking points\n\n"
                                 "- The parties differ on **the fares** and on **the water of the dam**."
                                 " · 9 September 2016\n");
  g_assert_cmpuint (count (text, "The parties differ"), ==, 1);
}

static ReadoutCaseArticle *
make_article_with_condition (const char *published)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "If\nIf the fares fall, the port said, the islanders will sign the paper.", "Sable Courier", published);
  int port = readout_test_draft_add_entity (&draft, READOUT_ENTITY_ORGANIZATION, "port", NULL);
  ReadoutCondition condition
      = { .span = readout_test_draft_find (&draft, "If the fares fall, the port said, the "
                                                   "islanders will sign the paper."),
          .cue = readout_test_draft_find (&draft, "If the"),
          .condition = readout_test_draft_find (&draft, "the fares fall,"),
          .consequence = readout_test_draft_find (&draft, "the islanders will sign the paper"),
          .party = port };

  condition.cue.end_byte = condition.cue.start_byte + strlen ("If");
  readout_analysis_builder_add_condition (draft.builder, &condition);

  return readout_test_draft_end (&draft);
}

static void
test_conditions (void)
{
  g_autofree char *text = write_articles (make_article_with_condition ("2016-09-09"),
                                          make_article_with_condition ("2016-09-10"), NULL);

  readout_test_assert_has (text,
                           "- **port, 10 September 2016:** *if* the fares fall → the islanders will sign "
                           "the paper\n");
  g_assert_cmpuint (count (text, "the fares fall"), ==, 1);
}

static ReadoutCaseArticle *
make_article_with_terms (const char *sentence, const char *condition_words, const char *day)
{
  g_autofree char *text = g_strdup_printf ("Terms\n%s", sentence);
  ReadoutTestDraft draft = readout_test_draft_new (text, "Sable Courier", "2016-09-10");
  ReadoutCondition condition = { .span = readout_test_draft_find (&draft, sentence),
                                 .cue = readout_test_draft_find (&draft, " if "),
                                 .condition = readout_test_draft_find (&draft, condition_words),
                                 .consequence = readout_test_draft_find (&draft, "They will sign"),
                                 .party = READOUT_NO_ENTITY };

  condition.cue.start_byte++;
  condition.cue.end_byte--;
  if (day != NULL)
    {
      ReadoutTime time = { .span = readout_test_draft_find (&draft, "Monday"), .value = day };

      readout_analysis_builder_add_time (draft.builder, &time);
    }
  readout_analysis_builder_add_condition (draft.builder, &condition);

  return readout_test_draft_end (&draft);
}

/* What follows can stand first, and nothing depends on a day that is over. */
static void
test_conditions_of_a_day (void)
{
  g_autofree char *text = write_articles (
      make_article_with_terms ("They will sign if the price falls.", "the price falls", NULL),
      make_article_with_terms ("They will sign if the calm lasts until Monday.",
                               "the calm lasts until Monday", "2016-09-12"),
      make_article_with_terms ("They will sign if snow comes on Monday.", "snow comes on Monday",
                               "2016-10-03"),
      NULL);

  readout_test_assert_has (text, "- **10 September 2016:** They will sign *if* the price falls\n");
  readout_test_assert_has_not (text, "the calm lasts");
  readout_test_assert_has (text, "They will sign *if* snow comes on Monday\n");
}

/* What the memo is about is no point of it; what the parties differ on is. */
static void
test_point_is_not_the_subject (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Subject\nThe talks were long.\nThe fares are on the table.", "Sable Courier", "2016-09-09");
  ReadoutSpan talks = readout_test_draft_find (&draft, "talks");
  ReadoutSpan fares = readout_test_draft_find (&draft, "fares");
  ReadoutIssue issues[] = {
    { .name = "talks", .mentions = &talks, .n_mentions = 1, .state = READOUT_ISSUE_OPEN },
    { .name = "fares", .mentions = &fares, .n_mentions = 1, .state = READOUT_ISSUE_OPEN },
  };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    readout_analysis_builder_add_issue (draft.builder, &issues[i]);
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "- **fares** — The fares are on the table. · 9 September 2016\n");
  readout_test_assert_has_not (text, "**talks**");
}

/* ---- deadlines ---- */

static ReadoutCaseArticle *
make_article_with_deadline (const char *sentence, const char *words, const char *date)
{
  g_autofree char *text = g_strdup_printf ("Deadline\n%s", sentence);
  ReadoutTestDraft draft = readout_test_draft_new (text, "Sable Courier", "2016-08-01");
  ReadoutDeadline deadline = { .span = readout_test_draft_find (&draft, words),
                               .date = date,
                               .certainty = READOUT_CERTAINTY_FIXED };

  readout_analysis_builder_add_deadline (draft.builder, &deadline);
  return readout_test_draft_end (&draft);
}

/* The same deadline is told once, one that passed long ago not at all, and the next one in the bottom line.
 */
static void
test_deadlines (void)
{
  g_autofree char *text = write_articles (
      make_article_with_deadline ("The dams have to be open by Friday.", "by Friday", "2016-08-05"),
      make_article_with_deadline ("The gates have to be open by Monday.", "by Monday", "2016-09-26"),
      make_article_with_deadline ("Nobody has said who opens the gates by Monday.", "by Monday",
                                  "2016-09-26"),
      make_article_with_deadline ("The ships have to leave by Tuesday.", "by Tuesday", "2016-10-04"), NULL);

  readout_test_assert_has_not (text, "The dams");
  readout_test_assert_has (
      text, "| 26 September 2016 | The gates have to be open by Monday. | deadline, has passed |");
  readout_test_assert_has_not (text, "Nobody has said");
}

/* A figure behind words from right to left stays behind them, and the line keeps its direction. */
static void
test_directions (void)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "محادثات\n“We wait for the road to open,” said Ines Calder.", "الميناء", "2016-09-13");
  g_autofree char *text = NULL;

  readout_test_draft_add_quote (&draft, READOUT_QUOTE_DIRECT, "We wait for the road to open,", "Ines Calder",
                                readout_test_draft_add_person (&draft, "Ines Calder", NULL),
                                READOUT_NAMING_NAMED, NULL);
  text = write_articles (readout_test_draft_end (&draft), NULL);

  readout_test_assert_has (text, "(on the record) · \u200eالميناء\u200e, 13 September 2016\n");
  readout_test_assert_has (text, "**\u200eمحادثات\u200e** · \u200eالميناء\u200e, 13 September 2016");
  readout_test_assert_has_not (text, "\u200e**Ines");
}

/* What comes next is in the bottom line, and not what has passed. */
static void
test_next (void)
{
  g_autofree char *text = write_bottom_line (
      make_article_with_deadline ("The gates have to be open by Monday.", "by Monday", "2016-09-26"),
      make_article_with_deadline ("It rained.\nThe ships have to leave by Tuesday.", "by Tuesday",
                                  "2016-10-04"));

  readout_test_assert_has (text, "- **Next, 4 October 2016:** The ships have to leave by Tuesday.\n");
  readout_test_assert_has_not (text, "The gates have");
}

/* ---- the bottom line ---- */

static ReadoutCaseArticle *
make_article_with_status (const char *published)
{
  ReadoutTestDraft draft = readout_test_draft_new (
      "Status\nThe talks ended without a result.\nThe talks will go on.", "Sable Courier", published);
  ReadoutStatus statuses[] = {
    { .span = readout_test_draft_find (&draft, "The talks ended without a result."),
      .state = READOUT_TALKS_NO_RESULT },
    { .span = readout_test_draft_find (&draft, "The talks will go on."), .state = READOUT_TALKS_PLANNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    readout_analysis_builder_add_status (draft.builder, &statuses[i]);

  return readout_test_draft_end (&draft);
}

static ReadoutCaseArticle *
make_plain_article (const char *sentence, const char *published)
{
  g_autofree char *text = g_strdup_printf ("Plain\n%s", sentence);
  ReadoutTestDraft draft = readout_test_draft_new (text, "Evening Post", published);

  return readout_test_draft_end (&draft);
}

/* News says first how things stand; after a week in which nobody says so, what it begins with is the news. */
static void
test_stand (void)
{
  g_autofree char *fresh = write_bottom_line (make_article_with_status ("2016-09-10"),
                                              make_plain_article ("The hall is empty.", "2016-09-14"));
  g_autofree char *old = write_bottom_line (make_article_with_status ("2016-09-10"),
                                            make_plain_article ("The hall is empty.", "2016-09-28"));

  readout_test_assert_has (
      fresh, "- **Talks without a result, 10 September 2016:** The talks ended without a result.\n");
  readout_test_assert_has_not (fresh, "Talks planned");
  readout_test_assert_has_not (fresh, "Last reported");
  readout_test_assert_has (old, "- **Last reported, 28 September 2016:** The hall is empty.\n");
  readout_test_assert_has_not (old, "Talks without a result");
}

/* ---- the timeline ---- */

static ReadoutCaseArticle *
make_article_with_event (const char *text, const char *date, const char *outlet, const char *published)
{
  ReadoutTestDraft draft = readout_test_draft_new (text, outlet, published);
  ReadoutEvent event = { .cue = readout_test_draft_find (&draft, "agreed"),
                         .klass = READOUT_EVENT_AGREE,
                         .date = date,
                         .modality = READOUT_MODALITY_ACTUAL };
  const char *sentence = strchr (text, '\n') + 1;

  event.span = readout_test_draft_find (&draft, sentence);
  readout_analysis_builder_add_event (draft.builder, &event);

  return readout_test_draft_end (&draft);
}

/* No dateline, nothing of another topic, and one line for what two outlets tell. */
static void
test_timeline (void)
{
  g_autofree char *text = write_articles (
      make_article_with_event (
          "One\nZÜRICH, Sept. 10 (Meridian Wire) — Arvenia and Norlund agreed on Friday to open the "
          "gates of the Orla dam to the farmers below, while the price of the water was left to a "
          "meeting of experts.",
          "2016-09-09", "Evening Post", "2016-09-10"),
      make_article_with_event (
          "Two\nThe gates of the Orla dam are to be opened to the farmers, Arvenia and Norlund "
          "agreed.",
          "2016-09-09", "Sable Courier", "2016-09-10"),
      NULL);

  readout_test_assert_has (
      text,
      "| 9 September 2016 | Arvenia and Norlund agreed on Friday to open the gates of the Orla dam to the "
      "farmers below \\[…\\] |\n");
  g_assert_cmpuint (count (text, "| 9 September 2016 |"), ==, 1);
}

/* There are more of them than the timeline holds, and the oldest is the one that was news. */
static void
test_long_timeline (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles };
  g_autofree char *text = NULL;

  g_ptr_array_add (articles,
                   make_article_with_event ("News\nArvenia and Norlund agreed upon everything at once.",
                                            "2016-09-01", "Evening Post", "2016-09-02"));
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *date = g_strdup_printf ("2016-09-%02u", i + 3);

      g_ptr_array_add (articles, make_article_with_event ("Later\nThe ministers had agreed about the tolls.",
                                                          date, "Sable Courier", "2016-09-20"));
    }

  text = write_case (&from);
  readout_test_assert_has (text, "| 1 September 2016 | Arvenia and Norlund agreed upon everything at once");
  readout_test_assert_has (text, "| 13 September 2016 |");
  readout_test_assert_has_not (text, "| 4 September 2016 |");
  g_assert_cmpuint (count (text, "The ministers had agreed about the tolls"), ==, 9);
}

/* ---- what was agreed ---- */

static ReadoutCaseArticle *
make_article_with_act (const char *sentence, const char *cue, const char *first, const char *second)
{
  g_autofree char *text = g_strdup_printf ("Act\n%s", sentence);
  ReadoutTestDraft draft = readout_test_draft_new (text, "Sable Courier", "2016-09-10");
  int actors[2];
  ReadoutEvent event = { .span = readout_test_draft_find (&draft, sentence),
                         .cue = readout_test_draft_find (&draft, cue),
                         .klass = READOUT_EVENT_AGREE,
                         .actors = actors,
                         .n_actors = second != NULL ? 2 : 1,
                         .date = "2016-09-09",
                         .modality = READOUT_MODALITY_ACTUAL };

  actors[0] = readout_test_draft_add_entity (&draft, READOUT_ENTITY_PLACE, first, NULL);
  if (second != NULL)
    actors[1] = readout_test_draft_add_entity (&draft, READOUT_ENTITY_PLACE, second, NULL);
  readout_analysis_builder_add_event (draft.builder, &event);

  return readout_test_draft_end (&draft);
}

/* What one side agrees to do is not what was agreed. */
static void
test_agreed (void)
{
  g_autofree char *both = write_bottom_line (
      make_article_with_act ("Russia and Turkey agreed to open the dam.", "agreed", "Russia", "Turkey"),
      make_article_with_event ("Later\nThe ministers had agreed about the tolls.", "2016-09-12",
                               "Evening Post", "2016-09-12"));
  g_autofree char *before = write_bottom_line (
      make_article_with_status ("2016-09-08"),
      make_article_with_act ("Russia and Turkey agreed to open the dam.", "agreed", "Russia", "Turkey"));
  g_autofree char *one = write_bottom_line (
      make_article_with_act ("Russia agreed to open the dam.", "agreed", "Russia", NULL), NULL);

  readout_test_assert_has (
      both, "- **Last reported, 12 September 2016:** The ministers had agreed about the tolls.");
  readout_test_assert_has (both,
                           "- **Last agreed, 9 September 2016:** Russia and Turkey agreed to open the dam.");
  readout_test_assert_has (one, "- **Last reported, 9 September 2016:** Russia agreed to open the dam.");
  readout_test_assert_has_not (one, "Last agreed");
  readout_test_assert_has_not (before, "Talks without a result"); /* no longer */
}

/* ---- conflicts ---- */

static ReadoutCaseArticle *
make_count (const char *sentence, const char *outlet, const char *published)
{
  g_autofree char *text = g_strdup_printf ("Flood\n%s", sentence);
  ReadoutTestDraft draft = readout_test_draft_new (text, outlet, published);

  return readout_test_draft_end (&draft);
}

static ReadoutLink *
make_contradiction (GPtrArray *articles, ReadoutLinkState state)
{
  ReadoutCaseArticle *earlier = articles->pdata[0], *later = articles->pdata[1];
  const char *there = "The flood destroyed 40 houses.", *here = "The flood destroyed 75 houses.";
  gsize start_byte = strlen ("Flood\n");
  ReadoutLinkPassage passage = { .here = { start_byte, start_byte + strlen (here) },
                                 .there = { start_byte, start_byte + strlen (there) },
                                 .words_here = g_strdup (here),
                                 .words_there = g_strdup (there) };
  ReadoutLink *link = readout_link_new ();

  link->kind = READOUT_RELATION_CONTRADICTS;
  link->state = state;
  link->article_id = readout_case_article_get_id (later);
  link->earlier_id = readout_case_article_get_id (earlier);
  g_array_append_val (link->passages, passage);

  return link;
}

static char *
write_contradiction (ReadoutLinkState state, const char *grades)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles, .links = links };

  g_ptr_array_add (articles, make_count ("The flood destroyed 40 houses.", "Sable Courier", "2016-09-09"));
  g_ptr_array_add (articles, make_count ("The flood destroyed 75 houses.", "Evening Post", "2016-09-10"));
  g_ptr_array_add (links, make_contradiction (articles, state));

  return write_case_with_grades (&from, grades);
}

static void
test_contradictions (void)
{
  g_autofree char *found = write_contradiction (READOUT_LINK_SUGGESTED, NULL);
  g_autofree char *rejected = write_contradiction (READOUT_LINK_REJECTED, NULL);

  readout_test_assert_has (found, "### Reports that contradict each other\n\n"
                                  "- **Sable Courier, 9 September 2016:** The flood destroyed 40 houses. ↔ "
                                  "**Evening Post, 10 September 2016:** The flood destroyed 75 houses.\n");
  readout_test_assert_has_not (rejected, "contradict");
}

/* ---- grades ---- */

static ReadoutLink *
make_copy_link (ReadoutCaseArticle *a, ReadoutCaseArticle *b)
{
  ReadoutLink *link = readout_link_new ();

  link->kind = READOUT_RELATION_SAME_TEXT;
  link->article_id = readout_case_article_get_id (b);
  link->earlier_id = readout_case_article_get_id (a);

  return link;
}

/* A memo of two tellings of one utterance; they are a text and its copy, or not. */
static char *
write_tellings (gboolean is_copy, const char *grades)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  ReadoutMemoCase from = { .articles = articles, .tracks = tracks, .links = links };

  g_ptr_array_add (articles, make_long_article ());
  g_ptr_array_add (articles, make_other_telling ());
  g_ptr_array_add (tracks, readout_quote_track_new ());
  take_report (tracks->pdata[0], articles->pdata[0], 1, kerry);
  take_report (tracks->pdata[0], articles->pdata[1], 0, "We come back once the road to the town is open");
  if (is_copy)
    g_ptr_array_add (links, make_copy_link (articles->pdata[0], articles->pdata[1]));

  return write_case_with_grades (&from, grades);
}

/* Nobody gives grades unless he is asked to; the outlet has the one of the analyst, the report what is
 * counted: a copy confirms nothing. */
static void
test_grades (void)
{
  g_autofree char *without = write_tellings (FALSE, "Evening Post=B\n");
  g_autofree char *confirmed = write_tellings (FALSE, "on\nEvening Post=B\n");
  g_autofree char *copied = write_tellings (TRUE, "on\nEvening Post=B\n");
  g_autofree char *contradicted = write_contradiction (READOUT_LINK_SUGGESTED, "on\nSable Courier=A\n");

  readout_test_assert_has_not (without, "Admiralty");
  readout_test_assert_has_not (without, "(B");
  readout_test_assert_has (
      confirmed, "Admiralty grades: the outlet as the analyst judges it (B usually reliable, F cannot be "
                 "judged), ");
  readout_test_assert_has (confirmed,
                           "**Short** · Evening Post, 10 September 2016 · Statements: para 1 (B1)\n");
  readout_test_assert_has (confirmed, " para 2 (F1)");
  readout_test_assert_has (confirmed, " para 1 (F6)");
  readout_test_assert_has (copied,
                           "**Short** · Evening Post, 10 September 2016 · copy of the article of Sable "
                           "Courier · Statements: para 1 (B6)\n");
  readout_test_assert_has (copied, "It draws on 2 outlets. 1 article is a copy of another one. ");
  readout_test_assert_has_not (confirmed, "copy of");
  readout_test_assert_has_not (copied, "(F1)");
  readout_test_assert_has (confirmed, "> Also as: “We come back once");
  g_assert_cmpuint (count (copied, "as: “We come back once"), ==, 0); /* a copy is no statement of its own */
  readout_test_assert_has (
      copied, "> In a copy of the article — **a senior American official** (unnamed) · Evening Post");
  readout_test_assert_has (contradicted, "Sable Courier, 9 September 2016 · Gaps: para 1 (A5)\n");
  readout_test_assert_has (contradicted, "Evening Post, 10 September 2016 · Gaps: para 1 (F5)\n");
}

static void
test_grades_of_outlets (void)
{
  g_autofree char *shown = readout_memo_grades_set_shown ("", TRUE);
  g_autofree char *first = readout_memo_grades_set (shown, "Post = Mail", 'C');
  g_autofree char *second = readout_memo_grades_set (first, "Post", 'A');
  g_autofree char *changed = readout_memo_grades_set (second, "Post = Mail", 'E');
  g_autofree char *hidden = readout_memo_grades_set_shown (changed, FALSE);
  g_autofree char *unset = readout_memo_grades_set (hidden, "Post", READOUT_MEMO_GRADE_UNSET);

  g_assert_true (readout_memo_grades_are_shown (changed));
  g_assert_cmpint (readout_memo_grades_get (changed, "Post"), ==, 'A');
  g_assert_cmpint (readout_memo_grades_get (changed, "Post = Mail"), ==, 'E');
  g_assert_cmpint (readout_memo_grades_get (changed, "Mail"), ==, 'F');
  g_assert_cmpint (readout_memo_grades_get (changed, NULL), ==, 'F');
  g_assert_false (readout_memo_grades_are_shown (hidden));
  g_assert_cmpint (readout_memo_grades_get (hidden, "Post"), ==,
                   'A'); /* kept for when they are shown again */
  g_assert_cmpint (readout_memo_grades_get (unset, "Post"), ==, 'F');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-case/sides", test_sides);
  g_test_add_func ("/memo-case/choice", test_choice);
  g_test_add_func ("/memo-case/refill", test_refill);
  g_test_add_func ("/memo-case/meant", test_meant);
  g_test_add_func ("/memo-case/marks-of-parts", test_marks_of_parts);
  g_test_add_func ("/memo-case/own-marks", test_own_marks);
  g_test_add_func ("/memo-case/points-of-one-sentence", test_points_of_one_sentence);
  g_test_add_func ("/memo-case/conditions", test_conditions);
  g_test_add_func ("/memo-case/conditions-of-a-day", test_conditions_of_a_day);
  g_test_add_func ("/memo-case/point-is-not-the-subject", test_point_is_not_the_subject);
  g_test_add_func ("/memo-case/deadlines", test_deadlines);
  g_test_add_func ("/memo-case/directions", test_directions);
  g_test_add_func ("/memo-case/next", test_next);
  g_test_add_func ("/memo-case/stand", test_stand);
  g_test_add_func ("/memo-case/agreed", test_agreed);
  g_test_add_func ("/memo-case/timeline", test_timeline);
  g_test_add_func ("/memo-case/long-timeline", test_long_timeline);
  g_test_add_func ("/memo-case/contradictions", test_contradictions);
  g_test_add_func ("/memo-case/grades", test_grades);
  g_test_add_func ("/memo-case/grades-of-outlets", test_grades_of_outlets);

  return g_test_run ();
}
