/* readout-correction-book-acts.c: what the analyst does, one act after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correction-book-private.h"
#include "readout-page-shelf.h"

typedef enum
{
  ACT_ADD,    /* corrections */
  ACT_REVOKE, /* those of a step, or make them hold again */
  ACT_UNDO,   /* the last step */
  ACT_REDO,   /* the last one that was undone */
  ACT_FILE,   /* the corrections of the page, into the case */
} ActKind;

/* An act on its way, from shelf to shelf. */
typedef struct
{
  ActKind kind;
  ReadoutCorrectionStep *step; /* NULL before an undo or redo begins, and where there is none */
  GPtrArray *corrections;      /* ReadoutCorrection: those to be added */
  gint64 article_id;           /* of the article that is filed */
  GTask *task;                 /* for who waits for the filing, or NULL */
  guint shelf;
} Act;

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

static void
act_free (Act *act)
{
  g_clear_pointer (&act->step, readout_correction_step_free);
  g_clear_pointer (&act->corrections, g_ptr_array_unref);
  g_clear_object (&act->task);
  g_free (act);
}

/* ---- acts, one after the other ---- */

static void proceed (ReadoutCorrectionBook *self);

static void
end_act (ReadoutCorrectionBook *self)
{
  act_free (g_queue_pop_head (&self->acts));
  readout_correction_book_notify_history (self);
  if (!g_queue_is_empty (&self->acts))
    proceed (self);
}

static void
succeed (ReadoutCorrectionBook *self)
{
  Act *act = g_queue_peek_head (&self->acts);
  ReadoutCorrectionStep *step = g_steal_pointer (&act->step);
  guint n = step != NULL ? readout_correction_step_count (step) : 0;
  gboolean is_new = act->kind == ACT_ADD || act->kind == ACT_REVOKE;

  if (is_new)
    g_queue_clear_full (&self->undone, readout_correction_book_free_step);
  if (step != NULL)
    g_queue_push_head (act->kind == ACT_UNDO ? &self->undone : &self->done, step);
  if (act->task != NULL)
    g_task_return_boolean (act->task, TRUE);
  end_act (self);
  if (is_new)
    readout_correction_book_emit_applied (self, n);
}

/* What is there of the act all the same can be undone. */
static void
fail (ReadoutCorrectionBook *self, const GError *error)
{
  Act *act = g_queue_peek_head (&self->acts);
  ReadoutCorrectionStep *step = g_steal_pointer (&act->step);

  if (step != NULL && readout_correction_step_count (step) > 0 && act->kind != ACT_REVOKE)
    g_queue_push_head (act->kind == ACT_REDO ? &self->undone : &self->done, step);
  else
    g_clear_pointer (&step, readout_correction_step_free);
  if (act->task != NULL)
    g_task_return_error (act->task, g_error_copy (error));
  else
    readout_correction_book_emit_failed (self, error->message);
  end_act (self);
}

static ReadoutShelf
shelf_of (const ReadoutCorrection *correction)
{
  if (correction->scope == READOUT_SCOPE_ALWAYS)
    return READOUT_SHELF_ALWAYS;

  return correction->scope == READOUT_SCOPE_CASE || correction->article_id != 0 ? READOUT_SHELF_CASE
                                                                                : READOUT_SHELF_PAGE;
}

/* Those that go to the shelf that it is the turn of. */
static GPtrArray *
take_corrections (ReadoutCorrectionBook *self, const Act *act)
{
  GPtrArray *list = new_list ();

  for (guint i = 0; i < act->corrections->len; i++)
    {
      g_autoptr (ReadoutCorrection) one
          = readout_correction_book_dup_for (g_ptr_array_index (act->corrections, i), self->article_id);

      if (shelf_of (one) == act->shelf)
        g_ptr_array_add (list, g_steal_pointer (&one));
    }

  return list;
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCorrectionBook) self = user_data;
  Act *act = g_queue_peek_head (&self->acts);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored
      = readout_correction_shelf_add_finish (READOUT_CORRECTION_SHELF (object), result, &error);

  if (stored == NULL)
    {
      fail (self, error);
      return;
    }

  for (guint i = 0; i < stored->len; i++)
    readout_correction_step_add (act->step, act->shelf,
                                 ((ReadoutCorrection *)g_ptr_array_index (stored, i))->id);
  act->shelf++;
  proceed (self);
}

static void
revoked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCorrectionBook) self = user_data;
  Act *act = g_queue_peek_head (&self->acts);
  g_autoptr (GError) error = NULL;

  if (!readout_correction_shelf_revoke_finish (READOUT_CORRECTION_SHELF (object), result, &error))
    {
      fail (self, error);
      return;
    }

  act->shelf++;
  proceed (self);
}

/* Whether an answer will come. */
static gboolean
add_to_shelf (ReadoutCorrectionBook *self, const Act *act)
{
  g_autoptr (GPtrArray) list = take_corrections (self, act);

  if (list->len == 0)
    return FALSE;

  readout_correction_shelf_add_async (self->shelves[act->shelf], list, added_cb, g_object_ref (self));
  return TRUE;
}

static gboolean
revoke_on_shelf (ReadoutCorrectionBook *self, const Act *act)
{
  gboolean revoked = act->step->revokes != (act->kind == ACT_UNDO);

  if (act->step->ids[act->shelf]->len == 0)
    return FALSE;

  readout_correction_shelf_revoke_async (self->shelves[act->shelf], act->step->ids[act->shelf], revoked,
                                         revoked_cb, g_object_ref (self));
  return TRUE;
}

/* An undo or redo is of the step that is the last one when its turn has come. */
static gboolean
take_step (ReadoutCorrectionBook *self, Act *act)
{
  if (act->step == NULL && (act->kind == ACT_UNDO || act->kind == ACT_REDO))
    act->step = g_queue_pop_head (act->kind == ACT_UNDO ? &self->done : &self->undone);

  return act->step != NULL;
}

static void file (ReadoutCorrectionBook *self, Act *act);

static void
proceed (ReadoutCorrectionBook *self)
{
  Act *act = g_queue_peek_head (&self->acts);

  if (act->kind == ACT_FILE)
    {
      file (self, act);
      return;
    }
  if (!take_step (self, act))
    {
      end_act (self);
      return;
    }

  for (; act->shelf < READOUT_N_SHELVES; act->shelf++)
    if (self->shelves[act->shelf] != NULL
        && (act->kind == ACT_ADD ? add_to_shelf (self, act) : revoke_on_shelf (self, act)))
      return;

  succeed (self);
}

static Act *
queue_act (ReadoutCorrectionBook *self, ActKind kind)
{
  Act *act = g_new0 (Act, 1);

  act->kind = kind;
  g_queue_push_tail (&self->acts, act);

  return act;
}

static void
start_act (ReadoutCorrectionBook *self)
{
  if (g_queue_get_length (&self->acts) == 1)
    proceed (self);
}

/* ---- filing ---- */

static gboolean
is_filed (ReadoutCorrectionBook *self, const ReadoutCorrection *correction)
{
  GPtrArray *filed = self->shelves[READOUT_SHELF_CASE] != NULL
                         ? readout_correction_shelf_get_list (self->shelves[READOUT_SHELF_CASE])
                         : NULL;

  for (guint i = 0; filed != NULL && i < filed->len; i++)
    {
      const ReadoutCorrection *one = g_ptr_array_index (filed, i);

      if (one->revoked == NULL && one->article_id == correction->article_id
          && readout_correction_equal (one, correction))
        return TRUE;
    }

  return FALSE;
}

/* Not what the case has of the article since it was in it before. */
static GPtrArray *
list_to_file (ReadoutCorrectionBook *self, gint64 article_id)
{
  GPtrArray *of_page = readout_correction_shelf_get_list (self->shelves[READOUT_SHELF_PAGE]);
  GPtrArray *list = new_list ();

  for (guint i = 0; i < of_page->len; i++)
    {
      g_autoptr (ReadoutCorrection) one
          = readout_correction_book_dup_for (g_ptr_array_index (of_page, i), article_id);

      if (one->revoked == NULL && !is_filed (self, one))
        g_ptr_array_add (list, g_steal_pointer (&one));
    }

  return list;
}

/* (element-type gint64 gint64): the former number of each correction of @filed, which was in the order of
 * @stored: its new one */
static GHashTable *
map_ids (GPtrArray *filed, GPtrArray *stored)
{
  GHashTable *new_ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < stored->len; i++)
    {
      const ReadoutCorrection *from = g_ptr_array_index (filed, i), *to = g_ptr_array_index (stored, i);

      g_hash_table_insert (new_ids, g_memdup2 (&from->id, sizeof from->id),
                           g_memdup2 (&to->id, sizeof to->id));
    }

  return new_ids;
}

static void
move_steps_to_case (ReadoutCorrectionBook *self, GPtrArray *filed, GPtrArray *stored)
{
  g_autoptr (GHashTable) new_ids = map_ids (filed, stored);

  g_queue_clear_full (&self->undone, readout_correction_book_free_step);
  for (GList *l = self->done.head; l != NULL; l = l->next)
    readout_correction_step_move_to_case (l->data, new_ids);
}

static void
end_filing (ReadoutCorrectionBook *self, const Act *act)
{
  self->article_id = act->article_id;
  if (self->shelves[READOUT_SHELF_CASE] != NULL)
    readout_page_shelf_clear (READOUT_PAGE_SHELF (self->shelves[READOUT_SHELF_PAGE]));
  readout_correction_book_refresh (self);
  succeed (self);
}

static void
filed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCorrectionBook) self = user_data;
  Act *act = g_queue_peek_head (&self->acts);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored
      = readout_correction_shelf_add_finish (READOUT_CORRECTION_SHELF (object), result, &error);

  if (stored == NULL)
    {
      fail (self, error);
      return;
    }

  move_steps_to_case (self, act->corrections, stored);
  end_filing (self, act);
}

static void
file (ReadoutCorrectionBook *self, Act *act)
{
  act->corrections = list_to_file (self, act->article_id);
  if (act->corrections->len > 0 && self->shelves[READOUT_SHELF_CASE] != NULL)
    readout_correction_shelf_add_async (self->shelves[READOUT_SHELF_CASE], act->corrections, filed_cb,
                                        g_object_ref (self));
  else
    end_filing (self, act);
}

/* Once the article is in the case: what was said of it is stored there too. */
void
readout_correction_book_file_async (ReadoutCorrectionBook *self,
                                    gint64 article_id,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Act *act;

  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  act = queue_act (self, ACT_FILE);
  act->article_id = article_id;
  if (callback != NULL)
    {
      act->task = g_task_new (self, NULL, callback, user_data);
      g_task_set_source_tag (act->task, readout_correction_book_file_async);
    }
  start_act (self);
}

gboolean
readout_correction_book_file_finish (ReadoutCorrectionBook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- what can be done ---- */

/* One act, which is undone as one.  Their article is that of the book, whatever they say. */
void
readout_correction_book_apply (ReadoutCorrectionBook *self, GPtrArray *corrections)
{
  Act *act;

  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));
  g_return_if_fail (corrections != NULL);

  act = queue_act (self, ACT_ADD);
  act->step = readout_correction_step_new (FALSE);
  act->corrections = g_ptr_array_ref (corrections);
  start_act (self);
}

static void
change (ReadoutCorrectionBook *self, const ReadoutCorrection *correction, gboolean revokes)
{
  Act *act = queue_act (self, ACT_REVOKE);

  act->step = readout_correction_step_new (revokes);
  readout_correction_step_add (act->step, shelf_of (correction), correction->id);
  start_act (self);
}

void
readout_correction_book_revoke (ReadoutCorrectionBook *self, ReadoutCorrection *correction)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  change (self, correction, TRUE);
}

void
readout_correction_book_reinstate (ReadoutCorrectionBook *self, ReadoutCorrection *correction)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  change (self, correction, FALSE);
}

void
readout_correction_book_undo (ReadoutCorrectionBook *self)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  queue_act (self, ACT_UNDO);
  start_act (self);
}

void
readout_correction_book_redo (ReadoutCorrectionBook *self)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  queue_act (self, ACT_REDO);
  start_act (self);
}
