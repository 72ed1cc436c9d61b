/* readout-window.h: one window, with at most one case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-always-shelf.h"
#include "readout-analyzer.h"
#include "readout-case-file.h"
#include "readout-closed.h"
#include "readout-journal.h"
#include "readout-page.h"

G_BEGIN_DECLS

#define READOUT_TYPE_WINDOW (readout_window_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutWindow, readout_window, READOUT, WINDOW, AdwApplicationWindow)

/* Signals: session-changed, what is to be open at the next start is another now. */

ReadoutWindow *readout_window_new (AdwApplication *application, GSettings *settings);

void readout_window_set_always (ReadoutWindow *self, ReadoutAlwaysShelf *always);
void readout_window_set_journal (ReadoutWindow *self, ReadoutJournal *journal);
void readout_window_set_analyzer (ReadoutWindow *self, ReadoutAnalyzer *analyzer);
ReadoutPage *readout_window_get_page (ReadoutWindow *self);
ReadoutPage *readout_window_add_page (ReadoutWindow *self);
const char *readout_window_get_status (ReadoutWindow *self);
void readout_window_show_error (ReadoutWindow *self, const char *sentence);

ReadoutCaseFile *readout_window_get_case (ReadoutWindow *self);
gboolean readout_window_is_blank (ReadoutWindow *self);
void readout_window_open_files (ReadoutWindow *self, GListModel *files);
void readout_window_open_case (ReadoutWindow *self, GFile *file);
void readout_window_open_sample_case (ReadoutWindow *self);

void readout_window_describe (ReadoutWindow *self, ReadoutSessionWindow *described);
void readout_window_restore (ReadoutWindow *self, const ReadoutSessionWindow *described, GHashTable *drafts);
void readout_window_reopen (ReadoutWindow *self, const ReadoutClosed *closed);
char *readout_window_dup_case_uri (ReadoutWindow *self);
void readout_window_close_confirmed (ReadoutWindow *self);

G_END_DECLS
