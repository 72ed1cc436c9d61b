/* readout-entities-pane.h: who and what the article in front names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-findings-pane.h"
#include "readout-selection.h"

G_BEGIN_DECLS

#define READOUT_TYPE_ENTITIES_PANE (readout_entities_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutEntitiesPane, readout_entities_pane, READOUT, ENTITIES_PANE, ReadoutFindingsPane)

ReadoutFindingsList *readout_entities_pane_get_list (ReadoutEntitiesPane *self);

G_END_DECLS
