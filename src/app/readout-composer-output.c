/* readout-composer-output.c: the memo that is written, into a file, on paper, into another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-compat.h"
#include "readout-composer-private.h"

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutComposer) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!readout_memo_export_finish (READOUT_MEMO (object), result, &error))
    {
      readout_compat_confirm_async (GTK_WINDOW (self), _ ("The Memo Was Not Exported"), error->message,
                                    (const char *const[]){ "close", _ ("_Close"), NULL }, NULL, NULL, NULL);
      return;
    }

  readout_composer_desk_keep (self->desk, _ ("Exported"));
  readout_composer_toast (self, _ ("The memo was exported, and this version kept"));
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutComposer *self = READOUT_COMPOSER (object);
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);
  g_autoptr (ReadoutMemo) memo = user_data;

  if (file != NULL)
    readout_memo_export_async (memo, file, NULL, exported_cb, g_object_ref (self));
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF (.pdf), Markdown (.md) or HTML (.html)"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_filter_add_pattern (filter, "*.md");
  gtk_file_filter_add_pattern (filter, "*.html");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/* What is exported is what the pages show: the state at the time of asking. */
void
readout_composer_export (ReadoutComposer *self)
{
  ReadoutMemo *memo = readout_composer_desk_get_memo (self->desk);
  const ReadoutMemoRecord *record = readout_composer_get_record (self);
  g_autoptr (GListModel) filters = NULL;
  g_autofree char *name = NULL;

  if (memo == NULL)
    return;

  filters = create_filters ();
  name = g_strdup_printf ("%s %s.pdf", record->fields[READOUT_MEMO_FIELD_SUBJECT],
                          record->fields[READOUT_MEMO_FIELD_CUT_OFF]);
  readout_compat_save_file_async (GTK_WINDOW (self), _ ("Export Memo"), g_strdelimit (name, "/", '-'),
                                  filters, chosen_cb, g_object_ref (memo));
}

static void
draw_page_cb (GtkPrintOperation *print, GtkPrintContext *context, int page, ReadoutMemoPainter *painter)
{
  readout_memo_painter_draw_page (painter, gtk_print_context_get_cairo_context (context), (guint)page);
}

static GtkPageSetup *
create_page_setup (ReadoutMemoPainter *painter)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;
  GtkPaperSize *paper;

  readout_memo_painter_get_size (painter, &width, &height);
  paper = gtk_paper_size_new (width > 600 ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (paper);

  return setup;
}

/* A painter of its own: the one of the pages is replaced while one writes. */
void
readout_composer_print (ReadoutComposer *self)
{
  ReadoutMemo *memo = readout_composer_desk_get_memo (self->desk);
  g_autoptr (GtkPrintOperation) print = gtk_print_operation_new ();
  g_autoptr (ReadoutMemoPainter) painter = memo != NULL ? readout_memo_painter_new (memo) : NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GError) error = NULL;

  if (painter == NULL)
    return;

  setup = create_page_setup (painter);
  gtk_print_operation_set_n_pages (print, (int)readout_memo_painter_get_n_pages (painter));
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_job_name (print, readout_memo_get_title (memo));
  gtk_print_operation_set_embed_page_setup (print, TRUE);
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page_cb), painter);
  if (gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    readout_composer_toast (self, error->message);
}

static GdkContentProvider *
create_provider (const char *mime_type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* Who pastes takes the rich text or the Markdown. */
void
readout_composer_copy_rich (ReadoutComposer *self)
{
  ReadoutMemo *memo = readout_composer_desk_get_memo (self->desk);
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  if (memo == NULL)
    return;

  providers[0] = create_provider ("text/html", readout_memo_to_html (memo));
  providers[1] = create_provider ("text/plain;charset=utf-8", readout_memo_to_markdown (memo));
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  readout_composer_toast (self, _ ("The memo was copied"));
}
