/* readout-act-popover.h: asks what exactly a correction says, and where it holds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-correction.h"

G_BEGIN_DECLS

/* What is applied when the analyst takes the words as they were typed, and none of the choices. */
#define READOUT_ACT_WORDS G_MAXUINT

#define READOUT_TYPE_ACT_POPOVER (readout_act_popover_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutActPopover, readout_act_popover, READOUT, ACT_POPOVER, GtkPopover)

/* Signal: applied (choice, words), with the number of the choice or READOUT_ACT_WORDS. */

ReadoutActPopover *readout_act_popover_new (const char *heading, const char *button);

void readout_act_popover_ask_words (ReadoutActPopover *self, const char *label, const char *words);
void readout_act_popover_add_choice (ReadoutActPopover *self, const char *title, const char *detail);
void readout_act_popover_set_choice (ReadoutActPopover *self, guint choice);
void readout_act_popover_ask_scope (ReadoutActPopover *self, ReadoutScope scope, gboolean has_case);
void readout_act_popover_take_words (ReadoutActPopover *self);

ReadoutScope readout_act_popover_get_scope (ReadoutActPopover *self);

G_END_DECLS
