/* readout-case-pane.c: the articles of the case, to the left of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-pane-private.h"

#include <glib/gi18n.h>

#include "readout-article-row.h"
#include "readout-case-items.h"
#include "readout-list-sync.h"
#include "readout-row.h"
#include "readout-rows.h"
#include "readout-section-row.h"
#include "readout-section.h"
#include "readout-suggestion.h"

G_DEFINE_FINAL_TYPE (ReadoutCasePane, readout_case_pane, GTK_TYPE_WIDGET)

enum
{
  RELOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutCaseQuestion *
readout_case_question_new (ReadoutCasePane *self, GCancellable *cancellable)
{
  ReadoutCaseQuestion *question = g_new0 (ReadoutCaseQuestion, 1);

  question->pane = g_object_ref (self);
  question->cancellable = g_object_ref (cancellable);

  return question;
}

void
readout_case_question_free (ReadoutCaseQuestion *question)
{
  g_object_unref (question->pane);
  g_object_unref (question->cancellable);
  g_free (question);
}

/* In a list, which may have sections between the articles. */
static guint
find_article (GListStore *list, gint64 article_id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_items && article_id != 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (READOUT_IS_CASE_ARTICLE (item)
          && readout_case_article_get_id (READOUT_CASE_ARTICLE (item)) == article_id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
select_current (ReadoutCasePane *self)
{
  guint position = find_article (self->items, self->current);
  gboolean is_kept = position == GTK_INVALID_LIST_POSITION && readout_list_frame_has_focus (self->list_frame);

  /* Who goes through the list stays at his row, although no article of it is in front. */
  if (is_kept || position == gtk_single_selection_get_selected (self->rows))
    return;

  gtk_single_selection_set_selected (self->rows, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

void
readout_case_pane_show_empty (ReadoutCasePane *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->list_stack, "empty");
}

gboolean
readout_case_pane_is_searching (ReadoutCasePane *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0'
         || *gtk_editable_get_text (self->speaker) != '\0';
}

void
readout_case_pane_show_articles (ReadoutCasePane *self)
{
  if (self->n_articles > 0)
    gtk_stack_set_visible_child_name (self->list_stack, "articles");
  else
    readout_case_pane_show_empty (
        self, _ ("No Articles Yet"),
        _ ("Open an article and save it with Ctrl+S, or drop many files here at once."));
}

/* Those of the sections that are open. */
static void
show_items (ReadoutCasePane *self)
{
  guint n_articles = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (articles, g_list_model_get_item (G_LIST_MODEL (self->articles), i));
  items = readout_case_items_new (articles, self->folded, &self->n_negotiations);
  readout_list_sync (self->items, items, readout_case_items_hash, readout_case_items_is_same,
                     readout_case_items_update);
}

/* The focus follows: the arrow keys go on from there. */
static void
move_to (ReadoutCasePane *self, guint position)
{
  gtk_single_selection_set_selected (self->rows, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  readout_list_frame_focus_selected (self->list_frame);
}

/* Who goes through the list by keys goes on with the next row, when the one that he was at is gone. */
static void
stay_near (ReadoutCasePane *self, guint position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (gtk_single_selection_get_selected (self->rows) == GTK_INVALID_LIST_POSITION && n_items > 0)
    move_to (self, MIN (position, n_items - 1));
  else
    readout_list_frame_focus_selected (self->list_frame);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCaseQuestion) question = user_data;
  ReadoutCasePane *self = question->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles
      = readout_case_file_list_articles_finish (READOUT_CASE_FILE (object), result, &error);
  guint position;
  gboolean has_focus;

  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  if (error != NULL)
    {
      readout_case_pane_show_empty (self, _ ("The Articles Cannot Be Read"), error->message);
      return;
    }

  readout_search_filter_set_articles (self->filter, articles);
  readout_case_items_sort (articles);
  self->n_articles = articles->len;
  readout_list_sync (self->articles, articles, readout_case_items_hash, readout_case_items_is_same, NULL);
  position = gtk_single_selection_get_selected (self->rows);
  has_focus = readout_list_frame_has_focus (self->list_frame);
  show_items (self);
  if (has_focus)
    stay_near (self, position);
  else
    select_current (self);
  if (!readout_case_pane_is_searching (self))
    readout_case_pane_show_articles (self);
  g_signal_emit (self, signals[RELOADED], 0);
}

/* Binds the row of an article again. */
static void
refresh_row (ReadoutCasePane *self, gint64 article_id)
{
  guint position = find_article (self->items, article_id);
  g_autoptr (GObject) item = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  g_list_store_splice (self->items, position, 1, (gpointer *)&item, 1);
}

/* Takes what is in the list: (element-type ReadoutSuggestion) */
void
readout_case_pane_set_suggestions (ReadoutCasePane *self, GPtrArray *suggestions)
{
  g_autoptr (GHashTable) before = NULL;
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (READOUT_IS_CASE_PANE (self));

  before = g_steal_pointer (&self->suggestions);
  self->suggestions
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)readout_suggestion_free);
  while (suggestions->len > 0)
    {
      ReadoutSuggestion *suggestion = g_ptr_array_steal_index_fast (suggestions, suggestions->len - 1);

      g_hash_table_insert (self->suggestions, &suggestion->article_id, suggestion);
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->suggestions, id))
      refresh_row (self, *(gint64 *)id);
  g_hash_table_iter_init (&iter, self->suggestions);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (before, id))
      refresh_row (self, *(gint64 *)id);
  if (!readout_list_frame_has_focus (self->list_frame))
    select_current (self);
}

void
readout_case_pane_reload (ReadoutCasePane *self)
{
  g_return_if_fail (READOUT_IS_CASE_PANE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->case_file == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  readout_case_file_list_articles_async (self->case_file, self->cancellable, listed_cb,
                                         readout_case_question_new (self, self->cancellable));
}

/* ---- sections ---- */

static void
set_folded (ReadoutCasePane *self, ReadoutSection *section, gboolean folded)
{
  if (folded)
    g_hash_table_add (self->folded, g_strdup (readout_section_get_title (section)));
  else
    g_hash_table_remove (self->folded, readout_section_get_title (section));
  show_items (self);
}

/* The section that a row is under, or that it is the head of. */
static guint
find_section (ReadoutCasePane *self, guint position)
{
  for (guint i = position + 1; i-- > 0;)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (READOUT_IS_SECTION (item))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* As in a tree: closes what is open, else goes up to the head of the section. */
static gboolean
go_out (ReadoutCasePane *self, GObject *item)
{
  if (READOUT_IS_SECTION (item))
    set_folded (self, READOUT_SECTION (item), TRUE);
  else
    move_to (self, find_section (self, gtk_single_selection_get_selected (self->rows)));

  return GDK_EVENT_STOP;
}

static gboolean
go_in (ReadoutCasePane *self, GObject *item)
{
  if (!READOUT_IS_SECTION (item))
    return GDK_EVENT_PROPAGATE;

  if (readout_section_get_folded (READOUT_SECTION (item)))
    set_folded (self, READOUT_SECTION (item), FALSE);
  else
    move_to (self, gtk_single_selection_get_selected (self->rows) + 1);
  return GDK_EVENT_STOP;
}

static void
clicked_cb (GtkGestureClick *gesture, int n_presses, double x, double y, ReadoutCasePane *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  ReadoutSection *section = g_object_get_data (G_OBJECT (row), "section");

  if (section != NULL)
    set_folded (self, section, !readout_section_get_folded (section));
}

/* ---- rows ---- */

static void
activate_cb (ReadoutCasePane *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (READOUT_IS_CASE_ARTICLE (item))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-article", "x",
                                readout_case_article_get_id (READOUT_CASE_ARTICLE (item)));
  else if (READOUT_IS_SECTION (item))
    set_folded (self, READOUT_SECTION (item), !readout_section_get_folded (READOUT_SECTION (item)));
}

static const ReadoutSuggestion *
find_suggestion (ReadoutCasePane *self, ReadoutCaseArticle *article)
{
  gint64 id = readout_case_article_get_id (article);

  return readout_case_article_get_negotiation (article) == NULL ? g_hash_table_lookup (self->suggestions, &id)
                                                                : NULL;
}

/* action: what is done with the article and the negotiation that is suggested for it */
static gboolean
answer_suggestion (ReadoutCasePane *self, ReadoutCaseArticle *article, const char *action)
{
  const ReadoutSuggestion *suggestion = find_suggestion (self, article);

  if (suggestion == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), action, "(xs)", suggestion->article_id,
                              suggestion->negotiation);
  return GDK_EVENT_STOP;
}

static gboolean
do_with_article (ReadoutCasePane *self, ReadoutCaseArticle *article, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", readout_case_article_get_id (article));
  return GDK_EVENT_STOP;
}

static gboolean
article_key (ReadoutCasePane *self, ReadoutCaseArticle *article, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_a:
      return answer_suggestion (self, article, "win.file-article");
    case GDK_KEY_x:
      return answer_suggestion (self, article, "win.refuse-negotiation");
    case GDK_KEY_m:
      return do_with_article (self, article, "win.move-article");
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return do_with_article (self, article, "win.remove-article");
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutCasePane *self)
{
  GObject *item = gtk_single_selection_get_selected_item (self->rows);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (item == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    return (keyval == GDK_KEY_Right) == is_rtl ? go_out (self, item) : go_in (self, item);
  if (READOUT_IS_CASE_ARTICLE (item))
    return article_key (self, READOUT_CASE_ARTICLE (item), keyval);

  return GDK_EVENT_PROPAGATE;
}

/* A click anywhere on it folds it. */
static void
bind_section (ReadoutCasePane *self, GtkListItem *item)
{
  gboolean is_there = READOUT_IS_SECTION_ROW (gtk_list_item_get_child (item));
  GtkWidget *row = readout_rows_take_child (item, READOUT_TYPE_SECTION_ROW);
  g_autofree char *label = NULL;

  if (!is_there)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, 0);
      gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
    }
  g_object_set_data (G_OBJECT (row), "section", gtk_list_item_get_item (item));
  readout_row_set_item (READOUT_ROW (row), gtk_list_item_get_item (item));
  label = readout_row_dup_label (READOUT_ROW (row));
  readout_rows_set_label (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ReadoutCasePane *self)
{
  gpointer object = gtk_list_item_get_item (item);
  g_autofree char *label = NULL;
  GtkWidget *row;

  if (READOUT_IS_SECTION (object))
    {
      bind_section (self, item);
      return;
    }

  row = readout_rows_take_child (item, READOUT_TYPE_ARTICLE_ROW);
  readout_article_row_set_article (READOUT_ARTICLE_ROW (row), object, find_suggestion (self, object));
  label = readout_article_row_dup_label (READOUT_ARTICLE_ROW (row));
  readout_rows_set_label (item, label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ReadoutCasePane *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (!READOUT_IS_SECTION_ROW (row))
    return;

  g_object_set_data (G_OBJECT (row), "section", NULL);
  readout_row_set_item (READOUT_ROW (row), NULL);
}

/* case_file: NULL while no case is open */
void
readout_case_pane_set_case (ReadoutCasePane *self, ReadoutCaseFile *case_file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (READOUT_IS_CASE_PANE (self));

  g_cancellable_cancel (self->searching);
  g_set_object (&self->case_file, case_file);
  g_list_store_remove_all (self->articles);
  g_list_store_remove_all (self->items);
  g_hash_table_remove_all (self->folded);
  g_list_store_remove_all (self->hits);
  readout_search_filter_set_case (self->filter, case_file);
  gtk_editable_set_text (self->speaker, "");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->n_articles = 0;
  self->n_negotiations = 0;

  if (case_file != NULL)
    {
      name = readout_case_file_dup_name (case_file);
      gtk_label_set_label (self->name, name);
      gtk_widget_set_visible (self->read_only, readout_case_file_get_read_only (case_file));
    }
  gtk_stack_set_visible_child_name (self->stack, case_file != NULL ? "case" : "none");
  readout_case_pane_reload (self);
}

/* article_id: of the article in front, or 0 */
void
readout_case_pane_set_current (ReadoutCasePane *self, gint64 article_id)
{
  g_return_if_fail (READOUT_IS_CASE_PANE (self));

  self->current = article_id;
  select_current (self);
}

ReadoutCaseFile *
readout_case_pane_get_case (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return self->case_file;
}

GListModel *
readout_case_pane_get_articles (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return G_LIST_MODEL (self->articles);
}

/* Whether the article is listed, and not in the bin. */
gboolean
readout_case_pane_has_article (ReadoutCasePane *self, gint64 article_id)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), FALSE);

  return find_article (self->articles, article_id) != GTK_INVALID_LIST_POSITION;
}

guint
readout_case_pane_get_n_articles (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), 0);

  return self->n_articles;
}

guint
readout_case_pane_get_n_negotiations (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), 0);

  return self->n_negotiations;
}

/* That of the row that is selected, also of the head of a section; NULL when there is none. */
const char *
readout_case_pane_get_chosen_negotiation (ReadoutCasePane *self)
{
  GObject *item;

  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->rows);
  if (READOUT_IS_SECTION (item))
    return readout_case_items_find_negotiation (self->articles,
                                                readout_section_get_title (READOUT_SECTION (item)));

  return READOUT_IS_CASE_ARTICLE (item) ? readout_case_article_get_negotiation (READOUT_CASE_ARTICLE (item))
                                        : NULL;
}

static void
readout_case_pane_dispose (GObject *object)
{
  ReadoutCasePane *self = READOUT_CASE_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->searching);
  g_clear_object (&self->case_file);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->suggestions, g_hash_table_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->articles);
  g_clear_object (&self->items);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (readout_case_pane_parent_class)->dispose (object);
}

static void
readout_case_pane_class_init (ReadoutCasePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = readout_case_pane_dispose;

  signals[RELOADED] = g_signal_new ("reloaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  g_type_ensure (READOUT_TYPE_LIST_FRAME);
  g_type_ensure (READOUT_TYPE_SEARCH_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-case-pane.ui");
  readout_case_pane_class_init_search (widget_class);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, name);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, read_only);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, list_frame);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_case_pane_init (ReadoutCasePane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->articles = g_list_store_new (READOUT_TYPE_CASE_ARTICLE);
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->suggestions
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)readout_suggestion_free);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  readout_case_pane_init_search (self);
}
