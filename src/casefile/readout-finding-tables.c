/* readout-finding-tables.c: the tables of findings, and which of their columns keeps which field
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-table-private.h"

#define AT G_STRUCT_OFFSET

static const ReadoutColumn span_columns[] = {
  { "", READOUT_COLUMN_SPAN, 0 },
};

static const ReadoutColumn paragraph_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutParagraph, span) },
  { "kind", READOUT_COLUMN_NICK, AT (ReadoutParagraph, kind), readout_paragraph_kind_get_type },
};

static const ReadoutColumn entity_columns[] = {
  { "type", READOUT_COLUMN_NICK, AT (ReadoutEntity, type), readout_entity_type_get_type },
  { "name", READOUT_COLUMN_TEXT, AT (ReadoutEntity, name) },
  { "represents_government", READOUT_COLUMN_FLAG, AT (ReadoutEntity, represents_government) },
  { "confidence", READOUT_COLUMN_SHARE, AT (ReadoutEntity, confidence) },
  { "confirmed", READOUT_COLUMN_FLAG, AT (ReadoutEntity, confirmed) },
};

static const ReadoutColumn mention_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutMention, span) },
  { "kind", READOUT_COLUMN_NICK, AT (ReadoutMention, kind), readout_mention_kind_get_type },
  { "reason", READOUT_COLUMN_NICK, AT (ReadoutMention, reason), readout_reason_get_type },
  { "confidence", READOUT_COLUMN_SHARE, AT (ReadoutMention, confidence) },
  { "antecedent_", READOUT_COLUMN_SPAN, AT (ReadoutMention, antecedent) },
};

static const ReadoutColumn role_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutRole, span) },
  { "text", READOUT_COLUMN_TEXT, AT (ReadoutRole, text) },
  { "organization_number", READOUT_COLUMN_ENTITY, AT (ReadoutRole, organization) },
  { "time", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutRole, time) },
};

static const ReadoutColumn quote_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutQuote, span) },
  { "kind", READOUT_COLUMN_NICK, AT (ReadoutQuote, kind), readout_quote_kind_get_type },
  { "confidence", READOUT_COLUMN_SHARE, AT (ReadoutQuote, confidence) },
  { "cue_", READOUT_COLUMN_SPAN, AT (ReadoutQuote, cue) },
  { "cue_lemma", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, cue_lemma) },
  { "source_", READOUT_COLUMN_SPAN, AT (ReadoutQuote, source.span) },
  { "source_entity_number", READOUT_COLUMN_ENTITY, AT (ReadoutQuote, source.entity) },
  { "source_naming", READOUT_COLUMN_NICK, AT (ReadoutQuote, source.naming), readout_naming_get_type },
  { "side_entity_number", READOUT_COLUMN_ENTITY, AT (ReadoutQuote, source.unnamed.side) },
  { "source_rank", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.unnamed.rank) },
  { "source_institution", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.unnamed.institution) },
  { "source_count", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.unnamed.count) },
  { "source_access", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.unnamed.access) },
  { "source_reason", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.unnamed.reason) },
  { "same_source_number", READOUT_COLUMN_EARLIER, AT (ReadoutQuote, source.unnamed.same_as) },
  { "source_words", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutQuote, source.words) },
  { "meant_", READOUT_COLUMN_SPAN, AT (ReadoutQuote, source.meant) },
  { "telling", READOUT_COLUMN_NICK, AT (ReadoutQuote, telling), readout_telling_get_type },
  { "translated", READOUT_COLUMN_FLAG, AT (ReadoutQuote, is_translated) },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutQuote, by_analyst) },
  { "confirmed", READOUT_COLUMN_FLAG, AT (ReadoutQuote, is_confirmed) },
};

static const ReadoutColumn relay_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutRelay, span) },
  { "entity_number", READOUT_COLUMN_ENTITY, AT (ReadoutRelay, entity) },
  { "kind", READOUT_COLUMN_NICK, AT (ReadoutRelay, kind), readout_relay_kind_get_type },
};

static const ReadoutColumn time_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutTime, span) },
  { "type", READOUT_COLUMN_NICK, AT (ReadoutTime, type), readout_time_type_get_type },
  { "value", READOUT_COLUMN_TEXT, AT (ReadoutTime, value) },
  { "mod", READOUT_COLUMN_NICK, AT (ReadoutTime, mod), readout_time_mod_get_type },
};

static const ReadoutColumn event_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutEvent, span) },
  { "cue_", READOUT_COLUMN_SPAN, AT (ReadoutEvent, cue) },
  { "class", READOUT_COLUMN_NICK, AT (ReadoutEvent, klass), readout_event_class_get_type },
  { "date", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutEvent, date) },
  { "modality", READOUT_COLUMN_NICK, AT (ReadoutEvent, modality), readout_modality_get_type },
  { "is_negated", READOUT_COLUMN_FLAG, AT (ReadoutEvent, is_negated) },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutEvent, by_analyst) },
};

static const ReadoutColumn party_columns[] = {
  { "entity_number", READOUT_COLUMN_PARTY, 0 },
};

static const ReadoutColumn issue_columns[] = {
  { "name", READOUT_COLUMN_TEXT, AT (ReadoutIssue, name) },
  { "state", READOUT_COLUMN_NICK, AT (ReadoutIssue, state), readout_issue_state_get_type },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutIssue, by_analyst) },
};

static const ReadoutColumn position_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutPosition, span) },
  { "cue_", READOUT_COLUMN_SPAN, AT (ReadoutPosition, cue) },
  { "party_number", READOUT_COLUMN_ENTITY, AT (ReadoutPosition, party) },
  { "stance", READOUT_COLUMN_NICK, AT (ReadoutPosition, stance), readout_stance_get_type },
  { "what_", READOUT_COLUMN_SPAN, AT (ReadoutPosition, what) },
  { "issue_number", READOUT_COLUMN_ISSUE, AT (ReadoutPosition, issue) },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutPosition, by_analyst) },
};

static const ReadoutColumn condition_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutCondition, span) },
  { "cue_", READOUT_COLUMN_SPAN, AT (ReadoutCondition, cue) },
  { "condition_", READOUT_COLUMN_SPAN, AT (ReadoutCondition, condition) },
  { "consequence_", READOUT_COLUMN_SPAN, AT (ReadoutCondition, consequence) },
  { "party_number", READOUT_COLUMN_ENTITY, AT (ReadoutCondition, party) },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutCondition, by_analyst) },
};

static const ReadoutColumn deadline_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutDeadline, span) },
  { "date", READOUT_COLUMN_NULLABLE_TEXT, AT (ReadoutDeadline, date) },
  { "certainty", READOUT_COLUMN_NICK, AT (ReadoutDeadline, certainty), readout_certainty_get_type },
  { "is_over", READOUT_COLUMN_FLAG, AT (ReadoutDeadline, is_over) },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutDeadline, by_analyst) },
};

static const ReadoutColumn status_columns[] = {
  { "", READOUT_COLUMN_SPAN, AT (ReadoutStatus, span) },
  { "cue_", READOUT_COLUMN_SPAN, AT (ReadoutStatus, cue) },
  { "state", READOUT_COLUMN_NICK, AT (ReadoutStatus, state), readout_talks_state_get_type },
  { "by_analyst", READOUT_COLUMN_FLAG, AT (ReadoutStatus, by_analyst) },
};

#define TABLE(name, owner, part, type, columns)                       \
  {                                                                   \
    name, owner, part, sizeof (type), columns, G_N_ELEMENTS (columns) \
  }

static const ReadoutTable tables[READOUT_N_TABLES] = {
  [READOUT_TABLE_PARAGRAPH] = TABLE ("paragraph", NULL, NULL, ReadoutParagraph, paragraph_columns),
  [READOUT_TABLE_SENTENCE] = TABLE ("sentence", NULL, NULL, ReadoutSpan, span_columns),
  [READOUT_TABLE_ENTITY] = TABLE ("entity", NULL, NULL, ReadoutEntity, entity_columns),
  [READOUT_TABLE_MENTION] = TABLE ("mention", "entity_number", NULL, ReadoutMention, mention_columns),
  [READOUT_TABLE_ROLE] = TABLE ("role", "entity_number", NULL, ReadoutRole, role_columns),
  [READOUT_TABLE_QUOTE] = TABLE ("quote", NULL, NULL, ReadoutQuote, quote_columns),
  [READOUT_TABLE_QUOTE_PART] = TABLE ("quote_part", "quote_number", NULL, ReadoutSpan, span_columns),
  [READOUT_TABLE_RELAY] = TABLE ("relay", "quote_number", NULL, ReadoutRelay, relay_columns),
  [READOUT_TABLE_TIME] = TABLE ("time", NULL, NULL, ReadoutTime, time_columns),
  [READOUT_TABLE_EVENT] = TABLE ("event", NULL, NULL, ReadoutEvent, event_columns),
  [READOUT_TABLE_ACTOR] = TABLE ("event_party", "event_number", "is_target = 0", int, party_columns),
  [READOUT_TABLE_TARGET] = TABLE ("event_party", "event_number", "is_target = 1", int, party_columns),
  [READOUT_TABLE_ISSUE] = TABLE ("issue", NULL, NULL, ReadoutIssue, issue_columns),
  [READOUT_TABLE_ISSUE_MENTION] = TABLE ("issue_mention", "issue_number", NULL, ReadoutSpan, span_columns),
  [READOUT_TABLE_POSITION] = TABLE ("position", NULL, NULL, ReadoutPosition, position_columns),
  [READOUT_TABLE_CONDITION] = TABLE ("condition", NULL, NULL, ReadoutCondition, condition_columns),
  [READOUT_TABLE_DEADLINE] = TABLE ("deadline", NULL, NULL, ReadoutDeadline, deadline_columns),
  [READOUT_TABLE_STATUS] = TABLE ("status", NULL, NULL, ReadoutStatus, status_columns),
};

const ReadoutTable *
readout_table_get (ReadoutTableName name)
{
  return &tables[name];
}
