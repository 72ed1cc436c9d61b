/* readout-roles-private.h: what roles beside names and roles that stand alone have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-roles.h"

G_BEGIN_DECLS

const ReadoutName *readout_roles_find_name (const GArray *names, guint i);
const ReadoutName *
readout_roles_find_body_behind (const ReadoutPassage *passage, const GArray *names, guint end);
gboolean
readout_roles_get_title (const ReadoutPassage *passage, guint first, guint end, ReadoutLexiconSense *sense);
gboolean readout_roles_is_former (const ReadoutPassage *passage, guint first, guint end);
guint readout_roles_modifiers_start (const ReadoutPassage *passage, const GArray *names, guint start);

G_END_DECLS
