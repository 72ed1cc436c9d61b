/* readout-case-copy.c: copies of a case file that are known to open
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy is written under another name, opened as a case is opened, and compared with the case; only then
 * does it get its name.  It is made through a connection of its own, so that the case can be worked on
 * meanwhile. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-copy-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "readout-case-open-private.h"
#include "readout-statement-private.h"

#define BACKUP_PATTERN \
  "????"               \
  "-"                  \
  "??"                 \
  "-"                  \
  "??"                 \
  ".readout"

static gboolean
write_copy (ReadoutDatabase *database, const char *path, GError **error)
{
  g_autoptr (ReadoutStatement) statement = readout_statement_borrow (database, "VACUUM INTO ?");

  readout_statement_bind_text (statement, path);
  return readout_statement_run (statement, error);
}

/* How far the case has come: what was done last, and how many articles there are. */
static char *
describe_state (ReadoutDatabase *database, GError **error)
{
  return readout_database_query_text (
      database,
      "SELECT (SELECT coalesce (max (id), 0) FROM history) || ' ' || (SELECT count (*) FROM article)", error);
}

static char *
describe_copy (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (ReadoutDatabase) copy = readout_case_open_closed (path, cancellable, error);

  return copy != NULL ? describe_state (copy, error) : NULL;
}

/* The copy has a state that the case had while it was copied. */
static gboolean
prove (ReadoutDatabase *database,
       const char *before,
       const char *path,
       GCancellable *cancellable,
       GError **error)
{
  g_autofree char *found = describe_copy (path, cancellable, error);
  g_autofree char *after = found != NULL ? describe_state (database, error) : NULL;

  if (after == NULL)
    return FALSE;
  if (g_str_equal (found, before) || g_str_equal (found, after))
    return TRUE;

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_FAILED,
               /* Translators: name of a file */
               _ ("The copy of “%s” is not the same as the case. Please try again."),
               readout_database_get_name (database));
  return FALSE;
}

static void
set_system_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, READOUT_CASE_ERROR,
               code == ENOSPC || code == EDQUOT ? READOUT_CASE_ERROR_FULL : READOUT_CASE_ERROR_FAILED,
               /* Translators: path of a file; the reason from the system: "Permission denied" */
               _ ("“%s” cannot be written: %s. Please choose another place."), name, g_strerror (code));
}

/* Onto the disk, and then under its name. */
static gboolean
move_into_place (const char *from, const char *to, GError **error)
{
  int file = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  gboolean success = file >= 0 && fsync (file) == 0 && g_rename (from, to) == 0;

  if (!success)
    set_system_error (to, errno, error);
  if (file >= 0)
    g_close (file, NULL);

  return success;
}

static gboolean
copy_and_prove (ReadoutDatabase *database,
                const char *unproved,
                const char *target,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *before = describe_state (database, error);

  return before != NULL && write_copy (database, unproved, error)
         && prove (database, before, unproved, cancellable, error)
         && move_into_place (unproved, target, error);
}

static void
set_is_the_case (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_EXISTS,
               /* Translators: name of a file */
               _ ("“%s” is the case itself. Please choose another name for the copy."), name);
}

/* Replaces a file that has the name of @target. */
gboolean
readout_case_copy (const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *unproved = g_strconcat (target, ".part", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) target_file = g_file_new_for_path (target);
  g_autoptr (ReadoutDatabase) database = NULL;
  gboolean success;

  if (g_file_equal (file, target_file))
    {
      set_is_the_case (path, error);
      return FALSE;
    }

  database = readout_database_open (path, READOUT_DATABASE_READ_ONLY, error);
  if (database == NULL)
    return FALSE;

  g_unlink (unproved); /* of a copy that was never ended */
  readout_database_set_cancellable (database, cancellable);
  success = copy_and_prove (database, unproved, target, cancellable, error);
  readout_database_set_cancellable (database, NULL);
  if (!success)
    g_unlink (unproved);

  return success;
}

/* ---- backups: one a day, in a folder beside the case ---- */

static char *
dup_folder (const char *path)
{
  g_autofree char *stem = g_str_has_suffix (path, ".readout")
                              ? g_strndup (path, strlen (path) - strlen (".readout"))
                              : g_strdup (path);

  return g_strconcat (stem, ".backups", NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names of the backups, the oldest first. */
static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      if (g_pattern_match_simple (BACKUP_PATTERN, name))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  return names;
}

/* A last backup that does not open any more is one more reason to make another. */
static gboolean
has_changed (const char *path, const char *folder, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = list_backups (folder);
  g_autoptr (ReadoutDatabase) database = readout_database_open (path, READOUT_DATABASE_READ_ONLY, NULL);
  g_autofree char *now = database != NULL ? describe_state (database, NULL) : NULL;
  g_autofree char *last = NULL;
  g_autofree char *then = NULL;

  if (names->len == 0)
    return TRUE;

  last = g_build_filename (folder, g_ptr_array_index (names, names->len - 1), NULL);
  then = describe_copy (last, cancellable, NULL);
  return g_strcmp0 (now, then) != 0;
}

static void
remove_oldest (const char *folder, guint n_kept)
{
  g_autoptr (GPtrArray) names = list_backups (folder);

  for (guint i = 0; i + n_kept < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (path);
    }
}

/* @n_kept: how many there may be afterwards, at least one
 * @even_unchanged: also when the last backup has all that is in the case
 *
 * The path of the new backup; NULL without an error when there was no need of one. */
char *
readout_case_back_up (
    const char *path, guint n_kept, gboolean even_unchanged, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = dup_folder (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%d.readout");
  g_autofree char *target = g_build_filename (folder, name, NULL);

  if (!even_unchanged && !has_changed (path, folder, cancellable))
    return NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      set_system_error (folder, errno, error);
      return NULL;
    }
  if (!readout_case_copy (path, target, cancellable, error))
    return NULL;

  remove_oldest (folder, n_kept);
  return g_steal_pointer (&target);
}
