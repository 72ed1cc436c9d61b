/* readout-memo-markup.h: lines of a memo as they are stored
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-text.h"

G_BEGIN_DECLS

/*
 * The markup of a line is XML in small: <b>, <i> and <m> for strong, emphasized and muted words; <q r="3">
 * for words of the article of receipt 3; <r n="3"/> for a reference to it; <c/> for the border of two cells.
 */

/* The number that a receipt gets; 0 leaves the words without one. */
typedef guint (*ReadoutMemoNumberFunc) (guint number, gboolean is_reference, gpointer user_data);

char *readout_memo_markup_new (ReadoutMemoText *text);
char *readout_memo_markup_new_for_cells (GPtrArray *cells);
GPtrArray *readout_memo_markup_parse (const char *markup);
GPtrArray *
readout_memo_markup_parse_numbered (const char *markup, ReadoutMemoNumberFunc func, gpointer user_data);
char *readout_memo_markup_dup_words (const char *markup);

G_END_DECLS
