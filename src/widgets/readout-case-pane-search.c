/* readout-case-pane-search.c: what is looked for in the case, and the passages that were found
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-case-pane-private.h"

#include <glib/gi18n.h>

#include "readout-case-error.h"
#include "readout-hit-row.h"
#include "readout-rows.h"
#include "readout-search-hit.h"

#define MAX_HITS 100

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutCaseQuestion) question = user_data;
  ReadoutCasePane *self = question->pane;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_case_file_search_finish (READOUT_CASE_FILE (object), result, &error);

  if (g_cancellable_is_cancelled (question->cancellable))
    return;

  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       hits != NULL ? hits->pdata : NULL, hits != NULL ? hits->len : 0);
  if (g_error_matches (error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY))
    readout_case_pane_show_empty (self, _ ("What Do You Look For?"), error->message);
  else if (error != NULL)
    readout_case_pane_show_empty (self, _ ("The Search Failed"), error->message);
  else if (hits->len == 0)
    readout_case_pane_show_empty (self, _ ("Nothing Found"), _ ("No article of this case has these words."));
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

  gtk_revealer_set_reveal_child (self->speaker_revealer, readout_case_pane_is_searching (self));
  if (!readout_case_pane_is_searching (self))
    {
      readout_case_pane_show_articles (self);
      return;
    }

  self->searching = g_cancellable_new ();
  query.as_typed = TRUE;
  query.limit = MAX_HITS;
  self->hit = -1;
  readout_case_file_search_async (self->case_file, &query, self->searching, found_cb,
                                  readout_case_question_new (self, self->searching));
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
  return readout_case_pane_is_searching (self) ? readout_search_query_copy (&query) : NULL;
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

  if (!readout_case_pane_is_searching (self))
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
  if (!readout_case_pane_is_searching (self) || n_hits == 0)
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

static void
hit_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = readout_rows_take_child (item, READOUT_TYPE_HIT_ROW);
  g_autofree char *label = NULL;

  readout_hit_row_set_hit (READOUT_HIT_ROW (row), gtk_list_item_get_item (item));
  label = readout_hit_row_dup_label (READOUT_HIT_ROW (row));
  readout_rows_set_label (item, label);
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

void
readout_case_pane_class_init_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, search);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, filter);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, speaker_revealer);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, speaker);
  gtk_widget_class_bind_template_child (widget_class, ReadoutCasePane, hit_list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_key_cb);
}

/* A list that opens at one click selects what the pointer passes over: there must be nothing to select. */
void
readout_case_pane_init_search (ReadoutCasePane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) rows = NULL;

  self->hit = -1;
  self->hits = g_list_store_new (READOUT_TYPE_SEARCH_HIT);
  rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  g_signal_connect (factory, "bind", G_CALLBACK (hit_bind_cb), NULL);
  gtk_list_view_set_factory (self->hit_list, factory);
  gtk_list_view_set_model (self->hit_list, GTK_SELECTION_MODEL (rows));
}
