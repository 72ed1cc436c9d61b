/* readout-window-links.c: how the articles of the case are related, worked out beside the other work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-compare-dialog.h"
#include "readout-labels.h"
#include "readout-link-words.h"
#include "readout-window-private.h"

/* The list shows what is known after so many articles, and at the end. */
#define ARTICLES_A_REFRESH 25

/* An answer is dropped when it is about a case or an article that is no longer in front. */
static gboolean
is_current (ReadoutWindow *self, GObject *case_file, gint64 article_id)
{
  return READOUT_CASE_FILE (case_file) == self->case_file && self->page != NULL
         && readout_page_get_article_id (self->page) == article_id;
}

/* ---- what is shown of the article in front ---- */

static void
show_all (ReadoutWindow *self)
{
  if (self->news != NULL && self->links != NULL && self->tracks != NULL)
    readout_news_pane_show (readout_inspector_get_news (self->inspector), self->news_id, self->news,
                            self->links, self->tracks);
}

static void
news_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (ReadoutNews) news
      = readout_case_file_find_news_finish (READOUT_CASE_FILE (object), result, NULL);

  if (news == NULL || !is_current (self, object, self->news_id))
    return;

  g_clear_pointer (&self->news, readout_news_free);
  self->news = g_steal_pointer (&news);
  readout_window_dim_known (self);
  show_all (self);
}

static void
links_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GPtrArray) links
      = readout_case_file_list_links_finish (READOUT_CASE_FILE (object), result, NULL);

  if (links == NULL || !is_current (self, object, self->news_id))
    return;

  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = g_steal_pointer (&links);
  show_all (self);
}

static void
tracks_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GPtrArray) tracks
      = readout_case_file_list_quote_tracks_finish (READOUT_CASE_FILE (object), result, NULL);

  if (tracks == NULL || !is_current (self, object, self->news_id))
    return;

  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  self->tracks = g_steal_pointer (&tracks);
  show_all (self);
}

static void
ask (ReadoutWindow *self)
{
  readout_case_file_find_news_async (self->case_file, self->news_id, NULL, news_cb, g_object_ref (self));
  readout_case_file_list_links_async (self->case_file, self->news_id, NULL, links_cb, g_object_ref (self));
  readout_case_file_list_quote_tracks_async (self->case_file, self->news_id, NULL, tracks_cb,
                                             g_object_ref (self));
}

/* Of another article than before, or of one that is related otherwise now. */
void
readout_window_read_links (ReadoutWindow *self)
{
  g_clear_pointer (&self->news, readout_news_free);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  if (self->case_file != NULL && self->news_id != 0)
    ask (self);
}

/* With the article that is in front now. */
void
readout_window_refresh_links (ReadoutWindow *self)
{
  gint64 article_id
      = self->case_file != NULL && self->page != NULL ? readout_page_get_article_id (self->page) : 0;

  if (article_id == self->news_id)
    return;

  self->news_id = article_id;
  readout_news_pane_clear (readout_inspector_get_news (self->inspector), article_id != 0);
  readout_window_read_links (self);
}

/* ---- working it out ---- */

static void
suggestions_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GPtrArray) suggestions
      = readout_case_file_list_suggestions_finish (READOUT_CASE_FILE (object), result, NULL);

  if (suggestions != NULL && READOUT_CASE_FILE (object) == self->case_file)
    readout_case_pane_set_suggestions (self->case_pane, suggestions);
}

static void
read_suggestions (ReadoutWindow *self)
{
  readout_case_file_list_suggestions_async (self->case_file, NULL, suggestions_cb, g_object_ref (self));
}

static void link_next (ReadoutWindow *self);

/* What one article could not be related to does not stop the others: it is tried again at the next start. */
static void
linked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 article_id = readout_case_file_link_next_finish (READOUT_CASE_FILE (object), result, &error);

  self->is_linking = FALSE;
  if (READOUT_CASE_FILE (object) != self->case_file)
    return;
  if (error != NULL)
    g_warning ("Articles cannot be related: %s", error->message);

  self->n_linked += article_id > 0;
  if (article_id <= 0 || self->n_linked % ARTICLES_A_REFRESH == 0)
    {
      if (self->n_linked > 0)
        readout_window_read_links (self);
      read_suggestions (self);
    }
  if (article_id > 0)
    link_next (self);
}

static void
link_next (ReadoutWindow *self)
{
  if (self->is_linking || self->case_file == NULL)
    return;

  self->is_linking = TRUE;
  readout_case_file_link_next_async (self->case_file, NULL, linked_cb, g_object_ref (self));
}

/* After the articles of the case were read: some may be new. */
static void
reloaded_cb (ReadoutWindow *self)
{
  self->n_linked = 0;
  link_next (self);
}

/* ---- what the analyst says ---- */

static ReadoutLink *
get_link (ReadoutWindow *self, guint position)
{
  return self->links != NULL && position < self->links->len ? g_ptr_array_index (self->links, position)
                                                            : NULL;
}

static void
decided_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_decide_link_finish (READOUT_CASE_FILE (object), result, &error))
    readout_window_show_error (self, error->message);
  else if (READOUT_CASE_FILE (object) == self->case_file)
    readout_window_read_links (self);
}

static void
decide (ReadoutWindow *self, gint64 article_id, gint64 earlier_id, guint kind, guint state)
{
  readout_case_file_decide_link_async (self->case_file, article_id, earlier_id, (ReadoutRelationKind)kind,
                                       (ReadoutLinkState)state, NULL, decided_cb, g_object_ref (self));
}

static void
decide_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  ReadoutLink *link;
  guint position, state;
  g_autofree char *undo = NULL;

  g_variant_get (parameter, "(uu)", &position, &state);
  link = get_link (self, position);
  if (link == NULL || self->case_file == NULL)
    return;

  decide (self, readout_link_get_article_id (link), readout_link_get_earlier_id (link),
          readout_link_get_kind (link), state);
  undo = g_strdup_printf ("win.restore-link((int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT
                          ", uint32 %u, uint32 %u))",
                          readout_link_get_article_id (link), readout_link_get_earlier_id (link),
                          (guint)readout_link_get_kind (link), (guint)readout_link_get_state (link));
  readout_window_toast (self,
                        state == READOUT_LINK_CONFIRMED  ? _ ("Link confirmed")
                        : state == READOUT_LINK_REJECTED ? _ ("Link rejected")
                                                         : _ ("Link is a suggestion again"),
                        _ ("_Undo"), undo);
}

static void
restore_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  gint64 article_id, earlier_id;
  guint kind, state;

  g_variant_get (parameter, "(xxuu)", &article_id, &earlier_id, &kind, &state);
  if (self->case_file != NULL)
    decide (self, article_id, earlier_id, kind, state);
}

/* ---- side by side ---- */

static char *
dup_source (const ReadoutMetadata *metadata)
{
  g_autofree char *source = readout_label_source_line (metadata);

  return source != NULL ? g_steal_pointer (&source) : g_strdup (metadata->title);
}

static void
compare_link_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  ReadoutLink *link = get_link (self, g_variant_get_uint32 (parameter));
  ReadoutCompareDialog *dialog;
  g_autofree char *here = NULL, *there = NULL;
  const ReadoutLinkPassage *passages;
  guint n_passages;

  passages = link != NULL ? readout_link_get_passages (link, &n_passages) : NULL;
  if (passages == NULL)
    return;

  here = dup_source (readout_link_get_article (link));
  there = dup_source (readout_link_get_earlier (link));
  dialog = readout_compare_dialog_new (GTK_WINDOW (self), readout_link_words_get_kind (link, TRUE));
  for (guint i = 0; i < n_passages; i++)
    readout_compare_dialog_add (dialog, there, passages[i].words_there, here, passages[i].words_here);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Each report beside the first: how the words drift, and to whom they are attributed. */
static void
compare_track_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  guint position = g_variant_get_uint32 (parameter);
  ReadoutCompareDialog *dialog;
  g_autofree char *first = NULL;
  const ReadoutReport *reports;
  guint n_reports;

  if (self->tracks == NULL || position >= self->tracks->len)
    return;

  reports = readout_quote_track_get_reports (g_ptr_array_index (self->tracks, position), &n_reports);
  first = readout_track_words_dup_report (&reports[0]);
  dialog = readout_compare_dialog_new (GTK_WINDOW (self), _ ("Reported Elsewhere"));
  for (guint i = 1; i < n_reports; i++)
    {
      g_autofree char *other = readout_track_words_dup_report (&reports[i]);

      readout_compare_dialog_add (dialog, first, reports[0].words, other, reports[i].words);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- known background, dimmed ---- */

static GtkTextTag *
get_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "known");

  return tag != NULL ? tag : gtk_text_buffer_create_tag (buffer, "known", "foreground", "#808080", NULL);
}

/* Only while the text is the one that is in the case: its passages are counted in that. */
void
readout_window_dim_known (ReadoutWindow *self)
{
  GVariant *state = g_action_group_get_action_state (G_ACTION_GROUP (self), "dim-known");
  gboolean dims = g_variant_get_boolean (state);
  GtkTextBuffer *buffer = readout_page_get_buffer (self->page);
  GtkTextTag *tag = get_tag (buffer);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_variant_unref (state);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  if (!dims || self->news == NULL || readout_page_get_modified (self->page))
    return;

  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  for (guint i = 0; i < self->news->known->len; i++)
    {
      ReadoutSpan span = g_array_index (self->news->known, ReadoutSpan, i);

      if (span.end_byte > strlen (text))
        break;
      gtk_text_buffer_get_iter_at_offset (buffer, &start,
                                          (int)g_utf8_pointer_to_offset (text, text + span.start_byte));
      gtk_text_buffer_get_iter_at_offset (buffer, &end,
                                          (int)g_utf8_pointer_to_offset (text, text + span.end_byte));
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

static void
dim_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  g_simple_action_set_state (action, state);
  if (self->page != NULL)
    readout_window_dim_known (self);
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  g_object_set (self->split, "show-end", TRUE, NULL);
  readout_inspector_show_news (self->inspector);
}

static const GActionEntry entries[] = {
  { .name = "decide-link", .activate = decide_cb, .parameter_type = "(uu)" },
  { .name = "restore-link", .activate = restore_cb, .parameter_type = "(xxuu)" },
  { .name = "compare-link", .activate = compare_link_cb, .parameter_type = "u" },
  { .name = "compare-track", .activate = compare_track_cb, .parameter_type = "u" },
  { .name = "dim-known", .state = "false", .change_state = dim_cb },
  { .name = "show-news", .activate = show_cb },
};

void
readout_window_init_links (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->case_pane, "reloaded", G_CALLBACK (reloaded_cb), self, G_CONNECT_SWAPPED);
}

void
readout_window_clear_links (ReadoutWindow *self)
{
  g_clear_pointer (&self->news, readout_news_free);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
}
