/* readout-banner.h: a sentence above the text that stays until it is read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define READOUT_TYPE_BANNER (readout_banner_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutBanner, readout_banner, READOUT, BANNER, GtkWidget)

void readout_banner_show (
    ReadoutBanner *self, const char *sentence, const char *button, const char *action, GVariant *target);
void readout_banner_hide (ReadoutBanner *self);
gboolean readout_banner_get_shown (ReadoutBanner *self);
const char *readout_banner_get_sentence (ReadoutBanner *self);

G_END_DECLS
