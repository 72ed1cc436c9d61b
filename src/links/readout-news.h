/* readout-news.h: what is new in an article against earlier ones
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-related.h"

G_BEGIN_DECLS

/**
 * ReadoutNewsKind:
 * @READOUT_NEWS_NAME: somebody or something that no earlier article names
 * @READOUT_NEWS_NAMING: who said what earlier articles have from somebody without a name
 * @READOUT_NEWS_QUOTE: what nobody was reported to have said before
 * @READOUT_NEWS_NUMBER: a number that no earlier article has
 * @READOUT_NEWS_DAY: a day that no earlier article tells of
 */
typedef enum
{
  READOUT_NEWS_NAME,
  READOUT_NEWS_NAMING,
  READOUT_NEWS_QUOTE,
  READOUT_NEWS_NUMBER,
  READOUT_NEWS_DAY,
} ReadoutNewsKind;

/**
 * ReadoutNewsItem:
 * @kind: what it is
 * @span: the first words that tell of it
 * @words: (owned): what to call it
 * @passage: (owned): the words of the text
 */
typedef struct
{
  ReadoutNewsKind kind;
  ReadoutSpan span;
  char *words;
  char *passage;
} ReadoutNewsItem;

/**
 * ReadoutNews:
 * @items: (element-type ReadoutNewsItem): what is new, by kind
 * @known: (element-type ReadoutSpan): the statements that an earlier article has too
 * @n_statements: how many statements the article has
 * @n_earlier: with how many articles it was compared
 * @agency: (owned) (nullable): the wire service that the text came from, as it says itself
 */
typedef struct
{
  GArray *items;
  GArray *known;
  guint n_statements;
  guint n_earlier;
  char *agency;
} ReadoutNews;

ReadoutNews *readout_news_find (const ReadoutRelated *article, GPtrArray *earlier);
void readout_news_free (ReadoutNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNews, readout_news_free)

G_END_DECLS
