/* readout-window-search.c: what was found in the case, for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-compat.h"
#include "readout-search-table.h"
#include "readout-window-private.h"

/* Of each kind; the list shows fewer. */
#define MAX_EXPORTED 10000

typedef struct
{
  ReadoutWindow *window;
  ReadoutSearchQuery *query;
  GFile *file; /* NULL until it was chosen */
  guint n_hits;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  readout_search_query_free (self->query);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *sentence = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      readout_window_show_error (self->window, error->message);
      return;
    }

  /* Translators: number of passages; name of a file */
  sentence
      = g_strdup_printf (ngettext ("%u passage written to “%s”", "%u passages written to “%s”", self->n_hits),
                         self->n_hits, name);
  readout_window_set_status (self->window, sentence);
  readout_window_toast (self->window, sentence, NULL, NULL);
}

static gboolean
is_markdown (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".md");
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = readout_case_file_search_finish (READOUT_CASE_FILE (object), result, &error);
  g_autoptr (GBytes) bytes = NULL;
  char *table;

  if (hits == NULL)
    {
      readout_window_show_error (self->window, error->message);
      return;
    }

  self->n_hits = hits->len;
  table
      = is_markdown (self->file) ? readout_search_hits_to_markdown (hits) : readout_search_hits_to_csv (hits);
  bytes = g_bytes_new_take (table, strlen (table));
  g_file_replace_contents_bytes_async (self->file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb,
                                       self);
  g_steal_pointer (&self);
}

/* Takes export. */
static void
search (Export *export)
{
  g_autoptr (Export) self = export;

  if (self->window->case_file == NULL)
    return;

  readout_case_file_search_async (self->window->case_file, self->query, NULL, found_cb, self);
  g_steal_pointer (&self);
}

static Export *
export_new (ReadoutWindow *window)
{
  g_autoptr (ReadoutSearchQuery) query = readout_case_pane_dup_query (window->case_pane);
  Export *self;

  if (query == NULL || window->case_file == NULL)
    return NULL;

  self = g_new0 (Export, 1);
  self->window = g_object_ref (window);
  self->query = g_steal_pointer (&query);
  self->query->limit = MAX_EXPORTED;
  self->query->as_typed = TRUE;

  return self;
}

/* All that the search in the case finds; a name that ends in ".md" makes a list of a table. */
void
readout_window_export_hits_to (ReadoutWindow *self, GFile *file)
{
  Export *export = export_new (self);

  if (export == NULL)
    return;

  export->file = g_object_ref (file);
  search (export);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = readout_compat_save_file_finish (GTK_WINDOW (object), result, NULL);

  if (file != NULL)
    readout_window_export_hits_to (READOUT_WINDOW (object), file);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ReadoutWindow *self = user_data;
  g_autoptr (ReadoutSearchQuery) query = readout_case_pane_dup_query (self->case_pane);

  if (query == NULL)
    {
      readout_window_set_status (self, _ ("Please look for something in the case first"));
      readout_case_pane_focus_search (self->case_pane);
      return;
    }

  readout_compat_save_file_async (GTK_WINDOW (self), _ ("Export What Was Found"), _ ("search.csv"), NULL,
                                  chosen_cb, NULL);
}

static const GActionEntry entries[] = {
  { .name = "export-hits", .activate = export_cb },
};

void
readout_window_init_search (ReadoutWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
