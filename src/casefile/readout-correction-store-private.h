/* readout-correction-store-private.h: the corrections of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"
#include "readout-database-private.h"

G_BEGIN_DECLS

GPtrArray *readout_correction_store_add (ReadoutDatabase *database, GPtrArray *corrections, GError **error);
gboolean readout_correction_store_revoke (
    ReadoutDatabase *database, const gint64 *ids, guint n_ids, gboolean revoked, GError **error);
GPtrArray *readout_correction_store_list (ReadoutDatabase *database, GError **error);
GArray *
readout_correction_store_list_affected (ReadoutDatabase *database, GPtrArray *corrections, GError **error);

G_END_DECLS
