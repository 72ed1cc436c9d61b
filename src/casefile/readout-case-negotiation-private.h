/* readout-case-negotiation-private.h: a negotiation of a case, for those who make it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-negotiation.h"
#include "readout-database-private.h"
#include "readout-suggestion.h"

G_BEGIN_DECLS

struct _ReadoutCaseNegotiation
{
  GObject parent_instance;
  gint64 id;    /* 0: the machine suggests it */
  gint64 story; /* 0: the analyst has made it */
  char *name;
  GArray *articles;
  GStrv parties;
  GStrv mediators;
  GStrv venues;
  GStrv issues;
  char *first_day;
  char *last_day;
};

/* readout-case-negotiation-reader.c */
GPtrArray *readout_case_negotiations_read (ReadoutDatabase *database, GError **error);

/* readout-suggestion-reader.c */
GPtrArray *readout_suggestions_read (ReadoutDatabase *database, GError **error);

/* readout-case-negotiation-writer.c */
gboolean
readout_case_negotiation_rename (ReadoutDatabase *database, const char *from, const char *to, GError **error);
gboolean readout_case_negotiation_refuse (
    ReadoutDatabase *database, gint64 article_id, const char *name, gboolean is_refused, GError **error);
gboolean readout_case_negotiation_restore_name (ReadoutDatabase *database, gint64 act_id, GError **error);
gboolean readout_case_negotiation_restore_refusal (ReadoutDatabase *database, gint64 act_id, GError **error);

G_END_DECLS
