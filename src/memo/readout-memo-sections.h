/* readout-memo-sections.h: the sections of a memo, each made from the material
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

/* In this order: receipts are numbered as the reader meets them, and the source notes list them all. */
void readout_memo_add_header (ReadoutMemoDocument *document,
                              ReadoutMemoMaterial *material,
                              const char *case_name,
                              const char *cut_off);
void readout_memo_add_statements (ReadoutMemoDocument *document, ReadoutMemoMaterial *material);
void readout_memo_add_people (ReadoutMemoDocument *document, ReadoutMemoMaterial *material);
void readout_memo_add_articles (ReadoutMemoDocument *document, ReadoutMemoMaterial *material);
void readout_memo_add_source_notes (ReadoutMemoDocument *document, ReadoutMemoMaterial *material);

G_END_DECLS
