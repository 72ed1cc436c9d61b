/* test-import.c: files into articles, through the helper process
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readout-import.h"
#include "readout-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = readout_test_make_folder ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  readout_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
get_file (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static GFile *
write_file (Fixture *fixture, const char *name, gconstpointer bytes, gsize length_bytes)
{
  GFile *file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), bytes, (gssize)length_bytes, &error);
  g_assert_no_error (error);

  return file;
}

static ReadoutArticle *
import (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_import_file_async (file, cancellable, readout_test_result_cb, &result);
  readout_test_wait_for (&result);

  return readout_import_file_finish (result, error);
}

/* Every refusal is a sentence that names the file. */
static void
assert_refused (GFile *file, GQuark domain, int code)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = import (file, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  const char *content = "Talks resume\r\n\r\nGeneva, 9 September. “No,” he said.\r\n";
  g_autoptr (GFile) file = write_file (fixture, "talks.txt", content, strlen (content));
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = import (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (readout_article_get_text (article, NULL), ==,
                   "Talks resume\n\nGeneva, 9 September. “No,” he said.\n");
  g_assert_null (readout_article_get_metadata (article)->title);
  g_assert_cmpmem (g_bytes_get_data (readout_article_get_original (article), NULL),
                   g_bytes_get_size (readout_article_get_original (article)), content, strlen (content));
}

/* The encoding has to be converted by a process that may not open any file. */
static void
test_cyrillic (Fixture *fixture, gconstpointer data)
{
  const char *text = "Министр иностранных дел прибыл в Женеву на переговоры.";
  gsize length_bytes;
  g_autofree char *content = g_convert (text, -1, "WINDOWS-1251", "UTF-8", NULL, &length_bytes, NULL);
  g_autoptr (GFile) file = write_file (fixture, "женева.txt", content, length_bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = import (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (readout_article_get_text (article, NULL), ==, text);
}

#ifdef HAVE_HTML
static void
test_page (Fixture *fixture, gconstpointer data)
{
  const char *content = "<title>Talks resume</title><time datetime='2016-09-09'>today</time>"
                        "<main><p>Both sides met in Geneva.</main>";
  g_autoptr (GFile) file = write_file (fixture, "talks.htm", content, strlen (content));
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = import (file, NULL, &error);
  const ReadoutMetadata *metadata;

  g_assert_no_error (error);
  metadata = readout_article_get_metadata (article);
  g_assert_cmpstr (readout_article_get_text (article, NULL), ==, "Talks resume\n\nBoth sides met in Geneva.");
  g_assert_cmpstr (metadata->title, ==, "Talks resume");
  g_assert_cmpstr (metadata->published, ==, "2016-09-09");
  g_assert_null (metadata->author);
}
#endif

static void
test_random_bytes (Fixture *fixture, gconstpointer data)
{
  guint8 bytes[10 * 1024];
  g_autoptr (GFile) file = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (20160909);

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8)g_rand_int_range (random, 0, 256);

  file = write_file (fixture, "noise.bin", bytes, sizeof bytes);
  assert_refused (file, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_BINARY);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) empty = write_file (fixture, "empty.txt", "", 0);
  g_autoptr (GFile) blank = write_file (fixture, "blank.txt", " \r\n\t\xc2\xa0\n", 6);

  assert_refused (empty, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_EMPTY);
  assert_refused (blank, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_EMPTY);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = get_file (fixture, "missing.txt");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) pipe = get_file (fixture, "pipe.txt");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFile) link = get_file (fixture, "link.txt");

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", g_file_peek_path (link)), ==, 0);

  assert_refused (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_refused (link, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_refused (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (device, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
try_secret_file (void)
{
  Fixture fixture = { 0 };

  readout_test_drop_rights ();
  set_up (&fixture, NULL);
  {
    g_autoptr (GFile) file = write_file (&fixture, "secret.txt", "a", 1);

    g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
    assert_refused (file, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  }
  tear_down (&fixture, NULL);
}

static void
test_no_permission (void)
{
  if (g_test_subprocess ())
    {
      try_secret_file ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* A file without content on the disk, which nobody must try to read whole. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "large.txt", "a", 1);

  g_assert_cmpint (truncate (g_file_peek_path (file), (off_t)READOUT_IMPORT_MAX_BYTES + 1), ==, 0);
  assert_refused (file, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_TOO_LARGE);
}

static GFile *
write_long_file (Fixture *fixture, gsize length_bytes)
{
  const char *sentence = "Министр said that talks in Genève would go on. ";
  g_autoptr (GString) content = g_string_sized_new (length_bytes);

  while (content->len < length_bytes)
    g_string_append (content, sentence);

  return write_file (fixture, "long.txt", content->str, content->len);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_long_file (fixture, 20 * 1024 * 1024);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = NULL;
  gsize length_bytes;

  g_test_timer_start ();
  article = import (file, NULL, &error);
  g_assert_no_error (error);
  g_test_timer_elapsed ();
  g_test_minimized_result (g_test_timer_last (), "20 MiB of text: %.2f s", g_test_timer_last ());

  readout_article_get_text (article, &length_bytes);
  g_assert_cmpuint (length_bytes, ==, g_bytes_get_size (readout_article_get_original (article)));
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_long_file (fixture, 64 * 1024 * 1024);
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) during = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (before);
  g_assert_null (import (file, before, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_timeout_add (20, cancel_cb, during);
  g_assert_null (import (file, during, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_helper (Fixture *fixture, const char *script, int code)
{
  g_autoptr (GFile) file = write_file (fixture, "talks.txt", "Talks.", 6);
  g_autofree char *helper = g_build_filename (fixture->folder, "readout-import-helper", NULL);
  g_autoptr (GError) error = NULL;

  if (script != NULL)
    {
      g_file_set_contents_full (helper, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
      g_assert_no_error (error);
    }

  g_setenv ("READOUT_LIBEXEC_DIR", fixture->folder, TRUE);
  assert_refused (file, READOUT_IMPORT_ERROR, code);
  g_unsetenv ("READOUT_LIBEXEC_DIR");
}

static void
test_helper_missing (Fixture *fixture, gconstpointer data)
{
  test_helper (fixture, NULL, READOUT_IMPORT_ERROR_HELPER);
}

static void
test_helper_fails (Fixture *fixture, gconstpointer data)
{
  test_helper (fixture, "#!/bin/sh\nexit 1\n", READOUT_IMPORT_ERROR_HELPER);
}

static void
test_helper_crashes (Fixture *fixture, gconstpointer data)
{
  test_helper (fixture, "#!/bin/sh\nkill -SEGV $$\n", READOUT_IMPORT_ERROR_DAMAGED);
}

static void
test_helper_lies (Fixture *fixture, gconstpointer data)
{
  test_helper (fixture, "#!/bin/sh\nprintf '\\000text \\377\\000\\000\\000\\000\\000\\000'\n",
               READOUT_IMPORT_ERROR_HELPER);
}

static void
test_helper_never_stops_writing (Fixture *fixture, gconstpointer data)
{
  test_helper (fixture, "#!/bin/sh\nexec cat /dev/zero\n", READOUT_IMPORT_ERROR_DAMAGED);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  const guint n_files = 100;
  g_autoptr (GFile) file = write_file (fixture, "talks.txt", "Talks resumed in Geneva.", 24);

  g_test_timer_start ();
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ReadoutArticle) article = import (file, NULL, &error);

      g_assert_no_error (error);
    }
  g_test_timer_elapsed ();
  g_test_maximized_result (n_files / g_test_timer_last (), "%.0f files a second",
                           n_files / g_test_timer_last ());
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

  add ("/import/text", test_text);
  add ("/import/cyrillic", test_cyrillic);
#ifdef HAVE_HTML
  add ("/import/page", test_page);
#endif
  add ("/import/random-bytes", test_random_bytes);
  add ("/import/empty", test_empty);
  add ("/import/no-file", test_no_file);
  g_test_add_func ("/import/no-permission", test_no_permission);
  add ("/import/too-large", test_too_large);
  add ("/import/long", test_long);
  add ("/import/cancel", test_cancel);
  add ("/import/helper/missing", test_helper_missing);
  add ("/import/helper/fails", test_helper_fails);
  add ("/import/helper/crashes", test_helper_crashes);
  add ("/import/helper/lies", test_helper_lies);
  add ("/import/helper/never-stops-writing", test_helper_never_stops_writing);
  add ("/import/many", test_many);

  return g_test_run ();
}
