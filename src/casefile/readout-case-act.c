/* readout-case-act.c: something that was done to a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-act-private.h"

/* The words of the column: they stay as they are for as long as there are files. */
static const char *const words[] = {
  [READOUT_CASE_VERB_CREATE] = "create",
  [READOUT_CASE_VERB_UPGRADE] = "upgrade",
  [READOUT_CASE_VERB_ADD] = "add",
  [READOUT_CASE_VERB_UPDATE] = "update",
  [READOUT_CASE_VERB_REMOVE] = "remove",
  [READOUT_CASE_VERB_RESTORE] = "restore",
  [READOUT_CASE_VERB_CORRECT] = "correct",
  [READOUT_CASE_VERB_REVOKE] = "revoke",
  [READOUT_CASE_VERB_REINSTATE] = "reinstate",
  [READOUT_CASE_VERB_NOTE] = "note",
  [READOUT_CASE_VERB_REMOVE_NOTE] = "remove-note",
  [READOUT_CASE_VERB_ANALYZE] = "analyze",
  [READOUT_CASE_VERB_REPAIR] = "repair",
  [READOUT_CASE_VERB_COMPACT] = "compact",
  [READOUT_CASE_VERB_SAVE_SEARCH] = "save-search",
  [READOUT_CASE_VERB_DELETE_SEARCH] = "delete-search",
  [READOUT_CASE_VERB_WRITE_MEMO] = "write-memo",
  [READOUT_CASE_VERB_KEEP_MEMO] = "keep-memo",
  [READOUT_CASE_VERB_REMOVE_MEMO] = "remove-memo",
  [READOUT_CASE_VERB_RESTORE_MEMO] = "restore-memo",
  [READOUT_CASE_VERB_CONFIRM_LINK] = "confirm-link",
  [READOUT_CASE_VERB_REJECT_LINK] = "reject-link",
  [READOUT_CASE_VERB_REOPEN_LINK] = "reopen-link",
  [READOUT_CASE_VERB_NAME_NEGOTIATION] = "name-negotiation",
  [READOUT_CASE_VERB_REFUSE] = "refuse",
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == READOUT_CASE_N_VERBS);

G_DEFINE_FINAL_TYPE (ReadoutCaseAct, readout_case_act, G_TYPE_OBJECT)

const char *
readout_case_verb_get_word (ReadoutCaseVerb verb)
{
  return words[verb];
}

gboolean
readout_case_verb_from_word (const char *word, ReadoutCaseVerb *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (words[i], word))
        continue;

      *verb = (ReadoutCaseVerb)i;
      return TRUE;
    }

  return FALSE;
}

static void
readout_case_act_finalize (GObject *object)
{
  ReadoutCaseAct *self = READOUT_CASE_ACT (object);

  g_free (self->time);
  g_free (self->what);
  g_free (self->former_name);

  G_OBJECT_CLASS (readout_case_act_parent_class)->finalize (object);
}

static void
readout_case_act_class_init (ReadoutCaseActClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_act_finalize;
}

static void
readout_case_act_init (ReadoutCaseAct *self)
{
}

/**
 * readout_case_act_get_id:
 * @self: an act
 *
 * Returns: its number in the case
 */
gint64
readout_case_act_get_id (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), 0);

  return self->id;
}

/**
 * readout_case_act_get_time:
 * @self: an act
 *
 * Returns: (transfer none): when it was done, ISO 8601, UTC
 */
const char *
readout_case_act_get_time (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), NULL);

  return self->time;
}

/**
 * readout_case_act_get_verb:
 * @self: an act
 *
 * Returns: what was done
 */
ReadoutCaseVerb
readout_case_act_get_verb (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), READOUT_CASE_VERB_CREATE);

  return self->verb;
}

/**
 * readout_case_act_get_verb_word:
 * @self: an act
 *
 * Returns: (transfer none): what was done, as a word that stays the same for scripts
 */
const char *
readout_case_act_get_verb_word (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), NULL);

  return readout_case_verb_get_word (self->verb);
}

/**
 * readout_case_act_get_by_machine:
 * @self: an act
 *
 * Returns: whether nobody asked for it
 */
gboolean
readout_case_act_get_by_machine (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), FALSE);

  return self->by_machine;
}

/**
 * readout_case_act_get_article_id:
 * @self: an act
 *
 * Returns: the number of the article that it was done to; 0 for the whole case
 */
gint64
readout_case_act_get_article_id (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), 0);

  return self->article_id;
}

/**
 * readout_case_act_get_correction_id:
 * @self: an act
 *
 * Returns: the number of the correction that it is about; 0 for none
 */
gint64
readout_case_act_get_correction_id (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), 0);

  return self->correction_id;
}

/**
 * readout_case_act_get_what:
 * @self: an act
 *
 * Returns: (transfer none) (nullable): what it was done to, as that was called then
 */
const char *
readout_case_act_get_what (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), NULL);

  return self->what;
}

/**
 * readout_case_act_get_undoes:
 * @self: an act
 *
 * Returns: the number of the act that it has taken back; 0 for none
 */
gint64
readout_case_act_get_undoes (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), 0);

  return self->undoes;
}

/**
 * readout_case_act_get_undone:
 * @self: an act
 *
 * Returns: whether it was taken back
 */
gboolean
readout_case_act_get_undone (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), FALSE);

  return self->is_undone;
}

/**
 * readout_case_act_get_can_undo:
 * @self: an act
 *
 * Returns: whether it can be taken back, because nothing that came later stands in the way
 */
gboolean
readout_case_act_get_can_undo (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), FALSE);

  return self->can_undo;
}

/**
 * readout_case_act_get_former_name:
 * @self: an act
 *
 * Returns: (transfer none) (nullable): what the negotiation was called that got another name
 */
const char *
readout_case_act_get_former_name (ReadoutCaseAct *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ACT (self), NULL);

  return self->former_name;
}
