/* readout-case-notes.c: the notes of a case and of its articles
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-notes.h"

/* One for all pages of a window: what one of them stores, the others show. */
struct _ReadoutCaseNotes
{
  GObject parent_instance;
  ReadoutCaseFile *case_file;
  GPtrArray *list; /* ReadoutNote, as they are on the disk */
  char *notice;
};

G_DEFINE_FINAL_TYPE (ReadoutCaseNotes, readout_case_notes, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NOTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_id (GPtrArray *list, guint position)
{
  return ((ReadoutNote *)g_ptr_array_index (list, position))->id;
}

static void
take (ReadoutCaseNotes *self, ReadoutNote *note)
{
  for (guint i = 0; i < self->list->len; i++)
    if (get_id (self->list, i) == note->id)
      {
        readout_note_unref (g_ptr_array_index (self->list, i));
        g_ptr_array_index (self->list, i) = readout_note_ref (note);
        return;
      }

  g_ptr_array_add (self->list, readout_note_ref (note));
}

/* What the case file has stored. */
void
readout_case_notes_take_stored (ReadoutCaseNotes *self, GPtrArray *stored)
{
  g_return_if_fail (READOUT_IS_CASE_NOTES (self));

  for (guint i = 0; i < stored->len; i++)
    take (self, g_ptr_array_index (stored, i));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
has_note (ReadoutCaseNotes *self, gint64 id)
{
  for (guint i = 0; i < self->list->len; i++)
    if (get_id (self->list, i) == id)
      return TRUE;

  return FALSE;
}

/* What was stored since the case was asked is newer than its answer. */
static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCaseNotes) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list
      = readout_case_file_list_notes_finish (READOUT_CASE_FILE (object), result, &error);

  if (list == NULL)
    {
      self->notice = g_strdup (error->message);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
      return;
    }

  for (guint i = 0; i < list->len; i++)
    if (!has_note (self, get_id (list, i)))
      g_ptr_array_add (self->list, readout_note_ref (g_ptr_array_index (list, i)));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Has none until the case has been asked. */
ReadoutCaseNotes *
readout_case_notes_new (ReadoutCaseFile *case_file)
{
  ReadoutCaseNotes *self;

  g_return_val_if_fail (READOUT_IS_CASE_FILE (case_file), NULL);

  self = g_object_new (READOUT_TYPE_CASE_NOTES, NULL);
  self->case_file = g_object_ref (case_file);
  readout_case_file_list_notes_async (case_file, NULL, loaded_cb, g_object_ref (self));

  return self;
}

ReadoutCaseFile *
readout_case_notes_get_case_file (ReadoutCaseNotes *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NOTES (self), NULL);

  return self->case_file;
}

/* All of them, the deleted too, the older before the later. */
GPtrArray *
readout_case_notes_get_list (ReadoutCaseNotes *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_NOTES (self), NULL);

  return self->list;
}

static void
readout_case_notes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NOTICE:
      g_value_set_string (value, READOUT_CASE_NOTES (object)->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_case_notes_finalize (GObject *object)
{
  ReadoutCaseNotes *self = READOUT_CASE_NOTES (object);

  g_clear_object (&self->case_file);
  g_ptr_array_unref (self->list);
  g_free (self->notice);

  G_OBJECT_CLASS (readout_case_notes_parent_class)->finalize (object);
}

static void
readout_case_notes_class_init (ReadoutCaseNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_case_notes_get_property;
  object_class->finalize = readout_case_notes_finalize;

  properties[PROP_NOTICE]
      = g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
readout_case_notes_init (ReadoutCaseNotes *self)
{
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);
}
