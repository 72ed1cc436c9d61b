/* readout-heading.h: a heading between the rows of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_HEADING (readout_heading_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutHeading, readout_heading, READOUT, HEADING, GObject)

ReadoutHeading *readout_heading_new (const char *title);

const char *readout_heading_get_title (ReadoutHeading *self);

G_END_DECLS
