/* test-memo-remarks.c: what is said of judgements, and what two versions of a memo have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-memo-difference.h"
#include "readout-memo-remarks.h"

#include <string.h>

typedef struct
{
  const char *part;
  const char *kind;
  const char *key; /* of a line of machine origin */
  const char *markup;
} Line;

static ReadoutMemoRecord *
make_record (const char *scale, const Line *lines, guint n_lines)
{
  ReadoutMemoRecord *record = readout_memo_record_new ();

  readout_memo_record_set_field (record, READOUT_MEMO_FIELD_SCALE, scale);
  for (guint i = 0; i < n_lines; i++)
    {
      ReadoutMemoPart *part = readout_memo_record_find_part (record, lines[i].part);

      if (part == NULL)
        part = readout_memo_record_add_part (record, lines[i].part, lines[i].part, "", TRUE);
      g_ptr_array_add (part->lines, readout_memo_line_new (lines[i].kind, lines[i].key, lines[i].markup));
    }

  return record;
}

static GPtrArray *
find (const char *scale, const Line *lines, guint n_lines, const ReadoutMemoRecord *before)
{
  ReadoutMemoRecord *record = make_record (scale, lines, n_lines);
  GPtrArray *remarks = readout_memo_find_remarks (record, before);

  readout_memo_record_free (record);
  return remarks;
}

/* One line of the outlook, by the analyst, and the one thing that is said of it; NULL: nothing. */
static void
assert_remark (const char *scale, const char *markup, const char *words, const char *sentence)
{
  const Line line = { "outlook", "paragraph", NULL, markup };
  g_autoptr (GPtrArray) remarks = find (scale, &line, 1, NULL);
  const ReadoutMemoRemark *remark = remarks->len > 0 ? g_ptr_array_index (remarks, 0) : NULL;

  g_assert_cmpuint (remarks->len, ==, words != NULL ? 1 : 0);
  if (words == NULL)
    return;

  g_assert_cmpstr (remark->words, ==, words);
  if (strstr (remark->sentence, sentence) == NULL)
    g_error ("“%s” is not in “%s”", sentence, remark->sentence);
}

static void
test_scales (void)
{
  assert_remark ("icd-203", "They will very likely sign.<r n=\"1\"/>", NULL, NULL);
  assert_remark ("icd-203", "They might sign.<r n=\"1\"/>", "might", "not on the scale of ICD 203");
  assert_remark ("icd-203", "We cannot rule out a delay.<r n=\"1\"/>", "cannot rule out", "not on the scale");
  assert_remark ("icd-203", "They are highly likely to sign.<r n=\"1\"/>", "highly likely", "ICD 203");
  assert_remark ("uk", "They are highly likely to sign.<r n=\"1\"/>", NULL, NULL);
  assert_remark ("uk", "There is a realistic possibility of delay.<r n=\"1\"/>", NULL, NULL);
  assert_remark ("uk", "It is very likely.<r n=\"1\"/>", "very likely", "not on the yardstick");
  assert_remark ("icd-203", "They met in May.<r n=\"1\"/>", "May",
                 "not on the scale"); /* a quiet mark, no more */
  assert_remark ("icd-203", "Nothing of the kind is said here.", NULL, NULL);
}

static void
test_sentences (void)
{
  assert_remark ("icd-203", "We judge with high confidence that a deal is likely.<r n=\"1\"/>",
                 "high confidence", "in a sentence of its own");
  assert_remark ("icd-203", "A deal is likely.<r n=\"1\"/> We have high confidence in this.", NULL, NULL);
  assert_remark ("icd-203", "A deal is likely.", "likely", "shows no source");
  assert_remark ("icd-203", "A source told reporters so.<r n=\"1\"/>", "A source",
                 "which side, rank and access");
  assert_remark ("icd-203", "A source close to the talks said so.<r n=\"1\"/>", NULL, NULL);
}

static void
test_rows (void)
{
  const Line lines[] = {
    { "bottom-line", "paragraph", NULL, "A deal is likely.<r n=\"1\"/>" },
    { "outlook", "paragraph", NULL, "A second round is probable.<r n=\"1\"/>" },
    { "outlook", "paragraph", NULL, "A third is improbable.<r n=\"1\"/>" },
  };
  g_autoptr (GPtrArray) remarks = find ("icd-203", lines, G_N_ELEMENTS (lines), NULL);
  const ReadoutMemoRemark *remark = g_ptr_array_index (remarks, 0);

  g_assert_cmpuint (remarks->len, ==, 1); /* once is enough */
  g_assert_cmpuint (remark->part, ==, 1);
  g_assert_cmpstr (remark->words, ==, "probable");
}

static void
test_change (void)
{
  const Line old_line = { "outlook", "paragraph", NULL, "A deal is unlikely.<r n=\"1\"/>" };
  const Line new_line = { "outlook", "paragraph", NULL, "A deal is very likely.<r n=\"1\"/>" };
  const Line with_reason = { "outlook", "paragraph", NULL,
                             "A deal is very likely, because both have signed the annex.<r n=\"1\"/>" };
  ReadoutMemoRecord *before = make_record ("icd-203", &old_line, 1);
  g_autoptr (GPtrArray) changed = find ("icd-203", &new_line, 1, before);
  g_autoptr (GPtrArray) explained = find ("icd-203", &with_reason, 1, before);
  g_autoptr (GPtrArray) same = find ("icd-203", &old_line, 1, before);

  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_nonnull (strstr (((ReadoutMemoRemark *)g_ptr_array_index (changed, 0))->sentence, "Say why"));
  g_assert_cmpuint (explained->len, ==, 0);
  g_assert_cmpuint (same->len, ==, 0);
  readout_memo_record_free (before);
}

/* What the articles say is no judgement of the analyst's, but where its source has no name an opinion is. */
static void
test_statements (void)
{
  const Line lines[] = {
    { "statements", "statement", "k1", "<q r=\"1\">It might be irresponsible.</q>" },
    { "statements", "attribution", "k2",
      "— <b><q r=\"1\">a senior official</q></b> (unnamed) · Sable Courier" },
    { "statements", "statement", "k3", "<q r=\"2\">It is irresponsible.</q>" },
    { "statements", "attribution", "k4",
      "— <b><q r=\"2\">Ines Calder</q></b> (on the record) · Sable Courier" },
    { "statements", "statement", "k5", "<q r=\"3\">The ferry is late.</q>" },
    { "statements", "attribution", "k6", "— <b><q r=\"3\">a source</q></b> (unnamed) · Sable Courier" },
    /* what is asked for, and what is no verdict */
    { "statements", "statement", "k7", "<q r=\"4\">The rebels must go, and should take the wrong road.</q>" },
    { "statements", "attribution", "k8",
      "— <b><q r=\"4\">a senior official</q></b> (unnamed) · Sable Courier" },
  };
  g_autoptr (GPtrArray) remarks = find ("icd-203", lines, G_N_ELEMENTS (lines), NULL);
  const ReadoutMemoRemark *opinion = g_ptr_array_index (remarks, 0);
  const ReadoutMemoRemark *source = g_ptr_array_index (remarks, 1);

  g_assert_cmpuint (remarks->len, ==, 2);
  g_assert_cmpstr (opinion->words, ==, "irresponsible");
  g_assert_cmpuint (opinion->line, ==, 0);
  g_assert_cmpstr (source->words, ==, "a source");
  g_assert_cmpuint (source->line, ==, 5);
}

static char *
describe (GPtrArray *lines)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const ReadoutMemoDifferenceLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (words, "%c%s/", " -+"[line->change], line -> words);
    }

  return g_string_free (words, FALSE);
}

static void
test_difference (void)
{
  const Line old_lines[] = { { "outlook", "paragraph", NULL, "one" },
                             { "outlook", "paragraph", NULL, "<b>two</b>" },
                             { "outlook", "paragraph", NULL, "three" },
                             { "outlook", "paragraph", NULL, "four" } };
  const Line new_lines[] = { { "outlook", "paragraph", NULL, "one" },
                             { "outlook", "paragraph", NULL, "three" },
                             { "outlook", "paragraph", NULL, "and a half" },
                             { "outlook", "paragraph", NULL, "four" } };
  ReadoutMemoRecord *before = make_record ("", old_lines, G_N_ELEMENTS (old_lines));
  ReadoutMemoRecord *now = make_record ("", new_lines, G_N_ELEMENTS (new_lines));
  g_autoptr (GPtrArray) lines = readout_memo_difference_new (before, now);
  g_autoptr (GPtrArray) none = readout_memo_difference_new (now, now);
  g_autofree char *words = describe (lines);
  g_autofree char *no_words = describe (none);

  g_assert_cmpstr (words, ==, " / outlook/ one/-two/ three/+and a half/ four/");
  g_assert_cmpstr (no_words, ==, " / outlook/ one/ three/ and a half/ four/");
  readout_memo_record_free (before);
  readout_memo_record_free (now);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memo-remarks/scales", test_scales);
  g_test_add_func ("/memo-remarks/sentences", test_sentences);
  g_test_add_func ("/memo-remarks/rows", test_rows);
  g_test_add_func ("/memo-remarks/change", test_change);
  g_test_add_func ("/memo-remarks/statements", test_statements);
  g_test_add_func ("/memo-remarks/difference", test_difference);

  return g_test_run ();
}
