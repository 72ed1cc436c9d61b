/* readout-window-drafts.c: what is typed in a window, written down as drafts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-window-private.h"

/* What is not saved of a page, or NULL. */
ReadoutDraft *
readout_window_dup_draft (ReadoutWindow *self, ReadoutPage *page)
{
  g_autofree char *case_uri = readout_window_dup_case_uri (self);

  return readout_page_dup_draft (page, case_uri);
}

static ReadoutDraft *
take_draft (gpointer data)
{
  return readout_window_dup_draft (READOUT_WINDOW (gtk_widget_get_root (data)), data);
}

static void
edited_cb (ReadoutPage *page, ReadoutWindow *self)
{
  if (self->journal != NULL)
    readout_journal_change (self->journal, readout_page_get_draft_id (page));
}

static void
begin_draft (ReadoutWindow *self, ReadoutPage *page)
{
  readout_journal_add (self->journal, readout_page_get_draft_id (page), take_draft, page);
  g_signal_connect_object (page, "edited", G_CALLBACK (edited_cb), self, 0);
}

/* Before the page goes: what is not saved stays on the disk. */
void
readout_window_leave_draft (ReadoutWindow *self, ReadoutPage *page)
{
  g_signal_handlers_disconnect_by_func (page, edited_cb, self);
  readout_journal_leave (self->journal, readout_page_get_draft_id (page));
}

/* Before the page goes: what is not saved is thrown away. */
void
readout_window_discard_draft (ReadoutWindow *self, ReadoutPage *page)
{
  g_signal_handlers_disconnect_by_func (page, edited_cb, self);
  readout_journal_remove (self->journal, readout_page_get_draft_id (page));
}

/* A page that is still being filled has perhaps a draft; one that was saved has none any more. */
static void
end_draft (ReadoutWindow *self, ReadoutPage *page)
{
  if (readout_page_get_modified (page) || readout_page_get_loading (page))
    readout_window_leave_draft (self, page);
  else
    readout_window_discard_draft (self, page);
}

static void
detached_cb (AdwTabView *tabs, AdwTabPage *tab, int position, ReadoutWindow *self)
{
  if (self->journal != NULL)
    end_draft (self, READOUT_PAGE (adw_tab_page_get_child (tab)));
}

static void
notice_cb (ReadoutJournal *journal, GParamSpec *pspec, ReadoutWindow *self)
{
  const char *notice = readout_journal_get_notice (journal);
  g_autofree char *sentence = NULL;

  if (notice == NULL)
    {
      readout_banner_hide (self->banner);
      return;
    }

  /* Translators: %s is a sentence with the reason: that a file cannot be written */
  sentence = g_strdup_printf (_ ("What you type is not kept at the moment; save it. %s"), notice);
  readout_window_show_error (self, sentence);
}

/* Before there are pages. */
void
readout_window_set_journal (ReadoutWindow *self, ReadoutJournal *journal)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "notify::notice", G_CALLBACK (notice_cb), self, 0);
  g_signal_connect_object (self->tabs, "page-detached", G_CALLBACK (detached_cb), self, 0);
}

/* For each page that is added. */
void
readout_window_begin_draft (ReadoutWindow *self, ReadoutPage *page)
{
  g_signal_connect_object (page, "moved", G_CALLBACK (readout_window_change_session), self,
                           G_CONNECT_SWAPPED);
  if (self->journal != NULL)
    begin_draft (self, page);
}

/* Before the window goes. */
void
readout_window_end_drafts (ReadoutWindow *self)
{
  int n_pages;

  if (self->journal == NULL)
    return;

  n_pages = adw_tab_view_get_n_pages (self->tabs);
  for (guint i = 0; i < (guint)n_pages; i++)
    end_draft (self, readout_window_get_nth_page (self, i));
  g_clear_object (&self->journal);
}
