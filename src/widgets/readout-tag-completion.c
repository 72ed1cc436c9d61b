/* readout-tag-completion.c: completes tags while somebody types them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rest of a tag in use comes behind the cursor, selected: whoever types on types over it. */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-tag-completion.h"

#include <string.h>

#define TAGS_KEY   "readout-tags"
#define LENGTH_KEY "readout-tags-length"

/* The tag that is being typed, behind the last comma. */
static const char *
find_last (const char *typed)
{
  const char *comma = strrchr (typed, ',');
  const char *last = comma != NULL ? comma + 1 : typed;

  while (g_ascii_isspace (*last) || *last == '#')
    last++;
  return last;
}

/* What is missing of the first of @tags that begins so, whatever its case; NULL for none. */
char *
readout_tag_completion_find_rest (const char *typed, const char *const *tags)
{
  const char *last = find_last (typed);
  glong n_chars = g_utf8_strlen (last, -1);
  g_autofree char *folded = g_utf8_casefold (last, -1);

  for (guint i = 0; n_chars > 0 && tags[i] != NULL; i++)
    {
      g_autofree char *start
          = g_utf8_strlen (tags[i], -1) > n_chars ? g_utf8_substring (tags[i], 0, n_chars) : NULL;
      g_autofree char *folded_start = start != NULL ? g_utf8_casefold (start, -1) : NULL;

      if (g_strcmp0 (folded, folded_start) == 0)
        return g_strdup (g_utf8_offset_to_pointer (tags[i], n_chars));
    }

  return NULL;
}

static gboolean
complete_cb (gpointer user_data)
{
  GtkEditable *editable = user_data;
  const char *const *tags = g_object_get_data (G_OBJECT (editable), TAGS_KEY);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (editable));
  int length = (int)g_utf8_strlen (typed, -1), position = length;
  g_autofree char *rest = tags != NULL ? readout_tag_completion_find_rest (typed, tags) : NULL;

  if (rest == NULL || gtk_editable_get_position (editable) != length
      || gtk_editable_get_selection_bounds (editable, NULL, NULL))
    return G_SOURCE_REMOVE;

  gtk_editable_insert_text (editable, rest, -1, &position);
  gtk_editable_select_region (editable, -1, length);
  return G_SOURCE_REMOVE;
}

/* Whoever deletes wants no completion.  The cursor comes behind what was typed only after this. */
static void
changed_cb (GtkEditable *editable)
{
  int length = (int)g_utf8_strlen (gtk_editable_get_text (editable), -1);
  gboolean has_grown = length == GPOINTER_TO_INT (g_object_get_data (G_OBJECT (editable), LENGTH_KEY)) + 1;

  g_object_set_data (G_OBJECT (editable), LENGTH_KEY, GINT_TO_POINTER (length));
  if (has_grown)
    g_idle_add_full (G_PRIORITY_DEFAULT, complete_cb, g_object_ref (editable), g_object_unref);
}

void
readout_tag_completion_attach (GtkEditable *editable)
{
  g_signal_connect (editable, "changed", G_CALLBACK (changed_cb), NULL);
}

void
readout_tag_completion_set_tags (GtkEditable *editable, const char *const *tags)
{
  g_object_set_data_full (G_OBJECT (editable), TAGS_KEY, g_strdupv ((GStrv)tags), (GDestroyNotify)g_strfreev);
}
