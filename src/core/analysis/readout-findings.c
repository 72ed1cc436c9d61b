/* readout-findings.c: what one paragraph says by itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-findings.h"

#include "readout-language.h"

typedef struct
{
  const char *word;
  ReadoutNameFlags gender;
  ReadoutPronounCase grammatical_case;
} Pronoun;

static const Pronoun pronoun_words[] = {
  { "he", READOUT_NAME_MALE, READOUT_PRONOUN_SUBJECT },
  { "his", READOUT_NAME_MALE, READOUT_PRONOUN_POSSESSIVE },
  { "him", READOUT_NAME_MALE, READOUT_PRONOUN_OBJECT },
  { "she", READOUT_NAME_FEMALE, READOUT_PRONOUN_SUBJECT },
  { "her", READOUT_NAME_FEMALE, READOUT_PRONOUN_POSSESSIVE },
  { "hers", READOUT_NAME_FEMALE, READOUT_PRONOUN_POSSESSIVE },
  { "himself", READOUT_NAME_MALE, READOUT_PRONOUN_REFLEXIVE },
  { "herself", READOUT_NAME_FEMALE, READOUT_PRONOUN_REFLEXIVE },
};

static gboolean
read_pronoun (const ReadoutPassage *passage, guint i, ReadoutPronoun *pronoun)
{
  char first = g_ascii_tolower (passage->text[pronoun->span.start_byte]);

  if (first != 'h' && first != 's')
    return FALSE;

  for (guint k = 0; k < G_N_ELEMENTS (pronoun_words); k++)
    if (readout_passage_is (passage, i, pronoun_words[k].word))
      {
        pronoun->gender = pronoun_words[k].gender;
        pronoun->grammatical_case = pronoun_words[k].grammatical_case;
        return TRUE;
      }

  return FALSE;
}

static GArray *
find_pronouns (const ReadoutPassage *passage)
{
  GArray *pronouns = g_array_new (FALSE, FALSE, sizeof (ReadoutPronoun));

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      ReadoutPronoun pronoun = { readout_passage_get_token (passage, i)->span, 0, 0 };

      if (read_pronoun (passage, i, &pronoun))
        g_array_append_val (pronouns, pronoun);
    }

  return pronouns;
}

static GArray *
sentence_spans (const ReadoutPassage *passage)
{
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (ReadoutSpan), passage->sentences->len);

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      const ReadoutSentence *sentence = &g_array_index (passage->sentences, ReadoutSentence, i);
      ReadoutSpan span = readout_passage_get_span (passage, sentence->first, sentence->end);

      g_array_append_val (spans, span);
    }

  return spans;
}

static guint
count_words (const ReadoutPassage *passage)
{
  guint n_words = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      ReadoutTokenKind kind = readout_passage_get_token (passage, i)->kind;

      n_words += kind == READOUT_TOKEN_WORD || kind == READOUT_TOKEN_NUMBER;
    }

  return n_words;
}

/**
 * readout_findings_new:
 * @language: what is known of words and names; must outlive the findings
 * @text: one paragraph, valid UTF-8
 * @length_bytes: its length in bytes
 *
 * Stage one of the analysis: depends on nothing but its arguments.
 *
 * Returns: (transfer full): what the paragraph says by itself
 */
ReadoutFindings *
readout_findings_new (const ReadoutLanguage *language, const char *text, gsize length_bytes)
{
  ReadoutFindings *self = g_new0 (ReadoutFindings, 1);
  ReadoutPassage passage;

  readout_passage_init (&passage, readout_language_get_lexicon (language), text, length_bytes);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_words = count_words (&passage);
  self->sentences = sentence_spans (&passage);
  self->doubtful_names = g_array_new (FALSE, FALSE, sizeof (ReadoutName));
  self->names = readout_names_find (&passage, readout_language_get_tagger (language), self->doubtful_names);
  self->role_mentions = readout_roles_find_mentions (&passage, self->names);
  self->pronouns = find_pronouns (&passage);
  self->quotes = readout_quotes_find (readout_language_get_quote_model (language), &passage, self->names,
                                      self->role_mentions);
  self->times = readout_times_find (&passage);
  self->events = readout_events_find (readout_language_get_event_lexicon (language), &passage, self->names);
  self->issues = readout_issues_find (&passage);
  self->conditions = readout_conditions_find (&passage);
  self->deadlines = readout_deadlines_find (&passage, self->times);
  self->statuses = readout_statuses_find (&passage);

  readout_passage_clear (&passage);

  return self;
}

/**
 * readout_findings_ref:
 * @self: findings
 *
 * Returns: (transfer full): @self
 */
ReadoutFindings *
readout_findings_ref (ReadoutFindings *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * readout_findings_unref:
 * @self: (transfer full): findings
 */
void
readout_findings_unref (ReadoutFindings *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->sentences);
  g_array_unref (self->names);
  g_array_unref (self->doubtful_names);
  g_array_unref (self->role_mentions);
  g_array_unref (self->pronouns);
  g_array_unref (self->quotes);
  g_array_unref (self->times);
  g_array_unref (self->events);
  g_array_unref (self->issues);
  g_array_unref (self->conditions);
  g_array_unref (self->deadlines);
  g_array_unref (self->statuses);
  g_free (self);
}
