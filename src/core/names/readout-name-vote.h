/* readout-name-vote.h: what the names of an article are, by all places where they stand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void readout_name_vote (GArray *names);

G_END_DECLS
