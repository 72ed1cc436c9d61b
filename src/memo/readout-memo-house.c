/* readout-memo-house.c: the house style: paper, fonts, logo, marking
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-error.h"
#include "readout-memo-house.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP          "House style"
#define MAX_LOGO_BYTES (4 * 1024 * 1024)

/**
 * readout_memo_house_new:
 *
 * Returns: (transfer full): the style of a house that has given none
 */
ReadoutMemoHouse *
readout_memo_house_new (void)
{
  ReadoutMemoHouse *self = g_new0 (ReadoutMemoHouse, 1);

  self->serif = g_strdup ("Serif"); /* the generic families, which every system has */
  self->sans = g_strdup ("Sans");
  self->red = 0.13;
  self->green = 0.27;
  self->blue = 0.43;
  self->organization = g_strdup ("");
  self->marking = g_strdup ("");
  self->sender = g_strdup ("");

  return self;
}

/**
 * readout_memo_house_copy:
 * @self: a style
 *
 * Returns: (transfer full): the same, on its own
 */
ReadoutMemoHouse *
readout_memo_house_copy (const ReadoutMemoHouse *self)
{
  ReadoutMemoHouse *copy = g_memdup2 (self, sizeof *self);

  copy->serif = g_strdup (self->serif);
  copy->sans = g_strdup (self->sans);
  copy->logo = self->logo != NULL ? g_bytes_ref (self->logo) : NULL;
  copy->organization = g_strdup (self->organization);
  copy->marking = g_strdup (self->marking);
  copy->sender = g_strdup (self->sender);

  return copy;
}

/**
 * readout_memo_house_free:
 * @self: (transfer full): a style
 */
void
readout_memo_house_free (ReadoutMemoHouse *self)
{
  g_free (self->serif);
  g_free (self->sans);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->organization);
  g_free (self->marking);
  g_free (self->sender);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *key, const char *value, const char *expected)
{
  g_set_error (
      error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_STYLE,
      /* Translators: a name and its value in a file, and a sentence that says what may stand there */
      _ ("The house style cannot be used: “%s=%s”. %s"), key, value, expected);
  return FALSE;
}

static gboolean
read_paper (ReadoutMemoHouse *self, const char *key, const char *value, GError **error)
{
  if (g_ascii_strcasecmp (value, "A4") != 0 && g_ascii_strcasecmp (value, "Letter") != 0)
    return refuse (error, key, value, _ ("The paper is A4 or Letter."));

  self->paper = g_ascii_strcasecmp (value, "A4") == 0 ? READOUT_MEMO_PAPER_A4 : READOUT_MEMO_PAPER_LETTER;
  return TRUE;
}

/* Dark enough to be read on white. */
static gboolean
read_colour (ReadoutMemoHouse *self, const char *key, const char *value, GError **error)
{
  guint64 rgb;

  if (*value != '#' || strlen (value) != 7
      || !g_ascii_string_to_unsigned (value + 1, 16, 0, 0xffffff, &rgb, NULL))
    return refuse (error, key, value, _ ("A colour is written as # and six hexadecimal digits."));

  self->red = (double)(rgb >> 16) / 255;
  self->green = (double)(rgb >> 8 & 0xff) / 255;
  self->blue = (double)(rgb & 0xff) / 255;
  if (0.3 * self->red + 0.59 * self->green + 0.11 * self->blue > 0.55)
    return refuse (error, key, value, _ ("The colour is too light to be read on white paper."));

  return TRUE;
}

static gboolean
read_logo (ReadoutMemoHouse *self, GFile *folder, const char *key, const char *value, GError **error)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_resolve_relative_path (folder, value) : NULL;
  g_autofree char *bytes = NULL;
  gsize length_bytes;

  if (file == NULL || !g_file_load_contents (file, NULL, &bytes, &length_bytes, NULL, NULL))
    return refuse (error, key, value, _ ("There is no such file that can be read."));
  if (length_bytes < 8 || length_bytes > MAX_LOGO_BYTES || memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) != 0)
    return refuse (error, key, value, _ ("The logo is a PNG of 4 MB at the most."));

  self->logo = g_bytes_new_take (g_steal_pointer (&bytes), length_bytes);
  return TRUE;
}

static char **
find_words (ReadoutMemoHouse *self, const char *key)
{
  const struct
  {
    const char *key;
    char **words;
  } known[] = {
    { "Serif", &self->serif },     { "Sans", &self->sans },     { "Organization", &self->organization },
    { "Marking", &self->marking }, { "Sender", &self->sender },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (key, known[i].key))
      return known[i].words;

  return NULL;
}

static gboolean
read_key (ReadoutMemoHouse *self, GKeyFile *keys, const char *key, GFile *folder, GError **error)
{
  g_autofree char *value = g_key_file_get_string (keys, GROUP, key, NULL);
  char **words = find_words (self, key);

  if (value == NULL)
    return refuse (error, key, "", _ ("The value is not written as it has to be in such a file."));
  if (g_str_equal (key, "Paper"))
    return read_paper (self, key, value, error);
  if (g_str_equal (key, "Colour"))
    return read_colour (self, key, value, error);
  if (g_str_equal (key, "Logo"))
    return read_logo (self, folder, key, value, error);
  if (words == NULL)
    return refuse (error, key, value,
                   _ ("The names are Paper, Serif, Sans, Colour, Logo, Organization, Marking and Sender."));

  g_free (*words);
  *words = g_steal_pointer (&value);
  return TRUE;
}

/**
 * readout_memo_house_new_from_data:
 * @data: a key file, with one group "House style"
 * @length_bytes: its length
 * @folder: (nullable): from where the path of the logo counts
 * @error: return location for an error: %READOUT_MEMO_ERROR_STYLE
 *
 * Returns: (transfer full): the style
 */
ReadoutMemoHouse *
readout_memo_house_new_from_data (const char *data, gsize length_bytes, GFile *folder, GError **error)
{
  g_autoptr (ReadoutMemoHouse) self = readout_memo_house_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) names = NULL;

  if (!g_utf8_validate (data, (gssize)length_bytes, NULL))
    {
      g_set_error_literal (
          error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_STYLE,
          _ ("The house style cannot be used: the file is no text in UTF-8. Save it as such."));
      return NULL;
    }
  if (g_key_file_load_from_data (keys, data, length_bytes, G_KEY_FILE_NONE, &local_error))
    names = g_key_file_get_keys (keys, GROUP, NULL, &local_error);
  if (names == NULL)
    {
      g_set_error (error, READOUT_MEMO_ERROR, READOUT_MEMO_ERROR_STYLE,
                   /* Translators: what is wrong with it */
                   _ ("The house style cannot be used: %s. It is a file with the line [House style] and "
                      "lines such as Paper=A4 below it."),
                   local_error->message);
      return NULL;
    }

  for (guint i = 0; names[i] != NULL; i++)
    if (!read_key (self, keys, names[i], folder, error))
      return NULL;

  return g_steal_pointer (&self);
}

/**
 * readout_memo_house_load:
 * @file: a key file
 * @error: return location for an error: %READOUT_MEMO_ERROR_STYLE, or one of %G_IO_ERROR
 *
 * Reads the file and its logo: not for the main thread.
 *
 * Returns: (transfer full): the style
 */
ReadoutMemoHouse *
readout_memo_house_load (GFile *file, GError **error)
{
  g_autofree char *data = NULL;
  gsize length_bytes;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (!g_file_load_contents (file, NULL, &data, &length_bytes, NULL, error))
    return NULL;

  return readout_memo_house_new_from_data (data, length_bytes, folder, error);
}
