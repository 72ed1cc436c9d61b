/* readout-window-entities.c: the entities over the articles of the case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-window-acts-private.h"

/* The words of a quote stand in one piece between those that attribute it. */
static void
passage_cb (ReadoutWindow *self, gint64 article_id, const char *words)
{
  g_auto (GStrv) pieces = g_strsplit (words, " … ", -1);

  readout_window_open_article (self, article_id, (const char *const *)pieces);
  gtk_window_present (GTK_WINDOW (self));
}

/* ---- what the analyst says of names ---- */

static void
tell (ReadoutWindow *self, const char *sentence, gboolean can_undo)
{
  readout_window_set_status (self, sentence);
  if (self->entities == NULL)
    return;

  readout_entities_dialog_reload (self->entities);
  readout_entities_dialog_tell (self->entities, sentence, can_undo);
}

static void
refuse (ReadoutWindow *self, const GError *error)
{
  readout_window_set_status (self, error->message);
  if (self->entities != NULL)
    readout_entities_dialog_tell (self->entities, error->message, FALSE);
}

/* The numbers of what was said last, to be revoked, or of what was revoked, to hold again. */
static void
keep_said (ReadoutWindow *self, GArray *ids, gboolean revoked)
{
  g_clear_pointer (&self->said_of_names, g_array_unref);
  self->said_of_names = g_array_ref (ids);
  self->said_was_revoked = revoked;
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added
      = readout_correction_shelf_add_finish (READOUT_CORRECTION_SHELF (object), result, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  ReadoutCorrection *first;

  if (added == NULL)
    {
      refuse (self, error);
      return;
    }

  first = g_ptr_array_index (added, 0);
  g_array_append_val (ids, first->id);
  keep_said (self, ids, FALSE);
  tell (self,
        first->verb == READOUT_VERB_SAME ? _ ("One entity in all articles now")
                                         : _ ("Not the same: it is not suggested again"),
        TRUE);
}

static void
said_cb (ReadoutWindow *self, const char *name, const char *other, gboolean same)
{
  g_autoptr (GPtrArray) corrections
      = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  ReadoutCorrection said = { .scope = READOUT_SCOPE_CASE,
                             .verb = same ? READOUT_VERB_SAME : READOUT_VERB_DISTINCT,
                             .forms = (const char *const[]){ name, NULL },
                             .other_forms = (const char *const[]){ other, NULL } };

  if (self->case_shelf == NULL)
    return;

  g_ptr_array_add (corrections, readout_correction_new (&said));
  readout_correction_shelf_add_async (READOUT_CORRECTION_SHELF (self->case_shelf), corrections, added_cb,
                                      g_object_ref (self));
}

static void
revoked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_correction_shelf_revoke_finish (READOUT_CORRECTION_SHELF (object), result, &error))
    tell (self, self->said_was_revoked ? _ ("Taken back") : _ ("It holds again"), TRUE);
  else
    refuse (self, error);
}

static void
set_revoked (ReadoutWindow *self, GArray *ids, gboolean revoked)
{
  keep_said (self, ids, revoked);
  readout_correction_shelf_revoke_async (READOUT_CORRECTION_SHELF (self->case_shelf), ids, revoked,
                                         revoked_cb, g_object_ref (self));
}

static void
undo_cb (ReadoutWindow *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->case_shelf == NULL || self->said_of_names == NULL)
    return;

  ids = g_array_ref (self->said_of_names);
  set_revoked (self, ids, !self->said_was_revoked);
}

static gboolean
joins (const ReadoutCorrection *said, const char *name)
{
  return said->verb == READOUT_VERB_SAME && said->scope == READOUT_SCOPE_CASE && said->revoked == NULL
         && said->forms != NULL && said->other_forms != NULL
         && (g_strv_contains (said->forms, name) || g_strv_contains (said->other_forms, name));
}

/* Takes back all that joins the name to others. */
static void
parted_cb (ReadoutWindow *self, const char *name)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *list;

  if (self->case_shelf == NULL)
    return;

  list = readout_correction_shelf_get_list (READOUT_CORRECTION_SHELF (self->case_shelf));
  for (guint i = 0; i < list->len; i++)
    {
      const ReadoutCorrection *said = g_ptr_array_index (list, i);

      if (joins (said, name))
        g_array_append_val (ids, said->id);
    }
  if (ids->len > 0)
    set_revoked (self, ids, TRUE);
}

/* ---- the dialog ---- */

static void
reload_cb (ReadoutWindow *self)
{
  if (self->entity_counts != NULL)
    readout_entity_counts_forget (self->entity_counts);
  if (self->entities != NULL)
    readout_entities_dialog_reload (self->entities);
}

static ReadoutEntitiesDialog *
ensure_dialog (ReadoutWindow *self)
{
  ReadoutEntitiesDialog *dialog = self->entities;

  if (dialog != NULL)
    return dialog;

  dialog = readout_entities_dialog_new (GTK_WINDOW (self), self->case_file);
  g_set_weak_pointer (&self->entities, dialog);
  g_signal_connect_object (dialog, "passage", G_CALLBACK (passage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "parted", G_CALLBACK (parted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  return dialog;
}

static void
show_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  if (self->case_file == NULL)
    return;

  readout_entities_dialog_show_list (ensure_dialog (self));
  gtk_window_present (GTK_WINDOW (self->entities));
}

static void
show_entity (ReadoutWindow *self, int type, const char *name)
{
  if (self->case_file == NULL)
    return;

  readout_entities_dialog_show_entity (ensure_dialog (self), type, name);
  gtk_window_present (GTK_WINDOW (self->entities));
}

static void
show_chosen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (ReadoutFinding) chosen = readout_window_dup_chosen (user_data, READOUT_SELECTION_ENTITY);

  if (chosen != NULL)
    show_entity (user_data, (int)readout_finding_get_entity (chosen)->type,
                 readout_finding_get_entity (chosen)->name);
}

static void
show_named_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_entity (user_data, READOUT_ANY_TYPE, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { .name = "show-entities", .activate = show_list_cb },
  { .name = "show-chosen-entity", .activate = show_chosen_cb },
  { .name = "show-named-entity", .activate = show_named_cb, .parameter_type = "s" },
};

void
readout_window_init_entities (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->case_pane, "reloaded", G_CALLBACK (reload_cb), self, G_CONNECT_SWAPPED);
}

static void
connect_all (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    readout_page_set_entity_counts (readout_window_get_nth_page (self, i), self->entity_counts);
}

/* With the case that has been opened. */
void
readout_window_begin_entities (ReadoutWindow *self)
{
  self->entity_counts = readout_entity_counts_new (self->case_file);
  connect_all (self);
}

/* Before the case is closed. */
void
readout_window_end_entities (ReadoutWindow *self)
{
  g_clear_object (&self->entity_counts);
  connect_all (self);
  g_clear_pointer (&self->said_of_names, g_array_unref);
  if (self->entities != NULL)
    gtk_window_destroy (GTK_WINDOW (self->entities));
}
