/* readout-dossier.h: what the articles of a case tell of one entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-entity.h"
#include "readout-quote-track.h"

G_BEGIN_DECLS

/**
 * ReadoutDossierForm:
 * @words: a name as it is written
 * @n_mentions: how often
 */
typedef struct
{
  char *words;
  guint n_mentions;
} ReadoutDossierForm;

/**
 * ReadoutDossierRole:
 * @words: the role in the words of the articles
 * @time: (nullable): what the last of them says of when: "former"
 * @first_day: (nullable): the first day on which an article was published that says so, ISO 8601
 * @last_day: (nullable): the last one
 * @article_id: the number of the last article that says so
 * @n_articles: in how many articles it stands
 */
typedef struct
{
  char *words;
  char *time;
  char *first_day;
  char *last_day;
  gint64 article_id;
  guint n_articles;
} ReadoutDossierRole;

/**
 * ReadoutDossierArticle:
 * @article_id: the number of an article
 * @title: what it is headed
 * @outlet: (nullable): who published it
 * @published: (nullable): the day, ISO 8601
 * @passage: the first words that mention the entity
 * @n_mentions: how often it does
 */
typedef struct
{
  gint64 article_id;
  char *title;
  char *outlet;
  char *published;
  char *passage;
  guint n_mentions;
} ReadoutDossierArticle;

/**
 * ReadoutDossier:
 * @entity: whom it is about
 * @forms: (element-type ReadoutDossierForm): how it is written, the most frequent first; when it was read in
 * full
 * @roles: (element-type ReadoutDossierRole): the latest first
 * @articles: (element-type ReadoutDossierArticle): the latest first; not all where there are many
 * @said: (element-type ReadoutReport): what it said, the latest first; not all where there is much
 * @told: (element-type ReadoutReport): what others said that mentions it, in the same way
 * @companions: (element-type ReadoutCaseName): who is named with it, those in most of its articles
 * first; when it was read in full
 * @n_said: how much of the first there is
 * @n_told: how much of the second
 */
typedef struct
{
  ReadoutCaseEntity *entity;
  GArray *forms;
  GArray *roles;
  GArray *articles;
  GArray *said;
  GArray *told;
  GArray *companions;
  guint n_said;
  guint n_told;
} ReadoutDossier;

void readout_dossier_free (ReadoutDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutDossier, readout_dossier_free)

G_END_DECLS
