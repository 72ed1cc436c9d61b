/* readout-memo-stand.h: where the parties stand, as the articles of a memo report it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

/**
 * ReadoutMemoStand:
 * @article: the article that reports it
 * @position: what it reports of one party
 * @issue: a mention of the issue in the article; empty for none
 * @issue_key: (nullable): what is the same for one issue in all articles
 * @party_key: what is the same for one party in all articles
 * @has_side: whether the party is more than a person
 * @order: in the memo, of the article and then of the text
 */
typedef struct
{
  const ReadoutMemoArticle *article;
  const ReadoutPosition *position;
  ReadoutSpan issue;
  char *issue_key;
  char *party_key;
  gboolean has_side;
  guint order;
} ReadoutMemoStand;

/**
 * ReadoutMemoStandRow:
 * @now: where a party stands
 * @before: (nullable): where it stood before; %NULL for the first report
 */
typedef struct
{
  const ReadoutMemoStand *now;
  const ReadoutMemoStand *before;
} ReadoutMemoStandRow;

GArray *readout_memo_find_stands (ReadoutMemoMaterial *material);
GArray *readout_memo_find_stands_of_article (const ReadoutMemoArticle *article);
GArray *readout_memo_find_stands_by_issue (GArray *stands);
GArray *readout_memo_find_stands_by_party (GArray *stands);

G_END_DECLS
