/* readout-quote-copy.h: quotes with their sources, to be pasted elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkContentProvider *readout_quote_copy_new (GPtrArray *findings);

G_END_DECLS
