/* readout-printed-text.h: the text of an article with its marks, as they look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

GtkSourceBuffer *readout_printed_text_new (GtkTextBuffer *buffer);

G_END_DECLS
