/* readout-case-act.h: something that was done to a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ReadoutCaseVerb:
 * @READOUT_CASE_VERB_CREATE: the case was made
 * @READOUT_CASE_VERB_UPGRADE: its tables became those of a later version
 * @READOUT_CASE_VERB_ADD: an article was added
 * @READOUT_CASE_VERB_UPDATE: an article was changed
 * @READOUT_CASE_VERB_REMOVE: an article went into the bin
 * @READOUT_CASE_VERB_RESTORE: an article came out of the bin
 * @READOUT_CASE_VERB_CORRECT: something was said of a finding
 * @READOUT_CASE_VERB_REVOKE: that was taken back
 * @READOUT_CASE_VERB_REINSTATE: it holds again
 * @READOUT_CASE_VERB_NOTE: a note was written or changed
 * @READOUT_CASE_VERB_REMOVE_NOTE: a note was removed
 * @READOUT_CASE_VERB_ANALYZE: an article was analysed anew
 * @READOUT_CASE_VERB_REPAIR: what can be made again was made again
 * @READOUT_CASE_VERB_COMPACT: the file was made as small as it can be
 * @READOUT_CASE_VERB_SAVE_SEARCH: a search was given a name
 * @READOUT_CASE_VERB_DELETE_SEARCH: it was deleted
 * @READOUT_CASE_VERB_WRITE_MEMO: a memo was begun
 * @READOUT_CASE_VERB_KEEP_MEMO: a version of a memo was kept
 * @READOUT_CASE_VERB_REMOVE_MEMO: a memo went into the bin
 * @READOUT_CASE_VERB_RESTORE_MEMO: a memo came out of the bin
 * @READOUT_CASE_VERB_CONFIRM_LINK: a link was said to be right
 * @READOUT_CASE_VERB_REJECT_LINK: a link was said to be wrong
 * @READOUT_CASE_VERB_REOPEN_LINK: that was taken back
 * @READOUT_CASE_VERB_NAME_NEGOTIATION: a negotiation got another name
 * @READOUT_CASE_VERB_REFUSE: a negotiation that was suggested for an article was refused
 */
typedef enum
{
  READOUT_CASE_VERB_CREATE,
  READOUT_CASE_VERB_UPGRADE,
  READOUT_CASE_VERB_ADD,
  READOUT_CASE_VERB_UPDATE,
  READOUT_CASE_VERB_REMOVE,
  READOUT_CASE_VERB_RESTORE,
  READOUT_CASE_VERB_CORRECT,
  READOUT_CASE_VERB_REVOKE,
  READOUT_CASE_VERB_REINSTATE,
  READOUT_CASE_VERB_NOTE,
  READOUT_CASE_VERB_REMOVE_NOTE,
  READOUT_CASE_VERB_ANALYZE,
  READOUT_CASE_VERB_REPAIR,
  READOUT_CASE_VERB_COMPACT,
  READOUT_CASE_VERB_SAVE_SEARCH,
  READOUT_CASE_VERB_DELETE_SEARCH,
  READOUT_CASE_VERB_WRITE_MEMO,
  READOUT_CASE_VERB_KEEP_MEMO,
  READOUT_CASE_VERB_REMOVE_MEMO,
  READOUT_CASE_VERB_RESTORE_MEMO,
  READOUT_CASE_VERB_CONFIRM_LINK,
  READOUT_CASE_VERB_REJECT_LINK,
  READOUT_CASE_VERB_REOPEN_LINK,
  READOUT_CASE_VERB_NAME_NEGOTIATION,
  READOUT_CASE_VERB_REFUSE,
  READOUT_CASE_N_VERBS,
} ReadoutCaseVerb;

#define READOUT_TYPE_CASE_ACT (readout_case_act_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseAct, readout_case_act, READOUT, CASE_ACT, GObject)

gint64 readout_case_act_get_id (ReadoutCaseAct *self);
const char *readout_case_act_get_time (ReadoutCaseAct *self); /* ISO 8601, UTC */
ReadoutCaseVerb readout_case_act_get_verb (ReadoutCaseAct *self);
const char *readout_case_act_get_verb_word (ReadoutCaseAct *self); /* as the file and JSON have it */
gboolean readout_case_act_get_by_machine (ReadoutCaseAct *self);
gint64 readout_case_act_get_article_id (ReadoutCaseAct *self);    /* 0: the whole case */
gint64 readout_case_act_get_correction_id (ReadoutCaseAct *self); /* 0: none */
const char *readout_case_act_get_what (ReadoutCaseAct *self);     /* nullable */
gint64 readout_case_act_get_undoes (ReadoutCaseAct *self);        /* 0: nothing */
gboolean readout_case_act_get_undone (ReadoutCaseAct *self);
gboolean readout_case_act_get_can_undo (ReadoutCaseAct *self);
const char *readout_case_act_get_former_name (ReadoutCaseAct *self); /* nullable */

G_END_DECLS
