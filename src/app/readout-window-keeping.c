/* readout-window-keeping.c: the bin and the history of the case, and undo over restarts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-case-act-words.h"
#include "readout-rows-dialog.h"
#include "readout-window-private.h"

/* Nobody reads farther back here; the export has all. */
#define MAX_ACTS 500

/* ---- undo ---- */

/* An article whose words have changed is shown with them, unless the analyst is just writing in it. */
static void
reopen_article (ReadoutWindow *self, gint64 article_id)
{
  AdwTabPage *tab = readout_window_find_article (self, article_id);

  if (tab == NULL || readout_page_get_modified (READOUT_PAGE (adw_tab_page_get_child (tab))))
    return;

  adw_tab_view_close_page (self->tabs, tab);
  readout_window_open_article (self, article_id, NULL);
}

static void
follow (ReadoutWindow *self, ReadoutCaseAct *act)
{
  gint64 article_id = readout_case_act_get_article_id (act);

  switch ((int)readout_case_act_get_verb (act))
    {
    case READOUT_CASE_VERB_ADD:
    case READOUT_CASE_VERB_RESTORE:
      readout_window_follow_removal (self, article_id);
      break;
    case READOUT_CASE_VERB_REMOVE:
      readout_window_follow_restoring (self, article_id);
      break;
    case READOUT_CASE_VERB_UPDATE:
      readout_reanalysis_add_article (self->reanalysis, article_id);
      reopen_article (self, article_id);
      break;
    case READOUT_CASE_VERB_CONFIRM_LINK:
    case READOUT_CASE_VERB_REJECT_LINK:
    case READOUT_CASE_VERB_REOPEN_LINK:
      readout_window_read_links (self);
      break;
    case READOUT_CASE_VERB_NAME_NEGOTIATION:
      readout_window_follow_renaming (self, readout_case_act_get_what (act),
                                      readout_case_act_get_former_name (act));
      break;
    case READOUT_CASE_VERB_REFUSE:
      break;
    default:
      readout_case_shelf_refresh (self->case_shelf, readout_case_act_get_correction_id (act));
    }
}

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ReadoutCaseAct) act = readout_case_file_undo_finish (READOUT_CASE_FILE (object), result, &error);
  g_autofree char *sentence = NULL;
  const char *what;

  if (READOUT_CASE_FILE (object) != self->case_file)
    return;
  if (act == NULL)
    {
      readout_window_show_error (self, error->message);
      return;
    }

  follow (self, act);
  what = readout_case_act_get_what (act);
  /* Translators: what was done, as "Article changed"; the title of the article */
  sentence
      = g_strdup_printf (_ ("Undone: %s, “%s”"), readout_case_act_get_label (act), what != NULL ? what : "");
  readout_case_pane_reload (self->case_pane);
  readout_window_set_status (self, sentence);
  readout_window_toast (self, sentence, NULL, NULL);
  readout_window_refresh (self);
}

static void
undo (ReadoutWindow *self, gint64 act_id)
{
  if (self->case_file != NULL)
    readout_case_file_undo_async (self->case_file, act_id, NULL, undone_cb, g_object_ref (self));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  undo (user_data, 0);
}

/* ---- history ---- */

static void
acts_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutRowsDialog) dialog = user_data;
  gboolean can_change = !readout_case_file_get_read_only (READOUT_CASE_FILE (object));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts
      = readout_case_file_list_history_finish (READOUT_CASE_FILE (object), result, &error);

  if (acts == NULL)
    {
      readout_rows_dialog_fail (dialog, error->message);
      return;
    }

  readout_rows_dialog_begin (dialog);
  for (guint i = 0; i < acts->len; i++)
    {
      ReadoutCaseAct *act = g_ptr_array_index (acts, i);
      const char *what = readout_case_act_get_what (act);
      g_autofree char *detail = readout_case_act_dup_detail (act);

      readout_rows_dialog_add (dialog, what != NULL ? what : readout_case_act_get_label (act), detail,
                               can_change && readout_case_act_get_can_undo (act) ? _ ("_Undo") : NULL,
                               readout_case_act_get_id (act));
    }
  readout_rows_dialog_end (dialog);
}

/* Once more whenever the pane has been brought up to date, which is after each change. */
static void
list_acts (ReadoutCasePane *pane, ReadoutRowsDialog *dialog)
{
  ReadoutCaseFile *case_file = readout_case_pane_get_case (pane);

  if (case_file != NULL)
    readout_case_file_list_history_async (case_file, MAX_ACTS, NULL, acts_cb, g_object_ref (dialog));
}

static void
act_chosen_cb (ReadoutRowsDialog *dialog, gint64 act_id, ReadoutWindow *self)
{
  undo (self, act_id);
}

static void
show_history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  ReadoutRowsDialog *dialog = readout_rows_dialog_new (GTK_WINDOW (self), _ ("History of the Case"),
                                                       _ ("No History"), _ ("Nothing was done yet."));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (act_chosen_cb), self, 0);
  g_signal_connect_object (self->case_pane, "reloaded", G_CALLBACK (list_acts), dialog, 0);
  list_acts (self->case_pane, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- bin ---- */

static char *
dup_removed (ReadoutCaseArticle *article)
{
  const char *outlet = readout_case_article_get_metadata (article)->outlet;
  g_autofree char *moment = readout_label_moment (readout_case_article_get_removed (article));
  /* Translators: when an article was removed: day and time */
  g_autofree char *removed = g_strdup_printf (_ ("Removed on %s"), moment);

  return outlet != NULL ? g_strdup_printf ("%s · %s", outlet, removed) : g_steal_pointer (&removed);
}

static void
bin_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutRowsDialog) dialog = user_data;
  gboolean can_change = !readout_case_file_get_read_only (READOUT_CASE_FILE (object));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles
      = readout_case_file_list_bin_finish (READOUT_CASE_FILE (object), result, &error);

  if (articles == NULL)
    {
      readout_rows_dialog_fail (dialog, error->message);
      return;
    }

  readout_rows_dialog_begin (dialog);
  for (guint i = 0; i < articles->len; i++)
    {
      ReadoutCaseArticle *article = g_ptr_array_index (articles, i);
      g_autofree char *removed = dup_removed (article);

      readout_rows_dialog_add (dialog, readout_case_article_get_metadata (article)->title, removed,
                               can_change ? _ ("_Restore") : NULL, readout_case_article_get_id (article));
    }
  readout_rows_dialog_end (dialog);
}

static void
list_bin (ReadoutCasePane *pane, ReadoutRowsDialog *dialog)
{
  ReadoutCaseFile *case_file = readout_case_pane_get_case (pane);

  if (case_file != NULL)
    readout_case_file_list_bin_async (case_file, NULL, bin_cb, g_object_ref (dialog));
}

static void
article_chosen_cb (ReadoutRowsDialog *dialog, gint64 article_id, ReadoutWindow *self)
{
  readout_window_restore_article (self, article_id);
}

static void
show_bin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  ReadoutRowsDialog *dialog = readout_rows_dialog_new (
      GTK_WINDOW (self), _ ("Bin of the Case"), _ ("The Bin Is Empty"),
      _ ("What you remove from the case is kept here, and can be restored whole."));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (article_chosen_cb), self, 0);
  g_signal_connect_object (self->case_pane, "reloaded", G_CALLBACK (list_bin), dialog, 0);
  list_bin (self->case_pane, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const GActionEntry entries[] = {
  { .name = "undo-case", .activate = undo_cb },
  { .name = "show-history", .activate = show_history_cb },
  { .name = "show-bin", .activate = show_bin_cb },
};

void
readout_window_init_keeping (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
