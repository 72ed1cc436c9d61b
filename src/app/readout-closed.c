/* readout-closed.c: a tab or a window that was closed, to be opened again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-closed.h"

ReadoutClosed *
readout_closed_new (gboolean is_window)
{
  ReadoutClosed *self = g_new0 (ReadoutClosed, 1);

  self->session = readout_session_new ();
  self->window = readout_session_add_window (self->session);
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)readout_draft_free);
  self->is_window = is_window;

  return self;
}

void
readout_closed_free (ReadoutClosed *self)
{
  readout_session_free (self->session);
  g_hash_table_unref (self->drafts);
  g_free (self);
}

/* Whether it is a tab with what was not saved of an article. */
gboolean
readout_closed_has_article (const ReadoutClosed *self, const char *case_uri, gint64 article_id)
{
  const ReadoutSessionPage *page = g_ptr_array_index (self->window->pages, 0);

  return !self->is_window && page->draft_id != NULL && page->article_id == article_id
         && g_strcmp0 (self->window->case_uri, case_uri) == 0;
}
