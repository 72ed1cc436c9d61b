/* readout-keeper.c: what was open when the program ended is open at the next start
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-keeper.h"

#include "readout-application.h"

/* Where somebody is in a text is not worth more writing. */
#define DELAY_MSEC 1500

struct _ReadoutKeeper
{
  GObject parent_instance;

  GtkApplication *application; /* it owns the keeper */
  ReadoutJournal *journal;
  guint source;
  gboolean is_restoring;
  gboolean is_writing; /* after the last session was restored, and until the program ends */
};

G_DEFINE_FINAL_TYPE (ReadoutKeeper, readout_keeper, G_TYPE_OBJECT)

enum
{
  RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- writing ---- */

static void
write_session (ReadoutKeeper *self)
{
  g_autoptr (ReadoutSession) session = readout_session_new ();
  GList *windows = gtk_application_get_windows (self->application);

  g_clear_handle_id (&self->source, g_source_remove);
  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_WINDOW (l->data))
      readout_window_describe (l->data, readout_session_add_window (session));

  if (self->is_writing && session->windows->len > 0)
    readout_journal_write_session (self->journal, session);
}

static gboolean
due_cb (gpointer user_data)
{
  ReadoutKeeper *self = user_data;

  self->source = 0;
  write_session (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (ReadoutKeeper *self)
{
  if (self->source == 0 && self->is_writing)
    self->source = g_timeout_add (DELAY_MSEC, due_cb, self);
}

void
readout_keeper_add_window (ReadoutKeeper *self, ReadoutWindow *window)
{
  g_return_if_fail (READOUT_IS_KEEPER (self));

  readout_window_set_journal (window, self->journal);
  g_signal_connect_object (window, "session-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/* ---- restoring ---- */

static ReadoutWindow *
get_window (ReadoutKeeper *self, guint position)
{
  ReadoutApplication *application = READOUT_APPLICATION (self->application);

  return position == 0 ? readout_application_get_window (application)
                       : readout_application_add_window (application);
}

static void
restore_windows (ReadoutKeeper *self, ReadoutRecovered *recovered)
{
  GPtrArray *windows = recovered->session->windows;

  for (guint i = 0; i < windows->len; i++)
    {
      ReadoutWindow *window = get_window (self, i);

      readout_window_restore (window, g_ptr_array_index (windows, i), recovered->drafts);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* Drafts that no window of the session has: of another run, or of a session that was damaged. */
static void
restore_others (ReadoutKeeper *self, ReadoutRecovered *recovered)
{
  GHashTableIter iter;
  gpointer id, draft;

  g_hash_table_iter_init (&iter, recovered->drafts);
  while (g_hash_table_iter_next (&iter, &id, &draft))
    readout_window_restore_draft (get_window (self, 0), id, draft);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutRecovered) recovered
      = readout_journal_open_finish (READOUT_JOURNAL (object), result, &error);
  g_autofree char *notices = NULL;

  if (recovered != NULL)
    {
      restore_windows (self, recovered);
      restore_others (self, recovered);
    }
  notices = recovered != NULL ? g_strjoinv ("\n", recovered->notices) : g_strdup (error->message);
  if (*notices != '\0')
    readout_window_show_error (get_window (self, 0), notices);

  self->is_restoring = FALSE;
  self->is_writing = TRUE;
  changed_cb (self);
  g_signal_emit (self, signals[RESTORED], 0);
  g_application_release (G_APPLICATION (self->application));
}

/* At the first activation: before it there is no window, and after it nothing is left to restore. */
void
readout_keeper_restore (ReadoutKeeper *self)
{
  g_return_if_fail (READOUT_IS_KEEPER (self));

  if (self->is_restoring || self->is_writing)
    return;

  self->is_restoring = TRUE;
  g_application_hold (G_APPLICATION (self->application));
  readout_journal_open_async (self->journal, opened_cb, g_object_ref (self));
}

gboolean
readout_keeper_get_restoring (ReadoutKeeper *self)
{
  g_return_val_if_fail (READOUT_IS_KEEPER (self), FALSE);

  return self->is_restoring;
}

/* ---- the end ---- */

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadoutKeeper *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (readout_journal_flush_finish (READOUT_JOURNAL (object), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->is_writing = g_task_get_task_data (task) != NULL;
  g_task_return_error (task, g_steal_pointer (&error));
}

/* Before the last window goes: what is open now is open at the next start, and nothing of it is lost. */
void
readout_keeper_settle_async (ReadoutKeeper *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_keeper_settle_async);
  g_task_set_task_data (task, GINT_TO_POINTER (self->is_writing), NULL);
  write_session (self);
  self->is_writing = FALSE;
  readout_journal_flush_async (self->journal, flushed_cb, task);
}

gboolean
readout_keeper_settle_finish (ReadoutKeeper *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

ReadoutKeeper *
readout_keeper_new (GtkApplication *application)
{
  g_autofree char *folder = readout_draft_folder_dup_default ();
  ReadoutKeeper *self = g_object_new (READOUT_TYPE_KEEPER, NULL);

  self->application = application;
  self->journal = readout_journal_new (folder);

  return self;
}

static void
readout_keeper_finalize (GObject *object)
{
  ReadoutKeeper *self = READOUT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (readout_keeper_parent_class)->finalize (object);
}

static void
readout_keeper_class_init (ReadoutKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_keeper_finalize;

  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
readout_keeper_init (ReadoutKeeper *self)
{
}
