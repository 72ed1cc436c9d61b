/* readout-note.c: what the analyst writes beside the articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-note.h"

#include <string.h>

#include "readout-word-borders.h"

G_DEFINE_BOXED_TYPE (ReadoutNote, readout_note, readout_note_ref, readout_note_unref)

/* Without a tag that says nothing, or what another one has said. */
static void
add_tag (GPtrArray *tags, const char *words)
{
  g_autofree char *tag = g_strstrip (readout_word_borders_fold (words, strlen (words)));

  for (guint i = 0; i < tags->len; i++)
    if (g_str_equal (g_ptr_array_index (tags, i), tag))
      return;

  if (*tag != '\0')
    g_ptr_array_add (tags, g_steal_pointer (&tag));
}

static GStrv
end_tags (GPtrArray *tags)
{
  g_ptr_array_add (tags, NULL);
  return (GStrv)g_ptr_array_free (tags, FALSE);
}

/**
 * readout_note_new:
 * @contents: what the note says, complete; copied, with each run of white space in a tag as one space
 *
 * Returns: (transfer full): a note that never changes
 */
ReadoutNote *
readout_note_new (const ReadoutNote *contents)
{
  ReadoutNote *self;
  GPtrArray *tags;

  g_return_val_if_fail (readout_note_is_complete (contents), NULL);

  tags = g_ptr_array_new ();
  for (guint i = 0; contents->tags != NULL && contents->tags[i] != NULL; i++)
    add_tag (tags, contents->tags[i]);

  self = g_new (ReadoutNote, 1);
  *self = *contents;
  g_atomic_ref_count_init (&self->ref_count);
  self->anchor = contents->anchor != NULL ? readout_anchor_ref (contents->anchor) : NULL;
  self->text = g_strdup (contents->text != NULL ? contents->text : "");
  self->tags = (const char *const *)end_tags (tags);
  self->made = g_strdup (contents->made);
  self->changed = g_strdup (contents->changed);
  self->removed = g_strdup (contents->removed);

  return self;
}

/**
 * readout_note_ref:
 * @self: a note
 *
 * Returns: (transfer full): @self
 */
ReadoutNote *
readout_note_ref (ReadoutNote *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * readout_note_unref:
 * @self: (transfer full): a note
 */
void
readout_note_unref (ReadoutNote *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->anchor, readout_anchor_unref);
  g_free ((gpointer)self->text);
  g_strfreev ((GStrv)self->tags);
  g_free ((gpointer)self->made);
  g_free ((gpointer)self->changed);
  g_free ((gpointer)self->removed);
  g_free (self);
}

/**
 * readout_note_is_complete:
 * @self: what may be a note
 *
 * Returns: whether it says where it belongs: one of the whole case is about no article and no passage
 */
gboolean
readout_note_is_complete (const ReadoutNote *self)
{
  return !self->of_case || (self->article_id == 0 && self->anchor == NULL);
}

static gboolean
tags_equal (const char *const *a, const char *const *b)
{
  const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

static gboolean
anchors_equal (const ReadoutAnchor *a, const ReadoutAnchor *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return readout_anchor_equal (a, b);
}

/**
 * readout_note_equal:
 * @a: a note
 * @b: a note
 *
 * Returns: whether both say the same of the same passage, whatever their numbers and times
 */
gboolean
readout_note_equal (const ReadoutNote *a, const ReadoutNote *b)
{
  return a->of_case == b->of_case && a->for_memo == b->for_memo && g_str_equal (a->text, b->text)
         && (a->removed == NULL) == (b->removed == NULL) && tags_equal (a->tags, b->tags)
         && anchors_equal (a->anchor, b->anchor);
}

/**
 * readout_note_parse_tags:
 * @words: tags as somebody types them, with commas between them, with or without a number sign before each
 *
 * Returns: (transfer full): the tags, each once
 */
GStrv
readout_note_parse_tags (const char *words)
{
  g_auto (GStrv) parts = NULL;
  GPtrArray *tags = g_ptr_array_new ();

  g_return_val_if_fail (words != NULL, NULL);

  parts = g_strsplit_set (words, ",;\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *tag = g_strstrip (parts[i]);

      add_tag (tags, *tag == '#' ? tag + 1 : tag);
    }

  return end_tags (tags);
}
