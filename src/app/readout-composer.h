/* readout-composer.h: a window in which a memo is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-composer-desk.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER (readout_composer_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutComposer, readout_composer, READOUT, COMPOSER, AdwWindow)

/* Signal: "open-passage" (article_id, words) when one asks for the passage of a receipt. */

GtkWidget *readout_composer_new (GtkApplication *application, ReadoutComposerDesk *desk);
void readout_composer_finish (ReadoutComposer *self);
ReadoutComposerDesk *readout_composer_get_desk (ReadoutComposer *self);

G_END_DECLS
