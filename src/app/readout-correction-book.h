/* readout-correction-book.h: what the analyst says of the article of a page, in all scopes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-case-shelf.h"
#include "readout-correction-shelf.h"

G_BEGIN_DECLS

#define READOUT_TYPE_CORRECTION_BOOK (readout_correction_book_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutCorrectionBook, readout_correction_book, READOUT, CORRECTION_BOOK, GObject)

/* Properties, all read-only: corrections (ReadoutCorrections), those that hold for the article; can-undo;
 * can-redo.
 *
 * Signals: applied (guint n), an act of n corrections is stored and holds; failed (const char *message),
 * nothing of an act is there, and why.
 *
 * An act is stored first and holds then.  What is said of an article that is in no case is kept in memory
 * until the article is filed. */

ReadoutCorrectionBook *readout_correction_book_new (void);

void readout_correction_book_set_always (ReadoutCorrectionBook *self, ReadoutCorrectionShelf *always);
void readout_correction_book_set_case (ReadoutCorrectionBook *self, ReadoutCaseShelf *shelf);
void readout_correction_book_set_article_id (ReadoutCorrectionBook *self, gint64 article_id);

ReadoutCorrections *readout_correction_book_get_corrections (ReadoutCorrectionBook *self);
GPtrArray *readout_correction_book_list (ReadoutCorrectionBook *self);
gboolean readout_correction_book_can_take (ReadoutCorrectionBook *self, ReadoutScope scope);

gboolean readout_correction_book_has_unfiled (ReadoutCorrectionBook *self);
GPtrArray *readout_correction_book_list_unfiled (ReadoutCorrectionBook *self);
void readout_correction_book_restore (ReadoutCorrectionBook *self, GPtrArray *corrections);

void readout_correction_book_apply (ReadoutCorrectionBook *self, GPtrArray *corrections);
void readout_correction_book_revoke (ReadoutCorrectionBook *self, ReadoutCorrection *correction);
void readout_correction_book_reinstate (ReadoutCorrectionBook *self, ReadoutCorrection *correction);
gboolean readout_correction_book_get_can_undo (ReadoutCorrectionBook *self);
gboolean readout_correction_book_get_can_redo (ReadoutCorrectionBook *self);
void readout_correction_book_undo (ReadoutCorrectionBook *self);
void readout_correction_book_redo (ReadoutCorrectionBook *self);

void readout_correction_book_file_async (ReadoutCorrectionBook *self,
                                         gint64 article_id,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean
readout_correction_book_file_finish (ReadoutCorrectionBook *self, GAsyncResult *result, GError **error);

G_END_DECLS
