/* readout-test-case.c: case files for tests: articles to put in, and calls that wait
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-test-case.h"

#include <sqlite3.h>
#include <string.h>

#include "readout-analysis-builder.h"

static const char sample_text[]
    = "Talks on the Orla dam resume\n"
      "\n"
      "ZÜRICH, March 4 — Foreign Minister Lena Brandt of Arvenia met Tomas Weil on Friday to speak about the water.\n"
      "\n"
      "“We are close,” Brandt said, “but the gates stay shut.”\n"
      "\n"
      "A senior aide to Weil, who asked not to be named because the talks are private, said the Lower Valley "
      "Council wants a pause.\n";

/* The @nth occurrence of @words in the sample, counted from 0. */
static ReadoutSpan
find (const char *words, guint nth)
{
  const char *found = strstr (sample_text, words);

  while (nth-- > 0)
    found = strstr (found + 1, words);

  g_assert_nonnull (found);
  return (ReadoutSpan){ (gsize)(found - sample_text), (gsize)(found - sample_text) + strlen (words) };
}

static ReadoutSpan
from_to (const char *first, const char *last)
{
  return (ReadoutSpan){ find (first, 0).start_byte, find (last, 0).end_byte };
}

static int
add_entity (ReadoutAnalysisBuilder *builder, ReadoutEntityType type, const char *name, gboolean is_government)
{
  ReadoutEntity entity
      = { .type = type, .name = name, .represents_government = is_government, .confidence = 0.75 };

  return readout_analysis_builder_add_entity (builder, &entity);
}

static void
add_mention (ReadoutAnalysisBuilder *builder, int entity, const char *words, guint nth, ReadoutReason reason)
{
  ReadoutMention mention
      = { .span = find (words, nth), .kind = READOUT_MENTION_NAME, .reason = reason, .confidence = 0.5 };

  readout_analysis_builder_add_mention (builder, entity, &mention);
}

static void
add_entities (ReadoutAnalysisBuilder *builder)
{
  int brandt = add_entity (builder, READOUT_ENTITY_PERSON, "Lena Brandt", FALSE);
  int arvenia = add_entity (builder, READOUT_ENTITY_PLACE, "Arvenia", TRUE);
  int weil = add_entity (builder, READOUT_ENTITY_PERSON, "Tomas Weil", FALSE);
  int council = add_entity (builder, READOUT_ENTITY_ORGANIZATION, "Lower Valley Council", FALSE);
  ReadoutRole minister = { find ("Foreign Minister", 0), "Foreign Minister", arvenia };
  ReadoutRole aide = { find ("senior aide", 0), "senior aide", READOUT_NO_ENTITY };

  add_mention (builder, brandt, "Lena Brandt", 0, READOUT_REASON_TITLE);
  add_mention (builder, brandt, "Brandt", 1, READOUT_REASON_SAME_NAME);
  add_mention (builder, arvenia, "Arvenia", 0, READOUT_REASON_LEXICON);
  add_mention (builder, weil, "Tomas Weil", 0, READOUT_REASON_GIVEN_NAME);
  add_mention (builder, weil, "Weil", 1, READOUT_REASON_SAME_NAME);
  add_mention (builder, council, "Lower Valley Council", 0, READOUT_REASON_HEAD_WORD);
  readout_analysis_builder_add_role (builder, brandt, &minister);
  readout_analysis_builder_add_role (builder, weil, &aide);
}

static void
add_quotes (ReadoutAnalysisBuilder *builder)
{
  ReadoutSpan parts[] = { find ("We are close", 0), find ("but the gates stay shut.", 0) };
  ReadoutSpan pause = find ("the Lower Valley Council wants a pause", 0);
  ReadoutQuote direct = {
    .span = from_to ("We are", "stay shut."),
    .kind = READOUT_QUOTE_DIRECT,
    .parts = parts,
    .n_parts = G_N_ELEMENTS (parts),
    .cue = find ("said", 0),
    .cue_lemma = "say",
    .source = { .span = find ("Brandt", 1),
                .entity = 0,
                .naming = READOUT_NAMING_NAMED,
                .unnamed = { .side = -1, .same_as = READOUT_NO_QUOTE } },
    .confidence = 1,
  };
  ReadoutQuote indirect = {
    .span = pause,
    .kind = READOUT_QUOTE_INDIRECT,
    .parts = &pause,
    .n_parts = 1,
    .source = { .span = find ("A senior aide to Weil", 0),
                .entity = READOUT_NO_ENTITY,
                .naming = READOUT_NAMING_UNNAMED,
                .unnamed = { .side = 2,
                             .rank = "senior",
                             .count = "one",
                             .reason = "the talks are private",
                             .same_as = READOUT_NO_QUOTE } },
    .confidence = 0.25,
  };

  readout_analysis_builder_add_quote (builder, &direct);
  readout_analysis_builder_add_quote (builder, &indirect);
}

static void
add_negotiation (ReadoutAnalysisBuilder *builder)
{
  static const int actors[] = { 0 }, targets[] = { 1, 2 };
  ReadoutSpan sentence = from_to ("ZÜRICH", "the water."),
              mentions[] = { find ("dam", 0), find ("water", 0) };
  ReadoutEvent event = { sentence, find ("met", 0), READOUT_EVENT_CONSULT,   actors, 1, targets,
                         2,        "2016-03-04",    READOUT_MODALITY_FUTURE, TRUE };
  ReadoutIssue issue = { "water", mentions, 2, READOUT_ISSUE_STICKING };
  ReadoutPosition position
      = { sentence, find ("wants", 0), 1, READOUT_STANCE_REFUSES, find ("a pause", 0), 0 };
  ReadoutCondition condition
      = { sentence, find ("because", 0), find ("a pause", 0), { 0 }, READOUT_NO_ENTITY };
  ReadoutDeadline deadline = { find ("Friday", 0), NULL, READOUT_CERTAINTY_OPEN, TRUE };
  ReadoutStatus status = { sentence, find ("resume", 0), READOUT_TALKS_NO_RESULT };

  readout_analysis_builder_add_event (builder, &event);
  readout_analysis_builder_add_issue (builder, &issue);
  readout_analysis_builder_add_position (builder, &position);
  readout_analysis_builder_add_condition (builder, &condition);
  readout_analysis_builder_add_deadline (builder, &deadline);
  readout_analysis_builder_add_status (builder, &status);
}

static ReadoutAnalysis *
make_analysis (ReadoutTimeMod mod, gboolean has_negotiation)
{
  ReadoutMetadata metadata = { .outlet = (char *)"Valley Post",
                               .author = (char *)"I. Moor",
                               .address = (char *)"https://example.org/dam",
                               .published = (char *)"2016-03-04" };
  g_autoptr (GBytes) original = g_bytes_new_static ("\xff\xfe\0raw", 6);
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (sample_text), &metadata, original);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);
  ReadoutTime time = { find ("Friday", 0), READOUT_TIME_TYPE_DATE, mod, "2016-03-04" };

  readout_analysis_builder_set_n_words (builder, 61);
  readout_analysis_builder_add_paragraph (builder, find ("Talks on the Orla dam resume", 0),
                                          READOUT_PARAGRAPH_TITLE);
  readout_analysis_builder_add_paragraph (builder, from_to ("ZÜRICH", "the water."), READOUT_PARAGRAPH_BODY);
  readout_analysis_builder_add_sentence (builder, from_to ("ZÜRICH", "the water."));
  readout_analysis_builder_add_sentence (builder, from_to ("“We", "shut.”"));
  add_entities (builder);
  add_quotes (builder);
  readout_analysis_builder_add_time (builder, &time);
  if (has_negotiation)
    add_negotiation (builder);

  return readout_analysis_builder_end (builder);
}

ReadoutAnalysis *
readout_test_make_analysis (void)
{
  return make_analysis (READOUT_TIME_MOD_NONE, FALSE);
}

ReadoutAnalysis *
readout_test_make_negotiation (void)
{
  return make_analysis (READOUT_TIME_MOD_START, TRUE);
}

ReadoutAnalysis *
readout_test_make_plain_analysis (const char *text, const char *title, const char *published)
{
  ReadoutMetadata metadata = { .title = (char *)title, .published = (char *)published };
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), &metadata, NULL);
  g_autoptr (ReadoutAnalysisBuilder) builder = readout_analysis_builder_new (article);

  return readout_analysis_builder_end (builder);
}

static void
assert_same_span (ReadoutSpan a, ReadoutSpan b)
{
  g_assert_cmpuint (a.start_byte, ==, b.start_byte);
  g_assert_cmpuint (a.end_byte, ==, b.end_byte);
}

static void
assert_same_entity (const ReadoutEntity *a, const ReadoutEntity *b)
{
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->represents_government, ==, b->represents_government);
  g_assert_cmpfloat (a->confidence, ==, b->confidence);

  g_assert_cmpuint (a->n_mentions, ==, b->n_mentions);
  for (guint i = 0; i < a->n_mentions; i++)
    {
      assert_same_span (a->mentions[i].span, b->mentions[i].span);
      g_assert_cmpint (a->mentions[i].kind, ==, b->mentions[i].kind);
      g_assert_cmpint (a->mentions[i].reason, ==, b->mentions[i].reason);
      g_assert_cmpfloat (a->mentions[i].confidence, ==, b->mentions[i].confidence);
      assert_same_span (a->mentions[i].antecedent, b->mentions[i].antecedent);
    }

  g_assert_cmpuint (a->n_roles, ==, b->n_roles);
  for (guint i = 0; i < a->n_roles; i++)
    {
      assert_same_span (a->roles[i].span, b->roles[i].span);
      g_assert_cmpstr (a->roles[i].text, ==, b->roles[i].text);
      g_assert_cmpint (a->roles[i].organization, ==, b->roles[i].organization);
      g_assert_cmpstr (a->roles[i].time, ==, b->roles[i].time);
    }
}

static void
assert_same_source (const ReadoutSource *a, const ReadoutSource *b)
{
  assert_same_span (a->span, b->span);
  assert_same_span (a->meant, b->meant);
  g_assert_cmpint (a->entity, ==, b->entity);
  g_assert_cmpint (a->naming, ==, b->naming);
  g_assert_cmpint (a->unnamed.side, ==, b->unnamed.side);
  g_assert_cmpstr (a->unnamed.rank, ==, b->unnamed.rank);
  g_assert_cmpstr (a->unnamed.institution, ==, b->unnamed.institution);
  g_assert_cmpstr (a->unnamed.count, ==, b->unnamed.count);
  g_assert_cmpstr (a->unnamed.access, ==, b->unnamed.access);
  g_assert_cmpstr (a->unnamed.reason, ==, b->unnamed.reason);
  g_assert_cmpint (a->unnamed.same_as, ==, b->unnamed.same_as);
}

static void
assert_same_quote (const ReadoutQuote *a, const ReadoutQuote *b)
{
  assert_same_span (a->span, b->span);
  g_assert_cmpint (a->kind, ==, b->kind);
  assert_same_span (a->cue, b->cue);
  g_assert_cmpstr (a->cue_lemma, ==, b->cue_lemma);
  assert_same_source (&a->source, &b->source);
  g_assert_cmpfloat (a->confidence, ==, b->confidence);
  g_assert_cmpint (a->telling, ==, b->telling);
  g_assert_cmpint (a->is_translated, ==, b->is_translated);

  g_assert_cmpuint (a->source.n_relays, ==, b->source.n_relays);
  for (guint i = 0; i < a->source.n_relays; i++)
    {
      assert_same_span (a->source.relays[i].span, b->source.relays[i].span);
      g_assert_cmpint (a->source.relays[i].entity, ==, b->source.relays[i].entity);
      g_assert_cmpint (a->source.relays[i].kind, ==, b->source.relays[i].kind);
    }

  g_assert_cmpuint (a->n_parts, ==, b->n_parts);
  for (guint i = 0; i < a->n_parts; i++)
    assert_same_span (a->parts[i], b->parts[i]);
}

static void
assert_same_article (ReadoutArticle *a, ReadoutArticle *b)
{
  GBytes *original_a = readout_article_get_original (a);
  GBytes *original_b = readout_article_get_original (b);

  g_assert_cmpstr (readout_article_get_text (a, NULL), ==, readout_article_get_text (b, NULL));
  g_assert_true (readout_metadata_equal (readout_article_get_metadata (a), readout_article_get_metadata (b)));
  g_assert_cmpint (original_a != NULL, ==, original_b != NULL);
  if (original_a != NULL)
    g_assert_true (g_bytes_equal (original_a, original_b));
}

static void
assert_same_structure (ReadoutAnalysis *a, ReadoutAnalysis *b)
{
  guint n_a, n_b;
  const ReadoutParagraph *paragraphs_a = readout_analysis_get_paragraphs (a, &n_a);
  const ReadoutParagraph *paragraphs_b = readout_analysis_get_paragraphs (b, &n_b);
  const ReadoutSpan *sentences_a, *sentences_b;

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (paragraphs_a[i].span, paragraphs_b[i].span);
      g_assert_cmpint (paragraphs_a[i].kind, ==, paragraphs_b[i].kind);
    }

  sentences_a = readout_analysis_get_sentences (a, &n_a);
  sentences_b = readout_analysis_get_sentences (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    assert_same_span (sentences_a[i], sentences_b[i]);
}

static void
assert_same_parties (const int *a, guint n_a, const int *b, guint n_b)
{
  g_assert_cmpmem (a, n_a * sizeof (int), b, n_b * sizeof (int));
}

static void
assert_same_events (ReadoutAnalysis *a, ReadoutAnalysis *b)
{
  guint n_a, n_b;
  const ReadoutEvent *events_a = readout_analysis_get_events (a, &n_a);
  const ReadoutEvent *events_b = readout_analysis_get_events (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (events_a[i].span, events_b[i].span);
      assert_same_span (events_a[i].cue, events_b[i].cue);
      g_assert_cmpint (events_a[i].klass, ==, events_b[i].klass);
      assert_same_parties (events_a[i].actors, events_a[i].n_actors, events_b[i].actors,
                           events_b[i].n_actors);
      assert_same_parties (events_a[i].targets, events_a[i].n_targets, events_b[i].targets,
                           events_b[i].n_targets);
      g_assert_cmpstr (events_a[i].date, ==, events_b[i].date);
      g_assert_cmpint (events_a[i].modality, ==, events_b[i].modality);
      g_assert_cmpint (events_a[i].is_negated, ==, events_b[i].is_negated);
    }
}

static void
assert_same_issues (ReadoutAnalysis *a, ReadoutAnalysis *b)
{
  guint n_a, n_b;
  const ReadoutIssue *issues_a = readout_analysis_get_issues (a, &n_a);
  const ReadoutIssue *issues_b = readout_analysis_get_issues (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpstr (issues_a[i].name, ==, issues_b[i].name);
      g_assert_cmpint (issues_a[i].state, ==, issues_b[i].state);
      g_assert_cmpuint (issues_a[i].n_mentions, ==, issues_b[i].n_mentions);
      for (guint k = 0; k < issues_a[i].n_mentions; k++)
        assert_same_span (issues_a[i].mentions[k], issues_b[i].mentions[k]);
    }
}

static void
assert_same_terms (ReadoutAnalysis *a, ReadoutAnalysis *b)
{
  guint n_a, n_b;
  const ReadoutPosition *positions_a = readout_analysis_get_positions (a, &n_a);
  const ReadoutPosition *positions_b = readout_analysis_get_positions (b, &n_b);
  const ReadoutCondition *conditions_a, *conditions_b;
  const ReadoutDeadline *deadlines_a, *deadlines_b;
  const ReadoutStatus *statuses_a, *statuses_b;

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (positions_a[i].span, positions_b[i].span);
      assert_same_span (positions_a[i].cue, positions_b[i].cue);
      g_assert_cmpint (positions_a[i].party, ==, positions_b[i].party);
      g_assert_cmpint (positions_a[i].stance, ==, positions_b[i].stance);
      assert_same_span (positions_a[i].what, positions_b[i].what);
      g_assert_cmpint (positions_a[i].issue, ==, positions_b[i].issue);
    }

  conditions_a = readout_analysis_get_conditions (a, &n_a);
  conditions_b = readout_analysis_get_conditions (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (conditions_a[i].span, conditions_b[i].span);
      assert_same_span (conditions_a[i].cue, conditions_b[i].cue);
      assert_same_span (conditions_a[i].condition, conditions_b[i].condition);
      assert_same_span (conditions_a[i].consequence, conditions_b[i].consequence);
      g_assert_cmpint (conditions_a[i].party, ==, conditions_b[i].party);
    }

  deadlines_a = readout_analysis_get_deadlines (a, &n_a);
  deadlines_b = readout_analysis_get_deadlines (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (deadlines_a[i].span, deadlines_b[i].span);
      g_assert_cmpstr (deadlines_a[i].date, ==, deadlines_b[i].date);
      g_assert_cmpint (deadlines_a[i].certainty, ==, deadlines_b[i].certainty);
      g_assert_cmpint (deadlines_a[i].is_over, ==, deadlines_b[i].is_over);
    }

  statuses_a = readout_analysis_get_statuses (a, &n_a);
  statuses_b = readout_analysis_get_statuses (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (statuses_a[i].span, statuses_b[i].span);
      assert_same_span (statuses_a[i].cue, statuses_b[i].cue);
      g_assert_cmpint (statuses_a[i].state, ==, statuses_b[i].state);
    }
}

void
readout_test_assert_same_analysis (ReadoutAnalysis *a, ReadoutAnalysis *b)
{
  guint n_a, n_b;
  const ReadoutEntity *entities_a, *entities_b;
  const ReadoutQuote *quotes_a, *quotes_b;
  const ReadoutTime *times_a, *times_b;

  assert_same_article (readout_analysis_get_article (a), readout_analysis_get_article (b));
  g_assert_cmpuint (readout_analysis_get_n_words (a), ==, readout_analysis_get_n_words (b));
  assert_same_structure (a, b);

  entities_a = readout_analysis_get_entities (a, &n_a);
  entities_b = readout_analysis_get_entities (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    assert_same_entity (&entities_a[i], &entities_b[i]);

  quotes_a = readout_analysis_get_quotes (a, &n_a);
  quotes_b = readout_analysis_get_quotes (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    assert_same_quote (&quotes_a[i], &quotes_b[i]);

  times_a = readout_analysis_get_times (a, &n_a);
  times_b = readout_analysis_get_times (b, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      assert_same_span (times_a[i].span, times_b[i].span);
      g_assert_cmpint (times_a[i].type, ==, times_b[i].type);
      g_assert_cmpint (times_a[i].mod, ==, times_b[i].mod);
      g_assert_cmpstr (times_a[i].value, ==, times_b[i].value);
    }
  assert_same_events (a, b);
  assert_same_issues (a, b);
  assert_same_terms (a, b);
}

ReadoutCaseFile *
readout_test_create_case (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_create_async (file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_create_finish (result, error);
}

/* As far as it can be read at once. */
ReadoutCaseFile *
readout_test_begin_case (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_open_async (file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_open_finish (result, error);
}

gboolean
readout_test_verify (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_verify_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_verify_finish (self, result, error);
}

/* When it is whole. */
ReadoutCaseFile *
readout_test_open_case (const char *path, GError **error)
{
  g_autoptr (ReadoutCaseFile) self = readout_test_begin_case (path, error);

  if (self == NULL || readout_test_verify (self, error))
    return g_steal_pointer (&self);

  readout_test_close_case (self, NULL);
  return NULL;
}

/* Spoils the first page of @table in the closed case at @path, as a disk does that has lost it. */
void
readout_test_lose_table (const char *path, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = '%s'", table);
  g_autofree char *content = NULL;
  gsize length_bytes, page_bytes;
  sqlite3_stmt *statement;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_true (g_file_get_contents (path, &content, &length_bytes, NULL));
  page_bytes = (gsize)sqlite3_column_int (statement, 1);
  memset (content + (gsize)(sqlite3_column_int (statement, 0) - 1) * page_bytes, 0xa5, page_bytes);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  g_assert_true (g_file_set_contents (path, content, (gssize)length_bytes, NULL));
}

gboolean
readout_test_close_case (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_close_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_close_finish (self, result, error);
}

gint64
readout_test_add_article (ReadoutCaseFile *self,
                          ReadoutAnalysis *analysis,
                          const char *negotiation,
                          GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_add_article_async (self, analysis, negotiation, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_add_article_finish (self, result, error);
}

gboolean
readout_test_update_article (ReadoutCaseFile *self,
                             gint64 article_id,
                             ReadoutAnalysis *analysis,
                             const char *negotiation,
                             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_update_article_async (self, article_id, analysis, negotiation, NULL,
                                          readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_update_article_finish (self, result, error);
}

gboolean
readout_test_remove_article (ReadoutCaseFile *self, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_remove_article_async (self, article_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_remove_article_finish (self, result, error);
}

gboolean
readout_test_restore_article (ReadoutCaseFile *self, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_restore_article_async (self, article_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_restore_article_finish (self, result, error);
}

GPtrArray *
readout_test_list_articles (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_articles_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_articles_finish (self, result, error);
}

ReadoutCaseArticle *
readout_test_load_article (ReadoutCaseFile *self, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_article_async (self, article_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_load_article_finish (self, result, error);
}

GPtrArray *
readout_test_load_articles (ReadoutCaseFile *self, const char *negotiation, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_articles_async (self, negotiation, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_load_articles_finish (self, result, error);
}

GPtrArray *
readout_test_search (ReadoutCaseFile *self, const char *query, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_search_async (
      self, &(ReadoutSearchQuery){ .words = query, .in = READOUT_SEARCH_IN_ARTICLES, .limit = 20 }, NULL,
      readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_search_finish (self, result, error);
}

GPtrArray *
readout_test_add_corrections (ReadoutCaseFile *self, GPtrArray *corrections, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_add_corrections_async (self, corrections, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_add_corrections_finish (self, result, error);
}

GPtrArray *
readout_test_list_corrections (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_corrections_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_corrections_finish (self, result, error);
}

GStrv
readout_test_check_case (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_check_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_check_finish (self, result, error);
}

GPtrArray *
readout_test_list_bin (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_bin_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_bin_finish (self, result, error);
}

GPtrArray *
readout_test_list_history (ReadoutCaseFile *self, guint limit, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_history_async (self, limit, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_history_finish (self, result, error);
}

ReadoutCaseAct *
readout_test_undo (ReadoutCaseFile *self, gint64 act_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_undo_async (self, act_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_undo_finish (self, result, error);
}

GArray *
readout_test_list_outdated (ReadoutCaseFile *self, const char *version, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_list_outdated_async (self, version, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_list_outdated_finish (self, result, error);
}

ReadoutArticle *
readout_test_load_text (ReadoutCaseFile *self, gint64 article_id, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_load_text_async (self, article_id, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_load_text_finish (self, result, error);
}

gboolean
readout_test_replace_findings (ReadoutCaseFile *self,
                               gint64 article_id,
                               ReadoutAnalysis *analysis,
                               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_replace_findings_async (self, article_id, analysis, NULL, readout_test_result_cb,
                                            &result);
  readout_test_wait_for (&result);
  return readout_case_file_replace_findings_finish (self, result, error);
}

gboolean
readout_test_repair (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_repair_async (self, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_repair_finish (self, result, error);
}

gboolean
readout_test_copy (ReadoutCaseFile *self, GFile *target, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_copy_async (self, target, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_copy_finish (self, result, error);
}

GFile *
readout_test_back_up (ReadoutCaseFile *self, guint n_kept, gboolean even_unchanged, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_back_up_async (self, n_kept, even_unchanged, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_back_up_finish (self, result, error);
}

GPtrArray *
readout_test_find (ReadoutCaseFile *self, const ReadoutSearchQuery *query, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_search_async (self, query, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  return readout_case_file_search_finish (self, result, error);
}
