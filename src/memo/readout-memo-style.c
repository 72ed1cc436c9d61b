/* readout-memo-style.c: how each kind of line looks on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-style.h"

#define TEXT   READOUT_MEMO_INK_TEXT
#define MUTED  READOUT_MEMO_INK_MUTED
#define ACCENT READOUT_MEMO_INK_ACCENT

static const ReadoutMemoLook looks[] = {
  [READOUT_MEMO_LOOK_GENRE] = { FALSE, "Bold 8.5", ACCENT, 12, 0, 0, 0, TRUE, "P" },
  [READOUT_MEMO_LOOK_TITLE] = { TRUE, "Bold 19", TEXT, 25, 0, 0, 0, TRUE, "H1" },
  [READOUT_MEMO_LOOK_SECTION] = { TRUE, "Bold 14", ACCENT, 19, 24, 0, 0, TRUE, "H2" },
  [READOUT_MEMO_LOOK_HEADING] = { FALSE, "Bold 10", TEXT, 15, 14, 0, 0, TRUE, "H3" },
  [READOUT_MEMO_LOOK_SUBHEADING] = { FALSE, "9", MUTED, 13, 8, 0, 0, TRUE, "H4" },
  [READOUT_MEMO_LOOK_PARAGRAPH] = { TRUE, "10.5", TEXT, 15.5, 8, 0, 0, FALSE, "P" },
  [READOUT_MEMO_LOOK_ITEM] = { TRUE, "10.5", TEXT, 15.5, 5, 0, 14, FALSE, "P" },
  [READOUT_MEMO_LOOK_STATEMENT] = { TRUE, "10.5", TEXT, 15.5, 10, 0, 0, TRUE, "P" },
  [READOUT_MEMO_LOOK_ATTRIBUTION] = { FALSE, "8.5", TEXT, 12.5, 2, 14, 0, FALSE, "P" },
  [READOUT_MEMO_LOOK_NOTE] = { FALSE, "8.5", TEXT, 12.5, 7, 0, 0, FALSE, "P" },
  [READOUT_MEMO_LOOK_PASSAGE] = { TRUE, "9", TEXT, 13, 2, 14, 0, FALSE, "P" },
  [READOUT_MEMO_LOOK_FIELD] = { FALSE, "9", TEXT, 14, 0, 0, 0, FALSE, "TD" },
  [READOUT_MEMO_LOOK_COLUMN_TITLE] = { FALSE, "Bold 8", MUTED, 12, 10, 0, 0, TRUE, "TH" },
  [READOUT_MEMO_LOOK_CELL] = { FALSE, "8.5", TEXT, 12.5, 0, 0, 0, FALSE, "TD" },
  [READOUT_MEMO_LOOK_CHART] = { FALSE, "7.5", TEXT, 12, 10, 0, 0, FALSE, "Figure" },
  [READOUT_MEMO_LOOK_RUNNING] = { FALSE, "7.5", MUTED, 11, 0, 0, 0, FALSE, NULL },
  [READOUT_MEMO_LOOK_MARKING] = { FALSE, "Bold 8", TEXT, 11, 0, 0, 0, FALSE, NULL },
};

/**
 * readout_memo_get_look:
 * @id: a kind of line
 *
 * Returns: (transfer none): how it looks
 */
const ReadoutMemoLook *
readout_memo_get_look (ReadoutMemoLookId id)
{
  g_return_val_if_fail (id < G_N_ELEMENTS (looks), NULL);

  return &looks[id];
}
