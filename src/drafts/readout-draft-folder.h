/* readout-draft-folder.h: where the drafts of one run of the program are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-draft.h"
#include "readout-session.h"

G_BEGIN_DECLS

/* What a run of the program writes down is in a folder of its own, which it holds locked, so that several may
 * run.  A run takes over what those left behind that have ended.  Not for the main thread. */
typedef struct _ReadoutDraftFolder ReadoutDraftFolder;

char *readout_draft_folder_dup_default (void);

ReadoutDraftFolder *readout_draft_folder_open (const char *parent, GError **error);
void readout_draft_folder_close (ReadoutDraftFolder *self);

GStrv readout_draft_folder_list (ReadoutDraftFolder *self);
ReadoutDraft *readout_draft_folder_read (ReadoutDraftFolder *self, const char *id, GError **error);
gboolean readout_draft_folder_write (ReadoutDraftFolder *self,
                                     const char *id,
                                     const ReadoutDraft *draft,
                                     GError **error);
gboolean readout_draft_folder_remove (ReadoutDraftFolder *self, const char *id, GError **error);

ReadoutSession *readout_draft_folder_read_session (ReadoutDraftFolder *self, GError **error);
gboolean readout_draft_folder_write_session (ReadoutDraftFolder *self, const char *json, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutDraftFolder, readout_draft_folder_close)

G_END_DECLS
