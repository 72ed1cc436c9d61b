/* readout-case-file.c: one SQLite file that holds the articles on a negotiation and what was found in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-file-private.h"

#include <string.h>

#include "readout-case-open-private.h"

G_DEFINE_FINAL_TYPE (ReadoutCaseFile, readout_case_file, G_TYPE_OBJECT)

/* What was never to be written is left as it is. */
static gboolean
end_database (ReadoutCaseFile *self, GError **error)
{
  gboolean is_written = self->pages == NULL && self->notice == NULL;

  g_clear_pointer (&self->linker, readout_linker_free);
  g_clear_pointer (&self->pages, readout_case_pages_free);
  if (is_written)
    return readout_case_close (g_steal_pointer (&self->database), error);

  g_clear_pointer (&self->database, readout_database_free);
  return TRUE;
}

static void
readout_case_file_finalize (GObject *object)
{
  ReadoutCaseFile *self = READOUT_CASE_FILE (object);

  /* No job is left, because each holds a reference.  This may be the thread itself, with
   * the last. */
  g_thread_pool_free (self->thread, FALSE, FALSE);
  if (self->database != NULL)
    end_database (self, NULL);
  g_object_unref (self->file);
  g_free ((char *)self->notice);

  G_OBJECT_CLASS (readout_case_file_parent_class)->finalize (object);
}

static void
readout_case_file_class_init (ReadoutCaseFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_file_finalize;
}

static void
readout_case_file_init (ReadoutCaseFile *self)
{
  self->thread = readout_case_file_jobs_new ();
}

static ReadoutCaseFile *
new_for_file (GFile *file)
{
  ReadoutCaseFile *self = g_object_new (READOUT_TYPE_CASE_FILE, NULL);

  self->file = g_object_ref (file);
  return self;
}

static gpointer
create_case (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  self->database = readout_case_create (self->file, request->cancellable, error);
  return self->database != NULL ? g_object_ref (self) : NULL;
}

static const ReadoutCaseJob create_job
    = { READOUT_CASE_PRIORITY_WRITE, .find = create_case, .free_answer = g_object_unref };

/**
 * readout_case_file_create_async:
 * @file: where the case file shall be; nothing may be there yet
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes an empty case file and opens it.
 */
void
readout_case_file_create_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (ReadoutCaseFile) self = NULL;

  g_return_if_fail (G_IS_FILE (file));

  self = new_for_file (file);
  readout_case_file_push_job (self, &create_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
}

/**
 * readout_case_file_create_finish:
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_EXISTS when there is a file of that name, which
 * is left as it is
 *
 * Returns: (transfer full): the new case file
 */
ReadoutCaseFile *
readout_case_file_create_finish (GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &create_job, error);
}

static void
set_notice (ReadoutCaseFile *self, const char *notice)
{
  if (notice != NULL && self->notice == NULL)
    g_atomic_pointer_set (&self->notice, g_strdup (notice));
}

static gpointer
open_case (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  g_autofree char *notice = NULL;

  self->database = readout_case_open (self->file, request->cancellable, &notice, error);
  if (self->database == NULL)
    return NULL;

  set_notice (self, notice);
  self->pages = readout_case_pages_new (self->database, error);
  if (self->pages != NULL)
    return g_object_ref (self);

  g_clear_pointer (&self->database, readout_database_free);
  return NULL;
}

static const ReadoutCaseJob open_job
    = { READOUT_CASE_PRIORITY_READ, .find = open_case, .free_answer = g_object_unref };

/**
 * readout_case_file_open_async:
 * @file: a case file
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens a case file.  Where it cannot be written, or a later version of Readout wrote it, it is opened for
 * reading only: see readout_case_file_get_notice().  So it is while another program has it open for writing.
 *
 * It can be read at once; what is to be written waits until all of it has been looked at, which is for
 * readout_case_file_verify_async() to ask for.
 */
void
readout_case_file_open_async (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (ReadoutCaseFile) self = NULL;

  g_return_if_fail (G_IS_FILE (file));

  self = new_for_file (file);
  readout_case_file_push_job (self, &open_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
}

/**
 * readout_case_file_open_finish:
 * @result: what the callback was given
 * @error: return location for an error, after which the file is as it was before
 *
 * Returns: (transfer full): the open case file
 */
ReadoutCaseFile *
readout_case_file_open_finish (GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_find (result, &open_job, error);
}

/* Looks at what has not been looked at yet.  That the file can only be read is no error, but that it is
 * damaged is. */
gboolean
readout_case_file_begin_writing (ReadoutCaseFile *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *notice = NULL;

  if (self->pages == NULL)
    return TRUE;

  if (readout_case_pages_check_rest (self->pages, &local_error)
      && (self->notice != NULL || readout_case_begin_writing (self->database, &notice, &local_error)))
    {
      set_notice (self, notice);
      g_clear_pointer (&self->pages, readout_case_pages_free);
      return TRUE;
    }

  if (g_error_matches (local_error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_DAMAGED))
    set_notice (self, local_error->message);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
verify (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return readout_case_file_begin_writing (self, error);
}

static const ReadoutCaseJob verify_job = { READOUT_CASE_PRIORITY_VERIFY, .change = verify };

/**
 * readout_case_file_verify_async:
 * @self: a case file that has been opened
 * @cancellable: (nullable): ends the work
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks at every page of the file, and then lets it be written.  It can be read meanwhile.
 */
void
readout_case_file_verify_async (ReadoutCaseFile *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  readout_case_file_push_job (self, &verify_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
}

/**
 * readout_case_file_verify_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error: %READOUT_CASE_ERROR_DAMAGED, after which the file can be read as far
 * as that goes, and is left as it is
 *
 * Returns: whether the file is whole; whether it can be written, tells readout_case_file_get_read_only()
 */
gboolean
readout_case_file_verify_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &verify_job, error);
}

/**
 * readout_case_file_get_file:
 * @self: a case file
 *
 * Returns: (transfer none): where it is
 */
GFile *
readout_case_file_get_file (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  return self->file;
}

/**
 * readout_case_file_dup_name:
 * @self: a case file
 *
 * Returns: (transfer full): the name of the case, which is that of the file without ".readout"
 */
char *
readout_case_file_dup_name (ReadoutCaseFile *self)
{
  g_autofree char *path = NULL;
  char *name;

  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  path = g_file_get_basename (self->file);
  name = g_filename_display_name (path);
  if (g_str_has_suffix (name, ".readout") && strlen (name) > strlen (".readout"))
    name[strlen (name) - strlen (".readout")] = '\0';

  return name;
}

/**
 * readout_case_file_get_read_only:
 * @self: an open case file
 *
 * Returns: whether every change is answered with %READOUT_CASE_ERROR_READ_ONLY
 */
gboolean
readout_case_file_get_read_only (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), TRUE);

  return readout_case_file_get_notice (self) != NULL;
}

/**
 * readout_case_file_get_notice:
 * @self: an open case file
 *
 * Returns: (transfer none) (nullable): a sentence for the analyst that says why the file can only be read and
 * what to do, or %NULL when it can be changed
 */
const char *
readout_case_file_get_notice (ReadoutCaseFile *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_FILE (self), NULL);

  return g_atomic_pointer_get (&self->notice);
}

static gboolean
close_case (ReadoutCaseFile *self, ReadoutCaseRequest *request, GError **error)
{
  return end_database (self, error);
}

static const ReadoutCaseJob close_job = { READOUT_CASE_PRIORITY_CLOSE, .change = close_case };

/**
 * readout_case_file_close_async:
 * @self: an open case file
 * @cancellable: (nullable): without effect; closing ends by itself
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Closes the file after the jobs that wait, so that one file remains.  Whatever is asked for afterwards gets
 * %READOUT_CASE_ERROR_CLOSED.  A case file that nobody closes is closed with its last reference, which then
 * waits for the disk.
 */
void
readout_case_file_close_async (ReadoutCaseFile *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  readout_case_file_push_job (self, &close_job, (ReadoutCaseRequest){ 0 }, cancellable, callback, user_data);
}

/**
 * readout_case_file_close_finish:
 * @self: a case file
 * @result: what the callback was given
 * @error: return location for an error, usually %READOUT_CASE_ERROR_FULL: everything is saved, but part of it
 * in a file beside the case, to be moved with it
 *
 * Returns: whether all of the case is in its one file
 */
gboolean
readout_case_file_close_finish (ReadoutCaseFile *self, GAsyncResult *result, GError **error)
{
  return readout_case_file_finish_change (result, &close_job, error);
}
