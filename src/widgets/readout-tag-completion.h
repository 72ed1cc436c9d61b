/* readout-tag-completion.h: completes tags while somebody types them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *readout_tag_completion_find_rest (const char *typed, const char *const *tags);

void readout_tag_completion_attach (GtkEditable *editable);
void readout_tag_completion_set_tags (GtkEditable *editable, const char *const *tags);

G_END_DECLS
