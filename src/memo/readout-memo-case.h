/* readout-memo-case.h: what a case has for a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutMemoCase:
 * @articles: (element-type ReadoutCaseArticle): with their findings, in any order
 * @notes: (nullable) (element-type ReadoutNote): what the analyst has written in the case
 * @links: (nullable) (element-type ReadoutLink): how the articles are related
 * @tracks: (nullable) (element-type ReadoutQuoteTrack): what several articles report somebody to have said
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *notes;
  GPtrArray *links;
  GPtrArray *tracks;
} ReadoutMemoCase;

G_END_DECLS
