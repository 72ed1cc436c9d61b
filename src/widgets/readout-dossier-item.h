/* readout-dossier-item.h: a row of what a case tells of its entities
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "readout-enums.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_DOSSIER_WORDS,   /* leads nowhere */
  READOUT_DOSSIER_ENTITY,  /* to an entity */
  READOUT_DOSSIER_PASSAGE, /* to a passage of an article */
  READOUT_DOSSIER_PAIR,    /* two names that may mean one entity, or not */
  READOUT_DOSSIER_JOINED,  /* a name that the analyst has joined to another */
  READOUT_DOSSIER_MORE,    /* there is more than is shown */
} ReadoutDossierKind;

/* What the row says: title, caption and words can be NULL.  type and name are those of an entity: of the one
 * that it leads to, or of the first name of two. */
typedef struct
{
  ReadoutDossierKind kind;
  char *title;
  char *caption;
  char *words;
  ReadoutEntityType type;
  char *name;
  char *other;
  gint64 article_id;
  char *passage;
} ReadoutDossierContent;

#define READOUT_TYPE_DOSSIER_ITEM (readout_dossier_item_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutDossierItem, readout_dossier_item, READOUT, DOSSIER_ITEM, GObject)

/* Takes the strings. */
ReadoutDossierItem *readout_dossier_item_new (ReadoutDossierContent content);

const ReadoutDossierContent *readout_dossier_item_get (ReadoutDossierItem *self);

G_END_DECLS
