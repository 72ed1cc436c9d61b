/* readout-sample-case.c: a case to try the program with, made from the articles that come with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-sample-case.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "readout-analyze.h"
#include "readout-case-file.h"
#include "readout-import.h"

/* The columns of samples.tsv. */
enum
{
  COLUMN_FILE,
  COLUMN_TITLE,
  COLUMN_OUTLET,
  COLUMN_AUTHOR,
  COLUMN_PUBLISHED,
  COLUMN_ADDRESS,
  COLUMN_NEGOTIATION,
  N_COLUMNS
};

/* The case is filled under another name and moved to its own when it is whole: what the next start finds is
 * either all of it or nothing. */
typedef struct
{
  ReadoutAnalyzer *analyzer;
  GCancellable *cancellable; /* NULL, or that of the caller */
  GFile *samples;
  GFile *target;
  GFile *half;
  ReadoutCaseFile *case_file;
  GStrv rows;
  guint next; /* of rows; the first one names the columns */
} Sample;

static void
sample_free (gpointer data)
{
  Sample *sample = data;

  g_object_unref (sample->analyzer);
  g_clear_object (&sample->cancellable);
  g_clear_object (&sample->samples);
  g_clear_object (&sample->target);
  g_clear_object (&sample->half);
  g_clear_object (&sample->case_file);
  g_strfreev (sample->rows);
  g_free (sample);
}

static GFile *
find_samples (void)
{
  const char *from_environment = g_getenv ("READOUT_SAMPLES_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_strdup (program != NULL ? program : "/");

  if (from_environment != NULL && *from_environment != '\0')
    return g_file_new_for_path (from_environment);

  /* A program that was built and not installed has its sources above it. */
  while (!g_str_equal (folder, "/"))
    {
      g_autofree char *parent = g_path_get_dirname (folder);
      g_autofree char *candidate = g_build_filename (parent, "data", "samples", "samples.tsv", NULL);

      if (g_file_test (candidate, G_FILE_TEST_EXISTS))
        return g_file_new_build_filename (parent, "data", "samples", NULL);

      g_free (folder);
      folder = g_steal_pointer (&parent);
    }

  return g_file_new_build_filename (PKGDATADIR, "samples", NULL);
}

static void add_next (GTask *task);

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Sample *sample = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_close_finish (READOUT_CASE_FILE (object), result, &error)
      || !g_file_move (sample->half, sample->target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_object_ref (sample->target), g_object_unref);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_file_add_article_finish (READOUT_CASE_FILE (object), result, &error) < 0 || error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    add_next (g_steal_pointer (&task));
}

static GStrv
get_columns (Sample *sample)
{
  return g_strsplit (sample->rows[sample->next - 1], "\t", N_COLUMNS);
}

static void
analyzed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Sample *sample = g_task_get_task_data (task);
  g_auto (GStrv) columns = get_columns (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyze_finish (result, &error);

  if (analysis == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    readout_case_file_add_article_async (sample->case_file, analysis, columns[COLUMN_NEGOTIATION],
                                         sample->cancellable, added_cb, g_steal_pointer (&task));
}

static char *
dup_column (GStrv columns, guint column)
{
  return *columns[column] != '\0' ? g_strdup (columns[column]) : NULL;
}

static ReadoutArticle *
describe (ReadoutArticle *article, GStrv columns)
{
  g_autoptr (ReadoutMetadata) metadata = readout_metadata_new ();

  metadata->title = dup_column (columns, COLUMN_TITLE);
  metadata->outlet = dup_column (columns, COLUMN_OUTLET);
  metadata->author = dup_column (columns, COLUMN_AUTHOR);
  metadata->published = dup_column (columns, COLUMN_PUBLISHED);
  metadata->address = dup_column (columns, COLUMN_ADDRESS);

  return readout_article_new (g_strdup (readout_article_get_text (article, NULL)), metadata,
                              readout_article_get_original (article));
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Sample *sample = g_task_get_task_data (task);
  g_auto (GStrv) columns = get_columns (sample);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = readout_import_file_finish (result, &error);
  g_autoptr (ReadoutArticle) described = NULL;

  if (article == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  described = describe (article, columns);
  readout_analyze_async (sample->analyzer, described, NULL, sample->cancellable, analyzed_cb,
                         g_steal_pointer (&task));
}

/* One after the other, so that they stand in the case in the order of the table. */
static void
add_next (GTask *owned_task)
{
  g_autoptr (GTask) task = owned_task;
  Sample *sample = g_task_get_task_data (task);
  g_auto (GStrv) columns = NULL;
  g_autoptr (GFile) file = NULL;

  if (sample->rows[sample->next] == NULL || *sample->rows[sample->next] == '\0')
    {
      readout_case_file_close_async (sample->case_file, NULL, closed_cb, g_steal_pointer (&task));
      return;
    }

  sample->next++;
  columns = get_columns (sample);
  if (g_strv_length (columns) < N_COLUMNS)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _ ("The sample articles of Readout are damaged. Install Readout again."));
      return;
    }

  file = g_file_get_child (sample->samples, columns[COLUMN_FILE]);
  readout_import_file_async (file, sample->cancellable, imported_cb, g_steal_pointer (&task));
}

static void
created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Sample *sample = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  sample->case_file = readout_case_file_create_finish (result, &error);
  if (sample->case_file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    add_next (g_steal_pointer (&task));
}

static void
table_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Sample *sample = g_task_get_task_data (task);
  g_autofree char *table = NULL;

  if (!g_file_load_contents_finish (G_FILE (object), result, &table, NULL, NULL, NULL))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _ ("The sample articles of Readout are missing. Install Readout again."));
      return;
    }

  sample->rows = g_strsplit (table, "\n", -1);
  sample->next = 1;
  /* What a run that was ended left behind. */
  g_file_delete (sample->half, NULL, NULL);
  readout_case_file_create_async (sample->half, sample->cancellable, created_cb, g_steal_pointer (&task));
}

/* Gives the case file, which is made at the first call. */
void
readout_sample_case_async (ReadoutAnalyzer *analyzer,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "readout", NULL);
  g_autofree char *name = g_strconcat (_ ("Sample Case"), ".readout", NULL);
  g_autoptr (GFile) table = NULL;
  Sample *sample = g_new0 (Sample, 1);

  g_task_set_source_tag (task, readout_sample_case_async);
  g_task_set_task_data (task, sample, sample_free);
  sample->analyzer = g_object_ref (analyzer);
  g_set_object (&sample->cancellable, cancellable);
  sample->samples = find_samples ();
  sample->target = g_file_new_build_filename (folder, name, NULL);
  sample->half = g_file_new_build_filename (folder, "half-made.readout", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_task_return_new_error (
          task, G_IO_ERROR, g_io_error_from_errno (errno),
          /* Translators: %s is a folder */
          _ ("The folder “%s” for the sample case cannot be made. Check who may write there."), folder);
      return;
    }
  if (g_file_query_exists (sample->target, NULL))
    {
      g_task_return_pointer (task, g_object_ref (sample->target), g_object_unref);
      return;
    }

  table = g_file_get_child (sample->samples, "samples.tsv");
  g_file_load_contents_async (table, cancellable, table_read_cb, g_steal_pointer (&task));
}

GFile *
readout_sample_case_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
