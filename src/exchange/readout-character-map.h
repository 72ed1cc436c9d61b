/* readout-character-map.h: offsets in bytes to offsets in characters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutCharacterMap ReadoutCharacterMap;

ReadoutCharacterMap *readout_character_map_new (const char *text, gsize length_bytes);
void readout_character_map_free (ReadoutCharacterMap *self);
gsize readout_character_map_get_offset (const ReadoutCharacterMap *self, gsize byte_offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCharacterMap, readout_character_map_free)

G_END_DECLS
