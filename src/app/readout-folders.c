/* readout-folders.c: the files in folders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-folders.h"

/* More than this was not meant: somebody dropped the disk. */
#define MAX_FILES 10000
#define MAX_DEPTH 8

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

static int
compare_names (gconstpointer a, gconstpointer b)
{
  GFileInfo *one = *(GFileInfo *const *)a, *other = *(GFileInfo *const *)b;
  g_autofree char *key = g_utf8_collate_key_for_filename (g_file_info_get_name (one), -1);
  g_autofree char *other_key = g_utf8_collate_key_for_filename (g_file_info_get_name (other), -1);

  return g_strcmp0 (key, other_key);
}

/* As a file manager shows them. */
static GPtrArray *
list_folder (GFile *folder)
{
  GPtrArray *infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) enumerator
      = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFileInfo *info;

  while (enumerator != NULL && infos->len < MAX_FILES
         && (info = g_file_enumerator_next_file (enumerator, NULL, NULL)) != NULL)
    {
      if (g_file_info_get_is_hidden (info))
        g_object_unref (info);
      else
        g_ptr_array_add (infos, info);
    }
  g_ptr_array_sort (infos, compare_names);

  return infos;
}

static void
add (GListStore *found, GFile *file, GFileType type, guint depth)
{
  g_autoptr (GPtrArray) infos = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (found)) >= MAX_FILES || depth > MAX_DEPTH)
    return;
  if (type != G_FILE_TYPE_DIRECTORY)
    {
      g_list_store_append (found, file);
      return;
    }

  infos = list_folder (file);
  for (guint i = 0; i < infos->len; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      g_autoptr (GFile) child = g_file_get_child (file, g_file_info_get_name (info));

      add (found, child, g_file_info_get_file_type (info), depth + 1);
    }
}

static void
expand_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GListModel *files = data;
  GListStore *found = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add (found, file, g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable), 0);
    }
  g_task_return_pointer (task, found, g_object_unref);
}

/* files: does not change meanwhile */
void
readout_folders_expand_async (GListModel *files, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, readout_folders_expand_async);
  g_task_set_task_data (task, g_object_ref (files), g_object_unref);
  g_task_run_in_thread (task, expand_worker);
}

/* The files, and in the place of each folder those in it. */
GListModel *
readout_folders_expand_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
