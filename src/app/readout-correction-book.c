/* readout-correction-book.c: what the analyst says of the article of a page, in all scopes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correction-book-private.h"
#include "readout-page-shelf.h"

G_DEFINE_FINAL_TYPE (ReadoutCorrectionBook, readout_correction_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CORRECTIONS,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  APPLIED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
}

void
readout_correction_book_free_step (gpointer step)
{
  readout_correction_step_free (step);
}

void
readout_correction_book_emit_applied (ReadoutCorrectionBook *self, guint n)
{
  g_signal_emit (self, signals[APPLIED], 0, n);
}

void
readout_correction_book_emit_failed (ReadoutCorrectionBook *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

/* What is said here is said of @article_id. */
ReadoutCorrection *
readout_correction_book_dup_for (const ReadoutCorrection *correction, gint64 article_id)
{
  ReadoutCorrection contents = *correction;

  contents.article_id = correction->scope == READOUT_SCOPE_HERE ? article_id : 0;
  return readout_correction_new (&contents);
}

/* ---- what holds ---- */

static gboolean
concerns (ReadoutCorrectionBook *self, const ReadoutCorrection *correction)
{
  return correction->scope != READOUT_SCOPE_HERE || correction->article_id == self->article_id;
}

static gboolean
is_here (ReadoutCorrectionBook *self, ReadoutShelf shelf, const ReadoutCorrection *correction)
{
  return shelf == READOUT_SHELF_PAGE || concerns (self, correction);
}

/* All that concern the article, the revoked too; of one scope the older before the later. */
GPtrArray *
readout_correction_book_list (ReadoutCorrectionBook *self)
{
  GPtrArray *all = new_list ();

  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), all);

  for (guint shelf = 0; shelf < READOUT_N_SHELVES; shelf++)
    {
      GPtrArray *list
          = self->shelves[shelf] != NULL ? readout_correction_shelf_get_list (self->shelves[shelf]) : NULL;

      for (guint i = 0; list != NULL && i < list->len; i++)
        if (is_here (self, shelf, g_ptr_array_index (list, i)))
          g_ptr_array_add (all, readout_correction_ref (g_ptr_array_index (list, i)));
    }

  return all;
}

static gboolean
lists_equal (const ReadoutCorrections *a, const ReadoutCorrections *b)
{
  guint n = readout_corrections_get_n (a);

  if (n != readout_corrections_get_n (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!readout_correction_equal (readout_corrections_get (a, i), readout_corrections_get (b, i)))
      return FALSE;

  return TRUE;
}

void
readout_correction_book_refresh (ReadoutCorrectionBook *self)
{
  g_autoptr (GPtrArray) all = readout_correction_book_list (self);
  g_autoptr (ReadoutCorrections) corrections = readout_corrections_new (all);

  if (lists_equal (corrections, self->corrections))
    return;

  readout_corrections_unref (self->corrections);
  self->corrections = g_steal_pointer (&corrections);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CORRECTIONS]);
}

static void
changed_cb (ReadoutCorrectionBook *self)
{
  readout_correction_book_refresh (self);
}

static void
set_shelf (ReadoutCorrectionBook *self, ReadoutShelf shelf, ReadoutCorrectionShelf *object)
{
  if (self->shelves[shelf] == object)
    return;

  if (self->shelves[shelf] != NULL)
    g_signal_handlers_disconnect_by_func (self->shelves[shelf], changed_cb, self);
  g_set_object (&self->shelves[shelf], object);
  if (object != NULL)
    g_signal_connect_object (object, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  readout_correction_book_refresh (self);
}

void
readout_correction_book_notify_history (ReadoutCorrectionBook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
forget_steps (ReadoutCorrectionBook *self)
{
  g_queue_clear_full (&self->done, readout_correction_book_free_step);
  g_queue_clear_full (&self->undone, readout_correction_book_free_step);
  readout_correction_book_notify_history (self);
}

/* ---- for the page and the window ---- */

ReadoutCorrectionBook *
readout_correction_book_new (void)
{
  return g_object_new (READOUT_TYPE_CORRECTION_BOOK, NULL);
}

void
readout_correction_book_set_always (ReadoutCorrectionBook *self, ReadoutCorrectionShelf *always)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  set_shelf (self, READOUT_SHELF_ALWAYS, always);
}

/* NULL where there is no case. */
void
readout_correction_book_set_case (ReadoutCorrectionBook *self, ReadoutCaseShelf *shelf)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  if (self->shelves[READOUT_SHELF_CASE] != NULL)
    forget_steps (self);
  set_shelf (self, READOUT_SHELF_CASE, (ReadoutCorrectionShelf *)shelf);
}

/* The article leaves its case: what was said of it goes along with the page. */
static void
take_along (ReadoutCorrectionBook *self)
{
  g_autoptr (GPtrArray) all = readout_correction_book_list (self);
  g_autoptr (GPtrArray) here = new_list ();

  for (guint i = 0; i < all->len; i++)
    {
      ReadoutCorrection *one = g_ptr_array_index (all, i);

      if (one->scope == READOUT_SCOPE_HERE && one->article_id != 0 && one->revoked == NULL)
        g_ptr_array_add (here, readout_correction_book_dup_for (one, 0));
    }

  readout_correction_shelf_add_async (self->shelves[READOUT_SHELF_PAGE], here, NULL, NULL);
}

/* 0 where the article is in no case. */
void
readout_correction_book_set_article_id (ReadoutCorrectionBook *self, gint64 article_id)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  if (self->article_id == article_id)
    return;

  if (self->article_id == 0)
    {
      readout_correction_book_file_async (self, article_id, NULL, NULL);
      return;
    }

  forget_steps (self);
  if (article_id == 0)
    take_along (self);
  self->article_id = article_id;
  readout_correction_book_refresh (self);
}

ReadoutCorrections *
readout_correction_book_get_corrections (ReadoutCorrectionBook *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), NULL);

  return self->corrections;
}

/* Whether a correction of @scope can be stored. */
gboolean
readout_correction_book_can_take (ReadoutCorrectionBook *self, ReadoutScope scope)
{
  ReadoutCorrectionShelf *shelf;

  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), FALSE);

  if (scope == READOUT_SCOPE_ALWAYS)
    return self->shelves[READOUT_SHELF_ALWAYS] != NULL;
  if (scope == READOUT_SCOPE_HERE && self->article_id == 0)
    return TRUE;

  shelf = self->shelves[READOUT_SHELF_CASE];
  return shelf != NULL
         && !readout_case_file_get_read_only (readout_case_shelf_get_case_file (READOUT_CASE_SHELF (shelf)));
}

/* Whether something that was said of the article is stored nowhere yet. */
gboolean
readout_correction_book_has_unfiled (ReadoutCorrectionBook *self)
{
  GPtrArray *of_page;

  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), FALSE);

  of_page = readout_correction_shelf_get_list (self->shelves[READOUT_SHELF_PAGE]);
  for (guint i = 0; i < of_page->len; i++)
    if (((ReadoutCorrection *)g_ptr_array_index (of_page, i))->revoked == NULL)
      return TRUE;

  return FALSE;
}

/* What was said of the article and is stored nowhere yet, the revoked too. */
GPtrArray *
readout_correction_book_list_unfiled (ReadoutCorrectionBook *self)
{
  GPtrArray *unfiled = new_list ();
  GPtrArray *of_page;

  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), unfiled);

  of_page = readout_correction_shelf_get_list (self->shelves[READOUT_SHELF_PAGE]);
  for (guint i = 0; i < of_page->len; i++)
    g_ptr_array_add (unfiled, readout_correction_ref (g_ptr_array_index (of_page, i)));

  return unfiled;
}

/* What was said of the article in an earlier run of the program. */
void
readout_correction_book_restore (ReadoutCorrectionBook *self, GPtrArray *corrections)
{
  g_return_if_fail (READOUT_IS_CORRECTION_BOOK (self));

  if (corrections->len > 0)
    readout_correction_shelf_add_async (self->shelves[READOUT_SHELF_PAGE], corrections, NULL, NULL);
}

gboolean
readout_correction_book_get_can_undo (ReadoutCorrectionBook *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), FALSE);

  return !g_queue_is_empty (&self->done);
}

gboolean
readout_correction_book_get_can_redo (ReadoutCorrectionBook *self)
{
  g_return_val_if_fail (READOUT_IS_CORRECTION_BOOK (self), FALSE);

  return !g_queue_is_empty (&self->undone);
}

/* ---- the object ---- */

static void
readout_correction_book_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutCorrectionBook *self = READOUT_CORRECTION_BOOK (object);

  switch (prop_id)
    {
    case PROP_CORRECTIONS:
      g_value_set_boxed (value, self->corrections);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, readout_correction_book_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, readout_correction_book_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* No act is on its way: each holds a reference. */
static void
readout_correction_book_finalize (GObject *object)
{
  ReadoutCorrectionBook *self = READOUT_CORRECTION_BOOK (object);

  for (guint shelf = 0; shelf < READOUT_N_SHELVES; shelf++)
    g_clear_object (&self->shelves[shelf]);
  readout_corrections_unref (self->corrections);
  g_queue_clear_full (&self->done, readout_correction_book_free_step);
  g_queue_clear_full (&self->undone, readout_correction_book_free_step);

  G_OBJECT_CLASS (readout_correction_book_parent_class)->finalize (object);
}

static void
readout_correction_book_class_init (ReadoutCorrectionBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_correction_book_get_property;
  object_class->finalize = readout_correction_book_finalize;

  properties[PROP_CORRECTIONS] = g_param_spec_boxed ("corrections", NULL, NULL, READOUT_TYPE_CORRECTIONS,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO]
      = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO]
      = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
readout_correction_book_init (ReadoutCorrectionBook *self)
{
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (ReadoutPageShelf) page = readout_page_shelf_new ();

  self->corrections = readout_corrections_new (none);
  set_shelf (self, READOUT_SHELF_PAGE, READOUT_CORRECTION_SHELF (page));
}
