/* readout-composer-desk-private.h: the inside of a memo that is being written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-composer-desk.h"

G_BEGIN_DECLS

/* What one writes is saved moments later, and set in pages in a thread; the newest state wins. */
struct _ReadoutComposerDesk
{
  GObject parent_instance;

  ReadoutCaseFile *case_file;
  ReadoutMemoCase *from; /* NULL until it is loaded */
  ReadoutMemoRecord *record;
  ReadoutMemoRecord *before; /* what went out before, or NULL */
  char *template_id;         /* of a memo that is yet to be filled */
  char *today;
  gint64 memo_id;
  char *negotiation;

  ReadoutMemo *memo;
  ReadoutMemoPainter *painter;
  GPtrArray *remarks;
  GPtrArray *proposals;
  GStrv failures; /* of receipts that do not hold, a sentence each */

  guint save_source;
  guint render_source;
  gboolean saving;
  gboolean rendering;
  gboolean unsaved;      /* something is not on the disk yet */
  gboolean render_again; /* something changed while pages were being set */
  char *problem;         /* why it could not be saved, or NULL */
};

void readout_composer_desk_fail (ReadoutComposerDesk *self, const GError *error);
void readout_composer_desk_end_loading (ReadoutComposerDesk *self);

G_END_DECLS
