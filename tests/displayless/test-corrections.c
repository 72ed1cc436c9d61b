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

  g_test_add_func ("/corrections/nothing-said", test_nothing_said);
  g_test_add_func ("/corrections/reject", test_reject);
  g_test_add_func ("/corrections/reject-one", test_reject_one);
  g_test_add_func ("/corrections/type", test_type);
  g_test_add_func ("/corrections/rename-and-accept", test_rename_and_accept);
  g_test_add_func ("/corrections/short-form-of-another", test_short_form_of_another);
  g_test_add_func ("/corrections/same-and-distinct", test_same_and_distinct);
  g_test_add_func ("/corrections/distinct", test_distinct);
  g_test_add_func ("/corrections/one-passage-means-another", test_one_passage_means_another);
  g_test_add_func ("/corrections/add", test_add);
  g_test_add_func ("/corrections/add-beside-others", test_add_beside_others);
  g_test_add_func ("/corrections/precedence", test_precedence);
  g_test_add_func ("/corrections/revoked", test_revoked);
  g_test_add_func ("/corrections/edited-text", test_edited_text);
  g_test_add_func ("/corrections/ambiguous-anchor", test_ambiguous_anchor);
  g_test_add_func ("/corrections/repeated-lines", test_repeated_lines);
  g_test_add_func ("/corrections/incomplete", test_incomplete);

  return g_test_run ();
}
