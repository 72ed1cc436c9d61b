/* fuzz-case.c: a case file with any bytes changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An input is a list of changes to a sound case file, of four bytes each: where (three bytes, from the end or
 * from the start of the file) and what stands there then.  An input that begins with the mark of SQLite is a
 * file itself. */

#include "config.h"

#include "fuzz.h"
#include "readout-analyzer.h"
#include "readout-case-file.h"
#include "readout-test-utils.h"

#include <string.h>

#define SQLITE_MARK "SQLite format 3"

static const char *const stories[] = {
  "Ministers meet again\n\nThe foreign ministers met in Geneva.\n\n\"We are not there yet,\" said Anna Berg.\n",
  "Bread prices rise\n\nFlour is dear this year, a baker said on Friday.\n",
};

static void
add_story (ReadoutCaseFile *case_file, ReadoutAnalyzer *analyzer, const char *story)
{
  g_autoptr (ReadoutArticle) article = readout_article_new (g_strdup (story), NULL, NULL);
  g_autoptr (ReadoutAnalysis) analysis = readout_analyzer_analyze (analyzer, article, NULL, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_add_article_async (case_file, analysis, "Talks", NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  g_assert_cmpint (readout_case_file_add_article_finish (case_file, result, NULL), >, 0);
}

static void
close_case (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) result = NULL;

  readout_case_file_close_async (case_file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  readout_case_file_close_finish (case_file, result, NULL);
}

static GBytes *
make_case (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "sound.readout", NULL);
  g_autoptr (ReadoutAnalyzer) analyzer = readout_analyzer_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;
  GBytes *bytes;

  readout_case_file_create_async (file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  case_file = readout_case_file_create_finish (result, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    add_story (case_file, analyzer, stories[i]);
  close_case (case_file);

  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_nonnull (bytes);

  return bytes;
}

static void
apply_changes (char *content, gsize length_bytes, const guint8 *data, gsize size)
{
  for (gsize i = 0; i + 4 <= size; i += 4)
    {
      gsize where = ((gsize)data[i] << 16 | (gsize)data[i + 1] << 8 | data[i + 2]) % length_bytes;

      content[where] = (char)data[i + 3];
    }
}

static void
read_case (ReadoutCaseFile *case_file)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_auto (GStrv) sentences = NULL;

  readout_case_file_load_articles_async (case_file, NULL, NULL, readout_test_result_cb, &loaded);
  readout_test_wait_for (&loaded);
  articles = readout_case_file_load_articles_finish (case_file, loaded, NULL);

  readout_case_file_search_async (case_file, &(ReadoutSearchQuery){ .words = "ministers", .limit = 10 }, NULL,
                                  readout_test_result_cb, &found);
  readout_test_wait_for (&found);
  hits = readout_case_file_search_finish (case_file, found, NULL);

  readout_case_file_check_async (case_file, NULL, readout_test_result_cb, &checked);
  readout_test_wait_for (&checked);
  sentences = readout_case_file_check_finish (case_file, checked, NULL);
}

static void
open_case (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseFile) case_file = NULL;

  readout_case_file_open_async (file, NULL, readout_test_result_cb, &result);
  readout_test_wait_for (&result);
  case_file = readout_case_file_open_finish (result, &error);
  g_assert_true ((case_file == NULL) == (error != NULL));
  if (case_file == NULL)
    return;

  read_case (case_file);
  close_case (case_file);
}

static void
set_content (GFile *file, GBytes *sound, const guint8 *data, gsize size)
{
  g_autofree char *content = g_memdup2 (g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  gboolean is_file = size >= strlen (SQLITE_MARK) && memcmp (data, SQLITE_MARK, strlen (SQLITE_MARK)) == 0;

  apply_changes (content, g_bytes_get_size (sound), data, size);
  g_assert_true (g_file_replace_contents (file, is_file ? (const char *)data : content,
                                          is_file ? size : g_bytes_get_size (sound), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GBytes *sound = NULL;
  g_autofree char *folder = readout_test_make_folder ();
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "changed.readout", NULL);

  if (sound == NULL)
    sound = make_case (folder);

  set_content (file, sound, data, size);
  open_case (file);
  readout_test_remove_folder (folder);

  return 0;
}
