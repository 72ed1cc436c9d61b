/* readout-widgets.c: makes the templates of the widgets known
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-widgets.h"

#include <gtksourceview/gtksource.h>

#include "readout-banner.h"
#include "readout-case-pane.h"
#include "readout-find-bar.h"
#include "readout-inspector.h"
#include "readout-metadata-bar.h"
#include "readout-overview.h"
#include "readout-resources.h"
#include "readout-split.h"

/* Called once, before the first window: the resource is in a static library, where a constructor would be
 * left out by the linker. */
void
readout_widgets_init (void)
{
  g_resources_register (readout_resources_get_resource ());
  gtk_source_init ();

  g_type_ensure (READOUT_TYPE_BANNER);
  g_type_ensure (READOUT_TYPE_CASE_PANE);
  g_type_ensure (READOUT_TYPE_FIND_BAR);
  g_type_ensure (READOUT_TYPE_INSPECTOR);
  g_type_ensure (READOUT_TYPE_METADATA_BAR);
  g_type_ensure (READOUT_TYPE_OVERVIEW);
  g_type_ensure (READOUT_TYPE_SPLIT);
}
