/* readout-filter.c: whether words hold what was typed to find them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-filter.h"

#include <string.h>

gboolean
readout_filter_contains (const char *words, const char *needle)
{
  g_autofree char *folded = NULL;

  if (words == NULL)
    return FALSE;

  folded = g_utf8_casefold (words, -1);
  return strstr (folded, needle) != NULL;
}

/* Escape shows everything again, and goes back to the text where everything is shown. */
void
readout_filter_stop (GtkSearchEntry *entry)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (entry), "win.close-bars", NULL);
}
