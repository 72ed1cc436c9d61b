/* readout-selection.h: the finding that the analyst looks at, shared by the text and the panes beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-finding.h"
#include "readout-marks.h"

G_BEGIN_DECLS

typedef enum
{
  READOUT_SELECTION_ENTITY,
  READOUT_SELECTION_QUOTE,
  READOUT_SELECTION_EVENT,
  READOUT_SELECTION_POINT, /* an issue, a position, a condition, a deadline or a state of the talks */
} ReadoutSelectionKind;

#define READOUT_NOT_CHOSEN G_MAXUINT

#define READOUT_TYPE_SELECTION (readout_selection_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSelection, readout_selection, READOUT, SELECTION, GObject)

/* Properties: marks (ReadoutMarks), and busy, whether marks are on their way.
 * Signals: changed, when another finding is chosen; show-passage (start_char, end_char), when its words
 * should come into view. */

ReadoutSelection *readout_selection_new (void);

ReadoutMarks *readout_selection_get_marks (ReadoutSelection *self);
void readout_selection_set_marks (ReadoutSelection *self, ReadoutMarks *marks);
gboolean readout_selection_get_busy (ReadoutSelection *self);
void readout_selection_set_busy (ReadoutSelection *self, gboolean busy);

guint readout_selection_get_chosen (ReadoutSelection *self, ReadoutSelectionKind kind);
guint readout_selection_get_chosen_mention (ReadoutSelection *self);
guint readout_selection_get_chosen_entry (ReadoutSelection *self, ReadoutFindingKind kind);

void readout_selection_choose (ReadoutSelection *self, ReadoutSelectionKind kind, guint index);
void readout_selection_choose_quietly (ReadoutSelection *self, ReadoutSelectionKind kind, guint index);
void readout_selection_choose_mention (ReadoutSelection *self, guint entity, guint mention);
void readout_selection_choose_entry (ReadoutSelection *self, ReadoutFindingKind kind, guint index);
void readout_selection_choose_at (ReadoutSelection *self, guint char_offset);
void readout_selection_step (ReadoutSelection *self, ReadoutSelectionKind kind, int direction);

G_END_DECLS
