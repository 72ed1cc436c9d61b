/* readout-roles.h: what people are: roles beside their names, and roles that stand for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names.h"

G_BEGIN_DECLS

/**
 * ReadoutRoleMention:
 * @first: index of its first token
 * @end: index after its last token
 * @span: the words without the article: "Secretary of State", "Russian counterpart"
 *
 * A role that stands for a person whose name is elsewhere in the article.
 */
typedef struct
{
  guint first;
  guint end;
  ReadoutSpan span;
} ReadoutRoleMention;

void readout_roles_attach (const ReadoutPassage *passage, GArray *names);
GArray *readout_roles_find_mentions (const ReadoutPassage *passage, const GArray *names);

G_END_DECLS
