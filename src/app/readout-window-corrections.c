/* readout-window-corrections.c: what the analyst says, between the pages of a window and where it is kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-window-private.h"

/* As many articles are worth telling of. */
#define MIN_TOLD 5

static void
failed_cb (ReadoutWindow *self, const char *message)
{
  readout_window_show_error (self, message);
}

static void
notice_cb (GObject *shelf, GParamSpec *pspec, ReadoutWindow *self)
{
  g_autofree char *notice = NULL;

  g_object_get (shelf, "notice", &notice, NULL);
  if (notice != NULL)
    readout_window_show_error (self, notice);
}

static void
done_cb (ReadoutWindow *self)
{
  readout_case_pane_reload (self->case_pane);
}

/* The corrections of single articles are soon done, and nobody wants to read of them. */
static void
progress_cb (ReadoutWindow *self, guint n_left)
{
  g_autofree char *sentence = NULL;

  if (n_left < MIN_TOLD)
    return;

  sentence = g_strdup_printf (
      ngettext ("Reading articles anew: %'u left", "Reading articles anew: %'u left", n_left), n_left);
  readout_window_set_status (self, sentence);
}

static void
connect_all (ReadoutWindow *self)
{
  int n_pages = adw_tab_view_get_n_pages (self->tabs);

  for (guint i = 0; i < (guint)n_pages; i++)
    readout_correction_book_set_case (readout_page_get_book (readout_window_get_nth_page (self, i)),
                                      self->case_shelf);
}

/* With the case that has been opened. */
void
readout_window_begin_corrections (ReadoutWindow *self)
{
  self->case_shelf = readout_case_shelf_new (self->case_file);
  g_signal_connect_object (self->case_shelf, "notify::notice", G_CALLBACK (notice_cb), self, 0);
  self->reanalysis = readout_reanalysis_new (self->case_shelf, self->always);
  readout_reanalysis_set_analyzer (self->reanalysis, self->analyzer);
  g_signal_connect_object (self->reanalysis, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reanalysis, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  connect_all (self);
}

/* Before the case is closed. */
void
readout_window_end_corrections (ReadoutWindow *self)
{
  g_clear_object (&self->reanalysis);
  g_clear_object (&self->case_shelf);
  connect_all (self);
}

void
readout_window_connect_book (ReadoutWindow *self, ReadoutCorrectionBook *book)
{
  readout_correction_book_set_always (book, self->always);
  readout_correction_book_set_case (book, self->case_shelf);
  g_signal_connect_object (book, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/* always: what the analyst says of all articles; before there are pages */
void
readout_window_set_always (ReadoutWindow *self, ReadoutAlwaysShelf *always)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  g_set_object (&self->always, READOUT_CORRECTION_SHELF (always));
  g_signal_connect_object (always, "notify::notice", G_CALLBACK (notice_cb), self, 0);
}
