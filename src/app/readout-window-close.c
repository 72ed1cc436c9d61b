/* readout-window-close.c: nothing that somebody typed is lost with a tab or a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-application.h"
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
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);

  if (g_strcmp0 (answer, "save") == 0)
    {
      ReadoutPage *page = READOUT_PAGE (adw_tab_page_get_child (question->tab));

      readout_window_save_async (self, page, tab_saved_cb, g_steal_pointer (&question));
      return;
    }

  adw_tab_view_close_page_finish (self->tabs, question->tab, g_strcmp0 (answer, "discard") == 0);
}

static gboolean
close_page_cb (AdwTabView *tabs, AdwTabPage *tab, ReadoutWindow *self)
{
  ReadoutPage *page = READOUT_PAGE (adw_tab_page_get_child (tab));
  const char *const responses[]
      = { "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save"), NULL };
  g_autofree char *body = NULL;

  if (!readout_page_get_modified (page))
    {
      adw_tab_view_close_page_finish (tabs, tab, TRUE);
      return GDK_EVENT_STOP;
    }

  /* Translators: %s is the title of an article */
  body = g_strdup_printf (
      _ ("“%s” has changes that are in no case yet. They will be lost if you discard them."),
      readout_page_get_title (page));
  readout_compat_confirm_async (GTK_WINDOW (self), _ ("Save the Article?"), body, responses, "discard",
                                tab_answer_cb, question_new (self, tab));

  return GDK_EVENT_STOP;
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

static void
close_confirmed (ReadoutWindow *self)
{
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
    close_confirmed (self);
  else
    readout_window_save_async (self, g_ptr_array_index (pages, 0), all_saved_cb, NULL);
}

static void
window_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);

  if (g_strcmp0 (answer, "save") == 0)
    save_next (self);
  else if (g_strcmp0 (answer, "discard") == 0)
    close_confirmed (self);
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

/* With the program, which begins with what is open now again. */
void
readout_window_close_keeping (ReadoutWindow *self)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  self->keeps_drafts = TRUE;
  close_confirmed (self);
}

static void
kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;

  self->is_settling = FALSE;
  if (readout_keeper_settle_finish (READOUT_KEEPER (object), result, NULL))
    readout_window_close_keeping (self);
  else if (!ask (self))
    close_confirmed (self);
}

static gboolean
is_last (ReadoutWindow *self)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (READOUT_IS_WINDOW (l->data) && l->data != self)
      return FALSE;

  return TRUE;
}

static void
settle (ReadoutWindow *self)
{
  ReadoutApplication *application = READOUT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (self->is_settling)
    return;

  self->is_settling = TRUE;
  readout_keeper_settle_async (readout_application_get_keeper (application), kept_cb, g_object_ref (self));
}

/* Whether the window can be closed now.  What is in the last one is there again at the next start, so that
 * there is nothing to ask. */
gboolean
readout_window_close_request (ReadoutWindow *self)
{
  if (!settle_notes (self))
    return FALSE;
  if (self->close_confirmed)
    return TRUE;
  if (!is_last (self))
    return !ask (self);

  settle (self);
  return FALSE;
}

void
readout_window_init_close (ReadoutWindow *self)
{
  g_signal_connect_object (self->tabs, "close-page", G_CALLBACK (close_page_cb), self, 0);
}
