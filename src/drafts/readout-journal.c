/* readout-journal.c: writes down what somebody types, moments later
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-drafts"

#include "config.h"

#include "readout-journal.h"

/* From a key press to the beginning of the writing.  At most three seconds of typing may be lost: a second
 * for this, and for what is typed during a write that write and the next. */
#define DELAY_MSEC 800

/* When it could not be written, as on a full disk. */
#define RETRY_MSEC 2000

typedef struct
{
  ReadoutJournal *journal;
  char *id;
  ReadoutJournalTake take;
  gpointer data;
  guint number; /* one with the same identifier can come after it */
  guint source;
  guint n_writing;
  gboolean has_changed; /* since the last write began */
  gboolean is_kept;     /* a draft may be on the disk */
} Entry;

/* Main thread only, but for the folder, which belongs to the one thread of the pool: it does the jobs in the
 * order in which they were given. */
struct _ReadoutJournal
{
  GObject parent_instance;

  char *parent;
  ReadoutDraftFolder *folder; /* NULL until it is open, and when it cannot be opened */
  GThreadPool *pool;
  GHashTable *entries; /* by identifier */
  guint n_added;
  char *session; /* what was written last */
  char *notice;
};

G_DEFINE_FINAL_TYPE (ReadoutJournal, readout_journal, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/**
 * readout_recovered_free:
 * @self: (transfer full): what was left
 */
void
readout_recovered_free (ReadoutRecovered *self)
{
  readout_session_free (self->session);
  g_hash_table_unref (self->drafts);
  g_strfreev (self->notices);
  g_free (self);
}

/* ---- jobs ---- */

typedef struct Job Job;
typedef void (*JobFunc) (ReadoutJournal *self, Job *job);

struct Job
{
  JobFunc run;
  char *text; /* an identifier, or a session */
  ReadoutDraft *draft;

  ReadoutRecovered *recovered; /* what opening finds */
  GError *error;
};

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  g_clear_pointer (&job->draft, readout_draft_free);
  g_clear_pointer (&job->recovered, readout_recovered_free);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
answer_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else if (job->recovered != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->recovered), (GDestroyNotify)readout_recovered_free);
  else
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

/* The task goes back to the main thread, or the journal could end here, in the thread that it waits for. */
static void
pool_worker (gpointer data, gpointer user_data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GSource) source = g_idle_source_new ();

  job->run (g_task_get_source_object (task), job);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, answer_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

/* text, draft: (transfer full) */
static void
push (GTask *task, JobFunc run, char *text, ReadoutDraft *draft)
{
  ReadoutJournal *self = g_task_get_source_object (task);
  Job *job = g_new0 (Job, 1);

  job->run = run;
  job->text = text;
  job->draft = draft;
  g_task_set_task_data (task, job, job_free);
  g_thread_pool_push (self->pool, task, NULL);
}

static gboolean
check_folder (ReadoutJournal *self, GError **error)
{
  if (self->folder == NULL)
    self->folder = readout_draft_folder_open (self->parent, error);

  return self->folder != NULL;
}

static void
read_drafts (ReadoutJournal *self, ReadoutRecovered *recovered, GStrvBuilder *notices)
{
  g_auto (GStrv) ids = readout_draft_folder_list (self->folder);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      ReadoutDraft *draft = readout_draft_folder_read (self->folder, ids[i], &error);

      if (draft != NULL)
        g_hash_table_insert (recovered->drafts, g_strdup (ids[i]), draft);
      else
        g_strv_builder_add (notices, error->message);
    }
}

static ReadoutRecovered *
read_all (ReadoutJournal *self)
{
  ReadoutRecovered *recovered = g_new0 (ReadoutRecovered, 1);
  g_autoptr (GStrvBuilder) notices = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;

  recovered->drafts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)readout_draft_free);
  recovered->session = readout_draft_folder_read_session (self->folder, &error);
  if (recovered->session == NULL)
    {
      g_strv_builder_add (notices, error->message);
      recovered->session = readout_session_new ();
    }
  read_drafts (self, recovered, notices);
  recovered->notices = g_strv_builder_end (notices);

  return recovered;
}

static void
run_open (ReadoutJournal *self, Job *job)
{
  if (check_folder (self, &job->error))
    job->recovered = read_all (self);
}

static void
run_write (ReadoutJournal *self, Job *job)
{
  if (check_folder (self, &job->error))
    readout_draft_folder_write (self->folder, job->text, job->draft, &job->error);
}

static void
run_remove (ReadoutJournal *self, Job *job)
{
  if (check_folder (self, &job->error))
    readout_draft_folder_remove (self->folder, job->text, &job->error);
}

static void
run_write_session (ReadoutJournal *self, Job *job)
{
  if (check_folder (self, &job->error))
    readout_draft_folder_write_session (self->folder, job->text, &job->error);
}

static void
run_nothing (ReadoutJournal *self, Job *job)
{
}

/* ---- drafts ---- */

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_handle_id (&entry->source, g_source_remove);
  g_free (entry->id);
  g_free (entry);
}

static void
set_notice (ReadoutJournal *self, const char *notice)
{
  if (g_strcmp0 (self->notice, notice) == 0)
    return;

  g_free (self->notice);
  self->notice = g_strdup (notice);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static gboolean due_cb (gpointer user_data);

static void
schedule (Entry *entry, guint delay_msec)
{
  if (entry->source == 0 && entry->n_writing == 0)
    entry->source = g_timeout_add (delay_msec, due_cb, entry);
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutJournal *self = READOUT_JOURNAL (object);
  Job *job = g_task_get_task_data (G_TASK (result));
  Entry *entry = g_hash_table_lookup (self->entries, job->text);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  set_notice (self, written ? NULL : error->message);
  if (entry == NULL || entry->number != GPOINTER_TO_UINT (user_data))
    return;

  entry->n_writing--;
  if (!written)
    entry->has_changed = TRUE;
  if (entry->has_changed)
    schedule (entry, written ? DELAY_MSEC : RETRY_MSEC);
}

static void
begin_write (Entry *entry)
{
  ReadoutDraft *draft = entry->take (entry->data);
  GTask *task;

  entry->has_changed = FALSE;
  g_clear_handle_id (&entry->source, g_source_remove);
  if (draft == NULL && !entry->is_kept)
    return;

  entry->is_kept = draft != NULL;
  entry->n_writing++;
  task = g_task_new (entry->journal, NULL, written_cb, GUINT_TO_POINTER (entry->number));
  g_task_set_source_tag (task, begin_write);
  push (task, draft != NULL ? run_write : run_remove, g_strdup (entry->id), draft);
}

static gboolean
due_cb (gpointer user_data)
{
  Entry *entry = user_data;

  entry->source = 0;
  begin_write (entry);

  return G_SOURCE_REMOVE;
}

/* ---- for the program ---- */

/**
 * readout_journal_new:
 * @parent: the folder in which those of all runs are, as of readout_draft_folder_dup_default()
 *
 * Returns: (transfer full): a journal, which is to be opened
 */
ReadoutJournal *
readout_journal_new (const char *parent)
{
  ReadoutJournal *self = g_object_new (READOUT_TYPE_JOURNAL, NULL);

  self->parent = g_strdup (parent);

  return self;
}

/**
 * readout_journal_open_async:
 * @self: a journal
 * @callback: called when what the last run left has been read
 * @user_data: for @callback
 */
void
readout_journal_open_async (ReadoutJournal *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_journal_open_async);
  push (task, run_open, NULL, NULL);
}

/**
 * readout_journal_open_finish:
 * @self: a journal
 * @result: what the callback was given
 * @error: return location for an error, a sentence: there is no place for drafts
 *
 * The drafts stay on the disk: each is to be added again or removed.
 *
 * Returns: (transfer full) (nullable): what the last run left
 */
ReadoutRecovered *
readout_journal_open_finish (ReadoutJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * readout_journal_add:
 * @self: a journal
 * @id: the identifier of an article, fit for the name of a file
 * @take: gives what is to be kept of it
 * @data: for @take; is there until the article is left or removed
 */
void
readout_journal_add (ReadoutJournal *self, const char *id, ReadoutJournalTake take, gpointer data)
{
  Entry *entry;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  entry = g_new0 (Entry, 1);
  entry->journal = self;
  entry->id = g_strdup (id);
  entry->number = ++self->n_added;
  entry->take = take;
  entry->data = data;
  entry->is_kept = TRUE; /* perhaps of the last run */
  g_hash_table_insert (self->entries, entry->id, entry);
}

/**
 * readout_journal_change:
 * @self: a journal
 * @id: the identifier of an article that was added
 *
 * To be called at each change; cheap.
 */
void
readout_journal_change (ReadoutJournal *self, const char *id)
{
  Entry *entry;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  entry = g_hash_table_lookup (self->entries, id);
  g_return_if_fail (entry != NULL);

  entry->has_changed = TRUE;
  schedule (entry, DELAY_MSEC);
}

/**
 * readout_journal_leave:
 * @self: a journal
 * @id: the identifier of an article
 *
 * What was written stays for the next run, and what was changed since is written now.
 */
void
readout_journal_leave (ReadoutJournal *self, const char *id)
{
  Entry *entry;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  entry = g_hash_table_lookup (self->entries, id);
  if (entry != NULL && entry->has_changed)
    begin_write (entry);
  g_hash_table_remove (self->entries, id);
}

/**
 * readout_journal_remove:
 * @self: a journal
 * @id: the identifier of an article
 *
 * What was written goes: somebody threw it away.
 */
void
readout_journal_remove (ReadoutJournal *self, const char *id)
{
  GTask *task;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, readout_journal_remove);
  push (task, run_remove, g_strdup (id), NULL);
  g_hash_table_remove (self->entries, id);
}

/**
 * readout_journal_write_session:
 * @self: a journal
 * @session: which windows are open
 *
 * Does nothing when the session is as it was.
 */
void
readout_journal_write_session (ReadoutJournal *self, const ReadoutSession *session)
{
  g_autofree char *json = readout_session_to_json (session);
  GTask *task;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  if (g_strcmp0 (json, self->session) == 0)
    return;

  g_free (self->session);
  self->session = g_strdup (json);
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, readout_journal_write_session);
  push (task, run_write_session, g_steal_pointer (&json), NULL);
}

/**
 * readout_journal_flush_async:
 * @self: a journal
 * @callback: called when all changes until now are on the disk
 * @user_data: for @callback
 */
void
readout_journal_flush_async (ReadoutJournal *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GHashTableIter iter;
  gpointer entry;
  GTask *task;

  g_return_if_fail (READOUT_IS_JOURNAL (self));

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (((Entry *)entry)->has_changed)
      begin_write (entry);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, readout_journal_flush_async);
  push (task, run_nothing, NULL, NULL);
}

/**
 * readout_journal_flush_finish:
 * @self: a journal
 * @result: what the callback was given
 * @error: return location for an error, a sentence
 *
 * Returns: whether all is on the disk
 */
gboolean
readout_journal_flush_finish (ReadoutJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (self->notice == NULL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, self->notice);
  return FALSE;
}

/**
 * readout_journal_get_notice:
 * @self: a journal
 *
 * Returns: (nullable): why what is typed is not written down at the moment
 */
const char *
readout_journal_get_notice (ReadoutJournal *self)
{
  g_return_val_if_fail (READOUT_IS_JOURNAL (self), NULL);

  return self->notice;
}

static void
readout_journal_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutJournal *self = READOUT_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* No job is on its way: each holds a reference. */
static void
readout_journal_finalize (GObject *object)
{
  ReadoutJournal *self = READOUT_JOURNAL (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_clear_pointer (&self->folder, readout_draft_folder_close);
  g_hash_table_unref (self->entries);
  g_free (self->parent);
  g_free (self->session);
  g_free (self->notice);

  G_OBJECT_CLASS (readout_journal_parent_class)->finalize (object);
}

static void
readout_journal_class_init (ReadoutJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_journal_get_property;
  object_class->finalize = readout_journal_finalize;

  properties[PROP_NOTICE]
      = g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
readout_journal_init (ReadoutJournal *self)
{
  self->pool = g_thread_pool_new (pool_worker, NULL, 1, FALSE, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
}
