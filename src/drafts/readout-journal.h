/* readout-journal.h: writes down what somebody types, moments later
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-draft-folder.h"

G_BEGIN_DECLS

/**
 * ReadoutRecovered:
 * @session: which windows were open
 * @drafts: (element-type utf8 ReadoutDraft): what was not saved, by identifier
 * @notices: sentences about what could not be read
 *
 * What the last run of the program left.
 */
typedef struct
{
  ReadoutSession *session;
  GHashTable *drafts;
  GStrv notices;
} ReadoutRecovered;

void readout_recovered_free (ReadoutRecovered *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutRecovered, readout_recovered_free)

/**
 * ReadoutJournalTake:
 * @data: what was given with the function
 *
 * Called in the main thread, some time after a change.
 *
 * Returns: (transfer full) (nullable): what is to be kept; %NULL when nothing would be lost
 */
typedef ReadoutDraft *(*ReadoutJournalTake) (gpointer data);

#define READOUT_TYPE_JOURNAL (readout_journal_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutJournal, readout_journal, READOUT, JOURNAL, GObject)

/* Properties: notice (utf8), why what is typed is not written down at the moment; NULL while it is. */

ReadoutJournal *readout_journal_new (const char *parent);

void readout_journal_open_async (ReadoutJournal *self, GAsyncReadyCallback callback, gpointer user_data);
ReadoutRecovered *readout_journal_open_finish (ReadoutJournal *self, GAsyncResult *result, GError **error);

void readout_journal_add (ReadoutJournal *self, const char *id, ReadoutJournalTake take, gpointer data);
void readout_journal_change (ReadoutJournal *self, const char *id);
void readout_journal_leave (ReadoutJournal *self, const char *id);
void readout_journal_remove (ReadoutJournal *self, const char *id);

void readout_journal_write_session (ReadoutJournal *self, const ReadoutSession *session);

void readout_journal_flush_async (ReadoutJournal *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean readout_journal_flush_finish (ReadoutJournal *self, GAsyncResult *result, GError **error);

const char *readout_journal_get_notice (ReadoutJournal *self);

G_END_DECLS
