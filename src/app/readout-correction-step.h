/* readout-correction-step.h: one act of the analyst on corrections, which can be undone
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where the corrections of an article are. */
typedef enum
{
  READOUT_SHELF_PAGE,   /* those here, while the article is in no case */
  READOUT_SHELF_CASE,   /* those here once it is, and those of the case */
  READOUT_SHELF_ALWAYS, /* those of all articles */
  READOUT_N_SHELVES,
} ReadoutShelf;

/* ids: (element-type gint64): by shelf, the numbers of the corrections
 * revokes: whether the act took them back; else it made them hold */
typedef struct
{
  GArray *ids[READOUT_N_SHELVES];
  gboolean revokes;
} ReadoutCorrectionStep;

ReadoutCorrectionStep *readout_correction_step_new (gboolean revokes);
void readout_correction_step_free (ReadoutCorrectionStep *self);

void readout_correction_step_add (ReadoutCorrectionStep *self, ReadoutShelf shelf, gint64 id);
guint readout_correction_step_count (const ReadoutCorrectionStep *self);
void readout_correction_step_move_to_case (ReadoutCorrectionStep *self, GHashTable *new_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCorrectionStep, readout_correction_step_free)

G_END_DECLS
