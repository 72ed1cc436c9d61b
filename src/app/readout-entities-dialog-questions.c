/* readout-entities-dialog-questions.c: what the list of entities asks of the case, and shows of the answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-entities-dialog-private.h"

#include <glib/gi18n.h>

#include "readout-case-error.h"
#include "readout-dossier-items.h"
#include "readout-list-sync.h"

void
readout_entities_dialog_show_empty (ReadoutEntitiesDialog *self, const char *title, const char *description)
{
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, escaped);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_rows (ReadoutEntitiesDialog *self, GPtrArray *items)
{
  readout_list_sync (self->rows, items, readout_dossier_items_hash, readout_dossier_items_is_same, NULL);
  if (items->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else
    readout_entities_dialog_show_empty (self, _ ("Nobody"), _ ("No article of the case has such a name."));
}

static gboolean
is_filtered (ReadoutEntitiesDialog *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
rebuild (ReadoutEntitiesDialog *self)
{
  g_autoptr (GPtrArray) items = NULL;

  if (self->page != NULL)
    items = readout_dossier_items_tell (self->page, self->namesakes);
  else if (self->entities != NULL)
    items = readout_dossier_items_list (self->entities, is_filtered (self) ? NULL : self->namesakes,
                                        self->entities->len == self->limit);
  if (items != NULL)
    show_rows (self, items);
}

/* Rows that come above those that are seen are seen too, unless somebody reads farther down. */
static void
rebuild_at_top (ReadoutEntitiesDialog *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gboolean is_at_top = gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);

  rebuild (self);
  if (is_at_top && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

/* ---- asking ---- */

/* Answers that come when something else is asked for are dropped: the cancellable of the question tells. */
typedef struct
{
  ReadoutEntitiesDialog *dialog;
  GCancellable *asking;
} Question;

static Question *
question_new (ReadoutEntitiesDialog *self)
{
  Question *question = g_new (Question, 1);

  question->dialog = g_object_ref (self);
  question->asking = g_object_ref (self->asking);

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->dialog);
  g_object_unref (question->asking);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
fail (ReadoutEntitiesDialog *self, const GError *error)
{
  g_list_store_remove_all (self->rows);
  readout_entities_dialog_show_empty (
      self,
      g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_NOT_FOUND)
          ? _ ("Not in the Case")
          : _ ("The Case Cannot Be Read"),
      error->message);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutEntitiesDialog *self = question->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entities
      = readout_case_file_list_entities_finish (READOUT_CASE_FILE (object), result, &error);

  if (g_cancellable_is_cancelled (question->asking))
    return;
  if (entities == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->entities, g_ptr_array_unref);
  self->entities = g_steal_pointer (&entities);
  rebuild (self);
}

static void
take_page (Question *question, GObject *case_file, GAsyncResult *result)
{
  ReadoutEntitiesDialog *self = question->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutDossier) page
      = readout_case_file_load_dossier_finish (READOUT_CASE_FILE (case_file), result, &error);

  if (g_cancellable_is_cancelled (question->asking))
    return;
  if (page == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->page, readout_dossier_free);
  self->page = g_steal_pointer (&page);
  adw_window_title_set_title (self->heading, readout_case_entity_get_name (self->page->entity));
  rebuild (self);
}

static void
filled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;

  take_page (question, object, result);
}

static void
load_page (ReadoutEntitiesDialog *self, gboolean in_full, GAsyncReadyCallback callback)
{
  const ReadoutEntitiesPlace *place = readout_entities_dialog_get_place (self);

  readout_case_file_load_dossier_async (self->case_file, place->type, place->name, self->limit, in_full,
                                        self->asking, callback, question_new (self));
}

static void
first_part_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutEntitiesDialog *self = question->dialog;

  take_page (question, object, result);
  if (!g_cancellable_is_cancelled (question->asking) && self->page != NULL)
    load_page (self, TRUE, filled_cb);
}

/* A page is there at once, also of somebody whom thousands of articles name; one that is shown stays whole.
 */
static void
ask_for_page (ReadoutEntitiesDialog *self)
{
  if (self->page == NULL)
    load_page (self, FALSE, first_part_cb);
  else
    load_page (self, TRUE, filled_cb);
}

/* Without them the rest is of use. */
static void
namesakes_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutEntitiesDialog *self = question->dialog;
  g_autoptr (GPtrArray) namesakes
      = readout_case_file_list_namesakes_finish (READOUT_CASE_FILE (object), result, NULL);

  if (namesakes == NULL || g_cancellable_is_cancelled (question->asking))
    return;

  g_clear_pointer (&self->namesakes, g_ptr_array_unref);
  self->namesakes = g_steal_pointer (&namesakes);
  rebuild_at_top (self);
}

/* For what the last place of the trail is about. */
void
readout_entities_dialog_ask (ReadoutEntitiesDialog *self)
{
  const ReadoutEntitiesPlace *place = readout_entities_dialog_get_place (self);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_cancellable_cancel (self->asking);
  g_set_object (&self->asking, NULL);
  self->asking = g_cancellable_new ();
  if (place->name != NULL)
    ask_for_page (self);
  else
    readout_case_file_list_entities_async (self->case_file, *words != '\0' ? words : NULL, self->limit,
                                           self->asking, listed_cb, question_new (self));
  if (self->namesakes == NULL)
    readout_case_file_list_namesakes_async (self->case_file, self->asking, namesakes_cb, question_new (self));
}
