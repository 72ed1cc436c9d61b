/* readout-memo-party.h: entities of an article in lines of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

char *readout_memo_dup_party_key (const ReadoutMemoArticle *article, int entity);
char *readout_memo_dup_party_name (const ReadoutMemoArticle *article, int entity);
void readout_memo_add_party_findings (GArray *findings, const ReadoutMemoArticle *article, int entity);
gboolean readout_memo_append_voice (ReadoutMemoMaterial *material,
                                    ReadoutMemoText *text,
                                    ReadoutMemoStyle style,
                                    const ReadoutMemoArticle *article,
                                    int entity,
                                    guint receipt);
gboolean readout_memo_append_party (ReadoutMemoMaterial *material,
                                    ReadoutMemoText *text,
                                    ReadoutMemoStyle style,
                                    const ReadoutMemoArticle *article,
                                    int entity,
                                    guint receipt);
gboolean readout_memo_append_party_and_voice (ReadoutMemoMaterial *material,
                                              ReadoutMemoText *text,
                                              ReadoutMemoStyle style,
                                              const ReadoutMemoArticle *article,
                                              int entity,
                                              guint receipt);
void readout_memo_append_sentence (ReadoutMemoMaterial *material,
                                   ReadoutMemoText *text,
                                   const ReadoutMemoArticle *article,
                                   ReadoutSpan span);

void readout_memo_append_quoted (ReadoutMemoMaterial *material,
                                 ReadoutMemoText *text,
                                 const ReadoutMemoArticle *article,
                                 ReadoutSpan span);

/* readout-memo-points.c */
void readout_memo_append_issue (ReadoutMemoMaterial *material,
                                ReadoutMemoText *text,
                                const ReadoutMemoArticle *article,
                                const ReadoutIssue *issue);

/* readout-memo-positions.c */
void readout_memo_add_new_positions (ReadoutMemoSection *section,
                                     ReadoutMemoMaterial *material,
                                     const ReadoutMemoArticle *article);

G_END_DECLS
