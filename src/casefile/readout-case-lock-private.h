/* readout-case-lock-private.h: one program at a time changes a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutCaseLock ReadoutCaseLock;

ReadoutCaseLock *readout_case_lock_take (const char *path, GError **error);
void readout_case_lock_free (ReadoutCaseLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCaseLock, readout_case_lock_free)

G_END_DECLS
