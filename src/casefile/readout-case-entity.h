/* readout-case-entity.h: an entity over the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"

G_BEGIN_DECLS

/* For whoever knows a name alone: what most articles say that it is. */
#define READOUT_ANY_TYPE (-1)

/**
 * ReadoutCaseName:
 * @type: what it is
 * @name: what articles call it
 * @n_articles: in how many articles it is called so
 */
typedef struct
{
  ReadoutEntityType type;
  char *name;
  guint n_articles;
} ReadoutCaseName;

#define READOUT_TYPE_CASE_ENTITY (readout_case_entity_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseEntity, readout_case_entity, READOUT, CASE_ENTITY, GObject)

ReadoutEntityType readout_case_entity_get_entity_type (ReadoutCaseEntity *self);
const char *readout_case_entity_get_name (ReadoutCaseEntity *self);
const ReadoutCaseName *readout_case_entity_get_names (ReadoutCaseEntity *self, guint *n_names);
gboolean readout_case_entity_has_name (ReadoutCaseEntity *self, ReadoutEntityType type, const char *name);
guint readout_case_entity_get_n_articles (ReadoutCaseEntity *self);
guint readout_case_entity_get_n_mentions (ReadoutCaseEntity *self);

G_END_DECLS
