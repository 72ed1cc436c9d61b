/* fuzz-analysis.c: any text through the analyzer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-analysis-json.h"
#include "readout-analyzer.h"

#include <string.h>

static void
check_span (const char *text, gsize length_bytes, ReadoutSpan span)
{
  g_assert_cmpuint (span.start_byte, <=, span.end_byte);
  g_assert_cmpuint (span.end_byte, <=, length_bytes);

  /* Not inside of a character. */
  g_assert_cmphex ((guchar)text[span.start_byte] & 0xc0, !=, 0x80);
  g_assert_cmphex ((guchar)text[span.end_byte] & 0xc0, !=, 0x80);
}

static void
check_index (int entity, guint n_entities)
{
  g_assert_cmpint (entity, >=, READOUT_NO_ENTITY);
  g_assert_cmpint (entity, <, (int)n_entities);
}

static void
check_structure (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_paragraphs, n_sentences;
  const ReadoutParagraph *paragraphs = readout_analysis_get_paragraphs (analysis, &n_paragraphs);
  const ReadoutSpan *sentences = readout_analysis_get_sentences (analysis, &n_sentences);
  gsize end_byte = 0;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      check_span (text, length_bytes, paragraphs[i].span);
      g_assert_cmpuint (paragraphs[i].span.start_byte, >=, end_byte);
      end_byte = paragraphs[i].span.end_byte;
    }

  end_byte = 0;
  for (guint i = 0; i < n_sentences; i++)
    {
      check_span (text, length_bytes, sentences[i]);
      g_assert_cmpuint (sentences[i].start_byte, >=, end_byte);
      end_byte = sentences[i].end_byte;
    }
}

static void
check_entities (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_assert_true (g_utf8_validate (entities[i].name, -1, NULL));
      g_assert_cmpuint (entities[i].n_mentions, >, 0);
      for (guint j = 0; j < entities[i].n_mentions; j++)
        {
          check_span (text, length_bytes, entities[i].mentions[j].span);
          g_assert_false (readout_span_is_empty (entities[i].mentions[j].span));
          check_span (text, length_bytes, entities[i].mentions[j].antecedent);
        }
      for (guint j = 0; j < entities[i].n_roles; j++)
        {
          check_span (text, length_bytes, entities[i].roles[j].span);
          check_index (entities[i].roles[j].organization, n_entities);
        }
    }
}

static void
check_quotes (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_entities, n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  readout_analysis_get_entities (analysis, &n_entities);
  for (guint i = 0; i < n_quotes; i++)
    {
      check_span (text, length_bytes, quotes[i].span);
      check_span (text, length_bytes, quotes[i].cue);
      check_span (text, length_bytes, quotes[i].source.span);
      check_index (quotes[i].source.entity, n_entities);
      check_index (quotes[i].source.unnamed.side, n_entities);
      g_assert_false (readout_span_is_empty (quotes[i].span));
      g_assert_cmpuint (quotes[i].n_parts, >, 0);
      for (guint j = 0; j < quotes[i].n_parts; j++)
        {
          check_span (text, length_bytes, quotes[i].parts[j]);
          g_assert_true (readout_span_contains (quotes[i].span, quotes[i].parts[j]));
        }
      g_assert_cmpint (quotes[i].source.unnamed.same_as, <, (int)i);
      for (guint j = 0; j < quotes[i].source.n_relays; j++)
        {
          check_span (text, length_bytes, quotes[i].source.relays[j].span);
          check_index (quotes[i].source.relays[j].entity, n_entities);
        }
    }
}

static void
check_events (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_entities, n_events;
  const ReadoutEvent *events = readout_analysis_get_events (analysis, &n_events);

  readout_analysis_get_entities (analysis, &n_entities);
  for (guint i = 0; i < n_events; i++)
    {
      check_span (text, length_bytes, events[i].span);
      check_span (text, length_bytes, events[i].cue);
      g_assert_true (readout_span_contains (events[i].span, events[i].cue));
      g_assert_cmpuint (events[i].n_actors + events[i].n_targets, >, 0);
      for (guint j = 0; j < events[i].n_actors; j++)
        check_index (events[i].actors[j], n_entities);
      for (guint j = 0; j < events[i].n_targets; j++)
        check_index (events[i].targets[j], n_entities);
    }
}

static void
check_issues (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_issues;
  const ReadoutIssue *issues = readout_analysis_get_issues (analysis, &n_issues);

  for (guint i = 0; i < n_issues; i++)
    {
      g_assert_true (g_utf8_validate (issues[i].name, -1, NULL));
      g_assert_cmpuint (issues[i].n_mentions, >, 0);
      for (guint j = 0; j < issues[i].n_mentions; j++)
        check_span (text, length_bytes, issues[i].mentions[j]);
    }
}

static void
check_terms (ReadoutAnalysis *analysis, const char *text, gsize length_bytes)
{
  guint n_entities, n_issues, n;
  const ReadoutPosition *positions = readout_analysis_get_positions (analysis, &n);
  const ReadoutCondition *conditions;
  const ReadoutDeadline *deadlines;
  const ReadoutStatus *statuses;

  readout_analysis_get_entities (analysis, &n_entities);
  readout_analysis_get_issues (analysis, &n_issues);
  for (guint i = 0; i < n; i++)
    {
      check_span (text, length_bytes, positions[i].what);
      check_index (positions[i].party, n_entities);
      check_index (positions[i].issue, n_issues);
    }

  conditions = readout_analysis_get_conditions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      check_span (text, length_bytes, conditions[i].condition);
      check_span (text, length_bytes, conditions[i].consequence);
      check_index (conditions[i].party, n_entities);
      g_assert_true (readout_span_contains (conditions[i].span, conditions[i].condition));
    }

  deadlines = readout_analysis_get_deadlines (analysis, &n);
  for (guint i = 0; i < n; i++)
    check_span (text, length_bytes, deadlines[i].span);

  statuses = readout_analysis_get_statuses (analysis, &n);
  for (guint i = 0; i < n; i++)
    check_span (text, length_bytes, statuses[i].cue);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ReadoutAnalyzer *analyzer = NULL;
  ReadoutMetadata metadata = { .published = size % 2 == 0 ? (char *)"2016-09-09" : NULL };
  g_autoptr (ReadoutArticle) article = NULL;
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *json = NULL;
  const char *text;
  gsize length_bytes;

  if (analyzer == NULL)
    analyzer = readout_analyzer_new (NULL);

  article = readout_article_new (g_utf8_make_valid ((const char *)data, (gssize)size), &metadata, NULL);
  analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
  g_assert_nonnull (analysis);

  text = readout_article_get_text (article, &length_bytes);
  check_structure (analysis, text, length_bytes);
  check_entities (analysis, text, length_bytes);
  check_quotes (analysis, text, length_bytes);
  check_events (analysis, text, length_bytes);
  check_issues (analysis, text, length_bytes);
  check_terms (analysis, text, length_bytes);
  json = readout_analysis_to_json (analysis, NULL, FALSE);
  g_assert_true (g_utf8_validate (json, -1, NULL));

  return 0;
}
