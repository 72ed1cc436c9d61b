/* readout-composer-desk.h: a memo that is being written: loaded, saved, and set in pages while one writes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"
#include "readout-memo-painter.h"
#include "readout-memo-template.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER_DESK (readout_composer_desk_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutComposerDesk, readout_composer_desk, READOUT, COMPOSER_DESK, GObject)

/* Signals: "loaded"; "rendered" when pages, remarks and proposals are those of what is written;
 * "state-changed" of saving; "failed" (sentence). */

ReadoutComposerDesk *readout_composer_desk_new (ReadoutCaseFile *case_file);

void readout_composer_desk_open (ReadoutComposerDesk *self, gint64 memo_id);
void readout_composer_desk_begin (ReadoutComposerDesk *self,
                                  const char *template_id,
                                  const char *negotiation,
                                  const char *today);

ReadoutCaseFile *readout_composer_desk_get_case_file (ReadoutComposerDesk *self);
ReadoutMemoRecord *readout_composer_desk_get_record (ReadoutComposerDesk *self); /* NULL until it is loaded */
ReadoutMemo *readout_composer_desk_get_memo (ReadoutComposerDesk *self); /* NULL until it is rendered */
ReadoutMemoPainter *readout_composer_desk_get_painter (ReadoutComposerDesk *self);
GPtrArray *readout_composer_desk_get_remarks (ReadoutComposerDesk *self);
GPtrArray *readout_composer_desk_get_proposals (ReadoutComposerDesk *self);
const char *const *readout_composer_desk_get_failures (ReadoutComposerDesk *self);
GPtrArray *readout_composer_desk_list_outlets (ReadoutComposerDesk *self);
gboolean readout_composer_desk_is_saved (ReadoutComposerDesk *self);
char *readout_composer_desk_dup_state (ReadoutComposerDesk *self);

void readout_composer_desk_save_now (ReadoutComposerDesk *self);
void readout_composer_desk_touch (ReadoutComposerDesk *self);
void readout_composer_desk_keep (ReadoutComposerDesk *self, const char *label);
void readout_composer_desk_restore (ReadoutComposerDesk *self, const ReadoutMemoRecord *version);

G_END_DECLS
