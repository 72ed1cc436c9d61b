/* readout-enums.h: the closed vocabularies of an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  READOUT_PARAGRAPH_TITLE,
  READOUT_PARAGRAPH_HEADING,
  READOUT_PARAGRAPH_BODY,
  READOUT_PARAGRAPH_CAPTION,
  READOUT_PARAGRAPH_BOILERPLATE,
  READOUT_PARAGRAPH_BYLINE,
  READOUT_PARAGRAPH_DATELINE,
} ReadoutParagraphKind;

typedef enum
{
  READOUT_ENTITY_PERSON,
  READOUT_ENTITY_ORGANIZATION,
  READOUT_ENTITY_PLACE,
  READOUT_ENTITY_NATIONALITY,
  READOUT_ENTITY_GROUP,
  READOUT_ENTITY_EVENT,
} ReadoutEntityType;

#define READOUT_N_ENTITY_TYPES (READOUT_ENTITY_EVENT + 1)

typedef enum
{
  READOUT_MENTION_NAME,    /* a proper name or its abbreviation */
  READOUT_MENTION_ROLE,    /* "the Secretary of State" */
  READOUT_MENTION_PRONOUN, /* "he" */
} ReadoutMentionKind;

/* Why a mention was found; the window and the memo say it in words. */
typedef enum
{
  READOUT_REASON_LEXICON,       /* the words are a name in the language data */
  READOUT_REASON_TITLE,         /* a title or office stands before it */
  READOUT_REASON_GIVEN_NAME,    /* it begins with a given name */
  READOUT_REASON_HEAD_WORD,     /* its last or first word tells the type: "Ministry", "Party" */
  READOUT_REASON_CONTEXT,       /* the words around it tell the type */
  READOUT_REASON_SAME_NAME,     /* the same words are a name elsewhere in the article */
  READOUT_REASON_SURNAME,       /* the surname of somebody named in full */
  READOUT_REASON_NAME_PART,     /* another part of a longer name: "Yuliana", "Foreign Ministry" */
  READOUT_REASON_OTHER_NAME,    /* the lexicon knows it as another name of the same */
  READOUT_REASON_ABBREVIATION,  /* letters that the article introduces, or the initials of a name */
  READOUT_REASON_GOVERNMENT,    /* a seat of government that stands for it: "Moscow" */
  READOUT_REASON_ROLE,          /* the role belongs to one person of the article */
  READOUT_REASON_RELATION,      /* "his Russian counterpart" */
  READOUT_REASON_OFFICE_HOLDER, /* of the people named, the one who held the office on that day */
  READOUT_REASON_PRONOUN,       /* a pronoun and the person whom it fits best */
  READOUT_REASON_ANALYST,       /* the analyst said so */
} ReadoutReason;

typedef enum
{
  READOUT_QUOTE_DIRECT,
  READOUT_QUOTE_INDIRECT,
  READOUT_QUOTE_MIXED,
} ReadoutQuoteKind;

/* What a source is said to have done with the words. */
typedef enum
{
  READOUT_TELLING_SAID,
  READOUT_TELLING_DENIED,   /* it said that they are not true */
  READOUT_TELLING_WITHHELD, /* it did not say them: "did not say whether", "declined to say" */
  READOUT_TELLING_EXPECTED, /* it has not said them yet: "is expected to say" */
  READOUT_TELLING_THOUGHT,  /* it is reported to think or want them */
  READOUT_TELLING_TOPIC,    /* it spoke of them, or acted on them: "briefed reporters about", "signed" */
} ReadoutTelling;

/* Who has passed on the words of a source. */
typedef enum
{
  READOUT_RELAY_OUTLET,
  READOUT_RELAY_AGENCY,
  READOUT_RELAY_BROADCASTER,
} ReadoutRelayKind;

typedef enum
{
  READOUT_NAMING_NAMED,
  READOUT_NAMING_SPOKESPERSON,
  READOUT_NAMING_UNNAMED,
  READOUT_NAMING_COLLECTIVE,
  READOUT_NAMING_DOCUMENT,
  READOUT_NAMING_OUTLET,
  READOUT_NAMING_UNATTRIBUTED,
} ReadoutNaming;

typedef enum
{
  READOUT_TIME_TYPE_DATE,
  READOUT_TIME_TYPE_TIME,
  READOUT_TIME_TYPE_DURATION,
  READOUT_TIME_TYPE_SET,
} ReadoutTimeType;

/* What TIMEX3 calls mod: which part of the time is meant, or how exact it is. */
typedef enum
{
  READOUT_TIME_MOD_NONE,
  READOUT_TIME_MOD_START,         /* "early September" */
  READOUT_TIME_MOD_MID,           /* "mid-September" */
  READOUT_TIME_MOD_END,           /* "the end of the year" */
  READOUT_TIME_MOD_APPROX,        /* "about two weeks" */
  READOUT_TIME_MOD_LESS_THAN,     /* "nearly two weeks" */
  READOUT_TIME_MOD_MORE_THAN,     /* "more than two weeks" */
  READOUT_TIME_MOD_EQUAL_OR_LESS, /* "up to two weeks" */
  READOUT_TIME_MOD_EQUAL_OR_MORE, /* "at least two weeks" */
} ReadoutTimeMod;

/* What kind of act, in the classes of PLOVER. */
typedef enum
{
  READOUT_EVENT_AGREE,
  READOUT_EVENT_CONSULT,
  READOUT_EVENT_SUPPORT,
  READOUT_EVENT_CONCEDE,
  READOUT_EVENT_COOPERATE,
  READOUT_EVENT_AID,
  READOUT_EVENT_RETREAT,
  READOUT_EVENT_REQUEST,
  READOUT_EVENT_ACCUSE,
  READOUT_EVENT_REJECT,
  READOUT_EVENT_THREATEN,
  READOUT_EVENT_PROTEST,
  READOUT_EVENT_SANCTION,
  READOUT_EVENT_MOBILIZE,
  READOUT_EVENT_COERCE,
  READOUT_EVENT_ASSAULT,
} ReadoutEventClass;

typedef enum
{
  READOUT_MODALITY_ACTUAL,
  READOUT_MODALITY_FUTURE,
  READOUT_MODALITY_CONDITIONAL,
  READOUT_MODALITY_DENIED,
  READOUT_MODALITY_WANTED,
} ReadoutModality;

typedef enum
{
  READOUT_ISSUE_OPEN,     /* under negotiation */
  READOUT_ISSUE_STICKING, /* the parties differ on it */
  READOUT_ISSUE_AGREED,
} ReadoutIssueState;

typedef enum
{
  READOUT_STANCE_WANTS,
  READOUT_STANCE_OFFERS,
  READOUT_STANCE_REFUSES,
} ReadoutStance;

/* How well the day of a deadline is known. */
typedef enum
{
  READOUT_CERTAINTY_FIXED,     /* the text names it: "by Friday" */
  READOUT_CERTAINTY_ESTIMATED, /* it is counted from the day of publication: "within two weeks" */
  READOUT_CERTAINTY_OPEN,      /* it hangs on another event: "before the summit" */
} ReadoutCertainty;

typedef enum
{
  READOUT_TALKS_PLANNED,
  READOUT_TALKS_UNDER_WAY,
  READOUT_TALKS_NO_RESULT, /* they have been held and have not led to an agreement */
  READOUT_TALKS_ADJOURNED,
  READOUT_TALKS_SUSPENDED,
  READOUT_TALKS_AGREED,
  READOUT_TALKS_COLLAPSED,
} ReadoutTalksState;

#define READOUT_N_NAMINGS (READOUT_NAMING_UNATTRIBUTED + 1)

#define READOUT_TYPE_PARAGRAPH_KIND (readout_paragraph_kind_get_type ())
#define READOUT_TYPE_ENTITY_TYPE    (readout_entity_type_get_type ())
#define READOUT_TYPE_MENTION_KIND   (readout_mention_kind_get_type ())
#define READOUT_TYPE_REASON         (readout_reason_get_type ())
#define READOUT_TYPE_QUOTE_KIND     (readout_quote_kind_get_type ())
#define READOUT_TYPE_NAMING         (readout_naming_get_type ())
#define READOUT_TYPE_TELLING        (readout_telling_get_type ())
#define READOUT_TYPE_RELAY_KIND     (readout_relay_kind_get_type ())
#define READOUT_TYPE_TIME_TYPE      (readout_time_type_get_type ())
#define READOUT_TYPE_TIME_MOD       (readout_time_mod_get_type ())
#define READOUT_TYPE_EVENT_CLASS    (readout_event_class_get_type ())
#define READOUT_TYPE_MODALITY       (readout_modality_get_type ())
#define READOUT_TYPE_ISSUE_STATE    (readout_issue_state_get_type ())
#define READOUT_TYPE_STANCE         (readout_stance_get_type ())
#define READOUT_TYPE_CERTAINTY      (readout_certainty_get_type ())
#define READOUT_TYPE_TALKS_STATE    (readout_talks_state_get_type ())

GType readout_paragraph_kind_get_type (void) G_GNUC_CONST;
GType readout_entity_type_get_type (void) G_GNUC_CONST;
GType readout_mention_kind_get_type (void) G_GNUC_CONST;
GType readout_reason_get_type (void) G_GNUC_CONST;
GType readout_quote_kind_get_type (void) G_GNUC_CONST;
GType readout_naming_get_type (void) G_GNUC_CONST;
GType readout_telling_get_type (void) G_GNUC_CONST;
GType readout_relay_kind_get_type (void) G_GNUC_CONST;
GType readout_time_type_get_type (void) G_GNUC_CONST;
GType readout_time_mod_get_type (void) G_GNUC_CONST;
GType readout_event_class_get_type (void) G_GNUC_CONST;
GType readout_modality_get_type (void) G_GNUC_CONST;
GType readout_issue_state_get_type (void) G_GNUC_CONST;
GType readout_stance_get_type (void) G_GNUC_CONST;
GType readout_certainty_get_type (void) G_GNUC_CONST;
GType readout_talks_state_get_type (void) G_GNUC_CONST;

const char *readout_enum_to_nick (GType type, int value);
gboolean readout_enum_from_nick (GType type, const char *nick, int *value);

G_END_DECLS
