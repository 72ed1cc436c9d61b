/* readout-link-private.h: a relation between two articles, for those who make it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-link.h"

G_BEGIN_DECLS

struct _ReadoutLink
{
  GObject parent_instance;
  gint64 article_id;
  gint64 earlier_id;
  ReadoutMetadata *article;
  ReadoutMetadata *earlier;
  ReadoutRelationKind kind;
  ReadoutLinkState state;
  double score;
  GArray *passages; /* ReadoutLinkPassage */
};

ReadoutLink *readout_link_new (void);

G_END_DECLS
