/* readout-export-writer.c: writes what a case is exported to, article by article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-export-writer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "readout-case-json.h"
#include "readout-correction-json.h"
#include "readout-csv.h"
#ifdef HAVE_ARCHIVE
#include "readout-zip.h"
#endif

/* What goes into a ZIP file in the end. */
enum
{
  PIECE_JSON,
  PIECE_CSV,
  PIECE_COPY,
};

static const char *const pieces[] = {
  [PIECE_JSON] = "case.json",
  [PIECE_CSV] = "quotes.csv",
  [PIECE_COPY] = "case.readout",
};

struct _ReadoutExportWriter
{
  ReadoutExportFormat format;
  char *target;
  char *part;         /* what the target is called until it is complete */
  char *folder;       /* for the pieces of a ZIP file; NULL for the others */
  GOutputStream *csv; /* NULL where there is none */
  GOutputStream *json;
  gboolean has_articles;
#ifdef HAVE_ARCHIVE
  ReadoutZip *zip;
#endif
};

/**
 * readout_export_writer_new:
 * @format: what to write
 * @target: where, in the encoding of file names; a file there is replaced when the new one is complete
 *
 * Returns: (transfer full): a writer that has written nothing yet
 */
ReadoutExportWriter *
readout_export_writer_new (ReadoutExportFormat format, const char *target)
{
  ReadoutExportWriter *self = g_new0 (ReadoutExportWriter, 1);

  self->format = format;
  self->target = g_strdup (target);
  self->part = g_strconcat (target, ".part", NULL);
  return self;
}

static void
remove_pieces (ReadoutExportWriter *self)
{
  if (self->folder == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, pieces[i], NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
}

/**
 * readout_export_writer_free:
 * @self: (transfer full): a writer; what it has begun and not ended is removed
 */
void
readout_export_writer_free (ReadoutExportWriter *self)
{
  remove_pieces (self);
  g_unlink (self->part); /* it is gone when the target is complete */
  g_free (self->target);
  g_free (self->part);
  g_free (self->folder);
  g_clear_object (&self->json);
  g_clear_object (&self->csv);
#ifdef HAVE_ARCHIVE
  g_clear_pointer (&self->zip, readout_zip_free);
#endif
  g_free (self);
}

static gboolean
write_string (GOutputStream *stream, const char *string, GError **error)
{
  return g_output_stream_write_all (stream, string, strlen (string), NULL, NULL, error);
}

static GOutputStream *
create_piece (ReadoutExportWriter *self, guint piece, GError **error)
{
  g_autofree char *path
      = self->folder != NULL ? g_build_filename (self->folder, pieces[piece], NULL) : g_strdup (self->part);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error));
}

static char *
dup_json_head (const char *name)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), name);
  g_autofree char *quoted = json_to_string (node, FALSE);

  return g_strdup_printf ("{\"format\":\"readout-case/1\",\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                          "\"case\":%s,\"articles\":[",
                          quoted);
}

static gboolean
begin_json (ReadoutExportWriter *self, const char *name, GError **error)
{
  g_autofree char *head = dup_json_head (name);

  if (self->format == READOUT_EXPORT_CSV)
    return TRUE;

  self->json = create_piece (self, PIECE_JSON, error);
  return self->json != NULL && write_string (self->json, head, error);
}

static gboolean
begin_csv (ReadoutExportWriter *self, GError **error)
{
  g_autofree char *head = readout_quotes_csv_dup_head ();

  if (self->format == READOUT_EXPORT_JSON)
    return TRUE;

  self->csv = create_piece (self, PIECE_CSV, error);
  return self->csv != NULL && write_string (self->csv, head, error);
}

#ifdef HAVE_ARCHIVE
static gboolean
begin_zip (ReadoutExportWriter *self, GError **error)
{
  self->folder = g_dir_make_tmp ("readout-export-XXXXXX", error);
  self->zip = self->folder != NULL ? readout_zip_new (self->part, error) : NULL;
  return self->zip != NULL;
}

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
add_to_zip (ReadoutExportWriter *self, ReadoutCaseArticle *row, GError **error)
{
  gint64 id = readout_case_article_get_id (row);
  ReadoutArticle *article = readout_analysis_get_article (readout_case_article_get_analysis (row));
  GBytes *original = readout_article_get_original (article);
  g_autofree char *text_name = g_strdup_printf ("articles/%04" G_GINT64_FORMAT ".txt", id);
  g_autofree char *original_name = NULL;
  gsize length_bytes;
  const char *text = readout_article_get_text (article, &length_bytes);
  gconstpointer data;

  if (!readout_zip_add (self->zip, text_name, text, length_bytes, error))
    return FALSE;
  if (original == NULL)
    return TRUE;

  original_name = g_strdup_printf ("originals/%04" G_GINT64_FORMAT ".%s", id, guess_ending (original));
  data = g_bytes_get_data (original, &length_bytes);
  return readout_zip_add (self->zip, original_name, data, length_bytes, error);
}

static gboolean
end_zip (ReadoutExportWriter *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, pieces[i], NULL);

      if (!readout_zip_add_file (self->zip, pieces[i], path, error))
        return FALSE;
    }

  return readout_zip_finish (self->zip, error);
}
#else
static gboolean
begin_zip (ReadoutExportWriter *self, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("This Readout was built without ZIP files. Please export JSON and CSV."));
  return FALSE;
}

static gboolean
add_to_zip (ReadoutExportWriter *self, ReadoutCaseArticle *row, GError **error)
{
  g_return_val_if_reached (FALSE); /* it has not begun */
}

static gboolean
end_zip (ReadoutExportWriter *self, GError **error)
{
  g_return_val_if_reached (FALSE);
}
#endif

/**
 * readout_export_writer_begin:
 * @self: a new writer
 * @name: that of the case
 * @error: return location for an error of the #G_IO_ERROR domain
 *
 * Returns: whether articles can be added
 */
gboolean
readout_export_writer_begin (ReadoutExportWriter *self, const char *name, GError **error)
{
  return (self->format != READOUT_EXPORT_ZIP || begin_zip (self, error)) && begin_json (self, name, error)
         && begin_csv (self, error);
}

static gboolean
add_to_json (ReadoutExportWriter *self, ReadoutCaseArticle *article, GPtrArray *notes, GError **error)
{
  g_autofree char *json = readout_case_article_to_json (article, notes);
  const char *before = self->has_articles ? ",\n" : "\n";

  self->has_articles = TRUE;
  return write_string (self->json, before, error) && write_string (self->json, json, error);
}

static gboolean
add_to_csv (ReadoutExportWriter *self, ReadoutCaseArticle *article, GError **error)
{
  g_autofree char *rows = readout_quotes_csv_dup_rows (article);

  return write_string (self->csv, rows, error);
}

/**
 * readout_export_writer_add:
 * @self: a writer that has begun
 * @article: the next article, with its findings
 * @notes: (element-type ReadoutNote): all notes of the case
 * @error: return location for an error of the #G_IO_ERROR domain
 *
 * Returns: whether it is written
 */
gboolean
readout_export_writer_add (ReadoutExportWriter *self,
                           ReadoutCaseArticle *article,
                           GPtrArray *notes,
                           GError **error)
{
  return (self->json == NULL || add_to_json (self, article, notes, error))
         && (self->csv == NULL || add_to_csv (self, article, error))
         && (self->format != READOUT_EXPORT_ZIP || add_to_zip (self, article, error));
}

/**
 * readout_export_writer_dup_copy_path:
 * @self: a writer that has begun
 *
 * Returns: (transfer full) (nullable): where a copy of the case file has to be before the end, in the
 * encoding of file names; %NULL where the format has none
 */
char *
readout_export_writer_dup_copy_path (ReadoutExportWriter *self)
{
  return self->folder != NULL ? g_build_filename (self->folder, pieces[PIECE_COPY], NULL) : NULL;
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
end_json (
    ReadoutExportWriter *self, GPtrArray *corrections, GPtrArray *notes, GPtrArray *acts, GError **error)
{
  g_autofree char *corrections_json = dup_corrections (corrections);
  g_autofree char *notes_json = readout_case_free_notes_to_json (notes);
  g_autofree char *acts_json = readout_case_acts_to_json (acts);
  g_autofree char *tail
      = g_strconcat ("\n],\n\"corrections\":", corrections_json, ",\n\"notes\":", notes_json,
                     ",\n\"history\":", acts_json, "}\n", NULL);

  return write_string (self->json, tail, error) && g_output_stream_close (self->json, NULL, error);
}

/**
 * readout_export_writer_end:
 * @self: a writer to which all articles were added
 * @corrections: (element-type ReadoutCorrection): those of the case
 * @notes: (element-type ReadoutNote): those of the case
 * @acts: (element-type ReadoutCaseAct): the history of the case
 * @error: return location for an error of the #G_IO_ERROR domain, after which the target is as it was
 *
 * Returns: whether the target is complete
 */
gboolean
readout_export_writer_end (
    ReadoutExportWriter *self, GPtrArray *corrections, GPtrArray *notes, GPtrArray *acts, GError **error)
{
  g_autoptr (GFile) part = g_file_new_for_path (self->part);
  g_autoptr (GFile) target = g_file_new_for_path (self->target);

  return (self->json == NULL || end_json (self, corrections, notes, acts, error))
         && (self->csv == NULL || g_output_stream_close (self->csv, NULL, error))
         && (self->format != READOUT_EXPORT_ZIP || end_zip (self, error))
         && g_file_move (part, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}
