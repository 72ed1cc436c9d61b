/* readout-window-open.c: files into articles, one or many at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-analyze.h"
#include "readout-compat.h"
#include "readout-folders.h"
#include "readout-import.h"
#include "readout-outcome.h"
#include "readout-outcomes-dialog.h"
#include "readout-recent.h"
#include "readout-window-private.h"

/* More than these are not opened to be read one by one: they go into a case. */
#define MAX_TABS 5

/* Enough to keep the helper processes busy. */
#define MAX_AT_ONCE 4

/* The files that were asked for together. */
typedef struct
{
  ReadoutWindow *window;
  GListModel *files;
  GCancellable *cancellable;
  ReadoutCaseFile *case_file;      /* NULL: into tabs */
  ReadoutCorrections *corrections; /* those that hold for what goes into the case */
  guint next;
  guint n_done;
  guint n_failed;
} Opening;

/* One file on its way. */
typedef struct
{
  Opening *opening;
  GFile *file;
} Item;

static Opening *
opening_ref (Opening *opening)
{
  return g_atomic_rc_box_acquire (opening);
}

static void
opening_clear (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->window);
  g_object_unref (opening->files);
  g_object_unref (opening->cancellable);
  g_clear_object (&opening->case_file);
  g_clear_pointer (&opening->corrections, readout_corrections_unref);
}

static void
opening_unref (Opening *opening)
{
  g_atomic_rc_box_release_full (opening, opening_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_unref)

static void
item_free (Item *item)
{
  opening_unref (item->opening);
  g_object_unref (item->file);
  g_free (item);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Item, item_free)

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
show_progress (Opening *opening)
{
  ReadoutWindow *self = opening->window;
  guint n_files = g_list_model_get_n_items (opening->files);
  g_autofree char *label = NULL;

  if (n_files == 1)
    return;

  /* Translators: how many files have been opened, and how many there are */
  label = g_strdup_printf (_ ("%u of %u files opened"), opening->n_done, n_files);
  gtk_label_set_label (self->progress_label, label);
  gtk_progress_bar_set_fraction (self->progress, opening->n_done / (double)n_files);
  gtk_revealer_set_reveal_child (self->progress_revealer, opening->n_done < n_files);
  readout_window_set_status (self, label);
}

static char *
dup_summary (Opening *opening)
{
  guint n_opened = opening->n_done - opening->n_failed;

  if (opening->n_failed > 0)
    /* Translators: how many files were opened, and how many were not */
    return g_strdup_printf (_ ("%u files opened, %u not"), n_opened, opening->n_failed);
  if (opening->case_file != NULL)
    return g_strdup_printf (
        ngettext ("%u article added to the case", "%u articles added to the case", n_opened), n_opened);

  return g_strdup_printf (ngettext ("%u article opened", "%u articles opened", n_opened), n_opened);
}

static void
tell_outcome (Opening *opening)
{
  ReadoutWindow *self = opening->window;
  g_autoptr (ReadoutOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (self->outcomes), 0);
  g_autofree char *summary = dup_summary (opening);

  if (opening->n_done == 1 && opening->n_failed == 1)
    {
      readout_window_show_error (self, readout_outcome_get_sentence (outcome));
      return;
    }
  if (opening->n_done == 1 && opening->case_file == NULL)
    return;

  readout_window_set_status (self, summary);
  readout_window_toast (self, summary, _ ("_Details"), "win.show-outcomes");
}

static void
end_opening (Opening *opening)
{
  ReadoutWindow *self = opening->window;
  g_autoptr (GListStore) queued = g_steal_pointer (&self->queued);

  self->queued = g_list_store_new (G_TYPE_FILE);
  g_clear_object (&self->opening);
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  if (opening->case_file != NULL)
    readout_case_pane_reload (self->case_pane);

  tell_outcome (opening);
  if (g_list_model_get_n_items (G_LIST_MODEL (queued)) > 0)
    readout_window_open_files (self, G_LIST_MODEL (queued));
}

static void start_next (Opening *opening);

static void
add_outcome (Item *item, const char *sentence, const GError *error)
{
  Opening *opening = item->opening;
  g_autofree char *name = dup_name (item->file);
  g_autoptr (ReadoutOutcome) outcome
      = readout_outcome_new (name, error != NULL ? error->message : sentence, error != NULL);

  /* Those that failed stand first. */
  if (error != NULL)
    g_list_store_insert (opening->window->outcomes, opening->n_failed++, outcome);
  else
    g_list_store_append (opening->window->outcomes, outcome);
  opening->n_done++;
  show_progress (opening);

  if (opening->n_done == g_list_model_get_n_items (opening->files))
    end_opening (opening);
  else
    start_next (opening);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Item) item = user_data;
  g_autoptr (GError) error = NULL;

  readout_case_file_add_article_finish (READOUT_CASE_FILE (object), result, &error);
  add_outcome (item, _ ("Added to the case"), error);
}

static void
analyzed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Item) item = user_data;
  Opening *opening = item->opening;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutAnalysis) analysis = readout_analyze_finish (result, &error);

  if (analysis == NULL)
    add_outcome (item, NULL, error);
  else
    readout_case_file_add_article_async (opening->case_file, analysis, NULL, opening->cancellable, added_cb,
                                         g_steal_pointer (&item));
}

static void
show_article (ReadoutWindow *self, GFile *file, const char *charset, ReadoutArticle *article)
{
  ReadoutPage *page = self->page != NULL && readout_page_is_blank (self->page)
                          ? self->page
                          : readout_window_add_page (self);

  readout_recent_add (file);
  readout_page_load (page, article);
  readout_page_set_file (page, file, charset, readout_article_get_original (article));
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Item) item = user_data;
  Opening *opening = item->opening;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutArticle) article = readout_import_file_finish (result, &error);

  if (article == NULL)
    add_outcome (item, NULL, error);
  else if (opening->case_file != NULL)
    readout_analyze_async (opening->window->analyzer, article, opening->corrections, opening->cancellable,
                           analyzed_cb, g_steal_pointer (&item));
  else
    {
      show_article (opening->window, item->file, readout_import_file_get_charset (result), article);
      add_outcome (item, _ ("Opened"), NULL);
    }
}

static void
start_next (Opening *opening)
{
  Item *item;

  if (opening->next >= g_list_model_get_n_items (opening->files))
    return;

  item = g_new0 (Item, 1);
  item->opening = opening_ref (opening);
  item->file = g_list_model_get_item (opening->files, opening->next++);
  readout_import_file_async (item->file, opening->cancellable, imported_cb, item);
}

/* into_case: with the open case; tabs keep the order of the files, so that they are opened one by one */
static void
start (ReadoutWindow *self, GListModel *files, gboolean into_case)
{
  g_autoptr (Opening) opening = g_atomic_rc_box_new0 (Opening);

  opening->window = g_object_ref (self);
  opening->files = g_object_ref (files);
  opening->cancellable = g_cancellable_new ();
  if (into_case)
    {
      opening->case_file = g_object_ref (self->case_file);
      opening->corrections = readout_reanalysis_dup_corrections (self->reanalysis, 0);
    }

  g_list_store_remove_all (self->outcomes);
  g_set_object (&self->opening, opening->cancellable);
  readout_banner_hide (self->banner);
  show_progress (opening);
  for (guint i = 0; i < (into_case ? MAX_AT_ONCE : 1); i++)
    start_next (opening);
}

/* Files that wait for an answer. */
typedef struct
{
  ReadoutWindow *window;
  GListModel *files;
} Waiting;

static Waiting *
waiting_new (ReadoutWindow *self, GListModel *files)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->window = g_object_ref (self);
  waiting->files = g_object_ref (files);

  return waiting;
}

static void
waiting_free (Waiting *waiting)
{
  g_object_unref (waiting->window);
  g_object_unref (waiting->files);
  g_free (waiting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void
case_created_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  ReadoutWindow *self = READOUT_WINDOW (object);

  if (readout_window_create_case_finish (self, result, NULL))
    start (self, waiting->files, TRUE);
}

static void
many_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);

  if (g_strcmp0 (answer, "tabs") == 0)
    start (self, waiting->files, FALSE);
  else if (g_strcmp0 (answer, "case") == 0 && self->case_file != NULL)
    start (self, waiting->files, TRUE);
  else if (g_strcmp0 (answer, "case") == 0)
    readout_window_create_case_async (self, case_created_cb, g_steal_pointer (&waiting));
}

static void
ask_where (ReadoutWindow *self, GListModel *files)
{
  guint n_files = g_list_model_get_n_items (files);
  const char *const responses[] = { "cancel", _ ("_Cancel"),
                                    "tabs",   _ ("Open in _Tabs"),
                                    "case",   self->case_file != NULL ? _ ("_Add to Case") : _ ("_New Case…"),
                                    NULL };
  g_autofree char *body = g_strdup_printf (
      ngettext ("You chose %u file. Put it into the case, or open it to read it first?",
                "You chose %u files. Put them into a case at once, or open each of them in a tab?", n_files),
      n_files);

  readout_compat_confirm_async (GTK_WINDOW (self), _ ("Add to a Case?"), body, responses, NULL,
                                many_answer_cb, waiting_new (self, files));
}

/* Behind the files that are being opened. */
static void
wait_in_line (ReadoutWindow *self, GListModel *files)
{
  guint n_files = g_list_model_get_n_items (files);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_list_store_append (self->queued, file);
    }
}

static gboolean
is_case (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".readout");
}

static void
open_expanded (ReadoutWindow *self, GListModel *files)
{
  g_autoptr (GListStore) articles = g_list_store_new (G_TYPE_FILE);
  guint n_files, n_articles;
  gboolean can_add = self->analyzer != NULL
                     && (self->case_file == NULL || !readout_case_file_get_read_only (self->case_file));

  n_files = g_list_model_get_n_items (files);
  if (n_files == 0)
    readout_window_show_error (self, _ ("There are no files in this folder."));
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (is_case (file))
        readout_window_open_case (self, file);
      else
        g_list_store_append (articles, file);
    }

  n_articles = g_list_model_get_n_items (G_LIST_MODEL (articles));
  if (n_articles == 0)
    return;

  if (self->opening != NULL)
    wait_in_line (self, G_LIST_MODEL (articles));
  else if (n_articles > MAX_TABS && can_add)
    ask_where (self, G_LIST_MODEL (articles));
  else
    start (self, G_LIST_MODEL (articles), FALSE);
}

static void
recent_cb (ReadoutWindow *self)
{
  readout_recent_fill_menu (self->recent_menu);
}

void
readout_window_init_recent (ReadoutWindow *self)
{
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (recent_cb), self,
                           G_CONNECT_SWAPPED);
  recent_cb (self);
}

void
readout_window_open_recent (ReadoutWindow *self, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  readout_window_open_files (self, G_LIST_MODEL (files));
}

static void
expanded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GListModel) files = readout_folders_expand_finish (result);

  open_expanded (self, files);
}

/* Articles into tabs or into the case, cases into a window; of folders, what is in them. */
void
readout_window_open_files (ReadoutWindow *self, GListModel *files)
{
  g_return_if_fail (READOUT_IS_WINDOW (self));

  if (g_list_model_get_n_items (files) > 0)
    readout_folders_expand_async (files, expanded_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GListModel) files = readout_compat_open_files_finish (GTK_WINDOW (object), result, NULL);

  if (files != NULL)
    readout_window_open_files (READOUT_WINDOW (object), files);
}

void
readout_window_choose_files (ReadoutWindow *self)
{
  readout_compat_open_files_async (GTK_WINDOW (self), _ ("Open Articles"), TRUE, NULL, chosen_cb, NULL);
}

void
readout_window_show_outcomes (ReadoutWindow *self)
{
  gtk_window_present (
      GTK_WINDOW (readout_outcomes_dialog_new (GTK_WINDOW (self), G_LIST_MODEL (self->outcomes))));
}
