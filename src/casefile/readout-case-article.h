/* readout-case-article.h: an article in a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_ARTICLE (readout_case_article_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseArticle, readout_case_article, READOUT, CASE_ARTICLE, GObject)

gint64 readout_case_article_get_id (ReadoutCaseArticle *self);
const ReadoutMetadata *readout_case_article_get_metadata (
    ReadoutCaseArticle *self); /* title never NULL: the headline of the text, else its first words */
const char *readout_case_article_get_negotiation (ReadoutCaseArticle *self); /* nullable */
const char *readout_case_article_get_added (ReadoutCaseArticle *self);       /* ISO 8601, UTC */
const char *readout_case_article_get_removed (ReadoutCaseArticle *self);     /* nullable: not in the bin */
guint readout_case_article_get_n_words (ReadoutCaseArticle *self);
guint readout_case_article_get_n_quotes (ReadoutCaseArticle *self);
guint readout_case_article_get_n_entities (ReadoutCaseArticle *self);
ReadoutAnalysis *
readout_case_article_get_analysis (ReadoutCaseArticle *self); /* NULL in a list; else with its article */

G_END_DECLS
