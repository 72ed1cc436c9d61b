/* readout-recent.c: the articles and cases that were opened last
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-recent.h"

#define MAX_ITEMS 10

/* By this name the list of the desktop tells which program opened a file. */
#define APPLICATION "readout"

void
readout_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .mime_type = (char *)"text/plain",
                         .app_name = (char *)APPLICATION,
                         .app_exec = (char *)"readout %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((gpointer)b),
                              gtk_recent_info_get_modified ((gpointer)a));
}

static void
append (GMenu *menu, GtkRecentInfo *info)
{
  g_auto (GStrv) parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

/* The last one first. */
void
readout_recent_fill_menu (GMenu *menu)
{
  GList *infos
      = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_times);

  g_menu_remove_all (menu);
  for (GList *l = infos; l != NULL && g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MAX_ITEMS; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION))
      append (menu, l->data);
  g_list_free_full (infos, (GDestroyNotify)gtk_recent_info_unref);
}
