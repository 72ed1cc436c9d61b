/* fuzz-notes.c: any bytes as an object with notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"
#include "readout-json-text.h"
#include "readout-note-json.h"

#include <string.h>

#define TEXT "They met in Geneva. The talks in Genève went on."

/* What is written of a note is read as the same note. */
static void
check (ReadoutNote *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (ReadoutNote) back = NULL;

  readout_note_to_json (note, builder);
  root = json_builder_get_root (builder);
  back = readout_note_from_json (root, NULL, NULL);
  g_assert_nonnull (back);
  g_assert_cmpstr (back->text, ==, note->text);
  g_assert_true (g_strv_equal (back->tags, note->tags));
  g_assert_cmpint (back->id, ==, note->id);
  g_assert_true ((back->anchor == NULL) == (note->anchor == NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *json = g_utf8_make_valid ((const char *)data, (gssize)size);
  gboolean has_half_pair;
  g_autoptr (JsonNode) node = readout_json_text_parse (json, &has_half_pair);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (node == NULL || !json_object_has_member (json_node_get_object (node), "notes"))
    return 0;

  notes = readout_note_list_from_json (json_object_get_member (json_node_get_object (node), "notes"), TEXT,
                                       &error);
  g_assert_true ((notes == NULL) == (error != NULL));
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    check (g_ptr_array_index (notes, i));

  return 0;
}
