/* readout-dossier-item.c: a row of what a case tells of its entities
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-dossier-item.h"

struct _ReadoutDossierItem
{
  GObject parent_instance;
  ReadoutDossierContent content;
};

G_DEFINE_FINAL_TYPE (ReadoutDossierItem, readout_dossier_item, G_TYPE_OBJECT)

static void
readout_dossier_item_finalize (GObject *object)
{
  ReadoutDossierContent *content = &READOUT_DOSSIER_ITEM (object)->content;

  g_free (content->title);
  g_free (content->caption);
  g_free (content->words);
  g_free (content->name);
  g_free (content->other);
  g_free (content->passage);

  G_OBJECT_CLASS (readout_dossier_item_parent_class)->finalize (object);
}

static void
readout_dossier_item_class_init (ReadoutDossierItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_dossier_item_finalize;
}

static void
readout_dossier_item_init (ReadoutDossierItem *self)
{
}

ReadoutDossierItem *
readout_dossier_item_new (ReadoutDossierContent content)
{
  ReadoutDossierItem *self = g_object_new (READOUT_TYPE_DOSSIER_ITEM, NULL);

  self->content = content;

  return self;
}

const ReadoutDossierContent *
readout_dossier_item_get (ReadoutDossierItem *self)
{
  g_return_val_if_fail (READOUT_IS_DOSSIER_ITEM (self), NULL);

  return &self->content;
}
