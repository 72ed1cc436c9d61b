/* readout-spelling-absent.c: no spelling is checked where there is no library for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-compat"

#include "config.h"

#include "readout-spelling.h"

gboolean
readout_spelling_is_available (void)
{
  return FALSE;
}

ReadoutSpelling *
readout_spelling_new (GtkSourceView *view, GSettings *settings)
{
  return NULL;
}

GMenuModel *
readout_spelling_get_menu (ReadoutSpelling *self, const GtkTextIter *place)
{
  g_return_val_if_reached (NULL);
}
