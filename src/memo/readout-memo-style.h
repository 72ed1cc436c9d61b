/* readout-memo-style.h: how each kind of line looks on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "readout-memo-text.h"

G_BEGIN_DECLS

/* A4 with margins of 22 mm, in points. */
#define READOUT_MEMO_PAGE_WIDTH  595.276
#define READOUT_MEMO_PAGE_HEIGHT 841.890
#define READOUT_MEMO_MARGIN      62.362
#define READOUT_MEMO_TEXT_WIDTH  (READOUT_MEMO_PAGE_WIDTH - 2 * READOUT_MEMO_MARGIN)
#define READOUT_MEMO_TEXT_HEIGHT (READOUT_MEMO_PAGE_HEIGHT - 2 * READOUT_MEMO_MARGIN)

/**
 * ReadoutMemoInk:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 */
typedef struct
{
  double red;
  double green;
  double blue;
} ReadoutMemoInk;

extern const ReadoutMemoInk READOUT_MEMO_INK_TEXT;
extern const ReadoutMemoInk READOUT_MEMO_INK_MUTED;
extern const ReadoutMemoInk READOUT_MEMO_INK_ACCENT;
extern const ReadoutMemoInk READOUT_MEMO_INK_RULE;

typedef enum
{
  READOUT_MEMO_LOOK_GENRE,
  READOUT_MEMO_LOOK_TITLE,
  READOUT_MEMO_LOOK_SECTION,
  READOUT_MEMO_LOOK_HEADING,
  READOUT_MEMO_LOOK_SUBHEADING,
  READOUT_MEMO_LOOK_PARAGRAPH,
  READOUT_MEMO_LOOK_STATEMENT,
  READOUT_MEMO_LOOK_ATTRIBUTION,
  READOUT_MEMO_LOOK_NOTE,
  READOUT_MEMO_LOOK_PASSAGE,
  READOUT_MEMO_LOOK_FIELD_NAME,
  READOUT_MEMO_LOOK_FIELD,
  READOUT_MEMO_LOOK_COLUMN_TITLE,
  READOUT_MEMO_LOOK_CELL,
  READOUT_MEMO_LOOK_RUNNING,
} ReadoutMemoLookId;

/**
 * ReadoutMemoLook:
 * @font: a Pango font description, with the size in points
 * @ink: its colour
 * @leading: from one base line to the next, in points; more where a script needs it
 * @space_before: above the first line, in points, unless it is the first on the page
 * @indent: from the margin at the start of the line, in points
 * @is_kept_with_next: whether the last line stands on one page with what follows
 * @tag: its part in the structure of the document: "H1", "P"
 */
typedef struct
{
  const char *font;
  const ReadoutMemoInk *ink;
  double leading;
  double space_before;
  double indent;
  gboolean is_kept_with_next;
  const char *tag;
} ReadoutMemoLook;

const ReadoutMemoLook *readout_memo_get_look (ReadoutMemoLookId id);

PangoContext *readout_memo_create_context (void);
PangoLayout *
readout_memo_create_layout (PangoContext *context, const ReadoutMemoLook *look, ReadoutMemoText *text);

G_END_DECLS
