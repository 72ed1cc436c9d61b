/* readout-import.c: a file of any supported format into an article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-import-process.h"
#include "readout-import-source.h"
#include "readout-import.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (readout - import - error - quark, readout_import_error)

static void
set_error_from_outcome (ReadoutImportOutcome outcome, const char *name, GError **error)
{
  switch (outcome)
    {
    case READOUT_IMPORT_OUTCOME_EMPTY:
      g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_EMPTY,
                   /* Translators: %s is the name of a file. */
                   _ ("There is no text in “%s”."), name);
      break;
    case READOUT_IMPORT_OUTCOME_BINARY:
      g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_BINARY,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is not text. Readout opens plain text and web pages."), name);
      break;
    case READOUT_IMPORT_OUTCOME_TEXT:
    case READOUT_IMPORT_OUTCOME_DAMAGED:
    default:
      g_set_error (error, READOUT_IMPORT_ERROR, READOUT_IMPORT_ERROR_DAMAGED,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” cannot be read. It may be damaged."), name);
      break;
    }
}

typedef struct
{
  GFile *file;
  char *charset; /* that it was read in, or is to be; NULL for what is not plain text, or not known */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->file);
  g_free (request->charset);
  g_free (request);
}

static ReadoutArticle *
import_file (Request *request, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = readout_import_source_dup_name (request->file);
  g_autoptr (GBytes) bytes = readout_import_source_read (request->file, cancellable, error);
  g_autoptr (ReadoutImportResult) result = NULL;

  if (bytes == NULL)
    return NULL;

  result = readout_import_process_run (bytes, name, request->charset, cancellable, error);
  if (result == NULL)
    return NULL;

  if (result->outcome != READOUT_IMPORT_OUTCOME_TEXT)
    {
      set_error_from_outcome (result->outcome, name, error);
      return NULL;
    }

  g_free (request->charset);
  request->charset = g_steal_pointer (&result->charset);
  return readout_article_new (g_steal_pointer (&result->text), result->metadata, bytes);
}

static void
import_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  ReadoutArticle *article = import_file (task_data, cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * readout_import_file_async:
 * @file: a file, local or not
 * @cancellable: (nullable): stops reading, and the helper process
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Reads a file into an article.  Its content is looked at in a helper process alone, which can do nothing
 * else.
 */
void
readout_import_file_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  readout_import_file_in_async (file, NULL, cancellable, callback, user_data);
}

/**
 * readout_import_file_in_async:
 * @file: a file, local or not
 * @charset: (nullable): the encoding of its text, when somebody knows
 * @cancellable: (nullable): stops reading, and the helper process
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * The same, of a text whose encoding was chosen by the analyst.
 */
void
readout_import_file_in_async (GFile *file,
                              const char *charset,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (G_IS_FILE (file));

  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  request->charset = g_strdup (charset);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, readout_import_file_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, import_thread);
}

/**
 * readout_import_file_finish:
 * @result: what the callback was given
 * @error: return location for an error: #ReadoutImportError or #GIOErrorEnum; a sentence that names the file
 *
 * The article has its text as UTF-8 with line feeds, the original bytes, and the metadata that the format
 * itself carries: a web page's title and date; nothing for plain text.
 *
 * Returns: (transfer full) (nullable): the article
 */
ReadoutArticle *
readout_import_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * readout_import_file_get_charset:
 * @result: what the callback was given
 *
 * Returns: (transfer none) (nullable): the encoding of the text, or %NULL when the file is not plain text
 */
const char *
readout_import_file_get_charset (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return ((Request *)g_task_get_task_data (G_TASK (result)))->charset;
}
