/* readout-character-map.c: offsets in bytes to offsets in characters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-character-map.h"

/* A count is kept for each block: a look-up reads one block at most, in any order, and the map of a long
 * article stays small beside its text. */
#define BLOCK_BYTES 64

struct _ReadoutCharacterMap
{
  const char *text;
  gsize length_bytes;
  gsize *characters_before; /* one a block */
};

static gsize
count_characters (const char *bytes, gsize length_bytes)
{
  gsize n = 0;

  for (gsize i = 0; i < length_bytes; i++)
    n += ((guchar)bytes[i] & 0xc0) != 0x80; /* all but continuation bytes */

  return n;
}

/**
 * readout_character_map_new:
 * @text: valid UTF-8, which must outlive the map
 * @length_bytes: its length
 *
 * Returns: (transfer full): a map of @text, made in one pass
 */
ReadoutCharacterMap *
readout_character_map_new (const char *text, gsize length_bytes)
{
  ReadoutCharacterMap *self = g_new0 (ReadoutCharacterMap, 1);
  gsize n_blocks = length_bytes / BLOCK_BYTES + 1;

  self->text = text;
  self->length_bytes = length_bytes;
  self->characters_before = g_new0 (gsize, n_blocks);
  for (gsize i = 1; i < n_blocks; i++)
    self->characters_before[i]
        = self->characters_before[i - 1] + count_characters (text + (i - 1) * BLOCK_BYTES, BLOCK_BYTES);

  return self;
}

/**
 * readout_character_map_free:
 * @self: (transfer full): a map
 */
void
readout_character_map_free (ReadoutCharacterMap *self)
{
  g_free (self->characters_before);
  g_free (self);
}

/**
 * readout_character_map_get_offset:
 * @self: a map
 * @byte_offset: the border of a character, counted in bytes from the start of the text
 *
 * Returns: the same border, counted in Unicode code points
 */
gsize
readout_character_map_get_offset (const ReadoutCharacterMap *self, gsize byte_offset)
{
  gsize block = byte_offset / BLOCK_BYTES;

  g_return_val_if_fail (byte_offset <= self->length_bytes, 0);

  return self->characters_before[block]
         + count_characters (self->text + block * BLOCK_BYTES, byte_offset - block * BLOCK_BYTES);
}
