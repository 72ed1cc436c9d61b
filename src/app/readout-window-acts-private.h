/* readout-window-acts-private.h: what the files share by which the analyst corrects findings
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-act-popover.h"
#include "readout-correct.h"
#include "readout-window-private.h"

G_BEGIN_DECLS

ReadoutAnalysis *readout_window_get_analysis (ReadoutWindow *self);
GPtrArray *readout_window_collect_findings (ReadoutWindow *self, ReadoutSelectionKind kind);
ReadoutFinding *readout_window_dup_mention (ReadoutWindow *self);
ReadoutFinding *readout_window_dup_chosen (ReadoutWindow *self, ReadoutSelectionKind kind);

ReadoutScope readout_window_get_scope (ReadoutWindow *self);
void readout_window_set_scope (ReadoutWindow *self, ReadoutScope scope);
void readout_window_popup (ReadoutWindow *self, GtkPopover *popover);

GPtrArray *readout_window_create_said (void);
void readout_window_add_said (GPtrArray *said, ReadoutCorrection *correction);
void readout_window_say (ReadoutWindow *self, GPtrArray *said, guint n_findings);
void readout_window_ask_scope (ReadoutWindow *self, ReadoutActPopover *popover);

/* readout-window-name-acts.c */
void readout_window_init_name_acts (ReadoutWindow *self);

/* readout-window-quote-acts.c */
void readout_window_init_quote_acts (ReadoutWindow *self);
void readout_window_say_of_quotes (ReadoutWindow *self, GPtrArray *findings, ReadoutCorrection said);

/* readout-window-speaker-acts.c */
void readout_window_init_speaker_acts (ReadoutWindow *self);

/* readout-window-entry-acts.c */

/* What a popover asks of the timeline and the issues, for its signal. */
typedef struct
{
  ReadoutWindow *window;
  GPtrArray *entries; /* ReadoutFinding */
} ReadoutEntriesAct;

ReadoutEntriesAct *readout_entries_act_new (ReadoutWindow *window, GPtrArray *entries);
void readout_entries_act_free (gpointer data, GClosure *closure);
void readout_window_init_entry_acts (ReadoutWindow *self);
GPtrArray *
readout_window_collect_entries (ReadoutWindow *self, ReadoutFindingKind first, ReadoutFindingKind last);
void readout_window_say_of_entries (ReadoutWindow *self, GPtrArray *entries, ReadoutCorrection said);

/* readout-window-party-acts.c */
void readout_window_init_party_acts (ReadoutWindow *self);

/* readout-window-choice-acts.c */
void readout_window_init_choice_acts (ReadoutWindow *self);

G_END_DECLS
