/* readout-case-history-private.h: what was done to a case file, by whom, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-act.h"
#include "readout-database-private.h"

G_BEGIN_DECLS

/**
 * ReadoutCaseEntry:
 * @verb: what was done
 * @by_machine: whether nobody asked for it
 * @article_id: to which article; 0 for the whole case
 * @correction_id: by which correction; 0 for none
 * @what: (nullable): what it was done to, as it is called now
 *
 * What is written into the history; the time is that of writing.
 */
typedef struct
{
  ReadoutCaseVerb verb;
  gboolean by_machine;
  gint64 article_id;
  gint64 correction_id;
  const char *what;
} ReadoutCaseEntry;

char *readout_case_history_dup_now (void);
gboolean readout_case_history_add (ReadoutDatabase *database, const ReadoutCaseEntry *entry, GError **error);
GPtrArray *readout_case_history_list (ReadoutDatabase *database, guint limit, GError **error);
ReadoutCaseAct *readout_case_history_find (ReadoutDatabase *database, gint64 act_id, GError **error);
ReadoutCaseAct *readout_case_history_find_last (ReadoutDatabase *database, GError **error);
gboolean readout_case_history_set_undoes (ReadoutDatabase *database, gint64 act_id, GError **error);

G_END_DECLS
