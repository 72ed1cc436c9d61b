/* readout-note-book.c: the notes on the article of a page, and on its case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-note-book-private.h"

G_DEFINE_FINAL_TYPE (ReadoutNoteBook, readout_note_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CHOSEN,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  REMOVED,
  SHOW_PASSAGE,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an act has made of one note. */
typedef struct
{
  ReadoutNoteItem *item;
  ReadoutNote *before;
  ReadoutNote *after;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->item);
  readout_note_unref (step->before);
  readout_note_unref (step->after);
  g_free (step);
}

static void
notify_history (ReadoutNoteBook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
readout_note_book_forget_steps (ReadoutNoteBook *self)
{
  g_queue_clear_full (&self->done, step_free);
  g_queue_clear_full (&self->undone, step_free);
  notify_history (self);
}

void
readout_note_book_emit_failed (ReadoutNoteBook *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

void
readout_note_book_emit_changed (ReadoutNoteBook *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- which notes there are ---- */

static gboolean
is_removed (ReadoutNoteItem *item)
{
  return readout_note_item_get_note (item)->removed != NULL;
}

static void
set_chosen (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  if (g_set_object (&self->chosen, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/* Shows it if it is not deleted, and not otherwise. */
static void
refresh_shown (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  guint position;
  gboolean is_shown = g_list_store_find (self->items, item, &position);

  if (is_removed (item))
    readout_note_places_forget (self->places, item);
  if (is_removed (item) && self->chosen == item)
    set_chosen (self, NULL);
  if (is_shown && is_removed (item))
    g_list_store_remove (self->items, position);
  else if (!is_shown && !is_removed (item))
    g_list_store_append (self->items, item);
}

/* Another version of a note that is in the book. */
void
readout_note_book_set_version (ReadoutNoteBook *self, ReadoutNoteItem *item, ReadoutNote *note)
{
  const ReadoutAnchor *former = readout_note_item_get_note (item)->anchor;
  gboolean has_moved
      = former != note->anchor
        && (former == NULL || note->anchor == NULL || !readout_anchor_equal (former, note->anchor));

  if (has_moved)
    readout_note_places_forget (self->places, item);
  readout_note_item_set_note (item, note);
  refresh_shown (self, item);
}

/* Puts a note into the book. */
void
readout_note_book_take (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  g_ptr_array_add (self->all, g_object_ref (item));
  refresh_shown (self, item);
}

/* Takes it out, as if it had never been there. */
void
readout_note_book_drop (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  guint position;

  readout_note_places_forget (self->places, item);
  if (self->chosen == item)
    set_chosen (self, NULL);
  if (g_list_store_find (self->items, item, &position))
    g_list_store_remove (self->items, position);
  g_ptr_array_remove (self->unsaved, item);
  g_ptr_array_remove (self->all, item);
}

/* ReadoutNoteItem, those that are not deleted, in no order. */
GListModel *
readout_note_book_get_items (ReadoutNoteBook *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  return G_LIST_MODEL (self->items);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

static void
add_tags (GHashTable *seen, GPtrArray *tags, const ReadoutNote *note)
{
  for (guint i = 0; note->removed == NULL && note->tags[i] != NULL; i++)
    if (g_hash_table_add (seen, (gpointer)note->tags[i]))
      g_ptr_array_add (tags, g_strdup (note->tags[i]));
}

/* The tags in use, in the whole case too, in the order of the alphabet. */
GStrv
readout_note_book_dup_tags (ReadoutNoteBook *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *tags = g_ptr_array_new ();
  GPtrArray *of_case;

  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  of_case = self->case_notes != NULL ? readout_case_notes_get_list (self->case_notes) : NULL;
  for (guint i = 0; i < self->all->len; i++)
    add_tags (seen, tags, readout_note_item_get_note (g_ptr_array_index (self->all, i)));
  for (guint i = 0; of_case != NULL && i < of_case->len; i++)
    add_tags (seen, tags, g_ptr_array_index (of_case, i));
  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);

  return (GStrv)g_ptr_array_free (tags, FALSE);
}

/* ---- where they are ---- */

/* The text has changed, or the notes have. */
void
readout_note_book_locate (ReadoutNoteBook *self)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  if (readout_note_places_locate (self->places, G_LIST_MODEL (self->items)))
    readout_note_book_emit_changed (self);
}

ReadoutAnchor *
readout_note_book_dup_anchor (ReadoutNoteBook *self, guint start_char, guint end_char)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  return readout_note_places_dup_anchor (self->places, start_char, end_char);
}

ReadoutNoteItem *
readout_note_book_get_chosen (ReadoutNoteBook *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  return self->chosen;
}

void
readout_note_book_choose (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  set_chosen (self, item);
}

/* Chooses it, and brings its passage into view, if it has one. */
void
readout_note_book_show (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  guint start, end;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  set_chosen (self, item);
  if (readout_note_places_get_bounds (self->places, item, &start, &end))
    g_signal_emit (self, signals[SHOW_PASSAGE], 0, start, end);
}

/* The one with the shortest passage around a place of the text; NULL for none. */
ReadoutNoteItem *
readout_note_book_find_at (ReadoutNoteBook *self, guint char_offset)
{
  ReadoutNoteItem *best = NULL;
  guint best_length = G_MAXUINT;

  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      guint start, end;

      if (!readout_note_places_get_bounds (self->places, item, &start, &end) || char_offset < start
          || char_offset > end || end - start >= best_length)
        continue;
      best = item;
      best_length = end - start;
    }

  return best; /* the list holds it */
}

/* The next one whose passage begins behind a place of the text, or before it; from the other end when there
 * is none.  NULL when no passage has a note. */
ReadoutNoteItem *
readout_note_book_find_next (ReadoutNoteBook *self, guint char_offset, int direction)
{
  ReadoutNoteItem *best = NULL;
  guint best_distance = G_MAXUINT;

  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (ReadoutNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      guint start, end, distance;

      if (!readout_note_places_get_bounds (self->places, item, &start, &end))
        continue;

      /* Unsigned: what is on the other side is further away than all that is on this one. */
      distance = (direction > 0 ? start - char_offset : char_offset - start) - 1;
      if (best != NULL && distance >= best_distance)
        continue;
      best = item;
      best_distance = distance;
    }

  return best; /* the list holds it */
}

/* ---- what can be done ---- */

/* Whether a note on the article, or on the case, can be stored. */
gboolean
readout_note_book_can_take (ReadoutNoteBook *self, gboolean of_case)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), FALSE);

  if (!of_case && self->article_id == 0)
    return TRUE;

  return self->case_notes != NULL
         && !readout_case_file_get_read_only (readout_case_notes_get_case_file (self->case_notes));
}

static void
push_step (ReadoutNoteBook *self, ReadoutNoteItem *item, ReadoutNote *before)
{
  Step *step = g_new0 (Step, 1);

  step->item = g_object_ref (item);
  step->before = readout_note_ref (before);
  step->after = readout_note_ref (readout_note_item_get_note (item));
  g_queue_push_head (&self->done, step);
  g_queue_clear_full (&self->undone, step_free);
  notify_history (self);
}

/* What is typed in one go is undone as one. */
static gboolean
extend_step (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  Step *last = g_queue_peek_head (&self->done);

  if (last == NULL || last->item != item)
    return FALSE;

  readout_note_unref (last->after);
  last->after = readout_note_ref (readout_note_item_get_note (item));
  return TRUE;
}

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* The same note, of which something else is said; what belongs to the number stays. */
static ReadoutNote *
dup_version (ReadoutNoteItem *item, const ReadoutNote *contents)
{
  const ReadoutNote *current = readout_note_item_get_note (item);
  g_autofree char *now = dup_now ();
  ReadoutNote version = *contents;

  version.id = current->id;
  version.article_id = current->article_id;
  version.of_case = current->of_case;
  version.made = current->made != NULL ? current->made : now;
  version.changed = now;

  return readout_note_new (&version);
}

static ReadoutNote *
dup_removed (ReadoutNoteItem *item)
{
  ReadoutNote contents = *readout_note_item_get_note (item);
  g_autofree char *now = dup_now ();

  contents.removed = now;
  return dup_version (item, &contents);
}

static void
apply (ReadoutNoteBook *self, ReadoutNoteItem *item, ReadoutNote *note)
{
  readout_note_book_set_version (self, item, note);
  readout_note_book_store (self, item);
  readout_note_places_locate (self->places, G_LIST_MODEL (self->items));
  readout_note_book_emit_changed (self);
}

/* contents: its article is that of the book, whatever it says */
ReadoutNoteItem *
readout_note_book_add (ReadoutNoteBook *self, const ReadoutNote *contents)
{
  g_autoptr (ReadoutNote) note = NULL;
  g_autoptr (ReadoutNote) removed = NULL;
  g_autoptr (ReadoutNoteItem) item = NULL;
  g_autofree char *now = dup_now ();
  ReadoutNote whole = *contents;

  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), NULL);
  g_return_val_if_fail (readout_note_book_can_take (self, contents->of_case), NULL);

  whole.article_id = contents->of_case ? 0 : self->article_id;
  whole.made = now;
  whole.changed = now;
  note = readout_note_new (&whole);
  item = readout_note_item_new (note);
  removed = dup_removed (item);
  readout_note_book_take (self, item);
  push_step (self, item, removed);
  apply (self, item, note);

  return item; /* the book holds it */
}

/* goes_on: whether it belongs to the act before */
void
readout_note_book_change (ReadoutNoteBook *self,
                          ReadoutNoteItem *item,
                          const ReadoutNote *contents,
                          gboolean goes_on)
{
  g_autoptr (ReadoutNote) before = NULL;
  g_autoptr (ReadoutNote) version = NULL;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  before = readout_note_ref (readout_note_item_get_note (item));
  version = dup_version (item, contents);
  if (readout_note_equal (version, before))
    return;

  apply (self, item, version);
  if (!goes_on || !extend_step (self, item))
    push_step (self, item, before);
}

void
readout_note_book_remove (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  g_autoptr (ReadoutNote) before = NULL;
  g_autoptr (ReadoutNote) removed = NULL;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  before = readout_note_ref (readout_note_item_get_note (item));
  removed = dup_removed (item);
  apply (self, item, removed);
  push_step (self, item, before);
  g_signal_emit (self, signals[REMOVED], 0, item);
}

/* Takes back that it was ever added: nothing was written into it. */
void
readout_note_book_discard (ReadoutNoteBook *self, ReadoutNoteItem *item)
{
  Step *last;
  g_autoptr (ReadoutNote) removed = NULL;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  last = g_queue_peek_head (&self->done);
  if (last != NULL && last->item == item)
    step_free (g_queue_pop_head (&self->done));
  removed = dup_removed (item);
  apply (self, item, removed);
  notify_history (self);
}

gboolean
readout_note_book_get_can_undo (ReadoutNoteBook *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), FALSE);

  return !g_queue_is_empty (&self->done);
}

gboolean
readout_note_book_get_can_redo (ReadoutNoteBook *self)
{
  g_return_val_if_fail (READOUT_IS_NOTE_BOOK (self), FALSE);

  return !g_queue_is_empty (&self->undone);
}

/* A passage that the act has not touched stays where it is by now. */
static void
go_to (ReadoutNoteBook *self, Step *step, const ReadoutNote *to)
{
  ReadoutNote contents = *to;
  g_autoptr (ReadoutNote) version = NULL;

  if (step->before->anchor == step->after->anchor)
    contents.anchor = readout_note_item_get_note (step->item)->anchor;
  version = dup_version (step->item, &contents);
  apply (self, step->item, version);
  if (version->removed == NULL)
    set_chosen (self, step->item);
  notify_history (self);
}

void
readout_note_book_undo (ReadoutNoteBook *self)
{
  Step *step;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  step = g_queue_pop_head (&self->done);
  if (step == NULL)
    return;

  g_queue_push_head (&self->undone, step);
  go_to (self, step, step->before);
}

void
readout_note_book_redo (ReadoutNoteBook *self)
{
  Step *step;

  g_return_if_fail (READOUT_IS_NOTE_BOOK (self));

  step = g_queue_pop_head (&self->undone);
  if (step == NULL)
    return;

  g_queue_push_head (&self->done, step);
  go_to (self, step, step->after);
}

/* ---- the object ---- */

static void
readout_note_book_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutNoteBook *self = READOUT_NOTE_BOOK (object);

  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, self->chosen);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, readout_note_book_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, readout_note_book_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

ReadoutNoteBook *
readout_note_book_new (GtkSourceBuffer *buffer)
{
  ReadoutNoteBook *self = g_object_new (READOUT_TYPE_NOTE_BOOK, NULL);

  self->places = readout_note_places_new (buffer);
  return self;
}

/* What is still to be stored holds a reference until it is. */
static void
readout_note_book_dispose (GObject *object)
{
  ReadoutNoteBook *self = READOUT_NOTE_BOOK (object);

  readout_note_book_flush (self);
  g_clear_handle_id (&self->flush_source, g_source_remove);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (readout_note_book_parent_class)->dispose (object);
}

static void
readout_note_book_finalize (GObject *object)
{
  ReadoutNoteBook *self = READOUT_NOTE_BOOK (object);

  g_queue_clear_full (&self->done, step_free);
  g_queue_clear_full (&self->undone, step_free);
  g_clear_object (&self->case_notes);
  g_object_unref (self->places);
  g_object_unref (self->items);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->unsaved);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (readout_note_book_parent_class)->finalize (object);
}

static void
readout_note_book_class_init (ReadoutNoteBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_note_book_get_property;
  object_class->dispose = readout_note_book_dispose;
  object_class->finalize = readout_note_book_finalize;

  properties[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, READOUT_TYPE_NOTE_ITEM,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO]
      = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO]
      = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, READOUT_TYPE_NOTE_ITEM);
  signals[SHOW_PASSAGE] = g_signal_new ("show-passage", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
readout_note_book_init (ReadoutNoteBook *self)
{
  self->items = g_list_store_new (READOUT_TYPE_NOTE_ITEM);
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}
