/* readout-keeper.c: what was open when the program ended, or was closed, can be open again
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
  GQueue closed; /* ReadoutClosed, the last one first */
  guint source;
  gboolean is_restoring;
  gboolean is_writing; /* after the last session was restored, and until the program ends */
};

G_DEFINE_FINAL_TYPE (ReadoutKeeper, readout_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_REOPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

/* ---- what was closed ---- */

/* closed: (transfer full) (nullable) */
void
readout_keeper_remember (ReadoutKeeper *self, ReadoutClosed *closed)
{
  g_return_if_fail (READOUT_IS_KEEPER (self));

  if (closed == NULL)
    return;

  g_queue_push_head (&self->closed, closed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REOPEN]);
}

static ReadoutWindow *
find_window (ReadoutKeeper *self, const char *case_uri)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      g_autofree char *uri = READOUT_IS_WINDOW (l->data) ? readout_window_dup_case_uri (l->data) : NULL;

      if (g_strcmp0 (uri, case_uri) == 0)
        return l->data;
    }

  return NULL;
}

/* A tab goes to the window with its case; one that belongs to no case, to the window that is given. */
static void
open_again (ReadoutKeeper *self, const ReadoutClosed *closed, ReadoutWindow *window)
{
  if (closed->is_window)
    window = NULL;
  else if (closed->window->case_uri != NULL)
    window = find_window (self, closed->window->case_uri);

  if (window != NULL)
    readout_window_reopen (window, closed);
  else
    {
      window = readout_application_add_window (READOUT_APPLICATION (self->application));
      readout_window_restore (window, closed->window, closed->drafts);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
reopen (ReadoutKeeper *self, GList *link, ReadoutWindow *window)
{
  g_autoptr (ReadoutClosed) closed = link->data;

  g_queue_delete_link (&self->closed, link);
  open_again (self, closed, window);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REOPEN]);
}

/* What was closed last.
 * window: the one in front */
void
readout_keeper_reopen (ReadoutKeeper *self, ReadoutWindow *window)
{
  g_return_if_fail (READOUT_IS_KEEPER (self));

  if (!g_queue_is_empty (&self->closed))
    reopen (self, g_queue_peek_head_link (&self->closed), window);
}

/* Whether an article of the case of a window was closed without being saved, and is open again. */
gboolean
readout_keeper_reopen_article (ReadoutKeeper *self, ReadoutWindow *window, gint64 article_id)
{
  g_autofree char *case_uri = readout_window_dup_case_uri (window);

  g_return_val_if_fail (READOUT_IS_KEEPER (self), FALSE);

  for (GList *l = self->closed.head; l != NULL; l = l->next)
    if (readout_closed_has_article (l->data, case_uri, article_id))
      {
        reopen (self, l, window);
        return TRUE;
      }

  return FALSE;
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

/* draft: (transfer full) */
static void
restore_draft (ReadoutKeeper *self, const char *id, ReadoutDraft *draft, ReadoutWindow *window)
{
  g_autoptr (ReadoutClosed) closed = readout_closed_new (FALSE);

  closed->window->case_uri = g_strdup (draft->case_uri);
  readout_session_window_add_page (closed->window)->draft_id = g_strdup (id);
  g_hash_table_insert (closed->drafts, g_strdup (id), draft);
  open_again (self, closed, window);
}

/* Drafts that no window of the session has: of what was closed, of another run, or of a session that was
 * damaged. */
static void
restore_others (ReadoutKeeper *self, ReadoutRecovered *recovered)
{
  ReadoutWindow *window = get_window (self, 0);
  GHashTableIter iter;
  gpointer id, draft;

  g_hash_table_iter_init (&iter, recovered->drafts);
  while (g_hash_table_iter_next (&iter, &id, &draft))
    {
      g_hash_table_iter_steal (&iter);
      restore_draft (self, id, draft, window);
      g_free (id);
    }
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
readout_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutKeeper *self = READOUT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_CAN_REOPEN:
      g_value_set_boolean (value, !g_queue_is_empty (&self->closed));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_keeper_finalize (GObject *object)
{
  ReadoutKeeper *self = READOUT_KEEPER (object);

  g_queue_clear_full (&self->closed, (GDestroyNotify)readout_closed_free);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (readout_keeper_parent_class)->finalize (object);
}

static void
readout_keeper_class_init (ReadoutKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_keeper_get_property;
  object_class->finalize = readout_keeper_finalize;

  properties[PROP_CAN_REOPEN]
      = g_param_spec_boolean ("can-reopen", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
readout_keeper_init (ReadoutKeeper *self)
{
  g_queue_init (&self->closed);
}
