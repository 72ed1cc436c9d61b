/* readout-composer-pages.h: the pages of a memo as they go out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-composer-desk.h"

G_BEGIN_DECLS

#define READOUT_TYPE_COMPOSER_PAGES (readout_composer_pages_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutComposerPages, readout_composer_pages, READOUT, COMPOSER_PAGES, GtkWidget)

void readout_composer_pages_set_desk (ReadoutComposerPages *self, ReadoutComposerDesk *desk);

G_END_DECLS
