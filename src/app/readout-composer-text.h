/* readout-composer-text.h: the lines of one section of a memo, to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-memo-proposal.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER_TEXT (readout_composer_text_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutComposerText, readout_composer_text, READOUT, COMPOSER_TEXT, GtkTextView)

/* Signals: "edited" after the lines of the section are those that one sees; "receipt" (number) when one asks
 * for the passage of a receipt; "dropped" (ReadoutComposerFinding). */

GtkWidget *readout_composer_text_new (void);

void readout_composer_text_show (ReadoutComposerText *self, ReadoutMemoPart *part);
void readout_composer_text_flush (ReadoutComposerText *self);
void readout_composer_text_insert (ReadoutComposerText *self, ReadoutMemoLine *line);
void readout_composer_text_set_kind (ReadoutComposerText *self, const char *kind);
void readout_composer_text_toggle (ReadoutComposerText *self, const char *style);
void readout_composer_text_undo (ReadoutComposerText *self);
void readout_composer_text_redo (ReadoutComposerText *self);
gboolean readout_composer_text_open_receipt (ReadoutComposerText *self);
void readout_composer_text_go_to (ReadoutComposerText *self, guint line, const char *words);
void readout_composer_text_mark (ReadoutComposerText *self, guint line, const char *words);
void readout_composer_text_clear_marks (ReadoutComposerText *self);

G_END_DECLS
