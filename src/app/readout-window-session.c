/* readout-window-session.c: what is open in a window, written down and opened again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-import.h"
#include "readout-window-private.h"

/* The case that is open, or being opened; NULL for none. */
char *
readout_window_dup_case_uri (ReadoutWindow *self)
{
  GFile *file = self->case_file != NULL ? readout_case_file_get_file (self->case_file) : self->wanted_case;

  return file != NULL ? g_file_get_uri (file) : NULL;
}

static void
describe_page (ReadoutPage *page, ReadoutSessionPage *described)
{
  ReadoutPlace place = readout_page_get_place (page);
  gint64 article_id = readout_page_get_article_id (page);
  GFile *file = readout_page_get_file (page);

  described->draft_id = readout_page_get_modified (page) ? g_strdup (readout_page_get_draft_id (page)) : NULL;
  described->article_id = article_id != 0 ? article_id : readout_page_get_awaited_id (page);
  described->file_uri = file != NULL ? g_file_get_uri (file) : NULL;
  described->cursor_char = place.cursor_char;
  described->bound_char = place.bound_char;
  described->top_char = place.top_char;
}

/* Without its pages. */
static void
describe_frame (ReadoutWindow *self, ReadoutSessionWindow *described)
{
  described->case_uri = readout_window_dup_case_uri (self);
  gtk_window_get_default_size (GTK_WINDOW (self), &described->width, &described->height);
  described->is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  g_object_get (self->split, "show-start", &described->shows_case, "show-end", &described->shows_inspector,
                NULL);
}

void
readout_window_describe (ReadoutWindow *self, ReadoutSessionWindow *described)
{
  AdwTabPage *selected = adw_tab_view_get_selected_page (self->tabs);
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  describe_frame (self, described);
  if (selected != NULL)
    described->selected = (guint)adw_tab_view_get_page_position (self->tabs, selected);
  for (guint i = 0; i < (guint)n_pages; i++)
    describe_page (readout_window_get_nth_page (self, i), readout_session_window_add_page (described));
}

static void
keep_draft (ReadoutWindow *self, ReadoutPage *page, ReadoutClosed *closed)
{
  ReadoutDraft *draft = readout_window_dup_draft (self, page);

  if (draft != NULL)
    g_hash_table_insert (closed->drafts, g_strdup (readout_page_get_draft_id (page)), draft);
}

/* Before the tab is closed; NULL when nothing is there that could be opened again. */
ReadoutClosed *
readout_window_describe_closed_page (ReadoutWindow *self, ReadoutPage *page)
{
  g_autoptr (ReadoutClosed) closed = readout_closed_new (FALSE);
  ReadoutSessionPage *described = readout_session_window_add_page (closed->window);

  describe_frame (self, closed->window);
  describe_page (page, described);
  keep_draft (self, page, closed);
  if (described->article_id == 0)
    g_clear_pointer (&closed->window->case_uri, g_free);

  return described->draft_id != NULL || described->file_uri != NULL || closed->window->case_uri != NULL
             ? g_steal_pointer (&closed)
             : NULL;
}

/* Before the window is closed; NULL when nothing was in it. */
ReadoutClosed *
readout_window_describe_closed (ReadoutWindow *self)
{
  g_autoptr (ReadoutClosed) closed = readout_closed_new (TRUE);

  readout_window_describe (self, closed->window);
  for (guint i = 0; i < closed->window->pages->len; i++)
    keep_draft (self, readout_window_get_nth_page (self, i), closed);

  return closed->window->pages->len > 0 ? g_steal_pointer (&closed) : NULL;
}

/* ---- opening again ---- */

static gboolean
is_there (ReadoutWindow *self, ReadoutPage *page)
{
  return gtk_widget_is_ancestor (GTK_WIDGET (page), GTK_WIDGET (self->tabs));
}

static void
close_page (ReadoutWindow *self, ReadoutPage *page)
{
  adw_tab_view_close_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (page)));
}

/* A page on its way back. */
typedef struct
{
  ReadoutWindow *window;
  ReadoutPage *page;
} Return;

static Return *
return_new (ReadoutWindow *self, ReadoutPage *page)
{
  Return *coming = g_new0 (Return, 1);

  coming->window = g_object_ref (self);
  coming->page = g_object_ref (page);

  return coming;
}

static void
return_free (Return *coming)
{
  g_object_unref (coming->window);
  g_object_unref (coming->page);
  g_free (coming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Return, return_free)

static void
give_up (Return *coming, const GError *error)
{
  readout_window_show_error (coming->window, error->message);
  close_page (coming->window, coming->page);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Return) coming = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = readout_import_file_finish (result, &error);

  if (!is_there (coming->window, coming->page))
    return;

  if (article != NULL)
    {
      g_autoptr (GFile) file = g_object_ref (readout_page_get_file (coming->page));

      readout_page_load (coming->page, article);
      readout_page_set_file (coming->page, file, readout_import_file_get_charset (result),
                             readout_article_get_original (article));
    }
  else
    give_up (coming, error);
}

static void
article_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Return) coming = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseArticle) article
      = readout_case_file_load_article_finish (READOUT_CASE_FILE (object), result, &error);

  if (!is_there (coming->window, coming->page) || READOUT_CASE_FILE (object) != coming->window->case_file)
    return;

  if (article == NULL)
    {
      give_up (coming, error);
      return;
    }

  readout_page_set_article_id (coming->page, readout_case_article_get_id (article));
  readout_page_set_negotiation (coming->page, readout_case_article_get_negotiation (article));
  readout_page_load (coming->page,
                     readout_analysis_get_article (readout_case_article_get_analysis (article)));
  if (coming->page == coming->window->page)
    readout_case_pane_set_current (coming->window->case_pane, readout_case_article_get_id (article));
}

/* Once the case of the session is open. */
void
readout_window_fill_pages (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);
      gint64 article_id = readout_page_get_awaited_id (page);

      if (article_id == 0)
        continue;
      if (readout_page_get_awaiting (page))
        readout_case_file_load_article_async (self->case_file, article_id, NULL, article_cb,
                                              return_new (self, page));
      else
        readout_page_set_article_id (page, article_id);
    }
}

/* When the case cannot be opened: what was not saved stays. */
void
readout_window_drop_pages (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = (guint)n_pages; i-- > 0;)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);

      if (readout_page_get_awaiting (page) && readout_page_get_awaited_id (page) != 0)
        close_page (self, page);
    }
}

static ReadoutPage *
append_draft (ReadoutWindow *self, const char *id, const ReadoutDraft *draft)
{
  ReadoutPage *page = readout_page_new ();
  g_autofree char *sentence = NULL;

  readout_page_set_draft_id (page, id);
  readout_window_append_page (self, page);
  readout_page_restore (page, draft);
  if (draft->is_cut)
    {
      sentence
          = g_strdup_printf (_ ("Only a part of “%s” could be restored."), readout_page_get_title (page));
      readout_window_show_error (self, sentence);
    }

  return page;
}

/* NULL when there is nothing to be shown in it. */
static ReadoutPage *
restore_page (ReadoutWindow *self, const ReadoutSessionPage *described, gboolean has_case, GHashTable *drafts)
{
  g_autofree char *id = NULL;
  g_autoptr (ReadoutDraft) draft = NULL;
  g_autoptr (GFile) file = described->file_uri != NULL ? g_file_new_for_uri (described->file_uri) : NULL;
  ReadoutPage *page;

  if (described->draft_id != NULL)
    g_hash_table_steal_extended (drafts, described->draft_id, (gpointer *)&id, (gpointer *)&draft);
  if (draft != NULL)
    return append_draft (self, id, draft);
  if ((described->article_id == 0 || !has_case) && file == NULL)
    return NULL;

  page = readout_window_add_page (self);
  readout_page_await (page, has_case ? described->article_id : 0, file);
  if (readout_page_get_awaited_id (page) == 0)
    readout_import_file_async (file, NULL, imported_cb, return_new (self, page));

  return page;
}

static void
restore_pages (ReadoutWindow *self, const ReadoutSessionWindow *described, GHashTable *drafts)
{
  ReadoutPage *selected = NULL;

  for (guint i = 0; i < described->pages->len; i++)
    {
      const ReadoutSessionPage *one = g_ptr_array_index (described->pages, i);
      ReadoutPage *page = restore_page (self, one, described->case_uri != NULL, drafts);

      if (page == NULL)
        continue;
      readout_page_set_place (page, (ReadoutPlace){ one->cursor_char, one->bound_char, one->top_char });
      if (i == described->selected)
        selected = page;
    }

  if (selected != NULL)
    adw_tab_view_set_selected_page (self->tabs, adw_tab_view_get_page (self->tabs, GTK_WIDGET (selected)));
}

/* A tab that was closed, in this window or another one with the same case. */
void
readout_window_reopen (ReadoutWindow *self, const ReadoutClosed *closed)
{
  const ReadoutSessionPage *described = g_ptr_array_index (closed->window->pages, 0);
  AdwTabPage *tab = NULL;

  g_return_if_fail (READOUT_IS_WINDOW (self));

  if (described->draft_id == NULL && described->article_id != 0)
    tab = readout_window_find_article (self, described->article_id);
  if (tab != NULL)
    {
      adw_tab_view_set_selected_page (self->tabs, tab);
      return;
    }

  restore_pages (self, closed->window, closed->drafts);
  if (self->case_file != NULL)
    readout_window_fill_pages (self);
}

/* drafts: by identifier; those that the window takes are taken out */
void
readout_window_restore (ReadoutWindow *self, const ReadoutSessionWindow *described, GHashTable *drafts)
{
  g_autoptr (GFile) case_file = NULL;

  g_return_if_fail (READOUT_IS_WINDOW (self));

  if (described->width > 0 && described->height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), described->width, described->height);
  if (described->is_maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  restore_pages (self, described, drafts);
  if (described->case_uri != NULL)
    {
      case_file = g_file_new_for_uri (described->case_uri);
      readout_window_open_case (self, case_file);
    }
  g_object_set (self->split, "show-start", described->shows_case, "show-end", described->shows_inspector,
                NULL);
}
