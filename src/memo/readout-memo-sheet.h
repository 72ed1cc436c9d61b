/* readout-memo-sheet.h: the paper of a memo, with fonts and colours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "readout-memo-house.h"
#include "readout-memo-style.h"
#include "readout-memo-text.h"

G_BEGIN_DECLS

#define READOUT_MEMO_MARGIN 62.362 /* 22 mm, in points */

/**
 * ReadoutMemoSheet:
 * @house: how it looks
 * @context: measures as a PDF file does: in points, and without a pixel grid
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @text_width: between the margins
 * @text_height: between the margins
 */
typedef struct
{
  ReadoutMemoHouse *house;
  PangoContext *context;
  double width;
  double height;
  double text_width;
  double text_height;
} ReadoutMemoSheet;

ReadoutMemoSheet *readout_memo_sheet_new (const ReadoutMemoHouse *house);
void readout_memo_sheet_free (ReadoutMemoSheet *self);

ReadoutMemoColour readout_memo_sheet_get_colour (const ReadoutMemoSheet *self, ReadoutMemoInk ink);
PangoFontDescription *readout_memo_sheet_create_font (const ReadoutMemoSheet *self,
                                                      const ReadoutMemoLook *look);
PangoLayout *readout_memo_sheet_create_layout (const ReadoutMemoSheet *self,
                                               const ReadoutMemoLook *look,
                                               ReadoutMemoText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoSheet, readout_memo_sheet_free)

G_END_DECLS
