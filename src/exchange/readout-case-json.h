/* readout-case-json.h: an article of a case with all that is said of it, as W3C Web Annotations
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"
#include "readout-note.h"

G_BEGIN_DECLS

char *readout_case_article_to_json (ReadoutCaseArticle *article, GPtrArray *notes);
char *readout_case_acts_to_json (GPtrArray *acts);
char *readout_case_free_notes_to_json (GPtrArray *notes);

G_END_DECLS
