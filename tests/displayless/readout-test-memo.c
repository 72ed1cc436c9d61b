/* readout-test-memo.c: articles with findings, for tests of the memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-case-article-private.h"
#include "readout-test-memo.h"

#include <string.h>

static void
add_sentences (ReadoutAnalysisBuilder *builder, const char *text, ReadoutSpan paragraph)
{
  ReadoutSpan sentence = { paragraph.start_byte, paragraph.start_byte };

  while (sentence.end_byte < paragraph.end_byte)
    {
      const char *rest = text + sentence.end_byte;

      if (*rest == '.' && (rest[1] == ' ' || g_str_has_prefix (rest + 1, "” ")))
        {
          sentence.end_byte += rest[1] == ' ' ? 1 : strlen (".”");
          readout_analysis_builder_add_sentence (builder, sentence);
          sentence.start_byte = ++sentence.end_byte;
        }
      else
        sentence.end_byte++;
    }

  readout_analysis_builder_add_sentence (builder, sentence);
}

static void
add_paragraphs (ReadoutAnalysisBuilder *builder, const char *text)
{
  gsize byte = 0;

  for (const char *line = text; line != NULL;)
    {
      const char *end = strchr (line, '\n');
      ReadoutSpan span = { byte, byte + (end != NULL ? (gsize)(end - line) : strlen (line)) };

      readout_analysis_builder_add_paragraph (builder, span,
                                              byte == 0 ? READOUT_PARAGRAPH_TITLE : READOUT_PARAGRAPH_BODY);
      add_sentences (builder, text, span);
      byte = span.end_byte + 1;
      line = end != NULL ? end + 1 : NULL;
    }
}

ReadoutTestDraft
readout_test_draft_new (const char *text, const char *outlet, const char *published)
{
  g_autofree char *title = g_strndup (text, strcspn (text, "\n"));
  ReadoutMetadata metadata = { .title = title, .outlet = (char *)outlet, .published = (char *)published };
  ReadoutTestDraft self;

  self.article = readout_article_new (g_strdup (text), &metadata, NULL);
  self.builder = readout_analysis_builder_new (self.article);
  readout_analysis_builder_set_n_words (self.builder, 100);
  add_paragraphs (self.builder, text);

  return self;
}

ReadoutSpan
readout_test_draft_find (ReadoutTestDraft *self, const char *words)
{
  const char *text = readout_article_get_text (self->article, NULL);
  const char *found = strstr (text, words);
  gsize start_byte;

  g_assert_nonnull (found);
  start_byte = (gsize)(found - text);

  return (ReadoutSpan){ start_byte, start_byte + strlen (words) };
}

int
readout_test_draft_add_entity (ReadoutTestDraft *self,
                               ReadoutEntityType type,
                               const char *name,
                               const char *role)
{
  ReadoutEntity entity = { .type = type, .name = name, .confidence = 1 };
  int index = readout_analysis_builder_add_entity (self->builder, &entity);
  const char *text = readout_article_get_text (self->article, NULL);

  for (const char *found = strstr (text, name); found != NULL; found = strstr (found + 1, name))
    {
      gsize start_byte = (gsize)(found - text);
      ReadoutMention mention
          = { .span = { start_byte, start_byte + strlen (name) }, .kind = READOUT_MENTION_NAME };

      readout_analysis_builder_add_mention (self->builder, index, &mention);
    }
  if (role != NULL)
    {
      ReadoutRole known = { readout_test_draft_find (self, role), role, READOUT_NO_ENTITY };

      readout_analysis_builder_add_role (self->builder, index, &known);
    }

  return index;
}

int
readout_test_draft_add_person (ReadoutTestDraft *self, const char *name, const char *role)
{
  return readout_test_draft_add_entity (self, READOUT_ENTITY_PERSON, name, role);
}

void
readout_test_draft_add_mention (ReadoutTestDraft *self,
                                int entity,
                                const char *words,
                                ReadoutMentionKind kind)
{
  ReadoutMention mention = { .span = readout_test_draft_find (self, words), .kind = kind };

  readout_analysis_builder_add_mention (self->builder, entity, &mention);
}

void
readout_test_draft_add_quote (ReadoutTestDraft *self,
                              ReadoutQuoteKind kind,
                              const char *parts,
                              const char *source,
                              int entity,
                              ReadoutNaming naming,
                              const char *access)
{
  g_auto (GStrv) words = g_strsplit (parts, " / ", -1);
  guint n_parts = g_strv_length (words);
  g_autofree ReadoutSpan *spans = g_new0 (ReadoutSpan, n_parts);
  ReadoutQuote quote
      = { .kind = kind, .parts = spans, .n_parts = n_parts, .cue_lemma = "say", .confidence = 1 };

  for (guint i = 0; i < n_parts; i++)
    spans[i] = readout_test_draft_find (self, words[i]);
  quote.span = (ReadoutSpan){ spans[0].start_byte, spans[n_parts - 1].end_byte };
  quote.source.entity = entity;
  quote.source.naming = naming;
  quote.source.unnamed.side = READOUT_NO_ENTITY;
  quote.source.unnamed.same_as = READOUT_NO_QUOTE;
  quote.source.unnamed.access = access;
  if (source != NULL)
    quote.source.span = readout_test_draft_find (self, source);

  readout_analysis_builder_add_quote (self->builder, &quote);
}

/* What somebody is reported to want, in no words of his. */
void
readout_test_draft_add_attitude (ReadoutTestDraft *self, const char *words, const char *source)
{
  ReadoutSpan span = readout_test_draft_find (self, words);
  ReadoutQuote quote
      = { .span = span, .kind = READOUT_QUOTE_INDIRECT, .parts = &span, .n_parts = 1, .confidence = 1 };

  quote.source.entity = READOUT_NO_ENTITY;
  quote.source.naming = READOUT_NAMING_NAMED;
  quote.source.unnamed.side = READOUT_NO_ENTITY;
  quote.source.unnamed.same_as = READOUT_NO_QUOTE;
  quote.source.span = readout_test_draft_find (self, source);

  readout_analysis_builder_add_quote (self->builder, &quote);
}

ReadoutCaseArticle *
readout_test_draft_end (ReadoutTestDraft *self)
{
  ReadoutCaseArticle *case_article = g_object_new (READOUT_TYPE_CASE_ARTICLE, NULL);

  static gint64 last_id;

  case_article->id = ++last_id;
  readout_metadata_free (case_article->metadata);
  case_article->metadata = readout_metadata_copy (readout_article_get_metadata (self->article));
  case_article->analysis = readout_analysis_builder_end (self->builder);
  case_article->n_words = readout_analysis_get_n_words (case_article->analysis);
  readout_analysis_builder_free (self->builder);
  g_object_unref (self->article);

  return case_article;
}

ReadoutMemoRecord *
readout_test_record_new (GPtrArray *articles,
                         const char *template,
                         const char *case_name,
                         const char *subject,
                         const char *cut_off)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) sections
      = readout_memo_template_parse (template, strlen (template), &error);
  const char *fields[READOUT_N_MEMO_FIELDS] = {
    [READOUT_MEMO_FIELD_SUBJECT] = subject != NULL ? subject : case_name,
    [READOUT_MEMO_FIELD_CUT_OFF] = cut_off,
    [READOUT_MEMO_FIELD_CASE_NAME] = case_name,
  };
  ReadoutMemoCase from = { .articles = articles };

  g_assert_no_error (error);
  return readout_memo_fill_new (sections, (char **)fields, &from);
}

ReadoutMemo *
readout_test_memo_new (GPtrArray *articles, const char *case_name, const char *subject, const char *cut_off)
{
  g_autoptr (ReadoutMemoRecord) record = readout_test_record_new (articles,
                                                                  "name: Memo\n"
                                                                  "section: Statements\n"
                                                                  "fill: statements\n"
                                                                  "section: People and roles\n"
                                                                  "fill: people\n"
                                                                  "section: Articles\n"
                                                                  "fill: articles\n"
                                                                  "section: Source notes\n"
                                                                  "fill: sources\n"
                                                                  "section: All statements\n"
                                                                  "fill: all-statements\n"
                                                                  "section: Passages\n"
                                                                  "fill: passages\n",
                                                                  case_name, subject, cut_off);
  const ReadoutMemoCase from = { .articles = articles };

  return readout_memo_new_for_record (record, &from, NULL);
}

void
readout_test_assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

void
readout_test_assert_has_not (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}
