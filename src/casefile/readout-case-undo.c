/* readout-case-undo.c: takes back what was done to a case
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What takes back an act is an act too: it stands in the history, and can be taken back in its turn. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-undo-private.h"

#include <glib/gi18n-lib.h>

#include "readout-analysis-builder.h"
#include "readout-article-store-private.h"
#include "readout-case-history-private.h"
#include "readout-case-negotiation-private.h"
#include "readout-correction-store-private.h"
#include "readout-link-store-private.h"
#include "readout-statement-private.h"

typedef gboolean (*Inverse) (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error);

static gboolean
remove_article (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  return readout_article_store_remove (database, readout_case_act_get_article_id (act), error);
}

static gboolean
restore_article (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  return readout_article_store_restore (database, readout_case_act_get_article_id (act), error);
}

static gboolean
revoke_correction (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  gint64 id = readout_case_act_get_correction_id (act);

  return readout_correction_store_revoke (database, &id, 1, TRUE, error);
}

static gboolean
reinstate_correction (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  gint64 id = readout_case_act_get_correction_id (act);

  return readout_correction_store_revoke (database, &id, 1, FALSE, error);
}

static char *
read_field (ReadoutStatement *statement)
{
  return g_strdup (readout_statement_read_nullable_text (statement));
}

/* Without findings: they are made anew, as those of every article of which it is not known what has found
 * them. */
static ReadoutAnalysis *
read_former (ReadoutStatement *statement, char **negotiation)
{
  ReadoutMetadata metadata = { 0 };
  g_autofree char *title = NULL, *outlet = NULL, *author = NULL, *address = NULL, *published = NULL;
  g_autoptr (ReadoutArticle) article = NULL;
  g_autoptr (ReadoutAnalysisBuilder) builder = NULL;

  *negotiation = read_field (statement);
  metadata.title = title = read_field (statement);
  metadata.outlet = outlet = read_field (statement);
  metadata.author = author = read_field (statement);
  metadata.address = address = read_field (statement);
  metadata.published = published = read_field (statement);
  metadata.from_text = (guint)readout_statement_read_int (statement, 0, READOUT_ALL_FIELDS);
  article = readout_article_new (read_field (statement), &metadata, NULL);

  builder = readout_analysis_builder_new (article);

  return readout_analysis_builder_end (builder);
}

static gboolean
bring_back_former (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (
      database,
      "SELECT negotiation, title, outlet, author, address, published, from_text, text FROM former_article"
      " WHERE history_id = ?");
  g_autoptr (ReadoutAnalysis) analysis = NULL;
  g_autofree char *negotiation = NULL;

  readout_statement_bind_int (statement, readout_case_act_get_id (act));
  if (readout_statement_step (statement, error) != READOUT_STEP_ROW)
    return FALSE;

  analysis = read_former (statement, &negotiation);
  return readout_statement_run (statement, error)
         && readout_article_store_update (database, readout_case_act_get_article_id (act), analysis,
                                          negotiation, error);
}

static gboolean
restore_decision (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  return readout_link_store_restore (database, readout_case_act_get_id (act), error);
}

static gboolean
restore_name (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  return readout_case_negotiation_restore_name (database, readout_case_act_get_id (act), error);
}

static gboolean
restore_refusal (ReadoutDatabase *database, ReadoutCaseAct *act, GError **error)
{
  return readout_case_negotiation_restore_refusal (database, readout_case_act_get_id (act), error);
}

/* NULL: it cannot be taken back. */
static const Inverse inverses[READOUT_CASE_N_VERBS] = {
  [READOUT_CASE_VERB_ADD] = remove_article,
  [READOUT_CASE_VERB_UPDATE] = bring_back_former,
  [READOUT_CASE_VERB_REMOVE] = restore_article,
  [READOUT_CASE_VERB_RESTORE] = remove_article,
  [READOUT_CASE_VERB_CORRECT] = revoke_correction,
  [READOUT_CASE_VERB_REVOKE] = reinstate_correction,
  [READOUT_CASE_VERB_REINSTATE] = revoke_correction,
  [READOUT_CASE_VERB_CONFIRM_LINK] = restore_decision,
  [READOUT_CASE_VERB_REJECT_LINK] = restore_decision,
  [READOUT_CASE_VERB_REOPEN_LINK] = restore_decision,
  [READOUT_CASE_VERB_NAME_NEGOTIATION] = restore_name,
  [READOUT_CASE_VERB_REFUSE] = restore_refusal,
};

static void
set_nothing (ReadoutDatabase *database, GError **error)
{
  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND,
               /* Translators: name of a file */
               _ ("There is nothing to be undone in “%s”."), readout_database_get_name (database));
}

static void
set_later (GError **error)
{
  g_set_error_literal (
      error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_LATER,
      _ ("This cannot be undone any more, because something was done later that builds on it. Please undo that first."));
}

static ReadoutCaseAct *
find_act (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (ReadoutCaseAct) act = act_id != 0 ? readout_case_history_find (database, act_id, &local_error)
                                               : readout_case_history_find_last (database, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (act == NULL)
    set_nothing (database, error);
  else if (!readout_case_act_get_can_undo (act))
    set_later (error);
  else
    return g_steal_pointer (&act);

  return NULL;
}

static ReadoutCaseAct *
undo (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutCaseAct) act = find_act (database, act_id, error);

  if (act == NULL || !inverses[readout_case_act_get_verb (act)](database, act, error)
      || !readout_case_history_set_undoes (database, readout_case_act_get_id (act), error))
    return NULL;

  return g_steal_pointer (&act);
}

/* Takes back the act of that number, or the last one of the analyst where @act_id is 0; answers with it. */
ReadoutCaseAct *
readout_case_undo (ReadoutDatabase *database, gint64 act_id, GError **error)
{
  g_autoptr (ReadoutCaseAct) act = NULL;

  if (!readout_database_begin_write (database, error))
    return NULL;

  act = undo (database, act_id, error);
  return readout_database_end_write (database, act != NULL, error) ? g_steal_pointer (&act) : NULL;
}
