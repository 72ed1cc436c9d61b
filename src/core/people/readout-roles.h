/* readout-roles.h: what people are: roles beside their names, and roles that stand for them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-names.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_ROLE_DEFINITE,   /* "the foreign minister": somebody who is known */
  READOUT_ROLE_RELATION,   /* "his counterpart", "the president's spokesman": known by somebody else */
  READOUT_ROLE_INDEFINITE, /* "a diplomat": somebody new, without a name */
} ReadoutRoleMentionKind;

/**
 * ReadoutRoleMention:
 * @first: index of its first token
 * @end: index after its last token
 * @span: the words without the article: "Russian foreign minister", "Russian counterpart"
 * @kind: how it stands for somebody
 * @title: the office or role in its usual words; belongs to the lexicon
 * @body: where its country or organization is named behind it ("the president of Iran"); empty else
 * @is_former: whether it is a former one
 * @is_plain: whether it means who has the office: no deputy, no former or future one, no predicate
 * @is_office: whether it is an office, and no "brother" or "diplomat"
 * @gender: what the word tells ("spokeswoman"): %READOUT_NAME_MALE, %READOUT_NAME_FEMALE or nothing
 *
 * A role that stands for a person by itself.
 */
typedef struct
{
  guint first;
  guint end;
  ReadoutSpan span;
  ReadoutRoleMentionKind kind;
  const char *title;
  ReadoutSpan body;
  gboolean is_former;
  gboolean is_plain;
  gboolean is_office;
  ReadoutNameFlags gender;
} ReadoutRoleMention;

void readout_roles_attach (const ReadoutPassage *passage, GArray *names);
GArray *readout_roles_find_mentions (const ReadoutPassage *passage, const GArray *names);

G_END_DECLS
