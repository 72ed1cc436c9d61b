/* readout-memo-lines.h: sections of a document as lines that are stored, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-document.h"
#include "readout-memo-markup.h"
#include "readout-memo-record.h"

G_BEGIN_DECLS

/* The kinds of lines are those of blocks; a table is a head and rows. */
#define READOUT_MEMO_LINE_PARAGRAPH   "paragraph"
#define READOUT_MEMO_LINE_HEADING     "heading"
#define READOUT_MEMO_LINE_SUBHEADING  "subheading"
#define READOUT_MEMO_LINE_ITEM        "item"
#define READOUT_MEMO_LINE_STATEMENT   "statement"
#define READOUT_MEMO_LINE_ATTRIBUTION "attribution"
#define READOUT_MEMO_LINE_HEAD        "head"
#define READOUT_MEMO_LINE_ROW         "row"
#define READOUT_MEMO_LINE_CHART       "chart"

/* The section that the analyst's notes go to. */
#define READOUT_MEMO_PART_NOTES "notes"

char *readout_memo_line_dup_key (const char *kind, const char *markup);
gboolean readout_memo_line_is_judgement (const ReadoutMemoLine *line, gboolean is_note);
void readout_memo_part_add_machine_lines (ReadoutMemoPart *part, ReadoutMemoSection *section);
void readout_memo_section_add_lines (ReadoutMemoSection *section,
                                     const ReadoutMemoPart *part,
                                     ReadoutMemoNumberFunc func,
                                     gpointer user_data);

G_END_DECLS
