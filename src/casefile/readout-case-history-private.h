/* readout-case-history-private.h: what was done to a case file, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

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
} ReadoutCaseVerb;

char *readout_case_history_dup_now (void);
gboolean
readout_case_history_add (ReadoutDatabase *database, ReadoutCaseVerb verb, gint64 article_id, GError **error);

G_END_DECLS
