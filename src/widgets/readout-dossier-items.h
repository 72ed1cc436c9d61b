/* readout-dossier-items.h: what a case tells of its entities, as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-dossier.h"
#include "readout-namesake.h"

G_BEGIN_DECLS

/* (element-type ReadoutHeading or ReadoutDossierItem).  namesakes: (element-type ReadoutNamesake), NULL while
 * they are being looked for */
GPtrArray *readout_dossier_items_list (GPtrArray *entities, GPtrArray *namesakes, gboolean has_more);
GPtrArray *readout_dossier_items_tell (const ReadoutDossier *dossier, GPtrArray *namesakes);

/* For readout_list_sync() */
guint readout_dossier_items_hash (gconstpointer item);
gboolean readout_dossier_items_is_same (gconstpointer a, gconstpointer b);

G_END_DECLS
