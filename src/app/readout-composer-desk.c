/* readout-composer-desk.c: a memo that is being written: saved and set in pages while one writes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-desk-private.h"

#include <glib/gi18n.h>

#include "readout-memo-fill.h"
#include "readout-memo-remarks.h"

#define SAVE_DELAY_MSEC   500
#define RENDER_DELAY_MSEC 150

G_DEFINE_FINAL_TYPE (ReadoutComposerDesk, readout_composer_desk, G_TYPE_OBJECT)

enum
{
  LOADED,
  RENDERED,
  STATE_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void save (ReadoutComposerDesk *self);

static void
readout_composer_desk_finalize (GObject *object)
{
  ReadoutComposerDesk *self = READOUT_COMPOSER_DESK (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_handle_id (&self->render_source, g_source_remove);
  g_clear_object (&self->case_file);
  g_clear_pointer (&self->from, readout_memo_case_free);
  g_clear_pointer (&self->record, readout_memo_record_free);
  g_clear_pointer (&self->before, readout_memo_record_free);
  g_free (self->template_id);
  g_free (self->today);
  g_free (self->negotiation);
  g_clear_object (&self->memo);
  g_clear_pointer (&self->painter, readout_memo_painter_free);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->failures, g_strfreev);
  g_free (self->problem);

  G_OBJECT_CLASS (readout_composer_desk_parent_class)->finalize (object);
}

static void
readout_composer_desk_class_init (ReadoutComposerDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = readout_composer_desk_finalize;
  signals[LOADED] = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RENDERED] = g_signal_new ("rendered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STATE_CHANGED]
      = g_signal_new ("state-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
readout_composer_desk_init (ReadoutComposerDesk *self)
{
}

ReadoutComposerDesk *
readout_composer_desk_new (ReadoutCaseFile *case_file)
{
  ReadoutComposerDesk *self = g_object_new (READOUT_TYPE_COMPOSER_DESK, NULL);

  self->case_file = g_object_ref (case_file);
  return self;
}

void
readout_composer_desk_fail (ReadoutComposerDesk *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* ---- pages, remarks and proposals ---- */

typedef struct
{
  ReadoutMemoRecord *record;
  ReadoutMemoRecord *before;
  ReadoutMemoCase *from;
  ReadoutMemo *memo;
  ReadoutMemoPainter *painter;
  GPtrArray *remarks;
  GPtrArray *proposals;
  GStrv failures;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  readout_memo_record_free (rendering->record);
  g_clear_pointer (&rendering->before, readout_memo_record_free);
  readout_memo_case_free (rendering->from);
  g_clear_object (&rendering->memo);
  g_clear_pointer (&rendering->painter, readout_memo_painter_free);
  g_clear_pointer (&rendering->remarks, g_ptr_array_unref);
  g_clear_pointer (&rendering->proposals, g_ptr_array_unref);
  g_strfreev (rendering->failures);
  g_free (rendering);
}

static void
render_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Rendering *rendering = data;

  rendering->memo = readout_memo_new_for_record (rendering->record, rendering->from, NULL);
  rendering->painter = readout_memo_painter_new (rendering->memo);
  rendering->remarks = readout_memo_find_remarks (rendering->record, rendering->before);
  rendering->proposals = readout_memo_fill_propose (rendering->record, rendering->from);
  rendering->failures = readout_memo_check (rendering->memo);
  g_task_return_boolean (task, TRUE);
}

static void schedule_render (ReadoutComposerDesk *self);

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutComposerDesk *self = READOUT_COMPOSER_DESK (object);
  Rendering *rendering = g_task_get_task_data (G_TASK (result));

  self->rendering = FALSE;
  g_clear_pointer (&self->painter, readout_memo_painter_free);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->failures, g_strfreev);
  g_set_object (&self->memo, rendering->memo);
  self->painter = g_steal_pointer (&rendering->painter);
  self->remarks = g_steal_pointer (&rendering->remarks);
  self->proposals = g_steal_pointer (&rendering->proposals);
  self->failures = g_steal_pointer (&rendering->failures);
  if (self->render_again)
    schedule_render (self);
  g_signal_emit (self, signals[RENDERED], 0);
}

static void
render_cb (gpointer user_data)
{
  ReadoutComposerDesk *self = user_data;
  g_autoptr (GTask) task = NULL;
  Rendering *rendering = g_new0 (Rendering, 1);

  self->render_source = 0;
  self->rendering = TRUE;
  self->render_again = FALSE;
  rendering->record = readout_memo_record_copy (self->record);
  rendering->before = self->before != NULL ? readout_memo_record_copy (self->before) : NULL;
  rendering->from = readout_memo_case_copy (self->from);

  task = g_task_new (self, NULL, rendered_cb, NULL);
  g_task_set_task_data (task, rendering, rendering_free);
  g_task_run_in_thread (task, render_worker);
}

static void
schedule_render (ReadoutComposerDesk *self)
{
  if (self->rendering)
    self->render_again = TRUE;
  else if (self->render_source == 0)
    self->render_source = g_timeout_add_once (RENDER_DELAY_MSEC, render_cb, self);
}

/* ---- saving ---- */

static void
set_problem (ReadoutComposerDesk *self, const char *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoRecord) saved
      = readout_case_file_save_memo_finish (READOUT_CASE_FILE (object), result, &error);

  self->saving = FALSE;
  if (saved == NULL)
    {
      self->unsaved = TRUE;
      set_problem (self, error->message);
      readout_composer_desk_fail (self, error);
      return;
    }

  self->record->id = saved->id;
  self->record->version = saved->version;
  g_free (self->record->saved);
  self->record->saved = g_strdup (saved->saved);
  if (saved->label != NULL)
    {
      g_clear_pointer (&self->before, readout_memo_record_free);
      self->before = readout_memo_record_copy (saved);
    }
  set_problem (self, NULL);
  if (self->unsaved)
    save (self);
}

static void
save (ReadoutComposerDesk *self)
{
  self->saving = TRUE;
  self->unsaved = FALSE;
  readout_case_file_save_memo_async (self->case_file, self->record, NULL, saved_cb, g_object_ref (self));
  g_clear_pointer (&self->record->label, g_free);
}

static void
save_now_cb (gpointer user_data)
{
  ReadoutComposerDesk *self = user_data;

  self->save_source = 0;
  if (!self->saving && self->unsaved)
    save (self);
}

/* Without waiting for a pause. */
void
readout_composer_desk_save_now (ReadoutComposerDesk *self)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->unsaved)
    save (self);
}

/* What is written has changed. */
void
readout_composer_desk_touch (ReadoutComposerDesk *self)
{
  self->unsaved = TRUE;
  if (self->save_source == 0 && !self->saving)
    self->save_source = g_timeout_add_once (SAVE_DELAY_MSEC, save_now_cb, self);
  schedule_render (self);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

/* Keeps the state as it is now as a version of its own. */
void
readout_composer_desk_keep (ReadoutComposerDesk *self, const char *label)
{
  g_free (self->record->label);
  self->record->label = g_strdup (label);
  readout_composer_desk_touch (self);
}

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  ReadoutMemoRecord *kept = readout_case_file_save_memo_finish (READOUT_CASE_FILE (object), result, &error);

  if (kept == NULL)
    readout_composer_desk_fail (self, error);
  else
    readout_memo_record_free (kept);
}

/* Brings back an earlier version; the state as it is now is kept before. */
void
readout_composer_desk_restore (ReadoutComposerDesk *self, const ReadoutMemoRecord *version)
{
  ReadoutMemoRecord *restored = readout_memo_record_copy (version);

  g_free (self->record->label);
  self->record->label = g_strdup (_ ("Before an earlier version was brought back"));
  readout_case_file_save_memo_async (self->case_file, self->record, NULL, kept_cb, g_object_ref (self));
  restored->id = self->record->id;
  g_clear_pointer (&restored->label, g_free);
  readout_memo_record_free (self->record);
  self->record = restored;
  readout_composer_desk_touch (self);
  g_signal_emit (self, signals[LOADED], 0);
}

gboolean
readout_composer_desk_is_saved (ReadoutComposerDesk *self)
{
  return self->record == NULL || (!self->unsaved && !self->saving);
}

/* For people: whether what they see is on the disk. */
char *
readout_composer_desk_dup_state (ReadoutComposerDesk *self)
{
  if (self->problem != NULL)
    return g_strdup_printf (_ ("Not saved: %s"), self->problem);

  return g_strdup (readout_composer_desk_is_saved (self) ? _ ("Saved in the case") : _ ("Saving…"));
}

static gboolean
is_used (ReadoutComposerDesk *self, ReadoutCaseArticle *article)
{
  const char *negotiation = self->record->fields[READOUT_MEMO_FIELD_NEGOTIATION];

  return *negotiation == '\0' || g_strcmp0 (readout_case_article_get_negotiation (article), negotiation) == 0;
}

static int
compare_outlets (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer container) (element-type utf8): who published the articles of the memo, by name. */
GPtrArray *
readout_composer_desk_list_outlets (ReadoutComposerDesk *self)
{
  GPtrArray *outlets = g_ptr_array_new ();

  for (guint i = 0; i < self->from->articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (self->from->articles, i);
      const char *outlet = readout_case_article_get_metadata (article)->outlet;

      if (outlet != NULL && is_used (self, article)
          && !g_ptr_array_find_with_equal_func (outlets, outlet, g_str_equal, NULL))
        g_ptr_array_add (outlets, (gpointer)outlet);
    }
  g_ptr_array_sort (outlets, compare_outlets);

  return outlets;
}

void
readout_composer_desk_end_loading (ReadoutComposerDesk *self)
{
  g_signal_emit (self, signals[LOADED], 0);
  schedule_render (self);
}

ReadoutCaseFile *
readout_composer_desk_get_case_file (ReadoutComposerDesk *self)
{
  return self->case_file;
}

ReadoutMemoRecord *
readout_composer_desk_get_record (ReadoutComposerDesk *self)
{
  return self->record;
}

ReadoutMemo *
readout_composer_desk_get_memo (ReadoutComposerDesk *self)
{
  return self->memo;
}

ReadoutMemoPainter *
readout_composer_desk_get_painter (ReadoutComposerDesk *self)
{
  return self->painter;
}

/* (element-type ReadoutMemoRemark), NULL until it is rendered */
GPtrArray *
readout_composer_desk_get_remarks (ReadoutComposerDesk *self)
{
  return self->remarks;
}

/* (element-type ReadoutMemoProposal), NULL until it is rendered */
GPtrArray *
readout_composer_desk_get_proposals (ReadoutComposerDesk *self)
{
  return self->proposals;
}

/* NULL before the first rendering */
const char *const *
readout_composer_desk_get_failures (ReadoutComposerDesk *self)
{
  return (const char *const *)self->failures;
}
