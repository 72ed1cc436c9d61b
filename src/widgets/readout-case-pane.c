/* readout-case-pane.c: the articles of the case, to the left of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "readout-article-row.h"
#include "readout-case-error.h"
#include "readout-heading.h"
#include "readout-hit-row.h"
#include "readout-list-sync.h"
#include "readout-rows.h"
#include "readout-search-filter.h"
#include "readout-search-hit.h"
#include "readout-suggestion.h"

#define MAX_HITS 100

struct _ReadoutCasePane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkStack *stack;
  GtkLabel *name;
  GtkWidget *read_only;
  GtkWidget *search;
  GtkWidget *filter_button;
  ReadoutSearchFilter *filter;
  GtkRevealer *speaker_revealer;
  GtkEditable *speaker; /* whose words are looked for; empty: anybody's */
  GtkStack *list_stack;
  AdwStatusPage *empty;
  GtkListView *list;
  GtkListView *hit_list;

  ReadoutCaseFile *case_file;
  GCancellable *cancellable; /* of what is asked of the case file at present */
  GCancellable *searching;
  GListStore *articles; /* ReadoutCaseArticle, and ReadoutHeading between them */
  GListStore *hits;     /* ReadoutSearchHit */
  GtkSingleSelection *rows;
  GHashTable *suggestions; /* number of an article → ReadoutSuggestion */
  gint64 current;          /* the article in front */
  guint n_articles;
  guint n_negotiations;
  int hit; /* the one that was opened last; -1 for none */
};

G_DEFINE_FINAL_TYPE (ReadoutCasePane, readout_case_pane, GTK_TYPE_WIDGET)

enum
{
  RELOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Something asked of the case file.  An answer can come although it is no longer wanted: the case file does
 * not take back what is done. */
typedef struct
{
  ReadoutCasePane *pane;
  GCancellable *cancellable;
} Question;

static Question *
question_new (ReadoutCasePane *self, GCancellable *cancellable)
{
  Question *question = g_new0 (Question, 1);

  question->pane = g_object_ref (self);
  question->cancellable = g_object_ref (cancellable);

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->pane);
  g_object_unref (question->cancellable);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static guint
hash_item (gconstpointer item)
{
  gint64 id;

  if (READOUT_IS_HEADING ((gpointer)item))
    return g_str_hash (readout_heading_get_title ((gpointer)item));

  id = readout_case_article_get_id ((gpointer)item);
  return g_int64_hash (&id);
}

/* An article that was changed is another item: nothing tells its row to read it again. */
static gboolean
is_same_item (gconstpointer a, gconstpointer b)
{
  gboolean is_heading = READOUT_IS_HEADING ((gpointer)a);
  ReadoutCaseArticle *left = (gpointer)a, *right = (gpointer)b;

  if (is_heading != READOUT_IS_HEADING ((gpointer)b))
    return FALSE;
  if (is_heading)
    return g_str_equal (readout_heading_get_title ((gpointer)a), readout_heading_get_title ((gpointer)b));

  return readout_case_article_get_id (left) == readout_case_article_get_id (right)
         && readout_case_article_get_n_quotes (left) == readout_case_article_get_n_quotes (right)
         && readout_case_article_get_n_entities (left) == readout_case_article_get_n_entities (right)
         && readout_metadata_equal (readout_case_article_get_metadata (left),
                                    readout_case_article_get_metadata (right));
}

/* By negotiation, those without one last; in each the newest first. */
static int
compare_articles (gconstpointer a, gconstpointer b)
{
  ReadoutCaseArticle *left = *(ReadoutCaseArticle *const *)a, *right = *(ReadoutCaseArticle *const *)b;
  const char *left_name = readout_case_article_get_negotiation (left);
  const char *right_name = readout_case_article_get_negotiation (right);
  int order;

  if ((left_name == NULL) != (right_name == NULL))
    return left_name == NULL ? 1 : -1;
  if (left_name != NULL && (order = g_utf8_collate (left_name, right_name)) != 0)
    return order;

  order = g_strcmp0 (readout_case_article_get_metadata (right)->published,
                     readout_case_article_get_metadata (left)->published);
  if (order != 0)
    return order;

  return readout_case_article_get_id (left) < readout_case_article_get_id (right) ? -1 : 1;
}

static GPtrArray *
group_articles (ReadoutCasePane *self, GPtrArray *articles)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const char *last = NULL;

  self->n_articles = articles->len;
  self->n_negotiations = 0;
  g_ptr_array_sort (articles, compare_articles);
  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);
      const char *name = readout_case_article_get_negotiation (article);

      if (i == 0 || g_strcmp0 (name, last) != 0)
        {
          self->n_negotiations += name != NULL;
          g_ptr_array_add (items, readout_heading_new (name != NULL ? name : _ ("Other articles")));
        }
      last = name;
      g_ptr_array_add (items, g_object_ref (article));
    }

  return items;
}

static guint
find_article (ReadoutCasePane *self, gint64 article_id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->articles));

  for (guint i = 0; i < n_items && article_id != 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      if (READOUT_IS_CASE_ARTICLE (item)
          && readout_case_article_get_id (READOUT_CASE_ARTICLE (item)) == article_id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
select_current (ReadoutCasePane *self)
{
  guint position = find_article (self, self->current);

  if (position == gtk_single_selection_get_selected (self->rows))
    return;

  gtk_single_selection_set_selected (self->rows, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
show_empty (ReadoutCasePane *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->list_stack, "empty");
}

static gboolean
is_searching (ReadoutCasePane *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0'
         || *gtk_editable_get_text (self->speaker) != '\0';
}

static void
show_articles (ReadoutCasePane *self)
{
  if (self->n_articles > 0)
    gtk_stack_set_visible_child_name (self->list_stack, "articles");
  else
    show_empty (self, _ ("No Articles Yet"),
                _ ("Open an article and save it with Ctrl+S, or drop many files here at once."));
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutCasePane *self = question->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles
      = readout_case_file_list_articles_finish (READOUT_CASE_FILE (object), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (g_cancellable_is_cancelled (question->cancellable))
    return;
  if (error != NULL)
    {
      show_empty (self, _ ("The Articles Cannot Be Read"), error->message);
      return;
    }

  readout_search_filter_set_articles (self->filter, articles);
  items = group_articles (self, articles);
  readout_list_sync (self->articles, items, hash_item, is_same_item, NULL);
  select_current (self);
  if (!is_searching (self))
    show_articles (self);
  g_signal_emit (self, signals[RELOADED], 0);
}

/* Binds the row of an article again. */
static void
refresh_row (ReadoutCasePane *self, gint64 article_id)
{
  guint position = find_article (self, article_id);
  g_autoptr (GObject) item = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  item = g_list_model_get_item (G_LIST_MODEL (self->articles), position);
  g_list_store_splice (self->articles, position, 1, (gpointer *)&item, 1);
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
                                         question_new (self, self->cancellable));
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutCasePane *self = question->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_case_file_search_finish (READOUT_CASE_FILE (object), result, &error);

  if (g_cancellable_is_cancelled (question->cancellable))
    return;

  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       hits != NULL ? hits->pdata : NULL, hits != NULL ? hits->len : 0);
  if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY))
    show_empty (self, _ ("What Do You Look For?"), error->message);
  else if (error != NULL)
    show_empty (self, _ ("The Search Failed"), error->message);
  else if (hits->len == 0)
    show_empty (self, _ ("Nothing Found"), _ ("No article of this case has these words."));
  else
    gtk_stack_set_visible_child_name (self->list_stack, "hits");
}

/* What is looked for; the strings stay those of the widgets. */
static ReadoutSearchQuery
get_query (ReadoutCasePane *self)
{
  ReadoutSearchQuery query = { .words = gtk_editable_get_text (GTK_EDITABLE (self->search)) };

  readout_search_filter_fill (self->filter, &query);
  if (*gtk_editable_get_text (self->speaker) != '\0')
    query.speaker = gtk_editable_get_text (self->speaker);

  return query;
}

static void
search_cb (ReadoutCasePane *self)
{
  ReadoutSearchQuery query = get_query (self);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (self->case_file == NULL)
    return;

  gtk_revealer_set_reveal_child (self->speaker_revealer, is_searching (self));
  if (!is_searching (self))
    {
      show_articles (self);
      return;
    }

  self->searching = g_cancellable_new ();
  query.as_typed = TRUE;
  query.limit = MAX_HITS;
  self->hit = -1;
  readout_case_file_search_async (self->case_file, &query, self->searching, found_cb,
                                  question_new (self, self->searching));
}

/* Something is left out, which the button tells. */
static void
filter_cb (ReadoutCasePane *self)
{
  if (readout_search_filter_is_active (self->filter))
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");
  search_cb (self);
}

static void
saved_chosen_cb (ReadoutCasePane *self, const ReadoutSearchQuery *query)
{
  gtk_editable_set_text (self->speaker, query->speaker != NULL ? query->speaker : "");
  readout_search_filter_take (self->filter, query);
  gtk_editable_set_text (GTK_EDITABLE (self->search), query->words);
  filter_cb (self);
}

static void
save_cb (ReadoutCasePane *self, const char *name)
{
  ReadoutSearchQuery query = get_query (self);

  readout_search_filter_save (self->filter, name, &query);
}

/* A copy of what is looked for; NULL when nothing is. */
ReadoutSearchQuery *
readout_case_pane_dup_query (ReadoutCasePane *self)
{
  ReadoutSearchQuery query;

  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  query = get_query (self);
  return is_searching (self) ? readout_search_query_copy (&query) : NULL;
}

ReadoutSearchFilter *
readout_case_pane_get_filter (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return self->filter;
}

/* Enter in the search goes to the first hit; the arrow down to the list comes with the focus. */
static void
search_activate_cb (ReadoutCasePane *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->hit_list), "list.activate-item", "u", 0);
}

/* FALSE when there is no search to close. */
gboolean
readout_case_pane_close_search (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), FALSE);

  if (!is_searching (self))
    return FALSE;

  gtk_editable_set_text (self->speaker, "");
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  return TRUE;
}

static void
stop_search_cb (ReadoutCasePane *self)
{
  readout_case_pane_close_search (self);
}

void
readout_case_pane_focus_search (ReadoutCasePane *self)
{
  g_return_if_fail (READOUT_IS_CASE_PANE (self));

  gtk_widget_grab_focus (self->search);
}

static void
activate_cb (ReadoutCasePane *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->articles), position);

  if (READOUT_IS_CASE_ARTICLE (item))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-article", "x",
                                readout_case_article_get_id (READOUT_CASE_ARTICLE (item)));
}

/* What to look for in the text: the snippet, which is cut off at both ends, then its words one by one. */
static GStrv
dup_passages (ReadoutSearchHit *hit)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *snippet = readout_search_hit_get_snippet (hit);
  g_auto (GStrv) pieces = g_strsplit (snippet, "…", -1);
  guint n_matches;
  const ReadoutSpan *matches = readout_search_hit_get_matches (hit, &n_matches);

  for (guint i = 0; i < n_matches; i++)
    {
      g_autofree char *word
          = g_strndup (snippet + matches[i].start_byte, matches[i].end_byte - matches[i].start_byte);

      for (guint j = 0; pieces[j] != NULL && i == 0; j++)
        if (strstr (pieces[j], word) != NULL)
          g_strv_builder_add (builder, g_strstrip (pieces[j]));
      g_strv_builder_add (builder, word);
    }

  return g_strv_builder_end (builder);
}

static void
hit_activate_cb (ReadoutCasePane *self, guint position)
{
  g_autoptr (ReadoutSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  g_auto (GStrv) passages = dup_passages (hit);

  self->hit = (int)position;
  if (readout_search_hit_get_article_id (hit) == 0) /* a note on the whole case */
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-passage", "(x^as)",
                              readout_search_hit_get_article_id (hit), passages);
}

/* Opens the hit after or before the one that was opened last, from one end to the other.  FALSE when there is
 * none. */
gboolean
readout_case_pane_move_hit (ReadoutCasePane *self, int step)
{
  int n_hits, position;

  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), FALSE);

  n_hits = (int)g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  if (!is_searching (self) || n_hits == 0)
    return FALSE;

  position = self->hit < 0 && step < 0 ? n_hits - 1 : (self->hit + step + n_hits) % n_hits;
  hit_activate_cb (self, (guint)position);
  gtk_widget_activate_action (GTK_WIDGET (self->hit_list), "list.scroll-to-item", "u", (guint)position);
  return TRUE;
}

/* Of the row that has the focus: the list has no selection. */
static gboolean
hit_key_cb (GtkEventControllerKey *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            ReadoutCasePane *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  const char *name
      = row != NULL && READOUT_IS_HIT_ROW (row) ? readout_hit_row_get_named (READOUT_HIT_ROW (row)) : NULL;

  if (name == NULL || keyval != GDK_KEY_o || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-named-entity", "s", name);
  return GDK_EVENT_STOP;
}

static const ReadoutSuggestion *
find_suggestion (ReadoutCasePane *self, ReadoutCaseArticle *article)
{
  gint64 id = readout_case_article_get_id (article);

  return readout_case_article_get_negotiation (article) == NULL ? g_hash_table_lookup (self->suggestions, &id)
                                                                : NULL;
}

static gboolean
accept_suggestion (ReadoutCasePane *self, ReadoutCaseArticle *article)
{
  const ReadoutSuggestion *suggestion = find_suggestion (self, article);

  if (suggestion == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.file-article", "(xs)", suggestion->article_id,
                              suggestion->negotiation);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        ReadoutCasePane *self)
{
  GObject *item = gtk_single_selection_get_selected_item (self->rows);

  if (!READOUT_IS_CASE_ARTICLE (item) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_a)
    return accept_suggestion (self, READOUT_CASE_ARTICLE (item));
  if (keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-article", "x",
                              readout_case_article_get_id (READOUT_CASE_ARTICLE (item)));
  return GDK_EVENT_STOP;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ReadoutCasePane *self)
{
  gpointer object = gtk_list_item_get_item (item);
  g_autofree char *label = NULL;
  GtkWidget *row;

  if (READOUT_IS_HEADING (object))
    {
      readout_rows_bind_heading (item);
      return;
    }

  gtk_list_item_set_selectable (item, TRUE);
  gtk_list_item_set_activatable (item, TRUE);
  row = readout_rows_take_child (item, READOUT_TYPE_ARTICLE_ROW);
  readout_article_row_set_article (READOUT_ARTICLE_ROW (row), object, find_suggestion (self, object));
  label = readout_article_row_dup_label (READOUT_ARTICLE_ROW (row));
  readout_rows_set_label (item, label);
}

static void
hit_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = readout_rows_take_child (item, READOUT_TYPE_HIT_ROW);
  g_autofree char *label = NULL;

  readout_hit_row_set_hit (READOUT_HIT_ROW (row), gtk_list_item_get_item (item));
  label = readout_hit_row_dup_label (READOUT_HIT_ROW (row));
  readout_rows_set_label (item, label);
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

GListModel *
readout_case_pane_get_hits (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return G_LIST_MODEL (self->hits);
}

GtkEditable *
readout_case_pane_get_speaker (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return self->speaker;
}

GtkEditable *
readout_case_pane_get_search (ReadoutCasePane *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  return GTK_EDITABLE (self->search);
}

/* Whether the article is listed, and not in the bin. */
gboolean
readout_case_pane_has_article (ReadoutCasePane *self, gint64 article_id)
{
  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), FALSE);

  return find_article (self, article_id) != GTK_INVALID_LIST_POSITION;
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

/* That of the row that is selected; NULL when there is none. */
const char *
readout_case_pane_get_chosen_negotiation (ReadoutCasePane *self)
{
  GObject *item;

  g_return_val_if_fail (READOUT_IS_CASE_PANE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->rows);
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

  g_type_ensure (READOUT_TYPE_SEARCH_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/readout_app/Readout/readout-case-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, content);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, name);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, read_only);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, search);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, speaker_revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, list_stack);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, empty);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, list);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, hit_list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
readout_case_pane_init (ReadoutCasePane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) hit_factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) hit_rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->hit = -1;
  self->articles = g_list_store_new (G_TYPE_OBJECT);
  self->suggestions
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)readout_suggestion_free);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->articles)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));

  /* A list that opens at one click selects what the pointer passes over: there must be nothing to select. */
  self->hits = g_list_store_new (READOUT_TYPE_SEARCH_HIT);
  hit_rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  g_signal_connect (hit_factory, "bind", G_CALLBACK (hit_bind_cb), NULL);
  gtk_list_view_set_factory (self->hit_list, hit_factory);
  gtk_list_view_set_model (self->hit_list, GTK_SELECTION_MODEL (hit_rows));
}
