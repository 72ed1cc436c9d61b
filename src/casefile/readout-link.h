/* readout-link.h: a relation between two articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-metadata.h"
#include "readout-relation.h"

G_BEGIN_DECLS

/**
 * ReadoutLinkState:
 * @READOUT_LINK_SUGGESTED: the machine has found it
 * @READOUT_LINK_CONFIRMED: the analyst says that it is so
 * @READOUT_LINK_REJECTED: the analyst says that it is not so
 */
typedef enum
{
  READOUT_LINK_SUGGESTED,
  READOUT_LINK_CONFIRMED,
  READOUT_LINK_REJECTED,
} ReadoutLinkState;

#define READOUT_TYPE_LINK_STATE (readout_link_state_get_type ())
GType readout_link_state_get_type (void) G_GNUC_CONST;

/**
 * ReadoutLinkPassage:
 * @here: a passage of the article
 * @there: the passage of the earlier one
 * @quote_here: number of the quote, or %READOUT_NO_QUOTE
 * @quote_there: number of the quote in the earlier article, or %READOUT_NO_QUOTE
 * @words_here: the words of the passage
 * @words_there: those of the other one
 */
typedef struct
{
  ReadoutSpan here;
  ReadoutSpan there;
  int quote_here;
  int quote_there;
  char *words_here;
  char *words_there;
} ReadoutLinkPassage;

#define READOUT_TYPE_LINK (readout_link_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutLink, readout_link, READOUT, LINK, GObject)

gint64 readout_link_get_article_id (ReadoutLink *self);
gint64 readout_link_get_earlier_id (ReadoutLink *self);
const ReadoutMetadata *readout_link_get_article (ReadoutLink *self); /* title never NULL */
const ReadoutMetadata *readout_link_get_earlier (ReadoutLink *self); /* title never NULL */
ReadoutRelationKind readout_link_get_kind (ReadoutLink *self);
ReadoutLinkState readout_link_get_state (ReadoutLink *self);
double readout_link_get_score (ReadoutLink *self); /* 0: the machine has not found it */
const ReadoutLinkPassage *readout_link_get_passages (ReadoutLink *self, guint *n_passages);

G_END_DECLS
