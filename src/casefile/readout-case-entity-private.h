/* readout-case-entity-private.h: an entity over the articles of a case, for those who make it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-entity.h"
#include "readout-database-private.h"
#include "readout-dossier.h"
#include "readout-same-names.h"

G_BEGIN_DECLS

ReadoutCaseEntity *readout_case_entity_new (guint n_articles, guint n_mentions);
void readout_case_entity_add_name (ReadoutCaseEntity *self,
                                   ReadoutEntityType type,
                                   const char *name,
                                   guint n_articles);

/* readout-case-alias.c */
ReadoutSameNames *readout_case_aliases_load (ReadoutDatabase *database, GError **error);
gboolean readout_case_alias_find_type (ReadoutDatabase *database,
                                       const char *name,
                                       ReadoutEntityType *type,
                                       GError **error);

/* readout-case-entity-reader.c */
GPtrArray *
readout_case_entities_list (ReadoutDatabase *database, const char *words, guint limit, GError **error);
ReadoutCaseEntity *
readout_case_entity_find (ReadoutDatabase *database, int type, const char *name, GError **error);
ReadoutCaseEntity *
readout_case_entity_gather (ReadoutDatabase *database, int type, const char *name, GError **error);

/* readout-dossier.c */
ReadoutDossier *readout_dossier_new (ReadoutCaseEntity *entity);

/* readout-dossier-reader.c */
ReadoutDossier *readout_dossier_read (
    ReadoutDatabase *database, int type, const char *name, guint limit, gboolean in_full, GError **error);

/* readout-namesake-reader.c */
GPtrArray *readout_namesakes_read (ReadoutDatabase *database, GError **error);

G_END_DECLS
