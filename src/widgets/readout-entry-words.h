/* readout-entry-words.h: what a row says of an event, an issue, a position, a condition, a deadline or a
 * state SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding.h"

G_BEGIN_DECLS

/**
 * ReadoutEntryWords:
 * @icon_name: what kind of thing it is
 * @title: the most important of it, as markup
 * @caption: (nullable): what is told besides
 * @badge: (nullable): how far it can be counted on
 * @is_weak: whether the badge warns
 * @detail: (nullable): the sentence that tells it
 * @by_analyst: whether some of it is what the analyst said
 * @is_nested: whether it belongs to the row above
 */
typedef struct
{
  const char *icon_name;
  char *title;
  char *caption;
  char *badge;
  gboolean is_weak;
  char *detail;
  gboolean by_analyst;
  gboolean is_nested;
} ReadoutEntryWords;

ReadoutEntryWords *readout_entry_words_new (ReadoutAnalysis *analysis, ReadoutFindingKind kind, guint index);
void readout_entry_words_free (ReadoutEntryWords *self);
char *readout_entry_words_dup_plain (const ReadoutEntryWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutEntryWords, readout_entry_words_free)

G_END_DECLS
