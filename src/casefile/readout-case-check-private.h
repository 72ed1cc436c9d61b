/* readout-case-check-private.h: everything that can be verified of a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

GStrv readout_case_check (ReadoutDatabase *database, GError **error);

G_END_DECLS
