/* fuzz-corrections.c: any corrections of any text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-analysis-json.h"
#include "readout-analyzer.h"

#include <string.h>

/* The bytes that say what is corrected; 0 when there are no more. */
typedef struct
{
  const guint8 *data;
  gsize size;
} Choices;

static guint
choose (Choices *choices, guint n)
{
  guint chosen;

  if (choices->size == 0)
    return 0;

  chosen = choices->data[0] % n;
  choices->data++;
  choices->size--;
  return chosen;
}

static gsize
to_border (const char *text, gsize offset)
{
  while (offset > 0 && (text[offset] & 0xc0) == 0x80)
    offset--;

  return offset;
}

/* A passage of the text, whatever it is. */
static ReadoutSpan
choose_span (Choices *choices, const char *text)
{
  gsize length = strlen (text);
  gsize high = choose (choices, 256), low = choose (choices, 256), n = 1 + choose (choices, 64);
  gsize start = to_border (text, (high * 256 + low) % (length + 1));
  gsize end = to_border (text, MIN (length, start + n));

  return (ReadoutSpan){ start, end };
}

static char *
dup_words (const char *text, ReadoutSpan span)
{
  return g_strndup (text + span.start_byte, span.end_byte - span.start_byte);
}

static void
add_correction (Choices *choices, const char *text, GPtrArray *list)
{
  ReadoutSpan spans[] = { choose_span (choices, text), choose_span (choices, text) };
  g_autofree char *form = dup_words (text, spans[0]);
  g_autofree char *other = dup_words (text, spans[1]);
  const char *const forms[] = { form, NULL }, *const others[] = { other, NULL };
  const char *const words[] = { NULL, other, "2016-09-07" };
  gboolean is_anchored = choose (choices, 2) == 1;
  g_autoptr (ReadoutAnchor) anchor = NULL;
  g_autoptr (ReadoutAnchor) other_anchor = NULL;
  ReadoutCorrection contents = {
    .verb = (ReadoutVerb)choose (choices, READOUT_N_VERBS),
    .forms = forms,
    .other_forms = choose (choices, 2) == 1 ? others : NULL,
    .words = words[choose (choices, G_N_ELEMENTS (words))],
    .type = (ReadoutEntityType)choose (choices, READOUT_ENTITY_EVENT + 1),
    .naming = (ReadoutNaming)choose (choices, READOUT_N_NAMINGS),
    .kind = (ReadoutQuoteKind)choose (choices, READOUT_QUOTE_MIXED + 1),
    .klass = (ReadoutEventClass)choose (choices, READOUT_EVENT_ASSAULT + 1),
    .stance = (ReadoutStance)choose (choices, READOUT_STANCE_REFUSES + 1),
    .issue_state = (ReadoutIssueState)choose (choices, READOUT_ISSUE_AGREED + 1),
    .certainty = (ReadoutCertainty)choose (choices, READOUT_CERTAINTY_OPEN + 1),
    .talks_state = (ReadoutTalksState)choose (choices, READOUT_TALKS_COLLAPSED + 1),
  };

  contents.scope = is_anchored ? READOUT_SCOPE_HERE : (ReadoutScope)choose (choices, READOUT_N_SCOPES);
  if (is_anchored && !readout_span_is_empty (spans[0]))
    anchor = readout_anchor_new (text, spans[0]);
  if (is_anchored && !readout_span_is_empty (spans[1]))
    other_anchor = readout_anchor_new (text, spans[1]);
  contents.anchor = anchor;
  contents.other_anchor = other_anchor;
  if (readout_correction_is_complete (&contents))
    g_ptr_array_add (list, readout_correction_new (&contents));
}

static void
check_span (const char *text, ReadoutSpan span)
{
  g_assert_cmpuint (span.start_byte, <=, span.end_byte);
  g_assert_cmpuint (span.end_byte, <=, strlen (text));
  g_assert_cmphex ((guchar)text[span.start_byte] & 0xc0, !=, 0x80);
  g_assert_cmphex ((guchar)text[span.end_byte] & 0xc0, !=, 0x80);
}

static void
check_parties (const int *entities, guint n, guint n_entities)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (entities[i] >= 0 && entities[i] < (int)n_entities);
}

static void
check_entries (ReadoutAnalysis *analysis, const char *text)
{
  guint n_entities, n;
  const ReadoutEvent *events;
  const ReadoutPosition *positions;
  const ReadoutDeadline *deadlines;

  readout_analysis_get_entities (analysis, &n_entities);
  events = readout_analysis_get_events (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      check_span (text, events[i].span);
      check_span (text, events[i].cue);
      check_parties (events[i].actors, events[i].n_actors, n_entities);
      check_parties (events[i].targets, events[i].n_targets, n_entities);
    }

  positions = readout_analysis_get_positions (analysis, &n);
  for (guint i = 0; i < n; i++)
    {
      check_span (text, positions[i].what);
      g_assert_cmpint (positions[i].party, <, (int)n_entities);
    }

  deadlines = readout_analysis_get_deadlines (analysis, &n);
  for (guint i = 0; i < n; i++)
    check_span (text, deadlines[i].span);
}

static void
check_analysis (ReadoutAnalysis *analysis, const char *text)
{
  guint n_entities, n_quotes;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  for (guint i = 0; i < n_entities; i++)
    {
      g_assert_cmpuint (entities[i].n_mentions, >, 0);
      for (guint m = 0; m < entities[i].n_mentions; m++)
        check_span (text, entities[i].mentions[m].span);
    }

  for (guint i = 0; i < n_quotes; i++)
    {
      gsize end_byte = quotes[i].span.start_byte;

      check_span (text, quotes[i].span);
      check_span (text, quotes[i].source.span);
      g_assert_cmpint (quotes[i].source.entity, <, (int)n_entities);
      g_assert_cmpuint (quotes[i].n_parts, >, 0);
      for (guint p = 0; p < quotes[i].n_parts; p++)
        {
          check_span (text, quotes[i].parts[p]);
          g_assert_cmpuint (quotes[i].parts[p].start_byte, >=, end_byte);
          end_byte = quotes[i].parts[p].end_byte;
        }
    }
}

/* A text, and behind the first NUL the bytes that say what is corrected. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static ReadoutAnalyzer *analyzer = NULL;
  const guint8 *end = size > 0 ? memchr (data, '\0', size) : NULL;
  gsize text_size = end != NULL ? (gsize)(end - data) : size;
  Choices choices = { data + text_size, size - text_size };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  g_autoptr (ReadoutArticle) article = NULL;
  g_autoptr (ReadoutCorrections) corrections = NULL;
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *json = NULL;
  const char *text;

  if (analyzer == NULL)
    analyzer = readout_analyzer_new (NULL);

  article = readout_article_new (g_utf8_make_valid ((const char *)data, (gssize)text_size), NULL, NULL);
  text = readout_article_get_text (article, NULL);
  choose (&choices, 1); /* the NUL */
  while (choices.size > 0 && list->len < 64)
    add_correction (&choices, text, list);

  corrections = readout_corrections_new (list);
  analysis = readout_analyzer_analyze (analyzer, article, corrections, NULL, NULL);
  check_analysis (analysis, text);
  check_entries (analysis, text);
  json = readout_analysis_to_json (analysis, NULL, FALSE);
  g_assert_true (g_utf8_validate (json, -1, NULL));

  return 0;
}
