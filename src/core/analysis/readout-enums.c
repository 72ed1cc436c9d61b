/* readout-enums.c: the closed vocabularies of an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-enums.h"

G_DEFINE_ENUM_TYPE (ReadoutParagraphKind,
                    readout_paragraph_kind,
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_HEADING, "heading"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_BODY, "body"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_CAPTION, "caption"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_BOILERPLATE, "boilerplate"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_BYLINE, "byline"),
                    G_DEFINE_ENUM_VALUE (READOUT_PARAGRAPH_DATELINE, "dateline"))

G_DEFINE_ENUM_TYPE (ReadoutEntityType,
                    readout_entity_type,
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_ORGANIZATION, "organization"),
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_PLACE, "place"),
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_NATIONALITY, "nationality"),
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_GROUP, "group"),
                    G_DEFINE_ENUM_VALUE (READOUT_ENTITY_EVENT, "event"))

G_DEFINE_ENUM_TYPE (ReadoutMentionKind,
                    readout_mention_kind,
                    G_DEFINE_ENUM_VALUE (READOUT_MENTION_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (READOUT_MENTION_ROLE, "role"),
                    G_DEFINE_ENUM_VALUE (READOUT_MENTION_PRONOUN, "pronoun"))

G_DEFINE_ENUM_TYPE (ReadoutReason,
                    readout_reason,
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_LEXICON, "lexicon"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_GIVEN_NAME, "given-name"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_HEAD_WORD, "head-word"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_CONTEXT, "context"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_SAME_NAME, "same-name"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_SURNAME, "surname"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_NAME_PART, "name-part"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_OTHER_NAME, "other-name"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_ABBREVIATION, "abbreviation"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_GOVERNMENT, "government"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_ROLE, "role"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_RELATION, "relation"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_OFFICE_HOLDER, "office-holder"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_PRONOUN, "pronoun"),
                    G_DEFINE_ENUM_VALUE (READOUT_REASON_ANALYST, "analyst"))

G_DEFINE_ENUM_TYPE (ReadoutQuoteKind,
                    readout_quote_kind,
                    G_DEFINE_ENUM_VALUE (READOUT_QUOTE_DIRECT, "direct"),
                    G_DEFINE_ENUM_VALUE (READOUT_QUOTE_INDIRECT, "indirect"),
                    G_DEFINE_ENUM_VALUE (READOUT_QUOTE_MIXED, "mixed"))

G_DEFINE_ENUM_TYPE (ReadoutNaming,
                    readout_naming,
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_NAMED, "named"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_SPOKESPERSON, "spokesperson"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_UNNAMED, "unnamed"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_COLLECTIVE, "collective"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_OUTLET, "outlet"),
                    G_DEFINE_ENUM_VALUE (READOUT_NAMING_UNATTRIBUTED, "unattributed"))

G_DEFINE_ENUM_TYPE (ReadoutTelling,
                    readout_telling,
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_SAID, "said"),
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_DENIED, "denied"),
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_WITHHELD, "withheld"),
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_EXPECTED, "expected"),
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_THOUGHT, "thought"),
                    G_DEFINE_ENUM_VALUE (READOUT_TELLING_TOPIC, "topic"))

G_DEFINE_ENUM_TYPE (ReadoutRelayKind,
                    readout_relay_kind,
                    G_DEFINE_ENUM_VALUE (READOUT_RELAY_OUTLET, "outlet"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELAY_AGENCY, "agency"),
                    G_DEFINE_ENUM_VALUE (READOUT_RELAY_BROADCASTER, "broadcaster"))

G_DEFINE_ENUM_TYPE (ReadoutTimeType,
                    readout_time_type,
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_TYPE_DATE, "DATE"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_TYPE_TIME, "TIME"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_TYPE_DURATION, "DURATION"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_TYPE_SET, "SET"))

G_DEFINE_ENUM_TYPE (ReadoutTimeMod,
                    readout_time_mod,
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_NONE, "NONE"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_START, "START"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_MID, "MID"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_END, "END"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_APPROX, "APPROX"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_LESS_THAN, "LESS_THAN"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_MORE_THAN, "MORE_THAN"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_EQUAL_OR_LESS, "EQUAL_OR_LESS"),
                    G_DEFINE_ENUM_VALUE (READOUT_TIME_MOD_EQUAL_OR_MORE, "EQUAL_OR_MORE"))

G_DEFINE_ENUM_TYPE (ReadoutEventClass,
                    readout_event_class,
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_AGREE, "AGREE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_CONSULT, "CONSULT"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_SUPPORT, "SUPPORT"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_CONCEDE, "CONCEDE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_COOPERATE, "COOPERATE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_AID, "AID"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_RETREAT, "RETREAT"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_REQUEST, "REQUEST"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_ACCUSE, "ACCUSE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_REJECT, "REJECT"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_THREATEN, "THREATEN"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_PROTEST, "PROTEST"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_SANCTION, "SANCTION"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_MOBILIZE, "MOBILIZE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_COERCE, "COERCE"),
                    G_DEFINE_ENUM_VALUE (READOUT_EVENT_ASSAULT, "ASSAULT"))

G_DEFINE_ENUM_TYPE (ReadoutModality,
                    readout_modality,
                    G_DEFINE_ENUM_VALUE (READOUT_MODALITY_ACTUAL, "actual"),
                    G_DEFINE_ENUM_VALUE (READOUT_MODALITY_FUTURE, "future"),
                    G_DEFINE_ENUM_VALUE (READOUT_MODALITY_CONDITIONAL, "conditional"),
                    G_DEFINE_ENUM_VALUE (READOUT_MODALITY_DENIED, "denied"),
                    G_DEFINE_ENUM_VALUE (READOUT_MODALITY_WANTED, "wanted"))

G_DEFINE_ENUM_TYPE (ReadoutIssueState,
                    readout_issue_state,
                    G_DEFINE_ENUM_VALUE (READOUT_ISSUE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (READOUT_ISSUE_STICKING, "sticking"),
                    G_DEFINE_ENUM_VALUE (READOUT_ISSUE_AGREED, "agreed"))

G_DEFINE_ENUM_TYPE (ReadoutStance,
                    readout_stance,
                    G_DEFINE_ENUM_VALUE (READOUT_STANCE_WANTS, "wants"),
                    G_DEFINE_ENUM_VALUE (READOUT_STANCE_OFFERS, "offers"),
                    G_DEFINE_ENUM_VALUE (READOUT_STANCE_REFUSES, "refuses"))

G_DEFINE_ENUM_TYPE (ReadoutCertainty,
                    readout_certainty,
                    G_DEFINE_ENUM_VALUE (READOUT_CERTAINTY_FIXED, "fixed"),
                    G_DEFINE_ENUM_VALUE (READOUT_CERTAINTY_ESTIMATED, "estimated"),
                    G_DEFINE_ENUM_VALUE (READOUT_CERTAINTY_OPEN, "open"))

G_DEFINE_ENUM_TYPE (ReadoutTalksState,
                    readout_talks_state,
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_UNDER_WAY, "under-way"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_NO_RESULT, "no-result"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_ADJOURNED, "adjourned"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_SUSPENDED, "suspended"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (READOUT_TALKS_COLLAPSED, "collapsed"))

/**
 * readout_enum_to_nick:
 * @type: one of the enumerations of this file
 * @value: one of its values
 *
 * Returns: (transfer none): the word for @value in JSON and in a case file
 */
const char *
readout_enum_to_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = g_enum_get_value (klass, value);

  g_return_val_if_fail (entry != NULL, NULL);

  return entry->value_nick; /* static: it outlives the class */
}

/**
 * readout_enum_from_nick:
 * @type: one of the enumerations of this file
 * @nick: a word that may come from a foreign file
 * @value: (out): its value, left alone when there is none
 *
 * Returns: whether @nick is a word of @type
 */
gboolean
readout_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *entry = g_enum_get_value_by_nick (klass, nick);

  if (entry == NULL)
    return FALSE;

  *value = entry->value;
  return TRUE;
}
