/* readout-case-export.c: a case into a file for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One article after the other is asked of the case file and written in a thread, so that a case of any size
 * takes the memory of one article.  The file gets its name when it is complete. */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-case-export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "readout-case-error.h"
#include "readout-case-json.h"
#include "readout-correction-json.h"
#include "readout-csv.h"
#ifdef HAVE_ARCHIVE
#include "readout-zip.h"
#endif

typedef struct
{
  ReadoutCaseFile *case_file;
  GCancellable *cancellable; /* NULL when nobody can cancel */
  ReadoutExportFormat format;
  char *target;
  char *part;   /* what the target is called until it is complete */
  char *folder; /* for what goes into a ZIP file in the end; NULL for the others */

  GPtrArray *articles; /* ReadoutCaseArticle, without text and findings */
  GPtrArray *corrections;
  GPtrArray *notes;
  GPtrArray *acts;
  guint next;                  /* article */
  ReadoutCaseArticle *article; /* the one that is written */

  GOutputStream *json; /* NULL where there is none */
  GOutputStream *csv;
#ifdef HAVE_ARCHIVE
  ReadoutZip *zip;
#endif
} Export;

/* What goes into a ZIP file in the end. */
static const char *const pieces[] = { "case.json", "quotes.csv", "case.readout" };

static void
remove_pieces (Export *export)
{
  if (export->folder == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *path = g_build_filename (export->folder, pieces[i], NULL);

      g_unlink (path);
    }
  g_rmdir (export->folder);
}

static void
export_free (gpointer data)
{
  Export *export = data;

  remove_pieces (export);
  g_unlink (export->part); /* it is gone when the target is complete */
  g_object_unref (export->case_file);
  g_clear_object (&export->cancellable);
  g_free (export->target);
  g_free (export->part);
  g_free (export->folder);
  g_clear_pointer (&export->articles, g_ptr_array_unref);
  g_clear_pointer (&export->corrections, g_ptr_array_unref);
  g_clear_pointer (&export->notes, g_ptr_array_unref);
  g_clear_pointer (&export->acts, g_ptr_array_unref);
  g_clear_object (&export->article);
  g_clear_object (&export->json);
  g_clear_object (&export->csv);
#ifdef HAVE_ARCHIVE
  g_clear_pointer (&export->zip, readout_zip_free);
#endif
  g_free (export);
}

/* ---- what is written, in a thread ---- */

static gboolean
write_string (GOutputStream *stream, const char *string, GError **error)
{
  return g_output_stream_write_all (stream, string, strlen (string), NULL, NULL, error);
}

static GOutputStream *
create (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error));
}

static GOutputStream *
create_piece (Export *export, guint piece, GError **error)
{
  g_autofree char *path = export->folder != NULL ? g_build_filename (export->folder, pieces[piece], NULL)
                                                 : g_strdup (export->part);

  return create (path, error);
}

static char *
dup_json_head (Export *export)
{
  g_autofree char *name = readout_case_file_dup_name (export->case_file);
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), name);
  g_autofree char *quoted = json_to_string (node, FALSE);

  return g_strdup_printf ("{\"format\":\"readout-case/1\",\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                          "\"case\":%s,\"articles\":[",
                          quoted);
}

static gboolean
begin_json (Export *export, GError **error)
{
  g_autofree char *head = dup_json_head (export);

  if (export->format == READOUT_EXPORT_CSV)
    return TRUE;

  export->json = create_piece (export, 0, error);
  return export->json != NULL && write_string (export->json, head, error);
}

static gboolean
begin_csv (Export *export, GError **error)
{
  g_autofree char *head = readout_quotes_csv_dup_head ();

  if (export->format == READOUT_EXPORT_JSON)
    return TRUE;

  export->csv = create_piece (export, 1, error);
  return export->csv != NULL && write_string (export->csv, head, error);
}

static gboolean
begin_zip (Export *export, GError **error)
{
#ifdef HAVE_ARCHIVE
  if (export->format != READOUT_EXPORT_ZIP)
    return TRUE;

  export->folder = g_dir_make_tmp ("readout-export-XXXXXX", error);
  export->zip = export->folder != NULL ? readout_zip_new (export->part, error) : NULL;
  return export->zip != NULL;
#else
  if (export->format != READOUT_EXPORT_ZIP)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("This Readout was built without ZIP files. Please export JSON and CSV."));
  return FALSE;
#endif
}

static gboolean
begin (Export *export, GError **error)
{
  return begin_zip (export, error) && begin_json (export, error) && begin_csv (export, error);
}

#ifdef HAVE_ARCHIVE
static const char *
guess_ending (GBytes *original)
{
  gsize length_bytes;
  const char *data = g_bytes_get_data (original, &length_bytes);

  if (length_bytes >= 4 && memcmp (data, "%PDF", 4) == 0)
    return "pdf";
  if (length_bytes >= 2 && memcmp (data, "PK", 2) == 0)
    return "zip"; /* DOCX and ODT are such */
  if (g_strstr_len (data, (gssize)MIN (length_bytes, 1024), "<html") != NULL
      || g_strstr_len (data, (gssize)MIN (length_bytes, 1024), "<!DOCTYPE") != NULL)
    return "html";

  return "txt";
}

static gboolean
zip_article (Export *export, ReadoutArticle *article, GError **error)
{
  gint64 id = readout_case_article_get_id (export->article);
  GBytes *original = readout_article_get_original (article);
  g_autofree char *text_name = g_strdup_printf ("articles/%04" G_GINT64_FORMAT ".txt", id);
  g_autofree char *original_name = NULL;
  gsize length_bytes;
  const char *text = readout_article_get_text (article, &length_bytes);
  gconstpointer data;

  if (!readout_zip_add (export->zip, text_name, text, length_bytes, error))
    return FALSE;
  if (original == NULL)
    return TRUE;

  original_name = g_strdup_printf ("originals/%04" G_GINT64_FORMAT ".%s", id, guess_ending (original));
  data = g_bytes_get_data (original, &length_bytes);
  return readout_zip_add (export->zip, original_name, data, length_bytes, error);
}

static gboolean
end_zip (Export *export, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *path = g_build_filename (export->folder, pieces[i], NULL);

      if (!readout_zip_add_file (export->zip, pieces[i], path, error))
        return FALSE;
    }

  return readout_zip_finish (export->zip, error);
}
#endif

static gboolean
write_article (Export *export, GError **error)
{
  if (export->json != NULL)
    {
      g_autofree char *json = readout_case_article_to_json (export->article, export->notes);

      if (!write_string (export->json, export->next > 1 ? ",\n" : "\n", error)
          || !write_string (export->json, json, error))
        return FALSE;
    }
  if (export->csv != NULL)
    {
      g_autofree char *rows = readout_quotes_csv_dup_rows (export->article);

      if (!write_string (export->csv, rows, error))
        return FALSE;
    }
#ifdef HAVE_ARCHIVE
  if (export->zip != NULL)
    return zip_article (
        export, readout_analysis_get_article (readout_case_article_get_analysis (export->article)), error);
#endif

  return TRUE;
}

static char *
dup_corrections (GPtrArray *corrections)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < corrections->len; i++)
    readout_correction_to_json (g_ptr_array_index (corrections, i), builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
end_json (Export *export, GError **error)
{
  g_autofree char *corrections = dup_corrections (export->corrections);
  g_autofree char *notes = readout_case_free_notes_to_json (export->notes);
  g_autofree char *acts = readout_case_acts_to_json (export->acts);
  g_autofree char *tail = g_strconcat ("\n],\n\"corrections\":", corrections, ",\n\"notes\":", notes,
                                       ",\n\"history\":", acts, "}\n", NULL);

  return export->json == NULL
         || (write_string (export->json, tail, error) && g_output_stream_close (export->json, NULL, error));
}

static gboolean
end (Export *export, GError **error)
{
  g_autoptr (GFile) part = g_file_new_for_path (export->part);
  g_autoptr (GFile) target = g_file_new_for_path (export->target);

  if (!end_json (export, error) || (export->csv != NULL && !g_output_stream_close (export->csv, NULL, error)))
    return FALSE;
#ifdef HAVE_ARCHIVE
  if (export->zip != NULL && !end_zip (export, error))
    return FALSE;
#endif

  return g_file_move (part, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/* ---- one step after the other ---- */

typedef gboolean (*Step) (Export *export, GError **error);

typedef struct
{
  Export *export;
  Step step;
} Work;

static void
step_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (work->step (work->export, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @task waits meanwhile; @callback gets it. */
static void
run_step (GTask *task, Step step, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) inner = g_task_new (NULL, NULL, callback, task);
  Work *work = g_new0 (Work, 1);

  work->export = g_task_get_task_data (task);
  work->step = step;
  g_task_set_task_data (inner, work, g_free);
  g_task_run_in_thread (inner, step_worker);
}

static gboolean
step_succeeded (GTask *task, GAsyncResult *result)
{
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return TRUE;

  g_task_return_error (task, error);
  return FALSE;
}

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result))
    g_task_return_boolean (task, TRUE);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (readout_case_file_copy_finish (READOUT_CASE_FILE (object), result, &error))
    run_step (g_steal_pointer (&task), end, ended_cb);
  else
    g_task_return_error (task, error);
}

static void
end_export (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  g_autofree char *path = NULL;
  g_autoptr (GFile) copy = NULL;

  if (export->format != READOUT_EXPORT_ZIP)
    {
      run_step (task, end, ended_cb);
      return;
    }

  path = g_build_filename (export->folder, pieces[2], NULL);
  copy = g_file_new_for_path (path);
  readout_case_file_copy_async (export->case_file, copy, export->cancellable, copied_cb, task);
}

static void write_next (GTask *task);

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result) && !g_task_return_error_if_cancelled (task))
    write_next (g_steal_pointer (&task));
}

/* An article that was removed meanwhile is none of the case any more. */
static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  g_clear_object (&export->article);
  export->article = readout_case_file_load_article_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->article != NULL)
    run_step (g_steal_pointer (&task), write_article, written_cb);
  else if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND))
    write_next (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_next (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  if (export->next >= export->articles->len)
    {
      end_export (task);
      return;
    }

  readout_case_file_load_article_async (
      export->case_file, readout_case_article_get_id (g_ptr_array_index (export->articles, export->next++)),
      export->cancellable, loaded_cb, task);
}

static void
begun_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (step_succeeded (task, result))
    write_next (g_steal_pointer (&task));
}

static void
acts_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->acts = readout_case_file_list_history_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->acts != NULL)
    run_step (g_steal_pointer (&task), begin, begun_cb);
  else
    g_task_return_error (task, error);
}

static void
notes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->notes = readout_case_file_list_notes_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->notes != NULL)
    readout_case_file_list_history_async (export->case_file, G_MAXINT, export->cancellable, acts_cb,
                                          g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
corrections_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->corrections
      = readout_case_file_list_corrections_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->corrections != NULL)
    readout_case_file_list_notes_async (export->case_file, export->cancellable, notes_cb,
                                        g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

static void
articles_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->articles = readout_case_file_list_articles_finish (READOUT_CASE_FILE (object), result, &error);
  if (export->articles != NULL)
    readout_case_file_list_corrections_async (export->case_file, export->cancellable, corrections_cb,
                                              g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/**
 * readout_export_format_from_name:
 * @name: "json", "csv" or "zip", or the name of a file that ends so
 * @format: (out): the format
 *
 * Returns: whether there is such a format
 */
gboolean
readout_export_format_from_name (const char *name, ReadoutExportFormat *format)
{
  static const char *const endings[] = { "json", "csv", "zip" };
  g_autofree char *folded = g_ascii_strdown (name, -1);
  const char *dot = strrchr (folded, '.');

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_equal (dot != NULL ? dot + 1 : folded, endings[i]))
        continue;

      *format = (ReadoutExportFormat)i;
      return TRUE;
    }

  return FALSE;
}

/**
 * readout_case_export_async:
 * @case_file: an open case file
 * @format: what to write
 * @target: where; a file there is replaced when the new one is complete
 * @cancellable: (nullable): ends the work, and leaves the target as it was
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the articles that are not in the bin, with all that is known of them.
 */
void
readout_case_export_async (ReadoutCaseFile *case_file,
                           ReadoutExportFormat format,
                           GFile *target,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->case_file = g_object_ref (case_file);
  g_set_object (&export->cancellable, cancellable);
  export->format = format;
  export->target = g_file_get_path (target);
  export->part = g_strconcat (export->target != NULL ? export->target : "", ".part", NULL);
  g_task_set_source_tag (task, readout_case_export_async);
  g_task_set_task_data (task, export, export_free);
  if (export->target == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("A case is exported to a folder on this computer. Please choose one."));
  else
    readout_case_file_list_articles_async (case_file, cancellable, articles_cb, g_steal_pointer (&task));
}

/**
 * readout_case_export_finish:
 * @result: what the callback was given
 * @error: return location for an error, after which the target is as it was
 *
 * Returns: whether the file is complete
 */
gboolean
readout_case_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, readout_case_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
