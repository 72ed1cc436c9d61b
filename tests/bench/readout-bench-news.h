/* readout-bench-news.h: as many articles as a measurement of a case needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-article.h"

G_BEGIN_DECLS

typedef struct _ReadoutBenchNews ReadoutBenchNews;

ReadoutBenchNews *readout_bench_news_new (void);
void readout_bench_news_free (ReadoutBenchNews *self);

ReadoutArticle *readout_bench_news_make_article (ReadoutBenchNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutBenchNews, readout_bench_news_free)

G_END_DECLS
