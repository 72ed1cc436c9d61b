/* readout-case-notes.h: the notes of a case and of its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CASE_NOTES (readout_case_notes_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCaseNotes, readout_case_notes, READOUT, CASE_NOTES, GObject)

/* Property, read-only: notice, a sentence when the notes cannot be read.
 * Signal: changed, when some came, went or have another version. */

ReadoutCaseNotes *readout_case_notes_new (ReadoutCaseFile *case_file);

ReadoutCaseFile *readout_case_notes_get_case_file (ReadoutCaseNotes *self);
GPtrArray *readout_case_notes_get_list (ReadoutCaseNotes *self);
void readout_case_notes_take_stored (ReadoutCaseNotes *self, GPtrArray *stored);

G_END_DECLS
