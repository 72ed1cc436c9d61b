/* readout-window-close.c: nothing that somebody typed is lost with a tab or a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-window-private.h"

/* The page that somebody was asked about. */
typedef struct
{
  ReadoutWindow *window;
  AdwTabPage *tab;
} Question;

static Question *
question_new (ReadoutWindow *self, AdwTabPage *tab)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->tab = g_object_ref (tab);

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_object_unref (question->tab);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static ReadoutPage *
get_page (AdwTabPage *tab)
{
  return READOUT_PAGE (adw_tab_page_get_child (tab));
}

/* A page that is being filled shows nothing yet that somebody would want back. */
static void
remember (ReadoutWindow *self, ReadoutPage *page)
{
  if (!readout_page_get_loading (page))
    readout_keeper_remember (readout_window_get_keeper (self),
                             readout_window_describe_closed_page (self, page));
}

static void
tab_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  gboolean saved = readout_window_save_finish (READOUT_WINDOW (object), result, NULL);

  adw_tab_view_close_page_finish (question->window->tabs, question->tab, saved);
}

static void
tab_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutWindow *self = question->window;
  ReadoutPage *page = get_page (question->tab);
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);
  gboolean is_discarded = g_strcmp0 (answer, "discard") == 0;

  if (g_strcmp0 (answer, "save") == 0)
    {
      readout_window_save_async (self, page, tab_saved_cb, g_steal_pointer (&question));
      return;
    }

  if (is_discarded)
    readout_window_discard_draft (self, page);
  adw_tab_view_close_page_finish (self->tabs, question->tab, is_discarded);
}

static void
ask_about_tab (ReadoutWindow *self, AdwTabPage *tab)
{
  const char *const responses[]
      = { "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save"), NULL };
  g_autofree char *body = NULL;

  /* Translators: %s is the title of an article */
  body = g_strdup_printf (
      _ ("“%s” has changes that are in no case yet. They will be lost if you discard them."),
      readout_page_get_title (get_page (tab)));
  readout_compat_confirm_async (GTK_WINDOW (self), _ ("Save the Article?"), body, responses, "discard",
                                tab_answer_cb, question_new (self, tab));
}

static void
tell_kept (ReadoutWindow *self, const char *title)
{
  /* Translators: %s is the title of an article */
  g_autofree char *sentence = g_strdup_printf (_ ("Closed and kept: “%s”"), title);

  readout_window_toast (self, sentence, _ ("_Reopen"), "app.reopen-closed");
}

static void
tab_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutWindow *self = question->window;
  ReadoutPage *page = get_page (question->tab);

  if (!readout_journal_flush_finish (READOUT_JOURNAL (object), result, NULL))
    {
      ask_about_tab (self, question->tab);
      return;
    }

  tell_kept (self, readout_page_get_title (page));
  remember (self, page);
  readout_window_leave_draft (self, page);
  adw_tab_view_close_page_finish (self->tabs, question->tab, TRUE);
}

/* Nothing is asked when it can be opened again as it was. */
static gboolean
close_page_cb (AdwTabView *tabs, AdwTabPage *tab, ReadoutWindow *self)
{
  ReadoutPage *page = get_page (tab);

  if (!readout_page_get_modified (page))
    {
      remember (self, page);
      adw_tab_view_close_page_finish (tabs, tab, TRUE);
    }
  else if (self->is_discarding)
    ask_about_tab (self, tab);
  else
    readout_journal_flush_async (self->journal, tab_kept_cb, question_new (self, tab));

  return GDK_EVENT_STOP;
}

/* Closes the tab in front without keeping what is not saved. */
void
readout_window_discard (ReadoutWindow *self)
{
  self->is_discarding = TRUE;
  adw_tab_view_close_page (self->tabs, adw_tab_view_get_selected_page (self->tabs));
  self->is_discarding = FALSE;
}

static GPtrArray *
list_modified (ReadoutWindow *self)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    {
      ReadoutPage *page = readout_window_get_nth_page (self, i);

      if (readout_page_get_modified (page))
        g_ptr_array_add (pages, g_object_ref (page));
    }

  return pages;
}

void
readout_window_close_confirmed (ReadoutWindow *self)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  readout_window_end_memos (self);
  self->close_confirmed = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* One after the other: the first save may have to ask where the case shall be. */
static void save_next (ReadoutWindow *self);

static void
all_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);

  if (readout_window_save_finish (self, result, NULL))
    save_next (self);
}

static void
save_next (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) pages = list_modified (self);

  if (pages->len == 0)
    readout_window_close_confirmed (self);
  else
    readout_window_save_async (self, g_ptr_array_index (pages, 0), all_saved_cb, NULL);
}

static void
discard_all (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) pages = list_modified (self);

  for (guint i = 0; i < pages->len; i++)
    readout_window_discard_draft (self, g_ptr_array_index (pages, i));
}

static void
window_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);

  if (g_strcmp0 (answer, "save") == 0)
    save_next (self);
  else if (g_strcmp0 (answer, "discard") == 0)
    {
      discard_all (self);
      readout_window_close_confirmed (self);
    }
}

static void
settled_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;

  /* Why they are not stored has been told; whoever closes once more knows it. */
  self->notes_failed = !readout_note_book_settle_finish (READOUT_NOTE_BOOK (object), result, NULL);
  if (!self->notes_failed)
    gtk_window_close (GTK_WINDOW (self));
}

/* Whether the last words of all notes are on the disk; if not, the window closes as soon as they are. */
static gboolean
settle_notes (ReadoutWindow *self)
{
  ReadoutPage *page = readout_window_find_unsettled (self);

  if (page == NULL || self->notes_failed)
    return TRUE;

  readout_note_book_settle_async (readout_page_get_notes (page), settled_cb, g_object_ref (self));
  return FALSE;
}

static gboolean
ask (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) pages = list_modified (self);
  const char *const responses[]
      = { "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save All"), NULL };
  g_autofree char *body = NULL;

  if (pages->len == 0)
    return FALSE;

  body
      = g_strdup_printf (ngettext ("%u article has changes that are in no case yet. They will be lost if you "
                                   "discard them.",
                                   "%u articles have changes that are in no case yet. They will be lost if "
                                   "you discard them.",
                                   pages->len),
                         pages->len);
  readout_compat_confirm_async (GTK_WINDOW (self), _ ("Save Before Closing?"), body, responses, "discard",
                                window_answer_cb, NULL);

  return TRUE;
}

/* When what is not saved cannot be kept, there is something to ask. */
static void
close_settled (ReadoutWindow *self, gboolean is_kept)
{
  self->is_settling = FALSE;
  if (is_kept || !ask (self))
    readout_window_close_confirmed (self);
}

static void
program_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;

  close_settled (self, readout_keeper_settle_finish (READOUT_KEEPER (object), result, NULL));
}

/* A window that stays; NULL when this one is the last. */
static ReadoutWindow *
find_other (ReadoutWindow *self)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_WINDOW (l->data) && l->data != self)
      return l->data;

  return NULL;
}

static void
remember_window (ReadoutWindow *self)
{
  g_autoptr (GPtrArray) modified = list_modified (self);
  ReadoutWindow *other = find_other (self);

  readout_keeper_remember (readout_window_get_keeper (self), readout_window_describe_closed (self));
  if (modified->len > 0 && other != NULL)
    tell_kept (other, readout_page_get_title (g_ptr_array_index (modified, 0)));
}

static void
window_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  gboolean is_kept = readout_journal_flush_finish (READOUT_JOURNAL (object), result, NULL);

  if (is_kept)
    remember_window (self);
  close_settled (self, is_kept);
}

/* What is in the last window is there again at the next start; another one can be opened again. */
static void
settle (ReadoutWindow *self)
{
  if (self->is_settling)
    return;

  self->is_settling = TRUE;
  if (find_other (self) == NULL)
    readout_keeper_settle_async (readout_window_get_keeper (self), program_kept_cb, g_object_ref (self));
  else
    readout_journal_flush_async (self->journal, window_kept_cb, g_object_ref (self));
}

/* Whether the window can be closed now; if not, it closes as soon as all of it is kept. */
gboolean
readout_window_close_request (ReadoutWindow *self)
{
  if (!settle_notes (self))
    return FALSE;
  if (self->close_confirmed)
    return TRUE;

  settle (self);
  return FALSE;
}

void
readout_window_init_close (ReadoutWindow *self)
{
  g_signal_connect_object (self->tabs, "close-page", G_CALLBACK (close_page_cb), self, 0);
}
