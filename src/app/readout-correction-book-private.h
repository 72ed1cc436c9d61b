/* readout-correction-book-private.h: the inside of a book, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction-book.h"
#include "readout-correction-step.h"

G_BEGIN_DECLS

struct _ReadoutCorrectionBook
{
  GObject parent_instance;

  ReadoutCorrectionShelf *shelves[READOUT_N_SHELVES]; /* NULL where there is none */
  gint64 article_id;
  ReadoutCorrections *corrections;

  GQueue acts;   /* of readout-correction-book-acts.c; the first is on its way */
  GQueue done;   /* ReadoutCorrectionStep, the last one first */
  GQueue undone; /* the same */
};

void readout_correction_book_refresh (ReadoutCorrectionBook *self);
void readout_correction_book_notify_history (ReadoutCorrectionBook *self);
void readout_correction_book_emit_applied (ReadoutCorrectionBook *self, guint n);
void readout_correction_book_emit_failed (ReadoutCorrectionBook *self, const char *message);
void readout_correction_book_free_step (gpointer step);

ReadoutCorrection *readout_correction_book_dup_for (const ReadoutCorrection *correction, gint64 article_id);

G_END_DECLS
