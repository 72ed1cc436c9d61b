/* readout-language.c: finds the language data and holds it open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "readout-data.h"
#include "readout-language.h"

/* From a program of the build tree ("_build/tests/displayless") up to the top of it. */
#define MAX_PARENTS 3

struct _ReadoutLanguage
{
  char *code;
  char *version;
  ReadoutLexicon *lexicon;
  ReadoutEventLexicon *event_lexicon;
  ReadoutOfficeHolders *office_holders;
  ReadoutWords *words;
  ReadoutTagger *tagger;
  ReadoutQuoteModel *quote_model;
};

static gboolean
holds_language (const char *folder, const char *file_name)
{
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* The build tree, or an installation that was moved as a whole. */
static char *
find_folder_near_program (const char *file_name)
{
  static const char *const places[] = { "data/language", "share/readout/language" };
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  for (guint i = 0; i < MAX_PARENTS && folder != NULL; i++)
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;

      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          g_autofree char *candidate = g_build_filename (folder, places[j], NULL);

          if (holds_language (candidate, file_name))
            return g_steal_pointer (&candidate);
        }
    }

  return NULL;
}

static char *
find_folder (const char *file_name)
{
  const char *from_environment = g_getenv ("READOUT_LANGUAGE_DIR");
  g_autofree char *near_program = NULL;

  if (from_environment != NULL && *from_environment != '\0')
    return g_strdup (from_environment);

  near_program = find_folder_near_program (file_name);
  if (near_program != NULL)
    return g_steal_pointer (&near_program);

  return g_build_filename (PKGDATADIR, "language", NULL);
}

/* Says where the trouble is and what to do. */
static void
propagate (GError **error, GError *cause, const char *path)
{
  g_autofree char *display_name = g_filename_display_name (path);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of a file, with its folder. */
                 _ ("Readout cannot find its language data, “%s”. Install Readout again."), display_name);
  else if (cause->domain == G_FILE_ERROR)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_FAILED,
        /* Translators: %s is the name of a file, with its folder. */
        _ ("Readout may not read its language data, “%s”. Check its permissions or install Readout again."),
        display_name);
  else
    g_propagate_prefixed_error (error, g_error_copy (cause), "%s: ", display_name);
}

static char *
build_path (const ReadoutLanguage *self, const char *folder, const char *suffix)
{
  g_autofree char *name = g_strconcat (self->code, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
open_data (ReadoutLanguage *self, const char *folder, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *lexicon_path = build_path (self, folder, ".lexicon");
  g_autofree char *acts_path = build_path (self, folder, ".acts");
  g_autofree char *holders_path = build_path (self, folder, ".holders");
  g_autofree char *words_path = build_path (self, folder, ".words");
  g_autofree char *tagger_path = build_path (self, folder, ".names");
  g_autofree char *quotes_path = build_path (self, folder, ".quotes");

  self->lexicon = readout_lexicon_new_from_file (lexicon_path, &cause);
  if (self->lexicon == NULL)
    {
      propagate (error, cause, lexicon_path);
      return FALSE;
    }

  self->event_lexicon = readout_event_lexicon_new_from_file (acts_path, &cause);
  if (self->event_lexicon == NULL)
    {
      propagate (error, cause, acts_path);
      return FALSE;
    }

  self->office_holders = readout_office_holders_new_from_file (holders_path, &cause);
  if (self->office_holders == NULL)
    {
      propagate (error, cause, holders_path);
      return FALSE;
    }

  self->words = readout_words_new_from_file (words_path, &cause);
  if (self->words == NULL)
    {
      propagate (error, cause, words_path);
      return FALSE;
    }

  self->tagger = readout_tagger_new_from_file (tagger_path, self->words, &cause);
  if (self->tagger == NULL)
    {
      propagate (error, cause, tagger_path);
      return FALSE;
    }

  self->quote_model = readout_quote_model_new_from_file (quotes_path, self->words, &cause);
  if (self->quote_model == NULL)
    propagate (error, cause, quotes_path);

  return self->quote_model != NULL;
}

/* Of one file.  The sum of those that are compiled stands in their head; the tables that are read as they are
 * are short. */
static guint64
add_sum (guint64 sum, const char *path)
{
  g_autoptr (GBytes) bytes = readout_data_map (path, NULL);
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  gboolean is_table = g_str_has_suffix (path, ".acts") || g_str_has_suffix (path, ".holders");

  return readout_data_checksum (sum, data, is_table ? size : MIN (size, sizeof (ReadoutDataHeader)));
}

static char *
dup_version (const ReadoutLanguage *self, const char *folder)
{
  static const char *const suffixes[] = { ".lexicon", ".acts", ".holders", ".words", ".names", ".quotes" };
  guint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = build_path (self, folder, suffixes[i]);

      sum = add_sum (sum, path);
    }

  return g_strdup_printf ("%s-%s-%016" G_GINT64_MODIFIER "x", PACKAGE_VERSION, self->code, sum);
}

static void
readout_language_clear (ReadoutLanguage *self)
{
  g_free (self->code);
  g_free (self->version);
  g_clear_pointer (&self->lexicon, readout_lexicon_unref);
  g_clear_pointer (&self->event_lexicon, readout_event_lexicon_free);
  g_clear_pointer (&self->office_holders, readout_office_holders_free);
  g_clear_pointer (&self->words, readout_words_unref);
  g_clear_pointer (&self->tagger, readout_tagger_unref);
  g_clear_pointer (&self->quote_model, readout_quote_model_unref);
}

/**
 * readout_language_new:
 * @code: ISO 639-1, "en"
 * @error: return location for an error
 *
 * Finds the data of a language and maps them: in the folder named by the environment variable
 * READOUT_LANGUAGE_DIR, else near the program that runs, else where Readout was installed.
 *
 * Returns: (transfer full): the language, safe to use from several threads; %NULL with an error of the
 * #G_IO_ERROR domain whose message is a sentence for the analyst
 */
ReadoutLanguage *
readout_language_new (const char *code, GError **error)
{
  g_autoptr (ReadoutLanguage) self = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  file_name = g_strconcat (code, ".lexicon", NULL);
  folder = find_folder (file_name);

  self = g_atomic_rc_box_new0 (ReadoutLanguage);
  self->code = g_strdup (code);

  if (!open_data (self, folder, error))
    return NULL;

  self->version = dup_version (self, folder);
  return g_steal_pointer (&self);
}

/**
 * readout_language_map_lexicon:
 * @code: ISO 639-1, "en"
 * @error: return location for an error
 *
 * Maps the facts about words alone, for those who read no text.
 *
 * Returns: (transfer full): the lexicon, safe to use from several threads; %NULL with an error whose message
 * is a sentence for the analyst
 */
ReadoutLexicon *
readout_language_map_lexicon (const char *code, GError **error)
{
  g_autofree char *file_name = g_strconcat (code, ".lexicon", NULL);
  g_autofree char *folder = find_folder (file_name);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr (GError) cause = NULL;
  ReadoutLexicon *lexicon = readout_lexicon_new_from_file (path, &cause);

  if (lexicon == NULL)
    propagate (error, cause, path);

  return lexicon;
}

/**
 * readout_language_ref:
 * @self: a language
 *
 * Returns: (transfer full): @self
 */
ReadoutLanguage *
readout_language_ref (ReadoutLanguage *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * readout_language_unref:
 * @self: (transfer full): a language
 */
void
readout_language_unref (ReadoutLanguage *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)readout_language_clear);
}

/**
 * readout_language_get_code:
 * @self: a language
 *
 * Returns: ISO 639-1
 */
const char *
readout_language_get_code (const ReadoutLanguage *self)
{
  return self->code;
}

/**
 * readout_language_get_version:
 * @self: a language
 *
 * Returns: (transfer none): a word that is another one whenever the program or one of the data files is
 */
const char *
readout_language_get_version (const ReadoutLanguage *self)
{
  return self->version;
}

/**
 * readout_language_get_lexicon:
 * @self: a language
 *
 * Returns: (transfer none): the facts about its words
 */
const ReadoutLexicon *
readout_language_get_lexicon (const ReadoutLanguage *self)
{
  return self->lexicon;
}

/**
 * readout_language_get_tagger:
 * @self: a language
 *
 * Returns: (transfer none): the model of its names
 */
const ReadoutTagger *
readout_language_get_tagger (const ReadoutLanguage *self)
{
  return self->tagger;
}

/**
 * readout_language_get_event_lexicon:
 * @self: a language
 *
 * Returns: (transfer none): its words that tell of acts
 */
const ReadoutEventLexicon *
readout_language_get_event_lexicon (const ReadoutLanguage *self)
{
  return self->event_lexicon;
}

/**
 * readout_language_get_office_holders:
 * @self: a language
 *
 * Returns: (transfer none): who held which office when
 */
const ReadoutOfficeHolders *
readout_language_get_office_holders (const ReadoutLanguage *self)
{
  return self->office_holders;
}

/**
 * readout_language_get_quote_model:
 * @self: a language
 *
 * Returns: (transfer none): what was learned of attribution in it
 */
const ReadoutQuoteModel *
readout_language_get_quote_model (const ReadoutLanguage *self)
{
  return self->quote_model;
}
