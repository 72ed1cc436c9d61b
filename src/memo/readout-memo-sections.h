/* readout-memo-sections.h: the sections of a memo, each made from the material
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"
#include "readout-memo-record.h"

G_BEGIN_DECLS

/* What is at the head and at the end of every memo, made when it goes out. */
void readout_memo_add_header (ReadoutMemoSection *section,
                              ReadoutMemoMaterial *material,
                              char *const fields[READOUT_N_MEMO_FIELDS]);
void readout_memo_add_source_summary (ReadoutMemoSection *section,
                                      ReadoutMemoDocument *document,
                                      ReadoutMemoMaterial *material);
void readout_memo_add_source_notes (ReadoutMemoSection *section,
                                    ReadoutMemoDocument *document,
                                    ReadoutMemoMaterial *material,
                                    GHashTable *users);
void readout_memo_add_receipt_passages (ReadoutMemoSection *section, ReadoutMemoDocument *document);

/* What a section is filled from. */
void readout_memo_add_bottom_line (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_changes (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_positions (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_points (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_timeline (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_ahead (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_conditions (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_gaps (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_notes (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_statements (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_all_statements (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_people (ReadoutMemoSection *section, ReadoutMemoMaterial *material);
void readout_memo_add_articles (ReadoutMemoSection *section, ReadoutMemoMaterial *material);

G_END_DECLS
