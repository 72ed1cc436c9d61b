/* readout-test-utils.c: what several test programs need
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-tests"

#include "config.h"

#include "readout-test-utils.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <unistd.h>

/* The user and group that nothing belongs to. */
#define NOBODY 65534

void
readout_test_result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **location = user_data;

  g_assert_null (*location);
  *location = g_object_ref (result);
}

void
readout_test_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* From here on the folders of the tests are in memory, where the system can have them there: who changes a
 * case waits for the disk each time.  A program that is killed leaves behind what the system has, on a disk
 * or in memory.  To be called first. */
void
readout_test_keep_in_memory (void)
{
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
}

/* A new empty folder that every user may enter. */
char *
readout_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("readout-test-XXXXXX", &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0755), ==, 0);
  return path;
}

/* With all that is in it. */
void
readout_test_remove_folder (const char *path)
{
  g_auto (GStrv) names = NULL;

  g_assert_cmpint (g_chmod (path, 0755), ==, 0);
  names = readout_test_list_folder (path);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *child = g_build_filename (path, names[i], NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        readout_test_remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* The names of what is in a folder, sorted. */
GStrv
readout_test_list_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* Not while this process has the file open through SQLite: closing it here would end SQLite's locks. */
char *
readout_test_sum_file (const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_bytes;

  g_file_get_contents (path, &content, &length_bytes, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)content, length_bytes);
}

/* The superuser may write anywhere; a test of what may not be written runs as somebody else. */
void
readout_test_drop_rights (void)
{
  if (geteuid () != 0)
    return;

  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setgid (NOBODY), ==, 0);
  g_assert_cmpint (setuid (NOBODY), ==, 0);
}
