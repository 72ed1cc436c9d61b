/* readout-corrections-file.c: what the analyst says of all articles, in a file of the user
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     {"format": "readout-corrections/1", "corrections": [ … ]}
 *
 * A correction is never taken out of the list, so that its place is its number. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-corrections-file.h"

#include "readout-correction-json.h"
#include "readout-json-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "readout-corrections/1"

/* Nobody but the user needs to know what was corrected. */
#define FILE_MODE   0600
#define FOLDER_MODE 0700

/* How many damaged files may lie aside before the analyst is asked to tidy up. */
#define MAX_ASIDE 100

/**
 * readout_corrections_file_get_default:
 *
 * Returns: (transfer full): where the corrections of the user are
 */
GFile *
readout_corrections_file_get_default (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "readout", "corrections.json", NULL);
}

/* ---- reading ---- */

static void
set_damaged (GFile *file, const char *why, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: path of a file; a sentence that says what is wrong with it */
               _ ("Your corrections in “%s” cannot be read: %s"), name, why);
}

static gboolean
check_format (GFile *file, JsonObject *object, GError **error)
{
  const char *format = json_object_get_string_member_with_default (object, "format", NULL);
  g_autofree char *name = NULL;

  if (g_strcmp0 (format, FORMAT) == 0)
    return TRUE;

  if (format == NULL || !g_str_has_prefix (format, "readout-corrections/"))
    {
      set_damaged (file, _ ("It is not a list of corrections."), error);
      return FALSE;
    }

  name = g_file_get_parse_name (file);
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
      /* Translators: path of a file */
      _ ("Your corrections in “%s” were written by a later version of Readout. Please update Readout."),
      name);
  return FALSE;
}

static GPtrArray *
number (GFile *file, GPtrArray *corrections, GError **error)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);

  for (guint i = 0; i < corrections->len; i++)
    {
      ReadoutCorrection contents = *(ReadoutCorrection *)g_ptr_array_index (corrections, i);

      if (contents.scope != READOUT_SCOPE_ALWAYS)
        {
          set_damaged (file, _ ("It has corrections of single cases."), error);
          return NULL;
        }
      contents.id = i + 1;
      g_ptr_array_add (numbered, readout_correction_new (&contents));
    }

  return g_steal_pointer (&numbered);
}

static GPtrArray *
parse (GFile *file, char *content, gsize length_bytes, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (GError) reason = NULL;
  JsonNode *list;
  gboolean has_half_pair;

  if (g_utf8_validate_len (content, length_bytes, NULL))
    root = readout_json_text_parse (content, &has_half_pair);
  if (root == NULL)
    {
      set_damaged (file, _ ("It is damaged."), error);
      return NULL;
    }
  if (!check_format (file, json_node_get_object (root), error))
    return NULL;

  list = json_object_get_member (json_node_get_object (root), "corrections");
  if (list != NULL)
    corrections = readout_correction_list_from_json (list, NULL, &reason);
  if (corrections != NULL)
    return number (file, corrections, error);

  set_damaged (file, reason != NULL ? reason->message : _ ("It is not a list of corrections."), error);
  return NULL;
}

/**
 * readout_corrections_file_read:
 * @file: where the corrections are
 * @error: return location for an error, a sentence: %G_IO_ERROR_INVALID_DATA when the file is damaged,
 * %G_IO_ERROR_NOT_SUPPORTED when it is of a later version
 *
 * Reads the file at once: not for the main thread.
 *
 * Returns: (transfer full) (element-type ReadoutCorrection): the corrections, the revoked too, the older
 * before the later; none when there is no file
 */
GPtrArray *
readout_corrections_file_read (GFile *file, GError **error)
{
  g_autofree char *content = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) reason = NULL;
  gsize length_bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_load_contents (file, NULL, &content, &length_bytes, NULL, &reason))
    return parse (file, content, length_bytes, error);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);

  name = g_file_get_parse_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: path of a file; the reason from the system */
               _ ("Your corrections in “%s” cannot be read: %s"), name, reason->message);
  return NULL;
}

/* ---- writing ---- */

static char *
to_json (GPtrArray *corrections)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "corrections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < corrections->len; i++)
    readout_correction_to_json (g_ptr_array_index (corrections, i), builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/**
 * readout_corrections_file_write:
 * @file: where the corrections are to be
 * @corrections: (element-type ReadoutCorrection): all of them
 * @error: return location for an error, a sentence
 *
 * Replaces the file as a whole, at once: whatever happens, the old list or the new one is on the disk.
 *
 * Returns: whether the new one is
 */
gboolean
readout_corrections_file_write (GFile *file, GPtrArray *corrections, GError **error)
{
  g_autofree char *json = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && corrections != NULL, FALSE);

  json = to_json (corrections);
  path = g_file_get_path (file);
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, FOLDER_MODE); /* what is wrong with it, the next line tells */
  if (g_file_set_contents_full (path, json, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                FILE_MODE, &reason))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: path of a file; the reason from the system */
               _ ("Your corrections cannot be saved in “%s”: %s"), name, reason->message);
  return FALSE;
}

static GFile *
aside_of (GFile *file, guint n)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *stem = g_str_has_suffix (path, ".json")
                              ? g_strndup (path, strlen (path) - strlen (".json"))
                              : g_strdup (path);
  g_autofree char *aside
      = n == 1 ? g_strconcat (stem, ".damaged.json", NULL) : g_strdup_printf ("%s.damaged.%u.json", stem, n);

  return g_file_new_for_path (aside);
}

/**
 * readout_corrections_file_put_aside:
 * @file: a file that is damaged
 * @error: return location for an error
 *
 * Gives the file a name that says so, in the same folder, and never in place of another.
 *
 * Returns: whether that is done
 */
gboolean
readout_corrections_file_put_aside (GFile *file, GError **error)
{
  for (guint n = 1; n <= MAX_ASIDE; n++)
    {
      g_autoptr (GFile) aside = aside_of (file, n);
      g_autoptr (GError) reason = NULL;

      if (g_file_move (file, aside, G_FILE_COPY_NONE, NULL, NULL, NULL, &reason))
        return TRUE;
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS) || n == MAX_ASIDE)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }

  return FALSE;
}
