/* readout-note-words.c: notes in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-words.h"

#include <glib/gi18n.h>

#include "readout-filter.h"

/* What it is about: “the words of the passage”, or all of the article or the case. */
char *
readout_note_words_dup_subject (ReadoutNoteItem *item)
{
  g_autofree char *words = readout_note_item_dup_words (item);

  if (words != NULL)
    /* Translators: the words of a passage */
    return g_strdup_printf (_ ("“%s”"), words);

  return g_strdup (readout_note_item_get_note (item)->of_case ? _ ("On the case") : _ ("On the article"));
}

/* "#to check  #place"; NULL for none */
char *
readout_note_words_dup_tags (const ReadoutNote *note)
{
  g_autoptr (GString) tags = g_string_new (NULL);

  for (guint i = 0; note->tags[i] != NULL; i++)
    g_string_append_printf (tags, "%s#%s", i > 0 ? "  " : "", note->tags[i]);

  return tags->len > 0 ? g_string_free (g_steal_pointer (&tags), FALSE) : NULL;
}

/* When it was last changed, on the clock of the analyst; NULL where that is not known. */
char *
readout_note_words_dup_date (const ReadoutNote *note)
{
  g_autoptr (GDateTime) time
      = note->changed != NULL ? g_date_time_new_from_iso8601 (note->changed, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  /* Translators: a day and the time, in the form of strftime */
  return local != NULL ? g_date_time_format (local, _ ("%-d %b %Y, %H:%M")) : NULL;
}

/* All of it in one line, for who hears it. */
char *
readout_note_words_dup_whole (ReadoutNoteItem *item)
{
  const ReadoutNote *note = readout_note_item_get_note (item);
  g_autofree char *subject = readout_note_words_dup_subject (item);
  g_autofree char *tags = readout_note_words_dup_tags (note);
  GString *whole = g_string_new (subject);

  if (*note->text != '\0')
    g_string_append_printf (whole, ": %s", note->text);
  if (tags != NULL)
    g_string_append_printf (whole, ", %s", tags);
  if (note->for_memo)
    g_string_append_printf (whole, ", %s", _ ("for the memo"));
  if (readout_note_item_get_place (item) == READOUT_NOTE_REVIEW)
    g_string_append_printf (whole, ", %s", _ ("needs review"));

  return g_string_free (whole, FALSE);
}

/* filter: what somebody typed to find it */
gboolean
readout_note_words_fit (ReadoutNoteItem *item, const char *filter)
{
  g_autofree char *whole = readout_note_words_dup_whole (item);
  g_autofree char *folded = g_utf8_casefold (filter, -1);

  return readout_filter_contains (whole, folded);
}
