/* readout-csv.h: tables for spreadsheets
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-article.h"

G_BEGIN_DECLS

void readout_csv_append_row (GString *csv, const char *const *cells, guint n_cells);

char *readout_quotes_csv_dup_head (void);
char *readout_quotes_csv_dup_rows (ReadoutCaseArticle *article);

G_END_DECLS
