/* readout-memo-person.h: a person of an article by name and role, with a receipt
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-material.h"

G_BEGIN_DECLS

const ReadoutEntity *readout_memo_get_entity (const ReadoutMemoArticle *article, int entity);
ReadoutSpan readout_memo_find_name (const ReadoutMemoArticle *article, const ReadoutEntity *entity);
guint readout_memo_cite_person (ReadoutMemoMaterial *material,
                                const ReadoutMemoArticle *article,
                                const ReadoutEntity *entity,
                                const ReadoutRole *role);
char *readout_memo_dup_role (ReadoutMemoMaterial *material,
                             const ReadoutMemoArticle *article,
                             const ReadoutRole *role,
                             guint receipt);

G_END_DECLS
