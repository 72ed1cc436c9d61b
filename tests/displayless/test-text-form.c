/* test-text-form.c: a text is written as its file was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-test-utils.h"
#include "readout-text-form.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_encode (void)
{
  static const struct
  {
    const char *charset;
    const char *original;
    gsize length_bytes;
    const char *text;
  } cases[] = {
    { "UTF-8", "Gen\xc3\xa8ve\nBern\n", 13, "Genève\nBern\n" },
    { "UTF-8", "\xef\xbb\xbfOslo\r\nBern", 13, "Oslo\nBern" },
    { "UTF-8", "Oslo\rBern\r", 10, "Oslo\nBern\n" },
    { "WINDOWS-1252", "Gen\xe8ve \x93No\x94\r\n", 13, "Genève “No”\n" },
    { "ISO-8859-1", "Gen\xe8ve", 6, "Genève" },
    { "UTF-16LE", "\xff\xfeO\0s\0\r\0\n\0", 10, "Os\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) original = g_bytes_new_static (cases[i].original, cases[i].length_bytes);
      g_autoptr (ReadoutTextForm) form = readout_text_form_new (cases[i].charset, original);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) written = readout_text_form_encode (form, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), cases[i].original,
                       cases[i].length_bytes);
    }
}

static void
test_no_such_character (void)
{
  g_autoptr (ReadoutTextForm) form = readout_text_form_new ("WINDOWS-1252", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (readout_text_form_encode (form, "Женева", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "WINDOWS-1252"));
}

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  GBytes *content;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = readout_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "a.txt", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->content = g_bytes_new_static ("New", 3);
  g_assert_true (g_file_set_contents (fixture->path, "Old", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (g_file_test (fixture->folder, G_FILE_TEST_EXISTS))
    readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->content);
}

static void
assert_content (Fixture *fixture, const char *content)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, content);
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = NULL;
  GStatBuf status;

  g_chmod (fixture->path, 0640);
  g_assert_true (readout_text_form_write (fixture->file, fixture->content, NULL, &etag, NULL, NULL));
  assert_content (fixture, "New");
  g_stat (fixture->path, &status);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *etag = NULL;

  g_assert_cmpint (symlink ("a.txt", path), ==, 0);
  g_assert_true (readout_text_form_write (file, fixture->content, NULL, &etag, NULL, NULL));
  assert_content (fixture, "New");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
assert_refused (Fixture *fixture, const char *etag, int code)
{
  g_autofree char *new_etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (readout_text_form_write (fixture->file, fixture->content, etag, &new_etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“a.txt”"));
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "1:1", G_IO_ERROR_WRONG_ETAG);
  assert_content (fixture, "Old");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->path, 0444);
  assert_refused (fixture, NULL, G_IO_ERROR_READ_ONLY);
  assert_content (fixture, "Old");
}

static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  assert_refused (fixture, NULL, G_IO_ERROR_NOT_FOUND);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-form/encode", test_encode);
  g_test_add_func ("/text-form/no-such-character", test_no_such_character);
  add ("/text-form/permissions", test_permissions);
  add ("/text-form/link", test_link);
  add ("/text-form/changed", test_changed);
  add ("/text-form/read-only", test_read_only);
  add ("/text-form/folder-gone", test_folder_gone);

  return g_test_run ();
}
