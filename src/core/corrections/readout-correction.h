/* readout-correction.h: what the analyst says of a finding
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-anchor.h"
#include "readout-enums.h"

G_BEGIN_DECLS

/* Narrow before wide. */
typedef enum
{
  READOUT_SCOPE_HERE,   /* one article */
  READOUT_SCOPE_CASE,   /* all articles of a case */
  READOUT_SCOPE_ALWAYS, /* all articles */
} ReadoutScope;

#define READOUT_N_SCOPES (READOUT_SCOPE_ALWAYS + 1)

typedef enum
{
  READOUT_VERB_REJECT,       /* it is not a name */
  READOUT_VERB_TYPE,         /* it is of another type */
  READOUT_VERB_RENAME,       /* it is called so */
  READOUT_VERB_SAME,         /* two entities are one */
  READOUT_VERB_DISTINCT,     /* one entity is two */
  READOUT_VERB_ADD,          /* these words are a name, wherever they stand */
  READOUT_VERB_ACCEPT,       /* it is right */
  READOUT_VERB_SPEAKER,      /* somebody else said it */
  READOUT_VERB_NAMING,       /* its source is named in another way */
  READOUT_VERB_KIND,         /* it is direct, indirect or mixed */
  READOUT_VERB_REJECT_QUOTE, /* it is not a quote */
  READOUT_VERB_ADD_QUOTE,    /* these words are a quote */
  READOUT_VERB_ENDS,         /* it begins and ends elsewhere */
  READOUT_VERB_SPLIT,        /* it is two quotes */
  READOUT_VERB_ACCEPT_QUOTE, /* it is a quote, and right */
  READOUT_VERB_JOIN,         /* two quotes are one */
  READOUT_VERB_REJECT_EVENT, /* nothing happened there */
  READOUT_VERB_ADD_EVENT,    /* these words tell of an event */
  READOUT_VERB_CLASS,        /* it is another kind of act */
  READOUT_VERB_ACTORS,       /* others did it */
  READOUT_VERB_TARGETS,      /* it was done to others */
  READOUT_VERB_DATE,         /* it happened, or a deadline ends, at another time */
  READOUT_VERB_REJECT_ISSUE, /* it is not a matter of the negotiation */
  READOUT_VERB_ADD_ISSUE,    /* these words are one */
  READOUT_VERB_REJECT_POSITION,
  READOUT_VERB_ADD_POSITION, /* these words are what a party wants */
  READOUT_VERB_PARTY,        /* it is another party's position or condition */
  READOUT_VERB_REJECT_CONDITION,
  READOUT_VERB_REJECT_DEADLINE,
  READOUT_VERB_ADD_DEADLINE, /* these words set a deadline */
  READOUT_VERB_REJECT_STATUS,
  READOUT_VERB_STANCE,       /* a party does something else with what it is about */
  READOUT_VERB_ISSUE_STATE,  /* the parties differ on it, or agree, or neither is told */
  READOUT_VERB_CERTAINTY,    /* the day of a deadline is known better or worse */
  READOUT_VERB_TALKS_STATE,  /* the talks stand otherwise */
  READOUT_VERB_ACCEPT_ENTRY, /* what happened there, or is negotiated, is right */
} ReadoutVerb;

#define READOUT_N_VERBS (READOUT_VERB_ACCEPT_ENTRY + 1)

#define READOUT_TYPE_SCOPE      (readout_scope_get_type ())
#define READOUT_TYPE_VERB       (readout_verb_get_type ())
#define READOUT_TYPE_CORRECTION (readout_correction_get_type ())

/**
 * ReadoutCorrection:
 * @id: its number where it is stored; 0 before
 * @article_id: the article of a case that it is about; 0 where all are meant, or one that is in no case
 * @scope: where it holds
 * @verb: what is said
 * @made: (nullable): when it was stored: ISO 8601, UTC
 * @revoked: (nullable): when it was taken back
 * @forms: (nullable): the ways in which the entity is written, for corrections of names
 * @other_forms: (nullable): those of the other entity: same and distinct; of the speaker: speaker and
 * add-quote; of the party: party and add-position; one of each who took part: actors, targets and, for those
 * who did it, add-event
 * @words: (nullable): the new name: rename; who is meant when neither an entity nor a passage is: speaker and
 * add-quote; when it was, as in TIMEX3: date, and where the analyst knows it add-event and add-deadline
 * @type: of what type the entity is: type and add
 * @naming: how the source is named: naming; and of a speaker who is given by @words alone
 * @kind: what the quote is: kind and add-quote
 * @klass: what kind of act it is: class and add-event
 * @stance: what the party does with it: stance and add-position
 * @issue_state: how an issue stands: issue-state
 * @certainty: how well the day of a deadline is known: certainty
 * @talks_state: how the talks stand: talks-state
 * @anchor: (nullable): the one passage that is meant; of a quote, its words from the first to the last
 * @other_anchor: (nullable): the words that name the speaker: speaker and add-quote; the words that are the
 * quote: ends; where its second half begins: split; the other quote: join
 *
 * Nothing in it changes.
 *
 * A correction of names concerns every name that is written in one of its forms, or with an anchor that one
 * passage alone.  So do those that reject an event, an issue or a state of talks, or say what kind of act it
 * is or what state is meant: their forms are the words that tell of it.  All others have an anchor, and what
 * has one holds here: of an event, a position, a condition or a state, the words that tell of it; of an
 * issue, a passage that names it; of a deadline, its words.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gint64 id;
  gint64 article_id;
  ReadoutScope scope;
  ReadoutVerb verb;
  const char *made;
  const char *revoked;
  const char *const *forms;
  const char *const *other_forms;
  const char *words;
  ReadoutEntityType type;
  ReadoutNaming naming;
  ReadoutQuoteKind kind;
  ReadoutEventClass klass;
  ReadoutStance stance;
  ReadoutIssueState issue_state;
  ReadoutCertainty certainty;
  ReadoutTalksState talks_state;
  ReadoutAnchor *anchor;
  ReadoutAnchor *other_anchor;
} ReadoutCorrection;

GType readout_scope_get_type (void) G_GNUC_CONST;
GType readout_verb_get_type (void) G_GNUC_CONST;
GType readout_correction_get_type (void) G_GNUC_CONST;

gboolean readout_verb_is_of_quotes (ReadoutVerb verb);
gboolean readout_verb_is_of_entries (ReadoutVerb verb);
gboolean readout_verb_can_be_wide (ReadoutVerb verb);

ReadoutCorrection *readout_correction_new (const ReadoutCorrection *contents);
ReadoutCorrection *readout_correction_ref (ReadoutCorrection *self);
void readout_correction_unref (ReadoutCorrection *self);

gboolean readout_correction_is_complete (const ReadoutCorrection *self);
gboolean readout_correction_equal (const ReadoutCorrection *a, const ReadoutCorrection *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCorrection, readout_correction_unref)

G_END_DECLS
