/* readout-menus.h: what can be said of a finding, as menus
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-finding.h"

G_BEGIN_DECLS

void readout_menus_append_name (GMenu *menu);
void readout_menus_append_quote (GMenu *menu);
void readout_menus_append_entry (GMenu *menu, ReadoutFindingKind kind);
void readout_menus_append_selection (GMenu *menu);
void readout_menus_append_scope (GMenu *menu);

void readout_menus_popup (GtkPopover *popover, GtkWidget *parent);
void readout_menus_popup_menu (GtkWidget *parent, GMenu *menu, double x, double y);

G_END_DECLS
