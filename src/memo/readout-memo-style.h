/* readout-memo-style.h: how each kind of line looks on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_INK_TEXT,
  READOUT_MEMO_INK_MUTED,
  READOUT_MEMO_INK_ACCENT, /* the colour of the house */
  READOUT_MEMO_INK_RULE,
} ReadoutMemoInk;

/**
 * ReadoutMemoColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 */
typedef struct
{
  double red;
  double green;
  double blue;
} ReadoutMemoColour;

typedef enum
{
  READOUT_MEMO_LOOK_GENRE,
  READOUT_MEMO_LOOK_TITLE,
  READOUT_MEMO_LOOK_SECTION,
  READOUT_MEMO_LOOK_HEADING,
  READOUT_MEMO_LOOK_SUBHEADING,
  READOUT_MEMO_LOOK_PARAGRAPH,
  READOUT_MEMO_LOOK_ITEM,
  READOUT_MEMO_LOOK_STATEMENT,
  READOUT_MEMO_LOOK_ATTRIBUTION,
  READOUT_MEMO_LOOK_NOTE,
  READOUT_MEMO_LOOK_PASSAGE,
  READOUT_MEMO_LOOK_FIELD,
  READOUT_MEMO_LOOK_COLUMN_TITLE,
  READOUT_MEMO_LOOK_CELL,
  READOUT_MEMO_LOOK_CHART,
  READOUT_MEMO_LOOK_RUNNING,
  READOUT_MEMO_LOOK_MARKING,
} ReadoutMemoLookId;

/**
 * ReadoutMemoLook:
 * @is_serif: which of the two families of the house it has
 * @font: the rest of a Pango font description, with the size in points
 * @ink: its colour
 * @leading: from one base line to the next, in points; more where a script needs it
 * @space_before: above the first line, in points, unless it is the first on the page
 * @indent: from the margin at the start of the line, in points
 * @hang: how far all lines but the first stand farther in, in points
 * @is_kept_with_next: whether the last line stands on one page with what follows
 * @tag: its part in the structure of the document: "H1", "P"
 */
typedef struct
{
  gboolean is_serif;
  const char *font;
  ReadoutMemoInk ink;
  double leading;
  double space_before;
  double indent;
  double hang;
  gboolean is_kept_with_next;
  const char *tag;
} ReadoutMemoLook;

const ReadoutMemoLook *readout_memo_get_look (ReadoutMemoLookId id);

G_END_DECLS
