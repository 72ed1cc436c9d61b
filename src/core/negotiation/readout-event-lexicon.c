/* readout-event-lexicon.c: the words that tell of acts, and the class of event that they mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "readout-event-lexicon.h"

struct _ReadoutEventLexicon
{
  GHashTable *words;  /* form in small letters: ReadoutEventWord */
  GHashTable *frames; /* verb: GArray of ReadoutEventFrame, shared by its forms */
};

enum
{
  COLUMN_WORD,
  COLUMN_KIND,
  COLUMN_CLASS,
  COLUMN_OBJECTS,
  COLUMN_FORMS,
  COLUMN_STANCE,
  N_COLUMNS,
};

static void
frame_clear (gpointer data)
{
  g_strfreev (((ReadoutEventFrame *)data)->objects);
}

static ReadoutEventWord *
get_word (ReadoutEventLexicon *self, const char *form)
{
  ReadoutEventWord *word = g_hash_table_lookup (self->words, form);

  if (word == NULL)
    {
      word = g_new0 (ReadoutEventWord, 1);
      g_hash_table_insert (self->words, g_strdup (form), word);
    }

  return word;
}

static void
add_form (ReadoutEventLexicon *self, GArray *frames, const char *form, ReadoutVerbForm inflection)
{
  ReadoutEventWord *word = get_word (self, form);

  if (word->frames == NULL)
    {
      word->frames = frames;
      word->form = inflection;
    }
}

static void
add_joined (ReadoutEventLexicon *self,
            GArray *frames,
            const char *stem,
            gsize length,
            const char *ending,
            ReadoutVerbForm inflection)
{
  g_autofree char *form = g_strdup_printf ("%.*s%s", (int)length, stem, ending);

  add_form (self, frames, form, inflection);
}

static gboolean
hisses (const char *verb)
{
  return g_str_has_suffix (verb, "s") || g_str_has_suffix (verb, "x") || g_str_has_suffix (verb, "ch")
         || g_str_has_suffix (verb, "sh") || g_str_has_suffix (verb, "o");
}

/* "carry": carries, carried, carrying; "release": releases, released, releasing */
static void
add_regular_forms (ReadoutEventLexicon *self, GArray *frames, const char *verb)
{
  gsize length = strlen (verb);
  gboolean has_y = length > 2 && verb[length - 1] == 'y' && strchr ("aeiou", verb[length - 2]) == NULL;
  gboolean has_e = verb[length - 1] == 'e';

  add_form (self, frames, verb, READOUT_VERB_BASE);
  add_joined (self, frames, verb, has_y ? length - 1 : length,
              has_y           ? "ies"
              : hisses (verb) ? "es"
                              : "s",
              READOUT_VERB_THIRD);
  add_joined (self, frames, verb, has_y || has_e ? length - 1 : length, has_y ? "ied" : "ed",
              READOUT_VERB_PAST);
  add_joined (self, frames, verb, has_e ? length - 1 : length, "ing", READOUT_VERB_ING);
}

static void
add_irregular_forms (ReadoutEventLexicon *self, GArray *frames, const char *forms)
{
  g_auto (GStrv) each = g_strsplit (forms, "; ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    add_form (self, frames, each[i],
              g_str_has_suffix (each[i], "ing") ? READOUT_VERB_ING : READOUT_VERB_PAST);
}

static gboolean
add_verb (ReadoutEventLexicon *self, const char *verb, ReadoutEventClass klass, char **columns)
{
  ReadoutEventFrame frame = { .klass = klass, .has_stance = *columns[COLUMN_STANCE] != '\0' };
  GArray *frames = g_hash_table_lookup (self->frames, verb);
  int stance = 0;

  if (frame.has_stance && !readout_enum_from_nick (READOUT_TYPE_STANCE, columns[COLUMN_STANCE], &stance))
    return FALSE;

  frame.stance = (ReadoutStance)stance;
  if (*columns[COLUMN_OBJECTS] != '\0')
    frame.objects = g_strsplit (columns[COLUMN_OBJECTS], "; ", -1);

  if (frames == NULL)
    {
      frames = g_array_new (FALSE, FALSE, sizeof (ReadoutEventFrame));
      g_array_set_clear_func (frames, frame_clear);
      g_hash_table_insert (self->frames, g_strdup (verb), frames);
      if (*columns[COLUMN_FORMS] != '\0')
        add_irregular_forms (self, frames, columns[COLUMN_FORMS]);
      add_regular_forms (self, frames, verb);
    }
  g_array_append_val (frames, frame);

  return TRUE;
}

static gboolean
add_row (ReadoutEventLexicon *self, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  ReadoutEventWord *word;
  int klass;

  if (g_strv_length (columns) != N_COLUMNS || strlen (columns[COLUMN_WORD]) < 2
      || !readout_enum_from_nick (READOUT_TYPE_EVENT_CLASS, columns[COLUMN_CLASS], &klass))
    return FALSE;

  if (g_str_equal (columns[COLUMN_KIND], "verb"))
    return add_verb (self, columns[COLUMN_WORD], (ReadoutEventClass)klass, columns);
  if (!g_str_equal (columns[COLUMN_KIND], "noun"))
    return FALSE;

  word = get_word (self, columns[COLUMN_WORD]);
  word->is_noun = TRUE;
  word->noun = (ReadoutEventClass)klass;
  return TRUE;
}

/**
 * readout_event_lexicon_new_from_text:
 * @text: a table: word, kind, class, objects, forms, stance; the first line that is no comment names the
 * columns
 * @error: return location for an error: the table is damaged
 *
 * Returns: (transfer full): the words of @text
 */
ReadoutEventLexicon *
readout_event_lexicon_new_from_text (const char *text, GError **error)
{
  g_autoptr (ReadoutEventLexicon) self = g_new0 (ReadoutEventLexicon, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean has_head = FALSE;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->frames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      if (has_head && !add_row (self, lines[i]))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "line %u is damaged", i + 1);
          return NULL;
        }
      has_head = TRUE;
    }

  return g_steal_pointer (&self);
}

/**
 * readout_event_lexicon_new_from_file:
 * @path: path of the table
 * @error: return location for an error
 *
 * Returns: (transfer full): the words of the file
 */
ReadoutEventLexicon *
readout_event_lexicon_new_from_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  return readout_event_lexicon_new_from_text (text, error);
}

/**
 * readout_event_lexicon_free:
 * @self: (transfer full): words
 */
void
readout_event_lexicon_free (ReadoutEventLexicon *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->frames);
  g_free (self);
}

/**
 * readout_event_lexicon_look_up:
 * @self: words
 * @word: a word in small letters
 *
 * Returns: (nullable) (transfer none): what it means as an act
 */
const ReadoutEventWord *
readout_event_lexicon_look_up (const ReadoutEventLexicon *self, const char *word)
{
  return g_hash_table_lookup (self->words, word);
}
