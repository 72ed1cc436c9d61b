/* readout-entry-choice.h: what an entry of each kind can be instead
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction-values.h"
#include "readout-finding.h"

G_BEGIN_DECLS

/**
 * ReadoutEntryChoice:
 * @verb: the correction that says it
 * @menu: its label in a menu, not yet translated
 * @question: what is asked in a popover, not yet translated
 * @label: one of its values in words
 * @get: the value that an entry has, by its index
 *
 * An event is one of several kinds of act, an issue is open or agreed, and so on.
 */
typedef struct
{
  ReadoutVerb verb;
  const char *menu;
  const char *question;
  const char *(*label) (int value);
  int (*get) (ReadoutAnalysis *analysis, guint index);
} ReadoutEntryChoice;

const ReadoutEntryChoice *readout_entry_choice_find (ReadoutFindingKind kind);
const ReadoutCorrectionValue *readout_entry_choice_get_value (const ReadoutEntryChoice *self);

G_END_DECLS
