/* test-corrections.c: what the analyst says of names, and that it stays
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-analyzer.h"

#include <string.h>

#define FORMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static ReadoutAnalyzer *analyzer;

/* Takes the corrections over; they end with NULL. */
static ReadoutCorrections *
corrections_of (const ReadoutCorrection *first, ...)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  va_list rest;

  va_start (rest, first);
  for (const ReadoutCorrection *one = first; one != NULL; one = va_arg (rest, const ReadoutCorrection *))
    g_ptr_array_add (list, readout_correction_new (one));
  va_end (rest);

  return readout_corrections_new (list);
}

static ReadoutAnalysis *
analyze (const char *text, ReadoutCorrections *corrections)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (text), NULL, NULL);
  g_autoptr (GError) error = NULL;
  ReadoutAnalysis *analysis = readout_analyzer_analyze (analyzer, article, corrections, NULL, &error);

  g_assert_no_error (error);
  return analysis;
}

/* "person John Kerry: John Kerry, Kerry" a line, in the order of the text; a star for what is confirmed. */
static char *
describe (ReadoutAnalysis *analysis)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      const char *separator = ": ";

      g_string_append_printf (lines, "%s %s%s",
                              readout_enum_to_nick (READOUT_TYPE_ENTITY_TYPE, entities[i].type),
                              entities[i].name, entities[i].confirmed ? "*" : "");
      for (guint m = 0; m < entities[i].n_mentions; m++)
        {
          g_autofree char *words = readout_analysis_dup_text (analysis, entities[i].mentions[m].span);

          g_string_append_printf (lines, "%s%s", separator, words);
          separator = ", ";
        }
      g_string_append_c (lines, '\n');
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_shows (const char *text, ReadoutCorrections *corrections, const char *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, corrections);
  g_autofree char *found = describe (analysis);

  g_assert_cmpstr (found, ==, expected);
}

static ReadoutSpan
span_of (const char *text, const char *words, guint nth)
{
  const char *at = strstr (text, words);

  for (guint i = 0; i < nth; i++)
    at = strstr (at + 1, words);
  g_assert_nonnull (at);

  return (ReadoutSpan){ (gsize)(at - text), (gsize)(at - text) + strlen (words) };
}

static const char talks[]
    = "Foreign Minister Sergei Orlov was in Geneva on Monday. Orlov met Anna Lund there.\n"
      "\n"
      "Geneva was calm. Lund spoke to Orlov for an hour.";

static void
test_nothing_said (void)
{
  assert_shows (talks, NULL,
                "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Anna Lund: Anna Lund, Lund\n");
}

static void
test_reject (void)
{
  g_autoptr (ReadoutCorrections) corrections
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva") }, NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (talks, corrections);
  g_autofree char *found = describe (analysis);

  g_assert_cmpstr (found, ==,
                   "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                   "person Anna Lund: Anna Lund, Lund\n");
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_DONE);
}

static void
test_reject_one (void)
{
  g_autoptr (ReadoutAnchor) second = readout_anchor_new (talks, span_of (talks, "Geneva", 1));
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){ .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva"), .anchor = second }, NULL);

  assert_shows (talks, corrections,
                "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                "place Geneva: Geneva\n"
                "person Anna Lund: Anna Lund, Lund\n");
}

static void
test_type (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_TYPE, .forms = FORMS ("Geneva"), .type = READOUT_ENTITY_ORGANIZATION },
      NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (talks, corrections);
  g_autofree char *found = describe (analysis);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  g_assert_cmpstr (found, ==,
                   "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                   "organization Geneva: Geneva, Geneva\n"
                   "person Anna Lund: Anna Lund, Lund\n");
  g_assert_cmpint (entities[1].mentions[0].reason, ==, READOUT_REASON_ANALYST);
  g_assert_cmpfloat (entities[1].mentions[0].confidence, ==, 1);
}

/* Who is of another type stays one, with all names. */
static void
test_type_keeps_together (void)
{
  g_autoptr (ReadoutCorrections) corrections
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_TYPE,
                                              .forms = FORMS ("Anna Lund", "Lund"),
                                              .type = READOUT_ENTITY_ORGANIZATION },
                        NULL);

  assert_shows (talks, corrections,
                "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "organization Anna Lund: Anna Lund, Lund\n");
}

/* The one that stays gives its name, also where the other's is longer or was given by the analyst before. */
static void
test_same_keeps_name (void)
{
  const ReadoutCorrection before = {
    .verb = READOUT_VERB_RENAME,
    .forms = FORMS ("Sergei Orlov", "Orlov"),
    .words = "Minister Orlov",
  };
  const ReadoutCorrection same = {
    .verb = READOUT_VERB_SAME,
    .forms = FORMS ("Anna Lund", "Lund"),
    .other_forms = FORMS ("Sergei Orlov", "Orlov"),
  };
  const ReadoutCorrection after = {
    .verb = READOUT_VERB_RENAME,
    .forms = FORMS ("Anna Lund", "Lund", "Sergei Orlov", "Orlov"),
    .words = "Anna Orlov",
  };
  g_autoptr (ReadoutCorrections) joined = corrections_of (&before, &same, NULL);
  g_autoptr (ReadoutCorrections) renamed = corrections_of (&before, &same, &after, NULL);

  assert_shows (talks, joined,
                "person Anna Lund: Sergei Orlov, Orlov, Anna Lund, Lund, Orlov\n"
                "place Geneva: Geneva, Geneva\n");
  assert_shows (talks, renamed,
                "person Anna Orlov: Sergei Orlov, Orlov, Anna Lund, Lund, Orlov\n"
                "place Geneva: Geneva, Geneva\n");
}

static void
test_rename_and_accept (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_RENAME, .forms = FORMS ("Anna Lund", "Lund"), .words = "Dr. Anna Lund" },
      &(ReadoutCorrection){ .verb = READOUT_VERB_ACCEPT, .forms = FORMS ("Sergei Orlov", "Orlov") }, NULL);

  assert_shows (talks, corrections,
                "person Sergei Orlov*: Sergei Orlov, Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Dr. Anna Lund: Anna Lund, Lund\n");
}

/* A pronoun and a role mean whom the analyst says: that passage alone, and what leans on it. */
static void
test_pronoun (void)
{
  static const char text[]
      = "Foreign Minister Sergei Orlov met Anna Lund and Tom Reed. He said that the talks would go on in the spring.";
  g_autoptr (ReadoutAnchor) he = readout_anchor_new (text, span_of (text, "He", 0));
  g_autoptr (ReadoutCorrections) other = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_SAME, .forms = FORMS ("He"), .other_forms = FORMS ("Tom Reed"), .anchor = he },
      NULL);
  g_autoptr (ReadoutCorrections) nobody
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_DISTINCT,
                                              .forms = FORMS ("He"),
                                              .other_forms = FORMS ("Sergei Orlov"),
                                              .anchor = he },
                        NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, other);
  guint n_quotes, n_entities;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  assert_shows (
      text, NULL,
      "person Sergei Orlov: Sergei Orlov, He\nperson Anna Lund: Anna Lund\nperson Tom Reed: Tom Reed\n");
  assert_shows (
      text, other,
      "person Sergei Orlov: Sergei Orlov\nperson Anna Lund: Anna Lund\nperson Tom Reed: Tom Reed, He\n");
  assert_shows (
      text, nobody,
      "person Sergei Orlov: Sergei Orlov\nperson Anna Lund: Anna Lund\nperson Tom Reed: Tom Reed\n");
  g_assert_cmpuint (n_quotes, ==, 1);
  g_assert_cmpstr (entities[quotes[0].source.entity].name, ==, "Tom Reed");
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_DONE);
}

/* The minister is another one here than the one who was named so before. */
static void
test_role_mention (void)
{
  static const char text[]
      = "Foreign Minister Sergei Orlov met Anna Lund on Monday. The foreign minister said that it was late.";
  g_autoptr (ReadoutAnalysis) before = analyze (text, NULL);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (before, &n_entities);
  ReadoutSpan role = entities[0].mentions[1].span;
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (text, role);
  g_autoptr (ReadoutCorrections) corrections
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_SAME,
                                              .forms = FORMS ("foreign minister"),
                                              .other_forms = FORMS ("Anna Lund"),
                                              .anchor = anchor },
                        NULL);
  g_autoptr (ReadoutAnalysis) after = analyze (text, corrections);

  g_assert_cmpint (entities[0].mentions[1].kind, ==, READOUT_MENTION_ROLE);
  entities = readout_analysis_get_entities (after, &n_entities);
  g_assert_cmpuint (entities[0].n_mentions, ==, 1);
  g_assert_cmpuint (entities[1].n_mentions, ==, 2);
  g_assert_cmpint (entities[1].mentions[1].reason, ==, READOUT_REASON_ANALYST);
}

/* The surname alone is another person's in another article. */
static void
test_short_form_of_another (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_RENAME, .forms = FORMS ("Anna Lund", "Lund"), .words = "Dr. Anna Lund" },
      NULL);

  assert_shows ("The envoy Peter Lund was there. Lund left early.", corrections,
                "person Peter Lund: Peter Lund, Lund\n");
}

static void
test_same_and_distinct (void)
{
  const ReadoutCorrection same = {
    .verb = READOUT_VERB_SAME,
    .forms = FORMS ("Sergei Orlov", "Orlov"),
    .other_forms = FORMS ("Anna Lund", "Lund"),
  };
  const ReadoutCorrection distinct = {
    .verb = READOUT_VERB_DISTINCT,
    .forms = FORMS ("Sergei Orlov", "Orlov"),
    .other_forms = FORMS ("Lund"),
  };
  g_autoptr (ReadoutCorrections) one = corrections_of (&same, NULL);
  g_autoptr (ReadoutCorrections) two = corrections_of (&same, &distinct, NULL);
  g_autoptr (ReadoutCorrections) back = corrections_of (&distinct, &same, NULL);

  assert_shows (talks, one,
                "person Sergei Orlov: Sergei Orlov, Orlov, Anna Lund, Lund, Orlov\n"
                "place Geneva: Geneva, Geneva\n");
  assert_shows (talks, two,
                "person Sergei Orlov: Sergei Orlov, Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Anna Lund: Anna Lund, Lund\n");
  assert_shows (talks, back,
                "person Sergei Orlov: Sergei Orlov, Orlov, Anna Lund, Lund, Orlov\n"
                "place Geneva: Geneva, Geneva\n");
}

static void
test_distinct (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_DISTINCT, .forms = FORMS ("Sergei Orlov"), .other_forms = FORMS ("Orlov") },
      NULL);

  assert_shows (talks, corrections,
                "person Sergei Orlov: Sergei Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Orlov: Orlov, Orlov\n"
                "person Anna Lund: Anna Lund, Lund\n");
}

static void
test_one_passage_means_another (void)
{
  g_autoptr (ReadoutAnchor) last = readout_anchor_new (talks, span_of (talks, "Orlov", 2));
  g_autoptr (ReadoutCorrections) other
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_SAME,
                                              .forms = FORMS ("Orlov"),
                                              .other_forms = FORMS ("Anna Lund"),
                                              .anchor = last },
                        NULL);
  g_autoptr (ReadoutCorrections) none
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_DISTINCT,
                                              .forms = FORMS ("Orlov"),
                                              .other_forms = FORMS ("Sergei Orlov", "Orlov"),
                                              .anchor = last },
                        NULL);

  assert_shows (talks, other,
                "person Sergei Orlov: Sergei Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Anna Lund: Anna Lund, Lund, Orlov\n");
  assert_shows (talks, none,
                "person Sergei Orlov: Sergei Orlov, Orlov\n"
                "place Geneva: Geneva, Geneva\n"
                "person Anna Lund: Anna Lund, Lund\n"
                "person Orlov: Orlov\n");
}

static void
test_add (void)
{
  static const char text[] = "the red lines of the deal were old. Red lines, red\nlines and red-lines; the "
                             "red lines' end, a bored lines, red linesman.";
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_ADD, .forms = FORMS ("red  lines"), .type = READOUT_ENTITY_GROUP },
      NULL);

  assert_shows (text, corrections, "group red lines: red lines, red\nlines, red lines\n");
}

/* An added name leaves a longer one whole, unless its very passage was marked, and takes over what it cuts.
 */
static void
test_add_beside_others (void)
{
  static const char text[] = "Sergei Orlov came. He spoke of Orlov and went.";
  g_autoptr (ReadoutAnchor) inside = readout_anchor_new (text, span_of (text, "Sergei", 0));
  g_autoptr (ReadoutCorrections) part = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_ADD,
                                                                              .forms = FORMS ("Sergei"),
                                                                              .type = READOUT_ENTITY_GROUP },
                                                        NULL);
  g_autoptr (ReadoutCorrections) marked = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_ADD,
                                                                                .forms = FORMS ("Sergei"),
                                                                                .type = READOUT_ENTITY_GROUP,
                                                                                .anchor = inside },
                                                          NULL);
  g_autoptr (ReadoutCorrections) across = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_ADD, .forms = FORMS ("Orlov came"), .type = READOUT_ENTITY_EVENT },
      NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, marked);
  g_autofree char *found = describe (analysis);
  g_autoptr (ReadoutAnalysis) crossed = analyze (text, across);
  g_autofree char *found_across = describe (crossed);

  assert_shows (text, part, "person Sergei Orlov: Sergei Orlov, He, Orlov\n");
  g_assert_nonnull (strstr (found, "group Sergei: Sergei\n"));
  g_assert_null (strstr (found, "Sergei Orlov"));
  g_assert_nonnull (strstr (found_across, "event Orlov came: Orlov came\n"));
  g_assert_null (strstr (found_across, "Sergei"));
}

/* Words without a letter can be marked too. */
static void
test_add_marks (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){ .verb = READOUT_VERB_ADD, .forms = FORMS ("\xcc\x81", "*") }, NULL);

  assert_shows ("they * saw \xcc\x81 again.", corrections,
                "person *: *\n"
                "person \xcc\x81: \xcc\x81\n");
}

/* What is not read has no names, and does not keep those behind it from being read. */
static void
test_add_in_boilerplate (void)
{
  static const char text[]
      = "Anna Lund spoke in Bern.\n\nImage source: here.\n\nSergei Orlov spoke in Geneva.";
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (text, span_of (text, "here", 0));
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_ADD, .forms = FORMS ("here"), .type = READOUT_ENTITY_PLACE, .anchor = anchor },
      NULL);
  g_autoptr (ReadoutAnalysis) plain = analyze (text, NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, corrections);
  g_autofree char *expected = describe (plain);
  g_autofree char *found = describe (analysis);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_REVIEW);
}

/* The later counts more, and the narrow more than the wide, whenever it was said. */
static void
test_precedence (void)
{
  const ReadoutCorrection reject_always
      = { .verb = READOUT_VERB_REJECT, .scope = READOUT_SCOPE_ALWAYS, .forms = FORMS ("Geneva") };
  const ReadoutCorrection group_case = { .verb = READOUT_VERB_TYPE,
                                         .scope = READOUT_SCOPE_CASE,
                                         .forms = FORMS ("Geneva"),
                                         .type = READOUT_ENTITY_GROUP };
  const ReadoutCorrection event_here = { .verb = READOUT_VERB_ADD,
                                         .scope = READOUT_SCOPE_HERE,
                                         .forms = FORMS ("Geneva"),
                                         .type = READOUT_ENTITY_EVENT };
  const ReadoutCorrection place_here = { .verb = READOUT_VERB_TYPE,
                                         .scope = READOUT_SCOPE_HERE,
                                         .forms = FORMS ("Geneva"),
                                         .type = READOUT_ENTITY_PLACE };
  g_autoptr (ReadoutCorrections) a = corrections_of (&reject_always, NULL);
  g_autoptr (ReadoutCorrections) b = corrections_of (&group_case, &reject_always, NULL);
  g_autoptr (ReadoutCorrections) c
      = corrections_of (&place_here, &event_here, &group_case, &reject_always, NULL);
  g_autoptr (ReadoutCorrections) d = corrections_of (&event_here, &place_here, &reject_always, NULL);

  assert_shows ("They met in Geneva.", a, "");
  assert_shows ("They met in Geneva.", b, "group Geneva: Geneva\n");
  assert_shows ("They met in Geneva.", c, "event Geneva: Geneva\n");
  assert_shows ("They met in Geneva.", d, "place Geneva: Geneva\n");
}

static void
test_revoked (void)
{
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva"), .revoked = "2016-09-09T10:00:00Z" },
      NULL);

  g_assert_cmpuint (readout_corrections_get_n (corrections), ==, 0);
}

/* ---- quotes ---- */

static const char statements[] = "“The gates stay shut,” Sergei Orlov said on Monday in the old town hall.\n"
                                 "\n"
                                 "“We will wait,” Anna Lund said. “There is time for that.”\n"
                                 "\n"
                                 "A red line is a red line on every map of the valley.";

/* "direct named Sergei Orlov: The gates stay shut," a line; parts with a bar between them, a star where the
 * analyst said something. */
static char *
describe_quotes (ReadoutAnalysis *analysis)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_quotes, n_entities;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  for (guint i = 0; i < n_quotes; i++)
    {
      const ReadoutSource *source = &quotes[i].source;
      g_autofree char *words = readout_analysis_dup_text (analysis, source->span);

      g_string_append_printf (lines, "%s%s %s %s: ", quotes[i].by_analyst ? "*" : "",
                              readout_enum_to_nick (READOUT_TYPE_QUOTE_KIND, quotes[i].kind),
                              readout_enum_to_nick (READOUT_TYPE_NAMING, source->naming),
                              source->entity != READOUT_NO_ENTITY
                                  ? entities[source->entity].name
                                  : (source->words != NULL ? source->words : words));
      for (guint p = 0; p < quotes[i].n_parts; p++)
        {
          g_autofree char *part = readout_analysis_dup_text (analysis, quotes[i].parts[p]);

          g_string_append_printf (lines, "%s%s", p > 0 ? "|" : "", part);
        }
      g_string_append_c (lines, '\n');
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_quotes (ReadoutCorrections *corrections, const char *expected)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (statements, corrections);
  g_autofree char *found = describe_quotes (analysis);

  g_assert_cmpstr (found, ==, expected);
}

static ReadoutAnchor *
anchor_of (const char *words)
{
  return readout_anchor_new (statements, span_of (statements, words, 0));
}

#define ORLOV_SAID "direct named Sergei Orlov: The gates stay shut,\n"
#define LUND_SAID  "direct named Anna Lund: We will wait,|There is time for that.\n"
#define OF_LUND    "We will wait,” Anna Lund said. “There is time for that."

static void
test_speaker (void)
{
  g_autoptr (ReadoutAnchor) quote = anchor_of ("The gates stay shut,");
  g_autoptr (ReadoutAnchor) passage = anchor_of ("the old town hall");
  g_autoptr (ReadoutCorrections) none = corrections_of (NULL);
  g_autoptr (ReadoutCorrections) entity = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_SPEAKER, .other_forms = FORMS ("Anna Lund"), .anchor = quote },
      NULL);
  g_autoptr (ReadoutCorrections) words
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER,
                                              .words = "his driver",
                                              .naming = READOUT_NAMING_UNNAMED,
                                              .anchor = quote },
                        NULL);
  g_autoptr (ReadoutCorrections) span
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER,
                                              .other_anchor = passage,
                                              .naming = READOUT_NAMING_COLLECTIVE,
                                              .anchor = quote },
                        NULL);

  assert_quotes (none, ORLOV_SAID LUND_SAID);
  assert_quotes (entity, "*direct named Anna Lund: The gates stay shut,\n" LUND_SAID);
  assert_quotes (words, "*direct unnamed his driver: The gates stay shut,\n" LUND_SAID);
  assert_quotes (span, "*direct collective the old town hall: The gates stay shut,\n" LUND_SAID);
}

/* A speaker whom the article does not name leaves the quote as it was. */
static void
test_unknown_speaker (void)
{
  g_autoptr (ReadoutAnchor) quote = anchor_of ("The gates stay shut,");
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_SPEAKER, .other_forms = FORMS ("Peter Lund"), .anchor = quote },
      NULL);
  g_autoptr (ReadoutAnalysis) analysis = analyze (statements, corrections);
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_REVIEW);
  g_assert_cmpint (quotes[0].source.entity, !=, READOUT_NO_ENTITY);
}

static void
test_naming_and_kind (void)
{
  g_autoptr (ReadoutAnchor) quote = anchor_of ("The gates stay shut,");
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){
          .verb = READOUT_VERB_NAMING, .naming = READOUT_NAMING_SPOKESPERSON, .anchor = quote },
      &(ReadoutCorrection){ .verb = READOUT_VERB_KIND, .kind = READOUT_QUOTE_MIXED, .anchor = quote }, NULL);

  assert_quotes (corrections, "*mixed spokesperson Sergei Orlov: The gates stay shut,\n" LUND_SAID);
}

static void
test_reject_and_add_quote (void)
{
  g_autoptr (ReadoutAnchor) quote = anchor_of (OF_LUND);
  g_autoptr (ReadoutAnchor) missed = anchor_of ("A red line is a red line");
  g_autoptr (ReadoutCorrections) rejected
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_REJECT_QUOTE, .anchor = quote }, NULL);
  g_autoptr (ReadoutCorrections) added
      = corrections_of (&(ReadoutCorrection){ .verb = READOUT_VERB_ADD_QUOTE,
                                              .kind = READOUT_QUOTE_INDIRECT,
                                              .other_forms = FORMS ("Anna Lund"),
                                              .anchor = missed },
                        NULL);

  assert_quotes (rejected, ORLOV_SAID);
  assert_quotes (added, ORLOV_SAID LUND_SAID "*indirect named Anna Lund: A red line is a red line\n");
}

static void
test_ends_split_and_join (void)
{
  g_autoptr (ReadoutAnchor) first = anchor_of ("The gates stay shut,");
  g_autoptr (ReadoutAnchor) second = anchor_of (OF_LUND);
  g_autoptr (ReadoutAnchor) shorter = anchor_of ("gates stay");
  g_autoptr (ReadoutAnchor) half = anchor_of ("There is time for that.");
  const ReadoutCorrection ends = { .verb = READOUT_VERB_ENDS, .anchor = first, .other_anchor = shorter };
  const ReadoutCorrection split = { .verb = READOUT_VERB_SPLIT, .anchor = second, .other_anchor = half };
  const ReadoutCorrection join = { .verb = READOUT_VERB_JOIN, .anchor = first, .other_anchor = second };
  g_autoptr (ReadoutCorrections) of_ends = corrections_of (&ends, NULL);
  g_autoptr (ReadoutCorrections) of_split = corrections_of (&split, NULL);
  g_autoptr (ReadoutCorrections) of_join = corrections_of (&join, NULL);
  g_autoptr (ReadoutCorrections) joined_again = corrections_of (
      &split, &(ReadoutCorrection){ .verb = READOUT_VERB_JOIN, .anchor = half, .other_anchor = first }, NULL);

  assert_quotes (of_ends, "*direct named Sergei Orlov: gates stay\n" LUND_SAID);
  assert_quotes (of_split, ORLOV_SAID "*direct named Anna Lund: We will wait,\n"
                                      "*direct named Anna Lund: There is time for that.\n");
  assert_quotes (of_join,
                 "*direct named Sergei Orlov: The gates stay shut,|We will wait,|There is time for that.\n");
  assert_quotes (joined_again, "*direct named Anna Lund: The gates stay shut,|There is time for that.\n"
                               "*direct named Anna Lund: We will wait,\n");
}

/* A quote that is not there any more is no other quote. */
static void
test_quote_gone (void)
{
  g_autoptr (ReadoutAnchor) quote = anchor_of ("The gates stay shut,");
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){ .verb = READOUT_VERB_SPEAKER, .words = "his driver", .anchor = quote }, NULL);
  g_autofree char *shorter = g_strdup (strstr (statements, "“We will"));
  g_autoptr (ReadoutAnalysis) analysis = analyze (shorter, corrections);
  g_autofree char *found = describe_quotes (analysis);

  g_assert_cmpstr (found, ==, LUND_SAID);
  g_assert_cmpint (readout_analysis_get_effect (analysis, 0), ==, READOUT_EFFECT_REVIEW);
}

/* ---- a text that changes ---- */

static ReadoutEffect
effect_in (const char *text, ReadoutCorrections *corrections, guint *n_geneva)
{
  g_autoptr (ReadoutAnalysis) analysis = analyze (text, corrections);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);

  *n_geneva = 0;
  for (guint i = 0; i < n_entities; i++)
    if (g_str_equal (entities[i].name, "Geneva"))
      *n_geneva = entities[i].n_mentions;

  return readout_analysis_get_effect (analysis, 0);
}

static char *
edit (const char *words, const char *replacement)
{
  g_autoptr (GString) text = g_string_new (talks);

  g_string_replace (text, words, replacement, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_edited_text (void)
{
  static const struct
  {
    const char *words;
    const char *replacement;
    ReadoutEffect effect;
    guint n_geneva;
  } edits[] = {
    { "Foreign", "Late last week Foreign", READOUT_EFFECT_DONE, 1 },            /* far before */
    { "Geneva on", "Geneva only on", READOUT_EFFECT_DONE, 1 },                  /* right behind */
    { "in Geneva", "near Geneva", READOUT_EFFECT_DONE, 1 },                     /* right before */
    { "for an hour.", "for an hour. They met again.", READOUT_EFFECT_DONE, 1 }, /* far behind */
    { "in Geneva on", "in Gene-va on", READOUT_EFFECT_REVIEW, 1 },              /* inside */
    { "in Geneva on", "in Genevan halls on", READOUT_EFFECT_REVIEW, 1 },        /* a longer word */
    { "Foreign Minister Sergei Orlov was in Geneva on Monday. ", "", READOUT_EFFECT_REVIEW, 1 }, /* gone */
  };
  g_autoptr (ReadoutAnchor) first = readout_anchor_new (talks, span_of (talks, "Geneva", 0));
  g_autoptr (ReadoutCorrections) corrections = corrections_of (
      &(ReadoutCorrection){ .verb = READOUT_VERB_REJECT, .forms = FORMS ("Geneva"), .anchor = first }, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *text = edit (edits[i].words, edits[i].replacement);
      guint n_geneva;

      g_test_message ("%s -> %s", edits[i].words, edits[i].replacement);
      g_assert_cmpint (effect_in (text, corrections, &n_geneva), ==, edits[i].effect);
      g_assert_cmpuint (n_geneva, ==, edits[i].n_geneva);
    }
}

/* Two passages that cannot be told apart are left to the analyst. */
static void
test_ambiguous_anchor (void)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (talks, span_of (talks, "Geneva", 1));
  g_autofree char *twice = g_strconcat (talks, "\n\n", talks, NULL);
  g_autofree char *moved = g_strconcat ("News.\n\n", twice, NULL);
  ReadoutSpan span;

  g_assert_cmpint (readout_anchor_find (anchor, talks, &span), ==, READOUT_ANCHOR_FOUND);
  g_assert_cmpuint (span.start_byte, ==, span_of (talks, "Geneva", 1).start_byte);
  g_assert_cmpint (readout_anchor_find (anchor, moved, &span), ==, READOUT_ANCHOR_AMBIGUOUS);
}

/* Of two lines that say the same, each anchor finds its own. */
static void
test_repeated_lines (void)
{
  static const char text[] = "The minister said that Geneva was the only place for it to end.\n"
                             "\n"
                             "The minister said that Geneva was the only place for it to end.\n"
                             "\n"
                             "Nobody asked why.";

  for (guint nth = 0; nth < 2; nth++)
    {
      ReadoutSpan expected = span_of (text, "Geneva", nth), span;
      g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (text, expected);
      g_autofree char *longer = g_strconcat ("Before that.\n\n", text, NULL);

      g_assert_cmpint (readout_anchor_find (anchor, longer, &span), ==, READOUT_ANCHOR_FOUND);
      g_assert_cmpuint (span.start_byte, ==, expected.start_byte + strlen ("Before that.\n\n"));
    }
}

#define SAME "The envoys left the hall without a word, and nobody would say when they meet again."

/* Where the text ends as another of its paragraphs does, a passage that is gone is not taken for that of the
 * other paragraph. */
static void
test_same_end (void)
{
  static const char text[] = "On Monday. " SAME "\n\nOn Tuesday. " SAME;
  static const char edited[] = "On Monday. " SAME "\n\nOn Tuesday. The ministers left.";
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (text, span_of (text, "without a word", 1));
  ReadoutSpan span;

  g_assert_cmpint (readout_anchor_find (anchor, text, &span), ==, READOUT_ANCHOR_FOUND);
  g_assert_cmpuint (span.start_byte, ==, span_of (text, "without a word", 1).start_byte);
  g_assert_cmpint (readout_anchor_find (anchor, edited, &span), ==, READOUT_ANCHOR_MISSING);
}

static void
test_incomplete (void)
{
  g_autoptr (ReadoutAnchor) anchor = readout_anchor_new (talks, span_of (talks, "Geneva", 0));
  const ReadoutCorrection incomplete[] = {
    { .verb = READOUT_VERB_REJECT },
    { .verb = READOUT_VERB_REJECT, .forms = FORMS (" \n") },
    { .verb = READOUT_VERB_REJECT, .scope = READOUT_SCOPE_CASE, .forms = FORMS ("Geneva"), .anchor = anchor },
    { .verb = READOUT_VERB_RENAME, .forms = FORMS ("Geneva"), .words = "\t" },
    { .verb = READOUT_VERB_SAME, .forms = FORMS ("Geneva"), .other_forms = FORMS ("Geneva") },
    { .verb = READOUT_VERB_SPEAKER, .words = "the minister" },
    { .verb = READOUT_VERB_ENDS, .anchor = anchor },
  };

  for (guint i = 0; i < G_N_ELEMENTS (incomplete); i++)
    g_assert_false (readout_correction_is_complete (&incomplete[i]));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  analyzer = readout_analyzer_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/corrections/pronoun", test_pronoun);
  g_test_add_func ("/corrections/role-mention", test_role_mention);
  g_test_add_func ("/corrections/nothing-said", test_nothing_said);
  g_test_add_func ("/corrections/reject", test_reject);
  g_test_add_func ("/corrections/reject-one", test_reject_one);
  g_test_add_func ("/corrections/type", test_type);
  g_test_add_func ("/corrections/rename-and-accept", test_rename_and_accept);
  g_test_add_func ("/corrections/short-form-of-another", test_short_form_of_another);
  g_test_add_func ("/corrections/same-and-distinct", test_same_and_distinct);
  g_test_add_func ("/corrections/same-keeps-name", test_same_keeps_name);
  g_test_add_func ("/corrections/type-keeps-together", test_type_keeps_together);
  g_test_add_func ("/corrections/distinct", test_distinct);
  g_test_add_func ("/corrections/one-passage-means-another", test_one_passage_means_another);
  g_test_add_func ("/corrections/add", test_add);
  g_test_add_func ("/corrections/add-beside-others", test_add_beside_others);
  g_test_add_func ("/corrections/add-marks", test_add_marks);
  g_test_add_func ("/corrections/add-in-boilerplate", test_add_in_boilerplate);
  g_test_add_func ("/corrections/precedence", test_precedence);
  g_test_add_func ("/corrections/revoked", test_revoked);
  g_test_add_func ("/corrections/speaker", test_speaker);
  g_test_add_func ("/corrections/unknown-speaker", test_unknown_speaker);
  g_test_add_func ("/corrections/naming-and-kind", test_naming_and_kind);
  g_test_add_func ("/corrections/reject-and-add-quote", test_reject_and_add_quote);
  g_test_add_func ("/corrections/ends-split-and-join", test_ends_split_and_join);
  g_test_add_func ("/corrections/quote-gone", test_quote_gone);
  g_test_add_func ("/corrections/edited-text", test_edited_text);
  g_test_add_func ("/corrections/ambiguous-anchor", test_ambiguous_anchor);
  g_test_add_func ("/corrections/same-end", test_same_end);
  g_test_add_func ("/corrections/repeated-lines", test_repeated_lines);
  g_test_add_func ("/corrections/incomplete", test_incomplete);

  return g_test_run ();
}
