/* readout-mention-resolver-private.h: what the parts of the resolution of mentions share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-referents.h"

G_BEGIN_DECLS

/**
 * ReadoutMet:
 * @span: where it stands in the article
 * @referent: (nullable): whom it means; %NULL for somebody without a name ("a diplomat")
 * @unnamed: the words that first tell of somebody without a name; empty else
 * @kind: name, role or pronoun
 * @flags: what the words themselves tell
 * @sentence: counted over the article
 * @leads: whether it is of the first person in its sentence
 *
 * A mention that has been read.
 */
typedef struct
{
  ReadoutSpan span;
  ReadoutReferent *referent;
  ReadoutSpan unnamed;
  ReadoutMentionKind kind;
  ReadoutNameFlags flags;
  guint sentence;
  gboolean leads;
} ReadoutMet;

G_END_DECLS
