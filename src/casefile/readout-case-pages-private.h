/* readout-case-pages-private.h: whether the pages of a case file are sound, one table after another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"

G_BEGIN_DECLS

typedef struct _ReadoutCasePages ReadoutCasePages;

ReadoutCasePages *readout_case_pages_new (ReadoutDatabase *database, GError **error);
void readout_case_pages_free (ReadoutCasePages *self);

gboolean readout_case_pages_has_more (ReadoutCasePages *self);
gboolean readout_case_pages_check_next (ReadoutCasePages *self, GError **error);
gboolean readout_case_pages_check_rest (ReadoutCasePages *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCasePages, readout_case_pages_free)

G_END_DECLS
