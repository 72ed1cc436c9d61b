/* test-text-stages.c: paragraphs, tokens, sentences, quotation marks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-language.h"
#include "readout-paragraphs.h"
#include "readout-passage.h"
#include "readout-quote-marks.h"

#include <string.h>

static ReadoutLanguage *language;

static const ReadoutLexicon *
lexicon (void)
{
  return readout_language_get_lexicon (language);
}

/* The tokens of @text with a bar between them. */
static char *
tokens_of (const char *text)
{
  g_autoptr (GArray) tokens = readout_tokens_find (lexicon (), text, strlen (text));
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      ReadoutSpan span = g_array_index (tokens, ReadoutToken, i).span;

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + span.start_byte, (gssize)(span.end_byte - span.start_byte));
    }

  return g_string_free (joined, FALSE);
}

static char *
sentences_of (const char *text)
{
  GString *joined = g_string_new (NULL);
  ReadoutPassage passage;

  readout_passage_init (&passage, lexicon (), text, strlen (text));
  for (guint i = 0; i < passage.sentences->len; i++)
    {
      ReadoutSpan span = readout_sentence_get_span (&g_array_index (passage.sentences, ReadoutSentence, i),
                                                    passage.tokens);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + span.start_byte, (gssize)(span.end_byte - span.start_byte));
    }
  readout_passage_clear (&passage);

  return g_string_free (joined, FALSE);
}

static char *
quoted_in (const char *text)
{
  GString *joined = g_string_new (NULL);
  g_autoptr (GArray) pairs = NULL;
  ReadoutPassage passage;

  readout_passage_init (&passage, lexicon (), text, strlen (text));
  pairs = readout_quote_marks_pair (&passage);
  for (guint i = 0; i < pairs->len; i++)
    {
      const ReadoutQuotePair *pair = &g_array_index (pairs, ReadoutQuotePair, i);
      ReadoutSpan span = readout_passage_get_span (&passage, pair->open + 1, pair->close);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + span.start_byte, (gssize)(span.end_byte - span.start_byte));
    }
  readout_passage_clear (&passage);

  return g_string_free (joined, FALSE);
}

/* "kind:text" of each paragraph with a bar between them. */
static char *
paragraphs_of (const char *text)
{
  g_autoptr (GArray) paragraphs = readout_paragraphs_find (text, strlen (text));
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, i);

      g_string_append_printf (joined, "%s%s:%.*s", i > 0 ? "|" : "",
                              readout_enum_to_nick (READOUT_TYPE_PARAGRAPH_KIND, (int)paragraph->kind),
                              (int)(paragraph->span.end_byte - paragraph->span.start_byte),
                              text + paragraph->span.start_byte);
    }

  return g_string_free (joined, FALSE);
}

typedef char *(*Stage) (const char *text);

static void
assert_all (Stage stage, const char *const (*cases)[2], guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = stage (cases[i][0]);

      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_tokens (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { " \n ", "" },
    { "The envoy’s plan.", "The|envoy|’s|plan|." },
    { "both parties' wishes", "both|parties|'|wishes" },
    { "Al-Nusra and O'Brien", "Al-Nusra|and|O'Brien" },
    { "the U.S. side", "the|U.S.|side" },
    { "It cost $1,500.75 in 2016.", "It|cost|$|1,500.75|in|2016|." },
    { "a deal.The next", "a|deal|.|The|next" },
    { "Mr. Orlov left…", "Mr.|Orlov|left|…" },
    { "“Wait,” he said", "“|Wait|,|”|he|said" },
    { "see https://example.org/a?b=c, please", "see|https://example.org/a?b=c|,|please" },
    { "в Женеве", "в|Женеве" },
    { "قال الوزير", "قال|الوزير" },
  };

  assert_all (tokens_of, cases, G_N_ELEMENTS (cases));
}

static void
test_sentences (void)
{
  static const char *const cases[][2] = {
    { "One came. Two left.", "One came.|Two left." },
    { "Mr. Orlov met Dr. Haddad. They spoke.", "Mr. Orlov met Dr. Haddad.|They spoke." },
    { "The U.S. Senate voted. It passed.", "The U.S. Senate voted.|It passed." },
    { "He left the U.S. The talks went on.", "He left the U.S.|The talks went on." },
    { "“Will it hold?” she asked. No one knew.", "“Will it hold?” she asked.|No one knew." },
    { "“It will hold.” The envoy left.", "“It will hold.”|The envoy left." },
    { "It fell by 3.5 percent. Then it rose.", "It fell by 3.5 percent.|Then it rose." },
    { "No end of sentence here", "No end of sentence here" },
  };

  assert_all (sentences_of, cases, G_N_ELEMENTS (cases));
}

static void
test_quotation_marks (void)
{
  static const char *const cases[][2] = {
    { "“We wait,” he said, “and hope.”", "We wait,|and hope." },
    { "\"We wait,\" he said.", "We wait," },
    { "„Wir warten“, sagte er.", "Wir warten" },
    { "«Attendons», dit-il.", "Attendons" },
    { "»Wir warten«, sagte er.", "Wir warten" },
    { "「待つ」と述べた。", "待つ" },
    { "‘We wait,’ the ministers’ aide said.", "We wait," },
    { "The ministers' aides and the envoys' cars", "" },
    { "It's the parties’ own plan", "" },
    { "A stray ” mark and “a closed one” here", "a closed one" },
    { "“First. “Second one,” she said", "Second one," },
    { "He said: “It goes on", "It goes on" },
  };

  assert_all (quoted_in, cases, G_N_ELEMENTS (cases));
}

static void
test_structure (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "One line only.", "body:One line only." },
    { "Envoys Meet Again\n\nEnvoys Meet Again\n\nThe envoys met on Monday.",
      "title:Envoys Meet Again|boilerplate:Envoys Meet Again|body:The envoys met on Monday." },
    { "Envoys meet\n\nBy Dana Example\n\nThe envoys met.\n\nWhat Comes Next\n\nThey meet again.",
      "title:Envoys meet|byline:By Dana Example|body:The envoys met.|heading:What Comes Next|body:They meet again." },
    { "Envoys meet\n\nThe envoys met.\n\nRead more: all our stories\n\nImage source: here.",
      "title:Envoys meet|body:The envoys met.|boilerplate:Read more: all our stories|boilerplate:Image source: here." },
    { "Envoys meet\n\nSeptember 9, 2016\n\nThe envoys met.",
      "title:Envoys meet|dateline:September 9, 2016|body:The envoys met." },
    { "Envoys meet\nThe envoys met on Monday in a town that few people know.\nThey will meet again on Friday.",
      "title:Envoys meet|body:The envoys met on Monday in a town that few people know.|body:They will meet again on "
      "Friday." },
    { "The envoys met on Monday in a small town by the lake that\nfew people know, and they agreed to meet once more "
      "on\nFriday.\n\nNobody else was there.",
      "body:The envoys met on Monday in a small town by the lake that\nfew people know, and they agreed to meet once "
      "more on\nFriday.|body:Nobody else was there." },
  };

  assert_all (paragraphs_of, cases, G_N_ELEMENTS (cases));
}

/* A text without line ends must not cost the square of its length. */
static void
test_long_line (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) paragraphs = NULL;
  gsize n_bytes = 0;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "The envoys met again. ");
  g_strchomp (text->str);
  text->len = strlen (text->str);

  paragraphs = readout_paragraphs_find (text->str, text->len);
  g_assert_cmpuint (paragraphs->len, >, 1);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      ReadoutSpan span = g_array_index (paragraphs, ReadoutParagraph, i).span;

      g_assert_cmpuint (span.end_byte - span.start_byte, <=, 16384);
      g_assert_true (g_str_has_prefix (text->str + span.start_byte, "The envoys"));
      g_assert_cmpint (text->str[span.end_byte - 1], ==, '.');
      n_bytes += span.end_byte - span.start_byte;
    }
  g_assert_cmpuint (n_bytes + paragraphs->len - 1, ==, text->len);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = readout_language_new ("en", NULL);
  g_assert_nonnull (language);

  g_test_add_func ("/text/tokens", test_tokens);
  g_test_add_func ("/text/sentences", test_sentences);
  g_test_add_func ("/text/quotation-marks", test_quotation_marks);
  g_test_add_func ("/text/structure", test_structure);
  g_test_add_func ("/text/long-line", test_long_line);

  status = g_test_run ();
  readout_language_unref (language);

  return status;
}
