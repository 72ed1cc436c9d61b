/* readout-analysis.h: what the analyzer found in one article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-article.h"
#include "readout-corrections.h"
#include "readout-enums.h"
#include "readout-negotiation.h"
#include "readout-types.h"

G_BEGIN_DECLS

/* The index of an entity in readout_analysis_get_entities(), or this. */
#define READOUT_NO_ENTITY (-1)

/* The index of a quote in readout_analysis_get_quotes(), or this. */
#define READOUT_NO_QUOTE (-1)

typedef struct
{
  ReadoutSpan span;
  ReadoutParagraphKind kind;
} ReadoutParagraph;

/**
 * ReadoutMention:
 * @span: the words, without article and possessive
 * @kind: name, role or pronoun
 * @reason: why it was found
 * @confidence: 0 to 1
 * @antecedent: the words of the entity by which it is understood; empty when it stands for itself
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutMentionKind kind;
  ReadoutReason reason;
  double confidence;
  ReadoutSpan antecedent;
} ReadoutMention;

/**
 * ReadoutRole:
 * @span: where the article says it
 * @text: the role in the article's words: "US Secretary of State"
 * @organization: index of the organization or country that the role belongs to, or %READOUT_NO_ENTITY
 * @time: (nullable): what the article says of when: "former", "since 2004"
 */
typedef struct
{
  ReadoutSpan span;
  const char *text;
  int organization;
  const char *time;
} ReadoutRole;

/**
 * ReadoutEntity:
 * @type: what it is
 * @name: the fullest name that the article or the lexicon gives it
 * @represents_government: whether some mention is a capital or country that stands for its government
 * @confirmed: whether the analyst said that it is right
 * @confidence: 0 to 1
 * @mentions: (array length=n_mentions): in the order of the text; at least one
 * @roles: (array length=n_roles): in the order of the text
 */
typedef struct
{
  ReadoutEntityType type;
  const char *name;
  gboolean represents_government;
  gboolean confirmed;
  double confidence;
  const ReadoutMention *mentions;
  guint n_mentions;
  const ReadoutRole *roles;
  guint n_roles;
} ReadoutEntity;

/**
 * ReadoutUnnamed:
 * @side: index of the entity for which the source speaks, or %READOUT_NO_ENTITY
 * @rank: (nullable): "senior", "top", "former"
 * @institution: (nullable): "administration"
 * @count: (nullable): "one", "two", "several"
 * @access: (nullable): "traveling with Kerry", "briefed on the talks"
 * @reason: (nullable): why the name was withheld, as the article says it
 * @same_as: index of the first quote that has the same source, or %READOUT_NO_QUOTE where this is the first
 *
 * What an article tells of a source that it does not name, in the article's words.
 */
typedef struct
{
  int side;
  const char *rank;
  const char *institution;
  const char *count;
  const char *access;
  const char *reason;
  int same_as;
} ReadoutUnnamed;

/**
 * ReadoutRelay:
 * @span: the words that name it
 * @entity: index of the entity, or %READOUT_NO_ENTITY
 * @kind: what it is
 *
 * Who has passed on the words of a source.
 */
typedef struct
{
  ReadoutSpan span;
  int entity;
  ReadoutRelayKind kind;
} ReadoutRelay;

/**
 * ReadoutSource:
 * @span: the words that name the source; empty when there are none
 * @meant: where @span is a pronoun that means somebody without a name, the words that first tell of him: "a
 *     senior official"; empty else
 * @entity: index of the entity, or %READOUT_NO_ENTITY
 * @naming: how the source is named
 * @unnamed: what is told of it, where @naming is unnamed or collective
 * @relays: (array length=n_relays) (nullable): through whom its words have come, in the order of the text
 * @words: (nullable): who it is in the analyst's words, where the article has none for it
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutSpan meant;
  int entity;
  ReadoutNaming naming;
  ReadoutUnnamed unnamed;
  const ReadoutRelay *relays;
  guint n_relays;
  const char *words;
} ReadoutSource;

/**
 * ReadoutQuote:
 * @span: from the first word to the last, without the outer quotation marks
 * @kind: direct, indirect or mixed
 * @parts: (array length=n_parts): the words themselves, where the attribution breaks them; at least one
 * @cue: the words that attribute; empty when there are none
 * @cue_lemma: (nullable): the cue's dictionary form: "say"
 * @source: whom it is attributed to
 * @telling: what the source is said to have done with it
 * @is_translated: whether the article says that it was said in another language
 * @confidence: 0 to 1
 * @by_analyst: whether some of it is what the analyst said
 * @is_confirmed: whether the analyst said that it is right
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutQuoteKind kind;
  const ReadoutSpan *parts;
  guint n_parts;
  ReadoutSpan cue;
  const char *cue_lemma;
  ReadoutSource source;
  ReadoutTelling telling;
  gboolean is_translated;
  double confidence;
  gboolean by_analyst;
  gboolean is_confirmed;
} ReadoutQuote;

/**
 * ReadoutTime:
 * @span: the words
 * @type: what it is, as in TIMEX3
 * @mod: which part of it is meant, or how exact it is
 * @value: its value, as in ISO-TimeML: "2016-09-09", "P2W"; relative where nobody knows the day of
 * publication
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutTimeType type;
  ReadoutTimeMod mod;
  const char *value;
} ReadoutTime;

/**
 * readout_quote_is_statement:
 * @quote: a quote
 *
 * Returns: whether somebody said it: words in quotation marks, or a clause with a source and a verb of
 * reporting, or of which the analyst says so; not what a source is reported to want or think, has not said or
 * is yet to say
 */
static inline gboolean
readout_quote_is_statement (const ReadoutQuote *quote)
{
  gboolean has_source = !readout_span_is_empty (quote->source.span) || quote->source.words != NULL;

  if (quote->kind == READOUT_QUOTE_DIRECT)
    return TRUE;

  return has_source && (quote->cue_lemma != NULL || quote->by_analyst)
         && (quote->telling == READOUT_TELLING_SAID || quote->telling == READOUT_TELLING_DENIED);
}

#define READOUT_TYPE_ANALYSIS (readout_analysis_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutAnalysis, readout_analysis, READOUT, ANALYSIS, GObject)

ReadoutArticle *readout_analysis_get_article (ReadoutAnalysis *self);
ReadoutSpan readout_analysis_get_title (ReadoutAnalysis *self);
const ReadoutParagraph *readout_analysis_get_paragraphs (ReadoutAnalysis *self, guint *n_paragraphs);
const ReadoutSpan *readout_analysis_get_sentences (ReadoutAnalysis *self, guint *n_sentences);
const ReadoutEntity *readout_analysis_get_entities (ReadoutAnalysis *self, guint *n_entities);
const ReadoutQuote *readout_analysis_get_quotes (ReadoutAnalysis *self, guint *n_quotes);
const ReadoutTime *readout_analysis_get_times (ReadoutAnalysis *self, guint *n_times);
const ReadoutEvent *readout_analysis_get_events (ReadoutAnalysis *self, guint *n_events);
const ReadoutIssue *readout_analysis_get_issues (ReadoutAnalysis *self, guint *n_issues);
const ReadoutPosition *readout_analysis_get_positions (ReadoutAnalysis *self, guint *n_positions);
const ReadoutCondition *readout_analysis_get_conditions (ReadoutAnalysis *self, guint *n_conditions);
const ReadoutDeadline *readout_analysis_get_deadlines (ReadoutAnalysis *self, guint *n_deadlines);
const ReadoutStatus *readout_analysis_get_statuses (ReadoutAnalysis *self, guint *n_statuses);
gboolean readout_analysis_get_published (ReadoutAnalysis *self, GDate *published);
guint readout_analysis_get_n_words (ReadoutAnalysis *self);
const char *readout_analysis_get_version (ReadoutAnalysis *self); /* nullable */
ReadoutCorrections *readout_analysis_get_corrections (ReadoutAnalysis *self);
ReadoutEffect readout_analysis_get_effect (ReadoutAnalysis *self, guint correction);

int readout_analysis_count_sentences (ReadoutAnalysis *self, gsize from_byte, gsize to_byte);
char *readout_analysis_dup_text (ReadoutAnalysis *self, ReadoutSpan span);
char *readout_analysis_dup_title (ReadoutAnalysis *self);
void readout_analysis_count_namings (ReadoutAnalysis *self, guint counts[READOUT_N_NAMINGS]);

G_END_DECLS
