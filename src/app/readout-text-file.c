/* readout-text-file.c: the file that a text came from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-text-file.h"

#include "readout-text-form.h"

struct _ReadoutTextFile
{
  GObject parent_instance;

  GFile *file;
  ReadoutTextForm *form; /* NULL when it is no plain text, and is not written */
  char *etag;            /* as it was read or written; NULL until that is known */
  char *found_etag;      /* as it is now; NULL when it is gone */
  ReadoutTextFileState state;
  GFileMonitor *monitor;
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (ReadoutTextFile, readout_text_file, G_TYPE_OBJECT)

enum
{
  STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_state (ReadoutTextFile *self, ReadoutTextFileState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
compare (ReadoutTextFile *self)
{
  if (self->found_etag == NULL)
    set_state (self, READOUT_TEXT_FILE_GONE);
  else if (g_strcmp0 (self->found_etag, self->etag) == 0)
    set_state (self, READOUT_TEXT_FILE_SAME);
  else
    set_state (self, READOUT_TEXT_FILE_CHANGED);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutTextFile) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);

  /* While it is being written it is one or the other. */
  if (self->is_writing || (info == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)))
    return;

  g_free (self->found_etag);
  self->found_etag = info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
  if (self->etag == NULL && self->found_etag != NULL)
    self->etag = g_strdup (self->found_etag);
  compare (self);
}

static void
look (ReadoutTextFile *self)
{
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, found_cb, g_object_ref (self));
}

/* charset: NULL when it is no plain text; original: its content, or NULL */
ReadoutTextFile *
readout_text_file_new (GFile *file, const char *charset, GBytes *original)
{
  ReadoutTextFile *self = g_object_new (READOUT_TYPE_TEXT_FILE, NULL);

  self->file = g_object_ref (file);
  self->form = charset != NULL ? readout_text_form_new (charset, original) : NULL;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);

  return self;
}

GFile *
readout_text_file_get_file (ReadoutTextFile *self)
{
  g_return_val_if_fail (READOUT_IS_TEXT_FILE (self), NULL);

  return self->file;
}

const char *
readout_text_file_get_charset (ReadoutTextFile *self)
{
  g_return_val_if_fail (READOUT_IS_TEXT_FILE (self), NULL);

  return self->form != NULL ? self->form->charset : NULL;
}

ReadoutTextFileState
readout_text_file_get_state (ReadoutTextFile *self)
{
  g_return_val_if_fail (READOUT_IS_TEXT_FILE (self), READOUT_TEXT_FILE_SAME);

  return self->state;
}

/* What another program wrote may be replaced. */
void
readout_text_file_keep_mine (ReadoutTextFile *self)
{
  g_return_if_fail (READOUT_IS_TEXT_FILE (self));

  g_free (self->etag);
  self->etag = g_strdup (self->found_etag);
  set_state (self, READOUT_TEXT_FILE_SAME);
}

/* ---- writing ---- */

typedef struct
{
  char *text;
  char *etag;
  char *new_etag;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->text);
  g_free (writing->etag);
  g_free (writing->new_etag);
  g_free (writing);
}

/* File and form do not change. */
static void
write_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadoutTextFile *self = source;
  Writing *writing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = readout_text_form_encode (self->form, writing->text, &error);

  if (content != NULL
      && readout_text_form_write (self->file, content, writing->etag, &writing->new_etag, cancellable,
                                  &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* For plain text. */
void
readout_text_file_write_async (ReadoutTextFile *self,
                               const char *text,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  g_return_if_fail (READOUT_IS_TEXT_FILE (self));
  g_return_if_fail (self->form != NULL);

  writing = g_new0 (Writing, 1);
  writing->text = g_strdup (text);
  writing->etag = g_strdup (self->etag);
  self->is_writing = TRUE;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_text_file_write_async);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_worker);
}

gboolean
readout_text_file_write_finish (ReadoutTextFile *self, GAsyncResult *result, GError **error)
{
  Writing *writing;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->is_writing = FALSE;
  writing = g_task_get_task_data (G_TASK (result));
  if (writing->new_etag != NULL)
    {
      g_free (self->etag);
      self->etag = g_steal_pointer (&writing->new_etag);
    }
  look (self);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
readout_text_file_finalize (GObject *object)
{
  ReadoutTextFile *self = READOUT_TEXT_FILE (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);
  g_clear_pointer (&self->form, readout_text_form_free);
  g_free (self->etag);
  g_free (self->found_etag);

  G_OBJECT_CLASS (readout_text_file_parent_class)->finalize (object);
}

static void
readout_text_file_class_init (ReadoutTextFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_text_file_finalize;

  signals[STATE_CHANGED] = g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
readout_text_file_init (ReadoutTextFile *self)
{
}
