/* readout-highlight.h: how each kind of finding looks in the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "readout-enums.h"

G_BEGIN_DECLS

/* The entity types, by their numbers, and two kinds of quotes. */
enum
{
  READOUT_HIGHLIGHT_QUOTE = READOUT_N_ENTITY_TYPES,
  READOUT_HIGHLIGHT_ATTITUDE, /* what somebody is reported to want or think */
  READOUT_N_HIGHLIGHTS,
};

const char *readout_highlight_get_name (guint highlight);
const char *readout_highlight_get_label (guint highlight);
GtkTextTag *readout_highlight_create_tag (guint highlight, GtkTextBuffer *buffer);
void readout_highlight_colour_tag (guint highlight, GtkTextTag *tag, gboolean dark);
void readout_highlight_print_tag (guint highlight, GtkTextTag *tag);
void readout_highlight_show_tag (guint highlight, GtkTextTag *tag, gboolean shown);
PangoAttrList *readout_highlight_create_attributes (guint highlight);

G_END_DECLS
