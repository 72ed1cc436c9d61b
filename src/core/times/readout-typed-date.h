/* readout-typed-date.h: a day as somebody types it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean readout_typed_date_parse (const char *typed, gboolean month_first, GDate *day);
gboolean readout_typed_date_locale_has_month_first (void);

G_END_DECLS
