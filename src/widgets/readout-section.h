/* readout-section.h: the head of some rows of the inspector, under which they fold away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_SECTION (readout_section_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutSection, readout_section, READOUT, SECTION, GObject)

/* Signal: changed, when there are more or fewer rows, or they fold. */

ReadoutSection *readout_section_new (const char *title);

const char *readout_section_get_title (ReadoutSection *self);
guint readout_section_get_n_rows (ReadoutSection *self);
void readout_section_set_n_rows (ReadoutSection *self, guint n_rows);
gboolean readout_section_get_folded (ReadoutSection *self);
void readout_section_set_folded (ReadoutSection *self, gboolean folded);

guint readout_section_hash (ReadoutSection *self);
gboolean readout_section_is_same (ReadoutSection *self, ReadoutSection *other);
void readout_section_update (ReadoutSection *self, ReadoutSection *fresh);

G_END_DECLS
