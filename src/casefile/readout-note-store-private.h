/* readout-note-store-private.h: the notes of a case as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-note.h"

G_BEGIN_DECLS

GPtrArray *readout_note_store_put (ReadoutDatabase *database, GPtrArray *notes, GError **error);
GPtrArray *readout_note_store_list (ReadoutDatabase *database, GError **error);

G_END_DECLS
