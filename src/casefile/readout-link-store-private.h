/* readout-link-store-private.h: the relations between the articles of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-link.h"
#include "readout-news.h"
#include "readout-rarity.h"
#include "readout-related.h"

G_BEGIN_DECLS

/* readout-linker.c */
typedef struct _ReadoutLinker ReadoutLinker;

ReadoutLinker *readout_linker_new (ReadoutDatabase *database);
void readout_linker_free (ReadoutLinker *self);
gboolean readout_linker_link_next (ReadoutLinker *self, gint64 *article_id, GError **error);

ReadoutNews *readout_linker_find_news (ReadoutLinker *self, gint64 article_id, GError **error);

/**
 * ReadoutKin:
 * @id: the number of an article
 * @likeness: how much it is like the one that is being linked
 * @related: the article
 * @story: the number of its story
 */
typedef struct
{
  gint64 id;
  double likeness;
  ReadoutRelated *related;
  gint64 story;
} ReadoutKin;

/* readout-seed-index.c */
int readout_kin_compare (gconstpointer a, gconstpointer b);
GArray *readout_seed_index_add (ReadoutDatabase *database,
                                gint64 article_id,
                                const ReadoutRelated *related,
                                ReadoutRarity *rarity,
                                GError **error);

/* readout-link-writer.c */
gboolean readout_link_store_forget (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_link_store_ask (ReadoutDatabase *database, gint64 article_id, GError **error);
gboolean readout_link_store_write (ReadoutDatabase *database,
                                   gint64 article_id,
                                   gint64 earlier_id,
                                   const ReadoutRelation *relation,
                                   GError **error);
gboolean readout_link_store_decide (ReadoutDatabase *database,
                                    gint64 article_id,
                                    gint64 earlier_id,
                                    ReadoutRelationKind kind,
                                    ReadoutLinkState state,
                                    GError **error);
gboolean readout_link_store_restore (ReadoutDatabase *database, gint64 act_id, GError **error);

/* readout-link-reader.c */
GPtrArray *readout_link_store_list (ReadoutDatabase *database, gint64 article_id, GError **error);

/* readout-story-writer.c */
gboolean readout_story_write (ReadoutDatabase *database,
                              gint64 article_id,
                              const ReadoutRelated *related,
                              GArray *kin,
                              ReadoutRarity *rarity,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutLinker, readout_linker_free)

G_END_DECLS
