/* readout-composer-desk-loading.c: a memo is loaded from the case, or filled from it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-desk-private.h"

#include "readout-memo-fill.h"

static void
fill_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadoutComposerDesk *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutMemoTemplate) template = readout_memo_template_find (self->template_id, &error);
  g_autofree char *name = readout_case_file_dup_name (self->case_file);
  const char *fields[READOUT_N_MEMO_FIELDS] = {
    [READOUT_MEMO_FIELD_SUBJECT] = self->negotiation != NULL ? self->negotiation : name,
    [READOUT_MEMO_FIELD_CUT_OFF] = self->today,
    [READOUT_MEMO_FIELD_SINCE] = self->before != NULL ? self->before->fields[READOUT_MEMO_FIELD_CUT_OFF] : "",
    [READOUT_MEMO_FIELD_NEGOTIATION] = self->negotiation,
    [READOUT_MEMO_FIELD_CASE_NAME] = name,
    [READOUT_MEMO_FIELD_GRADES] = self->before != NULL ? self->before->fields[READOUT_MEMO_FIELD_GRADES] : "",
  };

  if (template == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, readout_memo_fill_new (template, (char **)fields, self->from),
                           (GDestroyNotify)readout_memo_record_free);
}

static void
filled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutComposerDesk *self = READOUT_COMPOSER_DESK (object);
  g_autoptr (GError) error = NULL;

  self->record = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->record == NULL)
    {
      readout_composer_desk_fail (self, error);
      return;
    }

  readout_composer_desk_touch (self);
  readout_composer_desk_end_loading (self);
}

static void
fill (ReadoutComposerDesk *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, filled_cb, NULL);

  g_task_run_in_thread (task, fill_worker);
}

static void load_memo (ReadoutComposerDesk *self);

/* The one before is there to be compared with: without it the work goes on. */
static void
before_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;

  self->before = readout_case_file_load_memo_finish (READOUT_CASE_FILE (object), result, NULL);
  load_memo (self);
}

/* Of a new memo the last one on the same, of an old one its last version that was kept. */
static const ReadoutMemoRecord *
find_before (ReadoutComposerDesk *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const ReadoutMemoRecord *record = g_ptr_array_index (records, i);
      const char *about = record->fields[READOUT_MEMO_FIELD_NEGOTIATION];

      if (self->memo_id != 0 ? record->label != NULL
                             : g_str_equal (about, self->negotiation != NULL ? self->negotiation : ""))
        return record;
    }

  return NULL;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records
      = readout_case_file_list_memos_finish (READOUT_CASE_FILE (object), result, &error);
  const ReadoutMemoRecord *before = records != NULL ? find_before (self, records) : NULL;

  if (before != NULL)
    readout_case_file_load_memo_async (self->case_file, before->id, before->version, NULL, before_loaded_cb,
                                       g_object_ref (self));
  else
    load_memo (self);
}

static void
memo_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  self->record = readout_case_file_load_memo_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->record == NULL)
    {
      readout_composer_desk_fail (self, error);
      return;
    }

  g_clear_pointer (&self->record->label, g_free);
  readout_composer_desk_end_loading (self);
}

static void
load_memo (ReadoutComposerDesk *self)
{
  if (self->memo_id == 0)
    fill (self);
  else
    readout_case_file_load_memo_async (self->case_file, self->memo_id, 0, NULL, memo_loaded_cb,
                                       g_object_ref (self));
}

static void
case_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposerDesk) self = user_data;
  g_autoptr (GError) error = NULL;

  self->from = readout_memo_case_load_finish (READOUT_CASE_FILE (object), result, &error);
  if (self->from == NULL)
    readout_composer_desk_fail (self, error);
  else
    readout_case_file_list_memos_async (self->case_file, self->memo_id, NULL, listed_cb, g_object_ref (self));
}

static void
load (ReadoutComposerDesk *self)
{
  readout_memo_case_load_async (self->case_file, NULL, case_loaded_cb, g_object_ref (self));
}

/* Loads a memo of the case. */
void
readout_composer_desk_open (ReadoutComposerDesk *self, gint64 memo_id)
{
  self->memo_id = memo_id;
  load (self);
}

/* Begins a memo, filled from the case; @template_id: as readout_memo_template_find() takes it; @negotiation:
 * NULL for the whole case. */
void
readout_composer_desk_begin (ReadoutComposerDesk *self,
                             const char *template_id,
                             const char *negotiation,
                             const char *today)
{
  self->template_id = g_strdup (template_id);
  self->negotiation = g_strdup (negotiation);
  self->today = g_strdup (today);
  load (self);
}
