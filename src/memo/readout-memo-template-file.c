/* readout-memo-template-file.c: a template from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"
#include "readout-memo-fill.h"
#include "readout-memo-template-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES    (256 * 1024)
#define MAX_SECTIONS 60

/*
 * One line says one thing: a name, a colon, and words.  "name" and "genre" stand before the first "section",
 * and each "section" is followed by what is said of it: "fill", "hint", "shown".  Empty lines, and lines that
 * begin with #, say nothing.
 */
typedef struct
{
  ReadoutMemoTemplate *template;
  guint line;
  GError **error;
} Reader;

static gboolean refuse (Reader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (Reader *self, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_set_error (self->error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_TEMPLATE,
               /* Translators: the number of a line of a template, and what is wrong there */
               _ ("Line %u of the template: %s"), self->line, sentence);
  return FALSE;
}

static ReadoutMemoTemplateSection *
get_section (Reader *self)
{
  GPtrArray *sections = self->template->sections;

  return sections->len > 0 ? g_ptr_array_index (sections, sections->len - 1) : NULL;
}

static void
replace (char **words, const char *value)
{
  g_free (*words);
  *words = g_strdup (value);
}

static gboolean
read_fill (Reader *self, ReadoutMemoTemplateSection *section, const char *value)
{
  const char *const *kinds = readout_memo_fill_get_kinds ();
  g_autofree char *list = g_strjoinv (", ", (char **)kinds);

  if (!g_strv_contains (kinds, value))
    /* Translators: a word of a template, and a list of words */
    return refuse (self, _ ("A section cannot be filled from “%s”. Write one of these: %s."), value, list);

  replace (&section->kind, value);
  return TRUE;
}

static gboolean
read_shown (Reader *self, ReadoutMemoTemplateSection *section, const char *value)
{
  if (!g_str_equal (value, "yes") && !g_str_equal (value, "no"))
    return refuse (self, _ ("After “shown:” stands yes or no."));

  section->is_shown = g_str_equal (value, "yes");
  return TRUE;
}

static gboolean
read_of_section (Reader *self, const char *name, const char *value)
{
  ReadoutMemoTemplateSection *section = get_section (self);

  if (section == NULL)
    /* Translators: a word of a template */
    return refuse (self, _ ("“%s” is said of a section, and no section stands before it."), name);
  if (g_str_equal (name, "fill"))
    return read_fill (self, section, value);
  if (g_str_equal (name, "shown"))
    return read_shown (self, section, value);

  replace (&section->hint, value);
  return TRUE;
}

static gboolean
read_section (Reader *self, const char *title)
{
  if (*title == '\0')
    return refuse (self, _ ("A section has a title."));
  if (self->template->sections->len >= MAX_SECTIONS)
    return refuse (self, _ ("A memo has %d sections at the most."), MAX_SECTIONS);

  readout_memo_template_add_section (self->template, title);
  return TRUE;
}

static gboolean
read_pair (Reader *self, const char *name, const char *value)
{
  if (g_str_equal (name, "section"))
    return read_section (self, value);
  if (g_str_equal (name, "fill") || g_str_equal (name, "hint") || g_str_equal (name, "shown"))
    return read_of_section (self, name, value);
  if (!g_str_equal (name, "name") && !g_str_equal (name, "genre"))
    /* Translators: a word of a template */
    return refuse (self, _ ("“%s” means nothing here. Write name, genre, section, fill, hint or shown."),
                   name);
  if (self->template->sections->len > 0)
    /* Translators: a word of a template */
    return refuse (self, _ ("“%s” stands before the first section."), name);

  replace (g_str_equal (name, "name") ? &self->template->name : &self->template->genre, value);
  return TRUE;
}

static gboolean
read_line (Reader *self, char *line)
{
  char *colon = strchr (line, ':');

  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (colon == NULL)
    return refuse (self, _ ("There is no colon. A line is a name, a colon, and words: “section: Outlook”."));

  *colon = '\0';
  return read_pair (self, g_strstrip (line), g_strstrip (colon + 1));
}

static gboolean
check_whole (Reader *self)
{
  if (self->template->sections->len == 0)
    return refuse (self, _ ("The template ends without a section. Add a line such as “section: Outlook”."));
  if (self->template->name == NULL)
    return refuse (self,
                   _ ("The template ends without a name. Begin it with a line such as “name: My memo”."));
  if (self->template->genre == NULL)
    self->template->genre = g_strdup (self->template->name);

  return TRUE;
}

/**
 * readout_memo_template_parse:
 * @data: the contents of a file
 * @length_bytes: their length
 * @error: return location for an error: %READOUT_MEMO_ERROR_TEMPLATE; its message names the line
 *
 * Returns: (transfer full): the template, without an id
 */
ReadoutMemoTemplate *
readout_memo_template_parse (const char *data, gsize length_bytes, GError **error)
{
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_new_empty ();
  Reader self = { template, 1, error };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (length_bytes > MAX_BYTES || !g_utf8_validate (data, (gssize)length_bytes, NULL))
    {
      refuse (&self, _ ("The file is no text in UTF-8 of 256 kB at the most."));
      return NULL;
    }

  text = g_strndup (data, length_bytes);
  lines = g_strsplit (g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      self.line = i + 1;
      if (!read_line (&self, lines[i]))
        return NULL;
    }

  return check_whole (&self) ? g_steal_pointer (&template) : NULL;
}

/**
 * readout_memo_template_load:
 * @file: a template
 * @error: return location for an error: %READOUT_MEMO_ERROR_TEMPLATE, or one of %G_IO_ERROR
 *
 * Reads the file: not for the main thread.
 *
 * Returns: (transfer full): the template
 */
ReadoutMemoTemplate *
readout_memo_template_load (GFile *file, GError **error)
{
  g_autofree char *data = NULL;
  gsize length_bytes;
  ReadoutMemoTemplate *self;

  if (!g_file_load_contents (file, NULL, &data, &length_bytes, NULL, error))
    return NULL;

  self = readout_memo_template_parse (data, length_bytes, error);
  if (self != NULL)
    self->id = g_file_get_parse_name (file);

  return self;
}
