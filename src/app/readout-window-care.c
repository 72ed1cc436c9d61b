/* readout-window-care.c: what keeps the case whole: backups, copies, checks, and findings that are up to date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>

#include "readout-case-export.h"
#include "readout-compat.h"
#include "readout-window-private.h"

/* ---- by itself, when a case is opened ---- */

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) backup = readout_case_file_back_up_finish (READOUT_CASE_FILE (object), result, &error);
  g_autofree char *sentence = NULL;

  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: a sentence that says why */
  sentence = g_strdup_printf (_ ("The backup of the case could not be made. %s"), error->message);
  readout_window_show_error (self, sentence);
}

void
readout_window_begin_care (ReadoutWindow *self)
{
  guint n_kept = (guint)g_settings_get_int (self->settings, "backups");

  if (readout_case_file_get_read_only (self->case_file))
    return;

  self->caring = g_cancellable_new ();
  if (n_kept > 0)
    readout_case_file_back_up_async (self->case_file, n_kept, FALSE, self->caring, backed_up_cb,
                                     g_object_ref (self));
}

/* Before the case is closed. */
void
readout_window_end_care (ReadoutWindow *self)
{
  g_cancellable_cancel (self->caring);
  g_clear_object (&self->caring);
}

/* ---- copy and export ---- */

static void
tell (ReadoutWindow *self, const char *sentence)
{
  readout_window_set_status (self, sentence);
  readout_window_toast (self, sentence, NULL, NULL);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_file_copy_finish (READOUT_CASE_FILE (object), result, &error))
    tell (self, _ ("The copy is saved, and was opened to prove it"));
  else
    readout_window_show_error (self, error->message);
}

static void
copy_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);

  if (file == NULL || self->case_file == NULL)
    return;

  readout_window_set_status (self, _ ("Saving a copy…"));
  readout_case_file_copy_async (self->case_file, file, self->caring, copied_cb, g_object_ref (self));
}

static GListModel *
create_filters (const char *name, const char *const *patterns)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const patterns[] = { "*.readout", NULL };
  ReadoutWindow *self = user_data;
  g_autoptr (GListModel) filters = create_filters (_ ("Readout cases"), patterns);
  g_autofree char *name = readout_case_file_dup_name (self->case_file);
  /* Translators: the name of a copy of a case; %s is that of the case */
  g_autofree char *copy = g_strdup_printf (_ ("%s (copy).readout"), name);

  readout_compat_save_file_async (GTK_WINDOW (self), _ ("Save a Copy of the Case"), copy, filters,
                                  copy_chosen_cb, NULL);
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (readout_case_export_finish (result, &error))
    tell (self, _ ("The case is exported"));
  else
    readout_window_show_error (self, error->message);
}

static void
export_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  ReadoutExportFormat format;

  if (file == NULL || self->case_file == NULL)
    return;
  if (!readout_export_format_from_name (name, &format))
    {
      readout_window_show_error (self, _ ("Let the name end in .json, .csv (quotes) or .zip (everything)."));
      return;
    }

  readout_window_set_status (self, _ ("Exporting the case…"));
  readout_case_export_async (self->case_file, format, file, self->caring, exported_cb, g_object_ref (self));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const patterns[] = { "*.zip", "*.json", "*.csv", NULL };
  ReadoutWindow *self = user_data;
  g_autoptr (GListModel) filters
      = create_filters (_ ("Everything (.zip), JSON (.json), quotes (.csv)"), patterns);
  g_autofree char *name = readout_case_file_dup_name (self->case_file);
  g_autofree char *file_name = g_strconcat (name, ".zip", NULL);

  readout_compat_save_file_async (GTK_WINDOW (self), _ ("Export Case"), file_name, filters, export_chosen_cb,
                                  NULL);
}

/* ---- compact ---- */

static void
compacted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *size = NULL, *sentence = NULL;
  gint64 n_bytes_saved;

  if (!readout_case_file_compact_finish (READOUT_CASE_FILE (object), result, &n_bytes_saved, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  size = g_format_size ((guint64)n_bytes_saved);
  /* Translators: a size such as "1.2 MB" */
  sentence = g_strdup_printf (_ ("The case file is smaller by %s"), size);
  tell (self, sentence);
}

static void
compact_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;

  readout_window_set_status (self, _ ("Making the case file smaller…"));
  readout_case_file_compact_async (self->case_file, NULL, compacted_cb, g_object_ref (self));
}

/* ---- check and repair ---- */

static void start_check (ReadoutWindow *self);

static void
repaired_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!readout_case_file_repair_finish (READOUT_CASE_FILE (object), result, &error))
    {
      readout_window_show_error (self, error->message);
      return;
    }

  if (self->reanalysis != NULL)
    readout_reanalysis_add_outdated (self->reanalysis);
  if (self->case_file != NULL)
    start_check (self);
}

static void
repair_answer_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ReadoutWindow *self = READOUT_WINDOW (object);
  g_autofree char *answer = readout_compat_confirm_finish (GTK_WINDOW (object), result, NULL);

  if (g_strcmp0 (answer, "repair") == 0 && self->case_file != NULL)
    readout_case_file_repair_async (self->case_file, NULL, repaired_cb, g_object_ref (self));
}

static void
ask_to_repair (ReadoutWindow *self, GStrv sentences)
{
  const char *const responses[] = { "close", _ ("_Close"), "repair", _ ("_Repair"), NULL };
  g_autofree char *list = g_strjoinv ("\n", sentences);
  g_autofree char *body = g_strdup_printf (
      /* Translators: a list of sentences that say what is wrong */
      _ ("%s\n\nWhat was found in the articles, and the search, can be made again from the texts. Texts, notes and "
         "corrections are not touched."),
      list);

  readout_window_set_status (self, _ ("Something is wrong with the case"));
  readout_compat_confirm_async (GTK_WINDOW (self), _ ("Something Is Wrong With the Case"), body, responses,
                                NULL, repair_answer_cb, NULL);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ReadoutWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sentences = readout_case_file_check_finish (READOUT_CASE_FILE (object), result, &error);

  if (sentences == NULL)
    readout_window_show_error (self, error->message);
  else if (sentences[0] == NULL)
    tell (self, _ ("Nothing is wrong with the case"));
  else
    ask_to_repair (self, sentences);
}

static void
start_check (ReadoutWindow *self)
{
  readout_window_set_status (self, _ ("Checking the case…"));
  readout_case_file_check_async (self->case_file, self->caring, checked_cb, g_object_ref (self));
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  start_check (user_data);
}

static const GActionEntry entries[] = {
  { .name = "copy-case", .activate = copy_cb },
  { .name = "export-case", .activate = export_cb },
  { .name = "compact-case", .activate = compact_cb },
  { .name = "check-case", .activate = check_cb },
};

void
readout_window_init_care (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
