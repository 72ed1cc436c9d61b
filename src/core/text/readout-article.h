/* readout-article.h: one text with its outlet, title, author, address and publication date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-metadata.h"
#include "readout-types.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ARTICLE (readout_article_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutArticle, readout_article, READOUT, ARTICLE, GObject)

ReadoutArticle *readout_article_new (char *text, const ReadoutMetadata *metadata, GBytes *original);

const char *readout_article_get_text (ReadoutArticle *self, gsize *length_bytes);
const ReadoutMetadata *readout_article_get_metadata (ReadoutArticle *self);
GBytes *readout_article_get_original (ReadoutArticle *self);

G_END_DECLS
