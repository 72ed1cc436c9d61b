/* readout-list-sync.h: brings a list up to date by small changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*ReadoutUpdateFunc) (gpointer kept, gpointer fresh);

void readout_list_sync (
    GListStore *store, GPtrArray *wanted, GHashFunc hash, GEqualFunc same, ReadoutUpdateFunc update);

G_END_DECLS
