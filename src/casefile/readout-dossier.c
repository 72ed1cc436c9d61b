/* readout-dossier.c: what the articles of a case tell of one entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-entity-private.h"
#include "readout-quote-track-private.h"

static void
clear_form (gpointer data)
{
  g_free (((ReadoutDossierForm *)data)->words);
}

static void
clear_role (gpointer data)
{
  ReadoutDossierRole *role = data;

  g_free (role->words);
  g_free (role->time);
  g_free (role->first_day);
  g_free (role->last_day);
}

static void
clear_article (gpointer data)
{
  ReadoutDossierArticle *article = data;

  g_free (article->title);
  g_free (article->outlet);
  g_free (article->published);
  g_free (article->passage);
}

static void
clear_companion (gpointer data)
{
  g_free (((ReadoutCaseName *)data)->name);
}

static GArray *
create_list (gsize item_bytes, GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, FALSE, (guint)item_bytes);

  g_array_set_clear_func (list, clear);
  return list;
}

/* Takes @entity; there is nothing in it yet. */
ReadoutDossier *
readout_dossier_new (ReadoutCaseEntity *entity)
{
  ReadoutDossier *self = g_new0 (ReadoutDossier, 1);

  self->entity = entity;
  self->forms = create_list (sizeof (ReadoutDossierForm), clear_form);
  self->roles = create_list (sizeof (ReadoutDossierRole), clear_role);
  self->articles = create_list (sizeof (ReadoutDossierArticle), clear_article);
  self->said = create_list (sizeof (ReadoutReport), readout_report_clear);
  self->told = create_list (sizeof (ReadoutReport), readout_report_clear);
  self->companions = create_list (sizeof (ReadoutCaseName), clear_companion);

  return self;
}

/**
 * readout_dossier_free:
 * @self: (transfer full): what a case tells of an entity
 */
void
readout_dossier_free (ReadoutDossier *self)
{
  g_object_unref (self->entity);
  g_array_unref (self->forms);
  g_array_unref (self->roles);
  g_array_unref (self->articles);
  g_array_unref (self->said);
  g_array_unref (self->told);
  g_array_unref (self->companions);
  g_free (self);
}
