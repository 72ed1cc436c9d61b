/* readout-correction-step.c: one act of the analyst on corrections, which can be undone
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correction-step.h"

ReadoutCorrectionStep *
readout_correction_step_new (gboolean revokes)
{
  ReadoutCorrectionStep *self = g_new0 (ReadoutCorrectionStep, 1);

  self->revokes = revokes;
  for (guint shelf = 0; shelf < READOUT_N_SHELVES; shelf++)
    self->ids[shelf] = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
readout_correction_step_free (ReadoutCorrectionStep *self)
{
  for (guint shelf = 0; shelf < READOUT_N_SHELVES; shelf++)
    g_array_unref (self->ids[shelf]);
  g_free (self);
}

void
readout_correction_step_add (ReadoutCorrectionStep *self, ReadoutShelf shelf, gint64 id)
{
  g_array_append_val (self->ids[shelf], id);
}

guint
readout_correction_step_count (const ReadoutCorrectionStep *self)
{
  guint n = 0;

  for (guint shelf = 0; shelf < READOUT_N_SHELVES; shelf++)
    n += self->ids[shelf]->len;

  return n;
}

/* new_ids: (element-type gint64 gint64): what a correction of the page is called in the case; those that are
 * not in it were not filed */
void
readout_correction_step_move_to_case (ReadoutCorrectionStep *self, GHashTable *new_ids)
{
  GArray *of_page = self->ids[READOUT_SHELF_PAGE];

  for (guint i = 0; i < of_page->len; i++)
    {
      const gint64 *id = g_hash_table_lookup (new_ids, &g_array_index (of_page, gint64, i));

      if (id != NULL)
        readout_correction_step_add (self, READOUT_SHELF_CASE, *id);
    }

  g_array_set_size (of_page, 0);
}
